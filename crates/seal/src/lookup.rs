//! Finding people without keeping what they are found by.
//!
//! ```text
//! tag      HMAC-SHA-256(HKDF(organisation key, "…/tags/1" │ field 1), value)         cut to 16 bytes, or to few bits
//! mask     AES-256(HKDF(organisation key, "…/masks/1" │ field 1), subject number 8 │ zeros 8)
//! erased   HMAC-SHA-256(HKDF(organisation key, "…/erased-tags/1"), field 1 │ value)  cut to 16 bytes
//! ```
//!
//! Purpose: a table from tags to masked numbers of people. Attacker: has that table and not the key. He cannot try values,
//! nor tell which postings of two fields are of one person; he sees how often a tag occurs. Whoever has the key tries all
//! numbers of nine digits in minutes, so it is as secret as the data. Tags of names are cut so short that about 32 people
//! share one: not even the key tells from a tag who is meant, and false hits drop out when the vault compares.
//!
//! A mask is one block of AES: a permutation, so it is undone exactly and two numbers never meet, without rounds of our
//! own over 64 bits. The eight zeros make the posting sixteen bytes and tell damage. A single block of a number that
//! occurs once hides all but that it is the same number, which inside one field is what a posting is for.

mod apart;
mod fold;
pub mod normalise;
mod phonetic;

pub use apart::{Apart, taken_apart};
pub use phonetic::phonetic;

use crate::derive::{self, Purpose};
use crate::layout::{Parts, join};
use crate::{SealError, Secret32};
use aws_lc_rs::cipher::{AES_256, DecryptingKey, DecryptionContext, EncryptingKey, UnboundCipherKey};
use aws_lc_rs::hmac;

/// By what people are found. The numbers stay: keys follow from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum LookupField {
    /// [`normalise::email`].
    Email = 1,
    /// [`normalise::phone`].
    Phone = 2,
    /// A number of a customer, a contract, an account: [`normalise::number`].
    Number = 3,
    /// The sound of one part of a name: [`phonetic`] of one of [`normalise::name_tokens`].
    NameToken = 4,
    /// Such a sound with the first letter of another part of the name.
    NameInitial = 5,
    /// Such a sound with the postcode.
    NamePostcode = 6,
    /// [`normalise::postcode`].
    Postcode = 7,
}

impl LookupField {
    /// Every field, in the order of their numbers.
    pub const ALL: [Self; 7] = [
        Self::Email,
        Self::Phone,
        Self::Number,
        Self::NameToken,
        Self::NameInitial,
        Self::NamePostcode,
        Self::Postcode,
    ];

    /// Whether tags of this field are cut so short that people share them.
    #[must_use]
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::NameToken | Self::NameInitial | Self::NamePostcode)
    }
}

/// How many bits of a tag of a name are kept, so that about 32 of so many people share one: 0 up to 63 people, then one
/// more each time their number doubles, at most 32. Names are not spread evenly, so a common one has a crowded bucket.
/// Another number means other tags: it is kept with the look-ups, and changes when they are rebuilt.
#[must_use]
pub fn shared_bits(people: u64) -> u8 {
    let buckets = (people / 32).max(1);
    u8::try_from(buckets.ilog2()).unwrap_or(32).min(32)
}

/// A tag: sixteen bytes, or for names the first bits of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag {
    bytes: [u8; 16],
    is_shared: bool,
}

impl Tag {
    /// The bytes to keep: sixteen, or four for a tag that people share.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        let kept = if self.is_shared { 4 } else { 16 };
        self.bytes.get(..kept).unwrap_or_default()
    }
}

/// A masked subject number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mask(pub [u8; 16]);

/// The keys of look-ups.
pub struct LookupKeys {
    fields: [FieldKeys; LookupField::ALL.len()],
    erased: hmac::Key,
}

struct FieldKeys {
    tags: hmac::Key,
    mask: EncryptingKey,
    unmask: DecryptingKey,
}

impl LookupKeys {
    pub(crate) fn derive(organisation: &Secret32) -> Result<Self, SealError> {
        let [email, phone, number, token, initial, with_postcode, postcode] =
            LookupField::ALL.map(|field| FieldKeys::derive(organisation, field));
        let fields = [email?, phone?, number?, token?, initial?, with_postcode?, postcode?];
        Ok(Self { fields, erased: hmac_key(&derive::key(organisation, Purpose::ErasedTags)?) })
    }

    /// The tag of a normalised value; `bits` is that of [`shared_bits`], and counts for names only.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn tag(&self, field: LookupField, value: &str, bits: u8) -> Result<Tag, SealError> {
        let sum = hmac::sign(&self.field(field)?.tags, value.as_bytes());
        let mut bytes: [u8; 16] = sum.as_ref().first_chunk().copied().ok_or(SealError::Library)?;
        if field.is_shared() {
            let first = u32::from_be_bytes(bytes.first_chunk().copied().ok_or(SealError::Library)?);
            let kept = first & !u32::MAX.checked_shr(u32::from(bits)).unwrap_or(0);
            bytes = join(&[&kept.to_be_bytes(), &[0; 12]]);
        }
        Ok(Tag { bytes, is_shared: field.is_shared() })
    }

    /// The tag of a value on the list of the erased.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn erased_tag(&self, field: LookupField, value: &str) -> Result<Tag, SealError> {
        let mut context = hmac::Context::with_key(&self.erased);
        context.update(&[field as u8]);
        context.update(value.as_bytes());
        let bytes = context.sign().as_ref().first_chunk().copied().ok_or(SealError::Library)?;
        Ok(Tag { bytes, is_shared: false })
    }

    /// Masks the number of a person in the postings of a field.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn mask(&self, field: LookupField, subject_number: u64) -> Result<Mask, SealError> {
        let mut block: [u8; 16] = join(&[&subject_number.to_be_bytes(), &[0; 8]]);
        self.field(field)?.mask.encrypt(&mut block).map_err(|_| SealError::Library)?;
        Ok(Mask(block))
    }

    /// The number behind a mask.
    ///
    /// # Errors
    /// [`SealError::Damaged`] for what no number of this field makes.
    pub fn unmask(&self, field: LookupField, mask: Mask) -> Result<u64, SealError> {
        let mut block = mask.0;
        let opened = self.field(field)?.unmask.decrypt(&mut block, DecryptionContext::None);
        let mut parts = Parts(opened.map_err(|_| SealError::Library)?);
        let number = u64::from_be_bytes(*parts.take()?);
        parts.expect(&[0; 8]).map_err(|_| SealError::Damaged)?;
        Ok(number)
    }

    fn field(&self, field: LookupField) -> Result<&FieldKeys, SealError> {
        self.fields.get(usize::from(field as u8) - 1).ok_or(SealError::Library)
    }
}

impl FieldKeys {
    fn derive(organisation: &Secret32, field: LookupField) -> Result<Self, SealError> {
        let block = derive::key(organisation, Purpose::Masks(field))?;
        let unbound = || UnboundCipherKey::new(&AES_256, block.expose());
        Ok(Self {
            tags: hmac_key(&derive::key(organisation, Purpose::Tags(field))?),
            mask: unbound().and_then(EncryptingKey::ecb).map_err(|_| SealError::Library)?,
            unmask: unbound().and_then(DecryptingKey::ecb).map_err(|_| SealError::Library)?,
        })
    }
}

fn hmac_key(key: &Secret32) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, key.expose())
}

#[cfg(test)]
mod tests;
