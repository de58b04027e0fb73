//! Whether a term is said of the person of its sentence.

use super::figure;
use super::sentence::{Person, Sentence};
use super::term::Term;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::token::Class;

/// Words between "I" and what I did at most, and one.
const CONFESSED: usize = 3;

/// Of whom something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// The person of its sentence.
    Somebody,
    /// No person stands near enough for what it is.
    Unclear,
    /// A thing, people in general, nobody but in jest or on condition.
    Nobody,
}

/// Says whether the term is said of the person of the sentence.
pub(super) fn said(
    block: &Block<'_>,
    lexicon: &Lexicon,
    sentence: &Sentence,
    term: &Term,
    kind: Kind,
    cell: bool,
) -> Said {
    let needed = match kind {
        Kind::Crime if !cell && !happened(block, sentence, term) && !confessed(block, sentence, term) => Person::Other,
        _ if term.weak() || term.bits & flags::VAGUE != 0 => Person::Self_,
        _ => Person::Carried,
    };
    // The row of a table about people is the person of its cells.
    let of_row = cell && !sentence.generic && needed <= Person::Self_;
    let carried_crime = kind == Kind::Crime && sentence.person == Person::Carried && !term.weak() && !sentence.generic;
    let person = sentence.person >= needed || carried_crime || of_row;
    let near = person && !(sentence.person == Person::Carried && sentence.generic);
    // In a cell nothing else is weighed.
    if cell && !near {
        return Said::Nobody;
    }
    let vetoed = is_curse(block, term)
        || is_verb(block, term)
        || is_topic(block, sentence, term)
        || is_institution(block, term)
        || is_quoted(block, sentence, (term.first, term.last))
        || figure::is_one(block, term)
        || figure::is_played(block, sentence, term.first)
        || matches!(kind, Kind::Health | Kind::Crime) && is_trade(block, sentence, term)
        || kind == Kind::Health && figure::is_of_thing(block, sentence, (term.first, term.last))
        || is_supposed(block, sentence, term)
        || is_laid_down(block, sentence, term)
        || (kind == Kind::Crime && is_victim(block, sentence, term));
    let vetoed =
        vetoed || !adjective_fits(block, term) || figure::holds(block, lexicon, sentence, (term.first, term.last));
    match (vetoed, near) {
        (true, _) => Said::Nobody,
        (false, true) => Said::Somebody,
        (false, false) => Said::Unclear,
    }
}

/// "ik ben veroordeeld", "you were arrested": an auxiliary before the term says
/// that it came to pass, where a letter might only speak of what may happen.
fn happened(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    let mut at = term.first;
    if block.is(at, grammar::HAPPENED) {
        return true;
    }
    for _ in 0..6 {
        let Some(before) = block.before(at).filter(|b| *b >= sentence.first) else { return false };
        if block.is(before, grammar::HAPPENED) {
            return !block.is(before.saturating_sub(1), grammar::CONDITIONS);
        }
        if block.is(before, grammar::CONDITIONS) || block.is(before, grammar::CLAUSE_ENDS) {
            return false;
        }
        at = before;
    }
    false
}

/// "Ik sloeg hem", "I nicked it": whoever writes is the subject right before a deed in plain words.
fn confessed(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    let mut at = term.first;
    for _ in 0..CONFESSED {
        if !term.weak() || block.is(at, grammar::CONDITIONS) || block.is(at, grammar::CLAUSE_ENDS) {
            return false;
        }
        let Some(before) = block.before(at).filter(|b| *b >= sentence.first) else { return false };
        if block.is(before, &["ik", "i"]) {
            return true;
        }
        at = before;
    }
    false
}

/// "dat geloof ik niet": a noun beside its own subject is a verb.
fn is_verb(block: &Block<'_>, term: &Term) -> bool {
    let subject = |at: Option<usize>| at.is_some_and(|at| block.is(at, grammar::SUBJECTS));
    term.first == term.last
        && block.is(term.first, grammar::NOUNS_AND_VERBS)
        && (subject(block.before(term.first)) || subject(block.after(term.last)))
}

fn is_curse(block: &Block<'_>, term: &Term) -> bool {
    let curse = (term.first..=term.last).any(|t| block.tokens[t].has(flags::CURSE));
    let intensifies = block.is(term.last, grammar::SWEAR_ILLNESSES)
        && block.after(term.last).is_some_and(|n| block.tokens[n].has(flags::CURSE_NEXT));
    let shouted = block.is(term.last, grammar::SWEAR_ILLNESSES)
        && block.before(term.first).is_some_and(|b| block.is(b, grammar::SWEAR_OPENERS));
    curse || intensifies || shouted
}

