//! `waarborg import list`: what was brought in, and until when it can be undone.

use super::failed;
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::grid::Grid;
use crate::people::word;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use waarborg_law::deadline::Start;
use waarborg_register::Register;
use waarborg_store::{ImportRow, ImportState};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    with_vault(output, matches, |opened| list(output, opened))
}

fn list(output: &Output<'_>, opened: &Opened) -> Result<Exit, Exit> {
    let imports = opened.vault.imports().map_err(failed(output))?;
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    output.show_list(
        || told(output, &in_force.register, &imports),
        imports.iter().map(|import| told_json(&in_force.register, import)),
    );
    Ok(Exit::Done)
}

fn told(output: &Output<'_>, register: &Register, imports: &[ImportRow]) -> String {
    let words = output.words;
    if imports.is_empty() {
        return format!("{}\n", words.say("import-list-empty"));
    }
    let mut grid = Grid::new(0).right(&[3, 4]);
    grid.row(["id", "day", "file", "people", "records", "undo"].map(|head| words.say(&format!("import-head-{head}"))));
    for import in imports {
        grid.row([
            import.id.to_string(),
            day(import.at),
            file(register, import),
            import.people.to_string(),
            import.records.to_string(),
            if can_be_undone(import) {
                words.say_with("import-until", &[("date", &day(import.undo_until))])
            } else {
                words.say(&format!("import-state-{}", state(import)))
            },
        ]);
    }
    grid.text()
}

fn told_json(register: &Register, import: &ImportRow) -> Json {
    json!({
        "id": import.id.to_string(),
        "at": import.at.to_string(),
        "file": file(register, import),
        "state": state(import),
        "people": import.people,
        "records": import.records,
        "undo_until": import.undo_until.to_string(),
        "can_be_undone": can_be_undone(import),
    })
}

fn can_be_undone(import: &ImportRow) -> bool {
    import.state == ImportState::Done && import.undo_until > word::now()
}

fn state(import: &ImportRow) -> &'static str {
    match import.state {
        ImportState::Running => "running",
        ImportState::Done => "done",
        ImportState::Undone => "undone",
    }
}

/// The name of the file; its number once the register knows it no more.
fn file(register: &Register, import: &ImportRow) -> String {
    let named = register.files.iter().find(|file| file.number() == import.file);
    named.map_or_else(|| import.file.to_string(), |file| file.id.clone())
}

fn day(at: jiff::Timestamp) -> String {
    Start::At(at).day().map(|day| day.to_string()).unwrap_or_default()
}
