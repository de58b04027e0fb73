//! Words beside a number that say what it is or is not.

use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;

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

/// The cues to the left of a number, of which the nearest counts most, and the
/// one behind it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cues {
    nearest: Option<Hit>,
    /// Kinds with a cue anywhere to the left, a bit each.
    kinds: u64,
    /// Vetoes to the left in the same sentence, a bit each.
    vetoes: u8,
    right: Option<Cue>,
}

impl Cues {
    /// The nearest cue in the same sentence says the number is of `kind`.
    pub(crate) fn says(&self, kind: Kind) -> bool {
        self.nearest.is_some_and(|hit| hit.cue == Cue::For(kind) && !hit.other_sentence)
            || (self.right == Some(Cue::For(kind)) && self.nearest.is_none_or(|hit| hit.gap > 12))
    }

    /// A cue for `kind` stands anywhere in the window.
    pub(crate) fn mentions(&self, kind: Kind) -> bool {
        self.kinds >> kind as u32 & 1 == 1 || self.right == Some(Cue::For(kind))
    }

    /// The nearest cue says the number is something else.
    pub(crate) fn vetoed(&self, within: usize) -> bool {
        self.nearest.is_some_and(|hit| {
            matches!(hit.cue, Cue::Not(veto) if veto != Veto::Date) && !hit.other_sentence && hit.gap <= within
        })
    }

    /// The nearest cue is this veto.
    pub(crate) fn vetoed_as(&self, veto: Veto) -> bool {
        self.nearest.is_some_and(|hit| hit.cue == Cue::Not(veto) && !hit.other_sentence)
    }

    /// Some cue in the window is this veto.
    pub(crate) fn mentions_veto(&self, veto: Veto) -> bool {
        self.vetoes >> veto as u32 & 1 == 1
    }

    /// The nearest cue of a kind of document or number.
    pub(crate) fn nearest(&self) -> Option<Hit> {
        self.nearest
    }

    fn add(&mut self, hit: Hit) {
        match hit.cue {
            Cue::For(kind) => self.kinds |= 1 << kind as u32,
            Cue::Not(veto) => self.vetoes |= u8::from(!hit.other_sentence) << veto as u32,
        }
        self.nearest = Some(hit);
    }
}

/// Finds cues; built once.
///
/// Windows are short and most places in them begin no cue, so a look at four
/// bytes settles nearly all; an automaton would take a step a byte, each
/// waiting for the one before.
#[derive(Debug)]
pub(crate) struct CueFinder {
    /// By pair of first bytes: the third bytes that may follow, and the fourth.
    masks: Vec<[u64; 2]>,
    /// By pair of first bytes: where its cues begin in `cues`.
    starts: Vec<u16>,
    /// By pair of first bytes, the longest first.
    cues: Vec<Spelling>,
}

/// How a cue is spelled, and what it says.
#[derive(Debug, Clone)]
struct Spelling {
    /// The first eight bytes, and the bits of them that count.
    head: u64,
    mask: u64,
    /// The bytes behind the first eight.
    tail: Box<[u8]>,
    length: usize,
    cue: Cue,
}

impl Spelling {
    fn new(folded: &[u8], cue: Cue) -> Self {
        let tail = folded.get(HEAD..).unwrap_or(&[]).into();
        let unused = HEAD.saturating_sub(folded.len()) as u32 * 8;
        Spelling { head: head(folded, 0), mask: u64::MAX >> unused, tail, length: folded.len(), cue }
    }

    fn stands_at(&self, window: &[u8], at: usize, head: u64) -> bool {
        (head ^ self.head) & self.mask == 0
            && at + self.length <= window.len()
            && (self.tail.is_empty() || window[at + HEAD..].starts_with(&self.tail))
    }
}

/// Bytes of a cue that are compared at once.
const HEAD: usize = 8;

/// The eight bytes at `at`, zeros where there are none.
fn head(window: &[u8], at: usize) -> u64 {
    let rest = &window[at..];
    rest.first_chunk().map_or_else(
        || rest.iter().rev().fold(0, |head, byte| head << 8 | u64::from(*byte)),
        |bytes| u64::from_le_bytes(*bytes),
    )
}

/// Number of pairs of first bytes, six bits of each.
const PAIRS: usize = 1 << 12;

fn pair(first: u8, second: u8) -> usize {
    usize::from(first & 63) << 6 | usize::from(second & 63)
}

