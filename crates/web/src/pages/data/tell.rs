//! Writing down that one person was told what her data are used for (AVG 13, 14). Whoever was not told may not be used for
//! it, so this is where a "no" for want of it ends.

use super::act::Act;
use super::person::{activities, is_told_of, name};
use super::scope::{Scope, subject};
use super::typed::{LONGEST_TEXT, note_field, way, way_field, when, when_fields};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{Route, WORKERS};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_vault::{DayCounts, Event, Glance, Said};

/// Its routes.
pub const ROUTES: &[Route] = &[Route::form(
    "data-person-tell",
    "/gegevens/mens/{id}/verteld",
    "/en/data/person/{id}/told",
    WORKERS,
    ask_one,
    note_one,
)];

/// The fields of what people were told; how and when stand in them too.
pub fn fields(visit: &Visit) -> Vec<Field> {
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
pub fn said(visit: &Visit, form: &mut Form) -> Option<(Said, bool)> {
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
