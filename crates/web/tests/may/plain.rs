//! Questions in somebody's own words: answered, filled in, or not understood.

use crate::common::{Browser, Firm, Shown};
use axum::http::StatusCode;
use waarborg_web::Role;

fn asked(browser: &mut Browser, words: &str) -> Shown {
    let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
    browser.send(&form)
}

#[test]
fn a_question_that_is_understood_to_its_last_word_is_answered_at_once() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for (words, said) in [
        (
            "mag ik de geboortedatum van mijn medewerkers op de website zetten",
            "Mag ik geboortedatum van medewerkers openbaar maken",
        ),
        (
            "Mag ik mijn klanten bellen voor een aanbieding?",
            "Mag ik klanten reclame sturen per telefoon met naam, adres, mail en telefoon, met als doel: aanbiedingen?",
        ),
        ("May I copy a customer's passport?", "Mag ik een identiteitsbewijs van klanten kopiëren"),
    ] {
        let answer = asked(&mut browser, words);
        assert_eq!(answer.status, StatusCode::OK, "{words}");
        assert!(answer.path.starts_with("/mag-dit/a/"), "{words}: {}", answer.path);
        assert!(answer.says(said) && answer.says("wb-oordeel--"), "{words}: {}", answer.text());
    }
}

#[test]
fn what_was_said_of_how_it_is_done_counts_in_the_answer() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let answer = asked(&mut browser, "mag ik zonder toestemming een foto van een medewerker op onze site plaatsen?");
    assert!(answer.path.starts_with("/mag-dit/a/"), "{}", answer.text());
    assert!(answer.says("Mag ik foto of film van medewerkers openbaar maken"), "{}", answer.text());
    assert!(!answer.says("wb-oordeel--ja") && answer.says("toestemming"), "{}", answer.text());
}

#[test]
fn a_question_that_is_understood_in_part_comes_back_filled_in() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit/woorden");
    let shown = browser.post(&form.set("words", "mag ik klantgegevens bewaren voor de nieuwsbrief"));
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown.says("Zo begrepen wij u: ") && shown.says("Vul hieronder aan wat nog ontbreekt"), "{}", shown.text());
    // What is missing is told beside its field, and nothing else is.
    assert!(shown.says("Kies welke gegevens") && !shown.says("Kies van wie") && !shown.says("Kies wat u met"));
    let form = shown.form("/mag-dit");
    assert_eq!(form.value("subject"), Some("customer"));
    assert_eq!(form.value("deed"), Some("action=keep"));
    assert_eq!(form.value("purpose"), Some("newsletter"));
    let answer = browser.send(&form.tick("data", "contact"));
    assert!(answer.path.starts_with("/mag-dit/a/") && answer.says("van klanten bewaren"), "{}", answer.text());
}

#[test]
fn words_that_were_not_understood_are_named_and_one_press_answers() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit/woorden");
    let words = "mag ik klanten zonder toestemming mailen over een aanbieding in december <b>Jansen</b>";
    let shown = browser.post(&form.set("words", words));
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    assert!(shown.says("Deze woorden begrepen wij niet: ‘december’"), "{}", shown.text());
    assert!(shown.says("‘Jansen’") && !shown.says("<b>Jansen"));
    assert!(shown.says("Zo begrepen wij u: Mag ik klanten reclame sturen per mail"));
    // How it is done goes along, in sight.
    assert!(shown.says("Wat u er nog bij zei"));
    let form = shown.form("/mag-dit");
    assert_eq!(form.value("manner"), Some("consent_active=no"));
    let answer = browser.send(&form);
    assert!(answer.path.starts_with("/mag-dit/a/"), "{}", answer.text());
    // Neither the address nor the answer has the words themselves.
    assert!(!answer.path.contains("Jansen") && !answer.says("Jansen"));
}

#[test]
fn two_deeds_are_left_to_whoever_asks() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/en/may-i").form("/en/may-i/words");
    let shown = browser.post(&form.set("words", "may I keep or publish photos of my customers?"));
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown.says("‘keep’, ‘publish’") && shown.says("This is how we understood you: "), "{}", shown.text());
    assert_eq!(shown.form("/en/may-i").value("deed"), Some(""));
    assert!(shown.says("Choose what you want to do"));
}

#[test]
fn a_word_turned_around_never_leads_to_an_answer() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit/woorden");
    let shown = browser.post(&form.set("words", "mag ik klanten niet mailen over een aanbieding"));
    assert!(shown.path == "/mag-dit/woorden" && shown.says("begrepen wij niet: ‘niet’"), "{}", shown.text());
}

