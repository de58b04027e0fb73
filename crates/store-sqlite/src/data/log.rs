//! Leaves: appended in memory as changes win, written once at the end of a group.

use crate::convert::{count, number};
use crate::failure::{Fault, Result};

use rusqlite::{Connection, OptionalExtension as _, params};
use std::collections::HashMap;
use waarborg_audit::Hash;
use waarborg_audit::tree::{Edge, FullTile, HashReader, ReadError, Tile, leaf_hash};
use waarborg_model::identifier::OrganisationId;
use waarborg_store::{Committed, LogId, StoreError};

/// Bits of the place of a leaf group that count leaves; the number of the log stands above them.
pub const LEAF_BITS: u32 = 40;

/// Where the time stands in a leaf.
const TIME: std::ops::Range<usize> = 4..12;

/// So many logs are remembered with their last tiles, at most 24 KiB each.
const MOST_EDGES: usize = 512;

/// The logs as this process wrote them.
#[derive(Debug, Default)]
pub struct Logs {
    edges: HashMap<OrganisationId, Log>,
    /// Number, size and root of every log that was ever looked at, so that a foreign hand is noticed.
    heads: HashMap<OrganisationId, (i64, u64, Hash)>,
    touched: HashMap<OrganisationId, Touched>,
}

#[derive(Clone, Debug)]
pub struct Log {
    number: i64,
    edge: Edge,
    last_time_ms: u64,
}

/// What a group does to one log.
#[derive(Debug, Default)]
struct Touched {
    before: Option<Log>,
    first: u64,
    leaves: Vec<u8>,
    members: Vec<u8>,
    full: Vec<FullTile>,
}

impl Logs {
    /// Looks at the log of an organisation for the first time in a group: it must be as this process left it.
    pub fn touch(&mut self, connection: &Connection, organisation: (OrganisationId, i64)) -> Result<()> {
        let (id, known_as) = organisation;
        if self.touched.contains_key(&id) {
            return Ok(());
        }
        let stored = newest(connection, known_as)?;
        let head = stored.as_ref().map(|stored| (stored.number, stored.size, stored.root));
        if let Some(noted) = self.heads.get(&id)
            && head != Some(*noted)
        {
            return Err(StoreError::ForeignHead.into());
        }
        if !self.edges.contains_key(&id)
            && let Some(stored) = stored
        {
            self.edges.insert(id, stored.resume(connection)?);
        }
        let before = self.edges.get(&id).cloned();
        self.touched.insert(id, Touched { before, ..Touched::default() });
        Ok(())
    }

    pub fn size(&self, organisation: OrganisationId) -> u64 {
        self.edges.get(&organisation).map_or(0, |log| log.edge.size())
    }

    /// The number of the log that goes on.
    pub fn number(&self, organisation: OrganisationId) -> Option<i64> {
        self.edges.get(&organisation).map(|log| log.number)
    }

    /// The log as it stands, to be put back by [`Logs::put_back`] if a change that opens another loses.
    pub fn keep(&self, organisation: OrganisationId) -> Option<Log> {
        self.edges.get(&organisation).cloned()
    }

    pub fn put_back(&mut self, organisation: OrganisationId, log: Option<Log>) {
        match log {
            Some(log) => self.edges.insert(organisation, log),
            None => self.edges.remove(&organisation),
        };
    }

    /// Goes on under another epoch. What waits for the log before must have been written.
    pub fn open(&mut self, connection: &Connection, organisation: (OrganisationId, i64), log: LogId) -> Result<()> {
        let edge = Edge::default();
        let number = connection
            .prepare_cached(
                "INSERT INTO log (organisation, instance, epoch, size, root, frontier, last_time_ms)
                 VALUES (?1, ?2, ?3, 0, ?4, ?5, 0) RETURNING number",
            )?
            .query_row(
                params![organisation.1, log.instance, log.epoch, edge.root(), edge.frontier().encode()],
                |row| row.get(0),
            )?;
        self.edges.insert(organisation.0, Log { number, edge, last_time_ms: 0 });
        Ok(())
    }

