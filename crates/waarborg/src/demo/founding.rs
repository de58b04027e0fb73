//! The first days: those on the payroll, growers, and customers from before.

use super::failed::Failed;
use super::house::House;
use super::people::{Customer, Employee, Part};
use super::sheets::{self, Invoice, Listed};
use jiff::civil::{Date, date};
use waarborg_model::identifier::SubjectId;
use waarborg_vault::{Import, People, Relation, Way};

/// Days for which illness is expected to last.
const ILLNESS_DAYS: u32 = 21;

/// Brings in who was there before the vault was.
pub fn first_days(house: &House) -> Result<(), Failed> {
    house.at(house.years.first, 10, 5);
    let long_here = |one: &&Employee| one.started <= house.years.first;
    let staff: Vec<&Employee> = house.people.staff.iter().filter(long_here).collect();
    bring_staff(house, &staff)?;
    house.at(house.years.first.tomorrow().unwrap_or_default(), 14, 20);
    let people = People { informed: told(house, "purchasing", Way::Paper)?, ..People::default() };
    let import = Import { file: "suppliers".to_owned(), people, ..Import::default() };
    house.bring(&import, "leveranciers.csv", &sheets::suppliers(&house.people.suppliers)?)?;
    former(house)
}

/// Brings in people on the payroll: their files and their wages.
pub fn bring_staff(house: &House, staff: &[&Employee]) -> Result<(), Failed> {
    let people = || -> Result<People, Failed> {
        Ok(People { informed: told(house, "payroll", Way::Paper)?, ..People::default() })
    };
    let import = Import { file: "staff".to_owned(), people: people()?, ..Import::default() };
    house.bring(&import, "personeel.csv", &sheets::staff(staff)?)?;
    let import = Import { file: "payroll".to_owned(), people: people()?, ..Import::default() };
    house.bring(&import, "lonen.csv", &sheets::wages(staff)?)?;
    Ok(())
}

/// Brings in who is ill, since so many days before today.
pub fn bring_absence(house: &House, before: i64) -> Result<(), Failed> {
    let since = house.years.before(before);
    let ill = house.people.staff.iter().filter(|one| one.is_ill);
    let ill: Vec<(&Employee, Date, u32)> = ill.map(|one| (one, since, ILLNESS_DAYS)).collect();
    let people = People { informed: told(house, "absence", Way::Person)?, ..People::default() };
    let import = Import { file: "absence".to_owned(), people, ..Import::default() };
    house.bring(&import, "verzuim.csv", &sheets::absence(&ill)?)?;
    Ok(())
}

/// Customers of the year before the vault: they bought last then.
fn former(house: &House) -> Result<(), Failed> {
    house.at(house.years.first.saturating_add(jiff::Span::new().days(2)), 9, 30);
    let customers: Vec<&Customer> = house.people.of(Part::Former).collect();
    let last = date(house.years.first.year() - 1, 11, 30);
    let list: Vec<_> = customers.iter().map(|customer| Listed { customer, since: last, order: None }).collect();
    let people = People {
        customer: Some(Relation::Until(last)),
        informed: told(house, "deliveries", Way::Paper)?,
        ..People::default()
    };
    let import =
        Import { file: "customers".to_owned(), activity: Some("deliveries".to_owned()), people, ..Import::default() };
    house.bring(&import, "klanten-oude-kassa.csv", &sheets::customers(&list)?)?;
    let invoices = customers.iter().zip(1..).map(|(one, number): (_, u32)| Invoice {
        number: format!("{}-{number:05}", last.year()),
        customer: one,
        on: last,
        supplied: house.people.bouquet(one.turn),
        cents: 1_495 + 50 * (one.turn % 90),
    });
    let invoices: Vec<Invoice<'_>> = invoices.collect();
    let people = People { clock: Some(last), informed: told(house, "invoices", Way::Paper)?, ..People::default() };
    let import = Import { file: "invoices".to_owned(), people, ..Import::default() };
    house.bring(&import, "facturen-oude-kassa.csv", &sheets::invoices(&invoices)?)?;
    Ok(())
}

/// That everyone of an import was told of an activity and of its recipients.
pub fn told(house: &House, activity: &str, way: Way) -> Result<Option<(waarborg_vault::Said, bool)>, Failed> {
    Ok(Some((house.said(way, &house.texts.told(activity)?), true)))
}

/// Pairs customers with the people they became; a list that did not bring each of them is no list of ours.
pub fn pair<'p>(customers: &[&'p Customer], people: &[SubjectId]) -> Result<Vec<(&'p Customer, SubjectId)>, Failed> {
    if customers.len() != people.len() {
        return Err(Failed::material("list"));
    }
    Ok(customers.iter().copied().zip(people.iter().copied()).collect())
}
