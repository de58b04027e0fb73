//! The proofs can fail: break the law in memory, and the very same property is refuted, with facts
//! that plain Cedar permits under the broken law and not under the real one.

use crate::words::{PERSONAL, all};
use crate::{BOOK, act, day, gdpr, messages, processing, refuted};
use waarborg_decide::{Act, Rulebook};
use waarborg_law::LawFiles;
use waarborg_proofs::{Law, never};

/// A slip in one file: these words, and what a careless hand puts in their place.
struct Slip {
    file: &'static str,
    words: &'static str,
    instead: &'static str,
}

/// The law of today with slips in it, and as it is.
fn broken(slips: &[Slip]) -> (Law, Law) {
    let today = day("2026-11-24");
    let files = slips.iter().fold(LawFiles::built_in(), |files, slip| {
        let text = files.get(slip.file).unwrap_or_else(|| panic!("no file {}", slip.file)).to_owned();
        assert_eq!(text.matches(slip.words).count(), 1, "{} must say this once: {}", slip.file, slip.words);
        files.with(slip.file, &text.replace(slip.words, slip.instead))
    });
    let book = Rulebook::load(files).unwrap_or_else(|faults| panic!("the broken law does not load: {faults:#?}"));
    (Law::on(&book, today).unwrap(), Law::on(&BOOK, today).unwrap())
}

/// Fails unless the property is refuted under the broken law, by facts that only it permits.
fn is_found(slips: &[Slip], property: &str, acts: &[Act]) {
    let (broken, real) = broken(slips);
    let found = refuted(property, std::slice::from_ref(&broken), acts);
    assert!(found.is_permitted_by(&broken), "plain Cedar does not permit it: {found}");
    assert!(!found.is_permitted_by(&real), "the real law permits it too: {found}");
}

#[test]
fn an_exception_to_one_ban_that_lifts_another_is_found() {
    let slip = Slip {
        file: "nl/uavg/art-29-biometric.cedar",
        words: "@lifts(\"avg-9-1\")",
        instead: "@lifts(\"avg-9-1 avg-6-1\")",
    };
    is_found(&[slip], &never(PERSONAL, &gdpr::GROUNDS), &processing());
}

#[test]
fn an_exception_whose_guard_is_loosened_is_found() {
    let slip = Slip {
        file: "nl/uavg/art-29-biometric.cedar",
        words: "context.exc.contains(Situation::\"authentication_security\") && context.necessary",
        instead: "context.exc.contains(Situation::\"authentication_security\") || context.necessary",
    };
    is_found(&[slip], &gdpr::special_data_need_an_exception(), &processing());
}

#[test]
fn a_ban_that_forgets_a_category_is_found() {
    let slip = Slip {
        file: "nl/uavg/art-46-citizen-service-number.cedar",
        words: "resource == Category::\"bsn\"",
        instead: "resource == Category::\"id_document\"",
    };
    let number = r#"resource == Category::"bsn" && !context.household"#;
    is_found(&[slip], &never(number, &gdpr::BSN_NEEDS_A_STATUTE), &processing());
}

#[test]
fn a_withdrawal_that_is_forgotten_is_found() {
    // Both the ban and the ground must forget it: each alone still stops the processing.
    let ban = Slip {
        file: "eu/gdpr/art-07-consent.cedar",
        words: "&& !context.household && context.consent_withdrawn",
        instead: "&& !context.household && context.consent_withdrawn && context.objected",
    };
    let ground = Slip {
        file: "eu/gdpr/art-06-lawfulness.cedar",
        words: "&& context.consent_active && context.consent_proof && !context.consent_withdrawn\n};",
        instead: "&& context.consent_active && context.consent_proof\n};",
    };
    let withdrawn = r#"context.ground == Ground::"consent" && context.consent_withdrawn"#;
    is_found(&[ban, ground], &never(&all(&[PERSONAL, withdrawn]), &[]), &processing());
}

#[test]
fn an_objection_that_counts_only_sometimes_is_found() {
    let slip = Slip {
        file: "eu/gdpr/art-21-objection.cedar",
        words: "when { !context.household && context.objected };",
        instead: "when { !context.household && context.objected && context.written_objection };",
    };
    is_found(&[slip], &never(&all(&[PERSONAL, "context.objected"]), &[]), &[act("direct_marketing")]);
}

#[test]
fn a_ban_on_messages_that_is_lost_is_found() {
    let slip = Slip {
        file: "nl/telecommunicatiewet/art-11-7-messages.cedar",
        words: "@from(\"2009-10-01\")\nforbid (\n    principal,\n    action == Do::Action::\"direct_marketing\",\n    resource\n)",
        instead: "@from(\"2009-10-01\")\nforbid (\n    principal,\n    action == Do::Action::\"direct_marketing\",\n    resource == Category::\"contact\"\n)",
    };
    is_found(&[slip], &messages::unsolicited_message(), &[act("direct_marketing")]);
}
