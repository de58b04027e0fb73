//! Invents customers: when they come, when they buy, and what becomes of them.

use super::chance::Chance;
use super::names::{Home, Names, Taken};
use super::{ASKER, Customer, ERASED, Part, born, share};
use crate::demo::calendar::Years;

/// The first number given to a customer.
const FIRST_NUMBER: u32 = 100_001;

/// What becomes of whom, for so many customers.
fn parts(chance: &mut Chance, customers: u32) -> Vec<Part> {
    let told = [
        (Part::Never, 173),
        (Part::Card, 202),
        (Part::CardNoMore, 10),
        (Part::Objected, 38),
        (Part::Dormant, 24),
        (Part::Restricted, 3),
    ];
    let repeat = |part: Part, count: u32| (0..count).map(move |_| part);
    let mut parts: Vec<Part> = told.into_iter().flat_map(|(part, of)| repeat(part, share(customers, of))).collect();
    let rest = customers.saturating_sub(u32::try_from(parts.len()).unwrap_or(u32::MAX));
    parts.extend(repeat(Part::Buyer, rest));
    parts.extend(repeat(Part::Erased, ERASED));
    parts.extend(repeat(Part::Newcomer, share(customers, 24)));
    chance.shuffle(&mut parts);
    parts
}

/// Customers of before, those of today, and a few who are new in the cash register.
pub fn customers(
    names: &Names,
    chance: &mut Chance,
    taken: &mut Taken,
    customers: u32,
    years: &Years,
) -> Vec<Customer> {
    let last = u32::try_from(years.periods.len()).unwrap_or(u32::MAX);
    let former = std::iter::repeat_n((0, Part::Former), share(customers, 38) as usize);
    let parts = parts(chance, customers);
    let mut coming: Vec<(usize, Part)> = parts.into_iter().map(|part| (joins(chance, part, last), part)).collect();
    let asks = years.period_of(years.today.year() - 5);
    // The asker takes the place of a customer who came in that half-year or later.
    let at = coming.iter().position(|(_, part)| *part == Part::Card).unwrap_or_default();
    if let Some(place) = coming.get_mut(at) {
        place.0 = asks;
    }
    coming.sort_by_key(|(joined, part)| (*joined, *part == Part::Newcomer));
    let asker = coming.iter().position(|(joined, part)| *joined == asks && *part == Part::Card);
    let asker = asker.map(|at| at + former.len());
    let (mut turns, mut one_bought) = (0, false);
    let all = former.chain(coming).zip(FIRST_NUMBER..).enumerate();
    all.map(|(at, ((joined, part), number))| {
        turns += 1;
        let is_asker = Some(at) == asker;
        let mut customer = customer(names, chance, taken, part, number, is_asker.then_some(ASKER));
        customer.joined = joined;
        customer.turn = turns;
        customer.invoices = invoices(chance, part, joined, years.periods.len());
        if part == Part::Erased && !std::mem::replace(&mut one_bought, true) {
            // What tax law keeps of her stays.
            customer.invoices = vec![joined];
        }
        if is_asker {
            let end = years.periods.len();
            customer.invoices = (joined..end).chain(end.saturating_sub(2)..end).collect();
        }
        customer
    })
    .collect()
}

/// In which half-year someone comes.
fn joins(chance: &mut Chance, part: Part, periods: u32) -> usize {
    let among = match part {
        // Long enough ago that something has happened since.
        Part::Erased | Part::Dormant | Part::CardNoMore | Part::Objected => periods.saturating_sub(5).max(1),
        _ => periods,
    };
    match part {
        Part::Newcomer => periods.saturating_sub(1) as usize,
        _ => chance.below(among) as usize,
    }
}

/// In which half-years someone buys.
fn invoices(chance: &mut Chance, part: Part, joined: usize, periods: usize) -> Vec<usize> {
    match part {
        Part::Former => vec![0],
        Part::Never | Part::Newcomer | Part::Erased => Vec::new(),
        Part::Dormant => vec![joined],
        _ => std::iter::once(joined).chain((joined + 1..periods).filter(|_| chance.happens(20))).collect(),
    }
}

fn customer(
    names: &Names,
    chance: &mut Chance,
    taken: &mut Taken,
    part: Part,
    number: u32,
    name: Option<&str>,
) -> Customer {
    let mut drawn = || std::iter::repeat_with(|| names.name(chance)).find(|name| name != ASKER).unwrap_or_default();
    let name = name.map_or_else(&mut drawn, str::to_owned);
    let Home { address, postcode, city } = names.home(chance);
    let mut email = taken.mailbox(chance, &name);
    let mut phone = taken.telephone(chance);
    if part == Part::Buyer && chance.below(64) == 0 {
        // As typed at the counter, with a full shop.
        email = email.replace('@', "(at)");
    } else if part == Part::Buyer && chance.happens(4) {
        phone.clear();
    }
    let born = part.has_card().then(|| born(chance, 1944, 60));
    let allergy = chance.happens(2).then(|| chance.word(&names.allergies));
    Customer {
        part,
        number,
        name,
        address,
        postcode,
        city,
        email,
        phone,
        iban: taken.account(),
        branch: chance.word(&names.branches),
        born,
        allergy,
        joined: 0,
        invoices: Vec::new(),
        turn: 0,
    }
}
