//! What a statement says of one purpose.

use jiff::civil::Date;
use waarborg_law::Bilingual;
use waarborg_law::deadline::Length;
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::{Derogation, Ground, Origin, Purpose, Recipient, Situation, Subject};
use waarborg_register::{Automated, Starts};

/// One purpose of one activity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the register, each with a name of its own")]
pub struct StatedPurpose {
    /// Where links go: activity and purpose, which stay when texts change.
    pub anchor: String,
    /// The activity, by its identifier.
    pub activity: String,
    /// What people call it.
    pub name: Bilingual,
    /// When somebody last read the activity and found it true; none: nobody did.
    pub reviewed: Option<Date>,
    /// The activity has no other purpose.
    pub is_only: bool,
    /// The purpose, in the vocabulary's word.
    pub purpose: Purpose,
    /// One concrete sentence (AVG 13(1)(c)).
    pub text: Bilingual,
    /// The ground (AVG 13(1)(c)).
    pub ground: Ground,
    /// The statute behind it.
    pub law_basis: Option<String>,
    /// Which legitimate interest (AVG 13(1)(d)).
    pub interest: Option<Bilingual>,
    /// Groups of data that the law protects more than others.
    pub protected: Vec<SensitivityGroup>,
    /// Why such data may be used all the same (AVG 9, 10; UAVG 22-33, 46).
    pub exceptions: Vec<Exception>,
    /// Which data, by file (AVG 14(1)(d)), each with its term.
    pub data: Vec<StatedData>,
    /// Where they come from (AVG 14(2)(f)).
    pub origin: Origin,
    /// Which source, where it is not the person.
    pub source: Option<Bilingual>,
    /// For what they were had, if for something else (AVG 13(3)).
    pub collected_for: Option<Purpose>,
    /// Who gets them (AVG 13(1)(e)).
    pub recipients: Vec<StatedRecipient>,
    /// They are shown to everyone.
    pub is_published: bool,
    /// Advertising is sent.
    pub is_marketing: bool,
    /// They are taken from the person.
    pub is_collected: bool,
    /// Nobody gives them: they are recorded, as by a camera.
    pub is_observed: bool,
    /// Whether people must give them, and what happens otherwise (AVG 13(2)(e)).
    pub obligation: Option<Bilingual>,
    /// How a machine decides (AVG 13(2)(f)).
    pub automated: Option<Automated>,
    /// Measures beside those for everything.
    pub measures: Option<Bilingual>,
}

impl StatedPurpose {
    /// The same for other people of the activity, under an anchor of their own.
    pub(super) fn for_others(mut self, subject: Subject) -> Self {
        let subject = subject.as_str().replace('_', "-");
        self.anchor = format!("{}-{subject}", self.anchor);
        self
    }
}

/// Why protected data may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exception {
    /// People say yes expressly (AVG 9(2)(a)).
    ExplicitConsent,
    /// A situation of the law applies.
    Situation(Situation),
    /// A statute prescribes it.
    Statute(String),
}

/// Data of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedData {
    /// The file, by its identifier.
    pub file: String,
    /// What people call it.
    pub name: Bilingual,
    /// The fields, as people call them.
    pub fields: Vec<Bilingual>,
    /// How long; none if the register or the law has no term.
    pub retention: Option<StatedRetention>,
}

/// How long data stay: a term, or the event that ends it (AVG 13(2)(a)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedRetention {
    /// How long after the event; none: until the event itself.
    pub length: Option<Length>,
    /// And then on to the end of that year.
    pub to_year_end: bool,
    /// They go sooner where consent is withdrawn.
    pub ends_with_consent: bool,
    /// The event.
    pub starts: Starts,
    /// The provision that sets the term, as it is cited in each language.
    pub provision: Option<Bilingual>,
    /// The term is advised by the authority, on the strength of that provision.
    pub is_advice: bool,
    /// Why so long.
    pub reason: Option<Bilingual>,
}

/// Someone who gets data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedRecipient {
    /// In the register.
    pub id: String,
    /// Who, or which kind.
    pub name: String,
    /// What it is in the law.
    pub kind: Recipient,
    /// What it does with them.
    pub what: Bilingual,
    /// Which fields, if not all; each once.
    pub part: Vec<Bilingual>,
    /// How it is protected there, if data leave the Economic Area (AVG 13(1)(f)).
    pub transfer: Option<StatedTransfer>,
}

/// Data that leave the European Economic Area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedTransfer {
    /// To which country; none if there is no such country.
    pub country: Option<Bilingual>,
    /// Under what.
    pub basis: TransferBasis,
    /// Where people get a copy of the safeguards.
    pub copy: Option<Bilingual>,
}

/// Under what data may leave the European Economic Area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransferBasis {
    /// The European Commission found the protection there good enough (AVG 45).
    Adequacy,
    /// It did so for those who are certified, and this one is.
    Certified,
    /// Standard clauses (AVG 46(2)(c)).
    Clauses,
    /// Binding corporate rules (AVG 47).
    CorporateRules,
    /// Only in the cases of AVG 49.
    Derogations(Vec<Derogation>),
    /// Nothing that the register names.
    Nothing,
}
