//! To whom data go, and under what.

use crate::names;
use crate::unfilled::is_placeholder;
use jiff::civil::Date;
use waarborg_decide::case::Handover;
use waarborg_law::Bilingual;
use waarborg_model::Country;
use waarborg_model::identifier::RecipientId;
use waarborg_model::vocabulary::{Channel, Derogation, Recipient, Safeguard};

/// A recipient (AVG 4(9)).
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the vocabulary, each with a name of its own")]
pub struct RecipientEntry {
    /// Identifier in the register.
    pub id: String,
    /// Who it is, or the kind where there are many.
    pub name: String,
    /// What the recipient is in the law.
    pub kind: Recipient,
    /// What it does with the data.
    pub what: Bilingual,
    /// Where it is.
    pub country: Country,
    /// The processor agreement (AVG 28(3)).
    pub contract: Contract,
    /// The authority makes a specific statutory demand.
    pub legal_request: bool,
    /// Transfer instrument (AVG 46).
    pub safeguard: Safeguard,
    /// Certified under the framework of the day (AVG 45).
    pub certified: bool,
    /// The transfer impact assessment turned out well.
    pub assessed: bool,
    /// Derogations that apply (AVG 49).
    pub derogations: Vec<Derogation>,
    /// Incidental, not regular.
    pub occasional: bool,
    /// How it will reach people, where it may advertise.
    pub channel: Channel,
    /// Where people get a copy of the safeguards (AVG 13(1)(f)).
    pub copy: Option<Bilingual>,
}

/// Whether there is a processor agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contract {
    /// None.
    Missing,
    /// There is one; its day is still to be filled in.
    Undated,
    /// Signed on that day.
    SignedOn(Date),
}

impl RecipientEntry {
    /// The stable identifier.
    #[must_use]
    pub fn identifier(&self) -> RecipientId {
        RecipientId::from_bytes(names::identifier("recipient", &self.id))
    }

    /// Whether an agreement can be there: nobody has one with whom nobody named yet (AVG 28(3)).
    #[must_use]
    pub fn has_contract(&self) -> bool {
        match self.contract {
            Contract::Missing => false,
            Contract::Undated => !is_placeholder(&self.name),
            Contract::SignedOn(_) => true,
        }
    }

    /// What the vault states of a handover to it.
    #[must_use]
    pub fn handover(&self) -> Handover {
        Handover {
            recipient: self.kind,
            processor_contract: self.contract != Contract::Missing,
            legal_request: self.legal_request,
            country: self.country,
            certified: self.certified,
            safeguard: self.safeguard,
            assessed: self.assessed,
            derogations: self.derogations.clone(),
            occasional: self.occasional,
            channel: self.channel,
        }
    }
}
