use crate::shop::{bring_left, left, shop};
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use std::fmt::Write as _;
use waarborg_model::Clock as _;
use waarborg_web::Role;

const GROUP: &str = "/gegevens/opruimen/customers/customers";

#[test]
fn what_is_over_its_term_is_shown_by_group_and_goes() {
    let firm = shop();
    let mut list = "Klantnummer;Naam;E-mail\n".to_owned();
    for number in 0..7 {
        writeln!(list, "L-{number};Bram Oud{number};bram{number}@example.nl").unwrap();
    }
    bring_left(&firm, &list);
    let mut browser = firm.browser(Role::Owner);
    assert!(browser.get("/gegevens").says("7 kaarten zijn over hun bewaartermijn"));
    let shown = browser.get("/gegevens/opruimen");
    assert!(shown.says("Van 7 mensen, samen 7 kaarten") && shown.says("2 jaar na het laatste contact"));
    assert_eq!(shown.text().matches("/gegevens/mens/").count(), 5);
    assert!(shown.says("/wijzig/retention-customers\"") && shown.says("Moet dit langer blijven"));
    assert!(shown.says("B••• O•••") && !shown.says("Bram"), "{}", shown.text());
    let confirm = browser.get(GROUP);
    assert!(confirm.says("Van 7 mensen gaan 7 kaarten uit Klanten weg") && confirm.says("niet ongedaan maken"));
    let form = confirm.form(GROUP);
    assert_eq!(browser.post(&form).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 10);
    let done = browser.send(&form.tick("sure", "1"));
    assert!(done.path.starts_with("/gegevens/opgeruimd/") && done.says("7 kaarten zijn verwijderd"), "{}", done.text());
    let receipt = browser.get(&done.path);
    for part in
        ["Dit is opgeruimd", "Klanten", "7 kaarten", "2 jaar na het laatste contact", "27 november 2026", "logboek"]
    {
        assert!(receipt.says(part), "{part}: {}", receipt.text());
    }
    assert!(
        browser.get(&done.path.replace("/gegevens/opgeruimd", "/en/data/cleared-out")).says("This was cleared out")
    );
    assert!(!receipt.says("Bram"));
    // The receipt is taken along, as a document and as what waarborg-verify reads; and this house knows it as its own.
    let [paper, text] = ["/pdf", "/tekst"].map(|part| browser.ask(&format!("{}{part}", done.path)));
    assert!(paper.bytes.starts_with(b"%PDF-") && paper.headers["content-type"] == "application/pdf");
    let text = text.text();
    assert!(text.starts_with("waarborg clear-out 1\n"), "{text}");
    let check = browser.get("/logboek/bewijs-nakijken").form("/logboek/bewijs-nakijken");
    let genuine = browser.send(&check.clone().set("text", &text));
    for part in ["Dit bewijs is echt", "Gewist: 7 kaarten", "Van 7 mensen is niets meer over", "customers"] {
        assert!(genuine.says(part), "{part}: {}", genuine.text());
    }
    let line = text.lines().nth(2).unwrap();
    let forged = browser.send(&check.set("text", &text.replace(line, "AAAA")));
    assert!(forged.says("niet echt") && !forged.says("is echt"), "{}", forged.text());
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 3);
    // Whoever has that page open in another tab hears what became of it, and where to go.
    let late = browser.ask(GROUP);
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(late.says("al opgeruimd") && late.says("href=\"/gegevens/opruimen\""), "{}", late.text());
    assert!(late.says("isschien") && late.says("moet het nog blijven"), "{}", late.text());
    let late = browser.ask(&format!("{GROUP}/bewaren"));
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(late.says("al opgeruimd") && late.says("href=\"/gegevens/opruimen\""), "{}", late.text());
    assert!(browser.ask("/en/data/clear-out/customers/customers").says("already cleared out"));
}

#[test]
fn of_one_person_it_is_told_as_of_one() {
    let firm = shop();
    bring_left(&firm, "Klantnummer;Naam;E-mail\nL-1;Bram Oud;bram@example.nl\n");
    let mut browser = firm.browser(Role::Owner);
    let shown = browser.get("/gegevens/opruimen");
    assert!(shown.says("Van één mens, samen één kaart, de oudste sinds"), "{}", shown.text());
    assert!(browser.get(GROUP).says("Van één mens gaat één kaart uit Klanten weg"));
    assert!(browser.get("/gegevens/customers/geschiedenis").says("Eén nieuwe mens, één kaart"));
    let id = GROUP.replace("/gegevens/opruimen", "/en/data/clear-out");
    assert!(browser.get(&id).says("Of one person one card goes from Customers"));
    let form = browser.get(GROUP).form(GROUP).tick("sure", "1");
    assert!(browser.send(&form).says("Eén kaart is verwijderd"));
}

