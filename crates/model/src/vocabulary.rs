//! Generated from law/vocabulary.toml by `cargo xtask generate`; do not edit.

#![expect(clippy::too_many_lines, clippy::match_same_arms, reason = "tables, one line for each fact")]

use std::fmt;

/// What kind of value a fact takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Yes or no.
    Bool,
    /// One of these named values.
    Enum(&'static [&'static str]),
    /// Several of these named values at once.
    Set(&'static [&'static str]),
    /// A whole number, from 0.
    Number,
    /// An amount in euro cents.
    Money,
    /// A calendar day.
    Date,
    /// An instant.
    Moment,
    /// A country.
    Country,
}

/// What a question may state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Fact {
    /// what the entrepreneur (or, for the last rights actions, the data subject) wants to do or
    /// asks whether he must do
    Action,
    /// role of the asking organisation (default controller)
    Role,
    /// category of data. `sickness_admin` = that someone is ill, expected duration, contact
    /// address; `sickness_cause` = nature or cause; `court_ban` = ban imposed by a court for
    /// unlawful or annoying behaviour
    Data,
    /// kind of person. selfemployed = eenmanszaak, partner in vof or maatschap; `legal_person` =
    /// bv, nv, stichting, vereniging; `contact_person` = named person at a business relation
    Subject,
    /// age of the data subject when it matters
    Age,
    /// purpose of the action
    Purpose,
    /// purpose for which the data were collected
    OrigPurpose,
    /// outcome of the compatibility test of AVG 6(4) / Wbp 9 when it was done
    Compatible,
    /// ground relied on
    Ground,
    /// necessary for the purpose and ground relied on
    Necessary,
    /// more data than the purpose needs
    Excessive,
    /// outcome of the documented interest balancing (with `request=object`: pass = compelling
    /// grounds shown in the new assessment)
    Balancing,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ConsentFree,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ConsentSpecific,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ConsentInformed,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ConsentActive,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ConsentProof,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ConsentWithdrawn,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ConsentExplicit,
    /// quality of consent (`consent_active=no` = pre-ticked box or silence)
    ParentalConsent,
    /// statutory exception situation that factually applies; only listed if the facts of the
    /// exception are met; absent = none applies
    Exc,
    /// data subject objected in writing (UAVG 25, 27)
    WrittenObjection,
    /// the persons handling the data are bound to secrecy
    Confidentiality,
    /// a statute prescribes or expressly allows the action (BSN use, ID copy, reporting)
    LawBasis,
    /// where the data come from
    SourceOfData,
    /// information duty (AVG 13/14; Wbp 33/34) fulfilled before or at the required moment
    Informed,
    /// (categories of) recipients named to the data subject
    InformedRecipients,
    /// to whom data go
    Recipient,
    /// written processor agreement with the art. 28(3) content (Wbp: bewerkersovereenkomst)
    ProcessorContract,
    /// authority has a statutory power and a specific written demand
    LegalRequest,
    /// where the recipient is
    RecipientCountry,
    /// US recipient is actively certified, for this kind of data, under the EU-US framework of the
    /// date (Safe Harbor, Privacy Shield, Data Privacy Framework)
    Dpf,
    /// transfer instrument
    Safeguard,
    /// transfer impact assessment done with a positive outcome
    Tia,
    /// AVG 49 situation
    Derogation,
    /// incidental, not regular (AVG 30(5), 49)
    Occasional,
    /// marketing channel (email includes WhatsApp and social-media messages)
    Channel,
    /// contact data obtained in a sale of a product or service of the sender (for charities also a
    /// donation: for calls since 2009-10-01; for e-mail before 2021-07-01 a sale only)
    CustomerRelation,
    /// day the customer relation ended; absent = it has not ended
    CustomerEnded,
    /// own, similar products or services
    SimilarProducts,
    /// clear, free, easy objection was offered when the contact data were obtained
    OptoutAtCollection,
    /// free, easy unsubscribe / right of objection offered in this message or call
    OptoutInMessage,
    /// data subject objected to (this) direct marketing
    Objected,
    /// business end-user itself published this address or number for receiving such offers
    AddressForAds,
    /// kind of sender (lottery = lottery for charities; publisher = newspapers, weeklies,
    /// magazines)
    SenderKind,
    /// true identity of sender and reachable address or number shown
    SenderIdentified,
    /// number in the Bel-me-niet-register (only before 2021-07-01)
    DncRegistered,
    /// number of employees
    Staff,
    /// processing includes special or criminal data
    SpecialOrCriminal,
    /// processing likely to result in a risk for people
    RiskLikely,
    /// processing likely to result in a high risk
    HighRisk,
    /// item of the AP DPIA list (table 4.6) that applies
    DpiaList,
    /// number of the nine WP248 criteria met
    DpiaCriteria,
    /// DPIA carried out before the start
    DpiaDone,
    /// DPIA shows a high risk that measures do not remove
    ResidualHighRisk,
    /// public authority or body
    PublicBody,
    /// core activity: regular and systematic monitoring on a large scale
    CoreMonitoring,
    /// core activity: special or criminal data on a large scale
    CoreSpecial,
    /// kind of personal-data breach
    Breach,
    /// risk for the persons affected by the breach
    Risk,
    /// data unintelligible for others (state-of-the-art encryption, key safe)
    Encrypted,
    /// later measures make the high risk no longer likely
    MeasuresRemovedRisk,
    /// individual notice would take disproportionate effort
    Disproportionate,
    /// financial undertaking under the Wft
    FinancialFirm,
    /// when the controller (for `role=processor`: the processor) became aware
    AwareAt,
    /// right exercised
    Request,
    /// day the request reached the controller
    Received,
    /// the controller extends
    Extension,
    /// request is complex or the person made many requests
    ExtensionReason,
    /// identity of requester certain, or reasonable doubt
    Identity,
    /// quality of the request
    Excess,
    /// which copy
    Copy,
    /// AVG 17(1) ground
    EraseGround,
    /// AVG 17(3) exception
    EraseException,
    /// processing by automated means (AVG 20)
    AutomatedProcessing,
    /// effect of an automated decision
    DecisionEffect,
    /// answering would harm rights of others
    ThirdPartyHarm,
    /// euro amount the controller wants to charge
    Fee,
    /// pages of the answer (Wbp fee)
    Pages,
    /// medium of the answer (Wbp fee)
    Medium,
    /// copy of data processing hard to access because of its nature (Wbp fee)
    HardAccess,
    /// Wbp fee basis
    FeeFor,
    /// data were corrected/erased after the request, or objection well-founded
    Corrected,
    /// article of the Vrijstellingsbesluit Wbp that covers the processing
    Exemption,
    /// all limits of that article observed
    ExemptionMet,
    /// processing notified to the CBP or the in-house functionaris
    Notified,
    /// Wbp 31 situation
    PriorCheck,
    /// processing wholly or partly automated (Wbp 27)
    Automated,
    /// kind of record for retention
    Record,
    /// event from which a retention or other period runs (see 3.15 per record)
    Start,
    /// appropriate technical and organisational measures taken
    Secured,
    /// proven damage
    Damage,
    /// intent or negligence of the controller
    Fault,
    /// large-scale processing
    LargeScale,
    /// systematic monitoring or systematic evaluation
    Systematic,
    /// monitoring announced to those concerned
    BalanceAnnounced,
    /// works council agreed to the monitoring or staff data system (value yes also when there is
    /// none)
    WorksCouncilConsent,
    /// purely personal or household activity
    Household,
    /// under guardianship (curatele) or mentorship, for this matter
    LegallyIncapable,
    /// the data are known to be wrong or outdated
    Inaccurate,
    /// the processing of these data is restricted (AVG 18)
    Restricted,
    /// concrete suspicion of an offence or serious misconduct, other means failed
    ConcreteSuspicion,
    /// examination by a doctor for a post with special medical requirements
    MedicalExamination,
    /// the processor engages another processor
    SubProcessor,
    /// the controller authorised the sub-processor in writing and the same terms are passed on
    SubAuthorised,
    /// the intended officer also decides on purposes and means
    DpoConflict,
    /// a statutory public register with a correction procedure of its own
    PublicRegister,
    /// the infringement concerns Tw 11.7
    TelecomInfringement,
    /// kind of norm that was infringed (AVG 83(4), 83(5))
    Norm,
    /// the purpose differs from the one the data were collected for
    PurposeChanged,
    /// where the recipient is, by the dated country tables: in the EEA, in a country with an
    /// adequacy decision, in one where only certified recipients are covered, or elsewhere
    Destination,
    /// the customer relation ended longer ago than a customer may be called
    CustomerLapsed,
    /// highest fee in cents for the given number of pages on paper
    FeeMaxPaper,
    /// highest fee in cents on another medium
    FeeMaxOther,
    /// highest fee in cents for more than the pages limit or data hard to access
    FeeMaxSpecial,
    /// highest fee in cents for an objection
    FeeMaxObjection,
}

