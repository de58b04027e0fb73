//! The form and its answer.

use super::{answered, newsletter};
use crate::common::Firm;
use axum::http::StatusCode;
use waarborg_web::Role;

#[test]
fn everyone_who_is_in_may_ask_in_both_languages() {
    let firm = Firm::new();
    for role in Role::ALL {
        let mut browser = firm.browser(role);
        for path in [
            "/mag-dit",
            "/en/may-i",
            "/mag-dit/bewaard",
            "/en/may-i/kept",
            "/mag-dit/a/v-national-number",
            "/en/may-i/a/v-national-number",
        ] {
            assert_eq!(browser.ask(path).status, StatusCode::OK, "{path} for {role:?}");
        }
    }
    assert_eq!(firm.stranger().ask("/mag-dit").location(), Some("/aanmelden"));
}

#[test]
fn the_register_completes_a_question_and_what_hangs_on_people_stays_open() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.path.starts_with("/mag-dit/a/"), "{}", answer.path);
    assert!(answer.says("Mag ik klanten reclame sturen per mail of bericht via een app met naam, adres, mail en telefoon, met als doel: nieuwsbrief?"));
    assert!(answer.says("wb-oordeel--mits") && answer.says("Ja, onder voorwaarden"), "{}", answer.text());
    // The ground stands in the register; whether somebody consented does not.
    let form = answer.form(&answer.path);
    assert!(form.names.iter().any(|name| name == "consent_active"), "{:?}", form.names);
    assert!(!form.names.iter().any(|name| name == "ground"));
    assert!(answer.says("toestemming"));
}

#[test]
fn answering_what_is_open_asks_anew() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let mut answer = answered(&mut browser);
    for _ in 0..4 {
        if answer.says("wb-oordeel--ja") {
            break;
        }
        let before = answer.path.clone();
        let mut form = answer.form(&answer.path);
        for name in form.names.clone().iter().filter(|name| !["csrf", "act"].contains(&name.as_str())) {
            form = form.forged(name, if name == "consent_withdrawn" { "no" } else { "yes" });
        }
        answer = browser.send(&form);
        assert_ne!(answer.path, before);
    }
    assert!(answer.says("wb-oordeel--ja"), "{}", answer.text());
    // The answer from before is there still: back is where one was.
    assert_eq!(browser.ask(&answer.path).status, StatusCode::OK);
}

#[test]
fn a_question_of_the_sector_tells_what_nobody_said_and_takes_another_word_for_it() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let path = "/mag-dit/a/v-offers-by-mail";
    let answer = browser.get(path);
    assert!(answer.says("wb-oordeel--ja"), "{}", answer.text());
    assert!(answer.says("Hier gaan wij van uit") && answer.says("Zo gaat het meestal in uw branche."));
    assert!(!answer.says("Wat wij van u weten") && !answer.says("U zei hier zelf iets bij."), "{}", answer.text());
    assert!(browser.get("/en/may-i/a/v-offers-by-mail").says("This is what we go by"));
    // Left as it is, it says nothing.
    let form = answer.form(path);
    assert!(form.names.iter().any(|name| name == "optout_at_collection"), "{:?}", form.names);
    assert_eq!(browser.post(&form).status, StatusCode::UNPROCESSABLE_ENTITY);
    let other = browser.send(&form.set("optout_at_collection", "no"));
    assert_ne!(other.path, path);
    assert!(other.says("wb-oordeel--tenzij"), "{}", other.text());
    // What was corrected somebody said; the rest of it nobody said still, also where it is saved.
    let saved = browser.send(&other.form(&format!("{}/bewaar", other.path)));
    for shown in [&other, &saved] {
        let text = shown.text();
        let (_, said) = text.split_once("Dit zei u").unwrap();
        let said = said.split_once("</dl>").unwrap().0;
        assert_eq!(said.matches("<dt>").count(), 1, "{said}");
        assert!(shown.says("Zo gaat het meestal in uw branche."), "{text}");
    }
    let kept = browser.get(path).form(&format!("{path}/bewaar"));
    let kept = browser.send(&kept);
    assert!(!kept.says("Dit zei u") && kept.says("Zo gaat het meestal in uw branche."), "{}", kept.text());
}

#[test]
fn a_business_may_not_phone_its_customers_unasked() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit");
    let form = form.set("subject", "customer").tick("data", "contact").set("purpose", "offers");
    let answer = browser.send(&form.set("deed", "action=direct_marketing;channel=phone"));
    let mut form = answer.form(&answer.path);
    assert!(!form.names.iter().any(|name| name == "sender_kind"), "{:?}", form.names);
    for (name, value) in [("ground", "legitimate_interest"), ("necessary", "yes"), ("balancing", "pass")] {
        if form.names.iter().any(|one| one == name) {
            form = form.forged(name, value);
        }
    }
    let answer = browser.send(&form);
    assert!(answer.says("wb-oordeel--tenzij") && answer.says("Tw 11.7(2)"), "{}", answer.text());
}

