//! Looks through everything for damage.

use super::names::Names;
use super::read::Look;
use crate::convert::count;
use crate::failure::{Fault, Result};
use crate::file;
use rusqlite::Connection;
use std::ops::ControlFlow;
use waarborg_audit::Hash;
use waarborg_audit::tree::{Edge, FullTile, leaf_hash};

/// Rows that point nowhere: each query finds one, if there is one.
const NOWHERE: [(&str, &str); 9] = [
    ("subject", "SELECT 1 FROM subject AS t WHERE NOT EXISTS (SELECT 1 FROM organisation AS o WHERE o.number = t.organisation)"),
    (
        "subject_tags",
        "SELECT 1 FROM subject AS s LEFT JOIN subject_tags AS t ON t.organisation = s.organisation AND t.subject = s.number
         WHERE t.subject IS NULL
         UNION ALL
         SELECT 1 FROM subject_tags AS t LEFT JOIN subject AS s ON t.organisation = s.organisation AND t.subject = s.number
         WHERE s.number IS NULL",
    ),
    (
        "standing",
        "SELECT 1 FROM standing AS t LEFT JOIN subject AS s ON t.organisation = s.organisation AND t.subject = s.number
         LEFT JOIN purpose AS p ON p.number = t.purpose WHERE s.number IS NULL OR p.number IS NULL",
    ),
    (
        "record",
        "SELECT 1 FROM record AS t LEFT JOIN subject AS s ON t.organisation = s.organisation AND t.subject = s.number
         WHERE s.number IS NULL",
    ),
    (
        "record",
        "SELECT 1 FROM record AS t LEFT JOIN import AS i ON i.number = t.import AND i.organisation = t.organisation
         WHERE t.import IS NOT NULL AND i.number IS NULL",
    ),
    ("envelope", "SELECT 1 FROM envelope AS t LEFT JOIN record AS r ON r.number = t.place / 4 WHERE r.number IS NULL"),
    (
        "event",
        "SELECT 1 FROM event AS t LEFT JOIN subject AS s ON t.organisation = s.organisation AND t.subject = s.number
         WHERE s.number IS NULL",
    ),
    ("leaf_group", "SELECT 1 FROM leaf_group AS t LEFT JOIN log AS l ON l.number = t.place >> 40 WHERE l.number IS NULL"),
    (
        "counter",
        "SELECT 1 FROM subject WHERE number >= (SELECT value FROM counter WHERE name = 'subject')",
    ),
];

pub fn check(connection: &Connection, names: &Names) -> Result<()> {
    file::quick_check(connection)?;
    for (table, query) in NOWHERE {
        if connection.prepare(query)?.exists([])? {
            return Err(Fault::damaged(table));
        }
    }
    let look = Look { connection, names };
    let logs = look.all("SELECT number, size, root, frontier FROM log", [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, Hash>(2)?, row.get::<_, Vec<u8>>(3)?))
    })?;
    for (log, size, root, frontier) in logs {
        let edge = fold(&look, log)?;
        if edge.size() != count(size)? || edge.root() != root || edge.frontier().encode() != frontier {
            return Err(Fault::damaged("log"));
        }
    }
    Ok(())
}

/// Folds the leaves of a log, and holds its tiles against them.
fn fold(look: &Look<'_>, log: i64) -> Result<Edge> {
    let mut edge = Edge::default();
    let mut last_time = [0; 8];
    look.leaf_groups(log, 0, &mut |group| {
        if group.first != edge.size() {
            return Err(Fault::damaged("leaf_group"));
        }
        let mut full: Vec<FullTile> = Vec::new();
        for leaf in &group.leaves {
            // Big-endian numbers sort as bytes.
            let time = leaf.get(4..12).and_then(|time| <[u8; 8]>::try_from(time).ok()).unwrap_or_default();
            if time < last_time {
                return Err(Fault::damaged("leaf_group"));
            }
            last_time = time;
            edge.append(leaf_hash(leaf), &mut full).map_err(|_| Fault::damaged("log"))?;
        }
        for tile in full {
            let index = crate::convert::number(tile.tile.index)?;
            if look.full_tile(log, tile.tile.level, index)?.as_deref() != Some(tile.hashes.as_flattened()) {
                return Err(Fault::damaged("tile"));
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(edge)
}
