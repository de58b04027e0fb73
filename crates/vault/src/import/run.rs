//! Carries a plan out, a batch of rows at a time: keys first, then people, records, look-ups and the leaf in one commit.
//! While a batch is committed, the next one is prepared ([`line`](super::line)).
//!
//! An import is *running* until its last row is in. What a running import brought is returned by no use, and the next
//! opening takes back an import that broke off.

use super::dates::birth_date;
use super::join::is_same;
use super::line::{Batch, Line, Met};
use super::plan::Plan;
use super::rows::{Fields, each_row};
use super::{Import, Relation};
use crate::content::{GroupFields, encode, hash};
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::person::{NewPerson, PersonKeys};
use crate::standing::{AgeBands, TOLD_BITS};
use crate::tags::Handles;
use crate::vault::Vault;
use fail::fail_point;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, PoisonError};
use waarborg_audit::leaf::{Kind, Outcome, envelope_hash, written};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, ImportId, RecordId, SubjectId};
use waarborg_read::Contents;
use waarborg_register::{Controller, File, Retention, Starts, names};
use waarborg_seal::{LookupField, Lot, LotKey, Mask, Secret32, phonetic};
use waarborg_store::{
    EnvelopeRow, ErasedTag, EventKind, EventRow, Guard, ImportRow, ImportState, LookupRow, Priority, PurposeStanding,
    Read, RecordRow, StandingRow, StoredKey, SubjectNumber, SubjectRow, Write,
};

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

/// Someone in a batch: new, or here already.
struct Slot {
    handles: Handles,
    who: Who,
    records: Vec<Fields>,
}

enum Who {
    New,
    Known(Box<SubjectRow>),
}

/// How rows of a batch find those before them.
#[derive(Default)]
struct Places {
    strong: HashMap<(LookupField, String), Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
}

/// What a batch writes.
#[derive(Default)]
struct Writing {
    keys: Vec<StoredKey>,
    writes: Vec<Write>,
    /// All look-ups of the batch, to be written in the order in which they lie.
    lookups: Vec<LookupRow>,
    /// Texts that were shown to people of the batch, each once.
    texts: BTreeMap<[u8; 32], String>,
    people: Vec<(SubjectId, Secret32)>,
    hashes: Vec<[u8; 32]>,
}

impl Writing {
    /// The writes, look-ups in the order in which they lie: neighbours share a page.
    fn into_writes(mut self) -> Vec<Write> {
        self.lookups.sort_unstable_by(|one, other| {
            (one.field, &one.tag, &one.posting).cmp(&(other.field, &other.tag, &other.posting))
        });
        if !self.lookups.is_empty() {
            self.writes.push(Write::AddLookups(self.lookups));
        }
        self.writes.extend(self.texts.into_iter().map(|(hash, text)| Write::KeepText(hash, text)));
        self.writes
    }
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

    /// Tells rows apart by person.
    fn sort(&mut self, read: &dyn Read, rows: Vec<Row>) -> Result<(Vec<Slot>, Vec<ErasedTag>), VaultError> {
        let (mut slots, mut places) = (Vec::new(), Places::default());
        let mut welcome = Vec::new();
        for Row { handles, fields } in rows {
            self.brought.rows += 1;
            if handles.is_empty() || (self.has_names && handles.is_number_only()) {
                self.brought.nobody += 1;
                continue;
            }
            let erased = self.erased(read, &handles)?;
            if !erased.is_empty() {
                if !self.import.by_themselves {
                    self.brought.erased += 1;
                    continue;
                }
                welcome.extend(erased);
            }
            let at = places.find(&slots, &handles);
            let at = if let Some(at) = at {
                self.brought.joined += 1;
                at
            } else {
                let slot = self.slot(read, &handles)?;
                if matches!(slot.who, Who::Known(_)) {
                    self.brought.joined += 1;
                }
                slots.push(slot);
                slots.len() - 1
            };
            places.note(at, &handles);
            if let Some(slot) = slots.get_mut(at) {
                slot.handles.join(handles);
                if slot.records.iter().any(|known| same_fields(known, &fields)) {
                    self.brought.same += 1;
                } else {
                    slot.records.push(fields);
                }
            }
        }
        Ok((slots, welcome))
    }

