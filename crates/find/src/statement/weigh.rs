//! Facts about terms and clauses, for the weights that were learned.

use super::sentence::Sentence;
use super::term::{self, Term};
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::learned::beside::sort;
use crate::learned::setting::Setting;
use crate::learned::{Learned, Sums, UNIT};
use crate::sense;
use crate::token::Class;

/// What may be told in words no list has, by lane.
pub(crate) const WEIGHED: [Kind; 10] = [
    Kind::Health,
    Kind::Crime,
    Kind::SocialStatus,
    Kind::Religion,
    Kind::Ethnicity,
    Kind::Politics,
    Kind::Union,
    Kind::Sexuality,
    Kind::Genetic,
    Kind::Biometric,
];

/// The first so many of them are told often. Lines to learn from were written about the others as much on purpose, where
/// people seldom write of them: so much more must speak for those, in parts of [`UNIT`].
const FREQUENT: usize = 4;
const RARE: i32 = UNIT;

/// What the facts about the whole text are called among those about a clause.
pub(super) const SETTING: u64 = 90;

/// What the word itself is called among the facts about it.
const WORD: u64 = 3;

/// Words of a clause that is weighed, at least and at most.
const CLAUSE_WORDS: std::ops::RangeInclusive<usize> = 2..=40;

/// Words on each side of a term that are looked at.
const BESIDE: usize = 4;

/// Tells the facts about a term that may be said of the person of its sentence.
pub(super) fn facts_of_term(
    block: &Block<'_>,
    sentence: &Sentence,
    term: &Term,
    kind: Kind,
    setting: &Setting,
    tell: &mut impl FnMut(u64, u64),
) {
    let kind = kind as u64;
    let signs = flags::WEAK | flags::VAGUE | flags::HEAD | flags::BELIEF | flags::ORIGIN | flags::DONE | flags::ROLE;
    tell(1, kind << 3 | (term.last - term.first).min(4) as u64);
    tell(2, term.bits & signs | kind << 56);
    tell(3, u64::from(block.tokens[term.first].key));
    tell(4, u64::from(block.tokens[term.last].key));
    tell(5, u64::from(block.tokens[term.first].capital) | kind << 1);
    let person = sentence.person as u64;
    tell(6, person << 1 | u64::from(sentence.generic));
    tell(7, person << 5 | u64::from(sentence.generic) << 4 | kind);
    tell(8, (person << 1 | u64::from(sentence.generic)) ^ (term.bits & signs).rotate_left(7));
    let (mut left, mut right) = (Some(term.first), Some(term.last));
    for step in 0..BESIDE as u64 {
        left = left.and_then(|at| block.before(at)).filter(|at| *at >= sentence.first);
        right = right.and_then(|at| block.after(at)).filter(|at| *at <= sentence.last);
        for (side, at) in [(0, left), (1, right)] {
            let what = 10 + side * 20 + step.min(2);
            let sort = at.map_or(1, |at| sort(block, at));
            tell(what, sort);
            if step == 0 {
                tell(what + 10, sort ^ kind << 58);
            }
            if let Some(at) = at.filter(|at| block.tokens[*at].key != 0) {
                tell(50 + side, u64::from(block.tokens[at].key));
                if step == 0 {
                    tell(52 + side, u64::from(block.tokens[at].key));
                }
            }
        }
    }
    let mut words = 0usize;
    for at in sentence.first..=sentence.last {
        let token = &block.tokens[at];
        words += usize::from(token.is_word());
        if token.key != 0 && (at < term.first || at > term.last) {
            tell(60, u64::from(token.key));
        }
    }
    tell(61, u64::from(words.min(63).checked_ilog2().unwrap_or(0)));
    tell(62, sort(block, sentence.last));
    tell(63, u64::from(block.tokens[sentence.first].key));
    let opening = (0..3).map(|step| sort(block, (sentence.first + step).min(sentence.last)));
    tell(64, opening.fold(0u64, |all, one| all.wrapping_mul(0x0100_0000_01b3) ^ one));
    setting.tell(70, tell);
}

/// The whole clause around a term counts for a quarter of what the term's own facts do.
const CLAUSE_SHARE: i32 = 4;

