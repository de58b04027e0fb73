//! Makes the weights from the labelled sets, and tells how well they do on a set
//! that was left out.
//!
//! The program holds none of this: `cargo xtask learn` builds it, and the tests
//! look whether the weights in the tree are those that it makes.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a tool may stop where the sets of this repository are wrong"
)]

use super::{BOUNDS, BUCKETS, Bounds, Facts, LANES, Lanes, Learned, UNIT, Weights};
use crate::block::Block;
use crate::detector::{Detector, Session, TextContext};
use crate::kind::Kind;
use crate::lexicon::WordCache;
use crate::statement::weigh::{WEIGHED, facts_of_word};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// The sets that may be learned from: see `tests/sets/README.md`.
const SETS: [&str; 14] = [
    "sample", "seen", "open", "more", "told", "care", "work", "trade", "public", "conflict", "belief", "means", "body",
    "nobody",
];

/// What is asked about a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    Term,
    Clause,
}

/// A candidate on its way through the passes.
#[derive(Debug, Clone)]
pub(crate) struct Weighed {
    pub(crate) question: Question,
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
    pub(crate) facts: Facts,
}

/// A place in a text with its label.
#[derive(Debug, Clone)]
struct Place {
    range: Range<usize>,
    kind: String,
}

struct Text {
    text: String,
    places: Vec<Place>,
}

fn sets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sets")
}

/// Reads the texts of a set with their labels, in bytes of the decoded text.
fn texts(root: &Path) -> Vec<Text> {
    let labels = fs::read_to_string(root.join("labels.jsonl")).unwrap();
    let labels: Vec<serde_json::Value> = labels.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let is_text = |label: &&serde_json::Value| matches!(label["type"].as_str(), Some("span" | "empty"));
    let files: BTreeSet<&str> = labels.iter().filter(is_text).map(|label| label["file"].as_str().unwrap()).collect();
    let mut texts = Vec::new();
    for file in files.into_iter().filter(|file| file.starts_with("texts/")) {
        let bytes = fs::read(root.join(file)).unwrap();
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => error.into_bytes().iter().map(|byte| char::from(*byte)).collect(),
        };
        let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
        let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        starts.push(text.len());
        let of_file = labels.iter().filter(|label| label["file"] == file && label["type"] == "span");
        let places = of_file.map(|label| {
            let at = |field: &str| starts[usize::try_from(label[field].as_u64().unwrap()).unwrap()];
            Place { range: at("start")..at("end"), kind: label["kind"].as_str().unwrap().to_owned() }
        });
        texts.push(Text { places: places.collect(), text });
    }
    texts
}

