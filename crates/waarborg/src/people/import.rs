//! `waarborg import`: people from a file, by a plan that the law has seen.

mod bring;
mod left;
mod list;
mod plan;
pub mod progress;
mod undo;
mod wish;

use super::{failed, word, wrong};
use crate::exit::Exit;
use crate::output::Output;
use clap::ArgMatches;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    match matches.subcommand() {
        Some(("list", matches)) => list::run(output, matches),
        Some(("undo", matches)) => undo::run(output, matches),
        _ => bring::run(output, matches),
    }
}
