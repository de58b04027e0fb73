//! Why a deadline could not be computed.

use jiff::civil::Date;

/// What stood in the way. The text for people stands in `translations/` under [`DeadlineError::code`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// Hours were to be counted from a day.
    #[error("deadline.needs-moment: fact=`{fact}`")]
    NeedsMoment {
        /// The fact that must be a moment.
        fact: String,
    },
    /// The answer lies outside the years that can be told.
    #[error("deadline.out-of-range")]
    OutOfRange,
    /// The period names a calendar that was not loaded with it.
    #[error("deadline.unknown-calendar: calendar=`{calendar}`")]
    UnknownCalendar {
        /// Its key.
        calendar: String,
    },
    /// The day lies before those whose holidays were collected.
    #[error("deadline.calendar-not-covered: calendar=`{calendar}` day=`{day}` from=`{from}`")]
    CalendarNotCovered {
        /// Its key.
        calendar: String,
        /// The day that was asked for.
        day: Date,
        /// The first day that is covered.
        from: Date,
    },
    /// The period has no extension.
    #[error("deadline.no-extension: rule=`{rule}`")]
    NoExtension {
        /// Whose period it is.
        rule: String,
    },
    /// The period is not brought forward by that event.
    #[error("deadline.unknown-event: rule=`{rule}` event=`{event}`")]
    UnknownEvent {
        /// Whose period it is.
        rule: String,
        /// The event.
        event: String,
    },
    /// An event that would bring the deadline forward came before the period began.
    #[error("deadline.event-before-start: event=`{event}` day=`{day}`")]
    EventBeforeStart {
        /// The event.
        event: String,
        /// Its day.
        day: Date,
    },
    /// The time zone is missing from the program.
    #[error("deadline.no-time-zone")]
    NoTimeZone,
}

impl DeadlineError {
    /// The stable code, shared by API, command line, log and documentation.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NeedsMoment { .. } => "deadline.needs-moment",
            Self::OutOfRange => "deadline.out-of-range",
            Self::UnknownCalendar { .. } => "deadline.unknown-calendar",
            Self::CalendarNotCovered { .. } => "deadline.calendar-not-covered",
            Self::NoExtension { .. } => "deadline.no-extension",
            Self::UnknownEvent { .. } => "deadline.unknown-event",
            Self::EventBeforeStart { .. } => "deadline.event-before-start",
            Self::NoTimeZone => "deadline.no-time-zone",
        }
    }

    /// The values that the texts name.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NeedsMoment { fact } => vec![("fact", fact.clone())],
            Self::UnknownCalendar { calendar } => vec![("calendar", calendar.clone())],
            Self::CalendarNotCovered { calendar, day, from } => {
                vec![("calendar", calendar.clone()), ("day", day.to_string()), ("from", from.to_string())]
            }
            Self::NoExtension { rule } => vec![("rule", rule.clone())],
            Self::UnknownEvent { rule, event } => vec![("rule", rule.clone()), ("event", event.clone())],
            Self::EventBeforeStart { event, day } => vec![("event", event.clone()), ("day", day.to_string())],
            Self::OutOfRange | Self::NoTimeZone => Vec::new(),
        }
    }
}
