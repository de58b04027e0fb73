//! Citizen service numbers that no word announces, in rows and lines about somebody: `N. N.;1988-03-27;111222333`.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::kind::Kind;
use crate::number::{Digits, national};
use crate::span::Found;
use crate::token::Class;

/// Digits of such a number; older ones of eight need a word.
const DIGITS: usize = 9;

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    for at in 0..block.tokens.len() {
        if block.tokens[at].class != Class::Number || block.covered(at).is_some() {
            continue;
        }
        let start = block.tokens[at].start as usize;
        if let Some(end) = number(block, start).filter(|_| is_in_row(block, start)) {
            block.add(Found::new(start..end, Kind::Bsn, 75, &[Evidence::ElevenTest, Evidence::PersonNear]));
        }
    }
}

/// The end of nine digits, perhaps in groups, that pass the test and that nothing carries on.
fn number(block: &Block<'_>, start: usize) -> Option<usize> {
    let bytes = block.text.as_bytes();
    let (mut digits, mut at) = (Digits::new(), start);
    while digits.len() < DIGITS {
        match bytes.get(at)? {
            digit if digit.is_ascii_digit() => {
                digits.push(*digit);
            }
            b' ' | b'.' if at > start && bytes[at - 1].is_ascii_digit() => {}
            _ => return None,
        }
        at += 1;
    }
    let closed = match bytes.get(at..at + 2) {
        Some([b'.' | b',' | b' ' | b'-' | b'/' | b':', next]) => !next.is_ascii_digit(),
        _ => !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric),
    };
    (closed && national::is_bsn(digits.as_bytes())).then_some(at)
}

/// A date of birth or an address stands right before it, behind a sign.
fn is_in_row(block: &Block<'_>, start: usize) -> bool {
    let before = block.text[..start].trim_end_matches([' ', '\t']);
    let Some(row) = before.strip_suffix([',', ';', '|']).map(|row| row.trim_end_matches(' ')) else {
        return false;
    };
    let last = block.found.partition_point(|f| f.end <= row.len()).checked_sub(1).map(|at| &block.found[at]);
    last.is_some_and(|f| {
        f.end == row.len() && matches!(f.kind, Kind::BirthDate | Kind::Postcode | Kind::City | Kind::Address)
    })
}
