//! A pack with a fault is refused when it is loaded, with what is wrong, in which file and line.
#![expect(clippy::panic, reason = "a test may fail loudly")]

use waarborg_decide::{Rulebook, reference};
use waarborg_law::{LawFiles, PackError};

const CEDAR: &str = "eu/gdpr/art-90-invented.cedar";
const TOML: &str = "eu/gdpr/art-90-invented.toml";
const PERIODS: &str = "eu/gdpr/art-90-periods.toml";

/// A rule that fits, from line 1 to 5.
const POLICY: &str = r#"@id("x-1")
@article("AVG 90")
@from("2018-05-25")
forbid (principal, action == Do::Action::"mediate", resource in Category::"personal")
when { context.age < 16 };
"#;

const TEXT: &str = r#"[rule.x-1]
title.nl = "Verzonnen"
title.en = "Invented"
text.nl = "Dit is verzonnen."
text.en = "This is invented."
remedy.nl = "Laat het."
remedy.en = "Leave it."
source = "AVG (K)"
"#;

const PERIOD: &str = r#"[[period]]
rule = "x-1"
article = "AVG 90"
kind = "exact"
starts = "start"
length = "5 years"
from = "2018-05-25"
source = "AVG (K)"
"#;

fn load(overlay: &[(&str, &str)]) -> Result<Rulebook, Vec<PackError>> {
    let with = |files: LawFiles, (path, text): &(&str, &str)| files.with(path, text);
    Rulebook::load(overlay.iter().fold(LawFiles::built_in(), with))
}

/// Loading stops at exactly this fault.
#[track_caller]
fn refused(overlay: &[(&str, &str)], code: &str, file: &str, line: usize) -> PackError {
    let faults = load(overlay).err().unwrap_or_else(|| panic!("{code} was let in"));
    let [fault] = faults.as_slice() else { panic!("{faults:#?}") };
    assert_eq!((fault.code, fault.file.as_str(), fault.line), (code, file, Some(line)), "{fault}");
    fault.clone()
}

/// Loading stops at this fault of the policies, which stand beside the right text.
#[track_caller]
fn refused_policy(cedar: &str, code: &str, line: usize) -> PackError {
    refused(&[(CEDAR, cedar), (TOML, TEXT)], code, CEDAR, line)
}

#[track_caller]
fn replaced(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in {text}");
    text.replace(from, to)
}

fn argument<'a>(fault: &'a PackError, name: &str) -> Option<&'a str> {
    fault.arguments.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
}

#[test]
fn takes_a_rule_that_fits() {
    let book = load(&[(CEDAR, POLICY), (TOML, TEXT)]).unwrap();
    let rule = book.rules_of("x-1").next().unwrap();
    assert_eq!((rule.file.as_str(), rule.line), (CEDAR, 1));
}

/// Two versions of a rule, the second from line 8 on.
fn two_versions(until: &str, from: &str) -> String {
    let first = replaced(POLICY, "@from(\"2018-05-25\")", &format!("@from(\"2018-05-25\")\n@until(\"{until}\")"));
    format!("{first}\n{}", replaced(POLICY, "2018-05-25", from))
}

#[test]
fn refuses_two_versions_on_one_day() {
    let fault = refused_policy(&two_versions("2020-01-01", "2019-12-31"), "pack.overlap", 8);
    assert_eq!(argument(&fault, "day"), Some("2019-12-31"));
    assert!(load(&[(CEDAR, &two_versions("2020-01-01", "2020-01-01")), (TOML, TEXT)]).is_ok());
}

#[test]
fn refuses_days_without_a_version_inside_a_life() {
    let fault = refused_policy(&two_versions("2020-01-01", "2020-01-02"), "pack.gap", 8);
    assert_eq!(argument(&fault, "day"), Some("2020-01-01"));
}

#[test]
fn refuses_a_life_that_ends_before_it_begins_or_lies_outside_its_instrument() {
    let never = replaced(POLICY, "@from(\"2018-05-25\")", "@from(\"2018-05-25\")\n@until(\"2018-05-25\")");
    refused_policy(&never, "pack.no-life", 1);
    refused_policy(&replaced(POLICY, "2018-05-25", "2018-05-24"), "pack.outside-instrument", 1);
    // The Wbp has ended, so a rule of it must end.
    let old = replaced(POLICY, "2018-05-25", "2002-01-01");
    let (cedar, toml) = ("nl/wbp/art-90-invented.cedar", "nl/wbp/art-90-invented.toml");
    refused(&[(cedar, &old), (toml, TEXT)], "pack.outside-instrument", cedar, 1);
}

