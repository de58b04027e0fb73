//! Tells the rows of a batch apart by person: those of one person within it, and those of people who are here already.
//!
//! An import and a look ahead at it sort alike; they differ in who is here by then ([`Here`]).

use super::Import;
use super::join::Compared;
use super::left::{LeftOut, WhyLeft};
use super::meet::{Crowds, Meeting};
use super::plan::Plan;
use super::rows::{Fields, FileRow, Print, print};
use super::run::Brought;
use crate::error::VaultError;
use crate::tags::Handles;
use crate::vault::Vault;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;
use waarborg_register::{File, names};
use waarborg_seal::LookupField;
use waarborg_store::{ErasedTag, Read};

/// A row, and by what the person it is of is found.
pub(super) struct Row {
    pub known: Compared,
    number: u64,
    fields: Fields,
}

impl Row {
    pub fn of(file: &File, row: FileRow) -> Self {
        let FileRow { number, fields } = row;
        Self { known: Handles::of(file, &fields).into(), number, fields }
    }
}

/// Someone in a batch: new, or here already.
pub(super) struct Slot<K> {
    pub known: Compared,
    /// How she was found, if she is here.
    pub who: Option<K>,
    /// Prints of her records: of those that are here, and of those to come.
    pub seen: Vec<Print>,
    /// Her records to come.
    pub fresh: Vec<Fields>,
}

impl<K> Default for Slot<K> {
    /// Someone new of whom nothing is known yet.
    fn default() -> Self {
        Self { known: Compared::default(), who: None, seen: Vec::new(), fresh: Vec::new() }
    }
}

/// The people of a batch.
pub(super) struct Sorted<K> {
    pub slots: Vec<Slot<K>>,
    /// Tags of people erased at their own request who are welcome again.
    pub welcome: Vec<ErasedTag>,
}

/// Someone who is here already.
pub(super) struct Someone<K> {
    pub who: K,
    pub known: Compared,
    /// Prints of her records in this file.
    pub prints: Vec<Print>,
}

/// Where people are found who are here already.
pub(super) trait Here {
    /// By what someone is known who was found.
    type Known;

    /// Numbers of people with that look-up.
    fn numbers(&self, field: LookupField, value: &str) -> Result<BTreeSet<u64>, VaultError>;

    /// Someone by her number.
    fn known(&self, number: u64) -> Result<Option<Someone<Self::Known>>, VaultError>;
}

/// What an import is about.
#[derive(Clone, Copy)]
pub(super) struct About<'r> {
    pub vault: &'r Vault,
    pub plan: &'r Plan,
    pub import: &'r Import,
    pub file: &'r File,
    /// The activity, by its number.
    pub activity: u32,
    pub today: Date,
}

/// Sorts the rows of an import, batch by batch.
pub(super) struct Sorter<'r> {
    pub about: About<'r>,
    /// A column fills a name, so that a row without one tells of no person unless it has an address.
    has_names: bool,
    /// What became of the rows so far.
    pub brought: Brought,
    crowds: Crowds,
    /// The rows that were not taken in, where somebody may want to see them.
    pub left: Option<LeftOut>,
}

impl<'r> Sorter<'r> {
    pub fn new(vault: &'r Vault, plan: &'r Plan, import: &'r Import, now: Timestamp) -> Result<Self, VaultError> {
        let not_there = || VaultError::NotInRegister { what: "file", name: plan.file.clone() };
        let file = plan.in_force.register.file(&plan.file).ok_or_else(not_there)?;
        let activity = names::number("activity", &plan.activity);
        let is_name = |name: &str| file.field(name).is_some_and(|field| field.kind.as_deref() == Some("name"));
        Ok(Self {
            about: About { vault, plan, import, file, activity, today: Vault::day_of(now) },
            has_names: plan.filled().any(|(_, name)| is_name(name)),
            brought: Brought::default(),
            crowds: Crowds::new(),
            left: None,
        })
    }

    /// Tells rows apart by person.
    pub fn sort<H: Here>(&mut self, read: &dyn Read, here: &H, rows: Vec<Row>) -> Result<Sorted<H::Known>, VaultError> {
        let mut crowds = std::mem::take(&mut self.crowds);
        let mut meeting = Meeting::new(here, &mut crowds);
        let mut welcome = Vec::new();
        for Row { known, number, fields } in rows {
            self.brought.rows += 1;
            if known.handles.is_empty() || (self.has_names && known.handles.is_number_only()) {
                self.brought.nobody += 1;
                self.leave(number, WhyLeft::Nobody, fields);
                continue;
            }
            let erased = self.erased(read, &known.handles)?;
            if !erased.is_empty() {
                if !self.about.import.by_themselves {
                    self.brought.erased += 1;
                    self.leave(number, WhyLeft::Erased, fields);
                    continue;
                }
                welcome.extend(erased);
            }
            let (at, is_met) = meeting.meet(known)?;
            self.brought.joined += u64::from(is_met);
            if let Some(slot) = meeting.slots.get_mut(at) {
                let print = print(&fields);
                if slot.seen.contains(&print) {
                    self.brought.same += 1;
                } else {
                    slot.seen.push(print);
                    slot.fresh.push(fields);
                }
            }
        }
        let slots = meeting.slots;
        self.crowds = crowds;
        Ok(Sorted { slots, welcome })
    }

    fn leave(&mut self, number: u64, why: WhyLeft, fields: Fields) {
        if let Some(left) = &mut self.left {
            left.put(number, why, fields);
        }
    }

    /// Tags of someone erased at her own request that fit a row. A telephone alone is no reason to take the row for hers
    /// if it has another name.
    fn erased(&self, read: &dyn Read, handles: &Handles) -> Result<Vec<ErasedTag>, VaultError> {
        let About { vault, activity, today, .. } = self.about;
        let look = |field: LookupField, value: &str| -> Result<Option<ErasedTag>, VaultError> {
            let tag = vault.erased_tag(field, value)?;
            let erased = read.erased(vault.organisation, activity, &tag)?;
            Ok(erased.filter(|erased| erased.until > today))
        };
        let (mut found, mut phones) = (Vec::new(), Vec::new());
        for (field, value) in handles.strong() {
            let erased = look(field, value)?;
            if field == LookupField::Phone { phones.extend(erased.zip(Some(value))) } else { found.extend(erased) }
        }
        let mut is_hers = !found.is_empty();
        for (phone, value) in phones {
            let called = handles.phone_called(value);
            if called.is_empty() {
                is_hers = true;
                found.push(phone);
            }
            // With her name she is told from others who have it, and comes back without them.
            for called in called {
                let erased = look(LookupField::Phone, &called)?;
                is_hers |= erased.is_some();
                found.extend(erased);
            }
        }
        Ok(if is_hers { found } else { Vec::new() })
    }
}
