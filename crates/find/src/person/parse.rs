//! The form of a name: initials or first names, particles, surname.

use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::token::Class;

/// Words a name may have at most, initials and particles not counted.
const MOST_WORDS: usize = 4;

/// Initials a name may have at most; also bounds the work on rows of letters.
const MOST_INITIALS: usize = 12;

/// A stretch of tokens with the form of a name.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) first: usize,
    pub(super) last: usize,
    /// First names and surnames, particles and initials left out.
    pub(super) words: Vec<usize>,
    pub(super) initials: usize,
    pub(super) infixes: usize,
    /// `Surname, I.I. van`.
    pub(super) reversed: bool,
}

impl Candidate {
    pub(super) fn first_name(&self, block: &Block<'_>) -> bool {
        self.words.first().is_some_and(|w| block.tokens[*w].has(flags::FIRST))
    }

    pub(super) fn surname(&self, block: &Block<'_>) -> bool {
        self.words.last().is_some_and(|w| block.tokens[*w].has(flags::SURNAME))
    }

    /// All its words are written in capitals.
    pub(super) fn shouted(&self, block: &Block<'_>) -> bool {
        self.words.iter().all(|w| block.tokens[*w].all_capitals)
    }
}

/// Reads the longest candidate that begins at token `at`.
pub(super) fn candidate(block: &Block<'_>, at: usize) -> Option<Candidate> {
    if !may_begin(block, at) {
        return None;
    }
    let mut c = Candidate { first: at, last: at, words: Vec::new(), initials: 0, infixes: 0, reversed: false };
    let mut next = Some(at);
    while let Some(here) = next.filter(|n| c.words.len() < MOST_WORDS && adjoins(block, at, *n)) {
        next = if let Some(end) = initial(block, here) {
            if c.initials == MOST_INITIALS || c.words.len() > 1 || (c.words.len() == 1 && !block.is(end, &["."])) {
                break;
            }
            c.initials += 1;
            c.last = end;
            block.after(end)
        } else if let Some(end) = abbreviated(block, here, &c) {
            c.last = end;
            break;
        } else if let Some(surname) = nickname(block, here, &c) {
            c.words.push(surname);
            c.last = surname;
            break;
        } else if let Some(surname) = particles(block, here) {
            if c.words.len() > 2 {
                break;
            }
            c.infixes += surname - here;
            Some(surname)
        } else if is_name_word(block, here, &c) {
            c.words.push(here);
            c.last = here;
            block.after(here)
        } else {
            break;
        };
    }
    if c.words.is_empty() {
        return None;
    }
    reverse(block, &mut c);
    Some(c)
}

/// `Thijmen v.d. B.`, `Thijmen v.d. Berg`: behind a first name particles, perhaps in short, and the
/// letter of a surname, or behind those in short the surname; returns its last token.
fn abbreviated(block: &Block<'_>, at: usize, so_far: &Candidate) -> Option<usize> {
    let [first] = so_far.words.as_slice() else { return None };
    if !block.tokens[*first].has(flags::FIRST) || !block.is(at, grammar::SHORT_PARTICLES) {
        return None;
    }
    let stop = |at: usize| block.tokens.get(at).is_some_and(|t| t.is_sign('.') && !t.spaced);
    let mut here = at;
    while here < at + 6 && block.is(here, grammar::SHORT_PARTICLES) && !block.tokens[here].capital {
        here += 1 + usize::from(stop(here + 1));
    }
    let letter = block.tokens.get(here)?;
    let alone = letter.is_word() && letter.capital && letter.end - letter.start == 1;
    if here > at && alone && stop(here + 1) {
        return Some(here + 1);
    }
    let shortened = (at..here).any(|t| block.tokens[t].is_sign('.'));
    let surname = letter.is_word() && letter.capital && !letter.has(flags::NOT_NAME);
    (shortened && surname && letter.spaced).then_some(here)
}

