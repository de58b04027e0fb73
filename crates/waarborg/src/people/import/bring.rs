//! `waarborg import FILE`: shows the plan, asks, and does it.

use super::{failed, plan, progress, wish, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::ask;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use waarborg_find::Detector;
use waarborg_law::deadline::Start;
use waarborg_read::{Contents, Limits, Place, ReadError, Source, open};
use waarborg_text::finding::read_fault;
use waarborg_text::{Argument, long_moment};
use waarborg_vault::{Brought, Import, Imported, Plan};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let path = matches.get_one::<PathBuf>("source").cloned().unwrap_or_default();
    let import = wish::wish(matches).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    // Opened before the vault is, so that a slip costs nothing.
    drop(contents(output, &path)?);
    with_vault(output, matches, |opened| bring(output, matches, opened, &path, &import))
}

fn bring(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    path: &Path,
    import: &Import,
) -> Result<Exit, Exit> {
    let (vault, book) = (&opened.vault, opened.vault.book());
    let bar = progress::bar(output, path.metadata().map_or(0, |about| about.len()));
    let looked = vault.plan_import(contents(output, path)?, &Detector::new(), import, &mut |bytes| bar.inc(bytes));
    bar.finish_and_clear();
    let plan = looked.map_err(failed(output))?;
    if let Some(fault) = plan::missed(&plan, import) {
        return Err(wrong(output)(fault));
    }
    let human = || plan::told(output, book, &plan);
    let whole = |done: Option<&Imported>| json!({ "plan": plan::told_json(output, book, &plan), "imported": done.map(imported_json) });
    if matches.get_flag("dry-run") {
        output.show(|| format!("{}\n{}\n", human(), output.words.say("import-dry-run")), || whole(None));
        return Ok(Exit::Done);
    }
    if plan.filled().next().is_none() {
        output.show(|| format!("{}\n{}\n", human(), output.words.say("import-nothing-fits")), || whole(None));
        return Ok(Exit::Refused);
    }
    output.show_for_people(|| human() + "\n");
    let question = output.words.count("import-question", usize::try_from(plan.rows).unwrap_or(usize::MAX), &[]);
    if !ask::goes_on(output, matches, &question)? {
        output.show(|| format!("{}\n", output.words.say("people-left-alone")), || whole(None));
        return Ok(Exit::Done);
    }
    let done = carry_out(output, opened, path, &plan, import)?;
    output.show(|| told(output, &done), || whole(Some(&done)));
    Ok(Exit::Done)
}

fn carry_out(
    output: &Output<'_>,
    opened: &Opened,
    path: &Path,
    plan: &Plan,
    import: &Import,
) -> Result<Imported, Exit> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bar = progress::bar(output, plan.rows);
    let mut note = |_: u64, brought: &Brought| bar.set_position(brought.rows);
    let done = opened.vault.import(opened.actor, contents(output, path)?, plan, import, &name, &mut note);
    bar.finish_and_clear();
    done.map_err(failed(output))
}

fn contents(output: &Output<'_>, path: &Path) -> Result<Contents<'static>, Exit> {
    open(Source::Path(path.to_owned()), &Limits::default()).map_err(|error| {
        let exit = match error {
            ReadError::NotFound => Exit::NotFound,
            ReadError::Io(_) | ReadError::NoPermission => Exit::Storage,
            _ => Exit::WrongUse,
        };
        output.fail(&read_fault(&Place::file(path.display().to_string()), &error), exit)
    })
}

/// What became of the rows, for people.
fn told(output: &Output<'_>, done: &Imported) -> String {
    let words = output.words;
    let Brought { rows, people, records: _, joined, same, erased, nobody } = done.brought;
    let count = |key: &str, number: u64, rest: &[Argument<'_>]| {
        words.count(key, usize::try_from(number).unwrap_or(usize::MAX), rest)
    };
    let rows = rows.to_string();
    let mut text = format!("✓ {}\n", count("import-done", people, &[("rows", &rows)]));
    for (key, number) in
        [("import-joined", joined), ("import-same", same), ("import-erased", erased), ("import-nobody", nobody)]
    {
        if number > 0 {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {}", count(key, number, &[]));
        }
    }
    let until = Start::At(done.undo_until).on_the_clock().map(|until| long_moment(words, &until)).unwrap_or_default();
    let _ = writeln!(text, "  {}", words.say_with("import-undo-until", &[("moment", &until)]));
    let _ = writeln!(text, "  waarborg import undo {}", done.id);
    text
}

/// What became of the rows, for programs.
fn imported_json(done: &Imported) -> Json {
    let Brought { rows, people, records, joined, same, erased, nobody } = done.brought;
    json!({
        "id": done.id.to_string(),
        "rows": rows,
        "people": people,
        "records": records,
        "joined": joined,
        "same": same,
        "erased": erased,
        "nobody": nobody,
        "undo_until": done.undo_until.to_string(),
    })
}