impl Fact {
    /// How many facts there are.
    pub const COUNT: usize = 116;
    /// Every fact, in the order of the vocabulary.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Action,
        Self::Role,
        Self::Data,
        Self::Subject,
        Self::Age,
        Self::Purpose,
        Self::OrigPurpose,
        Self::Compatible,
        Self::Ground,
        Self::Necessary,
        Self::Excessive,
        Self::Balancing,
        Self::ConsentFree,
        Self::ConsentSpecific,
        Self::ConsentInformed,
        Self::ConsentActive,
        Self::ConsentProof,
        Self::ConsentWithdrawn,
        Self::ConsentExplicit,
        Self::ParentalConsent,
        Self::Exc,
        Self::WrittenObjection,
        Self::Confidentiality,
        Self::LawBasis,
        Self::SourceOfData,
        Self::Informed,
        Self::InformedRecipients,
        Self::Recipient,
        Self::ProcessorContract,
        Self::LegalRequest,
        Self::RecipientCountry,
        Self::Dpf,
        Self::Safeguard,
        Self::Tia,
        Self::Derogation,
        Self::Occasional,
        Self::Channel,
        Self::CustomerRelation,
        Self::CustomerEnded,
        Self::SimilarProducts,
        Self::OptoutAtCollection,
        Self::OptoutInMessage,
        Self::Objected,
        Self::AddressForAds,
        Self::SenderKind,
        Self::SenderIdentified,
        Self::DncRegistered,
        Self::Staff,
        Self::SpecialOrCriminal,
        Self::RiskLikely,
        Self::HighRisk,
        Self::DpiaList,
        Self::DpiaCriteria,
        Self::DpiaDone,
        Self::ResidualHighRisk,
        Self::PublicBody,
        Self::CoreMonitoring,
        Self::CoreSpecial,
        Self::Breach,
        Self::Risk,
        Self::Encrypted,
        Self::MeasuresRemovedRisk,
        Self::Disproportionate,
        Self::FinancialFirm,
        Self::AwareAt,
        Self::Request,
        Self::Received,
        Self::Extension,
        Self::ExtensionReason,
        Self::Identity,
        Self::Excess,
        Self::Copy,
        Self::EraseGround,
        Self::EraseException,
        Self::AutomatedProcessing,
        Self::DecisionEffect,
        Self::ThirdPartyHarm,
        Self::Fee,
        Self::Pages,
        Self::Medium,
        Self::HardAccess,
        Self::FeeFor,
        Self::Corrected,
        Self::Exemption,
        Self::ExemptionMet,
        Self::Notified,
        Self::PriorCheck,
        Self::Automated,
        Self::Record,
        Self::Start,
        Self::Secured,
        Self::Damage,
        Self::Fault,
        Self::LargeScale,
        Self::Systematic,
        Self::BalanceAnnounced,
        Self::WorksCouncilConsent,
        Self::Household,
        Self::LegallyIncapable,
        Self::Inaccurate,
        Self::Restricted,
        Self::ConcreteSuspicion,
        Self::MedicalExamination,
        Self::SubProcessor,
        Self::SubAuthorised,
        Self::DpoConflict,
        Self::PublicRegister,
        Self::TelecomInfringement,
        Self::Norm,
        Self::PurposeChanged,
        Self::Destination,
        Self::CustomerLapsed,
        Self::FeeMaxPaper,
        Self::FeeMaxOther,
        Self::FeeMaxSpecial,
        Self::FeeMaxObjection,
    ];

    /// The name by which a fact is stated.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Role => "role",
            Self::Data => "data",
            Self::Subject => "subject",
            Self::Age => "age",
            Self::Purpose => "purpose",
            Self::OrigPurpose => "orig_purpose",
            Self::Compatible => "compatible",
            Self::Ground => "ground",
            Self::Necessary => "necessary",
            Self::Excessive => "excessive",
            Self::Balancing => "balancing",
            Self::ConsentFree => "consent_free",
            Self::ConsentSpecific => "consent_specific",
            Self::ConsentInformed => "consent_informed",
            Self::ConsentActive => "consent_active",
            Self::ConsentProof => "consent_proof",
            Self::ConsentWithdrawn => "consent_withdrawn",
            Self::ConsentExplicit => "consent_explicit",
            Self::ParentalConsent => "parental_consent",
            Self::Exc => "exc",
            Self::WrittenObjection => "written_objection",
            Self::Confidentiality => "confidentiality",
            Self::LawBasis => "law_basis",
            Self::SourceOfData => "source_of_data",
            Self::Informed => "informed",
            Self::InformedRecipients => "informed_recipients",
            Self::Recipient => "recipient",
            Self::ProcessorContract => "processor_contract",
            Self::LegalRequest => "legal_request",
            Self::RecipientCountry => "recipient_country",
            Self::Dpf => "dpf",
            Self::Safeguard => "safeguard",
            Self::Tia => "tia",
            Self::Derogation => "derogation",
            Self::Occasional => "occasional",
            Self::Channel => "channel",
            Self::CustomerRelation => "customer_relation",
            Self::CustomerEnded => "customer_ended",
            Self::SimilarProducts => "similar_products",
            Self::OptoutAtCollection => "optout_at_collection",
            Self::OptoutInMessage => "optout_in_message",
            Self::Objected => "objected",
            Self::AddressForAds => "address_for_ads",
            Self::SenderKind => "sender_kind",
            Self::SenderIdentified => "sender_identified",
            Self::DncRegistered => "dnc_registered",
            Self::Staff => "staff",
            Self::SpecialOrCriminal => "special_or_criminal",
            Self::RiskLikely => "risk_likely",
            Self::HighRisk => "high_risk",
            Self::DpiaList => "dpia_list",
            Self::DpiaCriteria => "dpia_criteria",
            Self::DpiaDone => "dpia_done",
            Self::ResidualHighRisk => "residual_high_risk",
            Self::PublicBody => "public_body",
            Self::CoreMonitoring => "core_monitoring",
            Self::CoreSpecial => "core_special",
            Self::Breach => "breach",
            Self::Risk => "risk",
            Self::Encrypted => "encrypted",
            Self::MeasuresRemovedRisk => "measures_removed_risk",
            Self::Disproportionate => "disproportionate",
            Self::FinancialFirm => "financial_firm",
            Self::AwareAt => "aware_at",
            Self::Request => "request",
            Self::Received => "received",
            Self::Extension => "extension",
            Self::ExtensionReason => "extension_reason",
            Self::Identity => "identity",
            Self::Excess => "excess",
            Self::Copy => "copy",
            Self::EraseGround => "erase_ground",
            Self::EraseException => "erase_exception",
            Self::AutomatedProcessing => "automated_processing",
            Self::DecisionEffect => "decision_effect",
            Self::ThirdPartyHarm => "third_party_harm",
            Self::Fee => "fee",
            Self::Pages => "pages",
            Self::Medium => "medium",
            Self::HardAccess => "hard_access",
            Self::FeeFor => "fee_for",
            Self::Corrected => "corrected",
            Self::Exemption => "exemption",
            Self::ExemptionMet => "exemption_met",
            Self::Notified => "notified",
            Self::PriorCheck => "prior_check",
            Self::Automated => "automated",
            Self::Record => "record",
            Self::Start => "start",
            Self::Secured => "secured",
            Self::Damage => "damage",
            Self::Fault => "fault",
            Self::LargeScale => "large_scale",
            Self::Systematic => "systematic",
            Self::BalanceAnnounced => "balance_announced",
            Self::WorksCouncilConsent => "works_council_consent",
            Self::Household => "household",
            Self::LegallyIncapable => "legally_incapable",
            Self::Inaccurate => "inaccurate",
            Self::Restricted => "restricted",
            Self::ConcreteSuspicion => "concrete_suspicion",
            Self::MedicalExamination => "medical_examination",
            Self::SubProcessor => "sub_processor",
            Self::SubAuthorised => "sub_authorised",
            Self::DpoConflict => "dpo_conflict",
            Self::PublicRegister => "public_register",
            Self::TelecomInfringement => "telecom_infringement",
            Self::Norm => "norm",
            Self::PurposeChanged => "purpose_changed",
            Self::Destination => "destination",
            Self::CustomerLapsed => "customer_lapsed",
            Self::FeeMaxPaper => "fee_max_paper",
            Self::FeeMaxOther => "fee_max_other",
            Self::FeeMaxSpecial => "fee_max_special",
            Self::FeeMaxObjection => "fee_max_objection",
        }
    }

    /// The kind of value a fact takes.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Action => Kind::Enum(Action::NAMES),
            Self::Role => Kind::Enum(Role::NAMES),
            Self::Data => Kind::Set(Category::NAMES),
            Self::Subject => Kind::Enum(Subject::NAMES),
            Self::Age => Kind::Number,
            Self::Purpose => Kind::Enum(Purpose::NAMES),
            Self::OrigPurpose => Kind::Enum(Purpose::NAMES),
            Self::Compatible => Kind::Bool,
            Self::Ground => Kind::Enum(Ground::NAMES),
            Self::Necessary => Kind::Bool,
            Self::Excessive => Kind::Bool,
            Self::Balancing => Kind::Enum(Balancing::NAMES),
            Self::ConsentFree => Kind::Bool,
            Self::ConsentSpecific => Kind::Bool,
            Self::ConsentInformed => Kind::Bool,
            Self::ConsentActive => Kind::Bool,
            Self::ConsentProof => Kind::Bool,
            Self::ConsentWithdrawn => Kind::Bool,
            Self::ConsentExplicit => Kind::Bool,
            Self::ParentalConsent => Kind::Bool,
            Self::Exc => Kind::Set(Situation::NAMES),
            Self::WrittenObjection => Kind::Bool,
            Self::Confidentiality => Kind::Bool,
            Self::LawBasis => Kind::Bool,
            Self::SourceOfData => Kind::Enum(Origin::NAMES),
            Self::Informed => Kind::Bool,
            Self::InformedRecipients => Kind::Bool,
            Self::Recipient => Kind::Enum(Recipient::NAMES),
            Self::ProcessorContract => Kind::Bool,
            Self::LegalRequest => Kind::Bool,
            Self::RecipientCountry => Kind::Country,
            Self::Dpf => Kind::Bool,
            Self::Safeguard => Kind::Enum(Safeguard::NAMES),
            Self::Tia => Kind::Bool,
            Self::Derogation => Kind::Set(Derogation::NAMES),
            Self::Occasional => Kind::Bool,
            Self::Channel => Kind::Enum(Channel::NAMES),
            Self::CustomerRelation => Kind::Bool,
            Self::CustomerEnded => Kind::Date,
            Self::SimilarProducts => Kind::Bool,
            Self::OptoutAtCollection => Kind::Bool,
            Self::OptoutInMessage => Kind::Bool,
            Self::Objected => Kind::Bool,
            Self::AddressForAds => Kind::Bool,
            Self::SenderKind => Kind::Enum(SenderKind::NAMES),
            Self::SenderIdentified => Kind::Bool,
            Self::DncRegistered => Kind::Bool,
            Self::Staff => Kind::Number,
            Self::SpecialOrCriminal => Kind::Bool,
            Self::RiskLikely => Kind::Bool,
            Self::HighRisk => Kind::Bool,
            Self::DpiaList => Kind::Enum(DpiaItem::NAMES),
            Self::DpiaCriteria => Kind::Number,
            Self::DpiaDone => Kind::Bool,
            Self::ResidualHighRisk => Kind::Bool,
            Self::PublicBody => Kind::Bool,
            Self::CoreMonitoring => Kind::Bool,
            Self::CoreSpecial => Kind::Bool,
            Self::Breach => Kind::Enum(BreachKind::NAMES),
            Self::Risk => Kind::Enum(Risk::NAMES),
            Self::Encrypted => Kind::Bool,
            Self::MeasuresRemovedRisk => Kind::Bool,
            Self::Disproportionate => Kind::Bool,
            Self::FinancialFirm => Kind::Bool,
            Self::AwareAt => Kind::Moment,
            Self::Request => Kind::Enum(Right::NAMES),
            Self::Received => Kind::Date,
            Self::Extension => Kind::Bool,
            Self::ExtensionReason => Kind::Bool,
            Self::Identity => Kind::Enum(Identity::NAMES),
            Self::Excess => Kind::Enum(Excess::NAMES),
            Self::Copy => Kind::Enum(Copy::NAMES),
            Self::EraseGround => Kind::Enum(EraseGround::NAMES),
            Self::EraseException => Kind::Enum(EraseException::NAMES),
            Self::AutomatedProcessing => Kind::Bool,
            Self::DecisionEffect => Kind::Enum(DecisionEffect::NAMES),
            Self::ThirdPartyHarm => Kind::Bool,
            Self::Fee => Kind::Money,
            Self::Pages => Kind::Number,
            Self::Medium => Kind::Enum(Medium::NAMES),
            Self::HardAccess => Kind::Bool,
            Self::FeeFor => Kind::Enum(FeeFor::NAMES),
            Self::Corrected => Kind::Bool,
            Self::Exemption => Kind::Enum(Exemption::NAMES),
            Self::ExemptionMet => Kind::Bool,
            Self::Notified => Kind::Bool,
            Self::PriorCheck => Kind::Bool,
            Self::Automated => Kind::Bool,
            Self::Record => Kind::Enum(Record::NAMES),
            Self::Start => Kind::Date,
            Self::Secured => Kind::Bool,
            Self::Damage => Kind::Enum(Damage::NAMES),
            Self::Fault => Kind::Bool,
            Self::LargeScale => Kind::Bool,
            Self::Systematic => Kind::Bool,
            Self::BalanceAnnounced => Kind::Bool,
            Self::WorksCouncilConsent => Kind::Bool,
            Self::Household => Kind::Bool,
            Self::LegallyIncapable => Kind::Bool,
            Self::Inaccurate => Kind::Bool,
            Self::Restricted => Kind::Bool,
            Self::ConcreteSuspicion => Kind::Bool,
            Self::MedicalExamination => Kind::Bool,
            Self::SubProcessor => Kind::Bool,
            Self::SubAuthorised => Kind::Bool,
            Self::DpoConflict => Kind::Bool,
            Self::PublicRegister => Kind::Bool,
            Self::TelecomInfringement => Kind::Bool,
            Self::Norm => Kind::Enum(Norm::NAMES),
            Self::PurposeChanged => Kind::Bool,
            Self::Destination => Kind::Enum(Destination::NAMES),
            Self::CustomerLapsed => Kind::Bool,
            Self::FeeMaxPaper => Kind::Number,
            Self::FeeMaxOther => Kind::Number,
            Self::FeeMaxSpecial => Kind::Number,
            Self::FeeMaxObjection => Kind::Number,
        }
    }

    /// The Cedar entity type of its values, if they are named.
    #[must_use]
    pub const fn entity_type(self) -> Option<&'static str> {
        match self {
            Self::Action => Some("Action"),
            Self::Role => Some("Role"),
            Self::Data => Some("Category"),
            Self::Subject => Some("Subject"),
            Self::Purpose => Some("Purpose"),
            Self::OrigPurpose => Some("Purpose"),
            Self::Ground => Some("Ground"),
            Self::Balancing => Some("Balancing"),
            Self::Exc => Some("Situation"),
            Self::SourceOfData => Some("Origin"),
            Self::Recipient => Some("Recipient"),
            Self::Safeguard => Some("Safeguard"),
            Self::Derogation => Some("Derogation"),
            Self::Channel => Some("Channel"),
            Self::SenderKind => Some("SenderKind"),
            Self::DpiaList => Some("DpiaItem"),
            Self::Breach => Some("BreachKind"),
            Self::Risk => Some("Risk"),
            Self::Request => Some("Right"),
            Self::Identity => Some("Identity"),
            Self::Excess => Some("Excess"),
            Self::Copy => Some("Copy"),
            Self::EraseGround => Some("EraseGround"),
            Self::EraseException => Some("EraseException"),
            Self::DecisionEffect => Some("DecisionEffect"),
            Self::Medium => Some("Medium"),
            Self::FeeFor => Some("FeeFor"),
            Self::Exemption => Some("Exemption"),
            Self::Record => Some("Record"),
            Self::Damage => Some("Damage"),
            Self::Norm => Some("Norm"),
            Self::Destination => Some("Destination"),
            _ => None,
        }
    }

    /// Whether it is computed from other facts and dated tables; nobody states it.
    #[must_use]
    pub const fn derived(self) -> bool {
        matches!(
            self,
            Self::PurposeChanged
                | Self::Destination
                | Self::CustomerLapsed
                | Self::FeeMaxPaper
                | Self::FeeMaxOther
                | Self::FeeMaxSpecial
                | Self::FeeMaxObjection
        )
    }

    /// The fact of this name, derived or not.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "action" => Self::Action,
            "role" => Self::Role,
            "data" => Self::Data,
            "subject" => Self::Subject,
            "age" => Self::Age,
            "purpose" => Self::Purpose,
            "orig_purpose" => Self::OrigPurpose,
            "compatible" => Self::Compatible,
            "ground" => Self::Ground,
            "necessary" => Self::Necessary,
            "excessive" => Self::Excessive,
            "balancing" => Self::Balancing,
            "consent_free" => Self::ConsentFree,
            "consent_specific" => Self::ConsentSpecific,
            "consent_informed" => Self::ConsentInformed,
            "consent_active" => Self::ConsentActive,
            "consent_proof" => Self::ConsentProof,
            "consent_withdrawn" => Self::ConsentWithdrawn,
            "consent_explicit" => Self::ConsentExplicit,
            "parental_consent" => Self::ParentalConsent,
            "exc" => Self::Exc,
            "written_objection" => Self::WrittenObjection,
            "confidentiality" => Self::Confidentiality,
            "law_basis" => Self::LawBasis,
            "source_of_data" => Self::SourceOfData,
            "informed" => Self::Informed,
            "informed_recipients" => Self::InformedRecipients,
            "recipient" => Self::Recipient,
            "processor_contract" => Self::ProcessorContract,
            "legal_request" => Self::LegalRequest,
            "recipient_country" => Self::RecipientCountry,
            "dpf" => Self::Dpf,
            "safeguard" => Self::Safeguard,
            "tia" => Self::Tia,
            "derogation" => Self::Derogation,
            "occasional" => Self::Occasional,
            "channel" => Self::Channel,
            "customer_relation" => Self::CustomerRelation,
            "customer_ended" => Self::CustomerEnded,
            "similar_products" => Self::SimilarProducts,
            "optout_at_collection" => Self::OptoutAtCollection,
            "optout_in_message" => Self::OptoutInMessage,
            "objected" => Self::Objected,
            "address_for_ads" => Self::AddressForAds,
            "sender_kind" => Self::SenderKind,
            "sender_identified" => Self::SenderIdentified,
            "dnc_registered" => Self::DncRegistered,
            "staff" => Self::Staff,
            "special_or_criminal" => Self::SpecialOrCriminal,
            "risk_likely" => Self::RiskLikely,
            "high_risk" => Self::HighRisk,
            "dpia_list" => Self::DpiaList,
            "dpia_criteria" => Self::DpiaCriteria,
            "dpia_done" => Self::DpiaDone,
            "residual_high_risk" => Self::ResidualHighRisk,
            "public_body" => Self::PublicBody,
            "core_monitoring" => Self::CoreMonitoring,
            "core_special" => Self::CoreSpecial,
            "breach" => Self::Breach,
            "risk" => Self::Risk,
            "encrypted" => Self::Encrypted,
            "measures_removed_risk" => Self::MeasuresRemovedRisk,
            "disproportionate" => Self::Disproportionate,
            "financial_firm" => Self::FinancialFirm,
            "aware_at" => Self::AwareAt,
            "request" => Self::Request,
            "received" => Self::Received,
            "extension" => Self::Extension,
            "extension_reason" => Self::ExtensionReason,
            "identity" => Self::Identity,
            "excess" => Self::Excess,
            "copy" => Self::Copy,
            "erase_ground" => Self::EraseGround,
            "erase_exception" => Self::EraseException,
            "automated_processing" => Self::AutomatedProcessing,
            "decision_effect" => Self::DecisionEffect,
            "third_party_harm" => Self::ThirdPartyHarm,
            "fee" => Self::Fee,
            "pages" => Self::Pages,
            "medium" => Self::Medium,
            "hard_access" => Self::HardAccess,
            "fee_for" => Self::FeeFor,
            "corrected" => Self::Corrected,
            "exemption" => Self::Exemption,
            "exemption_met" => Self::ExemptionMet,
            "notified" => Self::Notified,
            "prior_check" => Self::PriorCheck,
            "automated" => Self::Automated,
            "record" => Self::Record,
            "start" => Self::Start,
            "secured" => Self::Secured,
            "damage" => Self::Damage,
            "fault" => Self::Fault,
            "large_scale" => Self::LargeScale,
            "systematic" => Self::Systematic,
            "balance_announced" => Self::BalanceAnnounced,
            "works_council_consent" => Self::WorksCouncilConsent,
            "household" => Self::Household,
            "legally_incapable" => Self::LegallyIncapable,
            "inaccurate" => Self::Inaccurate,
            "restricted" => Self::Restricted,
            "concrete_suspicion" => Self::ConcreteSuspicion,
            "medical_examination" => Self::MedicalExamination,
            "sub_processor" => Self::SubProcessor,
            "sub_authorised" => Self::SubAuthorised,
            "dpo_conflict" => Self::DpoConflict,
            "public_register" => Self::PublicRegister,
            "telecom_infringement" => Self::TelecomInfringement,
            "norm" => Self::Norm,
            "purpose_changed" => Self::PurposeChanged,
            "destination" => Self::Destination,
            "customer_lapsed" => Self::CustomerLapsed,
            "fee_max_paper" => Self::FeeMaxPaper,
            "fee_max_other" => Self::FeeMaxOther,
            "fee_max_special" => Self::FeeMaxSpecial,
            "fee_max_objection" => Self::FeeMaxObjection,
            _ => return None,
        })
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key())
    }
}

