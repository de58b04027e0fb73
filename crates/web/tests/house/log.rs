//! The log: its list, its entries, their proofs, and what checking it says.

use crate::common::{Browser, Firm, actor};
use crate::security::{LIST, customers};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_audit::leaf::{Kind, Leaf};
use waarborg_audit::proof::Proof;
use waarborg_audit::tree::leaf_hash;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_vault::{Answer, Wanted};
use waarborg_web::Role;

fn rows(html: &str) -> usize {
    html.split("<tbody").nth(1).map_or(0, |body| body.matches("<tr").count())
}

fn used(firm: &Firm) -> u64 {
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
        let Answer::Given(used) = vault.use_one(karim, &wanted, subject).unwrap() else { panic!("refused") };
        used.leaf
    })
}

#[test]
fn newest_come_first_in_words_without_a_name_of_a_customer() {
    let firm = Firm::new();
    let leaf = used(&firm);
    let page = firm.browser(Role::Auditor).get("/logboek");
    let html = page.text();
    let at = |text: &str| html.split_once("<tbody").unwrap().1.find(text).unwrap_or_else(|| panic!("no {text}"));
    assert!(at("Gegevens gebruikt") < at("Bestand ingelezen") && at("Bestand ingelezen") < at("Logboek begonnen"));
    assert!(page.says("Karim Aydin") && page.says("één mens") && page.says("2 mensen"), "{html}");
    assert!(page.says(&format!("/logboek/{leaf}\"")));
    for value in ["Vries", "sanne@", "K-1", "Dorpsstraat"] {
        assert!(!html.contains(value), "{value}");
    }
    assert!(firm.browser(Role::Auditor).get("/en/log").says("one person"));
}

#[test]
fn it_is_filtered_by_what_who_and_when() {
    let firm = Firm::new();
    used(&firm);
    let karim = firm.vault(|vault| {
        let names = vault.actor_names().unwrap();
        let found = names.into_iter().find(|(_, name)| name == "Karim Aydin").unwrap().0;
        match found {
            waarborg_vault::Actor::Known(id) => id.to_string(),
            waarborg_vault::Actor::House => panic!(),
        }
    });
    let mut browser = firm.browser(Role::Auditor);
    let mut count = |query: &str| {
        let page = browser.get(&format!("/logboek?{query}"));
        assert_eq!(page.status, StatusCode::OK, "{query}");
        rows(&page.text())
    };
    let mut imports = 0;
    firm.vault(|vault| {
        let each = &mut |entry: waarborg_vault::Entry| {
            imports += usize::from(entry.leaf.kind == Kind::Import);
            std::ops::ControlFlow::Continue(())
        };
        vault.each_entry(0, None, each).unwrap();
    });
    assert_eq!(count("kind=use"), 1);
    assert!(imports > 0 && count("kind=import") == imports);
    assert_eq!(count("kind=erase"), 0);
    assert_eq!(count(&format!("kind=use&actor={karim}")), 1);
    assert_eq!(count(&format!("kind=import&actor={karim}")), 0);
    assert_eq!(count("kind=epoch&actor=house"), 1);
    assert_eq!(count("kind=use&from=26-11-2026&until=26-11-2026"), 1);
    assert_eq!(count("kind=use&from=27-11-2026"), 0);
    assert_eq!(count("kind=use&until=2026-11-25"), 0);
    for (query, message) in [
        ("kind=everything", "Kies iets uit de lijst"),
        ("actor=Karim%20Aydin", "Kies iets uit de lijst"),
        ("from=31-02-2026", "Vul een dag in die bestaat"),
        ("from=27-11-2026&until=26-11-2026", "ligt voor de eerste"),
        ("kind=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "Kies iets uit de lijst"),
    ] {
        let page = browser.get(&format!("/logboek?{query}"));
        assert!(
            page.says(message) && page.says("Er zijn geen regels") && !page.says("<script>alert"),
            "{query}: {}",
            page.text()
        );
        // Told as any other fault: on top, in the title, and as one for programs.
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says("<title>Fout: "), "{query}");
        assert!(page.says("ds-error-summary"), "{query}");
    }
    assert_eq!(browser.get("/logboek?before=x").status, StatusCode::OK);
}

#[test]
fn a_page_holds_fifty_and_leads_to_the_older_ones() {
    let firm = Firm::new();
    firm.vault(|vault| {
        for number in 0..60 {
            vault.rename(actor(), &format!("Bloemhof {number}")).unwrap();
        }
    });
    let size = firm.vault(|vault| vault.log_size().unwrap());
    let mut browser = firm.browser(Role::Auditor);
    let (mut seen, mut path) = (0, "/logboek?kind=configure".to_owned());
    loop {
        let html = browser.get(&path).text();
        let count = rows(&html);
        assert!(count <= 50);
        seen += count;
        let Some(older) = html.split("href=\"").find(|rest| rest.contains("rel=\"next\"") && rest.contains("before"))
        else {
            break;
        };
        path = older.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
        assert!(path.contains("kind=configure"), "{path}");
    }
    assert!(seen >= 60 && u64::try_from(seen).unwrap() <= size + 10, "{seen} of {size}");
}

