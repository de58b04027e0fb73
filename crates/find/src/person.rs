//! Names of people: a grammar over tokens, what stands around them, and what
//! the same document said before.

pub(crate) mod age;
mod animal;
pub(crate) mod born;
pub(crate) mod citizen;
pub(crate) mod code;
mod context;
mod form;
pub(crate) mod income;
mod lower;
mod parse;
mod subject;
mod sum;
mod username;
mod weigh;

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use animal::Animals;
use context::Context;
use parse::Candidate;
use std::collections::HashSet;

/// Confidence from which a name is reported.
const ACCEPT: u8 = 60;

/// Confidence from which no more is asked.
const SURE: u8 = 88;

/// Tokens below which a text is too short to say what it is about.
const FEW_TOKENS: usize = 60;

/// Tokens behind a first name in which a pronoun says that somebody bears it.
const ANCHORING: usize = 14;

/// Most name parts that a document remembers.
const MOST_PARTS: usize = 4096;

/// Parts of the names that one document has shown so far.
#[derive(Debug, Default, Clone)]
pub(crate) struct Memory {
    parts: HashSet<Vec<u8>>,
    /// A person has been named; second persons are then somebody.
    pub(crate) named: bool,
}

impl Memory {
    fn remember(&mut self, word: &str) {
        let mut key = Vec::new();
        fold_into(word, &mut key);
        if key.len() >= 3 && self.parts.len() < MOST_PARTS {
            self.parts.insert(key);
        }
    }

    fn knows(&self, word: &str, key: &mut Vec<u8>) -> bool {
        fold_into(word, key);
        self.parts.contains(key.as_slice())
    }
}

/// Adds names and accounts to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>, lexicon: &Lexicon, memory: &mut Memory) {
    remember_mailboxes(block, memory, lexicon);
    let mut doubtful = Vec::new();
    let mut key = Vec::new();
    let mut at = 0;
    let mut bare = Vec::new();
    let mut animals = Animals::of(block);
    let mut anchored = memory.named
        || block.tokens.len() < FEW_TOKENS
        || block.found.iter().any(|f| reaches(f.kind))
        // A catalogue speaks of nobody, but for the firm.
        || block.pronouns().any(|at| !block.is(at, grammar::OF_FIRMS));
    while at < block.tokens.len() {
        let Some(candidate) = parse::candidate(block, at) else {
            at += 1;
            continue;
        };
        let mut context = Context::of(block, &candidate);
        fold_into(&block.text[block.bytes(candidate.first, candidate.last)], &mut key);
        context.firm |= lexicon.phrase(&key) & flags::NOT_NAME != 0;
        if let Some(first) = context::capital_before(block, candidate.first) {
            fold_into(&block.text[block.bytes(first, candidate.last)], &mut key);
            context.firm |= lexicon.phrase(&key) & flags::NOT_NAME != 0;
            fold_into(&block.text[block.bytes(candidate.first, candidate.last)], &mut key);
        }
        if animals.bears(block, &candidate, &key) {
            at = candidate.last + 1;
            continue;
        }
        let (confidence, evidence) = judge(block, &candidate, &context);
        let (confidence, evidence) = look_closer(block, lexicon, &candidate, &context, confidence, evidence);
        if confidence >= ACCEPT {
            let told = context.title || context.kin || candidate.words.len() > 1;
            if confidence >= 75 || told {
                let whole = told && confidence >= 75;
                let worth = |w: &&usize| whole || worth_remembering(block, **w);
                candidate.words.iter().filter(worth).for_each(|w| memory.remember(block.word(*w)));
            }
            let bare_word = context.stands_bare(&candidate) && !context::is_followed_up(block, &candidate);
            if bare_word && !subject::pronoun_behind(block, candidate.last, ANCHORING) {
                bare.push(candidate.first);
            } else {
                anchored = true;
            }
            block.add(Found::new(block.bytes(candidate.first, candidate.last), Kind::Name, confidence, &evidence));
            at = candidate.last + 1;
        } else {
            if !context.firm {
                doubtful.push(candidate.clone());
            }
            at = if confidence == 0 && candidate.last > candidate.first && context.firm {
                candidate.last + 1
            } else {
                candidate.first + 1
            };
        }
    }
    if anchored {
        memory.named |= block.found.iter().any(|f| f.kind == Kind::Name);
    } else {
        // A catalogue has first names too; nothing here says that somebody bears one.
        let starts: Vec<usize> = bare.iter().map(|at| block.tokens[*at].start as usize).collect();
        block.found.retain(|f| f.kind != Kind::Name || starts.binary_search(&f.start).is_err());
    }
    second_look(block, memory, &doubtful);
    weigh::find(block, lexicon, &doubtful);
    lower::find(block);
    username::find(block, lexicon);
}

