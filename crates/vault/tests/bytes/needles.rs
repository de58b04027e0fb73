//! In which forms a value could stand in a file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use sha2::{Digest, Sha256};

/// Every form of a value that is searched for, with its name.
pub fn needles(value: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16 = |order: fn(u16) -> [u8; 2]| value.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let hash: [u8; 32] = Sha256::digest(value.as_bytes()).into();
    let mut needles = vec![
        ("as it is", value.as_bytes().to_vec()),
        ("lower case", value.to_lowercase().into_bytes()),
        ("upper case", value.to_uppercase().into_bytes()),
        ("UTF-16, little end first", utf16(u16::to_le_bytes)),
        ("UTF-16, big end first", utf16(u16::to_be_bytes)),
        ("hexadecimal", hex(value.as_bytes()).into_bytes()),
        ("hexadecimal, upper case", hex(value.as_bytes()).to_uppercase().into_bytes()),
        ("backwards", value.bytes().rev().collect()),
        ("SHA-256", hash.to_vec()),
        ("SHA-256, hexadecimal", hex(&hash).into_bytes()),
    ];
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 9 {
        needles.push(("its digits", digits.clone().into_bytes()));
        needles.push(("its digits, backwards", digits.bytes().rev().collect()));
        // As numbers are kept: the bytes of a column of SQLite.
        let number: u64 = digits.parse().unwrap();
        needles.push(("a number", number.to_be_bytes()[3..].to_vec()));
    }
    for shift in 0..3 {
        // What stands before and behind it mixes into the first and the last characters.
        let encoded = STANDARD_NO_PAD.encode([vec![0; shift], value.as_bytes().to_vec()].concat());
        let inner = &encoded.as_bytes()[(shift * 8).div_ceil(6)..];
        let clean = (shift + value.len()) * 8 / 6 - (shift * 8).div_ceil(6);
        needles.push(("base64", inner[..clean].to_vec()));
    }
    needles
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
