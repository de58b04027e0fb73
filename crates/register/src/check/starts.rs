//! Holds a retention rule to the event from which its term runs: the one that the law says, and one that can happen.

use super::terms::TermFault;
use crate::file::{Field, File};
use crate::register::Register;
use crate::retention::{Retention, Starts, Term};
use crate::word::Word;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_decide::{QuestionError, Rulebook};
use waarborg_law::deadline::{Kind, Period};
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::{Ground, Subject};

/// Whether a term runs from another event than a period of law.
///
/// What need not stay may run from the day it came in instead, which is never later.
pub(super) fn other(retention: &Retention, rule: &str, period: &Period) -> Option<TermFault> {
    let expected: Vec<Starts> = period.events.iter().filter_map(|event| Starts::from_word(event)).collect();
    let is_named = retention.term == Term::Rule(rule.to_owned());
    let goes_sooner = !is_named && period.kind == Kind::Maximum && retention.starts == Starts::Collected;
    if expected.is_empty() || expected.contains(&retention.starts) || goes_sooner {
        return None;
    }
    let (rule, article) = (rule.to_owned(), period.article.clone());
    Some(TermFault::OtherStart { rule, article, starts: retention.starts, expected })
}

/// What is wrong with the beginning of a term for the people of a file, and with its end for their consent.
pub(super) fn of_file(
    register: &Register,
    retention: &Retention,
    file: &File,
    book: &Rulebook,
    as_of: Date,
    now: Timestamp,
) -> Result<impl Iterator<Item = TermFault>, QuestionError> {
    let starts = retention.starts;
    let never = (!can_happen(register, starts, file)).then_some(TermFault::NeverStarts { starts });
    let at_once = starts == Starts::ConsentWithdrawn && retention.term == Term::AtOnce;
    let goes = at_once || register.goes_with_consent(file);
    let held = if goes { None } else { register.held_on_consent(file, book, as_of, now)? };
    let outlives = held.map(|field| TermFault::OutlivesConsent { field });
    Ok(never.into_iter().chain(outlives))
}

fn can_happen(register: &Register, starts: Starts, file: &File) -> bool {
    match starts {
        Starts::EndOfProcedure => file.subject == Subject::Applicant,
        Starts::EndOfEmployment | Starts::EndOfReintegration => {
            matches!(file.subject, Subject::Employee | Subject::FormerEmployee)
        }
        Starts::ConsentWithdrawn => register.rests_on_consent(file),
        Starts::Collected
        | Starts::LastContact
        | Starts::LastChange
        | Starts::EndOfRelation
        | Starts::EndOfFinancialYear
        | Starts::Transaction => true,
    }
}

impl Register {
    /// A field of special data that every purpose uses on consent, in a file that no statute keeps: it must go when the
    /// consent does (AVG 17(1)(b)).
    fn held_on_consent(
        &self,
        file: &File,
        book: &Rulebook,
        as_of: Date,
        now: Timestamp,
    ) -> Result<Option<String>, QuestionError> {
        let using = |field: &str| {
            let activities = self.activities.iter().filter(|activity| activity.uses(&file.id, field));
            activities.flat_map(|activity| &activity.purposes).map(|purpose| purpose.ground).collect::<Vec<_>>()
        };
        let is_special = |field: &&Field| field.category.protection() == SensitivityGroup::Special;
        let held = file.fields.iter().filter(is_special).find(|field| {
            let grounds = using(&field.id);
            !grounds.is_empty() && grounds.iter().all(|ground| *ground == Ground::Consent)
        });
        let Some(field) = held else { return Ok(None) };
        let is_kept = !self.duties(file, book, as_of, now)?.is_empty();
        Ok((!is_kept).then(|| field.id.clone()))
    }
}
