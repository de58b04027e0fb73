//! Changing an entry.

use super::{register, version};
use crate::common::{Browser, Filled, Firm};
use axum::http::StatusCode;
use jiff::civil::date;
use waarborg_model::vocabulary::{Action, Ground, Purpose};
use waarborg_vault::{Import, People, Said, Way};
use waarborg_web::Role;

fn edit(browser: &mut Browser, activity: &str, part: &str) -> Filled {
    let path = format!("/register/{activity}/wijzig/{part}");
    browser.get(&path).form(&path)
}

#[test]
fn an_entry_that_is_still_true_gets_the_day() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Officer);
    let form = browser.get("/register/newsletter").form("/register/newsletter/klopt");
    assert!(browser.send(&form).says("Genoteerd: vandaag klopt het."));
    let entry = register(&firm).activity("newsletter").unwrap().clone();
    assert_eq!(entry.last_review, Some(date(2026, 11, 26)));
    // A second press, and one from a page that is older than the register.
    assert!(browser.send(&form).says("al gedaan"));
    let stale = browser.post(&form.forged("act", "another"));
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert_eq!(version(&firm), 2);
}

#[test]
fn name_and_owner_change_and_history_tells_it() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = edit(&mut browser, "newsletter", "name");
    // What a template only holds a place for is empty.
    assert_eq!((form.value("name-nl"), form.value("owner")), (Some("Nieuwsbrief"), Some("")));
    let done = browser.send(&form.set("name-nl", "Bloemenbrief").set("owner", "Marieke"));
    assert!(done.says("Het register is gewijzigd.") && done.path == "/register/newsletter", "{}", done.text());
    let entry = register(&firm).activity("newsletter").unwrap().clone();
    assert_eq!((entry.name.nl.as_str(), entry.owner.as_str()), ("Bloemenbrief", "Marieke"));
    let history = browser.get("/register/geschiedenis");
    assert!(
        history.says("Bloemenbrief") && history.says("Versie 2") && history.says("wie ervoor zorgt"),
        "{}",
        history.text()
    );
}

#[test]
fn what_is_missing_is_told_and_nothing_changes() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = edit(&mut browser, "newsletter", "name").set("name-nl", " ").set("name-en", "").set("owner", "");
    let shown = browser.post(&form);
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    for message in ["Vul de Nederlandse tekst in", "Vul de Engelse tekst in", "Vul in wie ervoor zorgt"] {
        assert!(shown.says(message), "{message}");
    }
    let long = edit(&mut browser, "newsletter", "name").set("owner", &"x".repeat(5_000));
    assert!(browser.post(&long).says("Dit is te lang"));
    let none = edit(&mut browser, "newsletter", "fields").without("fields");
    assert!(browser.post(&none).says("Kies ten minste één gegeven"));
    assert_eq!(version(&firm), 1);
}

#[test]
fn hostile_text_stays_text() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = edit(&mut browser, "newsletter", "name");
    let hostile =
        form.set("name-nl", "<script>alert(1)</script>\u{1b}[31m\u{0}").set("owner", "\"><img src=x onerror=y>");
    let done = browser.send(&hostile);
    assert_eq!(done.status, StatusCode::OK);
    assert!(!done.says("<script>alert") && !done.says("<img src=x"));
    assert_eq!(register(&firm).activity("newsletter").unwrap().name.nl, "<script>alert(1)</script>[31m");
    for path in ["/register", "/register/geschiedenis", "/register/newsletter/wijzig/name"] {
        assert!(!browser.get(path).says("<script>alert"), "{path}");
    }
    assert!(firm.browser(Role::Auditor).ask("/register/uitvoer/pdf").bytes.starts_with(b"%PDF-"));
}

#[test]
fn the_law_refuses_a_ground_that_does_not_fit_and_says_which_rule() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let before = register(&firm);
    // Who weighs lighter than the people has no ground.
    let path = "/register/newsletter/wijzig/purpose-newsletter";
    let other = edit(&mut browser, "newsletter", "purpose-newsletter").set("ground", "legitimate_interest");
    let form = browser
        .post(&other)
        .form(path)
        .set("interest-nl", "Meer verkopen")
        .set("interest-en", "Selling more")
        .set("less-nl", "Ja, op de site staat het ook")
        .set("less-en", "Yes, it stands on the site too")
        .set("noticed-nl", "Mensen verwachten dit niet")
        .set("noticed-en", "People do not expect this")
        .set("balancing", "fail");
    let refused = browser.post(&form);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.says("Zo mag het niet in het register") && refused.says("Er is niets veranderd."),
        "{}",
        refused.text()
    );
    assert!(refused.says("/regels/avg-6-1") && refused.says("AVG 6(1)"), "{}", refused.text());
    // What was typed stands there still.
    assert!(refused.says("Meer verkopen"));
    assert_eq!(register(&firm), before);
}

