use crate::common::{Filled, Firm, actor};
use crate::shop::{assert_worded, page_of, person, shop, told};
use axum::http::StatusCode;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{EventKind, StandingRow};
use waarborg_vault::{Access, Event, Flag, Given, PurposeBit, Said};
use waarborg_web::Role;

fn access(firm: &Firm, subject: SubjectId) -> Access {
    let answer = firm.vault(|vault| vault.access(actor(), subject).unwrap());
    answer.given().unwrap()
}

fn has(row: &StandingRow, flag: Flag) -> bool {
    row.flags & flag as u32 != 0
}

pub const YES: Given =
    Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };

/// The way to correct her card.
fn correcting(firm: &Firm, words: &str) -> (SubjectId, String) {
    let subject = person(firm, words);
    let record = access(firm, subject).records[0].id;
    (subject, format!("/gegevens/mens/{subject}/corrigeren/{record}"))
}

#[test]
fn a_correction_replaces_one_value_and_says_who_said_so() {
    let firm = shop();
    let (subject, path) = correcting(&firm, "K-1");
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(&path).form(&path);
    let filled =
        form.set("field", "city").set("value", "Apeldoorn").tick("way", "phone").set("note", "belde om tien uur");
    let done = browser.send(&filled);
    assert!(done.says("Woonplaats is gecorrigeerd") && done.path.ends_with(&subject.to_string()), "{}", done.text());
    assert!(!done.says("Apeldoorn"));
    let access = access(&firm, subject);
    assert_eq!(access.records[0].fields["city"].expose(), "Apeldoorn");
    let event = access.events.last().unwrap();
    assert_eq!((event.kind, event.text.expose()), (EventKind::Accurate, "Gecorrigeerd: Woonplaats"));
    assert_eq!(event.evidence.expose(), "belde om tien uur");
    // Sent twice it is done once.
    let events = access.events.len();
    assert!(browser.send(&filled).says("niets dubbel gedaan"));
    assert_eq!(crate::rights::access(&firm, subject).events.len(), events);
}

#[test]
fn a_correction_that_does_not_fit_changes_nothing() {
    let firm = shop();
    let (subject, path) = correcting(&firm, "K-1");
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(&path).form(&path).tick("way", "phone");
    let long = "x".repeat(10_001);
    let cases: [(&str, Filled, &str); 9] = [
        ("nothing", form.clone(), "Kies wat er niet klopt"),
        ("no value", form.clone().set("field", "city"), "Vul in wat er moet staan"),
        ("both", form.clone().set("field", "city").set("value", "x").tick("away", "1"), "een nieuwe waarde, of weg"),
        ("required", form.clone().set("field", "name").tick("away", "1"), "Zonder dit gegeven"),
        ("an address", form.clone().set("field", "email").set("value", "sanne.example"), "Een e-mailadres heeft één"),
        ("a telephone", form.clone().set("field", "phone").set("value", "12"), "7 tot 15 cijfers"),
        ("a postcode", form.clone().set("field", "postcode").set("value", "7411 A1"), "vier cijfers en twee letters"),
        ("too long", form.clone().set("field", "city").set("value", &long), "Dit is te lang"),
        ("no field of the register", form.forged("field", "shoe-size").set("value", "38"), "Kies wat er niet klopt"),
    ];
    for (name, filled, message) in cases {
        let unfit = browser.post(&filled);
        assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(unfit.says(message), "{name}: {}", unfit.text());
    }
    let access = access(&firm, subject);
    assert_eq!(access.records[0].fields["city"].expose(), "Deventer");
    assert_eq!(access.records[0].fields["email"].expose(), "sanne@example.nl");
}

#[test]
fn hostile_values_stay_text() {
    let firm = shop();
    let (subject, path) = correcting(&firm, "K-1");
    let mut browser = firm.browser(Role::Owner);
    let hostile = "<script>alert(1)</script>\"><img src=x>";
    let form = browser.get(&path).form(&path).tick("way", "phone").set("field", "city").set("value", hostile);
    browser.send(&form);
    assert_eq!(access(&firm, subject).records[0].fields["city"].expose(), hostile);
    let to = format!("/gegevens/mens/{subject}/toon");
    let form = browser.get(&to).form(&to).tick("reason", "asked").set("activity", "orders:contract");
    let values = browser.post(&form);
    assert!(values.says("alert(1)") && !values.says("<script>alert") && !values.says("<img src"));
}

#[test]
fn staff_correct_the_fields_of_their_own_work() {
    let firm = shop();
    let (subject, path) = correcting(&firm, "K-1");
    let mut browser = firm.browser(Role::Staff);
    let form = browser.get(&path).form(&path).tick("way", "phone").set("value", "06-99");
    let forged = browser.post(&form.forged("field", "phone"));
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(access(&firm, subject).records[0].fields["phone"].expose(), "06-10000001");
}

