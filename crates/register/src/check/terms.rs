//! Compares retention rules with the terms of the law.

use super::starts;
use crate::register::Register;
use crate::retention::{Retention, RetentionError, Starts, Term, period_end};
use crate::word::Word;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_decide::{Part, Question, QuestionError, Rulebook};
use waarborg_law::deadline::{Kind, Period};
use waarborg_model::vocabulary::{Action, Category, Fact, Record, Subject};
use waarborg_model::{Facts, Value};

/// What is wrong with a retention rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermVerdict {
    /// The retention rule.
    pub retention: String,
    /// The file whose records the law has a term for; none where the rule itself is at fault.
    pub file: Option<String>,
    /// What records came in as that stand in the file already; none where it is what the register calls them.
    pub kept: Option<Record>,
    /// What it is.
    pub fault: TermFault,
}

/// How a term and the law differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermFault {
    /// The law has no such rule, or it sets no term on that day.
    NoPeriod {
        /// The rule it names.
        rule: String,
    },
    /// The rule is about other records than these.
    OtherRecord {
        /// The rule it names.
        rule: String,
        /// What the register calls the records.
        record: Record,
    },
    /// The last day lies too far off to be told.
    OutOfRange,
    /// It runs from another event than the law says.
    OtherStart {
        /// The rule of the law.
        rule: String,
        /// Its citation.
        article: String,
        /// From which it runs.
        starts: Starts,
        /// From which it may run.
        expected: Vec<Starts>,
    },
    /// It runs from an event that cannot happen to the people of the file: it would never begin.
    NeverStarts {
        /// From which it runs.
        starts: Starts,
    },
    /// Special data that are used on consent alone stay after it is withdrawn.
    OutlivesConsent {
        /// The field.
        field: String,
    },
    /// It ends later than the law allows.
    TooLong(Difference),
    /// It ends before a duty to keep does.
    TooShort(Difference),
    /// It ends later than guidance advises, for a reason that the register gives.
    LongerThanAdvised(Difference),
    /// Records stand in the file, and its rule is one for others now.
    OtherSort {
        /// For which.
        record: Record,
    },
    /// A statute keeps the records that are there, and none keeps what the register calls them now: they could be erased
    /// before its term is over.
    NoDuty {
        /// The rule of the law.
        rule: String,
        /// Its citation.
        article: String,
    },
}

/// Two ends from one start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The rule of the law.
    pub rule: String,
    /// Its citation.
    pub article: String,
    /// Whether guidance sets it and no provision that binds.
    pub guideline: bool,
    /// A start on which both differ.
    pub start: Date,
    /// The last day by the register.
    pub own_end: Date,
    /// The last day by the law.
    pub law_end: Date,
}

impl TermVerdict {
    /// Whether the register may not take effect with it.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        !matches!(self.fault, TermFault::LongerThanAdvised(_))
    }

    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.fault {
            TermFault::TooLong(_) if self.kept.is_some() => "retention.kept-too-long",
            TermFault::TooShort(_) if self.kept.is_some() => "retention.kept-too-short",
            TermFault::OtherSort { .. } => "retention.kept-other-record",
            TermFault::NoDuty { .. } => "retention.kept-no-duty",
            TermFault::NoPeriod { .. } => "retention.no-period",
            TermFault::OtherRecord { .. } => "retention.other-record",
            TermFault::OutOfRange => "retention.out-of-range",
            TermFault::OtherStart { .. } => "retention.other-start",
            TermFault::NeverStarts { .. } => "retention.never-starts",
            TermFault::OutlivesConsent { .. } => "retention.outlives-consent",
            TermFault::TooLong(_) => "retention.too-long",
            TermFault::TooShort(_) => "retention.too-short",
            TermFault::LongerThanAdvised(_) => "retention.longer-than-advised",
        }
    }

    /// The values that the texts name.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let mut arguments = vec![
            ("retention", self.retention.clone()),
            ("file", self.file.clone().unwrap_or_else(|| "none".to_owned())),
        ];
        arguments.extend(self.kept.map(|record| ("kept", record.as_str().to_owned())));
        match &self.fault {
            TermFault::NoPeriod { rule } => arguments.push(("rule", rule.clone())),
            TermFault::OtherRecord { rule, record } => {
                arguments.extend([("rule", rule.clone()), ("record", record.as_str().to_owned())]);
            }
            TermFault::OutOfRange => {}
            TermFault::OtherStart { rule, article, starts, expected } => {
                let expected = expected.iter().map(|one: &Starts| one.word()).collect::<Vec<_>>().join(", ");
                arguments.extend([("rule", rule.clone()), ("article", article.clone())]);
                arguments.extend([("starts", starts.word().to_owned()), ("expected", expected)]);
            }
            TermFault::NeverStarts { starts } => arguments.push(("starts", starts.word().to_owned())),
            TermFault::OutlivesConsent { field } => arguments.push(("field", field.clone())),
            TermFault::OtherSort { record } => arguments.push(("record", record.as_str().to_owned())),
            TermFault::NoDuty { rule, article } => {
                arguments.extend([("rule", rule.clone()), ("article", article.clone())]);
            }
            TermFault::TooLong(one) | TermFault::TooShort(one) | TermFault::LongerThanAdvised(one) => {
                arguments.extend([
                    ("rule", one.rule.clone()),
                    ("article", one.article.clone()),
                    ("start", one.start.to_string()),
                    ("own", one.own_end.to_string()),
                    ("law", one.law_end.to_string()),
                ]);
            }
        }
        arguments
    }
}

