//! Everyone who should be there is, as she should be; and nobody else has left a row.

use super::{Expected, Known};
use crate::deed::{People, Person, address, card};
use crate::house::{House, LEFT, Outcome, years};
use jiff::ToSpan as _;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::names;
use waarborg_seal::lookup::normalise;
use waarborg_seal::{LookupField, Lot, Mask};
use waarborg_store::{Read, SubjectRow};
use waarborg_vault::PurposeBit;

/// The bits that an import's notice sets.
const TOLD: u32 = PurposeBit::Informed as u32 | PurposeBit::InformedRecipients as u32;

impl Known {
    /// Finds everyone by her card, and compares her with what may be there.
    pub(super) fn find_all(&mut self, house: &House, expected: &Expected) -> Outcome<People> {
        let mut people = People::new();
        let seen = &mut self.seen;
        house.read(|read| {
            for (number, states) in expected {
                let Some(row) = house.holder(read, *number)? else {
                    if !states.contains(&None) {
                        return Err(format!("lost: card {number} was acknowledged and is gone").into());
                    }
                    if let Some(id) = seen.get(number) {
                        nothing_of(house, read, *number, *id)?;
                    }
                    continue;
                };
                seen.insert(*number, row.id);
                let actual = actual(house, read, *number, &row, states)?;
                if !states.contains(&Some(actual.clone())) {
                    return Err(format!("standing: card {number} is {actual:?}, not one of {states:?}").into());
                }
                people.insert(*number, actual);
            }
            Ok(())
        })?;
        Ok(people)
    }

    /// Whoever was erased at her own request is recognised by her card.
    pub(super) fn no_erased_forgotten(&self, house: &House) -> Outcome<()> {
        let activity = names::number("activity", "orders");
        house.read(|read| {
            for number in &self.erased {
                let value = normalise::number(&card(*number)).ok_or("no value to look up")?;
                let tag = house.lookups.erased_tag(LookupField::Number, &format!("customer_no {value}"))?;
                let tag: [u8; 16] = tag.as_bytes().try_into()?;
                if read.erased(house.vault.organisation(), activity, &tag)?.is_none() {
                    return Err(format!("erased: card {number} would be brought back by a list").into());
                }
            }
            Ok(())
        })
    }

    /// Every look-up and every key is of someone who is there, and every envelope has its key. Returns keys of nobody.
    pub(super) fn no_stray_rows(&self, house: &House) -> Outcome<BTreeSet<u64>> {
        let organisation = house.vault.organisation();
        let mut keys: BTreeMap<u64, (SubjectId, u32)> = BTreeMap::new();
        house.stores.keys.each_key(organisation, &mut |key| {
            keys.insert(key.number, (key.subject, key.lot));
            ControlFlow::Continue(())
        })?;
        let there: BTreeSet<SubjectId> =
            self.people.keys().filter_map(|number| self.seen.get(number)).copied().collect();
        for subject in &there {
            if !keys.values().any(|(of, lot)| of == subject && *lot == Lot::LOG.0) {
                return Err("key: someone has none for her pseudonyms".into());
            }
        }
        house.read(|read| {
            let (people, records) = read.count(organisation)?;
            if people != self.people.len() as u64 || records != self.people.len() as u64 {
                let expected = self.people.len();
                return Err(format!("rows: {people} people and {records} records of {expected} people").into());
            }
            let mut wrong = None;
            read.each_record(organisation, &mut |record, heads| {
                let has_key = |head: &[u8; 10]| {
                    let number = head.last_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
                    keys.get(&number).is_some_and(|(of, _)| *of == record.subject)
                };
                if heads.is_empty() || !heads.iter().all(has_key) || !there.contains(&record.subject) {
                    wrong = Some("record: one has no key");
                }
                ControlFlow::Continue(())
            })?;
            let mut postings = Vec::new();
            read.each_lookup(organisation, &mut |row| {
                postings.push((row.field, row.posting));
                ControlFlow::Continue(())
            })?;
            for (field, posting) in postings {
                let field = LookupField::ALL.into_iter().find(|known| *known as u8 == field);
                let number = house.lookups.unmask(field.ok_or("look-up: a field that is none")?, Mask(posting))?;
                let row = read.subject_by_number(organisation, waarborg_store::SubjectNumber(number))?;
                if !row.is_some_and(|row| there.contains(&row.id)) {
                    wrong = Some("look-up: one leads to somebody who is gone");
                }
            }
            wrong.map_or(Ok(()), |wrong| Err(wrong.into()))
        })?;
        Ok(keys.iter().filter(|(_, (of, _))| !there.contains(of)).map(|(number, _)| *number).collect())
    }
}

