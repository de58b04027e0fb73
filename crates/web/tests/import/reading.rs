//! How a file was read, and saying that it is otherwise.

use crate::common::{Browser, Filled, Firm, Shown};
use crate::{LIST, bring, fact, own, to_check, upload, waiting};
use waarborg_web::Role;

/// A list as older programs for Windows write it.
fn old_windows() -> Vec<u8> {
    let text = "Naam;E-mail\nZo\u{eb} Andr\u{e9};zoe@example.nl\nBo Smit;bo@example.nl\n";
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

fn given(browser: &mut Browser, bytes: &[u8]) -> Shown {
    let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    browser.send(&form.set("into", "customers").file("file", "oud.csv", bytes))
}

/// The form of the columns, sent by the button that has the file read anew.
fn other(columns: &Shown) -> Filled {
    let mut form = own(columns);
    form.action = columns.path.replace("/kolommen", "/lezing");
    form
}

/// Says how the file is to be read.
fn said(browser: &mut Browser, columns: &Shown, name: &str, value: &str) -> Shown {
    browser.send(&other(columns).set(name, value))
}

/// The names, in full.
fn open(browser: &mut Browser, columns: &Shown) -> Shown {
    let mut form = own(columns);
    form.action = columns.path.replace("/kolommen", "/voorbeelden");
    browser.post(&form)
}

#[test]
fn what_was_recognised_is_told_and_can_be_said_otherwise() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = given(&mut browser, &old_windows());
    for words in ["puntkomma’s tussen de cellen", "tekens als Windows-1252", "koppen op de eerste rij"] {
        assert!(columns.says(words), "{words}: {}", columns.text());
    }
    assert!(open(&mut browser, &columns).says("Zoë André"));
    // A wrong choice shows other letters, and the right one is found again.
    let other = said(&mut browser, &columns, "encoding", "iso-8859-15");
    assert!(other.says("tekens als ISO-8859-15"), "{}", other.text());
    let one = said(&mut browser, &other, "delimiter", "comma");
    assert!(one.says("komma’s tussen de cellen") && one.says("één kolom en 2 rijen"), "{}", one.text());
    let back = said(&mut browser, &one, "delimiter", "");
    let back = said(&mut browser, &back, "encoding", "");
    assert!(back.says("2 kolommen en 2 rijen") && back.says("tekens als Windows-1252"), "{}", back.text());
    let check = to_check(&mut browser, &back);
    assert_eq!(fact(&check, "Nieuwe mensen"), "2");
    browser.send(&own(&check));
    let found = firm.vault(|vault| vault.find_person(crate::common::actor(), "Zoë André").unwrap().len());
    assert_eq!(found, 1);
}

#[test]
fn what_was_said_holds_for_the_import_too() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = given(&mut browser, "Naam;E-mail\nZoë;zoe@example.nl\nBo;bo@example.nl\n".as_bytes());
    let wrong = said(&mut browser, &columns, "encoding", "windows-1252");
    let shown = open(&mut browser, &wrong);
    assert!(shown.says("ZoÃ«"), "{}", shown.text());
    let check = to_check(&mut browser, &wrong);
    browser.send(&own(&check));
    assert_eq!(firm.vault(|vault| vault.find_person(crate::common::actor(), "ZoÃ«").unwrap().len()), 1);
}

#[test]
fn a_choice_that_leaves_no_rows_loses_no_file() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = given(&mut browser, "Naam;E-mail\nZo;zoe@example.nl\n".as_bytes());
    let none = browser.send(&other(&columns).set("encoding", "utf-16").set("header", "yes"));
    assert!(none.says("Zo vonden wij geen rijen") && none.says("tekens als UTF-8"), "{}", none.text());
    assert_eq!(waiting(&firm), 1);
    // It is said once.
    assert!(!browser.get(&none.path).says("Zo vonden wij geen rijen"));
}

#[test]
fn whatever_is_sent_says_nothing_that_is_not_known() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    for (name, value) in [("encoding", "klingon"), ("delimiter", "<script>"), ("header", "\u{0}")] {
        let shown = said(&mut browser, &columns, name, value);
        assert!(shown.says("puntkomma’s tussen de cellen") && !shown.says("<script>alert"), "{name}");
    }
    assert!(bring(&mut browser, "customers", LIST).says("4 mensen zijn ingelezen"));
}

#[test]
fn what_was_ticked_stays_where_the_reading_stays_and_no_choice_is_dropped() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let without = |form: Filled| form.without("keep-4");
    let again = browser.send(&without(other(&columns)));
    assert!(own(&again).value("keep-4").is_none() && own(&again).value("keep-3").is_some(), "{}", again.text());
    // Whoever chose another reading and goes on all the same has the file read so first.
    let read = browser.send(&own(&again).set("delimiter", "comma"));
    assert!(read.path.ends_with("/kolommen") && read.says("komma’s tussen de cellen"), "{}", read.text());
}
