//! Writing down that people were told what their data are used for (AVG 13, 14): one person, or everyone in a file who was
//! not told of an activity yet. Whoever was not told may not be used for it, so this is where a "no" for want of it ends.

use super::act::{Act, MANY, check_number, number_field};
use super::person::{activities, is_told_of, name};
use super::scope::{Scope, subject};
use super::typed::{LONGEST_TEXT, note_field, way, way_field, when, when_fields};
use super::untell::way_back;
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route, WORKERS, path};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use std::sync::Arc;
use waarborg_model::identifier::SubjectId;
use waarborg_register::{Activity, File};
use waarborg_text::number;
use waarborg_vault::{DayCounts, Event, Glance, OwedOf, Said};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form(
        "data-person-tell",
        "/gegevens/mens/{id}/verteld",
        "/en/data/person/{id}/told",
        WORKERS,
        ask_one,
        note_one,
    ),
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

/// The fields of what people were told; how and when stand in them too.
fn fields(visit: &Visit) -> Vec<Field> {
    let [day, time] = when_fields(visit);
    let text = Field::text(visit, "text", "data-tell-text").kind(Kind::Area).longest(LONGEST_TEXT);
    vec![
        text.value(visit.say("bring-told-proposal")),
        Field::text(visit, "recipients", "bring-recipients").kind(Kind::Tick),
        Field { label: visit.say("data-tell-way"), ..way_field(visit) },
        day,
        time,
        note_field(visit),
    ]
}

/// What was told, and whether of recipients too; faults beside the fields if something is wrong.
fn said(visit: &Visit, form: &mut Form) -> Option<(Said, bool)> {
    form.require("text", visit.say("data-tell-text-missing"));
    form.require("way", visit.say("data-tell-way-missing"));
    let way = way(visit, form);
    let at = when(visit, form, DayCounts::FromItsBeginning);
    let (way, at) = (way?, at?);
    let said = Said { at, way, text: form.text("text").to_owned(), evidence: form.text("note").to_owned() };
    form.is_fine().then(|| (said, form.is_ticked("recipients")))
}

fn one_form(scope: &Scope<'_>, glance: &Glance) -> Form {
    let visit = scope.visit;
    let known = activities(scope, glance);
    // Of what she does not know yet, first.
    let first = known.iter().find(|one| !is_told_of(glance, one)).or_else(|| known.first());
    let first = first.map(|one| one.id.clone()).unwrap_or_default();
    let choices = known.iter().map(|one| Choice::new(&one.id, one.name.get(visit.language))).collect();
    let what = Field::text(visit, "what", "data-tell-what").kind(Kind::Select(choices)).value(first);
    Form::new(visit, std::iter::once(what).chain(fields(visit)).collect())
}

fn asked_one(scope: &Scope<'_>, glance: &Glance, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let path = visit.to("data-person-tell", &[visit.part()]);
    let act = Act::new(visit, "data-tell", path, form).for_person(visit, name(scope, glance));
    if activities(scope, glance).is_empty() {
        return act.warning(visit.say("data-why-none")).button(String::new()).shown();
    }
    act.warning(visit.say("data-tell-final")).shown()
}

fn ask_one(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.person(subject(visit)?)?;
    let form = one_form(&scope, &glance);
    asked_one(&scope, &glance, form)
}

fn note_one(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.person(subject(visit)?)?;
    let mut form = one_form(&scope, &glance);
    let chosen = form.chosen("what").first().copied().unwrap_or_default().to_owned();
    let activity = activities(&scope, &glance).into_iter().find(|one| one.id == chosen);
    if activity.is_none() {
        form.fail("what", visit.say("data-consent-what-missing"));
    }
    let (Some(activity), Some((said, recipients))) = (activity, said(visit, &mut form)) else {
        return asked_one(&scope, &glance, form);
    };
    visit.vault()?.note(visit.actor, glance.subject, &Event::Notice(activity.id.clone(), recipients), &said)?;
    visit.house.tally.forget();
    let banner = Banner::of(visit.say_with("data-tell-done-one", &[("activity", activity.name.get(visit.language))]));
    Ok(visit.done(banner, "data-person", &[visit.part()]))
}

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

/// What the address means: an activity and a file that it uses, with those who were not told.
struct Meant<'s> {
    activity: &'s Activity,
    file: &'s File,
    people: Vec<SubjectId>,
}

fn meant<'s>(scope: &'s Scope<'_>) -> Result<Meant<'s>, Refusal> {
    let activity = activity(scope)?;
    let file = file(scope, activity)?;
    let people = scope.visit.vault()?.untold(&file.id, &activity.id)?;
    Ok(Meant { activity, file, people })
}

fn all_form(scope: &Scope<'_>, meant: &Meant<'_>) -> Form {
    let visit = scope.visit;
    let sure = if meant.people.len() as u64 > MANY {
        number_field(visit)
    } else {
        Field::text(visit, "sure", "data-tell-sure").kind(Kind::Tick)
    };
    let last = meant.people.last().map(ToString::to_string).unwrap_or_default();
    let form = Form::new(visit, fields(visit).into_iter().chain([sure]).collect());
    form.resting_on(visit, &[&meant.people.len(), &last, &scope.version()])
}

fn asked_all(scope: &Scope<'_>, meant: &Meant<'_>, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let Meant { activity, file, people } = meant;
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
    let count = meant.people.len() as u64;
    if count > MANY {
        check_number(visit, &mut form, count);
    } else if !form.is_ticked("sure") {
        form.fail("sure", visit.say("data-tell-sure-missing"));
    }
    let said = said(visit, &mut form);
    let (Some((said, recipients)), true) = (said, !meant.people.is_empty()) else {
        return asked_all(&scope, &meant, form);
    };
    let (opened, house) = (Arc::clone(visit.open()?), Arc::clone(&visit.house));
    let (session, actor, language) = (visit.session.clone(), visit.actor, visit.language);
    let event = Event::Notice(meant.activity.id.clone(), recipients);
    let to = path("data-tell", language, &[&meant.activity.id]);
    let people = meant.people;
    let job = visit.house.jobs.start(&visit.account()?.id, "data-tell-busy", move |job| {
        let done = opened.vault.note_all(actor, &people, &event, &said, &mut |done, all| job.reach(done, all));
        // Of some it may be written down even where it ends early.
        house.tally.forget();
        let done = done?;
        let count = usize::try_from(done).unwrap_or(usize::MAX);
        let text = house.words(language).count("data-tell-done", count, &[("people", &number(language, done))]);
        if let Some(session) = session {
            session.tell(Banner::of(text));
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}
