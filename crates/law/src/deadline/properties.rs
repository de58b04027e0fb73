//! What holds of every deadline.

use super::tests::{any_date, calendars, periods};
use super::{
    Due, Length, Period, Periods, Start, Step, Unit, compute, compute_announcement, compute_earliest, compute_extended,
};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Span, Timestamp};
use proptest::prelude::*;
use proptest::sample::select;

fn all_periods() -> Vec<&'static Period> {
    periods().iter().collect()
}

fn all_in_days() -> Vec<&'static Period> {
    periods().iter().filter(|period| period.length.unit != Unit::Hours).collect()
}

/// Days in the time that calendars speak about, weighted to the ends of months.
fn covered_date() -> impl Strategy<Value = Date> {
    let day = prop_oneof![1..=31_i8, 28..=31_i8];
    (2001..=2400_i16, 1..=12_i8, day)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
        .prop_filter("not covered", |day| *day >= date(2001, 9, 1))
}

fn any_start() -> impl Strategy<Value = Start> {
    let seconds = Timestamp::MIN.as_second()..=Timestamp::MAX.as_second();
    prop_oneof![
        any_date().prop_map(Start::On),
        seconds.prop_filter_map("no such moment", |second| Timestamp::from_second(second).ok().map(Start::At)),
        Just(Start::On(Date::MIN)),
        Just(Start::On(Date::MAX)),
        Just(Start::At(Timestamp::MIN)),
        Just(Start::At(Timestamp::MAX)),
    ]
}

/// Moments within a week of a change of the clock in some year.
fn near_clock_change() -> impl Strategy<Value = Timestamp> {
    (1996..=2200_i16, select(vec![3_i8, 10]), -7 * 86_400..=7 * 86_400_i64).prop_map(|(year, month, seconds)| {
        let sunday = date(year, month, 1).nth_weekday_of_month(-1, jiff::civil::Weekday::Sunday).unwrap();
        let change = sunday.at(1, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        change + SignedDuration::from_secs(seconds)
    })
}

fn due(period: &Period, start: Date) -> Date {
    compute(period, Start::On(start), calendars()).unwrap().due.date().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_panics(period in select(all_periods()), start in any_start(), event in any_start()) {
        for deadline in [
            compute(period, start, calendars()),
            compute_extended(period, start, calendars()),
            compute_announcement(period, start, calendars()),
            compute_earliest(period, start, &[("first_contact", event)], calendars()),
        ].into_iter().flatten() {
            let _ = (deadline.due.closes_at(), deadline.due.to_string());
        }
    }

    #[test]
    fn nothing_panics_for_any_length(count in 1..=u32::MAX, unit in 0..5_usize, start in any_start()) {
        let unit = [Unit::Hours, Unit::Days, Unit::Weeks, Unit::Months, Unit::Years][unit];
        let mut period = all_periods()[0].clone();
        for count in [count, count % 10_000 + 1] {
            period.length = Length { count, unit };
            let _ = compute(&period, start, calendars());
        }
    }

    #[test]
    fn no_period_that_moves_ends_on_a_free_day(period in select(all_in_days()), start in covered_date()) {
        if let Some(calendar) = period.calendar.as_ref().and_then(|key| calendars().get(key))
            && calendar.roll_rule(period.length).is_some()
        {
            let deadline = compute(period, Start::On(start), calendars()).unwrap();
            let last = deadline.due.date().unwrap();
            prop_assert_eq!(calendar.free_day(last), None);
            // Every day passed over is free, and they lead to the end without a gap.
            let over: Vec<Date> = deadline.steps.iter().filter_map(|step| match step {
                Step::Rolled { over, .. } => Some(*over),
                _ => None,
            }).collect();
            for (at, day) in over.iter().rev().enumerate() {
                prop_assert!(calendar.free_day(*day).is_some());
                prop_assert_eq!(*day, last.checked_sub(Span::new().days(i64::try_from(at).unwrap() + 1)).unwrap());
            }
            let cited = deadline.time_rules.iter().any(|rule| rule.ends_with("-roll"));
            prop_assert_eq!(cited, !over.is_empty());
        }
    }

    #[test]
    fn a_later_start_never_ends_earlier(period in select(all_in_days()), start in covered_date(), days in 0..=60_i64) {
        let later = start.checked_add(Span::new().days(days)).unwrap();
        prop_assert!(due(period, start) <= due(period, later));
        prop_assert!(start < due(period, start));
    }

    #[test]
    fn a_month_ends_on_the_same_date_or_the_last_of_the_month(start in covered_date(), count in 1..=240_u32) {
        let mut period = periods().for_rule("ret-medical-20y", date(2026, 1, 1)).unwrap().clone();
        period.length = Length { count, unit: Unit::Months };
        let deadline = compute(&period, Start::On(start), calendars()).unwrap();
        let last = deadline.due.date().unwrap();
        let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
        prop_assert_eq!(months(last) - months(start), i64::from(count));
        let clipped = deadline.steps.iter().any(|step| matches!(step, Step::ClippedToMonthEnd { .. }));
        if clipped {
            prop_assert!(last.day() < start.day() && last == last.last_of_month());
        } else {
            prop_assert_eq!(last.day(), start.day());
        }
    }

    #[test]
    fn hours_are_hours_that_passed(aware in near_clock_change()) {
        let period = periods().for_rule("avg-33-1-72h", date(2026, 1, 1)).unwrap();
        let deadline = compute(period, Start::At(aware), calendars()).unwrap();
        let Due::Moment(end) = &deadline.due else { return Err(TestCaseError::fail("not a moment")) };
        prop_assert_eq!(aware.duration_until(end.timestamp()), SignedDuration::from_hours(72));
        let begin = aware.to_zoned_datetime(end.time_zone().clone());
        let shown = begin.datetime().duration_until(end.datetime());
        let forward = deadline.steps.iter().find_map(|step| match step {
            Step::ClockChanged { forward } => Some(*forward),
            _ => None,
        });
        prop_assert_eq!(shown, SignedDuration::from_hours(72) + forward.unwrap_or_default());
    }

    #[test]
    fn the_last_day_is_open_until_midnight(start in covered_date()) {
        let period = periods().for_rule("avg-12-3", date(2026, 1, 1)).unwrap();
        let deadline = compute(period, Start::On(start), calendars()).unwrap();
        let closes = Start::At(deadline.due.closes_at().unwrap()).day().unwrap();
        prop_assert_eq!(closes.yesterday().unwrap(), deadline.due.date().unwrap());
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}", length in "[0-9]{0,12} ?[a-z]{0,7}") {
        let _ = Periods::parse([("x", text.as_str())], calendars());
        let _ = length.parse::<Length>();
    }
}
