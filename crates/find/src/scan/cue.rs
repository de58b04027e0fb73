//! Words beside a number that say what it is or is not.

use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use std::ops::Range;

static LIST: &str = include_str!("../../lexicons/cues.txt");

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
    /// Bytes from the last cue for a citizen service number in the same sentence.
    citizen: Option<usize>,
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

    /// The gap to a cue for a citizen service number, where the nearest cue is for something that so many digits are
    /// not: `BSN en geboortedatum: 123456782`. With digits in between only a date of birth may be the nearest.
    pub(crate) fn citizen_before(&self, has_digits: impl Fn(usize) -> bool) -> bool {
        let (Some(gap), Some(nearest)) = (self.citizen, self.nearest) else { return false };
        match nearest.cue {
            Cue::For(Kind::BirthDate) => true,
            Cue::For(Kind::IdDocument | Kind::Phone | Kind::Age | Kind::Postcode) => !has_digits(gap),
            _ => false,
        }
    }

    /// Nothing around says anything.
    pub(crate) fn is_silent(&self) -> bool {
        self.nearest.is_none() && self.right.is_none()
    }

    /// Takes one cue more to the left; the nearest comes first.
    pub(super) fn add(&mut self, hit: Hit) {
        match hit.cue {
            Cue::For(kind) => self.kinds |= 1 << kind as u32,
            Cue::Not(veto) => self.vetoes |= u8::from(!hit.other_sentence) << veto as u32,
        }
        if hit.cue == Cue::For(Kind::Bsn) && !hit.other_sentence {
            self.citizen.get_or_insert(hit.gap);
        }
        self.nearest.get_or_insert(hit);
    }

    /// Takes a word that no cue knows: it counts if it is nearer than any.
    pub(super) fn add_thing(&mut self, hit: Hit) {
        if self.nearest.is_none_or(|known| known.gap > hit.gap) {
            self.nearest = None;
            self.add(hit);
        }
    }

    pub(super) fn set_right(&mut self, right: Option<Cue>) {
        self.right = right;
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
    /// Bytes of the longest cue.
    longest: usize,
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
        let mut finder = CueFinder { masks, starts: vec![0], cues: Vec::new(), longest: 0 };
        for mut cues in by_pair {
            cues.sort_by_key(|spelling| std::cmp::Reverse(spelling.length));
            finder.longest = finder.longest.max(cues.first().map_or(0, |spelling| spelling.length));
            finder.cues.append(&mut cues);
            finder.starts.push(finder.cues.len() as u16);
        }
        finder
    }

    /// Bytes of the longest cue.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// Hands each cue that begins at or behind `first` to `take`: at each place
    /// the longest, none inside another, and only whole words.
    pub(super) fn find(&self, folded: &[u8], first: usize, mut take: impl FnMut(Cue, Range<usize>)) {
        let letter = |at: usize| folded.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
        let mut from = first;
        for base in (first..folded.len()).step_by(64) {
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
                let begins = at == 0 || !letter(at - 1) || !letter(at);
                let is_whole = |spelling: &&Spelling| {
                    let end = at + spelling.length;
                    spelling.stands_at(folded, at, head) && (!letter(end) || !letter(end - 1))
                };
                let Some(spelling) = here.iter().find(is_whole).filter(|_| begins) else {
                    continue;
                };
                let end = at + spelling.length;
                take(spelling.cue, at..end);
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

pub(crate) fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
