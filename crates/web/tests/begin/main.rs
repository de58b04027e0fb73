//! The first run, from an empty folder on: who may begin, what is asked, the sheet, and the whole way with a watch.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

mod around;
#[allow(dead_code, unused_imports, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;
mod watch;

use axum::http::StatusCode;
use common::{Browser, Filled, Firm, Shown};
use waarborg_register::Register;
use waarborg_web::{Accounts, Purpose, Role};

/// A browser that used the link of the terminal, before the question who begins.
pub fn before_the_door(firm: &Firm) -> (Browser, Shown) {
    let mut browser = firm.stranger();
    let welcome = browser.use_link(&firm.link(Purpose::Found));
    assert_eq!(welcome.path, "/begin");
    let who = browser.get("/begin/wie");
    (browser, who)
}

/// The answers to who begins.
pub fn marieke(form: Filled) -> Filled {
    form.set("name", "Marieke Bloem")
        .set("email", "marieke@bloemhof.example")
        .set("password", "drie tulpen in de regen")
        .set("firm", "Bloemhof Deventer")
}

/// The answers about the firm.
pub fn flower_shop(form: Filled) -> Filled {
    form.set("sector", "webshop")
        .set("staff", "yes")
        .set("kvk", "12345678")
        .set("address", "Brink 1, 7411 BR Deventer")
        .set("phone", "0570 123456")
}

/// The answers to what is asked of the sheet, read from the page as she reads them from the paper.
pub fn words(sheet: &Shown) -> Filled {
    let html = sheet.text();
    let first = html.split("<ol class=\"wb-woorden\">").nth(1).unwrap().split("</ol>").next().unwrap();
    let words: Vec<&str> = first.split("<li>").skip(1).map(|item| item.split('<').next().unwrap()).collect();
    let asked = html.split("Woord ").skip(1).map(|rest| rest.split(' ').next().unwrap().parse::<usize>().unwrap());
    let asked: Vec<usize> = asked.collect();
    sheet.form("/begin/herstelblad").set("passphrase-1", words[asked[0] - 1]).set("passphrase-2", words[asked[1] - 1])
}

fn to_the_sheet(browser: &mut Browser, who: &Shown) -> Shown {
    let about = browser.send(&marieke(who.form("/begin/wie")));
    assert_eq!(about.path, "/begin/bedrijf", "{}", about.text());
    let sheet = browser.send(&flower_shop(about.form("/begin/bedrijf")));
    assert_eq!(sheet.path, "/begin/herstelblad", "{}", sheet.text());
    sheet
}

#[test]
fn only_the_link_of_the_terminal_founds() {
    let firm = Firm::unfounded();
    let mut browser = firm.stranger();
    let welcome = browser.get("/");
    assert_eq!(welcome.path, "/begin");
    assert!(welcome.says("Open de link uit de terminal"));
    assert_eq!(browser.ask("/begin/wie").location(), Some("/begin"));
    assert!(browser.get("/en/begin").says("Open the link of the terminal"));
    // What is sent without the note of the link founds nothing, whatever it says.
    let (_, who) = before_the_door(&firm);
    let forged = marieke(who.form("/begin/wie"));
    assert_eq!(browser.post(&forged).status, StatusCode::FORBIDDEN);
    assert!(firm.house.opened().is_none());
}

#[test]
fn who_begins_answers_in_full_and_with_a_good_password() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let form = who.form("/begin/wie");
    let empty = browser.post(&form);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["Vul uw naam in", "Vul uw e-mailadres in", "Kies een wachtwoord", "Vul de naam van uw bedrijf in"] {
        assert!(empty.says(told), "{told}");
    }
    let good = marieke(form);
    for (field, value, told) in [
        ("email", "marieke", "mist een @ of een punt"),
        ("password", "kort", "te kort"),
        ("password", "wachtwoord123", "als eerste geraden"),
        ("password", "mariekebloem1", "lijkt te veel op uw naam"),
        ("name", &"x".repeat(81), "Dit is te lang"),
        ("firm", "a\u{7}b", "tekens die niet kunnen"),
    ] {
        let shown = browser.post(&good.clone().set(field, value));
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        assert!(shown.says(told), "{value}: {}", shown.text());
        // A password never comes back.
        assert!(!shown.says("drie tulpen") && !shown.says("wachtwoord123"));
    }
    let hostile = browser.post(&good.clone().set("name", "\"><script>x</script>").set("email", ""));
    assert!(!hostile.says("<script>x"));
    assert!(firm.house.opened().is_none());
    let about = browser.send(&good);
    assert_eq!(about.path, "/begin/bedrijf");
    let account = firm.vault(|vault| vault.paper::<Accounts>().unwrap().accounts.remove(0));
    assert_eq!((account.role, account.email.as_str()), (Role::Owner, "marieke@bloemhof.example"));
    assert!(account.password.unwrap().starts_with("$argon2id$"));
    // The same press again, and the way back, found nothing twice.
    assert_ne!(browser.send(&good).status, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(firm.vault(|vault| vault.paper::<Accounts>().unwrap().accounts.len()), 1);
}

