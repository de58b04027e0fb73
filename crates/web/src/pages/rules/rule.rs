//! One rule: what it says and demands, when it holds, what lifts it, and which activities of the firm use it.

use super::browse::{Line, life_in, line};
use super::chosen_day;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use std::collections::BTreeSet;
use waarborg_decide::Rulebook;
use waarborg_decide::policy::Effect;
use waarborg_register::{Register, Term};
use waarborg_text::paper::date_in;
use waarborg_text::plot::{RuleLine, Version, rules};
use waarborg_vault::VaultError;

#[derive(Template)]
#[template(path = "web/rules/rule.html")]
struct Shown<'v> {
    page: Page<'v>,
    strip: String,
    /// Said of a rule that does not hold on the day that is looked at.
    not_then: String,
    id: String,
    article: String,
    text: String,
    remedy: String,
    effects: Vec<String>,
    lives: Vec<String>,
    line: RuleLine,
    exceptions: Vec<Line>,
    lifts: Vec<Line>,
    contested: Vec<(String, String, String)>,
    source: String,
    file: String,
    used_by: Vec<Used>,
    /// Whether the firm has a register at all.
    has_register: bool,
}

/// Something of the register that a rule decides on.
struct Used {
    words: String,
    path: Option<String>,
}

/// Shows a rule.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let (book, id, language) = (vault.book(), visit.part(), visit.language);
    let (file, text) = book.text(id).ok_or(Refusal::NotFound)?;
    let (day, _) = chosen_day::of(visit);
    let lives = book.lives_of(id);
    let holds = lives.iter().any(|(from, until)| *from <= day && until.is_none_or(|until| day < until));
    let shown_day = date_in(visit.words(), day);
    let versions: Vec<Version> = lives
        .iter()
        .zip(1..)
        .map(|((from, until), number)| Version {
            name: visit.say_with("rules-version", &[("number", &number.to_string())]),
            from: *from,
            until: *until,
        })
        .collect();
    let effects: BTreeSet<&str> = book.rules_of(id).map(|rule| effect(rule.effect, !rule.lifts.is_empty())).collect();
    let related = |ids: Vec<String>| ids.iter().filter_map(|id| line(visit, book, id, day)).collect::<Vec<_>>();
    let page_of = Page::titled(visit, text.title.get(language).to_owned(), "rules");
    let held = vault.in_force().ok();
    let used_by = match &held {
        Some(held) => used_by(&page_of, book, &held.register, id)?,
        None => Vec::new(),
    };
    let shown = Shown {
        strip: chosen_day::strip(visit),
        not_then: if holds { String::new() } else { visit.say_with("rules-not-then", &[("day", &shown_day)]) },
        article: book.cite(&book.article_of(id), language),
        text: text.text.get(language).to_owned(),
        remedy: text.remedy.get(language).to_owned(),
        effects: effects.into_iter().map(|key| visit.say(key)).collect(),
        lives: lives.iter().map(|life| life_in(visit, *life)).collect(),
        line: rules(visit.words(), "rule-line", &versions, visit.today()),
        exceptions: related(book.exceptions_to(id)),
        lifts: related(book.lifted_by(id)),
        contested: contested(visit, book, &text.contested),
        source: text.source.clone(),
        file: file.clone(),
        has_register: held.is_some(),
        used_by,
        id: id.to_owned(),
        page: page_of,
    };
    Ok(page(&shown))
}

/// What a rule demands, as the key of a sentence.
fn effect(effect: Effect, is_exception: bool) -> &'static str {
    match effect {
        Effect::Forbid => "rules-effect-forbid",
        Effect::Permit if is_exception => "rules-effect-exception",
        Effect::Permit => "rules-effect-permit",
        Effect::Duty => "rules-effect-duty",
        Effect::Definition => "rules-effect-definition",
        Effect::Deadline => "rules-effect-deadline",
    }
}

fn contested(visit: &Visit, book: &Rulebook, keys: &[String]) -> Vec<(String, String, String)> {
    let points = keys.iter().filter_map(|key| book.contested(key));
    let told = points.map(|point| {
        let ours = visit.say_with("contested-ours", &[("reading", point.used_reading().get(visit.language))]);
        let other = visit.say_with("contested-other", &[("reading", point.other_reading().get(visit.language))]);
        (point.point.get(visit.language).to_owned(), ours, other)
    });
    told.collect()
}

/// The activities in whose answers of today the rule plays a part, and the terms that it sets.
fn used_by(page: &Page<'_>, book: &Rulebook, register: &Register, id: &str) -> Result<Vec<Used>, Refusal> {
    let visit = page.visit();
    let checked = register.check(book, visit.today(), visit.now).map_err(VaultError::from)?;
    let plays = |decision: &waarborg_decide::Decision| {
        decision
            .cited
            .iter()
            .chain(&decision.duties)
            .any(|cited| cited.rule == id || cited.lifted_by.iter().any(|one| one == id))
    };
    let playing: BTreeSet<&str> = checked
        .verdicts
        .iter()
        .filter(|verdict| plays(&verdict.decision))
        .map(|verdict| verdict.activity.as_str())
        .collect();
    let activities = register.activities.iter().filter(|activity| playing.contains(activity.id.as_str()));
    let may_look = page.may_use("register-activity");
    let mut used: Vec<Used> = activities
        .map(|activity| Used {
            words: activity.name.get(visit.language).to_owned(),
            path: may_look.then(|| page.at("register-activity", &activity.id)),
        })
        .collect();
    let terms = register.retentions.iter().filter(|retention| retention.term == Term::Rule(id.to_owned()));
    used.extend(terms.map(|retention| Used {
        words: visit.say_with("rules-used-term", &[("name", retention.name.get(visit.language))]),
        path: None,
    }));
    Ok(used)
}
