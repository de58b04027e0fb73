//! A decision that serves more than once on its day: for everyone whom the rules cannot tell apart.
//!
//! What was weighed depends on the facts and on the day alone, never on the hour. So whoever has the same question about
//! someone of equal standing needs not ask again until midnight; each use still gets a permit of its own, as fresh as if
//! it had been asked for.

use crate::decision::Decision;
use crate::permit::{Binding, Permit, PermitError};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;
use waarborg_model::identifier::SubjectId;

/// A decision with the hash of its record.
#[derive(Clone, Debug)]
pub struct Kept {
    decision: Arc<Decision>,
    record: [u8; 32],
}

impl Kept {
    /// Keeps a decision.
    #[must_use]
    pub fn new(decision: Decision) -> Self {
        let record = decision.record.hash();
        Self { decision: Arc::new(decision), record }
    }

    /// What was decided, as it was first asked.
    #[must_use]
    pub fn decision(&self) -> &Arc<Decision> {
        &self.decision
    }

    /// Hash of the decision record.
    #[must_use]
    pub const fn record(&self) -> &[u8; 32] {
        &self.record
    }

    /// The permit for one person who was asked about at this instant. `today` is its calendar day in the controller's time
    /// zone.
    ///
    /// # Errors
    /// As [`Decision::permit`].
    pub fn permit(
        &self,
        binding: Binding,
        subject: SubjectId,
        standing_version: u64,
        today: Date,
        now: Timestamp,
    ) -> Result<Permit, PermitError> {
        let granted = self.decision.grant(self.record, binding, today, now)?;
        Ok(Permit::granted(granted, subject, standing_version))
    }
}
