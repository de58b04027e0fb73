//! Bytes as words of the English list of BIP-39, eleven bits a word, and back.

use super::check::{CHECK, check_words};
use crate::SealError;
use bip39::Language;
use zeroize::Zeroizing;

/// 41 bytes are 328 bits: thirty words, and two bits that are zero.
pub(super) const BYTES: usize = 41;
const DATA: usize = 30;
/// Words of a share: three columns of eleven.
pub(super) const WORDS: usize = DATA + CHECK;

/// The numbers of the words.
pub(super) fn to_numbers(bytes: &[u8; BYTES]) -> Zeroizing<Vec<u16>> {
    let mut numbers = Zeroizing::new(Vec::with_capacity(WORDS));
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes.iter().chain(&[0]) {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits >= 11 {
            bits -= 11;
            numbers.push(u16::try_from(held >> bits & 0x7ff).unwrap_or_default());
        }
    }
    let check = check_words(&numbers);
    numbers.extend_from_slice(&check);
    numbers
}

/// Writes the words, eleven a line.
pub(super) fn write(bytes: &[u8; BYTES]) -> Zeroizing<String> {
    let list = Language::English.word_list();
    // No word has more than eight letters: the text never moves and leaves no copy.
    let mut text = Zeroizing::new(String::with_capacity(WORDS * 9));
    for (place, number) in to_numbers(bytes).iter().enumerate() {
        match place {
            0 => {}
            _ if place % 11 == 0 => text.push('\n'),
            _ => text.push(' '),
        }
        text.push_str(list.get(usize::from(*number)).copied().unwrap_or_default());
    }
    text
}

/// Reads words as people type them: any case, any spaces, lines and punctuation, numbers before them.
pub(super) fn read(text: &str) -> Result<Zeroizing<[u8; BYTES]>, SealError> {
    let mut numbers = Zeroizing::new(Vec::with_capacity(WORDS));
    let words = || text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let found = words().count();
    for (place, word) in words().enumerate().take(WORDS) {
        let word = Zeroizing::new(word.to_lowercase());
        numbers.push(Language::English.find_word(&word).ok_or(SealError::UnknownWord { place: place + 1 })?);
    }
    if found != WORDS {
        return Err(SealError::WordCount { found, expected: WORDS });
    }
    let (data, check) = numbers.split_at_checked(DATA).ok_or(SealError::Library)?;
    if check_words(data) != check {
        return Err(SealError::ShareDamaged);
    }
    let mut bytes = Zeroizing::new([0; BYTES]);
    let mut room = bytes.iter_mut();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for number in data {
        held = held << 11 | u32::from(*number);
        bits += 11;
        while bits >= 8 {
            bits -= 8;
            if let Some(byte) = room.next() {
                *byte = u8::try_from(held >> bits & 0xff).unwrap_or_default();
            }
        }
    }
    // Two bits are left, and were written as zero.
    if held.trailing_zeros() >= 2 { Ok(bytes) } else { Err(SealError::ShareDamaged) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        for seed in 0..=255_u8 {
            let bytes = std::array::from_fn(|place| seed.wrapping_mul(31).wrapping_add(u8::try_from(place).unwrap()));
            assert_eq!(*read(&write(&bytes)).unwrap(), bytes);
        }
        assert_eq!(*read(&write(&[0xff; BYTES])).unwrap(), [0xff; BYTES]);
    }

    #[test]
    fn the_first_words_are_the_first_bits() {
        let mut bytes = [0; BYTES];
        bytes[0] = 0b0000_0000;
        bytes[1] = 0b0110_0000;
        assert_eq!(to_numbers(&bytes)[..2], [0b000_0000_0011, 0]);
        let text = write(&bytes);
        assert!(text.starts_with("about abandon abandon"), "the fourth word of the list is `about`");
        assert_eq!(text.lines().map(|line| line.split(' ').count()).collect::<Vec<_>>(), [11, 11, 11]);
    }
}
