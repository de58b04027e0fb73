//! Kills a process at any moment, opens its vault again, and looks whether everything it acknowledged is there and nothing
//! is half.
//!
//! ```text
//! cargo xtask crash [--rounds N] [--seed N] [--prove] [--fault NAME]
//! ```
//!
//! This program is both processes. The parent keeps what was acknowledged, writes down what to do, kills and checks; the
//! driver opens the vault, does it, and says so on its standard output after each call has returned. Without the feature
//! `crash-points` the driver is killed at random moments only, as in every `cargo test`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program of the tests tells how it went")]

mod chance;
mod check;
mod child;
mod deed;
mod driver;
mod house;
mod life;
mod moment;
mod script;

use chance::Chance;
use check::Planted;
use house::Outcome;
use life::{Life, Tally};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;
use waarborg_decide::Rulebook;

/// Rounds in one vault, before another is founded.
const ROUNDS_OF_A_LIFE: u64 = 50;

/// Rounds within which a planted fault has to be seen. A process that acknowledges too early must die between its word
/// and the commit, which takes some thirty rounds by chance: with so many, one in a million runs misses it.
const ROUNDS_OF_A_PROOF: u64 = 400;

/// What was asked for.
struct Asked {
    rounds: u64,
    seed: u64,
    /// Which round the first is, so that a later vault can be had alone: points take turns.
    turn: u64,
    proves: bool,
    planted: Planted,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if arguments.first() == Some(&child::DRIVE) {
        return match driver::drive() {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever waits for it reads the status.
            Err(_) => ExitCode::FAILURE,
        };
    }
    let outcome = asked(&arguments).and_then(|asked| asked.map_or(Ok(()), |asked| run(&asked)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// `None` where the names of other tests were asked for.
fn asked(arguments: &[&str]) -> Outcome<Option<Asked>> {
    let few = if cfg!(feature = "crash-points") { 200 } else { 12 };
    let mut asked = Asked { rounds: few, seed: 1, turn: 0, proves: false, planted: Planted::Nothing };
    let mut rest = arguments;
    loop {
        rest = match rest {
            ["--rounds", number, rest @ ..] => {
                asked.rounds = number.parse()?;
                rest
            }
            ["--seed", number, rest @ ..] => {
                asked.seed = number.parse()?;
                rest
            }
            ["--turn", number, rest @ ..] => {
                asked.turn = number.parse()?;
                rest
            }
            ["--fault", name, rest @ ..] => {
                asked.planted = Planted::named(name).ok_or_else(|| format!("no fault is named {name}"))?;
                rest
            }
            ["--prove", rest @ ..] => {
                asked.proves = true;
                rest
            }
            // Words for the usual harness.
            [word, ..] if !word.starts_with('-') && !"crash".contains(word) => return Ok(None),
            [_, rest @ ..] => rest,
            [] => return Ok(Some(asked)),
        };
    }
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch for the person who waits; nothing is decided by it")]
fn run(asked: &Asked) -> Outcome<()> {
    let book = Arc::new(Rulebook::built_in().map_err(|_| "no rules")?);
    if asked.proves {
        prove(&book, asked.seed)?;
    }
    let begun = Instant::now();
    let tally = lives(&book, asked)?;
    let spent = begun.elapsed();
    println!(
        "crash: {} rounds, {} deeds acknowledged, {} left half and finished, {} receipts checked, {} keys of nobody",
        tally.rounds, tally.acknowledged, tally.healed, tally.receipts, tally.stray_keys
    );
    println!(
        "crash: {:.1} s, {:.0} ms a round",
        spent.as_secs_f64(),
        spent.as_secs_f64() * 1e3 / f64::from(u32::try_from(tally.rounds)?)
    );
    for (point, times) in &tally.points {
        println!("crash: {times:>4} times at {point}");
    }
    let missed: Vec<&str> = moment::points().into_iter().filter(|point| !tally.points.contains_key(point)).collect();
    if cfg!(feature = "crash-points") && asked.rounds >= 200 && !missed.is_empty() {
        return Err(format!(
            "what: no process died at {}\ndo: see whether the point is still reached",
            missed.join(", ")
        )
        .into());
    }
    Ok(())
}

/// Vault after vault, until all rounds are done.
fn lives(book: &Arc<Rulebook>, asked: &Asked) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let mut seeds = Chance::new(asked.seed);
    while tally.rounds < asked.rounds {
        let turn = asked.turn + tally.rounds;
        // The first has the seed that was given, so that any can be had alone.
        let own = if tally.rounds == 0 { asked.seed } else { seeds.next() >> 16 };
        let folder = tempfile::tempdir()?;
        let mut life = Life::begin(book, folder.path(), own)?;
        for round in 0..ROUNDS_OF_A_LIFE.min(asked.rounds - tally.rounds) {
            life.round(round, turn + round, asked.planted, &mut tally).map_err(|error| {
                let people = life.people().len();
                format!(
                    "what: round {round} of the vault with seed {own}, with {people} people: {error}\nwhy: a process died, and its vault is not as it said\ndo: `cargo xtask crash --seed {own} --turn {turn} --rounds {}` goes the same way again",
                    round + 1
                )
            })?;
        }
    }
    Ok(tally)
}

/// Plants each fault, and fails if one is not seen.
fn prove(book: &Arc<Rulebook>, seed: u64) -> Outcome<()> {
    for (planted, word) in check::FAULTS {
        let asked = Asked { rounds: ROUNDS_OF_A_PROOF, seed, turn: 0, proves: false, planted };
        match lives(book, &asked) {
            Ok(_) => return Err(format!("what: the fault `{}` was planted and not seen", planted.name()).into()),
            Err(error) if error.to_string().contains(word) => {
                let text = error.to_string();
                println!("crash: `{}` is seen: {}", planted.name(), text.lines().next().unwrap_or_default());
            }
            Err(error) => {
                return Err(format!("what: the fault `{}` was seen as another: {error}", planted.name()).into());
            }
        }
    }
    Ok(())
}