fn common(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

fn is_phrase(kind: &str) -> bool {
    kind.parse::<Kind>().is_ok_and(Kind::is_statement) || matches!(kind, "age" | "income")
}

/// Whether a place is what its label says: `None` where that is open.
fn truth(places: &[Place], range: &Range<usize>, kind: Kind) -> Option<bool> {
    let touching = || places.iter().filter(|place| common(&place.range, range) > 0);
    if touching().any(|place| place.kind == "ignore") {
        return None;
    }
    let mut same = touching().filter(|place| place.kind == kind.label());
    if is_phrase(kind.label()) {
        return Some(same.next().is_some());
    }
    match same.next() {
        None => Some(false),
        Some(place) => {
            let shared = common(&place.range, range);
            (shared * 2 >= place.range.len() + range.len() - shared).then_some(true)
        }
    }
}

/// One fact-sheet with its answer.
struct Example {
    facts: Facts,
    is: bool,
    weight: f64,
}

/// Examples by question; those of clauses by lane.
#[derive(Default)]
struct Lessons {
    terms: Vec<Example>,
    clauses: [Vec<Example>; LANES],
}

impl Lessons {
    fn of(detector: &Detector, root: &Path) -> Self {
        let mut lessons = Lessons::default();
        for text in texts(root) {
            let mut session = Session::new();
            detector.block(&text.text, TextContext::default(), &mut session);
            for weighed in session.weighed {
                lessons.take(&text, weighed);
            }
        }
        lessons
    }

    fn take(&mut self, text: &Text, weighed: Weighed) {
        let is = |kind| truth(&text.places, &weighed.range, kind);
        let weight = 1.0;
        match weighed.question {
            Question::Term => {
                if let Some(is) = is(weighed.kind) {
                    self.terms.push(Example { facts: weighed.facts, is, weight });
                }
            }
            Question::Clause => {
                for (lane, kind) in WEIGHED.into_iter().enumerate() {
                    if let Some(is) = is(kind) {
                        self.clauses[lane].push(Example { facts: weighed.facts.clone(), is, weight });
                    }
                }
            }
        }
    }

    /// Adds what the vocabulary says: the words of its entries tell their kind wherever they meet.
    fn add_vocabulary(&mut self, detector: &Detector) {
        for (lane, file) in ["health", "crime", "social_status", "religion"].into_iter().enumerate() {
            for entry in vocabulary(file) {
                let block = Block::new(&entry, &detector.lexicon, &mut WordCache::new(), Vec::new());
                let mut facts = Facts::default();
                (0..block.tokens.len())
                    .for_each(|at| facts_of_word(&block, at, 0, None, &mut |what, seen| facts.add(what, seen)));
                for (other, examples) in self.clauses.iter_mut().enumerate() {
                    examples.push(Example { facts: facts.clone(), is: lane == other, weight: VOCABULARY });
                }
            }
        }
    }
}

/// What an entry of the vocabulary weighs beside a clause of a text.
const VOCABULARY: f64 = 0.15;

/// Ways of choosing among the choices of an entry that are read.
const WAYS: usize = 3;

/// The entries of a list of statements, with some of their choices.
fn vocabulary(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("lexicons/{file}.txt"));
    let content = fs::read_to_string(path).unwrap();
    let lines = content.lines().filter(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with('['));
    let mut entries = Vec::new();
    for entry in lines.flat_map(|line| line.split(',')) {
        let entry = entry.trim().trim_start_matches(['~', '^', '@', '%', '+', '!', '-']);
        let ways: BTreeSet<String> = (0..WAYS).map(|way| chosen(entry, way)).collect();
        entries.extend(ways);
    }
    entries
}

/// Takes one of the choices of each bracket.
fn chosen(entry: &str, way: usize) -> String {
    let mut entry = entry.replace("..", " ");
    while let Some(close) = entry.find(')') {
        let Some(open) = entry[..close].rfind('(') else { break };
        let choices: Vec<&str> = entry[open + 1..close].split('|').collect();
        let choice = choices[way * 7 % choices.len()].to_owned();
        entry.replace_range(open..=close, &choice);
    }
    entry
}

/// How often the examples are gone through.
const ROUNDS: usize = 8;

/// Log-odds by bucket that tell the examples apart, by gradient descent with steps that shorten for each bucket; the mean
/// of all rounds, which depends least on their order.
fn learn(examples: &[&Example], seed: u64) -> Vec<f64> {
    const STEP: f64 = 0.25;
    const DECAY: f64 = 1e-2;
    let (mut weights, mut slopes) = (vec![0f64; BUCKETS], vec![1e-3f64; BUCKETS]);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = seed;
    let mut sums = vec![0f64; BUCKETS];
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(at, usize::try_from((dice >> 33) % (at as u64 + 1)).unwrap());
        }
        for at in &order {
            let example = examples[*at];
            let sum: f64 = example.facts.0.iter().map(|bucket| weights[usize::from(*bucket)]).sum();
            let error = (f64::from(u8::from(example.is)) - chance(sum)) * example.weight;
            for bucket in &example.facts.0 {
                let bucket = usize::from(*bucket);
                let slope = error - DECAY * weights[bucket];
                slopes[bucket] += slope * slope;
                weights[bucket] += STEP * slope / slopes[bucket].sqrt();
            }
        }
        sums.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
    }
    sums.iter().map(|sum| sum / ROUNDS as f64).collect()
}

/// The logistic function, from operations that give the same on every machine.
fn chance(sum: f64) -> f64 {
    let mut power = 1.0 - sum.clamp(-30.0, 30.0) / 4096.0;
    for _ in 0..12 {
        power *= power;
    }
    1.0 / (1.0 + power)
}

