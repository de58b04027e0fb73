//! Sentences, and the person each speaks of.

use crate::block::Block;
use crate::flags;
use crate::grammar::{self, Words};
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
    /// No more than a pronoun of the third person says who.
    pronoun: bool,
    /// It speaks of an animal.
    animal: bool,
}

/// Tokens within which an animal that a sentence speaks of is named.
const ANIMAL_WITHIN: usize = 5;

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
    let mut animal = 0;
    let mut blank_lines = 0;
    let exercise = !cell && is_exercise(block);
    let mut supposed = false;
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
            supposed |= exercise || opens_supposition(block, first);
            if supposed {
                (sentence.person, sentence.generic) = (Person::Nobody, true);
            } else if sentence.animal {
                (carry, animal) = (0, CARRY);
            } else if sentence.pronoun && animal > 0 {
                // "She must wear a collar": still the dog.
                animal -= 1;
                sentence.person = Person::Nobody;
            } else if sentence.person > Person::Carried {
                animal = 0;
            }
            if memory.named
                && !sentence.animal
                && !supposed
                && sentence.person < Person::Self_
                && is_field(block, first)
            {
                // "Allergie: latex": a form is about whom it names.
                sentence.person = Person::Self_;
            }
            if carry == CARRY
                && !general
                && !supposed
                && sentence.person == Person::Nobody
                && leaves_subject_out(block, first, at)
            {
                // "Slaapt niet, huilt veel.": still about the person before.
                sentence.person = Person::Other;
            }
            if sentence.person >= Person::Other {
                carry = CARRY;
            } else if carry > 0 && sentence.person == Person::Nobody && !supposed {
                carry -= 1;
                sentence.person = Person::Carried;
            }
            sentences.push(sentence);
        } else if blank_lines > 2 {
            carry = 0;
        }
        supposed &= !newline;
        first = at + 1;
    }
    sentences
}

/// Cases from which on a text is an exercise.
const FEWEST_CASES: usize = 2;

/// "Casus 1 … Casus 2 …", "Scenario A …": who occurs in numbered cases was thought up for them.
fn is_exercise(block: &Block<'_>) -> bool {
    let numbered = |at: usize| {
        block.is(at, grammar::CASES)
            && block.before(at).is_none_or(|b| !block.tokens[b].is_word())
            && block.after(at).is_some_and(|n| {
                let token = &block.tokens[n];
                token.end - token.start <= 2 && (token.class == Class::Number || token.is_word() && token.capital)
            })
    };
    (0..block.tokens.len()).filter(|at| numbered(*at)).take(FEWEST_CASES).count() == FEWEST_CASES
}

/// "Stel: een klant …", "Voorbeeld: …", "Suppose a member …": from here to the end of the line nobody is spoken of. A
/// "casus" or a "case" may be somebody's.
fn opens_supposition(block: &Block<'_>, first: usize) -> bool {
    let colon = || (first + 1..first + 3).any(|at| block.tokens.get(at).is_some_and(|t| t.is_sign(':')));
    block.is(first, grammar::SUPPOSES) && (colon() || block.is(first + 1, grammar::SUPPOSED))
        || block.is(first, grammar::EXAMPLES) && colon()
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
pub(super) fn speaks_of_somebody(block: &Block<'_>, memory: &Memory) -> bool {
    memory.named || block.found.iter().any(|f| shown_by(f.kind) == Person::Named) || block.pronouns().next().is_some()
}

fn read(block: &Block<'_>, first: usize, last: usize, memory: &Memory, general: bool) -> Sentence {
    let aged = |at: usize| block.covered(at).is_some_and(|f| f.kind == Kind::Age);
    let any = |words: &Words| (first..=last).any(|at| block.is(at, words));
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
    // The clearest that something else than a third person's pronoun shows.
    let mut shown = person;
    if opens_with_owner(block, first, last) {
        person = person.max(Person::Other);
    }
    for at in first..=last {
        let token = &block.tokens[at];
        if !token.has(flags::PRONOUN | flags::ROLE | flags::OCCUPATION | flags::GENERIC) || block.covered(at).is_some()
        {
            continue;
        }
        // "Mijn hond is ziek.": of whoever owns it nothing is said.
        let pet = block.tokens.get(at + 1).is_some_and(|next| next.has(flags::ANIMAL) && next.is_word());
        if pet && block.is(at, grammar::BEFORE_ANIMALS) {
            continue;
        }
        if token.has(flags::GENERIC) && at > first && is_owner(block, at - 1, first) {
            // "Haar ouders": the ones of somebody.
            shown = shown.max(Person::Carried);
            person = person.max(Person::Other);
            continue;
        }
        generic |= token.has(flags::GENERIC);
        let seen = if token.has(flags::PRONOUN) {
            pronoun(block, at, memory)
        } else if token.has(flags::ROLE | flags::OCCUPATION)
            && is_one_person(block, at)
            && (told(at) || is_own_kin(block, at))
        {
            Person::Other
        } else {
            Person::Nobody
        };
        person = person.max(seen);
        if seen < Person::Other || !token.has(flags::PRONOUN) {
            shown = shown.max(seen);
        }
    }
    let animal = shown < Person::Self_ && tells_of_animal(block, first, last);
    if animal {
        person = Person::Nobody;
    }
    Sentence { first, last, person, generic, pronoun: person == Person::Other && shown < Person::Self_, animal }
}

/// "Zijn rijbewijs is ingenomen.": at the start the word is a verb only in a
/// question or before its subject.
fn opens_with_owner(block: &Block<'_>, first: usize, last: usize) -> bool {
    block.is(first, &["zijn"])
        && last > first + 1
        && !block.tokens[last].is_sign('?')
        && block.tokens[first + 1].is_word()
        && !block.tokens[first + 1].has(flags::GENERIC)
        && !block.is(first + 1, grammar::BEHIND_VERB)
}

/// A possessive of one person; "zijn" is one only where no verb can stand.
fn is_owner(block: &Block<'_>, at: usize, first: usize) -> bool {
    block.is(at, grammar::OWNERS) && (!block.is(at, &["zijn"]) || at == first)
}

/// "Opa krijgt chemo.": somebody's own, as well known as by a name.
fn is_own_kin(block: &Block<'_>, at: usize) -> bool {
    block.is(at, grammar::OWN_KIN)
        && block.before(at).is_none_or(|b| !block.tokens[b].is_word() || block.tokens[b].class == Class::Newline)
        && block.after(at).is_some_and(|n| block.is(n, grammar::ACTS))
}

/// "De kat heeft diabetes", "Bella the beagle": an animal opens the sentence,
/// and nobody else is spoken of.
fn tells_of_animal(block: &Block<'_>, first: usize, last: usize) -> bool {
    let within = first..=last.min(first + ANIMAL_WITHIN);
    let Some(animal) = within.clone().find(|at| block.tokens[*at].has(flags::ANIMAL) && block.tokens[*at].is_word())
    else {
        return false;
    };
    let opens = animal == first || {
        let before = &block.tokens[animal - 1];
        !before.is_word()
            || block.is(animal - 1, grammar::ARTICLES)
            || block.is(animal - 1, grammar::BEFORE_ANIMALS)
            || before.has(flags::PRONOUN)
            || before.capital && !before.has(flags::WORD)
    };
    opens && !(first..animal).any(|at| block.is(at, grammar::DOERS) || block.is(at, grammar::ACTS))
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
