//! The official register (AVG 30(1) and (2)), as it is shown to the authority.

use super::draft::Draft;
use super::said::{Said, lines, lines_in, listed};
use crate::document::Document;
use crate::words::Words;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_model::vocabulary::{Balancing, Role};
use waarborg_register::{Activity, Automated, Controller, DpiaState, File, PurposeEntry, Register, Weighing};

/// The register in words, by the law of a day. `version` is its number in the vault, and the day it took effect.
#[must_use]
pub fn register_document(
    words: &Words,
    book: &Rulebook,
    register: &Register,
    version: Option<(u64, Date)>,
    day: Date,
) -> Document {
    let said = Said { words, book, day };
    let version = match version {
        Some((number, since)) => {
            words.say_with("paper-register-version", &[("number", &number.to_string()), ("date", &said.date(since))])
        }
        None => words.say_with("paper-as-of", &[("date", &said.date(day))]),
    };
    let mut draft = Draft::new(words, words.say("paper-register-title"), said.plain(&register.controller.name))
        .lead(words.say("paper-register-lead"))
        .version(version)
        .fingerprint(&register.fingerprint());
    let open = register.unfilled().len();
    if open > 0 {
        draft.notice(words.say("paper-register-open"), words.count("paper-register-open-text", open, &[]));
    }
    controller(&mut draft, said, &register.controller);
    let (own, for_others): (Vec<_>, Vec<_>) =
        register.activities.iter().partition(|activity| activity.role != Role::Processor);
    activities(&mut draft, said, register, "paper-register-activities", &own);
    activities(&mut draft, said, register, "paper-register-for-others", &for_others);
    if !own.is_empty() {
        house(&mut draft, said);
    }
    files(&mut draft, said, register);
    recipients(&mut draft, said, register);
    retentions(&mut draft, said, register);
    draft.finish()
}

/// What the organisation is called, where it is, and how it secures what it keeps.
pub(super) fn organisation(said: Said<'_>, one: &Controller) -> [(&'static str, String); 9] {
    [
        ("paper-organisation-name", said.plain(&one.name)),
        ("paper-organisation-number", said.maybe_plain(one.kvk.as_ref())),
        ("paper-organisation-address", said.maybe_plain(one.address.as_ref())),
        ("paper-organisation-email", said.maybe_plain(one.email.as_ref())),
        ("paper-organisation-phone", said.maybe_plain(one.phone.as_ref())),
        ("paper-organisation-website", said.maybe_plain(one.website.as_ref())),
        ("paper-organisation-officer", said.maybe_plain(one.dpo.as_ref())),
        ("paper-organisation-representative", said.maybe_plain(one.representative.as_ref())),
        ("paper-organisation-security", said.both(&one.security)),
    ]
}

fn controller(draft: &mut Draft<'_>, said: Said<'_>, one: &Controller) {
    draft.heading("paper-register-organisation");
    draft.facts(organisation(said, one));
    draft.table(
        "paper-joint-caption",
        ["paper-joint-name", "paper-joint-contact", "paper-joint-arrangement"],
        one.joint
            .iter()
            .map(|joint| [said.plain(&joint.name), said.plain(&joint.contact), said.both(&joint.arrangement)])
            .collect(),
    );
}

/// What the house itself does in every firm: requests and the log. It needs no entry to be filled in, and is shown with the
/// others (AVG 30).
fn house(draft: &mut Draft<'_>, said: Said<'_>) {
    draft.heading("paper-house-heading");
    let told = |key: &str| said.words.say(&format!("paper-house-{key}"));
    draft.facts([
        ("paper-purpose-text", told("text")),
        ("paper-purpose-ground", told("ground")),
        ("paper-activity-people", told("people")),
        ("paper-activity-data", told("data")),
        ("paper-activity-source", told("source")),
        ("paper-activity-recipients", told("recipients")),
        ("paper-activity-retention", told("retention")),
        ("paper-activity-measures", told("measures")),
    ]);
}

