//! May this column be there for this purpose? Asked once for each mix of categories of data.

use super::found::Found;
use crate::exit::Exit;
use crate::{fault, system};
use clap::ArgMatches;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use waarborg_decide::{Decision, Outcome, Question, Rulebook};
use waarborg_find::Kind;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::{Category, Fact};
use waarborg_model::{Clock, Facts, Value};
use waarborg_read::MediaKind;
use waarborg_text::{Fault, readable};

/// The answers for the purpose that the command line names, if it names one.
pub struct Verdicts<'b> {
    /// The rules that answer.
    pub book: &'b Rulebook,
    asked: Option<Question>,
    /// What a question in words holds behind its data.
    words: String,
    known: HashMap<u64, Option<Rc<Answer>>>,
}

/// The answer for a mix of categories of data.
pub struct Answer {
    /// The answer.
    pub decision: Decision,
    /// The command that asks the same and tells more.
    pub command: String,
}

/// The answers for one part: for each column, or one for the whole.
#[derive(Default)]
pub struct Answers {
    columns: Vec<Option<Rc<Answer>>>,
    whole: Option<Rc<Answer>>,
}

impl Answers {
    /// The answer for a column.
    pub fn column(&self, at: usize) -> Option<&Answer> {
        self.columns.get(at)?.as_deref()
    }

    /// The answer for a text or a picture.
    pub fn whole(&self) -> Option<&Answer> {
        self.whole.as_deref()
    }

    /// All answers.
    pub fn all(&self) -> impl Iterator<Item = &Answer> {
        self.columns.iter().flatten().chain(&self.whole).map(Rc::as_ref)
    }
}

impl Answer {
    /// Whether data may not be there.
    pub fn is_forbidden(&self) -> bool {
        matches!(self.decision.outcome, Outcome::Forbidden(_))
    }
}

impl<'b> Verdicts<'b> {
    /// As the command line asks: `--for` a purpose, `--fact` what else is known, `--as-of` a day.
    ///
    /// # Errors
    /// A word or fact is not known, facts contradict each other, or the rules of that day are not known.
    pub fn new(book: &'b Rulebook, matches: &ArgMatches) -> Result<Self, (Fault, Exit)> {
        let Some(purpose) = matches.get_one::<String>("for") else {
            return Ok(Self { book, asked: None, words: String::new(), known: HashMap::new() });
        };
        let mut words = vec!["collect", "for", purpose.as_str()];
        words.extend(matches.get_many::<String>("fact").into_iter().flatten().map(String::as_str));
        let subject = matches.get_one::<String>("of");
        words.extend(subject.iter().flat_map(|subject| ["of", subject.as_str()]));
        let wrong = |fault: Fault| (fault, Exit::WrongUse);
        let facts = readable::read(&words).map_err(wrong)?;
        let now = system::SystemClock.now();
        let as_of = match matches.get_one::<String>("as-of") {
            Some(text) => fault::day(text).map_err(wrong)?,
            None => system::today(now),
        };
        let stated = facts.known().filter(|(fact, _)| !matches!(fact, Fact::Action | Fact::Data));
        let mut words: String =
            stated.map(|(fact, value)| quoted(&format!("{}={}", fact.key(), display(fact, value)))).collect();
        if matches.contains_id("as-of") {
            words = format!("{words} --as-of {as_of}");
        }
        let question = Question::new(facts, as_of, now).map_err(|error| wrong(Fault::from(&error)))?;
        // What no rule can be asked about is told now, not at the first column: silence could pass for a yes.
        let mut trial = question.clone();
        trial.facts.set(Fact::Data, Value::Many(1));
        let answer = book.ask(&trial).map_err(|error| wrong(Fault::from(&error)))?;
        if answer.outcome == Outcome::NoRules {
            return Err((Fault::new("scan.no-rules").with("date", as_of.to_string()), Exit::NotFound));
        }
        Ok(Self { book, asked: Some(question), words, known: HashMap::new() })
    }

    /// The facts that were stated, without the data.
    pub fn stated(&self) -> Option<&Facts> {
        self.asked.as_ref().map(|question| &question.facts)
    }

    /// The answers for a part.
    pub fn of(&mut self, found: &Found) -> Answers {
        if self.asked.is_none() {
            return Answers::default();
        }
        match found {
            Found::Table(table) => {
                let columns = table.columns.iter().map(|column| self.about(column.kinds())).collect();
                Answers { columns, whole: None }
            }
            Found::Text(text) => {
                Answers { columns: Vec::new(), whole: self.about(text.findings.kinds.keys().copied()) }
            }
            Found::Media(_, MediaKind::Image | MediaKind::Video) => {
                Answers { columns: Vec::new(), whole: self.decide(&["image"].into()) }
            }
            Found::Media(..) | Found::Problem(..) => Answers::default(),
        }
    }

    fn about(&mut self, kinds: impl Iterator<Item = Kind>) -> Option<Rc<Answer>> {
        let data: BTreeSet<&str> = kinds.filter_map(Kind::data).map(Category::as_str).collect();
        self.decide(&data)
    }

    fn decide(&mut self, data: &BTreeSet<&str>) -> Option<Rc<Answer>> {
        let question = self.asked.as_ref()?;
        let names: Vec<&str> = data.iter().copied().collect();
        let value = waarborg_model::facts::parse_value(Fact::Data, &names.join("|")).ok()?;
        let Value::Many(bits) = value else { return None };
        if bits == 0 {
            return None;
        }
        let (book, words) = (self.book, &self.words);
        let answer = self.known.entry(bits).or_insert_with(|| {
            let mut question = question.clone();
            question.facts.set(Fact::Data, value);
            let decision = book.ask(&question).ok()?;
            let command = format!("waarborg may collect {}{words}", names.join(","));
            Some(Rc::new(Answer { decision, command }))
        });
        answer.clone()
    }
}

/// A further word as a shell takes it.
fn quoted(word: &str) -> String {
    if word.contains(['|', ' ']) { format!(" \"{word}\"") } else { format!(" {word}") }
}
