//! What an import would bring is told before it, and is what it brings.

use crate::house::{HORIZONS, House, actor};
use crate::importing::{BATCH, LIST, across_batches, customers};
use std::fmt::Write as _;
use waarborg_read::{Contents, Limits, Source, open};
use waarborg_vault::{Brought, Import, Value, VaultError, WhyLeft};

/// Foresees a list, looks that nothing was kept of it, brings it in, and compares.
fn foreseen(house: &House, list: &str, import: &Import) -> Brought {
    let path = house.file("list.csv", list);
    let plan = house.plan(&path, import).unwrap();
    let source = || -> Contents<'_> { open(Source::Path(path.clone()), &Limits::default()).unwrap() };
    let stands =
        || (house.vault.held().unwrap(), house.vault.log_size().unwrap(), house.vault.imports().unwrap().len());
    let before = stands();
    let foreseen = house.vault.foresee(source(), &plan, import, &mut |_, _| {}).unwrap();
    assert_eq!(stands(), before);
    let mut told = Brought::default();
    let mut note = |_: u64, brought: &Brought| told = *brought;
    let imported = house.vault.import(actor(), source(), &plan, import, "list.csv", &mut note).unwrap();
    assert_eq!((foreseen, told), (imported.brought, imported.brought));
    let left = foreseen.erased + foreseen.nobody;
    assert_eq!(imported.left_out.rows.len() as u64, left.min(10_000));
    assert_eq!(house.vault.held().unwrap().0 - before.0.0, foreseen.people);
    foreseen
}

#[test]
fn a_list_is_foreseen_and_so_is_the_same_one_again() {
    let house = House::new();
    let first = foreseen(&house, LIST, &customers());
    assert_eq!((first.rows, first.people, first.joined), (4, 3, 1));
    let again = foreseen(&house, LIST, &customers());
    assert_eq!((again.people, again.records, again.joined, again.same), (0, 0, 4, 4));
    let more = LIST.replace("sanne@example.nl", "sanne.devries@example.nl").replace("K-3;", "K-9;");
    let more = foreseen(&house, &more, &customers());
    assert!(more.records > 0 && more.joined > 0, "{more:?}");
}

#[test]
fn who_joins_across_batches_is_foreseen() {
    let house = House::new();
    let brought = foreseen(&house, &across_batches(), &customers());
    assert!(brought.rows > BATCH && brought.joined > 0 && brought.same > 0);
    // Everyone is here now, and the second half of each finds what the first batch added.
    foreseen(&house, &across_batches().replace("06-1", "06-2"), &customers());
}

#[test]
fn the_erased_are_foreseen_unless_they_come_themselves() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    house.vault.erase(actor(), subject, HORIZONS).unwrap();
    let again = foreseen(&house, LIST, &customers());
    assert_eq!((again.people, again.erased, again.same), (0, 2, 2));
    let themselves = foreseen(&house, LIST, &Import { by_themselves: true, ..customers() });
    assert_eq!((themselves.people, themselves.erased, themselves.joined), (1, 0, 3));
}

#[test]
fn rows_that_are_not_taken_in_are_told_with_what_would_have_been_kept() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-2").unwrap()[0].subject;
    house.vault.erase(actor(), subject, HORIZONS).unwrap();
    let list = format!("{LIST};;;;;;9999 ZZ;geen\nK-7;;;;;;;geen\n");
    let brought = foreseen(&house, &list, &customers());
    assert_eq!((brought.erased, brought.nobody), (1, 2));
    // Its own import told them, so they are told again.
    let left = house.customers(&list, &customers()).left_out;
    let rows: Vec<(u64, WhyLeft)> = left.rows.iter().map(|row| (row.number, row.why)).collect();
    assert_eq!(rows, [(3, WhyLeft::Erased), (6, WhyLeft::Nobody), (7, WhyLeft::Nobody)]);
    assert!(!left.is_cut);
    let erased = &left.rows[0].fields;
    assert_eq!(erased.get("email").unwrap().expose(), "mehmet@example.nl");
    let values: Vec<&str> = left.rows.iter().flat_map(|row| row.fields.values()).map(Value::expose).collect();
    assert!(values.contains(&"9999 ZZ") && !values.contains(&"moslim") && !values.contains(&"geen"), "{values:?}");
    assert!(!format!("{left:?}").contains("mehmet"));
}

