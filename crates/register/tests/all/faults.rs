use super::{MINIMAL, with};
use waarborg_register::{Register, RegisterError};

fn faults(text: &str) -> Vec<RegisterError> {
    Register::parse(text).unwrap_err()
}

/// The only fault: code, path, and the text of the line it names.
fn only(text: &str) -> (&'static str, String, String) {
    let faults = faults(text);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let fault = faults.first().unwrap();
    (fault.code, fault.path.clone(), text.lines().nth(fault.line - 1).unwrap_or_default().to_owned())
}

fn told(text: &str, code: &str, path: &str, line: &str) {
    assert_eq!(only(text), (only(text).0, path.to_owned(), line.to_owned()));
    assert_eq!(only(text).0, code);
}

fn argument<'f>(fault: &'f RegisterError, name: &str) -> &'f str {
    fault.arguments.iter().find(|(one, _)| *one == name).map_or("", |(_, value)| value)
}

#[test]
fn an_unknown_key_is_told_with_the_nearest_one() {
    let text = with("retention = \"customers\"", "retentoin = \"customers\"");
    let faults = faults(&text);
    let unknown = faults.iter().find(|fault| fault.code == "register.unknown-key").unwrap();
    assert_eq!((unknown.path.as_str(), argument(unknown, "suggestion")), ("file.customers.retentoin", "retention"));
    assert_eq!(text.lines().nth(unknown.line - 1), Some("retentoin = \"customers\""));
    assert!(faults.iter().any(|fault| fault.code == "register.missing" && fault.path == "file.customers.retention"));
    told(
        &with("required = true", "required = true\ncolour = \"red\""),
        "register.unknown-key",
        "file.customers.field.name.colour",
        "colour = \"red\"",
    );
}

#[test]
fn every_fault_is_told_at_once_in_order_of_line() {
    let text = MINIMAL
        .replace("format = 1", "format = 2")
        .replace("category = \"contact\"\nkind = \"email\"", "category = \"kontact\"\nkind = \"email\"")
        .replace("country = \"NL\"", "country = \"Nederland\"")
        .replace("weighing.nl = ", "# weighing.nl = ")
        .replace("weighing.en = ", "# weighing.en = ");
    let told: Vec<(&str, String)> = faults(&text).into_iter().map(|fault| (fault.code, fault.path)).collect();
    let wanted = [
        ("register.format", "format"),
        ("register.unknown-value", "file.customers.field.email.category"),
        ("register.country", "recipient.mailing.country"),
        ("register.ground-needs", "activity.newsletter.purpose.newsletter.weighing"),
    ];
    assert_eq!(told, wanted.map(|(code, path)| (code, path.to_owned())));
}

#[test]
fn what_is_no_toml_is_told_with_its_line() {
    let text = with("adults = true", "adults = tru");
    assert_eq!(only(&text).0, "register.toml");
    assert_eq!(only(&text).2, "adults = tru");
    assert!(Register::parse("").unwrap_err().iter().any(|fault| fault.path == "controller"));
}

