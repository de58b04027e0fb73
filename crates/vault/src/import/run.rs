//! Carries a plan out, a batch of rows at a time: keys first, then people, records, look-ups and the leaf in one commit.
//! While a batch is committed, the next one is prepared ([`line`](super::line)).
//!
//! An import is *running* until its last row is in. What a running import brought is returned by no use, and the next
//! opening takes back an import that broke off.

mod write;

pub(crate) use write::by_group;

use super::Import;
use super::left::LeftOut;
use super::line::{Batch, Kept, Line, Met};
use super::plan::Plan;
use super::rows::each_batch;
use super::sort::{Row, Sorted, Sorter};
use super::stored::Stored;
use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::standing::AgeBands;
use crate::vault::Vault;
use fail::fail_point;
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, PoisonError};
use waarborg_audit::leaf::{Kind, Outcome, written};
use waarborg_model::identifier::ImportId;
use waarborg_read::Contents;
use waarborg_register::Retention;
use waarborg_store::{Guard, ImportRow, ImportState, Priority, Write};
use write::Writing;

/// Batches for whose people numbers are asked at once. Numbers of people who turn out to be here already are not used.
const AHEAD: usize = 10;

/// How long an import can be taken back.
const UNDO: SignedDuration = SignedDuration::from_hours(7 * 24); // not law: the house's own promise

/// The label under which the name of an imported file is sealed.
pub(crate) const DETAIL: &str = "import";

/// What rows became, or would become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Rows that were read.
    pub rows: u64,
    /// People who are new.
    pub people: u64,
    /// Records that were made.
    pub records: u64,
    /// Rows of people who were here already, or earlier in the file.
    pub joined: u64,
    /// Rows that say nothing new.
    pub same: u64,
    /// Rows of people who were erased at their own request: not taken in.
    pub erased: u64,
    /// Rows without a name, an address of mail, a telephone or a number: nobody's.
    pub nobody: u64,
}

/// An import that was carried out.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Which.
    pub id: ImportId,
    /// What its rows became.
    pub brought: Brought,
    /// Until when it can be taken back.
    pub undo_until: Timestamp,
    /// The rows that were not taken in.
    pub left_out: LeftOut,
}

impl Vault {
    /// Carries a plan out. `source` is the same one, opened anew; `name` is its name, sealed with the import; `progress`
    /// hears of bytes and of what became of the rows so far. One import runs at a time: another waits until it is done, and
    /// then meets its people.
    ///
    /// # Errors
    /// [`VaultError::OverTerm`] if the term of what it brings is over on the day it comes in;
    /// [`VaultError::SourceChanged`] if the source is not the one that was planned, by its columns, its rows and
    /// every cell of them; [`VaultError::Source`] if it breaks off: then nothing of it stays. Failures of the stores; what was brought by then is taken back at the next opening.
    pub fn import(
        &self,
        actor: Actor,
        source: Contents<'_>,
        plan: &Plan,
        import: &Import,
        name: &str,
        progress: &mut dyn FnMut(u64, &Brought),
    ) -> Result<Imported, VaultError> {
        let _one_by_one = self.importing.lock().unwrap_or_else(PoisonError::into_inner);
        self.check_said(import)?;
        self.check_term(plan, import)?;
        let now = self.now();
        let (people, _) = self.read(|read| Ok(read.count(self.organisation)?))?;
        self.make_room_for(people + plan.rows)?;
        let id = ImportId::new(now, waarborg_seal::random()?);
        let mut run = Run::new(self, actor, plan, import, id, now)?;
        let detail = self.key.settings_key(self.organisation)?.seal(DETAIL, name.as_bytes())?;
        let mut row = ImportRow {
            id,
            file: run.sorter.about.file.number(),
            at: now,
            state: ImportState::Running,
            people: 0,
            records: 0,
            undo_until: now.saturating_add(UNDO).unwrap_or(Timestamp::MAX),
            detail,
        };
        self.running_imports.write().unwrap_or_else(PoisonError::into_inner).insert(id);
        let guard = vec![Guard::Register(plan.in_force.version)];
        let gave = self.keep_gave(id, &run.gave())?;
        let begins = std::iter::once(Write::PutImport(row.clone())).chain(gave).collect();
        self.commit(Priority::Write, guard, begins, Vec::new())?;
        let read = self.bring(&mut run, source, plan, progress);
        if let Err(error) = read {
            self.take_back(Actor::House, id, &mut |_, _| {})?;
            return Err(error);
        }
        fail_point!("vault.import-before-done");
        row.state = ImportState::Done;
        let Run { sorter: Sorter { brought, left, .. }, .. } = run;
        row.people = brought.people;
        row.records = brought.records;
        let told = Told {
            kind: Kind::Import,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: hash([id.as_bytes().as_slice()]),
            count: u32::try_from(row.records).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(self.now(), &told)?;
        let guard = vec![Guard::ImportRunning(id)];
        let undo_until = row.undo_until;
        self.commit(Priority::Write, guard, vec![Write::PutImport(row)], vec![leaf])?;
        self.running_imports.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
        Ok(Imported { id, brought, undo_until, left_out: left.unwrap_or_default() })
    }

    fn bring(
        &self,
        run: &mut Run<'_>,
        source: Contents<'_>,
        plan: &Plan,
        progress: &mut dyn FnMut(u64, &Brought),
    ) -> Result<(), VaultError> {
        let file = run.sorter.about.file;
        std::thread::scope(|scope| {
            let mut line = Line::new(self, scope);
            each_batch(source, plan, file, &mut |batch, bytes| {
                line.take(run, batch)?;
                progress(bytes, &run.sorter.brought);
                Ok(())
            })?;
            line.finish()
        })
    }
}

/// An import under way.
pub(super) struct Run<'r> {
    sorter: Sorter<'r>,
    actor: Actor,
    id: ImportId,
    retention: &'r Retention,
    bands: Arc<AgeBands>,
    /// Numbers for people to come.
    numbers: std::ops::Range<u64>,
    /// Batches that took someone from the list of the erased.
    welcomed: u64,
}

