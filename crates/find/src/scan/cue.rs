//! Words beside a number that say what it is or is not.

use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

static LIST: &str = include_str!("../../lexicons/cues.txt");

/// How far to the left a cue is looked for, in bytes.
const LEFT_WINDOW: usize = 64;

/// What a number may be that is no personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Veto {
    Order,
    Article,
    Version,
    Reference,
    Date,
    Amount,
}

/// What a cue says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    For(Kind),
    Not(Veto),
}

/// A cue with the distance to the number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hit {
    pub(crate) cue: Cue,
    /// Bytes between cue and number.
    pub(crate) gap: usize,
    /// A sentence ends in between.
    pub(crate) other_sentence: bool,
}

/// The cues to the left of a number, nearest first, and the one behind it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cues {
    left: Vec<Hit>,
    right: Option<Cue>,
}

impl Cues {
    /// The nearest cue in the same sentence says the number is of `kind`.
    pub(crate) fn says(&self, kind: Kind) -> bool {
        self.left.first().is_some_and(|hit| hit.cue == Cue::For(kind) && !hit.other_sentence)
            || (self.right == Some(Cue::For(kind)) && self.left.first().is_none_or(|hit| hit.gap > 12))
    }

    /// A cue for `kind` stands anywhere in the window.
    pub(crate) fn mentions(&self, kind: Kind) -> bool {
        self.left.iter().any(|hit| hit.cue == Cue::For(kind)) || self.right == Some(Cue::For(kind))
    }

    /// The nearest cue says the number is something else.
    pub(crate) fn vetoed(&self, within: usize) -> bool {
        self.left.first().is_some_and(|hit| {
            matches!(hit.cue, Cue::Not(veto) if veto != Veto::Date) && !hit.other_sentence && hit.gap <= within
        })
    }

    /// The nearest cue is this veto.
    pub(crate) fn vetoed_as(&self, veto: Veto) -> bool {
        self.left.first().is_some_and(|hit| hit.cue == Cue::Not(veto) && !hit.other_sentence)
    }

    /// Some cue in the window is this veto.
    pub(crate) fn mentions_veto(&self, veto: Veto) -> bool {
        self.left.iter().any(|hit| hit.cue == Cue::Not(veto) && !hit.other_sentence)
    }

    /// The nearest cue of a kind of document or number.
    pub(crate) fn nearest(&self) -> Option<Hit> {
        self.left.first().copied()
    }
}

/// Finds cues; built once.
#[derive(Debug)]
pub(crate) struct CueFinder {
    automaton: AhoCorasick,
    cues: Vec<Cue>,
}

impl CueFinder {
    #[expect(clippy::expect_used, reason = "INVARIANT: a few thousand short patterns fit an automaton")]
    pub(crate) fn new() -> Self {
        let mut patterns = Vec::new();
        let mut cues = Vec::new();
        let mut current = Cue::Not(Veto::Order);
        let mut folded = Vec::new();
        let mut joined = false;
        for line in LIST.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                joined = section.ends_with("-roots");
                current = section_cue(section.trim_end_matches("-roots"));
                continue;
            }
            for entry in line.split(',').map(str::trim).filter(|e| !e.is_empty()) {
                let forms = if joined { grammar::NUMBER_FORMS } else { &["~"] };
                for form in forms {
                    fold_into(&form.replace('~', entry), &mut folded);
                    patterns.push(folded.clone());
                    cues.push(current);
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::DFA))
            .build(&patterns)
            .expect("INVARIANT: a few hundred short patterns fit an automaton");
        CueFinder { automaton, cues }
    }

    /// Looks at both sides of `start..end` on its line; a line that ends in a
    /// colon just above counts as the same line.
    pub(crate) fn around(&self, text: &str, start: usize, end: usize) -> Cues {
        let mut folded = Vec::with_capacity(LEFT_WINDOW + 8);
        let window = left_window(text, start);
        fold_into(window, &mut folded);
        let mut left: Vec<Hit> = self
            .find(&folded)
            .map(|(cue, to)| {
                let between = &folded[to..];
                Hit { cue, gap: between.len(), other_sentence: ends_sentence(between) }
            })
            .collect();
        left.reverse();
        if let Some(hit) = number_of_thing(&folded).filter(|hit| left.first().is_none_or(|known| known.gap > hit.gap)) {
            left.insert(0, hit);
        }
        let right = right_window(text, end);
        fold_into(right, &mut folded);
        let right = self.find(&folded).next().filter(|(_, to)| *to <= 24).map(|(cue, _)| cue);
        Cues { left, right }
    }

    fn find<'a>(&'a self, folded: &'a [u8]) -> impl Iterator<Item = (Cue, usize)> + 'a {
        self.automaton.find_iter(folded).filter_map(move |m| {
            let letter = |at: usize| folded.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
            let begins = m.start() == 0 || !letter(m.start() - 1) || !letter(m.start());
            let ends = !letter(m.end()) || !letter(m.end() - 1);
            (begins && ends).then(|| (self.cues[m.pattern().as_usize()], m.end()))
        })
    }
}

