//! Files that are wrong, hostile or odd, and who may bring them.

use crate::common::{Filled, Firm, Shown, TOLD};
use crate::{LIST, own, upload, waiting};
use axum::http::StatusCode;
use waarborg_web::Role;

#[test]
fn wrong_files_say_what_is_wrong_and_leave_nothing() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let cases: [(&str, &[u8], &str); 4] = [
        ("leeg.csv", b"", "Er staan geen rijen in dit bestand"),
        ("brief.pdf", b"%PDF-1.7 this is no list", "Dit bestand kunnen wij niet lezen"),
        ("lijst.csv", &[0, 159, 146, 150, 0, 255, 1], "Dit bestand kunnen wij niet lezen"),
        ("kop.csv", b"Naam;E-mail;Telefoon\n", "Er staan geen rijen in dit bestand"),
    ];
    for (name, bytes, told) in cases {
        // A form is pressed once.
        let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
        let shown = browser.send(&form.file("file", name, bytes));
        assert!(shown.says(told), "{name}: {}", shown.text());
        assert_eq!(waiting(&firm), 0, "{name}");
    }
    let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let nothing = browser.post(&form);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.says("Kies een bestand, of plak uw rijen"));
    let nowhere = browser.post(&form.clone().forged("into", "elsewhere").file("file", "a.csv", LIST.as_bytes()));
    assert!(nowhere.says("Kies waar de mensen heen gaan"));
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let large = vec![b'a'; 50_100_000];
    let refused = browser.post(&form.file("file", "groot.csv", &large));
    // It is told on the page where it was chosen.
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Het bestand is groter dan 50 MB") && refused.says("name=\"file\""), "{}", refused.text());
    assert_eq!(waiting(&firm), 0);
}

#[test]
fn rows_can_be_pasted() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let columns = browser.send(&form.set("rows", &LIST.replace(';', "\t")));
    assert!(columns.says("geplakt.csv") && columns.says("Klantnummer"), "{}", columns.text());
}

#[test]
fn what_stands_in_a_file_is_never_taken_for_markup() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let list = "Naam;<script>alert(1)</script>;E-mail\u{202e}\nJan de Vries;\"\"\"><img src=x>\";jan@example.nl\nEls Bos;b;els@example.nl\n";
    let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let shown = browser.send(&form.file("file", "<b>x.csv", list.as_bytes()));
    let (_, main) = shown.text().split_once("<main").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(!main.contains("<script>alert") && !main.contains("<img src=x") && !main.contains("<b>x.csv"));
    assert!(!main.contains('\u{202e}'));
}

#[test]
fn while_it_waits_nothing_of_it_lies_in_plain_on_the_disk() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    upload(&mut browser, "customers", LIST);
    for entry in std::fs::read_dir(firm.door.folder()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for needle in [&b"sanne.de.vries@example.nl"[..], b"klanten-2026.csv", b"111222333"] {
            assert!(!bytes.windows(needle.len()).any(|window| window == needle));
        }
    }
}

#[test]
fn a_list_without_headers_can_be_told_so_and_back() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let to = columns.path.replace("/kolommen", "/lezing");
    let form = |shown: &Shown| Filled { action: to.clone(), ..own(shown) };
    let without = browser.send(&form(&columns).set("header", "no"));
    assert!(without.says("Kolom 1") && without.says("5 rijen") && without.says("geen koppen"), "{}", without.text());
    assert_eq!(form(&without).value("header"), Some("no"));
    let back = browser.send(&form(&without).set("header", "yes"));
    assert!(back.says("4 rijen") && back.says("koppen op de eerste rij"));
    assert!(browser.send(&form(&back).set("header", "")).says("4 rijen"));
}

#[test]
fn only_the_office_brings_people_in() {
    let firm = Firm::new();
    let mut owner = firm.browser(Role::Owner);
    let columns = upload(&mut owner, "customers", LIST);
    let id = columns.path.split('/').nth(3).unwrap().to_owned();
    let paths = [
        "/gegevens/inlezen".to_owned(),
        "/en/data/import".to_owned(),
        format!("/gegevens/inlezen/{id}/kolommen"),
        format!("/en/data/import/{id}/columns"),
        format!("/gegevens/inlezen/{id}/kolom/1"),
        format!("/en/data/import/{id}/column/1"),
    ];
    for path in &paths {
        assert_eq!(owner.ask(path).status, StatusCode::OK, "{path}");
        for role in [Role::Staff, Role::Auditor] {
            assert_eq!(firm.browser(role).ask(path).status, StatusCode::FORBIDDEN, "{path} {role:?}");
        }
        assert_eq!(
            firm.stranger().ask(path).location(),
            Some(if path.starts_with("/en") { "/en/sign-in" } else { "/aanmelden" })
        );
    }
    let english = owner.get(&format!("/en/data/import/{id}/columns"));
    let purpose = owner.send(&own(&english));
    assert!(purpose.says("What do you need this for?"), "{}", purpose.text());
    let check = owner.send(&own(&purpose).set("informed", "yes").set("told-text", TOLD));
    assert!(check.says("Is everything right?"), "{}", check.text());
}
