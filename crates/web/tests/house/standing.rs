//! Somebody who has a password, and has just shown it.

use crate::common::{Browser, Firm};
use waarborg_web::Role;

/// A password that nobody has.
pub const PASSWORD: &str = "paard batterij nietje gras";

/// The owner's browser, with a password set a moment ago.
pub fn owner(firm: &Firm) -> Browser {
    let mut browser = firm.browser(Role::Owner);
    set_password(&mut browser);
    browser
}

/// Gives whoever is signed in there a password.
pub fn set_password(browser: &mut Browser) {
    let mut form = browser.get("/instellingen/wachtwoord").only_form();
    if form.names.iter().any(|name| name == "password-old") {
        form = form.set("password-old", PASSWORD);
    }
    let kept = browser.send(&form.set("password-new", PASSWORD).set("password-again", PASSWORD));
    assert!(kept.says("Uw wachtwoord is gewijzigd"), "{}", kept.text());
}

/// Shows once more who one is, on a page that asks for it.
pub fn show_again(browser: &mut Browser, asking: &crate::common::Shown) -> crate::common::Shown {
    assert!(asking.says("Bent u het zelf?"), "{}", asking.text());
    browser.send(&asking.form("/nogmaals").set("password", PASSWORD))
}
