//! `waarborg-verify log`.

use crate::anchor::head;
use crate::exit::Exit;
use crate::fault::Fault;
use crate::files::unreadable;
use crate::folder::{Folder, ReadFault};
use crate::instant::in_utc;
use crate::output::Report;
use crate::{command, keys};
use clap::ArgMatches;
use waarborg_audit::checkpoint::Origin;
use waarborg_audit::log::{LogFault, verify_log};
use waarborg_audit::to_hex;

pub fn run(matches: &ArgMatches) -> Result<Report, Fault> {
    let keys = keys::given(matches)?;
    let folder = Folder::new(command::path(matches, "folder"));
    let head = head(&folder.checkpoint()?, &keys)?;
    let summary = verify_log(&head, &folder).map_err(fault)?;
    let checkpoint = head.checkpoint();
    let mut report = Report::new("log")
        .row("label-log", &checkpoint.origin)
        .row("label-size", &checkpoint.size)
        .row("label-root", &to_hex(&checkpoint.root))
        .json("root", to_hex(&checkpoint.root))
        .json("first_at", summary.first_ms.map(in_utc))
        .json("last_at", summary.last_ms.map(in_utc))
        .json("unknown", summary.unknown);
    if let (Some(first), Some(last)) = (summary.first_ms, summary.last_ms) {
        report = report.row("label-first", &in_utc(first)).row("label-last", &in_utc(last));
    }
    // What came before a restore stands in another log; whoever checks should know that there is one.
    if let Some(origin) = checkpoint.origin.parse::<Origin>().ok().filter(|origin| origin.epoch > 1) {
        let arguments = [("epoch", origin.epoch.to_string()), ("before", (origin.epoch - 1).to_string())];
        report = report.say("label-epoch", "log-epoch", &arguments).json("epoch", origin.epoch);
    }
    if summary.unknown > 0 {
        report = report.row("label-unknown", &summary.unknown);
    }
    Ok(report.head(&head))
}

fn fault(error: LogFault<ReadFault>) -> Fault {
    let code = error.code();
    match error {
        LogFault::Reader(ReadFault { path, error }) => unreadable(&path, &error),
        LogFault::Missing(place) => {
            Fault::not_genuine(code).with("file", &place.path()).with("index", &place.first_leaf())
        }
        LogFault::Bundle { index, .. } | LogFault::Time { index } => Fault::not_genuine(code).with("index", &index),
        LogFault::Leaf { from, until } => {
            let is_one = until - from == 1;
            Fault::not_genuine(if is_one { code } else { "log.leaves" }).with("index", &from).with("last", &(until - 1))
        }
        LogFault::Root => Fault::not_genuine(code),
        LogFault::Tile(tile) => Fault::not_genuine(code).with("file", &tile.path()),
        LogFault::Full(_) => Fault::new(code, Exit::NotGenuine),
    }
}
