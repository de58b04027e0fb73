use super::*;

// Source: C2SP signed-note, "Example".
const EXAMPLE_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const EXAMPLE: &str = "This is an example message.\n\n\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

fn signer(name: &str, seed: u8) -> Signer {
    Signer::from_seed(name, &[seed; 32]).unwrap()
}

#[test]
fn checks_the_example_of_the_specification() {
    let key: VerifierKey = EXAMPLE_KEY.parse().unwrap();
    assert_eq!(key.to_string(), EXAMPLE_KEY);
    let note: Note = EXAMPLE.parse().unwrap();
    assert_eq!(note.to_string(), EXAMPLE);
    assert_eq!(note.verify(std::slice::from_ref(&key)).unwrap(), [&key]);
    let changed: Note = EXAMPLE.replace("an example", "no example").parse().unwrap();
    assert_eq!(changed.verify(&[key]), Err(NoteError::Signature));
}

#[test]
fn unknown_signatures_are_passed_over_and_one_listed_key_must_have_signed() {
    let (ours, witness, stranger) = (signer("a.example/log", 1), signer("b.example", 2), signer("c.example", 3));
    let note = Note::sign("text\n".to_owned(), &[&stranger, &ours, &witness]).unwrap();
    let keys = [witness.verifier(), ours.verifier()];
    assert_eq!(note.verify(&keys).unwrap(), [&keys[1], &keys[0]]);
    assert_eq!(note.verify(&[signer("a.example/log", 9).verifier()]), Err(NoteError::Unsigned));
    assert_eq!(note.verify(&[]), Err(NoteError::Unsigned));
    assert_eq!(Note::sign("text\n".to_owned(), &[]), Err(NoteError::Unsigned));
}

#[test]
fn a_listed_key_whose_signature_does_not_fit_spoils_the_note() {
    let (ours, witness) = (signer("a.example/log", 1), signer("b.example", 2));
    let mut note = Note::sign("text\n".to_owned(), &[&ours, &witness]).unwrap();
    note.signatures[1].bytes[5] ^= 1;
    assert_eq!(note.verify(&[ours.verifier(), witness.verifier()]), Err(NoteError::Signature));
    assert_eq!(note.verify(&[ours.verifier()]).unwrap().len(), 1);
}

#[test]
fn a_mistyped_key_is_told() {
    let wrong = |from: &str, to: &str| EXAMPLE_KEY.replacen(from, to, 1).parse::<VerifierKey>().unwrap_err();
    assert_eq!(wrong("foo+", "fox+"), KeyError::Number);
    assert_eq!(wrong("530d", "530e"), KeyError::Number);
    assert_eq!(wrong("+530d903a", ""), KeyError::Form);
    assert_eq!(wrong("530d903a", "530D903A"), KeyError::Form);
    assert_eq!(wrong("AekyeR", "AukyeR"), KeyError::Kind);
    assert_eq!(wrong("U2k", "U"), KeyError::Form);
    assert_eq!(wrong("example.com", "example com"), KeyError::Name);
    assert_eq!("".parse::<VerifierKey>(), Err(KeyError::Form));
}

#[test]
fn what_is_no_note_is_refused() {
    let cut = EXAMPLE.trim_end();
    let marked = EXAMPLE.replace('\u{2014}', "-");
    let control = EXAMPLE.replace("an ", "an\t");
    let spaced = EXAMPLE.replace("foo Uw2", "foo  Uw2");
    for wrong in ["", "\n", "\n\n", "text\n\n", cut, &marked, &control, &spaced] {
        assert_eq!(wrong.parse::<Note>(), Err(NoteError::Form), "{wrong:?}");
    }
    let line = EXAMPLE.lines().last().unwrap();
    let many = |count: usize| format!("text\n\n{}", format!("{line}\n").repeat(count)).parse::<Note>();
    assert!(many(MOST_SIGNATURES).is_ok());
    assert_eq!(many(MOST_SIGNATURES + 1), Err(NoteError::Form));
}
