//! From a start to the end of a period, step by step.

use super::{Align, DeadlineError, Length, Period, Unit, zone};
use crate::calendar::{Calendar, Calendars, FreeDay};
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp, ZonedDateTime};
use std::fmt;

/// The last day or moment that is in time, how it was found, and by which rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day or moment.
    pub due: Due,
    /// The rule that sets the period, or the derived fact it serves.
    pub rule: String,
    /// The provision that sets the period, with Dutch abbreviations.
    pub article: String,
    /// The rules of time that were used, in order of use; only those that made a difference.
    pub time_rules: Vec<String>,
    /// The computation, in order; the first is [`Step::Started`].
    pub steps: Vec<Step>,
}

/// Where a period begins: that day, or the day of that moment, is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A calendar day.
    On(Date),
    /// An instant. A period in days or longer begins on its day in the Netherlands.
    At(Timestamp),
}

impl Start {
    /// The moment as the clock shows it in the Netherlands; nothing for a day.
    #[must_use]
    pub fn on_the_clock(self) -> Option<ZonedDateTime> {
        match self {
            Self::On(_) => None,
            Self::At(moment) => Some(moment.to_zoned_datetime(zone::netherlands().ok()?)),
        }
    }

    /// The calendar day in the Netherlands.
    ///
    /// # Errors
    /// [`DeadlineError::NoTimeZone`] if the program was built without zones.
    pub fn day(self) -> Result<Date, DeadlineError> {
        match self {
            Self::On(date) => Ok(date),
            Self::At(moment) => Ok(moment.to_zoned_datetime(zone::netherlands()?).date()),
        }
    }
}

/// The end of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// The whole of this day is in time.
    Date(Date),
    /// In time until this moment; shown in the time of the Netherlands.
    Moment(ZonedDateTime),
}

impl Due {
    /// The day, if it ends with a day.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Moment(_) => None,
        }
    }

    /// The first instant that is too late: midnight after the day, or the moment itself.
    ///
    /// # Errors
    /// [`DeadlineError::OutOfRange`] after the last day that can be told; [`DeadlineError::NoTimeZone`] if the program
    /// was built without zones.
    pub fn closes_at(&self) -> Result<Timestamp, DeadlineError> {
        match self {
            Self::Date(date) => {
                let next = date.tomorrow().map_err(|_| DeadlineError::OutOfRange)?;
                let midnight = next.to_zoned_datetime(zone::netherlands()?).map_err(|_| DeadlineError::OutOfRange)?;
                Ok(midnight.timestamp())
            }
            Self::Moment(moment) => Ok(moment.timestamp()),
        }
    }
}

/// `2026-12-28`, or `2026-10-26T08:15+01:00` (with seconds only if there are any).
impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Moment(moment) if moment.second() == 0 && moment.subsec_nanosecond() == 0 => {
                moment.strftime("%Y-%m-%dT%H:%M%:z").fmt(f)
            }
            Self::Moment(moment) => moment.strftime("%Y-%m-%dT%H:%M:%S%.f%:z").fmt(f),
        }
    }
}

/// One step of a computation. Another layer says it in Dutch or English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The fact from which the period runs.
    Started {
        /// Its key in the vocabulary.
        fact: String,
        /// Its value.
        at: Start,
    },
    /// A moment was taken as its day in the Netherlands.
    TakenAsDay {
        /// That day, which is not counted.
        day: Date,
    },
    /// The length was added.
    Added {
        /// How much.
        length: Length,
        /// To where it leads; for months already the day that exists.
        to: Due,
    },
    /// The clock changed meanwhile: the hours that passed are not those the clock shows.
    ClockChanged {
        /// How far the clock went forward; below zero: back.
        forward: SignedDuration,
    },
    /// The month has no such day.
    ClippedToMonthEnd {
        /// The day of the month that was sought.
        wanted_day: i8,
        /// The last day of that month.
        to: Date,
    },
    /// The period ends with the year.
    AlignedToYearEnd {
        /// 31 December.
        to: Date,
    },
    /// It cannot end on this day and moves to the next.
    Rolled {
        /// The day passed over.
        over: Date,
        /// Why.
        because: FreeDay,
    },
    /// It held too few working days.
    HeldWorkingDays {
        /// How many it must hold.
        at_least: u32,
        /// The day on which it holds them.
        to: Date,
    },
    /// An event came before the end.
    BroughtForward {
        /// One of [`Period::earlier`].
        event: String,
        /// Its day.
        to: Date,
    },
}

