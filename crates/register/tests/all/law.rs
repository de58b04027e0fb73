use super::{MINIMAL, check, parsed, with};
use waarborg_decide::Remedy;
use waarborg_model::vocabulary::{Balancing, Fact};
use waarborg_register::{Checked, Verdict};

/// The rules that refuse something, each once.
fn rules(checked: &Checked) -> Vec<String> {
    let mut rules: Vec<String> =
        checked.refused().flat_map(|refused| refused.provisions.into_iter().map(|cited| cited.rule.clone())).collect();
    rules.sort();
    rules.dedup();
    rules
}

fn refused(text: &str) -> Vec<String> {
    let checked = check(&parsed(text));
    assert!(!checked.is_lawful());
    rules(&checked)
}

/// One more field in the file of customers.
fn with_field(category: &str) -> String {
    let field = format!(
        "[[file.field]]\nid = \"extra\"\nname.nl = \"Extra\"\nname.en = \"Extra\"\ncategory = \"{category}\"\n\n[[recipient]]"
    );
    with("[[recipient]]", &field)
}

#[test]
fn the_small_register_is_lawful_and_complete() {
    let checked = check(&parsed(MINIMAL));
    assert_eq!(rules(&checked), [""; 0]);
    assert!(checked.is_complete());
    assert_eq!(checked.verdicts.len(), 5);
}

#[test]
fn health_data_for_a_newsletter_on_legitimate_interest_is_refused() {
    let text = with_field("health");
    assert_eq!(refused(&text), ["avg-9-1"]);
    let checked = check(&parsed(&text));
    let first = checked.refused().next().unwrap();
    assert_eq!(first.verdict.activity, "newsletter");
    // What would help is what an owner can do: ask consent, and ask it expressly.
    let Some(Remedy::Changes(ways)) = first.remedy else { panic!("no remedy") };
    let asked: Vec<Fact> = ways.first().unwrap().changes.keys().copied().collect();
    assert_eq!(asked, [Fact::Ground, Fact::ConsentExplicit]);
    // What is lawful beside it stays so: only the deeds that touch health are refused.
    assert!(checked.verdicts.iter().any(Verdict::is_lawful));
}

#[test]
fn categories_are_asked_each_and_together() {
    let checked = check(&parsed(&with_field("purchase")));
    assert!(checked.is_lawful());
    let asked: Vec<usize> = checked.verdicts.iter().map(|verdict| verdict.categories.len()).collect();
    assert_eq!(asked, [1, 1, 2].repeat(5));
}

#[test]
fn a_citizen_service_number_in_a_file_of_customers_is_refused() {
    assert_eq!(refused(&with_field("bsn")), ["uavg-46"]);
}

#[test]
fn criminal_data_of_customers_are_refused() {
    assert_eq!(refused(&with_field("criminal")), ["uavg-31"]);
}

#[test]
fn a_processor_without_agreement_is_refused() {
    assert_eq!(refused(&with("contract = true\ncontract_date = \"2026-01-31\"\n", "")), ["avg-28-3"]);
}

#[test]
fn a_recipient_in_the_united_states_needs_a_certificate_or_a_safeguard() {
    let us = |more: &str| with("country = \"NL\"", &format!("country = \"US\"{more}"));
    assert_eq!(refused(&us("")), ["avg-44"]);
    assert_eq!(refused(&us("\nsafeguard = \"scc\"")), ["avg-44"], "no assessment");
    assert!(check(&parsed(&us("\ncertified = true"))).is_lawful());
    assert!(check(&parsed(&us("\nsafeguard = \"scc\"\nassessed = true"))).is_lawful());
}

#[test]
fn advertising_by_mail_of_other_things_needs_consent() {
    let text = with("similar_products = true\n", "");
    assert_eq!(refused(&text), ["tw-11-7-1"]);
    assert_eq!(refused(&with("optout = true\n", "")), ["tw-11-7-1", "tw-11-7-unsub"]);
}

#[test]
fn a_balance_that_failed_is_refused() {
    assert!(refused(&with("balancing = \"pass\"", "balancing = \"fail\"")).contains(&"avg-6-1".to_owned()));
}

/// A register may hold what is still to be weighed, and is not complete then; the rules are asked as of what failed.
#[test]
fn what_nobody_weighed_may_stand_in_a_register_and_counts_for_nothing() {
    let register = parsed(&with("balancing = \"pass\"\n", ""));
    let checked = check(&register);
    assert!(checked.is_lawful() && !checked.is_complete());
    let open: Vec<&str> = checked.unfilled.iter().map(|open| open.path.as_str()).collect();
    assert_eq!(open, ["activity.newsletter.purpose.newsletter.balancing"]);
    let entry = &register.activities[0].purposes[0];
    assert!(entry.is_unweighed() && register.activities[0].unweighed().count() == 1);
    assert_eq!(register.activities[0].entry(entry, &register.files[0], false).balancing, Balancing::Fail);
    assert_eq!(parsed(&register.to_toml()), register);
    // What could not be lawful however it is weighed is refused as before.
    let more = with("balancing = \"pass\"\n", "excessive = true\n");
    assert_eq!(refused(&more), ["avg-5-1c"]);
    let consent = parsed(&consented());
    assert!(!consent.activities[0].purposes[0].is_unweighed());
}

fn consented() -> String {
    MINIMAL.replace(
        "ground = \"legitimate_interest\"",
        "ground = \"consent\"\nconsent.nl = \"Ja.\"\nconsent.en = \"Yes.\"",
    )
}

#[test]
fn more_than_is_needed_is_refused() {
    let text = with("ground = \"legitimate_interest\"", "ground = \"legitimate_interest\"\nexcessive = true");
    assert_eq!(refused(&text), ["avg-5-1c"]);
}

#[test]
fn consent_of_a_file_with_minors_counts_on_a_parent() {
    let consent = MINIMAL
        .replace(
            "ground = \"legitimate_interest\"",
            "ground = \"consent\"\nconsent.nl = \"Ja.\"\nconsent.en = \"Yes.\"",
        )
        .replace("adults = true", "adults = false");
    assert!(check(&parsed(&consent)).is_lawful());
}

#[test]
fn a_country_that_is_none_is_remarked() {
    let checked = check(&parsed(&with("country = \"NL\"", "country = \"QX\"")));
    assert!(checked.remarks.iter().any(|remark| remark.code == "register.no-such-country"));
    assert!(!checked.is_lawful());
}

#[test]
fn a_file_that_serves_no_activity_is_remarked() {
    let file = "[[file]]\nid = \"old\"\nname.nl = \"Oud\"\nname.en = \"Old\"\nsubject = \"customer\"\nadults = true\n\
                retention = \"customers\"\nfield = [{ id = \"a\", name = { nl = \"A\", en = \"A\" }, category = \"contact\" }]\n\n\
                [[recipient]]";
    let checked = check(&parsed(&with("[[recipient]]", file)));
    let paths: Vec<&str> = checked.remarks.iter().map(|remark| remark.path.as_str()).collect();
    assert_eq!(paths, ["file.old"]);
}

#[test]
fn an_activity_before_there_were_rules_is_refused() {
    let register = parsed(MINIMAL);
    let checked = register.check(super::book(), "1999-01-01".parse().unwrap(), super::now()).unwrap();
    assert!(!checked.is_lawful());
    assert!(checked.refused().all(|refused| refused.remedy.is_none()));
}
