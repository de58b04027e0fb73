//! Days as people type them.

use jiff::civil::Date;

/// Reads a day: `27-11-2026`, `27/11/2026` or `2026-11-27`. One that does not exist is none.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['-', '/']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let is_number =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A day as it stands in a field.
#[must_use]
pub fn shown(day: Date) -> String {
    format!("{:02}-{:02}-{:04}", day.day(), day.month(), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["27-11-2026", " 27/11/2026 ", "2026-11-27"] {
            assert_eq!(day(text), Some(date(2026, 11, 27)), "{text}");
        }
        assert_eq!(day("1-2-2026"), Some(date(2026, 2, 1)));
        assert_eq!(day(&shown(date(2026, 2, 1))), Some(date(2026, 2, 1)));
        for text in ["", "31-2-2026", "1-13-2026", "27-11-26", "a-b-cdef", "1-1-99999", "+1-1-2026", "1-1-2026-1"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
