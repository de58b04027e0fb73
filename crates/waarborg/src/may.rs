//! `waarborg may`: answers one question.

use crate::exit::Exit;
use crate::output::{Output, coloured};
use crate::{batch, fault, system};
use clap::ArgMatches;
use waarborg_decide::{Outcome, Question};
use waarborg_model::Clock;
use waarborg_text::answer::{Depth, answer, outcome_word};
use waarborg_text::answer_json::answer_json;
use waarborg_text::{Fault, readable};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    if let Some(file) = matches.get_one::<String>("batch") {
        return batch::run(output, file);
    }
    match ask(output, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn ask(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let wrong = |fault: &Fault| output.fail(fault, Exit::WrongUse);
    let words: Vec<&str> = matches.get_many::<String>("words").into_iter().flatten().map(String::as_str).collect();
    let facts = readable::read(&words).map_err(|fault| wrong(&fault))?;
    let now = system::SystemClock.now();
    let as_of = match matches.get_one::<String>("as-of") {
        Some(text) => fault::day(text).map_err(|fault| wrong(&fault))?,
        None => system::today(now),
    };
    let book = system::rulebook(output)?;
    let decision = Question::new(facts, as_of, now)
        .and_then(|question| book.ask(&question))
        .map_err(|error| wrong(&(&error).into()))?;
    let depth = if matches.get_flag("explain") { Depth::Explained } else { Depth::Short };
    output.show(
        || {
            let text = answer(output.words, &book, &decision, depth);
            let word = outcome_word(output.words, &decision);
            text.replacen(&word, &coloured(&word, &decision.outcome), 1)
        },
        || answer_json(output.words, &book, &decision),
    );
    Ok(exit(&decision.outcome))
}

/// 0 only if whoever asked may go on; a question that is still open is not a yes.
pub fn exit(outcome: &Outcome) -> Exit {
    match outcome {
        Outcome::Allowed | Outcome::Duty | Outcome::Due(_) => Exit::Done,
        Outcome::Conditional(_) | Outcome::Forbidden(_) => Exit::Refused,
        Outcome::NoRules => Exit::NotFound,
    }
}
