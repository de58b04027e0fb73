//! What must hold of envelopes, files and secrets, from outside the crate.

#![expect(clippy::unwrap_used, reason = "a test may stop where it is wrong")]

use proptest::prelude::*;
use std::io::{ErrorKind, Read, Write};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};
use waarborg_seal::{
    FileIdentity, KeyNumber, KeyRow, KeyState, Lot, LotKey, OrganisationKey, PassphraseCost, Place, RecoveryIdentity,
    RootKey, SealError, Share, combine, decrypt_with, encrypt_to, envelope_key,
};

const FIRM: OrganisationId = OrganisationId::from_bytes([1; 16]);
const SANNE: SubjectId = SubjectId::from_bytes([2; 16]);

fn key(lot: Lot) -> LotKey {
    OrganisationKey::generate().unwrap().new_lot_key(FIRM, SANNE, lot).unwrap().1
}

fn place() -> Place {
    Place {
        organisation: FIRM,
        subject: SANNE,
        record: RecordId::from_bytes([3; 16]),
        kind: 4,
        group: SensitivityGroup::Ordinary,
        version: 5,
    }
}

#[test]
fn an_envelope_opens_in_its_place_only() {
    let key = key(Lot(1));
    let envelope = key.seal(&place(), b"Sanne Voorbeeld").unwrap();
    assert_eq!(envelope_key(&envelope), Some(key.number()));
    assert_eq!(key.open(&place(), &envelope).unwrap().as_slice(), b"Sanne Voorbeeld");
    let elsewhere = [
        Place { organisation: OrganisationId::from_bytes([9; 16]), ..place() },
        Place { subject: SubjectId::from_bytes([9; 16]), ..place() },
        Place { record: RecordId::from_bytes([9; 16]), ..place() },
        Place { kind: 9, ..place() },
        Place { group: SensitivityGroup::Special, ..place() },
        Place { version: 6, ..place() },
    ];
    for place in elsewhere {
        assert_eq!(key.open(&place, &envelope).err(), Some(SealError::Damaged), "{place:?}");
    }
}

#[test]
fn the_whole_way_from_a_root_file_to_a_text() {
    let file = RootKey::generate().unwrap().to_file_bytes().unwrap();
    let firm = OrganisationKey::generate().unwrap();
    let wrapped = firm.wrap(&RootKey::from_file_bytes(&file).unwrap(), FIRM).unwrap();
    let (row, key) = firm.new_lot_key(FIRM, SANNE, Lot(7)).unwrap();
    let envelope = key.seal(&place(), b"tekst").unwrap();
    let stored = row.encode();
    drop((firm, key));

    let firm = OrganisationKey::unwrap(&RootKey::from_file_bytes(&file).unwrap(), FIRM, &wrapped).unwrap();
    let row = KeyRow::decode(&stored).unwrap();
    assert_eq!(envelope_key(&envelope), Some(row.number));
    let key = firm.open_lot_key(FIRM, SANNE, &row).unwrap();
    assert_eq!(key.open(&place(), &envelope).unwrap().as_slice(), b"tekst");
}

/// Files and shares alone: no root key.
#[test]
fn shares_on_paper_bring_back_what_was_sealed() {
    let identity = RecoveryIdentity::generate().unwrap();
    let public = identity.public();
    let paper: Vec<String> =
        identity.shares(3, 5).unwrap().iter().map(|share| share.to_text().to_uppercase().clone()).collect();
    let firm = OrganisationKey::generate().unwrap();
    let kept = firm.wrap_for_recovery(&public, FIRM).unwrap();
    let (row, key) = firm.new_lot_key(FIRM, SANNE, Lot(1)).unwrap();
    let envelope = key.seal(&place(), b"tekst").unwrap();
    drop((identity, firm, key));

    let shares: Vec<Share> = [4, 0, 2].iter().map(|place| Share::from_text(&paper[*place]).unwrap()).collect();
    let identity = combine(&shares).unwrap();
    let firm = OrganisationKey::unwrap_by_recovery(&identity, FIRM, &kept).unwrap();
    let key = firm.open_lot_key(FIRM, SANNE, &row).unwrap();
    assert_eq!(key.open(&place(), &envelope).unwrap().as_slice(), b"tekst");
}

