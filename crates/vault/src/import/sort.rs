//! Tells the rows of a batch apart by person: those of one person within it, and those of people who are here already.
//!
//! An import and a look ahead at it sort alike; they differ in who is here by then ([`Here`]).

use super::Import;
use super::join::is_same;
use super::left::{LeftOut, WhyLeft};
use super::plan::Plan;
use super::rows::{Fields, FileRow, Print, print};
use super::run::Brought;
use crate::error::VaultError;
use crate::tags::Handles;
use crate::vault::Vault;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};
use waarborg_register::{File, names};
use waarborg_seal::{LookupField, phonetic};
use waarborg_store::{ErasedTag, Read};

/// A row, and by what the person it is of is found.
pub(super) struct Row {
    pub handles: Handles,
    number: u64,
    fields: Fields,
}

impl Row {
    pub fn of(file: &File, row: FileRow) -> Self {
        let FileRow { number, fields } = row;
        Self { handles: Handles::of(file, &fields), number, fields }
    }
}

/// Someone in a batch: new, or here already.
pub(super) struct Slot<K> {
    pub handles: Handles,
    /// How she was found, if she is here.
    pub who: Option<K>,
    /// Prints of her records: of those that are here, and of those to come.
    pub seen: Vec<Print>,
    /// Her records to come.
    pub fresh: Vec<Fields>,
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
    pub handles: Handles,
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
            left: None,
        })
    }

    /// Tells rows apart by person.
    pub fn sort<H: Here>(&mut self, read: &dyn Read, here: &H, rows: Vec<Row>) -> Result<Sorted<H::Known>, VaultError> {
        let (mut slots, mut places) = (Vec::new(), Places::default());
        let mut welcome = Vec::new();
        for Row { handles, number, fields } in rows {
            self.brought.rows += 1;
            if handles.is_empty() || (self.has_names && handles.is_number_only()) {
                self.brought.nobody += 1;
                self.leave(number, WhyLeft::Nobody, fields);
                continue;
            }
            let erased = self.erased(read, &handles)?;
            if !erased.is_empty() {
                if !self.about.import.by_themselves {
                    self.brought.erased += 1;
                    self.leave(number, WhyLeft::Erased, fields);
                    continue;
                }
                welcome.extend(erased);
            }
            let at = if let Some(at) = places.find(&slots, &handles) {
                self.brought.joined += 1;
                at
            } else {
                let slot = find(here, &handles)?;
                self.brought.joined += u64::from(slot.who.is_some());
                slots.push(slot);
                slots.len() - 1
            };
            places.note(at, &handles);
            if let Some(slot) = slots.get_mut(at) {
                slot.handles.join(handles);
                let print = print(&fields);
                if slot.seen.contains(&print) {
                    self.brought.same += 1;
                } else {
                    slot.seen.push(print);
                    slot.fresh.push(fields);
                }
            }
        }
        Ok(Sorted { slots, welcome })
    }

    fn leave(&mut self, number: u64, why: WhyLeft, fields: Fields) {
        if let Some(left) = &mut self.left {
            left.put(number, why, fields);
        }
    }

    /// Tags of someone erased at her own request that fit a row.
    fn erased(&self, read: &dyn Read, handles: &Handles) -> Result<Vec<ErasedTag>, VaultError> {
        let About { vault, activity, today, .. } = self.about;
        let mut found = Vec::new();
        for tag in vault.erased_tags(handles)? {
            let erased = read.erased(vault.organisation, activity, &tag)?;
            found.extend(erased.filter(|erased| erased.until > today));
        }
        Ok(found)
    }
}

/// The person a row is of: someone who is here already, or a new one.
fn find<H: Here>(here: &H, handles: &Handles) -> Result<Slot<H::Known>, VaultError> {
    for number in candidates(here, handles)? {
        let Some(Someone { who, handles: known, prints }) = here.known(number)? else { continue };
        if is_same(&known, handles) {
            return Ok(Slot { handles: known, who: Some(who), seen: prints, fresh: Vec::new() });
        }
    }
    Ok(Slot { handles: Handles::default(), who: None, seen: Vec::new(), fresh: Vec::new() })
}

/// Numbers of people a row may be of. Names are looked up only where a row has nothing stronger.
fn candidates(here: &impl Here, handles: &Handles) -> Result<BTreeSet<u64>, VaultError> {
    let mut found = BTreeSet::new();
    for (field, value) in handles.strong() {
        found.extend(here.numbers(field, value)?);
    }
    if handles.strong().next().is_none() {
        let mut sets = Vec::new();
        for token in handles.tokens() {
            let sound = phonetic(&token);
            match handles.postcodes.first() {
                Some(postcode) => sets.push(here.numbers(LookupField::NamePostcode, &format!("{sound} {postcode}"))?),
                None => sets.push(here.numbers(LookupField::NameToken, &sound)?),
            }
        }
        let mut sets = sets.into_iter();
        let first = sets.next().unwrap_or_default();
        found.extend(sets.fold(first, |common, set| common.intersection(&set).copied().collect()));
    }
    Ok(found)
}

/// How rows of a batch find those before them.
#[derive(Default)]
struct Places {
    strong: HashMap<(LookupField, String), Vec<usize>>,
    names: HashMap<String, Vec<usize>>,
}

impl Places {
    /// The slot of this batch that a row belongs to.
    fn find<K>(&self, slots: &[Slot<K>], handles: &Handles) -> Option<usize> {
        let strong = handles.strong().filter_map(|(field, value)| self.strong.get(&(field, value.to_owned())));
        let named = self.names.get(&handles.tokens().join(" "));
        let mut places = strong.chain(named).flatten().copied();
        places.find(|at| slots.get(*at).is_some_and(|slot| is_same(&slot.handles, handles)))
    }

    fn note(&mut self, at: usize, handles: &Handles) {
        for (field, value) in handles.strong() {
            let places = self.strong.entry((field, value.to_owned())).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
        let name = handles.tokens().join(" ");
        if !name.is_empty() {
            let places = self.names.entry(name).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
    }
}
