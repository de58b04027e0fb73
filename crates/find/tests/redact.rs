//! Copies with placeholders: what is replaced, what stays, and that nobody is told apart or joined by mistake.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test may stop where it is wrong")]

use proptest::prelude::*;
use std::sync::LazyLock;
use waarborg_find::{Detector, Kind, Placeholders, RedactError, redact};
use waarborg_read::{Limits, Source, open};

static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::new);

fn copy(name: &str, content: &[u8], keep: &[Kind]) -> Result<String, RedactError> {
    let word = |kind: Kind| kind.label().to_owned();
    let again = || open(Source::Bytes { name: name.to_owned(), bytes: content.to_vec().into() }, &Limits::default());
    let mut out = Vec::new();
    redact(&again, &DETECTOR, Placeholders::new(&word, keep), &mut out)?;
    Ok(String::from_utf8(out).expect("copies are UTF-8"))
}

#[test]
fn the_same_person_has_the_same_placeholder() {
    let letter = "Beste Femke,\n\nDank voor uw bericht. Mevrouw Oosterling belt u op 06-12345678.\n\n\
                  Met vriendelijke groet,\nFemke Oosterling\n06 1234 5678\n";
    let copied = copy("brief.txt", letter.as_bytes(), &[]).expect("it is a text");
    assert_eq!(
        copied,
        "Beste [name 1],\n\nDank voor uw bericht. Mevrouw [name 1] belt u op [phone 1].\n\n\
         Met vriendelijke groet,\n[name 1]\n[phone 1]\n"
    );
}

#[test]
fn a_table_keeps_its_form() {
    let table = "\u{feff}Ledenlijst 2026\r\nvoornaam;achternaam;e-mail;opmerking;bedrag\r\n\
                 Femke;Oosterling;femke@example.nl;\"Zegt; \"\"nee\"\"\";12,50\r\n\
                 Bram;Terpstra;bram@example.nl;Femke heeft astma en belt 06-12345678;7,00\r\n\
                 Femke;Oosterling;femke@example.nl;;3,00\r\n";
    let copied = copy("leden.csv", table.as_bytes(), &[]).expect("it is a table");
    assert_eq!(
        copied,
        "\u{feff}Ledenlijst 2026\r\nvoornaam;achternaam;e-mail;opmerking;bedrag\r\n\
         [name 1];[name 1];[email 1];\"Zegt; \"\"nee\"\"\";12,50\r\n\
         [name 2];[name 2];[email 2];[name 1] [health] en belt [phone 1];7,00\r\n\
         [name 1];[name 1];[email 1];;3,00\r\n"
    );
}

#[test]
fn kinds_can_be_kept() {
    let table = "naam,plaats,e-mail\nFemke Oosterling,Delft,femke@example.nl\nBram Terpstra,Gouda,bram@example.nl\n";
    let copied = copy("l.csv", table.as_bytes(), &[Kind::Name, Kind::City]).expect("it is a table");
    assert!(copied.contains("Femke Oosterling,Delft,[email 1]"), "{copied}");
}

#[test]
fn a_table_without_personal_data_is_copied_to_the_byte() {
    let table = "sep=|\nartikel|aantal\n\"kast | hoog\"|3\n\"tafel \"\"rond\"\"\"|4\n";
    assert_eq!(copy("voorraad.csv", table.as_bytes(), &[]).expect("it is a table"), table);
}

#[test]
fn other_formats_are_refused() {
    let error = copy("l.json", br#"[{"naam": "Femke Oosterling"}, {"naam": "Bram Terpstra"}]"#, &[]).unwrap_err();
    assert!(matches!(error, RedactError::Format(waarborg_read::Format::Json)), "{error:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_copied_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), is_table: bool) {
        let name = if is_table { "a.csv" } else { "a.txt" };
        let _ = copy(name, &bytes, &[]);
    }

    #[test]
    fn numbers_do_not_stay(digits in 10_000_000u32..50_000_000, before in "[a-z ,.;:()\n]{0,40}", after in "[a-z ,.;:()\n]{0,40}") {
        let text = format!("{before} tel. 06-{digits:08} {after}\n");
        let copied = copy("a.txt", text.as_bytes(), &[]).expect("it is a text");
        prop_assert!(!copied.contains(&format!("06-{digits:08}")), "{}", copied);
    }
}
