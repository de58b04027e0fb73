//! Weighing: three questions, kept once in the register, and an answer that counts what came of them.

use crate::common::{Browser, Firm, Shown, weighed};
use axum::http::StatusCode;
use waarborg_model::vocabulary::{Balancing, Purpose};
use waarborg_register::{PurposeEntry, Weighing};
use waarborg_web::Role;

/// The answer to a question about mailing customers offers, which rests on the firm's interest.
fn offers(browser: &mut Browser) -> Shown {
    let form = browser.get("/mag-dit").form("/mag-dit");
    let form = form.set("subject", "customer").tick("data", "contact").set("purpose", "offers");
    browser.send(&form.set("deed", "action=direct_marketing;channel=email"))
}

fn entry(firm: &Firm) -> (u64, PurposeEntry) {
    firm.vault(|vault| {
        let held = vault.in_force().unwrap();
        (held.version, held.register.activity("offers").unwrap().purpose(Purpose::Offers).unwrap().clone())
    })
}

/// A shop whose weighing stands in one text, as registers had it before.
fn of_before() -> Firm {
    let mut register = weighed();
    let offers = register.activities.iter_mut().find(|one| one.id == "offers").unwrap();
    let entry = offers.purposes.iter_mut().next().unwrap();
    let text =
        waarborg_law::Bilingual { nl: "Afmelden kan altijd.".to_owned(), en: "Opting out is possible.".to_owned() };
    entry.weighing = Some(Weighing::Text(text));
    Firm::with(&register)
}

#[test]
fn what_was_weighed_is_told_and_can_be_changed_from_the_answer() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let answer = offers(&mut browser);
    assert!(answer.says("Hier moet u zelf afwegen") && answer.says("uw belang weegt zwaarder"), "{}", answer.text());
    assert!(!answer.says("Vaste regel, geen schatting."));
    let path = format!("{}/weeg", answer.path);
    assert!(answer.says(&format!("href=\"{path}\"")) && answer.says("Bekijk of wijzig uw afweging"));
    let page = browser.get(&path);
    assert!(page.says("Weeg het af: ") && page.says("Aanbiedingen aan klanten"), "{}", page.text());
    let form = page.form(&path);
    assert_eq!(form.value("interest-nl"), Some("Eigen, vergelijkbare artikelen verkopen aan eigen klanten."));
    assert_eq!(form.value("balancing"), Some("pass"));
    let done =
        browser.send(&form.set("less-nl", "Nee. Eén mail per seizoen.").set("less-en", "No. One mail a season."));
    assert_eq!((done.status, done.path.as_str()), (StatusCode::OK, answer.path.as_str()));
    assert!(done.says("Uw afweging staat in het register."), "{}", done.text());
    let (version, entry) = entry(&firm);
    assert_eq!((version, entry.balancing), (2, Some(Balancing::Pass)));
    let Some(Weighing::Answers { less, noticed }) = entry.weighing else { panic!("no answers") };
    assert_eq!((less.nl.as_str(), less.en.as_str()), ("Nee. Eén mail per seizoen.", "No. One mail a season."));
    assert!(noticed.nl.starts_with("Een mail die klanten kunnen verwachten."));
    // The register shows it, and the form of the register asks the same.
    let shown = browser.get("/register/offers");
    assert!(shown.says("Nee. Eén mail per seizoen.") && shown.says("ons belang weegt zwaarder"), "{}", shown.text());
    let own = browser.get("/register/offers/wijzig/purpose-offers").form("/register/offers/wijzig/purpose-offers");
    assert_eq!(own.value("less-nl"), Some("Nee. Eén mail per seizoen."));
    assert!(browser.get("/register/geschiedenis").says("kan het met minder"));
    let english = browser.get("/en/register/offers");
    assert!(english.says("One mail a season") && english.says("our interest weighs more"), "{}", english.text());
}