/// Asks of words that no lexicon has how they are made and who takes them up, which costs more than the rest.
fn look_closer(
    block: &Block<'_>,
    lexicon: &Lexicon,
    candidate: &Candidate,
    context: &Context,
    confidence: u8,
    evidence: Vec<Evidence>,
) -> (u8, Vec<Evidence>) {
    if confidence < ACCEPT && !context.firm && subject::is_taken_up(block, lexicon, candidate, context) {
        return (62, vec![Evidence::Cue(Kind::Name)]);
    }
    let introduced = context.title || context.salutation || context.label || context.role;
    let doubtful = (ACCEPT..SURE).contains(&confidence);
    if confidence < ACCEPT {
        return (confidence, evidence);
    }
    if doubtful && !introduced && subject::opens_with_compound(block, lexicon, candidate)
        || !context.title
            && !context.strong_label
            && !context.salutation
            && subject::is_compound(block, lexicon, candidate)
        || !context.title && subject::ends_in_trade(block, lexicon, candidate)
        || subject::ends_in_thing(block, lexicon, candidate)
    {
        return (0, evidence);
    }
    (confidence, evidence)
}

/// By numbers and addresses of this kind people are reached.
fn reaches(kind: Kind) -> bool {
    matches!(kind, Kind::Email | Kind::Phone | Kind::Bsn | Kind::BirthDate | Kind::Iban | Kind::Postcode)
}

/// Accepts what the document has named elsewhere.
fn second_look(block: &mut Block<'_>, memory: &Memory, doubtful: &[Candidate]) {
    let mut key = Vec::new();
    for candidate in doubtful {
        let place = candidate.words.iter().any(|w| block.tokens[*w].has(flags::PLACE))
            && context::behind_preposition(block, candidate.first);
        let known = candidate.words.iter().all(|w| memory.knows(block.word(*w), &mut key));
        // "Post is binnen": at the start of a sentence a word that is a name too must do something.
        let is_word = candidate.words.iter().all(|w| block.tokens[*w].has(flags::WORD | flags::PLACE));
        let idle =
            is_word && context::starts_sentence(block, candidate.first) && !context::does_something(block, candidate);
        if known && !place && !idle && block.covered(candidate.first).is_none() {
            block.add(Found::new(
                block.bytes(candidate.first, candidate.last),
                Kind::Name,
                70,
                &[Evidence::SeenBefore],
            ));
        }
    }
}

/// The local part of an address often spells its owner.
fn remember_mailboxes(block: &Block<'_>, memory: &mut Memory, lexicon: &Lexicon) {
    let mut key = Vec::new();
    for mail in block.found.iter().filter(|f| f.kind == Kind::Email) {
        let local = block.text[mail.start..mail.end].split('@').next().unwrap_or("");
        for part in local.split(|c: char| !c.is_alphabetic()).filter(|part| part.len() >= 4) {
            fold_into(part, &mut key);
            if lexicon.word(&key) & (flags::FIRST | flags::SURNAME) != 0 {
                memory.remember(part);
            }
        }
    }
}

fn worth_remembering(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.has(flags::FIRST | flags::SURNAME) && (!token.has(flags::WORD) || token.has(flags::COMMON)) || token.bits == 0
}

/// Weighs a candidate: percent of confidence, with the reasons.
fn judge(block: &Block<'_>, candidate: &Candidate, context: &Context) -> (u8, Vec<Evidence>) {
    let mut evidence = Vec::new();
    if context.firm {
        return (0, evidence);
    }
    if context.title {
        evidence.push(Evidence::Title);
    }
    if context.salutation {
        evidence.push(Evidence::Salutation);
    }
    if context.mail_header {
        evidence.push(Evidence::MailHeader);
    }
    if context.signature {
        evidence.push(Evidence::Signature);
    }
    if context.label {
        evidence.push(Evidence::Cue(Kind::Name));
    }
    if candidate.first_name(block) {
        evidence.push(Evidence::FirstName);
    }
    if candidate.surname(block) {
        evidence.push(Evidence::Surname);
    }
    if candidate.initials > 0 {
        evidence.push(Evidence::Initials);
    }
    let score = if candidate.words.is_empty()
        || is_function(block, candidate)
        || !context.title && is_department(block, candidate)
        || is_street(block, candidate)
        || !context.title && context::is_named_after(block, candidate)
    {
        0
    } else {
        confidence(block, candidate, context)
    };
    if evidence.is_empty() {
        evidence.push(Evidence::Cue(Kind::Name));
    }
    (score, evidence)
}

/// What stands around is asked last: it costs more than the form.
fn confidence(block: &Block<'_>, candidate: &Candidate, context: &Context) -> u8 {
    let form = form::by_form(block, candidate, context);
    let score = if form >= 92 { form } else { form.max(by_context(block, candidate, context)) };
    let introduced = context.title || context.salutation || context.signature || context.label || context.role;
    let bare = candidate.words.len() == 1 && candidate.initials == 0 && !introduced;
    if score > 0 && bare && context::is_product(block, candidate) { 0 } else { score }
}

/// "Operations Director": a function, not somebody.
fn is_function(block: &Block<'_>, candidate: &Candidate) -> bool {
    candidate.words.len() > 1
        && candidate.initials == 0
        && candidate.words.last().is_some_and(|w| {
            let token = &block.tokens[*w];
            token.has(flags::ROLE | flags::OCCUPATION) && !token.has(flags::SURNAME)
        })
}