fn activities(draft: &mut Draft<'_>, said: Said<'_>, register: &Register, heading: &str, all: &[&Activity]) {
    if all.is_empty() {
        return;
    }
    draft.heading(heading);
    for activity in all {
        draft.subheading(&format!("activity-{}", activity.id), said.both(&activity.name));
        draft.table(
            "paper-purposes-caption",
            ["paper-purpose", "paper-purpose-text", "paper-purpose-ground", "paper-purpose-because"],
            activity
                .purposes
                .iter()
                .map(|one| {
                    let purpose = said.value("purpose", one.purpose);
                    [purpose, said.both(&one.text), said.value("ground", one.ground), because(said, one)]
                })
                .collect(),
        );
        let told = Told::of(said, register, activity);
        draft.facts([
            ("paper-activity-owner", said.plain(&activity.owner)),
            ("paper-activity-role", told.role),
            ("paper-activity-controllers", told.controllers),
            ("paper-activity-people", told.people),
            ("paper-activity-data", told.data),
            ("paper-activity-exceptions", told.exceptions),
            ("paper-activity-actions", said.values("action", &activity.actions)),
            ("paper-activity-source", told.source),
            ("paper-activity-recipients", told.recipients),
            ("paper-activity-transfers", told.transfers),
            ("paper-activity-retention", told.retention),
            ("paper-activity-obligation", said.maybe_both(activity.obligation.as_ref())),
            ("paper-activity-automated", automated(said, activity.automated.as_ref())),
            ("paper-activity-measures", said.maybe_both(activity.measures.as_ref())),
            ("paper-activity-assessment", told.assessment),
            ("paper-activity-review", said.maybe_date(activity.last_review)),
        ]);
    }
}

/// What the register says of an activity, in words; the document and the workbook say the same.
pub struct Told {
    pub role: String,
    pub controllers: String,
    pub people: String,
    pub data: String,
    pub files: String,
    pub exceptions: String,
    pub source: String,
    pub recipients: String,
    pub transfers: String,
    pub retention: String,
    pub assessment: String,
}

impl Told {
    pub fn of(said: Said<'_>, register: &Register, activity: &Activity) -> Self {
        let files: Vec<&File> = register.files_of(activity).collect();
        let people = files.iter().map(|file| said.value("subject", file.subject)).fold(Vec::new(), |mut all, one| {
            if !all.contains(&one) {
                all.push(one);
            }
            all
        });
        let transfers = register.recipients_of(activity).filter_map(|recipient| {
            let transfer = said.transfer(recipient).replace('\n', "; ");
            let name = said.plain(&recipient.name);
            (!transfer.is_empty()).then(|| format!("{name}, {}: {transfer}", said.country(recipient.country)))
        });
        let retention = files.iter().map(|file| format!("{}: {}", said.both(&file.name), said.term_of(register, file)));
        let role = match activity.role {
            Role::Controller => String::new(),
            role => said.words.say(&format!("paper-role-{}", role.as_str())),
        };
        Self {
            role,
            controllers: lines_in(activity.controllers.iter().map(|one| said.plain(one))),
            people: listed(people.into_iter()),
            data: said.categories(register.fields_allowed(activity).map(|(_, _, field, _)| field)),
            files: listed(files.iter().map(|file| said.both(&file.name))),
            exceptions: said.values("exc", &activity.situations),
            source: lines([
                said.value("source-of-data", activity.source),
                said.maybe_both(activity.source_text.as_ref()),
            ]),
            recipients: listed(register.recipients_of(activity).map(|one| said.handed(register, activity, one))),
            transfers: lines_in(transfers),
            retention: lines_in(retention),
            assessment: assessment(said, activity),
        }
    }
}

