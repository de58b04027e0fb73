//! Processing activities, each with its purposes.

use crate::names;
use crate::word::words;
use jiff::civil::Date;
use waarborg_law::Bilingual;
use waarborg_model::identifier::ActivityId;
use waarborg_model::vocabulary::{
    Action, Balancing, Channel, DecisionEffect, DpiaItem, Ground, Origin, Purpose, Role, SenderKind, Situation,
};

/// An entry of the register (AVG 30).
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the vocabulary, each with a name of its own")]
pub struct Activity {
    /// Identifier in the register.
    pub id: String,
    /// What people call it.
    pub name: Bilingual,
    /// Who in the organisation answers for it.
    pub owner: String,
    /// What the organisation is in the law.
    pub role: Role,
    /// For a processor: name and contact of each controller it works for (AVG 30(2)(a)).
    pub controllers: Vec<String>,
    /// The files it uses.
    pub files: Vec<String>,
    /// The fields it uses: `file.field`, or `file.*` for all of a file.
    pub fields: Vec<String>,
    /// What it does.
    pub actions: Vec<Action>,
    /// Where the data come from.
    pub source: Origin,
    /// Which source, where it is not the person (AVG 14(2)(f)).
    pub source_text: Option<Bilingual>,
    /// To whom it hands data over. For which purpose, the purposes say; and which data, [`handovers`](Self::handovers).
    pub recipients: Vec<String>,
    /// Recipients that get a part of its fields only; who is not among them gets all that it uses.
    pub handovers: Vec<Part>,
    /// Exceptional situations that apply (UAVG 22-33).
    pub situations: Vec<Situation>,
    /// Measures beside those for everything.
    pub measures: Option<Bilingual>,
    /// Whether an impact assessment was made (AVG 35).
    pub dpia: DpiaState,
    /// Why none is needed, or what came of it.
    pub dpia_text: Option<Bilingual>,
    /// Those who handle the data are bound to secrecy.
    pub confidentiality: bool,
    /// Informing each person would take disproportionate effort (AVG 14(5)).
    pub disproportionate: bool,
    /// There is a concrete suspicion.
    pub concrete_suspicion: bool,
    /// The post has special medical requirements, examined by a doctor.
    pub medical_examination: bool,
    /// Whether people must give their data, and what happens otherwise (AVG 13(2)(e)).
    pub obligation: Option<Bilingual>,
    /// When someone last read this entry and found it true.
    pub last_review: Option<Date>,
    /// Why.
    pub purposes: Vec<PurposeEntry>,
    /// The kinds of advertising it sends.
    pub messages: Vec<MarketingMessage>,
    /// How it watches people.
    pub monitoring: Option<StaffMonitoring>,
    /// How it decides by machine.
    pub automated: Option<Automated>,
}

/// The part of an activity's fields that a recipient gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which recipient.
    pub recipient: String,
    /// The fields: `file.field`, or `file.*` for all that the activity uses of a file.
    pub fields: Vec<String>,
}

/// One purpose of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts of the vocabulary, each with a name of its own")]
pub struct PurposeEntry {
    /// In the vocabulary's word; one entry for each in an activity.
    pub purpose: Purpose,
    /// One concrete sentence.
    pub text: Bilingual,
    /// Which of the activity's actions serve it; all if empty.
    pub actions: Vec<Action>,
    /// Which of the activity's recipients get data for it; all if empty.
    pub recipients: Vec<String>,
    /// Legal basis (AVG 6(1)).
    pub ground: Ground,
    /// Needed for the purpose.
    pub necessary: bool,
    /// More than the purpose needs.
    pub excessive: bool,
    /// The statute that prescribes or allows it.
    pub law_basis: Option<String>,
    /// Why the data were collected, if for another purpose.
    pub collected_for: Option<Purpose>,
    /// Outcome of the compatibility test (AVG 6(4)).
    pub compatible: bool,
    /// Which legitimate interest (AVG 13(1)(d)).
    pub interest: Option<Bilingual>,
    /// Outcome of the balancing test; none as long as nobody of the firm weighed it, whatever a template proposes.
    pub balancing: Option<Balancing>,
    /// What was weighed.
    pub weighing: Option<Weighing>,
    /// What people say yes to.
    pub consent: Option<Bilingual>,
    /// They say yes to it expressly (AVG 9(2)(a)).
    pub explicit: bool,
}

/// What was weighed where an interest is the ground (AVG 6(1)(f)).
///
/// Three questions are asked. The first, which interest it is and why this is needed for it, is answered by the entry's
/// [`interest`](PurposeEntry::interest), since people are told that too; the other two are answered here, and what came of it
/// is the entry's [`balancing`](PurposeEntry::balancing).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weighing {
    /// In one text, as it was written before each question had an answer of its own.
    Text(Bilingual),
    /// Question by question.
    Answers {
        /// Whether it could be done with less, and why not.
        less: Bilingual,
        /// What people notice of it, and whether they expect it.
        noticed: Bilingual,
    },
}

words! {
    /// Whether an impact assessment was made.
    DpiaState {
        /// Not needed.
        NotNeeded = "not_needed",
        /// Needed, not done.
        Pending = "pending",
        /// Done.
        Done = "done",
    }
}

/// A kind of advertising.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketingMessage {
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

/// How people are watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StaffMonitoring {
    /// Announced beforehand.
    pub announced: bool,
    /// The works council agreed, or there is none.
    pub works_council: bool,
    /// Item of the authority's list that applies.
    pub dpia_item: DpiaItem,
}

/// How a machine decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Automated {
    /// What a decision does to people.
    pub effect: DecisionEffect,
    /// How it works (AVG 13(2)(f)).
    pub logic: Bilingual,
    /// What it means for them.
    pub significance: Bilingual,
}