/// what the entrepreneur (or, for the last rights actions, the data subject) wants to do or asks
/// whether he must do
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Action {
    /// `collect`
    Collect,
    /// `use`
    Use,
    /// `share`
    Share,
    /// `transfer`
    Transfer,
    /// `keep`
    Keep,
    /// `erase`
    Erase,
    /// `direct_marketing`
    DirectMarketing,
    /// `profile`
    Profile,
    /// `automated_decision`
    AutomatedDecision,
    /// `publish`
    Publish,
    /// `copy_id`
    CopyId,
    /// `monitor`
    Monitor,
    /// `inform`
    Inform,
    /// `answer_request`
    AnswerRequest,
    /// `charge_fee`
    ChargeFee,
    /// `verify_identity`
    VerifyIdentity,
    /// `report_breach`
    ReportBreach,
    /// `tell_subjects`
    TellSubjects,
    /// `log_breach`
    LogBreach,
    /// `notify_cbp`
    NotifyCbp,
    /// `keep_register`
    KeepRegister,
    /// `do_dpia`
    DoDpia,
    /// `prior_consult`
    PriorConsult,
    /// `appoint_dpo`
    AppointDpo,
    /// `contract_processor`
    ContractProcessor,
    /// `secure`
    Secure,
    /// `complain`
    Complain,
    /// `mediate`
    Mediate,
    /// `go_to_court`
    GoToCourt,
    /// `claim_damages`
    ClaimDamages,
    /// `fine`
    Fine,
    /// `place_cookie`
    PlaceCookie,
}

