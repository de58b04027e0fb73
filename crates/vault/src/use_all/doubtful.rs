//! Everyone of whom some record may not be returned: a pass looks at each of their records, and at nobody else's.
//!
//! They are gathered once for a pass, and anew when the day or the imports under way are others, or after some seconds while
//! one runs. What comes in between is at most counted too early: whoever is handed out is looked at in her own records.

use crate::error::VaultError;
use crate::vault::Vault;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::PoisonError;
use waarborg_model::identifier::{ImportId, SubjectId};
use waarborg_store::Read;

/// For how many seconds what is known of an import under way is good enough.
const FRESH_S: i64 = 10;

/// Those people, as they were gathered.
#[derive(Default)]
pub(crate) struct Doubtful {
    gathered: Option<(Date, Timestamp, HashSet<ImportId>)>,
    people: HashSet<SubjectId>,
}

impl Doubtful {
    /// Whether someone is one of them.
    pub fn has(&self, subject: SubjectId) -> bool {
        self.people.contains(&subject)
    }

    /// Gathers them, unless who was gathered will do.
    pub fn gather(&mut self, vault: &Vault, read: &dyn Read, today: Date, now: Timestamp) -> Result<(), VaultError> {
        let running = vault.running_imports.read().unwrap_or_else(PoisonError::into_inner).clone();
        let holds = |(day, at, imports): &(Date, Timestamp, HashSet<ImportId>)| {
            let is_fresh = (0..FRESH_S).contains(&now.duration_since(*at).as_secs());
            *day == today && *imports == running && (running.is_empty() || is_fresh)
        };
        if self.gathered.as_ref().is_some_and(holds) {
            return Ok(());
        }
        self.people.clear();
        read.each_due(vault.organisation, today, &mut |record, _| {
            self.people.insert(record.subject);
            ControlFlow::Continue(())
        })?;
        for import in &running {
            let records = read.records_of_import(vault.organisation, *import)?;
            self.people.extend(records.into_iter().map(|record| record.subject));
        }
        self.gathered = Some((today, now, running));
        Ok(())
    }
}
