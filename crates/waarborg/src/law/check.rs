//! `waarborg law check`: checks a folder of rules before it is used.

use crate::exit::Exit;
use crate::output::Output;
use clap::ArgMatches;
use serde_json::json;
use std::path::Path;
use waarborg_decide::{Rulebook, reference};
use waarborg_law::{LawFiles, PackError};
use waarborg_text::Fault;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let folder = matches.get_one::<String>("pack").map(String::as_str).unwrap_or_default();
    if !Path::new(folder).is_dir() {
        return Err(output.fail(&Fault::new("pack.not-found").with("file", folder), Exit::NotFound));
    }
    let found = LawFiles::read(Path::new(folder)).map_err(|fault| vec![fault]).and_then(load);
    let count = match &found {
        Ok(book) => book.rules().iter().map(|rule| &rule.id).collect::<std::collections::BTreeSet<_>>().len(),
        Err(_) => 0,
    };
    let faults = found.err().unwrap_or_default();
    output.show(
        || {
            let mut text: String = faults.iter().map(|fault| lines(output, fault)).collect();
            text += &match faults.len() {
                0 => output.words.count("law-check-ok", count, &[]),
                many => output.words.count("law-check-errors", many, &[]),
            };
            text + "\n"
        },
        || {
            let errors: Vec<_> = faults.iter().map(|fault| error_json(output, fault)).collect();
            json!({ "rules": count, "errors": errors })
        },
    );
    Ok(if faults.is_empty() { Exit::Done } else { Exit::Refused })
}

/// Loads a pack, and has Cedar validate it strictly too.
fn load(files: LawFiles) -> Result<Rulebook, Vec<PackError>> {
    let book = Rulebook::load(files)?;
    match reference::validate(&book) {
        Ok(faults) if faults.is_empty() => Ok(book),
        Ok(faults) => Err(faults),
        Err(fault) => Err(vec![fault]),
    }
}

fn lines(output: &Output<'_>, fault: &PackError) -> String {
    let explained = Fault::from(fault).explain(output.words);
    format!("✗ {}\n  {}\n  {}\n", explained.what, explained.why, explained.remedy)
}

fn error_json(output: &Output<'_>, fault: &PackError) -> serde_json::Value {
    let explained = Fault::from(fault).explain(output.words);
    json!({
        "code": fault.code,
        "file": fault.file,
        "line": fault.line,
        "message": explained.what,
        "why": explained.why,
        "do": explained.remedy,
    })
}
