//! The register, over the router: looking, changing, what the law refuses, who was faster, taking it along.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[allow(dead_code, unused_imports, clippy::indexing_slicing, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;

mod changing;
mod looking;
mod recipients;
mod removing;

use common::Firm;
use waarborg_register::Register;

/// The register in force.
fn register(firm: &Firm) -> Register {
    firm.vault(|vault| vault.in_force().unwrap().register.clone())
}

/// Its version.
fn version(firm: &Firm) -> u64 {
    firm.vault(|vault| vault.in_force().unwrap().version)
}
