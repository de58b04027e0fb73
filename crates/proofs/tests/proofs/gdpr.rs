//! GDPR and UAVG, from 2018-05-25.

use crate::words::{ABOUT_HEALTH, BY_LAW, CONSENT, CRIMINAL, DISCLOSED, PERSONAL, SPECIAL, all, any, situation};
use crate::{GDPR, act, during, holds, processing};
use waarborg_proofs::never;

/// AVG 6(1)(a)-(f).
pub const GROUNDS: [&str; 6] = [
    CONSENT,
    r#"context.ground == Ground::"contract" && context.necessary"#,
    r#"context.ground == Ground::"legal_obligation" && context.law_basis && context.necessary"#,
    r#"context.ground == Ground::"vital""#,
    r#"context.ground == Ground::"public_task" && context.law_basis"#,
    r#"context.ground == Ground::"legitimate_interest" && context.necessary
        && context.balancing == Balancing::"pass" && context.informed && !context.public_body"#,
];

/// The exceptions for special data: AVG 9(2), UAVG 22 to 30.
pub fn exceptions_for_special_data() -> Vec<String> {
    // UAVG 30(4): those who handle the data are bound to secrecy, unless a statute obliges them to tell.
    let told = "action in [Do::Action::\"share\", Do::Action::\"transfer\", Do::Action::\"publish\"]";
    let told_by_law = any(&["context.confidentiality", &all(&[told, BY_LAW])]);
    // Published or given to others only with the person's consent: AVG 9(2)(d), UAVG 27(2).
    let kept_inside = any(&[&format!("!{DISCLOSED}"), CONSENT]);
    vec![
        // 9(2)(a), UAVG 22(2)(a)
        all(&[CONSENT, "context.consent_explicit"]),
        // 9(2)(c), (e), (f), UAVG 22(2)(b), (d), (e)
        situation("vital_incapable manifestly_public legal_claim"),
        // 9(2)(d), UAVG 22(2)(c)
        all(&[&situation("nonprofit_members"), &kept_inside]),
        // UAVG 23(c): needed beside criminal data
        r#"context.data.containsAny([Category::"criminal", Category::"court_ban"]) && context.necessary"#.to_owned(),
        // 9(2)(j), UAVG 24
        all(&[
            &situation("research_public_interest"),
            r#"context.purpose in [Purpose::"research", Purpose::"statistics"]"#,
        ]),
        // UAVG 25
        all(&[r#"resource == Category::"race""#, &situation("race_identification")]),
        all(&[
            r#"resource == Category::"race" && context.necessary && !context.written_objection"#,
            &situation("positive_action"),
        ]),
        // UAVG 26
        all(&[r#"resource == Category::"political""#, &situation("political_office")]),
        // UAVG 27
        all(&[
            r#"resource == Category::"religion" && context.necessary && !context.written_objection"#,
            &situation("spiritual_care"),
            &kept_inside,
        ]),
        // UAVG 28; research stands above
        all(&[r#"resource == Category::"genetic""#, &situation("genetic_same_person medical_interest")]),
        // UAVG 29
        all(&[r#"resource == Category::"biometric_id" && context.necessary"#, &situation("authentication_security")]),
        // UAVG 30(1)(a), (b)
        all(&[
            r#"resource in [Category::"health", Category::"sickness_admin"]"#,
            &situation("employer_entitlements"),
            &told_by_law,
        ]),
        all(&[
            r#"resource in [Category::"reintegration", Category::"sickness_admin"] && context.necessary"#,
            &situation("employer_reintegration"),
            &told_by_law,
        ]),
        // UAVG 30(2)(a)
        all(&[r#"resource == Category::"health""#, &situation("school_support"), &told_by_law]),
        // UAVG 30(3)(a), (b)
        all(&[ABOUT_HEALTH, &situation("care_provider"), "context.confidentiality"]),
        all(&[ABOUT_HEALTH, &situation("insurer_execution"), "context.confidentiality"]),
        all(&[ABOUT_HEALTH, &situation("insurer_risk"), "context.confidentiality", "!context.objected"]),
    ]
}

fn strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

pub fn special_data_need_an_exception() -> String {
    never(&all(&[SPECIAL, "!context.household"]), &strs(&exceptions_for_special_data()))
}

#[test]
fn special_data_are_never_permitted_without_an_exception_of_article_9() {
    holds(&special_data_need_an_exception(), &during(GDPR), &processing());
}

#[test]
fn special_data_are_never_permitted_without_a_ground_of_article_6() {
    holds(&never(&all(&[SPECIAL, PERSONAL]), &GROUNDS), &during(GDPR), &processing());
}

#[test]
fn no_personal_data_are_processed_without_a_ground_of_article_6() {
    holds(&never(PERSONAL, &GROUNDS), &during(GDPR), &processing());
}

pub fn criminal_data_need_an_exception() -> String {
    never(
        &all(&[CRIMINAL, "!context.household"]),
        &[
            // UAVG 32(a)-(d), (f)
            &all(&[CONSENT, "context.consent_explicit"]),
            &situation("vital_incapable manifestly_public legal_claim"),
            &all(&[
                &situation("research_public_interest"),
                r#"context.purpose in [Purpose::"research", Purpose::"statistics"]"#,
            ]),
            // UAVG 33(1)(a)
            &situation("justice_source"),
            // UAVG 33(2): for oneself
            &all(&[&situation("own_assessment"), "context.necessary", &format!("!{DISCLOSED}")]),
            &all(&[&situation("own_protection"), &format!("!{DISCLOSED}")]),
            // UAVG 33(4): for others, which is not for everyone
            &all(&[&situation("pob_permit group_company ap_permit"), r#"action != Do::Action::"publish""#]),
        ],
    )
}

#[test]
fn criminal_data_are_never_permitted_outside_uavg_31_to_33() {
    holds(&criminal_data_need_an_exception(), &during(GDPR), &processing());
}

#[test]
fn criminal_data_are_never_permitted_without_a_ground_of_article_6() {
    holds(&never(&all(&[CRIMINAL, PERSONAL]), &GROUNDS), &during(GDPR), &processing());
}

#[test]
fn criminal_data_about_employees_need_rules_agreed_with_the_works_council() {
    // UAVG 33(3)
    let about_staff = all(&[CRIMINAL, r#"context.subject == Subject::"employee" && !context.household"#]);
    holds(&never(&about_staff, &[&situation("or_rules")]), &during(GDPR), &processing());
}

/// UAVG 46; the records of tax law carry the number because a statute puts it there.
pub const BSN_NEEDS_A_STATUTE: [&str; 2] = [
    "context.law_basis",
    r#"action == Do::Action::"keep"
        && context.subject in [Subject::"employee", Subject::"former_employee"]
        && context.record in [Record::"payroll_records", Record::"wagetax_statement", Record::"id_copy_employee"]"#,
];

#[test]
fn the_citizen_service_number_is_never_used_without_a_statute() {
    let number = r#"resource == Category::"bsn" && !context.household"#;
    holds(&never(number, &BSN_NEEDS_A_STATUTE), &during(GDPR), &processing());
}

#[test]
fn direct_marketing_is_never_permitted_after_an_objection() {
    // AVG 21(2): whatever the channel, whatever the ground.
    holds(&never(&all(&[PERSONAL, "context.objected"]), &[]), &during(GDPR), &[act("direct_marketing")]);
}

#[test]
fn nothing_is_prepared_for_marketing_after_an_objection() {
    // AVG 21(3)
    let for_marketing =
        r#"context.purpose in [Purpose::"newsletter", Purpose::"offers", Purpose::"third_party_marketing"]"#;
    let objected = never(&all(&[PERSONAL, "context.objected", for_marketing]), &[]);
    holds(&objected, &during(GDPR), &[act("use"), act("share"), act("profile"), act("direct_marketing")]);
}

#[test]
fn withdrawn_consent_never_permits_any_processing() {
    let withdrawn = r#"context.ground == Ground::"consent" && context.consent_withdrawn"#;
    holds(&never(&all(&[PERSONAL, withdrawn]), &[]), &during(GDPR), &processing());
}

pub const ABROAD: &str = r#"context.destination != Destination::"eea""#;

/// AVG 46, 47, 49 and an adequacy decision for the whole country.
pub const INSTRUMENTS: [&str; 4] = [
    r#"context.destination == Destination::"adequate""#,
    r#"context.safeguard in [Safeguard::"scc", Safeguard::"bcr"] && context.tia"#,
    r#"context.derogation.containsAny([Derogation::"explicit_consent", Derogation::"vital",
        Derogation::"public_register"])"#,
    r#"context.derogation.containsAny([Derogation::"contract", Derogation::"legal_claim"]) && context.occasional"#,
];

/// Privacy Shield and Data Privacy Framework.
const CERTIFIED: &str = r#"context.destination == Destination::"certified" && context.dpf"#;

#[test]
fn nothing_leaves_the_eea_without_an_instrument() {
    let abroad = all(&[PERSONAL, ABROAD]);
    let acts = [act("share"), act("transfer")];
    let with_certificate: Vec<&str> = INSTRUMENTS.iter().copied().chain([CERTIFIED]).collect();
    holds(&never(&abroad, &with_certificate), &during(GDPR), &acts);
    // Between the judgment that ended the Privacy Shield and its successor no certificate counts.
    holds(&never(&abroad, &INSTRUMENTS), &during(("2020-07-16", "2023-07-10")), &acts);
}

#[test]
fn restricted_data_are_only_stored_but_for_the_exceptions_of_article_18() {
    // Collecting, copying and monitoring bring in new data; a restriction speaks of those that are there.
    let acts = ["use", "share", "transfer", "direct_marketing", "profile", "automated_decision", "publish"].map(act);
    let exceptions = [
        CONSENT,
        r#"context.purpose == Purpose::"legal_claim""#,
        &situation("legal_claim"),
        // The rights of another person: the one fact that tells of them is a life in danger.
        &situation("vital_incapable"),
    ];
    holds(&never(&all(&[PERSONAL, "context.restricted"]), &exceptions), &during(GDPR), &acts);
}