    /// The person a row is of: someone who is here already, or a new one.
    fn slot(&self, read: &dyn Read, handles: &Handles) -> Result<Slot, VaultError> {
        for number in self.candidates(read, handles)? {
            let Some(row) = read.subject_by_number(self.vault.organisation, SubjectNumber(number))? else { continue };
            let (known, records) = self.known(read, &row)?;
            if is_same(&known, handles) {
                return Ok(Slot { handles: known, who: Who::Known(Box::new(row)), records });
            }
        }
        Ok(Slot { handles: Handles::default(), who: Who::New, records: Vec::new() })
    }

    /// Numbers of people a row may be of. Names are looked up only where a row has nothing stronger.
    fn candidates(&self, read: &dyn Read, handles: &Handles) -> Result<BTreeSet<u64>, VaultError> {
        let vault = self.vault;
        let find = |field: LookupField, value: &str| -> Result<BTreeSet<u64>, VaultError> {
            let tag = vault.lookups.tag(field, value, vault.bits())?;
            let postings = read.lookup(vault.organisation, field as u8, tag.as_bytes())?;
            postings.into_iter().map(|posting| Ok(vault.lookups.unmask(field, Mask(posting))?)).collect()
        };
        let mut found = BTreeSet::new();
        for (field, value) in handles.strong() {
            found.extend(find(field, value)?);
        }
        if handles.strong().next().is_none() {
            let mut sets = Vec::new();
            for token in handles.tokens() {
                let sound = phonetic(&token);
                match handles.postcodes.first() {
                    Some(postcode) => sets.push(find(LookupField::NamePostcode, &format!("{sound} {postcode}"))?),
                    None => sets.push(find(LookupField::NameToken, &sound)?),
                }
            }
            let mut sets = sets.into_iter();
            let first = sets.next().unwrap_or_default();
            found.extend(sets.fold(first, |common, set| common.intersection(&set).copied().collect()));
        }
        Ok(found)
    }

    /// What is known of someone who is here, and her records in this file.
    fn known(&self, read: &dyn Read, row: &SubjectRow) -> Result<(Handles, Vec<Fields>), VaultError> {
        let vault = self.vault;
        let keys = vault.keys_of(row.id)?;
        let mut handles = Handles::default();
        let mut records = Vec::new();
        for record in read.records(vault.organisation, row.id)? {
            let files = &self.plan.in_force.register.files;
            let Some(file) = files.iter().find(|file| file.number() == record.file) else { continue };
            let envelopes = read.envelopes(vault.organisation, record.id)?;
            let fields = file.file_fields().map(|(_, field, group)| (field.id.as_str(), group));
            let opened = vault.open_fields(&keys, &record, &envelopes, fields)?;
            handles.add(file, opened.fields.iter());
            if record.file == self.file.number() {
                records.push(opened.fields);
            }
        }
        Ok((handles, records))
    }

    /// Tags of someone erased at her own request that fit a row.
    fn erased(&self, read: &dyn Read, handles: &Handles) -> Result<Vec<ErasedTag>, VaultError> {
        let mut found = Vec::new();
        for tag in self.vault.erased_tags(handles)? {
            let erased = read.erased(self.vault.organisation, self.activity, &tag)?;
            found.extend(erased.filter(|erased| erased.until > self.today));
        }
        Ok(found)
    }

    /// Numbers for as many people as several batches bring: asking for them waits for whatever is being written.
    fn more_numbers(&mut self) -> Result<u64, VaultError> {
        let count = (AHEAD * BATCH) as u64;
        let SubjectNumber(first) = self.vault.stores.data.reserve_numbers(count)?;
        self.numbers = first + 1..first.saturating_add(count);
        Ok(first)
    }

    /// Seals what is new of each person.
    fn write(&mut self, slots: Vec<Slot>, writing: &mut Writing) -> Result<(), VaultError> {
        for slot in slots {
            match slot.who {
                Who::New => {
                    let number = match self.numbers.next() {
                        Some(number) => number,
                        None => self.more_numbers()?,
                    };
                    self.add(&slot.handles, slot.records, SubjectNumber(number), writing)?;
                }
                Who::Known(row) => self.extend(&row, &slot.handles, slot.records, writing)?,
            }
        }
        Ok(())
    }