#[test]
fn whoever_began_with_a_password_comes_in_by_it_with_every_sign() {
    let long: String = "een zin van velerlei woorden ".chars().cycle().take(999).chain(['.']).collect();
    for password in [" drie tulpen in de regen", "drie tulpen in de regen ", &long] {
        let firm = Firm::unfounded();
        let (mut browser, who) = before_the_door(&firm);
        let about = browser.send(&marieke(who.form("/begin/wie")).set("password", password));
        assert_eq!(about.path, "/begin/bedrijf", "{}", about.text());
        let mut other = firm.stranger();
        let form = other.get("/aanmelden").form("/aanmelden").set("email", "marieke@bloemhof.example");
        let asked = other.send(&form);
        assert!(asked.says("maxlength=\"1000\""), "a browser would cut it");
        assert_eq!(other.send(&asked.only_form().set("password", password)).path, "/", "{password:?}");
        // She changes it by the one she chose.
        let form = other.get("/instellingen/wachtwoord").only_form().set("password-old", password);
        let form = form.set("password-new", "vier losse woorden hier").set("password-again", "vier losse woorden hier");
        assert!(other.send(&form).says("Uw wachtwoord is gewijzigd"), "{password:?}");
    }
}

#[test]
fn who_presses_twice_to_begin_is_in_and_founds_once() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let form = marieke(who.form("/begin/wie"));
    let mut second = browser.twin();
    assert_eq!(browser.send(&form).path, "/begin/bedrijf");
    let again = second.send(&form);
    assert_eq!((again.status, again.path.as_str()), (StatusCode::OK, "/begin/bedrijf"), "{}", again.text());
    assert_eq!(second.cookie(), browser.cookie());
    assert_eq!(firm.vault(|vault| vault.paper::<Accounts>().unwrap().accounts.len()), 1);
}

#[test]
fn the_register_is_begun_once_and_no_old_tab_begins_it_anew() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let about = browser.send(&marieke(who.form("/begin/wie")));
    let old = flower_shop(about.form("/begin/bedrijf"));
    browser.send(&old);
    // Back to the step, and another sector: nothing was worked out yet.
    let back = browser.get("/begin/bedrijf");
    let salon = flower_shop(back.form("/begin/bedrijf")).set("sector", "salon");
    assert_eq!(browser.send(&salon).path, "/begin/herstelblad");
    let register = || -> Register { firm.vault(|vault| vault.in_force().unwrap().register.clone()) };
    let worked_out = || {
        let mut register = register();
        register.controller.address = Some("Markt 9, Deventer".to_owned());
        firm.vault(|vault| vault.apply_register(common::actor(), &register).unwrap());
        register
    };
    let kept = worked_out();
    // A tab from before, with a number of its own so that it is no second press.
    let late = browser.send(&salon.clone().forged("act", "AAAAAAAAAAAAAAAA"));
    assert_eq!(late.path, "/instellingen/bedrijf", "{}", late.text());
    assert_eq!(register(), kept);
    assert_eq!(browser.get("/begin/bedrijf").path, "/instellingen/bedrijf");
}

#[test]
fn a_tab_that_shows_another_register_than_the_one_in_force_begins_nothing() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let about = browser.send(&marieke(who.form("/begin/wie")));
    let old = flower_shop(about.form("/begin/bedrijf"));
    let back = browser.get("/begin/bedrijf");
    browser.send(&flower_shop(back.form("/begin/bedrijf")).set("sector", "salon"));
    let moved = browser.send(&old);
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(moved.says("intussen"), "{}", moved.text());
}

#[test]
fn a_sheet_that_was_replaced_is_taken_for_none() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let first = words(&to_the_sheet(&mut browser, &who));
    let in_force = || firm.vault(|vault| vault.recovery().unwrap().to_string());
    // In another tab she makes a new one, and shows that she has it.
    let confirm = browser.get("/beveiliging/herstelblad");
    let new = browser.send(&confirm.form("/beveiliging/herstelblad"));
    let done = browser.send(&new_words(&new));
    assert!(done.says("Uw nieuwe herstelblad werkt"), "{}", done.text());
    let (of_the_new, other) = (in_force(), browser.send(&first));
    assert_eq!(other.path, "/", "{}", other.text());
    assert!(other.says("opent niets meer"), "{}", other.text());
    assert_eq!(in_force(), of_the_new);
    assert!(browser.get("/beveiliging").says("Iemand liet zien dat het herstelblad"));
    assert_eq!(browser.get("/begin/herstelblad").path, "/");
    assert_eq!(browser.get("/begin/herstelblad/pdf").path, "/");
}

