//! Which entries are wanted. It stands in the address, so it holds kinds, days and numbers of colleagues, and no names.

use crate::form::{Choice, Field, Form, Kind as FieldKind};
use crate::typed;
use crate::visit::Visit;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use waarborg_audit::leaf::{Flags, Kind, Leaf};
use waarborg_law::deadline::Start;
use waarborg_text::{sentence, shown};
use waarborg_vault::{Actor, Vault};

/// How the house itself is called in the address.
const HOUSE: &str = "house";

/// What can be chosen.
const FIELDS: [&str; 4] = ["kind", "actor", "from", "until"];

/// Which entries are wanted.
#[derive(Default)]
pub struct Filter {
    /// Of this kind.
    pub kind: Option<Kind>,
    /// By this actor.
    pub actor: Option<Actor>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this one.
    pub until: Option<Timestamp>,
    /// Before this place.
    pub before: Option<u64>,
}

/// What could not be read: names of fields, and keys of words.
pub struct Wrong(Vec<(&'static str, &'static str)>);

impl Wrong {
    /// Says it beside the fields.
    pub fn tell(&self, visit: &Visit, mut form: Form) -> Form {
        for (field, key) in &self.0 {
            form.fail(field, visit.say(key));
        }
        form
    }
}

impl Filter {
    /// The filter in the address.
    pub fn read(visit: &Visit, names: &[(Actor, String)]) -> Result<Self, Wrong> {
        let (mut filter, mut wrong) = (Self::default(), Vec::new());
        let asked = |name: &str| Some(visit.asked(name).trim()).filter(|text| !text.is_empty());
        if let Some(kind) = asked("kind") {
            filter.kind = Kind::ALL.iter().copied().find(|known| known.as_str() == kind);
            if filter.kind.is_none() {
                wrong.push(("kind", "log-filter-choose"));
            }
        }
        if let Some(actor) = asked("actor") {
            let known = names.iter().map(|(actor, _)| *actor).find(|known| id(*known) == actor);
            filter.actor = if actor == HOUSE { Some(Actor::House) } else { known };
            if filter.actor.is_none() {
                wrong.push(("actor", "log-filter-choose"));
            }
        }
        let mut day = |name: &'static str| {
            let text = asked(name)?;
            let day = typed::day(text);
            if day.is_none() {
                wrong.push((name, "log-filter-day"));
            }
            day
        };
        let (from, until) = (day("from"), day("until"));
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            wrong.push(("until", "log-filter-order"));
        }
        filter.from = from.and_then(begin);
        filter.until = until.and_then(|day| begin(day.checked_add(1.day()).ok()?));
        filter.before = asked("before").and_then(|text| text.parse().ok());
        if wrong.is_empty() { Ok(filter) } else { Err(Wrong(wrong)) }
    }

    /// Whether an entry is wanted, as far as its own bytes tell.
    pub fn wants(&self, vault: &Vault, names: &[(Actor, String)], leaf: &Leaf) -> bool {
        if self.kind.is_some_and(|kind| kind != leaf.kind) {
            return false;
        }
        match self.actor {
            None => true,
            Some(Actor::House) => leaf.flags.has(Flags::HOUSE),
            Some(actor) => {
                let mut one = names.iter().filter(|(known, _)| *known == actor);
                let name = one.next().cloned();
                name.is_some_and(|known| vault.who(leaf, std::slice::from_ref(&known)).is_some())
            }
        }
    }
}

/// The number by which an address calls an actor.
fn id(actor: Actor) -> String {
    match actor {
        Actor::Known(actor) => actor.to_string(),
        Actor::House => HOUSE.to_owned(),
    }
}

/// The instant at which a day begins, where the firm is.
fn begin(day: Date) -> Option<Timestamp> {
    let clock = Start::At(Timestamp::UNIX_EPOCH).on_the_clock()?;
    Some(day.to_zoned_datetime(clock.time_zone().clone()).ok()?.timestamp())
}

/// The form, as the address fills it in.
pub fn form(visit: &Visit, names: &[(Actor, String)]) -> Form {
    let kinds = Kind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), sentence(&visit.say(&format!("leaf-{}", kind.as_str())))));
    let everything = Choice::new("", visit.say("log-filter-all"));
    let everybody = Choice::new("", visit.say("log-filter-everybody"));
    let people = names.iter().map(|(actor, name)| Choice::new(id(*actor), shown(name)));
    let house = Choice::new(HOUSE, sentence(&visit.say("log-house")));
    let day = |name: &'static str, key: &str| {
        Field::text(visit, name, key).value(visit.asked(name)).width("wb-b8").longest(10).inputmode("numeric")
    };
    let kinds = std::iter::once(everything).chain(kinds).collect();
    let people = std::iter::once(everybody).chain(people).chain([house]).collect();
    Form::unsent(vec![
        Field::text(visit, "kind", "log-filter-kind").kind(FieldKind::Select(kinds)).value(visit.asked("kind")),
        Field::text(visit, "actor", "log-filter-actor").kind(FieldKind::Select(people)).value(visit.asked("actor")),
        day("from", "log-filter-from"),
        day("until", "log-filter-until"),
    ])
}

/// Whether anything was chosen.
pub fn is_any(visit: &Visit) -> bool {
    FIELDS.iter().any(|name| !visit.asked(name).is_empty())
}

/// The filter as it stands in the address, from another place on.
pub fn query(visit: &Visit, before: Option<u64>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for name in FIELDS {
        let value = visit.asked(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    if let Some(before) = before {
        query.append_pair("before", &before.to_string());
    }
    query.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_the_netherlands() {
        assert_eq!(begin(jiff::civil::date(2026, 11, 27)).unwrap().to_string(), "2026-11-26T23:00:00Z");
        assert_eq!(begin(jiff::civil::date(2026, 7, 1)).unwrap().to_string(), "2026-06-30T22:00:00Z");
    }
}
