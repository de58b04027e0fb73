//! What needs doing, as tasks with days.
//!
//! [`tasks`] is a function of what was seen and of the day, nothing else; [`look`] sees it, in one look at the vault. Words
//! stand in `translations/*/duties.ftl`, under [`Task::key`].

mod look;
mod task;

pub use look::{Upkeep, look, note_recovery_test, note_sheet};
pub use task::{Task, TaskKind, Urgency};

use crate::publishing::Outgrown;
use jiff::ToSpan;
use jiff::civil::Date;
use waarborg_model::identifier::ImportId;

/// How soon a task counts as urgent.
const URGENT_DAYS: i64 = 7;

/// After so many days a backup is old: what came in since exists once.
const BACKUP_DAYS: i64 = 7;

/// How often an activity is read again, and a recovery tried, in months.
const YEARLY_MONTHS: i64 = 12;

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Whether there is a register; without one there is nothing else to do.
    pub has_register: bool,
    /// What is over its term, by file.
    pub over_term: Vec<OverTerm>,
    /// Where the register is still to be filled in. Days of contracts and reviews are told by their own tasks.
    pub unfilled: Vec<String>,
    /// How the privacy statement stands.
    pub statement: Option<StatementSeen>,
    /// What was done that the statement does not name.
    pub outgrown: Vec<Outgrown>,
    /// The day of the last backup.
    pub backup: Option<Date>,
    /// The day on which bringing the vault back was last tried.
    pub recovery_test: Option<Date>,
    /// Imports that can still be undone.
    pub imports: Vec<ImportSeen>,
    /// Every activity, with the day on which someone last found it true.
    pub activities: Vec<(String, Option<Date>)>,
    /// Activities on an interest of the firm that nobody weighed: until somebody did, the vault refuses what rests on it
    /// (AVG 5(2), 6(1)(f)).
    pub unweighed: Vec<String>,
    /// Processors without an agreement, and those whose agreement has no day.
    pub contracts: Vec<(String, ContractSeen)>,
    /// There are people in the vault.
    pub has_people: bool,
    /// Records of each file that wait long for the end of something from which their term runs. Counting them goes past
    /// everyone in those files, so it is filled in by whoever counts, and not by [`look`].
    pub waiting: Vec<(String, u64)>,
    /// People of whom nothing tells that they know what their data are used for (AVG 13, 14). Filled in by whoever counts, for
    /// the same reason.
    pub untold: u64,
}

/// Records of one file that are over their term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverTerm {
    /// The file, if the register still has it.
    pub file: Option<String>,
    /// How many records.
    pub records: u64,
    /// The oldest end among them.
    pub since: Date,
    /// The house does it by itself.
    pub by_itself: bool,
}

/// How the privacy statement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementSeen {
    /// None was published, and so much is missing for one.
    Unpublished {
        /// How much the register lacks.
        missing: usize,
    },
    /// It says what the register says.
    Current,
    /// It does not, in so many parts.
    Stale {
        /// How many.
        parts: usize,
    },
}

/// An import that can still be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSeen {
    /// Which.
    pub id: ImportId,
    /// Into which file.
    pub file: Option<String>,
    /// How many people came who were not there.
    pub people: u64,
    /// How many records came, also to people who were there.
    pub records: u64,
    /// The last day on which it can be undone.
    pub until: Date,
}

/// How the agreement with a processor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractSeen {
    /// There is none.
    Missing,
    /// Its day is not filled in.
    Undated,
}

/// What needs doing on a day: overdue first, then by day, then by what it means for people.
#[must_use]
pub fn tasks(seen: &Seen, today: Date) -> Vec<Task> {
    let mut tasks = Vec::new();
    if seen.has_register {
        clearing_out(seen, &mut tasks);
        contracts(seen, &mut tasks);
        statement(seen, &mut tasks);
        reviews(seen, today, &mut tasks);
        let waiting = seen.waiting.iter().filter(|(_, records)| *records > 0);
        tasks
            .extend(waiting.map(|(file, records)| (TaskKind::TellEnd { file: file.clone(), records: *records }, None)));
        if !seen.unweighed.is_empty() {
            tasks.push((TaskKind::Weigh { activities: seen.unweighed.clone() }, None));
        }
        if seen.untold > 0 {
            tasks.push((TaskKind::TellPeople { people: seen.untold }, None));
        }
        if !seen.unfilled.is_empty() {
            tasks.push((TaskKind::FillIn { paths: seen.unfilled.clone() }, None));
        }
        let imports = seen.imports.iter().filter(|import| import.until >= today);
        tasks.extend(imports.map(|import| (TaskKind::LookAtImport(import.clone()), Some(import.until))));
    } else {
        tasks.push((TaskKind::ApplyRegister, None));
    }
    upkeep(seen, today, &mut tasks);
    // Where there are no people yet, nothing goes on with their data.
    let is_now = |kind: &TaskKind| seen.has_people && kind.is_unlawful_until_done();
    let task = |(kind, due_on): (TaskKind, Option<Date>)| {
        let urgency = if is_now(&kind) { Urgency::Now } else { urgency(due_on, today) };
        Task { kind, due_on, urgency }
    };
    let mut tasks: Vec<Task> = tasks.into_iter().map(task).collect();
    // What has no day comes behind what has one, but for what is grave.
    tasks.sort_by_key(|task| (task.urgency, task.due_on.unwrap_or(Date::MAX), task.kind.weight()));
    tasks
}

