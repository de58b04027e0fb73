//! A password that was taken is good wherever one is asked for, with every sign of it.

use crate::common::{Browser, Filled, Firm};
use crate::sign_in::try_password;
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_web::{Purpose, Role};

const OWNER: &str = "owner@bloemhof.example";

/// Passwords with a space at an end, as a paste or a telephone leaves it, and long ones, as a program makes them.
fn passwords() -> [String; 4] {
    [" vier losse woorden hier", "vier losse woorden hier ", &*long(201), &*long(1_000)].map(str::to_owned)
}

fn long(signs: usize) -> String {
    "een zin van velerlei woorden ".chars().cycle().take(signs - 1).chain(['.']).collect()
}

/// The form as a browser sends it: no field holds more than its longest.
fn typed(page: &crate::common::Shown, form: &Filled, name: &str, value: &str) -> Filled {
    let html = page.text();
    let field = html.split("<input").find(|input| input.contains(&format!("name=\"{name}\""))).unwrap();
    let longest: usize = field.split("maxlength=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    form.clone().set(name, &value.chars().take(longest).collect::<String>())
}

fn change(browser: &mut Browser, old: Option<&str>, new: &str) {
    let page = browser.get("/instellingen/wachtwoord");
    let form = page.only_form();
    let form = typed(&page, &form, "password-new", new);
    let mut form = typed(&page, &form, "password-again", new);
    if let Some(old) = old {
        form = typed(&page, &form, "password-old", old);
    }
    let kept = browser.send(&form);
    assert!(kept.says("Uw wachtwoord is gewijzigd"), "{new:?}: {}", kept.text());
}

/// Signs in from elsewhere, shows once more who she is, and takes the next one.
fn is_good(firm: &Firm, password: &str, next: &str) {
    let mut browser = firm.stranger();
    let form = browser.get("/aanmelden").form("/aanmelden").set("email", OWNER);
    let asked = browser.send(&form);
    let inside = browser.send(&typed(&asked, &asked.only_form(), "password", password));
    assert_eq!((inside.status, inside.path.as_str()), (StatusCode::OK, "/"), "{password:?} does not sign in");
    firm.clock.wait(SignedDuration::from_mins(6));
    let asking = browser.get("/beveiliging/herstelblad");
    let shown = browser.send(&typed(&asking, &asking.form("/nogmaals"), "password", password));
    assert_eq!(shown.path, "/beveiliging/herstelblad", "{password:?} does not show who she is");
    change(&mut browser, Some(password), next);
}

#[test]
fn chosen_in_the_settings_it_is_good_with_every_sign() {
    for password in passwords() {
        let firm = Firm::new();
        change(&mut firm.browser(Role::Owner), None, &password);
        is_good(&firm, &password, "drie tulpen in de regen");
        // What was changed is good too, and what it was before no more.
        assert_eq!(try_password(&mut firm.stranger(), OWNER, "drie tulpen in de regen").0.path, "/");
    }
}

#[test]
fn chosen_by_a_link_it_is_good_with_every_sign() {
    for password in passwords() {
        let firm = Firm::new();
        let mut browser = firm.stranger();
        let page = browser.get(&firm.link(Purpose::Reset("owner".to_owned())));
        let form = typed(&page, &page.only_form(), "password-new", &password);
        let inside = browser.send(&typed(&page, &form, "password-again", &password));
        assert_eq!(inside.path, "/", "{}", inside.text());
        is_good(&firm, &password, "drie tulpen in de regen");
    }
}
