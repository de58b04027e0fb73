//! `waarborg import FILE`: shows the plan, asks, and does it.

use super::{failed, left, plan, progress, wish, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::{ask, refusal};
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use waarborg_find::Detector;
use waarborg_law::deadline::Start;
use waarborg_read::{Contents, Limits, Place, ReadError, Source, open};
use waarborg_text::finding::read_fault;
use waarborg_text::{Argument, Fault, long_moment};
use waarborg_vault::{Brought, Import, Imported, Plan};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let path = matches.get_one::<PathBuf>("source").cloned().unwrap_or_default();
    let import = wish::wish(matches).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    let failed_to = left::place(matches).map_err(wrong(output))?;
    let from = File { path: &path, limits: wish::reading(matches) };
    // Opened before the vault is, so that a slip costs nothing.
    drop(from.open(output)?);
    with_vault(output, matches, |opened| bring(output, matches, opened, (&from, failed_to), &import))
}

/// The file, and what was said of how it is to be read.
struct File<'p> {
    path: &'p Path,
    limits: Limits,
}

impl File<'_> {
    fn open(&self, output: &Output<'_>) -> Result<Contents<'static>, Exit> {
        open(Source::Path(self.path.to_owned()), &self.limits).map_err(|error| {
            let exit = match error {
                ReadError::NotFound => Exit::NotFound,
                ReadError::Io(_) | ReadError::NoPermission => Exit::Storage,
                _ => Exit::WrongUse,
            };
            output.fail(&read_fault(&Place::file(self.path.display().to_string()), &error), exit)
        })
    }
}

