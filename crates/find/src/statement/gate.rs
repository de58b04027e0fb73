//! Whether a sentence speaks of a person, and whether a term is said of her.

use super::term::Term;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::person::Memory;
use crate::token::Class;

/// How a sentence refers to a person, the clearest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Person {
    /// Not at all.
    Nobody,
    /// Only the sentences before do.
    Carried,
    /// The writer or the reader.
    Self_,
    /// A third person, by pronoun or noun.
    Other,
    /// By name.
    Named,
}

/// A sentence as a range of tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) person: Person,
    /// People in general are spoken of.
    pub(super) generic: bool,
}

/// How many sentences a person stays in mind.
const CARRY: usize = 3;

/// Cuts the block into sentences and notes whom each speaks of.
///
/// A text that names nobody and says neither "I" nor "she" may be about people
/// in general: there a noun makes a person only where the sentence tells what
/// came to pass or what somebody is, and lays down no rule.
pub(super) fn sentences(block: &Block<'_>, memory: &Memory, cell: bool) -> Vec<Sentence> {
    let general = !cell && !speaks_of_somebody(block, memory);
    let mut sentences = Vec::new();
    let mut first = 0;
    let mut carry = 0;
    let mut blank_lines = 0;
    for at in 0..block.tokens.len() {
        let newline = block.tokens[at].class == Class::Newline;
        blank_lines = if newline {
            blank_lines + 1
        } else if at > first {
            0
        } else {
            blank_lines
        };
        if !newline && !ends(block, at) && at + 1 < block.tokens.len() {
            continue;
        }
        if at > first || !newline {
            let mut sentence = read(block, first, at, memory, general);
            if memory.named && sentence.person < Person::Self_ && is_field(block, first) {
                // "Allergie: latex": a form is about whom it names.
                sentence.person = Person::Self_;
            }
            if carry == CARRY && !general && sentence.person == Person::Nobody && leaves_subject_out(block, first, at) {
                // "Slaapt niet, huilt veel.": still about the person before.
                sentence.person = Person::Self_;
            }
            if sentence.person >= Person::Other {
                carry = CARRY;
            } else if carry > 0 && sentence.person == Person::Nobody {
                carry -= 1;
                sentence.person = Person::Carried;
            }
            sentences.push(sentence);
        } else if blank_lines > 2 {
            carry = 0;
        }
        first = at + 1;
    }
    sentences
}

/// The line opens with a label for notes or with what a statement is about.
fn is_field(block: &Block<'_>, first: usize) -> bool {
    if block.before(first).is_some_and(|b| !matches!(block.tokens[b].class, Class::Sign('-' | '*' | '•'))) {
        return false;
    }
    let colon = (first + 1..first + 4).find(|at| block.tokens.get(*at).is_some_and(|t| t.is_sign(':')));
    colon.is_some_and(|colon| {
        (first..colon).all(|at| block.tokens[at].is_word())
            && (first..colon).any(|at| block.is(at, grammar::NOTES) || block.tokens[at].has(flags::STATEMENT))
    })
}

/// The sentence opens with a verb that people do, and asks nothing.
fn leaves_subject_out(block: &Block<'_>, first: usize, last: usize) -> bool {
    block.is(first, grammar::ACTS)
        && !block.is(first, grammar::CLAUSE_ENDS)
        && !block.tokens[last].is_sign('?')
        && block.after(first).is_some_and(|n| !block.is(n, grammar::SUBJECTS) && !block.is(n, grammar::ARTICLES))
}

fn ends(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let next_spaced = block.tokens.get(at + 1).is_none_or(|t| t.spaced || t.class == Class::Newline);
    match token.class {
        Class::Sign('!' | '?') => next_spaced,
        Class::Sign('.') => {
            let long = at.checked_sub(1).is_some_and(|b| {
                block.word(b).len() > 3
                    || block.tokens[b].class != Class::Word
                    || !block.tokens[b].has(flags::TITLE) && block.word(b).len() > 1 && block.tokens[b].has(flags::WORD)
            });
            next_spaced && long
        }
        _ => false,
    }
}

/// Somebody is named, or stands in a pronoun of the first or third person.
fn speaks_of_somebody(block: &Block<'_>, memory: &Memory) -> bool {
    memory.named
        || block.found.iter().any(|f| shown_by(f.kind) == Person::Named)
        || (0..block.tokens.len()).any(|at| {
            block.tokens[at].has(flags::PRONOUN)
                && !block.is(at, grammar::SECOND_PERSON)
                && !block.is(at, grammar::OF_MANY)
        })
}

