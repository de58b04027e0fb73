//! Ages, pay and home towns that no rule knows for such: a number or a town of which what stands around says enough.

use super::sentence::{Person, Sentence};
use super::weigh::SETTING;
use crate::block::Block;
use crate::evidence::Evidence;
use crate::kind::Kind;
use crate::learned::Learned;
use crate::learned::beside::{self, sort};
use crate::learned::setting::Setting;
use crate::lexicon::Lexicon;
use crate::person::income;
use crate::place::{dwelling, place_at};
use crate::span::Found;
use crate::token::Class;

/// What a spot may be, by lane.
pub(crate) const SPOTS: [Kind; 3] = [Kind::Age, Kind::Income, Kind::City];

const AGE: u8 = 1;
const INCOME: u8 = 1 << 1;
const CITY: u8 = 1 << 2;

/// Lanes of its weights, with room for one more.
pub(crate) const LANES: usize = 4;

/// Confidence in a spot that only its surroundings tell.
const CONFIDENCE: u8 = 60;

/// Signs of an age in digits, or of a decade such as "50's", at most.
const MOST_SIGNS: u32 = 4;

/// A number or a town.
struct Spot {
    first: usize,
    last: usize,
    /// Which lanes it may be of, a bit for each.
    lanes: u8,
}

/// Adds what the surroundings tell to the findings of `block`.
pub(super) fn find(block: &mut Block<'_>, lexicon: &Lexicon, sentences: &[Sentence], setting: &Setting) {
    let learned = &lexicon.learned;
    let mut found = Vec::new();
    for sentence in sentences.iter().filter(|sentence| sentence.person != Person::Nobody) {
        let mut at = sentence.first;
        while at <= sentence.last {
            let Some(spot) = spot(block, lexicon, at) else {
                at += 1;
                continue;
            };
            at = spot.last + 1;
            #[cfg(any(test, feature = "learn"))]
            note(block, sentence, &spot, setting);
            if (spot.first..=spot.last).any(|token| block.covered(token).is_some()) {
                continue;
            }
            if let Some(kind) = weigh(block, sentence, &spot, setting, learned) {
                found.push(Found::new(block.bytes(spot.first, spot.last), kind, CONFIDENCE, &[Evidence::Around]));
            }
        }
    }
    for found in found {
        block.add(found);
    }
}

fn spot(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> Option<Spot> {
    let token = &block.tokens[at];
    let short = match token.class {
        Class::Number => token.end - token.start <= MOST_SIGNS,
        Class::Word if token.counts => true,
        Class::Word if token.capital => {
            let last = place_at(block, lexicon, at).filter(|last| !dwelling::is_left_behind(block, at, *last));
            return last.map(|last| Spot { first: at, last, lanes: CITY });
        }
        _ => return None,
    };
    match income::sum_at(block, at) {
        Some((first, last)) if first < at || !short => Some(Spot { first, last, lanes: INCOME }),
        Some((first, last)) => Some(Spot { first, last, lanes: AGE | INCOME }),
        None => short.then_some(Spot { first: at, last: at, lanes: AGE }),
    }
}

fn weigh(block: &Block<'_>, sentence: &Sentence, spot: &Spot, setting: &Setting, learned: &Learned) -> Option<Kind> {
    let mut sums = [0; LANES];
    facts(block, sentence, spot, setting, &mut |what, seen| learned.spots.add(&mut sums, what, seen));
    let told = (0..SPOTS.len()).filter(|lane| spot.lanes >> lane & 1 == 1 && sums[*lane] >= learned.bounds.spot_in);
    told.max_by_key(|lane| sums[*lane]).map(|lane| SPOTS[lane])
}

/// Tells the facts about a spot.
fn facts(block: &Block<'_>, sentence: &Sentence, spot: &Spot, setting: &Setting, tell: &mut impl FnMut(u64, u64)) {
    tell(1, u64::from(spot.lanes));
    tell(2, size(block, spot));
    tell(3, u64::from(block.tokens[spot.first].key));
    tell(4, (sentence.person as u64) << 1 | u64::from(sentence.generic));
    tell(5, sort(block, sentence.last));
    beside::tell(block, (spot.first, spot.last), (sentence.first, sentence.last), tell);
    setting.tell(SETTING, tell);
}

/// How a number is written and how large it is, roughly.
fn size(block: &Block<'_>, spot: &Spot) -> u64 {
    let word = block.word(spot.first);
    let digits = word.bytes().filter(u8::is_ascii_digit).count() as u64;
    let other = word.bytes().find(|byte| !byte.is_ascii_digit()).map_or(0, u64::from);
    let years = word.parse::<u64>().ok().filter(|number| *number < 120).map_or(0, |number| number / 5 + 1);
    digits << 16 | other << 8 | years
}

/// Notes a spot to learn from.
#[cfg(any(test, feature = "learn"))]
fn note(block: &mut Block<'_>, sentence: &Sentence, spot: &Spot, setting: &Setting) {
    use crate::learned::Facts;
    use crate::learned::train::{Question, Weighed};
    let other = |at: usize| block.covered(at).is_some_and(|found| !SPOTS.contains(&found.kind));
    if (spot.first..=spot.last).any(other) {
        return;
    }
    let mut sheet = Facts::default();
    facts(block, sentence, spot, setting, &mut |what, seen| sheet.add(what, seen));
    let range = block.bytes(spot.first, spot.last);
    block.weighed.push(Weighed { question: Question::Spot(spot.lanes), kind: Kind::Age, range, facts: sheet });
}
