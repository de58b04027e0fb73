use crate::common::Firm;
use crate::shop::{assert_covered, assert_worded, bring_left, customers, empty, page_of, shop};
use axum::http::StatusCode;
use std::fmt::Write as _;
use waarborg_store::ImportState;
use waarborg_web::Role;

const PATHS: [&str; 12] = [
    "/gegevens",
    "/en/data",
    "/gegevens/customers",
    "/en/data/customers",
    "/gegevens/customers/kolommen",
    "/en/data/customers/columns",
    "/gegevens/customers/wie-kijkt-mee",
    "/en/data/customers/who-sees",
    "/gegevens/customers/geschiedenis",
    "/en/data/customers/history",
    "/gegevens/zoeken",
    "/en/data/search",
];

#[test]
fn every_page_answers_those_who_may_covered_and_whole_in_both_languages() {
    let firm = shop();
    for role in Role::ALL {
        let mut browser = firm.browser(role);
        for path in PATHS {
            let shown = browser.ask(path);
            let is_search = path.ends_with("zoeken") || path.ends_with("search");
            let wanted = if is_search && role == Role::Auditor { StatusCode::FORBIDDEN } else { StatusCode::OK };
            assert_eq!(shown.status, wanted, "{path} for {role:?}");
            assert_covered(&shown);
            assert_worded(&shown);
        }
    }
    let mut stranger = firm.stranger();
    assert_eq!(stranger.ask("/gegevens/customers").location(), Some("/aanmelden"));
}

