//! Examples in full, for one view.

use crate::common::Firm;
use crate::{LIST, own, upload};
use axum::http::StatusCode;
use waarborg_web::Role;

#[test]
fn examples_are_shown_in_full_once_but_for_what_the_law_refuses() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    assert!(columns.says("Toon voorbeelden helemaal") && !columns.says("sanne.de.vries@example.nl"));
    let to = columns.path.replace("/kolommen", "/voorbeelden");
    assert!(columns.says(&format!("formaction=\"{to}\"")));
    // The button sends the form along, so nothing that was ticked is lost.
    let mut form = own(&columns).without("keep-4");
    form.action.clone_from(&to);
    let open = browser.post(&form);
    assert_eq!(open.status, StatusCode::OK);
    for value in ["K-1", "Sanne de Vries", "sanne.de.vries@example.nl", "06-10000001", "1234 AB"] {
        assert!(open.says(value), "{value}: {}", open.text());
    }
    assert!(!open.says("111222333") && !open.says("Mehmet"), "what is refused, and other people, stay covered");
    assert!(open.says("staan nu helemaal in beeld") && !open.says("Toon voorbeelden helemaal"));
    assert!(open.form(&columns.path).value("keep-4").is_none() && open.form(&columns.path).value("keep-3").is_some());
    assert!(open.headers["cache-control"].to_str().unwrap().contains("no-store"));
    // Covered again wherever one goes, and the address by itself shows nothing.
    for path in [&columns.path, &to] {
        let again = browser.get(path);
        assert!(!again.says("sanne.de.vries@example.nl") && again.says("Toon voorbeelden helemaal"), "{path}");
    }
    let english = columns.path.replace("/gegevens/inlezen", "/en/data/import").replace("/kolommen", "/columns");
    assert!(browser.get(&english).says("Show examples in full"));
}

#[test]
fn examples_are_text_and_not_for_everyone() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let list = format!("Naam;E-mail\n<script>alert(1)</script>;\"{}\"\nJan;jan@example.nl\n", "x".repeat(5_000));
    let columns = upload(&mut browser, "customers", &list);
    let mut form = own(&columns);
    form.action = columns.path.replace("/kolommen", "/voorbeelden");
    let open = browser.post(&form);
    assert!(open.says("&#60;script&#62;") || open.says("&lt;script&gt;"), "{}", open.text());
    assert!(!open.says("<script>alert") && !open.says(&"x".repeat(300)) && open.says("x…"));
    let mut staff = firm.browser(Role::Staff);
    assert_eq!(staff.ask(&form.action).status, StatusCode::FORBIDDEN);
}
