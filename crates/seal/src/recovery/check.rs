//! Check words: with them every one, two or three wrong words of a share are found, swapped ones included.
//!
//! A word of the BIP-39 list is a number of eleven bits, an element of GF(2¹¹) with x¹¹ + x² + 1. Three check words make
//! the share a multiple of (x − 1)(x − α)(x − α²): a Reed-Solomon code, whose words differ in at least four places. (The
//! single checksum of BIP-39 itself lets one wrong word in 256 pass.) With more than three wrong words one in 2³³ passes.
//! This is arithmetic against slips of the pen, no cryptography.

/// How many check words there are.
pub(super) const CHECK: usize = 3;

const BITS: u32 = 11;
const POLYNOMIAL: u32 = 0b1000_0000_0101;
const ALPHA: u16 = 2;

/// Makes the check words of `data`.
pub(super) fn check_words(data: &[u16]) -> [u16; CHECK] {
    let [one, two, three] = generator();
    data.iter().fold([0; CHECK], |[first, second, third], word| {
        let lead = first ^ word;
        [second ^ multiply(lead, one), third ^ multiply(lead, two), multiply(lead, three)]
    })
}

/// Coefficients of (x − 1)(x − α)(x − α²) below x³, from the highest.
fn generator() -> [u16; CHECK] {
    let (a, b, c) = (1, ALPHA, multiply(ALPHA, ALPHA));
    let pairs = multiply(a, b) ^ multiply(a, c) ^ multiply(b, c);
    [a ^ b ^ c, pairs, multiply(multiply(a, b), c)]
}

fn multiply(one: u16, other: u16) -> u16 {
    let product = (0..BITS).filter(|bit| other >> bit & 1 == 1).fold(0, |sum, bit| sum ^ u32::from(one) << bit);
    let reduced = (BITS..2 * BITS).rev().fold(product, |product, bit| {
        if product >> bit & 1 == 1 { product ^ POLYNOMIAL << (bit - BITS) } else { product }
    });
    // INVARIANT: eleven bits are left.
    u16::try_from(reduced).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_right(words: &[u16]) -> bool {
        let (data, check) = words.split_at(words.len() - CHECK);
        check_words(data) == check
    }

    /// Places of a share must have distinct powers of α, or two errors could cancel out.
    #[test]
    fn powers_of_alpha_repeat_only_after_all_2047() {
        let mut power = ALPHA;
        let mut order = 1;
        while power != 1 {
            power = multiply(power, ALPHA);
            order += 1;
        }
        assert_eq!(order, 2047);
    }

    #[test]
    fn the_roots_are_those_of_the_code() {
        let data: Vec<u16> = (0..30).map(|place| place * 67 % 2048).collect();
        let words = [data.as_slice(), &check_words(&data)].concat();
        for root in [1, ALPHA, multiply(ALPHA, ALPHA)] {
            assert_eq!(words.iter().fold(0, |value, word| multiply(value, root) ^ word), 0);
        }
        assert!(is_right(&words));
    }

    #[test]
    fn every_wrong_word_and_every_swap_is_found() {
        let data: Vec<u16> = (0..30).map(|place| place * 67 % 2048).collect();
        let words = [data.as_slice(), &check_words(&data)].concat();
        for place in 0..words.len() {
            for wrong in (0..2048).filter(|wrong| *wrong != words[place]) {
                let mut words = words.clone();
                words[place] = wrong;
                assert!(!is_right(&words));
            }
            for other in place + 1..words.len() {
                let mut swapped = words.clone();
                swapped.swap(place, other);
                assert!(!is_right(&swapped) || words[place] == words[other]);
            }
        }
    }
}
