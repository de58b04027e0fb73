use super::*;
use crate::checkpoint::{Checkpoint, Origin, Signer};
use crate::leaf::Flags;
use crate::tree::{Frontier, node_hash};
use proptest::prelude::*;

const ORIGIN: Origin = Origin { organisation: [3; 16], instance: [0; 4], epoch: 1 };
const BODY: &[u8] = b"scope = all\nstays = invoices until 2033-12-31\n";

fn signer() -> Signer {
    Signer::from_seed(ORIGIN.key_name(), &[8; 32]).unwrap()
}

/// A receipt for the second leaf of two, after a change of the leaf.
fn receipt(change: impl Fn(&mut Leaf)) -> Receipt {
    let opening = Opening::of(&[1; 32], &[2; 8]);
    let (subject, salt) = ([4; 16], [5; 32]);
    let mut leaf = Leaf {
        kind: Kind::Erase,
        outcome: Outcome::Done,
        flags: Flags::NONE,
        time_ms: 1_790_000_000_000,
        id: [2; 8],
        count: 12,
        actor: opening.actor_tag(&[6; 16]),
        subject: opening.subject_tag(&subject),
        decision: [7; 32],
        content: erased(&salt, BODY),
    };
    change(&mut leaf);
    let leaf = leaf.encode().to_vec();
    let mut log = Frontier::new();
    let before = leaf_hash(b"before");
    log.append(before).unwrap();
    log.append(leaf_hash(&leaf)).unwrap();
    assert_eq!(log.root(), node_hash(&before, &leaf_hash(&leaf)));
    let checkpoint = Checkpoint::new(ORIGIN.to_string(), 2, log.root()).sign(&[&signer()]).unwrap();
    let proof = Proof { index: 1, path: vec![before], extra: None, checkpoint };
    Receipt { whom: Whom::Person { subject, opening }, salt, body: BODY.to_vec(), leaf, proof }
}

fn code(receipt: &Receipt) -> &'static str {
    receipt.verify(&[signer().verifier()]).unwrap_err().code()
}

#[test]
fn a_genuine_receipt_holds_and_tells_when_where_and_who_signed() {
    let text = receipt(|_| ()).to_string();
    let checked = text.parse::<Receipt>().unwrap().verify(&[signer().verifier()]).unwrap();
    assert_eq!((checked.leaf().time_ms, checked.leaf().count, checked.index()), (1_790_000_000_000, 12, 1));
    assert_eq!(checked.checkpoint().checkpoint().origin, ORIGIN.to_string());
    assert_eq!(checked.checkpoint().signed_by(), [signer().verifier()]);
}

#[test]
fn each_failure_has_its_own_code() {
    assert_eq!(code(&receipt(|leaf| leaf.kind = Kind::Write)), "receipt.not-an-erasure");
    assert_eq!(code(&receipt(|leaf| leaf.outcome = Outcome::Refused)), "receipt.not-done");
    assert_eq!(code(&receipt(|leaf| leaf.outcome = Outcome::Failed)), "receipt.not-done");
    let good = receipt(|_| ());
    let Whom::Person { subject, opening } = good.whom.clone() else { panic!("it is about one person") };
    let others = [(([9; 16]), opening), (subject, Opening::from_bytes([0; 32]))];
    for (subject, opening) in others {
        let whom = Whom::Person { subject, opening };
        assert_eq!(code(&Receipt { whom, ..good.clone() }), "receipt.other-subject");
    }
    assert_eq!(code(&Receipt { salt: [0; 32], ..good.clone() }), "receipt.other-content");
    assert_eq!(code(&Receipt { body: b"all of it".to_vec(), ..good.clone() }), "receipt.other-content");
    assert_eq!(code(&Receipt { leaf: good.leaf[1..].to_vec(), ..good.clone() }), "leaf.length");
    let mut later = good.clone();
    later.leaf[11] ^= 1;
    assert_eq!(code(&later), "path.root");
    let elsewhere = Receipt { proof: Proof { index: 0, ..good.proof.clone() }, ..good.clone() };
    assert_eq!(code(&elsewhere), "path.root");
    assert_eq!(good.verify(&[]).unwrap_err().code(), "checkpoint.unsigned");
}

