//! Why a statement was not published, or cannot be shown.

use crate::statement::Missing;
use thiserror::Error;
use waarborg_vault::VaultError;

/// Why a statement was not published.
#[derive(Debug, Error)]
pub enum PublishError {
    /// The register lacks something that must stand in it.
    #[error("the statement lacks {}", fields(.0))]
    Incomplete(Vec<Missing>),
    /// It says what the last one says.
    #[error("nothing changed since version {number}")]
    Unchanged {
        /// The last version.
        number: u32,
    },
    /// Someone else published meanwhile.
    #[error("version {number} was published meanwhile")]
    Meanwhile {
        /// That version.
        number: u32,
    },
    /// A published text is not the one that was published.
    #[error("the text of version {number} is not the one that was published")]
    Damaged {
        /// Which.
        number: u32,
    },
    /// The vault could not.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl PublishError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Incomplete(_) => "publish.incomplete",
            Self::Unchanged { .. } => "publish.unchanged",
            Self::Meanwhile { .. } => "publish.meanwhile",
            Self::Damaged { .. } => "publish.damaged",
            Self::Vault(error) => error.code(),
        }
    }
}

fn fields(missing: &[Missing]) -> String {
    missing.iter().map(|one| one.field).collect::<Vec<_>>().join(", ")
}
