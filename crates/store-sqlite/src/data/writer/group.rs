//! One transaction of many changes.

use super::{BYTES_OF_A_GROUP, State, Undone, Writer};
use crate::convert::{count, number};
use crate::data::apply::Doing;
use crate::data::names::{self, Names};
use crate::data::queue::{Answer, Job, Work};
use crate::failure::{Fault, Result};
use crate::points::reach;
use rusqlite::Connection;
use std::collections::HashMap;
use waarborg_store::{Change, StoreError, SubjectNumber, Write};

impl Writer {
    /// Begins, does each job, commits; tells about how many bytes were written.
    pub(super) fn fill(
        &mut self,
        jobs: &mut Vec<Job>,
        answers: &mut Vec<Result<Answer, StoreError>>,
        next: &mut dyn FnMut(&[Job]) -> Option<Job>,
    ) -> Result<u64, Undone> {
        let connection = &self.connection;
        let mut bytes = BYTES_OF_A_GROUP;
        while let Some(job) = next(jobs) {
            jobs.push(job);
            if jobs.len() == 1 {
                connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
            }
            let Some(job) = jobs.last() else { break };
            bytes = bytes.saturating_add(weight(&job.work));
            let answer = match do_one(connection, &self.names, &mut self.state, &job.work) {
                Err(fault) if !fault.is_of_one_change() => return Err(fault.into()),
                answer => answer.map_err(StoreError::from),
            };
            answers.push(answer);
            reach("data.mid-group")?;
        }
        if jobs.is_empty() {
            return Ok(0);
        }
        self.state.logs.write_all(connection)?;
        let committed = reach("data.before-commit").and_then(|()| {
            connection.prepare_cached("COMMIT")?.execute([])?;
            Ok(())
        });
        committed.map_err(|fault| Undone { fault, at_commit: true })?;
        reach("data.after-commit").map_err(|fault| Undone { fault, at_commit: true })?;
        Ok(bytes)
    }
}

fn do_one(connection: &Connection, names: &Names, state: &mut State, work: &Work) -> Result<Answer> {
    match work {
        Work::Numbers(count) => reserve(connection, state, *count).map(Answer::Numbers),
        Work::Change(change) => change_one(connection, names, state, change),
    }
}

fn reserve(connection: &Connection, state: &mut State, wanted: u64) -> Result<SubjectNumber> {
    let first = state.next_number;
    let next = first.checked_add(number(wanted)?).ok_or(Fault::mismatch())?;
    connection.prepare_cached("UPDATE counter SET value = ?1 WHERE name = 'subject'")?.execute([next])?;
    state.next_number = next;
    Ok(SubjectNumber(count(first)?))
}

fn change_one(connection: &Connection, names: &Names, state: &mut State, change: &Change) -> Result<Answer> {
    let id = change.organisation;
    let organisation = (id, known_as(connection, state, change)?);
    state.logs.touch(connection, organisation)?;
    let opens_log = change.writes.iter().any(|write| matches!(write, Write::OpenLog(_)));
    if opens_log {
        state.logs.write(connection, id)?;
    }
    let has_first_leaf = state.logs.number(id).is_none();
    let before = if opens_log || has_first_leaf { Some(state.logs.keep(id)) } else { None };
    // A use that only logs can lose by its guards alone, before anything is written.
    let is_apart = !change.writes.is_empty() || has_first_leaf;
    if is_apart {
        connection.prepare_cached("SAVEPOINT change")?.execute([])?;
    }
    let next_number = state.next_number;
    let mut doing = Doing {
        connection,
        names,
        logs: &mut state.logs,
        organisation,
        next_number,
        subjects: HashMap::new(),
        records: HashMap::new(),
    };
    let done = doing
        .check_guards(&change.guards)
        .and_then(|()| change.writes.iter().try_for_each(|write| doing.write(write)))
        .and_then(|()| doing.logs.append(connection, organisation, &change.leaves, &change.members));
    if let Err(fault) = &done {
        if !fault.is_of_one_change() {
            return done.map(Answer::Committed);
        }
        if let Some(before) = before {
            state.logs.put_back(id, before);
        }
        if is_apart {
            connection.prepare_cached("ROLLBACK TO change")?.execute([])?;
        }
    }
    if is_apart {
        connection.prepare_cached("RELEASE change")?.execute([])?;
    }
    done.map(Answer::Committed)
}

/// The number of the organisation, which is made outside the savepoint: it does no harm without the change.
fn known_as(connection: &Connection, state: &mut State, change: &Change) -> Result<i64> {
    let id = change.organisation;
    if let Some(number) = state.organisations.get(&id) {
        return Ok(*number);
    }
    let number = match names::stored(connection, id)? {
        Some(number) => number,
        None => connection
            .prepare_cached("INSERT INTO organisation (id) VALUES (?1) RETURNING number")?
            .query_row([id.as_bytes()], |row| row.get(0))?,
    };
    state.organisations.insert(id, number);
    Ok(number)
}

/// About how many bytes a change writes.
fn weight(work: &Work) -> u64 {
    let Work::Change(change) = work else { return 0 };
    let envelopes =
        |envelopes: &[waarborg_store::EnvelopeRow]| envelopes.iter().map(|row| row.envelope.len()).sum::<usize>();
    let written: usize = change
        .writes
        .iter()
        .map(|write| match write {
            Write::AddRecord(_, rows) | Write::ReplaceContent { envelopes: rows, .. } => 4096 + envelopes(rows),
            Write::AddLookups(rows) | Write::DeleteLookups(rows) => 512 * rows.len(),
            _ => 4096,
        })
        .sum();
    (written + 144 * change.leaves.len()) as u64
}
