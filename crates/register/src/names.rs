//! Numbers and identifiers that follow from a name, so that a register file in version control needs none.

use sha2::{Digest, Sha256};

/// The identifier of a name: the first sixteen bytes of its hash.
#[must_use]
pub fn identifier(domain: &str, name: &str) -> [u8; 16] {
    first(&hash(domain, name))
}

/// The number of a name: the first four bytes, big-endian.
#[must_use]
pub fn number(domain: &str, name: &str) -> u32 {
    u32::from_be_bytes(first(&hash(domain, name)))
}

/// The first number that the lot of a retention rule can have: those before it are of what is a person's as a whole, whose
/// keys outlast the rules.
pub const FIRST_LOT: u32 = 2;

/// The number of the lot of a retention rule.
#[must_use]
pub fn lot(name: &str) -> u32 {
    beside_reserved(number("lot", name))
}

/// A number that is reserved counts from the other end.
const fn beside_reserved(number: u32) -> u32 {
    if number < FIRST_LOT { u32::MAX - number } else { number }
}

/// `SHA-256("waarborg/name/1" ‖ 0 ‖ domain ‖ 0 ‖ name)`. Neither part holds a zero, so no two pairs read alike.
fn hash(domain: &str, name: &str) -> [u8; 32] {
    let parts: [&[u8]; 5] = [b"waarborg/name/1", &[0], domain.as_bytes(), &[0], name.as_bytes()];
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

fn first<const N: usize>(hash: &[u8; 32]) -> [u8; N] {
    std::array::from_fn(|at| hash.get(at).copied().unwrap_or_default())
}

/// Whether a text can be a name: small letters, digits, `-` and `_`, a letter first, 64 at most.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_';
    text.len() <= 64 && text.starts_with(|first: char| first.is_ascii_lowercase()) && text.bytes().all(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_from_domain_and_name_as_written_down() {
        // printf 'waarborg/name/1\0file\0customers' | sha256sum
        assert_eq!(identifier("file", "customers").map(|byte| format!("{byte:02x}")).concat(), FILE_CUSTOMERS);
        assert_eq!(format!("{:08x}", number("file", "customers")), FILE_CUSTOMERS.get(..8).unwrap());
        assert_ne!(number("lot", "customers"), number("file", "customers"));
    }

    #[test]
    fn no_name_gives_a_reserved_lot_and_all_others_stay_as_they_are() {
        let moved: Vec<u32> = (0..FIRST_LOT).map(beside_reserved).collect();
        assert_eq!(moved, [u32::MAX, u32::MAX - 1]);
        for hash in [FIRST_LOT, FIRST_LOT + 1, 0xa39c_45b6, u32::MAX - 1, u32::MAX] {
            assert_eq!(beside_reserved(hash), hash);
        }
        for name in ["customers", "tax", "staff"] {
            assert_eq!(lot(name), number("lot", name));
        }
    }

    const FILE_CUSTOMERS: &str = "a39c45b6f5e754f43d15d3f5302b2248";

    #[test]
    fn a_name_is_short_and_plain() {
        for name in ["a", "care-practice", "file_2", &"a".repeat(64)] {
            assert!(is_name(name), "{name}");
        }
        for other in ["", "A", "2nd", "-a", "a.b", "a b", "é", "a\0", &"a".repeat(65)] {
            assert!(!is_name(other), "{other:?}");
        }
    }
}
