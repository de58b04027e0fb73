//! The log, as it is read.

use super::log::{LEAF_BITS, place};
use super::read::Look;
use crate::convert::count;
use crate::failure::{Fault, Result};
use rusqlite::{Row, params};
use std::ops::ControlFlow;
use waarborg_audit::tree::TILE_WIDTH;
use waarborg_store::{LogId, LogState, StoredLeaves};

/// Groups from the one on that holds a leaf (?2), of a log whose places lie between ?1 and ?3.
macro_rules! from_leaf {
    ($columns:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM leaf_group
             WHERE place BETWEEN COALESCE((SELECT MAX(place) FROM leaf_group WHERE place BETWEEN ?1 AND ?2), ?2) AND ?3
             ORDER BY place"
        )
    };
}

impl Look<'_> {
    /// The newest logs, newest first; all of them if `most` is below zero.
    pub fn log_states(&self, organisation: i64, most: i64) -> Result<Vec<LogState>> {
        self.all(
            "SELECT instance, epoch, size, root, frontier, last_time_ms,
               (SELECT text FROM checkpoint WHERE checkpoint.log = log.number ORDER BY checkpoint.size DESC LIMIT 1)
             FROM log WHERE organisation = ?1 ORDER BY number DESC LIMIT ?2",
            [organisation, most],
            |row| {
                Ok(LogState {
                    id: LogId { instance: row.get(0)?, epoch: row.get(1)? },
                    size: count(row.get(2)?)?,
                    root: row.get(3)?,
                    frontier: row.get(4)?,
                    last_time_ms: count(row.get(5)?)?,
                    checkpoint: row.get(6)?,
                })
            },
        )
    }

    pub fn log_number(&self, organisation: i64, log: LogId) -> Result<Option<i64>> {
        self.one(
            "SELECT number FROM log WHERE organisation = ?1 AND instance = ?2 AND epoch = ?3",
            params![organisation, log.instance, log.epoch],
            |row| Ok(row.get(0)?),
        )
    }

    /// Groups from that leaf on; the first of them is cut so that it begins there.
    pub fn leaf_groups(
        &self,
        log: i64,
        from: u64,
        each: &mut dyn FnMut(StoredLeaves) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        self.groups(from_leaf!("place, leaves, members"), log, from, |first, leaves, row| {
            let members = row.get_ref(2)?.as_blob_or_null().map_err(|_| Fault::damaged("leaf_group"))?;
            match cut(decode(first, leaves, members.unwrap_or_default())?, from) {
                Some(group) => each(group),
                None => Ok(ControlFlow::Continue(())),
            }
        })
    }

    /// So many leaves from that one on. What the groups tell beside them lies on pages of its own, and none of these is read.
    pub fn leaves_alone(&self, log: i64, from: u64, count: usize) -> Result<Vec<[u8; 144]>> {
        let mut all = Vec::with_capacity(count);
        self.groups(from_leaf!("place, leaves"), log, from, |first, leaves, _| {
            let group = decode(first, leaves, &[])?;
            let before = usize::try_from(from.saturating_sub(first)).unwrap_or(usize::MAX);
            all.extend(group.leaves.iter().skip(before).take(count - all.len()));
            Ok(if all.len() < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(all)
    }

    /// Groups from the one on that holds that leaf: where each begins, its leaves, and its row with what else is asked of it.
    fn groups(
        &self,
        sql: &str,
        log: i64,
        from: u64,
        mut each: impl FnMut(u64, &[u8], &Row<'_>) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        if from >> LEAF_BITS != 0 {
            return Ok(());
        }
        let (first, last) = (place(log, 0)?, place(log, (1 << LEAF_BITS) - 1)?);
        self.each(sql, params![first, place(log, from)?, last], |row| {
            let leaves = row.get_ref(1)?.as_blob().map_err(|_| Fault::damaged("leaf_group"))?;
            each(count(row.get(0)?)? & ((1 << LEAF_BITS) - 1), leaves, row)
        })
    }

    pub fn full_tile(&self, log: i64, level: u8, index: i64) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT hashes FROM tile WHERE log = ?1 AND level = ?2 AND position = ?3";
        let hashes = self.one(sql, params![log, level, index], |row| Ok(row.get::<_, Vec<u8>>(0)?))?;
        Ok(hashes.filter(|hashes| hashes.len() == usize::from(TILE_WIDTH) * 32))
    }
}

fn decode(first: u64, leaves: &[u8], mut members: &[u8]) -> Result<StoredLeaves> {
    let (leaves, rest) = leaves.as_chunks::<144>();
    let mut group = StoredLeaves { first, leaves: leaves.to_vec(), members: Vec::new() };
    if !rest.is_empty() || leaves.is_empty() {
        return Err(Fault::damaged("leaf_group"));
    }
    while let Some((place, behind)) = members.split_first_chunk::<4>() {
        let taken = behind
            .split_first_chunk::<4>()
            .and_then(|(length, behind)| behind.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?));
        let (tags, behind) = taken.ok_or(Fault::damaged("leaf_group"))?;
        group.members.push((first + u64::from(u32::from_be_bytes(*place)), tags.to_vec()));
        members = behind;
    }
    if members.is_empty() { Ok(group) } else { Err(Fault::damaged("leaf_group")) }
}

fn cut(mut group: StoredLeaves, from: u64) -> Option<StoredLeaves> {
    let Some(before) = from.checked_sub(group.first).and_then(|before| usize::try_from(before).ok()) else {
        return Some(group);
    };
    if before >= group.leaves.len() {
        return None;
    }
    group.leaves.drain(..before);
    group.members.retain(|(leaf, _)| *leaf >= from);
    group.first = from;
    Some(group)
}