#[test]
fn a_source_that_changed_is_not_foreseen() {
    let house = House::new();
    let plan = house.plan(&house.file("list.csv", LIST), &customers()).unwrap();
    let other = open(Source::Path(house.file("other.csv", "Kolom;Andere\n1;2\n")), &Limits::default()).unwrap();
    let error = house.vault.foresee(other, &plan, &customers(), &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, VaultError::SourceChanged), "{error}");
}

/// Numbers that follow from a seed: SplitMix64.
struct Chance(u64);

impl Chance {
    const fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[usize::try_from(self.below(among.len() as u64)).unwrap()]
    }
}

/// A list in which people come back with other spellings, addresses that are shared, and nothing but a name.
fn chance(seed: u64, rows: u64) -> String {
    const FIRST: [&str; 8] = ["Jan", "J.", "Sanne", "S.", "Mehmet", "Anna", "Zoë", "Bo"];
    const LAST: [&str; 12] = [
        "de Vries",
        "Bos",
        "Yılmaz",
        "van den Berg",
        "Visser",
        "Fisser",
        "Smit",
        "Jansen",
        "Janssen",
        "Bakker",
        "Krom",
        "van der Zee",
    ];
    let mut chance = Chance(seed);
    let mut list = "Klantnummer;Naam;E-mail;Telefoon;Postcode;Plaats\n".to_owned();
    for _ in 0..rows {
        let who = chance.below(rows / 2);
        let mut has = |of: u64| chance.below(10) < of;
        let (number, name, email, phone, postcode) = (has(4), has(9), has(5), has(3), has(4));
        let number = if number { format!("K-{who}") } else { String::new() };
        // Some names are of many, others of one.
        let name = match (name, chance.below(3)) {
            (false, _) => String::new(),
            (true, 0) => format!("{} {}{}", chance.pick(&FIRST), chance.pick(&LAST), who % 40),
            (true, _) => {
                format!("{} {}{}", chance.pick(&FIRST), LAST[usize::try_from(who % 12).unwrap()], letters(who))
            }
        };
        let email = if email { format!("p{}@example.nl", who - who % 2) } else { String::new() };
        let phone = if phone { format!("06-{:08}", 10_000_000 + who - who % 3) } else { String::new() };
        let postcode = if postcode { format!("{} AB", 1000 + who % 700) } else { String::new() };
        writeln!(list, "{number};{name};{email};{phone};{postcode};{}", chance.pick(&["Ede", "Urk"])).unwrap();
    }
    list
}

/// A number as letters, so that names sound unlike each other.
fn letters(mut number: u64) -> String {
    let mut text = String::new();
    for set in ["bdfgklmnprst", "aeiou", "bdfgklmnprst", "aeiou"] {
        let size = set.len() as u64;
        text.push(char::from(set.as_bytes()[usize::try_from(number % size).unwrap()]));
        number /= size;
    }
    text
}

/// Two lists of chance into one vault, each longer than two batches: the second meets the people of the first.
#[test]
fn lists_of_chance_are_foreseen() {
    for seed in [1, 20_261_126] {
        let house = House::new();
        let first = foreseen(&house, &chance(seed, 4_300), &customers());
        assert!(
            first.rows > 2 * BATCH && first.joined > 500 && first.same > 0 && first.nobody > 0,
            "{seed}: {first:?}"
        );
        for number in 0..30 {
            if let [only] = &house.vault.find_person(actor(), &format!("K-{number}")).unwrap()[..] {
                house.vault.erase(actor(), only.subject, HORIZONS).unwrap();
            }
        }
        let second = foreseen(&house, &chance(seed + 1, 4_300), &customers());
        assert!(second.joined > first.joined && second.erased > 0, "{seed}: {second:?}");
    }
}
