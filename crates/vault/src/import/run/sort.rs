//! Tells the rows of a batch apart by person: those of one person within it, and those of people who are here already.

use super::{Row, Run};
use crate::error::VaultError;
use crate::import::join::is_same;
use crate::import::rows::Fields;
use crate::tags::Handles;
use std::collections::{BTreeSet, HashMap};
use waarborg_seal::{LookupField, Mask, phonetic};
use waarborg_store::{ErasedTag, Read, SubjectNumber, SubjectRow};

/// Someone in a batch: new, or here already.
pub(super) struct Slot {
    pub handles: Handles,
    pub who: Who,
    pub records: Vec<Fields>,
}

pub(super) enum Who {
    New,
    Known(Box<SubjectRow>),
}

/// How rows of a batch find those before them.
#[derive(Default)]
pub(super) struct Places {
    strong: HashMap<(LookupField, String), Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
}

impl Run<'_> {
    /// Tells rows apart by person.
    pub(super) fn sort(&mut self, read: &dyn Read, rows: Vec<Row>) -> Result<(Vec<Slot>, Vec<ErasedTag>), VaultError> {
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
    pub(super) fn slot(&self, read: &dyn Read, handles: &Handles) -> Result<Slot, VaultError> {
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
    pub(super) fn candidates(&self, read: &dyn Read, handles: &Handles) -> Result<BTreeSet<u64>, VaultError> {
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
    pub(super) fn known(&self, read: &dyn Read, row: &SubjectRow) -> Result<(Handles, Vec<Fields>), VaultError> {
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
            // Her name is that of her first record: together, `Sanne de Vries` and `S. de Vries` are like neither.
            let mut of_record = Handles::default();
            of_record.add(file, opened.fields.iter());
            handles.join(of_record);
            if record.file == self.file.number() {
                records.push(opened.fields);
            }
        }
        Ok((handles, records))
    }

    /// Tags of someone erased at her own request that fit a row.
    pub(super) fn erased(&self, read: &dyn Read, handles: &Handles) -> Result<Vec<ErasedTag>, VaultError> {
        let mut found = Vec::new();
        for tag in self.vault.erased_tags(handles)? {
            let erased = read.erased(self.vault.organisation, self.activity, &tag)?;
            found.extend(erased.filter(|erased| erased.until > self.today));
        }
        Ok(found)
    }
}

pub(super) fn same_fields(one: &Fields, other: &Fields) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|((name, value), (known, kept))| name == known && value.expose() == kept.expose())
}

impl Places {
    /// The slot of this batch that a row belongs to.
    pub(super) fn find(&self, slots: &[Slot], handles: &Handles) -> Option<usize> {
        let strong = handles.strong().filter_map(|(field, value)| self.strong.get(&(field, value.to_owned())));
        let named = self.names.get(&handles.tokens().join(" "));
        let mut places = strong.chain(named).flatten().copied();
        places.find(|at| slots.get(*at).is_some_and(|slot| is_same(&slot.handles, handles)))
    }

    pub(super) fn note(&mut self, at: usize, handles: &Handles) {
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
