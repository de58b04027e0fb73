//! What is told where the rules alone would leave it out: terms without a person
//! near enough, and clauses in words that no list has.

use super::figure;
use super::gate::{self, Said};
use super::sentence::Sentence;
use super::term::Term;
use super::weigh;
use crate::block::Block;
use crate::kind::Kind;
use crate::learned::Sums;
use crate::learned::setting::Setting;
use crate::lexicon::{Lexicon, statements};
use std::ops::Range;

/// What comes of a term.
pub(super) enum Verdict {
    /// It is said of the person of its sentence.
    Told(Kind),
    /// No person stands near enough, but what stands around speaks for one.
    Weighed(Kind),
    /// It is said of nobody, and so is its clause.
    Refused,
    /// Nothing is known.
    Open,
}

/// Judges a term: by the rules, and where they see nothing against it, by what stands around it. `about` is what the text
/// is about, as counts and as their weights.
pub(super) fn judge(
    block: &mut Block<'_>,
    lexicon: &Lexicon,
    sentence: &Sentence,
    term: &Term,
    about: (&Setting, Sums),
    cell: bool,
) -> Verdict {
    let mut verdict = Verdict::Open;
    let learned = &lexicon.learned;
    for kind in statements(term.bits) {
        #[cfg(any(test, feature = "learn"))]
        note_term(block, sentence, term, kind, about.0);
        let said = gate::said(block, lexicon, sentence, term, kind, cell);
        let weight = match said {
            Said::Nobody => None,
            Said::Somebody if cell => return Verdict::Told(kind),
            _ => Some(weigh::term(block, sentence, term, kind, about, learned)),
        };
        match (said, weight) {
            (Said::Somebody, Some(weight)) if weight >= learned.bounds.term_out => return Verdict::Told(kind),
            (Said::Unclear, Some(weight)) if weight >= learned.bounds.term_in => return Verdict::Weighed(kind),
            (Said::Unclear, _) => {}
            _ => verdict = Verdict::Refused,
        }
    }
    verdict
}

/// Returns the clauses of a sentence that tell something outside of what is `known`.
pub(super) fn clauses(
    block: &mut Block<'_>,
    lexicon: &Lexicon,
    sentence: &Sentence,
    (setting, around): (&Setting, Sums),
    known: &[Range<usize>],
) -> Vec<weigh::Told> {
    #[cfg(any(test, feature = "learn"))]
    note_clauses(block, sentence, setting);
    #[cfg(not(any(test, feature = "learn")))]
    let _ = setting;
    let is_free = |range: Range<usize>| known.iter().all(|known| known.end <= range.start || range.end <= known.start);
    let mut told = weigh::clauses(block, sentence, around, &lexicon.learned, &is_free);
    told.retain(|clause| !figure::holds(block, lexicon, sentence, (clause.first, clause.last)));
    told
}

/// Notes a term to learn from.
#[cfg(any(test, feature = "learn"))]
fn note_term(block: &mut Block<'_>, sentence: &Sentence, term: &Term, kind: Kind, setting: &Setting) {
    use crate::learned::Facts;
    use crate::learned::train::{Question, Weighed};
    let mut facts = Facts::default();
    weigh::facts_of_term(block, sentence, term, kind, setting, &mut |what, seen| facts.add(what, seen));
    let range = block.bytes(term.first, term.last);
    block.weighed.push(Weighed { question: Question::Term, kind, range, facts });
}

/// Notes the clauses of a sentence to learn from.
#[cfg(any(test, feature = "learn"))]
fn note_clauses(block: &mut Block<'_>, sentence: &Sentence, setting: &Setting) {
    use crate::learned::Facts;
    use crate::learned::train::{Question, Weighed};
    for bounds in weigh::parts(block, sentence) {
        let mut facts = Facts::default();
        setting.tell(weigh::SETTING, &mut |what, seen| facts.add(what, seen));
        weigh::facts_of_clause(block, sentence, bounds, &mut |what, seen| facts.add(what, seen));
        let range = block.bytes(bounds.0, bounds.1);
        block.weighed.push(Weighed { question: Question::Clause, kind: Kind::Health, range, facts });
    }
}
