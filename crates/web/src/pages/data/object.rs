//! No more advertising (AVG 21(2) and (3)): it stops at once, without weighing, whoever hears it. And taking that back, which
//! is the office's: it opens her to the mail of everyone's work.

use super::act::Act;
use super::person::name_of;
use super::scope::{Scope, subject};
use super::typed::{note_field, said_now, way, way_field};
use crate::form::Form;
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route, WORKERS};
use crate::session::Banner;
use crate::visit::Visit;
use waarborg_vault::{Event, Flag, Glance};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form(
        "data-person-object",
        "/gegevens/mens/{id}/niet-mailen",
        "/en/data/person/{id}/no-mail",
        WORKERS,
        ask,
        object,
    ),
    Route::form(
        "data-person-unobject",
        "/gegevens/mens/{id}/weer-mailen",
        "/en/data/person/{id}/mail-again",
        OFFICE,
        ask_again,
        mail_again,
    ),
];

/// One of both ways.
struct Way {
    /// How the words begin.
    key: &'static str,
    route: &'static str,
    event: Event,
    /// Whether she objects now.
    objects: bool,
}

const fn stop() -> Way {
    Way { key: "data-object", route: "data-person-object", event: Event::Object, objects: true }
}

const fn again() -> Way {
    Way { key: "data-unobject", route: "data-person-unobject", event: Event::LiftObjection, objects: false }
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    shown(visit, &stop())
}

fn ask_again(visit: &Visit) -> Result<Reply, Refusal> {
    shown(visit, &again())
}

fn object(visit: &Visit) -> Result<Reply, Refusal> {
    noted(visit, &stop())
}

fn mail_again(visit: &Visit) -> Result<Reply, Refusal> {
    noted(visit, &again())
}

fn form(visit: &Visit) -> Form {
    Form::new(visit, vec![way_field(visit), note_field(visit)])
}

/// Whether it stands so already.
fn stands(glance: &Glance, way: &Way) -> bool {
    (glance.standing.flags & Flag::Objected as u32 != 0) == way.objects
}

fn shown(visit: &Visit, way: &Way) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.outline(subject(visit)?)?;
    if stands(&glance, way) {
        return Ok(visit.go("data-person", &[visit.part()]));
    }
    asked(&scope, way, form(visit))
}

fn asked(scope: &Scope<'_>, way: &Way, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let act = Act::new(visit, way.key, visit.to(way.route, &[visit.part()]), form);
    act.for_person(visit, name_of(scope)?).shown()
}

fn noted(visit: &Visit, of: &Way) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let glance = scope.outline(subject(visit)?)?;
    if stands(&glance, of) {
        return Ok(visit.go("data-person", &[visit.part()]));
    }
    let mut form = form(visit);
    let way = way(visit, &mut form);
    let (Some(way), true) = (way, form.is_fine()) else { return asked(&scope, of, form) };
    // Her words are hers: none are put into her mouth.
    let said = said_now(visit, way, String::new(), form.text("note"));
    visit.vault()?.note(visit.actor, glance.subject, &of.event, &said)?;
    let banner = Banner::of(visit.say(&format!("{}-done", of.key)));
    Ok(visit.done(banner, "data-person", &[visit.part()]))
}
