//! What terms run from, written down by the pages: without it records would wait for ever.

use crate::common::{Firm, Shown};
use crate::shop::{assert_worded, page_of, shop, told};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::{Import, People};
use waarborg_web::Role;

fn own(shown: &Shown) -> crate::common::Filled {
    shown.form(&shown.path)
}

/// Whether a card may stay up to and with that day.
fn stays_until(shown: &Shown, day: &str) -> bool {
    let html = shown.text();
    let mut told = html.split("Mag blijven tot en met ").skip(1);
    told.any(|rest| rest.split('(').next().unwrap_or_default().contains(day))
}

fn bring(firm: &Firm, list: &str, (file, activity, purpose): (&str, &str, Purpose)) {
    let import = Import {
        file: file.to_owned(),
        activity: Some(activity.to_owned()),
        purpose: Some(purpose),
        people: People { informed: Some((told(), true)), ..People::default() },
        ..Import::default()
    };
    firm.bring(list, &import);
}

const APPLICANT: &str = "Naam;E-mail\nSanne de Vries;sanne@example.nl\n";

fn applicant() -> (Firm, String) {
    let firm = crate::shop::empty();
    bring(&firm, APPLICANT, ("applicants", "recruitment", Purpose::Recruitment));
    let page = page_of(&firm, "sanne@example.nl");
    (firm, page)
}

#[test]
fn a_procedure_that_ended_lets_the_term_begin_and_one_that_goes_on_stops_it() {
    let (firm, page) = applicant();
    let mut browser = firm.browser(Role::Owner);
    let shown = browser.get(&page);
    assert!(shown.says("De bewaartermijn loopt nog niet") && shown.says("Leg vast: sollicitatie afgelopen"));
    // What moves none of her terms is not offered.
    assert!(!shown.says("dienstverband") && !shown.says("Leg contact vast"));
    let path = format!("{page}/afgelopen/procedure");
    let ask = browser.get(&path);
    assert_worded(&ask);
    let form = own(&ask).tick("way", "email");
    for (day, message) in [("27-11-2026", "moet nog komen"), ("31-11-2026", "Deze dag bestaat niet")] {
        let unfit = browser.post(&form.clone().set("day", day));
        assert!(unfit.status == StatusCode::UNPROCESSABLE_ENTITY && unfit.says(message), "{day}: {}", unfit.text());
    }
    let done = browser.send(&form.set("day", "20-11-2026"));
    assert!(stays_until(&done, "18 december 2026"), "{}", done.text());
    let path = format!("{page}/gaat-door/procedure");
    let form = own(&browser.get(&path)).tick("way", "email");
    assert!(browser.send(&form).says("De bewaartermijn loopt nog niet"));
}

#[test]
fn a_day_by_which_all_is_over_at_once_is_asked_about() {
    let (firm, page) = applicant();
    let mut browser = firm.browser(Role::Officer);
    let path = format!("{page}/afgelopen/procedure");
    let form = own(&browser.get(&path)).tick("way", "email").set("day", "20-11-2016");
    let oldest = browser.post(&form.clone().set("day", "01-01-1900"));
    assert!(oldest.status == StatusCode::UNPROCESSABLE_ENTITY && oldest.says("id=\"over-fault\""), "{}", oldest.text());
    let sure = browser.post(&form);
    assert_eq!(sure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sure.says("De bewaartermijn is dan al voorbij") && sure.says("id=\"over-fault\""), "{}", sure.text());
    assert!(browser.get(&page).says("De bewaartermijn loopt nog niet"));
    let done = browser.send(&sure.form(&path).tick("over", "1"));
    assert!(done.says("Deze kaart wacht op opruimen"), "{}", done.text());
    assert!(browser.get("/gegevens/opruimen").says("Van één mens, samen één kaart, de oudste sinds"));
}