impl Action {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 32] = [
        Self::Collect,
        Self::Use,
        Self::Share,
        Self::Transfer,
        Self::Keep,
        Self::Erase,
        Self::DirectMarketing,
        Self::Profile,
        Self::AutomatedDecision,
        Self::Publish,
        Self::CopyId,
        Self::Monitor,
        Self::Inform,
        Self::AnswerRequest,
        Self::ChargeFee,
        Self::VerifyIdentity,
        Self::ReportBreach,
        Self::TellSubjects,
        Self::LogBreach,
        Self::NotifyCbp,
        Self::KeepRegister,
        Self::DoDpia,
        Self::PriorConsult,
        Self::AppointDpo,
        Self::ContractProcessor,
        Self::Secure,
        Self::Complain,
        Self::Mediate,
        Self::GoToCourt,
        Self::ClaimDamages,
        Self::Fine,
        Self::PlaceCookie,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &[
        "collect",
        "use",
        "share",
        "transfer",
        "keep",
        "erase",
        "direct_marketing",
        "profile",
        "automated_decision",
        "publish",
        "copy_id",
        "monitor",
        "inform",
        "answer_request",
        "charge_fee",
        "verify_identity",
        "report_breach",
        "tell_subjects",
        "log_breach",
        "notify_cbp",
        "keep_register",
        "do_dpia",
        "prior_consult",
        "appoint_dpo",
        "contract_processor",
        "secure",
        "complain",
        "mediate",
        "go_to_court",
        "claim_damages",
        "fine",
        "place_cookie",
    ];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Collect => "collect",
            Self::Use => "use",
            Self::Share => "share",
            Self::Transfer => "transfer",
            Self::Keep => "keep",
            Self::Erase => "erase",
            Self::DirectMarketing => "direct_marketing",
            Self::Profile => "profile",
            Self::AutomatedDecision => "automated_decision",
            Self::Publish => "publish",
            Self::CopyId => "copy_id",
            Self::Monitor => "monitor",
            Self::Inform => "inform",
            Self::AnswerRequest => "answer_request",
            Self::ChargeFee => "charge_fee",
            Self::VerifyIdentity => "verify_identity",
            Self::ReportBreach => "report_breach",
            Self::TellSubjects => "tell_subjects",
            Self::LogBreach => "log_breach",
            Self::NotifyCbp => "notify_cbp",
            Self::KeepRegister => "keep_register",
            Self::DoDpia => "do_dpia",
            Self::PriorConsult => "prior_consult",
            Self::AppointDpo => "appoint_dpo",
            Self::ContractProcessor => "contract_processor",
            Self::Secure => "secure",
            Self::Complain => "complain",
            Self::Mediate => "mediate",
            Self::GoToCourt => "go_to_court",
            Self::ClaimDamages => "claim_damages",
            Self::Fine => "fine",
            Self::PlaceCookie => "place_cookie",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "collect" => Self::Collect,
            "use" => Self::Use,
            "share" => Self::Share,
            "transfer" => Self::Transfer,
            "keep" => Self::Keep,
            "erase" => Self::Erase,
            "direct_marketing" => Self::DirectMarketing,
            "profile" => Self::Profile,
            "automated_decision" => Self::AutomatedDecision,
            "publish" => Self::Publish,
            "copy_id" => Self::CopyId,
            "monitor" => Self::Monitor,
            "inform" => Self::Inform,
            "answer_request" => Self::AnswerRequest,
            "charge_fee" => Self::ChargeFee,
            "verify_identity" => Self::VerifyIdentity,
            "report_breach" => Self::ReportBreach,
            "tell_subjects" => Self::TellSubjects,
            "log_breach" => Self::LogBreach,
            "notify_cbp" => Self::NotifyCbp,
            "keep_register" => Self::KeepRegister,
            "do_dpia" => Self::DoDpia,
            "prior_consult" => Self::PriorConsult,
            "appoint_dpo" => Self::AppointDpo,
            "contract_processor" => Self::ContractProcessor,
            "secure" => Self::Secure,
            "complain" => Self::Complain,
            "mediate" => Self::Mediate,
            "go_to_court" => Self::GoToCourt,
            "claim_damages" => Self::ClaimDamages,
            "fine" => Self::Fine,
            "place_cookie" => Self::PlaceCookie,
            _ => return None,
        })
    }
}

impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// role of the asking organisation (default controller)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Role {
    /// `controller`
    Controller,
    /// `processor`
    Processor,
    /// `joint`
    Joint,
}

impl Role {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 3] = [Self::Controller, Self::Processor, Self::Joint];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["controller", "processor", "joint"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Processor => "processor",
            Self::Joint => "joint",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "controller" => Self::Controller,
            "processor" => Self::Processor,
            "joint" => Self::Joint,
            _ => return None,
        })
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// category of data. `sickness_admin` = that someone is ill, expected duration, contact address;
/// `sickness_cause` = nature or cause; `court_ban` = ban imposed by a court for unlawful or
/// annoying behaviour
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Category {
    /// `ordinary`
    Ordinary,
    /// `contact`
    Contact,
    /// `identity`
    Identity,
    /// `birthdate`
    Birthdate,
    /// `purchase`
    Purchase,
    /// `financial`
    Financial,
    /// `online_id`
    OnlineId,
    /// `location`
    Location,
    /// `image`
    Image,
    /// `camera`
    Camera,
    /// `social_status`
    SocialStatus,
    /// `cv`
    Cv,
    /// `personnel`
    Personnel,
    /// `payroll`
    Payroll,
    /// `sickness_admin`
    SicknessAdmin,
    /// `sickness_cause`
    SicknessCause,
    /// `reintegration`
    Reintegration,
    /// `bsn`
    Bsn,
    /// `id_document`
    IdDocument,
    /// `race`
    Race,
    /// `religion`
    Religion,
    /// `political`
    Political,
    /// `health`
    Health,
    /// `sex_life`
    SexLife,
    /// `union`
    Union,
    /// `genetic`
    Genetic,
    /// `biometric_id`
    BiometricId,
    /// `criminal`
    Criminal,
    /// `court_ban`
    CourtBan,
    /// `pseudonymous`
    Pseudonymous,
    /// `anonymous`
    Anonymous,
    /// `company_only`
    CompanyOnly,
    /// `deceased`
    Deceased,
}

