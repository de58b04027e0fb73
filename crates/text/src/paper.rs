//! Documents of the house, in finished words: what a page, a PDF and a mail show alike.
//!
//! Each is made from the house's own types and says nothing that these do not hold. How a document looks is decided by
//! whoever shows it.

mod access;
mod answer;
mod cleared;
mod draft;
mod receipt;
mod recovery;
mod register;
mod register_sheets;
pub(crate) mod said;
pub mod sheets;
pub mod standing;

pub use access::{AccessRequest, access_document, answer_due};
pub use answer::answer_document;
pub use cleared::cleared_document;
pub use receipt::{Proof, receipt_document};
pub use recovery::{Recovery, SecretDocument, ShareText, sheet_document};
pub use register::{Told, because, register_document, then};
pub use register_sheets::register_sheets;
pub use said::{Said, date_in};
