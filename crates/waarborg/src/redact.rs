//! `waarborg redact`: a copy of a table or text with placeholders in place of personal data.

use crate::exit::Exit;
use crate::new_file::{NewFile, is_same};
use crate::output::Output;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use waarborg_find::{Detector, Kind, Placeholders, RedactError, Replaced, redact};
use waarborg_read::{Limits, Place, Source, open};
use waarborg_text::Fault;
use waarborg_text::finding::{kind_word, read_fault};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    match rewrite(output, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn rewrite(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let wrong = |fault: &Fault| output.fail(fault, Exit::WrongUse);
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let (from_path, to_path) = (path("in"), path("out"));
    let (from, to) = (&*from_path.display().to_string(), &*to_path.display().to_string());
    let keep = kinds(matches).map_err(|fault| wrong(&fault))?;
    if to != STANDARD && to_path.exists() && !matches.get_flag("force") {
        return Err(wrong(&Fault::new("file.exists").with("file", to)));
    }
    if is_same(&from_path, &to_path) {
        return Err(wrong(&Fault::new("redact.same-file").with("file", from)));
    }
    let detector = Detector::new();
    let word = |kind: Kind| kind_word(output.words, kind);
    let again = || open(Source::Path(from_path.clone()), &Limits::default());
    // Opened first, so that a file that cannot be read leaves no trace of another.
    drop(again().map_err(|error| unreadable(output, from, &error))?);
    let failed = |error| match error {
        RedactError::Read(error) => unreadable(output, from, &error),
        RedactError::Write(error) => unwritable(output, to, &error),
        RedactError::Format(format) => {
            wrong(&Fault::new("redact.format").with("file", from).with("format", format.name()))
        }
        _ => Exit::Storage,
    };
    let placeholders = Placeholders::new(&word, &keep);
    if to == STANDARD {
        let replaced = match redact(&again, &detector, placeholders, &mut std::io::stdout().lock()) {
            // A reader that has gone away wants no more, and no complaint.
            Err(RedactError::Write(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => return Ok(Exit::Done),
            replaced => replaced.map_err(failed)?,
        };
        if !output.is_quiet() {
            output.notice(&told(output, to, &replaced));
        }
        return Ok(Exit::Done);
    }
    let mut file = NewFile::create(&to_path).map_err(|error| unwritable(output, to, &error))?;
    let replaced = redact(&again, &detector, placeholders, file.writer()).map_err(failed)?;
    file.finish().map_err(|error| unwritable(output, to, &error))?;
    output.show(|| told(output, to, &replaced), || told_json(to, &replaced));
    Ok(Exit::Done)
}

/// The name that stands for standard output.
const STANDARD: &str = "-";

/// The kinds to leave as they are.
fn kinds(matches: &ArgMatches) -> Result<Vec<Kind>, Fault> {
    let names = matches.get_many::<String>("keep").into_iter().flatten().flat_map(|list| list.split(','));
    let kind = |name: &str| {
        let known = || Kind::all().map(Kind::label).collect::<Vec<_>>().join(", ");
        name.trim().parse().map_err(|_| Fault::new("redact.kind").with("value", name).with("expected", known()))
    };
    names.map(kind).collect()
}

fn unreadable(output: &Output<'_>, file: &str, error: &waarborg_read::ReadError) -> Exit {
    let exit = match error {
        waarborg_read::ReadError::NotFound => Exit::NotFound,
        waarborg_read::ReadError::Io(_) | waarborg_read::ReadError::NoPermission => Exit::Storage,
        _ => Exit::WrongUse,
    };
    output.fail(&read_fault(&Place::file(file), error), exit)
}

fn unwritable(output: &Output<'_>, file: &str, error: &std::io::Error) -> Exit {
    let fault = Fault::new("file.unwritable").with("file", file).with("reason", error.kind().to_string());
    output.fail(&fault, Exit::Storage)
}

/// What was replaced, for people.
fn told(output: &Output<'_>, to: &str, replaced: &Replaced) -> String {
    let words = output.words;
    let all = usize::try_from(replaced.values().sum::<u64>()).unwrap_or(usize::MAX);
    let mut text = words.count("redact-done", all, &[("file", to)]);
    text.push('\n');
    for (kind, number) in replaced {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {number}  {}", kind_word(words, *kind));
    }
    text.push_str(&words.say("redact-look"));
    text.push('\n');
    text
}

/// What was replaced, for programs.
fn told_json(to: &str, replaced: &Replaced) -> Json {
    let all: u64 = replaced.values().sum();
    let kinds: BTreeMap<&str, u64> = replaced.iter().map(|(kind, number)| (kind.label(), *number)).collect();
    json!({ "file": to, "replaced": all, "kinds": kinds })
}