/// The receipt of what was cleared out, after a change of its leaf.
fn of_several(change: impl Fn(&mut Leaf)) -> Receipt {
    let of_set = |leaf: &mut Leaf| {
        (leaf.kind, leaf.flags, leaf.subject) = (Kind::ClearOut, Flags::SET, [9; 32]);
        change(leaf);
    };
    Receipt { whom: Whom::Several, ..receipt(of_set) }
}

#[test]
fn a_receipt_of_clearing_out_holds_without_naming_anyone() {
    let good = of_several(|_| ()).to_string();
    assert!(good.starts_with("waarborg clear-out 1\n"));
    let checked = good.parse::<Receipt>().unwrap().verify(&[signer().verifier()]).unwrap();
    assert_eq!((checked.leaf().kind, checked.leaf().count, checked.index()), (Kind::ClearOut, 12, 1));
    assert_eq!(code(&Receipt { body: b"all of it".to_vec(), ..of_several(|_| ()) }), "receipt.other-content");
    assert_eq!(code(&of_several(|leaf| leaf.outcome = Outcome::Refused)), "receipt.not-done");
    assert_eq!(code(&of_several(|leaf| leaf.flags = Flags::NONE)), "receipt.other-subject");
}

#[test]
fn one_kind_of_receipt_is_not_taken_for_the_other() {
    assert_eq!(code(&Receipt { whom: Whom::Several, ..receipt(|_| ()) }), "receipt.not-an-erasure");
    let of_one = receipt(|_| ()).whom;
    assert_eq!(code(&Receipt { whom: of_one, ..of_several(|_| ()) }), "receipt.not-an-erasure");
}

#[test]
fn a_damaged_line_is_named() {
    let good = receipt(|_| ()).to_string();
    let lines: Vec<&str> = good.lines().collect();
    let names = [Line::Subject, Line::Opening, Line::Salt, Line::Body, Line::Leaf];
    for (at, name) in (1..).zip(names) {
        for damaged in ["", "%%%%", "AQ"] {
            let mut changed = lines.clone();
            changed[at] = damaged;
            assert_eq!(changed.join("\n").parse::<Receipt>().unwrap_err(), ReceiptError::Line(name), "{damaged}");
        }
        assert_eq!(lines[..=at].join("\n").parse::<Receipt>().unwrap_err(), ReceiptError::Line(name));
    }
    assert_eq!("waarborg receipt 2\n".parse::<Receipt>().unwrap_err(), ReceiptError::Form);
    assert_eq!(good.replace("@v1", "@v3").parse::<Receipt>().unwrap_err(), ReceiptError::Proof(ProofError::Form));
}

#[test]
fn prints_nothing_about_the_person() {
    assert_eq!(format!("{:?}", receipt(|_| ())), "Receipt { index: 1, .. }");
}

proptest! {
    #[test]
    fn what_is_read_is_written_the_same(body in proptest::collection::vec(any::<u8>(), 1..500)) {
        for receipt in [receipt(|_| ()), of_several(|_| ())] {
            let receipt = Receipt { body: body.clone(), ..receipt };
            prop_assert_eq!(receipt.to_string().parse::<Receipt>().unwrap(), receipt);
        }
    }

    #[test]
    fn any_changed_byte_is_found(
        is_of_several: bool,
        place in any::<prop::sample::Index>(),
        flip in 1_u8..=255,
    ) {
        let receipt = if is_of_several { of_several(|_| ()) } else { receipt(|_| ()) };
        let mut bytes = receipt.to_string().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] ^= flip;
        let genuine = String::from_utf8(bytes)
            .ok()
            .and_then(|text| text.parse::<Receipt>().ok())
            .is_some_and(|receipt| receipt.verify(&[signer().verifier()]).is_ok());
        prop_assert!(!genuine);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(waarborg (receipt|clear-out) 1\n)?([A-Za-z0-9+/=]{0,44}\n){0,6}(\\PC|\n){0,100}") {
        if let Ok(receipt) = text.parse::<Receipt>() {
            prop_assert_eq!(receipt.to_string(), text);
        }
    }
}