impl Category {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 33] = [
        Self::Ordinary,
        Self::Contact,
        Self::Identity,
        Self::Birthdate,
        Self::Purchase,
        Self::Financial,
        Self::OnlineId,
        Self::Location,
        Self::Image,
        Self::Camera,
        Self::SocialStatus,
        Self::Cv,
        Self::Personnel,
        Self::Payroll,
        Self::SicknessAdmin,
        Self::SicknessCause,
        Self::Reintegration,
        Self::Bsn,
        Self::IdDocument,
        Self::Race,
        Self::Religion,
        Self::Political,
        Self::Health,
        Self::SexLife,
        Self::Union,
        Self::Genetic,
        Self::BiometricId,
        Self::Criminal,
        Self::CourtBan,
        Self::Pseudonymous,
        Self::Anonymous,
        Self::CompanyOnly,
        Self::Deceased,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &[
        "ordinary",
        "contact",
        "identity",
        "birthdate",
        "purchase",
        "financial",
        "online_id",
        "location",
        "image",
        "camera",
        "social_status",
        "cv",
        "personnel",
        "payroll",
        "sickness_admin",
        "sickness_cause",
        "reintegration",
        "bsn",
        "id_document",
        "race",
        "religion",
        "political",
        "health",
        "sex_life",
        "union",
        "genetic",
        "biometric_id",
        "criminal",
        "court_ban",
        "pseudonymous",
        "anonymous",
        "company_only",
        "deceased",
    ];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Contact => "contact",
            Self::Identity => "identity",
            Self::Birthdate => "birthdate",
            Self::Purchase => "purchase",
            Self::Financial => "financial",
            Self::OnlineId => "online_id",
            Self::Location => "location",
            Self::Image => "image",
            Self::Camera => "camera",
            Self::SocialStatus => "social_status",
            Self::Cv => "cv",
            Self::Personnel => "personnel",
            Self::Payroll => "payroll",
            Self::SicknessAdmin => "sickness_admin",
            Self::SicknessCause => "sickness_cause",
            Self::Reintegration => "reintegration",
            Self::Bsn => "bsn",
            Self::IdDocument => "id_document",
            Self::Race => "race",
            Self::Religion => "religion",
            Self::Political => "political",
            Self::Health => "health",
            Self::SexLife => "sex_life",
            Self::Union => "union",
            Self::Genetic => "genetic",
            Self::BiometricId => "biometric_id",
            Self::Criminal => "criminal",
            Self::CourtBan => "court_ban",
            Self::Pseudonymous => "pseudonymous",
            Self::Anonymous => "anonymous",
            Self::CompanyOnly => "company_only",
            Self::Deceased => "deceased",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ordinary" => Self::Ordinary,
            "contact" => Self::Contact,
            "identity" => Self::Identity,
            "birthdate" => Self::Birthdate,
            "purchase" => Self::Purchase,
            "financial" => Self::Financial,
            "online_id" => Self::OnlineId,
            "location" => Self::Location,
            "image" => Self::Image,
            "camera" => Self::Camera,
            "social_status" => Self::SocialStatus,
            "cv" => Self::Cv,
            "personnel" => Self::Personnel,
            "payroll" => Self::Payroll,
            "sickness_admin" => Self::SicknessAdmin,
            "sickness_cause" => Self::SicknessCause,
            "reintegration" => Self::Reintegration,
            "bsn" => Self::Bsn,
            "id_document" => Self::IdDocument,
            "race" => Self::Race,
            "religion" => Self::Religion,
            "political" => Self::Political,
            "health" => Self::Health,
            "sex_life" => Self::SexLife,
            "union" => Self::Union,
            "genetic" => Self::Genetic,
            "biometric_id" => Self::BiometricId,
            "criminal" => Self::Criminal,
            "court_ban" => Self::CourtBan,
            "pseudonymous" => Self::Pseudonymous,
            "anonymous" => Self::Anonymous,
            "company_only" => Self::CompanyOnly,
            "deceased" => Self::Deceased,
            _ => return None,
        })
    }
}

impl fmt::Display for Category {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// kind of person. selfemployed = eenmanszaak, partner in vof or maatschap; `legal_person` = bv,
/// nv, stichting, vereniging; `contact_person` = named person at a business relation
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Subject {
    /// `customer`
    Customer,
    /// `prospect`
    Prospect,
    /// `visitor`
    Visitor,
    /// `employee`
    Employee,
    /// `former_employee`
    FormerEmployee,
    /// `applicant`
    Applicant,
    /// `selfemployed`
    Selfemployed,
    /// `contact_person`
    ContactPerson,
    /// `child`
    Child,
    /// `patient`
    Patient,
    /// `member`
    Member,
    /// `tenant`
    Tenant,
    /// `legal_person`
    LegalPerson,
    /// `third_person`
    ThirdPerson,
}

impl Subject {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 14] = [
        Self::Customer,
        Self::Prospect,
        Self::Visitor,
        Self::Employee,
        Self::FormerEmployee,
        Self::Applicant,
        Self::Selfemployed,
        Self::ContactPerson,
        Self::Child,
        Self::Patient,
        Self::Member,
        Self::Tenant,
        Self::LegalPerson,
        Self::ThirdPerson,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &[
        "customer",
        "prospect",
        "visitor",
        "employee",
        "former_employee",
        "applicant",
        "selfemployed",
        "contact_person",
        "child",
        "patient",
        "member",
        "tenant",
        "legal_person",
        "third_person",
    ];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Prospect => "prospect",
            Self::Visitor => "visitor",
            Self::Employee => "employee",
            Self::FormerEmployee => "former_employee",
            Self::Applicant => "applicant",
            Self::Selfemployed => "selfemployed",
            Self::ContactPerson => "contact_person",
            Self::Child => "child",
            Self::Patient => "patient",
            Self::Member => "member",
            Self::Tenant => "tenant",
            Self::LegalPerson => "legal_person",
            Self::ThirdPerson => "third_person",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "customer" => Self::Customer,
            "prospect" => Self::Prospect,
            "visitor" => Self::Visitor,
            "employee" => Self::Employee,
            "former_employee" => Self::FormerEmployee,
            "applicant" => Self::Applicant,
            "selfemployed" => Self::Selfemployed,
            "contact_person" => Self::ContactPerson,
            "child" => Self::Child,
            "patient" => Self::Patient,
            "member" => Self::Member,
            "tenant" => Self::Tenant,
            "legal_person" => Self::LegalPerson,
            "third_person" => Self::ThirdPerson,
            _ => return None,
        })
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// purpose of the action
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Purpose {
    /// `contract`
    Contract,
    /// `delivery`
    Delivery,
    /// `invoicing`
    Invoicing,
    /// `service_message`
    ServiceMessage,
    /// `newsletter`
    Newsletter,
    /// `offers`
    Offers,
    /// `third_party_marketing`
    ThirdPartyMarketing,
    /// `analytics`
    Analytics,
    /// `recruitment`
    Recruitment,
    /// `hr_admin`
    HrAdmin,
    /// `payroll`
    Payroll,
    /// `sick_leave`
    SickLeave,
    /// `reintegration`
    Reintegration,
    /// `security`
    Security,
    /// `access_control`
    AccessControl,
    /// `fraud`
    Fraud,
    /// `credit_check`
    CreditCheck,
    /// `debt_collection`
    DebtCollection,
    /// `tax`
    Tax,
    /// `legal_claim`
    LegalClaim,
    /// `research`
    Research,
    /// `statistics`
    Statistics,
    /// `testimonial`
    Testimonial,
    /// `internal_admin`
    InternalAdmin,
    /// `own_protection`
    OwnProtection,
    /// `assess_request`
    AssessRequest,
    /// `aml`
    Aml,
    /// `emergency`
    Emergency,
}

impl Purpose {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 28] = [
        Self::Contract,
        Self::Delivery,
        Self::Invoicing,
        Self::ServiceMessage,
        Self::Newsletter,
        Self::Offers,
        Self::ThirdPartyMarketing,
        Self::Analytics,
        Self::Recruitment,
        Self::HrAdmin,
        Self::Payroll,
        Self::SickLeave,
        Self::Reintegration,
        Self::Security,
        Self::AccessControl,
        Self::Fraud,
        Self::CreditCheck,
        Self::DebtCollection,
        Self::Tax,
        Self::LegalClaim,
        Self::Research,
        Self::Statistics,
        Self::Testimonial,
        Self::InternalAdmin,
        Self::OwnProtection,
        Self::AssessRequest,
        Self::Aml,
        Self::Emergency,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &[
        "contract",
        "delivery",
        "invoicing",
        "service_message",
        "newsletter",
        "offers",
        "third_party_marketing",
        "analytics",
        "recruitment",
        "hr_admin",
        "payroll",
        "sick_leave",
        "reintegration",
        "security",
        "access_control",
        "fraud",
        "credit_check",
        "debt_collection",
        "tax",
        "legal_claim",
        "research",
        "statistics",
        "testimonial",
        "internal_admin",
        "own_protection",
        "assess_request",
        "aml",
        "emergency",
    ];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Delivery => "delivery",
            Self::Invoicing => "invoicing",
            Self::ServiceMessage => "service_message",
            Self::Newsletter => "newsletter",
            Self::Offers => "offers",
            Self::ThirdPartyMarketing => "third_party_marketing",
            Self::Analytics => "analytics",
            Self::Recruitment => "recruitment",
            Self::HrAdmin => "hr_admin",
            Self::Payroll => "payroll",
            Self::SickLeave => "sick_leave",
            Self::Reintegration => "reintegration",
            Self::Security => "security",
            Self::AccessControl => "access_control",
            Self::Fraud => "fraud",
            Self::CreditCheck => "credit_check",
            Self::DebtCollection => "debt_collection",
            Self::Tax => "tax",
            Self::LegalClaim => "legal_claim",
            Self::Research => "research",
            Self::Statistics => "statistics",
            Self::Testimonial => "testimonial",
            Self::InternalAdmin => "internal_admin",
            Self::OwnProtection => "own_protection",
            Self::AssessRequest => "assess_request",
            Self::Aml => "aml",
            Self::Emergency => "emergency",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "contract" => Self::Contract,
            "delivery" => Self::Delivery,
            "invoicing" => Self::Invoicing,
            "service_message" => Self::ServiceMessage,
            "newsletter" => Self::Newsletter,
            "offers" => Self::Offers,
            "third_party_marketing" => Self::ThirdPartyMarketing,
            "analytics" => Self::Analytics,
            "recruitment" => Self::Recruitment,
            "hr_admin" => Self::HrAdmin,
            "payroll" => Self::Payroll,
            "sick_leave" => Self::SickLeave,
            "reintegration" => Self::Reintegration,
            "security" => Self::Security,
            "access_control" => Self::AccessControl,
            "fraud" => Self::Fraud,
            "credit_check" => Self::CreditCheck,
            "debt_collection" => Self::DebtCollection,
            "tax" => Self::Tax,
            "legal_claim" => Self::LegalClaim,
            "research" => Self::Research,
            "statistics" => Self::Statistics,
            "testimonial" => Self::Testimonial,
            "internal_admin" => Self::InternalAdmin,
            "own_protection" => Self::OwnProtection,
            "assess_request" => Self::AssessRequest,
            "aml" => Self::Aml,
            "emergency" => Self::Emergency,
            _ => return None,
        })
    }
}