    /// Someone new.
    fn add(
        &mut self,
        handles: &Handles,
        records: Vec<Fields>,
        number: SubjectNumber,
        writing: &mut Writing,
    ) -> Result<(), VaultError> {
        let vault = self.vault;
        let now = vault.now();
        let lot = self.retention.lot();
        let NewPerson { id, rows, log, lots } = vault.new_person(now, &[lot])?;
        let key = lots.get(&lot).ok_or(VaultError::Damaged { what: "key" })?;
        let tags = vault.tags_of(handles)?;
        let (mut standing, bits) = self.import.people.standing();
        self.note_age(&records, &mut standing);
        writing.keys.extend(rows);
        writing.writes.push(Write::AddSubject { id, number, standing, tags: vault.seal_tags(id, &log, &tags)? });
        if bits != 0 {
            writing.writes.push(Write::SetPurposes(id, self.purposes(bits)));
            self.note_events(id, &log, writing)?;
        }
        writing.lookups.extend(vault.lookup_rows(number, tags.iter())?);
        for fields in records {
            self.seal(id, key, fields, writing)?;
        }
        writing.people.push((id, log.log_key()?));
        self.brought.people += 1;
        Ok(())
    }

    /// More of someone who is here. How she stands is not changed by a list.
    fn extend(
        &mut self,
        row: &SubjectRow,
        handles: &Handles,
        records: Vec<Fields>,
        writing: &mut Writing,
    ) -> Result<(), VaultError> {
        let vault = self.vault;
        let keys: PersonKeys = vault.keys_of(row.id)?;
        let known = vault.read(|read| Ok(self.known(read, row)?.1))?;
        let fresh: Vec<Fields> =
            records.into_iter().filter(|fields| !known.iter().any(|known| same_fields(known, fields))).collect();
        if fresh.is_empty() {
            return Ok(());
        }
        let lot = self.retention.lot();
        let key = if let Some(key) = vault.key_of_lot(&keys, lot)? {
            key
        } else {
            let (stored, key) = vault.make_key(row.id, lot)?;
            writing.keys.push(stored);
            key
        };
        let log = vault.key_of_lot(&keys, Lot::LOG.0)?.ok_or(VaultError::UnknownPerson)?;
        let before = vault.open_tags(&keys, &row.tags)?;
        let after: BTreeSet<_> = before.union(&vault.tags_of(handles)?).cloned().collect();
        if after != before {
            writing.writes.push(Write::SetTags(row.id, vault.seal_tags(row.id, &log, &after)?));
            writing.lookups.extend(vault.lookup_rows(row.number, after.difference(&before))?);
        }
        for fields in fresh {
            self.seal(row.id, &key, fields, writing)?;
        }
        writing.people.push((row.id, log.log_key()?));
        Ok(())
    }

    /// Seals a record, a group at a time.
    fn seal(
        &mut self,
        subject: SubjectId,
        key: &LotKey,
        fields: Fields,
        writing: &mut Writing,
    ) -> Result<(), VaultError> {
        let now = self.vault.now();
        let controller = &self.plan.in_force.register.controller;
        let clock = clock(self.retention.starts, &self.import.people, self.today, controller);
        let erase_on = match clock {
            Some(start) => Some(self.retention.end(start, &self.vault.book, self.today)?),
            None => None,
        };
        let record = RecordRow {
            id: RecordId::new(now, waarborg_seal::random()?),
            subject,
            file: self.file.number(),
            lot: self.retention.lot(),
            version: 1,
            created_at: now,
            clock_on: clock,
            erase_on,
            import: Some(self.id),
        };
        let envelopes = self.vault.seal_fields(&record, key, by_group(self.file, fields))?;
        writing.hashes.extend(envelopes.iter().map(|row| envelope_hash(&row.envelope)));
        writing.writes.push(Write::AddRecord(record, envelopes));
        self.brought.records += 1;
        Ok(())
    }

    /// How someone stands at first towards the purposes of the activity: told of all of them, since a notice is of an
    /// activity, and consenting to the one that was asked about.
    fn purposes(&self, bits: u32) -> Vec<PurposeStanding> {
        let activity = self.plan.in_force.register.activity(&self.plan.activity);
        let others = activity.into_iter().flat_map(|activity| &activity.purposes).map(|entry| entry.purpose);
        let others = others.filter(|purpose| *purpose != self.plan.purpose).map(|purpose| (purpose, bits & TOLD_BITS));
        std::iter::once((self.plan.purpose, bits))
            .chain(others)
            .filter(|(_, bits)| *bits != 0)
            .map(|(purpose, bits)| PurposeStanding { activity: self.activity, purpose, bits })
            .collect()
    }

