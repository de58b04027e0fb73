//! Restricting processing (AVG 18): keeping is allowed, using is not; and ending that.

use super::act::Act;
use super::person::name_of;
use super::scope::{Scope, subject};
use super::typed::{note_field, said_now, way, way_field};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_vault::{Event, Flag, Glance};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form(
        "data-person-restrict",
        "/gegevens/mens/{id}/afschermen",
        "/en/data/person/{id}/restrict",
        OFFICE,
        ask,
        restrict,
    ),
    Route::form(
        "data-person-unrestrict",
        "/gegevens/mens/{id}/vrijgeven",
        "/en/data/person/{id}/release",
        OFFICE,
        ask_release,
        release,
    ),
];

/// Why processing is restricted (AVG 18(1)(a) to (d)).
const WHY: [&str; 4] = ["disputed", "unlawful", "claim", "objection"];

fn form(visit: &Visit) -> Form {
    let why = WHY.map(|one| Choice::new(one, visit.say(&format!("data-restrict-why-{one}"))));
    let why = Field::text(visit, "why", "data-restrict-why").kind(Kind::Radios(why.into()));
    Form::new(visit, vec![why, way_field(visit), note_field(visit)])
}

fn asked(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let path = visit.to("data-person-restrict", &[visit.part()]);
    let name = name_of(&Scope::of(visit)?)?;
    Act::new(visit, "data-restrict", path, form).for_person(visit, name).shown()
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let glance = person(visit)?;
    if is_restricted(&glance) { back(visit) } else { asked(visit, form(visit)) }
}

fn restrict(visit: &Visit) -> Result<Reply, Refusal> {
    let glance = person(visit)?;
    if is_restricted(&glance) {
        return back(visit);
    }
    let mut form = form(visit);
    form.require("why", visit.say("data-restrict-why-missing"));
    let way = way(visit, &mut form);
    let why = form.chosen("why").first().copied().and_then(|chosen| WHY.into_iter().find(|one| *one == chosen));
    let (Some(why), Some(way), true) = (why, way, form.is_fine()) else { return asked(visit, form) };
    let text = visit.say(&format!("data-restrict-why-{why}"));
    let said = said_now(visit, way, text, form.text("note"));
    visit.vault()?.note(visit.actor, glance.subject, &Event::Restrict, &said)?;
    let banner = Banner::of(visit.say("data-restrict-done"));
    Ok(visit.done(banner, "data-person", &[visit.part()]))
}

fn release_form(visit: &Visit) -> Form {
    let told = Field::text(visit, "told", "data-release-told").kind(Kind::Tick);
    Form::new(visit, vec![told, way_field(visit), note_field(visit)])
}

fn asked_release(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let path = visit.to("data-person-unrestrict", &[visit.part()]);
    let name = name_of(&Scope::of(visit)?)?;
    Act::new(visit, "data-release", path, form).for_person(visit, name).shown()
}

fn ask_release(visit: &Visit) -> Result<Reply, Refusal> {
    let glance = person(visit)?;
    if is_restricted(&glance) { asked_release(visit, release_form(visit)) } else { back(visit) }
}

fn release(visit: &Visit) -> Result<Reply, Refusal> {
    let glance = person(visit)?;
    if !is_restricted(&glance) {
        return back(visit);
    }
    let mut form = release_form(visit);
    // She is told before it ends (AVG 18(3)).
    if !form.is_ticked("told") {
        form.fail("told", visit.say("data-release-told-missing"));
    }
    let way = way(visit, &mut form);
    let (Some(way), true) = (way, form.is_fine()) else { return asked_release(visit, form) };
    let said = said_now(visit, way, visit.say("data-release-told"), form.text("note"));
    visit.vault()?.note(visit.actor, glance.subject, &Event::Unrestrict, &said)?;
    let banner = Banner::of(visit.say("data-release-done"));
    Ok(visit.done(banner, "data-person", &[visit.part()]))
}

fn person(visit: &Visit) -> Result<Glance, Refusal> {
    Scope::of(visit)?.outline(subject(visit)?)
}

fn is_restricted(glance: &Glance) -> bool {
    glance.standing.flags & Flag::Restricted as u32 != 0
}

/// It stands so already.
fn back(visit: &Visit) -> Result<Reply, Refusal> {
    Ok(visit.go("data-person", &[visit.part()]))
}
