//! What a word is about, roughly: the part of the body, the illness, the debt. Words of one sense teach each other's
//! weights, so that one that was never met in a labelled text is judged like those that were.

include!(concat!(env!("OUT_DIR"), "/senses.rs"));

/// The senses of a set, by its number; at most two, zero stands for none.
pub(crate) fn of(set: u16) -> [u8; 2] {
    SETS.get(usize::from(set)).copied().unwrap_or_default()
}
