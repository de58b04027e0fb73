//! What everyone may fetch: the published statement as a file, laid out once for all.

use crate::common::{Firm, START};
use crate::filled_webshop;
use crate::standing::owner;
use axum::http::StatusCode;
use waarborg_duties::publishing::published;
use waarborg_law::Language;
use waarborg_register::Register;

#[test]
fn the_statement_is_laid_out_once_for_each_language_and_given_to_everyone() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).unwrap());
    let mut browser = owner(&firm);
    let form = browser.get("/openbaar-beheer/verklaring").form("/openbaar-beheer/verklaring");
    let done = browser.send(&form);
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    let entry = firm.vault(|vault| published(vault).unwrap()).pop().unwrap();
    assert_eq!((entry.number, entry.at.to_string().as_str()), (1, START));
    let key = |language| (1, entry.fingerprint.clone(), language);
    let kept = |language| firm.house.layouts.get(&key(language), || Err(()));
    assert_eq!(kept(Language::Nl), Err(()), "nobody asked yet");
    let first = firm.stranger().ask("/p/privacy/1/pdf");
    assert!(first.bytes.starts_with(b"%PDF-") && first.headers["cache-control"] == "public, max-age=60");
    assert_eq!(kept(Language::Nl).as_ref(), Ok(&first.bytes));
    assert_eq!(kept(Language::En), Err(()));
    assert_eq!(firm.stranger().ask("/p/privacy/1/pdf").bytes, first.bytes);
    let english = firm.stranger().ask("/en/p/privacy/1/pdf");
    assert!(english.bytes.starts_with(b"%PDF-") && english.bytes != first.bytes);
    assert_eq!(kept(Language::En), Ok(english.bytes));
    // What does not exist leaves nothing behind.
    assert_eq!(firm.stranger().ask("/p/privacy/2/pdf").status, StatusCode::NOT_FOUND);
}

#[test]
fn the_key_for_receipts_is_there_for_everyone_and_for_programs() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).unwrap());
    let key = firm.vault(|vault| vault.verifier_keys().unwrap().last().unwrap().to_string());
    let page = firm.stranger().ask("/p/sleutel");
    assert!(page.says(&key) && page.says("De laatste stand van ons logboek"), "{}", page.text());
    let text = firm.stranger().ask("/en/p/key.txt");
    let keys: Vec<waarborg_audit::checkpoint::VerifierKey> =
        text.text().lines().map(|line| line.parse().unwrap()).collect();
    assert_eq!(keys.last().unwrap().to_string(), key);
}
