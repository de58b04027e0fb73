//! The vault's question: facts from the register, the person's standing and the deed, all stated.
//!
//! None of these structures has an optional field and none a default, so a forgotten objection
//! does not compile, and no answer to the vault is conditional.

use crate::decision::Decision;
use crate::question::{Question, QuestionError};
use crate::rulebook::Rulebook;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::vocabulary::{
    Action, Balancing, Category, Channel, DecisionEffect, Derogation, DpiaItem, Fact, Ground, Origin, Purpose,
    Recipient, Record, Role, Safeguard, SenderKind, Situation, Subject,
};
use waarborg_model::{Country, Facts, Value};

/// Everything the rules ask of one act on one person's data.
#[derive(Clone, Debug)]
pub struct Case {
    /// From the register of processing.
    pub entry: Entry,
    /// Of the person.
    pub standing: Standing,
    /// What is to be done.
    pub deed: Deed,
    /// The categories it is done with.
    pub data: Vec<Category>,
}

/// What the register says of a processing activity and one of its purposes.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the vocabulary, each with a name of its own")]
pub struct Entry {
    /// Controller, processor or joint controller.
    pub role: Role,
    /// Whose data.
    pub subject: Subject,
    /// Why.
    pub purpose: Purpose,
    /// Why they were collected.
    pub collected_for: Purpose,
    /// Outcome of the compatibility test (AVG 6(4)); yes if the purpose is the same.
    pub compatible: bool,
    /// Legal basis (AVG 6(1)).
    pub ground: Ground,
    /// Needed for the purpose.
    pub necessary: bool,
    /// More than the purpose needs.
    pub excessive: bool,
    /// Outcome of the balancing test (AVG 6(1)(f)).
    pub balancing: Balancing,
    /// A statute prescribes or allows it.
    pub law_basis: bool,
    /// Where the data come from.
    pub source: Origin,
    /// Exceptional situations that apply (UAVG 22-33).
    pub situations: Vec<Situation>,
    /// Those who handle the data are bound to secrecy.
    pub confidentiality: bool,
    /// A data protection impact assessment was done.
    pub dpia_done: bool,
    /// The organisation is a public body.
    pub public_body: bool,
    /// Informing each person would take disproportionate effort (AVG 14(5)).
    pub disproportionate: bool,
    /// There is a concrete suspicion.
    pub concrete_suspicion: bool,
    /// The post has special medical requirements, examined by a doctor.
    pub medical_examination: bool,
}

/// How a person stands: consents, objections, restriction, notices, age.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the vocabulary, each with a name of its own")]
pub struct Standing {
    /// Age in years.
    pub age: u16,
    /// Consent for this purpose.
    pub consent: Consent,
    /// A parent or legal representative consents.
    pub representative_consents: bool,
    /// Under guardianship or mentorship for this matter.
    pub legally_incapable: bool,
    /// Objected to direct marketing (AVG 21(2)).
    pub objected: bool,
    /// Objected in writing (UAVG 25, 27).
    pub written_objection: bool,
    /// Processing is restricted (AVG 18).
    pub restricted: bool,
    /// The data are known to be wrong.
    pub inaccurate: bool,
    /// Was informed (AVG 13, 14).
    pub informed: bool,
    /// Was told of the recipients.
    pub informed_recipients: bool,
    /// Relation as a customer.
    pub customer: Customer,
    /// Could refuse advertising when the contact data were had.
    pub optout_at_collection: bool,
    /// Published the address for offers.
    pub address_for_ads: bool,
    /// Stands in the do-not-call register (until 2021-07-01).
    pub dnc_registered: bool,
}

/// Consent for one purpose, with what makes it valid (AVG 4(11), 7).
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the vocabulary, each with a name of its own")]
pub struct Consent {
    /// Given freely.
    pub free: bool,
    /// For this purpose alone.
    pub specific: bool,
    /// Knowing what for.
    pub informed: bool,
    /// By an act of the person.
    pub active: bool,
    /// It can be shown.
    pub proof: bool,
    /// Explicit (AVG 9(2)(a)).
    pub explicit: bool,
    /// Withdrawn since.
    pub withdrawn: bool,
}

impl Consent {
    /// No consent was ever asked.
    pub const NEVER: Self = Self {
        free: false,
        specific: false,
        informed: false,
        active: false,
        proof: false,
        explicit: false,
        withdrawn: false,
    };
}

/// Relation as a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Customer {
    /// Bought nothing.
    Never,
    /// Is a customer.
    Current,
    /// Was one until that day.
    Until(Date),
}

