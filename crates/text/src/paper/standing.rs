//! How someone stands, and what happened, by the names under which their words stand.

use waarborg_store::{EventKind, StandingRow};
use waarborg_vault::{Flag, PurposeBit};

/// The flags that are set.
#[must_use]
pub fn flags(row: &StandingRow) -> Vec<&'static str> {
    let all = [
        (Flag::Restricted, "restricted"),
        (Flag::Objected, "objected"),
        (Flag::WrittenObjection, "written-objection"),
        (Flag::Inaccurate, "inaccurate"),
        (Flag::LegallyIncapable, "legally-incapable"),
        (Flag::Customer, "customer"),
        (Flag::OptoutAtCollection, "optout-offered"),
        (Flag::AddressForAds, "address-for-ads"),
        (Flag::DncRegistered, "dnc-registered"),
    ];
    all.into_iter().filter(|(flag, _)| row.flags & *flag as u32 != 0).map(|(_, name)| name).collect()
}

/// What holds towards a purpose.
#[must_use]
pub fn towards_purpose(bits: u32) -> Vec<&'static str> {
    let all = [
        (PurposeBit::Free, "consent-free"),
        (PurposeBit::Specific, "consent-specific"),
        (PurposeBit::Knowing, "consent-informed"),
        (PurposeBit::Active, "consent-active"),
        (PurposeBit::Proof, "consent-proof"),
        (PurposeBit::Explicit, "consent-explicit"),
        (PurposeBit::ByRepresentative, "consent-representative"),
        (PurposeBit::Withdrawn, "consent-withdrawn"),
        (PurposeBit::Informed, "informed"),
        (PurposeBit::InformedRecipients, "informed-recipients"),
    ];
    all.into_iter().filter(|(bit, _)| bits & *bit as u32 != 0).map(|(_, name)| name).collect()
}

/// A kind of event.
#[must_use]
pub fn event_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Consent => "consent",
        EventKind::Withdrawal => "withdrawal",
        EventKind::Objection => "objection",
        EventKind::ObjectionLifted => "objection-lifted",
        EventKind::Notice => "notice",
        EventKind::Restriction => "restriction",
        EventKind::RestrictionLifted => "restriction-lifted",
        EventKind::Standing => "standing",
        EventKind::RelationBegan => "relation-began",
        EventKind::RelationEnded => "relation-ended",
        EventKind::Inaccurate => "inaccurate",
        EventKind::Accurate => "accurate",
        EventKind::Contact => "contact",
        EventKind::EmploymentEnded => "employment-ended",
        EventKind::EmploymentResumed => "employment-resumed",
        EventKind::ProcedureEnded => "procedure-ended",
        EventKind::ProcedureResumed => "procedure-resumed",
        EventKind::ReintegrationEnded => "reintegration-ended",
        EventKind::ReintegrationResumed => "reintegration-resumed",
        EventKind::NoticeTakenBack => "notice-taken-back",
        EventKind::HeldForClaim => "held-for-claim",
        EventKind::HeldForInquiry => "held-for-inquiry",
        EventKind::ClaimHoldEnded => "claim-hold-ended",
        EventKind::InquiryHoldEnded => "inquiry-hold-ended",
    }
}
