//! Padding to blocks of sixteen: a byte 0x80, then zeros (ISO/IEC 7816-4).
//!
//! At least one byte is always added, so the last byte that is not zero is the mark, whatever the text ends with: no two
//! texts are padded alike. It lies inside the seal and is looked at only after the tag was found right, so it tells an
//! attacker nothing. It hides a length up to 15 bytes.

use crate::SealError;

pub(crate) const BLOCK: usize = 16;
const MARK: u8 = 0x80;

/// The length after padding.
pub(crate) fn padded_length(length: usize) -> Result<usize, SealError> {
    (length / BLOCK + 1).checked_mul(BLOCK).ok_or(SealError::TooLong)
}

/// Appends the padding for a text of `length` bytes.
pub(crate) fn pad(length: usize, out: &mut Vec<u8>) {
    out.push(MARK);
    out.extend(std::iter::repeat_n(0, BLOCK - 1 - length % BLOCK));
}

/// The length without padding.
pub(crate) fn unpadded_length(padded: &[u8]) -> Result<usize, SealError> {
    let last = padded.iter().rev().take(BLOCK).position(|byte| *byte != 0).ok_or(SealError::Format)?;
    let length = padded.len() - 1 - last;
    if padded.get(length) == Some(&MARK) { Ok(length) } else { Err(SealError::Format) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back_and_ends_on_a_block() {
        for length in 0..=70 {
            for last in [0x00, 0x80, 0x41] {
                let mut text = vec![last; length];
                pad(length, &mut text);
                assert_eq!(text.len(), padded_length(length).unwrap());
                assert_eq!(unpadded_length(&text).unwrap(), length);
            }
        }
        let mut text = b"0123456789abcde".to_vec();
        pad(15, &mut text);
        assert_eq!(text, b"0123456789abcde\x80");
    }

    #[test]
    fn refuses_what_was_never_padded() {
        for wrong in [&[] as &[u8], &[0; 16], &[0x81; 16], &[1, 0, 0], &[[0x80].as_slice(), &[0; 16]].concat()] {
            assert_eq!(unpadded_length(wrong), Err(SealError::Format));
        }
    }
}
