//! The four steps from the list to the people, and back.

use crate::common::{Firm, TOLD};
use crate::{LIST, fact, own, to_check, upload, waiting};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_web::Role;

fn people(firm: &Firm) -> u64 {
    firm.vault(|vault| vault.counts().unwrap().people)
}

#[test]
fn a_list_comes_in_step_by_step_and_goes_out_again() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    assert_eq!(columns.status, StatusCode::OK, "{}", columns.text());
    for text in ["Kijk hier eerst naar", "Herkend", "klanten-2026.csv", "Er is nog niets ingelezen"] {
        assert!(columns.says(text), "{text}");
    }
    // Examples are covered.
    assert!(!columns.says("sanne.de.vries@example.nl") && !columns.says("111222333"));
    // What no field waits for is left out with a reason, and so is what the law forbids.
    assert!(columns.says("Geen van uw doelen heeft dit nodig"));
    assert!(columns.says("Wordt niet ingelezen") && columns.says("46"));
    assert_eq!((waiting(&firm), people(&firm)), (1, 0));
    let check = to_check(&mut browser, &columns);
    assert!(check.path.ends_with("/nakijken"), "{}", check.text());
    assert!(check.says("4 rijen staan klaar"), "{}", check.text());
    assert_eq!(fact(&check, "Nieuwe mensen"), "4");
    assert_eq!(people(&firm), 0);
    let done = browser.send(&own(&check));
    assert!(done.says("4 mensen zijn ingelezen") && done.says("3 december 2026"), "{}", done.text());
    assert_eq!((waiting(&firm), people(&firm)), (0, 4));
    // And back out.
    let ask = browser.get(&format!("{}/ongedaan", done.path));
    let undone = browser.send(&own(&ask));
    assert!(undone.says("4 mensen zijn weggehaald"), "{}", undone.text());
    assert_eq!(people(&firm), 0);
    assert!(browser.get(&done.path).says("Is al ongedaan gemaakt"));
}

#[test]
fn whose_people_know_nothing_is_told_what_to_do_first_and_the_file_waits() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let purpose = browser.send(&own(&columns));
    let check = browser.send(&own(&purpose).set("informed", "no"));
    assert!(check.says("Vertel het deze mensen eerst"), "{}", check.text());
    assert!(check.says("/openbaar-beheer/verklaring") && !check.says("Wat er straks gebeurt"), "{}", check.text());
    assert_eq!((waiting(&firm), people(&firm)), (1, 0));
    // Once they know, it goes on from there.
    let purpose = browser.get(&purpose.path);
    let check = browser.send(&own(&purpose).set("informed", "yes").set("told-text", TOLD));
    assert_eq!(fact(&check, "Nieuwe mensen"), "4");
}

#[test]
fn a_number_of_citizens_has_no_box_and_no_forged_one_helps() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Officer);
    let columns = upload(&mut browser, "customers", LIST);
    let form = own(&columns);
    assert!(!form.names.iter().any(|name| name == "keep-7"), "{:?}", form.names);
    let purpose = browser.send(&form.forged("keep-7", "1"));
    let check = browser.send(&own(&purpose).set("informed", "yes").set("told-text", TOLD));
    browser.send(&own(&check));
    let bytes = firm.vault(|vault| {
        vault.counts().unwrap().activities.iter().any(|count| {
            count.kind == waarborg_vault::CountedKind::NationalNumber
                && count.activity == "deliveries"
                && count.people > 0
        })
    });
    assert!(!bytes);
    assert_eq!(people(&firm), 4);
}

#[test]
fn running_text_needs_a_choice() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let row = |number: u32| {
        format!(
            "B-{number};Jan de Vries;Kerkstraat {number};Jan belde op 06-1234567{number}, hij is ziek en ligt in het ziekenhuis\n"
        )
    };
    let list = format!("Bestelnummer;Naam;Adres;Vragen en klachten\n{}", (1..9).map(row).collect::<String>());
    let columns = upload(&mut browser, "orders", &list);
    let faulty = browser.post(&own(&columns));
    if columns.says("name=\"keep-4\"") {
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(faulty.says("Kies wat u met de kolom ‘Vragen en klachten’ doet"), "{}", faulty.text());
        assert!(faulty.says("href=\"#keep-4-1\"") && faulty.says("Fout: "));
        let form = own(&faulty).set("keep-4", "no");
        assert!(browser.send(&form).path.ends_with("/doel"));
    } else {
        // The law refuses it outright where it was found to speak of health.
        assert!(columns.says("Wordt niet ingelezen"), "{}", columns.text());
    }
}