/// The answers to what is asked of a new sheet.
fn new_words(sheet: &Shown) -> Filled {
    let html = sheet.text();
    let first = html.split("<ol class=\"wb-woorden\">").nth(1).unwrap().split("</ol>").next().unwrap();
    let words: Vec<&str> = first.split("<li>").skip(1).map(|item| item.split('<').next().unwrap()).collect();
    let asked = html.split(">Woord ").skip(1).map(|rest| rest.split(' ').next().unwrap().parse::<usize>().unwrap());
    let asked: Vec<usize> = asked.collect();
    let form = sheet.form("/beveiliging/herstelblad/blad");
    form.set("passphrase-1", words[asked[0] - 1]).set("passphrase-2", words[asked[1] - 1])
}

#[test]
fn words_of_the_sheet_are_kept_nowhere() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let sheet = to_the_sheet(&mut browser, &who);
    let right = words(&sheet);
    let typed: Vec<&String> = right.fields.iter().rev().take(2).map(|(_, value)| value).collect();
    firm.clock.wait(jiff::SignedDuration::from_mins(6));
    let asking = browser.send(&right);
    let shown = show_again(&mut browser, &asking);
    for word in typed {
        assert!(!shown.says(&format!("value=\"{word}\"")), "{}", shown.text());
    }
}

#[test]
fn the_firm_goes_into_the_register() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let about = browser.send(&marieke(who.form("/begin/wie")));
    let form = flower_shop(about.form("/begin/bedrijf"));
    for (field, value, told) in [
        ("kvk", "1234", "acht cijfers"),
        ("kvk", "12345678a", "acht cijfers"),
        ("address", "", "Vul het adres"),
        ("address", "<b>", "tekens die niet kunnen"),
        ("email", "x", "mist een @"),
    ] {
        let shown = browser.post(&form.clone().set(field, value));
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        assert!(shown.says(told), "{value}");
    }
    assert!(browser.post(&form.clone().without("sector")).says("Kies wat voor bedrijf"));
    assert!(browser.post(&form.clone().without("staff")).says("Kies of u personeel heeft"));
    browser.send(&form);
    let register: Register = firm.vault(|vault| vault.in_force().unwrap().register.clone());
    assert_eq!(register.controller.name, "Bloemhof Deventer");
    assert_eq!(register.controller.kvk.as_deref(), Some("12345678"));
    assert_eq!(register.controller.email.as_deref(), Some("marieke@bloemhof.example"));
    let open: Vec<String> = register.unfilled().into_iter().map(|one| one.path).collect();
    assert!(!open.iter().any(|path| path.starts_with("controller")), "{open:?}");
}

#[test]
fn every_sector_gives_a_register() {
    for sector in ["hospitality", "salon", "garage", "care-practice", "association", "b2b-services", "general"] {
        let firm = Firm::unfounded();
        let (mut browser, who) = before_the_door(&firm);
        let about = browser.send(&marieke(who.form("/begin/wie")));
        let sheet = browser.send(&flower_shop(about.form("/begin/bedrijf")).set("sector", sector));
        assert_eq!(sheet.path, "/begin/herstelblad", "{sector}: {}", sheet.text());
    }
}

#[test]
fn staff_stand_in_the_register_only_where_there_are_any() {
    for (staff, has) in [("yes", true), ("no", false)] {
        let firm = Firm::unfounded();
        let (mut browser, who) = before_the_door(&firm);
        let about = browser.send(&marieke(who.form("/begin/wie")));
        let form = flower_shop(about.form("/begin/bedrijf"));
        assert!(about.says("Heeft u personeel?") && about.form("/begin/bedrijf").value("staff").is_none());
        browser.send(&form.set("staff", staff).set("sector", "general"));
        let register: Register = firm.vault(|vault| vault.in_force().unwrap().register.clone());
        for activity in ["personnel", "payroll", "sick-leave", "recruitment"] {
            assert_eq!(register.activity(activity).is_some(), has, "{activity}");
        }
        let own: Vec<&str> = register.activities.iter().map(|one| one.id.as_str()).take(3).collect();
        assert_eq!(own, ["customers", "bookkeeping", "suppliers"]);
    }
}

