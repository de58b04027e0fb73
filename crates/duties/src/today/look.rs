//! Sees what needs doing: one look at the vault.

use super::{ContractSeen, ImportSeen, OverTerm, Seen, StatementSeen};
use crate::publishing::{self, Edition, Printed, PublishError, Staleness, day_of};
use crate::statement::Statement;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use waarborg_model::vocabulary::{Recipient, Role};
use waarborg_register::{Contract, Register};
use waarborg_store::{ImportRow, ImportState};
use waarborg_vault::{Actor, Paper, PaperError, Vault, VaultError};

/// What was done for the vault itself and stands in no entry of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upkeep {
    /// When bringing the vault back was last tried, from files and shares.
    #[serde(default, with = "crate::instant::optional")]
    pub recovery_tested_at: Option<Timestamp>,
    /// Of which recovery sheet somebody showed that she has it on paper: for whom it opens the vault, as text.
    #[serde(default)]
    pub sheet_confirmed: Option<String>,
}

impl Paper for Upkeep {
    const LABEL: &'static str = "upkeep";
}

/// Notes that bringing the vault back was tried, and worked.
///
/// # Errors
/// As [`Vault::change_paper`].
pub fn note_recovery_test(
    vault: &Vault,
    actor: Actor,
    now: Timestamp,
) -> Result<(), PaperError<std::convert::Infallible>> {
    vault.change_paper(actor, |paper: &mut Upkeep| {
        paper.recovery_tested_at = Some(now);
        Ok(())
    })
}

/// Notes that somebody showed that she has a recovery sheet on paper.
///
/// # Errors
/// As [`Vault::change_paper`].
pub fn note_sheet(vault: &Vault, actor: Actor, recovery: &str) -> Result<(), PaperError<std::convert::Infallible>> {
    vault.change_paper(actor, |paper: &mut Upkeep| {
        paper.sheet_confirmed = Some(recovery.to_owned());
        Ok(())
    })
}

/// Sees what needs doing. `print` makes the texts of the statement, to be compared with those that were published.
///
/// # Errors
/// Failures of the vault; a published statement that is damaged.
pub fn look<D: Printed>(
    vault: &Vault,
    now: Timestamp,
    print: impl Fn(&Statement, &Edition<'_>) -> Vec<D>,
) -> Result<Seen, PublishError> {
    let today = day_of(now);
    let upkeep: Upkeep = vault.paper()?;
    let mut seen = Seen {
        backup: vault.last_backup()?.map(day_of),
        recovery_test: upkeep.recovery_tested_at.map(day_of),
        ..Seen::default()
    };
    let in_force = match vault.in_force() {
        Ok(in_force) => in_force,
        Err(VaultError::NoRegister) => return Ok(seen),
        Err(error) => return Err(error.into()),
    };
    seen.has_register = true;
    seen.has_people = vault.people()? > 0;
    let of_file = |due: waarborg_vault::Due| OverTerm {
        file: due.file,
        records: due.records,
        since: due.since,
        by_itself: due.by_itself,
    };
    // What only stays asks nothing of anybody.
    seen.over_term = vault.due()?.into_iter().filter(|due| due.records > 0).map(of_file).collect();
    // Who only works for others tells nobody of its own accord: the controllers do (AVG 13, 14).
    if in_force.register.activities.iter().any(|activity| activity.role != Role::Processor) {
        seen.statement = Some(statement(vault, today, print)?);
    }
    seen.outgrown = publishing::outgrown_by_log(vault)?;
    seen.imports = imports(&in_force.register, vault.imports()?, now);
    see_register(&in_force.register, &mut seen);
    Ok(seen)
}

/// What the register itself says of what is open.
fn see_register(register: &Register, seen: &mut Seen) {
    // What nobody dated has its own tasks, which say what it is about.
    seen.unfilled = register.unfilled().into_iter().filter(|open| open.asked.is_some()).map(|open| open.path).collect();
    seen.activities = register.activities.iter().map(|one| (one.id.clone(), one.last_review)).collect();
    let unweighed = register.activities.iter().filter(|one| one.unweighed().next().is_some());
    seen.unweighed = unweighed.map(|one| one.id.clone()).collect();
    let is_used = |id: &String| register.activities.iter().any(|activity| activity.recipients.contains(id));
    let processors = register.recipients.iter().filter(|one| one.kind == Recipient::Processor && is_used(&one.id));
    seen.contracts = processors
        .filter_map(|one| match one.contract {
            Contract::Missing => Some((one.id.clone(), ContractSeen::Missing)),
            Contract::Undated if !one.has_contract() => Some((one.id.clone(), ContractSeen::Missing)),
            Contract::Undated => Some((one.id.clone(), ContractSeen::Undated)),
            Contract::SignedOn(_) => None,
        })
        .collect();
}

fn statement<D: Printed>(
    vault: &Vault,
    today: Date,
    print: impl Fn(&Statement, &Edition<'_>) -> Vec<D>,
) -> Result<StatementSeen, PublishError> {
    Ok(match publishing::staleness(vault, today, print)? {
        Staleness::Unpublished => {
            StatementSeen::Unpublished { missing: publishing::statement_now(vault, today)?.unstated().len() }
        }
        Staleness::Current => StatementSeen::Current,
        Staleness::Stale(differences) => {
            let mut parts: Vec<&str> = differences.iter().map(|difference| difference.section.as_str()).collect();
            parts.sort_unstable();
            parts.dedup();
            StatementSeen::Stale { parts: parts.len() }
        }
    })
}

fn imports(register: &Register, rows: Vec<ImportRow>, now: Timestamp) -> Vec<ImportSeen> {
    // What brought nobody in leaves nothing to look at.
    let is_any = |row: &ImportRow| row.people > 0 || row.records > 0;
    let is_open = |row: &ImportRow| row.state == ImportState::Done && row.undo_until > now;
    let open = rows.into_iter().filter(|row| is_open(row) && is_any(row));
    open.map(|row| ImportSeen {
        id: row.id,
        file: register.files.iter().find(|file| file.number() == row.file).map(|file| file.id.clone()),
        people: row.people,
        records: row.records,
        until: day_of(row.undo_until),
    })
    .collect()
}
