//! Figures of speech, and words that mean something else together.

use super::sentence::Sentence;
use super::term::Term;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::lexicon::Lexicon;

/// Words before a statement in which one may begin: "bijna een hartaanval".
const BEFORE: usize = 3;

/// Says whether tokens `first..=last` of a sentence are part of words that mean something else: "vast in het verkeer".
pub(super) fn holds(block: &Block<'_>, lexicon: &Lexicon, sentence: &Sentence, (first, last): (usize, usize)) -> bool {
    let mut key = Vec::new();
    (first.saturating_sub(BEFORE).max(sentence.first)..=last).any(|at| {
        block.tokens[at].has(flags::PHRASE)
            && block.phrases(lexicon, at, &mut key).any(|(end, bits)| bits & flags::FIGURE != 0 && end >= first)
    })
}

/// "Zo blind als een mol", "deaf to criticism": what a word means beside some others.
pub(super) fn is_one(block: &Block<'_>, term: &Term) -> bool {
    let stolen = (term.first..term.last + 3)
        .any(|at| block.is(at, grammar::STOLEN_IN_JEST) && at > 0 && block.is(at - 1, grammar::ARTICLES));
    stolen
        || block.is(term.last, grammar::FIGURED)
            && (block
                .after(term.last)
                .is_some_and(|n| block.is(n, grammar::FIGURATIVE_BEHIND) && !block.is(n, &["as"]))
                && !block.is(term.last, &["allergisch"])
                || block.before(term.first).is_some_and(|b| block.is(b, &["zo", "as"])))
        || block.is(term.last, grammar::SICK) && block.after(term.last).is_some_and(|n| block.is(n, grammar::SICK_OF))
}

/// Words before a statement within which a thing that it is said of is named.
const THING_BEFORE: usize = 5;

/// "Our boiler has had a stroke", "reuma in de draagarmen": an illness of a thing, which has none.
pub(super) fn is_of_thing(block: &Block<'_>, sentence: &Sentence, (first, last): (usize, usize)) -> bool {
    let thing = |at: usize| block.is(at, grammar::AILING_THINGS) && block.covered(at).is_none();
    let behind = block.is(last + 1, &["aan", "in", "van", "on", "of"])
        && (last + 2..last + 4).any(|at| at <= sentence.last && thing(at))
        && block.is(last + 2, grammar::ARTICLES);
    let mut at = first;
    for _ in 0..THING_BEFORE {
        let Some(before) = block.before(at).filter(|b| *b >= sentence.first) else { break };
        let token = &block.tokens[before];
        if thing(before) {
            // "Zij kreeg in de auto een beroerte": where it came to pass.
            let opens = before.saturating_sub(1);
            let alone = before == sentence.first || opens == sentence.first || !block.tokens[opens].is_word();
            let determined = || opens > sentence.first && !block.tokens[opens - 1].is_word();
            return alone || block.is(opens, grammar::ARTICLES) && determined();
        }
        if token.has(flags::PRONOUN | flags::ROLE) || block.covered(before).is_some() {
            break;
        }
        at = before;
    }
    behind
}

/// "In de musical speelt hij een dief": a part somebody plays.
pub(super) fn is_played(block: &Block<'_>, sentence: &Sentence, first: usize) -> bool {
    let plays = |at: usize| block.is(at, grammar::PLAYS_A_PART) && block.is(at + 1, grammar::BEFORE_A_PART);
    let staged = || (sentence.first..=sentence.last).any(|at| block.is(at, grammar::STAGED));
    // "plays … in", "speelt hij een dief": the part stands near behind the verb.
    let from = first.saturating_sub(8).max(sentence.first);
    (from..=first).any(plays) && staged()
}
