//! `waarborg demo`: an invented flower shop with a vault of seven years, to look around in.
//!
//! Everything goes the way that the other commands go: a register that the law has seen, lists by their plan, events with
//! the words that were said, uses against a permit. Only the clock is moved by hand.

mod build;
mod calendar;
mod colleagues;
mod failed;
mod founding;
mod house;
mod lists;
mod people;
mod place;
mod sheets;
#[cfg(test)]
mod tests;
mod texts;
mod weeks;
mod years;

pub use build::{Built, build};
pub use failed::Failed;
pub use people::{CUSTOMERS, OWNER};
pub use place::Place;

use crate::exit::Exit;
use crate::folder::{memory, shown};
use crate::output::Output;
use crate::serve::door::FolderDoor;
use crate::serve::{self, LinkFor, Serving};
use crate::system::{self, SystemClock};
use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;
use std::net::{Ipv4Addr, TcpListener};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::sync::Arc;
use tracing_subscriber::filter::LevelFilter;
use waarborg_model::Clock;
use waarborg_text::Fault;
use waarborg_web::Proxies;

/// How many customers a shop may have: with fewer, some part of its life has nobody.
const FEWEST_AND_MOST: RangeInclusive<u32> = 50..=50_000;

/// The name of the folder where none is given, within a temporary one.
pub const NAME: &str = "bloemhof";

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    match stand(output, matches) {
        Ok((place, built)) => carry_on(output, matches, &place, built.as_ref()),
        Err(exit) => exit,
    }
}

/// What comes once the shop stands: its pages, or where it is.
fn carry_on(output: &Output<'_>, matches: &ArgMatches, place: &Place, built: Option<&Built>) -> Exit {
    if matches.get_flag("no-serve") {
        output.show(|| told(output, place, built), || told_json(place, built));
        return Exit::Done;
    }
    output.show_for_people(|| told_shortly(output, place));
    match serving(output, place) {
        Ok(serving) => serve::go(output, serving),
        Err(exit) => exit,
    }
}

/// The pages of the shop, on this machine alone.
fn serving(output: &Output<'_>, place: &Place) -> Result<Serving, Exit> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| {
        let fault = Fault::new("serve.failed").with("reason", error.kind().to_string());
        output.fail(&fault, Exit::Storage)
    })?;
    let book = Arc::new(system::rulebook(output)?);
    let door = FolderDoor::new(&place.vault(), Some(place.backups()), book);
    waarborg_web::log_to_stderr(LevelFilter::WARN);
    let link_for = LinkFor::Named(OWNER.to_owned());
    Ok(Serving {
        door,
        listener,
        certificate: None,
        origin: None,
        is_demo: true,
        link_for,
        proxies: Proxies::default(),
    })
}

fn told_shortly(output: &Output<'_>, place: &Place) -> String {
    let words = output.words;
    let lines = [
        format!("✓ {}", words.say_with("demo-built", &[("folder", &shown(place.folder()))])),
        format!("  {}", words.say("demo-invented")),
    ];
    lines.join("\n") + "\n"
}

/// Has the shop stand: builds it, or takes the one that stands in the folder.
fn stand(output: &Output<'_>, matches: &ArgMatches) -> Result<(Place, Option<Built>), Exit> {
    memory::protect();
    let fail = |Failed(fault, exit): Failed| output.fail(&fault, exit);
    let customers = customers(matches).map_err(fail)?;
    let Some(folder) = matches.get_one::<PathBuf>("folder") else {
        let around = tempfile::Builder::new().prefix("waarborg-demo-").tempdir();
        let around = around.map_err(|error| fail(Failed::unwritable(&std::env::temp_dir(), &error)))?;
        let place = Place::new(&around.path().join(NAME));
        let built = build_here(output, &place, customers)?;
        // It stays until its owner takes it away.
        let _ = around.keep();
        return Ok((place, Some(built)));
    };
    let place = Place::new(folder);
    let Some(mark) = place.read_mark().map_err(fail)? else {
        let built = build_here(output, &place, customers)?;
        return Ok((place, Some(built)));
    };
    if let Some(wanted) = customers.filter(|wanted| *wanted != mark.customers) {
        let fault = Fault::new("demo.other-size").with("folder", shown(place.folder()));
        let fault = fault.with("found", mark.customers.to_string()).with("wanted", wanted.to_string());
        return Err(output.fail(&fault, Exit::WrongUse));
    }
    Ok((place, None))
}

