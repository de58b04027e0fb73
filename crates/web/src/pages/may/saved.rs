//! Answers that were saved: the question, who saved it when, and the record by which it can be decided anew.

use super::question::{self, Asked};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use waarborg_decide::Decision;
use waarborg_decide::decision::hex;
use waarborg_law::deadline::Start;
use waarborg_text::answer::{Stamp, asked_plain};
use waarborg_text::paper::date_in;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, long_moment};
use waarborg_vault::Paper;

/// How many answers are kept.
const MOST: usize = 500;

/// All of them, in the order of their saving.
#[derive(Default, Serialize, Deserialize)]
pub struct Answers {
    answers: Vec<Saved>,
}

impl Paper for Answers {
    const LABEL: &'static str = "may-answers";
}

/// An answer that was saved.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Saved {
    /// The question.
    pub asked: Asked,
    /// Who saved it.
    pub by: String,
    /// When, in milliseconds since 1970.
    at_ms: i64,
    /// The sum of the decision record.
    pub record: String,
    /// The edition of the law that answered.
    pub law: String,
}

impl Answers {
    /// The answer of an identifier.
    pub fn find(&self, id: &str) -> Option<&Saved> {
        self.answers.iter().find(|saved| saved.asked.id == id)
    }

    /// From the newest.
    pub fn newest(&self) -> impl Iterator<Item = &Saved> {
        self.answers.iter().rev()
    }
}

impl Saved {
    /// When it was saved.
    pub fn at(&self) -> Timestamp {
        Timestamp::from_millisecond(self.at_ms).unwrap_or_default()
    }

    /// When it was saved, in words.
    pub fn moment(&self, visit: &Visit) -> String {
        Start::At(self.at()).on_the_clock().map(|at| long_moment(visit.words(), &at)).unwrap_or_default()
    }

    /// Whether a decision is still the one that was saved.
    pub fn is_same(&self, decision: &Decision) -> bool {
        self.record == hex(&decision.record.hash())
    }
}

/// A line of a list of saved answers.
pub struct Line {
    /// Where it is.
    pub path: String,
    /// Its identifier.
    pub id: String,
    /// The question.
    pub question: String,
    /// On which day it was saved.
    pub day: String,
    /// By whom.
    pub by: String,
    /// Its stamp: class, picture and word.
    pub stamp: (&'static str, &'static str, String),
}

/// Lines of saved answers, from the newest. An answer of an older vocabulary that is understood no more is left out.
pub fn lines(visit: &Visit, most: usize) -> Result<Vec<Line>, Refusal> {
    let vault = visit.vault()?;
    let answers = vault.paper::<Answers>()?;
    let line = |saved: &Saved| {
        let (facts, day) = (saved.asked.facts().ok()?, saved.asked.day().ok()?);
        let decision = question::decide(visit, facts.clone(), day).ok()?;
        let day = Start::At(saved.at()).day().ok()?;
        Some(Line {
            path: visit.to("may-answer", &[&saved.asked.id]),
            id: saved.asked.id.clone(),
            question: asked_plain(visit.words(), vault.book(), &facts),
            day: date_in(visit.words(), day),
            by: saved.by.clone(),
            stamp: stamp(visit, &decision),
        })
    };
    Ok(answers.newest().filter_map(line).take(most).collect())
}

/// The stamp of an answer in a list.
pub fn stamp(visit: &Visit, decision: &Decision) -> (&'static str, &'static str, String) {
    let stamp = Stamp::of(decision);
    let word = visit.say(&format!("may-short-{}", Stamp::title(decision)));
    (stamp.class(), crate::assets::icon(stamp.small_picture()), word)
}

#[derive(Template)]
#[template(path = "web/may/saved.html")]
struct List<'v> {
    page: Page<'v>,
    lines: Vec<Line>,
}

/// Shows all saved answers.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    Ok(page(&List { page: Page::new(visit, "may-saved-title", "may"), lines: lines(visit, MOST)? }))
}

/// Saves an answer.
pub fn save(visit: &Visit) -> Result<Reply, Refusal> {
    let (mut asked, before) = question::find(visit, visit.part())?;
    if before.is_some() {
        return Ok(visit.go("may-answer", &[&asked.id]));
    }
    if asked.is_example() {
        // An example is everybody's; what is saved is somebody's.
        asked = Asked::new(&asked.facts()?, asked.day()?, None)?;
    }
    let decision = question::decide(visit, asked.facts()?, asked.day()?)?;
    let saved = Saved {
        by: visit.account()?.name.clone(),
        at_ms: visit.now.as_millisecond(),
        record: hex(&decision.record.hash()),
        law: decision.record.pack.clone(),
        asked: asked.clone(),
    };
    visit.vault()?.change_paper(visit.actor, |answers: &mut Answers| {
        if answers.answers.len() >= MOST {
            return Err(Refusal::of(Fault::new("may.too-many").with("most", MOST.to_string()), Nature::Refused));
        }
        if answers.find(&saved.asked.id).is_none() {
            answers.answers.push(saved.clone());
        }
        Ok(())
    })?;
    let banner = Banner::of(visit.say("may-saved-done"));
    let banner = banner.more(visit.to("may-saved", &[]), visit.say("may-saved-all"));
    Ok(visit.done(banner, "may-answer", &[&asked.id]))
}

/// Takes a saved answer away.
pub fn forget(visit: &Visit) -> Result<Reply, Refusal> {
    let id = visit.part().to_owned();
    visit.vault()?.change_paper(visit.actor, |answers: &mut Answers| {
        let before = answers.answers.len();
        answers.answers.retain(|saved| saved.asked.id != id);
        if answers.answers.len() == before { Err(Refusal::NotFound) } else { Ok(()) }
    })?;
    Ok(visit.done(Banner::of(visit.say("may-forgotten")), "may-saved", &[]))
}
