//! The lines of a receipt in the words of whoever reads it. Their own words are those that were signed, and stand beside them.

use crate::pages::security::moment;
use crate::visit::Visit;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_text::{long_date, number, shown};

/// Lines that say one thing, each with the key of its words.
const KEYS: [(&str, &str); 14] = [
    ("asked", "log-receipt-asked"),
    ("at", "log-receipt-when"),
    ("records", "log-receipt-records"),
    ("records-under-kept-keys", "log-receipt-kept-keys"),
    ("records-unopened", "log-receipt-unopened"),
    ("own-list-unopened", "log-receipt-own-unopened"),
    ("recipients", "log-receipt-recipients"),
    ("told", "log-receipt-told"),
    ("to-tell", "log-receipt-to-tell"),
    ("got-nothing", "log-receipt-got-nothing"),
    ("recognised-until", "log-receipt-recognised"),
    ("key-copies-gone", "log-receipt-key-copies"),
    ("data-copies-gone", "log-receipt-data-copies"),
    ("journal", "log-receipt-journal"),
];

/// A line of a receipt in words; one of a later version stays as it is.
pub fn told(visit: &Visit, line: &str) -> String {
    let Some((name, value)) = line.split_once(": ") else { return shown(line).into_owned() };
    match name {
        "erased" => visit.say(if value == "everything" { "log-receipt-everything" } else { "log-receipt-part" }),
        "stays" => stays(visit, value).unwrap_or_else(|| shown(line).into_owned()),
        "not-told" => {
            let (who, why) = value.split_once(" | ").unwrap_or((value, ""));
            visit.say_with("log-receipt-not-told", &[("value", &shown(who)), ("why", &shown(why))])
        }
        _ => match KEYS.iter().find(|(known, _)| *known == name) {
            Some((_, key)) => visit.say_with(key, &[("value", &of(visit, value))]),
            None => shown(line).into_owned(),
        },
    }
}

/// A value as people write it: a moment, a day, a number, or what it is.
fn of(visit: &Visit, value: &str) -> String {
    if let Ok(at) = value.parse::<Timestamp>() {
        return moment(visit, at);
    }
    if value.len() == 10
        && let Ok(day) = value.parse::<Date>()
    {
        return long_date(visit.words(), day);
    }
    value.parse::<u64>().map_or_else(|_| shown(value).into_owned(), |count| number(visit.language, count))
}

/// What stays: file, how many records, rule, article, until when, and a reason if there is one.
fn stays(visit: &Visit, value: &str) -> Option<String> {
    let mut parts = value.split(" | ");
    let (file, records) = (parts.next()?, parts.next()?.parse::<u64>().ok()?);
    let (_, article, until) = (parts.next()?, parts.next()?, parts.next()?);
    let reason = parts.next().map(|reason| format!(" {}", shown(reason))).unwrap_or_default();
    let vault = visit.vault().ok()?;
    let in_force = vault.in_force().ok();
    let known = in_force.as_ref().and_then(|in_force| in_force.register.file(file));
    let file = known.map_or_else(|| shown(file).into_owned(), |file| file.name.get(visit.language).to_owned());
    let until = match until.parse::<Date>() {
        Ok(day) => visit.say_with("data-stays-until", &[("day", &long_date(visit.words(), day))]),
        Err(_) => visit.say("data-stays-open"),
    };
    let records = number(visit.language, records);
    let article = vault.book().cite(article, visit.language);
    let arguments = [("file", &*file), ("number", &*records), ("article", &*article), ("until", &*until)];
    Some(visit.say_with("log-receipt-stays", &arguments) + &reason)
}
