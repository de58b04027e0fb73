//! `waarborg-verify`: checks receipts and logs of Waarborg, offline.
//!
//! For people outside the house: it needs a file and a public key, and neither the server nor any secret. So it stands on
//! the library of the log alone, and is small enough to be read whole.

mod anchor;
mod command;
mod consistency;
mod exit;
mod fault;
mod files;
mod folder;
mod instant;
mod keys;
mod log;
mod output;
mod receipt;
mod words;

use exit::Exit;
use output::Output;
use std::ffi::OsString;
use std::process::ExitCode;
use words::Words;

fn main() -> ExitCode {
    // Names of files need not be text; whatever else is read off the line is.
    let given: Vec<OsString> = std::env::args_os().collect();
    let arguments: Vec<String> = given.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let (words, fault) = words::chosen(&arguments);
    let output = Output::new(&words, arguments.iter().any(|argument| argument == "--json"));
    match fault {
        Some(fault) => output.fail(&fault).into(),
        None => run(&words, &output, &given, &arguments).into(),
    }
}

fn run(words: &Words, output: &Output<'_>, given: &[OsString], arguments: &[String]) -> Exit {
    let matches = match command::command(words).try_get_matches_from(given) {
        Ok(matches) => matches,
        Err(error) => return command::explain(output, arguments, &error),
    };
    let result = match matches.subcommand() {
        Some(("receipt", matches)) => receipt::run(matches),
        Some(("log", matches)) => log::run(matches),
        Some(("consistency", matches)) => consistency::run(matches),
        Some(("anchor", matches)) => anchor::run(matches),
        // INVARIANT: the parser asks for one of these.
        _ => return Exit::WrongUse,
    };
    match result {
        Ok(report) => output.show(&report),
        Err(fault) => output.fail(&fault),
    }
}
