use super::{
    Deadline, DeadlineError, Due, Length, Period, Periods, Start, Step, Unit, compute, compute_announcement,
    compute_earliest, compute_extended,
};
use crate::calendar::{Calendars, FreeDay};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use std::sync::LazyLock;

macro_rules! law {
    ($($path:literal),+ $(,)?) => { [$(($path, include_str!(concat!("../../../../law/", $path)))),+] };
}

static LAW: LazyLock<(Calendars, Periods)> = LazyLock::new(|| {
    let calendars =
        Calendars::parse(law!["eu/regulation-1182-71/calendar.toml", "nl/algemene-termijnenwet/calendar.toml",])
            .unwrap();
    let files = law![
        "eu/gdpr/art-12-periods.toml",
        "eu/gdpr/art-14-periods.toml",
        "eu/gdpr/art-33-periods.toml",
        "eu/gdpr/art-36-periods.toml",
        "nl/uavg/art-35-periods.toml",
        "nl/wbp/art-34a-periods.toml",
        "nl/wbp/art-35-periods.toml",
        "nl/telecommunicatiewet/art-11-7-periods.toml",
        "nl/tax/periods.toml",
        "nl/wwft/periods.toml",
        "nl/wgbo/periods.toml",
        "nl/retention-guidance/periods.toml",
        "nl/vrijstellingsbesluit/periods.toml",
    ];
    let periods = Periods::parse(files, &calendars).unwrap();
    (calendars, periods)
});

pub(crate) fn calendars() -> &'static Calendars {
    &LAW.0
}

pub(super) fn periods() -> &'static Periods {
    &LAW.1
}

/// Any day that can be told.
pub(crate) fn any_date() -> impl Strategy<Value = Date> {
    (-9999..=9999_i16, 1..=12_i8, 1..=31_i8)
        .prop_filter_map("no such day", |(year, month, day)| Date::new(year, month, day).ok())
}

/// The period of a rule in the regime of that day, on a record where the rule asks for one.
fn period(rule: &str, on: Date, record: &str) -> &'static Period {
    periods().for_rule_when(rule, on, |fact, value| fact == "record" && value == record).unwrap()
}

fn moment(text: &str) -> Start {
    Start::At(text.parse::<Timestamp>().unwrap())
}

fn answer(rule: &str, start: Start) -> Deadline {
    let on = start.day().unwrap();
    compute(period(rule, on, "applicant_file"), start, calendars()).unwrap()
}

/// Asserts the end of a rule's period and the rules of time shown with it.
fn check(rule: &str, start: &str, due: &str, time_rules: &[&str]) {
    let start = if start.contains('T') { moment(start) } else { Start::On(start.parse().unwrap()) };
    let deadline = answer(rule, start);
    assert_eq!(deadline.due.to_string(), due, "{rule} from {start:?}: {:?}", deadline.steps);
    assert_eq!(deadline.time_rules, time_rules, "{rule} from {start:?}");
    assert_eq!(deadline.rule, rule);
}

const MONTH: &str = "time-1182-month";
const ROLL: &str = "time-1182-roll";
const HOURS: &str = "time-1182-hours";
const ATW: &str = "time-atw-roll";

// Source: GDPR Art. 12(3); Regulation (EEC, Euratom) No 1182/71, Art. 3(1), 3(2)(c), 3(4).
#[test]
fn a_month_ends_on_the_same_date_or_the_next_working_day() {
    for (received, due, rolled) in [
        ("2026-01-31", "2026-03-02", true),
        ("2026-08-31", "2026-09-30", false),
        ("2026-11-25", "2026-12-28", true),
        ("2026-03-27", "2026-04-28", true),
        ("2026-04-25", "2026-05-26", true),
        ("2024-01-30", "2024-02-29", false),
        ("2026-10-22", "2026-11-23", true),
        ("2026-12-01", "2027-01-04", true),
        ("2025-04-05", "2025-05-06", true),
        ("2026-03-06", "2026-04-07", true),
        ("2026-06-17", "2026-07-17", false),
        ("2026-07-20", "2026-08-20", false),
    ] {
        check("avg-12-3", received, due, if rolled { &[MONTH, ROLL] } else { &[MONTH] });
    }
}

