//! Pages of acts for one person or many: what is done, why it may be, what follows, and the form to do it.

use super::history::moment;
use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;

/// Something that is kept in spite of an act: what, why, until when.
pub type Stay = (String, String, String);

/// A page of an act.
#[derive(Template)]
#[template(path = "web/data/act.html")]
pub struct Act<'v> {
    page: Page<'v>,
    form: Form,
    /// The heading, which stays what it is when something is wrong.
    heading: String,
    /// Whom it is about, covered; may be empty.
    about: String,
    /// Where the form goes.
    path: String,
    /// Where whoever does not do it goes back to.
    back: String,
    back_words: String,
    lead: String,
    /// What follows, a sentence each.
    effects: Vec<String>,
    /// The provision it rests on.
    article: String,
    /// What must not be overlooked; may be empty.
    warning: String,
    /// What is kept in spite of it.
    stays: Vec<Stay>,
    /// What the button says; empty: it cannot be done.
    button: String,
}

impl<'v> Act<'v> {
    /// An act whose words begin with a key: `KEY-title`, `KEY-lead`, `KEY-article`, `KEY-button`, and as many of
    /// `KEY-effect-1` to `-4` as there are.
    pub fn new(visit: &'v Visit, key: &str, path: String, form: Form) -> Self {
        let effects = (1..=4).filter_map(|number| visit.words().maybe(&format!("{key}-effect-{number}")));
        let effects = effects.collect();
        let say = |end: &str| visit.say(&format!("{key}-{end}"));
        Self {
            page: Page::new(visit, &format!("{key}-title"), "data").with(&form),
            form,
            heading: say("title"),
            about: String::new(),
            path,
            back: visit.to("data", &[]),
            back_words: visit.say("data-back"),
            lead: say("lead"),
            effects,
            article: visit.words().maybe(&format!("{key}-article")).unwrap_or_default(),
            warning: String::new(),
            stays: Vec::new(),
            button: say("button"),
        }
    }

    /// The same, for the person of the address, whose name is shown covered.
    pub fn for_person(mut self, visit: &Visit, name: String) -> Self {
        self.about = name;
        self.back = visit.to("data-person", &[visit.part()]);
        self.back_words = visit.say("data-back-person");
        self
    }

    /// The same, going back elsewhere.
    pub fn back_to(mut self, back: String, words: String) -> Self {
        (self.back, self.back_words) = (back, words);
        self
    }

    /// The same with another first sentence.
    pub fn lead(mut self, lead: String) -> Self {
        self.lead = lead;
        self
    }

    /// The same with something that must not be overlooked.
    pub fn warning(mut self, warning: String) -> Self {
        self.warning = warning;
        self
    }

    /// The same with more that follows.
    pub fn effect(mut self, effect: String) -> Self {
        self.effects.push(effect);
        self
    }

    /// The same with what is kept in spite of it.
    pub fn stays(mut self, stays: Vec<Stay>) -> Self {
        self.stays = stays;
        self
    }

    /// The same with other words on the button; none: it cannot be done.
    pub fn button(mut self, button: String) -> Self {
        self.button = button;
        self
    }

    /// The page.
    pub fn shown(self) -> Result<Reply, Refusal> {
        Ok(form_page(&self, &self.form))
    }
}

/// A field in which whoever does something to many people types how many.
pub fn number_field(visit: &Visit) -> Field {
    Field::text(visit, "number", "data-number").kind(Kind::Text).width("wb-b8").longest(20).inputmode("numeric")
}

/// Whether the number that was typed is that many, with or without marks between thousands; a fault beside it if not.
pub fn check_number(visit: &Visit, form: &mut Form, people: u64) {
    let digits: String = form.text("number").chars().filter(|sign| !matches!(sign, '.' | ',' | ' ')).collect();
    if digits.parse::<u64>().ok() != Some(people) {
        let number = waarborg_text::number(visit.language, people);
        form.fail("number", visit.say_with("data-number-wrong", &[("number", &number)]));
    }
}

/// A field in which whoever does something to people says that she is sure of it: a tick, or how many they are where there are
/// many. Its words begin with a key: `KEY-sure`.
pub fn sure_field(visit: &Visit, people: u64, key: &str) -> Field {
    if people > MANY {
        number_field(visit)
    } else {
        Field::text(visit, "sure", &format!("{key}-sure")).kind(Kind::Tick)
    }
}

/// Whether she says so; `KEY-sure-missing` stands beside it if not.
pub fn check_sure(visit: &Visit, form: &mut Form, people: u64, key: &str) {
    if people > MANY {
        check_number(visit, form, people);
    } else if !form.is_ticked("sure") {
        form.fail("sure", visit.say(&format!("{key}-sure-missing")));
    }
}

/// So many cards, in words.
pub fn cards(visit: &Visit, records: u64) -> String {
    visit.count("data-cards", records, &[("number", &waarborg_text::number(visit.language, records))])
}

/// From how many people on the number is typed.
pub const MANY: u64 = 100;

/// The last moment of two horizons in words.
pub fn horizons(visit: &Visit) -> Result<[String; 2], Refusal> {
    let horizons = visit.open()?.horizons;
    let at = |lasts| moment(visit, visit.now.saturating_add(lasts).unwrap_or(visit.now));
    Ok([at(horizons.keys), at(horizons.data)])
}