#[test]
fn a_weighing_in_one_text_is_not_lost_and_becomes_answers() {
    let firm = of_before();
    let mut browser = firm.browser(Role::Officer);
    let answer = offers(&mut browser);
    assert!(answer.says("Weeg uw belang af tegen dat van de mensen"), "{}", answer.text());
    let path = format!("{}/weeg", answer.path);
    let page = browser.get(&path);
    let form = page.form(&path);
    assert_eq!((form.value("less-nl"), form.value("noticed-nl")), (Some(""), Some("Afmelden kan altijd.")));
    let unfit = browser.post(&form);
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unfit.says("Vul de Nederlandse tekst in") && unfit.says("<title>Fout: "), "{}", unfit.text());
    assert!(matches!(entry(&firm).1.weighing, Some(Weighing::Text(_))));
    let form =
        unfit.form(&path).set("less-nl", "Nee").set("less-en", "No").set("noticed-en", "Opting out is possible.");
    let done = browser.send(&form);
    assert!(done.says("Uw afweging staat in het register.") && done.says("De uitkomst: uw belang"), "{}", done.text());
    assert!(matches!(entry(&firm).1.weighing, Some(Weighing::Answers { .. })));
    // A second press weighs nothing twice.
    assert_eq!(browser.send(&form).path, done.path);
    assert_eq!(entry(&firm).0, 2);
}

#[test]
fn who_weighs_lighter_than_the_people_is_told_that_it_may_not_be_so() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let path = format!("{}/weeg", offers(&mut browser).path);
    let form = browser.get(&path).form(&path).set("balancing", "fail");
    let refused = browser.post(&form);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Zo mag het niet in het register") && refused.says("AVG 6(1)"), "{}", refused.text());
    assert_eq!((entry(&firm).0, entry(&firm).1.balancing), (1, Some(Balancing::Pass)));
}

#[test]
fn an_outcome_that_was_said_otherwise_is_counted_once_it_is_weighed() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let words = "mail klanten voor aanbiedingen ground=legitimate_interest balancing=fail";
    let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
    let before = browser.send(&form);
    assert!(before.says("Hier moet u zelf afwegen"), "{}", before.text());
    let path = format!("{}/weeg", before.path);
    assert!(before.says("Deze vraag zegt iets anders."), "{}", before.text());
    let weighed = browser.get(&path).form(&path);
    let after = browser.send(&weighed);
    assert!(after.path.starts_with("/mag-dit/a/") && after.path != before.path);
    let verdict =
        |shown: &Shown| -> String { shown.text().split("wb-oordeel--").nth(1).unwrap().chars().take(4).collect() };
    assert_ne!(verdict(&before), verdict(&after), "{}", after.text());
    // Nothing in the register changed: it was weighed so before.
    assert_eq!(entry(&firm).0, 1);
}

