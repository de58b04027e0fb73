//! Carries a plan out, a batch of rows at a time: keys first, then people, records, look-ups and the leaf in one commit.
//! While a batch is committed, the next one is prepared ([`line`](super::line)).
//!
//! An import is *running* until its last row is in. What a running import brought is returned by no use, and the next
//! opening takes back an import that broke off.

mod sort;
mod write;

pub(crate) use write::by_group;

use super::Import;
use super::line::{Batch, Line, Met};
use super::plan::Plan;
use super::rows::{Fields, each_row};
use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::standing::AgeBands;
use crate::tags::Handles;
use crate::vault::Vault;
use fail::fail_point;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sort::Who;
use std::sync::{Arc, PoisonError};
use waarborg_audit::leaf::{Kind, Outcome, written};
use waarborg_model::identifier::ImportId;
use waarborg_read::Contents;
use waarborg_register::{File, Retention, names};
use waarborg_store::{Guard, ImportRow, ImportState, Priority, Write};
use write::Writing;

/// Rows in one commit. Two flushes serve them, and look-ups lie so scattered that larger batches write fewer pages; a
/// search waits no longer than one batch takes to write. Few where a crash test is to meet several batches.
pub(super) const BATCH: usize = if cfg!(feature = "crash-points") { 3 } else { 2_000 };

/// Batches for whose people numbers are asked at once. Numbers of people who turn out to be here already are not used.
const AHEAD: usize = 10;

/// How long an import can be taken back.
const UNDO: SignedDuration = SignedDuration::from_hours(7 * 24); // not law: the house's own promise

/// The label under which the name of an imported file is sealed.
pub(crate) const DETAIL: &str = "import";

/// What rows became.
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
}

impl Vault {
    /// Carries a plan out. `source` is the same one, opened anew; `name` is its name, sealed with the import; `progress`
    /// hears of bytes and of what became of the rows so far.
    ///
    /// # Errors
    /// [`VaultError::SourceChanged`] if the source is not the one that was planned; [`VaultError::Source`] if it breaks
    /// off: then nothing of it stays. Failures of the stores; what was brought by then is taken back at the next opening.
    pub fn import(
        &self,
        actor: Actor,
        source: Contents<'_>,
        plan: &Plan,
        import: &Import,
        name: &str,
        progress: &mut dyn FnMut(u64, &Brought),
    ) -> Result<Imported, VaultError> {
        let now = self.now();
        let (people, _) = self.read(|read| Ok(read.count(self.organisation)?))?;
        self.make_room_for(people + plan.rows)?;
        let id = ImportId::new(now, waarborg_seal::random()?);
        let mut run = Run::new(self, actor, plan, import, id, now)?;
        let detail = self.key.settings_key(self.organisation)?.seal(DETAIL, name.as_bytes())?;
        let mut row = ImportRow {
            id,
            file: run.file.number(),
            at: now,
            state: ImportState::Running,
            people: 0,
            records: 0,
            undo_until: now.saturating_add(UNDO).unwrap_or(Timestamp::MAX),
            detail,
        };
        self.running_imports.write().unwrap_or_else(PoisonError::into_inner).insert(id);
        let guard = vec![Guard::Register(plan.in_force.version)];
        self.commit(Priority::Write, guard, vec![Write::PutImport(row.clone())], Vec::new())?;
        let read = self.bring(&mut run, source, plan, progress);
        if let Err(error) = read {
            self.take_back(Actor::House, id, &mut |_, _| {})?;
            return Err(error);
        }
        fail_point!("vault.import-before-done");
        row.state = ImportState::Done;
        row.people = run.brought.people;
        row.records = run.brought.records;
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
        Ok(Imported { id, brought: run.brought, undo_until })
    }

    fn bring(
        &self,
        run: &mut Run<'_>,
        source: Contents<'_>,
        plan: &Plan,
        progress: &mut dyn FnMut(u64, &Brought),
    ) -> Result<(), VaultError> {
        let file = run.file;
        std::thread::scope(|scope| {
            let mut line = Line::new(self, scope);
            let (mut batch, mut bytes) = (Vec::with_capacity(BATCH), 0);
            each_row(source, plan, file, &mut |fields, took| {
                bytes += took;
                batch.push(Row::of(file, fields));
                if batch.len() == BATCH {
                    line.take(run, std::mem::replace(&mut batch, Vec::with_capacity(BATCH)))?;
                    progress(std::mem::take(&mut bytes), &run.brought);
                }
                Ok(())
            })?;
            line.take(run, batch)?;
            line.finish()?;
            progress(bytes, &run.brought);
            Ok(())
        })
    }
}

/// A row, and by what the person it is of is found.
pub(super) struct Row {
    pub handles: Handles,
    fields: Fields,
}

impl Row {
    fn of(file: &File, fields: Fields) -> Self {
        let mut handles = Handles::default();
        handles.add(file, fields.iter());
        Self { handles, fields }
    }
}

/// An import under way.
pub(super) struct Run<'r> {
    vault: &'r Vault,
    actor: Actor,
    import: &'r Import,
    id: ImportId,
    plan: &'r Plan,
    file: &'r File,
    retention: &'r Retention,
    activity: u32,
    bands: Arc<AgeBands>,
    today: Date,
    /// A column fills a name, so that a row without one tells of no person unless it has an address.
    has_names: bool,
    brought: Brought,
    /// Numbers for people to come.
    numbers: std::ops::Range<u64>,
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
        let register = &plan.in_force.register;
        let not_there = |what, name: &str| VaultError::NotInRegister { what, name: name.to_owned() };
        let file = register.file(&plan.file).ok_or_else(|| not_there("file", &plan.file))?;
        let retention = register.retention(&file.retention).ok_or_else(|| not_there("retention", &file.retention))?;
        let today = Vault::day_of(now);
        Ok(Self {
            vault,
            actor,
            import,
            id,
            plan,
            file,
            retention,
            activity: names::number("activity", &plan.activity),
            bands: vault.bands(today),
            today,
            has_names: plan
                .filled()
                .any(|(_, name)| file.field(name).is_some_and(|field| field.kind.as_deref() == Some("name"))),
            brought: Brought::default(),
            numbers: 0..0,
        })
    }

    /// Prepares a batch: finds whose rows these are, and seals them. Nothing is kept yet; `None`: there is nothing to keep.
    pub(super) fn prepare(&mut self, rows: Vec<Row>) -> Result<Option<Batch>, VaultError> {
        let before = self.brought;
        let mut met = Met::default();
        let (slots, welcome) = self.vault.read(|read| self.sort(read, rows))?;
        for slot in &slots {
            met.note(&slot.handles, matches!(slot.who, Who::Known(_)));
        }
        let mut writing = Writing::default();
        self.write(slots, &mut writing)?;
        if !welcome.is_empty() {
            writing.writes.push(Write::DeleteErased(welcome));
        }
        if writing.writes.is_empty() {
            return Ok(None);
        }
        let told = Told {
            kind: Kind::Import,
            outcome: Outcome::Done,
            actor: self.actor,
            about: About::Set(&writing.people),
            decision: [0; 32],
            content: written(std::mem::take(&mut writing.hashes)),
            count: u32::try_from(self.brought.records - before.records).unwrap_or(u32::MAX),
        };
        let leaf = self.vault.leaf(self.vault.now(), &told)?;
        let guards = vec![Guard::ImportRunning(self.id), Guard::Register(self.plan.in_force.version)];
        let keys = std::mem::take(&mut writing.keys);
        Ok(Some(Batch { keys, guards, writes: writing.into_writes(), leaf, met }))
    }
}
