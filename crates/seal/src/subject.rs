//! Keys of a person: one for each lot, wrapped in rows of the key store.
//!
//! ```text
//! key row    0 key number 8 │ 8 lot 4 │ 12 state 1 │ 13 nonce 12 │ 25 wrapped key 32 │ 57 tag 16 │ 73 commitment 32
//!   AAD      "waarborg/key/1" │ organisation 16 │ subject 16 │ key number 8 │ lot 4
//!   commitment ‖ sealing key = HKDF(key, "waarborg/lot/commit-and-seal/1", 64)
//! ```
//!
//! Purpose: destroying one row erases one lot of one person. Attacker: a thief lacks the organisation key; an
//! administrator of the database who moves a row to another person, number or lot finds that it does not open. The state
//! is not authenticated, so that it can change without the key; who may write it may as well delete the row.

use crate::cipher::WRAPPED;
use crate::layout::{Parts, join};
use crate::secret::same;
use crate::{LotKey, OrganisationKey, SealError, Secret32, random};
use std::fmt;
use waarborg_model::identifier::{OrganisationId, SubjectId};

/// The number of a key: random, never zero, never handed out again. It says nothing of whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyNumber(u64);

impl KeyNumber {
    /// Makes a number by chance. Two of ten million meet with a chance of one in 370,000: the key store refuses the
    /// second, and its maker makes another.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn random() -> Result<Self, SealError> {
        Self::new(u64::from_be_bytes(random()?)).ok_or(SealError::Randomness)
    }

    /// Takes up a stored number; zero is none.
    #[must_use]
    pub const fn new(number: u64) -> Option<Self> {
        if number == 0 { None } else { Some(Self(number)) }
    }

    /// The number.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// The people's data that one retention rule governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lot(pub u32);

impl Lot {
    /// Reserved: its key lives as long as anything of the person does. It makes her pseudonyms in the log, and seals
    /// what belongs to no retention rule: the list of her look-up tags, evidence of what she said.
    pub const LOG: Self = Self(0);
}

/// Whether a key may seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum KeyState {
    /// Seals and opens.
    Active = 1,
    /// Opens what is not yet sealed anew.
    Retiring = 2,
}

/// A key of a lot as it is stored, wrapped.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// Names the key in envelopes.
    pub number: KeyNumber,
    /// What it is for.
    pub lot: Lot,
    /// Whether it may seal.
    pub state: KeyState,
    wrapped: [u8; WRAPPED],
    commitment: [u8; 32],
}

impl KeyRow {
    /// The length of the encoded form: 8 + 4 + 1 + 12 + 32 + 16 + 32.
    pub const LENGTH: usize = 105;

    /// The stored bytes.
    #[must_use]
    pub fn encode(&self) -> [u8; Self::LENGTH] {
        let (number, lot) = (self.number.0.to_be_bytes(), self.lot.0.to_be_bytes());
        join(&[&number, &lot, &[self.state as u8], &self.wrapped, &self.commitment])
    }

    /// Reads stored bytes.
    ///
    /// # Errors
    /// [`SealError::Format`].
    pub fn decode(bytes: &[u8]) -> Result<Self, SealError> {
        let mut parts = Parts(bytes);
        let number = KeyNumber::new(u64::from_be_bytes(*parts.take()?)).ok_or(SealError::Format)?;
        let lot = Lot(u32::from_be_bytes(*parts.take()?));
        let state = match parts.byte()? {
            1 => KeyState::Active,
            2 => KeyState::Retiring,
            _ => return Err(SealError::Format),
        };
        let row = Self { number, lot, state, wrapped: *parts.take()?, commitment: *parts.take()? };
        parts.end()?;
        Ok(row)
    }
}

impl fmt::Debug for KeyRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, lot, state, .. } = self;
        f.debug_struct("KeyRow").field("number", number).field("lot", lot).field("state", state).finish_non_exhaustive()
    }
}

impl OrganisationKey {
    /// Makes a key for a lot of a person. The row must be durable before anything is sealed with the key.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn new_lot_key(
        &self,
        organisation: OrganisationId,
        subject: SubjectId,
        lot: Lot,
    ) -> Result<(KeyRow, LotKey), SealError> {
        let number = KeyNumber::random()?;
        let secret = Secret32::random()?;
        let wrapped = self.lots().wrap(&associated(organisation, subject, number, lot), &secret)?;
        let (key, commitment) = LotKey::new(number, lot, secret)?;
        Ok((KeyRow { number, lot, state: KeyState::Active, wrapped, commitment }, key))
    }

    /// Opens a row. The commitment is compared, in constant time, before the key is handed out.
    ///
    /// # Errors
    /// [`SealError::Damaged`] if the row was changed, or is another person's; [`SealError::Commitment`].
    pub fn open_lot_key(
        &self,
        organisation: OrganisationId,
        subject: SubjectId,
        row: &KeyRow,
    ) -> Result<LotKey, SealError> {
        let aad = associated(organisation, subject, row.number, row.lot);
        let secret = match (self.lots().unwrap(&aad, &row.wrapped), self.lots_before()) {
            (Err(SealError::Damaged), Some(before)) => before.unwrap(&aad, &row.wrapped)?,
            (opened, _) => opened?,
        };
        let (key, commitment) = LotKey::new(row.number, row.lot, secret)?;
        if same(&commitment, &row.commitment) { Ok(key) } else { Err(SealError::Commitment) }
    }

    /// Wraps a row anew, if it is still wrapped by the half of before: `None` if it is not. Number, lot, state and key
    /// stay.
    ///
    /// # Errors
    /// As [`OrganisationKey::open_lot_key`], and [`SealError::Randomness`].
    pub fn rewrap_lot_key(
        &self,
        organisation: OrganisationId,
        subject: SubjectId,
        row: &KeyRow,
    ) -> Result<Option<KeyRow>, SealError> {
        let aad = associated(organisation, subject, row.number, row.lot);
        if self.lots().unwrap(&aad, &row.wrapped).is_ok() {
            return Ok(None);
        }
        let key = self.open_lot_key(organisation, subject, row)?;
        Ok(Some(KeyRow { wrapped: self.lots().wrap(&aad, key.secret())?, ..row.clone() }))
    }
}

