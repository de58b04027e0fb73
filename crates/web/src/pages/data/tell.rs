//! Writing down that one person was told what her data are used for (AVG 13, 14). Whoever was not told may not be used for
//! it, so this is where a "no" for want of it ends.

use super::person::{activities, is_told_of};
use super::proposal::{of_another_day, proposed};
use super::telling::OfOne;
use super::typed::{LONGEST_TEXT, note_field, way, way_field, when, when_fields};
use crate::form::{Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{Route, WORKERS};
use crate::visit::Visit;
use waarborg_law::deadline::Start;
use waarborg_register::Activity;
use waarborg_vault::{DayCounts, Event, Said};

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
        text.value(proposed(visit, visit.today())),
        Field::text(visit, "recipients", "bring-recipients").kind(Kind::Tick),
        Field { label: visit.say("data-tell-way"), ..way_field(visit) },
        day,
        time,
        note_field(visit),
    ]
}

/// What was told; faults beside the fields if something is wrong.
pub fn said(visit: &Visit, form: &mut Form) -> Option<Said> {
    form.require("text", visit.say("data-tell-text-missing"));
    form.require("way", visit.say("data-tell-way-missing"));
    let way = way(visit, form);
    let at = when(visit, form, DayCounts::FromItsBeginning);
    let (way, at) = (way?, at?);
    let day = Start::At(at).day().unwrap_or_default();
    if let Ok(Some(wrong)) = of_another_day(visit, form.text("text"), day) {
        form.fail("text", wrong);
    }
    let said = Said { at, way, text: form.text("text").to_owned(), evidence: form.text("note").to_owned() };
    form.is_fine().then_some(said)
}

/// That it was told, of recipients too if that is ticked.
pub fn event(form: &Form, activity: &Activity) -> Event {
    Event::Notice(activity.id.clone(), form.is_ticked("recipients"))
}

const TELL: OfOne = OfOne {
    key: "data-tell",
    route: "data-person-tell",
    nothing: "data-why-none",
    warning: Some("data-tell-final"),
    activities,
    // Of what she does not know yet.
    comes_first: |glance, activity| !is_told_of(glance, activity),
    fields,
    said,
    event,
};

fn ask_one(visit: &Visit) -> Result<Reply, Refusal> {
    TELL.ask(visit)
}

fn note_one(visit: &Visit) -> Result<Reply, Refusal> {
    TELL.note(visit)
}