#[test]
fn what_stands_in_no_entry_or_on_another_ground_is_told_what_to_do_first() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let mut ask = |words: &str| {
        let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
        browser.send(&form)
    };
    let nowhere = ask("verzamelen geloof van klanten voor aanbiedingen ground=legitimate_interest");
    assert!(
        nowhere.says("Dit staat nog niet in uw register.") && nowhere.says("href=\"/register/nieuw\""),
        "{}",
        nowhere.text()
    );
    let other = ask("mail klanten voor nieuwsbrief ground=legitimate_interest");
    assert!(other.says("Wijzig dan eerst de grond"), "{}", other.text());
    assert!(other.says("href=\"/register/newsletter/wijzig/purpose-newsletter\""));
    for shown in [nowhere, other] {
        assert_eq!(browser.ask(&format!("{}/weeg", shown.path)).status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn whoever_does_not_keep_the_register_sees_that_it_is_weighed_and_cannot_do_so() {
    let firm = Firm::new();
    for role in [Role::Staff, Role::Auditor] {
        let mut browser = firm.browser(role);
        let answer = offers(&mut browser);
        assert!(answer.says("Hier moet u zelf afwegen") && !answer.says("/weeg\""), "{role:?}");
        assert_eq!(browser.ask(&format!("{}/weeg", answer.path)).status, StatusCode::FORBIDDEN);
    }
}

#[test]
fn hostile_and_long_answers_stay_text_or_are_told() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let path = format!("{}/weeg", offers(&mut browser).path);
    let form = browser.get(&path).form(&path);
    let long = browser.post(&form.clone().set("less-nl", &"a".repeat(5_000)));
    assert!(long.status == StatusCode::UNPROCESSABLE_ENTITY && long.says("Dit is te lang"));
    let other = browser.post(&long.form(&path).set("less-nl", "Nee").forged("balancing", "perhaps"));
    assert!(other.status == StatusCode::UNPROCESSABLE_ENTITY && other.says("Kies wat zwaarder weegt"));
    let hostile = form.set("less-nl", "<script>alert(1)</script>\u{0}").set("noticed-en", "\"><img src=x>");
    let done = browser.send(&hostile);
    assert_eq!(done.status, StatusCode::OK);
    for page in [done, browser.get("/register/offers"), browser.get(&path)] {
        assert!(!page.says("<script>alert") && !page.says("<img src=x"));
    }
    let Some(Weighing::Answers { less, .. }) = entry(&firm).1.weighing else { panic!("no answers") };
    assert_eq!(less.nl, "<script>alert(1)</script>");
}

#[test]
fn a_weighing_over_an_older_register_is_told_what_changed() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let path = format!("{}/weeg", offers(&mut browser).path);
    let form = browser.get(&path).form(&path).set("less-nl", "Nee");
    let mut other = firm.browser(Role::Officer);
    let name = "/register/offers/wijzig/name";
    let changed = other.get(name).form(name).set("owner", "Karim");
    assert!(other.send(&changed).says("Het register is gewijzigd."));
    let meanwhile = browser.post(&form);
    assert!(meanwhile.status == StatusCode::UNPROCESSABLE_ENTITY && meanwhile.says("Karim"), "{}", meanwhile.text());
    assert!(browser.send(&meanwhile.form(&path)).says("Uw afweging staat in het register."));
}

#[test]
fn what_nobody_weighed_is_no_until_somebody_did_and_the_answer_leads_there() {
    let firm = Firm::unweighed();
    let mut browser = firm.browser(Role::Owner);
    let refused = offers(&mut browser);
    assert!(refused.says("Weeg eerst uw belang af") && refused.says("Tot dan mag dit niet."), "{}", refused.text());
    assert!(refused.says("wb-oordeel--tenzij") && !refused.says("De uitkomst:"), "{}", refused.text());
    let path = format!("{}/weeg", refused.path);
    let form = browser.get(&path).form(&path);
    // The template proposes texts, and no outcome.
    assert_eq!((form.value("balancing"), entry(&firm).1.balancing), (None, None));
    assert!(form.value("less-nl").unwrap().starts_with("Wij mailen hooguit maandelijks"));
    let unfit = browser.post(&form);
    assert!(unfit.status == StatusCode::UNPROCESSABLE_ENTITY && unfit.says("Kies wat zwaarder weegt"));
    let done = browser.send(&form.set("balancing", "pass"));
    assert!(done.says("Uw afweging staat in het register.") && done.says("De uitkomst: uw belang"), "{}", done.text());
    assert!(!done.says("wb-oordeel--tenzij") && !done.says("Tot dan mag dit niet."), "{}", done.text());
    assert_eq!(entry(&firm).1.balancing, Some(Balancing::Pass));
    // Whoever does not keep the register is told, and has no button that does nothing.
    let firm = Firm::unweighed();
    let told = offers(&mut firm.browser(Role::Staff));
    assert!(told.says("Weeg eerst uw belang af") && !told.says("/weeg\""), "{}", told.text());
}

#[test]
fn a_question_that_takes_it_for_weighed_is_told_that_nobody_did() {
    let firm = Firm::unweighed();
    let mut browser = firm.browser(Role::Owner);
    let words = "mail klanten voor aanbiedingen ground=legitimate_interest balancing=pass";
    let form = browser.get("/mag-dit").form("/mag-dit/woorden").set("words", words);
    let shown = browser.send(&form);
    assert!(shown.says("Deze vraag gaat ervan uit dat uw belang zwaarder weegt."), "{}", shown.text());
}
