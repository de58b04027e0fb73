//! Takes an import back: its records go, and with the last of them the people it brought.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::Vault;
use fail::fail_point;
use std::collections::{BTreeSet, HashSet};
use std::sync::PoisonError;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::{ImportId, RecordId, SubjectId};
use waarborg_store::{ImportRow, ImportState, Priority, Write};

/// People in one commit; few where a crash test is to meet several.
const SLICE: usize = if cfg!(feature = "crash-points") { 2 } else { 200 };

impl Vault {
    /// All imports, newest first.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn imports(&self) -> Result<Vec<ImportRow>, VaultError> {
        self.read(|read| Ok(read.imports(self.organisation)?))
    }

    /// Of how many people something goes when an import is taken back: those it brought, and those whom it brought more of.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn touched_by_import(&self, id: ImportId) -> Result<u64, VaultError> {
        let records = self.read(|read| Ok(read.records_of_import(self.organisation, id)?))?;
        Ok(records.into_iter().map(|record| record.subject).collect::<HashSet<_>>().len() as u64)
    }

    /// Takes an import back, as long as it can be undone. `progress` hears of people done and of all there are.
    ///
    /// # Errors
    /// [`VaultError::UnknownImport`]; [`VaultError::UndoOver`] when its time is over or it was undone; failures of the
    /// stores. If it breaks off, it can be called again.
    pub fn undo_import(
        &self,
        actor: Actor,
        id: ImportId,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<ImportRow, VaultError> {
        let import = self.read(|read| Ok(read.import(self.organisation, id)?))?.ok_or(VaultError::UnknownImport)?;
        if import.state == ImportState::Undone || import.undo_until <= self.now() {
            return Err(VaultError::UndoOver);
        }
        self.take_back(actor, id, progress)
    }

    /// Takes back what an import brought, whatever its age.
    pub(crate) fn take_back(
        &self,
        actor: Actor,
        id: ImportId,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<ImportRow, VaultError> {
        let (mut import, records) = self.read(|read| {
            let import = read.import(self.organisation, id)?.ok_or(VaultError::UnknownImport)?;
            Ok((import, read.records_of_import(self.organisation, id)?))
        })?;
        let gone: HashSet<RecordId> = records.iter().map(|record| record.id).collect();
        let people: Vec<SubjectId> =
            records.iter().map(|record| record.subject).collect::<BTreeSet<_>>().into_iter().collect();
        let all = people.len() as u64;
        let mut done = 0;
        for slice in people.chunks(SLICE) {
            let removals = self.read(|read| {
                let of = |subject: &SubjectId| self.removal(read, *subject, &|record| gone.contains(&record.id));
                slice.iter().map(of).collect::<Result<Vec<_>, _>>()
            })?;
            let keys = removals.iter().map(|removal| Ok((removal.subject.id, self.log_key(&removal.keys)?)));
            let keys = keys.collect::<Result<Vec<_>, VaultError>>()?;
            let told = Told {
                kind: Kind::UndoImport,
                outcome: Outcome::Done,
                actor,
                about: About::Set(&keys),
                decision: [0; 32],
                content: crate::content::hash([id.as_bytes().as_slice()]),
                count: u32::try_from(slice.len()).unwrap_or(u32::MAX),
            };
            let leaf = self.leaf(self.now(), &told)?;
            self.carry_out(&removals, vec![leaf])?;
            done += slice.len() as u64;
            progress(done, all);
        }
        fail_point!("vault.undo-before-state");
        import.state = ImportState::Undone;
        // The name of the file may speak of people, and nobody needs it any more.
        import.detail.clear();
        self.commit(Priority::Write, Vec::new(), vec![Write::PutImport(import.clone())], Vec::new())?;
        self.running_imports.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
        Ok(import)
    }
}
