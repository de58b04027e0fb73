//! Bytes that another program made from the drawings alone (`vectors.py`): what this crate reads is what is documented.

#![expect(clippy::unwrap_used, reason = "a test may stop where it is wrong")]

use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};
use waarborg_seal::{KeyRow, LookupField, Lot, OrganisationKey, Place, RootKey, SealError, Share, combine};

const FIRM: OrganisationId = OrganisationId::from_bytes([0xa1; 16]);
const SUBJECT: SubjectId = SubjectId::from_bytes([0xb2; 16]);

fn vector(name: &str) -> Vec<u8> {
    let line = include_str!("vectors.txt").lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')).unwrap();
    let digit = |byte: &u8| u8::try_from(char::from(*byte).to_digit(16).unwrap()).unwrap();
    line.as_bytes().chunks(2).map(|pair| pair.iter().fold(0, |number, byte| number << 4 | digit(byte))).collect()
}

fn firm() -> OrganisationKey {
    let root = RootKey::from_file_bytes(&vector("root-plain")).unwrap();
    OrganisationKey::unwrap(&root, FIRM, &vector("organisation")).unwrap()
}

#[test]
fn both_forms_of_a_root_file_are_as_drawn() {
    let plain = RootKey::from_file_bytes(&vector("root-plain")).unwrap();
    assert_eq!(plain.to_file_bytes().unwrap().as_slice(), vector("root-plain"));
    // The passphrase with its accent apart: one spelling is made of both.
    let wrapped =
        RootKey::from_file_bytes_wrapped(&vector("root-passphrase"), "cafe\u{301} vier losse woorden").unwrap();
    assert_eq!(wrapped.to_file_bytes().unwrap().as_slice(), vector("root-plain"));
}

#[test]
fn keys_and_envelopes_are_as_drawn() {
    let row = KeyRow::decode(&vector("row")).unwrap();
    assert_eq!((row.number.number(), row.lot), (0xd1d2_d3d4_d5d6_d7d8, Lot(7)));
    let key = firm().open_lot_key(FIRM, SUBJECT, &row).unwrap();
    let place = Place {
        organisation: FIRM,
        subject: SUBJECT,
        record: RecordId::from_bytes([0xc3; 16]),
        kind: 9,
        group: SensitivityGroup::Special,
        version: 3,
    };
    assert_eq!(key.open(&place, &vector("envelope")).unwrap().as_slice(), b"Sanne Voorbeeld");
    let settings = firm().settings_key(FIRM).unwrap();
    assert_eq!(settings.open("staff/7", &vector("setting")).unwrap().as_slice(), b"Sanne");
}

#[test]
fn a_renewed_half_is_as_drawn() {
    let root = RootKey::from_file_bytes(&vector("root-plain")).unwrap();
    let renewing = OrganisationKey::unwrap(&root, FIRM, &vector("organisation-renewing")).unwrap();
    assert!(renewing.is_renewing());
    let (old, new) = (KeyRow::decode(&vector("row")).unwrap(), KeyRow::decode(&vector("row-renewed")).unwrap());
    assert!(renewing.open_lot_key(FIRM, SUBJECT, &old).is_ok());
    assert!(renewing.open_lot_key(FIRM, SUBJECT, &new).is_ok());
    assert_eq!(firm().open_lot_key(FIRM, SUBJECT, &new).err(), Some(SealError::Damaged));
    let renewed = renewing.renewed().unwrap();
    assert_eq!(renewed.open_lot_key(FIRM, SUBJECT, &old).err(), Some(SealError::Damaged));
}

#[test]
fn keys_of_the_log_are_as_drawn() {
    let row = KeyRow::decode(&vector("log-row")).unwrap();
    let key = firm().open_lot_key(FIRM, SUBJECT, &row).unwrap();
    assert_eq!(key.log_key().unwrap().expose().as_slice(), vector("log-key"));
    assert_eq!(firm().actor_log_key().unwrap().expose().as_slice(), vector("actor-log-key"));
    assert_eq!(firm().log_salt().unwrap().expose().as_slice(), vector("log-salt"));
    assert_eq!(firm().signer_seed(2).unwrap().expose().as_slice(), vector("signer-seed"));
}

#[test]
fn look_ups_are_as_drawn() {
    let keys = firm().lookup_keys().unwrap();
    assert_eq!(keys.tag(LookupField::Email, "sanne@example.nl", 0).unwrap().as_bytes(), vector("tag"));
    assert_eq!(keys.tag(LookupField::NameToken, "fris", 9).unwrap().as_bytes(), vector("tag-of-9-bits"));
    assert_eq!(keys.erased_tag(LookupField::Email, "sanne@example.nl").unwrap().as_bytes(), vector("erased-tag"));
    assert_eq!(keys.mask(LookupField::NameToken, 42).unwrap().0.as_slice(), vector("mask"));
}

/// Check words by elimination over tables of logarithms, the code by the reference of BIP-350; the share is the bytes
/// 1, 12 34, 3, 5, then 0, 7, 14 and so on.
#[test]
fn a_share_on_paper_is_as_drawn() {
    let words = "absurd museum absorb anxiety about mandate federal love clay mean average\n\
                 milk stem color meadow come jazz vintage glimpse cheese present stairs\n\
                 salute stumble shadow future reopen scrub leave kind mushroom fat endless";
    let code = "WS1QYFRGQC9QQRSU9GUYV4RZWPLGEX4GKMZD9C8WL593JFE4GDG47MTM3XT6TV7PELW75Z7ADN9";
    for text in [words, code] {
        let share = Share::from_text(text).unwrap();
        assert_eq!((share.set(), share.threshold(), share.number()), (0x1234, 3, 5));
        assert_eq!(*share.to_text(), words);
        assert_eq!(*share.to_code().unwrap(), code);
    }
    let alone = [Share::from_text(words).unwrap()];
    assert_eq!(combine(&alone).err(), Some(SealError::TooFew { found: 1, needed: 3 }));
}
