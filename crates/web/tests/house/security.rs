//! What is tested of the vault's safety, and what an owner does about it.

use crate::common::{Firm, START, Shown, actor};
use crate::standing::owner;
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_duties::today::Upkeep;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::{Import, People, Relation, Said, Wanted, Way};
use waarborg_web::Role;

/// Customers whom people look at.
pub const LIST: &str = "Klantnummer;Naam;E-mail;Telefoon;Postcode;Adres;Plaats\n\
    K-1;Sanne de Vries;sanne@example.nl;0610000001;1234 AB;Dorpsstraat 1;Ons Dorp\n\
    K-2;Pieter Bakker;pieter@example.nl;0610000002;1234 AC;Dorpsstraat 2;Ons Dorp\n";

fn told() -> Said {
    Said {
        at: START.parse().unwrap(),
        way: Way::Form,
        text: "Wij gebruiken uw gegevens om te leveren.".to_owned(),
        evidence: "bestelformulier".to_owned(),
    }
}

/// How they come in.
pub fn customers() -> Import {
    Import {
        file: "customers".to_owned(),
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        people: People {
            customer: Some(Relation::Current),
            optout_offered: true,
            informed: Some((told(), true)),
            ..People::default()
        },
        ..Import::default()
    }
}

#[test]
fn a_backup_and_a_rehearsal_are_made_and_their_age_is_told() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let page = browser.get("/beveiliging");
    assert!(page.says("Er is nog geen back-up") && page.says("/media/stick/waarborg"), "{}", page.text());
    assert!(page.says("Nog nooit is geprobeerd") && page.says("De verbinding is versleuteld"));
    let done = browser.send(&page.form("/beveiliging/back-up"));
    assert_eq!(done.path, "/beveiliging");
    assert!(
        done.says("De back-up is gemaakt") && done.says("De laatste is van donderdag 26 november 2026"),
        "{}",
        done.text()
    );
    let done = browser.send(&done.form("/beveiliging/terugzetten"));
    assert!(done.says("De nieuwste back-up is terug te zetten") && done.says("Alles klopte"));
    assert!(firm.vault(|vault| vault.paper::<Upkeep>().unwrap()).recovery_tested_at.is_some());
    firm.clock.wait(SignedDuration::from_hours(24 * 8));
    let page = owner(&firm).get("/beveiliging");
    assert!(page.says("langer dan een week geleden") && page.says("Alles klopte"));
    firm.clock.wait(SignedDuration::from_hours(24 * 400));
    assert!(owner(&firm).get("/beveiliging").says("langer dan een jaar geleden"));
}

#[test]
fn a_backup_of_the_command_line_is_told_here_and_on_vandaag() {
    let firm = Firm::new();
    firm.bring(LIST, &customers());
    let mut browser = owner(&firm);
    assert!(browser.get("/").says("Back-up ontbreekt of is oud"));
    firm.vault(|vault| firm.door.back_up_by_command(vault));
    let page = browser.get("/beveiliging");
    assert!(!page.says("Er is nog geen back-up"), "{}", page.text());
    // Whether it is safe there nobody here knows.
    assert!(page.says("De plek van de back-ups is er niet") && page.says("kijk hiernaar"), "{}", page.text());
    assert!(browser.get("/").says("Back-up van deze week"));
    firm.clock.wait(SignedDuration::from_hours(24 * 8));
    let mut browser = owner(&firm);
    assert!(browser.get("/").says("Back-up ontbreekt of is oud"));
}

#[test]
fn a_vault_from_before_looks_for_its_last_backup_once() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let made = browser.get("/beveiliging").form("/beveiliging/back-up");
    browser.send(&made);
    let data = rusqlite::Connection::open(firm.door.folder().join("data.sqlite")).unwrap();
    data.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    assert_eq!(data.execute("DELETE FROM setting WHERE label = 'last-backup'", []).unwrap(), 1);
    assert!(browser.get("/beveiliging").says("De laatste is van donderdag 26 november 2026"));
    let count = "SELECT COUNT(*) FROM setting WHERE label = 'last-backup' AND length(value) = 8";
    let kept = || data.query_row(count, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(kept(), 1);
    assert!(browser.get("/beveiliging").says("De laatste is van donderdag 26 november 2026"));
}

