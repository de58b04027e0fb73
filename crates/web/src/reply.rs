//! What a page answers, and why it does not.

use std::convert::Infallible;
use waarborg_text::Fault;
use waarborg_text::vault_fault::{self, Nature};
use waarborg_vault::{MaintenanceError, PaperError, VaultError};
use zeroize::Zeroizing;

/// What a handler answers.
#[derive(Debug)]
pub enum Reply {
    /// A page, finished.
    Page(String),
    /// A page that shows what was wrong with what was sent (422).
    Unfit(String),
    /// The browser goes there to look (303).
    To(String),
    /// A file to keep.
    File {
        /// Its name for the reader's disk: letters, digits, hyphens and a dot.
        name: String,
        /// Its type.
        kind: &'static str,
        /// Its bytes: of people, or a recovery sheet. They are wiped when they went out.
        bytes: Zeroizing<Vec<u8>>,
    },
    /// Data for a program.
    Json(String),
    /// A file to look at here: of everyone, so that others may hold it for a while.
    Shown {
        /// Its type.
        kind: &'static str,
        /// Its text.
        text: String,
    },
}

/// Why a handler does not answer.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// There is no such page.
    NotFound,
    /// Somebody else may.
    NotYours,
    /// Signed out, or never signed in.
    SignedOut,
    /// The vault is sealed.
    Sealed,
    /// Tried too often.
    TooOften,
    /// What was sent is not from a page of ours, or its time is over.
    Stale,
    /// The browser came by a name that is not of this machine, for which alone these pages are.
    Elsewhere,
    /// What was sent is too large, in bytes that would have fitted.
    TooLarge(usize),
    /// It went wrong.
    Fault(Box<Fault>, Nature),
}

impl Refusal {
    /// A fault of the house's own, by its code.
    #[must_use]
    pub fn of(fault: Fault, nature: Nature) -> Self {
        Self::Fault(Box::new(fault), nature)
    }
}

impl From<VaultError> for Refusal {
    fn from(error: VaultError) -> Self {
        // What an address names is not there: the page says of which sort it was, and where to go on.
        if matches!(error, VaultError::UnknownPerson | VaultError::UnknownRecord | VaultError::UnknownImport) {
            return Self::NotFound;
        }
        let (fault, nature) = vault_fault::vault(&error);
        Self::of(fault, nature)
    }
}

impl From<MaintenanceError> for Refusal {
    fn from(error: MaintenanceError) -> Self {
        let error = match error {
            MaintenanceError::Vault(error) => return error.into(),
            error => error,
        };
        let (fault, nature) = vault_fault::maintenance(&error);
        Self::of(fault, nature)
    }
}

impl From<PaperError<Infallible>> for Refusal {
    fn from(error: PaperError<Infallible>) -> Self {
        match error {
            PaperError::Refused(never) => match never {},
            PaperError::Vault(error) => error.into(),
        }
    }
}

impl From<PaperError<Self>> for Refusal {
    fn from(error: PaperError<Self>) -> Self {
        match error {
            PaperError::Refused(refusal) => refusal,
            PaperError::Vault(error) => error.into(),
        }
    }
}
