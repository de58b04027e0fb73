//! Finds whose a row is: among the people of its batch, and among those who are here.
//!
//! A row is looked for by what is strong in it, wherever the batch ends; by its name alone only if nothing is. What a crowd
//! shares, such as `geen@geen.nl` or the number of a switchboard, leads to nobody by itself: there a row with a name goes by
//! that name. Without this bound a list in which everyone has the same would be compared row by row with all of it.

use super::join::{Compared, is_same};
use super::sort::{Here, Slot, Someone};
use crate::error::VaultError;
use std::collections::{BTreeSet, HashMap};
use waarborg_seal::{LookupField, phonetic};

/// More people than this are a crowd. A family or a small firm is none.
const CROWD: usize = 40;

/// People who were opened for a batch and are not in it; beyond, they are opened again when they are met again.
const MOST_LOOKED_AT: usize = 4_096;

/// What crowds share, with the first people of each.
pub(super) type Crowds = HashMap<(LookupField, String), Vec<u64>>;

/// The people of a batch, as its rows are met.
pub(super) struct Meeting<'m, H: Here> {
    pub slots: Vec<Slot<H::Known>>,
    here: &'m H,
    crowds: &'m mut Crowds,
    /// Slots by what is strong in their rows, up to a crowd.
    strong: HashMap<(LookupField, String), BTreeSet<usize>>,
    /// Slots by name as it sounds.
    names: HashMap<String, Vec<usize>>,
    /// Slots of people who are here, by their numbers: by whatever she is met, she has one.
    numbers: HashMap<u64, usize>,
    looked_at: HashMap<u64, Someone<H::Known>>,
}

impl<'m, H: Here> Meeting<'m, H> {
    pub fn new(here: &'m H, crowds: &'m mut Crowds) -> Self {
        let (strong, names, numbers, looked_at) = (HashMap::new(), HashMap::new(), HashMap::new(), HashMap::new());
        Self { slots: Vec::new(), here, crowds, strong, names, numbers, looked_at }
    }

    /// Takes up a row. Returns the place of the slot it belongs to, and whether the person was met before.
    pub fn meet(&mut self, row: Compared) -> Result<(usize, bool), VaultError> {
        let met = match self.in_batch(&row) {
            Some(at) => Some(at),
            None => self.here_already(&row)?,
        };
        let at = met.unwrap_or_else(|| self.add(Slot::default()));
        for (field, value) in row.handles.strong() {
            let places = self.strong.entry((field, value.to_owned())).or_default();
            if places.len() <= CROWD {
                places.insert(at);
            }
        }
        if let Some(slot) = self.slots.get_mut(at) {
            let is_nameless = slot.known.called().is_none();
            slot.known.join(row);
            if let Some(name) = slot.known.called().filter(|_| is_nameless) {
                self.names.entry(name).or_default().push(at);
            }
        }
        Ok((at, met.is_some()))
    }

    fn add(&mut self, slot: Slot<H::Known>) -> usize {
        let at = self.slots.len();
        if let Some(name) = slot.known.called() {
            self.names.entry(name).or_default().push(at);
        }
        self.slots.push(slot);
        at
    }

    fn is_of(&self, at: usize, row: &Compared) -> bool {
        self.slots.get(at).is_some_and(|slot| is_same(&slot.known, row))
    }

    /// The slot of a row, if rows of the same person or she herself were met.
    fn in_batch(&self, row: &Compared) -> Option<usize> {
        let called = row.called();
        let mut by_name = row.handles.strong().next().is_none();
        for (field, value) in row.handles.strong() {
            let Some(places) = self.strong.get(&(field, value.to_owned())) else { continue };
            if places.len() > CROWD && called.is_some() {
                by_name = true;
            } else if let Some(at) = places.iter().find(|at| self.is_of(**at, row)) {
                return Some(*at);
            }
        }
        let mut places = self.names.get(&called.filter(|_| by_name)?)?.iter();
        places.find(|at| self.is_of(**at, row)).copied()
    }

    /// The slot of a row of someone who is here, made if she was not met yet.
    fn here_already(&mut self, row: &Compared) -> Result<Option<usize>, VaultError> {
        for number in self.candidates(row)? {
            if let Some(at) = self.numbers.get(&number) {
                if self.is_of(*at, row) {
                    return Ok(Some(*at));
                }
                continue;
            }
            let someone = match self.looked_at.remove(&number) {
                Some(someone) => someone,
                None => match self.here.known(number)? {
                    Some(someone) => someone,
                    None => continue,
                },
            };
            if is_same(&someone.known, row) {
                let Someone { who, known, prints } = someone;
                let at = self.add(Slot { known, who: Some(who), seen: prints, fresh: Vec::new() });
                self.numbers.insert(number, at);
                return Ok(Some(at));
            }
            if self.looked_at.len() < MOST_LOOKED_AT {
                self.looked_at.insert(number, someone);
            }
        }
        Ok(None)
    }

