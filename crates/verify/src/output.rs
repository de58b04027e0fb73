//! Prints what was found: for people, or one JSON object for programs.

use crate::exit::Exit;
use crate::fault::Fault;
use crate::words::{Words, shown};
use serde_json::{Map, Value as Json, json};
use std::fmt::Write as _;
use std::io::Write as _;
use waarborg_audit::checkpoint::{VerifiedCheckpoint, VerifierKey};
use waarborg_audit::{receipt_line, to_hex};

/// What holds, and what follows from it.
pub struct Report {
    /// The command, by which its texts are called: `receipt`, `log`, …
    subject: &'static str,
    /// Text of others, shown line by line.
    quoted: Vec<Quoted>,
    /// Labels and values, in their order.
    rows: Vec<(&'static str, Value)>,
    json: Map<String, Json>,
}

/// Text of others, under a heading.
struct Quoted {
    /// The heading, by the command.
    heading: &'static str,
    text: String,
    /// Lines that are known are said in words.
    is_said: bool,
}

/// A value beside its label.
enum Value {
    /// As it is.
    Plain(String),
    /// In words, with values.
    Words(&'static str, Vec<(&'static str, String)>),
}

impl Report {
    /// Nothing so far.
    pub fn new(subject: &'static str) -> Self {
        let mut json = Map::new();
        json.insert("genuine".to_owned(), true.into());
        json.insert("checked".to_owned(), subject.into());
        Self { subject, quoted: Vec::new(), rows: Vec::new(), json }
    }

    /// Adds the body of a receipt, under a name for programs: its lines in words, and as they were signed if `as_signed`.
    pub fn body(mut self, name: &str, text: String, as_signed: bool) -> Self {
        self.json.insert(name.to_owned(), text.clone().into());
        self.quoted.push(Quoted { heading: "quoted", text: text.clone(), is_said: true });
        self.quoted.extend(as_signed.then_some(Quoted { heading: "signed", text, is_said: false }));
        self
    }

    /// Adds a value for people, under a label.
    pub fn row(mut self, label: &'static str, value: &dyn ToString) -> Self {
        self.rows.push((label, Value::Plain(value.to_string())));
        self
    }

    /// Adds a value in words, under a label.
    pub fn say(mut self, label: &'static str, key: &'static str, arguments: &[(&'static str, String)]) -> Self {
        self.rows.push((label, Value::Words(key, arguments.to_vec())));
        self
    }

    /// Adds a value for programs.
    pub fn json(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.json.insert(name.to_owned(), value.into());
        self
    }

    /// Adds who signed, and which log.
    pub fn head(mut self, head: &VerifiedCheckpoint) -> Self {
        let checkpoint = head.checkpoint();
        for key in head.signed_by() {
            self = self.row("label-signed", &key_name(key));
        }
        let keys: Vec<Json> = head.signed_by().iter().map(|key| key.to_string().into()).collect();
        self.json("origin", checkpoint.origin.clone()).json("size", checkpoint.size).json("signed_by", keys)
    }
}

/// A key as people compare it: its name and its number.
fn key_name(key: &VerifierKey) -> String {
    format!("{} ({})", key.name(), to_hex(&key.number()))
}

/// How this run prints.
pub struct Output<'a> {
    words: &'a Words,
    json: bool,
}

impl<'a> Output<'a> {
    /// In these words, or as JSON.
    pub fn new(words: &'a Words, json: bool) -> Self {
        Self { words, json }
    }

    /// Prints what holds.
    pub fn show(&self, report: &Report) -> Exit {
        let text = if self.json { format!("{:#}\n", Json::Object(report.json.clone())) } else { self.text(report) };
        write(&text);
        Exit::Genuine
    }

    /// Prints what is wrong: what, why, what to do.
    pub fn fail(&self, fault: &Fault) -> Exit {
        let key = fault.key();
        let say = |end: &str| self.words.say_with(&format!("{key}{end}"), &fault.arguments);
        let (what, why, remedy) = (say(""), say("-why"), say("-do"));
        let is_false = fault.exit == Exit::NotGenuine;
        if self.json {
            let mut object = Map::new();
            if is_false {
                object.insert("genuine".to_owned(), false.into());
            }
            let error = json!({ "code": fault.code, "message": what, "why": why, "do": remedy });
            object.insert("error".to_owned(), error);
            write(&format!("{}\n", Json::Object(object)));
        } else {
            let mark = if is_false { format!("{}: ", self.words.say("not-genuine")) } else { String::new() };
            let status = self.words.say_with("error-exit", &[("status", (fault.exit as u8).to_string())]);
            notice(&format!("✗ {mark}{what}\n  {why}\n  {remedy}   ({status})\n"));
        }
        fault.exit
    }

    fn text(&self, report: &Report) -> String {
        let say = |key: &str| self.words.say(&format!("{}-{key}", report.subject));
        let mut text = format!("✓ {}: {}\n\n", self.words.say("genuine"), say("holds"));
        for quoted in &report.quoted {
            let _ = writeln!(text, "{}", say(quoted.heading));
            for line in quoted.text.replace("\r\n", "\n").trim_end_matches('\n').split('\n') {
                let told = if quoted.is_said { receipt_line::told(line) } else { None };
                let line = told.map_or_else(|| shown(line), |told| self.words.say_with(told.key, &told.values));
                let _ = writeln!(text, "  │ {line}");
            }
            text.push('\n');
        }
        let rows: Vec<(String, String)> = report.rows.iter().map(|row| self.row(row)).collect();
        let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default();
        for (label, value) in rows {
            let _ = writeln!(text, "{label:width$}  {value}");
        }
        for part in ["proves", "proves-not"] {
            let _ = writeln!(text, "\n{}\n{}", self.words.say(part), say(part));
        }
        text
    }

    fn row(&self, (label, value): &(&'static str, Value)) -> (String, String) {
        let value = match value {
            Value::Plain(text) => shown(text),
            Value::Words(key, arguments) => self.words.say_with(key, arguments),
        };
        (self.words.say(label), value)
    }
}

/// Prints to standard output. A reader that has gone away ends the printing, not the program with a panic.
pub fn write(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints to standard error.
pub fn notice(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
