//! `waarborg law`: shows, compares, tests and checks the rules.

mod check;
mod coverage;
mod diff;
mod list;
mod show;
mod test;

use crate::exit::Exit;
use crate::output::Output;
use crate::{fault, system};
use clap::ArgMatches;
use jiff::civil::Date;
use waarborg_model::Clock;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    let done = match matches.subcommand() {
        Some(("test", matches)) => test::run(output, matches),
        Some(("list", matches)) => list::run(output, matches),
        Some(("show", matches)) => show::run(output, matches),
        Some(("diff", matches)) => diff::run(output, matches),
        Some(("check", matches)) => check::run(output, matches),
        Some(("coverage", matches)) => coverage::run(output, matches),
        _ => Err(Exit::WrongUse),
    };
    match done {
        Ok(exit) | Err(exit) => exit,
    }
}

/// The day an option asks for; today without it.
fn day(output: &Output<'_>, matches: &ArgMatches, name: &str) -> Result<Date, Exit> {
    match matches.get_one::<String>(name) {
        Some(text) => fault::day(text).map_err(|fault| output.fail(&fault, Exit::WrongUse)),
        None => Ok(system::today(system::SystemClock.now())),
    }
}
