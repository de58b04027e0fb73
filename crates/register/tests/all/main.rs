//! The register: its templates, its faults, its answers from the law.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod changes;
mod docs;
mod faults;
mod filled;
mod handing;
mod kept;
mod law;
mod properties;
mod questions;
mod templates;
mod terms;

use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::OnceLock;
use waarborg_decide::Rulebook;
use waarborg_register::{Checked, Register};

const MINIMAL: &str = include_str!("../../../../fixtures/registers/minimal.toml");

fn today() -> Date {
    "2026-11-26".parse().unwrap()
}

fn now() -> Timestamp {
    "2026-11-26T10:00:00Z".parse().unwrap()
}

fn book() -> &'static Rulebook {
    static BOOK: OnceLock<Rulebook> = OnceLock::new();
    BOOK.get_or_init(|| Rulebook::built_in().unwrap())
}

fn check(register: &Register) -> Checked {
    register.check(book(), today(), now()).unwrap()
}

/// The small register with one text in it replaced; the text must be there once.
fn with(old: &str, new: &str) -> String {
    assert_eq!(MINIMAL.matches(old).count(), 1, "{old}");
    MINIMAL.replace(old, new)
}

fn parsed(text: &str) -> Register {
    Register::parse(text).unwrap_or_else(|faults| panic!("{faults:#?}"))
}
