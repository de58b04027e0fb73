//! What a receipt of erasure says, in words.

use crate::dates::{long_date, long_moment};
use crate::words::{Argument, Words, shown};
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_audit::receipt_line::told;
use waarborg_law::deadline::Start;

/// The lines of a receipt's body in words, each a sentence. A line that this edition does not know stands for itself.
#[must_use]
pub fn receipt_said(words: &Words, body: &str) -> Vec<String> {
    body.lines().map(|line| line_said(words, line)).collect()
}

fn line_said(words: &Words, line: &str) -> String {
    let Some(told) = told(line) else { return shown(line).into_owned() };
    let in_words = |(name, value): &(&'static str, String)| {
        let said = match *name {
            "date" => value.parse::<Date>().ok().map(|day| long_date(words, day)),
            "moment" => moment(words, value),
            _ => None,
        };
        (*name, said.unwrap_or_else(|| value.clone()))
    };
    let values: Vec<(&'static str, String)> = told.values.iter().map(in_words).collect();
    let values: Vec<Argument<'_>> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.say_with(told.key, &values)
}

/// A moment on the clocks of the Netherlands.
fn moment(words: &Words, value: &str) -> Option<String> {
    let at = value.parse::<Timestamp>().ok()?;
    Start::At(at).on_the_clock().map(|at| long_moment(words, &at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Language;

    const BODY: &str = "erased: part\nasked: 2026-09-01\nat: 2026-09-21T14:18:20Z\nrecords: 2\n\
        records-under-kept-keys: 1\nrecords-unopened: 1\nown-list-unopened: yes\n\
        stays: care | 1 | wgbo-20y | BW 7:454 | - | A claim\nstays: invoices | 3 | ret-fiscal-7y | AWR 52 | 2033-12-31\n\
        recipients: 4\ntold: Post\nto-tell: Bank\ngot-nothing: Printer\nnot-told: Shop | closed down\n\
        recognised-until: 2031-09-20\nkey-copies-gone: 2026-09-23T14:18:20Z\ndata-copies-gone: 2026-10-26T14:18:20Z\n\
        journal: 00ff\ncleared-out: 2026-09-21T14:18:20Z\npeople-whole: 1\n\
        group: customers | customers-7y | 12\ngroup: - | - | 1\nearlier-entry: 12";

    #[test]
    fn every_line_is_said_in_both_languages() {
        for language in Language::ALL {
            let said = receipt_said(&Words::new(language), BODY);
            assert_eq!(said.len(), BODY.lines().count());
            for (line, said) in BODY.lines().zip(&said) {
                assert!(
                    !said.contains("receipt-says") && !said.contains("{$") && said.ends_with('.'),
                    "{line}: {said}"
                );
            }
        }
    }

    #[test]
    fn days_and_moments_are_said_as_people_say_them() {
        let words = Words::new(Language::En);
        let said = receipt_said(&words, "asked: 2026-09-01\nat: 2026-09-21T14:18:20Z\nelse = \u{1b}x");
        assert!(said[0].contains("1 September 2026"), "{}", said[0]);
        assert!(said[1].contains("16:18"), "{}", said[1]);
        assert_eq!(said[2], "else = \u{fffd}x");
        let stays = receipt_said(&words, "stays: care | 1 | wgbo-20y | BW 7:454 | - | A claim");
        let groups = receipt_said(&words, "group: customers | customers-7y | 12\ngroup: - | - | 1");
        assert_eq!(
            groups,
            [
                "12 records of `customers`, by the retention rule `customers-7y`.",
                "1 record of a file that is no longer in the register."
            ]
        );
        assert_eq!(
            stays,
            ["1 record stays in `care` by BW 7:454 [wgbo-20y]; the term has not begun. The reason: A claim."]
        );
    }
}
