//! What the register's own types come to in words.

use crate::dates::is_whole_day;
use crate::words::Words;
use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use waarborg_decide::Rulebook;
use waarborg_law::Bilingual;
use waarborg_law::deadline::{Align, Length, Start, Unit};
use waarborg_model::vocabulary::Destination;
use waarborg_model::{Country, SensitivityGroup};
use waarborg_register::unfilled::asked;
use waarborg_register::word::Word;
use waarborg_register::{
    Activity, Contract, Field, File, GIVING, PurposeEntry, RecipientEntry, Register, Retention, Starts, Term,
};

/// The words, the law of a day, and that day: what everything is said with.
#[derive(Clone, Copy)]
pub struct Said<'s> {
    /// The words.
    pub words: &'s Words,
    /// The law.
    pub book: &'s Rulebook,
    /// The day whose law counts.
    pub day: Date,
}

impl Said<'_> {
    /// A text as the owner wrote it. What a template only holds a place for is named as still open.
    pub fn plain(self, text: &str) -> String {
        match asked(text, self.words.language()) {
            Some(what) => self.words.say_with("paper-to-fill", &[("what", what)]),
            None => text.to_owned(),
        }
    }

    pub fn maybe_plain(self, text: Option<&String>) -> String {
        text.map(|text| self.plain(text)).unwrap_or_default()
    }

    pub fn both(self, text: &Bilingual) -> String {
        self.plain(text.get(self.words.language()))
    }

    pub fn maybe_both(self, text: Option<&Bilingual>) -> String {
        text.map(|text| self.both(text)).unwrap_or_default()
    }

    /// A text of any number of lines behind the name of what it is; nothing if it is empty.
    pub fn named(self, key: &str, text: &str) -> String {
        if text.is_empty() { String::new() } else { [&self.words.say(key), text].join(" ") }
    }

    /// A value of the vocabulary: `("purpose", Purpose::Tax)`.
    pub fn value<T: Word>(self, group: &str, value: T) -> String {
        self.words.say(&format!("value-{group}-{}", value.word().replace('_', "-")))
    }

    /// Values of the vocabulary, in their order.
    pub fn values<T: Word>(self, group: &str, values: &[T]) -> String {
        listed(values.iter().map(|value| self.value(group, *value)))
    }

    pub fn date(self, date: Date) -> String {
        date_in(self.words, date)
    }

    pub fn maybe_date(self, date: Option<Date>) -> String {
        date.map(|date| self.date(date)).unwrap_or_default()
    }

    pub fn moment(self, at: Timestamp) -> String {
        Start::At(at).on_the_clock().map(|at| moment_in(self.words, &at)).unwrap_or_default()
    }

    /// When something happened: the day alone where nobody said a time.
    pub fn happened(self, at: Timestamp) -> String {
        let at = Start::At(at).on_the_clock();
        let said = |at: &ZonedDateTime| if is_whole_day(at) { self.date(at.date()) } else { moment_in(self.words, at) };
        at.map(|at| said(&at)).unwrap_or_default()
    }

    pub fn article(self, article: &str) -> String {
        self.book.cite(article, self.words.language())
    }

    /// The title of a rule of law.
    pub fn rule(self, rule: &str) -> String {
        let text = self.book.text(rule);
        text.map(|(_, text)| text.title.get(self.words.language()).to_owned()).unwrap_or_default()
    }

    pub fn country(self, country: Country) -> String {
        let name = self.book.derivations().countries().name(country);
        name.map_or_else(|| country.to_string(), |name| name.get(self.words.language()).to_owned())
    }

    /// Where a country stands; empty within the EEA.
    pub fn outside(self, country: Country) -> String {
        match self.book.derivations().destination(country, self.day) {
            Destination::Eea => String::new(),
            destination => self.words.say(&format!("paper-outside-{}", destination.as_str())),
        }
    }

    /// A field, marked where the law protects it more.
    pub fn field(self, field: &Field) -> String {
        let name = self.both(&field.name);
        match self.mark(field.category.protection()) {
            mark if mark.is_empty() => name,
            mark => format!("{name} ({mark})"),
        }
    }

    /// What the law calls data that it protects more; empty for all others.
    pub fn mark(self, group: SensitivityGroup) -> String {
        match group {
            SensitivityGroup::Ordinary => String::new(),
            SensitivityGroup::Special => self.words.say("paper-mark-special"),
            SensitivityGroup::Criminal => self.words.say("paper-mark-criminal"),
            SensitivityGroup::NationalNumber => self.words.say("paper-mark-national-number"),
        }
    }

    /// The categories of data of some files that are used, each once and marked.
    pub fn categories<'f>(self, fields: impl Iterator<Item = &'f Field>) -> String {
        let mut categories: Vec<_> = fields.map(|field| field.category).collect();
        categories.sort_by_key(|category| *category as u8);
        categories.dedup();
        listed(categories.into_iter().map(|category| {
            let name = self.value("data", category);
            match self.mark(category.protection()) {
                mark if mark.is_empty() => name,
                mark => format!("{name} ({mark})"),
            }
        }))
    }

    pub fn length(self, length: Length) -> String {
        let key = match length.unit {
            Unit::Hours => "paper-hours",
            Unit::Days => "paper-days",
            Unit::Weeks => "paper-weeks",
            Unit::Months => "paper-months",
            Unit::Years => "paper-years",
        };
        self.words.count(key, usize::try_from(length.count).unwrap_or(usize::MAX), &[])
    }

    /// How long the period of a rule is, by the law of the day.
    pub fn length_of(self, rule: &str) -> Option<String> {
        self.book.periods().for_rule(rule, self.day).map(|period| self.length(period.length))
    }

    /// How long: `7 jaar na het einde van het boekjaar`.
    pub fn term(self, retention: &Retention) -> String {
        let start = self.words.say(&format!("paper-starts-{}", retention.starts.word().replace('_', "-")));
        let (length, align) = match &retention.term {
            Term::AtOnce if retention.starts == Starts::Collected => return self.words.say("paper-term-same-day"),
            Term::AtOnce => return self.words.say_with("paper-term-at-once", &[("start", &start)]),
            Term::Own(length) => (*length, None),
            Term::Rule(rule) => match self.book.periods().for_rule(rule, self.day) {
                Some(period) => (period.length, period.align),
                None => return self.words.say("paper-term-unknown"),
            },
        };
        let key = if align == Some(Align::YearEnd) { "paper-term-year-end" } else { "paper-term" };
        self.words.say_with(key, &[("length", &self.length(length)), ("start", &start)])
    }

    /// Why so long: the provision, or the owner's own reason.
    pub fn term_reason(self, retention: &Retention) -> String {
        let law = match &retention.term {
            Term::Rule(rule) => {
                let article = self.book.periods().for_rule(rule, self.day).map(|period| self.article(&period.article));
                let parts = [self.rule(rule), article.unwrap_or_default()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            }
            Term::Own(_) | Term::AtOnce => String::new(),
        };
        lines([law, self.maybe_both(retention.reason.as_ref()), self.maybe_both(retention.deviation.as_ref())])
    }

    /// How long the data of a file stay.
    pub fn term_of(self, register: &Register, file: &File) -> String {
        let Some(retention) = register.retention(&file.retention) else { return String::new() };
        let sooner = retention.starts != Starts::ConsentWithdrawn && register.goes_with_consent(file);
        let sooner = if sooner { self.words.say("paper-term-sooner") } else { String::new() };
        [self.term(retention), sooner].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// A recipient with its country, if that is not in the EEA.
    pub fn recipient(self, recipient: &RecipientEntry) -> String {
        let name = self.plain(&recipient.name);
        if self.outside(recipient.country).is_empty() {
            return name;
        }
        format!("{name} ({})", self.country(recipient.country))
    }

    /// A recipient of an activity, with what it gets data for, where that is not every purpose.
    pub fn handed_for(self, activity: &Activity, recipient: &RecipientEntry) -> String {
        let name = self.recipient(recipient);
        let purposes = self.purposes_of(activity, recipient);
        if purposes.is_empty() { name } else { format!("{name} ({purposes})") }
    }

    /// The same, with the fields that it gets, where these are not all.
    pub fn handed(self, register: &Register, activity: &Activity, recipient: &RecipientEntry) -> String {
        let part = if activity.handovers.iter().any(|part| part.recipient == recipient.id) {
            let mut fields: Vec<String> = Vec::new();
            for (_, field) in register.fields_handed(activity, &recipient.id) {
                let name = self.field(field);
                if !fields.contains(&name) {
                    fields.push(name);
                }
            }
            self.words.say_with("paper-recipient-gets", &[("fields", &fields.join(", "))])
        } else {
            String::new()
        };
        let limits = [self.purposes_of(activity, recipient), part];
        let limits: Vec<String> = limits.into_iter().filter(|one| !one.is_empty()).collect();
        let name = self.recipient(recipient);
        if limits.is_empty() { name } else { format!("{name} ({})", limits.join("; ")) }
    }

    /// For which of the purposes that hand data over a recipient gets them; empty if for all.
    fn purposes_of(self, activity: &Activity, recipient: &RecipientEntry) -> String {
        let gives = |entry: &&PurposeEntry| GIVING.iter().any(|action| entry.served_by(*action));
        let giving: Vec<&PurposeEntry> = activity.purposes.iter().filter(gives).collect();
        let served: Vec<_> = giving.iter().filter(|entry| entry.goes_to(&recipient.id)).collect();
        if served.len() == giving.len() {
            return String::new();
        }
        let names: Vec<String> = served.iter().map(|entry| self.value("purpose", entry.purpose)).collect();
        self.words.say_with("paper-recipient-for", &[("purposes", &names.join(", "))])
    }

    /// By which instrument data may leave the EEA; empty within it.
    pub fn transfer(self, recipient: &RecipientEntry) -> String {
        let outside = match self.book.derivations().destination(recipient.country, self.day) {
            Destination::Eea => return String::new(),
            Destination::Certified if recipient.certified => self.words.say("paper-outside-is-certified"),
            _ => self.outside(recipient.country),
        };
        let safeguard = match recipient.safeguard {
            waarborg_model::vocabulary::Safeguard::None => String::new(),
            safeguard => self.value("safeguard", safeguard),
        };
        lines([
            outside,
            safeguard,
            self.values("derogation", &recipient.derogations),
            self.maybe_both(recipient.copy.as_ref()),
        ])
    }

    /// The processor agreement in words.
    pub fn contract(self, recipient: &RecipientEntry) -> String {
        match recipient.contract {
            Contract::Missing => String::new(),
            Contract::Undated => self.words.say("paper-contract-undated"),
            Contract::SignedOn(day) => self.words.say_with("paper-contract-of", &[("date", &self.date(day))]),
        }
    }
}

/// `26 november 2026`.
pub fn date_in(words: &Words, date: Date) -> String {
    let month = words.say(&format!("month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    words.say_with("date-long", &[("day", &day), ("month", &month), ("year", &year)])
}

/// `26 november 2026 om 11:00 uur`, in the time of the moment.
pub fn moment_in(words: &Words, at: &ZonedDateTime) -> String {
    let time = at.strftime("%H:%M").to_string();
    words.say_with("moment-long", &[("date", &date_in(words, at.date())), ("time", &time)])
}

/// Several in one line.
pub fn listed(items: impl Iterator<Item = String>) -> String {
    items.filter(|item| !item.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Several, a line each; empty ones left out.
pub fn lines<const N: usize>(items: [String; N]) -> String {
    items.into_iter().filter(|item| !item.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Several, a line each.
pub fn lines_in(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("\n")
}