#[test]
fn the_default_cost_opens() {
    let root = RootKey::generate().unwrap();
    let file = root.to_file_bytes_wrapped("vier losse woorden", PassphraseCost::default()).unwrap();
    let again = RootKey::from_file_bytes_wrapped(&file, "vier losse woorden").unwrap();
    assert_eq!(*again.to_file_bytes().unwrap(), *root.to_file_bytes().unwrap());
    assert_eq!(RootKey::from_file_bytes_wrapped(&file, "").err(), Some(SealError::NoPassphrase));
}

#[test]
fn a_log_key_seals_what_is_hers_as_a_whole_and_other_keys_make_no_pseudonyms() {
    let (log, lot) = (key(Lot::LOG), key(Lot(1)));
    let envelope = log.seal(&place(), b"x").unwrap();
    assert_eq!(log.open(&place(), &envelope).unwrap().as_slice(), b"x");
    assert_eq!(lot.log_key().err(), Some(SealError::WrongLot));
    assert!(log.log_key().unwrap().is_same(&log.log_key().unwrap()));
    assert!(!log.log_key().unwrap().is_same(&key(Lot::LOG).log_key().unwrap()));
}

#[test]
fn a_retiring_key_opens_and_seals_no_more() {
    let firm = OrganisationKey::generate().unwrap();
    let (mut row, key) = firm.new_lot_key(FIRM, SANNE, Lot(1)).unwrap();
    let envelope = key.seal(&place(), b"x").unwrap();
    row.state = KeyState::Retiring;
    let key = firm.open_lot_key(FIRM, SANNE, &row).unwrap();
    assert_eq!(key.open(&place(), &envelope).unwrap().as_slice(), b"x");
    let mut out = b"before".to_vec();
    assert_eq!(key.seal_into(&place(), b"y", &mut out).err(), Some(SealError::Retiring));
    assert_eq!(out, b"before");
}

#[test]
fn an_envelope_of_another_key_says_so() {
    let (one, other) = (key(Lot(1)), key(Lot(1)));
    let envelope = one.seal(&place(), b"x").unwrap();
    assert_eq!(other.open(&place(), &envelope).err(), Some(SealError::WrongKey));
    assert_eq!(envelope_key(b""), None);
    assert_eq!(envelope_key(&[1, 1, 0, 0, 0, 0, 0, 0, 0, 0]), None);
    assert_eq!(envelope_key(&[1, 1, 0, 0, 0, 0, 0, 0, 0, 9]), KeyNumber::new(9));
    assert_eq!(envelope_key(&[2, 1, 0, 0, 0, 0, 0, 0, 0, 9]), None);
}

#[test]
fn sealing_appends_and_makes_room_once() {
    let key = key(Lot(1));
    let mut out = b"before".to_vec();
    key.seal_into(&place(), b"one", &mut out).unwrap();
    let end = out.len();
    key.seal_into(&place(), b"two", &mut out).unwrap();
    assert_eq!(&out[..6], b"before");
    assert_eq!(key.open(&place(), &out[6..end]).unwrap().as_slice(), b"one");
    assert_eq!(key.open_in_place(&place(), &mut out[end..]).unwrap(), b"two");

    let mut roomy = Vec::with_capacity(22 + 1008 + 16);
    let address = roomy.as_ptr();
    key.seal_into(&place(), &[7; 1000], &mut roomy).unwrap();
    assert_eq!(roomy.as_ptr(), address, "a plain text never moved");
}

fn sealed_file(recipients: &[&FileIdentity], plain: &[u8]) -> Vec<u8> {
    let recipients: Vec<_> = recipients.iter().map(|identity| identity.recipient()).collect();
    let mut writer = encrypt_to(&recipients.iter().collect::<Vec<_>>(), Vec::new()).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap()
}

fn opened(identity: &FileIdentity, sealed: &[u8]) -> Result<Vec<u8>, ErrorKind> {
    let mut plain = Vec::new();
    let mut reader = decrypt_with(identity, sealed).map_err(|_| ErrorKind::Other)?;
    reader.read_to_end(&mut plain).map_err(|error| error.kind())?;
    Ok(plain)
}

