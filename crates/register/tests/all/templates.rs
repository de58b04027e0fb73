use super::filled::filled;
use super::{check, parsed};
use std::collections::BTreeSet;
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::{Action, Ground, Purpose};
use waarborg_register::{Contract, Register, STAFF, Template, templates};

#[test]
fn every_template_reads_and_writes_back_the_same() {
    assert_eq!(templates().len(), 8);
    for template in templates() {
        let register = parsed(template.text);
        let written = register.to_toml();
        let again = parsed(&written);
        assert_eq!(again, register, "{}", template.key);
        assert_eq!(again.to_toml(), written, "{}", template.key);
        assert_eq!(Template::find(template.key).unwrap().register().unwrap(), register);
    }
    assert!(Template::find("bakery").is_none());
}

#[test]
fn every_template_is_lawful_today() {
    for template in templates() {
        let checked = check(&parsed(template.text));
        for refused in checked.refused() {
            let verdict = refused.verdict;
            let rules: Vec<&str> = refused.provisions.iter().map(|cited| cited.rule.as_str()).collect();
            println!(
                "{} {} {} {} {:?} {:?}: {rules:?}",
                template.key, verdict.activity, verdict.purpose, verdict.action, verdict.recipient, verdict.categories
            );
        }
        println!("{}: {:?} {:?}", template.key, checked.terms, checked.remarks);
        assert!(checked.verdicts.len() > 100, "{}", template.key);
        assert!(checked.is_lawful(), "{}", template.key);
        assert_eq!(checked.terms, []);
    }
}

#[test]
fn no_template_passes_for_complete_before_it_is_filled_in() {
    for template in templates() {
        let checked = check(&parsed(template.text));
        assert!(!checked.is_complete(), "{}", template.key);
        let paths: BTreeSet<&str> = checked.unfilled.iter().map(|open| open.path.as_str()).collect();
        for path in ["controller.name", "recipient.accountant.contract_date", "activity.personnel.last_review"] {
            assert!(paths.contains(path), "{}: {path}", template.key);
        }
    }
}

/// A template proposes what to weigh, and never what comes of it.
#[test]
fn no_template_says_that_an_interest_outweighs_people() {
    for template in templates() {
        let register = parsed(template.text);
        let on_interest = |entry: &&waarborg_register::PurposeEntry| entry.ground == Ground::LegitimateInterest;
        let mut all = register.activities.iter().flat_map(|activity| activity.purposes.iter()).filter(on_interest);
        assert!(all.all(|entry| entry.is_unweighed() && entry.weighing.is_some()), "{}", template.key);
        assert!(register.activities.iter().any(|activity| activity.unweighed().next().is_some()), "{}", template.key);
    }
}

#[test]
fn a_template_is_complete_once_all_is_filled_in() {
    for template in templates() {
        let filled = filled(template.text);
        let checked = check(&parsed(&filled));
        assert_eq!(checked.unfilled, [], "{}", template.key);
        assert!(checked.is_complete());
    }
}

#[test]
fn kinds_are_those_the_finder_knows() {
    // The finder's own list, read as text: the register does not depend on the finder.
    let source = include_str!("../../../find/src/kind.rs");
    let known: Vec<&str> =
        source.lines().filter_map(|line| line.trim().strip_prefix("(K::")?.split('"').nth(1)).collect();
    assert!(known.len() > 30);
    for template in templates() {
        let register = parsed(template.text);
        assert!(register.unknown_kinds(&known).is_empty(), "{}: {:?}", template.key, register.unknown_kinds(&known));
    }
    assert_eq!(parsed(super::MINIMAL).unknown_kinds(&["name"]).len(), 1);
}

#[test]
fn templates_hold_what_their_sector_needs() {
    let register = |key| Template::find(key).unwrap().register().unwrap();
    for template in templates() {
        let register = register(template.key);
        let purposes: Vec<Purpose> =
            register.activities.iter().flat_map(|activity| activity.purposes.iter().map(|one| one.purpose)).collect();
        for purpose in
            [Purpose::Payroll, Purpose::SickLeave, Purpose::Reintegration, Purpose::Recruitment, Purpose::Tax]
        {
            assert!(purposes.contains(&purpose), "{}: {purpose}", template.key);
        }
    }
    assert!(register("association").file("members").is_some_and(|file| !file.adults));
    let care = register("care-practice");
    let file = care.file("medical-files").unwrap();
    assert_eq!(care.lot_of(file).unwrap().retention.id, "medical");
    assert!(file.file_fields().any(|(_, _, group)| group == SensitivityGroup::Special));
    let whole: &Register = &care;
    assert_eq!(whole.activity("care").unwrap().situations.len(), 1);
}

#[test]
fn templates_take_nothing_for_granted_that_harms_people() {
    for template in templates() {
        let register = template.register().unwrap();
        // Nobody certified whom nobody named, and nobody placed it abroad.
        for recipient in &register.recipients {
            assert!(
                !recipient.certified && recipient.country.to_string() == "NL",
                "{}: {}",
                template.key,
                recipient.id
            );
            let is_used = register.activities.iter().any(|activity| activity.recipients.contains(&recipient.id));
            assert!(is_used, "{}: nobody gives to {}", template.key, recipient.id);
        }
        // No child is shown to everyone but with a yes (AVG 6(1)(f), 8).
        let shown = register.activities.iter().filter(|activity| activity.actions.contains(&Action::Publish));
        for activity in shown.filter(|activity| register.files_of(activity).any(|file| !file.adults)) {
            let asks = activity.purposes.iter().all(|purpose| purpose.ground == Ground::Consent);
            assert!(asks, "{}: {}", template.key, activity.id);
        }
    }
}

#[test]
fn a_firm_without_staff_has_nothing_about_staff() {
    for template in templates() {
        let whole = template.register().unwrap();
        let mut register = whole.clone();
        register.leave_out(&STAFF);
        // It reads back, so nothing in it stands for what is gone.
        assert_eq!(parsed(&register.to_toml()), register, "{}", template.key);
        assert!(check(&register).is_lawful(), "{}", template.key);
        let staff = |register: &Register| register.files.iter().filter(|file| STAFF.contains(&file.subject)).count();
        assert!(staff(&whole) > 5 && staff(&register) == 0, "{}", template.key);
        for gone in ["personnel", "payroll", "identity", "sick-leave", "reintegration", "recruitment"] {
            assert!(whole.activity(gone).is_some() && register.activity(gone).is_none(), "{}: {gone}", template.key);
        }
        for gone in ["payroll-office", "company-doctor", "uwv"] {
            assert!(register.recipient(gone).is_none(), "{}: {gone}", template.key);
        }
        for stays in ["accountant", "tax-office"] {
            assert!(register.recipient(stays).is_some(), "{}: {stays}", template.key);
        }
        let terms = |register: &Register| register.retentions.len();
        assert!(terms(&register) < terms(&whole) && register.retention("payroll").is_none(), "{}", template.key);
        assert_eq!(register.cookies, whole.cookies);
    }
}

#[test]
fn an_agreement_with_whom_nobody_named_is_none() {
    let mut register = Template::find("webshop").unwrap().register().unwrap();
    let one = register.recipients.iter_mut().find(|one| one.contract == Contract::Undated).unwrap();
    assert!(!one.has_contract());
    one.name = "Postduif BV".to_owned();
    assert!(one.has_contract());
}