/// How someone is.
fn actual(house: &House, read: &dyn Read, number: u32, row: &SubjectRow, states: &[Option<Person>]) -> Outcome<Person> {
    let organisation = house.vault.organisation();
    let mut bits = 0;
    for held in read.purposes(organisation, row.id)? {
        if held.activity == names::number("activity", "newsletter") && held.purpose == Purpose::Newsletter {
            bits = held.bits;
        } else if held.activity != names::number("activity", "orders") || held.bits != TOLD {
            return Err(format!("standing: card {number} stands as nobody said").into());
        }
    }
    let records = read.records(organisation, row.id)?;
    let [record] = records.as_slice() else {
        return Err(format!("record: card {number} has {}", records.len()).into());
    };
    let groups: BTreeSet<_> = read.envelopes(organisation, record.id)?.iter().map(|row| row.group as u8).collect();
    if groups.is_empty() {
        return Err(format!("record: card {number} has one without content").into());
    }
    let is_graver = house.is_graver()?;
    let ends = record.clock_on.and_then(|day| day.checked_add(years(is_graver).years()).ok()?.tomorrow().ok());
    if record.clock_on.is_some_and(|day| day != LEFT) || record.erase_on != ends {
        return Err(format!("clock: card {number} ends on another day than the register says").into());
    }
    let known = states.iter().flatten().next().ok_or_else(|| format!("back: card {number} was gone"))?;
    let newest = states.iter().flatten().map(|person| person.address).max().unwrap_or(0);
    let mut addresses = Vec::new();
    for which in 0..=newest {
        if house.under(read, LookupField::Email, &address(number, which))?.contains(&row.number) {
            addresses.push(which);
        }
    }
    let [address] = addresses.as_slice() else {
        return Err(format!("look-up: card {number} is found by addresses {addresses:?}").into());
    };
    let Some(resealed) = record.version.checked_sub(u64::from(*address) + 1) else {
        return Err(format!("look-up: card {number} is found by another version of her record").into());
    };
    let has_graver = groups.contains(&(SensitivityGroup::Special as u8));
    if has_graver != (is_graver && known.has_postcode) {
        return Err(format!("group: the postcode of card {number} lies in another group than the register says").into());
    }
    let events = read.events(organisation, row.id)?.len();
    let due = record.clock_on.is_some();
    let held = !house.vault.holds(row.id)?.is_empty();
    Ok(Person { due, held, address: *address, flags: row.standing.flags, bits, events, resealed, ..known.clone() })
}

/// Nothing is left of someone who is gone.
fn nothing_of(house: &House, read: &dyn Read, number: u32, id: SubjectId) -> Outcome<()> {
    let organisation = house.vault.organisation();
    let is_gone = read.subject(organisation, id)?.is_none()
        && read.records(organisation, id)?.is_empty()
        && read.events(organisation, id)?.is_empty()
        && read.purposes(organisation, id)?.is_empty()
        && house.stores.keys.keys(organisation, id)?.is_empty();
    if is_gone { Ok(()) } else { Err(format!("left: card {number} is erased and has rows or keys").into()) }
}