impl Activity {
    /// The stable identifier.
    #[must_use]
    pub fn identifier(&self) -> ActivityId {
        ActivityId::from_bytes(names::identifier("activity", &self.id))
    }

    /// The entry of a purpose.
    #[must_use]
    pub fn purpose(&self, purpose: Purpose) -> Option<&PurposeEntry> {
        self.purposes.iter().find(|entry| entry.purpose == purpose)
    }

    /// Whether a file's field is among those it uses.
    #[must_use]
    pub fn uses(&self, file: &str, field: &str) -> bool {
        names_field(&self.fields, file, field)
    }

    /// Whether a recipient gets a file's field: one that the activity uses, and of the part that is the recipient's.
    #[must_use]
    pub fn hands(&self, recipient: &str, file: &str, field: &str) -> bool {
        let part = self.handovers.iter().find(|part| part.recipient == recipient);
        self.uses(file, field) && part.is_none_or(|part| names_field(&part.fields, file, field))
    }

    /// Gives data to these recipients and to no others. A purpose for which data went only to somebody who gets none any more
    /// hands over nothing: it does not come to hand over to all. One that did nothing else stays as it is, and the register
    /// cannot be read with it.
    pub fn set_recipients(&mut self, recipients: Vec<String>) {
        for entry in self.purposes.iter_mut().filter(|entry| !entry.recipients.is_empty()) {
            let left: Vec<String> = entry.recipients.iter().filter(|one| recipients.contains(one)).cloned().collect();
            if left.is_empty() {
                let actions = if entry.actions.is_empty() { &self.actions } else { &entry.actions };
                let others: Vec<Action> = actions.iter().copied().filter(|action| !GIVING.contains(action)).collect();
                if others.is_empty() {
                    continue;
                }
                entry.actions = others;
            }
            entry.recipients = left;
        }
        self.handovers.retain(|part| recipients.contains(&part.recipient));
        self.recipients = recipients;
    }

    /// Hands data to these recipients of the activity for a purpose; to none, it hands over nothing. One that does nothing else
    /// stays as it is.
    pub fn hand_over_for(&mut self, purpose: Purpose, to: Vec<String>) {
        let giving: Vec<Action> = self.actions.iter().copied().filter(|action| GIVING.contains(action)).collect();
        let Some(entry) = self.purposes.iter_mut().find(|entry| entry.purpose == purpose) else { return };
        if to.is_empty() {
            let actions = if entry.actions.is_empty() { &self.actions } else { &entry.actions };
            let others: Vec<Action> = actions.iter().copied().filter(|action| !GIVING.contains(action)).collect();
            if !others.is_empty() {
                (entry.actions, entry.recipients) = (others, Vec::new());
            }
            return;
        }
        if !giving.iter().any(|action| entry.served_by(*action)) {
            entry.actions.extend(giving);
        }
        let is_all = self.recipients.iter().all(|one| to.contains(one));
        entry.recipients = if is_all { Vec::new() } else { to };
    }

    /// Takes out of what recipients get the fields of files that the activity uses no more. Whoever then gets nothing is no
    /// recipient any more.
    pub fn forget_files(&mut self) {
        let files = &self.files;
        for part in &mut self.handovers {
            part.fields
                .retain(|field| field.split_once('.').is_none_or(|(file, _)| files.iter().any(|one| one == file)));
        }
        let gets = |id: &String| self.handovers.iter().all(|part| part.recipient != *id || !part.fields.is_empty());
        let left: Vec<String> = self.recipients.iter().filter(|id| gets(id)).cloned().collect();
        if left.len() < self.recipients.len() {
            self.set_recipients(left);
        }
    }
}

/// What is done by giving data to others.
pub const GIVING: [Action; 2] = [Action::Share, Action::Transfer];

/// Whether a field is among those that are named as `file.field` or `file.*`.
fn names_field(names: &[String], file: &str, field: &str) -> bool {
    let is_named = |(of, one): (&str, &str)| of == file && (one == "*" || one == field);
    names.iter().any(|name| name.split_once('.').is_some_and(is_named))
}

impl Activity {
    /// Its purposes that rest on an interest nobody weighed.
    pub fn unweighed(&self) -> impl Iterator<Item = &PurposeEntry> {
        self.purposes.iter().filter(|entry| entry.is_unweighed())
    }
}

impl PurposeEntry {
    /// Whether it rests on the firm's interest, and nobody weighed that against the interest of people. Until somebody did,
    /// it may not be done: who processes must be able to show that it may (AVG 5(2), 6(1)(f)).
    #[must_use]
    pub fn is_unweighed(&self) -> bool {
        self.ground == Ground::LegitimateInterest && self.balancing.is_none()
    }

    /// The outcome by which the rules are asked: an interest that nobody weighed outweighs nothing.
    #[must_use]
    pub fn counted(&self) -> Balancing {
        self.balancing.unwrap_or(Balancing::Fail)
    }

    /// The same, had it been weighed to the good of the firm: whether it could be lawful at all.
    pub(crate) fn as_if_weighed(&self) -> Self {
        Self { balancing: self.balancing.or(Some(Balancing::Pass)), ..self.clone() }
    }

    /// Whether a recipient of the activity gets data for it.
    #[must_use]
    pub fn goes_to(&self, recipient: &str) -> bool {
        self.recipients.is_empty() || self.recipients.iter().any(|one| one == recipient)
    }

    /// Whether one of the activity's actions serves it.
    #[must_use]
    pub fn served_by(&self, action: Action) -> bool {
        self.actions.is_empty() || self.actions.contains(&action)
    }
}
