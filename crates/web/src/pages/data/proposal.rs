//! The text that people were told, as it is proposed: the privacy statement that was public on that day. Where none was, nobody
//! read one, and nothing is proposed.

use crate::reply::Refusal;
use crate::typed::shown;
use crate::visit::Visit;
use jiff::civil::Date;
use waarborg_duties::publishing::{Published, published};
use waarborg_law::Language;
use waarborg_law::deadline::Start;

/// Names the statement that was public on a day; empty if none was.
pub fn proposed(visit: &Visit, on: Date) -> String {
    let known = visit.vault().ok().and_then(|vault| published(vault).ok()).unwrap_or_default();
    public_on(&known, on).next_back().map(|one| named(visit, visit.language, one)).unwrap_or_default()
}

/// What is wrong with a text of a day: it names a statement that was not public then.
///
/// # Errors
/// Failures of the vault.
pub fn of_another_day(visit: &Visit, text: &str, on: Date) -> Result<Option<String>, Refusal> {
    let known = published(visit.vault()?)?;
    let is_named = |one: &&Published| Language::ALL.iter().any(|language| named(visit, *language, one) == text);
    let Some(meant) = known.iter().find(is_named) else { return Ok(None) };
    if public_on(&known, on).any(|was| was.number == meant.number) {
        return Ok(None);
    }
    Ok(match public_on(&known, on).next_back() {
        Some(was) => {
            let right = named(visit, visit.language, was);
            Some(visit.say_with("bring-told-other-version", &[("day", &shown(on)), ("text", &right)]))
        }
        None => Some(visit.say_with("bring-told-no-version", &[("day", &shown(on))])),
    })
}

/// The versions that were public at some moment of a day, oldest first: on the day of a new one, the one before as well.
fn public_on(known: &[Published], on: Date) -> impl DoubleEndedIterator<Item = &Published> {
    let next = known.iter().skip(1).map(Some).chain([None]);
    let next: Vec<Option<&Published>> = next.collect();
    let both = known.iter().zip(next).filter(move |(one, next)| {
        let has_begun = since(one).is_some_and(|since| since <= on);
        has_begun && next.and_then(since).is_none_or(|since| since >= on)
    });
    both.map(|(one, _)| one)
}

fn since(one: &Published) -> Option<Date> {
    Start::At(one.at).day().ok()
}

fn named(visit: &Visit, language: Language, one: &Published) -> String {
    let day = since(one).map(shown).unwrap_or_default();
    let words = visit.house.words(language);
    words.say_with("bring-told-proposal", &[("number", &one.number.to_string()), ("day", &day)])
}
