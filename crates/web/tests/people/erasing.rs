use crate::common::actor;
use crate::shop::{page_of, person, shop};
use axum::http::StatusCode;
use waarborg_audit::receipt::Receipt;
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::{Import, VaultError};
use waarborg_web::Role;

#[test]
fn who_is_erased_is_gone_and_the_receipt_holds_and_is_kept_nowhere() {
    let firm = shop();
    let (page, subject) = (page_of(&firm, "K-1"), person(&firm, "K-1"));
    let path = format!("{page}/verwijderen");
    let mut browser = firm.browser(Role::Owner);
    let shown = browser.get(&path);
    for words in ["Er gaat één kaart weg", "niet ongedaan maken", "28 november 2026", "31 december 2026", "AVG art. 17"]
    {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    let form = shown.form(&path);
    let unfit = browser.post(&form);
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(person(&firm, "K-1"), subject);
    let sure = unfit.form(&path).tick("sure", "1");
    let receipt = browser.send(&sure);
    assert!(receipt.path.starts_with("/gegevens/bewijs/") && !receipt.path.contains(&subject.to_string()));
    assert!(receipt.says("Eén kaart is gewist") && receipt.says("waarborg-verify receipt bewijs.txt --key "));
    let gone = firm.vault(|vault| vault.access(actor(), subject));
    assert!(matches!(gone, Err(VaultError::UnknownPerson)));
    // Pressing again and going back lead to the receipt, and erase nothing twice.
    assert_eq!(browser.post(&sure).location(), Some(receipt.path.as_str()));
    assert_eq!(browser.ask(&path).status, StatusCode::NOT_FOUND);
    let gone = browser.ask(&page);
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.says("Dit vinden wij niet") && gone.says("Zoek de mens opnieuw op bij Gegevens"), "{}", gone.text());
    assert!(gone.says("isschien") && !gone.says("`") && !gone.says("find-person"), "{}", gone.text());
    let text = browser.ask(&format!("{}/tekst", receipt.path));
    assert_eq!(text.headers["content-disposition"], "attachment; filename=\"bewijs.txt\"");
    let kept: Receipt = text.text().parse().unwrap();
    firm.vault(|vault| kept.verify(&vault.verifier_keys().unwrap()).unwrap());
    let paper = browser.ask(&format!("{}/pdf", receipt.path));
    assert!(paper.bytes.starts_with(b"%PDF-"));
    // Another browser has no receipt, not even of the same account.
    assert_eq!(firm.browser(Role::Owner).ask(&receipt.path).status, StatusCode::NOT_FOUND);
}

#[test]
fn what_a_statute_keeps_is_told_before_and_cannot_be_erased() {
    let firm = shop();
    let import = Import {
        file: "invoices".to_owned(),
        activity: Some("bookkeeping".to_owned()),
        purpose: Some(Purpose::Invoicing),
        ..crate::shop::customers()
    };
    firm.bring("Factuurnummer;Naam op de factuur;Postcode;Bedrag\nF-9;Sanne de Vries;1234 AB;12,50\n", &import);
    let path = format!("{}/verwijderen", page_of(&firm, "K-1"));
    let mut browser = firm.browser(Role::Officer);
    let shown = browser.get(&path);
    for words in ["Facturen: 1 kaart", "AWR 52(4)", "31 december 2033"] {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    let form = shown.form(&path).tick("sure", "1");
    let receipt = browser.send(&form);
    assert!(receipt.says("Facturen: 1 kaart"));
    let again = browser.get(&path);
    assert!(again.says("is nu niets te wissen") && !again.says("name=\"sure\""));
    let forced = browser.post(&form.forged("act", "another"));
    assert_eq!(forced.status, StatusCode::CONFLICT);
}

#[test]
fn nothing_is_erased_that_was_not_shown() {
    let firm = shop();
    let (path, subject) = (format!("{}/verwijderen", page_of(&firm, "K-1")), person(&firm, "K-1"));
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(&path).form(&path).tick("sure", "1");
    // A colleague brings in more of her meanwhile.
    firm.bring(
        "Klantnummer;Naam;E-mail;Woonplaats\nK-1;Sanne de Vries;sanne@example.nl;Zwolle\n",
        &crate::shop::customers(),
    );
    let moved = browser.post(&form);
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(moved.says("Dit is intussen veranderd") && moved.says("Er gaan 2 kaarten weg"), "{}", moved.text());
    assert_eq!(person(&firm, "K-1"), subject);
    assert!(browser.send(&moved.form(&path)).says("2 kaarten zijn gewist"));
}

#[test]
fn staff_and_auditors_erase_nobody() {
    let firm = shop();
    let path = format!("{}/verwijderen", page_of(&firm, "K-1"));
    for role in [Role::Staff, Role::Auditor] {
        assert_eq!(firm.browser(role).ask(&path).status, StatusCode::FORBIDDEN);
    }
}

#[test]
fn a_receipt_says_when_she_asked_and_who_knows() {
    let firm = shop();
    let path = format!("{}/verwijderen", page_of(&firm, "K-1"));
    let mut browser = firm.browser(Role::Owner);
    let shown = browser.get(&path);
    assert!(shown.says("nog te vertellen"), "{}", shown.text());
    // Neither a file of hers stays because of another, nor can anything be said of that.
    assert!(!shown.says("Wat blijft om een ander?"));
    let form = shown.form(&path).tick("sure", "1");
    let future = browser.post(&form.clone().set("received", "1-1-2999"));
    assert_eq!(future.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(future.says("Vul een dag in die al is geweest"), "{}", future.text());
    let receipt = browser.send(&form.set("received", "20-11-2026").tick("told", "carrier"));
    assert!(receipt.path.starts_with("/gegevens/bewijs/"), "{}", receipt.text());
    let text = browser.ask(&format!("{}/tekst", receipt.path)).text();
    let kept: Receipt = text.parse().unwrap();
    let body = String::from_utf8(kept.body).unwrap();
    assert!(body.contains("asked: 2026-11-20\n"), "{body}");
    assert_eq!(body.lines().filter(|line| line.starts_with("told: ")).count(), 1, "{body}");
    assert!(body.lines().any(|line| line.starts_with("to-tell: ")), "{body}");
    assert!(browser.ask(&format!("{}/pdf", receipt.path)).bytes.starts_with(b"%PDF-"));
}