#[test]
fn an_extended_month_ends_three_months_after_receipt() {
    check("avg-12-3-ext", "2026-11-30", "2027-03-01", &[MONTH, ROLL]);
    check("avg-12-3-ext", "2026-07-15", "2026-10-15", &[MONTH]);
}

// Source: GDPR Art. 14(3).
#[test]
fn information_is_due_within_a_month_or_at_the_first_contact() {
    check("avg-14-3", "2026-09-30", "2026-10-30", &[MONTH]);
    let start = Start::On(date(2026, 9, 30));
    let period = period("avg-14-3", date(2026, 9, 30), "");
    let events =
        [("first_disclosure", Start::On(date(2026, 10, 20))), ("first_contact", Start::On(date(2026, 10, 10)))];
    let deadline = compute_earliest(period, start, &events, calendars()).unwrap();
    // A Saturday: the day of an event is not moved.
    assert_eq!(deadline.due, Due::Date(date(2026, 10, 10)));
    assert!(deadline.time_rules.is_empty());
    let forward = Step::BroughtForward { event: "first_contact".to_owned(), to: date(2026, 10, 10) };
    assert_eq!(deadline.steps.last(), Some(&forward));

    let late = [("first_contact", Start::On(date(2026, 11, 10)))];
    let deadline = compute_earliest(period, start, &late, calendars()).unwrap();
    assert_eq!(deadline.due, Due::Date(date(2026, 10, 30)));
    assert_eq!(deadline.time_rules, [MONTH]);

    let before = [("first_contact", Start::On(date(2026, 9, 29)))];
    let error = compute_earliest(period, start, &before, calendars()).unwrap_err();
    assert_eq!(error.code(), "deadline.event-before-start");
    let unknown = [("birthday", start)];
    assert_eq!(compute_earliest(period, start, &unknown, calendars()).unwrap_err().code(), "deadline.unknown-event");
}

// Source: GDPR Art. 33(1); contested C1.
#[test]
fn the_clock_of_a_breach_counts_hours_that_passed() {
    for (aware, due) in [
        ("2026-10-23T14:30+02:00", "2026-10-26T13:30+01:00"),
        ("2026-10-23T09:15+02:00", "2026-10-26T08:15+01:00"),
        ("2026-03-27T16:45+01:00", "2026-03-30T17:45+02:00"),
        ("2026-12-24T18:00+01:00", "2026-12-27T18:00+01:00"),
        ("2026-11-20T17:05+01:00", "2026-11-23T17:05+01:00"),
        ("2024-02-27T10:00+01:00", "2024-03-01T10:00+01:00"),
        ("2027-03-26T01:00Z", "2027-03-29T03:00+02:00"),
    ] {
        check("avg-33-1-72h", aware, due, &[HOURS]);
    }
    let spring = answer("avg-33-1-72h", moment("2026-03-27T16:45+01:00"));
    assert!(spring.steps.contains(&Step::ClockChanged { forward: SignedDuration::from_hours(1) }));
    let autumn = answer("avg-33-1-72h", moment("2026-10-23T14:30+02:00"));
    assert!(autumn.steps.contains(&Step::ClockChanged { forward: SignedDuration::from_hours(-1) }));
    let seconds = answer("avg-33-1-72h", moment("2026-11-20T17:05:09Z"));
    assert_eq!(seconds.due.to_string(), "2026-11-23T18:05:09+01:00");
    let day = Start::On(date(2026, 11, 20));
    let error = compute(period("avg-33-1-72h", date(2026, 11, 20), ""), day, calendars()).unwrap_err();
    assert_eq!(error, DeadlineError::NeedsMoment { fact: "aware_at".to_owned() });
}

