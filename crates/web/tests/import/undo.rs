//! Taking an import back: one page for it, wherever one comes from.

use crate::common::Firm;
use crate::{LIST, bring, own};
use axum::http::StatusCode;
use jiff::SignedDuration;
use std::fmt::Write as _;
use waarborg_web::Role;

fn people(firm: &Firm) -> u64 {
    firm.vault(|vault| vault.people().unwrap())
}

#[test]
fn many_people_ask_for_their_number() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let mut list = "Naam;E-mail\n".to_owned();
    for number in 0..101 {
        writeln!(list, "Mens {number};m{number}@example.nl").unwrap();
    }
    let done = bring(&mut browser, "customers", &list);
    let path = format!("{}/ongedaan", done.path);
    let ask = browser.get(&path);
    assert!(ask.says("101 mensen gaan weer helemaal weg"), "{}", ask.text());
    for typed in ["", "100", "honderd", "<script>", "1010"] {
        let wrong = browser.post(&own(&ask).set("number", typed));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(wrong.says("Het gaat om 101 mensen") && !wrong.says("<script>alert"));
    }
    assert_eq!(people(&firm), 101);
    let undone = browser.send(&own(&ask).set("number", "101"));
    assert!(undone.says("101 mensen zijn weggehaald") && undone.path == done.path, "{}", undone.text());
    // From there it goes back to what happened to the file.
    assert!(undone.says("href=\"/gegevens/customers/geschiedenis\""));
    assert_eq!(people(&firm), 0);
}

#[test]
fn what_was_undone_or_is_too_old_is_not_undone() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let done = bring(&mut browser, "customers", LIST);
    let path = format!("{}/ongedaan", done.path);
    let form = own(&browser.get(&path));
    firm.clock.wait(SignedDuration::from_hours(8 * 24));
    let mut browser = firm.browser(Role::Owner);
    let late = browser.get(&path);
    assert!(late.says("De tijd om dit ongedaan te maken is voorbij"), "{}", late.text());
    assert!(late.says(&format!("href=\"{}\"", done.path)));
    let token = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let mut forged = form;
    forged.fields = token.fields.into_iter().filter(|(name, _)| name == "csrf" || name == "act").collect();
    assert_eq!(browser.post(&forged).status, StatusCode::CONFLICT);
    assert_eq!(people(&firm), 4);
}

#[test]
fn those_who_were_here_already_are_told_and_counted() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let list = |with: &str| {
        let mut list = "Naam;E-mail;Woonplaats\n".to_owned();
        for number in 0..101 {
            writeln!(list, "Mens {number};m{number}@example.nl;{with}").unwrap();
        }
        list
    };
    bring(&mut browser, "customers", &list("Deventer"));
    let done = bring(&mut browser, "customers", &(list("Zwolle") + "Iemand Nieuw;nieuw@example.nl;Zwolle\n"));
    assert_eq!(people(&firm), 102);
    let path = format!("{}/ongedaan", done.path);
    let ask = browser.get(&path);
    assert!(ask.says("Eén mens gaat weer helemaal weg") && ask.says("Van 101 mensen gaat weg"), "{}", ask.text());
    assert!(ask.says("Samen zijn dat 102 mensen"));
    // Of so many people something goes, so it is their number that is typed.
    for typed in ["", "1", "101"] {
        let wrong = browser.post(&own(&ask).set("number", typed));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(wrong.says("Het gaat om 102 mensen"));
    }
    let undone = browser.send(&own(&ask).set("number", "102"));
    assert!(
        undone.says("Eén mens is weggehaald. Van 101 mensen is weg wat erbij kwam, en de rest bleef."),
        "{}",
        undone.text()
    );
    assert_eq!(people(&firm), 101);
}

#[test]
fn who_is_gone_by_now_is_not_told_to_go_and_the_form_rests_on_what_was_shown() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    bring(&mut browser, "customers", "Naam;E-mail;Woonplaats\nSanne de Vries;sanne@example.nl;Deventer\n");
    let done = bring(
        &mut browser,
        "customers",
        "Naam;E-mail;Woonplaats\nSanne de Vries;sanne@example.nl;Zwolle\nBo Smit;bo@example.nl;Ede\nTijs Kok;tijs@example.nl;Epe\n",
    );
    let path = format!("{}/ongedaan", done.path);
    crate::ahead::erase(&firm, "bo@example.nl");
    let ask = browser.get(&path);
    // Two were new; one of them is gone, and somebody else keeps what she had.
    assert!(ask.says("Eén mens gaat weer helemaal weg") && ask.says("Van één mens gaat weg"), "{}", ask.text());
    crate::ahead::erase(&firm, "tijs@example.nl");
    let moved = browser.post(&own(&ask));
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        moved.says("Dit is intussen veranderd") && moved.says("Niemand gaat daardoor helemaal weg"),
        "{}",
        moved.text()
    );
    let undone = browser.send(&moved.form(&path));
    assert!(undone.says("Wat met deze lijst kwam, is weg. Van één mens is weg wat erbij kwam"), "{}", undone.text());
    assert_eq!(people(&firm), 1);
}
