//! `waarborg-verify receipt`.

use crate::fault::Fault;
use crate::instant::in_utc;
use crate::output::Report;
use crate::{command, files, keys};
use clap::ArgMatches;
use waarborg_audit::receipt::{Receipt, Whom};

pub fn run(matches: &ArgMatches) -> Result<Report, Fault> {
    let keys = keys::given(matches)?;
    let receipt: Receipt = files::text(command::path(matches, "file"))?.parse()?;
    let checked = receipt.verify(&keys)?;
    let (leaf, head) = (checked.leaf(), checked.checkpoint());
    let checkpoint = head.checkpoint();
    let place = [("index", checked.index().to_string()), ("size", checkpoint.size.to_string())];
    let subject = match receipt.whom {
        Whom::Person { .. } => "receipt",
        Whom::Several => "cleared",
    };
    let report = Report::new(subject)
        .body("body", String::from_utf8_lossy(&receipt.body).into_owned(), matches.get_flag("signed-text"))
        .row("label-erased-at", &in_utc(leaf.time_ms))
        .row("label-count", &leaf.count)
        .row("label-log", &checkpoint.origin)
        .say("label-place", "place-of-leaf", &place)
        .json("erased_at", in_utc(leaf.time_ms))
        .json("count", leaf.count)
        .json("index", checked.index());
    Ok(report.head(head))
}