impl fmt::Display for Purpose {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// ground relied on
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Ground {
    /// `consent`
    Consent,
    /// `contract`
    Contract,
    /// `legal_obligation`
    LegalObligation,
    /// `vital`
    Vital,
    /// `public_task`
    PublicTask,
    /// `legitimate_interest`
    LegitimateInterest,
    /// `none`
    None,
}

impl Ground {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 7] = [
        Self::Consent,
        Self::Contract,
        Self::LegalObligation,
        Self::Vital,
        Self::PublicTask,
        Self::LegitimateInterest,
        Self::None,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] =
        &["consent", "contract", "legal_obligation", "vital", "public_task", "legitimate_interest", "none"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal_obligation",
            Self::Vital => "vital",
            Self::PublicTask => "public_task",
            Self::LegitimateInterest => "legitimate_interest",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "consent" => Self::Consent,
            "contract" => Self::Contract,
            "legal_obligation" => Self::LegalObligation,
            "vital" => Self::Vital,
            "public_task" => Self::PublicTask,
            "legitimate_interest" => Self::LegitimateInterest,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for Ground {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// outcome of the documented interest balancing (with `request=object`: pass = compelling grounds
/// shown in the new assessment)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Balancing {
    /// `pass`
    Pass,
    /// `fail`
    Fail,
}

impl Balancing {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 2] = [Self::Pass, Self::Fail];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["pass", "fail"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "pass" => Self::Pass,
            "fail" => Self::Fail,
            _ => return None,
        })
    }
}

impl fmt::Display for Balancing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// statutory exception situation that factually applies; only listed if the facts of the exception
/// are met; absent = none applies
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Situation {
    /// `vital_incapable`
    VitalIncapable,
    /// `nonprofit_members`
    NonprofitMembers,
    /// `manifestly_public`
    ManifestlyPublic,
    /// `legal_claim`
    LegalClaim,
    /// `employer_entitlements`
    EmployerEntitlements,
    /// `employer_reintegration`
    EmployerReintegration,
    /// `care_provider`
    CareProvider,
    /// `insurer_risk`
    InsurerRisk,
    /// `insurer_execution`
    InsurerExecution,
    /// `school_support`
    SchoolSupport,
    /// `spiritual_care`
    SpiritualCare,
    /// `race_identification`
    RaceIdentification,
    /// `positive_action`
    PositiveAction,
    /// `political_office`
    PoliticalOffice,
    /// `authentication_security`
    AuthenticationSecurity,
    /// `research_public_interest`
    ResearchPublicInterest,
    /// `genetic_same_person`
    GeneticSamePerson,
    /// `medical_interest`
    MedicalInterest,
    /// `own_assessment`
    OwnAssessment,
    /// `own_protection`
    OwnProtection,
    /// `group_company`
    GroupCompany,
    /// `pob_permit`
    PobPermit,
    /// `ap_permit`
    ApPermit,
    /// `justice_source`
    JusticeSource,
    /// `or_rules`
    OrRules,
    /// `own_members`
    OwnMembers,
}

impl Situation {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 26] = [
        Self::VitalIncapable,
        Self::NonprofitMembers,
        Self::ManifestlyPublic,
        Self::LegalClaim,
        Self::EmployerEntitlements,
        Self::EmployerReintegration,
        Self::CareProvider,
        Self::InsurerRisk,
        Self::InsurerExecution,
        Self::SchoolSupport,
        Self::SpiritualCare,
        Self::RaceIdentification,
        Self::PositiveAction,
        Self::PoliticalOffice,
        Self::AuthenticationSecurity,
        Self::ResearchPublicInterest,
        Self::GeneticSamePerson,
        Self::MedicalInterest,
        Self::OwnAssessment,
        Self::OwnProtection,
        Self::GroupCompany,
        Self::PobPermit,
        Self::ApPermit,
        Self::JusticeSource,
        Self::OrRules,
        Self::OwnMembers,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &[
        "vital_incapable",
        "nonprofit_members",
        "manifestly_public",
        "legal_claim",
        "employer_entitlements",
        "employer_reintegration",
        "care_provider",
        "insurer_risk",
        "insurer_execution",
        "school_support",
        "spiritual_care",
        "race_identification",
        "positive_action",
        "political_office",
        "authentication_security",
        "research_public_interest",
        "genetic_same_person",
        "medical_interest",
        "own_assessment",
        "own_protection",
        "group_company",
        "pob_permit",
        "ap_permit",
        "justice_source",
        "or_rules",
        "own_members",
    ];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VitalIncapable => "vital_incapable",
            Self::NonprofitMembers => "nonprofit_members",
            Self::ManifestlyPublic => "manifestly_public",
            Self::LegalClaim => "legal_claim",
            Self::EmployerEntitlements => "employer_entitlements",
            Self::EmployerReintegration => "employer_reintegration",
            Self::CareProvider => "care_provider",
            Self::InsurerRisk => "insurer_risk",
            Self::InsurerExecution => "insurer_execution",
            Self::SchoolSupport => "school_support",
            Self::SpiritualCare => "spiritual_care",
            Self::RaceIdentification => "race_identification",
            Self::PositiveAction => "positive_action",
            Self::PoliticalOffice => "political_office",
            Self::AuthenticationSecurity => "authentication_security",
            Self::ResearchPublicInterest => "research_public_interest",
            Self::GeneticSamePerson => "genetic_same_person",
            Self::MedicalInterest => "medical_interest",
            Self::OwnAssessment => "own_assessment",
            Self::OwnProtection => "own_protection",
            Self::GroupCompany => "group_company",
            Self::PobPermit => "pob_permit",
            Self::ApPermit => "ap_permit",
            Self::JusticeSource => "justice_source",
            Self::OrRules => "or_rules",
            Self::OwnMembers => "own_members",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "vital_incapable" => Self::VitalIncapable,
            "nonprofit_members" => Self::NonprofitMembers,
            "manifestly_public" => Self::ManifestlyPublic,
            "legal_claim" => Self::LegalClaim,
            "employer_entitlements" => Self::EmployerEntitlements,
            "employer_reintegration" => Self::EmployerReintegration,
            "care_provider" => Self::CareProvider,
            "insurer_risk" => Self::InsurerRisk,
            "insurer_execution" => Self::InsurerExecution,
            "school_support" => Self::SchoolSupport,
            "spiritual_care" => Self::SpiritualCare,
            "race_identification" => Self::RaceIdentification,
            "positive_action" => Self::PositiveAction,
            "political_office" => Self::PoliticalOffice,
            "authentication_security" => Self::AuthenticationSecurity,
            "research_public_interest" => Self::ResearchPublicInterest,
            "genetic_same_person" => Self::GeneticSamePerson,
            "medical_interest" => Self::MedicalInterest,
            "own_assessment" => Self::OwnAssessment,
            "own_protection" => Self::OwnProtection,
            "group_company" => Self::GroupCompany,
            "pob_permit" => Self::PobPermit,
            "ap_permit" => Self::ApPermit,
            "justice_source" => Self::JusticeSource,
            "or_rules" => Self::OrRules,
            "own_members" => Self::OwnMembers,
            _ => return None,
        })
    }
}

impl fmt::Display for Situation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// where the data come from
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Origin {
    /// `subject`
    Subject,
    /// `other`
    Other,
    /// `public_source`
    PublicSource,
}

impl Origin {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 3] = [Self::Subject, Self::Other, Self::PublicSource];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["subject", "other", "public_source"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Other => "other",
            Self::PublicSource => "public_source",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "subject" => Self::Subject,
            "other" => Self::Other,
            "public_source" => Self::PublicSource,
            _ => return None,
        })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// to whom data go
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Recipient {
    /// `processor`
    Processor,
    /// `controller`
    Controller,
    /// `authority`
    Authority,
    /// `group_company`
    GroupCompany,
    /// `public`
    Public,
}