/// Why a purpose may be served: statute, interest and its weighing, or what people say yes to.
pub fn because(said: Said<'_>, one: &PurposeEntry) -> String {
    lines([
        said.named("paper-because-law", &said.maybe_plain(one.law_basis.as_ref())),
        said.named("paper-because-interest", &said.maybe_both(one.interest.as_ref())),
        weighed(said, one),
        said.named("paper-because-consent", &said.maybe_both(one.consent.as_ref())),
    ])
}

/// What was weighed, and what came of it.
fn weighed(said: Said<'_>, one: &PurposeEntry) -> String {
    let told = match &one.weighing {
        None => return String::new(),
        Some(Weighing::Text(text)) => said.named("paper-because-weighing", &said.both(text)),
        Some(Weighing::Answers { less, noticed }) => lines([
            said.named("paper-because-less", &said.both(less)),
            said.named("paper-because-noticed", &said.both(noticed)),
        ]),
    };
    // What a template proposes is no outcome.
    let outcome = one.balancing.map_or("open", Balancing::as_str);
    lines([told, said.words.say(&format!("paper-because-{outcome}"))])
}

/// What a machine decides, how, and what that means.
pub fn automated(said: Said<'_>, one: Option<&Automated>) -> String {
    one.map(|one| {
        lines([said.value("decision-effect", one.effect), said.both(&one.logic), said.both(&one.significance)])
    })
    .unwrap_or_default()
}

fn assessment(said: Said<'_>, activity: &Activity) -> String {
    let state = match activity.dpia {
        DpiaState::NotNeeded => "paper-assessment-not-needed",
        DpiaState::Pending => "paper-assessment-pending",
        DpiaState::Done => "paper-assessment-done",
    };
    lines([said.words.say(state), said.maybe_both(activity.dpia_text.as_ref())])
}

fn files(draft: &mut Draft<'_>, said: Said<'_>, register: &Register) {
    if register.files.is_empty() {
        return;
    }
    draft.heading("paper-register-files");
    draft.table(
        "paper-files-caption",
        ["paper-file", "paper-file-people", "paper-file-fields", "paper-file-retention"],
        register
            .files
            .iter()
            .map(|file| {
                let fields = listed(file.fields.iter().map(|field| said.field(field)));
                [said.both(&file.name), said.value("subject", file.subject), fields, said.term_of(register, file)]
            })
            .collect(),
    );
}

fn recipients(draft: &mut Draft<'_>, said: Said<'_>, register: &Register) {
    if register.recipients.is_empty() {
        return;
    }
    draft.heading("paper-register-recipients");
    draft.table(
        "paper-recipients-caption",
        [
            "paper-recipient",
            "paper-recipient-what",
            "paper-recipient-kind",
            "paper-recipient-country",
            "paper-recipient-terms",
        ],
        register
            .recipients
            .iter()
            .map(|one| {
                let kind = said.words.say(&format!("paper-recipient-{}", one.kind.as_str().replace('_', "-")));
                let terms = lines([said.contract(one), said.transfer(one)]);
                [said.plain(&one.name), said.both(&one.what), kind, said.country(one.country), terms]
            })
            .collect(),
    );
}

fn retentions(draft: &mut Draft<'_>, said: Said<'_>, register: &Register) {
    if register.retentions.is_empty() {
        return;
    }
    draft.heading("paper-register-retention");
    draft.table(
        "paper-retention-caption",
        ["paper-retention", "paper-retention-term", "paper-retention-then", "paper-retention-because"],
        register
            .retentions
            .iter()
            .map(|one| [said.both(&one.name), said.term(one), then(said, one), said.term_reason(one)])
            .collect(),
    );
}

/// What happens when a term is over.
pub fn then(said: Said<'_>, one: &waarborg_register::Retention) -> String {
    match one.on_end {
        waarborg_register::OnEnd::Propose => said.words.say("paper-then-propose"),
        waarborg_register::OnEnd::Erase => said.words.say("paper-then-erase"),
    }
}
