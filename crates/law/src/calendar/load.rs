//! Reads `calendar.toml` files, strictly.

use super::{Calendar, Holiday, HolidayRule, Roll, Weekend, WorkingDays};
use crate::deadline::Unit;
use crate::{Bilingual, PackError, line_of};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// As far from Easter Sunday as a day of the same year can always be: Easter falls on 22 March at the earliest and on
/// 25 April at the latest.
const EASTER_RANGE: std::ops::RangeInclusive<i16> = -80..=250;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    calendar: Option<WrittenCalendar>,
    #[serde(default)]
    counting: BTreeMap<Unit, String>,
    roll: Option<Roll>,
    working_days: Option<WorkingDays>,
    #[serde(default)]
    holiday: Vec<WrittenHoliday>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCalendar {
    key: Spanned<String>,
    weekend: Vec<Weekend>,
    #[serde(with = "crate::day")]
    covered_from: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenHoliday {
    key: Spanned<String>,
    name: Bilingual,
    day: Option<MonthDay>,
    on_sunday: Option<MonthDay>,
    easter: Option<i16>,
    #[serde(default)]
    dates: Vec<Day>,
    sets: Vec<String>,
    #[serde(with = "crate::day")]
    from: Date,
    #[serde(default, with = "crate::day::optional")]
    until: Option<Date>,
    article: String,
    #[serde(default)]
    contested: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Day(#[serde(with = "crate::day")] Date);

/// `04-27`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct MonthDay(i8, i8);

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        // Read as a day of a leap year, so that 29 February is one.
        let date: Option<Date> = format!("2000-{text}").parse().ok();
        let date = date.filter(|date| date.to_string() == format!("2000-{text}"));
        date.map(|date| Self(date.month(), date.day())).ok_or_else(|| format!("invalid value `{text}`, expected MM-DD"))
    }
}

/// A file with its text: where an error is.
#[derive(Clone, Copy)]
struct Place<'a> {
    path: &'a str,
    text: &'a str,
}

impl Place<'_> {
    fn error(self, code: &'static str, key: &Spanned<String>) -> PackError {
        PackError::new(code, self.path).at(line_of(self.text, key.span().start)).with("key", key.get_ref())
    }
}

pub(super) fn parse<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<BTreeMap<String, Calendar>, PackError> {
    let mut calendars = BTreeMap::new();
    let mut holidays = Vec::new();
    for (path, text) in files {
        let place = Place { path, text };
        let mut file: File = toml::from_str(text).map_err(|error| PackError::toml(path, text, &error))?;
        holidays.extend(std::mem::take(&mut file.holiday).into_iter().map(|holiday| (place, holiday)));
        add_calendar(place, file, &mut calendars)?;
    }
    for (place, written) in holidays {
        add_holiday(place, written, &mut calendars)?;
    }
    Ok(calendars)
}

fn add_calendar(place: Place<'_>, file: File, calendars: &mut BTreeMap<String, Calendar>) -> Result<(), PackError> {
    let File { calendar, counting, roll, working_days, .. } = file;
    let Some(written) = calendar else {
        // A file of holidays alone is fine; rules for periods without a calendar would be lost.
        return if counting.is_empty() && roll.is_none() && working_days.is_none() {
            Ok(())
        } else {
            Err(PackError::new("calendar.missing", place.path))
        };
    };
    if roll.as_ref().is_some_and(|roll| roll.units.contains(&Unit::Hours)) {
        return Err(place.error("calendar.rolls-hours", &written.key));
    }
    // A term holds no more working days than it has days.
    if working_days.as_ref().is_some_and(|days| days.at_least > days.shortest_term_days) {
        return Err(place.error("calendar.working-days", &written.key));
    }
    if calendars.contains_key(written.key.get_ref()) {
        return Err(place.error("calendar.double", &written.key));
    }
    let key = written.key.into_inner();
    let (weekend, covered_from) = (written.weekend, written.covered_from);
    let calendar =
        Calendar { key: key.clone(), covered_from, weekend, counting, roll, working_days, holidays: Vec::new() };
    calendars.insert(key, calendar);
    Ok(())
}

fn add_holiday(
    place: Place<'_>,
    written: WrittenHoliday,
    calendars: &mut BTreeMap<String, Calendar>,
) -> Result<(), PackError> {
    let rule = rule_of(place, &written)?;
    if written.until.is_some_and(|until| until <= written.from) {
        return Err(place.error("calendar.empty-life", &written.key));
    }
    let holiday = Holiday {
        key: written.key.get_ref().clone(),
        name: written.name,
        rule,
        from: written.from,
        until: written.until,
        article: written.article,
        contested: written.contested,
        source: written.source,
    };
    if let HolidayRule::Dates(dates) = &holiday.rule
        && let Some(date) = dates.iter().find(|date| !holiday.lives_on(**date))
    {
        return Err(place.error("calendar.date-outside-life", &written.key).with("date", date.to_string()));
    }
    for set in written.sets {
        let Some(calendar) = calendars.get_mut(&set) else {
            return Err(place.error("calendar.unknown-set", &written.key).with("set", set));
        };
        if calendar.holidays.iter().any(|other| other.key == holiday.key && lives_overlap(other, &holiday)) {
            return Err(place.error("calendar.double-holiday", &written.key).with("set", set));
        }
        calendar.holidays.push(holiday.clone());
    }
    Ok(())
}

fn rule_of(place: Place<'_>, written: &WrittenHoliday) -> Result<HolidayRule, PackError> {
    match (written.day, written.easter, written.dates.is_empty()) {
        (Some(MonthDay(month, day)), None, true) => {
            let on_sunday = written.on_sunday.map(|MonthDay(month, day)| (month, day));
            Ok(HolidayRule::Yearly { day: (month, day), on_sunday })
        }
        (None, Some(days), true) if written.on_sunday.is_none() => {
            if EASTER_RANGE.contains(&days) {
                Ok(HolidayRule::Easter(days))
            } else {
                Err(place.error("calendar.easter-range", &written.key).with("days", days.to_string()))
            }
        }
        (None, None, false) if written.on_sunday.is_none() => {
            Ok(HolidayRule::Dates(written.dates.iter().map(|day| day.0).collect()))
        }
        _ => Err(place.error("calendar.holiday-rule", &written.key)),
    }
}

fn lives_overlap(one: &Holiday, other: &Holiday) -> bool {
    one.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| one.from < until)
}
