//! Copies with placeholders: what is replaced, what stays, and that nobody is told apart or joined by mistake.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test may stop where it is wrong")]

use proptest::prelude::*;
use std::fmt::Write as _;
use std::sync::LazyLock;
use waarborg_find::{Detector, Directness, Kind, Placeholders, RedactError, TextContext, redact};
use waarborg_read::{Bound, Format, Limits, ReadError, Source, open};

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
fn what_a_stray_quote_swallows_is_not_copied() {
    let before = "naam;artikel;bsn\n".to_owned() + &"Jan Bos;stoel;111222333\n".repeat(250);
    for rows in [1, 1000] {
        let text =
            before.clone() + "Piet Bakker;\"15 inch scherm;123456782\n" + &"Anna Vos;kast;123456782\n".repeat(rows);
        let error = copy("l.csv", text.as_bytes(), &[]).unwrap_err();
        let is_told = matches!(
            error,
            RedactError::Read(ReadError::Truncated | ReadError::Malformed { format: Format::Delimited })
        );
        assert!(is_told, "{error:?}");
    }
}

#[test]
fn a_number_of_somebody_goes_in_whatever_column_it_stands() {
    let table =
        "naam;plaats;bsn\nPiet Bakker;Delft;111222333\nJan; de oude;Delft;123456782\nAnna Vos;Gouda;999990019\n";
    let copied = copy("l.csv", table.as_bytes(), &[]).expect("it is a table");
    assert!(!copied.contains("123456782") && !copied.contains("de oude"), "{copied}");
    let stray = "naam;referentie;bsn;jaar\nPiet Bakker;A1;111222333;2001\nJan Smit;123456782;;2002\nAnna Vos;A3;999990019;2003\n";
    let copied = copy("l.csv", stray.as_bytes(), &[]).expect("it is a table");
    assert!(!copied.contains("123456782") && copied.contains(";A1;") && copied.contains(";2002"), "{copied}");
    // Where numbers of nine digits are the rule, one in eleven passes by chance; those that are somebody's go.
    let mut chance = "naam;ordernummer;bsn\n".to_owned();
    for number in 0..60 {
        let bsn = if number % 2 == 0 { "111222333" } else { "999990019" };
        writeln!(chance, "Jan Smit;{};{bsn}", 123_456_740 + number).expect("a string takes all");
    }
    chance.push_str("Anna Vos;999990019;111222333\n");
    let copied = copy("l.csv", chance.as_bytes(), &[]).expect("it is a table");
    assert!(copied.contains(";123456782;") && !copied.contains("999990019"), "{copied}");
    // Orders may have the numbers of customers; in a note it is the customer's.
    let orders = "naam;klantnummer;ordernummer;opmerking\nPiet Bakker;100001;100002;zie klant 100002\n\
                  Jan Smit;100002;100003;\nAnna Vos;100003;100001;\n";
    let copied = copy("l.csv", orders.as_bytes(), &[]).expect("it is a table");
    assert!(copied.contains(";[customer_no 1];100002;zie klant [customer_no "), "{copied}");
    // A cell left out at the end of a row is no reason to look otherwise at the others.
    let short = "naam;artikel;bsn;opmerking\nPiet Bakker;kast;111222333;x\nJan Smit;tafel 2;123456782\nAnna Vos;stoel;999990019;x\n";
    let copied = copy("l.csv", short.as_bytes(), &[]).expect("it is a table");
    assert!(copied.contains("[name 2];tafel 2;[bsn 2]\n"), "{copied}");
}