/// `Antoon 'Toontje' Vermunt`, `J. (Jaap) Vermunt`: what she is called stands between marks; returns the token of
/// the surname.
fn nickname(block: &Block<'_>, at: usize, so_far: &Candidate) -> Option<usize> {
    let opens = so_far.words.len() == 1 && block.tokens[so_far.words[0]].has(flags::FIRST)
        || so_far.words.is_empty() && so_far.initials > 0;
    let mark = block.tokens.get(at).filter(|t| t.spaced)?;
    let close = match mark.class {
        Class::Sign('(') => ')',
        Class::Sign(sign @ ('"' | '\'')) => sign,
        Class::Sign('“') => '”',
        Class::Sign('‘') => '’',
        _ => return None,
    };
    let name = block.tokens.get(at + 1).filter(|t| t.is_word() && t.capital && !t.spaced)?;
    let closed = block.tokens.get(at + 2).is_some_and(|t| t.is_sign(close) && !t.spaced);
    let surname = block.tokens.get(at + 3).filter(|t| t.is_word() && t.capital && t.spaced)?;
    let named = |token: &crate::token::Token| token.has(flags::FIRST | flags::SURNAME) || token.is_unknown_capital();
    let called = !name.has(flags::NOT_NAME | flags::TITLE | flags::ROLE);
    (opens && closed && called && named(surname)).then_some(at + 3)
}

/// "22 Jan": behind a day a month is meant.
pub(super) fn is_month(block: &Block<'_>, at: usize) -> bool {
    let day = block.before(at).filter(|b| block.tokens[*b].class == Class::Number && block.word(*b).len() <= 4);
    let word = block.word(at);
    let short = |month: &&str| word.len() >= 3 && month.get(..word.len()).is_some_and(|m| m.eq_ignore_ascii_case(word));
    day.is_some() && grammar::MONTHS.iter().any(short)
}

fn may_begin(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let may = token.is_word() && (token.capital || token.has(flags::INFIX | flags::FIRST));
    if !may || block.covered(at).is_some() {
        return false;
    }
    if token.has(flags::INFIX) && (is_preposition_of(block, at) || is_no_particle(block, at)) {
        return false;
    }
    if token.has(flags::INFIX) && (!token.capital || token.has(flags::NOT_NAME)) {
        return particles(block, at).is_some();
    }
    let opens_line = block.before(at).is_none();
    // "22 Jan  Renate: …": the day opens the line.
    if token.capital && is_month(block, at) && block.before(at - 1).is_none() {
        return false;
    }
    let greets = block.after(at).is_some_and(|n| block.tokens[n].has(flags::TITLE) && !block.tokens[n].capital);
    if token.has(flags::SALUTATION) && greets {
        return false;
    }
    if token.capital && opens_line && token.has(flags::SALUTATION | flags::CLOSING) {
        return false;
    }
    if token.capital {
        return !token.has(flags::NOT_NAME)
            || initial(block, at).is_some()
            || token.has(flags::FIRST) && token.has(flags::COMMON) && !token.has(flags::SALUTATION);
    }
    token.has(flags::FIRST) && token.has(flags::COMMON) && super::context::alone_on_line(block, at)
}

/// "het land van De Graaf": with the particle that has a capital the surname begins. "Ik ben bij Trijntje" has a verb.
fn is_no_particle(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let next = block.tokens.get(at + 1).filter(|next| next.is_word() && next.spaced);
    let again = !token.capital && next.is_some_and(|next| next.capital && next.has(flags::INFIX));
    // "Op de Albert Schweitzerschool": behind a preposition with its article a first name begins.
    let opened = token.capital
        && super::context::starts_sentence(block, at)
        && next.is_some_and(|next| !next.capital && next.has(flags::INFIX))
        && block.tokens.get(at + 2).is_some_and(|name| name.has(flags::FIRST) && name.has(flags::COMMON));
    again || opened || block.is(at, &["ben"]) && block.before(at).is_some_and(|b| block.is(b, &["ik"]))
}

/// "Liefs van Bas", "Over Dyon": the particle belongs to no surname.
fn is_preposition_of(block: &Block<'_>, at: usize) -> bool {
    let name = block.tokens.get(at + 1).filter(|t| t.is_word() && t.capital && t.has(flags::FIRST));
    name.is_some_and(|name| {
        block.before(at).is_some_and(|b| block.tokens[b].has(flags::CLOSING))
            || block.tokens[at].capital && block.before(at).is_none() && !name.has(flags::SURNAME)
    })
}

/// Inside a name the tokens follow each other on one line with a blank, or
/// directly behind the full stop of an initial.
fn adjoins(block: &Block<'_>, first: usize, at: usize) -> bool {
    let token = &block.tokens[at];
    at == first || (block.covered(at).is_none() && (token.spaced || block.tokens[at - 1].is_sign('.')))
}

