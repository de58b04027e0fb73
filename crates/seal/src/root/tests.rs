use super::*;

const LEAST: PassphraseCost = PassphraseCost::LEAST;

#[test]
fn both_forms_come_back() {
    let root = RootKey::generate().unwrap();
    let plain = root.to_file_bytes().unwrap();
    assert_eq!(plain.len(), PLAIN_LENGTH);
    assert!(RootKey::from_file_bytes(&plain).unwrap().secret.is_same(&root.secret));

    let wrapped = root.to_file_bytes_wrapped("vier losse woorden", LEAST).unwrap();
    assert_eq!(wrapped.len(), PASSPHRASE_LENGTH);
    let again = RootKey::from_file_bytes_wrapped(&wrapped, "vier losse woorden").unwrap();
    assert!(again.secret.is_same(&root.secret));
    assert!(!wrapped.windows(32).any(|window| window == root.secret.expose()));

    assert_eq!(RootKey::from_file_bytes(&wrapped).err(), Some(SealError::OtherForm));
    assert_eq!(RootKey::from_file_bytes_wrapped(&plain, "x").err(), Some(SealError::OtherForm));
}

#[test]
fn rewrapping_keeps_the_key_and_changes_the_passphrase() {
    let root = RootKey::generate().unwrap();
    let old = root.to_file_bytes_wrapped("oud", LEAST).unwrap();
    let new = RootKey::rewrap(&old, "oud", "nieuw", LEAST).unwrap();
    assert!(RootKey::from_file_bytes_wrapped(&new, "nieuw").unwrap().secret.is_same(&root.secret));
    assert_eq!(RootKey::from_file_bytes_wrapped(&new, "oud").err(), Some(SealError::Passphrase));
}

#[test]
fn every_flipped_byte_of_a_plain_file_is_found() {
    let bytes = RootKey::generate().unwrap().to_file_bytes().unwrap();
    for place in 0..bytes.len() {
        for flip in [1, 0x80, 0xff] {
            let mut wrong = bytes.to_vec();
            wrong[place] ^= flip;
            assert!(RootKey::from_file_bytes(&wrong).is_err(), "{place}");
        }
    }
    for length in 0..bytes.len() {
        assert_eq!(RootKey::from_file_bytes(&bytes[..length]).err(), Some(SealError::Format));
    }
}

#[test]
fn a_damaged_file_and_a_wrong_passphrase_are_one_error() {
    let bytes = RootKey::generate().unwrap().to_file_bytes_wrapped("goed", LEAST).unwrap();
    assert_eq!(RootKey::from_file_bytes_wrapped(&bytes, "fout").err(), Some(SealError::Passphrase));
    // A place in the salt, the nonce, the wrapped key, the tag, the commitment.
    for place in [27, 42, 43, 55, 86, 87, 102, 103, 134] {
        let mut wrong = bytes.clone();
        wrong[place] ^= 1;
        assert_eq!(RootKey::from_file_bytes_wrapped(&wrong, "goed").err(), Some(SealError::Passphrase), "{place}");
    }
    // Another cost within bounds makes another key.
    let mut wrong = bytes;
    wrong[22] ^= 2;
    assert_eq!(RootKey::from_file_bytes_wrapped(&wrong, "goed").err(), Some(SealError::Passphrase));
}

#[test]
fn a_file_cannot_ask_for_all_memory() {
    let bytes = RootKey::generate().unwrap().to_file_bytes_wrapped("goed", LEAST).unwrap();
    for place in [15, 19, 20, 23, 26] {
        let mut greedy = bytes.clone();
        greedy[place] |= 0x7f;
        assert_eq!(RootKey::from_file_bytes_wrapped(&greedy, "goed").err(), Some(SealError::Cost), "{place}");
    }
    let mut free = bytes;
    free[15..19].copy_from_slice(&8_u32.to_be_bytes());
    assert_eq!(RootKey::from_file_bytes_wrapped(&free, "goed").err(), Some(SealError::Cost));
}
