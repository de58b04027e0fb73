//! `waarborg person erase`: erases someone at her own request, and gives her a receipt (AVG 17).

mod answering;

use super::failed;
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::ask;
use crate::people::grid::Grid;
use crate::people::receipt::Places;
use clap::ArgMatches;
use jiff::Timestamp;
use serde_json::{Value as Json, json};
use std::fmt::Write as _;
use waarborg_decide::Rulebook;
use waarborg_law::deadline::Start;
use waarborg_model::identifier::SubjectId;
use waarborg_text::paper::{Proof, receipt_document};
use waarborg_text::{long_date, long_moment};
use waarborg_vault::{Answering, Erased, Foreseen, Stays};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let wanted = Places::wanted(output, matches)?;
    with_vault(output, matches, |opened| erase(output, matches, opened, subject, &wanted))
}

fn erase(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    subject: SubjectId,
    wanted: &Places,
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
    let begun = wanted.begun(output)?;
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let house = opened.vault.name().map_err(failed(output))?;
    let key = opened.vault.verifier_keys().map_err(failed(output))?.last().map(ToString::to_string).unwrap_or_default();
    let erased = opened.vault.erase_answering(opened.actor, subject, opened.horizons, &answering);
    let erased = erased.map_err(failed(output))?;
    let letter =
        |day| receipt_document(output.words, book, &in_force.register, &house, &erased, &Proof { key: &key, day });
    let written = begun.put(output, &erased.receipt, letter);
    output.show(
        || told(output, book, &erased, &written, &key),
        || told_json(output, book, subject, &erased, &written, &key),
    );
    Ok(if written == *wanted { Exit::Done } else { Exit::Partly })
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

fn told(output: &Output<'_>, book: &Rulebook, erased: &Erased, places: &Places, key: &str) -> String {
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
    text.push_str(&places.told(output, ["erase-receipt-file", "paper-receipt-written"]));
    if !places.hold_it() {
        let _ = writeln!(text, "  {}", words.say("erase-receipt-here"));
    }
    text.push_str(&places.check_told(output, &erased.receipt, key));
    text
}

fn told_json(
    output: &Output<'_>,
    book: &Rulebook,
    subject: SubjectId,
    erased: &Erased,
    places: &Places,
    key: &str,
) -> Json {
    let mut told = json!({
        "entry": erased.leaf,
        "recipients": answering::informed_json(erased),
        "recognised_until": erased.remembered_until.map(|day| day.to_string()),
        "records_unopened": erased.unopened.records,
        "own_list_unopened": erased.unopened.own,
        "keys_gone": erased.keys_gone_on.to_string(),
        "data_gone": erased.data_gone_on.to_string(),
    });
    places.add_json(&mut told, &erased.receipt, key);
    json!({
        "person": subject.to_string(),
        "goes": erased.gone,
        "stays": stays_json(output, book, &erased.stays),
        "erased": told,
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
