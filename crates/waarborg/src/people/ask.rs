//! Asks whoever sits at the terminal whether to go on. A script says `--yes`.

use crate::exit::Exit;
use crate::output::Output;
use clap::ArgMatches;
use std::io::{BufRead, IsTerminal};
use waarborg_text::Fault;

/// Whether to go on: as `--yes` says, or whoever sits there.
///
/// # Errors
/// Nobody sits there.
pub fn goes_on(output: &Output<'_>, matches: &ArgMatches, question: &str) -> Result<bool, Exit> {
    if matches.get_flag("yes") {
        return Ok(true);
    }
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Err(output.fail(&Fault::new("people.nobody-to-ask"), Exit::WrongUse));
    }
    output.notice(&format!("{question} {} ", output.words.say("people-yes-or-no")));
    let mut line = String::new();
    let typed = stdin.lock().read_line(&mut line).map(|_| line.trim().to_lowercase()).unwrap_or_default();
    Ok(is_yes(&typed))
}

/// As [`goes_on`], but where nobody sits there the answer is no: a proposal was enough.
pub fn goes_on_or_leaves(output: &Output<'_>, matches: &ArgMatches, question: &str) -> bool {
    let somebody = matches.get_flag("yes") || std::io::stdin().is_terminal();
    somebody && goes_on(output, matches, question).unwrap_or(false)
}

fn is_yes(typed: &str) -> bool {
    ["j", "ja", "y", "yes"].contains(&typed)
}
