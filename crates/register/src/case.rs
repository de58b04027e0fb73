//! What the vault asks of the law: assembled from an activity, a purpose, a file, and how a person stands.

use crate::activity::{Activity, DpiaState, PurposeEntry};
use crate::file::File;
use crate::recipient::RecipientEntry;
use crate::register::Register;
use waarborg_decide::case::{Case, Consent, Customer, Deed, Entry, Message, Monitoring, Standing};
use waarborg_model::vocabulary::{Action, Category, Ground, Record, Subject};

/// Something an activity does, as it is put to the law.
#[derive(Clone, Debug)]
pub struct NamedDeed<'r> {
    /// The deed.
    pub deed: Deed,
    /// To whom data go by it.
    pub recipient: Option<&'r RecipientEntry>,
}

impl Activity {
    /// What the register says of one of its purposes and the people of a file, in the words of the evaluator.
    #[must_use]
    pub fn entry(&self, purpose: &PurposeEntry, file: &File, public_body: bool) -> Entry {
        Entry {
            role: self.role,
            subject: file.subject,
            purpose: purpose.purpose,
            collected_for: purpose.collected_for.unwrap_or(purpose.purpose),
            compatible: purpose.compatible,
            ground: purpose.ground,
            necessary: purpose.necessary,
            excessive: purpose.excessive,
            balancing: purpose.counted(),
            law_basis: purpose.law_basis.is_some(),
            source: self.source,
            situations: self.situations.clone(),
            confidentiality: self.confidentiality,
            dpia_done: self.dpia == DpiaState::Done,
            public_body,
            disproportionate: self.disproportionate,
            concrete_suspicion: self.concrete_suspicion,
            medical_examination: self.medical_examination,
        }
    }
}

impl Register {
    /// The whole question: the entry, how the person stands, the deed, the categories it is done with.
    #[must_use]
    pub fn case(
        &self,
        activity: &Activity,
        purpose: &PurposeEntry,
        file: &File,
        deed: Deed,
        standing: Standing,
        data: Vec<Category>,
    ) -> Case {
        Case { entry: activity.entry(purpose, file, self.controller.public_body), standing, deed, data }
    }

    /// What the law calls the records of a file: as its retention rule says, unless that would only change the term.
    ///
    /// Files of applicants are that under every name, and *with consent* only if some activity that uses the file rests
    /// on consent.
    #[must_use]
    pub fn record(&self, file: &File) -> Record {
        let said = self.retention(&file.retention).map_or(Record::None, |retention| retention.record);
        match (file.subject, said) {
            (Subject::Applicant, Record::ApplicantFileConsent) if self.rests_on_consent(file) => said,
            (Subject::Applicant, _) | (_, Record::None) => file.natural_record(),
            _ => said,
        }
    }

    pub(crate) fn rests_on_consent(&self, file: &File) -> bool {
        let mut using = self.activities.iter().filter(|activity| activity.files.contains(&file.id));
        using.any(|activity| activity.purposes.iter().any(|purpose| purpose.ground == Ground::Consent))
    }

    /// Whether every purpose that uses a file rests on consent: then its records go as soon as the person withdraws, whatever
    /// their term (AVG 17(1)(b)). Nothing else lets them stay.
    #[must_use]
    pub fn goes_with_consent(&self, file: &File) -> bool {
        let mut using = self.activities.iter().filter(|activity| activity.files.contains(&file.id)).peekable();
        let on_consent = |activity: &Activity| activity.purposes.iter().all(|one| one.ground == Ground::Consent);
        using.peek().is_some() && using.all(on_consent)
    }

    /// All that an activity does with a file for a purpose: one deed for each action, recipient and kind of message.
    #[must_use]
    pub fn deeds<'r>(&'r self, activity: &'r Activity, purpose: &PurposeEntry, file: &File) -> Vec<NamedDeed<'r>> {
        let actions = activity.actions.iter().copied().filter(|action| purpose.served_by(*action));
        let inside = |deed| vec![NamedDeed { deed, recipient: None }];
        let outside = |deed: &dyn Fn(&RecipientEntry) -> Deed| {
            let named = |recipient| NamedDeed { deed: deed(recipient), recipient: Some(recipient) };
            // Whoever gets nothing of this file is not asked about.
            let gets = |one: &&RecipientEntry| {
                purpose.goes_to(&one.id) && file.fields.iter().any(|field| activity.hands(&one.id, &file.id, &field.id))
            };
            self.recipients_of(activity).filter(gets).map(named).collect::<Vec<_>>()
        };
        let deeds = actions.flat_map(|action| match action {
            Action::Collect => inside(Deed::Collect),
            Action::Use => inside(Deed::Use),
            Action::Keep => inside(Deed::Keep(self.record(file))),
            Action::Profile => inside(Deed::Profile),
            Action::Publish => inside(Deed::Publish),
            Action::CopyId => inside(Deed::CopyId),
            Action::Share => outside(&|recipient| Deed::Share(recipient.handover())),
            Action::Transfer => outside(&|recipient| Deed::Transfer(recipient.handover())),
            Action::DirectMarketing => activity.messages().flat_map(|message| inside(Deed::Market(message))).collect(),
            Action::Monitor => activity.watching().map(|one| inside(Deed::Monitor(one))).unwrap_or_default(),
            Action::AutomatedDecision => {
                activity.automated.as_ref().map(|one| inside(Deed::Decide(one.effect))).unwrap_or_default()
            }
            // The reader lets no other action in.
            _ => Vec::new(),
        });
        deeds.collect()
    }
}

impl Activity {
    fn messages(&self) -> impl Iterator<Item = Message> {
        self.messages.iter().map(|one| Message {
            channel: one.channel,
            sender: one.sender,
            similar_products: one.similar_products,
            optout: one.optout,
            identified: one.identified,
        })
    }

    fn watching(&self) -> Option<Monitoring> {
        self.monitoring.map(|one| Monitoring {
            announced: one.announced,
            works_council: one.works_council,
            dpia_item: one.dpia_item,
        })
    }
}

/// How a person stands who did all that the register counts on. What is granted here is not known of anyone; the vault
/// checks each of it for each person, at each use:
///
/// - informed, also of the recipients;
/// - consenting: freely, specifically, informed, actively, on record, not withdrawn; expressly only if the register says
///   that it is asked so. It counts where the ground is consent; granted elsewhere too, it lets a refusal name the ground
///   alone as what to change;
/// - of an age above every limit, or, in a file whose people may be minors, the lowest age with a parent who consents;
/// - not objected, not restricted, not wrong, able to decide for herself;
/// - a customer, unless the file is of people who are none yet; offered a way to refuse when her address was had; and,
///   in business, having published that address for offers.
///
/// So a refusal against this standing is the entry's own: no person could make it lawful.
#[must_use]
pub fn best_standing(file: &File, purpose: &PurposeEntry) -> Standing {
    let consent = Consent {
        free: true,
        specific: true,
        informed: true,
        active: true,
        proof: true,
        explicit: purpose.explicit,
        withdrawn: false,
    };
    let customer = match file.subject {
        Subject::Prospect | Subject::Visitor | Subject::Applicant => Customer::Never,
        _ => Customer::Current,
    };
    Standing {
        age: if file.adults { u16::MAX } else { 0 },
        consent,
        representative_consents: !file.adults,
        legally_incapable: false,
        objected: false,
        written_objection: false,
        restricted: false,
        inaccurate: false,
        informed: true,
        informed_recipients: true,
        customer,
        optout_at_collection: true,
        address_for_ads: true,
        dnc_registered: false,
    }
}
