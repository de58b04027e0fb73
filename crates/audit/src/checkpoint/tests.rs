use super::*;
use proptest::prelude::*;

const ORIGIN: Origin = Origin { organisation: [0xab; 16], instance: [0, 0, 0, 7], epoch: 3 };

fn signer(seed: u8) -> Signer {
    Signer::from_seed(ORIGIN.key_name(), &[seed; 32]).unwrap()
}

fn head() -> Checkpoint {
    Checkpoint::new(ORIGIN.to_string(), 42, [9; 32])
}

#[test]
fn is_written_as_the_specification_says() {
    let text = head().sign(&[&signer(1)]).unwrap().to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "waarborg/abababababababababababababababab/00000007/3");
    assert_eq!(lines[1], "42");
    assert_eq!(lines[2], "CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=");
    assert_eq!(lines[3], "");
    assert!(lines[4].starts_with("\u{2014} waarborg/abababababababababababababababab "));
    assert_eq!(lines.len(), 5);
}

#[test]
fn another_origin_than_the_name_of_the_key_is_another_log() {
    let key = signer(1).verifier();
    let other = Checkpoint::new("waarborg/ab", 1, [0; 32]);
    assert_eq!(other.sign(&[&signer(1)]).unwrap_err(), CheckpointError::OtherLog);
    let named = Signer::from_seed("waarborg/ab", &[5; 32]).unwrap();
    let signed = other.sign(&[&signer(1), &named]).unwrap();
    assert_eq!(signed.verify(std::slice::from_ref(&key)).unwrap_err(), CheckpointError::OtherLog);
    assert_eq!(signed.verify(&[key, named.verifier()]).unwrap().signed_by().len(), 2);
}

#[test]
fn a_beginning_of_a_name_counts_up_to_a_slash_only() {
    assert!(vouches("a/b", "a/b"));
    assert!(vouches("a/b", "a/b/c"));
    assert!(!vouches("a/b", "a/bc"));
    assert!(!vouches("a/b/c", "a/b"));
}

#[test]
fn one_listed_key_must_have_signed_this_very_text() {
    let signed = head().sign(&[&signer(1)]).unwrap();
    let checked = signed.verify(&[signer(2).verifier(), signer(1).verifier()]).unwrap();
    assert_eq!(checked.checkpoint(), &head());
    assert_eq!(checked.signed_by(), [signer(1).verifier()]);
    assert_eq!(signed.verify(&[signer(2).verifier()]), Err(CheckpointError::Unsigned));
    let larger: SignedCheckpoint = signed.to_string().replace("\n42\n", "\n43\n").parse().unwrap();
    assert_eq!(larger.verify(&[signer(1).verifier()]), Err(CheckpointError::Signature));
}

#[test]
fn further_lines_are_covered_by_the_signature() {
    let with = |line: &str| Checkpoint { extensions: vec![line.to_owned()], ..head() };
    let signed = with("journal 7").sign(&[&signer(1)]).unwrap();
    assert_eq!(signed.to_string().parse::<SignedCheckpoint>().unwrap(), signed);
    let changed: SignedCheckpoint = signed.to_string().replace("journal 7", "journal 8").parse().unwrap();
    assert_eq!(changed.verify(&[signer(1).verifier()]), Err(CheckpointError::Signature));
    for wrong in ["", "two\nlines", "two\n\nlines", "a\ttab"] {
        assert_eq!(with(wrong).sign(&[&signer(1)]).unwrap_err(), CheckpointError::Form, "{wrong:?}");
    }
    let no_origin = Checkpoint { origin: String::new(), ..head() };
    assert_eq!(no_origin.sign(&[&signer(1)]).unwrap_err(), CheckpointError::Form);
}

#[test]
fn what_is_no_checkpoint_is_refused() {
    let good = head().sign(&[&signer(1)]).unwrap().to_string();
    for (from, to) in
        [("\n42\n", "\n042\n"), ("\n42\n", "\n-1\n"), ("\n42\n", "\n9999999999999999999\n"), ("QkJ", "Qk")]
    {
        assert_eq!(good.replacen(from, to, 1).parse::<SignedCheckpoint>(), Err(CheckpointError::Form), "{to}");
    }
}

#[test]
fn an_origin_has_one_spelling() {
    assert_eq!(ORIGIN.to_string().parse(), Ok(ORIGIN));
    for wrong in ["waarborg/ab/00000007/3", "waarborg", "x/abababababababababababababababab/00000007/3"] {
        assert_eq!(wrong.parse::<Origin>(), Err(OriginError));
    }
    assert_eq!(format!("{ORIGIN}/1").parse::<Origin>(), Err(OriginError));
    assert_eq!(ORIGIN.to_string().replace("/3", "/03").parse::<Origin>(), Err(OriginError));
    assert_eq!(ORIGIN.to_string().replace("/3", "/4294967296").parse::<Origin>(), Err(OriginError));
}

proptest! {
    #[test]
    fn what_is_read_is_written_the_same(
        origin in "[a-z./]{1,20}",
        size in 0..=MOST_LEAVES,
        root in any::<[u8; 32]>(),
        extensions in proptest::collection::vec("[ -~é]{1,20}", 0..3),
    ) {
        let signer = Signer::from_seed(origin.clone(), &[1; 32]).unwrap();
        let signed = Checkpoint { origin, size, root, extensions }.sign(&[&signer]).unwrap();
        let read: SignedCheckpoint = signed.to_string().parse().unwrap();
        prop_assert_eq!(&read, &signed);
        prop_assert!(read.verify(&[signer.verifier()]).is_ok());
    }

    #[test]
    fn any_changed_byte_is_found(place in 0_usize..400, flip in 1_u8..=255) {
        let mut bytes = head().sign(&[&signer(1)]).unwrap().to_string().into_bytes();
        let place = place % bytes.len();
        bytes[place] ^= flip;
        let genuine = String::from_utf8(bytes)
            .ok()
            .and_then(|text| text.parse::<SignedCheckpoint>().ok())
            .is_some_and(|signed| signed.verify(&[signer(1).verifier()]).is_ok());
        prop_assert!(!genuine);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(\\PC|\n|\u{2014} ){0,200}") {
        if let Ok(signed) = text.parse::<SignedCheckpoint>() {
            prop_assert_eq!(signed.to_string(), text);
        }
    }
}
