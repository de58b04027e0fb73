//! A share, on paper.
//!
//! ```text
//! share   format 1 │ set 2 │ threshold 1 │ x 1 │ y 36                    y: of identity 32 ‖ check 4
//! words   33 of BIP-39's English list: 30 of the bytes, 3 of check
//! code    `WS1…`, Bech32m of the bytes in capitals: what a QR code holds in its small alphabet
//! ```

use super::words::{self, BYTES};
use crate::SealError;
use crate::layout::{Parts, join};
use bech32::{Bech32m, Hrp, primitives::decode::CheckedHrpstring};
use zeroize::Zeroizing;

const FORMAT: u8 = 1;
const CODE: Hrp = Hrp::parse_unchecked("ws");
pub(super) const VALUE: usize = 36;

/// One of several parts of a recovery identity. It does not print; what it gives as text is for paper.
///
/// ```compile_fail,E0277
/// # fn show(share: waarborg_seal::Share) {
/// println!("{share:?}");
/// # }
/// ```
pub struct Share {
    pub(super) set: [u8; 2],
    pub(super) threshold: u8,
    pub(super) x: u8,
    pub(super) y: Zeroizing<[u8; VALUE]>,
}

impl Share {
    /// Which of the set this is, from 1.
    #[must_use]
    pub fn number(&self) -> u8 {
        self.x
    }

    /// How many shares of the set are needed.
    #[must_use]
    pub fn threshold(&self) -> u8 {
        self.threshold
    }

    /// Which shares belong together: printed on the sheet, no secret.
    #[must_use]
    pub fn set(&self) -> u16 {
        u16::from_be_bytes(self.set)
    }

    /// The words, three lines of eleven.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        words::write(&self.to_bytes())
    }

    /// The text of a QR code.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn to_code(&self) -> Result<Zeroizing<String>, SealError> {
        let code = bech32::encode_upper::<Bech32m>(CODE, self.to_bytes().as_slice());
        code.map(Zeroizing::new).map_err(|_| SealError::Library)
    }

    /// Reads the words or the code, as people type them: in any case, over any number of lines, with numbers before the
    /// words.
    ///
    /// # Errors
    /// [`SealError::UnknownWord`], [`SealError::WordCount`], [`SealError::ShareDamaged`] for a word that is mistyped or
    /// out of place, [`SealError::Format`] for a share of a later format.
    pub fn from_text(text: &str) -> Result<Self, SealError> {
        let joined = Zeroizing::new(text.split_whitespace().collect::<String>());
        let is_code = joined.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("ws1"));
        let bytes = if is_code { read_code(&joined)? } else { words::read(text)? };
        Self::from_bytes(&bytes)
    }

    fn to_bytes(&self) -> Zeroizing<[u8; BYTES]> {
        Zeroizing::new(join(&[&[FORMAT], &self.set, &[self.threshold, self.x], self.y.as_slice()]))
    }

    fn from_bytes(bytes: &[u8; BYTES]) -> Result<Self, SealError> {
        let mut parts = Parts(bytes);
        parts.expect(&[FORMAT])?;
        let (set, threshold, x) = (*parts.take()?, parts.byte()?, parts.byte()?);
        let y = Zeroizing::new(*parts.take()?);
        if threshold < 2 || x == 0 {
            return Err(SealError::Format);
        }
        Ok(Self { set, threshold, x, y })
    }
}

fn read_code(code: &str) -> Result<Zeroizing<[u8; BYTES]>, SealError> {
    let checked = CheckedHrpstring::new::<Bech32m>(code).map_err(|_| SealError::ShareDamaged)?;
    let mut bytes = Zeroizing::new([0; BYTES]);
    let mut values = checked.byte_iter();
    for byte in bytes.iter_mut() {
        *byte = values.next().ok_or(SealError::ShareDamaged)?;
    }
    if values.next().is_none() { Ok(bytes) } else { Err(SealError::ShareDamaged) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share() -> Share {
        let y = Zeroizing::new(std::array::from_fn(|place| u8::try_from(place * 7).unwrap()));
        Share { set: [0x12, 0x34], threshold: 3, x: 5, y }
    }

    fn assert_is_it(read: &Share) {
        let share = share();
        assert_eq!((read.set(), read.threshold(), read.number()), (0x1234, 3, 5));
        assert_eq!(*read.y, *share.y);
    }

    #[test]
    fn reads_what_people_type() {
        let text = share().to_text();
        assert_is_it(&Share::from_text(&text).unwrap());
        assert_is_it(&Share::from_text(&text.to_uppercase()).unwrap());
        assert_is_it(&Share::from_text(&format!("\n\t {} ", text.replace(' ', "   \r\n"))).unwrap());
        let numbered = |mark: &str| {
            let words = text.split_whitespace().enumerate();
            words.map(|(place, word)| format!("{}{mark} {word}", place + 1)).collect::<Vec<_>>().join(", ")
        };
        assert_is_it(&Share::from_text(&numbered(".")).unwrap());
        assert_is_it(&Share::from_text(&numbered(")")).unwrap());
    }

    #[test]
    fn a_code_is_of_the_alphabet_of_qr_codes() {
        let code = share().to_code().unwrap();
        assert!(code.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()));
        assert!(code.starts_with("WS1") && code.len() <= 90);
        assert_is_it(&Share::from_text(&code).unwrap());
        let (start, end) = code.split_at(20);
        assert_is_it(&Share::from_text(&format!(" {start} \n {end}").to_lowercase()).unwrap());
        for place in 3..code.len() {
            let mut wrong = code.to_string();
            let other = if wrong.as_bytes()[place] == b'Q' { "P" } else { "Q" };
            wrong.replace_range(place..=place, other);
            assert_eq!(Share::from_text(&wrong).err(), Some(SealError::ShareDamaged), "{place}");
        }
    }

    #[test]
    fn tells_what_is_wrong_with_the_words() {
        let text = share().to_text();
        let words: Vec<&str> = text.split_whitespace().collect();
        let less = words[1..].join(" ");
        assert_eq!(Share::from_text(&less).err(), Some(SealError::WordCount { found: 32, expected: 33 }));
        let more = format!("{} zoo", *text);
        assert_eq!(Share::from_text(&more).err(), Some(SealError::WordCount { found: 34, expected: 33 }));
        let mut odd = words.clone();
        odd[6] = "waarborg";
        assert_eq!(Share::from_text(&odd.join(" ")).err(), Some(SealError::UnknownWord { place: 7 }));
        assert_eq!(Share::from_text("").err(), Some(SealError::WordCount { found: 0, expected: 33 }));
        for place in 0..words.len() {
            let mut wrong = words.clone();
            wrong[place] = if wrong[place] == "zoo" { "zone" } else { "zoo" };
            assert_eq!(Share::from_text(&wrong.join(" ")).err(), Some(SealError::ShareDamaged), "{place}");
            for other in place + 1..words.len() {
                let mut swapped = words.clone();
                swapped.swap(place, other);
                if swapped != words {
                    assert_eq!(Share::from_text(&swapped.join(" ")).err(), Some(SealError::ShareDamaged));
                }
            }
        }
    }
}