// Source: Wbp 35, 36, 40, 46; UAVG 35; Algemene termijnenwet 1.
#[test]
fn weeks_end_on_the_same_weekday_or_the_next_working_day() {
    for (rule, start, due, rolled) in [
        ("wbp-35", "2014-05-12", "2014-06-10", true),
        ("wbp-35", "2016-12-05", "2017-01-02", false),
        ("wbp-36", "2017-03-20", "2017-04-18", true),
        ("wbp-40", "2017-04-07", "2017-05-08", true),
        ("wbp-41", "2017-04-07", "2017-05-08", true),
        ("wbp-46", "2016-11-14", "2016-12-27", true),
        ("uavg-35", "2026-03-16", "2026-04-28", true),
        // Easter 2024: Good Friday counts for Dutch terms.
        ("uavg-35", "2024-02-16", "2024-04-02", true),
        ("uavg-36", "2026-03-17", "2026-04-28", false),
    ] {
        check(rule, start, due, if rolled { &[ATW] } else { &[] });
    }
}

// Source: Algemene termijnenwet 4(a).
#[test]
fn a_dutch_term_beyond_twelve_weeks_does_not_move() {
    let on = date(2016, 1, 1);
    let named = |rule, name| periods().named(rule, name, on).unwrap();
    let due = |period, start| compute(period, Start::On(start), calendars()).unwrap().due;
    // 20 weeks and one year end on a Saturday and on New Year's Day.
    assert_eq!(due(named("wbp-31", "inquiry"), date(2016, 1, 2)), Due::Date(date(2016, 5, 21)));
    assert_eq!(due(named("wbp-28-3", "other_change"), date(2016, 1, 1)), Due::Date(date(2017, 1, 1)));
    assert_eq!(due(named("wbp-31", "decision_to_inquire"), date(2016, 1, 2)), Due::Date(date(2016, 2, 1)));
    assert_eq!(due(named("wbp-28-3", "address_change"), date(2016, 1, 2)), Due::Date(date(2016, 1, 11)));
    assert_eq!(periods().for_rule("wbp-31", on).map(|period| &period.name), None);
}

// Source: rulebook 3.15.
#[test]
fn retention_ends_on_the_day_itself() {
    for (rule, start, due) in [
        ("ret-fiscal-7y", "2019-12-31", "2026-12-31"),
        ("ret-fiscal-7y", "2020-02-29", "2027-02-28"),
        ("ret-id-5y", "2021-06-30", "2026-12-31"),
        ("ret-wagetax-5y", "2021-12-31", "2026-12-31"),
        ("ret-realestate-10y", "2026-03-01", "2035-12-31"),
        ("ret-oss-10y", "2026-03-01", "2036-12-31"),
        ("ret-aml-5y", "2021-11-23", "2026-11-23"),
        ("ret-medical-20y", "2024-02-29", "2044-02-29"),
        ("ret-camera-4w", "2026-11-01", "2026-11-29"),
        ("ret-applicant-4w", "2026-10-05", "2026-11-02"),
        ("ret-applicant-1y", "2026-10-05", "2027-10-05"),
        ("ret-personnel-2y", "2024-08-31", "2026-08-31"),
        ("ret-absence-2y", "2024-08-31", "2026-08-31"),
        ("ret-reintegration-2y", "2024-08-31", "2026-08-31"),
        ("ret-wbp-applicant", "2016-02-01", "2016-02-29"),
        ("ret-wbp-camera", "2016-02-01", "2016-02-29"),
        ("ret-wbp-customer-2y", "2014-02-01", "2016-02-01"),
    ] {
        check(rule, start, due, &[]);
    }
    let consent = period("ret-wbp-applicant", date(2016, 2, 1), "applicant_file_consent");
    let due = compute(consent, Start::On(date(2016, 2, 1)), calendars()).unwrap().due;
    assert_eq!(due, Due::Date(date(2017, 2, 1)));
    assert!(periods().for_rule("ret-wbp-applicant", date(2016, 2, 1)).is_none());
}

// Source: Tw 11.7; contested C18.
#[test]
fn a_former_customer_lapses_after_three_years() {
    let end = |ended, on| periods().derived_end("customer_lapsed", ended, on);
    assert_eq!(end(date(2022, 3, 1), date(2025, 3, 1)), Some(date(2025, 3, 1)));
    assert_eq!(end(date(2024, 2, 29), date(2026, 1, 1)), Some(date(2027, 2, 28)));
    assert_eq!(end(date(2018, 3, 1), date(2021, 6, 30)), None);
    assert_eq!(end(Date::MAX, date(2026, 1, 1)), None);
    assert_eq!(periods().derived_end("other", date(2026, 1, 1), date(2026, 1, 1)), None);
}

