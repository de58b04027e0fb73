//! A person's keys: one for each lot of her data, and one for her pseudonyms in the log.

use crate::error::VaultError;
use crate::vault::Vault;
use jiff::Timestamp;
use std::collections::BTreeMap;
use waarborg_model::identifier::SubjectId;
use waarborg_model::{SensitivityGroup, identifier::RecordId};
use waarborg_register::names;
use waarborg_seal::{KeyNumber, KeyRow, KeyState, Lot, LotKey, Place, Secret32, envelope_key};
use waarborg_store::StoredKey;
use zeroize::Zeroizing;

// What is hers as a whole lies in no lot of a retention rule.
const _: () = assert!(Lot::LOG.0 < names::FIRST_LOT && Lot::OWN.0 < names::FIRST_LOT);

/// The keys of a person as they are kept: wrapped.
pub(crate) struct PersonKeys {
    pub subject: SubjectId,
    rows: Vec<KeyRow>,
    /// Number and lot of rows that are damaged.
    damaged: Vec<(u64, u32)>,
}

/// Someone new: her identifier, the rows to keep before anything is sealed, and her keys in the clear.
pub(crate) struct NewPerson {
    pub id: SubjectId,
    pub rows: Vec<StoredKey>,
    pub log: LotKey,
    pub lots: BTreeMap<u32, LotKey>,
}

impl Vault {
    /// The keys of a person.
    pub(crate) fn keys_of(&self, subject: SubjectId) -> Result<PersonKeys, VaultError> {
        let stored = self.stores.keys.keys(self.organisation, subject)?;
        let rows = stored.iter().map(|key| KeyRow::decode(&key.row)).collect::<Result<_, _>>()?;
        Ok(PersonKeys { subject, rows, damaged: Vec::new() })
    }

    /// The keys of a person of whom something is to go. A row that is damaged opens nothing, and is destroyed by its number.
    pub(crate) fn keys_to_go(&self, subject: SubjectId) -> Result<PersonKeys, VaultError> {
        let mut keys = PersonKeys { subject, rows: Vec::new(), damaged: Vec::new() };
        for stored in self.stores.keys.keys(self.organisation, subject)? {
            match KeyRow::decode(&stored.row) {
                Ok(row) => keys.rows.push(row),
                Err(_) => keys.damaged.push((stored.number, stored.lot)),
            }
        }
        Ok(keys)
    }

    /// Opens the key of that number.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] if it is not there: gone by erasure, or the key store is older than the data.
    pub(crate) fn key_numbered(&self, keys: &PersonKeys, number: KeyNumber) -> Result<LotKey, VaultError> {
        let row = keys.rows.iter().find(|row| row.number == number);
        let row = row.ok_or(VaultError::Damaged { what: "key" })?;
        Ok(self.key.open_lot_key(self.organisation, keys.subject, row)?)
    }

    /// Opens the key with which a lot is sealed now, if she has one.
    pub(crate) fn key_of_lot(&self, keys: &PersonKeys, lot: u32) -> Result<Option<LotKey>, VaultError> {
        let active = |row: &&KeyRow| row.lot == Lot(lot) && row.state == KeyState::Active;
        let Some(row) = keys.rows.iter().find(active) else { return Ok(None) };
        Ok(Some(self.key.open_lot_key(self.organisation, keys.subject, row)?))
    }

    /// The key that seals what is hers as a whole: that of her pseudonyms, until it is exchanged.
    pub(crate) fn own_key(&self, keys: &PersonKeys) -> Result<Option<LotKey>, VaultError> {
        match self.key_of_lot(keys, Lot::OWN.0)? {
            Some(own) => Ok(Some(own)),
            None => self.key_of_lot(keys, Lot::LOG.0),
        }
    }

    /// Opens what is hers as a whole, by the key that it names.
    pub(crate) fn open_own(
        &self,
        keys: &PersonKeys,
        place: &Place,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let number = envelope_key(sealed).ok_or(VaultError::Damaged { what: "envelope" })?;
        if !keys.rows.iter().any(|row| row.lot == Lot::LOG) {
            return Err(VaultError::UnknownPerson);
        }
        Ok(self.key_numbered(keys, number)?.open(place, sealed)?)
    }

    /// The key of her pseudonyms.
    pub(crate) fn log_key(&self, keys: &PersonKeys) -> Result<Secret32, VaultError> {
        let key = self.key_of_lot(keys, Lot::LOG.0)?.ok_or(VaultError::UnknownPerson)?;
        Ok(key.log_key()?)
    }

    /// The same for what goes of her. Where her own key does not open, one that nobody keeps: her receipt holds, and beside
    /// it nothing ties the leaf to her.
    pub(crate) fn log_key_to_go(&self, keys: &PersonKeys) -> Result<Secret32, VaultError> {
        match self.log_key(keys) {
            Err(error) if error.is_of_one_person() => Ok(Secret32::random()?),
            opened => opened,
        }
    }

    /// Makes someone new. Her keys are not kept yet.
    pub(crate) fn new_person(&self, now: Timestamp, lots: &[u32]) -> Result<NewPerson, VaultError> {
        let id = SubjectId::new(now, waarborg_seal::random()?);
        let (row, log) = self.make_key(id, Lot::LOG.0)?;
        let mut person = NewPerson { id, rows: vec![row], log, lots: BTreeMap::new() };
        for lot in lots {
            let (row, key) = self.make_key(id, *lot)?;
            person.rows.push(row);
            person.lots.insert(*lot, key);
        }
        Ok(person)
    }

    /// Makes a key. It is not kept yet.
    pub(crate) fn make_key(&self, subject: SubjectId, lot: u32) -> Result<(StoredKey, LotKey), VaultError> {
        let (row, key) = self.key.new_lot_key(self.organisation, subject, Lot(lot))?;
        Ok((StoredKey { subject, number: row.number.number(), lot, row: row.encode().to_vec() }, key))
    }

    /// Where the sealed list of a person's own look-up tags stands.
    pub(crate) fn place_of_tags(&self, subject: SubjectId) -> Place {
        Place {
            organisation: self.organisation,
            subject,
            record: RecordId::from_bytes([0; 16]),
            kind: 0,
            group: SensitivityGroup::Ordinary,
            version: 0,
        }
    }
}

impl PersonKeys {
    /// Whether a key of that number is there.
    pub fn holds(&self, number: KeyNumber) -> bool {
        self.rows.iter().any(|row| row.number == number)
    }

    /// The numbers of all her keys.
    pub fn numbers(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        self.rows.iter().map(|row| (row.number.number(), row.lot.0)).chain(self.damaged.iter().copied())
    }
}
