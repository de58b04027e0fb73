//! Invents the people of the flower shop: the same each time, and nobody's.

mod chance;
mod customers;
mod names;
mod workers;

pub use chance::Chance;
pub use names::Names;

use super::calendar::Years;
use super::failed::Failed;
use jiff::civil::{Date, date};
use names::Taken;

/// What all chance begins with.
const SEED: u64 = 0x0B10_E3B0_5EED;

/// How many customers the shop has as it was drawn; shares of them are told of that many.
pub const CUSTOMERS: u32 = 1_284;

/// The owner.
pub const OWNER: &str = "Marieke Bloemhof";

/// Who runs the shop with her.
pub const MANAGER: &str = "Karim Ziani";

/// A customer whom the screens show: she asks to see what is kept of her.
// not for people: a name, the same in every language
pub const ASKER: &str = "Sanne de Boer";

/// How many were erased at their own request.
pub const ERASED: u32 = 4;

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
        let staff = workers::employees(&names, &mut chance, &mut taken, years);
        let suppliers = workers::suppliers(&names, &mut chance, &mut taken);
        let customers = customers::customers(&names, &mut chance, &mut taken, customers, years);
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

/// A day of birth in so many years.
fn born(chance: &mut Chance, from: i16, years: u32) -> Date {
    let day = date(from, 1, 1).saturating_add(jiff::Span::new().days(chance.below(years * 365)));
    if day.year() < from { date(from, 1, 1) } else { day }
}