/// What is to be done, with the facts that only that asks.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Take up data.
    Collect,
    /// Use them in the house.
    Use,
    /// Keep them, as this kind of record.
    Keep(Record),
    /// Make profiles of them.
    Profile,
    /// Publish them.
    Publish,
    /// Copy an identity document.
    CopyId,
    /// Hand them over.
    Share(Handover),
    /// Hand them over outside the country.
    Transfer(Handover),
    /// Send direct marketing.
    Market(Message),
    /// Watch people at work or elsewhere.
    Monitor(Monitoring),
    /// Decide by machine alone, with this effect.
    Decide(DecisionEffect),
}

/// To whom data go, and under what.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the vocabulary, each with a name of its own")]
pub struct Handover {
    /// Processor, controller, authority, group company or the public.
    pub recipient: Recipient,
    /// There is a processor agreement (AVG 28(3)).
    pub processor_contract: bool,
    /// The authority made a specific statutory demand.
    pub legal_request: bool,
    /// Where the recipient is.
    pub country: Country,
    /// Certified under the framework of the day.
    pub certified: bool,
    /// Transfer instrument.
    pub safeguard: Safeguard,
    /// The transfer impact assessment turned out well.
    pub assessed: bool,
    /// Derogations that apply (AVG 49).
    pub derogations: Vec<Derogation>,
    /// Incidental, not regular.
    pub occasional: bool,
    /// How the recipient will reach people, where it may advertise; else by post.
    pub channel: Channel,
}

/// A message of direct marketing.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    /// How it goes.
    pub channel: Channel,
    /// Who sends it.
    pub sender: SenderKind,
    /// Own, similar products.
    pub similar_products: bool,
    /// It offers a way to stop.
    pub optout: bool,
    /// It says who sends it.
    pub identified: bool,
}

/// Monitoring of people.
#[derive(Clone, Copy, Debug)]
pub struct Monitoring {
    /// Announced beforehand.
    pub announced: bool,
    /// The works council agreed, or there is none.
    pub works_council: bool,
    /// Item of the authority's DPIA list that applies.
    pub dpia_item: DpiaItem,
}

impl Rulebook {
    /// Answers the vault's question.
    ///
    /// # Errors
    /// As [`Rulebook::decide`]; a case states no start of a period, so none today.
    pub fn decide_case(&self, case: &Case, as_of: Date, now: Timestamp) -> Result<Decision, QuestionError> {
        self.decide(&Question { action: case.deed.action(), facts: case.facts(), as_of, now })
    }
}

impl Case {
    /// The facts of the case, as the evaluator reads them.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::new();
        facts.set(Fact::Action, Value::One(self.deed.action() as u8));
        facts.set(Fact::Data, many(&self.data, |category| *category as u8));
        self.entry.state(&mut facts);
        self.standing.state(&mut facts);
        self.deed.state(&mut facts);
        facts
    }
}

impl Entry {
    fn state(&self, facts: &mut Facts) {
        let one = [
            (Fact::Role, self.role as u8),
            (Fact::Subject, self.subject as u8),
            (Fact::Purpose, self.purpose as u8),
            (Fact::OrigPurpose, self.collected_for as u8),
            (Fact::Ground, self.ground as u8),
            (Fact::Balancing, self.balancing as u8),
            (Fact::SourceOfData, self.source as u8),
        ];
        for (fact, place) in one {
            facts.set(fact, Value::One(place));
        }
        facts.set(Fact::Exc, many(&self.situations, |situation| *situation as u8));
        state_all(
            facts,
            &[
                (Fact::Compatible, self.compatible),
                (Fact::Necessary, self.necessary),
                (Fact::Excessive, self.excessive),
                (Fact::LawBasis, self.law_basis),
                (Fact::Confidentiality, self.confidentiality),
                (Fact::DpiaDone, self.dpia_done),
                (Fact::PublicBody, self.public_body),
                (Fact::Disproportionate, self.disproportionate),
                (Fact::ConcreteSuspicion, self.concrete_suspicion),
                (Fact::MedicalExamination, self.medical_examination),
                // What stands in an organisation's register is not a household's.
                (Fact::Household, false),
            ],
        );
    }
}

