//! `waarborg person correct`: gives fields of a record other values (AVG 16).

use super::{failed, word, wrong};
use crate::exit::Exit;
use crate::folder::with_vault;
use crate::output::Output;
use crate::people::consent::noted;
use crate::people::refusal;
use crate::people::typed::typed;
use clap::ArgMatches;
use waarborg_model::identifier::SubjectId;
use waarborg_text::Fault;
use waarborg_vault::{Answer, Value};

/// No corrections are longer, in bytes.
const MOST_BYTES: u64 = 1 << 20;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let record = matches.get_one::<String>("record").map(String::as_str).unwrap_or_default();
    let record = word::record(record).map_err(wrong(output))?;
    let values = values(matches).map_err(wrong(output))?;
    with_vault(output, matches, |opened| {
        match opened.vault.correct(opened.actor, subject, record, &values).map_err(failed(output))? {
            Answer::Given(leaf) => {
                noted(output, "person-corrected", subject, leaf);
                Ok(Exit::Done)
            }
            Answer::Refused(decision) => Ok(refusal::show(output, opened.vault.book(), &decision)),
        }
    })
}

/// The corrections: from the line, or a line each on standard input, since shells keep what is typed.
fn values(matches: &ArgMatches) -> Result<Vec<(String, Value)>, Fault> {
    let nothing = || Fault::new("people.nothing-corrected");
    let text;
    let lines: Vec<&str> = if matches.get_flag("stdin") {
        text = typed(MOST_BYTES, "people.nothing-corrected")?;
        text.lines().filter(|line| !line.trim().is_empty()).collect()
    } else {
        matches.get_many::<String>("changes").into_iter().flatten().map(String::as_str).collect()
    };
    if lines.is_empty() {
        return Err(nothing());
    }
    lines.into_iter().map(change).collect()
}

/// A field and its new value. What stands there instead may be a value, and is not repeated.
fn change(text: &str) -> Result<(String, Value), Fault> {
    let (field, value) = text.split_once('=').ok_or_else(|| Fault::new("people.change-form"))?;
    let field = field.trim();
    if field.is_empty() {
        return Err(Fault::new("people.change-form"));
    }
    Ok((field.to_owned(), Value::new(value.trim().to_owned())))
}
