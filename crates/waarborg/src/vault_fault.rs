//! What went wrong around the vault, as errors for people, and how the command then ends.

use crate::exit::Exit;
use waarborg_seal::SealError;
use waarborg_store::StoreError;
use waarborg_text::Fault;
use waarborg_text::vault_fault::{self, Nature};
use waarborg_vault::VaultError;

impl From<Nature> for Exit {
    fn from(nature: Nature) -> Self {
        match nature {
            Nature::WrongUse => Self::WrongUse,
            Nature::Refused => Self::Refused,
            Nature::NotFound => Self::NotFound,
            Nature::Sealed => Self::Sealed,
            Nature::Storage => Self::Storage,
        }
    }
}

/// What the vault says.
pub fn vault(error: &VaultError) -> (Fault, Exit) {
    ended(vault_fault::vault(error))
}

/// What a store says.
pub fn store(error: &StoreError) -> (Fault, Exit) {
    ended(vault_fault::store(error))
}

/// What keys and seals say.
pub fn seal(error: &SealError) -> (Fault, Exit) {
    ended(vault_fault::seal(error))
}

fn ended((fault, nature): (Fault, Nature)) -> (Fault, Exit) {
    (fault, nature.into())
}