#[test]
fn a_backup_opens_by_the_organisation_or_by_the_shares() {
    let firm = OrganisationKey::generate().unwrap();
    let recovery = RecoveryIdentity::generate().unwrap();
    let by_firm = firm.file_identity().unwrap();
    // Longer than a chunk, and than the bound of headers.
    let plain: Vec<u8> = (0..300_000_u32).map(|number| number.to_be_bytes()[3]).collect();
    let sealed = sealed_file(&[&by_firm, recovery.as_file()], &plain);
    assert_eq!(opened(&firm.file_identity().unwrap(), &sealed).unwrap(), plain);
    let shares = recovery.shares(2, 2).unwrap();
    assert_eq!(opened(combine(&shares).unwrap().as_file(), &sealed).unwrap(), plain);
    let stranger = OrganisationKey::generate().unwrap().file_identity().unwrap();
    assert_eq!(decrypt_with(&stranger, sealed.as_slice()).err(), Some(SealError::Damaged));

    for place in (0..sealed.len()).step_by(9973).chain(0..500).chain([sealed.len() - 1]) {
        let mut wrong = sealed.clone();
        wrong[place] ^= 1;
        // One of two stanzas may break and the header with it, so nothing opens.
        assert!(opened(&by_firm, &wrong).is_err(), "{place}");
    }
    for length in [0, 10, 300, 500, 65_536, 131_072, sealed.len() - 1] {
        assert!(opened(&by_firm, &sealed[..length]).is_err(), "cut at {length}");
    }
}

#[test]
fn a_file_to_nobody_is_not_made() {
    assert_eq!(encrypt_to(&[], Vec::new()).err(), Some(SealError::NoRecipient));
}

/// A header without end: what is read of it is bounded.
#[test]
fn a_header_without_end_is_given_up() {
    struct Endless(u64);
    impl Read for &mut Endless {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let start = b"age-encryption.org/v1\n-> X25519 ";
            for byte in out.iter_mut() {
                *byte = usize::try_from(self.0).ok().and_then(|place| start.get(place).copied()).unwrap_or(b'a');
                self.0 += 1;
            }
            Ok(out.len())
        }
    }
    let identity = OrganisationKey::generate().unwrap().file_identity().unwrap();
    let mut endless = Endless(0);
    assert_eq!(decrypt_with(&identity, &mut endless).err(), Some(SealError::Format));
    assert!(endless.0 <= 4 * 1024);
}

/// Holds for a type that has none of the traits, and is ambiguous, so does not compile, for one that has any.
macro_rules! assert_has_none {
    ($type:ty: $($bound:path),+) => {
        const _: fn() = || {
            trait AmbiguousIfAny<Which> {
                fn item() {}
            }
            impl<T: ?Sized> AmbiguousIfAny<()> for T {}
            $({
                #[allow(dead_code, reason = "named by the compiler only")]
                struct Which;
                impl<T: ?Sized + $bound> AmbiguousIfAny<Which> for T {}
            })+
            let _ = <$type as AmbiguousIfAny<_>>::item;
        };
    };
}

assert_has_none!(waarborg_seal::Secret32: std::fmt::Debug, std::fmt::Display, Clone, PartialEq, std::hash::Hash);
assert_has_none!(RootKey: std::fmt::Debug, std::fmt::Display, Clone, PartialEq);
assert_has_none!(OrganisationKey: std::fmt::Debug, std::fmt::Display, Clone, PartialEq);
assert_has_none!(LotKey: std::fmt::Debug, std::fmt::Display, Clone, PartialEq);
assert_has_none!(waarborg_seal::SettingsKey: std::fmt::Debug, Clone);
assert_has_none!(waarborg_seal::LookupKeys: std::fmt::Debug, Clone);
assert_has_none!(RecoveryIdentity: std::fmt::Debug, std::fmt::Display, Clone, PartialEq);
assert_has_none!(FileIdentity: std::fmt::Debug, std::fmt::Display, Clone, PartialEq);
assert_has_none!(Share: std::fmt::Debug, std::fmt::Display, Clone, PartialEq);

fn assert_crosses_threads<T: Send + Sync>() {}

#[test]
fn keys_cross_threads() {
    assert_crosses_threads::<RootKey>();
    assert_crosses_threads::<OrganisationKey>();
    assert_crosses_threads::<LotKey>();
    assert_crosses_threads::<waarborg_seal::LookupKeys>();
    assert_crosses_threads::<waarborg_seal::SettingsKey>();
}

