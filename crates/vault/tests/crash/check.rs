//! What must hold of a vault after its process died: everything acknowledged is there, and nothing is half.

mod log;
mod people;
mod planted;

pub use planted::{FAULTS, Planted};

use crate::deed::{Deed, People, Person};
use crate::house::{House, Outcome};
use crate::life::Tally;
use log::Log;
use std::collections::{BTreeMap, BTreeSet};
use waarborg_model::identifier::SubjectId;
use waarborg_store::ImportState;

/// What is known of a vault, from what was acknowledged.
#[derive(Default)]
pub struct Known {
    pub people: People,
    pub log: Log,
    /// The register in force calls postcodes health.
    pub is_graver: bool,
    /// Who was seen, by the number of her card. Once she is gone, nothing of her may be found.
    pub seen: BTreeMap<u32, SubjectId>,
    /// Who was erased at her own request: no list brings her back.
    erased: BTreeSet<u32>,
    stray: BTreeSet<u64>,
}

/// What may be found of each: as acknowledged, or as the deed in flight leaves it.
type Expected = BTreeMap<u32, Vec<Option<Person>>>;

impl Known {
    /// Takes up what a deed was acknowledged with.
    pub fn hold_to(&mut self, deed: Deed, told: &str) -> Outcome<()> {
        if let Deed::Erase(number) = deed {
            self.erased.insert(number);
        }
        if let Deed::Register(is_graver) = deed {
            self.is_graver = is_graver;
        }
        let words: Vec<&str> = told.split(' ').collect();
        match words.as_slice() {
            [""] => {}
            ["leaf", leaf] => self.log.promise(deed, leaf.parse()?, None),
            ["leaf", leaf, "receipt", receipt @ ..] => {
                self.log.promise(deed, leaf.parse()?, Some(receipt.join(" ").replace('~', "\n")));
            }
            other => return Err(format!("an acknowledgement that nobody knows: {}", other.join(" ")).into()),
        }
        Ok(())
    }

    /// Looks at everything.
    pub fn check(&mut self, house: &House, in_flight: Option<Deed>, tally: &mut Tally) -> Outcome<()> {
        house.stores.data.check().map_err(|error| format!("data: {error}"))?;
        house.stores.keys.check().map_err(|error| format!("keys: {error}"))?;
        let organisation = house.vault.organisation();
        let open = house.stores.keys.unfinished(organisation)?.len();
        if open > 0 {
            return Err(format!("journal: {open} entries are not finished").into());
        }
        if house.vault.imports()?.iter().any(|import| import.state == ImportState::Running) {
            return Err("import: one is still running".into());
        }
        let (expected, whole) = self.expected(in_flight);
        let found = self.find_all(house, &expected)?;
        if whole && !in_flight.is_some_and(|deed| is_one_of(&self.people, deed, &found)) && found != self.people {
            return Err("import: a part of it is there".into());
        }
        if let Some(Deed::Erase(number)) = in_flight
            && !found.contains_key(&number)
        {
            self.erased.insert(number);
        }
        self.people = found;
        let is_graver = house.is_graver()?;
        if is_graver != self.is_graver && !matches!(in_flight, Some(Deed::Register(to)) if to == is_graver) {
            return Err("register: another is in force than was acknowledged".into());
        }
        self.is_graver = is_graver;
        self.no_erased_forgotten(house)?;
        let strays = self.no_stray_rows(house)?;
        if !strays.is_subset(&self.stray) && !matches!(in_flight, Some(Deed::Import { .. })) {
            return Err("key: one of nobody, though no import broke off".into());
        }
        tally.stray_keys += strays.difference(&self.stray).count() as u64;
        self.stray = strays;
        self.log.check(house, tally)
    }

    /// What may be there, and whether the deed in flight is done whole or not at all.
    fn expected(&self, in_flight: Option<Deed>) -> (Expected, bool) {
        let mut after = self.people.clone();
        if let Some(deed) = in_flight {
            deed.apply(&mut after);
        }
        let numbers: BTreeSet<u32> = self.people.keys().chain(after.keys()).chain(self.seen.keys()).copied().collect();
        let of = |number: u32| {
            let mut states = vec![self.people.get(&number).cloned()];
            let then = after.get(&number).cloned();
            if !states.contains(&then) {
                states.push(then);
            }
            (number, states)
        };
        (numbers.into_iter().map(of).collect(), in_flight.is_none_or(Deed::is_whole))
    }
}

/// Whether a deed was done whole.
fn is_one_of(before: &People, deed: Deed, found: &People) -> bool {
    let mut after = before.clone();
    deed.apply(&mut after);
    after == *found
}
