//! `waarborg clear-out`: proposes what is over its term, and takes it away once someone says so.

use super::grid::Grid;
use super::import::progress;
use super::receipt::Places;
use super::{ask, failed};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use waarborg_register::{Register, Retention, Term};
use waarborg_text::paper::{Proof, cleared_document};
use waarborg_vault::{Cleared, Due};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let wanted = Places::wanted(output, matches)?;
    with_vault(output, matches, |opened| {
        if matches.get_flag("by-itself") {
            keep_terms(output, opened)
        } else {
            clear_out(output, matches, opened, &wanted)
        }
    })
}

/// What `serve` does once a day, for whoever does not serve: nobody is asked, and nothing goes that is only proposed.
fn keep_terms(output: &Output<'_>, opened: &Opened) -> Result<Exit, Exit> {
    let cleared = opened.vault.keep_terms(opened.horizons).map_err(failed(output))?;
    output.show(|| done(output, &cleared), || json!({ "cleared": cleared_json(&cleared) }));
    Ok(Exit::Done)
}

fn clear_out(output: &Output<'_>, matches: &ArgMatches, opened: &Opened, wanted: &Places) -> Result<Exit, Exit> {
    let shown = opened.vault.propose_clear_out().map_err(failed(output))?;
    let due = &shown.due;
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let register = &in_force.register;
    let whole = |cleared: Option<Json>| {
        let due: Vec<Json> = due.iter().map(|one| due_json(opened, output, register, one)).collect();
        json!({ "due": due, "cleared": cleared })
    };
    let records: u64 = due.iter().map(|one| one.records).sum();
    if records == 0 {
        let key = if due.is_empty() { "clear-out-nothing" } else { "clear-out-only-stays" };
        let nothing = || format!("{}\n{}", output.words.say(key), stays(output, due));
        output.show(nothing, || whole(None));
        return Ok(Exit::Done);
    }
    let proposed = || proposed(opened, output, register, due);
    // Programs that say nothing get the proposal, and nothing is done.
    if output.is_json() && !matches.get_flag("yes") {
        output.show(proposed, || whole(None));
        return Ok(Exit::Done);
    }
    output.show_for_people(proposed);
    if !ask::goes_on_or_leaves(output, matches, &count(output, "clear-out-question", records)) {
        output.show(|| format!("{}\n", output.words.say("clear-out-proposed")), || whole(None));
        return Ok(Exit::Done);
    }
    let begun = wanted.begun(output)?;
    let house = opened.vault.name().map_err(failed(output))?;
    let key = opened.vault.verifier_keys().map_err(failed(output))?.last().map(ToString::to_string).unwrap_or_default();
    let bar = progress::bar(output, records);
    let cleared = opened.vault.clear_out_proposed(opened.actor, opened.horizons, &shown, &mut |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let cleared = cleared.map_err(failed(output))?;
    let Some(proof) = &cleared.proof else {
        output.show(|| done(output, &cleared), || whole(Some(cleared_json(&cleared))));
        return Ok(Exit::Done);
    };
    let book = opened.vault.book();
    let paper =
        |day| cleared_document(output.words, book, register, &house, (&cleared, proof), &Proof { key: &key, day });
    let written = begun.put(output, &proof.receipt, paper);
    let told = || {
        let mut told = done(output, &cleared) + &written.told(output, ["clear-out-in-file", "clear-out-in-pdf"]);
        if written.hold_it() {
            told += &written.check_told(output, &proof.receipt, &key);
        }
        told
    };
    let told_json = || {
        let mut told = cleared_json(&cleared);
        written.add_json(&mut told, &proof.receipt, &key);
        whole(Some(told))
    };
    output.show(told, told_json);
    Ok(if written == *wanted { Exit::Done } else { Exit::Partly })
}

fn count(output: &Output<'_>, key: &str, number: u64) -> String {
    output.words.count(key, usize::try_from(number).unwrap_or(usize::MAX), &[])
}

/// What went, for people.
fn done(output: &Output<'_>, cleared: &Cleared) -> String {
    let people = count(output, "clear-out-people", cleared.people);
    let apart = match cleared.apart {
        0 => String::new(),
        apart => format!("  {}\n", count(output, "clear-out-apart", apart)),
    };
    format!("✓ {}\n  {people}\n{apart}", count(output, "clear-out-done", cleared.records))
}

/// What went, for programs.
fn cleared_json(cleared: &Cleared) -> Json {
    let entry = cleared.proof.as_ref().map(|proof| proof.leaf);
    json!({ "records": cleared.records, "people": cleared.people, "apart": cleared.apart, "entry": entry })
}

fn proposed(opened: &Opened, output: &Output<'_>, register: &Register, due: &[Due]) -> String {
    let words = output.words;
    let mut grid = Grid::new(2).right(&[1]);
    grid.row(["file", "records", "rule", "since"].map(|head| words.say(&format!("clear-out-head-{head}"))));
    for one in due.iter().filter(|one| one.records > 0) {
        let file = one.file.clone().unwrap_or_else(|| words.say("clear-out-no-file"));
        grid.row([file, one.records.to_string(), rule(opened, output, register, one), one.since.to_string()]);
    }
    format!("{}\n\n{}{}", words.say("clear-out-heading-due"), grid.text(), stays(output, due))
}

/// What is over its term and stays.
fn stays(output: &Output<'_>, due: &[Due]) -> String {
    let line = |key: &str, number: u64| match number {
        0 => String::new(),
        number => format!("  {}\n", count(output, key, number)),
    };
    let sum = |of: fn(&Due) -> u64| due.iter().map(of).sum();
    line("clear-out-restricted", sum(|one| one.restricted)) + &line("clear-out-held", sum(|one| one.held))
}

/// The retention rule in words, with the provision where a statute sets it.
fn rule(opened: &Opened, output: &Output<'_>, register: &Register, due: &Due) -> String {
    let language = output.words.language();
    let Some(retention) = retention(register, due) else { return output.words.say("clear-out-no-rule") };
    let name = retention.name.get(language).to_owned();
    match article(opened, output, retention, due) {
        Some(article) => format!("{name}, {article}"),
        None => name,
    }
}

fn article(opened: &Opened, output: &Output<'_>, retention: &Retention, due: &Due) -> Option<String> {
    let Term::Rule(rule) = &retention.term else { return None };
    let book = opened.vault.book();
    let period = book.periods().for_rule(rule, due.since)?;
    Some(book.cite(&period.article, output.words.language()))
}

fn retention<'r>(register: &'r Register, due: &Due) -> Option<&'r Retention> {
    register.retention(due.retention.as_deref()?)
}

fn due_json(opened: &Opened, output: &Output<'_>, register: &Register, due: &Due) -> Json {
    json!({
        "file": due.file,
        "retention": due.retention,
        "article": retention(register, due).and_then(|retention| article(opened, output, retention, due)),
        "by_itself": due.by_itself,
        "records": due.records,
        "restricted": due.restricted,
        "held": due.held,
        "since": due.since.to_string(),
    })
}
