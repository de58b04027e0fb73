use crate::made::{self, ORIGIN, key, receipt};
use crate::{Said, run, run_in};
use serde_json::Value;
use waarborg_audit::leaf::{Flags, Kind, Opening, Outcome, erased};
use waarborg_audit::proof::Proof;
use waarborg_audit::receipt::{Receipt, Whom};

fn check_text(text: &str, key: &str) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let path = made::write(folder.path(), "receipt.txt", text.as_bytes());
    run(&["receipt", path.to_str().unwrap(), "--key", key])
}

fn check(receipt: &Receipt) -> Said {
    check_text(&receipt.to_string(), &key())
}

fn line(text: &str, number: usize, new: &str) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    lines[number] = new;
    lines.join("\n")
}

#[test]
fn a_genuine_receipt_tells_what_when_where_and_who_signed() {
    let said = check(&receipt(|_| ()));
    let expected = format!(
        "✓ GENUINE: this receipt of erasure holds

What was erased, as the organisation says:
  │ A part of the data was erased. What stays is told below.
  │ Erased on 2026-09-21T14:18:20Z.
  │ Erased: 1 record.
  │ 2 records stay in `invoices` by AWR 52 lid 4 [ret-fiscal-7y], up to and including 2033-12-31.
  │ The recipient Post is still to be told.

Erased on  2026-09-21T14:18:20Z
Count      1
Log        {ORIGIN}
Place      entry with number 300, counted from 0, of 600
Signed by  {} ({})

This is certain
- The organisation entered this erasure in its log, at the moment above.
- What stands above has not changed since.
- It is about the person for whom this receipt was made.
- A key that you trust signed the log.

This is not shown by it
- Copies outside Waarborg may still exist, with recipients or on paper.
- Whether the words are complete, this program cannot see.
- Backups go on the dates that the receipt names, not before.
",
        ORIGIN.key_name(),
        key().split('+').nth(1).unwrap(),
    );
    assert_eq!(said.is_genuine().out, expected);
}

#[test]
fn speaks_dutch_and_json() {
    let folder = tempfile::tempdir().unwrap();
    let path = made::write(folder.path(), "bewijs.txt", receipt(|_| ()).to_string().as_bytes());
    let path = path.to_str().unwrap();
    let dutch = run_in("C", &["receipt", path, "--key", &key()]);
    assert!(dutch.is_genuine().out.starts_with("✓ ECHT: dit bewijs van wissen klopt\n"), "{}", dutch.out);
    let english = run_in("nl_NL.UTF-8", &["receipt", path, "--key", &key(), "--lang", "en"]);
    assert!(english.is_genuine().out.starts_with("✓ GENUINE"));

    let said = run(&["receipt", path, "--key", &key(), "--json"]);
    let json: Value = serde_json::from_str(&said.is_genuine().out).unwrap();
    assert_eq!(json["genuine"], true);
    assert_eq!(json["checked"], "receipt");
    assert_eq!(json["body"], made::BODY);
    assert_eq!(json["erased_at"], "2026-09-21T14:18:20Z");
    assert_eq!((&json["index"], &json["size"], &json["count"]), (&300.into(), &600.into(), &1.into()));
    assert_eq!(json["signed_by"][0], key());

    let other = waarborg_audit::checkpoint::Signer::from_seed(ORIGIN.key_name(), &[8; 32]).unwrap();
    let said = run(&["receipt", path, "--key", &other.verifier().to_string(), "--json"]);
    assert_eq!((said.status, said.errors.as_str()), (1, ""));
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["genuine"], false);
    assert_eq!(json["error"]["code"], "checkpoint.unsigned");
    assert_eq!(json["error"]["message"], "no key that you trust signed this");
}

