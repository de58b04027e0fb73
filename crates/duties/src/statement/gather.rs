//! From the register to the facts of a statement.

use super::missing::Seeker;
use super::purpose::{
    Exception, StatedData, StatedPurpose, StatedRecipient, StatedRetention, StatedTransfer, TransferBasis,
};
use super::{Audience, Statement};
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_law::deadline::Align;
use waarborg_law::{Bilingual, Language};
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::{Action, Category, Destination, Role, Safeguard, Subject};
use waarborg_register::{Activity, File, PurposeEntry, RecipientEntry, Register, Retention, Starts, Term};

/// The rule whose period says within what time requests are answered.
const ANSWER: &str = "avg-12-3";

impl Statement {
    /// Gathers the facts from a register, by the law of a day.
    #[must_use]
    pub fn of(register: &Register, book: &Rulebook, as_of: Date) -> Self {
        let source = Source { register, book, as_of };
        let own = || register.activities.iter().filter(|activity| activity.role != Role::Processor);
        let mut statement = Self {
            as_of,
            controller: register.controller.clone(),
            audiences: Vec::new(),
            cookies: register.cookies.clone(),
            answered_within: book.periods().for_rule(ANSWER, as_of).map(|period| period.length),
            with_children: own().flat_map(|activity| register.files_of(activity)).any(holds_children),
            missing: Vec::new(),
        };
        for activity in own() {
            // Whoever is in one of its files is told of it, and of those files alone (AVG 13, 14).
            for (place, subject) in subjects(register, activity).into_iter().enumerate() {
                let purposes = activity.purposes.iter().map(|purpose| {
                    let stated = source.purpose(activity, purpose, subject);
                    if place == 0 { stated } else { stated.for_others(subject) }
                });
                match statement.audiences.iter_mut().find(|audience| audience.subject == subject) {
                    Some(audience) => audience.purposes.extend(purposes),
                    None => statement.audiences.push(Audience { subject, purposes: purposes.collect() }),
                }
            }
        }
        let has_joint_activities = own().any(|activity| activity.role == Role::Joint);
        statement.missing = Seeker::look(&statement, has_joint_activities);
        statement
    }
}

/// Whose data an activity uses, each once, in the order of its files.
fn subjects(register: &Register, activity: &Activity) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for file in register.files_of(activity) {
        if !subjects.contains(&file.subject) {
            subjects.push(file.subject);
        }
    }
    if subjects.is_empty() {
        subjects.push(Subject::ThirdPerson);
    }
    subjects
}

/// A file of children, or one whose people count as children where their age is not known.
fn holds_children(file: &File) -> bool {
    file.subject == Subject::Child || !file.adults
}

struct Source<'r> {
    register: &'r Register,
    book: &'r Rulebook,
    as_of: Date,
}