fn bring(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    (file, failed_to): (&File<'_>, Option<&Path>),
    import: &Import,
) -> Result<Exit, Exit> {
    let (vault, book) = (&opened.vault, opened.vault.book());
    let bar = progress::bar(output, file.path.metadata().map_or(0, |about| about.len()));
    let looked = vault.plan_import(file.open(output)?, &Detector::new(), import, &mut |bytes| bar.inc(bytes));
    bar.finish_and_clear();
    let plan = looked.map_err(failed(output))?;
    if let Some(fault) = plan::missed(&plan, import) {
        return Err(wrong(output)(fault));
    }
    let fits = plan.filled().next().is_some();
    // Whoever said yes beforehand is told afterwards, and waits once, unless to what was shown.
    let shown = matches.get_one::<String>("as-shown");
    let foreseen = (fits && (shown.is_some() || !matches.get_flag("yes")))
        .then(|| foresee(output, opened, file, &plan, import))
        .transpose()?;
    refusal::hint_to_weigh(output, opened, &plan.activity, Some(plan.purpose));
    let number = foreseen.as_ref().map(|brought| plan.number(brought));
    if shown.is_some_and(|shown| number.as_ref() != Some(shown)) {
        return Err(output.fail(&Fault::new("people.not-as-shown"), Exit::Refused));
    }
    let human = || {
        let foreseen = foreseen.map(|brought| foreseen_told(output, &brought)).unwrap_or_default();
        plan::told(output, book, &plan) + &foreseen
    };
    let whole = |done: Option<&Imported>| {
        json!({
            "plan": plan::told_json(output, book, &plan),
            "foreseen": foreseen.as_ref().map(brought_json),
            "number": number,
            "imported": done.map(imported_json),
        })
    };
    if matches.get_flag("dry-run") {
        let hint = number.as_ref().map(|number| output.words.say_with("import-then", &[("number", number)]) + "\n");
        let human =
            || format!("{}\n{}\n{}", human(), output.words.say("import-dry-run"), hint.as_deref().unwrap_or_default());
        output.show(human, || whole(None));
        return Ok(Exit::Done);
    }
    if !fits {
        output.show(|| format!("{}\n{}\n", human(), output.words.say("import-nothing-fits")), || whole(None));
        return Ok(Exit::Refused);
    }
    output.show_for_people(|| human() + "\n");
    let question = output.words.count("import-question", usize::try_from(plan.rows).unwrap_or(usize::MAX), &[]);
    if !ask::goes_on(output, matches, &question)? {
        output.show(|| format!("{}\n", output.words.say("people-left-alone")), || whole(None));
        return Ok(Exit::Done);
    }
    let rest = failed_to.map(|path| left::begin(output, path)).transpose()?;
    let done = carry_out(output, opened, file, &plan, import)?;
    let written = match (failed_to, rest) {
        (Some(path), Some(rest)) => left::write(output, (path, rest), &plan, vault, &done.left_out),
        _ => Ok(()),
    };
    output.show(|| told(output, &done, failed_to.filter(|_| written.is_ok())), || whole(Some(&done)));
    // The people are in, whatever became of the file.
    Ok(if written.is_ok() { Exit::Done } else { Exit::Partly })
}

/// What the rows would become.
fn foresee(
    output: &Output<'_>,
    opened: &Opened,
    file: &File<'_>,
    plan: &Plan,
    import: &Import,
) -> Result<Brought, Exit> {
    let bar = progress::bar(output, plan.rows);
    let mut note = |_: u64, brought: &Brought| bar.set_position(brought.rows);
    let foreseen = opened.vault.foresee(file.open(output)?, plan, import, &mut note);
    bar.finish_and_clear();
    foreseen.map_err(failed(output))
}

fn carry_out(
    output: &Output<'_>,
    opened: &Opened,
    file: &File<'_>,
    plan: &Plan,
    import: &Import,
) -> Result<Imported, Exit> {
    let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bar = progress::bar(output, plan.rows);
    let mut note = |_: u64, brought: &Brought| bar.set_position(brought.rows);
    let done = opened.vault.import(opened.actor, file.open(output)?, plan, import, &name, &mut note);
    bar.finish_and_clear();
    done.map_err(failed(output))
}

/// What would become of the rows, for people.
fn foreseen_told(output: &Output<'_>, brought: &Brought) -> String {
    format!("\n{}", rows_told(output, "import-will", "→", brought))
}

/// How many people are new and what became of the other rows, with words under a key.
fn rows_told(output: &Output<'_>, key: &str, sign: &str, brought: &Brought) -> String {
    let Brought { rows, people, records: _, joined, same, erased, nobody } = *brought;
    let count = |part: &str, number: u64, rest: &[Argument<'_>]| {
        output.words.count(&format!("{key}-{part}"), usize::try_from(number).unwrap_or(usize::MAX), rest)
    };
    let rows = rows.to_string();
    let mut text = format!("{sign} {}\n", count("done", people, &[("rows", &rows)]));
    for (part, number) in [("joined", joined), ("same", same), ("erased", erased), ("nobody", nobody)] {
        if number > 0 {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {}", count(part, number, &[]));
        }
    }
    text
}

/// What became of the rows, for people.
fn told(output: &Output<'_>, done: &Imported, failed_to: Option<&Path>) -> String {
    let words = output.words;
    let mut text = rows_told(output, "import", "✓", &done.brought);
    if let Some(path) = failed_to {
        let _ = writeln!(text, "  {}", left::told(words, path, &done.left_out));
    }
    let until = Start::At(done.undo_until).on_the_clock().map(|until| long_moment(words, &until)).unwrap_or_default();
    let _ = writeln!(text, "  {}", words.say_with("import-undo-until", &[("moment", &until)]));
    let _ = writeln!(text, "  waarborg import undo {}", done.id);
    text
}

/// What became of the rows, for programs.
fn imported_json(done: &Imported) -> Json {
    let mut told = brought_json(&done.brought);
    if let Json::Object(told) = &mut told {
        told.insert("id".to_owned(), done.id.to_string().into());
        told.insert("undo_until".to_owned(), done.undo_until.to_string().into());
    }
    told
}

/// What rows became or would become, for programs.
fn brought_json(brought: &Brought) -> Json {
    let Brought { rows, people, records, joined, same, erased, nobody } = *brought;
    json!({
        "rows": rows,
        "people": people,
        "records": records,
        "joined": joined,
        "same": same,
        "erased": erased,
        "nobody": nobody,
    })
}