#[test]
fn refuses_facts_and_values_that_are_not_in_the_vocabulary() {
    let with = |condition: &str| replaced(POLICY, "context.age < 16", condition);
    for condition in ["context.aeg < 16", "context.aeg", "context has aeg", "context.ground == context.aeg"] {
        let fault = refused_policy(&with(condition), "pack.unknown-fact", 1);
        assert_eq!(argument(&fault, "name"), Some("aeg"), "{condition}");
        assert_eq!(argument(&fault, "suggestion"), Some("age"), "{condition}");
    }
    for (condition, name) in [
        ("context.ground == Ground::\"favour\"", "Ground::\"favour\""),
        ("context.ground in [Ground::\"consent\", Ground::\"favour\"]", "Ground::\"favour\""),
        ("context.exc.contains(Situation::\"rain\")", "Situation::\"rain\""),
        ("principal == Role::\"king\"", "Role::\"king\""),
        ("resource in Category::\"colour\"", "Category::\"colour\""),
        ("action == Do::Action::\"dance\"", "Do::Action::\"dance\""),
    ] {
        let fault = refused_policy(&with(condition), "pack.vocabulary", 1);
        assert_eq!(argument(&fault, "name"), Some(name), "{condition}");
    }
    let head = replaced(POLICY, "Do::Action::\"mediate\"", "Do::Action::\"dance\"");
    refused_policy(&head, "pack.vocabulary", 1);
    // The line is that of the policy at fault, not of the file.
    refused_policy(&format!("{}\n{}", replaced(POLICY, "x-1", "x-0"), with("context.aeg")), "pack.unknown-fact", 7);
}

#[test]
fn refuses_what_is_outside_the_subset() {
    for condition in [
        "context.age * 2 < 16",
        "context.age + 1 < 16",
        "-context.age < 16",
        "(if context.necessary then context.excessive else context.objected)",
        "context.recipient_country like \"N*\"",
        "context.recipient_country == \"NL\"",
        "context.exc.containsAll([Situation::\"legal_claim\"])",
        "context.exc.isEmpty()",
        "context.necessary == true",
        "context.necessary < 16",
        "context.ground == Purpose::\"contract\"",
        "context.ground == context.purpose",
        "context.data.contains(Category::\"health\") == context.necessary",
        "context.age",
        "principal.age < 16",
        "principal is Role",
        "resource == principal",
        "[1, 2].contains(context.age)",
        "{ \"a\": true }.a",
        "ip(\"127.0.0.1\").isLoopback()",
        "1",
    ] {
        let fault = refused_policy(&replaced(POLICY, "context.age < 16", condition), "pack.subset", 1);
        assert!(argument(&fault, "found").is_some_and(|found| !found.is_empty()), "{condition}");
    }
    let template = replaced(POLICY, "principal, action", "principal == ?principal, action");
    // Cedar keeps templates apart from policies; unseen, one would be no rule at all.
    refused_policy(
        &format!("{}\n{template}", replaced(POLICY, "context.age < 16", "context.excessive")),
        "pack.subset",
        7,
    );
}

#[test]
fn refuses_what_is_no_cedar() {
    let fault = refused_policy(&replaced(POLICY, "when {", "when when {"), "pack.unparsable", 5);
    assert!(argument(&fault, "reason").is_some_and(|reason| !reason.is_empty()));
    refused_policy(&format!("{POLICY}\n\n@id(\"x-2\")\nforbidden;\n"), "pack.unparsable", 9);
    refused_policy(&replaced(POLICY, "@article(\"AVG 90\")", "@id(\"x-2\")"), "pack.unparsable", 2);
}

