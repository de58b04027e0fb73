//! What one look at the store gives of a person: her standing, and the sealed records that may be opened.

use crate::content::{Value, decode};
use crate::error::VaultError;
use crate::person::PersonKeys;
use crate::standing::TOLD_BITS;
use crate::vault::Vault;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_seal::{LotKey, Place, envelope_key};
use waarborg_store::{EnvelopeRow, Guard, Read, RecordRow, SubjectRow};

/// A record that was opened, with the fields that were permitted and no others.
pub struct OpenedRecord {
    /// Which.
    pub id: RecordId,
    /// The number of the file it stands in.
    pub file: u32,
    /// The permitted fields, by name.
    pub fields: BTreeMap<String, Value>,
}

/// A person as the store shows her at one moment.
pub(crate) struct Snapshot {
    /// Who, without her tags.
    pub subject: SubjectRow,
    /// Bits of her standing towards the purpose that is asked about.
    pub bits: u32,
    pub records: Vec<(RecordRow, Vec<EnvelopeRow>)>,
}

impl Vault {
    /// Looks at a person: her standing towards a purpose of an activity, and her records in the wanted files that may
    /// still be returned.
    pub(crate) fn look(
        &self,
        read: &dyn Read,
        id: SubjectId,
        purpose: Option<(u32, Purpose)>,
        today: Date,
        wants: &dyn Fn(u32) -> bool,
    ) -> Result<Snapshot, VaultError> {
        let returned = |record: &RecordRow| wants(record.file) && self.is_returnable(record, today);
        let seen = read.person(self.organisation, id, purpose, &returned)?.ok_or(VaultError::UnknownPerson)?;
        let all = seen.purposes.iter().fold(0, |bits, held| bits | held.bits);
        // For the house's own work it counts whether she was told of anything at all; no consent is for it.
        let bits = if purpose.is_some() { all } else { all & TOLD_BITS };
        Ok(Snapshot { subject: seen.subject, bits, records: seen.records })
    }

    /// Whether a record may be returned: its term is not over, and it came in whole.
    pub(crate) fn is_returnable(&self, record: &RecordRow, today: Date) -> bool {
        let over = record.erase_on.is_some_and(|end| end <= today);
        let running = self.running_imports.read().unwrap_or_else(PoisonError::into_inner);
        !over && record.import.is_none_or(|import| !running.contains(&import))
    }

    /// Opens the permitted fields of a record, and touches no other group: only while records are sealed by the groups of a
    /// new register, a permitted field may still lie in the group of the old one.
    pub(crate) fn open_fields<'f>(
        &self,
        keys: &PersonKeys,
        record: &RecordRow,
        envelopes: &[EnvelopeRow],
        permitted: impl Iterator<Item = (&'f str, SensitivityGroup)>,
    ) -> Result<OpenedRecord, VaultError> {
        let mut by_group: BTreeMap<SensitivityGroup, Vec<&str>> = BTreeMap::new();
        let is_anywhere = self.half_regrouped.load(Ordering::SeqCst);
        for (field, group) in permitted {
            let groups = if is_anywhere { SensitivityGroup::ALL.as_slice() } else { &[group] };
            for group in groups {
                by_group.entry(*group).or_default().push(field);
            }
        }
        let mut opened = OpenedRecord { id: record.id, file: record.file, fields: BTreeMap::new() };
        let mut key: Option<LotKey> = None;
        for envelope in envelopes {
            let Some(names) = by_group.get(&envelope.group) else { continue };
            let number = envelope_key(&envelope.envelope).ok_or(VaultError::Damaged { what: "envelope" })?;
            if key.as_ref().is_none_or(|key| key.number() != number) {
                key = Some(self.key_numbered(keys, number)?);
            }
            let Some(key) = &key else { continue };
            let bytes = key.open(&self.place(record, envelope.group), &envelope.envelope)?;
            let mut fields = decode(&bytes)?;
            opened.fields.extend(names.iter().filter_map(|name| fields.remove_entry(*name)));
        }
        Ok(opened)
    }

    /// Where an envelope of a record stands.
    pub(crate) fn place(&self, record: &RecordRow, group: SensitivityGroup) -> Place {
        Place {
            organisation: self.organisation,
            subject: record.subject,
            record: record.id,
            kind: record.file,
            group,
            version: record.version,
        }
    }
}

impl Snapshot {
    /// What must still hold when the leaf is written: nobody changed how she stands, or what was read.
    pub fn guards(&self) -> Vec<Guard> {
        let mut guards = vec![Guard::Standing(self.subject.id, self.subject.version)];
        guards.extend(self.records.iter().map(|(record, _)| Guard::Record(record.id, record.version)));
        guards
    }
}
