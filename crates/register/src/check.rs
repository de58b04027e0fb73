//! Puts a register before the law: every activity, purpose, deed and category, and every retention rule.

mod kept;
mod starts;
mod terms;

use crate::activity::{Activity, PurposeEntry};
use crate::case::{NamedDeed, best_standing};
use crate::file::{Field, File};
use crate::register::Register;
use crate::unfilled::Unfilled;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_decide::{Cited, Decision, Outcome, Part, QuestionError, Remedy, Rulebook};
use waarborg_model::vocabulary::{Action, Category, Purpose};

pub use kept::{Duty, Kept};
pub use terms::{TermFault, TermVerdict};

/// The law's answer to a whole register.
#[derive(Clone, Debug)]
pub struct Checked {
    /// One answer for each activity, purpose, file, deed and category, in the order of the register.
    pub verdicts: Vec<Verdict>,
    /// What the law says of the retention rules; nothing of those that keep to it.
    pub terms: Vec<TermVerdict>,
    /// What is not for the evaluator, and not right either.
    pub remarks: Vec<Remark>,
    /// What is still to be filled in.
    pub unfilled: Vec<Unfilled>,
}

/// The law's answer to one deed of an activity.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The activity.
    pub activity: String,
    /// The purpose.
    pub purpose: Purpose,
    /// The file.
    pub file: String,
    /// What is done.
    pub action: Action,
    /// To whom data go.
    pub recipient: Option<String>,
    /// With which categories: each by itself, and all together where there are several.
    pub categories: Vec<Category>,
    /// The answer, for the best standing a person can have ([`best_standing`]).
    pub decision: Decision,
}

/// A deed that no person's standing could make lawful.
#[derive(Clone, Debug)]
pub struct Refused<'v> {
    /// Which.
    pub verdict: &'v Verdict,
    /// The bans that are met.
    pub provisions: Vec<&'v Cited>,
    /// What would make it lawful; none where the law has no rules for the day.
    pub remedy: Option<&'v Remedy>,
}

/// Something that a register says and that cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The stable code, under which the texts stand.
    pub code: &'static str,
    /// Where.
    pub path: String,
    /// Named values for the texts.
    pub arguments: Vec<(&'static str, String)>,
}

impl Checked {
    /// The deeds that are refused.
    pub fn refused(&self) -> impl Iterator<Item = Refused<'_>> {
        self.verdicts.iter().filter_map(Verdict::refused)
    }

    /// Whether nothing in the register is refused. It may still be unfilled, and terms may deserve a warning.
    #[must_use]
    pub fn is_lawful(&self) -> bool {
        self.verdicts.iter().all(Verdict::is_lawful)
            && !self.terms.iter().any(TermVerdict::is_refused)
            && self.remarks.is_empty()
    }

    /// Whether it is lawful and nothing is left to fill in. A lawful one takes effect before; no statement is published of it.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_lawful() && self.unfilled.is_empty()
    }
}

impl Verdict {
    /// Whether the deed may be done, or must.
    #[must_use]
    pub fn is_lawful(&self) -> bool {
        matches!(self.decision.outcome, Outcome::Allowed | Outcome::Duty | Outcome::Due(_))
    }

    /// The refusal, if it is one.
    #[must_use]
    pub fn refused(&self) -> Option<Refused<'_>> {
        if self.is_lawful() {
            return None;
        }
        let remedy = match &self.decision.outcome {
            Outcome::Forbidden(remedy) => Some(remedy),
            _ => None,
        };
        let bans = self.decision.cited.iter().filter(|cited| matches!(cited.part, Part::Forbids | Part::MayForbid));
        Some(Refused { verdict: self, provisions: bans.collect(), remedy })
    }
}