pub(super) fn check(
    register: &Register,
    book: &Rulebook,
    as_of: Date,
    now: Timestamp,
) -> Result<Vec<TermVerdict>, QuestionError> {
    let mut verdicts = Vec::new();
    for retention in &register.retentions {
        if let Some(fault) = end_fault(retention, book, as_of) {
            verdicts.push(TermVerdict { retention: retention.id.clone(), file: None, kept: None, fault });
            continue;
        }
        for file in register.files.iter().filter(|file| file.retention == retention.id) {
            let record = register.record(file);
            let rules = rules_for(record, file.subject, book, as_of, now)?;
            let (id, name) = (&retention.id, &file.id);
            let verdict = |fault| TermVerdict { retention: id.clone(), file: Some(name.clone()), kept: None, fault };
            if let Term::Rule(rule) = &retention.term
                && !rules.contains(rule)
            {
                verdicts.push(verdict(TermFault::OtherRecord { rule: rule.clone(), record }));
            }
            verdicts.extend(starts::of_file(register, retention, file, book, as_of, now)?.map(verdict));
            let periods = rules.iter().filter_map(|rule| Some((rule, book.periods().for_rule(rule, as_of)?)));
            let faults = periods.filter_map(|(rule, period)| compare(retention, rule, period, book, as_of));
            verdicts.extend(faults.map(verdict));
        }
    }
    Ok(verdicts)
}

/// Why the end of a rule cannot be told at all.
fn end_fault(retention: &Retention, book: &Rulebook, as_of: Date) -> Option<TermFault> {
    match retention.end(as_of, book, as_of) {
        Ok(_) => None,
        Err(RetentionError::NoPeriod { rule, .. }) => Some(TermFault::NoPeriod { rule }),
        Err(RetentionError::Deadline(_)) => Some(TermFault::OutOfRange),
    }
}

/// The rules whose terms run for such records, as the law answers it: *until when may, or must, these be kept?*
pub(super) fn rules_for(
    record: Record,
    subject: Subject,
    book: &Rulebook,
    as_of: Date,
    now: Timestamp,
) -> Result<Vec<String>, QuestionError> {
    let mut facts = Facts::new();
    facts.set(Fact::Action, Value::One(Action::Keep as u8));
    // The category is beside the point: terms go by record, and the question is not whether the data may be there.
    facts.set(Fact::Data, Value::Many(1 << (Category::Ordinary as u8)));
    facts.set(Fact::Subject, Value::One(subject as u8));
    facts.set(Fact::Record, Value::One(record as u8));
    facts.set(Fact::Start, Value::Date(as_of));
    let decision = book.ask(&Question { action: Action::Keep, facts, as_of, now })?;
    Ok(decision.cited.into_iter().filter(|cited| cited.part == Part::Runs).map(|cited| cited.rule).collect())
}

/// The first start within a year from which a rule's end and the law's differ the wrong way.
///
/// A year of starts, since some terms run to the end of theirs: an own term may keep to the law from one day and not
/// from another.
pub(super) fn compare(
    retention: &Retention,
    rule: &str,
    period: &Period,
    book: &Rulebook,
    as_of: Date,
) -> Option<TermFault> {
    let other_start = starts::other(retention, rule, period);
    if other_start.is_some() || retention.term == Term::Rule(rule.to_owned()) {
        return other_start;
    }
    let year = as_of.series(jiff::Span::new().days(1)).take_while(|day| day.year() == as_of.year());
    let rest = as_of.first_of_year().series(jiff::Span::new().days(1)).take_while(|day| *day < as_of);
    for start in year.chain(rest) {
        let own_end = retention.end(start, book, as_of).ok()?;
        let law_end = period_end(period, start, book).ok()?;
        let difference = || Difference {
            rule: rule.to_owned(),
            article: period.article.clone(),
            guideline: period.guideline,
            start,
            own_end,
            law_end,
        };
        let most = matches!(period.kind, Kind::Maximum | Kind::Exact);
        let least = matches!(period.kind, Kind::Minimum | Kind::Exact);
        if most && own_end > law_end {
            let reasoned = period.guideline && retention.deviation.is_some();
            let fault = if reasoned { TermFault::LongerThanAdvised } else { TermFault::TooLong };
            return Some(fault(difference()));
        }
        if least && own_end < law_end {
            return Some(TermFault::TooShort(difference()));
        }
    }
    None
}
