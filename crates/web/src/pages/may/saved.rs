//! Answers that were saved: the question, what the answer was, who saved it when, and the record by which it can be decided
//! anew. What the answer was stays as it was told, whatever the rules become.

use super::question::{self, Asked};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Role, Who};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use waarborg_decide::decision::hex;
use waarborg_decide::{Decision, Rulebook};
use waarborg_law::Language;
use waarborg_law::deadline::Start;
use waarborg_text::answer::{Stamp, asked_plain, reason};
use waarborg_text::paper::date_in;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, Words, long_moment};
use waarborg_vault::Paper;

/// How many answers are kept.
const MOST: usize = 500;
/// How many stand on a page.
const ON_A_PAGE: usize = 50;

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
    /// The account of whoever saved it; empty: that was not kept.
    #[serde(default)]
    account: String,
    /// What the answer was; none: only its record was kept.
    #[serde(default)]
    pub told: Option<Told>,
    /// When, in milliseconds since 1970.
    at_ms: i64,
    /// The sum of the decision record.
    pub record: String,
    /// The edition of the law that answered.
    pub law: String,
}

/// What an answer was when it was saved.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    /// The outcome, as programs read it.
    outcome: String,
    /// The class of its stamp.
    class: String,
    /// The key of its title.
    pub title: String,
    /// The rules that decided.
    pub rules: Vec<String>,
    /// The sentences that said why.
    pub reason: Both,
}

/// A text in both languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Both {
    nl: String,
    en: String,
}

impl Both {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

impl Told {
    fn of(book: &Rulebook, decision: &Decision) -> Self {
        let reason = |language| reason(&Words::new(language), book, decision);
        Self {
            outcome: decision.outcome.word().to_owned(),
            class: Stamp::of(decision).class().to_owned(),
            title: Stamp::title(decision).to_owned(),
            rules: decision.record.rules.clone(),
            reason: Both { nl: reason(Language::Nl), en: reason(Language::En) },
        }
    }

    /// Whether a decision comes to the same by the same rules, whatever edition of the law it is of.
    fn is(&self, decision: &Decision) -> bool {
        self.outcome == decision.outcome.word()
            && self.title == Stamp::title(decision)
            && self.rules == decision.record.rules
    }

    /// Its stamp.
    pub fn stamp(&self) -> Stamp {
        Stamp::of_class(&self.class).unwrap_or(Stamp::Unknown)
    }
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
        match &self.told {
            Some(told) => told.is(decision),
            None => self.record == hex(&decision.record.hash()),
        }
    }

    /// The heading of what was saved, beside what the answer is now.
    pub fn day(&self, visit: &Visit) -> String {
        visit.say_with("may-saved-then", &[("moment", &self.moment(visit))])
    }

    /// Whether whoever is signed in may take it away: members of staff what they saved themselves.
    fn is_removed_by(&self, visit: &Visit) -> bool {
        let is_office = match OFFICE {
            Who::Roles(roles) => visit.is(roles),
            _ => false,
        };
        is_office || visit.account().is_ok_and(|account| account.id == self.account && visit.is(&[Role::Staff]))
    }
}

/// A line of a list of saved answers.
pub struct Line {
    /// Where it is.
    pub path: String,
    /// The question.
    pub question: String,
    /// On which day it was saved.
    pub day: String,
    /// By whom.
    pub by: String,
    /// Its stamp as it was saved: class, picture and word.
    pub stamp: (&'static str, &'static str, String),
    /// Whether the answer is another by now.
    pub is_changed: bool,
    /// Where it is taken away; empty: not by whoever looks.
    pub forget: String,
}

/// Lines of saved answers, from the newest. An answer of an older vocabulary that is understood no more is left out.
pub fn lines(visit: &Visit, most: usize) -> Result<Vec<Line>, Refusal> {
    let answers = visit.vault()?.paper::<Answers>()?;
    Ok(answers.newest().filter_map(|saved| line(visit, saved)).take(most).collect())
}

fn line(visit: &Visit, saved: &Saved) -> Option<Line> {
    let id = saved.asked.id.as_str();
    let (facts, day) = (saved.asked.facts().ok()?, saved.asked.day(visit).ok()?);
    let decision = question::decide(visit, facts.clone(), day).ok()?;
    let day = Start::At(saved.at()).day().ok()?;
    let saved_stamp = saved.told.as_ref().map(|told| stamp_of(visit, told.stamp(), &told.title));
    Some(Line {
        path: visit.to("may-answer", &[id]),
        question: asked_plain(visit.words(), visit.vault().ok()?.book(), &facts),
        day: date_in(visit.words(), day),
        by: saved.by.clone(),
        is_changed: !saved.is_same(&decision),
        stamp: saved_stamp.unwrap_or_else(|| stamp(visit, &decision)),
        forget: if saved.is_removed_by(visit) { visit.to("may-forget", &[id]) } else { String::new() },
    })
}

