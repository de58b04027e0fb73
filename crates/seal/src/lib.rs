//! Keys, envelopes, look-up tags, recovery: bytes in, bytes out. This crate reads no file and no clock, and does not
//! know where anything is kept.
//!
//! ```text
//! root key (plain file · passphrase)                recovery identity (k of n shares)
//!      │ wraps                                           │ to its public half
//! organisation key ◄─────────────────────────────────────┘
//!      ├─ HKDF ─ look-up keys: a tag and a mask key per field · key for tags of the erased
//!      ├─ HKDF ─ log: actors' key, salt, Ed25519 seeds · settings key · identity of files
//!      └─ HKDF, or by chance once it was renewed
//!           ─ key-wrapping key ─ wraps ─ lot 0: a person's log key · lots 1, 2, …: her data ─► envelopes
//! ```
//!
//! # Nothing of our own
//!
//! | what | with | why this |
//! | --- | --- | --- |
//! | envelopes, wrapped keys, settings | AES-256-GCM-SIV, RFC 8452 ([`aws_lc_rs`]) | a nonce that repeats tells at most that two texts are the same |
//! | derived keys, commitments | HKDF-Expand with SHA-256, RFC 5869 2.3 | keys are uniform already, so extraction is not needed (RFC 5869 3.3) |
//! | look-up tags | HMAC-SHA-256, RFC 2104, cut (NIST SP 800-107) | a thief without the key cannot try values |
//! | masked numbers | one block of AES-256, FIPS 197 | a permutation, so it can be undone, and no two numbers meet |
//! | passphrases | Argon2id, RFC 9106 ([`argon2`]) | guessing costs memory |
//! | recovery, backups | age v1, X25519 ([`age`]) | can be opened with other people's programs |
//! | shares | Shamir over GF(256) ([`blahaj`]) | fewer than k tell nothing, whatever one computes |
//!
//! Each module draws what it builds, says against whom, and what it does not protect from.
//!
//! # Which cipher
//!
//! `benches/sealing.rs` compares the three of [`aws_lc_rs`]. On a processor with AES instructions, sealing and opening
//! 1 KB with AES-256-GCM-SIV took 2.3 times as long as with AES-256-GCM (0.77 to 0.33 µs) and 0.7 times as long as with
//! ChaCha20-Poly1305; for 256 bytes it was 2.1 and 0.8. A virtual machine that is set back to a snapshot may repeat its
//! random numbers; that half microsecond, beside a flush to disk of 170, buys that such a repetition is harmless. To unwrap
//! a lot's key, with its commitment, takes 0.7 µs, so no opened key needs to be kept.
//!
//! # What is not protected here
//!
//! - Equal lengths: padding to 16 bytes hides little more than the exact length.
//! - Age: an older envelope of the same place *and version* is a valid one. The log tells.
//! - Memory: secrets are zeroized when they are dropped, but the operating system may have written them elsewhere; locked
//!   memory and core dumps are the program's business.

mod cipher;
mod derive;
mod error;
pub mod file;
mod layout;
pub mod lookup;
mod lot;
mod organisation;
mod padding;
pub mod recovery;
mod root;
mod secret;
mod settings;
mod subject;

pub use error::SealError;
pub use file::{FileIdentity, FileRecipient, decrypt_with, encrypt_to};
pub use lookup::{LookupField, LookupKeys, Mask, Tag, normalise, phonetic};
pub use lot::{LotKey, Place, envelope_key};
pub use organisation::OrganisationKey;
pub use recovery::{RecoveryIdentity, RecoveryPublic, Share, combine};
pub use root::{PassphraseCost, RootFileForm, RootKey, root_file_form};
pub use secret::{Secret32, random, same};
pub use settings::SettingsKey;
pub use subject::{KeyNumber, KeyRow, KeyState, Lot};
