//! The law, loaded and checked: what can be asked on which day.

mod check;
mod in_force;

pub use in_force::{Between, InForce};

use crate::day::Day;
use crate::expression::{Expr, Operand, Order};
use crate::policy::{self, Effect, Rule};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use waarborg_law::calendar::Calendars;
use waarborg_law::deadline::Periods;
use waarborg_law::{
    Bilingual, Contested, Derivations, Instrument, Language, LawFiles, PackError, RuleText, Vocabulary, abbreviations,
    cite, contested, instruments, rule_texts,
};
use waarborg_model::vocabulary::Fact;

/// The law as one loaded, checked whole.
#[derive(Debug)]
pub struct Rulebook {
    files: LawFiles,
    vocabulary: Vocabulary,
    derivations: Derivations,
    periods: Periods,
    calendars: Calendars,
    instruments: Vec<Instrument>,
    abbreviations: Vec<Bilingual>,
    texts: BTreeMap<String, (String, RuleText)>,
    contested: Vec<Contested>,
    rules: Vec<Rule>,
    turns: Vec<Date>,
    days: Vec<OnceLock<Day>>,
    hash: [u8; 32],
}

impl Rulebook {
    /// The law this program was built with.
    ///
    /// # Errors
    /// As [`Rulebook::load`]; never for a build whose tests passed.
    pub fn built_in() -> Result<Self, Vec<PackError>> {
        Self::load(LawFiles::built_in())
    }

    /// Loads a pack, and refuses it whole if anything in it is wrong.
    ///
    /// # Errors
    /// Every fault found, each with file, line and reason: a policy that does not parse or lies
    /// outside the subset, an unknown fact, an overlap or a gap in a rule's life, a missing text, a
    /// period without its rule, an exception to a rule that is none.
    pub fn load(files: LawFiles) -> Result<Self, Vec<PackError>> {
        let one = |fault| vec![fault];
        let vocabulary = Vocabulary::read(&files).map_err(one)?;
        let rules = read_policies(&files, &vocabulary)?;
        let calendars = Calendars::parse(files.ending("/calendar.toml")).map_err(one)?;
        let periods = Periods::parse(files.ending("periods.toml"), &calendars).map_err(one)?;
        let texts = rule_texts(&files).map_err(one)?;
        let instruments = instruments(&files).map_err(one)?;
        let book = Self {
            abbreviations: abbreviations(&files, &instruments).map_err(one)?,
            derivations: Derivations::read(&files, periods.clone()).map_err(one)?,
            calendars,
            instruments,
            contested: contested(&files).map_err(one)?,
            turns: turns(&rules),
            days: Vec::new(),
            hash: hash(&files),
            files,
            vocabulary,
            periods,
            texts,
            rules,
        };
        let faults = check::check(&book);
        if !faults.is_empty() {
            return Err(faults);
        }
        let days = book.turns.iter().map(|_| OnceLock::new()).collect();
        Ok(Self { days, ..book })
    }

    /// The first day there are rules for.
    #[must_use]
    pub fn first_day(&self) -> Option<Date> {
        // Instruments that only count time, and tax terms, are older than what can be asked.
        self.rules.iter().filter(|rule| rule.effect == Effect::Forbid).map(|rule| rule.from).min()
    }

