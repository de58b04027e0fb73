//! What a round asks of the driver, from what is expected to be there.

use crate::chance::Chance;
use crate::check::Known;
use crate::deed::{Deed, Noted, People, Person};
use crate::moment::Moment;

/// Among so many kinds, those that pass a point.
const KINDS: u64 = 32;
pub const IMPORT: u64 = 0;
pub const REGISTER: u64 = 2;
pub const ERASE: u64 = 20;
pub const UNDO: u64 = 24;
pub const RENEW: u64 = 27;
pub const REBUILD: u64 = 28;

/// Deeds of a round, the people as they are when all are done, and the next number that nobody has.
pub fn script(chance: &mut Chance, known: &Known, next: &mut u32, moment: &Moment) -> Vec<Deed> {
    let (mut after, mut is_graver) = (known.people.clone(), known.is_graver);
    let mut deeds = Vec::new();
    let count = 4 + chance.below(9);
    // A point that few deeds pass would hardly ever be met.
    let passing = chance.below(count);
    for at in 0..count {
        let kind = if at >= passing && at < passing + 3 { moment.passed_by() } else { None };
        let kind = kind.unwrap_or_else(|| chance.below(KINDS));
        let deed = deed(chance, &after, next, kind, is_graver);
        is_graver ^= matches!(deed, Deed::Register(_));
        deed.apply(&mut after);
        deeds.push(deed);
    }
    deeds
}

fn deed(chance: &mut Chance, people: &People, next: &mut u32, kind: u64, is_graver: bool) -> Deed {
    let all: Vec<u32> = people.keys().copied().collect();
    let staying: Vec<u32> = people.iter().filter(|(_, person)| !person.due).map(|(number, _)| *number).collect();
    // A vault grows to a few dozen, so that a round stays short.
    let kind = if staying.len() < 6 { 0 } else { kind };
    let anybody = chance.pick(&all);
    let somebody = chance.pick(&staying);
    // An import is not taken back while something of somebody must stay, and what is held goes at nobody's request.
    let is_kept = |number: u32| people.get(&number).is_some_and(|one| has_kept(people, one.import));
    let free = staying.iter().copied().filter(|number| people.get(number).is_some_and(|one| !one.held));
    let free = chance.pick(&free.collect::<Vec<_>>());
    let somebody = if (ERASE..ERASE + 4).contains(&kind) { free } else { somebody };
    match (kind, anybody, somebody) {
        (REGISTER, Some(_), _) => Deed::Register(!is_graver),
        (3..=11, Some(number), _) => Deed::Note(number, chance.pick(&Noted::ALL).unwrap_or(Noted::Object)),
        (12..=14, _, Some(number)) => {
            let address = people.get(&number).map_or(0, |person: &Person| person.address);
            Deed::Correct(number, address + 1)
        }
        (15..=17, _, Some(number)) => Deed::Use(number),
        (18, _, Some(number)) => Deed::Find(number),
        (19, _, Some(number)) => Deed::Access(number),
        (20..=23, _, Some(number)) => Deed::Erase(number),
        (UNDO, Some(number), _) if !is_kept(number) => Deed::Undo(number),
        (25, ..) => Deed::ClearOut,
        (26, ..) => Deed::SignHead,
        (RENEW, ..) => Deed::RenewSigner,
        (REBUILD, ..) => Deed::RebuildLookups,
        (30..=31, Some(number), _) => Deed::TellAll(number),
        (29, Some(number), _) if people.len() > 40 && !is_kept(number) => Deed::Undo(number),
        _ => {
            let (first, count) = (*next, 2 + u32::try_from(chance.below(6)).unwrap_or(0));
            *next += count;
            Deed::Import { first, count, postcodes: !is_graver }
        }
    }
}

/// Whether something of somebody of that import must stay.
fn has_kept(people: &People, import: u32) -> bool {
    people.values().any(|person| person.import == import && person.is_kept())
}
