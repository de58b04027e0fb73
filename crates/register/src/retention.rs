//! How long data stay, and how the last day is found.

use crate::names;
use crate::word::words;
use jiff::Span;
use jiff::civil::Date;
use thiserror::Error;
use waarborg_decide::Rulebook;
use waarborg_law::Bilingual;
use waarborg_law::deadline::{DeadlineError, Length, Period, Start, Unit, compute};
use waarborg_model::vocabulary::Record;

/// A retention rule: when data of a file must go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Identifier in the register.
    pub id: String,
    /// What people call it.
    pub name: Bilingual,
    /// How long.
    pub term: Term,
    /// What the law calls such records; `none` if it has no term for them.
    pub record: Record,
    /// Why so long; always there for an own term.
    pub reason: Option<Bilingual>,
    /// Why longer than guidance of the authority advises.
    pub deviation: Option<Bilingual>,
    /// The event from which it runs.
    pub starts: Starts,
    /// What happens then.
    pub on_end: OnEnd,
}

/// How long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// As a provision of the law says, by the id of its rule.
    Rule(String),
    /// A term of one's own.
    Own(Length),
    /// Until the event itself.
    AtOnce,
}

words! {
    /// The event from which a term runs. That day itself is not counted.
    Starts {
        /// The data came in.
        Collected = "collected",
        /// The last contact with the person.
        LastContact = "last_contact",
        /// The record was last changed.
        LastChange = "last_change",
        /// The relation with the person ended: contract, membership, treatment.
        EndOfRelation = "end_of_relation",
        /// The last day of the financial year to which the record belongs.
        EndOfFinancialYear = "end_of_financial_year",
        /// The application procedure ended.
        EndOfProcedure = "end_of_procedure",
        /// The employment ended.
        EndOfEmployment = "end_of_employment",
        /// The reintegration was completed.
        EndOfReintegration = "end_of_reintegration",
        /// The transaction took place.
        Transaction = "transaction",
        /// The person withdrew consent or unsubscribed, and no consent is left for which the file is used. Who objects to
        /// advertising stays on the list, marked, so that no other list brings her back to it.
        ConsentWithdrawn = "consent_withdrawn",
    }
}

words! {
    /// What happens when a term has ended.
    OnEnd {
        /// Someone is asked.
        Propose = "propose",
        /// The data are erased without asking.
        Erase = "erase",
    }
}

/// Why the last day cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RetentionError {
    /// The law has no term under that rule on that day.
    #[error("no period of rule `{rule}` is in force on {day}")]
    NoPeriod {
        /// The rule.
        rule: String,
        /// The legal day.
        day: Date,
    },
    /// The answer lies outside the years that can be told, or before the calendars.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
}

impl RetentionError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoPeriod { .. } => "retention.no-period",
            Self::Deadline(error) => error.code(),
        }
    }
}

impl Retention {
    /// The number of the lot: the data of a person that this rule governs share one key.
    #[must_use]
    pub fn lot(&self) -> u32 {
        names::lot(&self.id)
    }

    /// The first day on which the data may not be used any more, by the law of the day `as_of`: the one after the last, and
    /// the day of the event itself where they go at once.
    ///
    /// # Errors
    /// As [`Retention::end`].
    pub fn over_on(&self, start: Date, book: &Rulebook, as_of: Date) -> Result<Date, RetentionError> {
        let end = self.end(start, book, as_of)?;
        match self.term {
            Term::AtOnce => Ok(end),
            Term::Rule(_) | Term::Own(_) => Ok(end.tomorrow().map_err(|_| DeadlineError::OutOfRange)?),
        }
    }

    /// The last day on which the data may be there, by the law of the day `as_of`; where they go at once, the day of the
    /// event.
    ///
    /// # Errors
    /// [`RetentionError::NoPeriod`] for a rule without a term on that day, [`RetentionError::Deadline`] where the end
    /// lies beyond all calendars.
    pub fn end(&self, start: Date, book: &Rulebook, as_of: Date) -> Result<Date, RetentionError> {
        match &self.term {
            Term::Rule(rule) => {
                let none = || RetentionError::NoPeriod { rule: rule.clone(), day: as_of };
                period_end(book.periods().for_rule(rule, as_of).ok_or_else(none)?, start, book)
            }
            Term::Own(length) => {
                let end = span(*length).and_then(|span| start.checked_add(span).ok());
                Ok(end.ok_or(DeadlineError::OutOfRange)?)
            }
            Term::AtOnce => Ok(start),
        }
    }
}

/// The last day of a period of law.
pub(crate) fn period_end(period: &Period, start: Date, book: &Rulebook) -> Result<Date, RetentionError> {
    let deadline = compute(period, Start::On(start), book.calendars())?;
    Ok(deadline.due.date().ok_or(DeadlineError::OutOfRange)?)
}

/// The length as a span of the calendar; none for hours, which no register has.
fn span(length: Length) -> Option<Span> {
    let count = i64::from(length.count);
    let span = match length.unit {
        Unit::Hours => return None,
        Unit::Days => Span::new().try_days(count),
        Unit::Weeks => Span::new().try_weeks(count),
        Unit::Months => Span::new().try_months(count),
        Unit::Years => Span::new().try_years(count),
    };
    span.ok()
}