impl<'r> Run<'r> {
    fn new(
        vault: &'r Vault,
        actor: Actor,
        plan: &'r Plan,
        import: &'r Import,
        id: ImportId,
        now: Timestamp,
    ) -> Result<Self, VaultError> {
        let mut sorter = Sorter::new(vault, plan, import, now)?;
        sorter.left = Some(LeftOut::default());
        let name = &sorter.about.file.retention;
        let not_there = || VaultError::NotInRegister { what: "retention", name: name.clone() };
        let retention = plan.in_force.register.retention(name).ok_or_else(not_there)?;
        let bands = vault.bands(sorter.about.today);
        Ok(Self { sorter, actor, id, retention, bands, numbers: 0..0, welcomed: 0 })
    }

    /// Prepares a batch: finds whose rows these are, and seals them. Nothing is kept yet; `None`: there is nothing to keep.
    pub(super) fn prepare(&mut self, rows: Vec<Row>) -> Result<Option<Batch>, VaultError> {
        let about = self.sorter.about;
        let before = self.sorter.brought.records;
        let mut met = Met::default();
        let Sorted { slots, welcome } =
            about.vault.read(|read| self.sorter.sort(read, &Stored { read, about }, rows))?;
        for slot in &slots {
            met.note(&slot.known.handles, slot.who.is_some());
        }
        let mut writing = Writing::default();
        self.write(slots, &mut writing)?;
        if !welcome.is_empty() {
            // Undoing the import puts them on the list again.
            writing.writes.push(about.vault.keep_welcomed(self.id, self.welcomed, &welcome)?);
            writing.writes.push(Write::DeleteErased(welcome));
            self.welcomed += 1;
        }
        if writing.writes.is_empty() && writing.listed.is_empty() {
            return Ok(None);
        }
        let told = Told {
            kind: Kind::Import,
            outcome: Outcome::Done,
            actor: self.actor,
            about: About::Set(&writing.people),
            decision: [0; 32],
            content: written(std::mem::take(&mut writing.hashes)),
            count: u32::try_from(self.sorter.brought.records - before).unwrap_or(u32::MAX),
        };
        let leaf = about.vault.leaf(about.vault.now(), &told)?;
        let guards = vec![Guard::ImportRunning(self.id), Guard::Register(about.plan.in_force.version)];
        let keys = std::mem::take(&mut writing.keys);
        let (lookups, listed) = (std::mem::take(&mut writing.lookups), std::mem::take(&mut writing.listed));
        let kept = Kept { keys, guards, writes: writing.into_writes(), lookups, listed, leaf };
        Ok(Some(Batch { kept, met }))
    }
}