// Source: GDPR Art. 36(2).
#[test]
fn a_consultation_takes_eight_weeks_and_six_more() {
    let period = period("avg-36-1", date(2026, 1, 5), "");
    let start = Start::On(date(2026, 2, 9));
    let due = |deadline: Deadline| deadline.due.date().unwrap();
    // Easter Monday; and fourteen weeks later an ordinary Monday.
    assert_eq!(due(compute(period, start, calendars()).unwrap()), date(2026, 4, 7));
    assert_eq!(due(compute_extended(period, start, calendars()).unwrap()), date(2026, 5, 18));
    assert_eq!(due(compute_announcement(period, start, calendars()).unwrap()), date(2026, 3, 9));
    let error = compute_extended(self::period("avg-12-3", date(2026, 1, 5), ""), start, calendars()).unwrap_err();
    assert_eq!(error.code(), "deadline.no-extension");
}

#[test]
fn every_step_is_told() {
    let deadline = answer("avg-12-3", Start::On(date(2026, 1, 31)));
    assert_eq!(
        deadline.steps,
        [
            Step::Started { fact: "received".to_owned(), at: Start::On(date(2026, 1, 31)) },
            Step::Added { length: "1 month".parse().unwrap(), to: Due::Date(date(2026, 2, 28)) },
            Step::ClippedToMonthEnd { wanted_day: 31, to: date(2026, 2, 28) },
            Step::Rolled { over: date(2026, 2, 28), because: FreeDay::Saturday },
            Step::Rolled { over: date(2026, 3, 1), because: FreeDay::Sunday },
        ]
    );
    let deadline = answer("ret-id-5y", Start::On(date(2021, 6, 30)));
    assert_eq!(deadline.steps.last(), Some(&Step::AlignedToYearEnd { to: date(2026, 12, 31) }));
    // Received at half past midnight in the Netherlands, still the day before in UTC.
    let deadline = answer("avg-12-3", moment("2026-07-14T22:30Z"));
    assert_eq!(deadline.steps[1], Step::TakenAsDay { day: date(2026, 7, 15) });
    assert_eq!(deadline.due, Due::Date(date(2026, 8, 17)));
}

// Source: Algemene termijnenwet 2.
#[test]
fn a_dutch_term_holds_two_working_days() {
    let text = "
        [[period]]
        rule = 'short'
        article = 'x'
        kind = 'answer'
        starts = 'start'
        length = '3 days'
        calendar = 'atw'
        from = '2001-09-01'
        source = 'x'
    ";
    let periods = Periods::parse([("x/periods.toml", text)], calendars()).unwrap();
    let period = periods.for_rule("short", date(2026, 4, 2)).unwrap();
    // Thursday before Easter: Good Friday, Saturday and Sunday pass; Monday is free too.
    let deadline = compute(period, Start::On(date(2026, 4, 2)), calendars()).unwrap();
    assert_eq!(deadline.due, Due::Date(date(2026, 4, 8)));
    assert_eq!(deadline.steps.last(), Some(&Step::HeldWorkingDays { at_least: 2, to: date(2026, 4, 8) }));
    assert_eq!(deadline.time_rules, [ATW]);
    let deadline = compute(period, Start::On(date(2026, 11, 23)), calendars()).unwrap();
    assert_eq!((deadline.due, deadline.time_rules), (Due::Date(date(2026, 11, 26)), vec![]));
}

#[test]
fn a_day_closes_at_midnight_in_the_netherlands() {
    let closes = |due: Due| due.closes_at().unwrap().to_string();
    assert_eq!(closes(Due::Date(date(2026, 3, 28))), "2026-03-28T23:00:00Z");
    assert_eq!(closes(Due::Date(date(2026, 3, 29))), "2026-03-29T22:00:00Z");
    let breach = answer("avg-33-1-72h", moment("2026-10-23T14:30+02:00"));
    assert_eq!(closes(breach.due), "2026-10-26T12:30:00Z");
    assert_eq!(Due::Date(Date::MAX).closes_at(), Err(DeadlineError::OutOfRange));
}