impl CueFinder {
    pub(crate) fn new() -> Self {
        let mut by_pair: Vec<Vec<Spelling>> = vec![Vec::new(); PAIRS];
        let mut masks = vec![[0; 2]; PAIRS];
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
                    let seconds = folded.get(1).map_or(0..=63, |second| second & 63..=second & 63);
                    for second in seconds {
                        let pair = pair(folded[0], second);
                        for (mask, at) in masks[pair].iter_mut().zip(2..) {
                            *mask |= folded.get(at).map_or(u64::MAX, |byte| 1 << (byte & 63));
                        }
                        by_pair[pair].push(Spelling::new(&folded, current));
                    }
                }
            }
        }
        let mut finder = CueFinder { masks, starts: vec![0], cues: Vec::new() };
        for mut cues in by_pair {
            cues.sort_by_key(|spelling| std::cmp::Reverse(spelling.length));
            finder.cues.append(&mut cues);
            finder.starts.push(finder.cues.len() as u16);
        }
        finder
    }

    /// Looks at both sides of `start..end` on its line; a line that ends in a
    /// colon just above counts as the same line. `folded` is room to work in.
    pub(crate) fn around(&self, text: &str, start: usize, end: usize, folded: &mut Vec<u8>) -> Cues {
        let mut cues = Cues::default();
        fold_into(left_window(text, start), folded);
        let mut ends = None;
        self.find(folded, |cue, to| {
            let ends = ends.get_or_insert_with(|| SentenceEnds::of(folded));
            cues.add(Hit { cue, gap: folded.len() - to, other_sentence: ends.behind(to) });
            true
        });
        let thing = number_of_thing(folded);
        if let Some(hit) = thing.filter(|hit| cues.nearest.is_none_or(|known| known.gap > hit.gap)) {
            cues.add(hit);
        }
        let right = right_window(text, end);
        if !right.is_empty() {
            fold_into(right, folded);
            self.find(folded, |cue, to| {
                cues.right = (to <= 24).then_some(cue);
                false
            });
        }
        cues
    }

    /// Hands each cue with its end to `take`, until that says no: at each place
    /// the longest, none inside another, and only whole words.
    fn find(&self, folded: &[u8], mut take: impl FnMut(Cue, usize) -> bool) {
        let letter = |at: usize| folded.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
        let mut from = 0;
        for base in (0..folded.len()).step_by(64) {
            let mut places = self.places(&folded[base..]);
            while places != 0 {
                let at = base + places.trailing_zeros() as usize;
                places &= places - 1;
                if at < from {
                    continue;
                }
                let head = head(folded, at);
                let pair = pair(head as u8, (head >> 8) as u8);
                let here = &self.cues[usize::from(self.starts[pair])..usize::from(self.starts[pair + 1])];
                let Some(spelling) = here.iter().find(|spelling| spelling.stands_at(folded, at, head)) else {
                    continue;
                };
                let end = at + spelling.length;
                let begins = at == 0 || !letter(at - 1) || !letter(at);
                let ends = !letter(end) || !letter(end - 1);
                if begins && ends && !take(spelling.cue, end) {
                    return;
                }
                from = end;
            }
        }
    }

    /// Places among the first 64 where a cue may begin, a bit each.
    fn places(&self, window: &[u8]) -> u64 {
        let may_begin = |[first, second, third, fourth]: [u8; 4]| {
            let [thirds, fourths] = self.masks[pair(first, second)];
            thirds >> (third & 63) & fourths >> (fourth & 63) & 1
        };
        let mut places = 0;
        let inner = window.windows(4).take(64);
        let reached = inner.len();
        for (at, bytes) in inner.enumerate() {
            places |= may_begin([bytes[0], bytes[1], bytes[2], bytes[3]]) << at;
        }
        for at in reached..window.len().min(64) {
            let byte = |ahead: usize| window.get(at + ahead).copied().unwrap_or(0);
            places |= may_begin([byte(0), byte(1), byte(2), byte(3)]) << at;
        }
        places
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
    let Some(line) = memchr::memrchr(b'\n', window.as_bytes()) else { return window };
    let rest = &window[line + 1..];
    let above = window[..line].trim_end();
    if above.ends_with(':') && rest.trim().is_empty() {
        let line_above = above.rfind('\n').map_or(0, |at| at + 1);
        return &window[line_above..];
    }
    rest
}

fn right_window(text: &str, end: usize) -> &str {
    if !matches!(text.as_bytes().get(end), Some(b' ' | b'(')) {
        return "";
    }
    let to = floor_boundary(text, (end + 26).min(text.len()));
    let window = &text[end..to];
    let skipped = window.bytes().take_while(|byte| matches!(byte, b' ' | b'(')).count();
    if skipped > 3 {
        return "";
    }
    let inner = &window[skipped..];
    let close = inner.bytes().position(|byte| matches!(byte, b')' | b'\n' | b',' | b'.' | b';'));
    &inner[..close.unwrap_or(inner.len())]
}

/// Where sentences end in a window.
///
/// A question, exclamation mark or semicolon ends a sentence, and a full stop
/// does behind a word of four letters or more (so `nr.` and `tel.` do not).
struct SentenceEnds {
    /// Behind the last mark; 0 when there is none.
    mark: usize,
    /// Where the word of the last full stop begins at the latest.
    stop: Option<usize>,
}

impl SentenceEnds {
    fn of(window: &[u8]) -> Self {
        let closes = |at: &usize| window.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        let long_word = |at: &usize| *at >= 4 && window[at - 4..*at].iter().all(u8::is_ascii_alphanumeric);
        let mark = memchr::memrchr3_iter(b'!', b'?', b';', window).find(closes);
        let stop = memchr::memrchr_iter(b'.', window).find(|at| closes(at) && long_word(at));
        SentenceEnds { mark: mark.map_or(0, |at| at + 1), stop: stop.map(|at| at - 4) }
    }

    /// Says whether a sentence ends at or behind `at`.
    fn behind(&self, at: usize) -> bool {
        self.mark > at || self.stop.is_some_and(|stop| stop >= at)
    }
}

pub(crate) fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
