//! `waarborg person`: someone's rights, and how someone stands.

mod correct;
mod erase;
mod export;
mod gathered;
mod hold;
mod show;
mod standing;

use super::{failed, word, wrong};
use crate::exit::Exit;
use crate::output::Output;
use clap::ArgMatches;
use waarborg_model::identifier::SubjectId;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let Some((name, matches)) = matches.subcommand() else { return Err(Exit::WrongUse) };
    let id = matches.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let subject: SubjectId = word::subject(id).map_err(wrong(output))?;
    match name {
        "show" => show::run(output, matches, subject),
        "export" => export::run(output, matches, subject),
        "correct" => correct::run(output, matches, subject),
        "erase" => erase::run(output, matches, subject),
        "hold" | "release" => hold::run(output, name, matches, subject),
        _ => standing::run(output, name, matches, subject),
    }
}
