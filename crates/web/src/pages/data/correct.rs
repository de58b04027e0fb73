//! Correcting one field of a record (AVG 16), or taking it away, with who said so.

use super::act::Act;
use super::person::name;
use super::scope::{Scope, record, subject};
use super::show::refused;
use super::typed::{note_field, said_now, way, way_field};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{Role, Route, WORKERS};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_register::File;
use waarborg_store::StoreError;
use waarborg_text::{Values, sentence};
use waarborg_vault::{Answer, Event, Flag, Glance, GlanceRecord, Value, VaultError, check_value};

/// Its routes.
pub const ROUTES: &[Route] = &[Route::form(
    "data-person-correct",
    "/gegevens/mens/{id}/corrigeren/{kaart}",
    "/en/data/person/{id}/correct/{record}",
    WORKERS,
    ask,
    correct,
)];

/// The longest value of a field, in signs.
const LONGEST: usize = 10_000;

/// The record of the address, with its file.
struct Meant<'s> {
    file: &'s File,
    record: &'s GlanceRecord,
}

fn meant<'s>(scope: &'s Scope<'_>, glance: &'s Glance) -> Result<Meant<'s>, Refusal> {
    let id = record(scope.visit)?;
    let record = glance.records.iter().find(|one| one.id == id && !one.is_over).ok_or(Refusal::NotFound)?;
    let file = record.file.as_deref().and_then(|file| scope.register().file(file)).ok_or(Refusal::NotFound)?;
    Ok(Meant { file, record })
}

fn form(visit: &Visit, scope: &Scope<'_>, meant: &Meant<'_>, is_wrong: bool) -> Form {
    let fields = meant.file.fields.iter().filter(|field| scope.opens(meant.file, field));
    let choice = |field: &waarborg_register::Field| {
        let name = field.name.get(visit.language);
        let value = meant.record.fields.get(&field.id);
        let covered = value.map(|value| Values::Covered.of_field(scope.register(), &meant.file.id, &field.id, value));
        let label = covered.map_or_else(|| name.to_owned(), |covered| format!("{name}: {covered}"));
        Choice::new(field.id.clone(), label)
    };
    let none = Choice::new("", visit.say("data-choose"));
    let choices = std::iter::once(none).chain(fields.map(choice)).collect();
    let mut fields = vec![
        Field::text(visit, "field", "data-correct-field").kind(Kind::Select(choices)),
        Field::text(visit, "value", "data-correct-value").longest(LONGEST),
        Field::text(visit, "away", "data-correct-away").kind(Kind::Tick),
    ];
    // That all of it is right now is for the office to say: one field is not the whole of her.
    if is_wrong && visit.is(&[Role::Owner, Role::Officer]) {
        fields.push(Field::text(visit, "right", "data-correct-right").kind(Kind::Tick));
    }
    fields.extend([way_field(visit), note_field(visit)]);
    Form::new(visit, fields).resting_on(visit, &[&meant.record.version])
}

/// Whether her data are known to be wrong.
fn is_wrong(glance: &Glance) -> bool {
    glance.standing.flags & Flag::Inaccurate as u32 != 0
}

fn asked(scope: &Scope<'_>, glance: &Glance, meant: &Meant<'_>, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let path = visit.to("data-person-correct", &[visit.part(), &meant.record.id.to_string()]);
    let file = scope.file_name(Some(&meant.file.id));
    let lead = visit.say_with("data-correct-lead", &[("file", &file)]);
    Act::new(visit, "data-correct", path, form).for_person(visit, name(scope, glance)).lead(lead).shown()
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.person(subject(visit)?)?;
    let meant = meant(&scope, &glance)?;
    asked(&scope, &glance, &meant, form(visit, &scope, &meant, is_wrong(&glance)))
}

fn correct(visit: &Visit) -> Result<Reply, Refusal> {
    let id = subject(visit)?;
    let scope = Scope::of(visit)?;
    let glance = scope.person(id)?;
    let meant = meant(&scope, &glance)?;
    let mut form = form(visit, &scope, &meant, is_wrong(&glance));
    let chosen = form.chosen("field").first().copied().unwrap_or_default().to_owned();
    let field = meant.file.field(&chosen).filter(|field| scope.opens(meant.file, field));
    if field.is_none() {
        form.fail("field", visit.say("data-correct-field-missing"));
    }
    let (value, is_away) = (form.text("value").to_owned(), form.is_ticked("away"));
    match (value.is_empty(), is_away) {
        (true, false) => form.fail("value", visit.say("data-correct-value-missing")),
        (false, true) => form.fail("away", visit.say("data-correct-both")),
        _ => {}
    }
    if let Some(field) = field {
        if is_away && field.required {
            form.fail("away", visit.say("data-correct-required"));
        }
        if !is_away && let Err(VaultError::UnfitValue { kind, .. }) = check_value(field, &value, visit.today()) {
            form.fail("value", sentence(&visit.say_with("value-fits", &[("kind", kind)])));
        }
    }
    let way = way(visit, &mut form);
    let (Some(field), Some(way), true) = (field, way, form.is_fine()) else {
        return asked(&scope, &glance, &meant, form);
    };
    let values = [(field.id.clone(), Value::new(value))];
    // Who said so stands with it. That her data are wrong stays so until somebody says that all of it is right.
    let event = Event::Inaccurate(is_wrong(&glance) && !form.is_ticked("right"));
    let name = field.name.get(visit.language);
    let text = visit.say_with("data-correct-text", &[("field", name)]);
    let said = said_now(visit, way, text, form.text("note"));
    let (record, heard) = (meant.record, (&event, &said));
    match visit.vault()?.correct_over(visit.actor, id, record.id, record.version, &values, heard) {
        Ok(Answer::Given(_)) => {}
        Ok(Answer::Refused(decision)) => return refused(visit, &decision),
        // Somebody was faster by a moment.
        Err(VaultError::Store(StoreError::Moved)) => {
            form.move_on(visit);
            return asked(&scope, &glance, &meant, form);
        }
        Err(error) => return Err(error.into()),
    }
    let banner = Banner::of(visit.say_with("data-correct-done", &[("field", name)]));
    Ok(visit.done(banner, "data-person", &[visit.part()]))
}