type Open = Vec<(TaskKind, Option<Date>)>;

fn urgency(due_on: Option<Date>, today: Date) -> Urgency {
    match due_on {
        Some(due) if due < today => Urgency::Overdue,
        Some(due) if due <= today.saturating_add(URGENT_DAYS.days()) => Urgency::Urgent,
        _ => Urgency::Calm,
    }
}

fn clearing_out(seen: &Seen, tasks: &mut Open) {
    // The end of a term is the first day on which the data may not be used: by then they had to be gone.
    tasks.extend(seen.over_term.iter().map(|due| (TaskKind::ClearOut(due.clone()), Some(due.since))));
}

fn contracts(seen: &Seen, tasks: &mut Open) {
    tasks.extend(seen.contracts.iter().map(|(recipient, contract)| {
        let recipient = recipient.clone();
        match contract {
            ContractSeen::Missing => (TaskKind::SignContract { recipient }, None),
            ContractSeen::Undated => (TaskKind::DateContract { recipient }, None),
        }
    }));
}

fn statement(seen: &Seen, tasks: &mut Open) {
    match seen.statement {
        Some(StatementSeen::Unpublished { missing }) => tasks.push((TaskKind::PublishStatement { missing }, None)),
        Some(StatementSeen::Stale { parts }) => tasks.push((TaskKind::RenewStatement { parts }, None)),
        Some(StatementSeen::Current) | None => {}
    }
    tasks.extend(seen.outgrown.iter().map(|one| (TaskKind::StatementOutgrown(one.clone()), None)));
}

/// Activities that were never read are one task, and those that are to be read again soon another.
fn reviews(seen: &Seen, today: Date, tasks: &mut Open) {
    let never: Vec<String> =
        seen.activities.iter().filter(|(_, read)| read.is_none()).map(|(activity, _)| activity.clone()).collect();
    if !never.is_empty() {
        tasks.push((TaskKind::Review { activities: never, never: true }, None));
    }
    let soon = today.saturating_add(URGENT_DAYS.days());
    let again: Vec<(String, Date)> = seen
        .activities
        .iter()
        .filter_map(|(activity, read)| Some((activity.clone(), yearly((*read)?))))
        .filter(|(_, due)| *due <= soon)
        .collect();
    if let Some(due) = again.iter().map(|(_, due)| *due).min() {
        let activities = again.into_iter().map(|(activity, _)| activity).collect();
        tasks.push((TaskKind::Review { activities, never: false }, Some(due)));
    }
}

fn upkeep(seen: &Seen, today: Date, tasks: &mut Open) {
    // An empty vault loses nothing.
    if !seen.has_people {
        return;
    }
    match seen.backup {
        None => tasks.push((TaskKind::BackUp { last: None }, Some(today))),
        Some(last) => {
            let due = last.saturating_add(BACKUP_DAYS.days());
            if due <= today {
                tasks.push((TaskKind::BackUp { last: Some(last) }, Some(due)));
            }
        }
    }
    let soon = today.saturating_add(URGENT_DAYS.days());
    match seen.recovery_test {
        None => tasks.push((TaskKind::TestRecovery { last: None }, None)),
        Some(last) if yearly(last) <= soon => {
            tasks.push((TaskKind::TestRecovery { last: Some(last) }, Some(yearly(last))));
        }
        Some(_) => {}
    }
}

/// Whether a backup of that day is old.
#[must_use]
pub fn is_old_backup(last: Date, today: Date) -> bool {
    today > last.saturating_add(BACKUP_DAYS.days())
}

fn yearly(last: Date) -> Date {
    last.saturating_add(YEARLY_MONTHS.months())
}

#[cfg(test)]
mod tests;
