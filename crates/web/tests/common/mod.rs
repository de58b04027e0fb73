//! What tests of pages stand on: a house with a vault in a temporary folder, and a browser that knocks at its router.
//!
//! ```ignore
//! let house = Firm::new();                          // a web shop, with one account of each role
//! let mut browser = house.browser(Role::Owner);     // signed in, and keeps its cookie
//! let page = browser.get("/en/");
//! let form = page.form("/en/sign-out");             // as a browser has it: carried fields, what is ticked, what is typed
//! let next = browser.send(&form.set("name", "x"));  // posts it and follows where it leads
//! ```

mod browser;
mod door;
mod firm;
mod form;

pub use browser::{Browser, Shown};
pub use door::{HandClock, PASSPHRASE, START, TestDoor, actor, book};
pub use firm::{Firm, HERE, ORIGIN, TOLD, weighed};
pub use form::Filled;
