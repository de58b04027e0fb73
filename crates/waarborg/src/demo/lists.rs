//! Lists to try an import with: customers of today's cash register, growers, those on the payroll.

use super::failed::Failed;
use super::house::House;
use super::people::{Customer, Employee, Part};
use super::place::Place;
use super::sheets;
use super::years::listed;

/// Writes them. The customers of today are those of the vault, but for a few: some are new, and some were erased at
/// their own request and still stand in the cash register.
pub fn write(house: &House) -> Result<(), Failed> {
    let customers = of_today(house);
    let list: Vec<_> = customers.iter().map(|one| listed(house, one)).collect();
    let file = |name: &str| house.place.lists().join(name);
    let year = house.years.today.year();
    Place::write(&file(&format!("klanten-{year}.csv")), &sheets::customers(&list)?)?;
    Place::write(&file("leveranciers.csv"), &sheets::suppliers(&house.people.suppliers)?)?;
    let staff: Vec<&Employee> = house.people.staff.iter().collect();
    Place::write(&file("personeel.csv"), &sheets::staff(&staff)?)
}

/// As many as the vault has: who came in place of whom left.
fn of_today(house: &House) -> Vec<&Customer> {
    let came = |one: &&Customer| matches!(one.part, Part::Newcomer | Part::Erased);
    let mut left = house.people.customers.iter().filter(came).count();
    let stays = |one: &&Customer| {
        let leaves = one.part == Part::Never && left > 0;
        left -= usize::from(leaves);
        !leaves && one.part != Part::Former
    };
    house.people.customers.iter().filter(stays).collect()
}