/// Computes the end of a period.
///
/// Days, weeks, months and years end with a calendar day in the Netherlands; hours end with a moment, after exactly
/// that many hours have passed.
///
/// # Errors
/// [`DeadlineError::NeedsMoment`] for hours from a day; [`DeadlineError::OutOfRange`] beyond the years that can be told;
/// [`DeadlineError::UnknownCalendar`] and [`DeadlineError::CalendarNotCovered`] if the calendar cannot answer.
///
/// Source: Regulation (EEC, Euratom) No 1182/71, Art. 3; Algemene termijnenwet, art. 1-4.
pub fn compute(period: &Period, start: Start, calendars: &Calendars) -> Result<Deadline, DeadlineError> {
    run(period, period.length, start, calendars)
}

/// Computes the end of a period that was extended: length and extension together, counted from the start, moved once.
///
/// # Errors
/// As [`compute`], and [`DeadlineError::NoExtension`] if it cannot be extended.
pub fn compute_extended(period: &Period, start: Start, calendars: &Calendars) -> Result<Deadline, DeadlineError> {
    let length = period.extension.and_then(|extension| period.length.plus(extension.length));
    let length = length.ok_or_else(|| DeadlineError::NoExtension { rule: period.of.key().to_owned() })?;
    run(period, length, start, calendars)
}

/// Computes until when the extension of a period must have been announced. For a rule that is an extension of another
/// ([`Period::announce_within`]), compute the period of that rule instead.
///
/// # Errors
/// As [`compute`], and [`DeadlineError::NoExtension`] if it has no extension that must be announced.
pub fn compute_announcement(period: &Period, start: Start, calendars: &Calendars) -> Result<Deadline, DeadlineError> {
    let length = period.extension.and_then(|extension| extension.announce);
    let length = length.ok_or_else(|| DeadlineError::NoExtension { rule: period.of.key().to_owned() })?;
    run(period, length, start, calendars)
}

/// Computes the end of a period that events can bring forward: the earliest of its end and the days of the events,
/// which are not moved. Once an event decides, no rule of time is cited.
///
/// # Errors
/// As [`compute`]; [`DeadlineError::UnknownEvent`] for an event that is none of [`Period::earlier`];
/// [`DeadlineError::EventBeforeStart`].
///
/// Source: GDPR Art. 14(3).
pub fn compute_earliest(
    period: &Period,
    start: Start,
    events: &[(&str, Start)],
    calendars: &Calendars,
) -> Result<Deadline, DeadlineError> {
    let mut deadline = compute(period, start, calendars)?;
    let first = start.day()?;
    let mut earliest: Option<(Date, &str)> = None;
    for (event, at) in events {
        let day = at.day()?;
        if !period.earlier.iter().any(|known| known == event) {
            return Err(DeadlineError::UnknownEvent { rule: period.of.key().to_owned(), event: (*event).to_owned() });
        }
        if day < first {
            return Err(DeadlineError::EventBeforeStart { event: (*event).to_owned(), day });
        }
        if earliest.is_none_or(|(found, _)| day < found) {
            earliest = Some((day, event));
        }
    }
    if let Some((to, event)) = earliest
        && deadline.due.date().is_some_and(|due| to < due)
    {
        deadline.due = Due::Date(to);
        deadline.time_rules.clear();
        deadline.steps.push(Step::BroughtForward { event: event.to_owned(), to });
    }
    Ok(deadline)
}