impl Recipient {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 5] = [Self::Processor, Self::Controller, Self::Authority, Self::GroupCompany, Self::Public];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["processor", "controller", "authority", "group_company", "public"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Processor => "processor",
            Self::Controller => "controller",
            Self::Authority => "authority",
            Self::GroupCompany => "group_company",
            Self::Public => "public",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "processor" => Self::Processor,
            "controller" => Self::Controller,
            "authority" => Self::Authority,
            "group_company" => Self::GroupCompany,
            "public" => Self::Public,
            _ => return None,
        })
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// transfer instrument
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Safeguard {
    /// `scc`
    Scc,
    /// `bcr`
    Bcr,
    /// `none`
    None,
}

impl Safeguard {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 3] = [Self::Scc, Self::Bcr, Self::None];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["scc", "bcr", "none"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scc => "scc",
            Self::Bcr => "bcr",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "scc" => Self::Scc,
            "bcr" => Self::Bcr,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for Safeguard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// AVG 49 situation
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Derogation {
    /// `explicit_consent`
    ExplicitConsent,
    /// `contract`
    Contract,
    /// `legal_claim`
    LegalClaim,
    /// `vital`
    Vital,
    /// `public_register`
    PublicRegister,
}

impl Derogation {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 5] =
        [Self::ExplicitConsent, Self::Contract, Self::LegalClaim, Self::Vital, Self::PublicRegister];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] =
        &["explicit_consent", "contract", "legal_claim", "vital", "public_register"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ExplicitConsent => "explicit_consent",
            Self::Contract => "contract",
            Self::LegalClaim => "legal_claim",
            Self::Vital => "vital",
            Self::PublicRegister => "public_register",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "explicit_consent" => Self::ExplicitConsent,
            "contract" => Self::Contract,
            "legal_claim" => Self::LegalClaim,
            "vital" => Self::Vital,
            "public_register" => Self::PublicRegister,
            _ => return None,
        })
    }
}

impl fmt::Display for Derogation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// marketing channel (email includes WhatsApp and social-media messages)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Channel {
    /// `email`
    Email,
    /// `sms`
    Sms,
    /// `phone`
    Phone,
    /// `post`
    Post,
}

impl Channel {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 4] = [Self::Email, Self::Sms, Self::Phone, Self::Post];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["email", "sms", "phone", "post"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Phone => "phone",
            Self::Post => "post",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "email" => Self::Email,
            "sms" => Self::Sms,
            "phone" => Self::Phone,
            "post" => Self::Post,
            _ => return None,
        })
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// kind of sender (lottery = lottery for charities; publisher = newspapers, weeklies, magazines)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum SenderKind {
    /// `business`
    Business,
    /// `charity`
    Charity,
    /// `lottery`
    Lottery,
    /// `publisher`
    Publisher,
}

impl SenderKind {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 4] = [Self::Business, Self::Charity, Self::Lottery, Self::Publisher];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["business", "charity", "lottery", "publisher"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Charity => "charity",
            Self::Lottery => "lottery",
            Self::Publisher => "publisher",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "business" => Self::Business,
            "charity" => Self::Charity,
            "lottery" => Self::Lottery,
            "publisher" => Self::Publisher,
            _ => return None,
        })
    }
}

impl fmt::Display for SenderKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// item of the AP DPIA list (table 4.6) that applies
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum DpiaItem {
    /// `1`
    Item1,
    /// `2`
    Item2,
    /// `3`
    Item3,
    /// `4`
    Item4,
    /// `5`
    Item5,
    /// `6`
    Item6,
    /// `7`
    Item7,
    /// `8`
    Item8,
    /// `9`
    Item9,
    /// `10`
    Item10,
    /// `11`
    Item11,
    /// `12`
    Item12,
    /// `13`
    Item13,
    /// `14`
    Item14,
    /// `15`
    Item15,
    /// `16`
    Item16,
    /// `17`
    Item17,
    /// `none`
    None,
}

impl DpiaItem {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 18] = [
        Self::Item1,
        Self::Item2,
        Self::Item3,
        Self::Item4,
        Self::Item5,
        Self::Item6,
        Self::Item7,
        Self::Item8,
        Self::Item9,
        Self::Item10,
        Self::Item11,
        Self::Item12,
        Self::Item13,
        Self::Item14,
        Self::Item15,
        Self::Item16,
        Self::Item17,
        Self::None,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] =
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "none"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Item1 => "1",
            Self::Item2 => "2",
            Self::Item3 => "3",
            Self::Item4 => "4",
            Self::Item5 => "5",
            Self::Item6 => "6",
            Self::Item7 => "7",
            Self::Item8 => "8",
            Self::Item9 => "9",
            Self::Item10 => "10",
            Self::Item11 => "11",
            Self::Item12 => "12",
            Self::Item13 => "13",
            Self::Item14 => "14",
            Self::Item15 => "15",
            Self::Item16 => "16",
            Self::Item17 => "17",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "1" => Self::Item1,
            "2" => Self::Item2,
            "3" => Self::Item3,
            "4" => Self::Item4,
            "5" => Self::Item5,
            "6" => Self::Item6,
            "7" => Self::Item7,
            "8" => Self::Item8,
            "9" => Self::Item9,
            "10" => Self::Item10,
            "11" => Self::Item11,
            "12" => Self::Item12,
            "13" => Self::Item13,
            "14" => Self::Item14,
            "15" => Self::Item15,
            "16" => Self::Item16,
            "17" => Self::Item17,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for DpiaItem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// kind of personal-data breach
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum BreachKind {
    /// `confidentiality`
    Confidentiality,
    /// `integrity`
    Integrity,
    /// `availability`
    Availability,
}

impl BreachKind {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 3] = [Self::Confidentiality, Self::Integrity, Self::Availability];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["confidentiality", "integrity", "availability"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confidentiality => "confidentiality",
            Self::Integrity => "integrity",
            Self::Availability => "availability",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "confidentiality" => Self::Confidentiality,
            "integrity" => Self::Integrity,
            "availability" => Self::Availability,
            _ => return None,
        })
    }
}

impl fmt::Display for BreachKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// risk for the persons affected by the breach
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Risk {
    /// `unlikely`
    Unlikely,
    /// `risk`
    Risk,
    /// `high`
    High,
}

impl Risk {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 3] = [Self::Unlikely, Self::Risk, Self::High];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["unlikely", "risk", "high"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unlikely => "unlikely",
            Self::Risk => "risk",
            Self::High => "high",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "unlikely" => Self::Unlikely,
            "risk" => Self::Risk,
            "high" => Self::High,
            _ => return None,
        })
    }
}

impl fmt::Display for Risk {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// right exercised
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Right {
    /// `access`
    Access,
    /// `rectify`
    Rectify,
    /// `erase`
    Erase,
    /// `restrict`
    Restrict,
    /// `portability`
    Portability,
    /// `object`
    Object,
    /// `object_dm`
    ObjectDm,
    /// `human_review`
    HumanReview,
}

impl Right {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 8] = [
        Self::Access,
        Self::Rectify,
        Self::Erase,
        Self::Restrict,
        Self::Portability,
        Self::Object,
        Self::ObjectDm,
        Self::HumanReview,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] =
        &["access", "rectify", "erase", "restrict", "portability", "object", "object_dm", "human_review"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectify => "rectify",
            Self::Erase => "erase",
            Self::Restrict => "restrict",
            Self::Portability => "portability",
            Self::Object => "object",
            Self::ObjectDm => "object_dm",
            Self::HumanReview => "human_review",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "access" => Self::Access,
            "rectify" => Self::Rectify,
            "erase" => Self::Erase,
            "restrict" => Self::Restrict,
            "portability" => Self::Portability,
            "object" => Self::Object,
            "object_dm" => Self::ObjectDm,
            "human_review" => Self::HumanReview,
            _ => return None,
        })
    }
}

impl fmt::Display for Right {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// identity of requester certain, or reasonable doubt
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Identity {
    /// `ok`
    Ok,
    /// `doubt`
    Doubt,
}

impl Identity {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 2] = [Self::Ok, Self::Doubt];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["ok", "doubt"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Doubt => "doubt",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ok" => Self::Ok,
            "doubt" => Self::Doubt,
            _ => return None,
        })
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// quality of the request
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Excess {
    /// `none`
    None,
    /// `unfounded`
    Unfounded,
    /// `repetitive`
    Repetitive,
    /// `abusive_first`
    AbusiveFirst,
}

impl Excess {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 4] = [Self::None, Self::Unfounded, Self::Repetitive, Self::AbusiveFirst];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["none", "unfounded", "repetitive", "abusive_first"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unfounded => "unfounded",
            Self::Repetitive => "repetitive",
            Self::AbusiveFirst => "abusive_first",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "none" => Self::None,
            "unfounded" => Self::Unfounded,
            "repetitive" => Self::Repetitive,
            "abusive_first" => Self::AbusiveFirst,
            _ => return None,
        })
    }
}

impl fmt::Display for Excess {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// which copy
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Copy {
    /// `first`
    First,
    /// `additional`
    Additional,
}

impl Copy {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 2] = [Self::First, Self::Additional];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["first", "additional"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Additional => "additional",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "first" => Self::First,
            "additional" => Self::Additional,
            _ => return None,
        })
    }
}

impl fmt::Display for Copy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// AVG 17(1) ground
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum EraseGround {
    /// `not_needed`
    NotNeeded,
    /// `consent_withdrawn`
    ConsentWithdrawn,
    /// `objection`
    Objection,
    /// `unlawful`
    Unlawful,
    /// `law`
    Law,
    /// `child_service`
    ChildService,
    /// `none`
    None,
}

