//! What one part of a register says of another: names that stand for something, numbers that are one thing's alone.

use crate::activity::{Activity, GIVING, PurposeEntry};
use crate::names;
use crate::read::source::Source;
use crate::register::Register;
use std::collections::BTreeMap;
use waarborg_model::vocabulary::{Action, Role};

pub(crate) fn check(register: &Register, source: &Source) {
    for file in &register.files {
        let kind = format!("retention.{}", file.retention);
        if !source.knows(&kind) {
            let path = format!("file.{}.retention", file.id);
            source.add(source.unknown_reference(&path, "retention", &file.retention));
        }
    }
    register.activities.iter().for_each(|activity| check_activity(register, activity, source));
    check_numbers(register, source);
}

fn check_activity(register: &Register, activity: &Activity, source: &Source) {
    let at = |key: &str| format!("activity.{}.{key}", activity.id);
    for (key, kind, used) in [("files", "file", &activity.files), ("recipients", "recipient", &activity.recipients)] {
        for name in used.iter().filter(|name| !source.knows(&format!("{kind}.{name}"))) {
            source.add(source.unknown_reference(&at(key), kind, name));
        }
    }
    for used in &activity.fields {
        check_field(activity, used, &at("fields"), source);
    }
    check_recipients(activity, source);
    // Where no field could be read at all, that is told already.
    for file in activity.files.iter().filter(|_| !activity.fields.is_empty()) {
        let prefix = format!("{file}.");
        if !activity.fields.iter().any(|used| used.starts_with(&prefix)) {
            source.add(source.at("register.unused-file", &at("files")).with("name", file));
        }
    }
    if activity.role == Role::Joint && register.controller.joint.is_empty() {
        source.add(source.at("register.no-joint", &at("role")));
    }
}

/// Whom a purpose hands data to, and who gets a part of them, is a recipient of the activity. One that no purpose names where
/// each names its own gets nothing: that is told, since nobody would say it on purpose.
fn check_recipients(activity: &Activity, source: &Source) {
    let outside =
        |path: String, name: &str| source.add(source.at("register.recipient-outside", &path).with("name", name));
    let is_own = |name: &String| activity.recipients.contains(name);
    for entry in &activity.purposes {
        let path = format!("activity.{}.purpose.{}.recipients", activity.id, entry.purpose.as_str());
        if !entry.recipients.is_empty() && !GIVING.iter().any(|action| entry.served_by(*action)) {
            let expected = GIVING.map(Action::as_str).join(", ");
            let fault = source.at("register.without-action", &path).with("key", "recipients");
            source.add(fault.with("expected", expected));
        }
        entry.recipients.iter().filter(|name| !is_own(name)).for_each(|name| outside(path.clone(), name));
    }
    for part in &activity.handovers {
        let path = format!("activity.{}.handover.{}", activity.id, part.recipient);
        if !is_own(&part.recipient) {
            outside(format!("{path}.recipient"), &part.recipient);
        }
        part.fields.iter().for_each(|used| check_field(activity, used, &format!("{path}.fields"), source));
    }
    let gives = |entry: &&PurposeEntry| GIVING.iter().any(|action| entry.served_by(*action));
    let idle = |name: &&String| !activity.purposes.iter().filter(gives).any(|entry| entry.goes_to(name));
    // Where nothing is given away at all, or no purpose could be read, that is told already.
    let does = !activity.purposes.is_empty() && GIVING.iter().any(|action| activity.actions.contains(action));
    for name in activity.recipients.iter().filter(|name| does && idle(name)) {
        let path = format!("activity.{}.recipients", activity.id);
        source.add(source.at("register.recipient-idle", &path).with("name", name));
    }
}

fn check_field(activity: &Activity, used: &str, path: &str, source: &Source) {
    let Some((file, field)) = used.split_once('.') else {
        source.add(source.at("register.field-form", path).with("name", used));
        return;
    };
    if !activity.files.iter().any(|one| one == file) {
        source.add(source.at("register.field-of-other-file", path).with("name", used).with("file", file));
    } else if field != "*" && source.knows(&format!("file.{file}")) {
        let kind = format!("file.{file}.field");
        if !source.knows(&format!("{kind}.{field}")) {
            source.add(source.unknown_reference(path, &kind, field));
        }
    }
}

/// Two names with one number would share envelopes, keys or consents.
fn check_numbers(register: &Register, source: &Source) {
    let files = register.files.iter().map(|file| ("file", file.number(), format!("file.{}", file.id), &file.id));
    let lots = register.retentions.iter().map(|one| ("lot", one.lot(), format!("retention.{}", one.id), &one.id));
    let activities = register
        .activities
        .iter()
        .map(|one| ("activity", names::number("activity", &one.id), format!("activity.{}", one.id), &one.id));
    let mut taken: BTreeMap<(&str, u32), &String> = BTreeMap::new();
    for (domain, number, path, name) in files.chain(lots).chain(activities) {
        match taken.insert((domain, number), name) {
            // The same name twice is told already.
            Some(other) if other != name => {
                source.add(source.at("register.number", &path).with("name", name).with("other", other));
            }
            _ => {}
        }
    }
}
