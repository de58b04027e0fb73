//! `waarborg-verify anchor`.

use crate::fault::Fault;
use crate::output::Report;
use crate::{command, files, keys};
use clap::ArgMatches;
use std::path::Path;
use waarborg_audit::checkpoint::{SignedCheckpoint, VerifiedCheckpoint, VerifierKey};
use waarborg_audit::to_hex;

pub fn run(matches: &ArgMatches) -> Result<Report, Fault> {
    let keys = keys::given(matches)?;
    let head = head(command::path(matches, "file"), &keys)?;
    let checkpoint = head.checkpoint();
    let mut report = Report::new("anchor")
        .row("label-log", &checkpoint.origin)
        .row("label-size", &checkpoint.size)
        .row("label-root", &to_hex(&checkpoint.root));
    for line in &checkpoint.extensions {
        report = report.row("label-further", line);
    }
    Ok(report.json("root", to_hex(&checkpoint.root)).json("further", checkpoint.extensions.clone()).head(&head))
}

/// The head in a file, if one of the keys signed it.
pub fn head(path: &Path, keys: &[VerifierKey]) -> Result<VerifiedCheckpoint, Fault> {
    let signed: SignedCheckpoint = files::text(path)?.parse()?;
    Ok(signed.verify(keys)?)
}
