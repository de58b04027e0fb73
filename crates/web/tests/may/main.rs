//! Mag dit?, over the router: asking, answering what is open, saving, lists, paper, JSON.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[allow(dead_code, unused_imports, clippy::indexing_slicing, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;

mod asking;
mod lists;
mod plain;
mod programs;
mod saving;
mod sentence;
mod weighing;

use common::{Browser, Filled, Shown};

/// The form, asking whether customers may be mailed the newsletter.
fn newsletter(browser: &mut Browser) -> Filled {
    let form = browser.get("/mag-dit").form("/mag-dit");
    form.set("subject", "customer")
        .tick("data", "contact")
        .set("deed", "action=direct_marketing;channel=email")
        .set("purpose", "newsletter")
}

/// Its answer.
fn answered(browser: &mut Browser) -> Shown {
    let form = newsletter(browser);
    browser.send(&form)
}