#[test]
fn a_question_of_which_nothing_is_understood_says_so_and_stays() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for words in ["wat wordt het weer", "<script>alert(1)</script>", "mag dat?"] {
        let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
        let shown = browser.post(&form);
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(shown.says("Dit begrijpen wij niet") && !shown.says("Zo begrepen wij u"), "{words}");
        assert!(!shown.says("<script>alert"));
        assert_eq!(shown.form("/mag-dit/woorden").value("words"), Some(words));
    }
    let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", &"klanten ".repeat(100));
    assert!(browser.post(&form).says("Dit is te lang"));
}

#[test]
fn what_is_carried_along_takes_no_question_of_its_own() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for manner in ["action=fine", "data=health", "nothing=such", "<script>alert(1)</script>", "\u{0}"] {
        let form = super::newsletter(&mut browser).forged("manner", manner);
        let answer = browser.send(&form);
        assert!(answer.path.starts_with("/mag-dit/a/"), "{manner}: {}", answer.text());
        assert!(answer.says("Mag ik klanten reclame sturen per mail"), "{manner}");
        assert!(!answer.says("<script>alert"));
    }
}

#[test]
fn nobody_is_counted_for_a_question_that_says_more_than_the_register() {
    let firm = Firm::new();
    super::lists::bring(&firm, 3, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let answer = asked(&mut browser, "mag ik klanten zonder toestemming een nieuwsbrief mailen");
    assert!(answer.path.starts_with("/mag-dit/a/") && !answer.says("wb-oordeel--ja"), "{}", answer.text());
    // By their own standing three may be mailed; that is no answer to this question.
    assert!(!answer.says("wb-split") && !answer.says(&format!("{}/lijst", answer.path)), "{}", answer.text());
    assert!(answer.says("U vroeg iets anders dan in uw register staat"));
    assert_eq!(browser.ask(&format!("{}/lijst", answer.path)).status, StatusCode::CONFLICT);
    // One press asks what the register does.
    let form =
        crate::common::Filled::all(&answer.text()).into_iter().find(|form| form.value("as-registered").is_some());
    let plain = browser.send(&form.unwrap());
    assert!(plain.path != answer.path && plain.says("wb-split") && plain.says("Lijst van 3 mensen ophalen"));
    assert!(!plain.says("U vroeg iets anders"));
}

#[test]
fn a_recipient_is_known_by_the_name_it_has_in_the_register() {
    let mut register = waarborg_register::Template::find("webshop").unwrap().register().unwrap();
    let mailing = register.recipients.iter_mut().find(|one| one.id == "mailing").unwrap();
    mailing.name = "Nieuwspost B.V.".to_owned();
    let firm = Firm::with(&register);
    let mut browser = firm.browser(Role::Owner);
    let answer = asked(&mut browser, "mag ik adressen van klanten delen met Nieuwspost voor de nieuwsbrief?");
    assert!(answer.path.starts_with("/mag-dit/a/"), "{}", answer.text());
    let id = answer.path.rsplit('/').next().unwrap().to_owned();
    let form = browser.get(&format!("/mag-dit?q={id}")).form("/mag-dit");
    assert_eq!(form.value("to"), Some("register:mailing"));
    assert_eq!(form.value("manner"), None);
    // Half understood, it stands in the form as well.
    let form = browser.get("/mag-dit").form("/mag-dit/woorden");
    let half = browser.post(&form.set("words", "mag ik klanten delen met nieuwspost"));
    assert_eq!(half.form("/mag-dit").value("to"), Some("register:mailing"), "{}", half.text());
    // A name that is still to be filled in is nobody's.
    let form = browser.get("/mag-dit").form("/mag-dit/woorden");
    let none = browser.post(&form.set("words", "mag ik adressen van klanten delen met naam van uw pakketdienst"));
    assert_ne!(none.form("/mag-dit").value("to"), Some("register:carrier"));
}

#[test]
fn using_addresses_for_advertising_is_answered_as_advertising() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for words in [
        "Mag ik e-mailadressen van klanten gebruiken voor de nieuwsbrief?",
        "gebruik e-mail van klanten voor nieuwsbrief",
    ] {
        let answer = asked(&mut browser, words);
        assert!(answer.path.starts_with("/mag-dit/a/"), "{words}: {}", answer.text());
        assert!(answer.says("Mag ik klanten reclame sturen per mail"), "{words}: {}", answer.text());
    }
}
