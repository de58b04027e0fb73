//! What a store would hold by now, if the batches before had been kept: by what people are found, and what is known of them.
//!
//! The rows of a large file do not fit into memory as they are, so little is held of each: handles as bytes in one piece,
//! records as prints, and the places of people under hashes of their look-ups. Two look-ups of one hash are only looked at
//! once more than needed, as in the store, whose tags are shared.

use super::rows::Print;
use super::sort::{Here, Slot, Someone};
use super::stored::Stored;
use crate::error::VaultError;
use crate::tags::Handles;
use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use std::hash::{BuildHasher, RandomState};
use waarborg_register::File;
use waarborg_seal::LookupField;

/// Numbers of people to come begin here. Those of the store are counted from one, so that whoever comes stands behind them,
/// as she would in the store.
const FIRST: u64 = 1 << 62;

/// The end of a chain.
const END: u32 = u32::MAX;

/// What the batches before would have brought.
#[derive(Default)]
pub(super) struct Ahead {
    people: Vec<Person>,
    /// The places of people who are here, by their number.
    here: HashMap<u64, u32>,
    /// The beginning of the chain of each hash.
    heads: HashMap<u32, u32>,
    /// A place, and where the chain goes on.
    chain: Vec<(u32, u32)>,
    hasher: RandomState,
}

/// Someone who would be new, or what someone would have more.
struct Person {
    number: u64,
    handles: Packed,
    prints: Vec<Print>,
}

impl Ahead {
    /// Takes up what a batch would bring of someone.
    pub fn take(&mut self, file: &File, slot: Slot<u64>) {
        let Slot { known, who, seen, fresh } = slot;
        let handles = known.handles;
        // INVARIANT: memory ends long before places do.
        let next = u32::try_from(self.people.len()).unwrap_or(END);
        let Some(number) = who else {
            self.note(next, &handles);
            self.people.push(Person { number: FIRST + u64::from(next), handles: Packed::of(&handles), prints: seen });
            return;
        };
        if fresh.is_empty() {
            return;
        }
        let place = match number.checked_sub(FIRST) {
            Some(place) => u32::try_from(place).unwrap_or(END),
            None => *self.here.entry(number).or_insert(next),
        };
        if place == next {
            self.people.push(Person { number, handles: Packed::default(), prints: Vec::new() });
        }
        self.note(place, &handles);
        let Some(person) = self.people.get_mut(place as usize) else { return };
        let mut more = person.handles.open();
        for fields in &fresh {
            more.join(Handles::of(file, fields));
        }
        person.handles = Packed::of(&more);
        person.prints.extend(seen.iter().rev().take(fresh.len()));
    }

    /// Notes by what someone is found. Only what rows are looked up by counts.
    fn note(&mut self, place: u32, handles: &Handles) {
        let noted: Result<(), Infallible> = handles.each_key(|field, value| {
            if field != LookupField::NameInitial {
                let link = u32::try_from(self.chain.len()).unwrap_or(END);
                let after = self.heads.insert(short(self.hasher.hash_one((field as u8, value))), link);
                self.chain.push((place, after.unwrap_or(END)));
            }
            Ok(())
        });
        match noted {
            Ok(()) => {}
            Err(never) => match never {},
        }
    }

    fn numbers(&self, field: LookupField, value: &str) -> BTreeSet<u64> {
        let head = self.heads.get(&short(self.hasher.hash_one((field as u8, value)))).copied();
        let link = |at: u32| self.chain.get(at as usize).map(|(place, after)| (*place, *after));
        let links = std::iter::successors(head.and_then(link), |(_, after)| link(*after));
        links.filter_map(|(place, _)| Some(self.people.get(place as usize)?.number)).collect()
    }

    fn person(&self, number: u64) -> Option<&Person> {
        let place = match number.checked_sub(FIRST) {
            Some(place) => usize::try_from(place).ok()?,
            None => *self.here.get(&number)? as usize,
        };
        self.people.get(place)
    }
}

/// The half of a hash that is held.
const fn short(hash: u64) -> u32 {
    (hash >> 32) as u32
}

/// People as the store would have them by now.
pub(super) struct Foreseen<'s> {
    pub stored: Stored<'s>,
    pub ahead: &'s Ahead,
}

impl Here for Foreseen<'_> {
    type Known = u64;

    fn numbers(&self, field: LookupField, value: &str) -> Result<BTreeSet<u64>, VaultError> {
        let mut numbers = self.stored.numbers(field, value)?;
        numbers.append(&mut self.ahead.numbers(field, value));
        Ok(numbers)
    }

    fn known(&self, number: u64) -> Result<Option<Someone<u64>>, VaultError> {
        let stored = if number < FIRST { self.stored.known(number)? } else { None };
        let (mut handles, mut prints) = match (stored, number < FIRST) {
            (Some(Someone { known, prints, .. }), _) => (known.handles, prints),
            // She went meanwhile.
            (None, true) => return Ok(None),
            (None, false) => (Handles::default(), Vec::new()),
        };
        if let Some(person) = self.ahead.person(number) {
            handles.join(person.handles.open());
            prints.extend(&person.prints);
        }
        Ok(Some(Someone { who: number, known: handles.into(), prints }))
    }
}

/// Handles as bytes in one piece: which set, how long, the text.
#[derive(Default)]
struct Packed(Box<[u8]>);

impl Packed {
    fn of(handles: &Handles) -> Self {
        let mut bytes = Vec::new();
        let mut put = |set: u8, text: &String| {
            // INVARIANT: a cell is shorter, by the limits of reading.
            let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
            bytes.push(set);
            bytes.extend(length.to_be_bytes());
            bytes.extend(text.as_bytes());
        };
        handles.names.iter().for_each(|text| put(0, text));
        let Handles { emails, phones, numbers, postcodes, also, .. } = handles;
        for (set, texts) in (1..).zip([emails, phones, numbers, postcodes, also]) {
            for text in texts {
                put(set, text);
            }
        }
        Self(bytes.into_boxed_slice())
    }

    fn open(&self) -> Handles {
        let mut handles = Handles::default();
        let mut rest = &*self.0;
        while let Some(([set, length @ ..], behind)) = rest.split_first_chunk::<5>() {
            let length = u32::from_be_bytes(*length) as usize;
            let (text, behind) = behind.split_at_checked(length).unwrap_or((behind, &[]));
            let text = String::from_utf8_lossy(text).into_owned();
            match set {
                0 => handles.names.push(text),
                1 => _ = handles.emails.insert(text),
                2 => _ = handles.phones.insert(text),
                3 => _ = handles.numbers.insert(text),
                4 => _ = handles.postcodes.insert(text),
                _ => _ = handles.also.insert(text),
            }
            rest = behind;
        }
        handles
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts() -> impl Strategy<Value = BTreeSet<String>> {
        proptest::collection::btree_set(".{0,9}", 0..4)
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_out(
            names in proptest::collection::vec(".{0,9}", 0..4),
            emails in texts(), phones in texts(), numbers in texts(), postcodes in texts(), also in texts(),
        ) {
            let handles = Handles { emails, phones, numbers, postcodes, names, also };
            prop_assert!(Packed::of(&handles).open() == handles);
        }
    }
}
