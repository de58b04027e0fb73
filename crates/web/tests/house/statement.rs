//! Publishing the privacy statement: what was shown, and nothing else.

use crate::common::{Firm, actor};
use crate::filled::filled_webshop;
use axum::http::StatusCode;
use waarborg_register::Register;
use waarborg_vault::Applied;
use waarborg_web::Role;

const PATH: &str = "/openbaar-beheer/verklaring";

#[test]
fn a_text_that_nobody_saw_is_not_published() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let draft = browser.get(PATH);
    let form = draft.form(PATH);
    let changed = filled_webshop().replacen("Wij bestellen bij leveranciers", "Wij kopen bij leveranciers", 1);
    let changed = Register::parse(&changed).ok().unwrap();
    let applied = firm.vault(|vault| vault.apply_register(actor(), &changed).unwrap());
    assert!(matches!(applied, Applied::InForce { .. }));
    let moved = browser.send(&form.set("note", "Begin."));
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(moved.says("Dit is intussen veranderd") && moved.says("Wij kopen bij leveranciers"), "{}", moved.text());
    assert_eq!(firm.stranger().ask("/p/privacy").status, StatusCode::NOT_FOUND);
    let published = browser.send(&moved.form(PATH));
    assert!(published.says("Versie 1 staat open"), "{}", published.text());
    assert!(firm.stranger().get("/p/privacy").says("Wij kopen bij leveranciers"));
}
