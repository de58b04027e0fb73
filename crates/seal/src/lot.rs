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
//! random; GCM-SIV (RFC 8452 section 9) bears 2³² envelopes a key with random nonces, and tells no more than equality if one
//! repeats. Padding is that of ISO/IEC 7816-4; nothing is compressed, so a length tells nothing of the content. An older
//! envelope of the same version cannot be told from the newest: that is the log's to find.

use crate::cipher::{Cipher, NONCE, TAG};
use crate::derive::{self, Purpose};
use crate::layout::{Parts, join};
use crate::padding::{BLOCK, pad, padded_length, unpadded_length};
use crate::{KeyNumber, Lot, SealError, Secret32};
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
    secret: Secret32,
    cipher: Cipher,
}

impl LotKey {
    /// Takes up a key; gives its commitment too.
    pub(crate) fn new(number: KeyNumber, lot: Lot, secret: Secret32) -> Result<(Self, [u8; 32]), SealError> {
        let derived = derive::bytes::<64>(&secret, Purpose::Lot)?;
        let mut parts = Parts(derived.as_slice());
        let commitment = *parts.take()?;
        let cipher = Cipher::new(parts.take()?)?;
        Ok((Self { number, lot, secret, cipher }, commitment))
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
    /// [`SealError::Randomness`], [`SealError::TooLong`].
    pub fn seal_into(&self, place: &Place, plain: &[u8], out: &mut Vec<u8>) -> Result<(), SealError> {
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
mod tests {
    use super::*;

    #[test]
    fn associated_data_are_those_that_are_drawn() {
        let place = Place {
            organisation: OrganisationId::from_bytes([0xa1; 16]),
            subject: SubjectId::from_bytes([0xb2; 16]),
            record: RecordId::from_bytes([0xc3; 16]),
            kind: 0x0102_0304,
            group: SensitivityGroup::Criminal,
            version: 0x1112_1314_1516_1718,
        };
        let mut drawn = b"waarborg/env/1".to_vec();
        drawn.extend([1, 1, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]);
        drawn.extend([0xa1; 16]);
        drawn.extend([0xb2; 16]);
        drawn.extend([0xc3; 16]);
        drawn.extend([1, 2, 3, 4, 2, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18]);
        let named = [1, 1, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8];
        assert_eq!(place.associated(&named).to_vec(), drawn);
        assert_eq!(drawn.len(), 85);
    }

    /// The envelope opened by hand, from the drawing and the library alone.
    #[test]
    fn an_envelope_lies_as_it_is_drawn() {
        use aws_lc_rs::aead::{AES_256_GCM_SIV, Aad, LessSafeKey, Nonce, UnboundKey};
        use aws_lc_rs::hmac;

        let secret = [0x5a; 32];
        let number = KeyNumber::new(0xd1d2_d3d4_d5d6_d7d8).unwrap();
        let (key, commitment) = LotKey::new(number, Lot(1), Secret32::from_bytes(secret)).unwrap();
        let place = Place {
            organisation: OrganisationId::from_bytes([1; 16]),
            subject: SubjectId::from_bytes([2; 16]),
            record: RecordId::from_bytes([3; 16]),
            kind: 4,
            group: SensitivityGroup::Ordinary,
            version: 6,
        };
        let envelope = key.seal(&place, b"Sanne").unwrap();
        assert_eq!(envelope.len(), 22 + 16 + 16);
        assert_eq!(envelope[..10], [1, 1, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8]);

        let prk = hmac::Key::new(hmac::HMAC_SHA256, &secret);
        let first = hmac::sign(&prk, b"waarborg/lot/commit-and-seal/1\x01");
        let second = hmac::sign(&prk, &[first.as_ref(), b"waarborg/lot/commit-and-seal/1\x02"].concat());
        assert_eq!(first.as_ref(), commitment);
        let mut aad = b"waarborg/env/1".to_vec();
        aad.extend_from_slice(&envelope[..10]);
        aad.extend([1; 16].into_iter().chain([2; 16]).chain([3; 16]));
        aad.extend([0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 6]);
        let cipher = LessSafeKey::new(UnboundKey::new(&AES_256_GCM_SIV, second.as_ref()).unwrap());
        let mut body = envelope[22..].to_vec();
        let nonce = Nonce::try_assume_unique_for_key(&envelope[10..22]).unwrap();
        let plain = cipher.open_in_place(nonce, Aad::from(aad), &mut body).unwrap();
        assert_eq!(plain, b"Sanne\x80\0\0\0\0\0\0\0\0\0\0");
    }
}
