//! Changing the register: on a copy, before the law, and in force only as a whole.

use super::history::told as changes_told;
use crate::form::{Field, Form, Kind};
use crate::reply::Refusal;
use crate::visit::Visit;
use std::sync::Arc;
use waarborg_model::vocabulary::Ground;
use waarborg_register::{Activity, Checked, OnEnd, Register, diff};
use waarborg_store::StoreError;
use waarborg_text::{Explained, Fault, Refusal as Refused, number, refusals};
use waarborg_vault::{Applied, InForce, Vault, VaultError};

/// What became of a change.
pub enum Made {
    /// It is in force, or was already.
    InForce,
    /// It is not, and nothing changed.
    Not(Problems),
}

/// Why a change is not in force.
#[derive(Default)]
pub struct Problems {
    /// What the law refuses.
    pub refused: Vec<Refused>,
    /// What else is in the way: terms, form.
    pub others: Vec<Explained>,
    /// What somebody else changed meanwhile.
    pub meanwhile: Vec<String>,
    /// What would be over its term at once, by file, in words, and how many records in all: asked before it is so.
    pub over: Vec<String>,
    pub over_count: u64,
    /// Whether they are told on a page where nothing is filled in.
    pub is_bare: bool,
}

/// What is asked before records are over their term at once.
pub struct AskedOver {
    /// The tick, as HTML.
    pub tick: String,
    /// Of how many it is asked.
    pub count: String,
}

impl Problems {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.refused.is_empty() && self.others.is_empty() && self.meanwhile.is_empty() && self.over.is_empty()
    }

    /// What is asked before records are over their term at once, if any would be.
    pub fn asked_over(&self, visit: &Visit) -> Option<AskedOver> {
        if self.over.is_empty() {
            return None;
        }
        let tick = Form::new(visit, vec![Field::text(visit, OVER[0], "register-over-sure").kind(Kind::Tick)]);
        Some(AskedOver { tick: tick.html(), count: self.over_count.to_string() })
    }

    /// The key of what to do where somebody else changed something meanwhile.
    pub fn choose(&self) -> &'static str {
        if self.is_bare { "register-moved-look" } else { "register-moved-choose" }
    }
}

/// The register in force, to show or to change.
pub fn held(visit: &Visit) -> Result<Arc<InForce>, Refusal> {
    Ok(visit.vault()?.in_force()?)
}

/// Changes the register that a form was made from. Where another one is in force by now, nothing is changed and the
/// difference is told: whoever sent the form can look at both and send it again.
pub fn make(visit: &Visit, change: impl FnOnce(&mut Register)) -> Result<Made, Refusal> {
    let vault = visit.vault()?;
    let held = vault.in_force()?;
    if visit.sent.text("version") != held.version.to_string() {
        return Ok(Made::Not(meanwhile(visit, vault, &held)?));
    }
    let mut register = held.register.clone();
    change(&mut register);
    // What is written is what is read the next time: a text that cannot be read back is not kept.
    let register = match Register::parse(&register.to_toml()) {
        Ok(register) => register,
        Err(faults) => {
            let others =
                faults.iter().map(|fault| Fault { code: fault.code, arguments: fault.values() }.explain(visit.words()));
            return Ok(Made::Not(Problems { others: others.collect(), ..Problems::default() }));
        }
    };
    if moves_terms(&held.register, &register)
        && let Some(problems) = over(visit, vault, &register)?
    {
        return Ok(Made::Not(problems));
    }
    match vault.apply_register_over(visit.actor, held.version, &register) {
        Ok(Applied::InForce { .. } | Applied::Same { .. }) => Ok(Made::InForce),
        Ok(Applied::Refused(checked)) => Ok(Made::Not(refused(visit, vault, &register, &checked))),
        Err(VaultError::Store(StoreError::Moved)) => Ok(Made::Not(meanwhile(visit, vault, &*vault.in_force()?)?)),
        Err(error) => Err(error.into()),
    }
}

/// What the law refuses of a register, and what else is in the way.
pub fn refused(visit: &Visit, vault: &Vault, register: &Register, checked: &Checked) -> Problems {
    let terms = checked.terms.iter().filter(|term| term.is_refused());
    let terms = terms.map(|term| Fault { code: term.code(), arguments: term.arguments() });
    let remarks = checked.remarks.iter().map(|remark| Fault { code: remark.code, arguments: remark.arguments.clone() });
    Problems {
        refused: refusals(visit.words(), vault.book(), register, checked),
        others: terms.chain(remarks).map(|fault| fault.explain(visit.words())).collect(),
        ..Problems::default()
    }
}

/// The name of the tick by which whoever changes a term says that what is over by it may go, and of what that was said.
pub const OVER: [&str; 2] = ["over", "over-count"];

/// Whether a change can move the end of anything: by a term, by where it begins, or by what else a file is there for.
fn moves_terms(before: &Register, after: &Register) -> bool {
    let grounds = |register: &Register| -> Vec<(String, Vec<Ground>, Vec<String>)> {
        let of = |one: &Activity| {
            (one.id.clone(), one.purposes.iter().map(|purpose| purpose.ground).collect(), one.files.clone())
        };
        register.activities.iter().map(of).collect()
    };
    before.retentions != after.retentions
        || before.files != after.files
        || before.controller != after.controller
        || grounds(before) != grounds(after)
}

/// What would be over its term at once, unless that was seen and ticked; nothing of what the law refuses anyway.
fn over(visit: &Visit, vault: &Vault, register: &Register) -> Result<Option<Problems>, Refusal> {
    if !matches!(vault.try_register(register)?, Applied::InForce { .. }) {
        return Ok(None);
    }
    let over = vault.would_be_over(register)?;
    let count: u64 = over.iter().map(|(_, records)| records).sum();
    let is_seen = visit.sent.text(OVER[0]) == "1" && visit.sent.text(OVER[1]) == count.to_string();
    if count == 0 || is_seen {
        return Ok(None);
    }
    let line = |(file, records): &(String, u64)| {
        let file = register.file(file);
        let goes = file.and_then(|file| register.retention(&file.retention));
        let goes = goes.is_some_and(|retention| retention.on_end == OnEnd::Erase);
        let name = file.map(|file| file.name.get(visit.language)).unwrap_or_default();
        let key = if goes { "register-over-file-goes" } else { "register-over-file-waits" };
        visit.count(key, *records, &[("file", name), ("number", &number(visit.language, *records))])
    };
    Ok(Some(Problems { over: over.iter().map(line).collect(), over_count: count, ..Problems::default() }))
}

/// What changed since the version that a form was made from.
fn meanwhile(visit: &Visit, vault: &Vault, held: &InForce) -> Result<Problems, Refusal> {
    let before = match visit.sent.text("version").parse() {
        Ok(version) if version < held.version => vault.register_text(Some(version)).ok(),
        _ => None,
    };
    let before = before.and_then(|row| Register::parse(&row.text).ok());
    let mut lines: Vec<String> = match before {
        Some(before) => {
            let changes = diff(&before, &held.register);
            changes.iter().map(|change| changes_told(visit, &held.register, &before, change)).collect()
        }
        None => Vec::new(),
    };
    if lines.is_empty() {
        lines.push(visit.say("register-moved-unknown"));
    }
    Ok(Problems { meanwhile: lines, ..Problems::default() })
}
