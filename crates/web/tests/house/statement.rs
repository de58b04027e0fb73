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

#[test]
fn what_nobody_read_is_published_by_nobody_who_does_not_say_that_it_is_true() {
    let unread =
        filled_webshop().lines().filter(|line| !line.starts_with("last_review")).collect::<Vec<_>>().join("\n");
    let firm = Firm::with(&Register::parse(&unread).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(PATH).form(PATH);
    let refused = browser.post(&form);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Lees de tekst en vink aan"), "{}", refused.text());
    assert_eq!(firm.vault(|vault| vault.in_force().unwrap().version), 1);
    let published = browser.send(&form.tick("read", "1"));
    assert!(published.says("Versie 1 staat open"), "{}", published.text());
    // It is noted of each activity, and the statement was published by that.
    let in_force = firm.vault(|vault| vault.in_force().unwrap());
    assert!(in_force.register.activities.iter().all(|activity| activity.last_review.is_some()));
    assert_eq!(in_force.version, 2);
}
