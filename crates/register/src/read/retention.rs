//! Reads retention rules.

use super::place::Place;
use crate::retention::{Retention, Term};
use waarborg_law::deadline::{Length, Unit};

/// How a term is written that ends with the event itself.
pub(crate) const AT_ONCE: &str = "at once";

pub(super) fn read(place: &Place<'_, '_>) -> Option<Retention> {
    let id = place.name("id");
    let name = place.needed_both("name");
    let term = read_term(place);
    let record = place.word("record");
    let (reason, deviation) = (place.both("reason"), place.both("deviation"));
    if matches!(term, Some(Term::Own(_) | Term::AtOnce)) && !place.has("reason") {
        place.missing("reason");
    }
    let (starts, on_end) = (place.word("starts"), place.word("on_end"));
    place.finish();
    Some(Retention {
        id: id?,
        name: name?,
        term: term?,
        record: record?,
        reason,
        deviation,
        starts: starts?,
        on_end: on_end?,
    })
}

fn read_term(place: &Place<'_, '_>) -> Option<Term> {
    let (rule, own) = (place.text("rule"), place.text("term"));
    match (place.has("rule"), place.has("term")) {
        (true, true) => {
            place.add(place.fault("register.both", "term").with("first", "rule").with("second", "term"));
            None
        }
        (false, false) => {
            place.missing("term");
            None
        }
        (true, false) => rule.map(Term::Rule),
        (false, true) => {
            let text = own?;
            if text == AT_ONCE {
                return Some(Term::AtOnce);
            }
            let length = text.parse::<Length>().ok().filter(|length| length.unit != Unit::Hours);
            if length.is_none() {
                place.add(place.fault("register.term", "term").with("value", text));
            }
            length.map(Term::Own)
        }
    }
}
