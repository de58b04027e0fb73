//! All answers of the steps before as rows: what stands here is what the last button brings in, and each leads back to where
//! it is changed.

use super::assess::{Assessed, file_of};
use super::draft::{self, Held};
use super::known::{asked_clock, clock_key};
use super::people::{Day, Heard};
use super::row::name;
use crate::reply::Refusal;
use crate::visit::Visit;
use jiff::civil::Date;
use waarborg_register::Register;
use waarborg_text::{long_date, number, shown};
use waarborg_vault::{Fate, Plan};

/// An answer, with where it is changed.
pub struct Row {
    pub question: String,
    pub answer: String,
    pub path: String,
}

/// What was answered, all of it. `ends` is the first day on which what comes in may not be used any more.
///
/// # Errors
/// The register has the file no more.
pub fn answers(
    visit: &Visit,
    held: &Held,
    register: &Register,
    (seen, plan, ends): (&Assessed, &Plan, Option<Date>),
) -> Result<Vec<Row>, Refusal> {
    let file = file_of(register, held)?;
    let language = visit.language;
    let (columns, purpose) = (visit.to("import-columns", &[&held.id]), visit.to("import-purpose", &[&held.id]));
    let answer =
        |key: &str, answer: String, path: &str| Row { question: visit.say(key), answer, path: path.to_owned() };
    let list = |named: Vec<String>| if named.is_empty() { visit.say("bring-none") } else { named.join(", ") };
    let of_field = |id: &str| file.field(id).map_or_else(String::new, |field| field.name.get(language).to_owned());
    let kept = seen.columns.iter().zip(&plan.columns).filter_map(|(column, planned)| match &planned.fate {
        Fate::Field(id) => Some(format!("{} → {}", name(visit, column), of_field(id))),
        Fate::Out(_) => None,
    });
    let left = seen.columns.iter().zip(&plan.columns).filter(|(_, planned)| matches!(planned.fate, Fate::Out(_)));
    let mut all = vec![
        answer("bring-answer-list", shown(&held.file.name).into_owned(), ""),
        answer("bring-answer-rows", number(language, plan.rows), ""),
        answer("bring-answer-into", file.name.get(language).to_owned(), ""),
        answer("bring-answer-kept", list(kept.collect()), &columns),
        answer("bring-answer-left", list(left.map(|(column, _)| name(visit, column)).collect()), &columns),
    ];
    if let Some((activity, entry)) = held.draft.chosen_purpose(register) {
        let ground = visit.say(&format!("bring-ground-{}", entry.ground.as_str().replace('_', "-")));
        all.push(answer(
            "bring-answer-purpose",
            format!("{}. {ground}", draft::purpose_name(visit, register, &held.draft.file, (activity, entry))),
            &purpose,
        ));
    }
    all.extend(answers_of(visit, held, register, ends).into_iter().map(|(key, text)| answer(&key, text, &purpose)));
    Ok(all)
}

/// What was answered of the people: the key of the question, and the answer.
fn answers_of(visit: &Visit, held: &Held, register: &Register, ends: Option<Date>) -> Vec<(String, String)> {
    let told = &held.draft.told;
    let on = |day: &Day| long_date(visit.words(), day.0);
    let mut all = Vec::new();
    let mut tell = |key: &str, text: String| all.push((key.to_owned(), text));
    match (told.customer.as_str(), &told.until) {
        ("", _) => {}
        ("until", Some(until)) => {
            tell("bring-answer-customer", visit.say_with("bring-customer-until-day", &[("day", &on(until))]));
        }
        (customer, _) => tell("bring-answer-customer", visit.say(&format!("bring-customer-{customer}"))),
    }
    if !told.customer.is_empty() {
        tell("bring-answer-optout", visit.say(if told.optout { "bring-optout-yes" } else { "bring-optout-no" }));
    }
    if let (Some(starts), Some(day)) = (asked_clock(held, register), &told.clock) {
        tell(&clock_key(starts), on(day));
    }
    let ends = ends.and_then(|day| day.yesterday().ok());
    tell(
        "bring-answer-ends",
        match ends {
            Some(last) => visit.say_with("bring-ends-on", &[("day", &long_date(visit.words(), last))]),
            None => visit.say("bring-ends-open"),
        },
    );
    let heard = |heard: &Heard| {
        let way = visit.say(&format!("way-{}", heard.way));
        visit.say_with("bring-heard", &[("day", &on(&heard.on)), ("way", &way), ("text", &brief(&heard.text))])
    };
    tell("bring-answer-informed", told.informed.as_ref().map_or_else(|| visit.say("bring-informed-no"), heard));
    if told.informed.is_some() {
        tell("bring-answer-recipients", visit.say(if told.recipients { "bring-yes" } else { "bring-no" }));
    }
    let too = told.too.iter().filter_map(|id| register.activity(id)).map(|one| one.name.get(visit.language));
    let too: Vec<&str> = too.collect();
    if !too.is_empty() {
        tell("bring-answer-too", too.join(", "));
    }
    if let Some(consent) = &told.consent {
        tell("bring-answer-consent", heard(consent));
        let mut marks: Vec<String> =
            told.marks.counts.iter().map(|one| visit.say(&format!("data-consent-{one}"))).collect();
        let also = [(told.marks.explicit, "explicit"), (told.marks.representative, "representative")];
        marks.extend(also.iter().filter(|(is, _)| *is).map(|(_, one)| visit.say(&format!("data-consent-{one}"))));
        if !told.marks.is_whole() {
            marks.push(visit.say("bring-consent-lacks"));
        }
        tell("bring-answer-marks", marks.join(". "));
    }
    all
}

/// The beginning of a text that people were shown, as far as it fits a line.
fn brief(text: &str) -> String {
    const SHOWN: usize = 160;
    if text.chars().count() <= SHOWN {
        return shown(text).into_owned();
    }
    let begins: String = text.chars().take(SHOWN).collect();
    format!("{}…", shown(begins.trim_end()))
}
