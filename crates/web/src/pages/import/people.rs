//! What is known of all people of a list alike.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use waarborg_model::vocabulary::Subject;
use waarborg_vault::{DayCounts, Given, People, Relation, Said, Way};

/// What is known, as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// `current`, `until` or nothing.
    pub customer: String,
    /// Until when they were customers.
    pub until: Option<Day>,
    /// They could refuse advertising when their addresses were had.
    pub optout: bool,
    /// How they were informed.
    pub informed: Option<Heard>,
    /// How they consented.
    pub consent: Option<Heard>,
}

/// How something was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// The way, by its name.
    pub way: String,
    /// The day.
    pub on: Day,
    /// The text.
    pub text: String,
}

/// A day, as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(pub Date);

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.0.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<Self, jiff::Error> {
        text.parse().map(Self)
    }
}

impl Heard {
    /// As the vault notes it. The name of the list is the evidence.
    fn said(&self, list: &str, now: Timestamp) -> Said {
        let way = Way::ALL.into_iter().find(|way| way.as_str() == self.way).unwrap_or(Way::List);
        let at = DayCounts::FromItsBeginning.moment(self.on.0, now).unwrap_or(now).min(now);
        Said { at, way, text: self.text.clone(), evidence: list.to_owned() }
    }
}

const GIVEN: Given =
    Given { free: true, specific: true, informed: true, active: true, explicit: true, by_representative: false };

impl Told {
    /// As the vault takes it. Consent counts for a purpose that rests on it, expressly if the register says so.
    #[must_use]
    pub fn people(&self, list: &str, is_explicit: bool, now: Timestamp) -> People {
        let customer = match (self.customer.as_str(), self.until) {
            ("current", _) => Some(Relation::Current),
            ("until", Some(day)) => Some(Relation::Until(day.0)),
            _ => None,
        };
        let given = Given { explicit: is_explicit, ..GIVEN };
        People {
            customer,
            optout_offered: self.optout,
            informed: self.informed.as_ref().map(|heard| (heard.said(list, now), true)),
            consent: self.consent.as_ref().map(|heard| (given, heard.said(list, now))),
            clock: self.until.map(|day| day.0),
        }
    }

    /// All that could be known.
    #[must_use]
    pub fn at_best(subject: Subject) -> People {
        let said = Said { at: Timestamp::UNIX_EPOCH, way: Way::Form, text: String::new(), evidence: String::new() };
        People {
            customer: (subject == Subject::Customer).then_some(Relation::Current),
            optout_offered: true,
            informed: Some((said.clone(), true)),
            consent: Some((GIVEN, said)),
            clock: None,
        }
    }
}

/// A day as people type it: `27-11-2026`, or year first.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in ["27-11-2026", " 27/11/2026 ", "27.11.2026", "2026-11-27"] {
            assert_eq!(day(text), Some(date(2026, 11, 27)), "{text}");
        }
        for text in ["", "27-11-26", "31-02-2026", "gisteren", "27-11", "1-1-1-1", "99999-1-1"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_said_is_nothing_known() {
        let people = Told::default().people("x", false, Timestamp::UNIX_EPOCH);
        assert!(people.customer.is_none() && people.informed.is_none() && people.consent.is_none());
        assert!(!people.optout_offered);
    }
}