#[test]
fn of_many_people_the_number_is_typed() {
    let firm = shop();
    let mut list = "Klantnummer;Naam;E-mail\n".to_owned();
    for number in 0..120 {
        writeln!(list, "L-{number};Bram Oud{number};bram{number}@example.nl").unwrap();
    }
    bring_left(&firm, &list);
    let mut browser = firm.browser(Role::Officer);
    let form = browser.get(GROUP).form(GROUP);
    for wrong in ["", "119", "12O", "-120", "<script>"] {
        let unfit = browser.post(&form.clone().set("number", wrong));
        assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(unfit.says("Het gaat om 120 mensen"));
    }
    let done = browser.send(&form.set("number", "120"));
    assert!(done.says("120 kaarten zijn verwijderd"), "{}", done.text());
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 3);
}

#[test]
fn no_more_goes_than_was_shown() {
    let firm = shop();
    let old = |firm: &crate::common::Firm, numbers: std::ops::Range<usize>, since: &str| {
        let mut list = "Klantnummer;Naam;E-mail\n".to_owned();
        for number in numbers {
            writeln!(list, "L-{number};Bram Oud{number};bram{number}@example.nl").unwrap();
        }
        firm.bring(&list, &left(since));
    };
    // The second list comes to its end at midnight, while the form is open.
    old(&firm, 0..4, "2024-11-26");
    old(&firm, 4..9, "2024-11-27");
    firm.clock.wait("2026-11-27T22:55:00Z".parse::<Timestamp>().unwrap().duration_since(firm.clock.now()));
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(GROUP).form(GROUP).tick("sure", "1");
    firm.clock.wait(SignedDuration::from_mins(10));
    let moved = browser.post(&form);
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(moved.says("Dit is intussen veranderd") && moved.says("Van 9 mensen gaan 9 kaarten"), "{}", moved.text());
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 12);
    // A mark that was made up is none.
    let forged = browser.post(&moved.form(GROUP).forged("seen", "x"));
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.send(&moved.form(GROUP));
    assert!(done.says("9 kaarten zijn verwijderd"), "{}", done.text());
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 3);
}

/// The address of the first person who is listed.
fn first_person(html: &str) -> String {
    let (_, rest) = html.split_once("/gegevens/mens/").unwrap();
    format!("/gegevens/mens/{}", rest.split('"').next().unwrap())
}