    /// Appends the leaves of a change that has won; nothing is written yet.
    pub fn append(
        &mut self,
        connection: &Connection,
        organisation: (OrganisationId, i64),
        leaves: &[[u8; 144]],
        members: &[(usize, Vec<u8>)],
    ) -> Result<Committed> {
        let id = organisation.0;
        if leaves.is_empty() {
            let size = self.size(id);
            return Ok(Committed { first_leaf: size, size });
        }
        if members.iter().any(|(place, tags)| *place >= leaves.len() || !tags.len().is_multiple_of(16)) {
            return Err(StoreError::Missing.into());
        }
        if !self.edges.contains_key(&id) {
            self.open(connection, organisation, LogId::FIRST)?;
        }
        // INVARIANT: the log was touched before anything of the change was written, and is there now.
        let (Some(log), Some(touched)) = (self.edges.get_mut(&id), self.touched.get_mut(&id)) else {
            return Err(StoreError::Stopped.into());
        };
        let first_leaf = log.edge.size();
        if first_leaf.saturating_add(leaves.len() as u64) >> LEAF_BITS != 0 {
            return Err(Fault::mismatch());
        }
        if touched.leaves.is_empty() {
            touched.first = first_leaf;
        }
        for (place, tags) in members {
            let in_group = first_leaf - touched.first + *place as u64;
            touched.members.extend(u32::try_from(in_group).map_err(|_| Fault::mismatch())?.to_be_bytes());
            touched.members.extend(u32::try_from(tags.len()).map_err(|_| Fault::mismatch())?.to_be_bytes());
            touched.members.extend(tags);
        }
        for leaf in leaves {
            let mut leaf = *leaf;
            if let Some(time) = leaf.get_mut(TIME).and_then(|time| <&mut [u8; 8]>::try_from(time).ok()) {
                log.last_time_ms = log.last_time_ms.max(u64::from_be_bytes(*time));
                *time = log.last_time_ms.to_be_bytes();
            }
            log.edge.append(leaf_hash(&leaf), &mut touched.full).map_err(|_| Fault::mismatch())?;
            touched.leaves.extend(leaf);
        }
        Ok(Committed { first_leaf, size: log.edge.size() })
    }

    /// Writes what one log gained.
    pub fn write(&mut self, connection: &Connection, organisation: OrganisationId) -> Result<()> {
        let (Some(log), Some(touched)) = (self.edges.get(&organisation), self.touched.get_mut(&organisation)) else {
            return Ok(());
        };
        if touched.leaves.is_empty() {
            return Ok(());
        }
        let members = (!touched.members.is_empty()).then_some(&touched.members);
        connection
            .prepare_cached("INSERT INTO leaf_group (place, leaves, members) VALUES (?1, ?2, ?3)")?
            .execute(params![place(log.number, touched.first)?, touched.leaves, members])?;
        let mut put = connection
            .prepare_cached("INSERT OR REPLACE INTO tile (log, level, position, hashes) VALUES (?1, ?2, ?3, ?4)")?;
        for tile in &touched.full {
            put.execute(params![log.number, tile.tile.level, number(tile.tile.index)?, tile.hashes.as_flattened()])?;
        }
        if !touched.full.is_empty() {
            // Above the leaves also what is not full, so that a start need not read 256 tiles for it.
            for (tile, hashes) in log.edge.partial_tiles().filter(|(tile, _)| tile.level > 0) {
                put.execute(params![log.number, tile.level, number(tile.index)?, hashes.as_flattened()])?;
            }
        }
        connection
            .prepare_cached("UPDATE log SET size = ?2, root = ?3, frontier = ?4, last_time_ms = ?5 WHERE number = ?1")?
            .execute(params![
                log.number,
                number(log.edge.size())?,
                log.edge.root(),
                log.edge.frontier().encode(),
                number(log.last_time_ms)?
            ])?;
        touched.leaves.clear();
        touched.members.clear();
        touched.full.clear();
        Ok(())
    }

