//! Calendar dates in the notations of Dutch and English letters and tables.

use crate::grammar::MONTHS;

/// A plausible calendar date; the year has four digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Date {
    fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            2 => 28,
            1..=12 => 31,
            _ => 0,
        };
        let plausible = (1850..=2150).contains(&year) && (1..=days).contains(&day);
        plausible.then_some(Date { year: year as u16, month: month as u8, day: day as u8 })
    }
}

/// Returns the number of a month by its name, without regard to case. The
/// list goes by years, so the index modulo twelve is the month.
pub(crate) fn month(name: &[u8]) -> Option<u32> {
    if !(3..=9).contains(&name.len())
        || !matches!(name[0] | 0x20, b'a' | b'd' | b'f' | b'j' | b'm' | b'n' | b'o' | b's')
    {
        return None;
    }
    let head = name[0] | 0x20;
    let is = |month: &str| month.as_bytes()[0] == head && month.as_bytes().eq_ignore_ascii_case(name);
    MONTHS.iter().copied().position(is).map(|at| at as u32 % 12 + 1)
}

/// Reads the date that begins at the start of `text`; returns it with its length.
///
/// Two-digit years are read only with `short_years`, as 1930 to 2029.
pub(crate) fn prefix(text: &[u8], short_years: bool) -> Option<(Date, usize)> {
    let (first, at) = digits(text, 0)?;
    match at {
        4 => year_first(text, first, at),
        1 | 2 => day_first(text, first, at, short_years),
        8 => compact(text).map(|date| (date, 8)),
        _ => None,
    }
}

/// Reads a cell that is one date and nothing else but a time of day.
pub(crate) fn whole(text: &[u8]) -> Option<Date> {
    let text = text.trim_ascii();
    let (date, length) = prefix(text, true).or_else(|| month_first(text))?;
    let rest = text[length..].trim_ascii();
    let timed = rest.iter().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'T' | b'Z' | b'+' | b'-' | b' '));
    (rest.is_empty() || (timed && rest.contains(&b':') && rest.len() <= 20)).then_some(date)
}

fn year_first(text: &[u8], year: u32, at: usize) -> Option<(Date, usize)> {
    let separator = *text.get(at).filter(|b| matches!(b, b'-' | b'/' | b'.'))?;
    let (month, at) = digits(text, at + 1).filter(|(_, to)| *to <= at + 3)?;
    if text.get(at) != Some(&separator) {
        return None;
    }
    let (day, end) = digits(text, at + 1).filter(|(_, to)| *to <= at + 3)?;
    Some((Date::new(year, month, day)?, end))
}

fn day_first(text: &[u8], day: u32, at: usize, short_years: bool) -> Option<(Date, usize)> {
    let separator = *text.get(at)?;
    if matches!(separator, b'-' | b'/' | b'.') && text.get(at + 1).is_some_and(u8::is_ascii_digit) {
        let (month, middle) = digits(text, at + 1).filter(|(_, to)| *to <= at + 3)?;
        if text.get(middle) != Some(&separator) {
            return None;
        }
        // "22/9/'79"
        let (year, end) = full_year(text, skip(text, middle + 1, b"'"), short_years)?;
        let date = Date::new(year, month, day).or_else(|| Date::new(year, day, month))?;
        return Some((date, end));
    }
    let name_at = skip(text, at, b" -./");
    let name_at = skip_ordinal(text, name_at);
    let name_at = if text[name_at..].starts_with(b"of ") { name_at + 3 } else { name_at };
    let name_end = name_at + text[name_at..].iter().take(10).take_while(|b| b.is_ascii_alphabetic()).count();
    let month = month(&text[name_at..name_end])?;
    let (year, end) = full_year(text, skip(text, name_end, b" -./,'"), short_years)?;
    Some((Date::new(year, month, day)?, end))
}

