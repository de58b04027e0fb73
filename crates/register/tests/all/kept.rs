//! What is kept already stays what it came in as.

use super::{MINIMAL, book, now, parsed, today};
use waarborg_model::vocabulary::{Record, Subject};
use waarborg_register::Register;
use waarborg_register::check::Kept;

/// The retention rule of the small register, and the others that tests choose from.
const CUSTOMERS: &str = "term = \"2 years\"\nrecord = \"customer_file\"\n";
const INVOICES: &str = "rule = \"ret-fiscal-7y\"\nrecord = \"invoices\"\n";

/// The small register with another retention rule.
fn kept_by(retention: &str) -> Register {
    assert_eq!(MINIMAL.matches(CUSTOMERS).count(), 1);
    parsed(&MINIMAL.replace(CUSTOMERS, retention))
}

fn patients(register: &Register, category: &str, retention: &str) -> Register {
    let text = register.to_toml().replace("subject = \"customer\"", "subject = \"patient\"");
    let text = text.replace(CUSTOMERS, retention).replace("starts = \"last_contact\"", "starts = \"last_change\"");
    parsed(&text.replacen("category = \"contact\"", &format!("category = \"{category}\""), 1))
}

/// What becomes of a change from one register to another, while records stand that came in as `kept`.
fn faults(before: &Register, after: &Register, kept: &[Kept]) -> Vec<&'static str> {
    let verdicts = after.check_kept(before, kept, book(), today(), now()).unwrap();
    for verdict in &verdicts {
        let values = verdict.arguments();
        super::docs::says_all(verdict.code(), &values.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        assert!(verdict.is_refused(), "{verdict:?}");
    }
    verdicts.iter().map(waarborg_register::TermVerdict::code).collect()
}

fn all(register: &Register) -> Vec<Kept> {
    register.kept_as().collect()
}

#[test]
fn a_file_with_records_does_not_become_one_of_other_records() {
    let (customers, invoices) = (kept_by(CUSTOMERS), kept_by(INVOICES));
    let other = ["retention.kept-other-record"];
    // Out of the sight of the tax law, and the other way: seven years for what had two.
    assert_eq!(faults(&invoices, &customers, &all(&invoices)), other);
    assert_eq!(faults(&customers, &invoices, &all(&customers)), other);
    let none = kept_by("term = \"2 years\"\nrecord = \"none\"\n");
    assert_eq!(faults(&none, &invoices, &all(&none)), other);
    // By the same name, with a term of its own that would outlast both.
    let long = kept_by("term = \"10 years\"\nrecord = \"customer_file\"\n");
    assert_eq!(faults(&invoices, &long, &all(&invoices)), other);
}

#[test]
fn an_empty_file_may_become_anything() {
    let (customers, invoices) = (kept_by(CUSTOMERS), kept_by(INVOICES));
    assert_eq!(faults(&invoices, &customers, &[]), Vec::<&str>::new());
}

#[test]
fn another_term_for_the_same_records_is_no_matter_of_what_is_kept() {
    let shorter = kept_by("term = \"1 year\"\nrecord = \"customer_file\"\n");
    let customers = kept_by(CUSTOMERS);
    assert_eq!(faults(&customers, &shorter, &all(&customers)), Vec::<&str>::new());
    assert_eq!(faults(&shorter, &customers, &all(&shorter)), Vec::<&str>::new());
    assert_eq!(customers.files_kept_otherwise(&shorter).count(), 1);
    assert_eq!(customers.files_kept_otherwise(&customers).count(), 0);
}

#[test]
fn a_medical_file_stays_one_without_its_field_about_health() {
    let own = |years: u8| format!("term = \"{years} years\"\nrecord = \"none\"\n");
    let small = kept_by(CUSTOMERS);
    let medical = patients(&small, "health", "rule = \"ret-medical-20y\"\nrecord = \"medical_file\"\n");
    let called_none = patients(&small, "health", &own(30));
    let without = |years| patients(&small, "contact", &own(years));
    let kept = all(&called_none);
    assert_eq!(kept[0], Kept { file: "customers".to_owned(), record: Record::MedicalFile, subject: Subject::Patient });
    assert_eq!(faults(&called_none, &without(2), &kept), ["retention.kept-too-short"]);
    // As long as the law asks, and yet anybody could have it erased.
    assert_eq!(faults(&called_none, &without(30), &kept), ["retention.kept-no-duty"]);
    // In two steps it is the same: they came in as what they came in as.
    assert_eq!(faults(&without(30), &without(2), &kept), ["retention.kept-too-short"]);
    assert_eq!(faults(&called_none, &medical, &kept), Vec::<&str>::new());
}

#[test]
fn duties_to_keep_are_those_of_statutes() {
    let duties = |register: &Register| {
        let file = register.file("customers").unwrap();
        register.duties(file, book(), today(), now()).unwrap().into_iter().map(|(rule, _)| rule).collect::<Vec<_>>()
    };
    assert_eq!(duties(&kept_by(INVOICES)), ["ret-fiscal-7y"]);
    assert_eq!(duties(&kept_by("term = \"10 years\"\nrecord = \"invoices\"\n")), ["ret-fiscal-7y"]);
    assert_eq!(duties(&kept_by(CUSTOMERS)), Vec::<String>::new());
}
