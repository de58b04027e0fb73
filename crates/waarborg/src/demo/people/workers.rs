//! Invents those who work with the shop: growers, and people on the payroll.

use super::chance::Chance;
use super::names::{Home, Names, Taken};
use super::{Employee, MANAGER, OWNER, Supplier, born};
use crate::demo::calendar::Years;
use jiff::civil::Date;

/// How many growers and traders it buys from.
const SUPPLIERS: u32 = 61;

/// Growers and traders.
pub fn suppliers(names: &Names, chance: &mut Chance, taken: &mut Taken) -> Vec<Supplier> {
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

/// Those on the payroll: the owner and who runs the shop with her come first.
pub fn employees(names: &Names, chance: &mut Chance, taken: &mut Taken, years: &Years) -> Vec<Employee> {
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
