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
use waarborg_store::{ImportRow, ImportState, Priority, Read, RecordRow, Write};

/// People in one commit; few where a crash test is to meet several.
const SLICE: usize = if cfg!(feature = "crash-points") { 2 } else { 200 };

/// What goes, or went, with an import that is taken back, and of how many people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Records that go.
    pub records: u64,
    /// People of whom nothing is left.
    pub whole: u64,
    /// People who keep what they have from elsewhere.
    pub others: u64,
    /// Of how many of them all it must stay, since they are restricted (AVG 18(2)) or it is held: then nothing goes.
    pub kept: u64,
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

    /// What goes when an import is taken back, and of how many people, as they stand now: some it brought may be gone, or have
    /// got more from elsewhere since.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn touched_by_import(&self, id: ImportId) -> Result<Touched, VaultError> {
        let records = self.records_brought(id)?;
        let people: BTreeSet<SubjectId> = records.iter().map(|record| record.subject).collect();
        let (file, today) = (records.first().map_or(0, |record| record.file), Self::day_of(self.now()));
        self.read(|read| {
            let mut touched = Touched { records: records.len() as u64, ..Touched::default() };
            for subject in people {
                let stays = read.records(self.organisation, subject)?.iter().any(|record| record.import != Some(id));
                *(if stays { &mut touched.others } else { &mut touched.whole }) += 1;
                touched.kept += u64::from(self.is_kept(read, subject, file, today)?);
            }
            Ok(touched)
        })
    }

    /// Takes an import back, as long as it can be undone. `progress` hears of people done and of all there are. Returns the
    /// import, and of whom something went.
    ///
    /// # Errors
    /// [`VaultError::UnknownImport`]; [`VaultError::UndoOver`] when its time is over or it was undone;
    /// [`VaultError::UndoKept`] if processing is restricted of someone of whom something would go, or it is held; failures of
    /// the stores. If it breaks off, it can be called again.
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
        // Told before anything goes. Who is restricted in the meantime is seen where her records are.
        let people = self.touched_by_import(id)?.kept;
        if import.state == ImportState::Done && people > 0 {
            return Err(VaultError::UndoKept { people });
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
        let import = self.read(|read| Ok(read.import(self.organisation, id)?))?.ok_or(VaultError::UnknownImport)?;
        loop {
            let records = self.records_brought(id)?;
            let gone: HashSet<RecordId> = records.iter().map(|record| record.id).collect();
            let people: Vec<SubjectId> =
                records.iter().map(|record| record.subject).collect::<BTreeSet<_>>().into_iter().collect();
            let all = done + people.len() as u64;
            let mut apart = 0;
            for slice in people.chunks(SLICE) {
                apart += self.take_back_of((actor, &import), slice, &gone, &mut touched)?;
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

    /// Takes back what it brought of some people. Returns how many of them were set apart. Nothing goes of any of them if hers
    /// must stay of one.
    fn take_back_of(
        &self,
        (actor, import): (Actor, &ImportRow),
        people: &[SubjectId],
        gone: &HashSet<RecordId>,
        touched: &mut Touched,
    ) -> Result<u64, VaultError> {
        let id = import.id;
        let nobody_seals = self.nobody_seals();
        // What broke off never came in: nothing of it is kept for anybody.
        if import.state == ImportState::Done {
            let today = Self::day_of(self.now());
            let is_kept = |read: &dyn Read, subject: &SubjectId| self.is_kept(read, *subject, import.file, today);
            let kept =
                self.read(|read| people.iter().map(|subject| is_kept(read, subject)).collect::<Result<Vec<_>, _>>())?;
            let kept = kept.into_iter().filter(|kept| *kept).count() as u64;
            if kept > 0 {
                return Err(VaultError::UndoKept { people: kept });
            }
        }
        self.take_back_standing(actor, id, people)?;
        let Removals { each: removals, apart } =
            self.removals(&nobody_seals, people, &|record| gone.contains(&record.id))?;
        if removals.is_empty() {
            return Ok(apart);
        }
        for removal in &removals {
            touched.records += removal.gone.len() as u64;
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