#[test]
fn who_is_known_goes_everywhere() {
    let table = "naam;opmerking\nXhevdet Qorri;xhevdet belt terug, qorri is boos\nJan Bakker;de bakker komt, Bakker belt\n\
                 Anna Vos;qorri's dossier en het Qorri-dossier\n";
    let copied = copy("l.csv", table.as_bytes(), &[]).expect("it is a table");
    assert_eq!(
        copied,
        "naam;opmerking\n[name 1];[name 1] belt terug, [name 1] is boos\n[name 2];de bakker komt, [name 2] belt\n\
         [name 3];[name 1]'s dossier en het [name 1]-dossier\n"
    );
    let long = "Er viel niets te melden over die dag.\n".repeat(1000);
    let letter = format!(
        "Kwakernaak was er niet, kwakernaaks auto wel.\n{long}\nBeste mevrouw Kwakernaak,\n\nklantnummer 100234\n{long}Zie 100234.\n"
    );
    let copied = copy("brief.txt", letter.as_bytes(), &[]).expect("it is a text");
    assert!(!copied.to_lowercase().contains("kwakernaak") && !copied.contains("100234"));
    let kept = copy("brief.txt", letter.as_bytes(), &[Kind::Name]).expect("it is a text");
    assert!(kept.starts_with("Kwakernaak was er niet, kwakernaaks auto wel.\n"));
}

#[test]
fn people_beyond_the_bound_are_refused() {
    let (mut table, mut text) = ("naam;e-mail\n".to_owned(), String::new());
    for number in 0..400 {
        let name = format!("Anna{number} Bos{number}");
        writeln!(table, "Anna Bos;u{number}@example.nl").expect("a string takes all");
        writeln!(text, "Mevrouw {name} mailt van u{number}@example.nl.").expect("a string takes all");
    }
    for (name, content) in [("l.csv", &table), ("l.txt", &text)] {
        let word = |kind: Kind| kind.label().to_owned();
        let bytes = content.as_bytes();
        let again = || open(Source::Bytes { name: name.into(), bytes: bytes.to_vec().into() }, &Limits::default());
        let write = |most| {
            let placeholders = Placeholders::new(&word, &[]).with_most_bytes(most);
            redact(&again, &DETECTOR, placeholders, &mut Vec::new())
        };
        assert!(matches!(
            write(10_000),
            Err(RedactError::Read(ReadError::TooLarge { bound: Bound::HeldBytes, limit: 10_000 }))
        ));
        assert!(write(1 << 20).is_ok());
    }
}

