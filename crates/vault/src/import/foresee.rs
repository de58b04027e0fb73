//! Tells what an import would do to the people, before it does: its rows are sorted as they would be, and nothing is kept.

use super::Import;
use super::ahead::{Ahead, Foreseen};
use super::plan::Plan;
use super::rows::each_batch;
use super::run::Brought;
use super::sort::Sorter;
use super::stored::Stored;
use crate::error::VaultError;
use crate::vault::Vault;
use waarborg_read::Contents;

impl Vault {
    /// What would become of the rows of a plan: the numbers of the [`Vault::import`] that follows, if nobody comes or goes
    /// between. Nothing is written, logged, or sealed. `source` is the one that was planned, opened anew; `progress` hears of
    /// bytes and of what would have become of the rows so far.
    ///
    /// It holds of each new person what she would be found by, some four hundred bytes, and sixteen bytes of each record.
    ///
    /// # Errors
    /// [`VaultError::OverTerm`], [`VaultError::SourceChanged`] and [`VaultError::Source`] as in an import; failures of the stores.
    pub fn foresee(
        &self,
        source: Contents<'_>,
        plan: &Plan,
        import: &Import,
        progress: &mut dyn FnMut(u64, &Brought),
    ) -> Result<Brought, VaultError> {
        self.check_term(plan, import)?;
        let mut sorter = Sorter::new(self, plan, import, self.now())?;
        let (about, mut ahead) = (sorter.about, Ahead::default());
        each_batch(source, plan, about.file, &mut |rows, bytes| {
            let sorted = self.read(|read| {
                let here = Foreseen { stored: Stored { read, about }, ahead: &ahead };
                sorter.sort(read, &here, rows)
            })?;
            for slot in sorted.slots {
                sorter.brought.people += u64::from(slot.who.is_none());
                sorter.brought.records += slot.fresh.len() as u64;
                ahead.take(about.file, slot);
            }
            progress(bytes, &sorter.brought);
            Ok(())
        })?;
        Ok(sorter.brought)
    }
}