fn build_here(output: &Output<'_>, place: &Place, customers: Option<u32>) -> Result<Built, Exit> {
    let book = Arc::new(system::rulebook(output)?);
    let customers = customers.unwrap_or(CUSTOMERS);
    let bar = bar(output);
    let built = build(place.folder(), customers, SystemClock.now(), book, &mut |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    built.map_err(|Failed(fault, exit)| output.fail(&fault, exit))
}

/// How many customers are asked for.
fn customers(matches: &ArgMatches) -> Result<Option<u32>, Failed> {
    let Some(text) = matches.get_one::<String>("people") else { return Ok(None) };
    let number = text.parse().ok().filter(|number| FEWEST_AND_MOST.contains(number));
    let unfit = || Failed(Fault::new("demo.people").with("value", text), Exit::WrongUse);
    number.map(Some).ok_or_else(unfit)
}

fn bar(output: &Output<'_>) -> ProgressBar {
    if !output.shows_progress() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(8));
    bar.set_message(output.words.say("demo-busy"));
    match ProgressStyle::with_template("{bar:30} {percent:>3} %  {msg}") {
        Ok(style) => bar.with_style(style.progress_chars("━╺─")),
        Err(_) => bar,
    }
}

fn told(output: &Output<'_>, place: &Place, built: Option<&Built>) -> String {
    let words = output.words;
    let folder = shown(place.folder());
    let vault = shown(&place.vault());
    let mut lines = Vec::new();
    match built {
        None => lines.push(words.say_with("demo-stands", &[("folder", &folder)])),
        Some(built) => {
            let number = |number: u64| number.to_string();
            let (customers, entries) = (number(u64::from(built.customers)), number(built.entries));
            let (suppliers, staff) = (built.suppliers.to_string(), built.staff.to_string());
            let people = [("customers", &*customers), ("suppliers", &suppliers), ("staff", &staff)];
            let due = usize::try_from(built.over_their_term()).unwrap_or(usize::MAX);
            lines.push(format!("✓ {}", words.say_with("demo-built", &[("folder", &folder)])));
            lines.push(format!("  {}", words.say_with("demo-people", &people)));
            lines.push(format!("  {}", words.say_with("demo-entries", &[("entries", &entries)])));
            lines.push(format!("  {}", words.count("demo-due", due, &[])));
        }
    }
    lines.push(format!("  {}", words.say("demo-invented")));
    lines.push(String::new());
    lines.push(words.say("demo-look-around"));
    lines.push(format!("  waarborg find-person \"{}\" --folder {vault}", people::ASKER));
    lines.push(format!("  waarborg log show --last 20 --folder {vault}"));
    lines.push(format!("  waarborg clear-out --folder {vault}"));
    lines.push(words.say_with("demo-remove", &[("folder", &folder)]));
    lines.join("\n") + "\n"
}

fn told_json(place: &Place, built: Option<&Built>) -> serde_json::Value {
    json!({
        "folder": shown(place.folder()),
        "vault": shown(&place.vault()),
        "backups": shown(&place.backups()),
        "lists": shown(&place.lists()),
        "receipts": shown(&place.receipts()),
        "shares": shown(&place.shares()),
        "built": built.map(|built| json!({
            "customers": built.customers,
            "suppliers": built.suppliers,
            "staff": built.staff,
            "entries": built.entries,
            "due": built.over_their_term(),
        })),
    })
}
