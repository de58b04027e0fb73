//! What the house shows of itself and what can be set in it, over the router: safety, the log, accounts, signing in.
#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may fail loudly, and measures how long an answer takes"
)]

#[allow(dead_code, unused_imports, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;

mod authenticator;
mod ended;
#[path = "../../../register/tests/all/filled.rs"]
mod filled;
mod firm;
mod held_back;
mod links;
mod log;
mod pages;
mod passkeys;
mod people;
mod public;
mod receipt;
mod security;
mod sheet;
mod sign_in;
mod signs;
mod standing;
mod statement;
mod today;
mod twice;

/// The register of a web shop with every place filled in, as text.
fn filled_webshop() -> String {
    filled::filled(waarborg_register::Template::find("webshop").unwrap().text)
}
