//! Identifiers: the only thing about a person or a thing that may be logged.

use jiff::Timestamp;
use std::fmt;

/// Sixteen bytes: six of the time of making in milliseconds, ten of chance. They sort by time and
/// say nothing of what they name.
macro_rules! identifier {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name([u8; 16]);

        impl $name {
            /// Makes an identifier from the present instant and ten random bytes.
            #[must_use]
            pub fn new(now: Timestamp, chance: [u8; 10]) -> Self {
                Self(from_parts(now, chance))
            }

            /// Takes up sixteen stored bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The sixteen bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}

identifier! {
    /// A controller that keeps its data here (AVG 4(7)).
    OrganisationId;
    /// A person or program that asks: an employee, an API client, the house itself.
    ActorId;
    /// A processing activity: one entry of the register (AVG 30).
    ActivityId;
    /// A data subject (AVG 4(1)).
    SubjectId;
    /// A recipient to whom data are disclosed (AVG 4(9)).
    RecipientId;
    /// A field of a record, as the register names it.
    FieldId;
    /// A record: what is kept of one person in one file, such as a customer card.
    RecordId;
    /// An import: the rows that came in together and can go out together.
    ImportId;
    /// An event in a person's standing: a consent, an objection, a notice.
    EventId;
}

fn from_parts(now: Timestamp, chance: [u8; 10]) -> [u8; 16] {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0).to_be_bytes();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(millis.into_iter().skip(2).chain(chance)) {
        *to = from;
    }
    bytes
}

fn write_hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_by_time_of_making() {
        let early = SubjectId::new(Timestamp::from_second(1).unwrap(), [255; 10]);
        let late = SubjectId::new(Timestamp::from_second(2).unwrap(), [0; 10]);
        assert!(early < late);
        assert_eq!(early.to_string(), "0000000003e8ffffffffffffffffffff");
    }
}
