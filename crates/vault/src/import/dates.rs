//! Days of birth as people write them.

use crate::content::Value;
use jiff::civil::Date;
use std::collections::BTreeMap;
use waarborg_register::File;

/// The days of birth that a record tells.
pub(crate) fn births(file: &File, fields: &BTreeMap<String, Value>) -> Vec<Date> {
    let of_kind = file.fields.iter().filter(|field| field.kind.as_deref() == Some("birth_date"));
    of_kind.filter_map(|field| birth_date(fields.get(&field.id)?.expose())).collect()
}

/// Reads a day of birth: day, month, year, or year first; two-digit years are refused, since they leave a century open.
pub(crate) fn birth_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let text = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let number = |part: &str| part.parse::<i16>().ok();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (number(year)?, number(month)?, number(day)?),
        [day, month, year] if year.len() == 4 => (number(year)?, number(month)?, number(day)?),
        [whole] if whole.len() == 8 && whole.bytes().all(|byte| byte.is_ascii_digit()) => {
            (number(whole.get(..4)?)?, number(whole.get(4..6)?)?, number(whole.get(6..)?)?)
        }
        _ => return None,
    };
    // Written as in America, where it can only be that.
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn reads_days_as_they_are_written() {
        for text in
            ["5-3-1980", "05-03-1980", "1980-03-05", "05/03/1980", "5.3.1980", "19800305", "1980-03-05T00:00:00"]
        {
            assert_eq!(birth_date(text), Some(date(1980, 3, 5)), "{text}");
        }
        assert_eq!(birth_date("12/31/1980"), Some(date(1980, 12, 31)));
        for text in ["", "5-3-80", "31-2-1980", "1980", "19801399", "onbekend", "0-0-0000"] {
            assert_eq!(birth_date(text), None, "{text}");
        }
    }
}
