//! Words beside a number that say what it is or is not.

use crate::fold::fold_char;
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
/// A cue is whole words, so what begins with a word is looked up by that word: by its length and first eight letters,
/// which are there at once. An automaton would take a step a byte, each waiting for the one before.
#[derive(Debug)]
pub(crate) struct CueFinder {
    /// First two letters and lengths of first words, a bit for each: they settle most words that begin no cue.
    heads: Box<[u64; HEADS / 64]>,
    /// By hash of a first word: one more than where its cues begin in `cues`.
    slots: Box<[u16; SLOTS]>,
    /// Cues with the same hash one after the other, the longest first.
    cues: Vec<Spelling>,
    /// Bytes of the longest cue.
    longest: usize,
}

/// How a cue is spelled, and what it says.
#[derive(Debug)]
struct Spelling {
    /// The key of its first word.
    key: u64,
    folded: Box<[u8]>,
    cue: Cue,
}

/// Some times the number of first words.
const SLOTS: usize = 1 << 12;

/// Number of heads of words: five bits of two letters, four of the length.
const HEADS: usize = 1 << 14;

/// Letters of a first word that tell it apart.
const HEAD: usize = 8;

/// Signs that are cues themselves, each with the byte that stands for it in folded text: no part of a word.
const SIGNS: [(char, u8); 4] = [('€', 1), ('°', 2), ('§', 3), ('$', b'$')];

/// Appends the form of `c` in which cues are looked for; a sign above ASCII parts words as a blank does.
pub(super) fn fold_sign(c: char, out: &mut Vec<u8>) {
    match SIGNS.iter().find(|(sign, _)| *sign == c) {
        Some((_, byte)) => out.push(*byte),
        None if c.is_ascii() || c.is_alphanumeric() => fold_char(c, out),
        None => {
            let before = out.len();
            fold_char(c, out);
            if out[before..].iter().any(|byte| *byte >= 0x80) {
                out.truncate(before);
                out.push(b' ');
            }
        }
    }
}

#[expect(clippy::needless_bitwise_bool, reason = "without a branch a loop tells many bytes at once")]
fn is_sign(byte: u8) -> bool {
    (byte.wrapping_sub(1) < 3) | (byte == b'$')
}