#[test]
fn an_empty_firm_says_what_will_come() {
    let firm = empty();
    let mut browser = firm.browser(Role::Owner);
    let list = browser.get("/gegevens");
    assert!(list.says("U bewaart nog van niemand iets") && list.says("Klanten") && list.says("Nog niemand"));
    assert!(browser.get("/gegevens/customers").says("staat nog niemand"));
    assert!(browser.get("/gegevens/customers/geschiedenis").says("nog niets ingelezen"));
    assert!(browser.get("/gegevens/opruimen").says("nu niets dat weg moet"));
    assert_eq!(browser.ask("/gegevens/nothing").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_list_is_covered_and_looking_at_it_stands_in_the_log() {
    let firm = shop();
    let mut browser = firm.browser(Role::Owner);
    let before = firm.vault(|vault| vault.log_size().unwrap());
    let shown = browser.get("/gegevens/customers");
    assert!(shown.says("S•••• d• V••••"), "{}", shown.text());
    assert!(shown.says("1 ") || shown.says("Klantnummer"));
    assert_eq!(firm.vault(|vault| vault.log_size().unwrap()), before + 1);
    assert_eq!(shown.headers["cache-control"], "no-store");
}

#[test]
fn a_long_list_has_pages() {
    let firm = empty();
    let mut list = "Klantnummer;Naam;E-mail\n".to_owned();
    for number in 0..60 {
        writeln!(list, "K-{number};Anna Proef{number};anna{number}@example.nl").unwrap();
    }
    firm.bring(&list, &customers());
    let mut browser = firm.browser(Role::Owner);
    let first = browser.get("/gegevens/customers");
    let rows = |html: &str| html.matches("/gegevens/mens/").count();
    assert_eq!(rows(&first.text()), 50);
    let (_, after) =
        first.text().split_once("/gegevens/customers?na=").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let next = format!("/gegevens/customers?na={}", after.split('"').next().unwrap());
    let second = browser.get(&next);
    assert_eq!(rows(&second.text()), 10);
    assert!(second.says("Terug naar het begin"));
    // What an address says is nobody's business to believe.
    for wrong in ["x", "-1", "99999999999999999999", "%3Cscript%3E"] {
        assert_eq!(browser.ask(&format!("/gegevens/customers?na={wrong}")).status, StatusCode::OK);
    }
    assert!(browser.get("/gegevens/customers?na=999999").says("Hier staat niemand meer"));
}

#[test]
fn staff_see_the_files_and_columns_of_their_own_work() {
    let firm = shop();
    let mut browser = firm.browser(Role::Staff);
    let list = browser.get("/gegevens");
    assert!(list.says("/gegevens/customers") && !list.says("/gegevens/payroll"));
    assert!(!list.says("/gegevens/opruimen"));
    assert_eq!(browser.ask("/gegevens/payroll").status, StatusCode::NOT_FOUND);
    let people = browser.get("/gegevens/customers");
    assert!(people.says("E-mailadres") && !people.says("Klantnummer"), "a column of another's work");
    let person = browser.get(&page_of(&firm, "sanne@example.nl"));
    assert!(person.says("E-mailadres") && !person.says("Telefoonnummer"));
    assert!(
        person.says("Aanbiedingen aan klanten") && !person.says("Bestellingen"),
        "what was said for another's work"
    );
}

#[test]
fn an_auditor_sees_columns_and_no_people() {
    let firm = shop();
    let mut browser = firm.browser(Role::Auditor);
    let before = firm.vault(|vault| vault.log_size().unwrap());
    let people = browser.get("/gegevens/customers");
    assert!(people.says("Waarden van mensen ziet u niet") && !people.says("/gegevens/mens/"));
    assert_eq!(firm.vault(|vault| vault.log_size().unwrap()), before);
    assert!(browser.get("/gegevens/customers/kolommen").says("een overeenkomst uitvoeren"));
    assert_eq!(browser.ask(&page_of(&firm, "K-1")).status, StatusCode::FORBIDDEN);
}

#[test]
fn columns_and_viewers_say_what_the_register_says() {
    let firm = shop();
    let mut browser = firm.browser(Role::Officer);
    let columns = browser.get("/gegevens/payroll/kolommen");
    for words in ["Burgerservicenummer", "nationaal nummer", "gevoelig", "lonen betalen", "extra afgedekt", "7 jaar"] {
        assert!(columns.says(words), "{words}");
    }
    let viewers = browser.get("/gegevens/customers/wie-kijkt-mee");
    for words in ["Aanbiedingen aan klanten", "Sanne de Boer", "Wim Kramer", "lezer: geen waarden"] {
        assert!(viewers.says(words), "{words}");
    }
    assert!(!browser.get("/gegevens/payroll/wie-kijkt-mee").says("Sanne de Boer"));
}

fn undo_path(firm: &Firm) -> String {
    let imports = firm.vault(|vault| vault.imports().unwrap());
    format!("/gegevens/ingelezen/{}/ongedaan", imports[0].id)
}

#[test]
fn an_import_is_undone_after_it_was_asked() {
    let firm = shop();
    let path = undo_path(&firm);
    let mut browser = firm.browser(Role::Owner);
    let history = browser.get("/gegevens/customers/geschiedenis");
    assert!(history.says("3 nieuwe mensen") && history.says(&path) && history.says("Het register ging in"));
    let asked = browser.get(&path);
    assert!(asked.says("3 mensen gaan weer helemaal weg") && asked.says("Wat er al was, blijft"), "{}", asked.text());
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 3);
    let form = asked.form(&path);
    let done = browser.send(&form);
    assert!(done.says("3 mensen zijn weggehaald"), "{}", done.text());
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 0);
    assert_eq!(firm.vault(|vault| vault.imports().unwrap())[0].state, ImportState::Undone);
    // Again, with the same form and with a new one.
    assert!(browser.send(&form).says("niets dubbel gedaan"));
    assert!(browser.get(&path).says("is voorbij, of het is al gedaan"));
    let again = browser.post(&form.forged("act", "another"));
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[test]
fn staff_undo_nothing_and_clear_nothing_out() {
    let firm = shop();
    bring_left(&firm, "Klantnummer;Naam\nK-9;Bram Mol\n");
    let mut browser = firm.browser(Role::Staff);
    for path in [undo_path(&firm), "/gegevens/opruimen".to_owned(), "/gegevens/opruimen/customers/customers".to_owned()]
    {
        assert_eq!(browser.ask(&path).status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[test]
fn what_the_register_changed_about_a_file_is_told_in_words() {
    let firm = shop();
    let mut browser = firm.browser(Role::Owner);
    let path = "/register/orders/wijzig/retention-customers";
    let form = browser.get(path).form(path).set("retention", "own-term").set("count", "1").set("unit", "years");
    let form = form.set("reason-nl", "Zo lang komen vragen voor.").set("reason-en", "Questions come up for that long.");
    assert!(browser.send(&form).says("Het register is gewijzigd."));
    let history = browser.get("/gegevens/customers/geschiedenis");
    let told = history.text().to_lowercase();
    assert!(history.says("bewaartermijn") || told.contains("bewaartermijn"), "{told}");
    for raw in ["file.", "retention.", "own-term", ">true", "years"] {
        assert!(!told.contains(raw), "{raw}: {told}");
    }
}