#[test]
fn each_ground_asks_for_what_belongs_to_it() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for (ground, message) in
        [("legitimate_interest", "Vul de Nederlandse tekst in"), ("legal_obligation", "Noem de wet die u verplicht")]
    {
        let form = edit(&mut browser, "newsletter", "purpose-newsletter").set("ground", ground);
        let shown = browser.post(&form);
        assert!(shown.status == StatusCode::UNPROCESSABLE_ENTITY && shown.says(message), "{ground}");
    }
    let form = edit(&mut browser, "newsletter", "purpose-newsletter").set("consent-en", "");
    assert!(browser.post(&form).says("Vul de Engelse tekst in"));
    let kept = edit(&mut browser, "newsletter", "purpose-newsletter").set("text-nl", "Wij mailen nieuws.");
    assert!(browser.send(&kept).says("Het register is gewijzigd."));
    let entry = register(&firm).activity("newsletter").unwrap().purpose(Purpose::Newsletter).unwrap().clone();
    assert_eq!((entry.text.nl.as_str(), entry.ground), ("Wij mailen nieuws.", Ground::Consent));
}

#[test]
fn fields_recipients_terms_and_measures_change() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let fields = edit(&mut browser, "newsletter", "fields").without("fields").tick("fields", "newsletter.email");
    browser.send(&fields);
    assert_eq!(register(&firm).activity("newsletter").unwrap().fields, ["newsletter.email"]);
    let whole = edit(&mut browser, "newsletter", "fields").tick("fields", "newsletter.name");
    browser.send(&whole);
    assert_eq!(register(&firm).activity("newsletter").unwrap().fields, ["newsletter.*"]);
    let nobody = edit(&mut browser, "newsletter", "recipients").without("recipients");
    assert!(browser.send(&nobody).says("Het register is gewijzigd."));
    let entry = register(&firm).activity("newsletter").unwrap().clone();
    assert!(entry.recipients.is_empty() && !entry.actions.contains(&Action::Share));
    let somebody = edit(&mut browser, "newsletter", "recipients").tick("recipients", "mailing");
    assert!(browser.send(&somebody).says("Het register is gewijzigd."));
    let entry = register(&firm).activity("newsletter").unwrap().clone();
    assert!(entry.recipients == ["mailing"] && entry.actions.contains(&Action::Share));
    let measures = edit(&mut browser, "newsletter", "measures")
        .set("measures-nl", "Alleen Marieke kan erbij.")
        .set("measures-en", "Only Marieke can get to it.")
        .tick("secrecy", "1");
    assert!(browser.send(&measures).says("Het register is gewijzigd."));
    let entry = register(&firm).activity("newsletter").unwrap().clone();
    assert!(entry.confidentiality && entry.measures.unwrap().nl == "Alleen Marieke kan erbij.");
}

#[test]
fn a_term_of_ones_own_is_held_to_the_terms_of_the_law() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    // Invoices stay seven years; no term of another sort of records is offered for them.
    let form = edit(&mut browser, "bookkeeping", "retention-invoices");
    let forged = browser.post(&form.clone().forged("retention", "newsletter"));
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    let own = |form: Filled, count: &str| {
        form.set("retention", "own-term")
            .set("count", count)
            .set("unit", "years")
            .set("reason-nl", "Zo lang komen vragen voor.")
            .set("reason-en", "Questions come up for that long.")
    };
    let short = browser.post(&own(form.clone(), "1").forged("act", "a"));
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.says("gaat te vroeg weg") && short.says("Er is niets veranderd."), "{}", short.text());
    for wrong in ["", "0", "-1", "1001", "zeven", "<b>"] {
        let shown = browser.post(&own(form.clone(), wrong).forged("act", wrong));
        assert!(shown.status == StatusCode::UNPROCESSABLE_ENTITY && shown.says("Vul een getal in"), "{wrong}");
    }
    assert_eq!(version(&firm), 1);
    // A term that files share is left to the others.
    let customers = edit(&mut browser, "orders", "retention-customers");
    assert!(browser.send(&own(customers, "1")).says("Het register is gewijzigd."));
    let register = register(&firm);
    let term = |file: &str| register.retention(&register.file(file).unwrap().retention).unwrap().term.clone();
    assert_ne!(register.file("customers").unwrap().retention, "customers");
    assert_ne!(term("customers"), term("orders"));
}

