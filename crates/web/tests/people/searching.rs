use crate::shop::{assert_covered, search, shop};
use axum::http::StatusCode;
use waarborg_vault::Event;
use waarborg_web::Role;

#[test]
fn someone_is_found_by_what_she_gives_and_nothing_of_her_stands_in_the_address() {
    let firm = shop();
    let mut browser = firm.browser(Role::Owner);
    for words in
        ["sanne@example.nl", "Sanne de Vries", "sanne de fries", "K-1", "06-10000001", "  Vries ", "s. de vries"]
    {
        let found = search(&mut browser, words);
        assert!(found.path.starts_with("/gegevens/gevonden/"), "{}", found.path);
        let bare = words.trim().to_lowercase();
        assert!(!found.path.to_lowercase().contains(bare.split(' ').next().unwrap()));
        assert!(found.says("Wij vonden één mens") && found.says("S•••• d• V••••"), "{words}: {}", found.text());
        let html = found.text();
        let (_, table) = html.split_once("<table").unwrap();
        assert!(!table.contains("sanne@example.nl") && !table.contains("Sanne"));
    }
    let compound = search(&mut browser, "van den berg");
    assert!(compound.says("A••• v•• d•• B•••"), "{}", compound.text());
}

#[test]
fn going_back_and_looking_again_work_and_another_browser_finds_nothing_there() {
    let firm = shop();
    let mut browser = firm.browser(Role::Owner);
    let found = search(&mut browser, "yilmaz");
    assert!(found.says("M••••• Y•••••"));
    search(&mut browser, "K-1");
    assert!(browser.get(&found.path).says("M••••• Y•••••"));
    let mut other = firm.browser(Role::Officer);
    let elsewhere = other.get(&found.path);
    assert!(elsewhere.says("Deze zoektocht is voorbij") && !elsewhere.says("yilmaz"));
    for number in 0..12 {
        search(&mut browser, &format!("K-{number}"));
    }
    assert!(browser.get(&found.path).says("Deze zoektocht is voorbij"));
}

#[test]
fn nothing_too_much_and_nonsense_are_answered() {
    let firm = shop();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/gegevens/zoeken").form("/gegevens/zoeken");
    let nothing = browser.post(&form.clone().set("words", "   "));
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.says("Er is een probleem") && nothing.says("Vul in wie u zoekt") && nothing.says("<title>Fout: "));
    let long = browser.post(&form.clone().set("words", &"a".repeat(300)));
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.says(&"a".repeat(300)), "what was typed is gone");
    for hostile in ["<script>alert(1)</script>", "\"><img src=x>", "' OR 1=1 --", "a\u{0}b\u{202e}c", "%_", "&amp;"] {
        let shown = search(&mut browser, hostile);
        assert_eq!(shown.status, StatusCode::OK, "{hostile}");
        assert!(!shown.says("<script>alert") && !shown.says("<img"), "{hostile}");
        assert!(shown.says("Wij vonden niemand"), "{hostile}: {}", shown.text());
    }
}

#[test]
fn staff_find_whom_they_work_with_and_of_the_restricted_the_office_alone_learns() {
    let firm = shop();
    let subject = crate::shop::person(&firm, "K-1");
    let mut staff = firm.browser(Role::Staff);
    let found = search(&mut staff, "Vries");
    assert!(found.says("Wij vonden één mens") && !found.says("Klantnummer"));
    assert_covered(&search(&mut staff, "K-2"));
    firm.vault(|vault| vault.note(crate::common::actor(), subject, &Event::Restrict, &crate::shop::told()).unwrap());
    assert!(search(&mut staff, "Vries").says("Wij vonden niemand"));
    let office = search(&mut firm.browser(Role::Officer), "Vries");
    assert!(office.says("Afgeschermde mens") && !office.says("S•••• d• V••••"));
}

#[test]
fn staff_find_nobody_by_what_is_not_open_to_them() {
    let firm = shop();
    let mut staff = firm.browser(Role::Staff);
    // The member of staff mails offers: telephones and numbers of customers are no part of it.
    for words in ["06-10000001", "K-1"] {
        let found = search(&mut staff, words);
        assert!(found.says("Wij vonden niemand"), "{words}: {}", found.text());
    }
    assert!(search(&mut staff, "sanne@example.nl").says("Wij vonden één mens"));
    assert!(search(&mut firm.browser(Role::Officer), "06-10000001").says("Wij vonden één mens"));
}