#[test]
fn an_empty_answer_is_told_beside_its_field() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    let form = answer.form(&answer.path);
    let again = browser.post(&form);
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("Geef antwoord op ten minste één vraag") && again.says("<title>Fout: "));
}

#[test]
fn an_empty_form_tells_everything_that_is_missing() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let form = browser.get("/mag-dit").form("/mag-dit");
    let shown = browser.post(&form);
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    for message in ["Kies van wie", "Kies welke gegevens", "Kies wat u met", "Kies waarvoor"] {
        assert!(shown.says(message), "{message}");
    }
    let english = browser.get("/en/may-i").form("/en/may-i");
    assert!(browser.post(&english).says("Choose whose data they are"));
}

#[test]
fn what_the_form_does_not_offer_is_refused() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for (name, value) in [
        ("subject", "<script>alert(1)</script>"),
        ("deed", "action=fine"),
        ("deed", "\"><img src=x>"),
        ("purpose", "\u{0}\u{1b}[31m"),
        ("day", "31-02-2026"),
    ] {
        let form = newsletter(&mut browser).forged(name, value);
        let shown = browser.post(&form);
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
        assert!(!shown.says("<script>alert") && !shown.says("<img src=x"), "{name}");
    }
    let long = newsletter(&mut browser).forged("day", &"9".repeat(5_000));
    assert!(browser.post(&long).says("Dit is te lang"));
}

#[test]
fn a_question_can_be_put_in_words() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", "mail klanten voor nieuwsbrief?");
    let answer = browser.send(&form);
    assert!(answer.path.starts_with("/mag-dit/a/") && answer.says("nieuwsbrief"), "{}", answer.text());
    for (words, message) in [("", "Schrijf wat u wilt doen"), ("vlieg hoog", "Dit begrijpen wij niet")] {
        let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
        let shown = browser.post(&form);
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shown.says(message), "{words}");
    }
    let hostile = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", "<script>alert(1)</script>");
    let shown = browser.post(&hostile);
    assert!(shown.status == StatusCode::UNPROCESSABLE_ENTITY && !shown.says("<script>alert"));
}

#[test]
fn a_no_shows_the_way_to_a_yes_and_the_way_leads_there() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let answer = browser.get("/mag-dit/a/v-photo-unasked");
    assert!(answer.says("wb-oordeel--tenzij") && answer.says("Zo mag het wel"), "{}", answer.text());
    let way =
        crate::common::Filled::all(&answer.text()).into_iter().find(|form| form.value("change").is_some()).unwrap();
    let then = browser.send(&way);
    assert_ne!(then.path, answer.path);
    assert!(!then.says("wb-oordeel--nee\""), "{}", then.text());
    let forged = browser.post(&way.forged("act", "another").forged("change", "data=nothing-such"));
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn a_national_number_is_no_with_its_article() {
    let firm = Firm::new();
    let answer = firm.browser(Role::Auditor).get("/mag-dit/a/v-national-number");
    assert!(answer.says("UAVG 46") && answer.says("wb-oordeel--"), "{}", answer.text());
    assert!(answer.says("Vaste regel, geen schatting."));
}

#[test]
fn another_day_stands_beside_today_and_before_the_law_there_are_no_rules() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let path = "/mag-dit/a/v-national-number";
    let two = browser.get(&format!("{path}?day=12-03-2017"));
    assert!(two.says("12 maart 2017") && two.says("26 november 2026") && two.says("Wbp 24"), "{}", two.text());
    let before = browser.get(&format!("{path}?day=03-03-1998"));
    assert!(before.says("1 september 2001"), "{}", before.text());
    assert!(browser.get(&format!("{path}?day=hallo")).says("Vul een dag in die bestaat"));
}

#[test]
fn a_question_of_somebody_else_is_not_found() {
    let firm = Firm::new();
    let answer = answered(&mut firm.browser(Role::Owner));
    assert_eq!(firm.browser(Role::Officer).ask(&answer.path).status, StatusCode::NOT_FOUND);
    assert_eq!(firm.browser(Role::Officer).ask("/mag-dit/a/v-none-such").status, StatusCode::NOT_FOUND);
}

#[test]
fn the_form_comes_back_as_it_was_asked() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    let id = answer.path.rsplit('/').next().unwrap();
    let form = browser.get(&format!("/mag-dit?q={id}")).form("/mag-dit");
    assert_eq!(form.value("subject"), Some("customer"));
    assert_eq!(form.value("data"), Some("contact"));
    assert_eq!(form.value("deed"), Some("action=direct_marketing;channel=email"));
    assert_eq!(form.value("purpose"), Some("newsletter"));
}

