//! Names that are nobody's by all that stands around them, and somebody's that the rules let pass.

use super::parse::Candidate;
use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::kind::Kind;
use crate::learned::beside::{self, sort};
use crate::learned::setting::Setting;
use crate::lexicon::Lexicon;
use crate::span::Found;
use crate::token::Class;

/// Words of the line on each side that are looked at.
const REACH: usize = 14;

/// Confidence in a name that only its surroundings tell.
const CONFIDENCE: u8 = 60;

/// Confidence of the rules from which no weight drops a name.
const FIRM: u8 = 76;

/// Letters at the end of a word that tell what it may be.
const ENDING: usize = 3;

/// What is asked of a word of the name.
const FORM: u64 = flags::FIRST
    | flags::SURNAME
    | flags::INFIX
    | flags::TITLE
    | flags::PLACE
    | flags::WORD
    | flags::FIRM_AFTER
    | flags::FIRM_BEFORE
    | flags::NOT_NAME
    | flags::COMMON
    | flags::ROLE
    | flags::OCCUPATION
    | flags::STATEMENT;

/// A name that was found, or one that was in doubt.
struct Name {
    first: usize,
    last: usize,
    /// Confidence of the rules, zero of what they let pass.
    confidence: u8,
}

/// Drops the names that weigh too little, and adds those of the `doubtful` that weigh enough.
pub(super) fn find(block: &mut Block<'_>, lexicon: &Lexicon, doubtful: &[Candidate]) {
    let names = names(block, doubtful);
    if names.is_empty() {
        return;
    }
    let (learned, setting) = (&lexicon.learned, Setting::of(block));
    for name in names {
        #[cfg(any(test, feature = "learn"))]
        note(block, &name, &setting);
        if name.confidence >= FIRM || is_full(block, &name) {
            continue;
        }
        let mut sum = [0];
        facts(block, &name, &setting, &mut |what, seen| learned.names.add(&mut sum, what, seen));
        let bytes = block.bytes(name.first, name.last);
        if name.confidence == 0 && sum[0] >= learned.bounds.name_in {
            block.add(Found::new(bytes, Kind::Name, CONFIDENCE, &[Evidence::Around]));
        } else if name.confidence > 0 && sum[0] < learned.bounds.name_out {
            block.found.retain(|found| found.kind != Kind::Name || found.start != bytes.start);
        }
    }
}

/// A first name and a surname, both of the lists, are somebody's whatever stands around.
fn is_full(block: &Block<'_>, name: &Name) -> bool {
    name.last > name.first && block.tokens[name.first].has(flags::FIRST) && block.tokens[name.last].has(flags::SURNAME)
}

/// All that is to be weighed.
fn names(block: &Block<'_>, doubtful: &[Candidate]) -> Vec<Name> {
    let token = |byte: usize| block.tokens.partition_point(|token| (token.end as usize) <= byte);
    let found = block.found.iter().filter(|found| found.kind == Kind::Name);
    let mut names: Vec<Name> = found
        .map(|found| Name { first: token(found.start), last: token(found.end - 1), confidence: found.confidence })
        .collect();
    let free = |candidate: &&Candidate| (candidate.first..=candidate.last).all(|at| block.covered(at).is_none());
    let doubtful = doubtful.iter().filter(free);
    names.extend(doubtful.map(|name| Name { first: name.first, last: name.last, confidence: 0 }));
    names
}

/// Tells the facts about a name.
fn facts(block: &Block<'_>, name: &Name, setting: &Setting, tell: &mut impl FnMut(u64, u64)) {
    let is_line = |at: &usize| block.tokens[*at].class != Class::Newline;
    let from = (name.first.saturating_sub(REACH)..name.first).rev().take_while(is_line).last().unwrap_or(name.first);
    let end = (name.last + REACH).min(block.tokens.len() - 1);
    let until = (name.last + 1..=end).take_while(is_line).last().unwrap_or(name.last);
    let words = (name.last - name.first) as u64;
    tell(1, u64::from(name.confidence / 8));
    tell(2, words.min(4));
    tell(3, u64::from(name.first == from) << 1 | u64::from(name.last == until));
    for at in name.first..=name.last {
        let token = &block.tokens[at];
        let form = token.bits & FORM | u64::from(token.all_capitals) << 62 | u64::from(token.capital) << 63;
        let place = (at - name.first).min(2) as u64;
        tell(4, form ^ place << 50);
        tell(5, u64::from(token.key));
        let word = block.word(at).as_bytes();
        let ending = word[word.len().saturating_sub(ENDING)..].iter().fold(0, |all, byte| all << 8 | u64::from(*byte));
        tell(6, ending);
        tell(7, (word.len() as u64).min(12) << 4 | place);
    }
    tell(8, words.min(2) << 32 ^ sort(block, name.first).rotate_left(8) ^ sort(block, name.last));
    beside::tell(block, (name.first, name.last), (from, until), tell);
    setting.tell(9, tell);
}

/// Notes a name to learn from.
#[cfg(any(test, feature = "learn"))]
fn note(block: &mut Block<'_>, name: &Name, setting: &Setting) {
    use crate::learned::Facts;
    use crate::learned::train::{Question, Weighed};
    let mut sheet = Facts::default();
    facts(block, name, setting, &mut |what, seen| sheet.add(what, seen));
    let range = block.bytes(name.first, name.last);
    block.weighed.push(Weighed { question: Question::Name, kind: Kind::Name, range, facts: sheet });
}