#[test]
fn contact_moves_the_end_and_earlier_contact_moves_nothing() {
    let firm = shop();
    let page = page_of(&firm, "K-1");
    firm.clock.wait(SignedDuration::from_hours(24 * 30));
    let mut browser = firm.browser(Role::Staff);
    assert!(stays_until(&browser.get(&page), "26 november 2028"));
    let path = format!("{page}/contact");
    let ask = browser.get(&path);
    assert_worded(&ask);
    let done = browser.send(&own(&ask).tick("way", "phone").set("day", "20-12-2026"));
    assert!(stays_until(&done, "20 december 2028"), "{}", done.text());
    let form = own(&browser.get(&path)).tick("way", "phone").set("day", "01-12-2026");
    assert!(stays_until(&browser.send(&form), "20 december 2028"));
    // The relation and its end are the office's.
    assert_eq!(browser.ask(&format!("{page}/relatie")).status, StatusCode::FORBIDDEN);
    assert_eq!(browser.ask(&format!("{page}/afgelopen/procedure")).status, StatusCode::FORBIDDEN);
}

#[test]
fn a_relation_ends_and_begins_anew() {
    let firm = shop();
    bring(&firm, "Naam;E-mail\nTijs Kok;tijs@example.nl\n", ("suppliers", "suppliers", Purpose::InternalAdmin));
    let page = page_of(&firm, "tijs@example.nl");
    let mut browser = firm.browser(Role::Owner);
    assert!(browser.get(&page).says("De bewaartermijn loopt nog niet"));
    let path = format!("{page}/relatie");
    let ask = browser.get(&path);
    assert_worded(&ask);
    let form = own(&ask).tick("way", "person").set("day", "01-11-2026");
    assert!(browser.post(&form).says("Kies of u nog zaken doet"));
    let done = browser.send(&form.clone().tick("relation", "until"));
    assert!(stays_until(&done, "1 november 2028"), "{}", done.text());
    let again = own(&browser.get(&path)).tick("way", "person").tick("relation", "current");
    // What began before what was told of the end is history.
    let older = browser.send(&again.clone().set("day", "01-01-2020"));
    assert!(older.says("Vastgelegd als geschiedenis") && older.says("1 november 2028"), "{}", older.text());
    firm.clock.wait(SignedDuration::from_mins(1));
    let again = own(&browser.get(&path)).tick("way", "person").tick("relation", "current");
    assert!(browser.send(&again).says("De bewaartermijn loopt nog niet"));
}

#[test]
fn what_waits_long_for_an_end_stands_on_vandaag_until_it_is_told() {
    let (firm, page) = applicant();
    assert!(!firm.browser(Role::Owner).get("/").says("Is dit afgelopen?"));
    firm.clock.wait(SignedDuration::from_hours(24 * 28));
    let mut browser = firm.browser(Role::Owner);
    let today = browser.get("/");
    assert!(today.says("Is dit afgelopen? Sollicitanten: één kaart wacht"), "{}", today.text());
    assert!(today.says("href=\"/gegevens/applicants\""));
    assert!(browser.get("/en/").says("Has this ended? Applicants: one card waits"));
    // That it goes on is told for a while, and that it ended for good.
    let path = format!("{page}/gaat-door/procedure");
    let form = own(&browser.get(&path)).tick("way", "email");
    browser.send(&form);
    assert!(!browser.get("/").says("Is dit afgelopen?"));
    firm.clock.wait(SignedDuration::from_hours(24 * 29));
    let mut browser = firm.browser(Role::Owner);
    assert!(browser.get("/").says("Is dit afgelopen?"));
    let path = format!("{page}/afgelopen/procedure");
    let form = own(&browser.get(&path)).tick("way", "email");
    browser.send(&form);
    assert!(!browser.get("/").says("Is dit afgelopen?"));
}

#[test]
fn what_says_nothing_of_her_has_no_page() {
    let (firm, page) = applicant();
    let mut browser = firm.browser(Role::Owner);
    for end in ["contact", "relatie", "afgelopen/employment", "afgelopen/x", "gaat-door/reintegration"] {
        assert_eq!(browser.ask(&format!("{page}/{end}")).status, StatusCode::NOT_FOUND, "{end}");
    }
    let english = browser.get(&page.replace("/gegevens/mens", "/en/data/person")).text();
    assert!(english.contains("Write down: application ended"));
    let end = format!("{}/ended/procedure", page.replace("/gegevens/mens", "/en/data/person"));
    assert_worded(&browser.get(&end));
}