fn read(block: &Block<'_>, first: usize, last: usize, memory: &Memory, general: bool) -> Sentence {
    let aged = |at: usize| block.covered(at).is_some_and(|f| f.kind == Kind::Age);
    let any = |words: &[&str]| (first..=last).any(|at| block.is(at, words));
    let told = |noun: usize| {
        !general
            || any(grammar::HAPPENED)
            || (first..=last).any(aged)
            || block.is(noun + 1, grammar::COPULAS) && !any(grammar::NORMATIVE) && !any(grammar::CONDITIONS)
    };
    let range = block.bytes(first, last);
    let from = block.found.partition_point(|f| f.end <= range.start);
    let inside = block.found[from..].iter().take_while(|f| f.start < range.end);
    let mut person = inside.map(|f| shown_by(f.kind)).max().unwrap_or(Person::Nobody);
    let mut generic = false;
    for at in first..=last {
        let token = &block.tokens[at];
        if !token.has(flags::PRONOUN | flags::ROLE | flags::OCCUPATION | flags::GENERIC) || block.covered(at).is_some()
        {
            continue;
        }
        generic |= token.has(flags::GENERIC);
        let seen = if token.has(flags::PRONOUN) {
            pronoun(block, at, memory)
        } else if token.has(flags::ROLE | flags::OCCUPATION) && is_one_person(block, at) && told(at) {
            Person::Other
        } else {
            Person::Nobody
        };
        person = person.max(seen);
    }
    Sentence { first, last, person, generic }
}

/// How a finding of this kind refers to a person.
fn shown_by(kind: Kind) -> Person {
    match kind {
        Kind::Name | Kind::Bsn | Kind::BirthDate | Kind::CustomerNo | Kind::EmployeeNo | Kind::IdDocument => {
            Person::Named
        }
        Kind::Address | Kind::Email | Kind::Phone => Person::Carried,
        _ => Person::Nobody,
    }
}

fn pronoun(block: &Block<'_>, at: usize, memory: &Memory) -> Person {
    if block.is(at, grammar::FIRST_PERSON) {
        // "I" and "me" alone are also a numeral and a label.
        return Person::Self_;
    }
    if block.is(at, grammar::SECOND_PERSON) {
        let owned = block.is(at, grammar::POSSESSIVES)
            && block.after(at).is_some_and(|n| block.tokens[n].has(flags::STATEMENT));
        return if memory.named || owned { Person::Self_ } else { Person::Nobody };
    }
    Person::Other
}

/// A noun for a person counts with a determiner, at the start of a sentence or
/// before a name, not inside a compound expression such as "per klant".
fn is_one_person(block: &Block<'_>, at: usize) -> bool {
    let Some(before) = block.before(at) else { return true };
    if block.tokens[before].class != Class::Word {
        return true;
    }
    !block.is(before, grammar::QUANTIFIERS) && !block.tokens[before].has(flags::TOPIC)
}

/// Says whether the term is said of the person of the sentence.
pub(super) fn admits(block: &Block<'_>, sentence: &Sentence, term: &Term, kind: Kind, cell: bool) -> bool {
    let needed = match kind {
        Kind::Crime if !cell && !happened(block, sentence, term) => Person::Other,
        _ if term.weak() || term.bits & flags::VAGUE != 0 => Person::Self_,
        _ => Person::Carried,
    };
    // The row of a table about people is the person of its cells.
    let of_row = cell && !sentence.generic && needed <= Person::Self_;
    let carried_crime = kind == Kind::Crime && sentence.person == Person::Carried && !term.weak() && !sentence.generic;
    let person = sentence.person >= needed || carried_crime || of_row;
    if !person || (sentence.person == Person::Carried && sentence.generic) {
        return false;
    }
    let vetoed = is_curse(block, term)
        || is_verb(block, term)
        || is_topic(block, sentence, term)
        || is_institution(block, term)
        || (kind == Kind::Crime && is_victim(block, sentence, term));
    !vetoed && adjective_fits(block, term)
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

/// Reports by or about victims are no suspicion of anyone.
fn is_victim(block: &Block<'_>, sentence: &Sentence, term: &Term) -> bool {
    let head = block.tokens[term.first].has(flags::HEAD) || term.bits & flags::HEAD != 0;
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
        block.is(b, grammar::PREDICATES) || !block.tokens[b].is_word() || block.tokens[b].has(flags::TITLE)
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
