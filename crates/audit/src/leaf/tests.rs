use super::*;
use crate::text::{array_from_hex, to_hex};
use crate::tree::leaf_hash;
use proptest::prelude::*;

// The expected values were computed by another program (hashlib of Python) from the drawing of the bytes.
const LOG_KEY: [u8; 32] = counted(0);
const ID: [u8; 8] = counted(0xa0);
const SUBJECT: [u8; 16] = counted(0x10);
const ACTOR: [u8; 16] = counted(0x30);
const SALT: [u8; 32] = [0x55; 32];
const BODY: &[u8] = b"scope = \"all\"\n";
const LEAF: &str = "01130104000001a0c4506c7ba0a1a2a3a4a5a6a70000000113a6c45fd1470b20152ef31bafcad930659f83ebff8010ac\
                    856bc88e50b495a470a3a254872a184cc1543604d94b1218fdccbdf78f69832a9326de768f01f160f5a7e25d0b00888c\
                    46ba3a911964014389f56647d9fbb403c7773cde28dc59ad0c7ce7dfa7fb0786c70cc1fbc2e83a9a4cdcab045227c074";

const fn counted<const N: usize>(from: u8) -> [u8; N] {
    let mut bytes = [0; N];
    let mut at = 0;
    let mut next = from;
    while at < N {
        bytes[at] = next;
        next += 1;
        at += 1;
    }
    bytes
}

fn leaf() -> Leaf {
    let opening = Opening::of(&LOG_KEY, &ID);
    Leaf {
        kind: Kind::Erase,
        outcome: Outcome::Done,
        flags: Flags::HOUSE,
        time_ms: 1_790_000_000_123,
        id: ID,
        count: 1,
        actor: opening.actor_tag(&ACTOR),
        subject: opening.subject_tag(&SUBJECT),
        decision: decision_tag(&SALT, &[9; 32]),
        content: erased(&SALT, BODY),
    }
}

#[test]
fn tags_are_those_of_the_published_vectors() {
    let opening = Opening::of(&LOG_KEY, &ID);
    let subject = opening.subject_tag(&SUBJECT);
    let actor = opening.actor_tag(&ACTOR);
    assert_eq!(to_hex(&opening.to_bytes()), "33daf727f7ccd5c79c5575a05ded1569aac96e8b932f6cf463f84ca965067e69");
    assert_eq!(to_hex(&subject), "856bc88e50b495a470a3a254872a184cc1543604d94b1218fdccbdf78f69832a");
    assert_eq!(to_hex(&actor), "13a6c45fd1470b20152ef31bafcad930659f83ebff8010ac");
    assert_eq!(to_hex(&member_tag(&subject)), "856bc88e50b495a470a3a254872a184c");
    let members = [member_tag(&subject), member_tag(&opening.subject_tag(&ACTOR))];
    assert_eq!(to_hex(&set_tag(members)), "1a7beb8a1ad83cd2860820f8fd186b6d36f92b9512e8cb38e36f8b1200bc2d1b");
    assert_eq!(
        to_hex(&decision_tag(&SALT, &[9; 32])),
        "9326de768f01f160f5a7e25d0b00888c46ba3a911964014389f56647d9fbb403"
    );
    assert_eq!(
        to_hex(&written([envelope_hash(b"one"), envelope_hash(b"two")])),
        "11914c19a28a98c57d12f3cce6c32b7944784f4b4781a706c24eb1dc284e2856"
    );
    assert_eq!(to_hex(&erased(&SALT, BODY)), "c7773cde28dc59ad0c7ce7dfa7fb0786c70cc1fbc2e83a9a4cdcab045227c074");
}

#[test]
fn a_leaf_is_that_of_the_published_vector() {
    assert_eq!(to_hex(&leaf().encode()), LEAF);
    assert_eq!(Leaf::decode(&array_from_hex::<LEAF_BYTES>(LEAF).unwrap()), Ok(leaf()));
    assert_eq!(
        to_hex(&leaf_hash(&leaf().encode())),
        "71be4fee3834a55b67ca04f6f145ae691ee62ae38608bc8429371c2c548e71c6"
    );
}

#[test]
fn the_numbers_of_kinds_and_outcomes_stay() {
    let kinds: Vec<(u8, &str)> = Kind::ALL.iter().map(|kind| (*kind as u8, kind.as_str())).collect();
    let expected = [
        "epoch",
        "signer",
        "configure",
        "register",
        "write",
        "import",
        "use",
        "find",
        "share",
        "export",
        "consent",
        "withdraw",
        "object",
        "notice",
        "restrict",
        "unrestrict",
        "correct",
        "standing",
        "erase",
        "clear-out",
        "rotate",
        "undo-import",
        "backup",
        "restore",
        "anchor",
        "refuse",
        "sign-in",
        "sign-out",
        "link",
    ];
    assert_eq!(kinds, (1..).zip(expected).collect::<Vec<_>>());
    let outcomes: Vec<(u8, &str)> = Outcome::ALL.iter().map(|outcome| (*outcome as u8, outcome.as_str())).collect();
    assert_eq!(outcomes, [(1, "done"), (2, "allowed"), (3, "refused"), (4, "failed")]);
    assert_eq!([Flags::SET.bits(), Flags::NO_SUBJECT.bits(), Flags::HOUSE.bits()], [1, 2, 4]);
}

#[test]
fn numbers_of_a_later_version_are_told_and_not_guessed() {
    let changed = |place: usize, byte: u8| {
        let mut bytes = leaf().encode();
        bytes[place] = byte;
        (Leaf::decode(&bytes).unwrap_err(), time_of(&bytes))
    };
    let time = Some(1_790_000_000_123);
    assert_eq!(changed(0, 2), (LeafError::Format { format: 2 }, None));
    assert_eq!(changed(1, 30), (LeafError::Kind { number: 30 }, time));
    assert_eq!(changed(1, 0), (LeafError::Kind { number: 0 }, time));
    assert_eq!(changed(2, 5), (LeafError::Outcome { number: 5 }, time));
    assert_eq!(changed(3, 8), (LeafError::Flags { bits: 8 }, time));
}

#[test]
fn an_opening_prints_nothing() {
    assert_eq!(format!("{:?}", Opening::of(&LOG_KEY, &ID)), "Opening(…)");
}

proptest! {
    #[test]
    fn any_bytes_that_decode_encode_to_themselves(mut bytes in proptest::collection::vec(any::<u8>(), LEAF_BYTES)) {
        bytes[0] = FORMAT;
        bytes[1] %= 30;
        bytes[2] %= 6;
        bytes[3] %= 9;
        if let Ok(leaf) = Leaf::decode(&bytes) {
            prop_assert_eq!(leaf.encode().to_vec(), bytes.clone());
            prop_assert_eq!(time_of(&bytes), Some(leaf.time_ms));
        }
    }

    #[test]
    fn any_other_length_is_no_leaf(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assume!(bytes.len() != LEAF_BYTES);
        prop_assert_eq!(Leaf::decode(&bytes), Err(LeafError::Length { length: bytes.len() }));
        prop_assert_eq!(time_of(&bytes), None);
    }
}