#[test]
fn the_sheet_is_shown_until_two_words_come_back() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let sheet = to_the_sheet(&mut browser, &who);
    let right = words(&sheet);
    let wrong = browser.post(&right.clone().set("passphrase-2", "verkeerd"));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("staan niet op die plek"));
    let paper = browser.ask("/begin/herstelblad/pdf");
    assert!(paper.bytes.starts_with(b"%PDF"));
    assert_eq!(paper.headers["cache-control"], "no-store");
    // Whoever leaves finds the way back on Vandaag.
    assert!(browser.get("/").says("stap 4 van 8") && browser.get("/en/").says("step 4 of 8"));
    let next = browser.send(&right);
    assert_eq!(next.path, "/gegevens/inlezen");
    assert!(browser.get("/").says("stap 5 van 8"));
    assert_eq!(browser.get("/begin/herstelblad").path, "/");
    assert_eq!(browser.get("/begin/herstelblad/pdf").path, "/");
}

#[test]
fn after_a_restart_a_new_sheet_is_made_and_the_old_one_opens_nothing() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let before = to_the_sheet(&mut browser, &who).text();
    let id = firm.vault(|vault| vault.paper::<Accounts>().unwrap().accounts[0].id.clone());
    drop(browser);
    let firm = firm.restart();
    let mut browser = firm.browser_of(&id);
    let asking = browser.get("/begin/herstelblad");
    let lost = show_again(&mut browser, &asking);
    assert!(lost.says("opnieuw gestart"), "{}", lost.text());
    let in_force = || firm.vault(|vault| vault.recovery().unwrap());
    let old = in_force();
    let sheet = browser.send(&lost.form("/begin/herstelblad/nieuw"));
    assert!(sheet.says("wb-woorden") && sheet.text() != before);
    assert_eq!(in_force(), old, "the old one is in force until she has this one");
    assert_eq!(browser.send(&words(&sheet)).path, "/gegevens/inlezen");
    assert_ne!(in_force(), old);
    assert!(browser.get("/beveiliging").says("Iemand liet zien dat het herstelblad"));
}

fn show_again(browser: &mut Browser, asking: &Shown) -> Shown {
    assert!(asking.says("Bent u het zelf?") && !asking.says("wb-woorden"), "{}", asking.text());
    browser.send(&asking.form("/nogmaals").set("password", "drie tulpen in de regen"))
}

#[test]
fn the_sheet_asks_who_looks_and_goes_after_an_hour() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let sheet = to_the_sheet(&mut browser, &who);
    let wait = |minutes| firm.clock.wait(jiff::SignedDuration::from_mins(minutes));
    wait(6);
    assert!(browser.get("/begin/herstelblad/pdf").says("Bent u het zelf?"));
    assert!(browser.send(&words(&sheet)).says("Bent u het zelf?"));
    let asking = browser.get("/begin/herstelblad");
    let shown = show_again(&mut browser, &asking);
    assert_eq!(words(&shown).value("passphrase-1"), words(&sheet).value("passphrase-1"));
    for _ in 0..3 {
        wait(25);
        browser.get("/");
    }
    let asking = browser.get("/begin/herstelblad");
    let lost = show_again(&mut browser, &asking);
    assert!(lost.says("een uur niemand"), "{}", lost.text());
    assert!(browser.get("/beveiliging").says("Nog niemand liet zien"));
    let sheet = browser.send(&lost.form("/begin/herstelblad/nieuw"));
    assert_eq!(browser.send(&words(&sheet)).path, "/gegevens/inlezen");
}

#[test]
fn nobody_else_begins_a_second_time() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    to_the_sheet(&mut browser, &who);
    let mut other = firm.stranger();
    assert_eq!(other.ask("/begin").location(), Some("/"));
    assert_eq!(other.ask("/begin/wie").location(), Some("/"));
    assert_eq!(other.ask("/begin/herstelblad").location(), Some("/aanmelden"));
}

#[test]
fn a_list_can_come_later() {
    let firm = Firm::unfounded();
    let (mut browser, who) = before_the_door(&firm);
    let sheet = to_the_sheet(&mut browser, &who);
    let file = browser.send(&words(&sheet));
    let done = browser.send(&file.form("/begin/zonder-lijst"));
    assert_eq!(done.path, "/begin/klaar");
    assert!(done.says("Er is nog niemand ingelezen"), "{}", done.text());
    assert_eq!(browser.send(&done.form("/begin/klaar")).path, "/");
    assert!(!browser.get("/").says("van 8") && !browser.get("/gegevens/inlezen").says("/begin/zonder-lijst"));
}

#[test]
fn a_firm_that_was_founded_elsewhere_keeps_its_sheet() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    // It has a register too, which is not begun anew.
    assert_eq!(browser.get("/begin/bedrijf").path, "/instellingen/bedrijf");
    assert_eq!(browser.get("/begin/herstelblad").path, "/");
    for role in [Role::Officer, Role::Staff, Role::Auditor] {
        for path in ["/begin/bedrijf", "/en/begin/company", "/begin/herstelblad", "/begin/klaar"] {
            assert_eq!(firm.browser(role).ask(path).status, StatusCode::FORBIDDEN, "{path} {role:?}");
        }
    }
}
