//! Leaving out of a register what a firm has nothing to do with: whoever has no staff keeps no wages.

use crate::register::Register;
use std::collections::BTreeSet;
use waarborg_model::vocabulary::Subject;

/// Whom a firm without staff has nothing of.
pub const STAFF: [Subject; 3] = [Subject::Employee, Subject::FormerEmployee, Subject::Applicant];

impl Register {
    /// Leaves out the files of such people, the activities that use nothing else, and terms and recipients that nothing else
    /// needs.
    pub fn leave_out(&mut self, subjects: &[Subject]) {
        let gone: BTreeSet<String> =
            self.files.iter().filter(|file| subjects.contains(&file.subject)).map(|file| file.id.clone()).collect();
        let (terms, recipients) = (self.terms_in_use(), self.recipients_in_use());
        self.files.retain(|file| !gone.contains(&file.id));
        self.activities
            .retain(|activity| activity.files.is_empty() || activity.files.iter().any(|file| !gone.contains(file)));
        for activity in &mut self.activities {
            activity.files.retain(|file| !gone.contains(file));
            activity.fields.retain(|field| field.split_once('.').is_none_or(|(file, _)| !gone.contains(file)));
            activity.forget_files();
        }
        // What nothing needed before was put there by somebody, and stays.
        let (terms_now, recipients_now) = (self.terms_in_use(), self.recipients_in_use());
        self.retentions.retain(|one| terms_now.contains(&one.id) || !terms.contains(&one.id));
        self.recipients.retain(|one| recipients_now.contains(&one.id) || !recipients.contains(&one.id));
    }

    fn terms_in_use(&self) -> BTreeSet<String> {
        self.files.iter().map(|file| file.retention.clone()).collect()
    }

    fn recipients_in_use(&self) -> BTreeSet<String> {
        self.activities.iter().flat_map(|activity| activity.recipients.iter().cloned()).collect()
    }
}