#[test]
fn restricting_and_releasing() {
    let firm = shop();
    let page = page_of(&firm, "K-1");
    let subject = person(&firm, "K-1");
    let mut browser = firm.browser(Role::Officer);
    let path = format!("{page}/afschermen");
    let form = browser.get(&path).form(&path);
    assert_eq!(browser.post(&form).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!has(&access(&firm, subject).standing, Flag::Restricted));
    let done = browser.send(&form.tick("why", "disputed").tick("way", "email"));
    assert!(done.says("Deze mens is afgeschermd") && done.says("Afgeschermd sinds"));
    assert!(has(&access(&firm, subject).standing, Flag::Restricted));
    // What stands so already is not done again.
    assert_eq!(browser.ask(&path).location(), Some(page.as_str()));
    let path = format!("{page}/vrijgeven");
    let form = browser.get(&path).form(&path).tick("way", "email");
    assert!(browser.post(&form).says("Vertel het eerst"));
    let done = browser.send(&form.tick("told", "1"));
    assert!(done.says("mogen weer gebruikt worden") && !done.says("Afgeschermd"));
    assert!(!has(&access(&firm, subject).standing, Flag::Restricted));
    assert_eq!(firm.browser(Role::Staff).ask(&format!("{page}/afschermen")).status, StatusCode::FORBIDDEN);
}

#[test]
fn no_more_advertising_and_again() {
    let firm = shop();
    let (page, subject) = (page_of(&firm, "K-1"), person(&firm, "K-1"));
    let mut browser = firm.browser(Role::Staff);
    let path = format!("{page}/niet-mailen");
    let form = browser.get(&path).form(&path);
    assert!(browser.post(&form).says("Kies hoe u dit hoorde"));
    let done = browser.send(&form.tick("way", "phone"));
    assert!(done.says("krijgt geen reclame meer") && done.says("wil sinds"), "{}", done.text());
    assert!(has(&access(&firm, subject).standing, Flag::Objected));
    // It opens her to everyone's mail again, so that is the office's.
    let path = format!("{page}/weer-mailen");
    assert_eq!(browser.ask(&path).status, StatusCode::FORBIDDEN);
    assert!(!browser.get(&page).says(&path));
    let mut office = firm.browser(Role::Officer);
    let form = office.get(&path).form(&path).tick("way", "person");
    office.send(&form);
    assert!(!has(&access(&firm, subject).standing, Flag::Objected));
}

#[test]
fn what_she_told_the_office_is_not_for_staff_to_read() {
    let firm = shop();
    let (page, subject) = (page_of(&firm, "K-1"), person(&firm, "K-1"));
    let said = Said { text: "Stop met mailen, mijn advocaat leest mee.".to_owned(), ..told() };
    firm.vault(|vault| vault.note(actor(), subject, &Event::Object, &said).unwrap());
    let office = firm.browser(Role::Officer).get(&page);
    assert!(office.says("mijn advocaat") && office.says("om 11:00 uur"), "{}", office.text());
    let staff = firm.browser(Role::Staff).get(&page);
    assert!(staff.says("wil sinds") && !staff.says("mijn advocaat"), "{}", staff.text());
    assert!(staff.says("<p>bezwaar</p>") && !staff.says("om 11:00 uur"), "{}", staff.text());
}

#[test]
fn a_correction_by_staff_does_not_say_that_all_of_her_is_right() {
    let firm = shop();
    let (subject, path) = correcting(&firm, "K-1");
    firm.vault(|vault| vault.note(actor(), subject, &Event::Inaccurate(true), &told()).unwrap());
    let correct = |role: Role, value: &str, is_right: bool| {
        let mut browser = firm.browser(role);
        let form = browser.get(&path).form(&path).tick("way", "phone").set("field", "email").set("value", value);
        let form = if is_right { form.tick("right", "1") } else { form };
        let done = browser.send(&form);
        assert!(done.says("is gecorrigeerd"), "{}", done.text());
        has(&access(&firm, subject).standing, Flag::Inaccurate)
    };
    assert!(correct(Role::Staff, "sanne@elders.example", false));
    // One field is not the whole of her, whoever corrects it.
    assert!(correct(Role::Officer, "sanne@nieuw.example", false));
    assert!(!firm.browser(Role::Staff).get(&path).says("name=\"right\""));
    assert!(!correct(Role::Officer, "sanne@weer.example", true));
    assert!(!firm.browser(Role::Officer).get(&path).says("name=\"right\""));
}