#[test]
fn giving_data_to_a_recipient_of_the_register_follows_its_contract_and_place() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = newsletter(&mut browser).set("deed", "action=use").set("to", "register:mailing");
    let answer = browser.send(&form);
    assert!(answer.says("aan anderen geven") || answer.says("doorgeven"), "{}", answer.text());
    assert!(answer.says("verwerker"));
}

/// Whether each link of the summary on top leads somewhere on the page.
fn links_lead(shown: &crate::common::Shown) -> bool {
    let html = shown.text();
    let links: Vec<&str> = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let is_there = |link: &&str| html.contains(&format!("id=\"{link}\""));
    links.len() > 1 && links.iter().all(is_there)
}

#[test]
fn how_it_is_done_comes_back_with_the_question() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let words = "mag ik zonder toestemming een foto van een medewerker op onze site plaatsen?";
    let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
    let answer = browser.send(&form);
    let id = answer.path.rsplit('/').next().unwrap().to_owned();
    let back = browser.get(&format!("/mag-dit?q={id}"));
    assert!(back.says("Wat u er nog bij zei"), "{}", back.text());
    let form = back.form("/mag-dit");
    let said: Vec<&str> = form.fields.iter().filter(|(name, _)| name == "manner").map(|(_, said)| &**said).collect();
    assert_eq!(said, ["consent_active=no", "consent_explicit=no"]);
    let form = form.set("purpose", "newsletter");
    let again = browser.send(&form);
    assert!(again.path.starts_with("/mag-dit/a/") && !again.says("wb-oordeel--ja"), "{}", again.text());
    // What the register says is put anew by the register, also for another purpose.
    let answer = answered(&mut browser);
    let id = answer.path.rsplit('/').next().unwrap().to_owned();
    assert_eq!(browser.get(&format!("/mag-dit?q={id}")).form("/mag-dit").value("manner"), None);
    // What was answered stays said.
    let said = browser.send(&answer.form(&answer.path).forged("consent_active", "no"));
    let id = said.path.rsplit('/').next().unwrap().to_owned();
    let form = browser.get(&format!("/mag-dit?q={id}")).form("/mag-dit");
    assert_eq!(form.value("manner"), Some("consent_active=no"));
}

#[test]
fn what_is_asked_for_today_is_asked_for_today_after_midnight() {
    let firm = Firm::new();
    // Two minutes before midnight in Amsterdam.
    firm.clock.wait(jiff::SignedDuration::from_mins(12 * 60 + 58));
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    firm.clock.wait(jiff::SignedDuration::from_mins(3));
    let later = browser.get(&answer.path);
    assert!(later.status == StatusCode::OK && !later.says("Dit is het antwoord van"), "{}", later.text());
    // What was saved is of its day.
    let saved = browser.send(&later.form(&format!("{}/bewaar", later.path)));
    firm.clock.wait(jiff::SignedDuration::from_hours(24));
    let mut browser = firm.browser(Role::Owner);
    assert!(browser.get(&saved.path).says("Dit is het antwoord van 27 november 2026."));
}

#[test]
fn a_fault_stands_beside_a_field_that_is_there() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    // Without a channel nothing else is asked yet: the fault stands there.
    let words = "Mag ik mijn klanten een nieuwsbrief sturen?";
    let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
    let answer = browser.send(&form);
    for asked in [answer, answered(&mut browser)] {
        let form = asked.form(&asked.path);
        let faulty = browser.post(&form);
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(links_lead(&faulty), "{}", faulty.text());
    }
}

#[test]
fn what_was_taken_for_granted_is_stated_only_where_it_was_changed() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let about = |shown: &crate::common::Shown| {
        crate::common::Filled::all(&shown.text()).into_iter().find(|form| form.value("about").is_some())
    };
    let answer = browser.get("/mag-dit/a/v-photo-unasked");
    let form = about(&answer).unwrap();
    let prefilled: Vec<(String, String)> =
        form.fields.iter().filter(|(name, _)| !["csrf", "act", "about"].contains(&name.as_str())).cloned().collect();
    assert!(!prefilled.is_empty(), "{}", answer.text());
    // Nothing was changed: told in sight, beside a field that is there.
    let faulty = browser.post(&form);
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(links_lead(&faulty) && faulty.says("<details class=\"wb-hulp\" open>"), "{}", faulty.text());
    let (name, value) = prefilled.iter().find(|(_, value)| value == "no" || value == "yes").unwrap();
    let changed = form.set(name, if value == "no" { "yes" } else { "no" });
    let after = browser.send(&changed);
    assert_ne!(after.path, answer.path);
    // What was changed is no longer taken for granted.
    assert!(about(&after).is_none_or(|form| !form.names.contains(name)), "{}", after.text());
}
