//! Validators of numbers: pure functions over digits, without context.

pub(crate) mod bank;
pub(crate) mod date;
pub(crate) mod document;
pub(crate) mod national;
pub(crate) mod network;
pub(crate) mod phone;
pub(crate) mod plate;

/// Most digits a [`Digits`] holds.
pub(crate) const MOST_DIGITS: usize = 34;

/// Digits (or letters and digits) without their separators, on the stack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Digits {
    bytes: [u8; MOST_DIGITS],
    len: usize,
}

impl Digits {
    pub(crate) fn new() -> Self {
        Digits { bytes: [0; MOST_DIGITS], len: 0 }
    }

    /// Takes the ASCII digits of `text`, at most [`MOST_DIGITS`].
    pub(crate) fn of(text: &[u8]) -> Self {
        let mut digits = Digits::new();
        text.iter().filter(|b| b.is_ascii_digit()).for_each(|b| {
            digits.push(*b);
        });
        digits
    }

    /// Takes letters (as capitals) and digits of `text`.
    pub(crate) fn alphanumeric(text: &[u8]) -> Self {
        let mut digits = Digits::new();
        text.iter().filter(|b| b.is_ascii_alphanumeric()).for_each(|b| {
            digits.push(b.to_ascii_uppercase());
        });
        digits
    }

    /// Appends one sign; says no when there is no room.
    pub(crate) fn push(&mut self, byte: u8) -> bool {
        let room = self.len < MOST_DIGITS;
        if room {
            self.bytes[self.len] = byte;
            self.len += 1;
        }
        room
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }
}

/// Remainder of division by 97 of digits and letters (A is 10), as in ISO 7064.
pub(crate) fn mod97(signs: impl Iterator<Item = u8>) -> Option<u32> {
    let mut rest = 0u32;
    for sign in signs {
        rest = match sign {
            b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
            b'A'..=b'Z' => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
            _ => return None,
        };
    }
    Some(rest)
}