#[test]
fn a_backup_that_is_gone_from_its_place_is_not_fine() {
    for (with_place, nl, en) in [
        (true, "De plek van de back-ups is er niet", "The place of the backups is not there"),
        (
            false,
            "Hij staat niet of niet meer in /media/stick/waarborg",
            "does not lie in /media/stick/waarborg, or no longer",
        ),
    ] {
        let firm = Firm::new();
        let mut browser = owner(&firm);
        let made = browser.get("/beveiliging").form("/beveiliging/back-up");
        let made = browser.send(&made);
        let wrong = |shown: &Shown| shown.text().matches("kijk hiernaar").count();
        let before = wrong(&made);
        firm.door.lose_backups(with_place);
        let page = browser.get("/beveiliging");
        assert!(page.says(nl) && browser.get("/en/security").says(en), "{}", page.text());
        assert!(!page.says("opdrachtregel"));
        assert_eq!(wrong(&page), before + 1, "{}", page.text());
    }
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let made = browser.get("/beveiliging").form("/beveiliging/back-up");
    browser.send(&made);
    firm.door.lose_backups(false);
    firm.clock.wait(SignedDuration::from_hours(24 * 8));
    assert!(owner(&firm).get("/beveiliging").says("langer dan een week geleden. Hij staat niet of niet meer in"));
}

#[test]
fn a_backup_that_fails_says_so_and_notes_nothing() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    for (action, still) in
        [("/beveiliging/back-up", "Er is nog geen back-up"), ("/beveiliging/terugzetten", "Nog nooit is geprobeerd")]
    {
        *firm.door.breaks.lock().unwrap() = Some((Fault::new("maintenance.no-backup"), Nature::NotFound));
        let form = browser.get("/beveiliging").form(action);
        let failed = browser.send(&form);
        assert_eq!(failed.status, StatusCode::NOT_FOUND, "{}", failed.text());
        assert!(browser.get("/beveiliging").says(still));
    }
}

#[test]
fn others_may_look_and_only_the_owner_may_act() {
    let firm = Firm::new();
    let forms = owner(&firm).get("/beveiliging");
    for role in [Role::Officer, Role::Auditor] {
        let mut browser = firm.browser(role);
        let page = browser.get("/beveiliging");
        assert!(!page.says("action=\"/beveiliging/back-up\"") && !page.says("herstelblad\""));
        let token = page.form("/afmelden").value("csrf").unwrap().to_owned();
        for action in ["/beveiliging/back-up", "/beveiliging/terugzetten"] {
            let forged = forms.form(action).set("csrf", &token);
            assert_eq!(browser.post(&forged).status, StatusCode::FORBIDDEN, "{action} as {role:?}");
        }
    }
}

#[test]
fn whoever_comes_in_with_a_password_alone_is_named() {
    let firm = Firm::new();
    let page = firm.browser(Role::Auditor).get("/beveiliging");
    let (_, told) = page.text().split_once("Vraag deze mensen").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let told = told.split("</p>").next().unwrap().to_owned();
    assert!(told.contains("Marieke Bloem") && told.contains("Karim Aydin"), "{told}");
}

#[test]
fn who_looked_is_counted_by_day_hour_and_name_without_values() {
    let firm = Firm::new();
    firm.bring(LIST, &customers());
    let wanted = Wanted {
        activity: "orders".to_owned(),
        purpose: Some(Purpose::Contract),
        action: Action::Use,
        channel: None,
        recipient: None,
        fields: vec!["email".to_owned()],
    };
    firm.vault(|vault| {
        let karim = vault.actor("Karim Aydin").unwrap();
        let subject = vault.find_person(actor(), "K-1").unwrap()[0].subject;
        for _ in 0..3 {
            vault.use_one(karim, &wanted, subject).unwrap();
        }
    });
    let page = firm.browser(Role::Auditor).get("/beveiliging");
    assert!(page.says("<dt>Karim Aydin</dt><dd>3 keer</dd>"), "{}", page.text());
    // Found once by somebody whom the house does not know, used three times: on a Thursday at eleven.
    assert!(page.says("<td class=\"s4\">4</td>"));
    assert!(!page.says("sanne@example.nl") && !page.says("de Vries"));
    // What was read of the log is kept, and what came since is counted too.
    firm.vault(|vault| {
        let karim = vault.actor("Karim Aydin").unwrap();
        let subject = vault.find_person(karim, "K-1").unwrap()[0].subject;
        vault.use_one(karim, &wanted, subject).unwrap();
    });
    assert!(firm.browser(Role::Auditor).get("/beveiliging").says("<dt>Karim Aydin</dt><dd>5 keer</dd>"));
    firm.clock.wait(SignedDuration::from_hours(24 * 29));
    let page = firm.browser(Role::Auditor).get("/beveiliging");
    assert!(!page.says("<dt>Karim Aydin</dt>"), "older than four weeks");
}