#[test]
fn refuses_annotations_that_are_missing_wrong_or_unknown() {
    for (line, name) in [("@id(\"x-1\")", "id"), ("@article(\"AVG 90\")", "article"), ("@from(\"2018-05-25\")", "from")]
    {
        let missing = refused_policy(&replaced(POLICY, &format!("{line}\n"), ""), "pack.annotation", 1);
        assert_eq!(argument(&missing, "name"), Some(name));
        let empty = format!("@{name}(\"\")");
        assert_eq!(
            argument(&refused_policy(&replaced(POLICY, line, &empty), "pack.annotation", 1), "name"),
            Some(name)
        );
    }
    for (annotation, name) in [
        ("@form(\"2018-05-25\")", "form"),
        ("@until(\"soon\")", "until"),
        ("@until(\"2018-02-30\")", "until"),
        ("@effect(\"wish\")", "effect"),
        ("@effect(\"deadline\")", "effect"),
        ("@comes_with(\"dance\")", "comes_with"),
    ] {
        let fault = refused_policy(&format!("{annotation}\n{POLICY}"), "pack.annotation", 1);
        assert_eq!(argument(&fault, "name"), Some(name), "{annotation}");
    }
    refused_policy(&replaced(POLICY, "2018-05-25", "25-05-2018"), "pack.annotation", 1);
}

#[test]
fn refuses_exceptions_to_nothing() {
    let permit = replaced(POLICY, "forbid (", "permit (");
    let lifting = |policy: &str, ban: &str| format!("@lifts(\"{ban}\")\n{policy}");
    refused_policy(&lifting(POLICY, "avg-9-1"), "pack.lifts-no-permit", 1);
    refused_policy(&lifting(&permit, "avg-9-99"), "pack.lifts-nothing", 1);
    // A permit is no ban.
    refused_policy(&lifting(&permit, "uavg-29"), "pack.lifts-nothing", 1);
    // A ban on other acts.
    refused_policy(&lifting(&permit, "avg-38-6"), "pack.lifts-nothing", 1);
    // A ban that had ended.
    let collecting = replaced(&permit, "mediate", "collect");
    let fault = refused_policy(&lifting(&collecting, "wbp-16"), "pack.lifts-never", 1);
    assert_eq!(argument(&fault, "name"), Some("wbp-16"));
    assert!(load(&[(CEDAR, &lifting(&collecting, "avg-9-1")), (TOML, TEXT)]).is_ok());
}

#[test]
fn refuses_rules_without_texts_and_texts_without_rules() {
    refused(&[(CEDAR, POLICY)], "pack.missing-text", CEDAR, 1);
    refused(&[(CEDAR, POLICY), (TOML, &replaced(TEXT, "Laat het.", " "))], "pack.missing-text", TOML, 1);
    let second = replaced(TEXT, "x-1", "x-2");
    let (cedar, both) = (format!("{POLICY}\n{}", replaced(POLICY, "x-1", "x-2")), format!("{TEXT}\n{second}"));
    assert!(load(&[(CEDAR, &cedar), (TOML, &both)]).is_ok());
    refused(&[(CEDAR, &cedar), (TOML, &replaced(&both, "Dit is verzonnen.", ""))], "pack.missing-text", TOML, 1);
    refused(&[(CEDAR, &cedar), (TOML, TEXT)], "pack.missing-text", CEDAR, 7);
    refused(&[(CEDAR, POLICY), (TOML, &both)], "pack.no-policy", TOML, 10);
    let elsewhere = "eu/gdpr/art-91-elsewhere.toml";
    refused(&[(CEDAR, POLICY), (elsewhere, TEXT)], "pack.text-elsewhere", CEDAR, 1);
    refused(&[(CEDAR, POLICY), (TOML, TEXT), (elsewhere, TEXT)], "pack.double-text", elsewhere, 1);
}

#[test]
fn refuses_texts_that_are_not_as_they_should_be() {
    let refused = |from: &str, to: &str, code: &str, line: usize| {
        refused(&[(CEDAR, POLICY), (TOML, &replaced(TEXT, from, to))], code, TOML, line)
    };
    let unknown = refused("AVG (K)", "HEARSAY (K)", "pack.unknown-source", 1);
    assert_eq!(argument(&unknown, "name"), Some("HEARSAY (K)"));
    let contested = refused("source =", "contested = [\"C99\"]\nsource =", "pack.unknown-contested", 1);
    assert_eq!(argument(&contested, "name"), Some("C99"));
    refused("source =", "origin =", "pack.toml", 8);
    refused("title.nl = \"Verzonnen\"", "title.nl = \"Verzonnen", "pack.toml", 2);
}

