//! Writing down that everyone in a file who was not told of an activity yet was told, by one text that may have told of more:
//! what is owed over the whole register, by activity and file.

use super::act::{Act, check_sure, sure_field};
use super::scope::Scope;
use super::tell::{event, fields, said};
use super::telling::note_many;
use super::untell::way_back;
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::visit::Visit;
use askama::Template;
use waarborg_model::identifier::SubjectId;
use waarborg_register::{Activity, File};
use waarborg_text::number;
use waarborg_vault::OwedOf;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("data-tell-all", "/gegevens/vertellen", "/en/data/tell", OFFICE, everything),
    Route::page("data-tell", "/gegevens/vertellen/{activiteit}", "/en/data/tell/{activity}", OFFICE, files),
    Route::form(
        "data-tell-file",
        "/gegevens/vertellen/{activiteit}/{bestand}",
        "/en/data/tell/{activity}/{file}",
        OFFICE,
        ask_all,
        note_all,
    ),
];

/// Of what somebody does not know yet, over the whole register.
#[derive(Template)]
#[template(path = "web/data/tell-all.html")]
struct Everything<'v> {
    page: Page<'v>,
    lead: String,
    /// Activity and file, how many, and where it is written down.
    rows: Vec<(String, String, String)>,
    /// Activities and their pages, where what was written down is taken back.
    others: Vec<(String, String)>,
}

fn everything(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let owed = visit.vault()?.owed()?;
    let row = |one: &OwedOf| {
        let people = number(visit.language, one.people);
        (
            format!("{} · {}", scope.activity_name(&one.activity), scope.file_name(Some(&one.file))),
            visit.count("data-tell-untold", one.people, &[("people", &people)]),
            visit.to("data-tell-file", &[&one.activity, &one.file]),
        )
    };
    let activities = scope.register().activities.iter();
    let others = activities.map(|one| (one.name.get(visit.language).to_owned(), visit.to("data-tell", &[&one.id])));
    let lead = visit.count("data-tell-owed", owed.people, &[("people", &number(visit.language, owed.people))]);
    Ok(page(&Everything {
        page: Page::new(visit, "data-tell-title", "data"),
        lead,
        rows: owed.of.iter().map(row).collect(),
        others: others.collect(),
    }))
}

/// An activity with the files that it uses.
#[derive(Template)]
#[template(path = "web/data/tell.html")]
struct TellPage<'v> {
    page: Page<'v>,
    name: String,
    files: Vec<FileRow>,
}

/// A file, and how many in it do not know.
struct FileRow {
    name: String,
    told: String,
    path: String,
    /// Where what was told is taken back.
    untell: String,
}

/// The activity of the address.
pub fn activity<'s>(scope: &'s Scope<'_>) -> Result<&'s Activity, Refusal> {
    scope.register().activity(scope.visit.part()).ok_or(Refusal::NotFound)
}

/// The file of the address, which that activity uses.
pub fn file<'s>(scope: &'s Scope<'_>, activity: &'s Activity) -> Result<&'s File, Refusal> {
    let id = scope.visit.parts.get(1).map_or("", String::as_str);
    scope.register().files_of(activity).find(|file| file.id == id).ok_or(Refusal::NotFound)
}

fn files(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let activity = activity(&scope)?;
    let vault = visit.vault()?;
    let of_file = |file: &File| -> Result<FileRow, Refusal> {
        let untold = vault.untold(&file.id, &activity.id)?.len() as u64;
        Ok(FileRow {
            name: file.name.get(visit.language).to_owned(),
            told: visit.count("data-tell-untold", untold, &[("people", &number(visit.language, untold))]),
            path: if untold > 0 { visit.to("data-tell-file", &[&activity.id, &file.id]) } else { String::new() },
            untell: way_back(visit, activity, file),
        })
    };
    let files = scope.register().files_of(activity).map(of_file).collect::<Result<_, _>>()?;
    let name = activity.name.get(visit.language).to_owned();
    Ok(page(&TellPage { page: Page::new(visit, "data-tell-title", "data"), name, files }))
}

