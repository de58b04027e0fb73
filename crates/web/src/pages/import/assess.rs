//! What becomes of each column: which field it fills, whether it stays, and why not.

use super::draft::{Held, candidates};
use crate::reply::Refusal;
use crate::visit::Visit;
use waarborg_decide::Decision;
use waarborg_find::{Category, ColumnReport, Kind};
use waarborg_register::{Activity, File, PurposeEntry, Register};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::{ColumnPlan, Fate, Import, Looked, Plan, VaultError, Why};

/// What becomes of all columns.
pub struct Assessed {
    /// Rows of the table.
    pub rows: u64,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// Fields that the register requires and no column fills.
    pub missing: Vec<String>,
}

/// What becomes of a column.
pub struct Column {
    /// Its place, from 0.
    pub at: usize,
    /// Its header; empty if it has none.
    pub header: String,
    /// A value, covered.
    pub example: String,
    /// What was found.
    pub kind: Option<Kind>,
    /// What was found inside its running text.
    pub inside: Vec<Kind>,
    /// The field it fills or would fill.
    pub field: Option<String>,
    /// What becomes of it.
    pub state: State,
    /// It is worth a look before the others.
    pub is_grave: bool,
}

/// What becomes of a column.
pub enum State {
    /// It is brought in.
    Kept,
    /// It is left out, by choice.
    Left,
    /// Somebody has to choose.
    Open,
    /// The law forbids it, whatever somebody says.
    Refused(Box<Decision>),
    /// No field waits for it.
    NoField,
    /// Another column fills its field.
    Filled(String),
    /// Nothing stands in it.
    Empty,
}

/// The file of the register that a list goes into.
///
/// # Errors
/// The register has it no more.
pub fn file_of<'r>(register: &'r Register, held: &Held) -> Result<&'r File, Refusal> {
    let gone = || Refusal::of(Fault::new("bring.no-file"), Nature::NotFound);
    register.file(&held.draft.file).ok_or_else(gone)
}

/// What becomes of each column under the purpose that was chosen; before one is, under the one that lets most of them in.
///
/// # Errors
/// Failures of the vault.
pub fn assess(visit: &Visit, register: &Register, held: &Held, looked: &Looked) -> Result<Assessed, Refusal> {
    let file = file_of(register, held)?;
    let of: Vec<(&Activity, &PurposeEntry)> = match held.draft.chosen_purpose(register) {
        Some(chosen) => vec![chosen],
        None => candidates(register, &held.draft.file).collect(),
    };
    let mut best: Option<(usize, Plan, Import, Vec<bool>)> = None;
    for (activity, purpose) in of {
        let import = held.draft.at_best(file, activity, purpose.purpose, true);
        let mut plan = visit.vault()?.plan_looked(looked, &import)?;
        let mut freed = vec![false; plan.columns.len()];
        if plan.columns.iter().any(|planned| is_left(held, planned.column)) {
            // What is left out takes no field from another column. Of itself it is told which one it would fill.
            let without = held.draft.at_best(file, activity, purpose.purpose, false);
            let others = visit.vault()?.plan_looked(looked, &without)?.columns;
            for ((planned, freed), other) in plan.columns.iter_mut().zip(&mut freed).zip(others) {
                if !is_left(held, planned.column) {
                    *freed = matches!(planned.fate, Fate::Out(Why::Filled(_)));
                    *planned = other;
                }
            }
        }
        let filled = plan.filled().count();
        if best.as_ref().is_none_or(|(most, ..)| filled > *most) {
            best = Some((filled, plan, import, freed));
        }
    }
    let gone = || Refusal::of(Fault::new("bring.no-file"), Nature::NotFound);
    let (_, plan, import, freed) = best.ok_or_else(gone)?;
    let table = looked.table(None).ok_or(VaultError::NoTable)?;
    let reports = &table.columns;
    let mut columns = Vec::with_capacity(plan.columns.len());
    for ((planned, report), freed) in plan.columns.into_iter().zip(reports).zip(freed) {
        columns.push(column(visit, held, &import, (planned, freed), report)?);
    }
    let kept =
        |field: &str| columns.iter().any(|column: &Column| column.is_kept() && column.field.as_deref() == Some(field));
    let missing = file.fields.iter().filter(|field| field.required && !kept(&field.id)).map(|field| field.id.clone());
    let missing = missing.collect();
    Ok(Assessed { rows: table.rows, columns, missing })
}

fn is_left(held: &Held, column: usize) -> bool {
    held.draft.columns.get(&column).and_then(|chosen| chosen.keep) == Some(false)
}

fn column(
    visit: &Visit,
    held: &Held,
    import: &Import,
    (planned, is_freed): (ColumnPlan, bool),
    report: &ColumnReport,
) -> Result<Column, Refusal> {
    let is_grave = is_grave(report);
    let keep = held.draft.columns.get(&planned.column).and_then(|chosen| chosen.keep);
    let (field, state) = match planned.fate {
        // Here each column that is grave is asked about, whatever field waits for it.
        Fate::Field(field) | Fate::Out(Why::Graver(field)) => {
            let state = match (keep, is_grave) {
                (Some(false), _) => State::Left,
                (None, true) => State::Open,
                // Its field came free when another column was left out: it comes in if somebody says so, and not by itself.
                (None, false) if is_freed => State::Left,
                (Some(true), _) | (None, false) => State::Kept,
            };
            (Some(field), state)
        }
        Fate::Out(Why::Forbidden(decision)) => (None, State::Refused(decision)),
        Fate::Out(Why::Filled(field)) => (None, State::Filled(field)),
        Fate::Out(Why::Empty) => (None, State::Empty),
        Fate::Out(Why::NoField | Why::Chosen) => match visit.vault()?.forbids_column(import, report)? {
            Some(decision) => (None, State::Refused(Box::new(decision))),
            None => (None, State::NoField),
        },
    };
    Ok(Column {
        at: planned.column,
        header: planned.header.map(|header| header.trim().to_owned()).unwrap_or_default(),
        example: planned.example.unwrap_or_default(),
        kind: planned.kind,
        inside: report.inside.keys().copied().collect(),
        field,
        state,
        is_grave,
    })
}

/// Special and criminal data, numbers of citizens, and running text in which anything may stand.
fn is_grave(report: &ColumnReport) -> bool {
    let grave = |kind: Kind| kind.category() != Category::Ordinary || kind.holds_national_number();
    report.finding.kind == Some(Kind::FreeText) || report.kinds().any(grave)
}

impl Column {
    /// Whether it is brought in.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self.state, State::Kept)
    }
}

impl Assessed {
    /// The columns as the vault is told of them: each by its place, with the field it fills or that it stays out.
    #[must_use]
    pub fn chosen(&self) -> Vec<(String, Option<String>)> {
        let place = |column: &Column| (column.at + 1).to_string();
        self.columns.iter().map(|column| (place(column), column.field.clone().filter(|_| column.is_kept()))).collect()
    }

    /// How many are brought in.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.columns.iter().filter(|column| column.is_kept()).count()
    }
}
