//! Meets the rights of a person: everything there is about her (AVG 15, 20), and correcting it (AVG 16).

mod access;
mod asked;
mod correct;
mod fits;

pub use access::{Access, AccessEntry, AccessEvent, AccessRecord};
pub(crate) use access::{activity_id, file_id};
pub use fits::check_value;
