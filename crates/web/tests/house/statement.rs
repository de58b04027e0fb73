//! Publishing the privacy statement: what was shown, and nothing else.

use crate::common::{Firm, actor};
use axum::http::StatusCode;
use waarborg_register::{Register, Template};
use waarborg_vault::Applied;
use waarborg_web::Role;

const PATH: &str = "/openbaar-beheer/verklaring";

/// The register of a web shop with every place filled in.
fn register() -> String {
    let mut filled = String::new();
    for line in Template::find("webshop").unwrap().text.lines() {
        let dated = |rest: &&str| rest.contains("_review =") || rest.contains("_date =");
        let line = line.strip_prefix("# ").filter(dated).unwrap_or(line);
        match (line.starts_with('#'), line.split_once("\"<")) {
            (false, Some((before, rest))) => {
                let (_, after) = rest.split_once(">\"").unwrap();
                filled.extend([before, "\"Voorbeeld BV\"", after]);
            }
            _ => filled.push_str(line),
        }
        filled.push('\n');
    }
    filled
}

#[test]
fn a_text_that_nobody_saw_is_not_published() {
    let firm = Firm::with(&Register::parse(&register()).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let draft = browser.get(PATH);
    let form = draft.form(PATH);
    let changed = register().replacen("Wij bestellen bij leveranciers", "Wij kopen bij leveranciers", 1);
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
