//! A register as a plain tree of keys and values, in the order in which it is written. One form serves the writer, the
//! comparison and the search for what is still to be filled in, so that none of them can forget a key.

mod activity;
pub(crate) mod toml;

use crate::controller::{Controller, Cookie};
use crate::file::{Field, File};
use crate::recipient::{Contract, RecipientEntry};
use crate::register::Register;
use crate::retention::{Retention, Term};
use crate::word::Word;
use waarborg_law::Bilingual;
use waarborg_model::vocabulary::{Channel, Safeguard};

/// A value, or what is below a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// Texts.
    List(Vec<String>),
    /// A text in both languages.
    Both(Bilingual),
    /// A table.
    Table(Table),
    /// Tables, each with the name by which paths call it.
    Tables(Vec<(String, Table)>),
}

/// Keys with values, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table(pub(crate) Vec<(&'static str, Value)>);

impl Table {
    fn text(mut self, key: &'static str, text: impl Into<String>) -> Self {
        self.0.push((key, Value::Text(text.into())));
        self
    }

    fn maybe(self, key: &'static str, text: Option<impl Into<String>>) -> Self {
        match text {
            Some(text) => self.text(key, text),
            None => self,
        }
    }

    fn both(mut self, key: &'static str, text: &Bilingual) -> Self {
        self.0.push((key, Value::Both(text.clone())));
        self
    }

    fn maybe_both(self, key: &'static str, text: Option<&Bilingual>) -> Self {
        match text {
            Some(text) => self.both(key, text),
            None => self,
        }
    }

    fn flag(mut self, key: &'static str, yes: bool) -> Self {
        self.0.push((key, Value::Flag(yes)));
        self
    }

    /// Only where it is yes.
    fn if_yes(self, key: &'static str, yes: bool) -> Self {
        if yes { self.flag(key, true) } else { self }
    }

    /// Only where it is not the usual.
    fn word<T: Word + PartialEq>(self, key: &'static str, word: T, usual: T) -> Self {
        if word == usual { self } else { self.text(key, word.word()) }
    }

    fn list(mut self, key: &'static str, texts: &[String]) -> Self {
        if !texts.is_empty() {
            self.0.push((key, Value::List(texts.to_vec())));
        }
        self
    }

    fn words<T: Word>(self, key: &'static str, words: &[T]) -> Self {
        self.list(key, &words.iter().map(|word| word.word().to_owned()).collect::<Vec<_>>())
    }

    fn table(mut self, key: &'static str, table: Self) -> Self {
        self.0.push((key, Value::Table(table)));
        self
    }

    fn tables(mut self, key: &'static str, tables: impl Iterator<Item = (String, Self)>) -> Self {
        let tables: Vec<_> = tables.collect();
        if !tables.is_empty() {
            self.0.push((key, Value::Tables(tables)));
        }
        self
    }
}

/// The tree of a register.
pub(crate) fn of(register: &Register) -> Table {
    let head = Table(vec![("format", Value::Number(1))]);
    head.table("controller", controller(&register.controller))
        .table("security", Table::default().both("description", &register.controller.security))
        .tables("cookie", register.cookies.iter().map(|one| (one.id.clone(), cookie(one))))
        .tables("retention", register.retentions.iter().map(|one| (one.id.clone(), retention(one))))
        .tables("file", register.files.iter().map(|one| (one.id.clone(), file(one))))
        .tables("recipient", register.recipients.iter().map(|one| (one.id.clone(), recipient(one))))
        .tables("activity", register.activities.iter().map(|one| (one.id.clone(), activity::of(one))))
}

/// Names for tables that have none: their places, from 1.
fn counted(tables: impl Iterator<Item = Table>) -> impl Iterator<Item = (String, Table)> {
    tables.enumerate().map(|(at, table)| ((at + 1).to_string(), table))
}

fn controller(one: &Controller) -> Table {
    let (month, day) = one.financial_year_end;
    let joint = one.joint.iter().map(|joint| {
        Table::default()
            .text("name", &joint.name)
            .text("contact", &joint.contact)
            .both("arrangement", &joint.arrangement)
    });
    Table::default()
        .text("name", &one.name)
        .maybe("kvk", one.kvk.as_ref())
        .maybe("address", one.address.as_ref())
        .maybe("email", one.email.as_ref())
        .maybe("phone", one.phone.as_ref())
        .maybe("website", one.website.as_ref())
        .maybe("dpo", one.dpo.as_ref())
        .maybe("representative", one.representative.as_ref())
        .if_yes("public_body", one.public_body)
        .text("financial_year_end", format!("{month:02}-{day:02}"))
        .tables("joint", counted(joint))
}

fn cookie(one: &Cookie) -> Table {
    Table::default()
        .text("id", &one.id)
        .both("text", &one.text)
        .text("party", &one.party)
        .both("lasts", &one.lasts)
        .if_yes("essential", one.essential)
}

fn retention(one: &Retention) -> Table {
    let table = Table::default().text("id", &one.id).both("name", &one.name);
    let table = match &one.term {
        Term::Rule(rule) => table.text("rule", rule),
        Term::Own(length) => table.text("term", length.to_string()),
        Term::AtOnce => table.text("term", crate::read::AT_ONCE),
    };
    table
        .text("record", one.record.word())
        .text("starts", one.starts.word())
        .text("on_end", one.on_end.word())
        .maybe_both("reason", one.reason.as_ref())
        .maybe_both("deviation", one.deviation.as_ref())
}

fn file(one: &File) -> Table {
    Table::default()
        .text("id", &one.id)
        .both("name", &one.name)
        .text("subject", one.subject.word())
        .flag("adults", one.adults)
        .text("retention", &one.retention)
        .tables("field", one.fields.iter().map(|one| (one.id.clone(), field(one))))
}

fn field(one: &Field) -> Table {
    Table::default()
        .text("id", &one.id)
        .both("name", &one.name)
        .text("category", one.category.word())
        .maybe("kind", one.kind.as_ref())
        .if_yes("required", one.required)
        .if_yes("identifies", one.identifies)
        .if_yes("covered", one.covered)
}

fn recipient(one: &RecipientEntry) -> Table {
    let day = match one.contract {
        Contract::SignedOn(day) => Some(day.to_string()),
        Contract::Missing | Contract::Undated => None,
    };
    Table::default()
        .text("id", &one.id)
        .text("name", &one.name)
        .text("kind", one.kind.word())
        .both("what", &one.what)
        .text("country", one.country.as_str())
        .if_yes("contract", one.contract != Contract::Missing)
        .maybe("contract_date", day)
        .if_yes("legal_request", one.legal_request)
        .word("safeguard", one.safeguard, Safeguard::None)
        .if_yes("certified", one.certified)
        .if_yes("assessed", one.assessed)
        .words("derogations", &one.derogations)
        .if_yes("occasional", one.occasional)
        .word("channel", one.channel, Channel::Post)
        .maybe_both("copy", one.copy.as_ref())
}
