//! Looking around first, in an invented firm beside these pages.

use crate::common::{Browser, Firm, HERE, Shown, actor};
use axum::http::{StatusCode, header};
use waarborg_duties::Listing;
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_web::{Purpose, Role};

const AWAY: &str = "/voorbeeldwinkel/weg";

fn welcomed(firm: &Firm) -> (Browser, Shown) {
    let mut browser = firm.stranger();
    let welcome = browser.use_link(&firm.link(Purpose::Found));
    assert_eq!(welcome.path, "/begin");
    (browser, welcome)
}

fn built(firm: &Firm) -> u32 {
    firm.door.around.lock().unwrap().0
}

#[test]
fn a_press_builds_the_shop_and_leads_to_it() {
    let firm = Firm::unfounded_here();
    let (mut browser, welcome) = welcomed(&firm);
    assert!(welcome.says("Eerst rondkijken"));
    let ready = browser.send(&welcome.form("/begin/rondkijken"));
    assert_eq!((ready.path.as_str(), ready.status), ("/begin/rondkijken", StatusCode::OK));
    assert!(ready.says("href=\"http://127.0.0.1:40001/aanmelden/link/token1\""), "{}", ready.text());
    // The policy lets no form lead to another address: there is a link, and nothing that sends.
    assert!(ready.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("form-action 'self'"));
    assert!(!ready.text().split("<main").nth(1).unwrap().contains("<form"));
    assert_eq!(firm.door.way_back.lock().unwrap().as_deref(), Some(HERE));
    let english = browser.get("/en/begin/look-around");
    assert!(english.says("The example shop is ready"));
    assert!(english.says("href=\"http://127.0.0.1:40001/en/sign-in/link/token1\""));
    // Nothing of the firm's own came to be.
    assert!(firm.house.opened().is_none());
    assert!(browser.get("/begin/wie").says("Wie bent u?"));
}

#[test]
fn while_it_is_built_the_page_tells_how_far_it_is_and_a_second_press_builds_no_other() {
    let firm = Firm::unfounded_here();
    let (mut browser, welcome) = welcomed(&firm);
    let held = firm.door.building.lock().unwrap();
    let form = welcome.form("/begin/rondkijken");
    assert_eq!(browser.post(&form).location(), Some("/begin/rondkijken"));
    let busy = (0..2_000)
        .find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(1));
            Some(browser.ask("/begin/rondkijken")).filter(|busy| busy.says("value=\"1\""))
        })
        .unwrap();
    assert_eq!(busy.headers["refresh"], "2;url=/begin/rondkijken");
    assert!(busy.says("<progress") && busy.says("max=\"2\""), "{}", busy.text());
    assert!(browser.ask("/en/begin/look-around").says("We are building the example shop"));
    // The same press, one from a page that was loaded anew, and one of another browser with a link of its own.
    browser.post(&form);
    let again = browser.get("/begin").form("/begin/rondkijken");
    browser.post(&again);
    let (mut other, welcome) = welcomed(&firm);
    other.post(&welcome.form("/begin/rondkijken"));
    drop(held);
    assert!(browser.get("/begin/rondkijken").says("token1"));
    let pressed = browser.get("/begin").form("/begin/rondkijken");
    assert!(browser.send(&pressed).says("token1"));
    assert_eq!(built(&firm), 1);
}

#[test]
fn what_fails_is_told_once_and_the_next_press_begins_anew() {
    let firm = Firm::unfounded_here();
    let (mut browser, welcome) = welcomed(&firm);
    let full = Fault::new("serve.failed").with("reason", "no room");
    *firm.door.breaks.lock().unwrap() = Some((full, Nature::Storage));
    let failed = browser.send(&welcome.form("/begin/rondkijken"));
    assert_eq!(failed.status, StatusCode::INTERNAL_SERVER_ERROR, "{}", failed.text());
    assert_eq!(browser.ask("/begin/rondkijken").location(), Some("/begin"));
    let again = browser.get("/begin").form("/begin/rondkijken");
    assert!(browser.send(&again).says("token1"));
}