impl EraseGround {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 7] = [
        Self::NotNeeded,
        Self::ConsentWithdrawn,
        Self::Objection,
        Self::Unlawful,
        Self::Law,
        Self::ChildService,
        Self::None,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] =
        &["not_needed", "consent_withdrawn", "objection", "unlawful", "law", "child_service", "none"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotNeeded => "not_needed",
            Self::ConsentWithdrawn => "consent_withdrawn",
            Self::Objection => "objection",
            Self::Unlawful => "unlawful",
            Self::Law => "law",
            Self::ChildService => "child_service",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "not_needed" => Self::NotNeeded,
            "consent_withdrawn" => Self::ConsentWithdrawn,
            "objection" => Self::Objection,
            "unlawful" => Self::Unlawful,
            "law" => Self::Law,
            "child_service" => Self::ChildService,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for EraseGround {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// AVG 17(3) exception
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum EraseException {
    /// `legal_obligation`
    LegalObligation,
    /// `legal_claim`
    LegalClaim,
    /// `expression`
    Expression,
    /// `public_health`
    PublicHealth,
    /// `archive`
    Archive,
    /// `none`
    None,
}

impl EraseException {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 6] =
        [Self::LegalObligation, Self::LegalClaim, Self::Expression, Self::PublicHealth, Self::Archive, Self::None];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] =
        &["legal_obligation", "legal_claim", "expression", "public_health", "archive", "none"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LegalObligation => "legal_obligation",
            Self::LegalClaim => "legal_claim",
            Self::Expression => "expression",
            Self::PublicHealth => "public_health",
            Self::Archive => "archive",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "legal_obligation" => Self::LegalObligation,
            "legal_claim" => Self::LegalClaim,
            "expression" => Self::Expression,
            "public_health" => Self::PublicHealth,
            "archive" => Self::Archive,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for EraseException {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// effect of an automated decision
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum DecisionEffect {
    /// `legal`
    Legal,
    /// `significant`
    Significant,
    /// `none`
    None,
}

impl DecisionEffect {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 3] = [Self::Legal, Self::Significant, Self::None];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["legal", "significant", "none"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Legal => "legal",
            Self::Significant => "significant",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "legal" => Self::Legal,
            "significant" => Self::Significant,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for DecisionEffect {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// medium of the answer (Wbp fee)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Medium {
    /// `paper`
    Paper,
    /// `other`
    Other,
}

impl Medium {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 2] = [Self::Paper, Self::Other];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["paper", "other"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Other => "other",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "paper" => Self::Paper,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

impl fmt::Display for Medium {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// Wbp fee basis
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum FeeFor {
    /// `access`
    Access,
    /// `objection`
    Objection,
}

impl FeeFor {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 2] = [Self::Access, Self::Objection];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["access", "objection"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Objection => "objection",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "access" => Self::Access,
            "objection" => Self::Objection,
            _ => return None,
        })
    }
}

impl fmt::Display for FeeFor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// article of the Vrijstellingsbesluit Wbp that covers the processing
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Exemption {
    /// `art3`
    Art3,
    /// `art5`
    Art5,
    /// `art7`
    Art7,
    /// `art8`
    Art8,
    /// `art12`
    Art12,
    /// `art13`
    Art13,
    /// `art38`
    Art38,
    /// `art42`
    Art42,
    /// `none`
    None,
}

impl Exemption {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 9] = [
        Self::Art3,
        Self::Art5,
        Self::Art7,
        Self::Art8,
        Self::Art12,
        Self::Art13,
        Self::Art38,
        Self::Art42,
        Self::None,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] =
        &["art3", "art5", "art7", "art8", "art12", "art13", "art38", "art42", "none"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Art3 => "art3",
            Self::Art5 => "art5",
            Self::Art7 => "art7",
            Self::Art8 => "art8",
            Self::Art12 => "art12",
            Self::Art13 => "art13",
            Self::Art38 => "art38",
            Self::Art42 => "art42",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "art3" => Self::Art3,
            "art5" => Self::Art5,
            "art7" => Self::Art7,
            "art8" => Self::Art8,
            "art12" => Self::Art12,
            "art13" => Self::Art13,
            "art38" => Self::Art38,
            "art42" => Self::Art42,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for Exemption {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// kind of record for retention
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Record {
    /// `applicant_file`
    ApplicantFile,
    /// `applicant_file_consent`
    ApplicantFileConsent,
    /// `personnel_file`
    PersonnelFile,
    /// `payroll_records`
    PayrollRecords,
    /// `wagetax_statement`
    WagetaxStatement,
    /// `id_copy_employee`
    IdCopyEmployee,
    /// `absence_admin`
    AbsenceAdmin,
    /// `reintegration_file`
    ReintegrationFile,
    /// `invoices`
    Invoices,
    /// `real_estate_vat`
    RealEstateVat,
    /// `oss_records`
    OssRecords,
    /// `camera_footage`
    CameraFootage,
    /// `camera_incident`
    CameraIncident,
    /// `aml_file`
    AmlFile,
    /// `newsletter_list`
    NewsletterList,
    /// `customer_file`
    CustomerFile,
    /// `medical_file`
    MedicalFile,
    /// `none`
    None,
}

impl Record {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 18] = [
        Self::ApplicantFile,
        Self::ApplicantFileConsent,
        Self::PersonnelFile,
        Self::PayrollRecords,
        Self::WagetaxStatement,
        Self::IdCopyEmployee,
        Self::AbsenceAdmin,
        Self::ReintegrationFile,
        Self::Invoices,
        Self::RealEstateVat,
        Self::OssRecords,
        Self::CameraFootage,
        Self::CameraIncident,
        Self::AmlFile,
        Self::NewsletterList,
        Self::CustomerFile,
        Self::MedicalFile,
        Self::None,
    ];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &[
        "applicant_file",
        "applicant_file_consent",
        "personnel_file",
        "payroll_records",
        "wagetax_statement",
        "id_copy_employee",
        "absence_admin",
        "reintegration_file",
        "invoices",
        "real_estate_vat",
        "oss_records",
        "camera_footage",
        "camera_incident",
        "aml_file",
        "newsletter_list",
        "customer_file",
        "medical_file",
        "none",
    ];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ApplicantFile => "applicant_file",
            Self::ApplicantFileConsent => "applicant_file_consent",
            Self::PersonnelFile => "personnel_file",
            Self::PayrollRecords => "payroll_records",
            Self::WagetaxStatement => "wagetax_statement",
            Self::IdCopyEmployee => "id_copy_employee",
            Self::AbsenceAdmin => "absence_admin",
            Self::ReintegrationFile => "reintegration_file",
            Self::Invoices => "invoices",
            Self::RealEstateVat => "real_estate_vat",
            Self::OssRecords => "oss_records",
            Self::CameraFootage => "camera_footage",
            Self::CameraIncident => "camera_incident",
            Self::AmlFile => "aml_file",
            Self::NewsletterList => "newsletter_list",
            Self::CustomerFile => "customer_file",
            Self::MedicalFile => "medical_file",
            Self::None => "none",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "applicant_file" => Self::ApplicantFile,
            "applicant_file_consent" => Self::ApplicantFileConsent,
            "personnel_file" => Self::PersonnelFile,
            "payroll_records" => Self::PayrollRecords,
            "wagetax_statement" => Self::WagetaxStatement,
            "id_copy_employee" => Self::IdCopyEmployee,
            "absence_admin" => Self::AbsenceAdmin,
            "reintegration_file" => Self::ReintegrationFile,
            "invoices" => Self::Invoices,
            "real_estate_vat" => Self::RealEstateVat,
            "oss_records" => Self::OssRecords,
            "camera_footage" => Self::CameraFootage,
            "camera_incident" => Self::CameraIncident,
            "aml_file" => Self::AmlFile,
            "newsletter_list" => Self::NewsletterList,
            "customer_file" => Self::CustomerFile,
            "medical_file" => Self::MedicalFile,
            "none" => Self::None,
            _ => return None,
        })
    }
}

impl fmt::Display for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// proven damage
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Damage {
    /// `none`
    None,
    /// `material`
    Material,
    /// `nonmaterial`
    Nonmaterial,
}

impl Damage {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 3] = [Self::None, Self::Material, Self::Nonmaterial];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["none", "material", "nonmaterial"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Material => "material",
            Self::Nonmaterial => "nonmaterial",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "none" => Self::None,
            "material" => Self::Material,
            "nonmaterial" => Self::Nonmaterial,
            _ => return None,
        })
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// kind of norm that was infringed (AVG 83(4), 83(5))
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Norm {
    /// `controller_duties`
    ControllerDuties,
    /// `principles_and_rights`
    PrinciplesAndRights,
}

impl Norm {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 2] = [Self::ControllerDuties, Self::PrinciplesAndRights];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["controller_duties", "principles_and_rights"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ControllerDuties => "controller_duties",
            Self::PrinciplesAndRights => "principles_and_rights",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "controller_duties" => Self::ControllerDuties,
            "principles_and_rights" => Self::PrinciplesAndRights,
            _ => return None,
        })
    }
}

impl fmt::Display for Norm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// where the recipient is, by the dated country tables: in the EEA, in a country with an adequacy
/// decision, in one where only certified recipients are covered, or elsewhere
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Destination {
    /// `eea`
    Eea,
    /// `adequate`
    Adequate,
    /// `certified`
    Certified,
    /// `elsewhere`
    Elsewhere,
}

impl Destination {
    /// Every value, in the order of the vocabulary.
    pub const ALL: [Self; 4] = [Self::Eea, Self::Adequate, Self::Certified, Self::Elsewhere];

    /// Their names, in the same order.
    pub const NAMES: &'static [&'static str] = &["eea", "adequate", "certified", "elsewhere"];

    /// The name by which it is stated.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eea => "eea",
            Self::Adequate => "adequate",
            Self::Certified => "certified",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// The value of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "eea" => Self::Eea,
            "adequate" => Self::Adequate,
            "certified" => Self::Certified,
            "elsewhere" => Self::Elsewhere,
            _ => return None,
        })
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