#[test]
fn a_correction_overwrites_none_that_was_made_meanwhile() {
    let firm = shop();
    let (subject, path) = correcting(&firm, "K-1");
    let (mut browser, mut colleague) = (firm.browser(Role::Owner), firm.browser(Role::Officer));
    let fill = |form: Filled, value: &str| form.tick("way", "phone").set("field", "city").set("value", value);
    let mine = fill(browser.get(&path).form(&path), "Zutphen");
    let hers = fill(colleague.get(&path).form(&path), "Apeldoorn");
    assert!(colleague.send(&hers).says("Woonplaats is gecorrigeerd"));
    let city = |firm: &Firm| access(firm, subject).records[0].fields["city"].expose().to_owned();
    let moved = browser.send(&mine);
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    // What stands there now is shown, covered, and what was typed is still there.
    assert!(moved.says("Dit is intussen veranderd") && moved.says("Zutphen"), "{}", moved.text());
    assert!(moved.says("Woonplaats: A") && !moved.says("Apeldoorn"), "{}", moved.text());
    assert_eq!(city(&firm), "Apeldoorn");
    assert!(browser.send(&moved.form(&path)).says("Woonplaats is gecorrigeerd"));
    assert_eq!(city(&firm), "Zutphen");
}

fn bits(firm: &Firm, subject: SubjectId) -> u32 {
    let purposes = access(firm, subject).purposes;
    let held = purposes
        .into_iter()
        .find(|(activity, purpose, _)| activity.as_deref() == Some("newsletter") && *purpose == Purpose::Newsletter);
    held.map_or(0, |(_, _, bits)| bits)
}

#[test]
fn consent_is_written_down_with_its_text_and_taken_back() {
    let firm = shop();
    let (page, subject) = (page_of(&firm, "K-1"), person(&firm, "K-1"));
    let mut browser = firm.browser(Role::Owner);
    let path = format!("{page}/toestemming");
    let form = browser.get(&path).form(&path).set("what", "newsletter:newsletter");
    let filled = form.set("text", "Ja, stuur mij de nieuwsbrief.").tick("way", "form").set("day", "25-11-2026");
    for (name, unfit, message) in [
        ("no text", filled.clone().set("text", ""), "Vul de tekst in"),
        ("tomorrow", filled.clone().set("day", "27-11-2026"), "moet nog komen"),
        ("no day", filled.clone().set("day", "31-02-2026"), "Deze dag bestaat niet"),
        ("no time", filled.clone().set("time", "laat"), "Dit is geen tijd"),
        ("another purpose", filled.clone().forged("what", "payroll:payroll"), "Kies waarvoor"),
    ] {
        let shown = browser.post(&unfit);
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(shown.says(message), "{name}: {}", shown.text());
    }
    assert_eq!(bits(&firm, subject) & PurposeBit::Proof as u32, 0);
    let counted =
        ["free", "specific", "informed", "active"].into_iter().fold(filled, |form, one| form.tick("counts", one));
    let done = browser.send(&counted.set("time", "10:30"));
    assert!(done.says("De toestemming is vastgelegd") && done.says("Ja, stuur mij de nieuwsbrief."), "{}", done.text());
    assert_ne!(bits(&firm, subject) & PurposeBit::Active as u32, 0);
    let event = access(&firm, subject).events.into_iter().find(|one| one.kind == EventKind::Consent).unwrap();
    assert_eq!(event.at.to_string(), "2026-11-25T09:30:00Z");
    let path = format!("{page}/intrekken");
    let form = browser.get(&path).form(&path).tick("way", "phone");
    assert!(browser.send(&form).says("De toestemming is ingetrokken"));
    assert_ne!(bits(&firm, subject) & PurposeBit::Withdrawn as u32, 0);
    assert!(browser.get(&path).says("geen toestemming om in te trekken"));
    // A consent of before that is kept, and revives nothing.
    let path = format!("{page}/toestemming");
    let older =
        browser.get(&path).form(&path).set("what", "newsletter:newsletter").set("text", "Ja").tick("way", "form");
    let older =
        ["free", "specific", "informed", "active"].into_iter().fold(older, |form, one| form.tick("counts", one));
    let done = browser.send(&older.set("day", "01-05-1999"));
    assert!(done.says("Vastgelegd als geschiedenis") && done.says("ingetrokken"), "{}", done.text());
    assert_ne!(bits(&firm, subject) & PurposeBit::Withdrawn as u32, 0);
}

