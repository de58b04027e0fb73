//! Seals records by the groups of a new register: a field that the register calls health from now on lies with what is
//! special, and no longer with what is ordinary.
//!
//! The register comes first, with a note of the files in which a field changed its group; their records follow in slices,
//! each with its leaf, and the note goes at the end. What a crash leaves between is finished at the next opening. Meanwhile a
//! permitted field is looked for in every group ([`Vault::open_fields`]), so that no use goes without it.

use crate::error::VaultError;
use crate::import::by_group;
use crate::leaves::Actor;
use crate::vault::{InForce, Vault};
use fail::fail_point;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use waarborg_audit::leaf::{envelope_hash, written};
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::{Field, File, Register};
use waarborg_seal::{LotKey, Secret32, envelope_key};
use waarborg_store::{EnvelopeRow, Guard, Priority, RecordRow, Write};

/// Records in one commit: nobody else seals meanwhile. Few where a crash test is to meet several.
const SLICE: usize = if cfg!(feature = "crash-points") { 2 } else { 200 };

/// The label under which stands in which files records are to be sealed by other groups: their numbers, four bytes each.
const LABEL: &str = "groups-of";

impl Vault {
    /// The files, by number, in which a field lies in another group under a register than where it may have been sealed.
    pub(super) fn regrouped(&self, before: &InForce, after: &Register) -> Result<BTreeSet<u32>, VaultError> {
        let (mut moved, mut new) = (BTreeSet::new(), Vec::new());
        for file in &after.files {
            let Some(was) = before.register.file(&file.id) else { continue };
            for field in &file.fields {
                match was.field(&field.id) {
                    Some(was) if was.category.sensitivity() != field.category.sensitivity() => {
                        moved.insert(file.number());
                    }
                    Some(_) => {}
                    None => new.push((file, field)),
                }
            }
        }
        if !new.is_empty() {
            self.add_known_before(before.version, &new, &mut moved)?;
        }
        Ok(moved)
    }

    /// Adds the files of fields that are back: what was kept in them then lies wherever it was sealed last.
    fn add_known_before(
        &self,
        newest: u64,
        new: &[(&File, &Field)],
        moved: &mut BTreeSet<u32>,
    ) -> Result<(), VaultError> {
        let mut version = newest;
        while version > 1 {
            version -= 1;
            let row = self.register_text(Some(version))?;
            let register = Register::parse(&row.text).map_err(|_| VaultError::Damaged { what: "register" })?;
            let was_there =
                |file: &File, field: &Field| register.file(&file.id)?.field(&field.id).map(|_| file.number());
            moved.extend(new.iter().filter_map(|(file, field)| was_there(file, field)));
        }
        Ok(())
    }

    /// What is written beside a register that moves fields of these files among groups. From here on permitted fields are
    /// looked for in every group.
    pub(super) fn groups_are_to_follow(&self, files: &BTreeSet<u32>) -> Result<Option<Write>, VaultError> {
        if files.is_empty() {
            return Ok(None);
        }
        let all: Vec<u8> = self.to_regroup()?.union(files).flat_map(|number| number.to_be_bytes()).collect();
        let sealed = self.key.settings_key(self.organisation)?.seal(LABEL, &all)?;
        self.half_regrouped.store(true, Ordering::SeqCst);
        Ok(Some(Write::PutSetting(LABEL.to_owned(), Some(sealed))))
    }

