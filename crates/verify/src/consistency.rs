//! `waarborg-verify consistency`: an anchor laid down earlier, against the log of today.

use crate::anchor::head;
use crate::exit::Exit;
use crate::fault::Fault;
use crate::files::unreadable;
use crate::folder::{Folder, ReadFault};
use crate::output::Report;
use crate::{command, keys};
use clap::ArgMatches;
use waarborg_audit::tree::{ReadError, consistency_proof, root, verify_consistency};

pub fn run(matches: &ArgMatches) -> Result<Report, Fault> {
    let keys = keys::given(matches)?;
    let old = head(command::path(matches, "old"), &keys)?;
    let folder = Folder::new(command::path(matches, "folder"));
    let new = head(&folder.checkpoint()?, &keys)?;
    let (before, now) = (old.checkpoint(), new.checkpoint());
    if before.origin != now.origin {
        let fault = Fault::not_genuine("consistency.other-log");
        return Err(fault.with("old", &before.origin).with("new", &now.origin));
    }
    if before.size > now.size {
        let fault = Fault::not_genuine("consistency.shorter");
        return Err(fault.with("old", &before.size).with("new", &now.size));
    }
    // What the log of today held at the size of the anchor, proven from its own signed head; only then compared, so that a
    // damaged file is not taken for a rewritten log.
    let path = consistency_proof(before.size, now.size, &folder).map_err(unread)?;
    let then = root(before.size, &folder).map_err(unread)?;
    verify_consistency(before.size, &then, now.size, &now.root, &path)
        .map_err(|_| Fault::not_genuine("consistency.tiles"))?;
    if then != before.root {
        return Err(Fault::not_genuine("consistency.rewritten").with("size", &before.size));
    }
    let report = Report::new("consistency")
        .row("label-log", &now.origin)
        .row("label-old-size", &before.size)
        .row("label-size", &now.size)
        .json("old_size", before.size);
    Ok(report.head(&new))
}

fn unread(error: ReadError<ReadFault>) -> Fault {
    match error {
        ReadError::Reader(ReadFault { path, error }) => unreadable(&path, &error),
        ReadError::Missing(tile) => Fault::new("tile.missing", Exit::NotFound).with("file", &tile.path()),
        ReadError::Beyond => Fault::not_genuine("consistency.tiles"),
    }
}
