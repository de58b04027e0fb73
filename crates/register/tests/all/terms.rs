use super::{book, check, parsed, today, with};
use jiff::civil::Date;
use waarborg_register::check::TermFault;
use waarborg_register::word::Word;
use waarborg_register::{Checked, Register, Starts};

/// From which event the law lets the term of such records run.
fn starts(subject: &str, retention: &str) -> &'static str {
    match subject {
        "applicant" => "end_of_procedure",
        "employee" => "end_of_employment",
        _ if retention.contains("invoices") => "end_of_financial_year",
        _ if retention.contains("medical") => "last_change",
        _ => "last_contact",
    }
}

/// The small register about other people, with another retention rule.
fn about(subject: &str, retention: &str) -> String {
    from(subject, retention, starts(subject, retention))
}

/// The same, with a term that runs from that event.
fn from(subject: &str, retention: &str, starts: &str) -> String {
    let text = with(
        "term = \"2 years\"\nrecord = \"customer_file\"\nstarts = \"last_contact\"\n",
        &format!("{retention}\nstarts = \"{starts}\"\n"),
    );
    text.replace("subject = \"customer\"", &format!("subject = \"{subject}\""))
}

fn faults(checked: &Checked) -> Vec<(&'static str, String)> {
    let rule = |fault: &TermFault| match fault {
        TermFault::NoPeriod { rule } | TermFault::OtherRecord { rule, .. } | TermFault::NoDuty { rule, .. } => {
            rule.clone()
        }
        TermFault::OtherStart { rule, .. } => rule.clone(),
        TermFault::OutlivesConsent { field } => field.clone(),
        TermFault::OutOfRange | TermFault::OtherSort { .. } | TermFault::NeverStarts { .. } => String::new(),
        TermFault::TooLong(one) | TermFault::TooShort(one) | TermFault::LongerThanAdvised(one) => one.rule.clone(),
    };
    for verdict in &checked.terms {
        let values = verdict.arguments();
        super::docs::says_all(verdict.code(), &values.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    }
    checked.terms.iter().map(|verdict| (verdict.code(), rule(&verdict.fault))).collect()
}

fn told(subject: &str, retention: &str) -> Vec<(&'static str, String)> {
    faults(&check(&parsed(&about(subject, retention))))
}

#[test]
fn applicants_kept_five_years_are_refused() {
    let too_long = [("retention.too-long", "ret-applicant-4w".to_owned())];
    let text = about("applicant", "term = \"5 years\"\nrecord = \"applicant_file\"");
    let checked = check(&parsed(&text));
    assert_eq!(faults(&checked), too_long);
    assert!(!checked.is_lawful());
    let TermFault::TooLong(difference) = &checked.terms.first().unwrap().fault else { panic!("too long") };
    assert!(difference.guideline);
    assert_eq!(difference.law_end, "2026-12-24".parse::<Date>().unwrap());
    // A file of applicants is one, whatever its rule calls it.
    assert_eq!(told("applicant", "term = \"5 years\"\nrecord = \"none\""), too_long);
    let (other, long) = (("retention.other-record", "ret-fiscal-7y".to_owned()), too_long[0].clone());
    assert_eq!(told("applicant", "rule = \"ret-fiscal-7y\"\nrecord = \"invoices\""), [other, long]);
}

#[test]
fn applicants_stay_a_year_only_with_consent() {
    let rule = "rule = \"ret-applicant-1y\"\nrecord = \"applicant_file_consent\"";
    let without = told("applicant", rule);
    assert_eq!(without.first().unwrap(), &("retention.other-record", "ret-applicant-1y".to_owned()));
    let ground = "ground = \"consent\"\nconsent.nl = \"Ja.\"\nconsent.en = \"Yes.\"";
    let text = about("applicant", rule).replace("ground = \"legitimate_interest\"", ground);
    assert_eq!(faults(&check(&parsed(&text))), []);
}

#[test]
fn a_reason_turns_what_guidance_advises_into_a_warning() {
    let text = about(
        "applicant",
        "term = \"6 weeks\"\nrecord = \"applicant_file\"\ndeviation.nl = \"Klacht loopt.\"\ndeviation.en = \"A claim is pending.\"",
    );
    let checked = check(&parsed(&text));
    assert_eq!(faults(&checked), [("retention.longer-than-advised", "ret-applicant-4w".to_owned())]);
    assert!(checked.terms.iter().all(|verdict| !verdict.is_refused()));
}

#[test]
fn invoices_gone_before_their_time_are_refused() {
    let short = [("retention.too-short", "ret-fiscal-7y".to_owned())];
    assert_eq!(told("customer", "term = \"5 years\"\nrecord = \"invoices\""), short);
    assert_eq!(told("customer", "term = \"7 years\"\nrecord = \"invoices\""), []);
    assert_eq!(told("customer", "term = \"10 years\"\nrecord = \"invoices\""), []);
}

#[test]
fn a_term_that_must_be_met_exactly_may_be_neither_longer_nor_shorter() {
    let id = |term: &str| told("employee", &format!("term = \"{term}\"\nrecord = \"id_copy_employee\""));
    assert_eq!(id("6 years"), [("retention.too-long", "ret-id-5y".to_owned())]);
    assert_eq!(id("5 years"), [("retention.too-short", "ret-id-5y".to_owned())]);
    assert_eq!(told("employee", "rule = \"ret-id-5y\"\nrecord = \"id_copy_employee\""), []);
}

#[test]
fn a_term_is_tried_from_every_day_of_a_year() {
    // From November it reaches the end of the fifth year, from January it does not.
    let text = about("employee", "term = \"66 months\"\nrecord = \"wagetax_statement\"");
    let checked = check(&parsed(&text));
    assert_eq!(faults(&checked), [("retention.too-short", "ret-wagetax-5y".to_owned())]);
    let TermFault::TooShort(difference) = &checked.terms[0].fault else { panic!("too short") };
    assert_eq!((difference.start.month(), difference.own_end.to_string().as_str()), (1, "2031-07-01"));
}

#[test]
fn a_term_of_the_law_runs_from_the_event_that_the_law_names() {
    let other =
        |subject: &str, retention: &str, starts: &str| faults(&check(&parsed(&from(subject, retention, starts))));
    let fiscal = [("retention.other-start", "ret-fiscal-7y".to_owned())];
    let invoices = "rule = \"ret-fiscal-7y\"\nrecord = \"invoices\"";
    // Seven years from the day of the invoice end up to a year too early (AWR 52(4)).
    assert_eq!(other("customer", invoices, "collected"), fiscal);
    // Customers apply for nothing: such a clock would never start.
    let never = ("retention.never-starts", String::new());
    assert_eq!(other("customer", invoices, "end_of_procedure"), [never.clone(), fiscal[0].clone()]);
    // A term of one's own is held to it too, however long it is.
    assert_eq!(other("customer", "term = \"10 years\"\nrecord = \"invoices\"", "transaction"), fiscal);
    let applicants = "rule = \"ret-applicant-4w\"\nrecord = \"applicant_file\"";
    let late = [("retention.other-start", "ret-applicant-4w".to_owned())];
    assert_eq!(other("applicant", applicants, "last_contact"), late);
    // Sooner may be, under a term of one's own.
    assert_eq!(other("applicant", "term = \"3 weeks\"\nrecord = \"applicant_file\"", "collected"), []);
    assert_eq!(other("customer", "term = \"at once\"\nrecord = \"none\"", "consent_withdrawn"), [never]);
}

#[test]
fn every_event_that_the_law_names_is_one_of_the_register() {
    let named = || book().periods().iter().flat_map(|period| &period.events);
    assert!(named().count() > 9);
    for event in named() {
        assert!(Starts::from_word(event).is_some(), "{event}");
    }
}

/// Another activity with the file of the small register, on another ground.
const OTHER_USE: &str = "
[[activity]]
id = \"orders\"
name = { nl = \"Bestellingen\", en = \"Orders\" }
owner = \"Eigenaar\"
files = [\"customers\"]
fields = [\"customers.name\"]
actions = [\"use\", \"keep\"]
source = \"subject\"

[[activity.purpose]]
purpose = \"contract\"
text = { nl = \"Wij leveren.\", en = \"We deliver.\" }
ground = \"contract\"
";

#[test]
fn special_data_on_consent_go_when_it_does() {
    let on_consent = "ground = \"consent\"\nexplicit = true\nconsent.nl = \"Ja.\"\nconsent.en = \"Yes.\"";
    let told = |retention: &str, beside: &str| {
        let text = from("customer", retention, "last_contact").replace("ground = \"legitimate_interest\"", on_consent);
        let (name, email) = text.split_once("id = \"email\"").unwrap();
        let email = email.replacen("category = \"contact\"", "category = \"health\"", 1);
        faults(&check(&parsed(&format!("{name}id = \"email\"{email}{beside}"))))
    };
    // A file that is there on consent alone goes with it, whatever its term.
    let own = "term = \"2 years\"\nrecord = \"none\"";
    assert_eq!(told(own, ""), []);
    // One that is used on another ground too stays, and the special field in it.
    assert_eq!(told(own, OTHER_USE), [("retention.outlives-consent", "email".to_owned())]);
}

#[test]
fn a_rule_must_be_there_and_be_about_these_records() {
    let none = [("retention.no-period", "ret-forever".to_owned())];
    assert_eq!(told("customer", "rule = \"ret-forever\"\nrecord = \"invoices\""), none);
    let other = told("applicant", "rule = \"ret-fiscal-7y\"\nrecord = \"applicant_file\"");
    assert_eq!(
        other,
        [("retention.other-record", "ret-fiscal-7y".to_owned()), ("retention.too-long", "ret-applicant-4w".to_owned())]
    );
}

#[test]
fn a_term_beyond_all_calendars_is_refused() {
    assert_eq!(
        told("customer", "term = \"4000000000 years\"\nrecord = \"none\""),
        [("retention.out-of-range", String::new())]
    );
    assert_eq!(
        told("customer", "term = \"9000 years\"\nrecord = \"none\""),
        [("retention.out-of-range", String::new())]
    );
}

#[test]
fn ends_are_computed_by_the_law_and_by_the_calendar() {
    let end = |retention: &str, start: &str| {
        let register: Register = parsed(&about("customer", retention));
        register.retentions.first().unwrap().end(start.parse().unwrap(), book(), today()).unwrap().to_string()
    };
    // Source: AWR 52(4); the last day of a financial year begins it.
    assert_eq!(end("rule = \"ret-fiscal-7y\"\nrecord = \"invoices\"", "2025-12-31"), "2032-12-31");
    // Source: BW 7:454(3), from the last change.
    assert_eq!(end("rule = \"ret-medical-20y\"\nrecord = \"medical_file\"", "2026-03-01"), "2046-03-01");
    // Source: Uitv.reg. LB 2011 7.9: to the end of the year.
    assert_eq!(end("rule = \"ret-id-5y\"\nrecord = \"id_copy_employee\"", "2026-03-01"), "2031-12-31");
    assert_eq!(end("term = \"1 month\"\nrecord = \"none\"", "2026-01-31"), "2026-02-28");
    assert_eq!(end("term = \"4 years\"\nrecord = \"none\"", "2024-02-29"), "2028-02-29");
    assert_eq!(end("term = \"1 year\"\nrecord = \"none\"", "2024-02-29"), "2025-02-28");
    assert_eq!(end("term = \"6 weeks\"\nrecord = \"none\"", "2026-03-01"), "2026-04-12");
    assert_eq!(end("term = \"at once\"\nrecord = \"none\"", "2026-03-01"), "2026-03-01");
}
