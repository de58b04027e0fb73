//! Invents the people of the flower shop: the same each time, and nobody's.

mod chance;
mod names;

pub use chance::Chance;
pub use names::Names;

use super::calendar::Years;
use super::failed::Failed;
use jiff::civil::{Date, date};
use names::{Home, Taken};

/// What all chance begins with.
const SEED: u64 = 0x0B10_E3B0_5EED;

/// How many customers the shop has as it was drawn; shares of them are told of that many.
pub const CUSTOMERS: u32 = 1_284;

/// How many growers and traders it buys from.
const SUPPLIERS: u32 = 61;

/// The owner.
pub const OWNER: &str = "Marieke Bloemhof";

/// Who runs the shop with her.
pub const MANAGER: &str = "Karim Ziani";

/// A customer whom the screens show: she asks to see what is kept of her.
// not for people: a name, the same in every language
pub const ASKER: &str = "Sanne de Boer";

/// The first number given to a customer.
const FIRST_NUMBER: u32 = 100_001;

/// What becomes of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Bought last before the vault began: only invoices are left of them.
    Former,
    /// Buys.
    Buyer,
    /// Left an address, and never bought.
    Never,
    /// Buys, and said yes to the newsletter and a card.
    Card,
    /// Said yes to it and no later.
    CardNoMore,
    /// Buys, and objected to advertising.
    Objected,
    /// Has stopped buying.
    Dormant,
    /// Asked that nothing be done for a while.
    Restricted,
    /// Asked to be erased.
    Erased,
    /// Stands in the cash register of today, and not in the vault yet.
    Newcomer,
}

/// A customer.
pub struct Customer {
    pub part: Part,
    pub number: u32,
    pub name: String,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub email: String,
    pub phone: String,
    pub iban: String,
    pub branch: String,
    pub born: Option<Date>,
    pub allergy: Option<String>,
    /// The half-year in which she came.
    pub joined: usize,
    /// Her invoices, by half-year; a half-year may stand in it twice.
    pub invoices: Vec<usize>,
    /// Where among the customers' events she stands: spreads what happens to a part over the years.
    pub turn: u32,
}

/// A grower or trader, by its contact person.
pub struct Supplier {
    pub number: String,
    pub company: String,
    pub name: String,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub email: String,
    pub phone: String,
    pub iban: String,
}

/// Someone on the payroll.
pub struct Employee {
    pub number: u32,
    pub name: String,
    pub address: String,
    pub postcode: String,
    pub city: String,
    pub email: String,
    pub phone: String,
    pub iban: String,
    pub born: Date,
    pub function: String,
    pub started: Date,
    pub wage: u32,
    /// Ill at present.
    pub is_ill: bool,
}

/// Everyone.
pub struct People {
    /// In the order in which they came.
    pub customers: Vec<Customer>,
    pub suppliers: Vec<Supplier>,
    pub staff: Vec<Employee>,
    bouquets: Vec<String>,
}

/// Of `of` as many as `share` are of the shop as it was drawn, and one at least.
pub fn share(of: u32, share: u32) -> u32 {
    let scaled = (u64::from(of) * u64::from(share) + u64::from(CUSTOMERS) / 2) / u64::from(CUSTOMERS);
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

impl People {
    /// Invents everyone, for a shop with so many customers who are there today.
    pub fn invent(customers: u32, years: &Years) -> Result<Self, Failed> {
        let names = Names::built_in()?;
        let (mut chance, mut taken) = (Chance::new(SEED), Taken::default());
        let staff = employees(&names, &mut chance, &mut taken, years);
        let suppliers = suppliers(&names, &mut chance, &mut taken);
        let customers = self::customers(&names, &mut chance, &mut taken, customers, years);
        Ok(Self { customers, suppliers, staff, bouquets: names.bouquets })
    }

    /// What someone buys who comes at such a turn.
    pub fn bouquet(&self, turn: u32) -> String {
        self.bouquets.iter().cycle().nth(turn as usize % self.bouquets.len().max(1)).cloned().unwrap_or_default()
    }

    /// The customers of a part.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Customer> {
        self.customers.iter().filter(move |customer| customer.part == part)
    }
}

impl Part {
    fn has_card(self) -> bool {
        matches!(self, Self::Card | Self::CardNoMore)
    }
}

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

/// How many were erased at their own request.
pub const ERASED: u32 = 4;

fn customers(names: &Names, chance: &mut Chance, taken: &mut Taken, customers: u32, years: &Years) -> Vec<Customer> {
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

fn suppliers(names: &Names, chance: &mut Chance, taken: &mut Taken) -> Vec<Supplier> {
    let supplier = |number: u32| {
        let name = names.western_name(chance);
        let Home { address, postcode, city } = names.home(chance);
        Supplier {
            number: format!("K{:04}", 1_000 + number),
            company: names.grower(chance, &name),
            email: taken.mailbox(chance, &name),
            phone: taken.telephone(chance),
            iban: taken.account(),
            name,
            address,
            postcode,
            city,
        }
    };
    (0..SUPPLIERS).map(supplier).collect()
}

fn employees(names: &Names, chance: &mut Chance, taken: &mut Taken, years: &Years) -> Vec<Employee> {
    let known = [Some(OWNER), Some(MANAGER)].into_iter().chain(std::iter::repeat(None));
    let each = names.functions.iter().zip(known).zip(0_u32..);
    each.map(|((function, known), at)| {
        let name = known.map_or_else(|| names.name(chance), str::to_owned);
        let Home { address, postcode, city } = names.home(chance);
        // Whoever came first was there before the vault.
        let year = years.first.year() - 4 + i16::try_from(at).unwrap_or(0);
        Employee {
            number: 11 + at,
            email: taken.mailbox(chance, &name),
            phone: taken.telephone(chance),
            iban: taken.account(),
            born: born(chance, years.first.year() - 52, 34),
            function: function.clone(),
            started: Date::new(year, 1, 1)
                .unwrap_or_default()
                .saturating_add(jiff::Span::new().days(chance.below(300))),
            wage: 3_900 - 190 * at + chance.below(90),
            is_ill: at == 3 || at == 7,
            name,
            address,
            postcode,
            city,
        }
    })
    .collect()
}

/// A day of birth in so many years.
fn born(chance: &mut Chance, from: i16, years: u32) -> Date {
    let day = date(from, 1, 1).saturating_add(jiff::Span::new().days(chance.below(years * 365)));
    if day.year() < from { date(from, 1, 1) } else { day }
}
