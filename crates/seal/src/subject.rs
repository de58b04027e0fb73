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
    /// Reserved: its key makes a person's pseudonyms in the log, and seals what is hers as a whole, such as the list of her
    /// look-up tags, until that has a key of its own. Both are derived from it under labels of their own.
    pub const LOG: Self = Self(0);

    /// Reserved: what is hers as a whole, once its key was exchanged. The one of the log never is, since her pseudonyms
    /// follow from it.
    pub const OWN: Self = Self(1);
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
        let state = KeyState::Active;
        let (key, commitment) = LotKey::new(number, lot, state, secret)?;
        Ok((KeyRow { number, lot, state, wrapped, commitment }, key))
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
        let (key, commitment) = LotKey::new(row.number, row.lot, row.state, secret)?;
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
mod tests;
