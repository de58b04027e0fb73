//! A new register, while records stand in the files of the old one.

use crate::house::{HORIZONS, House, actor, webshop};
use crate::importing::{LIST, customers};
use std::ops::ControlFlow;
use waarborg_model::vocabulary::{Category, Purpose};
use waarborg_register::{Register, Starts, Term};
use waarborg_store::Write;
use waarborg_vault::{Answer, Applied, Import, People, VaultError};

fn pointed(file: &str, retention: &str) -> Register {
    let mut register = webshop();
    let file = register.files.iter_mut().find(|one| one.id == file).unwrap();
    retention.clone_into(&mut file.retention);
    register
}

fn invoices(house: &House) {
    let list = "Factuurnummer;Naam op de factuur;Postcode;Bedrag\nF-9;Sanne de Vries;1234 AB;12,50\n";
    let import = Import {
        file: "invoices".to_owned(),
        activity: Some("bookkeeping".to_owned()),
        purpose: Some(Purpose::Invoicing),
        ..customers()
    };
    house.import(&house.file("invoices.csv", list), &import).unwrap();
}

/// Customers of whom the last contact was on that day.
fn since(house: &House, day: &str) {
    let people = People { clock: Some(day.parse().unwrap()), ..customers().people };
    house.customers(LIST, &Import { people, ..customers() });
}

/// The ends of all records of someone, as she is told them.
fn ends(house: &House, name: &str) -> Vec<Option<String>> {
    let subject = house.vault.find_person(actor(), name).unwrap()[0].subject;
    let access = match house.vault.access(actor(), subject).unwrap() {
        Answer::Given(access) => Some(access),
        Answer::Refused(_) => None,
    };
    let access = access.unwrap();
    access.records.iter().map(|record| record.last_day().map(|end| end.to_string())).collect()
}

fn is_in_force(house: &House, register: &Register) -> bool {
    matches!(house.vault.apply_register(actor(), register).unwrap(), Applied::InForce { .. })
}

/// The codes with which the terms of a register are refused; nothing of it is in force then.
fn refused(house: &House, register: &Register) -> Vec<&'static str> {
    let before = house.vault.in_force().unwrap();
    let checked = match house.vault.apply_register(actor(), register).unwrap() {
        Applied::Refused(checked) => Some(checked),
        Applied::InForce { .. } | Applied::Same { .. } => None,
    };
    let checked = checked.unwrap();
    assert_eq!(house.vault.in_force().unwrap().version, before.version);
    checked.terms.iter().map(waarborg_register::TermVerdict::code).collect()
}

#[test]
fn no_file_with_records_escapes_its_term_by_the_rule_of_other_records() {
    let house = House::new();
    invoices(&house);
    since(&house, "2026-11-01");
    // Customers are not kept seven years because a line of the register says that they are invoices.
    assert_eq!(refused(&house, &pointed("customers", "tax")), ["retention.kept-other-record"]);
    assert_eq!(ends(&house, "mehmet@example.nl"), [Some("2028-11-01".to_owned())]);
    // Invoices are not gone after two because it says that they are customers.
    assert_eq!(refused(&house, &pointed("invoices", "customers")), ["retention.kept-other-record"]);
    // Nor if the rule itself is rewritten.
    let mut renamed = webshop();
    let tax = renamed.retentions.iter_mut().find(|one| one.id == "tax").unwrap();
    let own = webshop().retention("customers").unwrap().clone();
    (tax.term, tax.record, tax.reason) = (own.term, own.record, own.reason);
    assert_eq!(refused(&house, &renamed), ["retention.kept-other-record"]);
    // Where nothing stands, a file may become anything.
    assert!(is_in_force(&house, &pointed("suppliers", "customers")));
}

#[test]
fn a_file_may_have_another_sort_of_records_once_it_is_empty() {
    let house = House::new();
    let brought = house.customers(LIST, &customers());
    assert_eq!(refused(&house, &pointed("customers", "tax")), ["retention.kept-other-record"]);
    house.vault.undo_import(actor(), brought.id, &mut |_, _| {}).unwrap();
    assert!(is_in_force(&house, &pointed("customers", "tax")));
}

