//! The official register (AVG 30) as sheets: what a spreadsheet can sort and filter.

use super::register::{Told, automated, because, then};
use super::said::{Said, lines, listed};
use super::sheets::{Cell, Sheet};
use crate::words::Words;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_model::vocabulary::Role;
use waarborg_register::{Contract, Register};

/// The sheets of a register, by the law of a day: the organisation; a row for each activity and purpose; for each field;
/// for each recipient; for each retention rule.
#[must_use]
pub fn register_sheets(words: &Words, book: &Rulebook, register: &Register, day: Date) -> Vec<Sheet> {
    let said = Said { words, book, day };
    vec![
        organisation(said, register),
        activities(said, register),
        fields(said, register),
        recipients(said, register),
        retentions(said, register),
    ]
}

fn sheet<const N: usize>(said: Said<'_>, name: &str, head: [&str; N], rows: Vec<[Cell; N]>) -> Sheet {
    Sheet {
        name: said.words.say(name),
        head: head.map(|key| said.words.say(key)).to_vec(),
        rows: rows.into_iter().map(Vec::from).collect(),
    }
}

fn organisation(said: Said<'_>, register: &Register) -> Sheet {
    let one = &register.controller;
    let joint = one.joint.iter().map(|joint| {
        let told = lines([said.plain(&joint.name), said.plain(&joint.contact), said.both(&joint.arrangement)]);
        ("paper-organisation-joint", told)
    });
    let rows = super::register::organisation(said, one).into_iter().chain(joint).filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(key, value)| [said.words.say(key).into(), value.into()]).collect();
    sheet(said, "paper-sheet-organisation", ["paper-sheet-what", "paper-sheet-value"], rows)
}

fn activities(said: Said<'_>, register: &Register) -> Sheet {
    let rows = register.activities.iter().flat_map(|activity| {
        activity.purposes.iter().map(move |purpose| {
            let told = Told::of(said, register, activity);
            [
                said.both(&activity.name).into(),
                said.value("purpose", purpose.purpose).into(),
                said.both(&purpose.text).into(),
                said.value("ground", purpose.ground).into(),
                because(said, purpose).into(),
                told.people.into(),
                told.data.into(),
                told.exceptions.into(),
                told.files.into(),
                said.values("action", &activity.actions).into(),
                told.source.into(),
                told.recipients.into(),
                told.transfers.into(),
                told.retention.into(),
                said.maybe_both(activity.obligation.as_ref()).into(),
                automated(said, activity.automated.as_ref()).into(),
                said.maybe_both(activity.measures.as_ref()).into(),
                told.assessment.into(),
                told.role.into(),
                told.controllers.into(),
                said.plain(&activity.owner).into(),
                activity.last_review.into(),
            ]
        })
    });
    let head = [
        "paper-sheet-activity",
        "paper-purpose",
        "paper-purpose-text",
        "paper-purpose-ground",
        "paper-purpose-because",
        "paper-activity-people",
        "paper-activity-data",
        "paper-activity-exceptions",
        "paper-sheet-files",
        "paper-activity-actions",
        "paper-activity-source",
        "paper-activity-recipients",
        "paper-activity-transfers",
        "paper-activity-retention",
        "paper-activity-obligation",
        "paper-activity-automated",
        "paper-activity-measures",
        "paper-activity-assessment",
        "paper-activity-role",
        "paper-activity-controllers",
        "paper-activity-owner",
        "paper-activity-review",
    ];
    let is_own = register.activities.iter().any(|activity| activity.role != Role::Processor);
    sheet(said, "paper-sheet-activities", head, rows.chain(is_own.then(|| house(said))).collect())
}

/// What the house itself does in every firm, as a row like the others.
fn house(said: Said<'_>) -> [Cell; 22] {
    let told = |key: &str| -> Cell { said.words.say(&format!("paper-house-{key}")).into() };
    let none = || -> Cell { String::new().into() };
    [
        told("heading"),
        none(),
        told("text"),
        told("ground"),
        none(),
        told("people"),
        told("data"),
        none(),
        none(),
        none(),
        told("source"),
        told("recipients"),
        none(),
        told("retention"),
        none(),
        none(),
        told("measures"),
        none(),
        none(),
        none(),
        none(),
        none(),
    ]
}

fn fields(said: Said<'_>, register: &Register) -> Sheet {
    let yes = |yes: bool| if yes { said.words.say("value-yes") } else { String::new() };
    let rows = register.files.iter().flat_map(|file| {
        file.fields.iter().map(move |field| {
            [
                said.both(&file.name).into(),
                said.value("subject", file.subject).into(),
                said.both(&field.name).into(),
                said.value("data", field.category).into(),
                said.mark(field.category.sensitivity()).into(),
                yes(field.required).into(),
                said.term_of(register, file).into(),
            ]
        })
    });
    let head = [
        "paper-file",
        "paper-file-people",
        "paper-sheet-field",
        "paper-sheet-category",
        "paper-sheet-mark",
        "paper-sheet-required",
        "paper-file-retention",
    ];
    sheet(said, "paper-sheet-fields", head, rows.collect())
}

fn recipients(said: Said<'_>, register: &Register) -> Sheet {
    let rows = register.recipients.iter().map(|one| {
        let users = register.activities.iter().filter(|activity| activity.recipients.contains(&one.id));
        let signed = match one.contract {
            Contract::SignedOn(day) => Cell::Day(day),
            Contract::Missing | Contract::Undated => said.contract(one).into(),
        };
        [
            said.plain(&one.name).into(),
            said.both(&one.what).into(),
            said.words.say(&format!("paper-recipient-{}", one.kind.as_str().replace('_', "-"))).into(),
            said.country(one.country).into(),
            signed,
            said.transfer(one).into(),
            listed(users.map(|activity| said.both(&activity.name))).into(),
        ]
    });
    let head = [
        "paper-recipient",
        "paper-recipient-what",
        "paper-recipient-kind",
        "paper-recipient-country",
        "paper-sheet-contract",
        "paper-sheet-transfer",
        "paper-sheet-used-by",
    ];
    sheet(said, "paper-sheet-recipients", head, rows.collect())
}

fn retentions(said: Said<'_>, register: &Register) -> Sheet {
    let rows = register.retentions.iter().map(|one| {
        let files = register.files.iter().filter(|file| file.retention == one.id);
        [
            said.both(&one.name).into(),
            listed(files.map(|file| said.both(&file.name))).into(),
            said.term(one).into(),
            then(said, one).into(),
            said.term_reason(one).into(),
        ]
    });
    let head = [
        "paper-retention",
        "paper-sheet-files",
        "paper-retention-term",
        "paper-retention-then",
        "paper-retention-because",
    ];
    sheet(said, "paper-sheet-retention", head, rows.collect())
}
