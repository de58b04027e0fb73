//! The program: reads the command line, asks the house, prints the answer.
//!
//! The only crate that names the system's clock, standard streams and exit statuses.

mod backup;
mod batch;
mod command;
mod deadline;
mod demo;
mod exit;
mod fault;
mod folder;
mod init;
mod law;
mod log;
mod may;
mod new_file;
mod output;
mod paper;
mod people;
mod redact;
mod register;
mod restore;
mod scan;
mod serve;
mod system;
mod vault;
mod vault_fault;

use exit::Exit;
use output::Output;
use std::ffi::OsString;
use std::process::ExitCode;
use waarborg_text::Words;

fn main() -> ExitCode {
    waarborg_read::quiet_panics();
    // Names of files need not be text; whatever else is read off the line is.
    let given: Vec<OsString> = std::env::args_os().collect();
    let arguments: Vec<String> = given.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let words = match system::language(&arguments) {
        Ok(language) => Words::new(language),
        Err(fault) => {
            let words = Words::new(system::language_of_surroundings());
            return Output::before_options(&words, &arguments).fail(&fault, Exit::WrongUse).into();
        }
    };
    run(&words, &given, &arguments).into()
}

fn run(words: &Words, given: &[OsString], arguments: &[String]) -> Exit {
    let matches = match command::command(words).try_get_matches_from(given) {
        Ok(matches) => matches,
        Err(error) => return fault::command_line(words, arguments, &error),
    };
    let output = Output::new(words, &matches);
    match matches.subcommand() {
        Some(("may", matches)) => may::run(&output, matches),
        Some(("law", matches)) => law::run(&output, matches),
        Some(("deadline", matches)) => deadline::run(&output, matches),
        Some(("scan", matches)) => scan::run(&output, matches),
        Some(("redact", matches)) => redact::run(&output, matches),
        Some(("init", matches)) => init::run(&output, matches),
        Some(("vault", matches)) => vault::run(&output, matches),
        Some(("register", matches)) => register::run(&output, matches),
        Some(("log", matches)) => log::run(&output, matches),
        Some(("backup", matches)) => backup::run(&output, matches),
        Some(("demo", matches)) => demo::run(&output, matches),
        Some(("serve", matches)) => serve::run(&output, matches),
        Some(("restore", matches)) => restore::run(&output, matches),
        Some((name, matches)) => people::run(&output, name, matches).unwrap_or(Exit::WrongUse),
        None => Exit::WrongUse,
    }
}