    fn to_regroup(&self) -> Result<BTreeSet<u32>, VaultError> {
        let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, LABEL)?))? else {
            return Ok(BTreeSet::new());
        };
        let bytes = self.key.settings_key(self.organisation)?.open(LABEL, &sealed)?;
        let (numbers, rest) = bytes.as_chunks::<4>();
        if !rest.is_empty() {
            return Err(VaultError::Damaged { what: "setting" });
        }
        Ok(numbers.iter().map(|number| u32::from_be_bytes(*number)).collect())
    }

    /// Seals what is still to be sealed by the groups of the register in force.
    pub(crate) fn finish_groups(&self) -> Result<(), VaultError> {
        let files = self.to_regroup()?;
        self.half_regrouped.store(!files.is_empty(), Ordering::SeqCst);
        if files.is_empty() {
            return Ok(());
        }
        fail_point!("vault.groups-before-slice");
        let version = self.in_force()?.version;
        let mut records: Vec<RecordId> = Vec::new();
        self.read(|read| {
            read.each_record(self.organisation, &mut |record, _| {
                if files.contains(&record.file) {
                    records.push(record.id);
                }
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        for slice in records.chunks(SLICE) {
            self.regroup(slice)?;
            fail_point!("vault.groups-after-slice");
        }
        // Whoever applied yet another register meanwhile goes on with it.
        let _nobody_seals = self.sealing.write().unwrap_or_else(PoisonError::into_inner);
        if self.in_force()?.version == version {
            fail_point!("vault.groups-before-done");
            let write = Write::PutSetting(LABEL.to_owned(), None);
            self.commit(Priority::Bulk, Vec::new(), vec![write], Vec::new())?;
            self.half_regrouped.store(false, Ordering::SeqCst);
        }
        Ok(())
    }

    fn regroup(&self, records: &[RecordId]) -> Result<(), VaultError> {
        let _nobody_seals = self.sealing.write().unwrap_or_else(PoisonError::into_inner);
        let in_force = self.in_force()?;
        let files: BTreeMap<u32, &File> = in_force.register.files.iter().map(|file| (file.number(), file)).collect();
        let (mut guards, mut writes, mut hashes) = (vec![Guard::Register(in_force.version)], Vec::new(), Vec::new());
        let mut members: BTreeMap<SubjectId, Secret32> = BTreeMap::new();
        for id in records {
            let held = self.read(|read| {
                let Some(record) = read.record(self.organisation, *id)? else { return Ok(None) };
                Ok(Some((record, read.envelopes(self.organisation, *id)?)))
            })?;
            let Some((record, envelopes)) = held else { continue };
            let Some(file) = files.get(&record.file) else { continue };
            let (write, key) = match self.regroup_one(file, &record, &envelopes) {
                Ok(Some(regrouped)) => regrouped,
                // What does not open stays as it is: it must not keep all others, or the vault, from opening.
                Ok(None) | Err(VaultError::Damaged { .. } | VaultError::Seal(_) | VaultError::UnknownPerson) => {
                    continue;
                }
                Err(error) => return Err(error),
            };
            if let Write::ReplaceContent { envelopes, .. } = &write {
                hashes.extend(envelopes.iter().map(|row| envelope_hash(&row.envelope)));
            }
            guards.push(Guard::Record(record.id, record.version));
            writes.push(write);
            members.insert(record.subject, key);
        }
        if writes.is_empty() {
            return Ok(());
        }
        let members: Vec<(SubjectId, Secret32)> = members.into_iter().collect();
        self.commit_slice(Actor::House, (guards, writes), &members, written(hashes))
    }

    /// A record sealed by the groups of its file, and the log key of whom it is about; `None` if each field lies where it
    /// should.
    fn regroup_one(
        &self,
        file: &File,
        record: &RecordRow,
        envelopes: &[EnvelopeRow],
    ) -> Result<Option<(Write, Secret32)>, VaultError> {
        let keys = self.keys_of(record.subject)?;
        let (mut fields, mut is_misplaced) = (BTreeMap::new(), false);
        let mut key: Option<LotKey> = None;
        for row in envelopes {
            let number = envelope_key(&row.envelope).ok_or(VaultError::Damaged { what: "envelope" })?;
            let opens = self.key_numbered(&keys, number)?;
            let held = crate::content::decode(&opens.open(&self.place(record, row.group), &row.envelope)?)?;
            let group = |name: &String| file.field(name).map(|field| field.category.sensitivity());
            is_misplaced |= held.keys().any(|name| group(name).is_some_and(|group| group != row.group));
            fields.extend(held);
            key = Some(opens);
        }
        let active = self.key_of_lot(&keys, record.lot)?;
        let Some(key) = active.or(key).filter(|_| is_misplaced) else { return Ok(None) };
        let next = RecordRow { version: record.version + 1, ..record.clone() };
        let groups = by_group(file, fields);
        let without = envelopes.iter().map(|row| row.group).filter(|group| !groups.contains_key(group)).collect();
        let sealed = self.seal_fields(&next, &key, groups)?;
        let write = Write::ReplaceContent {
            record: record.id,
            version: next.version,
            lot: record.lot,
            envelopes: sealed,
            without,
        };
        Ok(Some((write, self.log_key(&keys)?)))
    }
}
