//! The Wbp, from 2001-09-01 until the GDPR.

use crate::gdpr::{ABROAD, BSN_NEEDS_A_STATUTE};
use crate::words::{ABOUT_HEALTH, CRIMINAL, DISCLOSED, PERSONAL, WBP_CONSENT, WBP_SPECIAL, all, any, situation};
use crate::{BOOK, WBP, act, day, during, holds, processing};
use jiff::ToSpan as _;
use waarborg_decide::reference::Reference;
use waarborg_model::Country;
use waarborg_model::vocabulary::Destination;
use waarborg_proofs::never;

/// Wbp 8(a)-(f).
const GROUNDS: [&str; 6] = [
    WBP_CONSENT,
    r#"context.ground == Ground::"contract" && context.necessary"#,
    r#"context.ground == Ground::"legal_obligation" && context.necessary"#,
    r#"context.ground == Ground::"vital" && context.necessary"#,
    r#"context.ground == Ground::"public_task" && context.necessary"#,
    r#"context.ground == Ground::"legitimate_interest" && context.necessary && context.balancing == Balancing::"pass""#,
];

/// Wbp 23, for special and criminal data alike.
fn general_exceptions() -> [String; 2] {
    [
        all(&[WBP_CONSENT, "context.consent_explicit"]),
        situation("manifestly_public legal_claim vital_incapable ap_permit research_public_interest"),
    ]
}

