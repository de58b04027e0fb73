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

/// People of whom something goes, or went, with an import that is taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// People of whom nothing is left.
    pub whole: u64,
    /// People who keep what they have from elsewhere.
    pub others: u64,
}

impl Touched {
    /// All of them.
    #[must_use]
    pub const fn all(&self) -> u64 {
        self.whole + self.others
    }
}

impl Vault {
    /// All imports, newest first.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn imports(&self) -> Result<Vec<ImportRow>, VaultError> {
        self.read(|read| Ok(read.imports(self.organisation)?))
    }

    /// Of how many people something goes when an import is taken back, as they stand now: some it brought may be gone, or have
    /// got more from elsewhere since.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn touched_by_import(&self, id: ImportId) -> Result<Touched, VaultError> {
        let people: BTreeSet<SubjectId> = self.records_brought(id)?.into_iter().map(|record| record.subject).collect();
        self.read(|read| {
            let mut touched = Touched::default();
            for subject in people {
                let stays = read.records(self.organisation, subject)?.iter().any(|record| record.import != Some(id));
                *(if stays { &mut touched.others } else { &mut touched.whole }) += 1;
            }
            Ok(touched)
        })
    }

    /// Takes an import back, as long as it can be undone. `progress` hears of people done and of all there are. Returns the
    /// import, and of whom something went.
    ///
    /// # Errors
    /// [`VaultError::UnknownImport`]; [`VaultError::UndoOver`] when its time is over or it was undone; failures of the
    /// stores. If it breaks off, it can be called again.
    pub fn undo_import(
        &self,
        actor: Actor,
        id: ImportId,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(ImportRow, Touched), VaultError> {
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
    ) -> Result<(ImportRow, Touched), VaultError> {
        let (mut done, mut touched) = (0, Touched::default());
        loop {
            let records = self.records_brought(id)?;
            let gone: HashSet<RecordId> = records.iter().map(|record| record.id).collect();
            let people: Vec<SubjectId> =
                records.iter().map(|record| record.subject).collect::<BTreeSet<_>>().into_iter().collect();
            let all = done + people.len() as u64;
            let mut apart = 0;
            for slice in people.chunks(SLICE) {
                self.take_back_standing(actor, id, slice)?;
                apart += self.take_back_of(actor, id, slice, &gone, &mut touched)?;
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
            return Ok((import, touched));
        }
    }

    /// Takes back what it brought of some people. Returns how many of them were set apart.
    fn take_back_of(
        &self,
        actor: Actor,
        id: ImportId,
        people: &[SubjectId],
        gone: &HashSet<RecordId>,
        touched: &mut Touched,
    ) -> Result<u64, VaultError> {
        let nobody_seals = self.nobody_seals();
        let Removals { each: removals, apart } =
            self.removals(&nobody_seals, people, &|record| gone.contains(&record.id))?;
        if removals.is_empty() {
            return Ok(apart);
        }
        for removal in &removals {
            *(if removal.is_whole() { &mut touched.whole } else { &mut touched.others }) += 1;
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