#[test]
fn a_column_can_go_into_another_field_or_out() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let one = browser.get(&columns.path.replace("/kolommen", "/kolom/8"));
    assert!(one.says("Wat is kolom ‘Kleur’?"));
    let nothing = browser.post(&own(&one).without("field"));
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let after = browser.send(&own(&one).set("field", "city"));
    assert!(own(&after).value("keep-8").is_some(), "{}", after.text());
    let one = browser.get(&columns.path.replace("/kolommen", "/kolom/8"));
    let after = browser.send(&own(&one).set("field", "-"));
    assert!(own(&after).value("keep-8").is_none());
    assert_eq!(browser.ask(&columns.path.replace("/kolommen", "/kolom/99")).status, StatusCode::NOT_FOUND);
}

#[test]
fn without_any_column_nothing_goes_on() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let mut form = own(&columns);
    form.fields.retain(|(name, _)| !name.starts_with("keep-"));
    let faulty = browser.post(&form);
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(faulty.says("Kies ten minste één kolom"));
}

#[test]
fn what_people_know_must_be_said_and_days_must_have_been() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let purpose = browser.send(&own(&columns));
    let nothing = browser.post(&own(&purpose));
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.says("Kies of deze mensen ervan weten"));
    let form = own(&purpose).set("informed", "yes").set("told-text", TOLD);
    for (day, told) in [("31-02-2026", "Vul een dag in die bestaat"), ("27-11-2026", "kan niet na vandaag")] {
        let late = browser.post(&form.clone().set("told-on", day));
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.says(told), "{day}");
    }
    assert!(browser.post(&form.clone().set("told-text", " ")).says("Vul in welke tekst zij kregen"));
    let hostile = browser.post(&form.clone().set("told-text", "\"><img src=x onerror=y>").set("told-on", "<script>"));
    assert!(!hostile.says("<img src=x") && !hostile.says("<script>"));
    assert!(browser.post(&form.set("purpose", "deliveries/none")).says("Kies een doel"));
}

#[test]
fn a_restart_loses_no_choice() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let form = own(&columns).without("keep-4");
    let purpose = browser.send(&form);
    assert!(purpose.path.ends_with("/doel"));
    drop(browser);
    let firm = firm.restart();
    let mut browser = firm.browser(Role::Officer);
    assert!(browser.get("/gegevens/inlezen").says("klanten-2026.csv"));
    let columns = browser.get(&columns.path);
    let form = own(&columns);
    assert!(form.value("keep-4").is_none() && form.value("keep-3").is_some(), "{}", columns.text());
    let check = to_check(&mut browser, &columns);
    assert!(browser.send(&own(&check)).says("4 mensen zijn ingelezen"));
}

#[test]
fn stopping_takes_the_file_away_at_once() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let stop = columns.form(&columns.path.replace("/kolommen", "/stoppen"));
    let stopped = browser.send(&stop);
    assert!(stopped.says("Gestopt. Het bestand is weg."));
    assert_eq!(waiting(&firm), 0);
    assert_eq!(browser.ask(&columns.path).status, StatusCode::NOT_FOUND);
}

#[test]
fn what_waits_too_long_is_taken_away() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    upload(&mut browser, "customers", LIST);
    firm.clock.wait(SignedDuration::from_hours(7 * 24));
    let mut browser = firm.browser(Role::Owner);
    browser.get("/gegevens/inlezen");
    assert_eq!(waiting(&firm), 0);
}

#[test]
fn a_second_press_brings_nobody_in_twice() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let check = to_check(&mut browser, &columns);
    let form = own(&check);
    browser.send(&form);
    let again = browser.send(&form);
    assert!(again.says("Dit was al gedaan") || again.path.contains("/ingelezen/"), "{}", again.text());
    assert_eq!((people(&firm), firm.vault(|vault| vault.imports().unwrap().len())), (4, 1));
}

#[test]
fn no_statement_is_proposed_where_none_was_published() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let purpose = browser.send(&own(&columns));
    // None was published: nobody read one.
    assert_eq!(own(&purpose).value("told-text"), Some(""));
    let missing = browser.post(&own(&purpose).set("informed", "yes"));
    assert!(missing.says("Vul in welke tekst zij kregen"), "{}", missing.text());
}

/// A session that ends at step 2 takes no tick with it.
#[test]
fn what_was_ticked_stands_there_again_after_signing_in_anew() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let ticks = |shown: &crate::common::Shown| ["keep-3", "keep-4"].map(|name| own(shown).value(name).is_some());
    assert_eq!(ticks(&columns), [true, true]);
    let form = own(&columns).without("keep-4");
    firm.clock.wait(SignedDuration::from_mins(31));
    assert_eq!(browser.send(&form).path, "/aanmelden");
    let back = browser.use_link(&firm.link(waarborg_web::Purpose::SignIn("owner".to_owned())));
    assert_eq!((back.path.as_str(), ticks(&back)), (columns.path.as_str(), [true, false]), "{}", back.text());
    let again = browser.get(&columns.path);
    assert_eq!(ticks(&again), [true, false], "it was shown once and is gone");
}
