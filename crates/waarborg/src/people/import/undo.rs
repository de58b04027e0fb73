//! `waarborg import undo`: takes back what an import brought.

use super::{failed, progress, word, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::ask;
use clap::ArgMatches;
use serde_json::json;
use waarborg_model::identifier::ImportId;
use waarborg_text::Fault;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let id = matches.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let id = word::import(id).map_err(wrong(output))?;
    with_vault(output, matches, |opened| undo(output, matches, opened, id))
}

fn undo(output: &Output<'_>, matches: &ArgMatches, opened: &Opened, id: ImportId) -> Result<Exit, Exit> {
    let imports = opened.vault.imports().map_err(failed(output))?;
    let Some(import) = imports.into_iter().find(|import| import.id == id) else {
        return Err(output.fail(&Fault::new("vault.unknown-import"), Exit::NotFound));
    };
    let count = |key: &str, number: u64| output.words.count(key, usize::try_from(number).unwrap_or(usize::MAX), &[]);
    if !ask::goes_on(output, matches, &count("import-undo-question", import.records))? {
        output.show(|| format!("{}\n", output.words.say("people-left-alone")), || json!({ "undone": null }));
        return Ok(Exit::Done);
    }
    let bar = progress::bar(output, import.people);
    let undone = opened.vault.undo_import(opened.actor, id, &mut |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let (undone, _) = undone.map_err(failed(output))?;
    output.show(
        || format!("✓ {}\n", count("import-undone", undone.records)),
        || json!({ "undone": undone.id.to_string(), "people": undone.people, "records": undone.records }),
    );
    Ok(Exit::Done)
}