#[test]
fn what_must_stay_is_kept_with_a_reason_and_goes_once_that_ends() {
    let firm = shop();
    bring_left(&firm, "Klantnummer;Naam;E-mail\nL-1;Bram Oud;bram@example.nl\nL-2;Roos Oud;roos@example.nl\n");
    let mut browser = firm.browser(Role::Owner);
    let hold = format!("{GROUP}/bewaren");
    assert!(browser.get("/gegevens/opruimen").says("Bewaar toch, want…"));
    let asked = browser.get(&hold);
    assert!(asked.says("Wat van 2 mensen in Klanten staat") && asked.says("AVG art. 17 lid 3"), "{}", asked.text());
    assert!(browser.get("/").says("Ruim 2 gegevens op: Klanten"));
    let form = asked.form(&hold);
    let unfit = browser.post(&form.clone().set("note", "zaak 12"));
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unfit.says("Kies waarom dit moet blijven") && unfit.says("zaak 12"));
    let held = browser.send(&form.set("why", "claim").set("note", "zaak 12"));
    assert!(
        held.path == "/gegevens/opruimen" && held.says("Van 2 mensen blijven de gegevens een jaar"),
        "{}",
        held.text()
    );
    assert!(held.says("Er blijven 2 kaarten die u toch bewaart") && held.says("Dit blijft nog, met een reden"));
    assert!(!held.says("Verwijder van"), "it can be taken away all the same");
    assert_eq!(browser.ask(GROUP).status, StatusCode::NOT_FOUND);
    assert!(!browser.get("/").says("gegevens op: Klanten"), "a task asks for what stays");
    let person = first_person(&held.text());
    let shown = browser.get(&person);
    for part in [
        "U bewaart dit tot en met zaterdag 27 november 2027",
        "Er loopt een geschil of rechtszaak",
        "<p>vastgehouden voor een geschil · Klanten</p>",
    ] {
        assert!(shown.says(part), "{part}: {}", shown.text());
    }
    firm.clock.wait(SignedDuration::from_mins(1));
    let ends = format!("{person}/niet-meer-bewaren/customers/claim");
    let form = browser.get(&ends).form(&ends);
    assert!(browser.send(&form).says("De gewone termijn geldt weer"));
    assert!(browser.get("/gegevens/opruimen").says("Van één mens, samen één kaart"));
    // In the other tab it stands no more.
    assert_eq!(browser.get(&ends).path, person);
    firm.clock.wait(SignedDuration::from_mins(1));
    let hold = format!("{}/keep/customers", person.replace("/gegevens/mens/", "/en/data/person/"));
    let form = browser.get(&hold).form(&hold).set("why", "inquiry");
    assert!(browser.send(&form).says("These data stay for a year"));
    // One of two is held for a claim, the other for an inquiry: both end at once.
    let all = format!("{GROUP}/niet-meer-bewaren");
    let asked = browser.get(&all);
    assert!(asked.says("Wat van 2 mensen in Klanten staat"), "{}", asked.text());
    // A colleague keeps her for another reason meanwhile: nobody ends what was not shown.
    firm.clock.wait(SignedDuration::from_mins(1));
    let mut colleague = firm.browser(Role::Officer);
    let more = format!("{person}/bewaren/customers");
    let form = colleague.get(&more).form(&more).set("why", "claim");
    colleague.send(&form);
    let late = browser.post(&asked.form(&all).set("note", "zaak 12 is voorbij"));
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text());
    firm.clock.wait(SignedDuration::from_mins(1));
    let ended = browser.send(&late.form(&all));
    assert!(ended.says("Voor 2 mensen geldt de gewone termijn weer"), "{}", ended.text());
    assert!(ended.says("Van 2 mensen, samen 2 kaarten"));
    assert_eq!(browser.ask(&all).status, StatusCode::NOT_FOUND);
    assert_eq!(browser.ask(&format!("{person}/bewaren/payroll")).status, StatusCode::NOT_FOUND);
}

#[test]
fn whoever_is_restricted_is_not_cleared_out() {
    let firm = shop();
    bring_left(&firm, "Klantnummer;Naam;E-mail\nL-1;Bram Oud;bram@example.nl\nL-2;Roos Oud;roos@example.nl\n");
    let mut browser = firm.browser(Role::Owner);
    let restrict = format!("{}/afschermen", first_person(&browser.get("/gegevens/opruimen").text()));
    let form = browser.get(&restrict).form(&restrict).set("why", "claim").set("way", "email");
    assert!(browser.send(&form).says("Deze mens is afgeschermd"));
    let shown = browser.get("/gegevens/opruimen");
    assert!(shown.says("Van één mens, samen één kaart") && shown.says("die is afgeschermd"), "{}", shown.text());
    let form = browser.get(GROUP).form(GROUP).tick("sure", "1");
    assert!(browser.send(&form).says("Eén kaart is verwijderd"));
    assert!(browser.get("/gegevens/opruimen").says("Er blijft één kaart: die is afgeschermd"));
}

#[test]
fn what_is_kept_all_the_same_goes_after_a_request_once_it_is_kept_no_longer() {
    let firm = shop();
    let mut browser = firm.browser(Role::Owner);
    let person = first_person(&browser.get("/gegevens/customers").text());
    let hold = format!("{person}/bewaren/customers");
    let form = browser.get(&hold).form(&hold).set("why", "claim");
    browser.send(&form);
    let erase = format!("{person}/verwijderen");
    let asked = browser.get(&erase);
    assert!(
        asked.says("Er gaat nu geen kaart weg") && asked.says("Niemand gebruikt de gegevens nog"),
        "{}",
        asked.text()
    );
    let receipt = browser.send(&asked.form(&erase).tick("sure", "1"));
    assert!(
        receipt.path.contains("/bewijs") && receipt.says("26 november 2027"),
        "{} {}",
        receipt.path,
        receipt.text()
    );
    assert!(receipt.says("In het logboek") && !receipt.says("Wanneer ook de kopieën weg zijn"));
    assert!(browser.get(&person).says("U bewaart deze kaart nog"));
    firm.clock.wait(SignedDuration::from_mins(5));
    let ends = format!("{person}/niet-meer-bewaren/customers/claim");
    let form = browser.get(&ends).form(&ends);
    browser.send(&form);
    let opened = firm.house.opened().unwrap();
    let cleared = opened.vault.keep_terms(opened.horizons).unwrap();
    assert!(cleared.records > 0, "it does not go by itself");
}
