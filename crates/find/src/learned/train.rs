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

mod descent;
mod score;
mod texts;

use super::{BOUNDS, Bounds, CLAUSE_BITS, Facts, LANES, Lanes, Learned, NAME_BITS, SPOT_BITS, TERM_BITS, UNIT};
use crate::detector::{Detector, Session, TextContext};
use crate::kind::Kind;
use crate::statement::spot::{self, SPOTS};
use crate::statement::weigh::WEIGHED;
use descent::{Example, learn};
use score::Score;
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};
use texts::{Text, lines, sets, texts};

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
    /// Of which lanes a number or a town may be, a bit for each.
    Spot(u8),
    Name,
}

/// A candidate on its way through the passes.
#[derive(Debug, Clone)]
pub(crate) struct Weighed {
    pub(crate) question: Question,
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
    pub(crate) facts: Facts,
}

/// Examples by question.
#[derive(Default)]
struct Lessons {
    terms: Vec<Example>,
    clauses: Vec<Example>,
    spots: Vec<Example>,
    names: Vec<Example>,
}

impl Lessons {
    /// What a set of texts teaches.
    fn of(detector: &Detector, texts: &[Text]) -> Self {
        let mut lessons = Lessons::default();
        for text in texts {
            let mut session = Session::new();
            detector.block(&text.content, TextContext::default(), &mut session);
            for weighed in session.weighed {
                lessons.take(text, weighed);
            }
        }
        lessons
    }

    fn take(&mut self, text: &Text, weighed: Weighed) {
        let answer = |kind| text.truth(&weighed.range, kind);
        match weighed.question {
            Question::Term => {
                let mut example = Example::new(weighed.facts);
                example.answer(0, answer(weighed.kind));
                self.terms.push(example);
            }
            Question::Clause => {
                let mut example = Example::new(weighed.facts);
                WEIGHED.into_iter().enumerate().for_each(|(lane, kind)| example.answer(lane, answer(kind)));
                self.clauses.push(example);
            }
            Question::Spot(lanes) => {
                let mut example = Example::new(weighed.facts);
                let lanes = SPOTS.into_iter().enumerate().filter(|(lane, _)| lanes >> lane & 1 == 1);
                lanes.for_each(|(lane, kind)| example.answer(lane, answer(kind)));
                self.spots.push(example);
            }
            Question::Name => {
                let mut example = Example::new(weighed.facts);
                example.answer(0, answer(Kind::Name));
                self.names.push(example);
            }
        }
    }
}

/// With these the rules decide alone.
const NOTHING: Bounds = Bounds {
    term_in: i32::MAX,
    term_out: i32::MIN,
    clause_in: i32::MAX,
    spot_in: i32::MAX,
    name_in: i32::MAX,
    name_out: i32::MIN,
};

impl Learned {
    fn nothing() -> Self {
        Learned {
            terms: Lanes(Cow::Owned(Vec::new())),
            clauses: Lanes(Cow::Owned(Vec::new())),
            spots: Lanes(Cow::Owned(Vec::new())),
            names: Lanes(Cow::Owned(Vec::new())),
            bounds: NOTHING,
        }
    }

    fn from(lessons: &[&Lessons]) -> Self {
        let terms: Vec<&Example> = lessons.iter().flat_map(|lessons| &lessons.terms).collect();
        let clauses: Vec<&Example> = lessons.iter().flat_map(|lessons| &lessons.clauses).collect();
        let spots: Vec<&Example> = lessons.iter().flat_map(|lessons| &lessons.spots).collect();
        let names: Vec<&Example> = lessons.iter().flat_map(|lessons| &lessons.names).collect();
        Learned {
            names: Lanes(Cow::Owned(learn::<1>(&names, NAME_BITS))),
            spots: Lanes(Cow::Owned(learn::<{ spot::LANES }>(&spots, SPOT_BITS))),
            terms: Lanes(Cow::Owned(learn::<1>(&terms, TERM_BITS))),
            clauses: Lanes(Cow::Owned(learn::<LANES>(&clauses, CLAUSE_BITS))),
            bounds: BOUNDS,
        }
    }
}

/// What all there is to learn from teaches, set by set, and the labelled lines at the end.
fn lessons(detector: &Detector) -> Vec<(String, Lessons)> {
    let mut all: Vec<(String, Lessons)> =
        SETS.iter().map(|set| ((*set).to_owned(), Lessons::of(detector, &texts(&sets().join(set))))).collect();
    all.push(("lines".to_owned(), Lessons::of(detector, &lines())));
    all
}

