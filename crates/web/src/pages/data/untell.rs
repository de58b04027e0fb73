//! Taking back what was written down by mistake: that somebody was told of an activity, or everyone by one notice. Nothing of
//! it is wiped; what is written down now says that it was a mistake, and the house goes by that.

use super::act::{Act, MANY, check_number, number_field};
use super::history::moment;
use super::person::name;
use super::scope::{Scope, may_use, subject};
use super::tell_many::{activity, file};
use super::typed::{LONGEST_TEXT, said_now};
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route, WORKERS, path};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use std::sync::Arc;
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

fn one_form(scope: &Scope<'_>, glance: &Glance) -> Form {
    let visit = scope.visit;
    let choices: Vec<Choice> =
        told_of(scope, glance).into_iter().map(|one| Choice::new(&one.id, one.name.get(visit.language))).collect();
    let first = choices.first().map(|one| one.value.clone()).unwrap_or_default();
    let what = Field::text(visit, "what", "data-tell-what").kind(Kind::Select(choices)).value(first);
    Form::new(visit, vec![what, why_field(visit)])
}

fn asked_one(scope: &Scope<'_>, glance: &Glance, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let path = visit.to("data-person-untell", &[visit.part()]);
    let act = Act::new(visit, "data-untell", path, form).for_person(visit, name(scope, glance));
    if told_of(scope, glance).is_empty() {
        return act.warning(visit.say("data-untell-nothing")).button(String::new()).shown();
    }
    act.shown()
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
    let activity = told_of(&scope, &glance).into_iter().find(|one| one.id == chosen);
    if activity.is_none() {
        form.fail("what", visit.say("data-consent-what-missing"));
    }
    let (Some(activity), Some(said)) = (activity, said(visit, &mut form)) else {
        return asked_one(&scope, &glance, form);
    };
    visit.vault()?.note(visit.actor, glance.subject, &Event::TakeBackNotice(activity.id.clone()), &said)?;
    visit.house.tally.forget();
    let name = activity.name.get(visit.language);
    let banner = Banner::of(visit.say_with("data-untell-done-one", &[("activity", name)]));
    Ok(visit.done(banner, "data-person", &[visit.part()]))
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
    let sure = if count > MANY {
        number_field(visit)
    } else {
        Field::text(visit, "sure", "data-untell-sure").kind(Kind::Tick)
    };
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
    let count = meant.notice.people.len() as u64;
    if count > MANY {
        check_number(visit, &mut form, count);
    } else if !form.is_ticked("sure") {
        form.fail("sure", visit.say("data-untell-sure-missing"));
    }
    let Some(said) = said(visit, &mut form) else { return asked_all(&scope, &meant, form) };
    let (opened, house) = (Arc::clone(visit.open()?), Arc::clone(&visit.house));
    let (session, actor, language) = (visit.session.clone(), visit.actor, visit.language);
    let event = Event::TakeBackNotice(meant.activity.id.clone());
    let to = path("data-tell", language, &[&meant.activity.id]);
    let people = meant.notice.people;
    let job = visit.house.jobs.start(&visit.account()?.id, "data-untell-busy", move |job| {
        let done = opened.vault.note_all(actor, &people, &event, &said, &mut |done, all| job.reach(done, all));
        // Of some it may be written down even where it ends early.
        house.tally.forget();
        let done = done?;
        let count = usize::try_from(done).unwrap_or(usize::MAX);
        let text = house.words(language).count("data-untell-done", count, &[("people", &number(language, done))]);
        if let Some(session) = session {
            session.tell(Banner::of(text));
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}

/// The way to take back what was told of an activity in a file; none for who may not.
pub fn way_back(visit: &Visit, activity: &Activity, file: &File) -> String {
    if may_use(visit, "data-untell") { visit.to("data-untell", &[&activity.id, &file.id]) } else { String::new() }
}