/// Returns the last token of an initial: the letter, or the full stop behind it.
fn initial(block: &Block<'_>, at: usize) -> Option<usize> {
    let token = &block.tokens[at];
    let dotted = block.tokens.get(at + 1).is_some_and(|t| t.is_sign('.') && !t.spaced);
    if token.is_initial(block.text) {
        // "Parkeerdek C.": a letter that tells things apart.
        if block.before(at).is_some_and(|b| block.is(b, grammar::LETTERED_THINGS)) {
            return None;
        }
        if dotted {
            return Some(at + 1);
        }
        let leads = block.after(at).is_some_and(|n| {
            let next = &block.tokens[n];
            next.spaced
                && (next.is_word() && next.capital && next.has(flags::SURNAME)
                    || particles(block, n).is_some()
                    || next.is_initial(block.text))
        });
        return (leads && !matches!(block.word(at), "I" | "U")).then_some(at);
    }
    // "SED Smit", "JP van Dam": initials written together.
    let together = token.all_capitals
        && !block.is(at, grammar::CLUBS)
        && token.bits & (flags::WORD | flags::STATEMENT | flags::FIRM_AFTER | flags::FIRM_BEFORE) == 0
        && (2..=4).contains(&block.word(at).len());
    let leads = block.after(at).is_some_and(|n| {
        let next = &block.tokens[n];
        next.spaced && !next.all_capitals && (next.capital && next.has(flags::SURNAME) || particles(block, n).is_some())
    });
    (together && leads).then_some(at)
}

/// Returns the token of the surname behind one to three particles.
fn particles(block: &Block<'_>, at: usize) -> Option<usize> {
    let mut here = at;
    while here < at + 3
        && block.tokens.get(here).is_some_and(|t| {
            t.is_word() && t.has(flags::INFIX) && (t.spaced || here == at || block.tokens[here - 1].is_sign('.'))
        })
    {
        here += 1;
    }
    let surname = block.tokens.get(here).filter(|t| t.is_word() && t.capital && t.spaced)?;
    if here == at || surname.has(flags::NOT_NAME) && !surname.has(flags::SURNAME) {
        return None;
    }
    // "Karin van Inkoop", "Rob van de Receptie", "Wouter van HR": where somebody works.
    let work = block.is(here, grammar::DEPARTMENTS) || surname.all_capitals && block.word(here).len() <= 4;
    if work && !surname.has(flags::SURNAME) && block.is(at, &["van"]) {
        return None;
    }
    // "Onderwijsbond van Thijs": what belongs to somebody is no part of a name.
    let goes_on = block
        .after(here)
        .is_some_and(|n| block.tokens[n].has(flags::INFIX) || block.tokens[n].is_word() && block.tokens[n].capital);
    let belongs = surname.has(flags::FIRST)
        && (goes_on || !surname.has(flags::SURNAME))
        && block.before(at).is_some_and(|b| !block.tokens[b].has(flags::FIRST));
    if belongs && here - at == 1 {
        return None;
    }
    let preposition = block.is(at, grammar::SURNAME_PREPOSITIONS);
    let place = surname.has(flags::PLACE);
    let initials = at > 1 && block.tokens[at - 1].is_sign('.') && block.tokens[at - 2].is_initial(block.text);
    let fits = if !preposition || initials || block.tokens[at].capital && at > 0 {
        true
    } else if here - at > 1 && !may_open_surname(block, at) {
        // "Valt in de Maas": a preposition with its article is no particle unless a name stands before it.
        false
    } else if block.is(at, &["in", "op", "uit", "onder"])
        && (at + 1..here).any(|article| block.is(article, grammar::OLD_ARTICLES))
    {
        // "Karin op den Akker": no street is written so today.
        true
    } else {
        here - at > 1 && surname.has(flags::SURNAME) && !place
            || block.is(at, &["te"]) && here - at == 1 && surname.has(flags::SURNAME) && !place
    };
    fits.then_some(here)
}

/// A name, a form of address or a noun for somebody stands before the particles.
fn may_open_surname(block: &Block<'_>, at: usize) -> bool {
    block.before(at).is_none_or(|b| {
        let token = &block.tokens[b];
        token.has(flags::FIRST | flags::TITLE | flags::ROLE) || token.is_unknown_capital() || token.is_sign('.')
    })
}

/// Ends of "we've" and "she'll", after the apostrophe.
const CONTRACTIONS: [&str; 6] = ["ve", "ll", "re", "d", "m", "t"];