    fn note_age(&self, records: &[Fields], standing: &mut StandingRow) {
        let of_kind = self.file.fields.iter().find(|field| field.kind.as_deref() == Some("birth_date"));
        let Some(field) = of_kind else { return };
        let born = records.iter().find_map(|fields| birth_date(fields.get(&field.id)?.expose()));
        if let Some(born) = born.filter(|born| *born <= self.today) {
            let (floor, changes) = self.bands.of(born, self.today);
            standing.age_floor = Some(floor);
            standing.age_changes_on = changes;
        }
    }

    fn note_events(&self, subject: SubjectId, log: &LotKey, writing: &mut Writing) -> Result<(), VaultError> {
        let people = &self.import.people;
        let consent = people.consent.as_ref().map(|(_, said)| (EventKind::Consent, said));
        let notice = people.informed.as_ref().map(|(said, _)| (EventKind::Notice, said));
        for (kind, said) in consent.into_iter().chain(notice) {
            let id = EventId::new(self.vault.now(), waarborg_seal::random()?);
            let text = hash([said.text.as_bytes()]);
            let evidence = log.seal(&self.vault.place_of_evidence(subject, id), said.evidence.as_bytes())?;
            writing.texts.entry(text).or_insert_with(|| said.text.clone());
            writing.writes.push(Write::AddEvent(EventRow {
                id,
                subject,
                kind,
                activity: self.activity,
                purpose: Some(self.plan.purpose),
                at: said.at,
                channel: said.way as u8,
                text,
                evidence,
            }));
        }
        Ok(())
    }
}

impl Vault {
    /// Seals the fields of a record, a group at a time.
    pub(crate) fn seal_fields(
        &self,
        record: &RecordRow,
        key: &LotKey,
        groups: BTreeMap<SensitivityGroup, GroupFields>,
    ) -> Result<Vec<EnvelopeRow>, VaultError> {
        groups
            .into_iter()
            .map(|(group, fields)| {
                let envelope = key.seal(&self.place(record, group), &encode(&fields))?;
                Ok(EnvelopeRow { record: record.id, group, envelope })
            })
            .collect()
    }
}

/// The fields of a record in the groups in which they are sealed.
pub(crate) fn by_group(file: &File, fields: Fields) -> BTreeMap<SensitivityGroup, GroupFields> {
    let mut groups: BTreeMap<SensitivityGroup, GroupFields> = BTreeMap::new();
    for (name, value) in fields {
        // INVARIANT: only fields of the file are filled.
        let group = file.field(&name).map_or(SensitivityGroup::Special, |field| field.category.sensitivity());
        groups.entry(group).or_default().insert(name, value);
    }
    groups
}

/// The day a retention clock starts, if it has started.
fn clock(starts: Starts, people: &super::People, today: Date, controller: &Controller) -> Option<Date> {
    let said = people.clock;
    match starts {
        Starts::Collected | Starts::LastContact | Starts::LastChange | Starts::Transaction => {
            Some(said.unwrap_or(today))
        }
        Starts::EndOfFinancialYear => controller.financial_year_end(said.unwrap_or(today)),
        Starts::EndOfRelation => match people.customer {
            Some(Relation::Until(day)) => Some(day),
            _ => said,
        },
        Starts::EndOfProcedure | Starts::EndOfEmployment | Starts::EndOfReintegration | Starts::ConsentWithdrawn => {
            said
        }
    }
}

fn same_fields(one: &Fields, other: &Fields) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|((name, value), (known, kept))| name == known && value.expose() == kept.expose())
}

impl Places {
    /// The slot of this batch that a row belongs to.
    fn find(&self, slots: &[Slot], handles: &Handles) -> Option<usize> {
        let strong = handles.strong().filter_map(|(field, value)| self.strong.get(&(field, value.to_owned())));
        let named = self.names.get(&handles.tokens().join(" "));
        let mut places = strong.chain(named).flatten().copied();
        places.find(|at| slots.get(*at).is_some_and(|slot| is_same(&slot.handles, handles)))
    }

    fn note(&mut self, at: usize, handles: &Handles) {
        for (field, value) in handles.strong() {
            let places = self.strong.entry((field, value.to_owned())).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
        let name = handles.tokens().join(" ");
        if !name.is_empty() {
            let places = self.names.entry(name).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
    }
}
