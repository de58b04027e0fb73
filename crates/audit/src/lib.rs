//! The tamper-evident log: leaves, tiles, checkpoints, proofs, receipts, and what checks them.
//!
//! A log is a Merkle tree (RFC 9162) over leaves of 144 bytes. A signed head, the [`checkpoint`], vouches for every leaf
//! below it: none can be changed, dropped, swapped or put in between without another head. Leaves name nobody. Whoever
//! has the opening of a leaf can tell about whom it is; an opening shows one leaf and no other.
//!
//! The layout is that of C2SP `tlog-tiles`, the heads are C2SP `tlog-checkpoint`, the proofs C2SP `tlog-proof`, so that
//! programs of others can read and watch a log of ours.
//!
//! The crate does no input and no output and knows no person, no database, no clock: bytes come in as arguments, and what
//! must be read later comes through [`HashReader`](tree::HashReader) and [`LogReader`](log::LogReader). It is small so
//! that an auditor can read it.
//!
//! ```
//! use waarborg_audit::checkpoint::{Checkpoint, Origin, Signer};
//! use waarborg_audit::tree::{Frontier, leaf_hash};
//!
//! let origin = Origin { organisation: [7; 16], instance: [0, 0, 0, 1], epoch: 1 };
//! let signer = Signer::from_seed(origin.key_name(), &[42; 32])?;
//! let mut log = Frontier::new();
//! log.append(leaf_hash(b"a leaf"))?;
//! let text = Checkpoint::new(origin.to_string(), log.size(), log.root()).sign(&[&signer])?.to_string();
//!
//! let read = text.parse::<waarborg_audit::checkpoint::SignedCheckpoint>()?;
//! let checked = read.verify(&[signer.verifier()])?;
//! assert_eq!(checked.checkpoint().size, 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod checkpoint;
pub mod leaf;
pub mod log;
pub mod note;
pub mod proof;
pub mod receipt;
pub mod receipt_line;
mod text;
pub mod tree;

pub use text::to_hex;

use sha2::{Digest, Sha256};

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// SHA-256 over parts, one after the other.
fn sha256(parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}