/// "Werkt bij de thuiszorg", "is a psychologist": what somebody does for a living.
fn is_trade(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    // The phrase may begin with the verb itself.
    let within = (term.first.saturating_sub(3).max(sentence.first)..=term.last)
        .any(|at| block.is(at, grammar::WORKS) && at < term.last && block.is(at + 1, grammar::AT_WORK));
    let noun = term.last - term.first <= 1
        && block.tokens[term.last].has(flags::ROLE | flags::OCCUPATION)
        && (term.first.saturating_sub(2).max(sentence.first)..term.first).any(|at| block.is(at, grammar::IS_A));
    within || noun
}

/// "If you are allergic …", "Heeft u diabetes?": nobody has said so yet.
fn is_supposed(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    let whoever = |at: usize| block.is(at, grammar::SECOND_PERSON);
    let some_child = |at: usize| {
        block.is(at, &["a", "an", "een"])
            && block.tokens.get(at + 1).is_some_and(|t| t.has(flags::ROLE | flags::GENERIC))
    };
    let condition = |from: usize| {
        (from..term.first).any(|at| block.is(at, grammar::CONDITIONS) && (whoever(at + 1) || some_child(at + 1)))
    };
    if sentence.person > Person::Self_ {
        // "If you feel unwell, tell your manager.": the clause itself must be the condition.
        let comma = (sentence.first..term.first).rev().find(|at| block.tokens[*at].is_sign(','));
        return sentence.person != Person::Named && condition(comma.unwrap_or(sentence.first));
    }
    let condition = condition(sentence.first);
    let asked = block.tokens[sentence.last].is_sign('?')
        && ((sentence.first..sentence.first + 2).any(|at| at < term.first && whoever(at))
            || sentence.person == Person::Carried);
    condition || asked
}

/// "Ben je ziek, dan …", "Wie ziek is …", "Bij fraude …": what holds for whomever it may befall.
fn is_laid_down(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    let first = sentence.first + usize::from(!block.tokens[sentence.first].is_word());
    if term.first <= first || sentence.person == Person::Named {
        return false;
    }
    let goes_on = || (term.last + 1..=sentence.last).any(|at| block.tokens[at].is_sign(','));
    let somebody = sentence.person > Person::Self_;
    let one_clause = !somebody || !(first..term.first).any(|at| block.tokens[at].is_sign(','));
    let opened = one_clause && block.is(first, grammar::OPENS_CONDITION) && block.is(first + 1, grammar::SECOND_PERSON);
    let whoever = block.is(first, &["wie", "whoever"])
        || block.is(first + 1, grammar::WHOEVER) && !block.is(first, grammar::CLAUSE_ENDS)
        || !somebody && (first..term.first).any(|at| block.is(at, grammar::WHOEVER));
    let of_whom = |at: usize| block.is(at, &["wie"]) && !block.is(at - 1, grammar::NOT_SUBJECTS);
    let whoever = whoever || (term.first.saturating_sub(3).max(first + 1)..term.first).any(of_whom);
    let befalls = term.first == first + 1 && block.is(first, &["bij"]) && !block.tokens[term.last].has(flags::ROLE);
    opened && goes_on() || whoever || befalls
}

/// The term is what a course, product or law is about.
fn is_topic(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    let mut linked = true;
    let mut at = term.first;
    for step in 0..5 {
        let Some(before) = block.before(at).filter(|b| *b >= sentence.first) else { break };
        let token = &block.tokens[before];
        if step < 3
            && block.is(before, grammar::ABOUT)
            && !block.tokens[term.first].has(flags::HEAD)
            && !block.before(before).is_some_and(|b| block.tokens[b].has(flags::STATEMENT))
        {
            return true;
        }
        let about = linked && token.has(flags::TOPIC) && token.is_word() && !token.has(flags::STATEMENT);
        if token.has(flags::TOPIC_VERB) || about {
            return true;
        }
        if matches!(token.class, Class::Sign(',' | ':' | ';' | '(' | ')'))
            || token.has(flags::PRONOUN)
            || block.covered(before).is_some()
        {
            break;
        }
        linked &= block.is(before, grammar::TOPIC_LINKS);
        at = before;
    }
    block.after(term.last).is_some_and(|n| {
        block.tokens[n].has(flags::TOPIC) && !block.tokens[n].has(flags::STATEMENT) && block.tokens[n].is_word()
    })
}

