//! Forms: fields with what was typed and what was wrong with it.
//!
//! A page makes a [`Form`] once, for showing and for checking: what was sent stands in it again, each message stands beside
//! its field, and the summary on top lists them in the order of the fields. Nothing typed is lost.

use crate::session::text_of;
use crate::visit::{Fields, Visit};
use askama::Template;
use sha2::{Digest, Sha256};
use std::fmt::Display;
use zeroize::Zeroizing;

/// Under which a form carries the mark of what its page showed.
const SEEN: &str = "seen";

/// A form.
#[derive(Clone, Default)]
pub struct Form {
    fields: Vec<Field>,
    /// Whether something was sent, so that what is missing is a fault.
    is_sent: bool,
    /// The mark of what its page shows; empty: it rests on nothing.
    seen: String,
    /// That what its sender saw is another by now; empty: it is not.
    moved: String,
}

/// A field of a form.
#[derive(Clone, Template)]
#[template(path = "web/parts/field.html")]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// A sentence below the label; may be empty.
    pub hint: String,
    /// What was typed, or what stands there at first.
    pub value: Zeroizing<String>,
    /// What is wrong; empty: nothing.
    pub error: String,
    /// The words behind the label where the field need not be filled in, or not always; empty: it must.
    pub optional: String,
    /// How it is filled in.
    pub kind: Kind,
    /// What browsers may fill in, as HTML names it.
    pub autocomplete: &'static str,
    /// Which keys a telephone shows, as HTML names them.
    pub inputmode: &'static str,
    /// The longest that fits.
    pub longest: usize,
    /// How wide it is shown: `wb-b4`, `wb-b8`, `wb-b20`, or empty for all of the line.
    pub width: &'static str,
    /// Whether choices stand beside each other where there is room.
    pub is_side_by_side: bool,
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Text,
    /// An address of mail.
    Email,
    /// Something secret: never shown again.
    Secret,
    /// Several lines.
    Area,
    /// One of several, all in sight.
    Radios(Vec<Choice>),
    /// One of many.
    Select(Vec<Choice>),
    /// Any of several.
    Ticks(Vec<Choice>),
    /// Yes, or not.
    Tick,
    /// A file; which kinds, as HTML names them.
    File(&'static str),
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What stands there.
    pub label: String,
    /// A line below it; may be empty.
    pub hint: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The list of what is wrong, on top of a page.
#[derive(Template)]
#[template(path = "web/parts/summary.html")]
struct Summary<'f> {
    heading: String,
    moved: &'f str,
    faults: Vec<&'f Field>,
}

impl Choice {
    /// One without a line below it.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new(), is_chosen: false }
    }

    /// The same, with a line below it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

impl Field {
    /// A line of text. Its words stand under `KEY` and, if there is a line below it, `KEY-hint`.
    #[must_use]
    pub fn text(visit: &Visit, name: &'static str, key: &str) -> Self {
        Self {
            name,
            label: visit.say(key),
            hint: visit.words().maybe(&format!("{key}-hint")).unwrap_or_default(),
            value: Zeroizing::default(),
            error: String::new(),
            optional: String::new(),
            kind: Kind::Text,
            autocomplete: "off",
            inputmode: "",
            longest: 200,
            width: "",
            is_side_by_side: false,
        }
    }