#[test]
fn a_term_of_ones_own_takes_no_invoice_out_of_the_statute() {
    let house = House::new();
    invoices(&house);
    let mut own = webshop();
    let tax = own.retentions.iter_mut().find(|one| one.id == "tax").unwrap();
    let years = webshop().retention("customers").unwrap().clone();
    let Term::Own(mut length) = years.term else { panic!("no term of its own") };
    length.count = 10;
    (tax.term, tax.reason) = (Term::Own(length), years.reason);
    assert!(is_in_force(&house, &own));
    assert_eq!(ends(&house, "Sanne de Vries"), [Some("2036-12-31".to_owned())]);
    let subject = house.vault.find_person(actor(), "Sanne de Vries").unwrap()[0].subject;
    assert!(matches!(house.vault.erase(actor(), subject, HORIZONS), Err(VaultError::NothingToErase)));
}

#[test]
fn another_event_counts_for_what_is_here_and_takes_no_end_away() {
    let house = House::new();
    since(&house, "2026-02-01");
    let customers_by = |starts| {
        let mut register = webshop();
        register.retentions.iter_mut().find(|one| one.id == "customers").unwrap().starts = starts;
        register
    };
    assert!(is_in_force(&house, &customers_by(Starts::EndOfFinancialYear)));
    assert_eq!(ends(&house, "mehmet@example.nl"), [Some("2028-12-31".to_owned())]);
    // Nobody said when the relation ended: what they had stays.
    assert!(is_in_force(&house, &customers_by(Starts::EndOfRelation)));
    assert_eq!(ends(&house, "mehmet@example.nl"), [Some("2028-12-31".to_owned())]);
}

#[test]
fn whose_clock_had_not_started_gets_an_end_if_the_register_tells_one() {
    let house = House::new();
    let mut waits = webshop();
    waits.retentions.iter_mut().find(|one| one.id == "customers").unwrap().starts = Starts::EndOfRelation;
    assert!(is_in_force(&house, &waits));
    house.customers(LIST, &customers());
    assert_eq!(ends(&house, "mehmet@example.nl"), [None]);
    assert!(is_in_force(&house, &webshop()));
    assert_eq!(ends(&house, "mehmet@example.nl"), [Some("2028-11-26".to_owned())]);
}

#[test]
fn clocks_that_a_crash_left_are_counted_at_the_next_opening() {
    let house = House::new();
    since(&house, "2025-06-01");
    let shorter = webshop().to_toml().replacen("term = \"2 years\"", "term = \"1 year\"", 1);
    assert!(is_in_force(&house, &Register::parse(&shorter).unwrap()));
    let organisation = house.organisation;
    // As it was between the register and the first clock.
    let (house, _) = house.reopen_after(|read, settings| {
        let note = settings.seal("clocks-since", &1_u64.to_be_bytes()).unwrap();
        let mut writes = vec![Write::PutSetting("clocks-since".to_owned(), Some(note))];
        let each = &mut |record: waarborg_store::RecordRow, _: &[waarborg_store::EnvelopeHead]| {
            writes.push(Write::SetClock(record.id, record.clock_on, Some("2027-06-01".parse().unwrap())));
            ControlFlow::Continue(())
        };
        read.each_record(organisation, each).unwrap();
        assert!(writes.len() > 1);
        writes
    });
    assert_eq!(house.vault.due().unwrap().iter().map(|due| due.records).sum::<u64>(), 4);
    let (house, _) = house.reopen();
    assert_eq!(house.vault.due().unwrap().iter().map(|due| due.records).sum::<u64>(), 4);
}

/// What is kept of the hours of who is on the payroll, as the payroll office is given it.
fn hours(house: &House) -> Vec<Option<String>> {
    let wanted = waarborg_vault::Wanted {
        activity: "payroll".to_owned(),
        purpose: None,
        action: waarborg_model::vocabulary::Action::Use,
        channel: None,
        recipient: None,
        fields: vec!["hours".to_owned()],
    };
    let mut all = Vec::new();
    let each = &mut |_, records: &[waarborg_vault::OpenedRecord]| {
        all.extend(records.iter().map(|one| one.fields.get("hours").map(|value| value.expose().to_owned())));
        ControlFlow::Continue(())
    };
    house.vault.use_all(actor(), &wanted, each).unwrap();
    all
}