#[test]
fn a_withdrawal_of_before_a_consent_is_kept_as_history() {
    let firm = shop();
    let (page, subject) = (page_of(&firm, "K-1"), person(&firm, "K-1"));
    let consent = Event::Consent("newsletter".to_owned(), Purpose::Newsletter, crate::rights::YES);
    firm.vault(|vault| vault.note(actor(), subject, &consent, &told()).unwrap());
    firm.clock.wait(jiff::SignedDuration::from_mins(1));
    let mut browser = firm.browser(Role::Owner);
    let path = format!("{page}/intrekken");
    let form = browser.get(&path).form(&path).tick("way", "phone");
    let done = browser.send(&form.clone().set("day", "20-11-2026"));
    assert!(done.says("Daarna is opnieuw toestemming gegeven"), "{}", done.text());
    assert_eq!(bits(&firm, subject) & PurposeBit::Withdrawn as u32, 0);
}

#[test]
fn a_consent_that_lacks_something_is_told_to_count_for_nothing() {
    let firm = shop();
    let path = format!("{}/toestemming", page_of(&firm, "K-1"));
    let mut browser = firm.browser(Role::Owner);
    let form =
        browser.get(&path).form(&path).set("what", "newsletter:newsletter").set("text", "Ja").tick("way", "form");
    assert!(browser.send(&form.tick("counts", "active")).says("deze toestemming telt niet"));
}

#[test]
fn staff_write_consent_down_for_their_own_work_alone() {
    let firm = shop();
    let path = format!("{}/toestemming", page_of(&firm, "K-1"));
    let shown = firm.browser(Role::Staff).get(&path);
    assert!(shown.says("niets op toestemming"), "{}", shown.text());
}

#[test]
fn a_copy_holds_everything_in_three_forms() {
    let firm = shop();
    let (page, subject) = (page_of(&firm, "K-1"), person(&firm, "K-1"));
    firm.vault(|vault| vault.note(actor(), subject, &Event::Object, &told()).unwrap());
    let (_, correct) = correcting(&firm, "K-1");
    let mut browser = firm.browser(Role::Officer);
    let form = browser.get(&correct).form(&correct).tick("way", "phone").set("field", "city");
    browser.send(&form.set("value", "=HYPERLINK(\"http://x\")"));
    let path = format!("{page}/kopie");
    let form = browser.get(&path).form(&path);
    let before = firm.vault(|vault| vault.log_size().unwrap());
    let json = browser.post(&form.clone().set("form", "json"));
    assert_eq!(json.headers["content-disposition"], "attachment; filename=\"kopie-gegevens-2026-11-26.json\"");
    let copy: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(copy["records"][0]["fields"]["email"], "sanne@example.nl");
    assert!(copy["events"].as_array().unwrap().iter().any(|event| event["event"] == "objection"));
    let csv = browser.post(&form.clone().set("form", "csv")).text();
    assert!(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{csv}");
    let pdf = browser.post(&form.clone().set("form", "pdf"));
    assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.headers["content-type"] == "application/pdf");
    assert_eq!(firm.vault(|vault| vault.log_size().unwrap()), before + 3);
    let none = browser.post(&form.without("form").forged("form", "docx"));
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(firm.browser(Role::Staff).ask(&path).status, StatusCode::FORBIDDEN);
}

#[test]
fn english_pages_are_whole() {
    let firm = shop();
    let subject = person(&firm, "K-1");
    let record = access(&firm, subject).records[0].id;
    let mut browser = firm.browser(Role::Owner);
    let person = format!("/en/data/person/{subject}");
    let ends = ["show", "restrict", "no-mail", "consent", "withdraw", "copy", "erase"].map(|end| format!("/{end}"));
    let ends = ends.into_iter().chain([String::new(), format!("/correct/{record}")]);
    for end in ends {
        let shown = browser.get(&format!("{person}{end}"));
        assert_eq!(shown.status, StatusCode::OK, "{end}");
        assert_worded(&shown);
        assert!(!shown.says("Deze mens"), "{end}: {}", shown.text());
        assert!(shown.says("lang=\"en\""));
    }
}

#[test]
fn a_copy_becomes_an_answer_once_the_request_is_told() {
    let firm = shop();
    let path = format!("{}/kopie", page_of(&firm, "K-1"));
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(&path).form(&path);
    let without = browser.post(&form.clone().set("received", "20-11-2026"));
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.says("Vul in hoe u weet wie deze mens is"), "{}", without.text());
    let undated = browser.post(&form.clone().set("withheld", "De naam van een ander."));
    assert!(undated.says("Vul de dag in waarop het verzoek binnenkwam"), "{}", undated.text());
    let copy = browser.post(&form.clone());
    let answer = browser.post(&form.set("received", "20-11-2026").set("identity", "bekend e-mailadres"));
    assert!(copy.bytes.starts_with(b"%PDF-") && answer.bytes.starts_with(b"%PDF-"));
    // The days of the request and what is known of her stand in it.
    assert!(answer.bytes.len() > copy.bytes.len());
}
