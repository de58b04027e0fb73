//! A lot's key, and the envelopes it seals.
//!
//! ```text
//! envelope   0 format 1 │ 1 suite 1 │ 2 key number 8 │ 10 nonce 12 │ 22 ciphertext, padded to 16 │ tag 16
//!   AAD      "waarborg/env/1" │ bytes 0-9 │ organisation 16 │ subject 16 │ record 16 │ kind 4 │ group 1 │ version 8
//!   key      the second 32 bytes of HKDF(lot key, "waarborg/lot/commit-and-seal/1", 64)
//! ```
//!
//! Purpose: what is kept of a person. Attacker: reads all tables, and changes them: an envelope put in another person's,
//! record's, kind's, group's or version's place does not open (Janus calls it: ciphertext knows its place). The nonce is
//! random. RFC 8452 section 9 bounds what one key may seal; a person's lot stays far below 2³² envelopes, and a nonce that
//! repeats tells no more than whether two texts are equal. Padding is that of ISO/IEC 7816-4; nothing is compressed, so a
//! length tells nothing of the content. An older envelope of the same version cannot be told from the newest: that is the
//! log's to find.

use crate::cipher::{Cipher, NONCE, TAG};
use crate::derive::{self, Purpose};
use crate::layout::{Parts, join};
use crate::padding::{BLOCK, pad, padded_length, unpadded_length};
use crate::{KeyNumber, KeyState, Lot, SealError, Secret32};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};
use zeroize::{Zeroize, Zeroizing};

const FORMAT: u8 = 1;
/// AES-256-GCM-SIV.
const SUITE: u8 = 1;
const NAMED: usize = 10;
const HEADER: usize = NAMED + NONCE;

/// Where an envelope lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Whose data it is among.
    pub organisation: OrganisationId,
    /// Whom it is about.
    pub subject: SubjectId,
    /// The record it is part of.
    pub record: RecordId,
    /// The number of the record's file in the register.
    pub kind: u32,
    /// The group of its fields.
    pub group: SensitivityGroup,
    /// Which writing of the record.
    pub version: u64,
}

impl Place {
    fn associated(&self, named: &[u8; NAMED]) -> [u8; 85] {
        join(&[
            b"waarborg/env/1",
            named,
            self.organisation.as_bytes(),
            self.subject.as_bytes(),
            self.record.as_bytes(),
            &self.kind.to_be_bytes(),
            &[self.group as u8],
            &self.version.to_be_bytes(),
        ])
    }
}

/// Tells which key an envelope names, or `None` if it is no envelope. The answer is not yet authenticated.
#[must_use]
pub fn envelope_key(envelope: &[u8]) -> Option<KeyNumber> {
    let mut parts = Parts(envelope);
    parts.expect(&[FORMAT, SUITE]).ok()?;
    KeyNumber::new(u64::from_be_bytes(*parts.take().ok()?))
}

/// An opened key of a lot.
///
/// ```compile_fail,E0277
/// # fn show(key: waarborg_seal::LotKey) {
/// println!("{key:?}");
/// # }
/// ```
///
/// ```compile_fail,E0599
/// # fn copy(key: waarborg_seal::LotKey) {
/// let copy = key.clone();
/// # }
/// ```
pub struct LotKey {
    number: KeyNumber,
    lot: Lot,
    state: KeyState,
    secret: Secret32,
    cipher: Cipher,
}

impl LotKey {
    /// Takes up a key; gives its commitment too.
    pub(crate) fn new(
        number: KeyNumber,
        lot: Lot,
        state: KeyState,
        secret: Secret32,
    ) -> Result<(Self, [u8; 32]), SealError> {
        let derived = derive::bytes::<64>(&secret, Purpose::Lot)?;
        let mut parts = Parts(derived.as_slice());
        let commitment = *parts.take()?;
        let cipher = Cipher::new(parts.take()?)?;
        Ok((Self { number, lot, state, secret, cipher }, commitment))
    }

    /// Names the key.
    #[must_use]
    pub fn number(&self) -> KeyNumber {
        self.number
    }

    /// What the key is for.
    #[must_use]
    pub fn lot(&self) -> Lot {
        self.lot
    }

    pub(crate) fn secret(&self) -> &Secret32 {
        &self.secret
    }