/// Whether searches open the field: they open ordinary ones only.
fn is_ordinary(house: &House, field: &str) -> bool {
    let found = house.vault.find_person(actor(), "Kees Mulder").unwrap();
    found[0].records.iter().any(|record| record.fields.contains_key(field))
}

fn on_payroll(house: &House) {
    let list = "Personeelsnummer;Naam;Gewerkte uren\nP-1;Kees Mulder;36\nP-2;Els Smit;24\n";
    let import = Import {
        file: "payroll".to_owned(),
        activity: Some("payroll".to_owned()),
        purpose: Some(Purpose::Payroll),
        people: People { customer: None, ..customers().people },
        ..customers()
    };
    house.import(&house.file("payroll.csv", list), &import).unwrap();
}

/// The register, with the hours of that category.
fn hours_as(category: Category) -> Register {
    let mut register = webshop();
    let file = register.files.iter_mut().find(|file| file.id == "payroll").unwrap();
    file.fields.iter_mut().find(|field| field.id == "hours").unwrap().category = category;
    register
}

#[test]
fn a_field_that_becomes_graver_is_sealed_apart_and_still_used() {
    let house = House::new();
    on_payroll(&house);
    let all = [Some("36".to_owned()), Some("24".to_owned())];
    assert!(is_ordinary(&house, "hours"));
    assert_eq!(hours(&house), all);
    assert!(is_in_force(&house, &hours_as(Category::Bsn)));
    assert_eq!(hours(&house), all);
    assert!(!is_ordinary(&house, "hours"));
    // And back, if that was a mistake.
    assert!(is_in_force(&house, &webshop()));
    assert_eq!(hours(&house), all);
    assert!(is_ordinary(&house, "hours"));
    // A field that was away for a while is found again where its category puts it.
    assert!(is_in_force(&house, &hours_as(Category::Bsn)));
    let mut without = webshop();
    without.files.iter_mut().find(|file| file.id == "payroll").unwrap().fields.retain(|field| field.id != "hours");
    assert!(is_in_force(&house, &without));
    assert!(is_in_force(&house, &webshop()));
    assert_eq!(hours(&house), all);
    assert_eq!(house.vault.verify_log().unwrap().unknown, 0);
    let (house, _) = house.reopen();
    assert_eq!(hours(&house), all);
}

#[test]
fn groups_that_a_crash_left_are_sealed_at_the_next_opening() {
    let house = House::new();
    on_payroll(&house);
    let text = hours_as(Category::Bsn).to_toml();
    let number = waarborg_register::names::number("file", "payroll");
    let applied_at = "2026-11-26T10:00:00Z".parse().unwrap();
    // As it was between the register and the first record.
    let (house, _) = house.reopen_after(|_, settings| {
        let note = settings.seal("groups-of", &number.to_be_bytes()).unwrap();
        let register = waarborg_store::RegisterRow { version: 2, applied_at, text };
        vec![Write::SetRegister(register), Write::PutSetting("groups-of".to_owned(), Some(note))]
    });
    assert_eq!(hours(&house), [Some("36".to_owned()), Some("24".to_owned())]);
    assert!(!is_ordinary(&house, "hours"));
}

#[test]
fn what_a_shorter_term_takes_away_is_counted_before_it_does() {
    let house = House::new();
    since(&house, "2026-11-01");
    let by = |count: u32| {
        let mut register = webshop();
        let customers = register.retentions.iter_mut().find(|one| one.id == "customers").unwrap();
        let Term::Own(length) = &mut customers.term else { panic!("no term of its own") };
        (length.count, length.unit) = (count, waarborg_law::deadline::Unit::Days);
        register
    };
    let counted = |register: &Register| house.vault.would_be_over(register).unwrap();
    assert_eq!(counted(&by(300)), []);
    let records = ends(&house, "mehmet@example.nl").len() as u64;
    let shorter = by(2);
    let over = counted(&shorter);
    assert_eq!(over.len(), 1);
    assert!(over[0].0 == "customers" && over[0].1 > records, "{over:?}");
    assert!(house.vault.due().unwrap().is_empty(), "counting changed something");
    assert!(is_in_force(&house, &shorter));
    let due: u64 = house.vault.due().unwrap().iter().map(|one| one.records).sum();
    assert_eq!(due, over[0].1);
    // What is over already is not counted again.
    assert_eq!(counted(&by(1)), []);
}
