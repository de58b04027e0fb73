//! What is wrong, by a stable code; its words stand in the translations.

use crate::exit::Exit;
use waarborg_audit::checkpoint::{CheckpointError, KeyError};
use waarborg_audit::proof::ProofError;
use waarborg_audit::receipt::ReceiptError;
use waarborg_audit::tree::PathError;

/// A code, the values that its texts name, and how the program ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// For example `receipt.other-content`.
    pub code: &'static str,
    /// Named values for the texts.
    pub arguments: Vec<(&'static str, String)>,
    /// How the program ends.
    pub exit: Exit,
}

impl Fault {
    /// What was shown is not genuine.
    pub fn not_genuine(code: &'static str) -> Self {
        Self::new(code, Exit::NotGenuine)
    }

    /// Any fault.
    pub fn new(code: &'static str, exit: Exit) -> Self {
        Self { code, arguments: Vec::new(), exit }
    }

    /// Adds a value for the texts.
    pub fn with(mut self, name: &'static str, value: &dyn ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// The key of its text.
    pub fn key(&self) -> String {
        format!("error-{}", self.code.replace('.', "-"))
    }
}

impl From<ReceiptError> for Fault {
    fn from(error: ReceiptError) -> Self {
        match error {
            ReceiptError::Form => Self::new(error.code(), Exit::Unreadable),
            ReceiptError::Line(line) => Self::not_genuine(error.code()).with("line", &line.as_str()),
            ReceiptError::Leaf(why) => Self::not_genuine("receipt.leaf").with("reason", &why.code()),
            ReceiptError::NotAnErasure { kind } => Self::not_genuine(error.code()).with("kind", &kind.as_str()),
            ReceiptError::NotDone { outcome } => Self::not_genuine(error.code()).with("outcome", &outcome.as_str()),
            ReceiptError::OtherSubject | ReceiptError::OtherContent | ReceiptError::Proof(ProofError::Form) => {
                Self::not_genuine(error.code())
            }
            ReceiptError::Proof(ProofError::Checkpoint(why)) => why.into(),
            ReceiptError::Proof(ProofError::Path(why)) => why.into(),
        }
    }
}

impl From<CheckpointError> for Fault {
    fn from(error: CheckpointError) -> Self {
        Self::not_genuine(error.code())
    }
}

impl From<PathError> for Fault {
    fn from(error: PathError) -> Self {
        Self::not_genuine(error.code())
    }
}

impl From<KeyError> for Fault {
    fn from(error: KeyError) -> Self {
        Self::new(error.code(), Exit::WrongUse)
    }
}
