//! Takes an import back: its records go, and with the last of them the people it brought.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Made, Told};
use crate::removal::Removals;
use crate::vault::Vault;
use fail::fail_point;
use std::collections::{BTreeSet, HashSet};
use std::sync::PoisonError;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::{ImportId, RecordId, SubjectId};
use waarborg_seal::Secret32;
use waarborg_store::{ImportRow, ImportState, Priority, RecordRow, Write};

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
        let records = self.records_brought(id)?;
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

    /// Takes back what an import brought, whatever its age. Who cannot be read is set apart and keeps nobody else: then it
    /// fails at the end, and can be called again.
    pub(crate) fn take_back(
        &self,
        actor: Actor,
        id: ImportId,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<ImportRow, VaultError> {
        let mut done = 0;
        loop {
            let records = self.records_brought(id)?;
            let gone: HashSet<RecordId> = records.iter().map(|record| record.id).collect();
            let people: Vec<SubjectId> =
                records.iter().map(|record| record.subject).collect::<BTreeSet<_>>().into_iter().collect();
            let all = done + people.len() as u64;
            let mut apart = 0;
            for slice in people.chunks(SLICE) {
                self.take_back_standing(actor, id, slice)?;
                apart += self.take_back_of(actor, id, slice, &gone)?;
                done += slice.len() as u64;
                progress(done, all);
            }
            if apart > 0 {
                return Err(VaultError::Damaged { what: "person" });
            }
            // Nobody seals, so no batch is on its way. One that came in meanwhile goes too; behind this none comes.
            let nobody_seals = self.nobody_seals();
            if !self.records_brought(id)?.is_empty() {
                continue;
            }
            fail_point!("vault.undo-before-state");
            let mut import =
                self.read(|read| Ok(read.import(self.organisation, id)?))?.ok_or(VaultError::UnknownImport)?;
            import.state = ImportState::Undone;
            // The name of the file may speak of people, and nobody needs it any more.
            import.detail.clear();
            let mut writes = self.erased_again(id)?;
            writes.push(Write::PutImport(import.clone()));
            self.commit(Priority::Write, Vec::new(), writes, Vec::new())?;
            drop(nobody_seals);
            self.running_imports.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
            return Ok(import);
        }
    }

    /// Takes back what it brought of some people. Returns how many of them were set apart.
    fn take_back_of(
        &self,
        actor: Actor,
        id: ImportId,
        people: &[SubjectId],
        gone: &HashSet<RecordId>,
    ) -> Result<u64, VaultError> {
        let nobody_seals = self.nobody_seals();
        let Removals { each: removals, apart } =
            self.removals(&nobody_seals, people, &|record| gone.contains(&record.id))?;
        if removals.is_empty() {
            return Ok(apart);
        }
        let keys = removals.iter().map(|removal| Ok((removal.subject.id, self.log_key_to_go(&removal.keys)?)));
        let keys = keys.collect::<Result<Vec<_>, VaultError>>()?;
        let leaf = self.undone(actor, id, &keys)?;
        self.carry_out(&nobody_seals, &removals, vec![leaf])?;
        Ok(apart)
    }

    /// Tells that something of an import was taken back of these people.
    pub(super) fn undone(
        &self,
        actor: Actor,
        id: ImportId,
        people: &[(SubjectId, Secret32)],
    ) -> Result<Made, VaultError> {
        let told = Told {
            kind: Kind::UndoImport,
            outcome: Outcome::Done,
            actor,
            about: About::Set(people),
            decision: [0; 32],
            content: crate::content::hash([id.as_bytes().as_slice()]),
            count: u32::try_from(people.len()).unwrap_or(u32::MAX),
        };
        self.leaf(self.now(), &told)
    }

    fn records_brought(&self, id: ImportId) -> Result<Vec<RecordRow>, VaultError> {
        self.read(|read| Ok(read.records_of_import(self.organisation, id)?))
    }
}