#[test]
fn tells_no_day_it_cannot_know() {
    let error = |rule, on, start| compute(period(rule, on, ""), Start::On(start), calendars()).unwrap_err().code();
    let (wbp, avg) = (date(2010, 1, 1), date(2026, 1, 1));
    assert_eq!(error("wbp-35", wbp, date(2001, 8, 1)), "deadline.calendar-not-covered");
    assert_eq!(error("avg-12-3", avg, Date::MAX), "deadline.out-of-range");
    assert_eq!(error("avg-12-3", avg, Date::MIN), "deadline.calendar-not-covered");
    // The last month ends on a Friday; the day after a Saturday, and there is no Monday to move to.
    assert!(compute(period("avg-12-3", avg, ""), Start::On(date(9999, 11, 30)), calendars()).is_ok());
    let alone = compute(period("avg-12-3", avg, ""), Start::On(date(2026, 1, 1)), &Calendars::default());
    assert_eq!(alone.unwrap_err().code(), "deadline.unknown-calendar");
}

#[test]
fn a_regime_ends_where_the_next_begins() {
    assert!(periods().for_rule("wbp-35", date(2018, 5, 24)).is_some());
    assert!(periods().for_rule("wbp-35", date(2018, 5, 25)).is_none());
    assert!(periods().for_rule("avg-12-3", date(2018, 5, 24)).is_none());
    assert!(periods().for_rule("avg-12-3", date(2018, 5, 25)).is_some());
}

#[test]
fn reads_lengths_strictly() {
    assert_eq!("28 days".parse(), Ok(Length { count: 28, unit: Unit::Days }));
    assert_eq!("1 month".parse(), Ok(Length { count: 1, unit: Unit::Months }));
    for wrong in ["", "1", "month", "0 days", "1 months", "2 month", "02 months", "+2 months", "2  months", "2 moons"] {
        assert_eq!(wrong.parse::<Length>(), Err(wrong.to_owned()));
    }
}

#[test]
fn refuses_what_is_not_a_period() {
    let base = "[[period]]\nrule = 'r'\narticle = 'x'\nkind = 'answer'\nstarts = 'start'\nlength = '2 days'\n\
                from = '2001-09-01'\nsource = 'x'\n";
    assert!(Periods::parse([("p", base)], calendars()).is_ok());
    for (text, code, line) in [
        (format!("{base}extra = 1\n"), "pack.toml", 9),
        (base.replace("2 days", "2 moons"), "pack.toml", 6),
        (base.replace("answer", "whim"), "pack.toml", 4),
        (base.replace("2001-09-01", "2001-09-31"), "pack.toml", 7),
        (base.replace("rule = 'r'\n", ""), "period.owner", 1),
        (format!("{base}derived = 'd'\n"), "period.owner", 1),
        (format!("{base}until = '2001-09-01'\n"), "period.empty-life", 1),
        (format!("{base}calendar = 'us'\n"), "period.unknown-calendar", 1),
        (format!("{base}align = 'year-end'\n"), "period.unit", 1),
        (format!("{base}yields_to = 'x'\n"), "period.yields", 1),
        (format!("{base}unless = 'x'\n"), "period.yields", 1),
        (format!("{base}extension = {{ length = '1 week' }}\n"), "period.unit", 1),
        (format!("{base}earlier = ['e']\n").replace("2 days", "2 hours"), "period.unit", 1),
        (format!("{base}calendar = 'eu'\n").replace("rule", "derived"), "period.unit", 1),
        (format!("{base}announce_within = 'other'\n"), "period.unknown-rule", 1),
        (format!("{base}until = '2002-01-01'\n{base}"), "period.overlap", 10),
    ] {
        let error = Periods::parse([("p", text.as_str())], calendars()).unwrap_err();
        assert_eq!((error.code, error.line), (code, Some(line)), "{text}\n{error}");
    }
    let in_turn = format!("{base}until = '2002-01-01'\n{}", base.replace("2001-09-01", "2002-01-01"));
    assert!(Periods::parse([("p", in_turn.as_str())], calendars()).is_ok());
}