fn rounded(weights: &[f64]) -> impl Iterator<Item = u8> {
    weights.iter().map(|weight| (weight * f64::from(UNIT)).round().clamp(-127.0, 127.0) as i8).map(i8::cast_unsigned)
}

fn weights(bytes: Vec<u8>) -> Weights {
    Weights(Cow::Owned(bytes))
}

impl Learned {
    fn nothing() -> Self {
        Learned { terms: weights(Vec::new()), clauses: Lanes(weights(Vec::new())), bounds: BOUNDS }
    }

    fn from(lessons: &[&Lessons]) -> Self {
        let all = |of: &dyn Fn(&Lessons) -> &Vec<Example>| {
            let examples: Vec<&Example> = lessons.iter().flat_map(|lessons| of(lessons)).collect();
            learn(&examples, 1)
        };
        let lanes: Vec<Vec<f64>> = (0..LANES).map(|lane| all(&|lessons| &lessons.clauses[lane])).collect();
        let mut clauses = vec![0u8; BUCKETS * LANES];
        for (lane, learned) in lanes.iter().enumerate() {
            for (bucket, byte) in rounded(learned).enumerate() {
                clauses[bucket * LANES + lane] = byte;
            }
        }
        Learned {
            terms: weights(rounded(&all(&|lessons| &lessons.terms)).collect()),
            clauses: Lanes(weights(clauses)),
            bounds: BOUNDS,
        }
    }
}

/// Right, surplus and missed, by kind.
#[derive(Default)]
struct Score(BTreeMap<String, [u32; 3]>);

impl Score {
    fn of(detector: &Detector, root: &Path) -> Self {
        let mut score = Score::default();
        for text in texts(root) {
            let found = detector.text(&text.text, TextContext::default());
            let found: Vec<Place> = found
                .into_iter()
                .map(|span| Place {
                    range: usize::try_from(span.bytes.start).unwrap()..usize::try_from(span.bytes.end).unwrap(),
                    kind: span.kind.label().to_owned(),
                })
                .collect();
            score.judge(&text, &found);
        }
        score
    }

    fn judge(&mut self, text: &Text, found: &[Place]) {
        let (ignored, labels): (Vec<&Place>, Vec<&Place>) = text.places.iter().partition(|p| p.kind == "ignore");
        let found: Vec<&Place> =
            found.iter().filter(|f| !ignored.iter().any(|i| common(&i.range, &f.range) > 0)).collect();
        let mut pairs = Vec::new();
        for (at, label) in labels.iter().enumerate() {
            for (other, place) in found.iter().enumerate().filter(|(_, place)| place.kind == label.kind) {
                let shared = common(&label.range, &place.range);
                let all = label.range.len() + place.range.len() - shared;
                if shared > 0 && (is_phrase(&label.kind) || shared * 2 >= all) {
                    pairs.push((std::cmp::Reverse(shared * 1000 / all), at, other));
                }
            }
        }
        pairs.sort();
        let (mut seen, mut used) = (BTreeSet::new(), BTreeSet::new());
        for (_, label, place) in pairs {
            if !seen.contains(&label) && !used.contains(&place) {
                seen.insert(label);
                used.insert(place);
                self.0.entry(labels[label].kind.clone()).or_default()[0] += 1;
            }
        }
        for (_, place) in found.iter().enumerate().filter(|(at, _)| !used.contains(at)) {
            let piece = is_phrase(&place.kind)
                && labels.iter().any(|label| label.kind == place.kind && common(&label.range, &place.range) > 0);
            if !piece {
                self.0.entry(place.kind.clone()).or_default()[1] += 1;
            }
        }
        for (_, label) in labels.iter().enumerate().filter(|(at, _)| !seen.contains(at)) {
            self.0.entry(label.kind.clone()).or_default()[2] += 1;
        }
    }

