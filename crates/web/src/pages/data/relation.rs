//! Writing down what terms run from: since when somebody is a customer or until when, that there was contact, and that an
//! employment, a procedure or a reintegration ended or goes on. Nobody but the firm knows of these, so without them records
//! wait for an end that never comes.

use super::act::Act;
use super::person::name_of;
use super::scope::{Scope, subject};
use super::typed::{note_field, way, way_field, when, when_fields};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route, WORKERS};
use crate::session::Banner;
use crate::typed::day;
use crate::visit::Visit;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::vocabulary::Subject;
use waarborg_register::{File, Retention, Starts};
use waarborg_vault::{DayCounts, Event, Glance, Matter, Said};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form(
        "data-person-relation",
        "/gegevens/mens/{id}/relatie",
        "/en/data/person/{id}/relation",
        OFFICE,
        |visit| ask(visit, &What::Relation),
        |visit| note(visit, &What::Relation),
    ),
    Route::form(
        "data-person-contact",
        "/gegevens/mens/{id}/contact",
        "/en/data/person/{id}/contact",
        WORKERS,
        |visit| ask(visit, &What::Contact),
        |visit| note(visit, &What::Contact),
    ),
    Route::form(
        "data-person-ended",
        "/gegevens/mens/{id}/afgelopen/{wat}",
        "/en/data/person/{id}/ended/{what}",
        OFFICE,
        |visit| ask(visit, &What::Ended(matter(visit)?)),
        |visit| note(visit, &What::Ended(matter(visit)?)),
    ),
    Route::form(
        "data-person-resumed",
        "/gegevens/mens/{id}/gaat-door/{wat}",
        "/en/data/person/{id}/goes-on/{what}",
        OFFICE,
        |visit| ask(visit, &What::Resumed(matter(visit)?)),
        |visit| note(visit, &What::Resumed(matter(visit)?)),
    ),
];

/// What is written down.
enum What {
    Relation,
    Contact,
    Ended(Matter),
    Resumed(Matter),
}

impl What {
    /// How its words begin.
    fn key(&self) -> String {
        match self {
            Self::Relation => "data-relation".to_owned(),
            Self::Contact => "data-contact".to_owned(),
            Self::Ended(matter) => format!("data-ended-{}", matter.as_str()),
            Self::Resumed(matter) => format!("data-resumed-{}", matter.as_str()),
        }
    }

    /// From what the terms run that it moves.
    const fn starts(&self) -> Starts {
        match self {
            Self::Relation => Starts::EndOfRelation,
            Self::Contact => Starts::LastContact,
            Self::Ended(matter) | Self::Resumed(matter) => starts(*matter),
        }
    }

    fn path(&self, visit: &Visit) -> String {
        match self {
            Self::Relation => visit.to("data-person-relation", &[visit.part()]),
            Self::Contact => visit.to("data-person-contact", &[visit.part()]),
            Self::Ended(matter) => visit.to("data-person-ended", &[visit.part(), matter.as_str()]),
            Self::Resumed(matter) => visit.to("data-person-resumed", &[visit.part(), matter.as_str()]),
        }
    }
}

const fn starts(matter: Matter) -> Starts {
    match matter {
        Matter::Employment => Starts::EndOfEmployment,
        Matter::Procedure => Starts::EndOfProcedure,
        Matter::Reintegration => Starts::EndOfReintegration,
    }
}

/// The matter of the address.
fn matter(visit: &Visit) -> Result<Matter, Refusal> {
    let word = visit.parts.get(1).map_or("", String::as_str);
    Matter::ALL.into_iter().find(|one| one.as_str() == word).ok_or(Refusal::NotFound)
}

/// The files that she stands in, with their terms.
fn terms<'s>(scope: &'s Scope<'_>, glance: &'s Glance) -> impl Iterator<Item = (&'s File, &'s Retention)> {
    let files = glance.records.iter().filter_map(|record| scope.register().file(record.file.as_deref()?));
    files.filter_map(|file| Some((file, scope.retention(file)?)))
}

/// Whether it says anything of her: of whom it moves no term, it is not asked, but for being a customer, which decides about
/// advertising as well.
fn is_of_her(scope: &Scope<'_>, glance: &Glance, what: &What) -> bool {
    terms(scope, glance).any(|(file, retention)| {
        retention.starts == what.starts() || (matches!(what, What::Relation) && file.subject == Subject::Customer)
    })
}