#[test]
fn codes_are_distinct_and_messages_hold_no_value() {
    use SealError as E;
    let all = [
        E::Randomness,
        E::Library,
        E::Format,
        E::WrongKey,
        E::Damaged,
        E::Commitment,
        E::WrongLot,
        E::Retiring,
        E::TooLong,
        E::Passphrase,
        E::NoPassphrase,
        E::Cost,
        E::OtherForm,
        E::NoRecipient,
        E::Recipient,
        E::Stream(ErrorKind::NotFound),
        E::Threshold,
        E::UnknownWord { place: 1 },
        E::WordCount { found: 1, expected: 33 },
        E::ShareDamaged,
        E::TooFew { found: 1, needed: 2 },
        E::Duplicate,
        E::Mixed,
        E::RecoveryDamaged,
    ];
    let mut codes: Vec<_> = all.iter().map(E::code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all.len());
    assert!(codes.iter().all(|code| code.starts_with("seal.") || code.starts_with("recovery.")));
    assert!(all.iter().all(|error| !error.to_string().ends_with('.')));
}

proptest! {
    #[test]
    fn any_text_comes_back(plain: Vec<u8>, version: u64, kind: u32) {
        let key = key(Lot(1));
        let place = Place { version, kind, ..place() };
        let envelope = key.seal(&place, &plain).unwrap();
        prop_assert_eq!((envelope.len() - 22) % 16, 0);
        let opened = key.open(&place, &envelope).unwrap();
        prop_assert_eq!(opened.as_slice(), plain.as_slice());
        let mut copy = envelope.clone();
        prop_assert_eq!(&*key.open_in_place(&place, &mut copy).unwrap(), plain.as_slice());
        // Two seals of one text share nothing behind the key number.
        let again = key.seal(&place, &plain).unwrap();
        prop_assert_ne!(&again[10..22], &envelope[10..22]);
        prop_assert_ne!(&again[22..], &envelope[22..]);
    }

    #[test]
    fn any_flipped_byte_keeps_an_envelope_shut(plain: Vec<u8>, at: prop::sample::Index, flip in 1..=255_u8) {
        let key = key(Lot(1));
        let mut envelope = key.seal(&place(), &plain).unwrap();
        let at = at.index(envelope.len());
        envelope[at] ^= flip;
        let expected = match at {
            0 | 1 => SealError::Format,
            2..=9 => SealError::WrongKey,
            _ => SealError::Damaged,
        };
        let outcome = key.open(&place(), &envelope).err();
        // Of all numbers one is no key's: zero.
        prop_assert!(outcome == Some(expected) || (2..=9).contains(&at) && outcome == Some(SealError::Format));
        prop_assert!(key.open_in_place(&place(), &mut envelope).is_err());
    }

    #[test]
    fn any_cut_keeps_an_envelope_shut(plain: Vec<u8>, at: prop::sample::Index) {
        let key = key(Lot(1));
        let envelope = key.seal(&place(), &plain).unwrap();
        prop_assert!(key.open(&place(), &envelope[..at.index(envelope.len())]).is_err());
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes: Vec<u8>, text: String) {
        let firm = OrganisationKey::generate().unwrap();
        let root = RootKey::generate().unwrap();
        prop_assert!(key(Lot(1)).open(&place(), &bytes).is_err());
        prop_assert!(RootKey::from_file_bytes(&bytes).is_err());
        prop_assert!(RootKey::from_file_bytes_wrapped(&bytes, &text).is_err());
        prop_assert!(OrganisationKey::unwrap(&root, FIRM, &bytes).is_err());
        prop_assert!(firm.settings_key(FIRM).unwrap().open(&text, &bytes).is_err());
        prop_assert!(decrypt_with(&firm.file_identity().unwrap(), bytes.as_slice()).is_err());
        prop_assert!(Share::from_text(&text).is_err());
        prop_assert!(waarborg_seal::RecoveryPublic::from_text(&text).is_err());
        let row = KeyRow::decode(&bytes).and_then(|row| firm.open_lot_key(FIRM, SANNE, &row).map(|_| ()));
        prop_assert!(row.is_err());
    }
}