    fn sum(&self) -> [u32; 3] {
        self.0.values().fold([0; 3], |a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]])
    }

    fn f1(&self) -> f64 {
        let [right, surplus, missed] = self.sum();
        f64::from(2 * right) / f64::from((2 * right + surplus + missed).max(1))
    }

    fn told(&self) -> String {
        let sum = self.sum();
        let of = |kind: &str| {
            let [right, surplus, missed] = self.0.get(kind).copied().unwrap_or_default();
            format!("{kind} {right}/+{surplus}/-{missed}")
        };
        format!(
            "{:.4} (+{} -{}) {} {} {} {} {}",
            self.f1(),
            sum[1],
            sum[2],
            of("name"),
            of("health"),
            of("crime"),
            of("social_status"),
            of("religion")
        )
    }
}

fn files(learned: &Learned) -> [(&'static str, &Weights); 2] {
    [("terms", &learned.terms), ("clauses", &learned.clauses.0)]
}

/// The weights that all the sets teach, with the files they belong into.
#[must_use]
pub fn weights_of_all_sets() -> Vec<(PathBuf, Vec<u8>)> {
    let mut detector = Detector::new();
    detector.lexicon.learned = Learned::nothing();
    let mut lessons: Vec<Lessons> = SETS.iter().map(|set| Lessons::of(&detector, &sets().join(set))).collect();
    lessons[0].add_vocabulary(&detector);
    let learned = Learned::from(&lessons.iter().collect::<Vec<_>>());
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/learned");
    files(&learned).map(|(file, weights)| (here.join(format!("{file}.weights")), weights.0.to_vec())).into()
}

/// Learns from all sets but one and scores that one, for each set and several bounds; `others` are scored too.
pub fn each_set_left_out(others: &[PathBuf], tell: &mut dyn FnMut(&str)) {
    let mut detector = Detector::new();
    detector.lexicon.learned = Learned::nothing();
    let mut all: Vec<(String, PathBuf, Lessons)> = Vec::new();
    for root in SETS.iter().map(|set| sets().join(set)).chain(others.iter().cloned()) {
        let lessons = Lessons::of(&detector, &root);
        all.push((root.file_name().unwrap_or_default().to_string_lossy().into_owned(), root, lessons));
    }
    let mut vocabulary = Lessons::default();
    vocabulary.add_vocabulary(&detector);
    for (name, root, lessons) in &all {
        tell(&format!("{name}: {} terms, {} clauses", lessons.terms.len(), lessons.clauses[0].len()));
        detector.lexicon.learned = Learned::nothing();
        let rules = Score::of(&detector, root);
        tell(&format!("  rules     {}", rules.told()));
        let from: Vec<&Lessons> = all
            .iter()
            .filter(|(other, ..)| other != name && SETS.contains(&other.as_str()))
            .map(|(.., lessons)| lessons)
            .chain([&vocabulary])
            .collect();
        let learned = Learned::from(&from);
        for line in by_bound(&mut detector, &learned, root, rules.f1()) {
            tell(&line);
        }
        detector.lexicon.learned = learned;
        tell(&format!("  all       {}", Score::of(&detector, root).told()));
    }
}

/// What each question alone adds to the figure of the rules, in parts of ten thousand, by its bound.
fn by_bound(detector: &mut Detector, learned: &Learned, root: &Path, rules: f64) -> [String; 2] {
    ["term in", "clause in"].map(|question| {
        let mut line = format!("  {question:9}");
        for step in 0..9 {
            let bound = (step - 2) * UNIT / 4;
            let mut only = learned.clone();
            only.bounds = match question {
                "term in" => Bounds { term_in: bound, clause_in: i32::MAX },
                _ => Bounds { term_in: i32::MAX, clause_in: bound },
            };
            detector.lexicon.learned = only;
            let score = Score::of(detector, root);
            let [_, surplus, missed] = score.sum();
            write!(line, " {:+5.0}(+{surplus}-{missed})", (score.f1() - rules) * 1e4).expect("a string takes all");
        }
        line
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_in_the_tree_are_those_that_the_sets_teach() {
        for (path, bytes) in weights_of_all_sets() {
            let same = fs::read(&path).unwrap() == bytes;
            assert!(same, "{} is not what the sets teach: run `cargo xtask learn`", path.display());
        }
    }
}
