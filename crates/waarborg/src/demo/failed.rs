//! Why the demonstration was not built, as an error for people and how the command then ends.

use crate::exit::Exit;
use crate::folder::unwritable;
use crate::vault::fault as maintenance_fault;
use crate::vault_fault;
use std::path::Path;
use waarborg_seal::SealError;
use waarborg_store::StoreError;
use waarborg_text::Fault;
use waarborg_vault::{MaintenanceError, VaultError};

/// Why it was not built.
#[derive(Debug)]
pub struct Failed(pub Fault, pub Exit);

impl Failed {
    /// Something that is built in does not fit the rest of the program.
    pub fn material(part: &'static str) -> Self {
        Self(Fault::new("demo.material").with("part", part), Exit::Storage)
    }

    /// A file or folder cannot be written.
    pub fn unwritable(path: &Path, error: &std::io::Error) -> Self {
        Self::from(unwritable(path, error))
    }
}

impl From<(Fault, Exit)> for Failed {
    fn from((fault, exit): (Fault, Exit)) -> Self {
        Self(fault, exit)
    }
}

impl From<VaultError> for Failed {
    fn from(error: VaultError) -> Self {
        vault_fault::vault(&error).into()
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        vault_fault::store(&error).into()
    }
}

impl From<SealError> for Failed {
    fn from(error: SealError) -> Self {
        vault_fault::seal(&error).into()
    }
}

impl From<MaintenanceError> for Failed {
    fn from(error: MaintenanceError) -> Self {
        maintenance_fault::maintenance(&error).into()
    }
}