/// The stamp of an answer in a list.
pub fn stamp(visit: &Visit, decision: &Decision) -> (&'static str, &'static str, String) {
    stamp_of(visit, Stamp::of(decision), Stamp::title(decision))
}

fn stamp_of(visit: &Visit, stamp: Stamp, title: &str) -> (&'static str, &'static str, String) {
    let word = visit.say(&format!("may-short-{title}"));
    (stamp.class(), crate::assets::icon(stamp.small_picture()), word)
}

#[derive(Template)]
#[template(path = "web/may/saved.html")]
struct List<'v> {
    page: Page<'v>,
    lines: Vec<Line>,
    /// Whether whoever looks may take one of them away.
    may_forget: bool,
    /// The way to those that were saved before; empty: there are none.
    older: String,
}

/// Shows saved answers, a page at a time: those that were saved before the one that the address names.
pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let answers = visit.vault()?.paper::<Answers>()?;
    let all: Vec<&Saved> = answers.newest().collect();
    let from = all.iter().position(|saved| saved.asked.id == visit.asked("na")).map_or(0, |at| at + 1);
    let here = all.get(from..).unwrap_or_default();
    let shown = here.get(..ON_A_PAGE).unwrap_or(here);
    let older = match shown.last() {
        Some(last) if here.len() > shown.len() => format!("{}?na={}", visit.to("may-saved", &[]), last.asked.id),
        _ => String::new(),
    };
    let lines: Vec<Line> = shown.iter().filter_map(|saved| line(visit, saved)).collect();
    let may_forget = lines.iter().any(|line| !line.forget.is_empty());
    Ok(page(&List { page: Page::new(visit, "may-saved-title", "may"), may_forget, lines, older }))
}

/// Saves an answer.
pub fn save(visit: &Visit) -> Result<Reply, Refusal> {
    let (mut asked, before) = question::find(visit, visit.part())?;
    if before.is_some() {
        return Ok(visit.go("may-answer", &[&asked.id]));
    }
    if asked.is_example() {
        // An example is everybody's; what is saved is somebody's.
        asked = Asked::after(visit, &asked, &asked.facts()?)?;
    }
    let decision = question::decide(visit, asked.facts()?, asked.day(visit)?)?;
    // What was saved is of this day.
    asked.as_of = decision.as_of.to_string();
    let saved = Saved {
        by: visit.account()?.name.clone(),
        account: visit.account()?.id.clone(),
        told: Some(Told::of(visit.vault()?.book(), &decision)),
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

#[derive(Template)]
#[template(path = "web/may/forget.html")]
struct Confirm<'v> {
    page: Page<'v>,
    path: String,
    line: Line,
}

/// The saved answer that is to go.
///
/// # Errors
/// [`Refusal::NotFound`]; [`Refusal::NotYours`] where a colleague saved it.
fn to_go(visit: &Visit) -> Result<Saved, Refusal> {
    let saved = visit.vault()?.paper::<Answers>()?.find(visit.part()).cloned().ok_or(Refusal::NotFound)?;
    if saved.is_removed_by(visit) { Ok(saved) } else { Err(Refusal::NotYours) }
}

/// Says what will go.
pub fn confirm(visit: &Visit) -> Result<Reply, Refusal> {
    let saved = to_go(visit)?;
    let line = line(visit, &saved).ok_or(Refusal::NotFound)?;
    Ok(page(&Confirm {
        page: Page::new(visit, "may-forget-title", "may"),
        path: visit.to("may-forget", &[visit.part()]),
        line,
    }))
}

/// Takes a saved answer away.
pub fn forget(visit: &Visit) -> Result<Reply, Refusal> {
    let id = to_go(visit)?.asked.id;
    visit.vault()?.change_paper(visit.actor, |answers: &mut Answers| {
        let before = answers.answers.len();
        answers.answers.retain(|saved| saved.asked.id != id);
        if answers.answers.len() == before { Err(Refusal::NotFound) } else { Ok(()) }
    })?;
    Ok(visit.done(Banner::of(visit.say("may-forgotten")), "may-saved", &[]))
}