    /// The same, filled in in another way.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// The same, with what stands there at first.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Zeroizing::new(value.into());
        self
    }

    /// The same, with what browsers may fill in.
    #[must_use]
    pub fn autocomplete(mut self, autocomplete: &'static str) -> Self {
        self.autocomplete = autocomplete;
        self
    }

    /// The same, with the keys a telephone shows.
    #[must_use]
    pub fn inputmode(mut self, inputmode: &'static str) -> Self {
        self.inputmode = inputmode;
        self
    }

    /// The same, as wide as its answer: `wb-b4`, `wb-b8` or `wb-b20`.
    #[must_use]
    pub fn width(mut self, width: &'static str) -> Self {
        self.width = width;
        self
    }

    /// The same, with its choices beside each other where there is room: for short ones.
    #[must_use]
    pub fn side_by_side(mut self) -> Self {
        self.is_side_by_side = true;
        self
    }

    /// The same, with the longest that fits.
    #[must_use]
    pub fn longest(mut self, longest: usize) -> Self {
        self.longest = longest;
        self
    }

    /// The same, that need not be filled in.
    #[must_use]
    pub fn optional(mut self, visit: &Visit) -> Self {
        self.optional = visit.say("web-optional");
        self
    }

    /// The same, that must be filled in where something else is so or is not, in words behind the label.
    #[must_use]
    pub fn if_so(mut self, visit: &Visit, key: &str) -> Self {
        self.optional = visit.say(key);
        self
    }

    /// The field as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        // Writing to a string cannot fail, and the template has no other way to.
        self.render().unwrap_or_default()
    }

    /// What its message and hint are called, for whoever does not see them.
    #[must_use]
    pub fn described_by(&self) -> String {
        let mut parts = Vec::new();
        if !self.hint.is_empty() {
            parts.push(format!("{}-hint", self.name));
        }
        if !self.error.is_empty() {
            parts.push(format!("{}-fault", self.name));
        }
        parts.join(" ")
    }

    /// Where a link to it goes: the first choice, where there are several.
    #[must_use]
    pub fn first(&self) -> String {
        match self.kind {
            Kind::Radios(_) | Kind::Ticks(_) => format!("{}-1", self.name),
            _ => self.name.to_owned(),
        }
    }
}

impl Form {
    /// A form with these fields. What was sent to it, or kept from before its sender was signed out, stands in them.
    #[must_use]
    pub fn new(visit: &Visit, fields: Vec<Field>) -> Self {
        let is_sent = !visit.sent.fields.is_empty() || visit.sent.file.is_some();
        let kept = if is_sent { None } else { visit.kept_for_here().map(|sent| sent.fields) };
        let mut form = Self { fields, is_sent, ..Self::default() };
        let typed = if is_sent { Some(&visit.sent.fields) } else { kept.as_ref() };
        match typed {
            Some(typed) => form.fields.iter_mut().for_each(|field| fill(field, typed)),
            None => form.fields.iter_mut().for_each(choose),
        }
        for field in form.fields.iter_mut().filter(|_| is_sent) {
            if field.value.chars().count() > field.longest {
                field.error = visit.say_with("web-too-long", &[("longest", &field.longest.to_string())]);
            }
        }
        form
    }

    /// A form with these fields that nothing was sent to, whatever else was.
    #[must_use]
    pub fn unsent(fields: Vec<Field>) -> Self {
        let mut form = Self { fields, ..Self::default() };
        form.fields.iter_mut().for_each(choose);
        form
    }

    /// The same, counted as sent: what stands in it was said in another form.
    #[must_use]
    pub fn said_elsewhere(mut self) -> Self {
        self.is_sent = true;
        self
    }

    /// The same, resting on what its page shows: it carries a mark of that along, and is refused when something else would
    /// be shown by now, so that nobody does what she did not see.
    #[must_use]
    pub fn resting_on(mut self, visit: &Visit, shown: &[&dyn Display]) -> Self {
        let mut hash = Sha256::new();
        for part in shown.iter().map(ToString::to_string) {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        self.seen = text_of(&hash.finalize());
        if self.is_sent && visit.sent.text(SEEN) != self.seen {
            self.move_on(visit);
        }
        self
    }

    /// Says that what its page showed is another by now.
    pub fn move_on(&mut self, visit: &Visit) {
        self.moved = visit.say("web-moved");
    }

    /// Whether what its page showed is another by now.
    #[must_use]
    pub fn has_moved(&self) -> bool {
        !self.moved.is_empty()
    }

    /// A field as HTML; a name that is none gives nothing.
    #[must_use]
    pub fn field(&self, name: &str) -> String {
        self.find(name).map(Field::html).unwrap_or_default()
    }

    /// All fields as HTML, in their order.
    #[must_use]
    pub fn html(&self) -> String {
        let fields = self.fields.iter().map(Field::html).collect::<String>();
        if self.seen.is_empty() {
            return fields;
        }
        // Letters, digits, hyphens: nothing of it means anything to HTML.
        format!("<input type=\"hidden\" name=\"{SEEN}\" value=\"{}\">{fields}", self.seen)
    }

    /// What a field holds, without space around it; what is secret with every sign of it.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.find(name).map_or("", |field| if field.kind == Kind::Secret { &field.value } else { field.value.trim() })
    }