fn exceptions_for_special_data() -> Vec<String> {
    // Wbp 17(3), 19(2), 20(2): not to others without consent.
    let kept_inside = any(&[&format!("!{DISCLOSED}"), WBP_CONSENT]);
    let [consent, situations] = general_exceptions();
    vec![
        consent,
        situations,
        // Wbp 17
        all(&[r#"resource == Category::"religion""#, &situation("own_members"), &kept_inside]),
        all(&[
            r#"resource == Category::"religion" && !context.written_objection"#,
            &situation("spiritual_care"),
            &kept_inside,
        ]),
        // Wbp 18
        all(&[r#"resource == Category::"race""#, &situation("race_identification")]),
        all(&[r#"resource == Category::"race" && !context.written_objection"#, &situation("positive_action")]),
        // Wbp 19, 20
        all(&[r#"resource == Category::"political""#, &situation("own_members political_office"), &kept_inside]),
        all(&[r#"resource == Category::"union""#, &situation("own_members"), &kept_inside]),
        // Wbp 21(1)(a)-(c), 21(2)
        all(&[ABOUT_HEALTH, "context.confidentiality", &situation("care_provider insurer_execution school_support")]),
        all(&[ABOUT_HEALTH, "context.confidentiality && !context.written_objection", &situation("insurer_risk")]),
        // Wbp 21(1)(f): not the cause of an illness
        all(&[
            r#"resource in [Category::"health", Category::"sickness_admin", Category::"reintegration"]"#,
            &situation("employer_entitlements employer_reintegration"),
        ]),
    ]
}

fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

#[test]
fn special_data_were_never_permitted_without_an_exception_of_wbp_17_to_23() {
    let special = all(&[WBP_SPECIAL, "!context.household"]);
    holds(&never(&special, &strs(&exceptions_for_special_data())), &during(WBP), &processing());
}

#[test]
fn special_data_were_never_permitted_without_a_ground_of_wbp_8() {
    holds(&never(&all(&[WBP_SPECIAL, PERSONAL]), &GROUNDS), &during(WBP), &processing());
}

#[test]
fn no_personal_data_were_processed_without_a_ground_of_wbp_8() {
    holds(&never(PERSONAL, &GROUNDS), &during(WBP), &processing());
}

#[test]
fn criminal_data_were_never_permitted_outside_wbp_22_and_23() {
    let [consent, situations] = general_exceptions();
    // Wbp 22(3): about staff by rules that the works council agreed to.
    let staff = any(&[r#"context.subject != Subject::"employee""#, &situation("or_rules")]);
    let exceptions = [
        consent,
        situations,
        // Wbp 22(2): for oneself
        all(&[&situation("own_assessment own_protection"), &format!("!{DISCLOSED}"), &staff]),
        // Wbp 22(4): for others, which is not for everyone
        all(&[
            &any(&[&situation("pob_permit group_company"), "context.prior_check && context.notified"]),
            r#"action != Do::Action::"publish""#,
            &staff,
        ]),
    ];
    holds(&never(&all(&[CRIMINAL, "!context.household"]), &strs(&exceptions)), &during(WBP), &processing());
}

#[test]
fn criminal_data_were_never_permitted_without_a_ground_of_wbp_8() {
    holds(&never(&all(&[CRIMINAL, PERSONAL]), &GROUNDS), &during(WBP), &processing());
}

#[test]
fn the_citizen_service_number_was_never_used_without_a_statute() {
    let number = r#"resource == Category::"bsn" && !context.household"#;
    holds(&never(number, &BSN_NEEDS_A_STATUTE), &during(WBP), &processing());
}

#[test]
fn direct_marketing_was_never_permitted_after_an_objection() {
    // Wbp 41: whatever the channel, whatever the ground.
    holds(&never(&all(&[PERSONAL, "context.objected"]), &[]), &during(WBP), &[act("direct_marketing")]);
}

#[test]
fn withdrawn_consent_never_permitted_any_processing() {
    let withdrawn = r#"context.ground == Ground::"consent" && context.consent_withdrawn"#;
    holds(&never(&all(&[PERSONAL, withdrawn]), &[]), &during(WBP), &processing());
}

/// Wbp 76 and 77. Who is certified, and when, is for the table of countries: see the test below.
const INSTRUMENTS: [&str; 4] = [
    r#"context.destination == Destination::"adequate""#,
    r#"context.destination == Destination::"certified" && context.dpf"#,
    r#"context.derogation.containsAny([Derogation::"explicit_consent", Derogation::"contract",
        Derogation::"legal_claim", Derogation::"vital", Derogation::"public_register"])"#,
    // The permit of the minister, on the strength of a contract or of binding rules.
    r#"context.safeguard in [Safeguard::"scc", Safeguard::"bcr"] && context.exc.contains(Situation::"ap_permit")"#,
];

#[test]
fn nothing_left_the_eea_without_an_instrument() {
    let abroad = all(&[PERSONAL, ABROAD]);
    let acts = [act("share"), act("transfer")];
    holds(&never(&abroad, &INSTRUMENTS), &during(("2001-09-01", "2012-02-09")), &acts);
    // Since then an unmodified model contract needs no permit.
    let with_contract: Vec<&str> =
        INSTRUMENTS.iter().copied().chain([r#"context.safeguard == Safeguard::"scc""#]).collect();
    holds(&never(&abroad, &with_contract), &during(("2012-02-09", "2018-05-25")), &acts);
}

/// The solver takes `destination` as any of its values; which country has which on which day is a dated table. So this
/// is tried out for every code of two letters and every day of the gaps, not proved.
#[test]
fn no_country_counts_as_certified_while_no_framework_was_in_force() {
    let gaps = [("2015-10-06", "2016-08-01"), ("2020-07-16", "2023-07-10")];
    let codes: Vec<Country> =
        (b'A'..=b'Z').flat_map(|one| (b'A'..=b'Z').map(move |two| [one, two])).filter_map(country).collect();
    for (from, until) in gaps {
        let (mut today, until) = (day(from), day(until));
        while today < until {
            for code in &codes {
                let destination = BOOK.derivations().destination(*code, today);
                assert_ne!(destination, Destination::Certified, "{code} on {today}");
            }
            today = today.checked_add(1.day()).unwrap();
        }
    }
    assert!(Reference::on(&BOOK, day("2016-06-01")).is_ok());
}

fn country(letters: [u8; 2]) -> Option<Country> {
    Country::parse(std::str::from_utf8(&letters).ok()?)
}
