//! Meets the rights of a person: everything there is about her (AVG 15, 20), and correcting it (AVG 16).

mod access;
mod asked;
mod correct;
mod fits;

pub(crate) use access::activity_id;
pub use access::{Access, AccessEntry, AccessEvent, AccessRecord};
pub use fits::check_value;