#[test]
fn what_a_term_takes_away_at_once_is_asked_before() {
    let firm = Firm::new();
    let told = Said {
        at: "2026-11-01T10:00:00Z".parse().unwrap(),
        way: Way::List,
        text: "Wij leveren uw bestelling.".to_owned(),
        evidence: String::new(),
    };
    let people = People { informed: Some((told, false)), clock: Some(date(2024, 12, 10)), ..People::default() };
    let import = Import {
        file: "customers".to_owned(),
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        people,
        ..Import::default()
    };
    firm.bring("Klantnummer;Naam;E-mail\nK-1;Sanne Jansen;sanne@example.nl\n", &import);
    let mut browser = firm.browser(Role::Owner);
    let form = edit(&mut browser, "orders", "retention-customers");
    let year = form
        .set("retention", "own-term")
        .set("count", "1")
        .set("unit", "years")
        .set("reason-nl", "Kort genoeg.")
        .set("reason-en", "Short enough.");
    let asked = browser.post(&year);
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", asked.text());
    assert!(asked.says("meteen over hun bewaartermijn") && asked.says("Klanten: "), "{}", asked.text());
    assert_eq!(version(&firm), 1);
    let form = asked.form("/register/orders/wijzig/retention-customers");
    assert_eq!((form.value("count"), form.value("over")), (Some("1"), None), "what was typed stays");
    // Of another number it is asked anew.
    let other = browser.post(&form.clone().tick("over", "1").forged("over-count", "99"));
    assert!(other.status == StatusCode::UNPROCESSABLE_ENTITY && version(&firm) == 1);
    let form = other.form("/register/orders/wijzig/retention-customers");
    assert!(browser.send(&form.tick("over", "1")).says("Het register is gewijzigd."));
    assert_eq!(version(&firm), 2);
}

#[test]
fn whoever_was_slower_sees_both_and_overwrites_nothing() {
    let firm = Firm::new();
    let (mut marieke, mut karim) = (firm.browser(Role::Owner), firm.browser(Role::Officer));
    let slow = edit(&mut marieke, "newsletter", "name").set("owner", "Marieke");
    let fast = edit(&mut karim, "newsletter", "name").set("owner", "Karim");
    karim.send(&fast);
    let shown = marieke.post(&slow);
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown.says("Intussen is het register gewijzigd") && shown.says("Karim"), "{}", shown.text());
    assert_eq!(register(&firm).activity("newsletter").unwrap().owner, "Karim");
    // The form carries the new version now, and what was typed.
    let again = shown.form("/register/newsletter/wijzig/name");
    assert_eq!((again.value("version"), again.value("owner")), (Some("2"), Some("Marieke")));
    marieke.send(&again);
    assert_eq!(register(&firm).activity("newsletter").unwrap().owner, "Marieke");
}