fn is_institution(block: &Block<'_>, term: &Term) -> bool {
    let quoted =
        block.before(term.first).is_some_and(|b| matches!(block.tokens[b].class, Class::Sign('\'' | '"' | '‘' | '“')));
    let named = block
        .after(term.last)
        .is_some_and(|n| block.tokens[n].has(flags::INSTITUTION) && !block.tokens[n].has(flags::STATEMENT));
    named || quoted && block.tokens[term.first].capital
}

/// "Dus niet: 'heeft kanker'": an example of what somebody might say, of nobody.
pub(super) fn is_quoted(block: &Block<'_>, sentence: &Sentence, (first, last): (usize, usize)) -> bool {
    let mark = |at: usize| matches!(block.tokens[at].class, Class::Sign('\'' | '"' | '‘' | '“' | '’' | '”'));
    let opened = (sentence.first..first).rev().take(4).find(|at| mark(*at));
    let closed = (last + 1..=sentence.last).take(2).any(mark);
    let Some(open) = opened.filter(|_| closed) else { return false };
    let lower = block.tokens.get(open + 1).is_some_and(|token| token.is_word() && !token.capital && !token.spaced);
    let nobody = |at: usize| {
        !block.tokens[at].has(flags::PRONOUN | flags::ROLE) && block.covered(at).is_none_or(|f| f.kind.is_statement())
    };
    lower && (sentence.first..first).all(nobody)
}

/// Reports by or about victims are no suspicion of anyone.
fn is_victim(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    let head = block.tokens[term.first].has(flags::HEAD) || term.bits & flags::HEAD != 0;
    // "De fiets is gestolen": nobody is said to have done it.
    if term.first == term.last
        && block.tokens[term.first].has(flags::DONE)
        && (sentence.first..=sentence.last).any(|at| block.is(at, grammar::PASSIVE))
        && !(sentence.first..=sentence.last).any(|at| block.is(at, grammar::PERFECT) || block.is(at, grammar::BY))
    {
        return true;
    }
    // "Rijden onder invloed is strafbaar."
    if block.is(term.last + 1, grammar::COPULAS) && block.is(term.last + 2, grammar::FORBIDDEN) {
        return true;
    }
    // "De dader is onbekend."
    if (term.last + 1..term.last + 4).any(|at| at <= sentence.last && block.is(at, grammar::UNKNOWN)) {
        return true;
    }
    let before = block.before(term.first);
    let before = before.filter(|b| !block.is(*b, grammar::ARTICLES)).or_else(|| before.and_then(|b| block.before(b)));
    if !head && before.is_some_and(|b| block.is(b, grammar::AFTER)) {
        return true;
    }
    let mut at = term.first;
    for _ in 0..5 {
        let Some(before) = block.before(at).filter(|b| *b >= sentence.first) else { return false };
        if block.is(before, grammar::VICTIMS) && !block.is(term.first, grammar::REPORTS) {
            return true;
        }
        at = before;
    }
    false
}

/// Adjectives of belief or origin must be said of a person, not of a school, a
/// language or a dish.
fn adjective_fits(block: &Block<'_>, term: &Term) -> bool {
    let next = block.after(term.last);
    let before = block.before(term.first);
    let person_next = next.is_some_and(|n| {
        block.tokens[n].has(flags::ROLE | flags::GENERIC) || block.covered(n).is_some_and(|f| f.kind == Kind::Name)
    });
    let ends_clause = next.is_none_or(|n| !block.tokens[n].is_word() || block.is(n, grammar::CLAUSE_OPENERS));
    let said = before.is_some_and(|b| {
        block.is(b, grammar::PREDICATES)
            || block.is(b, grammar::SHARES)
            || !block.tokens[b].is_word()
            || block.tokens[b].has(flags::TITLE)
    });
    let inflected = block.word(term.last).ends_with('e') && !block.is(term.last, grammar::UNINFLECTED);
    if term.bits & flags::ORIGIN != 0 {
        let language = before.is_some_and(|b| block.is(b, grammar::SPEAKING));
        return term.of_origin
            || !language
                && (person_next
                    || (ends_clause
                        && !inflected
                        && (said || before.is_some_and(|b| block.is(b, grammar::RECORDING)))));
    }
    if term.bits & flags::BELIEF != 0 {
        return person_next || ends_clause || (said && !inflected);
    }
    true
}