fn is_part_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// The key of the word of `length` bytes at `at`, or of the sign there.
fn key(folded: &[u8], at: usize, length: usize) -> u64 {
    let rest = &folded[at..];
    let head = rest.first_chunk().map_or_else(
        || rest.iter().take(HEAD).rev().fold(0, |head, byte| head << 8 | u64::from(*byte)),
        |bytes: &[u8; HEAD]| u64::from_le_bytes(*bytes),
    );
    let unused = HEAD.saturating_sub(length) as u32 * 8;
    let word = head & u64::MAX.checked_shr(unused).unwrap_or(0);
    (word ^ (length as u64) << 56).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The first two letters and the length of the word at `at`.
fn head(folded: &[u8], at: usize, length: usize) -> usize {
    let second = if length > 1 { folded[at + 1] } else { 0 };
    usize::from(folded[at] & 31) << 9 | usize::from(second & 31) << 4 | length.min(15)
}

fn slot(key: u64) -> usize {
    (key >> (u64::BITS - SLOTS.trailing_zeros())) as usize
}

/// Bytes of the word that begins at `at`, counted up to a few more than any cue has.
fn word_length(folded: &[u8], at: usize) -> usize {
    folded[at..].iter().take(64).take_while(|byte| is_part_of_word(**byte)).count()
}

impl CueFinder {
    pub(crate) fn new() -> Self {
        let mut cues = Vec::new();
        let mut current = Cue::Not(Veto::Order);
        let mut joined = false;
        for line in LIST.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                joined = section.ends_with("-roots");
                current = section_cue(section.trim_end_matches("-roots"));
                continue;
            }
            for entry in line.split(',').map(str::trim).filter(|e| !e.is_empty()) {
                let forms = if joined { grammar::NUMBER_FORMS.listed } else { &["~"] };
                cues.extend(forms.iter().map(|form| Spelling::new(&form.replace('~', entry), current)));
            }
        }
        // Of two that are spelled alike the first in the list counts.
        cues.sort_by_key(|spelling| (slot(spelling.key), std::cmp::Reverse(spelling.folded.len())));
        let mut slots = Box::new([0; SLOTS]);
        for (at, spelling) in cues.iter().enumerate().rev() {
            slots[slot(spelling.key)] = at as u16 + 1;
        }
        let mut heads = Box::new([0; HEADS / 64]);
        for spelling in &cues {
            let head = head(&spelling.folded, 0, word_length(&spelling.folded, 0).max(1));
            heads[head / 64] |= 1 << (head % 64);
        }
        let longest = cues.iter().map(|spelling| spelling.folded.len()).max().unwrap_or(0);
        CueFinder { heads, slots, cues, longest }
    }

    /// Bytes of the longest cue.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// Hands each cue that begins at or behind `first` to `take`: at each place
    /// the longest, none inside another, and only whole words.
    pub(super) fn find(&self, folded: &[u8], first: usize, mut take: impl FnMut(Cue, Range<usize>)) {
        let mut from = first;
        let mut inside = first.checked_sub(1).is_some_and(|at| is_part_of_word(folded[at]));
        let mut base = first;
        while base < folded.len() {
            let chunk = chunk(&folded[base..]);
            let words = bits(&chunk, is_part_of_word);
            let mut places = words & !(words << 1 | u64::from(inside));
            // Signs are rare, and this is told of many bytes at once.
            if chunk.iter().fold(0, |any, byte| any | u8::from(is_sign(*byte))) != 0 {
                places |= bits(&chunk, is_sign);
            }
            while places != 0 {
                let place = places.trailing_zeros() as usize;
                places &= places - 1;
                let at = base + place;
                // A word at the end of the chunk may go on in the next.
                let length = match (words >> place).trailing_ones() as usize {
                    0 => 1,
                    length if place + length < CHUNK => length,
                    _ => word_length(folded, at),
                };
                let head = head(folded, at, length);
                if self.heads[head / 64] >> (head % 64) & 1 == 0 {
                    continue;
                }
                let key = key(folded, at, length);
                let first = self.slots[slot(key)];
                if first != 0
                    && at >= from
                    && let Some(spelling) = self.longest_at(folded, at, key, usize::from(first) - 1)
                {
                    from = at + spelling.folded.len();
                    take(spelling.cue, at..from);
                }
            }
            inside = words >> (CHUNK - 1) == 1;
            base += CHUNK;
        }
    }

    /// The longest cue at `at` with this key; those of its slot begin at `first`.
    fn longest_at(&self, folded: &[u8], at: usize, key: u64, first: usize) -> Option<&Spelling> {
        let is_part = |at: usize| folded.get(at).is_some_and(|byte| is_part_of_word(*byte));
        let here = self.cues[first..].iter().take_while(|spelling| slot(spelling.key) == slot(key));
        here.filter(|spelling| spelling.key == key).find(|spelling| {
            let end = at + spelling.folded.len();
            folded[at..].starts_with(&spelling.folded) && !(is_part(end) && is_part(end - 1))
        })
    }
}

impl Spelling {
    fn new(written: &str, cue: Cue) -> Self {
        let mut folded = Vec::new();
        written.chars().for_each(|c| fold_sign(c, &mut folded));
        let key = key(&folded, 0, word_length(&folded, 0).max(1));
        Spelling { key, folded: folded.into(), cue }
    }
}

/// Bytes that are looked at together.
const CHUNK: usize = 64;

/// The first bytes, with zeros behind the last.
fn chunk(bytes: &[u8]) -> [u8; CHUNK] {
    bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut chunk = [0; CHUNK];
        chunk[..bytes.len()].copy_from_slice(bytes);
        chunk
    })
}

/// Which of the bytes `is` takes, a bit each.
fn bits(chunk: &[u8; CHUNK], is: impl Fn(u8) -> bool) -> u64 {
    let marks = chunk.map(|byte| u8::from(is(byte)));
    let (eights, _) = marks.as_chunks::<8>();
    // The product gathers the lowest bits of eight bytes in its highest byte.
    let packed = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    eights.iter().rev().fold(0, |bits, eight| bits << 8 | packed(eight))
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
