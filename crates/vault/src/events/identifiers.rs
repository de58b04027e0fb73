//! Identifiers of events that rise within a millisecond too: of two things said in the same one, the later counts.

use crate::error::VaultError;
use jiff::Timestamp;
use std::sync::atomic::{AtomicU64, Ordering};
use waarborg_model::identifier::EventId;

/// The millisecond of the last identifier, and how many it had before: 48 and 16 bits.
#[derive(Debug, Default)]
pub(crate) struct EventIdentifiers(AtomicU64);

/// Bits of the count within a millisecond.
const COUNT_BITS: u32 = 16;

impl EventIdentifiers {
    /// An identifier behind all that were made in the same millisecond.
    ///
    /// # Errors
    /// The system has no randomness.
    pub fn next(&self, now: Timestamp) -> Result<EventId, VaultError> {
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        let after = |last: u64| if last >> COUNT_BITS == millis { last + 1 } else { millis << COUNT_BITS };
        let last = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(after(last)));
        let count = last.map(after).unwrap_or_default().to_be_bytes();
        let mut chance: [u8; 10] = waarborg_seal::random()?;
        chance.iter_mut().zip(&count[6..]).for_each(|(to, from)| *to = *from);
        Ok(EventId::new(now, chance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_rise_within_a_millisecond_and_begin_anew_with_the_next() {
        let identifiers = EventIdentifiers::default();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let moments = ["2026-11-27T10:00:00.001Z", "2026-11-27T10:00:00.002Z"].map(at);
        let made: Vec<EventId> =
            moments.iter().flat_map(|now| [now; 300]).map(|now| identifiers.next(*now).unwrap()).collect();
        assert!(made.is_sorted_by(|one, next| one < next));
        // A clock that is set back is followed.
        assert!(identifiers.next(moments[0]).unwrap() < made[300]);
    }
}