fn blank() -> Detector {
    let mut detector = Detector::new();
    detector.lexicon.learned = Learned::nothing();
    detector
}

/// The weights that all the sets teach, with the files they belong into.
#[must_use]
pub fn weights_of_all_sets() -> Vec<(PathBuf, Vec<u8>)> {
    let lessons = lessons(&blank());
    let learned = Learned::from(&lessons.iter().map(|(_, lessons)| lessons).collect::<Vec<_>>());
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/learned");
    let files = [
        ("terms", learned.terms.0),
        ("clauses", learned.clauses.0),
        ("spots", learned.spots.0),
        ("names", learned.names.0),
    ];
    files.into_iter().map(|(file, bytes)| (here.join(format!("{file}.weights")), bytes.into_owned())).collect()
}

/// Learns from all sets but one and scores that one, for each set and several bounds.
pub fn each_set_left_out(tell: &mut dyn FnMut(&str)) {
    let mut detector = blank();
    let all = lessons(&detector);
    for root in SETS.iter().map(|set| sets().join(set)) {
        let name = name(&root);
        let from: Vec<&Lessons> = all.iter().filter(|(other, _)| *other != name).map(|(_, lessons)| lessons).collect();
        score_with(&mut detector, Learned::from(&from), &name, &texts(&root), tell);
    }
}

/// Learns from all there is and scores `others`, which must not be among it, each and together.
pub fn others(others: &[PathBuf], tell: &mut dyn FnMut(&str)) {
    let mut detector = blank();
    let all = lessons(&detector);
    let learned = Learned::from(&all.iter().map(|(_, lessons)| lessons).collect::<Vec<_>>());
    let sets: Vec<(String, Vec<Text>)> = others.iter().map(|root| (name(root), texts(root))).collect();
    for (name, texts) in &sets {
        detector.lexicon.learned = Learned::nothing();
        let rules = Score::of(&detector, texts);
        detector.lexicon.learned = learned.clone();
        tell(&format!("{name:8} {} -> {}", rules.figures(), Score::of(&detector, texts).figures()));
    }
    let together: Vec<Text> = sets.into_iter().flat_map(|(_, texts)| texts).collect();
    score_with(&mut detector, learned, "together", &together, tell);
}

/// What a set is called.
fn name(root: &Path) -> String {
    root.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn score_with(detector: &mut Detector, learned: Learned, name: &str, texts: &[Text], tell: &mut dyn FnMut(&str)) {
    detector.lexicon.learned = Learned::nothing();
    let rules = Score::of(detector, texts);
    tell(&format!("{name}\n  rules     {}", rules.told()));
    for line in by_bound(detector, &learned, texts, rules.f1()) {
        tell(&line);
    }
    detector.lexicon.learned = learned;
    tell(&format!("  all       {}", Score::of(detector, texts).told()));
}

/// What each question alone adds to the figure of the rules, in parts of ten thousand, by its bound.
fn by_bound(detector: &mut Detector, learned: &Learned, texts: &[Text], rules: f64) -> [String; 6] {
    ["term in", "term out", "clause in", "spot in", "name in", "name out"].map(|question| {
        let mut line = format!("  {question:9}");
        for step in 0..9 {
            let bound = (step - 2) * UNIT / 4;
            let mut only = learned.clone();
            only.bounds = match question {
                "term in" => Bounds { term_in: bound, ..NOTHING },
                "term out" => Bounds { term_out: bound - 4 * UNIT / 4, ..NOTHING },
                "name in" => Bounds { name_in: bound, ..NOTHING },
                "name out" => Bounds { name_out: bound - 4 * UNIT / 4, ..NOTHING },
                "spot in" => Bounds { spot_in: bound, ..NOTHING },
                _ => Bounds { clause_in: bound, ..NOTHING },
            };
            detector.lexicon.learned = only;
            let score = Score::of(detector, texts);
            let [_, surplus, missed] = score.sum();
            write!(line, " {:+5.0}(+{surplus}-{missed})", (score.f1() - rules) * 1e4).expect("a string takes all");
        }
        line
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_weights_in_the_tree_are_those_that_the_sets_teach() {
        for (path, bytes) in weights_of_all_sets() {
            let same = fs::read(&path).unwrap() == bytes;
            assert!(same, "{} is not what the sets teach: run `cargo xtask learn`", path.display());
        }
    }
}