/// What is replaced by what in the small register, the code of the fault, and its path.
const CASES: &[(&str, &str, &str, &str)] = &[
    ("format = 1", "format = \"1\"", "register.format", "format"),
    ("name = \"Bloemen van Linde\"", "", "register.missing", "controller.name"),
    ("name = \"Bloemen van Linde\"", "name = \" \"", "register.empty", "controller.name"),
    ("email = \"gegevens@bloemen.example\"", "", "register.missing", "controller.email"),
    (
        "email = \"gegevens@bloemen.example\"",
        "email = \"a@b.example\"\nfinancial_year_end = \"02-30\"",
        "register.month-day",
        "controller.financial_year_end",
    ),
    ("adults = true", "adults = \"yes\"", "register.wrong-kind", "file.customers.adults"),
    ("adults = true", "", "register.missing", "file.customers.adults"),
    ("subject = \"customer\"", "subject = \"custmer\"", "register.unknown-value", "file.customers.subject"),
    ("retention = \"customers\"", "retention = \"customer\"", "register.unknown-reference", "file.customers.retention"),
    (
        "files = [\"customers\"]",
        "files = [\"customers\", \"customers\"]",
        "register.twice",
        "activity.newsletter.files",
    ),
    (
        "fields = [\"customers.*\"]",
        "fields = [\"customers.emial\"]",
        "register.unknown-reference",
        "activity.newsletter.fields",
    ),
    (
        "fields = [\"customers.*\"]",
        "fields = [\"customers.*\", \"orders.*\"]",
        "register.field-of-other-file",
        "activity.newsletter.fields",
    ),
    (
        "fields = [\"customers.*\"]",
        "fields = [\"customers.*\", \"name\"]",
        "register.field-form",
        "activity.newsletter.fields",
    ),
    ("fields = [\"customers.*\"]", "fields = [3]", "register.wrong-kind", "activity.newsletter.fields"),
    ("fields = [\"customers.*\"]", "fields = []", "register.empty", "activity.newsletter.fields"),
    (
        "recipients = [\"mailing\"]",
        "recipients = [\"mail\"]",
        "register.unknown-reference",
        "activity.newsletter.recipients",
    ),
    ("recipients = [\"mailing\"]\n", "", "register.action-needs", "activity.newsletter.recipients"),
    ("\"keep\", \"share\"", "\"keep\"", "register.without-action", "activity.newsletter.recipients"),
    (
        "\"direct_marketing\"]",
        "\"direct_marketing\", \"monitor\"]",
        "register.action-needs",
        "activity.newsletter.monitoring",
    ),
    (
        "\"direct_marketing\"]",
        "\"direct_marketing\", \"fine\"]",
        "register.unknown-value",
        "activity.newsletter.actions",
    ),
    ("source = \"subject\"", "source = \"other\"", "register.missing", "activity.newsletter.source_text"),
    (
        "source = \"subject\"",
        "source = \"subject\"\nrole = \"processor\"",
        "register.missing",
        "activity.newsletter.controllers",
    ),
    ("source = \"subject\"", "source = \"subject\"\nrole = \"joint\"", "register.no-joint", "activity.newsletter.role"),
    ("last_review = \"2026-02-01\"", "last_review = \"2026-02-31\"", "register.day", "activity.newsletter.last_review"),
    ("term = \"2 years\"", "term = \"2 years\"\nrule = \"ret-fiscal-7y\"", "register.both", "retention.customers.term"),
    ("term = \"2 years\"\n", "", "register.missing", "retention.customers.term"),
    ("term = \"2 years\"", "term = \"48 hours\"", "register.term", "retention.customers.term"),
    (
        "reason.nl = \"Zo lang komen vragen voor.\"\nreason.en = \"Questions come up for that long.\"\n",
        "",
        "register.missing",
        "retention.customers.reason",
    ),
    ("id = \"newsletter\"", "id = \"News letter\"", "register.name", "activity[1].id"),
    ("contract = true\n", "", "register.needs", "recipient.mailing.contract_date"),
    (
        "purpose = \"newsletter\"",
        "purpose = \"newsletter\"\ncollected_for = \"contract\"",
        "register.missing",
        "activity.newsletter.purpose.newsletter.compatible",
    ),
    (
        "text.en = \"We mail news to customers.\"\n",
        "",
        "register.missing",
        "activity.newsletter.purpose.newsletter.text.en",
    ),
    (
        "ground = \"legitimate_interest\"",
        "ground = \"consent\"",
        "register.ground-needs",
        "activity.newsletter.purpose.newsletter.consent",
    ),
];

#[test]
fn each_fault_has_its_code_and_place() {
    for &(old, new, code, path) in CASES {
        let text = with(old, new);
        let faults = faults(&text);
        let told: Vec<(&str, &str)> = faults.iter().map(|fault| (fault.code, fault.path.as_str())).collect();
        assert_eq!(told, [(code, path)], "{old} -> {new}");
        for fault in &faults {
            let values = fault.values();
            super::docs::says_all(fault.code, &values.iter().map(|(name, _)| *name).collect::<Vec<_>>());
        }
        assert!(faults.iter().all(|fault| fault.line >= 1 && fault.line <= text.lines().count()));
    }
}

#[test]
fn lines_are_those_of_the_key_or_of_the_table_that_lacks_it() {
    told(
        &with("country = \"NL\"", "country = \"N\""),
        "register.country",
        "recipient.mailing.country",
        "country = \"N\"",
    );
    told(&with("owner = \"Eigenaar\"\n", ""), "register.missing", "activity.newsletter.owner", "[[activity]]");
    told(
        &with("retention = \"customers\"", "retention = \"custom\""),
        "register.unknown-reference",
        "file.customers.retention",
        "retention = \"custom\"",
    );
}

