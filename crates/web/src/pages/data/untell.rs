//! Taking back what was written down by mistake: that somebody was told of an activity, or everyone by one notice. Nothing of
//! it is wiped; what is written down now says that it was a mistake, and the house goes by that.

use super::act::{Act, check_sure, sure_field};
use super::history::moment;
use super::scope::{Scope, may_use};
use super::tell_many::{activity, file};
use super::telling::{OfOne, note_many};
use super::typed::{LONGEST_TEXT, said_now};
use crate::form::{Field, Form, Kind};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route, WORKERS};
use crate::visit::Visit;
use askama::Template;
use waarborg_register::{Activity, File};
use waarborg_text::number;
use waarborg_vault::{Event, Glance, NoticeGiven, PurposeBit, Said, Way};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form(
        "data-person-untell",
        "/gegevens/mens/{id}/toch-niet-verteld",
        "/en/data/person/{id}/not-told",
        WORKERS,
        ask_one,
        note_one,
    ),
    Route::page(
        "data-untell",
        "/gegevens/vertellen/{activiteit}/{bestand}/terug",
        "/en/data/tell/{activity}/{file}/back",
        OFFICE,
        notices,
    ),
    Route::form(
        "data-untell-notice",
        "/gegevens/vertellen/{activiteit}/{bestand}/terug/{keer}",
        "/en/data/tell/{activity}/{file}/back/{notice}",
        OFFICE,
        ask_all,
        note_all,
    ),
];

/// The activities of which she counts as told, of those that are hers who looks.
pub fn told_of<'s>(scope: &'s Scope<'_>, glance: &Glance) -> Vec<&'s Activity> {
    let is_told = |activity: &Activity| {
        let mut of_it = glance.purposes.iter().filter(|(id, ..)| *id == activity.id);
        of_it.any(|(_, _, bits)| bits & PurposeBit::Informed as u32 != 0)
    };
    let own = scope.register().activities.iter().filter(|activity| scope.visit.works_in(&activity.id));
    own.filter(|activity| is_told(activity)).collect()
}

/// The field for what went wrong.
fn why_field(visit: &Visit) -> Field {
    Field::text(visit, "why", "data-untell-why").kind(Kind::Area).longest(LONGEST_TEXT)
}

/// What went wrong, as it is kept; a fault beside the field if nothing is said.
fn said(visit: &Visit, form: &mut Form) -> Option<Said> {
    form.require("why", visit.say("data-untell-why-missing"));
    form.is_fine().then(|| said_now(visit, Way::Form, form.text("why").to_owned(), ""))
}

const UNTELL: OfOne = OfOne {
    key: "data-untell",
    route: "data-person-untell",
    nothing: "data-untell-nothing",
    warning: None,
    activities: told_of,
    comes_first: |_, _| true,
    fields: |visit| vec![why_field(visit)],
    said,
    event: |_, activity| Event::TakeBackNotice(activity.id.clone()),
};

fn ask_one(visit: &Visit) -> Result<Reply, Refusal> {
    UNTELL.ask(visit)
}

fn note_one(visit: &Visit) -> Result<Reply, Refusal> {
    UNTELL.note(visit)
}

/// What was told to whom of a file, about one activity.
#[derive(Template)]
#[template(path = "web/data/untell.html")]
struct WasTold<'v> {
    page: Page<'v>,
    name: String,
    lead: String,
    back: String,
    notices: Vec<Row>,
}

/// A notice.
struct Row {
    when: String,
    way: String,
    text: String,
    people: String,
    path: String,
}

/// How a notice was given.
fn way(visit: &Visit, notice: &NoticeGiven) -> String {
    notice.way.map(|way| visit.say(&format!("way-{}", way.as_str()))).unwrap_or_default()
}

fn notices(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let activity = activity(&scope)?;
    let file = file(&scope, activity)?;
    let told = visit.vault()?.told(&file.id, &activity.id)?;
    let row = |notice: &NoticeGiven| {
        let people = notice.people.len() as u64;
        Row {
            when: moment(visit, notice.at),
            way: way(visit, notice),
            text: notice.text.clone(),
            people: visit.count("data-of-people", people, &[("people", &number(visit.language, people))]),
            path: visit.to("data-untell-notice", &[&activity.id, &file.id, &notice.key]),
        }
    };
    Ok(page(&WasTold {
        page: Page::new(visit, "data-untell-list-title", "data"),
        name: format!("{} · {}", activity.name.get(visit.language), file.name.get(visit.language)),
        lead: visit.say(if told.is_empty() { "data-untell-list-none" } else { "data-untell-list-lead" }),
        back: visit.to("data-tell", &[&activity.id]),
        notices: told.iter().map(row).collect(),
    }))
}

/// What the address means: a notice about an activity, and whoever counts as told by it.
struct Meant<'s> {
    activity: &'s Activity,
    file: &'s File,
    notice: NoticeGiven,
}

fn meant<'s>(scope: &'s Scope<'_>) -> Result<Meant<'s>, Refusal> {
    let activity = activity(scope)?;
    let file = file(scope, activity)?;
    let key = scope.visit.parts.get(2).map_or("", String::as_str);
    let told = scope.visit.vault()?.told(&file.id, &activity.id)?;
    let notice = told.into_iter().find(|notice| notice.key == key).ok_or(Refusal::NotFound)?;
    Ok(Meant { activity, file, notice })
}

fn all_form(scope: &Scope<'_>, meant: &Meant<'_>) -> Form {
    let visit = scope.visit;
    let count = meant.notice.people.len() as u64;
    let sure = sure_field(visit, count, "data-untell");
    let last = meant.notice.people.last().map(ToString::to_string).unwrap_or_default();
    Form::new(visit, vec![why_field(visit), sure]).resting_on(visit, &[&count, &last, &scope.version()])
}

fn asked_all(scope: &Scope<'_>, meant: &Meant<'_>, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let Meant { activity, file, notice } = meant;
    let count = notice.people.len() as u64;
    let (shown, when) = (number(visit.language, count), moment(visit, notice.at));
    let arguments = [
        ("people", &*shown),
        ("file", file.name.get(visit.language)),
        ("activity", activity.name.get(visit.language)),
        ("when", &*when),
    ];
    let text = visit.say_with("data-untell-text", &[("text", &notice.text)]);
    Act::new(visit, "data-untell", visit.to("data-untell-notice", &[&activity.id, &file.id, &notice.key]), form)
        .back_to(visit.to("data-untell", &[&activity.id, &file.id]), visit.say("data-untell-back"))
        .lead(visit.count("data-untell-all", count, &arguments))
        .warning(text)
        .shown()
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
    check_sure(visit, &mut form, meant.notice.people.len() as u64, "data-untell");
    let Some(said) = said(visit, &mut form) else { return asked_all(&scope, &meant, form) };
    let event = Event::TakeBackNotice(meant.activity.id.clone());
    let to = visit.to("data-tell", &[&meant.activity.id]);
    note_many(visit, ("data-untell-busy", "data-untell-done"), vec![(event, meant.notice.people)], said, to)
}

/// The way to take back what was told of an activity in a file; none for who may not.
pub fn way_back(visit: &Visit, activity: &Activity, file: &File) -> String {
    if may_use(visit, "data-untell") { visit.to("data-untell", &[&activity.id, &file.id]) } else { String::new() }
}