impl Source<'_> {
    fn purpose(&self, activity: &Activity, purpose: &PurposeEntry, subject: Subject) -> StatedPurpose {
        let files = || self.register.files_of(activity).filter(move |file| file.subject == subject);
        let does = |action| activity.actions.contains(&action) && purpose.served_by(action);
        let hands_over = does(Action::Share) || does(Action::Transfer);
        let recipients = self.register.recipients_for(activity, purpose).filter(|_| hands_over);
        let categories: Vec<Category> = files().flat_map(|file| self.register.categories(activity, file)).collect();
        let protected = protected(&categories);
        StatedPurpose {
            anchor: format!("{}-{}", activity.id, purpose.purpose.as_str()).replace('_', "-"),
            activity: activity.id.clone(),
            name: activity.name.clone(),
            reviewed: activity.last_review,
            is_only: activity.purposes.len() == 1,
            purpose: purpose.purpose,
            text: purpose.text.clone(),
            ground: purpose.ground,
            law_basis: purpose.law_basis.clone(),
            interest: purpose.interest.clone(),
            exceptions: exceptions(activity, purpose, &protected),
            protected,
            data: files().filter_map(|file| self.data(activity, file)).collect(),
            origin: activity.source,
            source: activity.source_text.clone(),
            collected_for: purpose.collected_for.filter(|before| *before != purpose.purpose),
            recipients: recipients.filter_map(|one| self.recipient(activity, subject, one)).collect(),
            is_published: does(Action::Publish),
            is_marketing: does(Action::DirectMarketing),
            is_collected: does(Action::Collect) || does(Action::Monitor),
            is_observed: is_observed(&categories),
            obligation: activity.obligation.clone(),
            automated: activity.automated.clone().filter(|_| does(Action::AutomatedDecision)),
            measures: activity.measures.clone(),
        }
    }

    fn data(&self, activity: &Activity, file: &File) -> Option<StatedData> {
        let used = file.fields.iter().filter(|field| activity.uses(&file.id, &field.id));
        let fields: Vec<Bilingual> = used.map(|field| field.name.clone()).collect();
        let retention = self.register.retention(&file.retention).and_then(|retention| self.retention(retention, file));
        let stated = StatedData { file: file.id.clone(), name: file.name.clone(), fields, retention };
        (!stated.fields.is_empty()).then_some(stated)
    }

    fn retention(&self, retention: &Retention, file: &File) -> Option<StatedRetention> {
        let mut stated = StatedRetention {
            length: None,
            to_year_end: false,
            ends_with_consent: retention.starts != Starts::ConsentWithdrawn && self.register.goes_with_consent(file),
            starts: retention.starts,
            provision: None,
            is_advice: false,
            reason: retention.reason.clone(),
        };
        match &retention.term {
            Term::AtOnce => {}
            Term::Own(length) => stated.length = Some(*length),
            Term::Rule(rule) => {
                let period = self.book.periods().for_rule(rule, self.as_of)?;
                stated.length = Some(period.length);
                stated.to_year_end = period.align == Some(Align::YearEnd);
                stated.is_advice = period.guideline;
                let cite = |language| self.book.cite(&period.article, language);
                stated.provision = Some(Bilingual { nl: cite(Language::Nl), en: cite(Language::En) });
            }
        }
        Some(stated)
    }

    /// What a recipient gets of the data of these people; none if nothing.
    fn recipient(&self, activity: &Activity, subject: Subject, one: &RecipientEntry) -> Option<StatedRecipient> {
        let of_them = |file: &File| file.subject == subject;
        let fields: Vec<Bilingual> = self
            .register
            .fields_handed(activity, &one.id)
            .filter(|(file, _)| of_them(file))
            .map(|(_, field)| field.name.clone())
            .collect();
        let all = self.register.fields_allowed(activity).filter(|(file, ..)| of_them(file)).count();
        if fields.is_empty() && all > 0 {
            return None;
        }
        let law = self.book.derivations();
        let destination = law.destination(one.country, self.as_of);
        let transfer = (destination != Destination::Eea).then(|| StatedTransfer {
            country: law.countries().name(one.country).cloned(),
            basis: basis(one, destination),
            copy: one.copy.clone(),
        });
        let (id, name, kind, what) = (one.id.clone(), one.name.clone(), one.kind, one.what.clone());
        let part = if fields.len() < all { fields } else { Vec::new() };
        Some(StatedRecipient { id, name, kind, what, part, transfer })
    }
}

fn basis(one: &RecipientEntry, destination: Destination) -> TransferBasis {
    match (destination, one.safeguard) {
        (Destination::Adequate, _) => TransferBasis::Adequacy,
        (Destination::Certified, _) if one.certified => TransferBasis::Certified,
        (_, Safeguard::Scc) => TransferBasis::Clauses,
        (_, Safeguard::Bcr) => TransferBasis::CorporateRules,
        (_, Safeguard::None) if one.derogations.is_empty() => TransferBasis::Nothing,
        (_, Safeguard::None) => TransferBasis::Derogations(one.derogations.clone()),
    }
}

/// The groups beside the ordinary one, in order.
fn protected(categories: &[Category]) -> Vec<SensitivityGroup> {
    let held = |group: &SensitivityGroup| categories.iter().any(|category| category.protection() == *group);
    SensitivityGroup::ALL.into_iter().filter(|group| *group != SensitivityGroup::Ordinary).filter(held).collect()
}

fn exceptions(activity: &Activity, purpose: &PurposeEntry, protected: &[SensitivityGroup]) -> Vec<Exception> {
    let mut exceptions: Vec<Exception> = activity.situations.iter().map(|one| Exception::Situation(*one)).collect();
    if purpose.explicit && !protected.is_empty() {
        exceptions.push(Exception::ExplicitConsent);
    }
    if let Some(statute) = &purpose.law_basis
        && protected.contains(&SensitivityGroup::NationalNumber)
    {
        exceptions.push(Exception::Statute(statute.clone()));
    }
    exceptions
}

/// Whether all of it is recorded rather than given: nobody can be told that he must give a picture of himself to a camera.
/// What stands beside footage, such as its day and time, is ordinary.
fn is_observed(categories: &[Category]) -> bool {
    let is_filmed = categories.contains(&Category::Camera);
    let recorded = |category: &Category| match category {
        Category::Camera | Category::OnlineId | Category::Location => true,
        Category::Ordinary => is_filmed,
        _ => false,
    };
    !categories.is_empty() && categories.iter().all(recorded)
}