#[test]
fn a_name_twice_is_told() {
    let again = MINIMAL.replace("id = \"email\"", "id = \"name\"");
    told(&again, "register.duplicate", "file.customers.field.name", "[[file.field]]");
}

#[test]
fn two_names_with_one_number_are_refused() {
    use std::collections::HashMap;
    use waarborg_register::names::number;
    let mut taken = HashMap::new();
    let (one, other) = (0..)
        .find_map(|at: u32| {
            let name = format!("f{at}");
            taken.insert(number("file", &name), name.clone()).map(|before| (before, name))
        })
        .unwrap();
    let file = |id: &str| {
        format!(
            "[[file]]\nid = \"{id}\"\nname.nl = \"A\"\nname.en = \"A\"\nsubject = \"customer\"\nadults = true\nretention = \"customers\"\nfield = [{{ id = \"a\", name = {{ nl = \"A\", en = \"A\" }}, category = \"contact\" }}]\n\n"
        )
    };
    let text = with("[[recipient]]", &format!("{}{}[[recipient]]", file(&one), file(&other)));
    let faults = faults(&text);
    assert_eq!(faults.len(), 1, "{faults:?}");
    let fault = faults.first().unwrap();
    assert_eq!(fault.code, "register.number");
    assert_eq!((argument(fault, "name"), argument(fault, "other")), (other.as_str(), one.as_str()));
}

#[test]
fn two_activities_with_one_number_are_refused() {
    use waarborg_register::names::number;
    // They meet by chance; consents hang on the number.
    let (one, other) = ("activity-15312", "activity-45272");
    assert_eq!(number("activity", one), number("activity", other));
    let register = waarborg_register::Template::find("webshop").unwrap().register().unwrap();
    let mut both = register.clone();
    let of = |id: &str| {
        let newsletter = register.activities.iter().find(|activity| activity.id == "newsletter").unwrap();
        waarborg_register::Activity { id: id.to_owned(), ..newsletter.clone() }
    };
    both.activities.extend([of(one), of(other)]);
    let faults = faults(&both.to_toml());
    assert_eq!(faults.len(), 1, "{faults:?}");
    let fault = faults.first().unwrap();
    assert_eq!(fault.code, "register.number");
    assert_eq!((argument(fault, "name"), argument(fault, "other")), (other, one));
}

#[test]
fn no_fault_repeats_what_an_owner_wrote_about_himself() {
    let text = MINIMAL.replace("email = \"gegevens@bloemen.example\"", "email = 3\nphonne = \"0612345678\"");
    for fault in faults(&text) {
        let whole = format!("{fault} {fault:?}");
        assert!(!whole.contains("0612345678") && !whole.contains("Linde"), "{whole}");
    }
}

#[test]
fn a_weighing_is_one_text_or_an_answer_to_each_question() {
    let both = "weighing.nl = \"Afmelden kan altijd.\"\nweighing.en = \"One can always opt out.\"\n";
    let less = "weighing.less.nl = \"Nee.\"\nweighing.less.en = \"No.\"\n";
    let path = |end: &str| format!("activity.newsletter.purpose.newsletter.weighing{end}");
    let codes = |text: &str| -> Vec<(&str, String)> {
        faults(text).into_iter().map(|fault| (fault.code, fault.path)).collect()
    };
    assert_eq!(codes(&with(both, less)), [("register.missing", path(".noticed"))]);
    assert_eq!(codes(&with(both, &[both, less].concat())), [("register.unknown-key", path(".less"))]);
    assert_eq!(codes(&with(both, "weighing.nl = \"Nee.\"\n")), [("register.missing", path(".en"))]);
    assert_eq!(codes(&with(both, "weighing = \"Nee.\"\n")), [("register.wrong-kind", path(""))]);
    let of_nobody = [less, "weighing.noticed.nl = \"Niets.\"\nweighing.noticed.en = \" \"\n"].concat();
    assert_eq!(codes(&with(both, &of_nobody)), [("register.empty", path(".noticed.en"))]);
}
