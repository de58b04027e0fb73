use super::{Calendars, FreeDay, HolidayRule, easter};
use crate::deadline::tests::calendars;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Rulebook 4.2: the year, then New Year, Good Friday, Easter Monday, King's Day, Liberation Day, Ascension, Whit
/// Monday, Christmas, Boxing Day; then the days equated by royal decree.
const TABLE: &[(i16, &str, &str)] = &[
    (2014, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26", ""),
    (2015, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26", ""),
    (2016, "01-01 03-25 03-28 04-27 05-05 05-05 05-16 12-25 12-26", ""),
    (2017, "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26", ""),
    (2018, "01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26", ""),
    (2019, "01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26", ""),
    (2020, "01-01 04-10 04-13 04-27 05-05 05-21 06-01 12-25 12-26", ""),
    (2021, "01-01 04-02 04-05 04-27 05-05 05-13 05-24 12-25 12-26", ""),
    (2022, "01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26", ""),
    (2023, "01-01 04-07 04-10 04-27 05-05 05-18 05-29 12-25 12-26", "04-28 05-19"),
    (2024, "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26", "05-10 12-27"),
    (2025, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26", "05-30"),
    (2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26", "01-02 05-15"),
    (2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26", "05-07"),
    (2028, "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26", "04-28 05-26"),
];

fn days(year: i16, month_days: &str) -> BTreeSet<Date> {
    month_days.split_whitespace().map(|day| format!("{year}-{day}").parse().unwrap()).collect()
}

#[test]
fn holidays_are_those_of_the_rulebook() {
    let calendars = calendars();
    for (year, fixed, equated) in TABLE {
        let all: BTreeSet<Date> = &days(*year, fixed) | &days(*year, equated);
        let good_friday = fixed.split_whitespace().nth(1).unwrap();
        let listed = &days(*year, fixed) - &days(*year, good_friday);
        for (key, expected) in [("atw", all), ("eu", listed)] {
            let calendar = calendars.get(key).unwrap();
            let found: BTreeSet<Date> = calendar.holidays_of(*year).into_iter().map(|(day, _)| day).collect();
            assert_eq!(found, expected, "{key} {year}");
            for day in date(*year, 1, 1).series(jiff::Span::new().days(1)).take_while(|day| day.year() == *year) {
                let holiday = matches!(calendar.free_day(day), Some(FreeDay::Holiday(_)));
                assert_eq!(holiday, expected.contains(&day), "{key} {day}");
            }
        }
    }
}

#[test]
fn the_kings_birthday_avoids_sundays() {
    let calendars = calendars();
    let calendar = calendars.get("eu").unwrap();
    let falls = |key: &str, year| {
        let days = calendar.holidays_of(year);
        days.into_iter().find(|(_, holiday)| holiday.key == key).map(|(day, _)| day)
    };
    assert_eq!(falls("queens-day", 2006), Some(date(2006, 4, 29)));
    assert_eq!(falls("queens-day", 2013), Some(date(2013, 4, 30)));
    assert_eq!(falls("queens-day", 2014), None);
    assert_eq!(falls("kings-day", 2013), None);
    assert_eq!(falls("kings-day", 2014), Some(date(2014, 4, 26)));
    assert_eq!(falls("kings-day", 2031), Some(date(2031, 4, 26)));
    assert_eq!(falls("kings-day", 2032), Some(date(2032, 4, 27)));
}

#[test]
fn names_a_holiday_before_the_weekend_it_falls_in() {
    let calendars = calendars();
    let calendar = calendars.get("eu").unwrap();
    assert_eq!(calendar.free_day(date(2026, 12, 26)), Some(FreeDay::Holiday("boxing-day".to_owned())));
    assert_eq!(calendar.free_day(date(2026, 11, 21)), Some(FreeDay::Saturday));
    assert_eq!(calendar.free_day(date(2026, 11, 22)), Some(FreeDay::Sunday));
    assert_eq!(calendar.free_day(date(2026, 11, 23)), None);
    assert_eq!(calendars.holiday("boxing-day").unwrap().name.nl, "Tweede Kerstdag");
}

#[test]
fn tells_for_which_years_decrees_were_collected() {
    let calendars = calendars();
    let atw = calendars.get("atw").unwrap();
    assert!(atw.decrees_cover(date(2026, 5, 15)));
    assert!(!atw.decrees_cover(date(2022, 5, 27)));
    assert!(!atw.decrees_cover(date(2029, 1, 1)));
    assert!(calendars.get("eu").unwrap().decrees_cover(date(2029, 1, 1)));
}

#[test]
fn easter_is_where_the_church_finds_it() {
    // The earliest and the latest possible, both exceptions of the lunar tables, and some ordinary years.
    for (year, month, day) in [
        (1583, 4, 10),
        (1598, 3, 22),
        (1609, 4, 19),
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1961, 4, 2),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2026, 4, 5),
        (2038, 4, 25),
        (2049, 4, 18),
        (2285, 3, 22),
        (4099, 4, 19),
    ] {
        assert_eq!(easter(year), Some(date(year, month, day)));
    }
    assert_eq!(easter(1582), None);
}

const HEAD: &str = "[calendar]\nkey = \"eu\"\nweekend = [\"sunday\"]\ncovered_from = \"2001-09-01\"\n";

fn holiday(rule: &str) -> String {
    format!(
        "{HEAD}[[holiday]]\nkey = \"x\"\nname.nl = \"x\"\nname.en = \"x\"\nsets = [\"eu\"]\nfrom = \"2001-09-01\"\n\
         article = \"x\"\nsource = \"x\"\n{rule}\n"
    )
}

#[test]
fn refuses_what_is_not_a_calendar() {
    for (text, code, line) in [
        ("[calendar]\nkey = \"eu\"\n".to_owned(), "pack.toml", Some(1)),
        (format!("{HEAD}extra = 1\n"), "pack.toml", Some(5)),
        (holiday("day = \"02-30\""), "pack.toml", Some(13)),
        (holiday("day = \"4-27\""), "pack.toml", Some(13)),
        (holiday(""), "calendar.holiday-rule", Some(6)),
        (holiday("day = \"04-27\"\neaster = 1"), "calendar.holiday-rule", Some(6)),
        (holiday("easter = 1\non_sunday = \"04-26\""), "calendar.holiday-rule", Some(6)),
        (holiday("easter = 300"), "calendar.easter-range", Some(6)),
        (holiday("easter = 1\nuntil = \"2001-09-01\""), "calendar.empty-life", Some(6)),
        (holiday("dates = [\"2001-08-31\"]"), "calendar.date-outside-life", Some(6)),
        (holiday("easter = 1").replace("sets = [\"eu\"]", "sets = [\"us\"]"), "calendar.unknown-set", Some(6)),
        (
            holiday("easter = 1").replace("sets = [\"eu\"]", "sets = [\"eu\", \"eu\"]"),
            "calendar.double-holiday",
            Some(6),
        ),
        (format!("{HEAD}[roll]\nrule = \"r\"\nunits = [\"hours\"]\n"), "calendar.rolls-hours", Some(2)),
        (
            format!("{HEAD}[working_days]\nrule = \"r\"\nshortest_term_days = 1\nat_least = 2\n"),
            "calendar.working-days",
            Some(2),
        ),
        ("[counting]\ndays = \"r\"\n".to_owned(), "calendar.missing", None),
    ] {
        let error = Calendars::parse([("x/calendar.toml", text.as_str())]).unwrap_err();
        assert_eq!((error.code, error.line), (code, line), "{text}\n{error}");
    }
    let twice = [("a/calendar.toml", HEAD), ("b/calendar.toml", HEAD)];
    assert_eq!(Calendars::parse(twice).unwrap_err().code, "calendar.double");
}

#[test]
fn a_day_that_a_year_lacks_is_no_holiday_in_it() {
    let text = holiday("day = \"02-29\"");
    let calendars = Calendars::parse([("x/calendar.toml", text.as_str())]).unwrap();
    let calendar = calendars.get("eu").unwrap();
    assert!(calendar.holidays_of(2026).is_empty());
    assert_eq!(calendar.holidays_of(2028).len(), 1);
    assert_eq!(calendar.holidays_of(2028)[0].1.rule, HolidayRule::Yearly { day: (2, 29), on_sunday: None });
}

proptest! {
    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1583..=9999_i16) {
        let easter = easter(year).unwrap();
        prop_assert_eq!(easter.weekday(), jiff::civil::Weekday::Sunday);
        prop_assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}") {
        let _ = Calendars::parse([("x", text.as_str())]);
        let _ = Calendars::parse([("x", holiday(&text).as_str())]);
    }

    #[test]
    fn no_day_and_no_year_makes_it_panic(day in crate::deadline::tests::any_date(), year in any::<i16>()) {
        for calendar in calendars().iter() {
            let _ = calendar.free_day(day);
            let _ = calendar.holidays_of(year);
        }
    }
}