/// "Teamleider Zorgadministratie": what she leads.
fn is_department(block: &Block<'_>, candidate: &Candidate) -> bool {
    candidate.words.last().is_some_and(|w| {
        let word = block.word(*w);
        let ends = |ending: &&str| {
            word.len() > ending.len()
                && word.is_char_boundary(word.len() - ending.len())
                && word[word.len() - ending.len()..].eq_ignore_ascii_case(ending)
        };
        candidate.words.len() == 1
            && !block.tokens[*w].has(flags::FIRST | flags::SURNAME)
            && grammar::DEPARTMENTS.iter().any(|known| known.eq_ignore_ascii_case(word) || ends(known))
    })
}

/// Endings of buildings, prizes and the like that are named after people.
const BUILDINGS: [&str; 17] = [
    "school",
    "museum",
    "college",
    "ziekenhuis",
    "route",
    "prijs",
    "pad",
    "toernooi",
    "bokaal",
    "fonds",
    "stichting",
    "trofee",
    "lezing",
    "penning",
    "kazerne",
    "bibliotheek",
    "tunnel",
];

/// "Dr. Schaepmanstraat", "Albert Schweitzerschool": a street or a building, however it begins.
fn is_street(block: &Block<'_>, candidate: &Candidate) -> bool {
    candidate.words.last().is_some_and(|w| {
        let (token, word) = (&block.tokens[*w], block.word(*w));
        let building = || BUILDINGS.iter().any(|end| word.len() > end.len() + 3 && word.ends_with(end));
        !token.has(flags::FIRST | flags::SURNAME)
            && word.len() > 6
            && (crate::place::is_dutch_street(word) || building())
    })
}

fn by_context(block: &Block<'_>, candidate: &Candidate, context: &Context) -> u8 {
    let all_words = candidate.words.iter().all(|w| {
        let t = &block.tokens[*w];
        t.has(flags::WORD | flags::OCCUPATION) && !t.has(flags::FIRST | flags::SURNAME)
    });
    let place_only = candidate
        .words
        .iter()
        .all(|w| block.tokens[*w].has(flags::PLACE) && !block.tokens[*w].has(flags::FIRST | flags::SURNAME));
    if context.title && !candidate.shouted(block) {
        return 92;
    }
    // "Zoon Storm", "her daughter Summer": behind kin a word with a capital is a name.
    if context.kin && !place_only && !candidate.shouted(block) && !is_common_noun(block, candidate) {
        return 75;
    }
    if all_words && candidate.initials == 0 && candidate.infixes == 0 {
        return if context.title || context.strong_label { 75 } else { 0 };
    }
    if context.strong_label || (context.mail_header && !place_only) {
        return 92;
    }
    if context.salutation || (context.signature && !place_only) {
        return 85;
    }
    if context.label && !place_only {
        return if candidate.first_name(block) || candidate.surname(block) || candidate.initials > 0 { 88 } else { 65 };
    }
    let particle_first = block.tokens[candidate.first].has(flags::INFIX) && !block.tokens[candidate.first].capital;
    if context.role && particle_first {
        let settled =
            candidate.words.iter().all(|w| block.tokens[*w].has(flags::SURNAME) && block.tokens[*w].has(flags::COMMON));
        return if settled && !place_only && candidate.infixes > 1 { 70 } else { 0 };
    }
    // "Klant Van Eijsden": the capital of the particle says that a surname begins.
    if context.role && candidate.infixes > 0 && block.tokens[candidate.first].has(flags::INFIX) {
        return 72;
    }
    let named = |w: &usize| {
        let token = &block.tokens[*w];
        token.has(flags::FIRST | flags::SURNAME) || token.is_unknown_capital()
    };
    let institution = flags::STATEMENT | flags::FIRM_AFTER | flags::FIRM_BEFORE | flags::INSTITUTION | flags::TOPIC;
    if !place_only
        && candidate.words.iter().all(named)
        && !candidate.words.iter().any(|w| block.tokens[*w].has(institution))
        && !candidate.shouted(block)
        && context::in_list(block, candidate)
    {
        return 72;
    }
    if context.role
        && !place_only
        && (candidate.surname(block)
            || candidate.words.first().is_some_and(|w| {
                let token = &block.tokens[*w];
                token.has(flags::FIRST) && (!token.has(flags::WORD) || token.has(flags::COMMON))
            })
            || candidate.words.iter().any(|w| block.tokens[*w].is_unknown_capital()))
    {
        return 75;
    }
    0
}

/// A noun for somebody or something, not of a name.
fn is_common_noun(block: &Block<'_>, candidate: &Candidate) -> bool {
    let noun = flags::ROLE
        | flags::OCCUPATION
        | flags::TITLE
        | flags::NOT_NAME
        | flags::STATEMENT
        | flags::INSTITUTION
        | flags::TOPIC
        | flags::FIRM_AFTER
        | flags::FIRM_BEFORE
        | flags::SALUTATION
        | flags::PRONOUN;
    candidate.words.iter().any(|w| block.tokens[*w].has(noun) && !block.tokens[*w].has(flags::FIRST))
}
