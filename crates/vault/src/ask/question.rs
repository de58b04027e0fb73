//! One question to the rules: about the records of all files that are alike to them.
//!
//! What a question says of people and data comes from the file they stand in: whose data they are, whether those of unknown
//! age are adults, which kinds of data are wanted, and what is kept there in the law's eyes. So whoever has records in files
//! that differ is asked about once for each, and may be used only if every answer allows it.

use crate::decisions::Decisions;
use crate::error::VaultError;
use std::collections::BTreeSet;
use waarborg_decide::case::{Case, Deed, Standing};
use waarborg_decide::{Decision, Outcome, Remedy};
use waarborg_model::identifier::FieldId;
use waarborg_model::vocabulary::Category;
use waarborg_register::{Activity, PurposeEntry, Register};

/// A question that is asked about records.
pub(crate) struct Question {
    /// A file that it is about, as its place in the register; the others are like it.
    file: usize,
    /// Whether people of unknown age count as adults.
    pub adults: bool,
    data: Vec<Category>,
    deed: Deed,
    /// The fields that its permits open.
    pub field_ids: Vec<FieldId>,
    /// What was decided of it today.
    pub decisions: Decisions,
}

impl Question {
    /// The question about one file, and the fields that are wanted of it.
    pub fn about(register: &Register, place: usize, fields: &BTreeSet<(usize, usize)>, deed: Deed) -> Self {
        let file = register.files.get(place);
        let at = fields.iter().filter(|(in_file, _)| *in_file == place).map(|(_, at)| *at);
        let wanted: Vec<_> = at.filter_map(|at| Some((file?, file?.fields.get(at)?))).collect();
        let mut data: Vec<Category> = wanted.iter().map(|(_, field)| field.category).collect();
        data.sort_unstable_by_key(|category| *category as u8);
        data.dedup();
        let field_ids = wanted.iter().map(|(file, field)| file.field_id(field)).collect();
        let adults = file.is_some_and(|file| file.adults);
        Self { file: place, adults, data, deed, field_ids, decisions: Decisions::default() }
    }

    /// Takes the fields of another question over, if the rules would be asked the same; tells whether they would.
    pub fn takes(&mut self, register: &Register, other: &Self) -> bool {
        let says = |question: &Self| {
            let file = register.files.get(question.file)?;
            let kept_as = matches!(question.deed, Deed::Keep(_)).then(|| register.record(file));
            Some((file.subject, kept_as))
        };
        let is_alike = self.adults == other.adults && self.data == other.data && says(self) == says(other);
        if is_alike {
            self.field_ids.extend(&other.field_ids);
        }
        is_alike
    }

    /// The question about someone who stands like this.
    pub fn case(
        &self,
        register: &Register,
        activity: &Activity,
        purpose: &PurposeEntry,
        standing: Standing,
    ) -> Result<Case, VaultError> {
        let file = register.files.get(self.file).ok_or(VaultError::NoRegister)?;
        Ok(register.case(activity, purpose, file, self.deed.clone(), standing, self.data.clone()))
    }
}

/// How much an answer leaves: nothing, nothing for now, or all. Of several answers about one person the first of the least
/// mild is told.
pub(crate) fn mildness(decision: &Decision) -> u8 {
    match decision.outcome {
        Outcome::Allowed | Outcome::Duty => 3,
        Outcome::Conditional(_) => 2,
        Outcome::Forbidden(Remedy::Changes(_)) => 1,
        Outcome::Forbidden(_) | Outcome::Due(_) | Outcome::NoRules => 0,
    }
}
