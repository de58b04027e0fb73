//! Gegevens over the router: files, searching, one person, her rights, clearing out.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[allow(dead_code, unused_imports, clippy::indexing_slicing, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;

mod clearing;
mod erasing;
mod files;
mod relation;
mod rights;
mod searching;
mod shop;
mod showing;
mod telling;