    pub fn write_all(&mut self, connection: &Connection) -> Result<()> {
        let organisations: Vec<OrganisationId> = self.touched.keys().copied().collect();
        organisations.into_iter().try_for_each(|organisation| self.write(connection, organisation))
    }

    /// The group is durable.
    pub fn settle(&mut self) {
        for organisation in self.touched.drain().map(|(organisation, _)| organisation) {
            if let Some(log) = self.edges.get(&organisation) {
                self.heads.insert(organisation, (log.number, log.edge.size(), log.edge.root()));
            }
        }
        if self.edges.len() > MOST_EDGES {
            self.edges.clear();
        }
    }

    /// The group is not.
    pub fn undo(&mut self) {
        let touched: Vec<_> = self.touched.drain().collect();
        for (organisation, touched) in touched {
            self.put_back(organisation, touched.before);
        }
    }
}

/// Where a leaf group lies.
pub fn place(log: i64, first: u64) -> Result<i64> {
    let log = count(log)?;
    if log >> (63 - LEAF_BITS) != 0 || first >> LEAF_BITS != 0 {
        return Err(Fault::mismatch());
    }
    number((log << LEAF_BITS) | first)
}

/// The row of a log.
struct Stored {
    number: i64,
    size: u64,
    root: Hash,
    frontier: Vec<u8>,
    last_time_ms: u64,
}

fn newest(connection: &Connection, organisation: i64) -> Result<Option<Stored>> {
    let mut statement = connection.prepare_cached(
        "SELECT number, size, root, frontier, last_time_ms FROM log WHERE organisation = ?1 ORDER BY number DESC LIMIT 1",
    )?;
    let found: Option<(i64, i64, Hash, Vec<u8>, i64)> = statement
        .query_row([organisation], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        .optional()?;
    let Some((number, size, root, frontier, time)) = found else { return Ok(None) };
    Ok(Some(Stored { number, size: count(size)?, root, frontier, last_time_ms: count(time)? }))
}

/// The tiles of a log as they are kept: those of leaves from the leaves behind the last full one.
struct Kept<'c> {
    connection: &'c Connection,
    log: &'c Stored,
}

impl HashReader for Kept<'_> {
    type Error = Fault;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>> {
        if tile.level == 0 && !tile.is_full() {
            return self.log.last_leaves(self.connection, usize::from(tile.width)).map(Some);
        }
        let bytes: Option<Vec<u8>> = self
            .connection
            .prepare_cached("SELECT hashes FROM tile WHERE log = ?1 AND level = ?2 AND position = ?3")?
            .query_row(params![self.log.number, tile.level, number(tile.index)?], |row| row.get(0))
            .optional()?;
        Ok(bytes.map(|bytes| bytes.as_chunks::<32>().0.to_vec()))
    }
}

impl Stored {
    fn resume(self, connection: &Connection) -> Result<Log> {
        let edge = Edge::resume(self.size, &Kept { connection, log: &self }).map_err(|error| match error {
            ReadError::Reader(fault) => fault,
            _ => Fault::damaged("tile"),
        })?;
        if edge.root() != self.root || edge.frontier().encode() != self.frontier {
            return Err(Fault::damaged("log"));
        }
        Ok(Log { number: self.number, edge, last_time_ms: self.last_time_ms })
    }

    /// The hashes of the leaves behind the last full tile.
    fn last_leaves(&self, connection: &Connection, width: usize) -> Result<Vec<Hash>> {
        let mut statement = connection
            .prepare_cached("SELECT leaves FROM leaf_group WHERE place BETWEEN ?1 AND ?2 ORDER BY place DESC")?;
        let mut rows = statement.query(params![place(self.number, 0)?, place(self.number, self.size)?])?;
        let mut hashes = Vec::new();
        while hashes.len() < width
            && let Some(row) = rows.next()?
        {
            let bytes = row.get_ref(0)?.as_blob().map_err(|_| Fault::damaged("leaf_group"))?;
            hashes
                .extend(bytes.as_chunks::<144>().0.iter().rev().take(width - hashes.len()).map(|leaf| leaf_hash(leaf)));
        }
        hashes.reverse();
        Ok(hashes)
    }
}
