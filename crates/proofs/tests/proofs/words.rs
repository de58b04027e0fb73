//! Words of the statutes as conditions on the facts, from the statutes' text and the rulebook.

/// Special categories of the GDPR (9(1)), with the data on illness of employees, which are health data.
pub const SPECIAL: &str = r#"resource in [Category::"race", Category::"religion", Category::"political",
    Category::"health", Category::"sex_life", Category::"union", Category::"genetic", Category::"biometric_id",
    Category::"sickness_admin", Category::"sickness_cause", Category::"reintegration"]"#;

/// Special data of Wbp 16, without the criminal data; genetic and biometric data came with the GDPR.
pub const WBP_SPECIAL: &str = r#"resource in [Category::"race", Category::"religion", Category::"political",
    Category::"health", Category::"sex_life", Category::"union",
    Category::"sickness_admin", Category::"sickness_cause", Category::"reintegration"]"#;

/// Data about health in the sense of UAVG 30(3) and Wbp 21.
pub const ABOUT_HEALTH: &str = r#"resource in [Category::"health", Category::"sickness_admin",
    Category::"sickness_cause", Category::"reintegration"]"#;

/// Criminal data (UAVG 1, Wbp 16), the ban imposed by a court among them.
pub const CRIMINAL: &str = r#"resource in [Category::"criminal", Category::"court_ban"]"#;

/// Data about living people, outside the household (AVG 2(2)(c), Wbp 2(2)(a)).
pub const PERSONAL: &str = r#"resource in Category::"personal" && !context.household"#;

/// Consent of the GDPR (4(11), 7): the ground relied on, with every quality, not withdrawn.
pub const CONSENT: &str = r#"(context.ground == Ground::"consent" && context.consent_free && context.consent_specific
    && context.consent_informed && context.consent_active && context.consent_proof && !context.consent_withdrawn)"#;

/// Unambiguous consent of the Wbp (1(i), 8(a)): no statute yet asked for a proof of it.
pub const WBP_CONSENT: &str = r#"(context.ground == Ground::"consent" && context.consent_free
    && context.consent_specific && context.consent_informed && context.consent_active && !context.consent_withdrawn)"#;

/// A statutory duty.
pub const BY_LAW: &str = r#"(context.ground == Ground::"legal_obligation" && context.law_basis)"#;

/// Data go out of the organisation. A processor is no third party (AVG 4(10), Wbp 1(g)), but what is published reaches
/// everyone.
pub const DISCLOSED: &str = r#"(action == Do::Action::"publish"
    || action in [Do::Action::"share", Do::Action::"transfer"] && context.recipient != Recipient::"processor")"#;

/// Electronic messages (Tw 11.7(1)).
pub const MESSAGE: &str = r#"context.channel in [Channel::"email", Channel::"sms"]"#;

/// A condition that one of these situations is there.
pub fn situation(names: &str) -> String {
    let names: Vec<String> = names.split(' ').map(|name| format!("Situation::\"{name}\"")).collect();
    format!("context.exc.containsAny([{}])", names.join(", "))
}

/// All of these.
pub fn all(conditions: &[&str]) -> String {
    conditions.iter().map(|condition| format!("({condition})")).collect::<Vec<_>>().join(" && ")
}

/// One of these.
pub fn any(conditions: &[&str]) -> String {
    conditions.iter().map(|condition| format!("({condition})")).collect::<Vec<_>>().join(" || ")
}
