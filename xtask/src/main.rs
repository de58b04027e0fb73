//! The chores of this repository: `cargo xtask <command>`.
//!
//! It knows the files of the repository, not the program: no crate of the workspace is a dependency of it, so that it
//! builds in seconds and still runs when the program does not compile. A new command gets a file of its own and a
//! line in [`run`]; a new rule of the repository is a file under `check/`.

mod browser;
mod check;
mod crash;
mod deny;
mod equal;
mod fuzz;
mod generate;
mod learn;
mod postgres;
mod real;
mod repository;
mod system;
mod test;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  test [--fast]        everything CI runs: format, generated files, rules, clippy, tests, a browser, killed
                       processes, docs, licences, a minute of fuzzing; --fast leaves out what comes after the tests
  check                the rules of this repository
  browser [--shots FOLDER] [--only NAME] [--crawl] [--journeys]
                       looks at every page in a real browser, and makes the journeys that people make; --only the
                       journey or the pages of that name, --shots takes pictures too
  fuzz [--minutes N] [--target NAME] [--jobs N] [--input FILE]
                       feeds the readers and the detector with bytes until one fails, ten minutes if not told;
                       --input shows again what one file does; --short is the minute that belongs to the tests
  crash [--rounds N] [--seed N] [--prove] [--fault NAME]
                       kills processes in the middle of their work and looks at the vaults they leave, 200 times if
                       not told; --prove plants faults first and wants to see each, --fault plants one to be shown
  equal [--requests N] compares the compiled rules with plain Cedar on N random requests, a million if not told
  real FOLDER          opens and scores files of real systems, which lie outside this repository
  learn [--left-out [FOLDER…]]
                       makes the weights of the finder anew from the labelled sets and lines; --left-out learns from all
                       sets but one and tells how well that one goes, for each, or how well the folders go
  generate [--check]   makes the generated files; --check only tells whether they are up to date
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> anyhow::Result<()> {
    let root = repository::root()?;
    match arguments {
        ["test"] => test::run(&root, test::Extent::Everything),
        ["test", "--fast"] => test::run(&root, test::Extent::Fast),
        ["check"] => check::run(&root),
        ["browser", rest @ ..] => browser::run(&root, rest),
        ["crash", rest @ ..] => crash::run(&root, rest),
        ["equal", rest @ ..] => equal::run(&root, rest),
        ["fuzz", rest @ ..] => fuzz::run(&root, rest),
        ["real", rest @ ..] => real::run(&root, rest),
        ["learn", rest @ ..] => learn::run(&root, rest),
        ["generate"] => generate::write(&root),
        ["generate", "--check"] => generate::check(&root),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => anyhow::bail!("what: unknown command `{}`\nwhy: it is none of those below\n\n{HELP}", other.join(" ")),
    }
}
