//! Days and addresses as people type them.

use jiff::civil::{Date, date};

/// Reads a day: `27-11-2026`, `27/11/2026`, `27.11.2026`, `27 11 2026` or `2026-11-27`. One that does not exist is none, and
/// neither is one of a year of which nobody writes here: it was mistyped.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let is_number =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    let day = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    (day >= date(1900, 1, 1)).then_some(day)
}

/// A day as it stands in a field.
#[must_use]
pub fn shown(day: Date) -> String {
    format!("{:02}-{:02}-{:04}", day.day(), day.month(), day.year())
}

/// Whether mail could be sent to it: one at-sign, a dot behind it, and no space.
pub fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let is_part = |part: &str| !part.is_empty() && !part.chars().any(|sign| sign.is_whitespace() || sign.is_control());
    let is_host = host.contains('.') && host.split('.').all(is_part) && !host.contains(['@', '<', '>', '"', ',', ';']);
    is_part(name) && is_host && !name.contains(['<', '>', '"', ',', ';']) && waarborg_text::shown(text) == text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["27-11-2026", " 27/11/2026 ", "27.11.2026", "27 11 2026", "27 - 11 - 2026", "2026-11-27"] {
            assert_eq!(day(text), Some(date(2026, 11, 27)), "{text}");
        }
        assert_eq!(day("1-2-2026"), Some(date(2026, 2, 1)));
        assert_eq!(day(&shown(date(2026, 2, 1))), Some(date(2026, 2, 1)));
        for text in ["", "31-2-2026", "1-13-2026", "27-11-26", "a-b-cdef", "1-1-99999", "+1-1-2026", "1-1-2026-1"] {
            assert_eq!(day(text), None, "{text}");
        }
        for text in ["27-11-0202", "31-12-1899", "1-1-0000", "gisteren", "27-11"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_has_one_at_and_a_dot_behind_it() {
        assert!(is_email("a@example.nl") && is_email("m.de.vries+x@mail.example.nl"));
        for wrong in [
            "",
            "a",
            "a@",
            "@example.nl",
            "a@example",
            "a@b@example.nl",
            "a b@example.nl",
            "a@.nl",
            "a@example.",
            "<a@example.nl>",
            "a@exa\u{202e}mple.nl",
            "a@b\u{7}.nl",
        ] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
