//! What the command line names: people, imports, purposes, actions, ways, days.

use crate::fault;
use crate::system;
use clap::ArgMatches;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::Clock;
use waarborg_model::facts::{nearest, parse_value};
use waarborg_model::identifier::{ImportId, RecordId, SubjectId};
use waarborg_model::vocabulary::{Action, Channel, Fact, Purpose};
use waarborg_text::Fault;
use waarborg_vault::{DayCounts, Way};

/// Someone, by the 32 digits under which the vault knows her.
pub fn subject(text: &str) -> Result<SubjectId, Fault> {
    sixteen_bytes(text).map(SubjectId::from_bytes).ok_or_else(|| not_an_identifier(text))
}

/// A record.
pub fn record(text: &str) -> Result<RecordId, Fault> {
    sixteen_bytes(text).map(RecordId::from_bytes).ok_or_else(|| not_an_identifier(text))
}

/// An import.
pub fn import(text: &str) -> Result<ImportId, Fault> {
    sixteen_bytes(text).map(ImportId::from_bytes).ok_or_else(|| not_an_identifier(text))
}

/// What stands there instead may be a name, and is not repeated.
fn not_an_identifier(_text: &str) -> Fault {
    Fault::new("people.not-an-identifier")
}

fn sixteen_bytes(text: &str) -> Option<[u8; 16]> {
    let digits: Vec<u32> = text.chars().map(|digit| digit.to_digit(16)).collect::<Option<_>>()?;
    let bytes: Vec<u8> =
        digits.as_chunks::<2>().0.iter().filter_map(|[high, low]| u8::try_from(high << 4 | low).ok()).collect();
    if digits.len() == 32 { bytes.try_into().ok() } else { None }
}

/// The purpose of `--purpose`, if it is there.
pub fn purpose(matches: &ArgMatches) -> Result<Option<Purpose>, Fault> {
    matches.get_one::<String>("purpose").map(|text| fact_word(Fact::Purpose, text, Purpose::parse)).transpose()
}

/// An action.
pub fn action(text: &str) -> Result<Action, Fault> {
    fact_word(Fact::Action, text, Action::parse)
}

/// A channel.
pub fn channel(text: &str) -> Result<Channel, Fault> {
    fact_word(Fact::Channel, text, Channel::parse)
}

/// A word that has a meaning as the value of a fact; of another the fault says what was probably meant.
fn fact_word<T>(fact: Fact, text: &str, parse: fn(&str) -> Option<T>) -> Result<T, Fault> {
    parse(text).ok_or_else(|| match parse_value(fact, text) {
        Err(error) => Fault::from(&error),
        // INVARIANT: what is a value of the fact has a word.
        Ok(_) => Fault::new("people.not-an-identifier"),
    })
}

/// By which way something was said.
pub fn way(text: &str) -> Result<Way, Fault> {
    let names = || Way::ALL.into_iter().map(Way::as_str);
    Way::ALL.into_iter().find(|way| way.as_str() == text).ok_or_else(|| {
        Fault::new("people.unknown-way")
            .with("value", text)
            .with("expected", names().collect::<Vec<_>>().join(", "))
            .with_maybe("suggestion", nearest(text, names()))
    })
}

/// When something happened: a day, or a moment. Of a day it is the moment that `counts`.
pub fn instant(text: &str, counts: DayCounts) -> Result<Timestamp, Fault> {
    if text.contains('T') {
        return fault::moment(text);
    }
    let day = fault::day(text)?;
    counts.moment(day, now()).ok_or_else(|| Fault::new("date.impossible").with("value", text))
}

/// The present instant.
pub fn now() -> Timestamp {
    system::SystemClock.now()
}

/// The day of an option, if it is there.
pub fn day(matches: &ArgMatches, name: &str) -> Result<Option<Date>, Fault> {
    matches.get_one::<String>(name).map(|text| fault::day(text)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_comes_back_and_nothing_else_does() {
        let text = "0193a5c0ffee00112233445566778899";
        assert_eq!(subject(text).unwrap().to_string(), text);
        for wrong in ["", "0193", "zz93a5c0ffee00112233445566778899", "0193a5c0ffee001122334455667788990", "Jan"] {
            assert_eq!(subject(wrong).unwrap_err().code, "people.not-an-identifier");
        }
    }

    #[test]
    fn a_day_begins_at_midnight_in_the_netherlands() {
        let instant = |text| instant(text, DayCounts::FromItsBeginning);
        assert_eq!(instant("2026-07-01").unwrap().to_string(), "2026-06-30T22:00:00Z");
        assert_eq!(instant("2026-11-26").unwrap().to_string(), "2026-11-25T23:00:00Z");
        assert_eq!(instant("2026-11-26T10:00+01:00").unwrap().to_string(), "2026-11-26T09:00:00Z");
        assert_eq!(instant("2026-02-30").unwrap_err().code, "date.impossible");
    }

    #[test]
    fn a_way_that_is_none_is_told_with_what_was_meant() {
        let fault = way("papr").unwrap_err();
        assert_eq!(fault.code, "people.unknown-way");
        assert!(fault.arguments.contains(&("suggestion", "paper".to_owned())));
    }
}