/// What the address means: an activity and a file that it uses, with those who were not told; and what else is owed, of which
/// the same text may have told.
struct Meant<'s> {
    activity: &'s Activity,
    file: &'s File,
    people: Vec<SubjectId>,
    others: Vec<OwedOf>,
}

fn meant<'s>(scope: &'s Scope<'_>) -> Result<Meant<'s>, Refusal> {
    let activity = activity(scope)?;
    let file = file(scope, activity)?;
    let vault = scope.visit.vault()?;
    let people = vault.untold(&file.id, &activity.id)?;
    let mut others = vault.owed()?.of;
    others.retain(|one| (&one.activity, &one.file) != (&activity.id, &file.id));
    Ok(Meant { activity, file, people, others })
}

/// As a tick says it; names of a register hold no colon.
fn value(one: &OwedOf) -> String {
    format!("{}:{}", one.activity, one.file)
}

fn all_form(scope: &Scope<'_>, meant: &Meant<'_>) -> Form {
    let visit = scope.visit;
    let sure = sure_field(visit, meant.people.len() as u64, "data-tell");
    let too = (!meant.others.is_empty()).then(|| {
        let choice = |one: &OwedOf| {
            let of = format!("{} · {}", scope.activity_name(&one.activity), scope.file_name(Some(&one.file)));
            let people = visit.count("data-of-people", one.people, &[("people", &number(visit.language, one.people))]);
            Choice::new(value(one), format!("{of}: {people}"))
        };
        let choices = meant.others.iter().map(choice).collect();
        Field::text(visit, "too", "data-tell-too").kind(Kind::Ticks(choices)).optional(visit)
    });
    let owed: Vec<String> = meant.others.iter().map(|one| format!("{}={}", value(one), one.people)).collect();
    let last = meant.people.last().map(ToString::to_string).unwrap_or_default();
    let form = Form::new(visit, fields(visit).into_iter().chain(too).chain([sure]).collect());
    form.resting_on(visit, &[&meant.people.len(), &last, &owed.join(","), &scope.version()])
}

fn asked_all(scope: &Scope<'_>, meant: &Meant<'_>, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let Meant { activity, file, people, .. } = meant;
    let count = people.len() as u64;
    let shown = number(visit.language, count);
    let (name, file_name) = (activity.name.get(visit.language), file.name.get(visit.language));
    let arguments = [("people", &*shown), ("file", file_name), ("activity", name)];
    let act = Act::new(visit, "data-tell", visit.to("data-tell-file", &[&activity.id, &file.id]), form)
        .back_to(visit.to("data-tell", &[&activity.id]), visit.say("data-tell-back"))
        .lead(visit.count("data-tell-all", count, &arguments));
    if people.is_empty() {
        return act.button(String::new()).shown();
    }
    act.warning(visit.say("data-tell-final")).shown()
}

fn ask_all(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let meant = meant(&scope)?;
    asked_all(&scope, &meant, all_form(&scope, &meant))
}

fn note_all(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let meant = meant(&scope)?;
    let mut form = all_form(&scope, &meant);
    check_sure(visit, &mut form, meant.people.len() as u64, "data-tell");
    let said = said(visit, &mut form);
    let (Some(said), true) = (said, !meant.people.is_empty()) else {
        return asked_all(&scope, &meant, form);
    };
    let to = visit.to("data-tell", &[&meant.activity.id]);
    // The same text for each, and who is meant by each as the page counted them.
    let vault = visit.vault()?;
    let mut all = vec![(event(&form, meant.activity), meant.people)];
    let ticked: Vec<String> = form.chosen("too").into_iter().map(str::to_owned).collect();
    for one in meant.others.iter().filter(|one| ticked.contains(&value(one))) {
        if let Some(activity) = scope.register().activity(&one.activity) {
            all.push((event(&form, activity), vault.untold(&one.file, &one.activity)?));
        }
    }
    note_many(visit, ("data-tell-busy", "data-tell-done"), all, said, to)
}
