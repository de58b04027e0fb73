//! What the forms of the register share: the page around them, and texts in both languages.

use crate::form::{Field, Form, Kind};
use crate::page::{Page, html};
use crate::pages::register::change::{AskedOver, Problems};
use crate::reply::Reply;
use crate::visit::Visit;
use askama::Template;
use waarborg_law::Bilingual;
use waarborg_register::unfilled::is_placeholder;

/// The longest text of a register that a form takes.
pub const LONGEST: usize = 2_000;

/// A form of the register.
#[derive(Template)]
#[template(path = "web/register/edit.html")]
pub struct Editing<'v> {
    pub page: Page<'v>,
    pub path: String,
    pub back: String,
    /// What is edited.
    pub above: String,
    pub heading: String,
    pub lead: String,
    pub button: String,
    /// The version that the form is made from.
    pub version: String,
    pub form: Form,
    pub problems: Problems,
}

impl Editing<'_> {
    fn asked(&self) -> Option<AskedOver> {
        self.problems.asked_over(self.page.visit())
    }

    /// The page, with what is wrong.
    pub fn reply(mut self) -> Reply {
        self.page = self.page.with(&self.form);
        if !self.problems.is_empty() {
            self.page.title = self.page.visit().say_with("web-fault-title", &[("title", &self.heading)]);
        }
        if self.form.is_faulty() || !self.problems.is_empty() {
            return Reply::Unfit(html(&self));
        }
        Reply::Page(html(&self))
    }
}

/// A text as its owner wrote it; nothing where a template only holds a place for it.
pub fn own(text: &str) -> String {
    if is_placeholder(text) { String::new() } else { text.to_owned() }
}

/// The fields of a text in both languages. `names` are theirs, first the Dutch one.
pub fn both(visit: &Visit, names: [&'static str; 2], key: &str, text: Option<&Bilingual>, kind: &Kind) -> [Field; 2] {
    let of = |name: &'static str, language: &str, text: String| {
        let mut field = Field::text(visit, name, key).kind(kind.clone()).value(own(&text)).longest(LONGEST);
        field.label = visit.say_with(&format!("register-in-{language}"), &[("what", &field.label)]);
        field
    };
    let [dutch, english] = names;
    let texts = text.cloned().unwrap_or(Bilingual { nl: String::new(), en: String::new() });
    let mut english = of(english, "english", texts.en);
    // Said once is enough.
    english.hint = String::new();
    [of(dutch, "dutch", texts.nl), english]
}

/// A text of both fields; none if both are empty.
pub fn text(form: &Form, names: [&str; 2]) -> Option<Bilingual> {
    let [dutch, english] = names.map(|name| one_line(form.text(name)));
    (!dutch.is_empty() || !english.is_empty()).then_some(Bilingual { nl: dutch, en: english })
}

/// A text on one line, without signs that nobody sees: a register has no line ends.
pub fn one_line(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.chars().filter(|sign| !sign.is_control()).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Says that a text must stand there in both languages.
pub fn require(visit: &Visit, form: &mut Form, names: [&str; 2]) {
    let [dutch, english] = names;
    form.require(dutch, visit.say("register-missing-dutch"));
    form.require(english, visit.say("register-missing-english"));
}

/// Says that a text that stands there in one language must in the other.
pub fn require_pair(visit: &Visit, form: &mut Form, names: [&str; 2]) {
    let [dutch, english] = names;
    if form.text(dutch).is_empty() != form.text(english).is_empty() {
        require(visit, form, names);
    }
}
