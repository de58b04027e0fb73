//! `waarborg import undo`: takes back what an import brought.

use super::{failed, progress, word, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::ask;
use crate::system::SystemClock;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use waarborg_model::Clock as _;
use waarborg_model::identifier::ImportId;
use waarborg_store::ImportState;
use waarborg_text::Fault;
use waarborg_vault::{Touched, VaultError};

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
    if import.state == ImportState::Undone || import.undo_until <= SystemClock.now() {
        return Err(failed(output)(VaultError::UndoOver));
    }
    let would = opened.vault.touched_by_import(id).map_err(failed(output))?;
    let count = |key: &str, number: u64| output.words.count(key, usize::try_from(number).unwrap_or(usize::MAX), &[]);
    let told = |touched: &Touched| {
        let rows = [("whole", touched.whole), ("others", touched.others), ("kept", touched.kept)];
        let rows = rows.into_iter().filter(|(_, number)| *number > 0);
        let lines = rows.map(|(key, number)| ["  ", &*count(&format!("import-undo-{key}"), number), "\n"].concat());
        lines.collect::<String>()
    };
    if matches.get_flag("dry-run") {
        let goes = count("import-undo-goes", would.records);
        let human = || format!("{goes}\n{}{}\n", told(&would), output.words.say("import-undo-dry-run"));
        output.show(human, || json!({ "undone": null, "would": touched_json(&would) }));
        return Ok(Exit::Done);
    }
    // Nothing is asked about what cannot be done: the vault says why.
    let is_refused = would.kept > 0 && import.state == ImportState::Done;
    if !is_refused && !ask::goes_on(output, matches, &count("import-undo-question", would.records))? {
        output.show(|| format!("{}\n", output.words.say("people-left-alone")), || json!({ "undone": null }));
        return Ok(Exit::Done);
    }
    let bar = progress::bar(output, would.all());
    let undone = opened.vault.undo_import(opened.actor, id, &mut |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let (undone, went) = undone.map_err(failed(output))?;
    output.show(
        || format!("✓ {}\n{}", count("import-undone", went.records), told(&went)),
        || {
            let mut told = touched_json(&went);
            if let Json::Object(told) = &mut told {
                told.insert("undone".to_owned(), undone.id.to_string().into());
            }
            told
        },
    );
    Ok(Exit::Done)
}

/// What goes, for programs: `people` are those of whom nothing is left.
fn touched_json(touched: &Touched) -> Json {
    let Touched { records, whole, others, kept } = *touched;
    json!({ "records": records, "people": whole, "others": others, "kept": kept })
}