#[test]
fn an_activity_of_a_template_is_added_with_what_it_needs() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/register/nieuw").form("/register/nieuw");
    assert!(browser.post(&form).says("Maak een keuze"));
    let html = browser.get("/register/nieuw").text();
    let offered = html.split("name=\"activity\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let offered: Vec<String> = offered.map(str::to_owned).collect();
    assert!(!offered.is_empty());
    let chosen = offered.iter().find(|one| one.starts_with("hospitality:")).unwrap();
    let before = register(&firm).activities.len();
    let form = browser.get("/register/nieuw").form("/register/nieuw").tick("activity", chosen);
    let added = browser.send(&form);
    assert!(added.says("De verwerking staat in het register."), "{}", added.text());
    assert_eq!(register(&firm).activities.len(), before + 1);
    let forged = browser.get("/register/nieuw").form("/register/nieuw").forged("activity", "webshop:../../etc");
    assert_eq!(browser.post(&forged).status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn what_a_form_did_not_ask_stays_as_it_was() {
    // Nobody has weighed anything here: whoever changes a text does not weigh by that.
    let mut own = waarborg_register::Template::find("webshop").unwrap().register().unwrap();
    let entry = |register: &mut waarborg_register::Register, activity: &str| {
        let one = register.activities.iter_mut().find(|one| one.id == activity).unwrap();
        one.purposes.first_mut().unwrap().law_basis = Some("Wet op de handel, art. 1".to_owned());
    };
    entry(&mut own, "offers");
    entry(&mut own, "newsletter");
    let firm = Firm::with(&own);
    let mut browser = firm.browser(Role::Owner);
    for (activity, part, purpose) in
        [("offers", "purpose-offers", Purpose::Offers), ("newsletter", "purpose-newsletter", Purpose::Newsletter)]
    {
        let form = edit(&mut browser, activity, part);
        assert_eq!(form.value("law"), Some("Wet op de handel, art. 1"), "{activity}");
        let changed = browser.send(&form.set("text-nl", "Een ander woord."));
        assert!(changed.says("Het register is gewijzigd."), "{}", changed.text());
        let kept = register(&firm).activity(activity).unwrap().purpose(purpose).unwrap().clone();
        assert_eq!(
            (kept.text.nl.as_str(), kept.law_basis.as_deref()),
            ("Een ander woord.", Some("Wet op de handel, art. 1"))
        );
        assert_eq!(kept.balancing, None, "{activity}");
    }
}

#[test]
fn a_term_keeps_the_name_that_somebody_gave_it() {
    let mut own = waarborg_register::Template::find("webshop").unwrap().register().unwrap();
    let customers = own.file("customers").unwrap().retention.clone();
    let mut term = own.retention(&customers).unwrap().clone();
    term.id = "ours".to_owned();
    term.name.nl = "Onze eigen termijn".to_owned();
    own.retentions.push(term);
    own.files.iter_mut().find(|file| file.id == "customers").unwrap().retention = "ours".to_owned();
    let firm = Firm::with(&own);
    let mut browser = firm.browser(Role::Owner);
    let name = |firm: &Firm| {
        let register = register(firm);
        let one = register.retention(&register.file("customers").unwrap().retention).unwrap();
        (one.id.clone(), one.name.nl.clone())
    };
    let before = name(&firm);
    let form = edit(&mut browser, "orders", "retention-customers");
    let form = form.set("count", "1").set("reason-nl", "Kort genoeg.").set("reason-en", "Short enough.");
    assert!(browser.send(&form).says("Het register is gewijzigd."));
    assert_eq!(name(&firm), before);
}

#[test]
fn an_interest_is_weighed_from_vandaag_in_one_step_and_the_next_one_is_named() {
    let firm = Firm::unweighed();
    let mut browser = firm.browser(Role::Owner);
    let today = browser.get("/");
    assert!(today.says("Weeg uw belang af bij 2 verwerkingen") && today.says("Tot dan mag niet wat erop steunt."));
    let path = "/register/offers/weeg/offers";
    assert!(today.says(&format!("href=\"{path}\"")), "{}", today.text());
    let entry = browser.get("/register/offers");
    assert!(entry.says("Uitkomst: nog niet afgewogen. Tot dan mag dit niet."), "{}", entry.text());
    assert!(entry.says(&format!("href=\"{path}\"")) && entry.says("Niemand heeft uw belang nog afgewogen"));
    let form = browser.get(path).form(path);
    assert_eq!(form.value("balancing"), None);
    let refused = browser.post(&form.clone().set("balancing", "fail"));
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says("Zo mag het niet in het register"));
    let done = browser.send(&form.set("balancing", "pass"));
    assert!(
        done.says("Uw afweging staat in het register.") && done.says("Weeg ook af: Leveranciers"),
        "{}",
        done.text()
    );
    let next = "/register/suppliers/weeg/internal_admin";
    assert!(done.says(&format!("href=\"{next}\"")) && !done.says("nog niet afgewogen"), "{}", done.text());
    let form = browser.get(next).form(next);
    let done = browser.send(&form.set("balancing", "pass"));
    assert!(!done.says("Weeg ook af"), "{}", done.text());
    assert!(!browser.get("/").says("Weeg uw belang af"));
    assert!(browser.get("/en/register/suppliers").says("our interest weighs more"));
    // What rests on something else, and what is nowhere, is not weighed; nor by whoever keeps no register.
    for none in ["orders/weeg/contract", "offers/weeg/newsletter", "offers/weeg/nothing", "nothing/weeg/offers"] {
        assert_eq!(browser.ask(&format!("/register/{none}")).status, StatusCode::NOT_FOUND, "{none}");
    }
    assert_eq!(firm.browser(Role::Staff).ask(path).status, StatusCode::FORBIDDEN);
}

#[test]
fn who_gets_data_is_chosen_for_each_purpose_and_what_for_each_recipient() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let shown = browser.get("/register/orders");
    assert!(shown.says("Wat ") && shown.says("Alles wat u hiervoor gebruikt"), "{}", shown.text());
    assert!(shown.says("/register/orders/wijzig/gets-carrier"));
    // The payment service gets a name and no more.
    let form = edit(&mut browser, "orders", "gets-payment");
    let ticked = |form: &Filled| form.fields.iter().filter(|(name, _)| name == "fields").count();
    assert_eq!(ticked(&form), 3);
    let none = browser.post(&form.clone().without("fields"));
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("Kies ten minste één gegeven"));
    browser.send(&form.without("fields").tick("fields", "customers.name"));
    let part = |firm: &Firm, id: &str| {
        let register = register(firm);
        let orders = register.activity("orders").unwrap();
        orders.handovers.iter().find(|part| part.recipient == id).map(|part| part.fields.clone())
    };
    assert_eq!(part(&firm, "payment"), Some(vec!["customers.name".to_owned()]));
    // All of it is no part.
    let mut form = edit(&mut browser, "orders", "gets-carrier");
    for field in register(&firm).fields_allowed(register(&firm).activity("orders").unwrap()) {
        let name = format!("{}.{}", field.0.id, field.2.id);
        if !form.fields.contains(&("fields".to_owned(), name.clone())) {
            form = form.tick("fields", &name);
        }
    }
    browser.send(&form);
    assert_eq!(part(&firm, "carrier"), None);
    // For one purpose a recipient less.
    let form = edit(&mut browser, "orders", "purpose-contract");
    assert_eq!(form.fields.iter().filter(|(name, _)| name == "goes-to").count(), 2);
    let idle = browser.post(&form.clone().without("goes-to").tick("goes-to", "shop-platform"));
    assert!(
        idle.status == StatusCode::UNPROCESSABLE_ENTITY && idle.says("krijgt voor geen enkel doel iets"),
        "{}",
        idle.text()
    );
    browser.send(&form.tick("goes-to", "carrier"));
    let all = register(&firm).activity("orders").unwrap().purpose(Purpose::Contract).unwrap().clone();
    assert!(all.recipients.is_empty(), "all of them is none in particular");
    // Whoever is taken away leaves nobody more.
    let form = edit(&mut browser, "orders", "recipients").without("recipients").tick("recipients", "payment");
    let done = browser.send(&form);
    assert!(done.says("Het register is gewijzigd."), "{}", done.text());
    let delivery = |firm: &Firm| register(firm).activity("orders").unwrap().purpose(Purpose::Delivery).unwrap().clone();
    assert!(!delivery(&firm).served_by(Action::Share), "{:?}", delivery(&firm));
    // Somebody new gets data for the purpose that hands any over, and for another once it is said there.
    let form = edit(&mut browser, "orders", "recipients").tick("recipients", "carrier");
    assert!(browser.send(&form).says("Het register is gewijzigd."));
    assert!(!delivery(&firm).served_by(Action::Share));
    let form = edit(&mut browser, "orders", "purpose-delivery").tick("goes-to", "carrier");
    assert!(browser.send(&form).says("Het register is gewijzigd."));
    assert!(delivery(&firm).served_by(Action::Share) && delivery(&firm).recipients == ["carrier"]);
    let form = edit(&mut browser, "orders", "purpose-delivery").without("goes-to");
    assert!(browser.send(&form).says("Het register is gewijzigd."));
    assert!(!delivery(&firm).served_by(Action::Share), "to nobody, nothing is handed over");
    assert_eq!(browser.ask("/register/orders/wijzig/gets-shop-platform").status, StatusCode::NOT_FOUND);
}