/// Weighs a term: by the facts about it, and by what its clause tells of its kind. `setting` and `around` are what the
/// text is about.
pub(super) fn term(
    block: &Block<'_>,
    sentence: &Sentence,
    term: &Term,
    kind: Kind,
    (setting, around): (&Setting, Sums),
    learned: &Learned,
) -> i32 {
    let mut own = [0];
    facts_of_term(block, sentence, term, kind, setting, &mut |what, seen| learned.terms.add(&mut own, what, seen));
    let own = own[0];
    let lane = WEIGHED.iter().position(|weighed| *weighed == kind);
    let clause = parts(block, sentence).into_iter().find(|clause| (clause.0..=clause.1).contains(&term.first));
    let (Some(lane), Some(clause)) = (lane, clause) else { return own };
    let mut sums = around;
    facts_of_clause(block, sentence, clause, &mut |what, seen| learned.clauses.add(&mut sums, what, seen));
    own + sums[lane] / CLAUSE_SHARE
}

/// A clause that tells something grave in words of its own.
pub(super) struct Told {
    pub(super) kind: Kind,
    pub(super) first: usize,
    pub(super) last: usize,
}

/// Weighs the clauses of a sentence in which nothing was found. `setting` is the sum of what the text is about.
pub(super) fn clauses(
    block: &Block<'_>,
    sentence: &Sentence,
    setting: Sums,
    learned: &Learned,
    is_free: &dyn Fn(std::ops::Range<usize>) -> bool,
) -> Vec<Told> {
    let mut told = Vec::new();
    for bounds in parts(block, sentence) {
        if !is_free(block.bytes(bounds.0, bounds.1)) {
            continue;
        }
        if !is_worth_it(block, bounds, setting, learned) {
            continue;
        }
        let mut sums = setting;
        facts_of_clause(block, sentence, bounds, &mut |what, seen| learned.clauses.add(&mut sums, what, seen));
        sums[FREQUENT..].iter_mut().for_each(|sum| *sum -= RARE);
        let Some((lane, sum)) = (0..WEIGHED.len()).zip(sums).max_by_key(|(_, sum)| *sum) else { continue };
        if sum < learned.bounds.clause_in {
            continue;
        }
        let anchor = anchor(block, bounds, learned, lane);
        let whole = Term { first: anchor, last: anchor, bits: 0, of_origin: false };
        let (first, last) = term::extent(block, &whole, bounds);
        // "Bureaulid Petra Visser": a word right before her name says what she is called.
        let called = |at: usize| block.covered(at).is_some_and(|f| f.kind == Kind::Name);
        if first == last && block.after(last).is_some_and(called) {
            continue;
        }
        told.push(Told { kind: WEIGHED[lane], first, last });
    }
    told
}

/// How far below its bound a clause may lie by its words alone, in parts of [`UNIT`].
const MARGIN: i32 = 3 * UNIT;

/// Most clauses are about something else by their words alone; what else there is of them need not be looked at.
fn is_worth_it(block: &Block<'_>, bounds: (usize, usize), setting: Sums, learned: &Learned) -> bool {
    let mut sums = setting;
    for token in &block.tokens[bounds.0..=bounds.1] {
        if token.is_word() {
            learned.clauses.add(&mut sums, WORD, u64::from(token.key));
        }
    }
    sums[..WEIGHED.len()].iter().any(|sum| *sum >= learned.bounds.clause_in - MARGIN)
}

/// The clauses of a sentence that have enough words.
pub(super) fn parts(block: &Block<'_>, sentence: &Sentence) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut first = sentence.first;
    for at in sentence.first..=sentence.last {
        let token = &block.tokens[at];
        let sign = !matches!(token.class, Class::Word | Class::Number)
            && !matches!(token.class, Class::Sign('.' | '\'' | '-' | '/' | '%'))
            || token.is_sign('.') && at == sentence.last;
        let ends = sign || block.is(at, grammar::CLAUSE_ENDS);
        if !ends && at < sentence.last {
            continue;
        }
        let last = if ends { at.saturating_sub(1) } else { at };
        if last > first && CLAUSE_WORDS.contains(&(last - first + 1)) {
            parts.push((first, last));
        }
        first = at + 1;
    }
    parts
}

/// The word that says most for the kind of a lane.
fn anchor(block: &Block<'_>, bounds: (usize, usize), learned: &Learned, lane: usize) -> usize {
    let mut best = (bounds.0, i32::MIN);
    for at in bounds.0..=bounds.1 {
        if block.covered(at).is_some() || !block.tokens[at].is_word() {
            continue;
        }
        let mut sums = Sums::default();
        facts_of_word(block, at, bounds.0, None, &mut |what, seen| learned.clauses.add(&mut sums, what, seen));
        if sums[lane] > best.1 {
            best = (at, sums[lane]);
        }
    }
    best.0
}