fn run(period: &Period, length: Length, start: Start, calendars: &Calendars) -> Result<Deadline, DeadlineError> {
    let calendar = match &period.calendar {
        Some(key) => {
            let unknown = || DeadlineError::UnknownCalendar { calendar: key.clone() };
            Some(calendars.get(key).ok_or_else(unknown)?)
        }
        None => None,
    };
    let counted = calendar.and_then(|calendar| calendar.counting_rule(length.unit));
    let mut way = Way {
        time_rules: counted.map(str::to_owned).into_iter().collect(),
        steps: vec![Step::Started { fact: period.starts.clone(), at: start }],
    };
    let due = if length.unit == Unit::Hours {
        let Start::At(moment) = start else {
            return Err(DeadlineError::NeedsMoment { fact: period.starts.clone() });
        };
        Due::Moment(way.hours(length, moment)?)
    } else {
        let first = start.day()?;
        if let Start::At(_) = start {
            way.steps.push(Step::TakenAsDay { day: first });
        }
        let mut last = way.days(length, first)?;
        if let Some(Align::YearEnd) = period.align {
            last = last.last_of_year();
            way.steps.push(Step::AlignedToYearEnd { to: last });
        }
        if let Some(calendar) = calendar {
            last = way.roll(length, first, last, calendar)?;
        }
        Due::Date(last)
    };
    let Way { time_rules, steps } = way;
    Ok(Deadline { due, rule: period.of.key().to_owned(), article: period.article.clone(), time_rules, steps })
}

/// What is noted on the way to the end.
struct Way {
    time_rules: Vec<String>,
    steps: Vec<Step>,
}

impl Way {
    fn hours(&mut self, length: Length, from: Timestamp) -> Result<ZonedDateTime, DeadlineError> {
        let zone = zone::netherlands()?;
        let hours = SignedDuration::from_hours(i64::from(length.count));
        let to = from.checked_add(hours).map_err(|_| DeadlineError::OutOfRange)?.to_zoned_datetime(zone.clone());
        self.steps.push(Step::Added { length, to: Due::Moment(to.clone()) });
        let forward = from.to_zoned_datetime(zone).offset().duration_until(to.offset());
        if !forward.is_zero() {
            self.steps.push(Step::ClockChanged { forward });
        }
        Ok(to)
    }

    fn days(&mut self, length: Length, first: Date) -> Result<Date, DeadlineError> {
        let last = span(length).and_then(|span| first.checked_add(span)).map_err(|_| DeadlineError::OutOfRange)?;
        self.steps.push(Step::Added { length, to: Due::Date(last) });
        let same_day = matches!(length.unit, Unit::Months | Unit::Years);
        if same_day && last.day() != first.day() {
            self.steps.push(Step::ClippedToMonthEnd { wanted_day: first.day(), to: last });
        }
        Ok(last)
    }

    fn roll(&mut self, length: Length, first: Date, last: Date, calendar: &Calendar) -> Result<Date, DeadlineError> {
        let Some(rule) = calendar.roll_rule(length) else { return Ok(last) };
        if !calendar.covers(last) {
            return Err(DeadlineError::CalendarNotCovered {
                calendar: calendar.key.clone(),
                day: last,
                from: calendar.covered_from,
            });
        }
        let mut day = last;
        while let Some(because) = calendar.free_day(day) {
            self.steps.push(Step::Rolled { over: day, because });
            self.cite(rule);
            day = day.tomorrow().map_err(|_| DeadlineError::OutOfRange)?;
        }
        self.hold_working_days(first, last, day, calendar)
    }

    /// Source: Algemene termijnenwet, art. 2.
    fn hold_working_days(
        &mut self,
        first: Date,
        unmoved: Date,
        last: Date,
        calendar: &Calendar,
    ) -> Result<Date, DeadlineError> {
        let Some(working_days) = calendar.working_days() else { return Ok(last) };
        let term_days = first.duration_until(unmoved).as_hours() / 24;
        if term_days < i64::from(working_days.shortest_term_days) {
            return Ok(last);
        }
        let mut day = first;
        let mut held = 0;
        while held < working_days.at_least {
            day = day.tomorrow().map_err(|_| DeadlineError::OutOfRange)?;
            held += u32::from(calendar.free_day(day).is_none());
        }
        if day <= last {
            return Ok(last);
        }
        self.steps.push(Step::HeldWorkingDays { at_least: working_days.at_least, to: day });
        self.cite(&working_days.rule);
        Ok(day)
    }

    fn cite(&mut self, rule: &str) {
        if !self.time_rules.iter().any(|cited| cited == rule) {
            self.time_rules.push(rule.to_owned());
        }
    }
}

fn span(length: Length) -> Result<Span, jiff::Error> {
    let count = i64::from(length.count);
    match length.unit {
        Unit::Hours => Span::new().try_hours(count),
        Unit::Days => Span::new().try_days(count),
        Unit::Weeks => Span::new().try_weeks(count),
        Unit::Months => Span::new().try_months(count),
        Unit::Years => Span::new().try_years(count),
    }
}
