//! What holds of the law as a whole, in every stretch of it.

use crate::words::all;
use crate::{BOOK, LAWS, act, day, holds_as, processing, somewhere_permitted};
use std::collections::HashSet;
use waarborg_decide::Act;
use waarborg_decide::policy::{Effect, Rule};
use waarborg_proofs::{Law, Property, Verdict, never_errs};

#[test]
fn no_policy_ever_errs() {
    let acts: Vec<Act> = Act::all().collect();
    match never_errs(&LAWS, &acts).unwrap_or_else(|error| panic!("{error}")) {
        Verdict::Proved { environments } => println!("proved for {environments} policies and acts"),
        Verdict::Refuted(found) => panic!("a policy fails:\n{found}"),
    }
}

#[test]
fn a_policy_that_can_err_is_found() {
    // Outside the subset, so no pack could hold it: a sum that may be too large for a whole number.
    let policy = r#"forbid (principal, action == Do::Action::"use", resource) when { context.age + 1 > 18 };"#;
    let law = on("2026-11-24").with(policy).unwrap_or_else(|error| panic!("{error}"));
    match never_errs(&[law], &[act("use")]).unwrap_or_else(|error| panic!("{error}")) {
        Verdict::Refuted(found) => assert!(found.decisive().iter().any(|fact| fact.starts_with("age=")), "{found}"),
        Verdict::Proved { .. } => panic!("the sum was overlooked"),
    }
}

#[test]
fn every_ban_and_every_duty_has_a_remedy_in_both_languages() {
    for rule in BOOK.rules().iter().filter(|rule| matches!(rule.effect, Effect::Forbid | Effect::Duty)) {
        let (_, text) = BOOK.text(&rule.id).unwrap_or_else(|| panic!("{} has no text", rule.id));
        assert!(!text.remedy.nl.trim().is_empty() && !text.remedy.en.trim().is_empty(), "{} has no remedy", rule.id);
    }
}

/// For people, outside the household: where a ban could have meant everyone.
const CONCERNED: &str = r#"resource in Category::"personal" && !context.household"#;

#[test]
fn no_ban_on_processing_is_without_a_way_out() {
    let acts = processing();
    let mut seen = HashSet::new();
    for law in LAWS.iter() {
        for rule in in_force(law).into_iter().filter(|rule| rule.effect == Effect::Forbid) {
            let Some(act) = acts.iter().find(|act| rule.concerns(**act)) else { continue };
            let rules = with_exceptions(law, rule);
            if seen.insert(rules.iter().map(|rule| (rule.file.clone(), rule.line)).collect::<Vec<_>>()) {
                let alone = law.only(&BOOK, &rules).unwrap_or_else(|error| panic!("{error}")).within(CONCERNED);
                somewhere_permitted(&format!("{} {}", rule.id, rule.part), &alone, *act);
            }
        }
    }
}

#[test]
fn nothing_is_forbidden_whatever_the_facts() {
    // A law that forbids everything would pass all other proofs. Sets are fixed: one way is enough, and is found sooner.
    let fixed = "context.data.isEmpty() && context.derogation.isEmpty()";
    let ordinary = all(&[r#"resource == Category::"contact" && context.exc.isEmpty()"#, fixed]);
    let guarded = all(&[r#"context.exc == [Situation::"legal_claim"]"#, fixed]);
    for law in ["2016-06-01", "2026-11-24"].map(on) {
        for act in processing() {
            somewhere_permitted("the law", &law.clone().within(CONCERNED).within(&ordinary), act);
        }
        for category in ["health", "criminal", "bsn"] {
            let one = format!("resource == Category::\"{category}\"");
            somewhere_permitted(category, &law.clone().within(&one).within(&guarded).within(CONCERNED), act("use"));
        }
    }
}

/// The law of a day, from the stretch it lies in.
fn on(text: &str) -> Law {
    LAWS.iter().rev().find(|law| law.from() <= day(text)).unwrap().clone()
}

/// Bans by default: the ones that have exceptions elsewhere.
const BY_DEFAULT: [&str; 10] =
    ["avg-6-1", "avg-9-1", "uavg-31", "uavg-46", "avg-44", "tw-11-7-1", "wbp-8", "wbp-16", "wbp-24", "wbp-76"];

#[test]
fn no_exception_lifts_another_ban() {
    for id in BY_DEFAULT {
        let mut seen = HashSet::new();
        let mut proved = 0;
        for law in LAWS.iter() {
            for rule in in_force(law).into_iter().filter(|rule| rule.id == id && rule.effect == Effect::Forbid) {
                let rules = with_exceptions(law, rule);
                let alone = law.only(&BOOK, &rules).unwrap_or_else(|error| panic!("{error}"));
                // An exception is part of the folded law: where the law says the same, so does the ban alone.
                let concerned = processing().into_iter().filter(|act| rule.concerns(*act));
                let acts: Vec<Act> = concerned.filter(|act| seen.insert((*act, law.text(*act)))).collect();
                if !acts.is_empty() {
                    proved += holds_as(&Property::of(alone.policies().clone()), std::slice::from_ref(law), &acts);
                }
            }
        }
        assert!(proved > 0, "{id} is in force on no day");
    }
}

fn in_force(law: &Law) -> Vec<&'static Rule> {
    BOOK.rules().iter().filter(|rule| rule.in_force(law.from())).collect()
}

/// A ban and the permits that are exceptions to it, and nothing else.
fn with_exceptions(law: &Law, ban: &'static Rule) -> Vec<&'static Rule> {
    let lifts = in_force(law).into_iter().filter(|rule| rule.lifts.contains(&ban.id));
    std::iter::once(ban).chain(lifts).collect()
}

#[test]
fn the_law_of_each_era_is_disjoint() {
    let gdpr = day("2018-05-25");
    let new = ["eu/gdpr/", "nl/uavg/", "nl/supervisor-guidance/"];
    let old = ["nl/wbp/", "nl/vrijstellingsbesluit/", "nl/besluit-kostenvergoeding/"];
    let is = |ids: [&str; 2], folders: &[&str], rule: &Rule| {
        ids.iter().any(|id| rule.id.starts_with(id)) || folders.iter().any(|folder| rule.file.starts_with(folder))
    };
    let mut count = [0, 0];
    for rule in BOOK.rules() {
        if is(["avg-", "uavg-"], &new, rule) {
            assert!(gdpr <= rule.from, "{} is in force before the GDPR", rule.id);
            count[0] += 1;
        }
        if is(["wbp-", "vrb-"], &old, rule) {
            assert!(rule.until.is_some_and(|until| until <= gdpr), "{} outlives the Wbp", rule.id);
            count[1] += 1;
        }
    }
    assert!(count[0] > 100 && count[1] > 50, "the rules of an era were not found: {count:?}");
    // The folded sets, too: an exception is part of a ban there.
    for law in LAWS.iter() {
        let strange = if law.from() < gdpr { ["avg-", "uavg-"] } else { ["wbp-", "vrb-"] };
        for policy in law.policies().policies() {
            let id = policy.annotation("id").unwrap_or_default();
            assert!(!strange.iter().any(|prefix| id.starts_with(prefix)), "{id} takes part from {}", law.from());
        }
    }
}