    /// The key of a person's pseudonyms in the log.
    ///
    /// # Errors
    /// [`SealError::WrongLot`] unless the lot is [`Lot::LOG`].
    pub fn log_key(&self) -> Result<Secret32, SealError> {
        if self.lot == Lot::LOG { derive::key(&self.secret, Purpose::SubjectLog) } else { Err(SealError::WrongLot) }
    }

    /// Seals a text for a place.
    ///
    /// # Errors
    /// As [`LotKey::seal_into`].
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let mut envelope = Vec::new();
        self.seal_into(place, plain, &mut envelope)?;
        Ok(envelope)
    }

    /// Appends the envelope to `out`, with at most one allocation. After an error `out` is as it was.
    ///
    /// # Errors
    /// [`SealError::Randomness`], [`SealError::TooLong`]; [`SealError::Retiring`] for a key that a new one has replaced.
    pub fn seal_into(&self, place: &Place, plain: &[u8], out: &mut Vec<u8>) -> Result<(), SealError> {
        if self.state != KeyState::Active {
            return Err(SealError::Retiring);
        }
        let padded = padded_length(plain.len())?;
        let before = out.len();
        // All room is made now: a vector that grew later would leave plain text behind where it was.
        out.reserve(padded.checked_add(HEADER + TAG).ok_or(SealError::TooLong)?);
        let named: [u8; NAMED] = join(&[&[FORMAT, SUITE], &self.number.number().to_be_bytes()]);
        out.extend_from_slice(&named);
        out.extend_from_slice(&[0; NONCE]);
        out.extend_from_slice(plain);
        pad(plain.len(), out);
        let body = out.get_mut(before + HEADER..).ok_or(SealError::Library)?;
        match self.cipher.seal(&place.associated(&named), body) {
            Ok((nonce, tag)) => {
                out.extend_from_slice(&tag);
                let room = out.get_mut(before + NAMED..before + HEADER).ok_or(SealError::Library)?;
                room.copy_from_slice(&nonce);
                Ok(())
            }
            Err(error) => {
                body.zeroize();
                out.truncate(before);
                Err(error)
            }
        }
    }

    /// Opens an envelope that lies at a place.
    ///
    /// # Errors
    /// As [`LotKey::open_in_place`].
    pub fn open(&self, place: &Place, envelope: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let Read { named, nonce, body } = self.read(envelope)?;
        let mut plain = Zeroizing::new(body.to_vec());
        let length = unpadded_length(self.cipher.open(nonce, &place.associated(&named), &mut plain)?)?;
        plain.truncate(length);
        Ok(plain)
    }

    /// Opens an envelope where it lies; what it gives is part of `envelope`, which the caller zeroizes. After an error
    /// the content of `envelope` is of no use.
    ///
    /// # Errors
    /// [`SealError::Format`] if it is no envelope; [`SealError::WrongKey`] if it names another key;
    /// [`SealError::Damaged`] if it was changed, or sealed for another place.
    pub fn open_in_place<'bytes>(
        &self,
        place: &Place,
        envelope: &'bytes mut [u8],
    ) -> Result<&'bytes mut [u8], SealError> {
        let Read { named, nonce, .. } = self.read(envelope)?;
        let body = envelope.get_mut(HEADER..).ok_or(SealError::Format)?;
        let padded = self.cipher.open(nonce, &place.associated(&named), body)?;
        let length = unpadded_length(padded)?;
        padded.get_mut(..length).ok_or(SealError::Format)
    }

    fn read<'bytes>(&self, envelope: &'bytes [u8]) -> Result<Read<'bytes>, SealError> {
        let mut parts = Parts(envelope);
        let named: [u8; NAMED] = *parts.take()?;
        let nonce = *parts.take()?;
        let body = parts.0;
        if body.len() < BLOCK + TAG || body.len() % BLOCK != 0 {
            return Err(SealError::Format);
        }
        match envelope_key(envelope) {
            Some(number) if number == self.number => Ok(Read { named, nonce, body }),
            Some(_) => Err(SealError::WrongKey),
            None => Err(SealError::Format),
        }
    }
}

/// The parts of an envelope that names this key.
struct Read<'bytes> {
    named: [u8; NAMED],
    nonce: [u8; NONCE],
    body: &'bytes [u8],
}

#[cfg(test)]
mod tests;
