//! `waarborg person erase`: erases someone at her own request, and gives her a receipt (AVG 17).

use super::failed;
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::new_file::NewFile;
use crate::output::Output;
use crate::people::ask;
use crate::people::grid::Grid;
use clap::ArgMatches;
use jiff::Timestamp;
use serde_json::{Value as Json, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use waarborg_decide::Rulebook;
use waarborg_law::deadline::Start;
use waarborg_model::identifier::SubjectId;
use waarborg_text::{Fault, long_date, long_moment};
use waarborg_vault::{Erased, Stays};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let receipt = matches.get_one::<PathBuf>("receipt");
    if let Some(path) = receipt.filter(|path| path.exists()) {
        return Err(output.fail(&Fault::new("file.exists").with("file", path.display().to_string()), Exit::WrongUse));
    }
    with_vault(output, matches, |opened| erase(output, matches, opened, subject, receipt.map(PathBuf::as_path)))
}

fn erase(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    subject: SubjectId,
    path: Option<&Path>,
) -> Result<Exit, Exit> {
    let book = opened.vault.book();
    let (gone, stays) = opened.vault.erasure(subject).map_err(failed(output))?;
    let foreseen = || foreseen(output, book, gone, &stays);
    let foreseen_json = || json!({ "person": subject.to_string(), "goes": gone, "stays": stays_json(output, book, &stays), "erased": null });
    if matches.get_flag("dry-run") {
        output.show(|| format!("{}{}\n", foreseen(), output.words.say("erase-dry-run")), foreseen_json);
        return Ok(Exit::Done);
    }
    output.show_for_people(foreseen);
    // Nothing is asked about what cannot be done: the vault says why.
    let can_be_done = gone > 0 || stays.is_empty();
    if can_be_done && !ask::goes_on(output, matches, &output.words.say("erase-question"))? {
        output.show(|| format!("{}\n", output.words.say("people-left-alone")), foreseen_json);
        return Ok(Exit::Done);
    }
    // The receipt exists but once, so its place is made before anything is erased.
    let mut file =
        path.map(|path| NewFile::create(path).map_err(|error| unwritable(output, path, &error))).transpose()?;
    let erased = opened.vault.erase(opened.actor, subject, opened.horizons).map_err(failed(output))?;
    let mut is_written = false;
    if let (Some(mut file), Some(path)) = (file.take(), path) {
        let written = file.writer().write_all(erased.receipt.as_bytes()).and_then(|()| file.finish());
        match written {
            Ok(()) => is_written = true,
            // It is told below instead: it must not be lost.
            Err(error) => drop(unwritable(output, path, &error)),
        }
    }
    let key = opened.vault.verifier_keys().map_err(failed(output))?.last().map(ToString::to_string).unwrap_or_default();
    let place = path.filter(|_| is_written);
    output.show(|| told(output, book, &erased, place, &key), || told_json(output, book, subject, &erased, place, &key));
    Ok(if path.is_some() && !is_written { Exit::Partly } else { Exit::Done })
}

fn unwritable(output: &Output<'_>, path: &Path, error: &std::io::Error) -> Exit {
    let fault = Fault::new("file.unwritable").with("file", path.display().to_string());
    output.fail(&fault.with("reason", error.kind().to_string()), Exit::Storage)
}

/// What would go, and what a statute keeps.
fn foreseen(output: &Output<'_>, book: &Rulebook, gone: u64, stays: &[Stays]) -> String {
    let words = output.words;
    let mut text = words.count("erase-goes", usize::try_from(gone).unwrap_or(usize::MAX), &[]);
    text.push('\n');
    text.push_str(&stays_told(output, book, stays));
    text
}

fn stays_told(output: &Output<'_>, book: &Rulebook, stays: &[Stays]) -> String {
    let words = output.words;
    if stays.is_empty() {
        return format!("{}\n", words.say("erase-nothing-stays"));
    }
    let mut grid = Grid::new(2).right(&[1]);
    for one in stays {
        let article = book.cite(&one.article, words.language());
        let until = match one.until {
            Some(day) => words.say_with("erase-stays-until", &[("date", &long_date(words, day))]),
            None => words.say("erase-stays-open"),
        };
        grid.row([one.file.clone(), one.records.to_string(), article, format!("[{}]", one.rule), until]);
    }
    format!("{}\n{}", words.say("erase-stays"), grid.text())
}

fn told(output: &Output<'_>, book: &Rulebook, erased: &Erased, place: Option<&Path>, key: &str) -> String {
    let words = output.words;
    let gone = usize::try_from(erased.gone).unwrap_or(usize::MAX);
    let mut text = format!("✓ {}\n", words.count("erase-done", gone, &[]));
    if !erased.stays.is_empty() {
        text.push_str(&stays_told(output, book, &erased.stays));
    }
    for (name, at) in [("erase-keys-gone", erased.keys_gone_on), ("erase-data-gone", erased.data_gone_on)] {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {}", words.say_with(name, &[("moment", &moment(output, at))]));
    }
    if let Some(path) = place {
        let file = path.display().to_string();
        let _ = writeln!(text, "  {}", words.say_with("erase-receipt-file", &[("file", &file)]));
        let _ = writeln!(text, "  {}", words.say("erase-check"));
        let _ = writeln!(text, "  waarborg-verify receipt {file} --key {key}");
    } else {
        let _ = writeln!(text, "  {}", words.say("erase-receipt-here"));
        let _ = writeln!(text, "  {}", words.say("erase-check"));
        let _ = writeln!(text, "  waarborg-verify receipt … --key {key}\n\n{}", erased.receipt.trim_end());
    }
    text
}

fn told_json(
    output: &Output<'_>,
    book: &Rulebook,
    subject: SubjectId,
    erased: &Erased,
    place: Option<&Path>,
    key: &str,
) -> Json {
    json!({
        "person": subject.to_string(),
        "goes": erased.gone,
        "stays": stays_json(output, book, &erased.stays),
        "erased": {
            "entry": erased.leaf,
            "keys_gone": erased.keys_gone_on.to_string(),
            "data_gone": erased.data_gone_on.to_string(),
            "receipt": if place.is_none() { Some(&erased.receipt) } else { None },
            "file": place.map(|path| path.display().to_string()),
            "key": key,
        },
    })
}

fn stays_json(output: &Output<'_>, book: &Rulebook, stays: &[Stays]) -> Vec<Json> {
    let language = output.words.language();
    stays
        .iter()
        .map(|one| {
            json!({
                "file": one.file,
                "records": one.records,
                "rule": one.rule,
                "article": book.cite(&one.article, language),
                "until": one.until.map(|day| day.to_string()),
            })
        })
        .collect()
}

fn moment(output: &Output<'_>, at: Timestamp) -> String {
    Start::At(at).on_the_clock().map(|at| long_moment(output.words, &at)).unwrap_or_default()
}