fn associated(organisation: OrganisationId, subject: SubjectId, number: KeyNumber, lot: Lot) -> [u8; 58] {
    let (number, lot) = (number.0.to_be_bytes(), lot.0.to_be_bytes());
    join(&[b"waarborg/key/1", organisation.as_bytes(), subject.as_bytes(), &number, &lot])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRM: OrganisationId = OrganisationId::from_bytes([1; 16]);
    const SANNE: SubjectId = SubjectId::from_bytes([2; 16]);

    #[test]
    fn associated_data_are_those_that_are_drawn() {
        let mut drawn = b"waarborg/key/1".to_vec();
        drawn.extend([1; 16]);
        drawn.extend([2; 16]);
        drawn.extend([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08]);
        drawn.extend([0x0a, 0x0b, 0x0c, 0x0d]);
        let number = KeyNumber::new(0x0102_0304_0506_0708).unwrap();
        assert_eq!(associated(FIRM, SANNE, number, Lot(0x0a0b_0c0d)).to_vec(), drawn);
    }

    #[test]
    fn a_row_lies_as_it_is_drawn() {
        let row = KeyRow {
            number: KeyNumber::new(0x0102_0304_0506_0708).unwrap(),
            lot: Lot(9),
            state: KeyState::Retiring,
            wrapped: [0xaa; WRAPPED],
            commitment: [0xcc; 32],
        };
        let mut drawn = vec![1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 9, 2];
        drawn.extend([0xaa; 12 + 32 + 16]);
        drawn.extend([0xcc; 32]);
        assert_eq!(row.encode().to_vec(), drawn);
        assert_eq!(KeyRow::decode(&drawn).unwrap(), row);
        assert_eq!(KeyRow::decode(&drawn[1..]).err(), Some(SealError::Format));
        drawn.push(0);
        assert_eq!(KeyRow::decode(&drawn).err(), Some(SealError::Format));
    }

    #[test]
    fn every_flipped_byte_but_the_state_keeps_a_row_shut() {
        let key = OrganisationKey::generate().unwrap();
        let (row, _) = key.new_lot_key(FIRM, SANNE, Lot(3)).unwrap();
        let bytes = row.encode();
        for place in 0..bytes.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut wrong = bytes;
                wrong[place] ^= flip;
                let outcome = KeyRow::decode(&wrong).and_then(|row| key.open_lot_key(FIRM, SANNE, &row));
                let expected = match place {
                    12 => SealError::Format,
                    0..=72 => SealError::Damaged,
                    _ => SealError::Commitment,
                };
                assert_eq!(outcome.err(), Some(expected), "{place}");
            }
        }
    }

    #[test]
    fn a_row_opens_for_its_person_and_organisation_only() {
        let key = OrganisationKey::generate().unwrap();
        let (row, _) = key.new_lot_key(FIRM, SANNE, Lot(3)).unwrap();
        assert!(key.open_lot_key(FIRM, SANNE, &row).is_ok());
        let other_person = SubjectId::from_bytes([3; 16]);
        assert_eq!(key.open_lot_key(FIRM, other_person, &row).err(), Some(SealError::Damaged));
        let other_firm = OrganisationId::from_bytes([9; 16]);
        assert_eq!(key.open_lot_key(other_firm, SANNE, &row).err(), Some(SealError::Damaged));
        let stranger = OrganisationKey::generate().unwrap();
        assert_eq!(stranger.open_lot_key(FIRM, SANNE, &row).err(), Some(SealError::Damaged));
    }

    #[test]
    fn renewing_what_wraps_keeps_the_lot_key() {
        let old = OrganisationKey::generate().unwrap();
        let (row, key) = old.new_lot_key(FIRM, SANNE, Lot::LOG).unwrap();
        let renewing = old.renewing().unwrap();
        // Both open while it is under way.
        assert!(renewing.open_lot_key(FIRM, SANNE, &row).is_ok());
        let moved = renewing.rewrap_lot_key(FIRM, SANNE, &row).unwrap().unwrap();
        assert_eq!((moved.number, moved.lot, moved.state), (row.number, row.lot, row.state));
        assert_eq!(renewing.rewrap_lot_key(FIRM, SANNE, &moved).unwrap(), None);
        let (fresh, _) = renewing.new_lot_key(FIRM, SANNE, Lot(1)).unwrap();
        let renewed = renewing.renewed().unwrap();
        for row in [&moved, &fresh] {
            assert!(renewed.open_lot_key(FIRM, SANNE, row).is_ok());
            assert_eq!(old.open_lot_key(FIRM, SANNE, row).err(), Some(SealError::Damaged));
        }
        let again = renewed.open_lot_key(FIRM, SANNE, &moved).unwrap();
        assert!(again.log_key().unwrap().is_same(&key.log_key().unwrap()));
        assert_eq!(renewed.open_lot_key(FIRM, SANNE, &row).err(), Some(SealError::Damaged));
        // A second renewal opens what the first wrapped.
        assert!(renewed.renewing().unwrap().open_lot_key(FIRM, SANNE, &moved).is_ok());
    }
}
