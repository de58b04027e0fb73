//! What is held, in numbers.

use crate::house::House;
use jiff::civil::date;
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::CountedKind;

#[test]
fn people_are_counted_by_file_and_by_activity_and_records_by_the_month_of_their_end() {
    let house = House::new();
    let empty = house.vault.counts().unwrap();
    assert_eq!((empty.people, empty.records, empty.over_term), (0, 0, 0));
    assert!(empty.files.iter().all(|(_, people)| *people == 0));
    let customers = "naam;mail\nJan de Vries;jan@voorbeeld.example\nPetra Bos;petra@voorbeeld.example\n";
    house.bring_in(customers, &house.import("customers", "orders", Purpose::Contract, date(2024, 12, 10)));
    let invoices = "factuurnummer;naam;iban;bedrag\nF-1;Jan de Vries;NL02ABNA0123456789;12,50\n";
    house.bring_in(invoices, &house.import("invoices", "bookkeeping", Purpose::Invoicing, date(2024, 12, 10)));
    let size = house.vault.log_size().unwrap();
    let counts = house.vault.counts().unwrap();
    // Nothing was opened, so nothing was written down.
    assert_eq!(house.vault.log_size().unwrap(), size);
    assert_eq!(house.vault.people().unwrap(), counts.people);
    let file = |id: &str| counts.files.iter().find(|(file, _)| file == id).unwrap().1;
    assert_eq!((file("customers"), file("invoices"), file("applicants")), (2, 1, 0));
    assert_eq!(counts.records, 3);
    let of = |activity: &str, kind: CountedKind| {
        let count = counts.activities.iter().find(|one| one.activity == activity && one.kind == kind);
        count.map(|count| count.people)
    };
    assert_eq!(of("orders", CountedKind::Ordinary), Some(2));
    assert_eq!(of("orders", CountedKind::Special), None);
    assert_eq!(of("bookkeeping", CountedKind::Sensitive), Some(1));
    assert_eq!(of("payroll", CountedKind::NationalNumber), Some(0));
    // Two years from the last contact: the customers go in December; invoices stay for years.
    assert_eq!(counts.ending.len(), 6);
    assert_eq!(counts.ending[0], (date(2026, 11, 1), 0));
    assert_eq!(counts.ending[1], (date(2026, 12, 1), 2));
    house.wait_days(30);
    let later = house.vault.counts().unwrap();
    assert_eq!((later.over_term, later.ending[0]), (2, (date(2026, 12, 1), 0)));
}