#[test]
fn a_page_says_how_long_the_log_is_and_which_entries_it_shows() {
    let firm = Firm::new();
    firm.vault(|vault| {
        for number in 0..60 {
            vault.rename(actor(), &format!("Bloemhof {number}")).unwrap();
        }
    });
    let mut browser = firm.browser(Role::Auditor);
    let size = firm.vault(|vault| vault.log_size().unwrap());
    let all = browser.get("/logboek");
    assert!(all.says(&format!("50 van de {size} regels")), "{}", all.text());
    assert!(all.says(&format!("Nummer {} tot en met {}, de nieuwste eerst.", size - 50, size - 1)), "{}", all.text());
    let older = browser.get(&format!("/logboek?before={}", size - 50));
    assert!(older.says(&format!("{} van de {size} regels", size - 50)), "{}", older.text());
    assert!(older.says(&format!("Nummer 0 tot en met {}", size - 51)), "{}", older.text());
    let one = browser.get("/logboek?kind=epoch");
    assert!(
        one.says("Eén regel die past") && one.says(&format!("Nummer 0. Het logboek heeft {size} regels.")),
        "{}",
        one.text()
    );
    let english = browser.get("/en/log");
    assert!(english.says(&format!("50 of {size} entries")) && english.says("the newest first"), "{}", english.text());
}

#[test]
fn an_entry_tells_why_it_was_allowed_and_its_proof_holds() {
    let firm = Firm::new();
    let leaf = used(&firm);
    let mut browser = firm.browser(Role::Auditor);
    let page = browser.get(&format!("/logboek/{leaf}"));
    assert!(page.says("Gegevens gebruikt: mocht."), "{}", page.text());
    assert!(page.says("Opnieuw beslist: hetzelfde antwoord") && page.says("2026-11-26"));
    let proof = browser.get(&format!("/logboek/{leaf}/bewijs"));
    let proof: Proof = proof.text().parse().unwrap();
    let bytes = proof.extra.clone().unwrap();
    let keys = firm.vault(|vault| vault.verifier_keys().unwrap());
    proof.verify(&leaf_hash(&bytes), &keys).unwrap();
    assert_eq!(Leaf::decode(&bytes).unwrap().kind, Kind::Use);
    let hash = waarborg_audit::to_hex(&leaf_hash(&bytes));
    assert!(page.says(&hash));
    // The rules were not asked for the beginning of a log.
    assert!(browser.get("/logboek/0").says("hoefden wij de regels niet te vragen"));
    for path in
        ["/logboek/999999", "/logboek/x", "/logboek/-1", "/logboek/999999/bewijs", "/logboek/99999999999999999999"]
    {
        assert_eq!(browser.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

fn check(browser: &mut Browser) -> crate::common::Shown {
    let form = browser.get("/logboek").form("/logboek/controleren");
    browser.send(&form)
}

#[test]
fn a_log_that_is_as_it_was_signed_is_unbroken() {
    let firm = Firm::new();
    used(&firm);
    firm.clock.wait(SignedDuration::from_mins(3));
    let checked = check(&mut firm.browser(Role::Auditor));
    assert_eq!(checked.path, "/logboek/gecontroleerd");
    assert!(
        checked.says("Ongebroken tot donderdag 26 november 2026") && checked.says("regels nagerekend"),
        "{}",
        checked.text()
    );
}

#[test]
fn an_entry_that_was_altered_on_the_disk_is_told() {
    let firm = Firm::new();
    used(&firm);
    let mut browser = firm.browser(Role::Auditor);
    assert!(check(&mut browser).says("Ongebroken"));
    let data = rusqlite::Connection::open(firm.door.folder().join("data.sqlite")).unwrap();
    data.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    let altered = data.execute(
        "UPDATE leaf_group SET leaves = CAST(substr(leaves, 1, 60) || x'ff' || substr(leaves, 62) AS BLOB)
         WHERE place = (SELECT place FROM leaf_group ORDER BY place LIMIT 1 OFFSET 2)",
        [],
    );
    assert_eq!(altered.unwrap(), 1);
    let broken = check(&mut browser);
    assert!(
        broken.says("Het logboek is niet zoals het werd getekend") && !broken.says("Ongebroken"),
        "{}",
        broken.text()
    );
    assert!(broken.says("log."), "no code is told");
}