#[test]
fn what_is_not_replaced_stays_as_it_lies() {
    let table = "naam;e-mail;opmerking\r\n\r\n\"Bos, Anna\";a@example.nl;\"x\"\r\n;;\"niets\"\r\n\r\nPiet Vos;p@example.nl;15\" scherm\r\n\r\n";
    let copied = copy("l.csv", table.as_bytes(), &[]).expect("it is a table");
    assert_eq!(
        copied,
        "naam;e-mail;opmerking\r\n\r\n[name 1];[email 1];x\r\n;;\"niets\"\r\n\r\n[name 2];[email 2];\"15\"\" scherm\"\r\n\r\n"
    );
    let escaped = "naam,artikel,e-mail\nAnna Bos,\"15\\\" scherm, grijs\",a@example.nl\nPiet Vos,\"kast \\\"A\\\" rood\",p@example.nl\n";
    let copied = copy("l.csv", escaped.as_bytes(), &[]).expect("it is a table");
    assert!(copied.contains("[name 1],\"15\\\" scherm, grijs\",[email 1]\n"), "{copied}");
    let plain = "naam\tartikel\te-mail\nAnna Bos\t\"5 inch\ta@example.nl\nPiet Vos\t6 inch\tp@example.nl\nCor Mus\t7\tc@example.nl";
    let copied = copy("l.tsv", plain.as_bytes(), &[]).expect("it is a table");
    assert!(copied.contains("[name 1]\t\"5 inch\t[email 1]\n") && !copied.ends_with('\n'), "{copied}");
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

/// The copy of a table of `rows` under `header`, line by line.
fn lines(header: &str, rows: &[&str]) -> Vec<String> {
    let copied = copy("l.csv", format!("{header}\n{}\n", rows.join("\n")).as_bytes(), &[]).expect("it is a table");
    copied.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn values_that_differ_by_a_separator_stay_apart() {
    let rows = ["Anna Bos;a-b@example.nl;10.1.11.1;1-11-1980", "Bert Vos;ab@example.nl;10.11.1.1;11-1-1980"];
    let more = ["Cor Mus;a.b@example.nl;10.111.1.0;1-1-1981", "Dina Smit;A-B@example.nl;10.1.11.1;1-11-1980"];
    assert_eq!(
        lines("naam;email;ip;geboortedatum", &[rows, more].concat()),
        [
            "[name 1];[email 1];[ip 1];[birth_date 1]",
            "[name 2];[email 2];[ip 2];[birth_date 2]",
            "[name 3];[email 3];[ip 3];[birth_date 3]",
            "[name 4];[email 1];[ip 1];[birth_date 1]",
        ]
    );
    let letter = "Adres: Dorpsstraat 1-12, 1234 AB Delft\nAdres: Dorpsstraat 112, 1234ab Delft\n";
    let copied = copy("brief.txt", letter.as_bytes(), &[]).expect("it is a text");
    assert!(copied.contains("[address 1], [postcode 1]") && copied.contains("[address 2], [postcode 1]"), "{copied}");
}

#[test]
fn numbers_are_the_same_however_they_are_written() {
    let letter = "Bel 06-12345678, +31612345678, 0031 6 1234 5678, +31 (0)6 12345678 of 0612345678.\n\
                  IBAN NL91ABNA0417164300 of NL91 ABNA 0417 1643 00\nBSN 111222333, BSN 111.222.333\n\
                  Bel ook +32 470 12 34 56.\n";
    let copied = copy("brief.txt", letter.as_bytes(), &[]).expect("it is a text");
    assert_eq!(copied.matches("[phone 1]").count(), 5, "{copied}");
    assert_eq!((copied.matches("[iban 1]").count(), copied.matches("[bsn 1]").count()), (2, 2), "{copied}");
    assert!(copied.contains("[phone 2]"), "{copied}");
}

#[test]
fn people_who_share_a_name_stay_apart() {
    let rows = ["J. Bos;j@example.nl", "Jan Bos;jan@example.nl", "Joop Bos;joop@example.nl"];
    let more = ["Van den;a1@example.nl", "Ten;a2@example.nl", "Al;a3@example.nl"];
    assert_eq!(
        lines("naam;email", &[rows, more].concat()),
        [
            "[name 1];[email 1]",
            "[name 1];[email 2]",
            "[name 2];[email 3]",
            "[name 3];[email 4]",
            "[name 4];[email 5]",
            "[name 5];[email 6]",
        ]
    );
    let letter = "Mevrouw J. Bos belt. De heer Jan Bos belt. Mevrouw Joke Bos belt.\n\nGroet,\nJoke Bos\n";
    let copied = copy("brief.txt", letter.as_bytes(), &[]).expect("it is a text");
    assert_eq!(copied, "Mevrouw [name 1] belt. De heer [name 2] belt. Mevrouw [name 3] belt.\n\nGroet,\n[name 3]\n");
}

#[test]
fn headers_tell_which_columns_name_one_person() {
    let partners = ["Anna;Bert", "Piet;Cora", "Kees;Dirk", "Jan;Emma"];
    assert_eq!(
        lines("naam;partner", &partners),
        ["[name 1];[name 2]", "[name 3];[name 4]", "[name 5];[name 6]", "[name 7];[name 8]"]
    );
    let contacts = ["Anna;Bos;Piet;Jansen", "Bert;Vos;Kees;Mulder", "Cora;Mus;Jan;Smit"];
    assert_eq!(
        lines("voornaam;achternaam;contact_voornaam;contact_achternaam", &contacts),
        [
            "[name 1];[name 1];[name 2];[name 2]",
            "[name 3];[name 3];[name 4];[name 4]",
            "[name 5];[name 5];[name 6];[name 6]"
        ]
    );
    let parts = ["Bos;Anna Maria;de;anna@example.nl", "Vos;Bert;;bert@example.nl", "Mus;Cora;van;cora@example.nl"];
    assert_eq!(
        lines("achternaam;voornamen;tussenvoegsel;e-mail", &parts),
        [
            "[name 1];[name 1];[name 1];[email 1]",
            "[name 2];[name 2];;[email 2]",
            "[name 3];[name 3];[name 3];[email 3]"
        ]
    );
    let plain = ["Bos;Anna;Anna Bos belt", "Vos;Bert;", "Mus;Cora;Cora Mus belt"];
    assert_eq!(lines("naam;voornaam;opmerking", &plain)[0], "[name 1];[name 1];[name 1] belt");
}

#[test]
fn a_list_without_header_keeps_no_value() {
    for (list, values) in [
        ("Jan Jansen;Amsterdam\nPiet de Vries;Utrecht\nAnna Bos;Delft\n", &["Jansen", "Vries", "Bos"][..]),
        ("Jan Jansen\nPiet de Vries\nAnna Bos\n", &["Jansen", "Vries", "Bos"]),
        (
            "Jan Jansen 06-12345678;naam;bedrag\nx;Anna Bos;5\ny;Piet Vos;6\nz;Cor Mus;7\n",
            &["06-12345678", "Bos", "Vos", "Mus"],
        ),
    ] {
        let copied = copy("l.csv", list.as_bytes(), &[]).expect("it is a table");
        assert_eq!(copied.lines().count(), list.lines().count(), "{copied}");
        assert!(!values.iter().any(|value| copied.contains(value)), "{copied}");
    }
}

#[test]
fn running_text_can_be_kept() {
    let table = "naam;opmerking\nFemke Oosterling;Femke heeft astma en belt 06-12345678\n\
                 Bram Terpstra;Bram belt mevrouw Oosterling op 06-12345679\nCor Mus;Cor heeft een vraag over zijn bril\n";
    let kept = copy("l.csv", table.as_bytes(), &[Kind::FreeText]).expect("it is a table");
    assert!(kept.contains("[name 1];Femke heeft astma en belt 06-12345678"), "{kept}");
    let copied = copy("l.csv", table.as_bytes(), &[]).expect("it is a table");
    assert!(!copied.contains("06-1234567"), "{copied}");
}

#[test]
fn chats_and_plain_mails_are_texts() {
    let chat =
        "01-01-2026 13:05 - Anna: Hoi Piet\n01-01-2026 13:06 - Piet: Bel 06-12345678\n01-01-2026 13:07 - Anna: ok\n";
    let copied = copy("chat.txt", chat.as_bytes(), &[]).expect("it is a text");
    assert!(!copied.contains("06-12345678") && copied.lines().count() == 3, "{copied}");
    let mail = "From: Jan Jansen <jan@example.nl>\nTo: anna@example.nl\nSubject: x\n\nBel 06-12345678\n";
    for name in ["mail.txt", "mail.eml"] {
        let copied = copy(name, mail.as_bytes(), &[]).expect("it is a text");
        assert!(copied.starts_with("From: [name 1] <[email 1]>\nTo: [email 2]\n"), "{copied}");
        assert!(copied.ends_with("Bel [phone 1]\n"), "{copied}");
    }
    for hidden in [
        "Content-Transfer-Encoding:\n base64",
        "content-transfer-encoding: Quoted-Printable",
        "Cc: =?utf-8?Q?Zo=C3=AB?=",
    ] {
        let encoded = mail.replace("Subject: x", hidden);
        let error = copy("mail.txt", encoded.as_bytes(), &[]).unwrap_err();
        assert!(matches!(error, RedactError::Format(Format::Eml)), "{error:?}");
    }
}

#[test]
fn columns_nobody_looks_at_are_not_copied() {
    let row = |cell: &str| format!("naam{}\n", format!(";{cell}").repeat(4096));
    let table = format!("{}{}{}", row("code"), row("06-12345678"), row("06-12345679"));
    let error = copy("l.csv", table.as_bytes(), &[]).unwrap_err();
    let expected = ReadError::TooLarge { bound: Bound::Columns, limit: 4096 };
    assert!(matches!(&error, RedactError::Read(found) if *found == expected), "{error:?}");
}

/// Holds what it is given until it is flushed.
#[derive(Default)]
struct Held {
    held: Vec<u8>,
    flushed: Vec<u8>,
}

impl std::io::Write for Held {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.held.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.flushed.append(&mut self.held);
        Ok(())
    }
}

#[test]
fn all_that_was_written_is_flushed() {
    for name in ["a.txt", "a.csv"] {
        let bytes = "naam;plaats\nAnna Bos;Delft\nBert Vos;Gouda\n".as_bytes();
        let again = || open(Source::Bytes { name: name.into(), bytes: bytes.to_vec().into() }, &Limits::default());
        let mut out = Held::default();
        redact(&again, &DETECTOR, Placeholders::new(&|kind| kind.label().to_owned(), &[]), &mut out)
            .expect("it is read");
        assert!(out.held.is_empty() && !out.flushed.is_empty());
    }
}

#[test]
fn other_formats_are_refused() {
    let error = copy("l.json", br#"[{"naam": "Femke Oosterling"}, {"naam": "Bram Terpstra"}]"#, &[]).unwrap_err();
    assert!(matches!(error, RedactError::Format(waarborg_read::Format::Json)), "{error:?}");
}

#[test]
fn a_number_beside_a_known_word_in_the_first_row_goes() {
    let copied = copy("a.txt", b", tel. 06-12345678 ,,\n,,,\n", &[]).expect("it is a text");
    assert!(!copied.contains("12345678"), "{copied}");
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
        // What opens with `dn:` would be an export of a directory, which is refused.
        let text = format!("notitie {before} tel. 06-{digits:08} {after}\n");
        let copied = copy("a.txt", text.as_bytes(), &[]).expect("it is a text");
        prop_assert!(!copied.contains(&format!("06-{digits:08}")), "{}", copied);
    }

    #[test]
    fn no_found_value_stays_and_no_record_goes(
        people in prop::collection::vec((0usize..8, 0usize..8, 0usize..4, 10_000_000u32..50_000_000), 3..12),
        has_header: bool,
    ) {
        let row = |(first, last, manner, digits): &(usize, usize, usize, u32)| {
            let first = ["Anna", "Bert", "Cora", "Dirk", "Emma", "Femke", "Piet", "Kees"][*first];
            let last = ["Oosterling", "Terpstra", "van den Berg", "de Wit", "Jansen", "Mulder", "Smit", "Vos"][*last];
            let phone = format!("06-{digits:08}");
            let note = match manner {
                0 => String::new(),
                1 => format!("Mevrouw {last} belt {phone}"),
                2 => format!("Groet, {first} {last}"),
                _ => format!("mail {first}.{digits}@example.nl"),
            };
            [format!("{first} {last}"), format!("u{digits}@example.nl"), phone, note]
        };
        let rows: Vec<[String; 4]> = people.iter().map(row).collect();
        let mut table = if has_header { "naam;e-mail;telefoon;opmerking\n".to_owned() } else { String::new() };
        for row in &rows {
            table.push_str(&(row.join(";") + "\n"));
        }
        let copied = copy("l.csv", table.as_bytes(), &[]).expect("it is a table");
        prop_assert_eq!(copied.lines().count(), table.lines().count(), "{}", copied);
        for cell in rows.iter().flatten() {
            for span in DETECTOR.text(cell, TextContext { hint: None, cell: true }) {
                let [from, to] = [span.bytes.start, span.bytes.end].map(|at| usize::try_from(at).unwrap());
                let value = cell.get(from..to).unwrap();
                let tells = value.chars().count() >= 8 && span.kind.directness() == Directness::Direct;
                prop_assert!(!tells || !copied.contains(value), "{} in {}", value, copied);
            }
        }
        for [name, mail, phone, _] in &rows {
            prop_assert!(![name, mail, phone].iter().any(|value| copied.contains(*value)), "{}", copied);
        }
        // What was put in is gone, whether the detector finds it in its cell or not.
        for value in ["Oosterling", "Terpstra", "Jansen", "Mulder"] {
            prop_assert!(!copied.contains(value), "{} in {}", value, copied);
        }
        for (_, _, _, digits) in &people {
            prop_assert!(!copied.contains(&digits.to_string()), "{} in {}", digits, copied);
        }
    }
}
