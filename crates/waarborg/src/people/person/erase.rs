//! `waarborg person erase`: erases someone at her own request, and gives her a receipt (AVG 17).

mod answering;

use super::failed;
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::new_file::NewFile;
use crate::output::Output;
use crate::paper;
use crate::people::ask;
use crate::people::grid::Grid;
use crate::system::{SystemClock, today};
use clap::ArgMatches;
use jiff::Timestamp;
use serde_json::{Value as Json, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use waarborg_decide::Rulebook;
use waarborg_law::deadline::Start;
use waarborg_model::Clock;
use waarborg_model::identifier::SubjectId;
use waarborg_text::paper::{Proof, receipt_document};
use waarborg_text::{Fault, long_date, long_moment};
use waarborg_vault::{Answering, Erased, Foreseen, Stays};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let receipt = matches.get_one::<PathBuf>("receipt");
    if let Some(path) = receipt.filter(|path| path.exists()) {
        return Err(output.fail(&Fault::new("file.exists").with("file", path.display().to_string()), Exit::WrongUse));
    }
    let letter = paper::place(output, matches, "pdf")?;
    let wanted = Places { receipt: receipt.map(PathBuf::as_path), letter: letter.as_deref() };
    paper::apart(output, wanted.receipt, wanted.letter)?;
    with_vault(output, matches, |opened| erase(output, matches, opened, subject, wanted))
}

/// Where the receipt is to stand, or stands: as text, and as a letter that carries it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Places<'p> {
    receipt: Option<&'p Path>,
    letter: Option<&'p Path>,
}

impl Places<'_> {
    /// Whether it stands somewhere, and need not be told.
    fn hold_it(self) -> bool {
        self.receipt.is_some() || self.letter.is_some()
    }
}

fn erase(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    subject: SubjectId,
    wanted: Places<'_>,
) -> Result<Exit, Exit> {
    let book = opened.vault.book();
    let would = opened.vault.erasure(subject).map_err(failed(output))?;
    let answering = answering::read(output, matches, &would)?;
    let foreseen = || foreseen(output, book, &would, &answering);
    let foreseen_json = || {
        json!({
            "person": subject.to_string(),
            "goes": would.gone,
            "goes_later": would.let_go,
            "stays": stays_json(output, book, &would.stays),
            "may_stay": would.keepable.iter().map(|one| json!({
                "file": one.file, "records": one.records, "rule": one.rule,
                "article": book.cite(&one.article, output.words.language()),
            })).collect::<Vec<_>>(),
            "recipients": would.recipients.iter().map(|one| &one.id).collect::<Vec<_>>(),
            "erased": null,
        })
    };
    if matches.get_flag("dry-run") {
        output.show(|| format!("{}{}\n", foreseen(), output.words.say("erase-dry-run")), foreseen_json);
        return Ok(Exit::Done);
    }
    output.show_for_people(foreseen);
    // Nothing is asked about what cannot be done: the vault says why.
    let can_be_done = would.gone > 0 || would.let_go > 0 || would.stays.is_empty();
    if can_be_done && !ask::goes_on(output, matches, &output.words.say("erase-question"))? {
        output.show(|| format!("{}\n", output.words.say("people-left-alone")), foreseen_json);
        return Ok(Exit::Done);
    }
    // The receipt exists but once, so its places are made, and all that it needs is there, before anything is erased.
    let begin = |path: Option<&Path>| {
        path.map(|path| NewFile::create(path).map_err(|error| unwritable(output, path, &error))).transpose()
    };
    let (file, letter) = (begin(wanted.receipt)?, begin(wanted.letter)?);
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let house = opened.vault.name().map_err(failed(output))?;
    let key = opened.vault.verifier_keys().map_err(failed(output))?.last().map(ToString::to_string).unwrap_or_default();
    let erased = opened.vault.erase_answering(opened.actor, subject, opened.horizons, &answering);
    let erased = erased.map_err(failed(output))?;
    let written = Places {
        receipt: wanted.receipt.filter(|path| put(output, path, file, erased.receipt.as_bytes())),
        letter: wanted.letter.filter(|path| {
            let now = SystemClock.now();
            let proof = Proof { key: &key, day: today(now) };
            let document = receipt_document(output.words, book, &in_force.register, &house, &erased, &proof);
            match waarborg_paper::pdf(&document, now) {
                Ok(bytes) => put(output, path, letter, &bytes),
                Err(error) => {
                    output.fail(&paper::fault(&error), Exit::Partly);
                    false
                }
            }
        }),
    };
    output.show(
        || told(output, book, &erased, written, &key),
        || told_json(output, book, subject, &erased, written, &key),
    );
    Ok(if written == wanted { Exit::Done } else { Exit::Partly })
}