impl Register {
    /// Asks the law of the day `as_of` about every activity and every term.
    ///
    /// People are taken at their best standing ([`best_standing`]): what is refused here is refused for everyone. What
    /// is allowed here is asked again for each person at each use.
    ///
    /// # Errors
    /// [`QuestionError`] where the law has no answer that can be computed, such as a day before its calendars.
    pub fn check(&self, book: &Rulebook, as_of: Date, now: Timestamp) -> Result<Checked, QuestionError> {
        let mut verdicts = Vec::new();
        for activity in &self.activities {
            for purpose in &activity.purposes {
                for file in self.files_of(activity) {
                    for deed in self.deeds(activity, purpose, file) {
                        self.ask(book, (activity, purpose, file, &deed), as_of, now, &mut verdicts)?;
                    }
                }
            }
        }
        Ok(Checked {
            verdicts,
            terms: terms::check(self, book, as_of, now)?,
            remarks: self.remarks(book),
            unfilled: self.unfilled(),
        })
    }

    fn ask(
        &self,
        book: &Rulebook,
        (activity, purpose, file, named): (&Activity, &PurposeEntry, &File, &NamedDeed<'_>),
        as_of: Date,
        now: Timestamp,
        verdicts: &mut Vec<Verdict>,
    ) -> Result<(), QuestionError> {
        let categories = match named.recipient {
            Some(recipient) => self.categories_handed(activity, file, &recipient.id),
            None => self.categories(activity, file),
        };
        // What is still to be weighed may stand in a register; the vault refuses it until then.
        let purpose = purpose.as_if_weighed();
        // Some exceptions look at what is done together, others do not: both are asked, since the vault may ask either.
        let together = (categories.len() > 1).then(|| categories.clone());
        for data in categories.iter().map(|category| vec![*category]).chain(together) {
            let standing = best_standing(file, &purpose);
            let case = self.case(activity, &purpose, file, named.deed.clone(), standing, data.clone());
            verdicts.push(Verdict {
                activity: activity.id.clone(),
                purpose: purpose.purpose,
                file: file.id.clone(),
                action: named.deed.action(),
                recipient: named.recipient.map(|recipient| recipient.id.clone()),
                categories: data,
                decision: book.decide_case(&case, as_of, now)?,
            });
        }
        Ok(())
    }

    /// The categories of a file's fields that an activity uses, each once, in the order of the vocabulary.
    #[must_use]
    pub fn categories(&self, activity: &Activity, file: &File) -> Vec<Category> {
        categories(file.fields.iter().filter(|field| activity.uses(&file.id, &field.id)))
    }

    /// The same, of those that a recipient gets.
    #[must_use]
    pub fn categories_handed(&self, activity: &Activity, file: &File, recipient: &str) -> Vec<Category> {
        categories(file.fields.iter().filter(|field| activity.hands(recipient, &file.id, &field.id)))
    }

    fn remarks(&self, book: &Rulebook) -> Vec<Remark> {
        let countries = book.derivations().countries();
        let unknown = self.recipients.iter().filter(|recipient| countries.name(recipient.country).is_none());
        let remark = |code, path, arguments| Remark { code, path, arguments };
        let places = unknown.map(|recipient| {
            let arguments = vec![("value", recipient.country.to_string())];
            remark("register.no-such-country", format!("recipient.{}.country", recipient.id), arguments)
        });
        let used = |id: &str| self.activities.iter().any(|activity| activity.files.iter().any(|file| file == id));
        let idle = self.files.iter().filter(|file| !used(&file.id)).map(|file| {
            // Data that serve no purpose may not be there at all (AVG 5(1)(b)).
            remark("register.file-without-activity", format!("file.{}", file.id), vec![("name", file.id.clone())])
        });
        places.chain(idle).collect()
    }
}

fn categories<'f>(fields: impl Iterator<Item = &'f Field>) -> Vec<Category> {
    let mut categories: Vec<Category> = fields.map(|field| field.category).collect();
    categories.sort_by_key(|category| *category as u8);
    categories.dedup();
    categories
}