    /// The rules in force on a day, or `None` if there are none for that day.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Day> {
        if day < self.first_day()? || day >= self.known_until()? {
            return None;
        }
        let at = self.turns.partition_point(|turn| *turn <= day).checked_sub(1)?;
        let turn = *self.turns.get(at)?;
        Some(self.days.get(at)?.get_or_init(|| {
            let in_force: Vec<usize> =
                self.rules.iter().enumerate().filter(|(_, rule)| rule.in_force(turn)).map(|(at, _)| at).collect();
            Day::new(&self.rules, &in_force)
        }))
    }

    /// The day from which this edition of the law can say nothing.
    #[must_use]
    pub fn known_until(&self) -> Option<Date> {
        self.checked_on().map(|day| day.saturating_add(self.vocabulary.foreseen()))
    }

    /// The day on which the law was last compared with its sources.
    #[must_use]
    pub fn checked_on(&self) -> Option<Date> {
        self.instruments.iter().map(|instrument| instrument.checked_on).max()
    }

    /// The numbers from which on a rule in force on that day tells a fact apart, in rising order: with `age < 16` and
    /// `age >= 18`, 16 and 18. Whoever keeps a number keeps no more than between which of these it lies.
    #[must_use]
    pub fn bounds(&self, fact: Fact, on: Date) -> Vec<i64> {
        let mut bounds = std::collections::BTreeSet::new();
        let Some(day) = self.on(on) else { return Vec::new() };
        for rule in day.all() {
            rule.all_conditions(&mut |condition| {
                condition.leaves(&mut |leaf| {
                    let Expr::Compare(left, order, right) = leaf else { return };
                    match (left, order, right) {
                        (Operand::Fact(read), order, Operand::Literal(number)) if *read == fact => match order {
                            Order::Less => bounds.extend([*number]),
                            Order::AtMost => bounds.extend([number + 1]),
                            Order::Equal => bounds.extend([*number, number + 1]),
                        },
                        (Operand::Literal(number), order, Operand::Fact(read)) if *read == fact => match order {
                            Order::Less => bounds.extend([number + 1]),
                            Order::AtMost => bounds.extend([*number]),
                            Order::Equal => bounds.extend([*number, number + 1]),
                        },
                        _ => {}
                    }
                });
            });
        }
        bounds.into_iter().collect()
    }

    /// Days on which some rule begins or ends, in order.
    #[must_use]
    pub fn turns(&self) -> &[Date] {
        &self.turns
    }

    /// All rules of all days.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The policies of a rule.
    pub fn rules_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().filter(move |rule| rule.id == id)
    }

    /// The texts of a rule, and the file they stand in.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<&(String, RuleText)> {
        self.texts.get(id)
    }

    /// All texts by rule id.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str, &RuleText)> {
        self.texts.iter().map(|(id, (file, text))| (id.as_str(), file.as_str(), text))
    }

    /// A contested point by its key.
    #[must_use]
    pub fn contested(&self, key: &str) -> Option<&Contested> {
        self.contested.iter().find(|point| point.key == key)
    }

    /// All contested points.
    #[must_use]
    pub fn all_contested(&self) -> &[Contested] {
        &self.contested
    }

    /// The instruments, in order of path.
    #[must_use]
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The citation of a rule in a language.
    #[must_use]
    pub fn cite(&self, citation: &str, language: Language) -> String {
        cite(citation, &self.abbreviations, language)
    }

    /// The vocabulary.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The derived facts.
    #[must_use]
    pub fn derivations(&self) -> &Derivations {
        &self.derivations
    }

    /// The periods of the law.
    #[must_use]
    pub fn periods(&self) -> &Periods {
        &self.periods
    }

    /// The calendars.
    #[must_use]
    pub fn calendars(&self) -> &Calendars {
        &self.calendars
    }

    /// The files the law was loaded from.
    #[must_use]
    pub fn files(&self) -> &LawFiles {
        &self.files
    }

    /// SHA-256 over all paths and texts, in order of path: which edition answered. The words that people use are no part of
    /// it: they decide nothing.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        self.hash
    }
}

/// The file that holds the one permit that opens all.
pub const GENERAL: &str = "general.cedar";

/// The file of words that people use for facts.
const WORDS: &str = "words.toml";

/// Reads the policies of every file, in order of file and line.
///
/// Parsing is most of what a start costs, so it is shared among the processors.
fn read_policies(files: &LawFiles, vocabulary: &Vocabulary) -> Result<Vec<Rule>, Vec<PackError>> {
    let sources: Vec<(&str, &str)> = files.ending(".cedar").filter(|(path, _)| *path != GENERAL).collect();
    let workers = std::thread::available_parallelism().map_or(1, usize::from).clamp(1, 4);
    let share = sources.iter().map(|(_, text)| text.len()).sum::<usize>() / workers + 1;
    let mut chunks: Vec<Vec<(&str, &str)>> = vec![Vec::new()];
    let mut filled = 0;
    for source in sources {
        filled += source.1.len();
        if filled > share * chunks.len() {
            chunks.push(Vec::new());
        }
        if let Some(chunk) = chunks.last_mut() {
            chunk.push(source);
        }
    }
    let read = |chunk: Vec<(&str, &str)>| -> Vec<Result<Vec<Rule>, Vec<PackError>>> {
        chunk.into_iter().map(|(path, text)| policy::read(path, text, vocabulary)).collect()
    };
    let results: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = chunks.into_iter().map(|chunk| scope.spawn(|| read(chunk))).collect();
        running
            .into_iter()
            .flat_map(|thread| {
                // Rules must never be lost silently: a reader that broke off refuses the pack.
                let broken =
                    || vec![Err(vec![PackError::new("pack.unparsable", GENERAL).with("reason", "reader broke off")])];
                thread.join().unwrap_or_else(|_| broken())
            })
            .collect()
    });
    let mut rules = Vec::new();
    let mut faults = Vec::new();
    for result in results {
        match result {
            Ok(read) => rules.extend(read),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

fn turns(rules: &[Rule]) -> Vec<Date> {
    let mut turns: Vec<Date> = rules.iter().flat_map(|rule| [Some(rule.from), rule.until]).flatten().collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}

fn hash(files: &LawFiles) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for (path, text) in files.all().filter(|(path, _)| *path != WORDS) {
        for part in [path, text] {
            hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.finalize().into()
}