/// Puts the receipt into its file. What fails is told, and the receipt stands on the screen instead: it must not be lost.
fn put(output: &Output<'_>, path: &Path, file: Option<NewFile>, bytes: &[u8]) -> bool {
    let Some(mut file) = file else { return false };
    let written = file.writer().write_all(bytes).and_then(|()| file.finish());
    written.map_err(|error| unwritable(output, path, &error)).is_ok()
}

fn unwritable(output: &Output<'_>, path: &Path, error: &std::io::Error) -> Exit {
    let fault = Fault::new("file.unwritable").with("file", path.display().to_string());
    output.fail(&fault.with("reason", error.kind().to_string()), Exit::Storage)
}

/// What would go, what a statute keeps, and who is to be told.
fn foreseen(output: &Output<'_>, book: &Rulebook, would: &Foreseen, answering: &Answering) -> String {
    let words = output.words;
    let mut text = words.count("erase-goes", usize::try_from(would.gone).unwrap_or(usize::MAX), &[]);
    text.push('\n');
    text.push_str(&stays_told(output, book, &would.stays));
    if would.let_go > 0 {
        let count = usize::try_from(would.let_go).unwrap_or(usize::MAX);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", words.count("erase-let-go", count, &[]));
    }
    for one in would.keepable.iter().filter(|one| !answering.kept.contains_key(&one.file)) {
        let article = book.cite(&one.article, words.language());
        let named = [("file", one.file.as_str()), ("article", &article)];
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", words.say_with("erase-may-stay", &named));
    }
    text.push_str(&answering::to_tell(output, would, answering));
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
        let why = one.reason.clone().unwrap_or_default();
        grid.row([one.file.clone(), one.records.to_string(), article, format!("[{}]", one.rule), until, why]);
    }
    format!("{}\n{}", words.say("erase-stays"), grid.text())
}

fn told(output: &Output<'_>, book: &Rulebook, erased: &Erased, places: Places<'_>, key: &str) -> String {
    let words = output.words;
    let gone = usize::try_from(erased.gone).unwrap_or(usize::MAX);
    let mut text = format!("✓ {}\n", words.count("erase-done", gone, &[]));
    if !erased.stays.is_empty() {
        text.push_str(&stays_told(output, book, &erased.stays));
    }
    if let Some(day) = erased.remembered_until {
        let _ = writeln!(text, "  {}", words.say_with("erase-recognised", &[("date", &long_date(words, day))]));
    }
    if erased.unopened.is_any() {
        let _ = writeln!(text, "  {}", words.say("erase-unopened"));
    }
    let copies = [("erase-keys-gone", erased.keys_gone_on), ("erase-data-gone", erased.data_gone_on)];
    for (name, at) in copies.into_iter().filter(|_| erased.gone > 0) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {}", words.say_with(name, &[("moment", &moment(output, at))]));
    }
    if let Some(path) = places.receipt {
        let file = path.display().to_string();
        let _ = writeln!(text, "  {}", words.say_with("erase-receipt-file", &[("file", &file)]));
    }
    if let Some(path) = places.letter {
        let file = path.display().to_string();
        let _ = writeln!(text, "  {}", words.say_with("paper-receipt-written", &[("file", &file)]));
    }
    if !places.hold_it() {
        let _ = writeln!(text, "  {}", words.say("erase-receipt-here"));
    }
    let _ = writeln!(text, "  {}", words.say("erase-check"));
    let file = match places.receipt {
        Some(path) => path.display().to_string(),
        None if places.hold_it() => words.say("paper-receipt-file"),
        None => "…".to_owned(),
    };
    let _ = writeln!(text, "  waarborg-verify receipt {file} --key {key}");
    if !places.hold_it() {
        let _ = writeln!(text, "\n{}", erased.receipt.trim_end());
    }
    text
}

fn told_json(
    output: &Output<'_>,
    book: &Rulebook,
    subject: SubjectId,
    erased: &Erased,
    places: Places<'_>,
    key: &str,
) -> Json {
    let shown = |path: Option<&Path>| path.map(|path| path.display().to_string());
    json!({
        "person": subject.to_string(),
        "goes": erased.gone,
        "stays": stays_json(output, book, &erased.stays),
        "erased": {
            "entry": erased.leaf,
            "recipients": answering::informed_json(erased),
            "recognised_until": erased.remembered_until.map(|day| day.to_string()),
            "records_unopened": erased.unopened.records,
            "own_list_unopened": erased.unopened.own,
            "keys_gone": erased.keys_gone_on.to_string(),
            "data_gone": erased.data_gone_on.to_string(),
            "receipt": if places.hold_it() { None } else { Some(&erased.receipt) },
            "file": shown(places.receipt),
            "pdf": shown(places.letter),
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
                "reason": one.reason,
            })
        })
        .collect()
}

fn moment(output: &Output<'_>, at: Timestamp) -> String {
    Start::At(at).on_the_clock().map(|at| long_moment(output.words, &at)).unwrap_or_default()
}