/// "We've", "That'll".
fn is_contraction(word: &str) -> bool {
    let end = word.rsplit_once(['\'', '\u{2019}']).map(|(_, end)| end);
    end.is_some_and(|end| CONTRACTIONS.contains(&end))
}

fn is_name_word(block: &Block<'_>, at: usize, so_far: &Candidate) -> bool {
    let token = &block.tokens[at];
    let letter = token.end - token.start == 1 && so_far.initials == 0;
    if letter || token.bits & !(flags::WORD | flags::PRONOUN) == 0 && is_contraction(block.word(at)) {
        return false;
    }
    if !token.is_word() || token.has(flags::NOT_NAME) && !(token.has(flags::FIRST) && token.has(flags::COMMON)) {
        return false;
    }
    if token.has(flags::STATEMENT) && !token.has(flags::FIRST | flags::SURNAME) {
        return false;
    }
    if !token.capital {
        return so_far.first == at;
    }
    if so_far.words.is_empty() && so_far.initials == 0 && so_far.infixes == 0 {
        // "Stembureaulid …": a compound for a person, known by its ending.
        if token.has(flags::ROLE) && !token.has(flags::FIRST | flags::SURNAME) {
            return false;
        }
        return token.has(flags::FIRST | flags::SURNAME)
            || !token.has(flags::WORD | flags::TITLE | flags::ROLE | flags::SALUTATION | flags::FIRM_BEFORE)
            || after_title(block, at);
    }
    let behind_particle = at > so_far.first
        && block.tokens[at - 1].has(flags::INFIX)
        && !(block.tokens[at - 1].capital && block.tokens[at - 1].has(flags::FIRST));
    if !behind_particle && (so_far.words.len() >= 2 || so_far.words.len() == 1 && so_far.infixes > 0) {
        // "Maria Johanna Klaver": behind two first names a surname may be a word too.
        let first_names = so_far.infixes == 0 && so_far.words.iter().all(|w| block.tokens[*w].has(flags::FIRST));
        return token.has(flags::SURNAME) && (!token.has(flags::WORD) || first_names)
            || first_names && token.has(flags::FIRST) && token.has(flags::COMMON)
            || token.is_unknown_capital() && !token.has(flags::FIRM_AFTER);
    }
    !token.has(flags::TITLE) || token.has(flags::SURNAME)
}

fn after_title(block: &Block<'_>, at: usize) -> bool {
    let Some(before) = block.before(at) else { return false };
    let abbreviated = |b: usize| block.tokens[b].has(flags::TITLE) && block.word(b).len() <= 5;
    block.tokens[before].has(flags::TITLE)
        || block.tokens[before].is_sign('.') && block.before(before).is_some_and(abbreviated)
}

/// Takes `, I.I. van` behind a surname into the candidate.
fn reverse(block: &Block<'_>, c: &mut Candidate) {
    // "Terpstra-de Boer": a double surname whose particle hangs on the first.
    let double = c.words.len() == 2
        && block
            .word(c.words[0])
            .rsplit('-')
            .next()
            .is_some_and(|part| block.word(c.words[0]).len() > part.len() && part.starts_with(char::is_lowercase));
    if c.words.len() != 1 && !double || c.initials > 0 {
        return;
    }
    let Some(comma) = block.after(c.last).filter(|n| block.tokens[*n].is_sign(',')) else { return };
    let mut last = None;
    let mut count = 0;
    let mut at = block.after(comma);
    while let Some(here) = at {
        let dotted = block.tokens.get(here + 1).is_some_and(|t| t.is_sign('.') && !t.spaced);
        if !block.tokens[here].is_initial(block.text) || !dotted {
            break;
        }
        count += 1;
        last = Some(here + 1);
        at = block.after(here + 1);
    }
    let Some(mut last_token) = last else { return };
    // "Tjeerd, S. Smit": the initial opens the next name.
    if block.tokens[c.words[0]].has(flags::FIRST)
        && at.is_some_and(|h| block.tokens[h].is_word() && block.tokens[h].capital && block.tokens[h].spaced)
    {
        return;
    }
    while let Some(here) = at.filter(|h| block.tokens[*h].has(flags::INFIX) && block.tokens[*h].class == Class::Word) {
        if block.after(here).is_some_and(|n| block.tokens[n].is_word() && block.tokens[n].capital) {
            break;
        }
        last_token = here;
        at = block.after(here);
    }
    c.last = last_token;
    c.initials = count;
    c.reversed = true;
}