impl Standing {
    fn state(&self, facts: &mut Facts) {
        facts.set(Fact::Age, Value::Number(i64::from(self.age)));
        let ended = match self.customer {
            Customer::Until(day) => Value::Date(day),
            Customer::Never | Customer::Current => Value::NEVER,
        };
        facts.set(Fact::CustomerEnded, ended);
        state_all(
            facts,
            &[
                (Fact::ConsentFree, self.consent.free),
                (Fact::ConsentSpecific, self.consent.specific),
                (Fact::ConsentInformed, self.consent.informed),
                (Fact::ConsentActive, self.consent.active),
                (Fact::ConsentProof, self.consent.proof),
                (Fact::ConsentExplicit, self.consent.explicit),
                (Fact::ConsentWithdrawn, self.consent.withdrawn),
                (Fact::ParentalConsent, self.representative_consents),
                (Fact::LegallyIncapable, self.legally_incapable),
                (Fact::Objected, self.objected),
                (Fact::WrittenObjection, self.written_objection),
                (Fact::Restricted, self.restricted),
                (Fact::Inaccurate, self.inaccurate),
                (Fact::Informed, self.informed),
                (Fact::InformedRecipients, self.informed_recipients),
                (Fact::CustomerRelation, self.customer != Customer::Never),
                (Fact::OptoutAtCollection, self.optout_at_collection),
                (Fact::AddressForAds, self.address_for_ads),
                (Fact::DncRegistered, self.dnc_registered),
            ],
        );
    }
}

impl Deed {
    /// The action it is.
    #[must_use]
    pub const fn action(&self) -> Action {
        match self {
            Self::Collect => Action::Collect,
            Self::Use => Action::Use,
            Self::Keep(_) => Action::Keep,
            Self::Profile => Action::Profile,
            Self::Publish => Action::Publish,
            Self::CopyId => Action::CopyId,
            Self::Share(_) => Action::Share,
            Self::Transfer(_) => Action::Transfer,
            Self::Market(_) => Action::DirectMarketing,
            Self::Monitor(_) => Action::Monitor,
            Self::Decide(_) => Action::AutomatedDecision,
        }
    }

    fn state(&self, facts: &mut Facts) {
        match self {
            Self::Collect | Self::Use | Self::Profile | Self::CopyId => {}
            Self::Publish => facts.set(Fact::Recipient, Value::One(Recipient::Public as u8)),
            Self::Keep(record) => facts.set(Fact::Record, Value::One(*record as u8)),
            Self::Share(handover) | Self::Transfer(handover) => handover.state(facts),
            Self::Market(message) => message.state(facts),
            Self::Monitor(monitoring) => {
                facts.set(Fact::DpiaList, Value::One(monitoring.dpia_item as u8));
                state_all(
                    facts,
                    &[
                        (Fact::BalanceAnnounced, monitoring.announced),
                        (Fact::WorksCouncilConsent, monitoring.works_council),
                    ],
                );
            }
            Self::Decide(effect) => facts.set(Fact::DecisionEffect, Value::One(*effect as u8)),
        }
    }
}

impl Handover {
    /// The facts of the handover alone, without whose data they are or why.
    #[must_use]
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::new();
        self.state(&mut facts);
        facts
    }

    fn state(&self, facts: &mut Facts) {
        facts.set(Fact::Recipient, Value::One(self.recipient as u8));
        facts.set(Fact::RecipientCountry, Value::Country(self.country));
        facts.set(Fact::Safeguard, Value::One(self.safeguard as u8));
        facts.set(Fact::Derogation, many(&self.derogations, |derogation| *derogation as u8));
        facts.set(Fact::Channel, Value::One(self.channel as u8));
        state_all(
            facts,
            &[
                (Fact::ProcessorContract, self.processor_contract),
                (Fact::LegalRequest, self.legal_request),
                (Fact::Dpf, self.certified),
                (Fact::Tia, self.assessed),
                (Fact::Occasional, self.occasional),
                // Whether a prior check was gone through (Wbp 31) is not asked of today's handovers.
                (Fact::PriorCheck, false),
            ],
        );
    }
}

impl Message {
    fn state(self, facts: &mut Facts) {
        facts.set(Fact::Channel, Value::One(self.channel as u8));
        facts.set(Fact::SenderKind, Value::One(self.sender as u8));
        state_all(
            facts,
            &[
                (Fact::SimilarProducts, self.similar_products),
                (Fact::OptoutInMessage, self.optout),
                (Fact::SenderIdentified, self.identified),
            ],
        );
    }
}

fn state_all(facts: &mut Facts, stated: &[(Fact, bool)]) {
    for (fact, yes) in stated {
        facts.set(*fact, Value::Bool(*yes));
    }
}

fn many<T>(values: &[T], place: impl Fn(&T) -> u8) -> Value {
    Value::Many(values.iter().fold(0, |bits, value| bits | 1 << place(value)))
}