/// Reads `12 - 03 - 1984` and `12 03 1984`: the parts stand apart, as in forms.
pub(crate) fn spaced(text: &[u8]) -> Option<(Date, usize)> {
    let (day, at) = digits(text, 0).filter(|(_, to)| *to <= 2)?;
    let (sign, at) = apart(text, at)?;
    let (month, middle) = digits(text, at).filter(|(_, to)| *to <= at + 2)?;
    let (again, at) = apart(text, middle)?;
    let (year, end) = full_year(text, at, false)?;
    (sign == again).then_some((Date::new(year, month, day)?, end))
}

/// Reads a sign between blanks, or one blank; returns what it was and the end.
fn apart(text: &[u8], at: usize) -> Option<(u8, usize)> {
    let sign_at = skip(text, at, b" ");
    match text.get(sign_at)? {
        sign @ (b'-' | b'/' | b'.') => Some((*sign, skip(text, sign_at + 1, b" "))),
        _ => (sign_at == at + 1).then_some((b' ', sign_at)),
    }
}

/// Reads `July 11, 2001`; the text begins with the month.
pub(crate) fn month_first(text: &[u8]) -> Option<(Date, usize)> {
    let name_end = text.iter().take(10).take_while(|b| b.is_ascii_alphabetic()).count();
    let month = month(&text[..name_end])?;
    let (day, at) = digits(text, skip(text, name_end, b" .")).filter(|(day, _)| *day <= 31)?;
    let at = skip_ordinal(text, at);
    let (year, end) = full_year(text, skip(text, at, b" ,"), false)?;
    Some((Date::new(year, month, day)?, end))
}

fn compact(text: &[u8]) -> Option<Date> {
    let number = |from: usize, to: usize| digits(&text[from..to], 0).map(|(n, _)| n);
    let (year, month, day) = (number(0, 4)?, number(4, 6)?, number(6, 8)?);
    Date::new(year, month, day).filter(|date| (1900..=2035).contains(&date.year))
}

fn full_year(text: &[u8], at: usize, short_years: bool) -> Option<(u32, usize)> {
    let (year, end) = digits(text, at)?;
    match end - at {
        4 => Some((year, end)),
        2 if short_years => Some((if year < 30 { 2000 + year } else { 1900 + year }, end)),
        _ => None,
    }
}

/// Reads at most nine digits from `at`; returns their value and the end.
fn digits(text: &[u8], at: usize) -> Option<(u32, usize)> {
    let run = text.get(at..)?.iter().take(10).take_while(|b| b.is_ascii_digit()).count();
    let value = text[at..at + run].iter().fold(0u32, |sum, d| sum.wrapping_mul(10).wrapping_add(u32::from(d - b'0')));
    (1..=9).contains(&run).then_some((value, at + run))
}

fn skip(text: &[u8], at: usize, signs: &[u8]) -> usize {
    let from = at.min(text.len());
    from + text[from..].iter().take(3).take_while(|b| signs.contains(b)).count()
}

fn skip_ordinal(text: &[u8], at: usize) -> usize {
    let suffix = text.get(at..at + 2).is_some_and(|s| matches!(s, b"st" | b"nd" | b"rd" | b"th" | b"e "));
    if suffix { skip(text, at + 2, b" ") } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notations() {
        for text in [
            "8 juli 1986",
            "08-07-1986",
            "8/7/1986",
            "1986-07-08",
            "8 jul. 1986",
            "19860708",
            "8th July 1986",
            "8th of July, 1986",
            "8 of July 1986",
        ] {
            let read = whole(text.as_bytes());
            assert_eq!(read, Date::new(1986, 7, 8), "{text}");
        }
        assert_eq!(whole(b"July 8, 1986"), Date::new(1986, 7, 8));
        assert_eq!(whole(b"31-02-1986"), None);
        assert_eq!(whole(b"2024-01-05 12:30:00").map(|d| d.day), Some(5));
        assert_eq!(prefix(b"8-7-86", false), None);
        assert_eq!(prefix(b"8/7/'86", true).map(|(_, length)| length), Some(7));
    }
}