    /// What is chosen of several.
    #[must_use]
    pub fn chosen(&self, name: &str) -> Vec<&str> {
        match self.find(name).map(|field| &field.kind) {
            Some(Kind::Radios(choices) | Kind::Select(choices) | Kind::Ticks(choices)) => {
                choices.iter().filter(|choice| choice.is_chosen).map(|choice| choice.value.as_str()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn is_ticked(&self, name: &str) -> bool {
        self.find(name).is_some_and(|field| field.kind == Kind::Tick && !field.value.is_empty())
    }

    /// Puts a value into a field that is part of another form than the one that was sent.
    pub fn refill(&mut self, name: &str, value: String) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name) {
            field.value = Zeroizing::new(value);
        }
    }

    /// Says what is wrong with a field, if nothing was yet.
    pub fn fail(&mut self, name: &str, message: String) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name && field.error.is_empty()) {
            field.error = message;
        }
    }

    /// Says that a field must be filled in, if it is not.
    pub fn require(&mut self, name: &str, message: String) {
        let is_empty = match self.find(name).map(|field| &field.kind) {
            Some(Kind::Radios(_) | Kind::Select(_) | Kind::Ticks(_)) => self.chosen(name).is_empty(),
            _ => self.text(name).is_empty(),
        };
        if is_empty {
            self.fail(name, message);
        }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.moved.is_empty() && self.fields.iter().all(|field| field.error.is_empty())
    }

    /// Whether it was sent and something is wrong.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.is_sent && !self.is_fine()
    }

    /// The list of what is wrong as HTML; nothing if nothing is.
    #[must_use]
    pub fn summary(&self, heading: String) -> String {
        let faults: Vec<&Field> = self.fields.iter().filter(|field| !field.error.is_empty()).collect();
        if faults.is_empty() && self.moved.is_empty() {
            return String::new();
        }
        Summary { heading, moved: &self.moved, faults }.render().unwrap_or_default()
    }

    fn find(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Puts what was typed into a field.
fn fill(field: &mut Field, typed: &Fields) {
    let mut values = typed.iter().filter(|(name, _)| name == field.name).map(|(_, value)| value.as_str());
    match &mut field.kind {
        Kind::Secret | Kind::File(_) | Kind::Text | Kind::Email | Kind::Area | Kind::Tick => {
            field.value = Zeroizing::new(values.next().unwrap_or_default().to_owned());
        }
        Kind::Radios(choices) | Kind::Select(choices) => {
            let value = values.next().unwrap_or_default();
            for choice in choices.iter_mut() {
                choice.is_chosen = choice.value == value;
            }
        }
        Kind::Ticks(choices) => {
            let values: Vec<&str> = values.collect();
            for choice in choices.iter_mut() {
                choice.is_chosen = values.contains(&choice.value.as_str());
            }
        }
    }
}

/// Chooses what a field says stands there at first.
fn choose(field: &mut Field) {
    if let Kind::Radios(choices) | Kind::Select(choices) = &mut field.kind
        && !field.value.is_empty()
    {
        for choice in choices.iter_mut() {
            choice.is_chosen = choice.value == *field.value;
        }
    }
}