#[test]
fn only_the_link_of_the_terminal_on_this_machine_looks_around() {
    let firm = Firm::unfounded_here();
    let (_, welcome) = welcomed(&firm);
    let mut stranger = firm.stranger();
    assert!(!stranger.get("/begin").says("Eerst rondkijken"));
    assert_eq!(stranger.ask("/begin/rondkijken").location(), Some("/begin"));
    assert_eq!(stranger.post(&welcome.form("/begin/rondkijken")).status, StatusCode::FORBIDDEN);
    // Pages that others reach: nothing is built that they would be led to, and that they could not reach.
    let elsewhere = Firm::unfounded();
    let (mut browser, welcome) = welcomed(&elsewhere);
    assert!(welcome.says("Begin") && !welcome.says("Eerst rondkijken"));
    assert_eq!(browser.ask("/begin/rondkijken").location(), Some("/begin"));
    assert_eq!((built(&firm), built(&elsewhere)), (0, 0));
}

#[test]
fn every_page_of_the_shop_takes_it_away_in_one_press() {
    let firm = Firm::new().into_demo(Some(HERE));
    *firm.door.around.lock().unwrap() = (1, true);
    let mut browser = firm.stranger();
    let link = browser.get(&firm.link(Purpose::SignIn("owner".to_owned())));
    assert!(link.says("verzonnen bloemenwinkel") && !link.says(AWAY), "nobody is signed in yet");
    let today = browser.send(&link.only_form());
    assert_eq!(today.path, "/");
    for path in ["/", "/register", "/gegevens", "/beveiliging", "/instellingen"] {
        let shown = browser.get(path);
        assert!(shown.says("verzonnen bloemenwinkel") && shown.says("Weg met de voorbeeldwinkel"), "{path}");
    }
    // What everyone may see is marked, and takes nothing away.
    let listed = firm.vault(|vault| {
        vault.change_paper(actor(), |listing: &mut Listing| {
            listing.is_shown = true;
            Ok::<(), ()>(())
        })
    });
    assert!(listed.is_ok());
    let public = browser.get("/p/bedrijf");
    assert!(public.says("verzonnen bloemenwinkel") && !public.says(AWAY), "{}", public.text());
    let english = browser.get("/en/");
    assert!(english.says("Take the example shop away"));
    let gone = browser.post(&today.form(AWAY));
    assert_eq!(gone.status, StatusCode::OK);
    assert!(!gone.says(AWAY) && !gone.says("href=\"/en/"), "it leads to pages that are gone in a moment");
    assert!(gone.says("De voorbeeldwinkel is weg") && gone.says("href=\"http://127.0.0.1:8420/begin\""));
    assert!(!firm.door.around.lock().unwrap().1);
    let gone = browser.post(&english.form("/en/example-shop/away"));
    assert!(gone.says("href=\"http://127.0.0.1:8420/en/begin\""));
}

#[test]
fn a_shop_of_its_own_and_a_real_firm_are_not_taken_away() {
    for firm in [Firm::new(), Firm::new().into_demo(None)] {
        *firm.door.around.lock().unwrap() = (1, true);
        let mut browser = firm.browser(Role::Owner);
        let today = browser.get("/");
        assert!(!today.says("Weg met de voorbeeldwinkel"));
        let mut forged = today.form("/afmelden");
        forged.action = AWAY.to_owned();
        assert_eq!(browser.post(&forged).status, StatusCode::NOT_FOUND);
        assert!(firm.door.around.lock().unwrap().1);
    }
}

#[test]
fn what_no_page_of_ours_sent_takes_nothing_away() {
    let firm = Firm::new().into_demo(Some(HERE));
    *firm.door.around.lock().unwrap() = (1, true);
    let mut browser = firm.browser(Role::Staff);
    let form = browser.get("/").form(AWAY);
    assert_ne!(browser.post(&form.clone().set("csrf", "x")).status, StatusCode::OK);
    assert_eq!(firm.stranger().post(&form).status, StatusCode::SEE_OTHER);
    assert!(firm.door.around.lock().unwrap().1);
    assert_eq!(browser.post(&form).status, StatusCode::OK);
}

#[test]
fn the_shop_signs_nobody_out_of_the_pages_beside_it() {
    // Cookies are of a machine, whatever the port.
    let firm = Firm::unfounded_here();
    let begun = firm.stranger().ask("/begin");
    let shop = Firm::new().into_demo(Some(HERE));
    let looked = shop.stranger().ask("/aanmelden");
    let name =
        |shown: &Shown| shown.headers[header::SET_COOKIE].to_str().unwrap().split('=').next().unwrap().to_owned();
    assert_ne!(name(&begun), name(&looked));
}
