//! Easter, by the Gregorian computus.

use jiff::civil::Date;

/// Easter Sunday of a year; none before 1583, the first year with a Gregorian Easter.
///
/// Source: J. Meeus, *Astronomical Algorithms*, ch. 8 (the anonymous Gregorian algorithm).
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let y = i32::from(year);
    let (century, of_century) = (y / 100, y % 100);
    // The age of the moon: the place in the 19-year cycle, corrected for leap centuries and for the moon's drift.
    let golden = y % 19;
    let drift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - drift + 15) % 30;
    // The Sunday after that moon.
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let sum = epact + to_sunday - 7 * late + 114;
    Date::new(year, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}