/// A word such as "leidingcode" right before the number, which no cue knows,
/// makes it the number of a thing.
fn number_of_thing(before: &[u8]) -> Option<Hit> {
    let word_end = before.iter().rposition(u8::is_ascii_alphanumeric)? + 1;
    let gap = before.len() - word_end;
    let start =
        before[..word_end].iter().rposition(|b| !b.is_ascii_alphanumeric() && *b != b'-').map_or(0, |at| at + 1);
    let word = &before[start..word_end];
    let thing = grammar::NUMBERS_OF_THINGS
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending.as_bytes()));
    (gap <= 3 && thing).then_some(Hit { cue: Cue::Not(Veto::Reference), gap, other_sentence: false })
}

#[expect(clippy::expect_used, reason = "INVARIANT: the sections of cues.txt are kinds")]
fn section_cue(section: &str) -> Cue {
    match section {
        "not-order" => Cue::Not(Veto::Order),
        "not-article" => Cue::Not(Veto::Article),
        "not-version" => Cue::Not(Veto::Version),
        "not-reference" => Cue::Not(Veto::Reference),
        "not-date" => Cue::Not(Veto::Date),
        "not-amount" => Cue::Not(Veto::Amount),
        kind => Cue::For(kind.parse().expect("INVARIANT: sections of cues.txt are kinds")),
    }
}

fn left_window(text: &str, start: usize) -> &str {
    let from = floor_boundary(text, start.saturating_sub(LEFT_WINDOW));
    let window = &text[from..start];
    let Some(line) = window.rfind('\n') else { return window };
    let rest = &window[line + 1..];
    let above = window[..line].trim_end();
    if rest.trim().is_empty() && above.ends_with(':') {
        let line_above = above.rfind('\n').map_or(0, |at| at + 1);
        return &window[line_above..];
    }
    rest
}

fn right_window(text: &str, end: usize) -> &str {
    let to = floor_boundary(text, (end + 26).min(text.len()));
    let window = &text[end..to];
    let inner = window.trim_start_matches([' ', '(']);
    let skipped = window.len() - inner.len();
    if !(1..=3).contains(&skipped) {
        return "";
    }
    let close = inner.find([')', '\n', ',', '.', ';']).unwrap_or(inner.len());
    &inner[..close]
}

/// A question, exclamation mark or semicolon ends a sentence, and a full stop
/// does behind a word of four letters or more (so `nr.` and `tel.` do not).
fn ends_sentence(between: &[u8]) -> bool {
    between.iter().enumerate().any(|(at, byte)| {
        let blank_follows = between.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        let long_word = at >= 4 && between[at - 4..at].iter().all(u8::is_ascii_alphanumeric);
        blank_follows && (matches!(byte, b'!' | b'?' | b';') || (*byte == b'.' && long_word))
    })
}

pub(crate) fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
