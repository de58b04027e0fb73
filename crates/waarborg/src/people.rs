//! The people in the vault: brought in, found, used, told, heard, erased.
//!
//! Every command here opens the data folder, asks the vault, and tells what came of it. Values of people are shown where a
//! command is meant to show them, and are covered elsewhere.

pub mod ask;
mod clear_out;
mod command;
mod consent;
mod find_person;
mod grid;
mod import;
mod notice;
mod person;
mod receipt;
mod refusal;
mod said;
mod typed;
mod use_data;
mod word;

pub use command::commands;

use crate::exit::Exit;
use crate::output::Output;
use crate::vault_fault;
use clap::ArgMatches;
use waarborg_text::Fault;
use waarborg_vault::VaultError;

/// Runs the command, if it is one of these.
pub fn run(output: &Output<'_>, name: &str, matches: &ArgMatches) -> Option<Exit> {
    let done = match name {
        "import" => import::run(output, matches),
        "find-person" => find_person::run(output, matches),
        "use" | "share" => use_data::run(output, matches),
        "consent" => consent::run(output, matches),
        "notice" => notice::run(output, matches),
        "person" => person::run(output, matches),
        "clear-out" => clear_out::run(output, matches),
        _ => return None,
    };
    Some(match done {
        Ok(exit) | Err(exit) => exit,
    })
}

/// Tells that the vault failed.
fn failed(output: &Output<'_>) -> impl Fn(VaultError) -> Exit {
    |error| {
        let (fault, exit) = vault_fault::vault(&error);
        output.fail(&fault, exit)
    }
}

/// Tells that the command line is wrong.
fn wrong(output: &Output<'_>) -> impl Fn(Fault) -> Exit {
    |fault| output.fail(&fault, Exit::WrongUse)
}
