//! What stands on paper: texts of all documents, facts of their PDFs, and sheets.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod documents;
mod facts;
mod form;
mod made;
mod sheets;
