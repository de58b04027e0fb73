//! Holds a register to what is kept already. Records stay what they came in as: a file that gets the retention rule of other
//! records, or other fields, or other people, takes none of them out of the law's sight, and none out of their own term.

use super::terms::{TermFault, TermVerdict, compare, rules_for};
use crate::file::File;
use crate::register::Register;
use crate::retention::{Term, period_end};
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_decide::{QuestionError, Rulebook};
use waarborg_law::deadline::Period;
use waarborg_model::vocabulary::{Record, Subject};

/// What records of a file came in as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The file, by its name in the register.
    pub file: String,
    /// What the law calls them.
    pub record: Record,
    /// Of whom they are.
    pub subject: Subject,
}

/// A provision that keeps records until the end of its term.
#[derive(Clone, Debug)]
pub struct Duty<'b> {
    /// The rule of the law.
    pub rule: String,
    /// Its term.
    pub period: &'b Period,
    book: &'b Rulebook,
}

impl Duty<'_> {
    /// The last day on which it keeps what its clock started for on that day; `None` if that cannot be told.
    #[must_use]
    pub fn last_day(&self, start: Date) -> Option<Date> {
        period_end(self.period, start, self.book).ok()
    }

    /// Whether it stands against the request of whom the records are about (AVG 17(3)(b)).
    #[must_use]
    pub const fn stands_against_request(&self) -> bool {
        self.period.yields_to.is_none()
    }
}

impl Register {
    /// What records come in as where this register is in force: for each file.
    pub fn kept_as(&self) -> impl Iterator<Item = Kept> {
        self.files.iter().map(|file| Kept { file: file.id.clone(), record: self.record(file), subject: file.subject })
    }

    /// The files whose records stay by other terms, or are something else to the law, than under the register `before`.
    pub fn files_kept_otherwise<'r>(&'r self, before: &'r Self) -> impl Iterator<Item = &'r File> {
        let how = |register: &'r Self, file: &'r File| {
            let term = register.retention(&file.retention).map(|one| (one.record, &one.term));
            (register.record(file), file.subject, term)
        };
        self.files
            .iter()
            .filter(move |file| before.file(&file.id).is_some_and(|was| how(before, was) != how(self, file)))
    }

    /// Asks the law of the day `as_of` whether the terms of this register are ones for records that are there already, by
    /// all that they came in as. `before` is the register in force. What this register itself calls them is asked by
    /// [`Register::check`].
    ///
    /// # Errors
    /// [`QuestionError`] as in [`Register::check`].
    pub fn check_kept(
        &self,
        before: &Self,
        kept: &[Kept],
        book: &Rulebook,
        as_of: Date,
        now: Timestamp,
    ) -> Result<Vec<TermVerdict>, QuestionError> {
        let mut verdicts: Vec<TermVerdict> = Vec::new();
        for file in self.files_kept_otherwise(before) {
            let mut came_in = kept.iter().filter(|one| one.file == file.id).peekable();
            let (Some(retention), true) = (self.retention(&file.retention), came_in.peek().is_some()) else { continue };
            let verdict = |kept, fault| TermVerdict {
                retention: retention.id.clone(),
                file: Some(file.id.clone()),
                kept: Some(kept),
                fault,
            };
            if let Some(was) = self.other_sort(before, file) {
                verdicts.push(verdict(was, TermFault::OtherSort { record: retention.record }));
                continue;
            }
            let is_kept_on = !self.duties(file, book, as_of, now)?.is_empty();
            let today = (self.record(file), file.subject);
            for one in came_in.filter(|one| (one.record, one.subject) != today) {
                for (rule, period) in periods(one.record, one.subject, book, as_of, now)? {
                    let lapses = period.is_duty() && !is_kept_on;
                    let fault = compare(retention, &rule, period, book, as_of);
                    let no_duty = || lapses.then(|| TermFault::NoDuty { rule, article: period.article.clone() });
                    let verdict = fault.or_else(no_duty).map(|fault| verdict(one.record, fault));
                    verdicts.extend(verdict.filter(|verdict| !verdicts.contains(verdict)));
                }
            }
        }
        Ok(verdicts)
    }

    /// What the register before called the records of a file, if its retention rule is one for other records now.
    fn other_sort(&self, before: &Self, file: &File) -> Option<Record> {
        let was = before.file(&file.id)?;
        let said = |register: &Self, file: &File| register.retention(&file.retention).map(|one| one.record);
        let is_other = said(before, was) != said(self, file) && before.record(was) != self.record(file);
        is_other.then(|| before.record(was))
    }

    /// The provisions that oblige to keep the records of a file, also against the wish of whom they are about: rule and
    /// citation.
    ///
    /// # Errors
    /// [`QuestionError`] as in [`Register::check`].
    pub fn duties(
        &self,
        file: &File,
        book: &Rulebook,
        as_of: Date,
        now: Timestamp,
    ) -> Result<Vec<(String, String)>, QuestionError> {
        let periods = periods(self.record(file), file.subject, book, as_of, now)?;
        let duties = periods.into_iter().filter(|(_, period)| period.is_duty());
        Ok(duties.map(|(rule, period)| (rule, period.article.clone())).collect())
    }

    /// The same, with how long each lasts and whether it stands against the person's request: by what the law calls the
    /// records, and by the rule that the register names for them.
    ///
    /// # Errors
    /// [`QuestionError`] as in [`Register::check`].
    pub fn duties_to_keep<'b>(
        &self,
        file: &File,
        book: &'b Rulebook,
        as_of: Date,
        now: Timestamp,
    ) -> Result<Vec<Duty<'b>>, QuestionError> {
        let mut duties = periods(self.record(file), file.subject, book, as_of, now)?;
        if let Some(Term::Rule(named)) = self.retention(&file.retention).map(|retention| &retention.term)
            && !duties.iter().any(|(rule, _)| rule == named)
            && let Some(period) = book.periods().for_rule(named, as_of)
        {
            duties.push((named.clone(), period));
        }
        duties.retain(|(_, period)| period.is_duty());
        Ok(duties.into_iter().map(|(rule, period)| Duty { rule, period, book }).collect())
    }
}

/// The terms of the law for such records, with the rules that set them.
fn periods(
    record: Record,
    subject: Subject,
    book: &Rulebook,
    as_of: Date,
    now: Timestamp,
) -> Result<Vec<(String, &Period)>, QuestionError> {
    let rules = rules_for(record, subject, book, as_of, now)?;
    Ok(rules
        .into_iter()
        .filter_map(|rule| book.periods().for_rule(&rule, as_of).map(|period| (rule, period)))
        .collect())
}