    /// Numbers of people who are here and whom a row may be of.
    fn candidates(&mut self, row: &Compared) -> Result<BTreeSet<u64>, VaultError> {
        let mut found = BTreeSet::new();
        let has_name = row.called().is_some();
        let mut in_crowd = false;
        for (field, value) in row.handles.strong() {
            let key = (field, value.to_owned());
            if !self.crowds.contains_key(&key) {
                let numbers = self.here.numbers(field, value)?;
                if numbers.len() <= CROWD {
                    found.extend(numbers);
                    continue;
                }
                // It stays one: nobody goes while an import runs who would make it none.
                self.crowds.insert(key.clone(), numbers.into_iter().take(CROWD).collect());
            }
            in_crowd = true;
            if !has_name {
                found.extend(self.crowds.get(&key).into_iter().flatten());
            }
        }
        if row.handles.strong().next().is_none() {
            found.extend(self.called(row, row.handles.postcodes.first())?);
        } else if in_crowd && has_name {
            found.extend(self.called(row, None)?);
        }
        Ok(found)
    }

    /// Numbers of people with a name that sounds like that of a row.
    fn called(&self, row: &Compared, postcode: Option<&String>) -> Result<BTreeSet<u64>, VaultError> {
        let mut sets = Vec::new();
        for token in row.handles.tokens() {
            let sound = phonetic(&token);
            sets.push(match postcode {
                Some(postcode) => self.here.numbers(LookupField::NamePostcode, &format!("{sound} {postcode}"))?,
                None => self.here.numbers(LookupField::NameToken, &sound)?,
            });
        }
        let mut sets = sets.into_iter();
        let first = sets.next().unwrap_or_default();
        Ok(sets.fold(first, |common, set| common.intersection(&set).copied().collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tags::Handles;
    use std::cell::Cell;

    /// People in memory, who count how often they are opened.
    struct People {
        many: usize,
        opened: Cell<usize>,
        seen: Cell<usize>,
    }

    impl Here for People {
        type Known = usize;

        fn numbers(&self, field: LookupField, value: &str) -> Result<BTreeSet<u64>, VaultError> {
            let mut found = BTreeSet::new();
            for number in 0..self.many {
                let see = |of: LookupField, key: &str| {
                    if of == field && key == value {
                        found.insert(number as u64);
                    }
                    Ok::<(), VaultError>(())
                };
                at_the_switchboard(number).each_key(see)?;
            }
            self.seen.set(self.seen.get() + found.len());
            Ok(found)
        }

        fn known(&self, number: u64) -> Result<Option<Someone<usize>>, VaultError> {
            self.opened.set(self.opened.get() + 1);
            let number = usize::try_from(number).unwrap();
            Ok(Some(Someone { who: number, known: at_the_switchboard(number).into(), prints: Vec::new() }))
        }
    }

    fn name(number: usize) -> String {
        let letters = |number: usize| {
            let letter = |of: usize, among: &str| char::from(among.as_bytes()[of % among.len()]);
            let (one, two, three) = (number, number / 12, number / 60);
            String::from_iter([letter(one, "bdfgklmnprst"), letter(two, "aeiou"), letter(three, "bdfgklmnprst")])
        };
        format!("{} {}", letters(number), letters(number / 3 + 100))
    }

    /// Everyone has the number of the switchboard and nothing else.
    fn at_the_switchboard(number: usize) -> Handles {
        let phones = BTreeSet::from(["+31207946000".to_owned()]);
        Handles { names: vec![name(number)], phones, ..Handles::default() }
    }

    #[test]
    fn a_crowd_is_not_opened_for_every_row() {
        let many = 200;
        let people = People { many, opened: Cell::new(0), seen: Cell::new(0) };
        let mut crowds = Crowds::new();
        let mut meeting = Meeting::new(&people, &mut crowds);
        for number in 0..many {
            let (at, is_met) = meeting.meet(at_the_switchboard(number).into()).unwrap();
            assert!(is_met);
            assert_eq!(meeting.slots[at].who.map(name), Some(name(number)));
        }
        assert!(people.opened.get() <= 3 * many, "{} opened", people.opened.get());
        assert!(people.seen.get() < 30 * many, "{} looked at", people.seen.get());
    }

    #[test]
    fn a_crowd_of_a_batch_goes_by_names() {
        let nobody = People { many: 0, opened: Cell::new(0), seen: Cell::new(0) };
        let mut crowds = Crowds::new();
        let mut meeting = Meeting::new(&nobody, &mut crowds);
        let names: BTreeSet<String> =
            (0..200).filter_map(|number| Compared::from(at_the_switchboard(number)).called()).collect();
        for number in (0..200).chain(0..200) {
            meeting.meet(at_the_switchboard(number).into()).unwrap();
        }
        assert_eq!(meeting.slots.len(), names.len());
        // Without a name such a row is of whoever came first, however many have the number.
        let nameless = Handles { names: Vec::new(), ..at_the_switchboard(0) };
        assert_eq!(meeting.meet(nameless.into()).unwrap(), (0, true));
    }
}