#[test]
fn refuses_a_deadline_without_a_period_and_a_period_without_a_rule() {
    let permit = replaced(POLICY, "forbid (", "permit (");
    let deadline = replaced(&permit, "@article", "@effect(\"deadline\")\n@article");
    let with = |period: &str, code: &str, file: &str, line: usize| {
        refused(&[(CEDAR, &deadline), (TOML, TEXT), (PERIODS, period)], code, file, line)
    };
    assert!(load(&[(CEDAR, &deadline), (TOML, TEXT), (PERIODS, PERIOD)]).is_ok());
    refused_policy(&deadline, "pack.no-period", 1);
    let stray = format!("{PERIOD}\n{}", replaced(PERIOD, "x-1", "x-9"));
    with(&stray, "pack.period-without-rule", PERIODS, 11);
    let fault = with(&replaced(PERIOD, "\"start\"", "\"strat\""), "pack.unknown-fact", PERIODS, 5);
    assert_eq!(argument(&fault, "name"), Some("strat"));
    with(&format!("{PERIOD}\n{PERIOD}"), "period.overlap", PERIODS, 10);
    with(&replaced(PERIOD, "5 years", "5 moons"), "pack.toml", PERIODS, 6);
    with(&replaced(PERIOD, "source", "until = \"2018-05-25\"\nsource"), "period.empty-life", PERIODS, 1);
}

/// A period that begins after its deadline leaves days on which no date can be told.
#[test]
fn refuses_a_deadline_that_outlives_its_periods() {
    let permit = replaced(POLICY, "forbid (", "permit (");
    let deadline = replaced(&permit, "@article", "@effect(\"deadline\")\n@article");
    for period in
        [replaced(PERIOD, "2018-05-25", "2019-01-01"), replaced(PERIOD, "source", "until = \"2020-01-01\"\nsource")]
    {
        let faults = load(&[(CEDAR, &deadline), (TOML, TEXT), (PERIODS, &period)]).err().unwrap_or_default();
        let codes: Vec<&str> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["pack.no-period"], "{period}");
    }
}

#[test]
fn refuses_policies_of_no_instrument_and_packs_without_their_tables() {
    let path = "nl/nowhere/art-01-invented.cedar";
    let faults = load(&[(path, POLICY)]).err().unwrap_or_default();
    assert_eq!(faults, [PackError::new("pack.no-instrument", path)]);
    for path in ["vocabulary.toml", "sources.toml", "tables/countries.toml", "tables/amounts.toml"] {
        let without = LawFiles::built_in();
        let without = without.all().filter(|(other, _)| *other != path);
        let files = without.fold(LawFiles::default(), |files, (path, text)| files.with(path, text));
        let faults = Rulebook::load(files).err().unwrap_or_default();
        assert_eq!(faults, [PackError::new("pack.missing-file", path)]);
    }
}

#[test]
fn tells_every_fault_of_several_files() {
    let broken = replaced(POLICY, "context.age", "context.aeg");
    let other = "nl/uavg/art-90-invented.cedar";
    let faults = load(&[(CEDAR, &broken), (other, "forbid")]).err().unwrap_or_default();
    let told: Vec<(&str, &str)> = faults.iter().map(|fault| (fault.code, fault.file.as_str())).collect();
    assert_eq!(told, [("pack.unknown-fact", CEDAR), ("pack.unparsable", other)]);
}

#[test]
fn cedar_finds_nothing_wrong_with_the_built_in_law() {
    let book = load(&[]).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(reference::validate(&book).unwrap(), []);
}

#[test]
fn cedar_finds_what_does_not_fit_the_schema() {
    // It compiles, but the schema knows this attribute as a number.
    let schema = LawFiles::built_in().require("schema.cedarschema").unwrap().to_owned();
    let changed = replaced(&schema, "age: Long", "age: Bool");
    let book = load(&[("schema.cedarschema", &changed), (CEDAR, POLICY), (TOML, TEXT)]).unwrap();
    let faults = reference::validate(&book).unwrap();
    let found = faults.iter().find(|fault| fault.file == CEDAR).unwrap_or_else(|| panic!("{faults:#?}"));
    assert_eq!((found.code, found.line, argument(found, "rule")), ("pack.invalid", Some(1), Some("x-1")));
}