/// What can be written down of her: the way, and its words.
pub fn acts(scope: &Scope<'_>, glance: &Glance) -> Vec<(String, String)> {
    let visit = scope.visit;
    let matters = Matter::ALL.into_iter().flat_map(|matter| {
        [("data-person-ended", What::Ended(matter)), ("data-person-resumed", What::Resumed(matter))]
    });
    let first = [("data-person-relation", What::Relation), ("data-person-contact", What::Contact)];
    let all = first.into_iter().chain(matters);
    all.filter(|(route, what)| super::scope::may_use(visit, route) && is_of_her(scope, glance, what))
        .map(|(_, what)| (what.path(visit), visit.say(&format!("{}-act", what.key()))))
        .collect()
}

fn form(visit: &Visit, what: &What, is_over: bool) -> Form {
    let [on, time] = when_fields(visit);
    let on = Field { label: visit.say(&format!("{}-day", what.key())), ..on };
    let mut fields = Vec::new();
    if matches!(what, What::Relation) {
        let choices = ["current", "until"].map(|key| Choice::new(key, visit.say(&format!("data-relation-{key}"))));
        fields.push(Field::text(visit, "relation", "data-relation-now").kind(Kind::Radios(choices.into())));
    }
    fields.push(on);
    if is_over {
        fields.push(Field::text(visit, "over", "data-over").kind(Kind::Tick));
    }
    if matches!(what, What::Contact) {
        fields.push(time);
    }
    fields.extend([way_field(visit), note_field(visit)]);
    Form::new(visit, fields)
}

fn asked(scope: &Scope<'_>, what: &What, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    Act::new(visit, &what.key(), what.path(visit), form).for_person(visit, name_of(scope)?).shown()
}

fn ask(visit: &Visit, what: &What) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    her(&scope, what)?;
    asked(&scope, what, form(visit, what, false))
}

fn her(scope: &Scope<'_>, what: &What) -> Result<Glance, Refusal> {
    let glance = scope.outline(subject(scope.visit)?)?;
    if is_of_her(scope, &glance, what) { Ok(glance) } else { Err(Refusal::NotFound) }
}

/// Whether the term of some of her records would be over at once, if it ran from that day.
fn is_over_by(scope: &Scope<'_>, glance: &Glance, what: &What, ended: Date) -> Result<bool, Refusal> {
    let (today, book) = (scope.visit.today(), scope.visit.vault()?.book());
    let moved = terms(scope, glance).filter(|(_, retention)| retention.starts == what.starts());
    Ok(moved.into_iter().any(|(_, retention)| retention.over_on(ended, book, today).is_ok_and(|over| over <= today)))
}

fn note(visit: &Visit, what: &What) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = her(&scope, what)?;
    let ends = match what {
        What::Relation => visit.sent.text("relation") == "until",
        What::Ended(_) => true,
        What::Contact | What::Resumed(_) => false,
    };
    let typed = day(visit.sent.text("day")).filter(|_| ends);
    let is_over = typed.map(|day| is_over_by(&scope, &glance, what, day)).transpose()?.unwrap_or(false);
    let mut form = form(visit, what, is_over);
    if matches!(what, What::Relation) {
        form.require("relation", visit.say("data-relation-missing"));
    }
    if is_over && !form.is_ticked("over") {
        form.fail("over", visit.say("data-over-missing"));
    }
    let way = way(visit, &mut form);
    let counts = if ends { DayCounts::FromItsEnd } else { DayCounts::FromItsBeginning };
    let at = when(visit, &mut form, counts);
    let (Some(way), Some(at), true) = (way, at, form.is_fine()) else { return asked(&scope, what, form) };
    let (event, at) = event(visit, what, ends, at, day(form.text("day")));
    let said = Said { at, way, text: String::new(), evidence: form.text("note").to_owned() };
    let vault = visit.vault()?;
    let is_overtaken = vault.is_overtaken(glance.subject, &event, &said)?;
    vault.note(visit.actor, glance.subject, &event, &said)?;
    visit.house.tally.forget();
    let text = visit.say(if is_overtaken { "data-noted-overtaken" } else { "data-noted" });
    Ok(visit.done(Banner::of(text), "data-person", &[visit.part()]))
}

/// What is noted, and as said when: until when somebody was a customer is said today of a day before.
fn event(visit: &Visit, what: &What, ends: bool, at: Timestamp, on: Option<Date>) -> (Event, Timestamp) {
    match what {
        What::Relation if ends => (Event::CustomerUntil(on.unwrap_or_else(|| visit.today())), visit.now),
        What::Relation => (Event::BecameCustomer, at),
        What::Contact => (Event::Contact, at),
        What::Ended(matter) => (Event::Ended(*matter), at),
        What::Resumed(matter) => (Event::Resumed(*matter), at),
    }
}