#[test]
fn a_receipt_of_clearing_out_says_what_it_proves_and_that_it_names_nobody() {
    let body = "cleared-out: 2026-09-21T14:18:20Z\nrecords: 209\npeople-whole: 1\n\
        group: customers | customers-2y | 209\nearlier-entry: 12\n";
    let cleared = receipt(|leaf| {
        (leaf.kind, leaf.flags, leaf.count) = (Kind::ClearOut, Flags::SET, 9);
        leaf.content = erased(&made::SALT, body.as_bytes());
    });
    let cleared = Receipt { whom: Whom::Several, body: body.into(), ..cleared };
    let said = check(&cleared);
    let out = &said.is_genuine().out;
    for part in [
        "✓ GENUINE: this receipt of clearing out holds\n",
        "  │ What was past its retention period was erased, the last of it on 2026-09-21T14:18:20Z.\n",
        "  │ Erased: 209 records.\n  │ Of 1 person nothing is left.\n",
        "  │ 209 records of `customers`, by the retention rule `customers-2y`.\n",
        "  │ An earlier part of it stands in the log under number 12.\n",
        "- Whom it is about: that stands neither in the receipt nor in the log.\n",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert!(!out.contains("the person for whom"), "{out}");
    let folder = tempfile::tempdir().unwrap();
    let path = made::write(folder.path(), "receipt.txt", cleared.to_string().as_bytes());
    let json: Value =
        serde_json::from_str(&run(&["receipt", path.to_str().unwrap(), "--key", &key(), "--json"]).out).unwrap();
    assert_eq!((&json["checked"], &json["count"]), (&"cleared".into(), &9.into()));
    // A receipt that is passed off as one of the other kind proves nothing.
    check(&Receipt { whom: receipt(|_| ()).whom, ..cleared }).fails(1, "this receipt is not about an erasure");
}

#[test]
fn the_signed_text_itself_is_shown_to_whoever_asks() {
    let folder = tempfile::tempdir().unwrap();
    let path = made::write(folder.path(), "receipt.txt", receipt(|_| ()).to_string().as_bytes());
    let said = run(&["receipt", path.to_str().unwrap(), "--key", &key(), "--signed-text"]);
    let signed: String = made::BODY.lines().map(|line| ["  │ ", line, "\n"].concat()).collect();
    let (said_first, rest) = said.is_genuine().out.split_once("The text itself, as it was signed:\n").unwrap();
    assert!(rest.starts_with(&signed), "{rest}");
    assert!(said_first.contains("  │ The recipient Post is still to be told.\n"), "{said_first}");
}

#[test]
fn what_the_mail_does_to_the_ends_of_lines_changes_nothing() {
    let text = receipt(|_| ()).to_string();
    check_text(&format!("\u{feff}{}", text.replace('\n', "\r\n")), &key()).is_genuine();
    check_text(&format!("{text}\n\n"), &key()).is_genuine();
    check_text(text.trim_end(), &key()).is_genuine();
}

#[test]
fn words_that_steer_a_terminal_are_shown_as_marks() {
    let body = b"all\x1b[2J\r\nof \xe2\x80\xaeit\xff";
    let forged = Receipt { body: body.to_vec(), ..receipt(|leaf| leaf.content = erased(&made::SALT, body)) };
    let said = check(&forged);
    assert!(said.is_genuine().out.contains("  │ all\u{fffd}[2J\n  │ of \u{fffd}it\u{fffd}\n"), "{}", said.out);
}

#[test]
fn a_leaf_of_something_else_is_no_receipt() {
    check(&receipt(|leaf| leaf.kind = Kind::Write))
        .fails(1, "this receipt is not about an erasure")
        .because("the entry in the log is about `write`");
    check(&receipt(|leaf| leaf.outcome = Outcome::Refused))
        .fails(1, "the erasure of this receipt was not done")
        .because("the outcome in the log is `refused`");
    let mut unknown = receipt(|_| ());
    unknown.leaf[1] = 99;
    check(&unknown)
        .fails(1, "the entry of the log in this receipt cannot be read")
        .because("the reason is `leaf.kind`");
}

#[test]
fn a_receipt_of_someone_else_or_with_other_words_is_found() {
    let good = receipt(|_| ());
    let of = |subject, opening| Receipt { whom: Whom::Person { subject, opening }, ..good.clone() };
    check(&of([9; 16], made::opening())).fails(1, "this receipt is about someone else");
    check(&of(made::SUBJECT, Opening::from_bytes([9; 32]))).fails(1, "this receipt is about someone else");
    check(&Receipt { body: b"everything".to_vec(), ..good.clone() }).fails(1, "the words of this receipt were changed");
    check(&Receipt { salt: [9; 32], ..good }).fails(1, "the words of this receipt were changed");
}

#[test]
fn a_leaf_that_is_not_in_the_log_is_found() {
    let good = receipt(|_| ());
    let mut later = good.clone();
    later.leaf[11] ^= 1;
    let why = "the path from the entry to the signed head does not hold";
    check(&later).fails(1, "the entry is not in the signed log").because(why);
    let proof = |proof| check(&Receipt { proof, ..good.clone() });
    proof(Proof { index: 301, ..good.proof.clone() }).fails(1, "the entry is not in the signed log").because(why);
    proof(Proof { index: 600, ..good.proof.clone() })
        .fails(1, "the entry is not in the signed log")
        .because("its number is one that the log did not yet have");
    proof(Proof { path: good.proof.path[1..].to_vec(), ..good.proof.clone() })
        .fails(1, "the entry is not in the signed log")
        .because("the path from the entry to the signed head is too long or too short");
}

#[test]
fn a_head_that_was_changed_or_signed_by_others_is_found() {
    let text = receipt(|_| ()).to_string();
    check_text(&text.replace("\n600\n", "\n601\n"), &key()).fails(1, "a signature does not fit");
    check_text(&text.replace("\n600\n", "\n0600\n"), &key()).fails(1, "this is not a signed head of a log");
    let other = waarborg_audit::checkpoint::Signer::from_seed("waarborg/other", &[7; 32]).unwrap().verifier();
    check_text(&text, &other.to_string()).fails(1, "no key that you trust signed this");
    let named_else = text.replace(&ORIGIN.to_string(), "waarborg/other/00000001/1");
    check_text(&named_else, &key()).fails(1, "a signature does not fit");
}

#[test]
fn a_damaged_receipt_is_told_from_a_file_of_another_kind() {
    let text = receipt(|_| ()).to_string();
    for (number, name) in (1..).zip(["subject", "opening", "salt", "body", "leaf"]) {
        check_text(&line(&text, number, "AB"), &key())
            .fails(1, "the receipt is damaged")
            .because(&format!("the line `{name}` is missing or cannot be read"));
    }
    check_text(&line(&text, 6, "c2sp.org/tlog-proof@v2"), &key())
        .fails(1, "the receipt is damaged")
        .because("the part that leads to the log cannot be read");
    check_text("Dear Sir,\n", &key()).fails(5, "this file is not a receipt of Waarborg");
}

#[test]
fn any_changed_letter_is_found() {
    let letters: Vec<char> = receipt(|_| ()).to_string().chars().collect();
    for place in (0..letters.len()).step_by(letters.len() / 40) {
        let mut changed = letters.clone();
        changed[place] = if changed[place] == 'A' { 'B' } else { 'A' };
        let said = check_text(&changed.iter().collect::<String>(), &key());
        assert!([1, 5].contains(&said.status), "letter {place}: {}", said.out);
    }
}