/// Tells the facts about a clause.
pub(super) fn facts_of_clause(
    block: &Block<'_>,
    sentence: &Sentence,
    bounds: (usize, usize),
    tell: &mut impl FnMut(u64, u64),
) {
    let range = block.bytes(bounds.0, bounds.1);
    let from = block.found.partition_point(|f| f.end <= range.start);
    let mut inside = block.found[from..].iter().take_while(|f| f.start < range.end).peekable();
    let mut somebody = false;
    for at in bounds.0..=bounds.1 {
        let token = &block.tokens[at];
        while inside.next_if(|f| f.end <= token.start as usize).is_some() {}
        let covered = inside.peek().filter(|f| f.start < token.end as usize).map(|f| f.kind);
        somebody |= token.has(flags::PRONOUN) || covered == Some(Kind::Name);
        facts_of_word(block, at, bounds.0, covered, tell);
    }
    for at in (sentence.first..bounds.0).chain(bounds.1 + 1..=sentence.last) {
        let token = &block.tokens[at];
        if token.is_word() && token.key != 0 {
            tell(30, u64::from(token.key));
            for s in sense::of(token.senses).into_iter().filter(|s| *s != 0) {
                tell(31, u64::from(s));
            }
        }
    }
    tell(10, (sentence.person as u64) << 1 | u64::from(sentence.generic));
    tell(11, sort(block, sentence.last));
    tell(12, u64::from(block.tokens[bounds.0].key));
    tell(13, ((bounds.1 - bounds.0) as u64).min(15) / 3);
    tell(14, u64::from(somebody) | u64::from(block.tokens[bounds.0].capital) << 1);
}

/// Tells the facts about one word of a clause, which a finding of a kind may cover.
fn facts_of_word(block: &Block<'_>, at: usize, first: usize, covered: Option<Kind>, tell: &mut impl FnMut(u64, u64)) {
    let token = &block.tokens[at];
    if let Some(kind) = covered {
        tell(1, kind as u64);
        return;
    }
    if !token.is_word() {
        tell(2, u64::from(token.class == Class::Number));
        return;
    }
    tell(WORD, u64::from(token.key));
    if at > first {
        tell(4, u64::from(block.tokens[at - 1].key) << 32 | u64::from(token.key));
    }
    facts_of_senses(block, at, first, tell);
    let bytes = token.text(block.text).as_bytes();
    if bytes.len() >= 5 {
        tell(5, letters(&bytes[..5]));
        tell(6, letters(&bytes[bytes.len() - 4..]));
    }
    let classes = flags::BODY
        | flags::COMPLAINT
        | flags::FUNCTION
        | flags::BADLY
        | flags::DEED
        | flags::DONE
        | flags::BLOW
        | flags::WEAPON
        | flags::TAKE
        | flags::DRUG
        | flags::DEBT
        | flags::BILL
        | flags::PAY
        | flags::WORSHIP
        | flags::ANIMAL
        | flags::GENERIC
        | flags::TOPIC;
    if token.has(classes) {
        tell(7, token.bits & classes);
    }
    if token.has(flags::STATEMENT) {
        tell(8, token.bits & (flags::STATEMENT | flags::WEAK));
    }
}

/// Tells what a word is about, beside what and behind which word.
fn facts_of_senses(block: &Block<'_>, at: usize, first: usize, tell: &mut impl FnMut(u64, u64)) {
    let senses = |at: usize| sense::of(block.tokens[at].senses).into_iter().filter(|s| *s != 0).map(u64::from);
    for own in senses(at) {
        tell(20, own);
        if at > first {
            tell(22, u64::from(block.tokens[at - 1].key) << 8 | own);
        }
        for step in 1..=4.min(at - first) {
            for before in senses(at - step) {
                tell(24 + (step as u64).min(2), before << 8 | own);
            }
        }
    }
    if at > first {
        for before in senses(at - 1) {
            tell(23, u64::from(block.tokens[at].key) << 8 | before);
        }
    }
}

fn letters(bytes: &[u8]) -> u64 {
    bytes.iter().fold(1, |sum, byte| sum << 8 | u64::from(byte.to_ascii_lowercase()))
}
