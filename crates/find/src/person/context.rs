//! What stands around a candidate for a name.

mod after;
mod closing;
mod firm;
mod list;
mod product;

use super::parse::Candidate;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::token::Class;
pub(super) use after::is_named_after;
pub(super) use closing::alone_on_line;
use closing::line_start;
pub(super) use firm::names_thing;
pub(super) use product::is_product;

/// Facts of the surroundings.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, each by itself")]
#[derive(Debug, Default)]
pub(super) struct Context {
    /// A form of address right before.
    pub(super) title: bool,
    /// Opens a letter.
    pub(super) salutation: bool,
    /// Closes a letter, or a speaker of a chat.
    pub(super) signature: bool,
    /// In a header of a mail, or right before `<address>`.
    pub(super) mail_header: bool,
    /// Behind a label for a role, with a colon.
    pub(super) label: bool,
    /// Behind "naam:", "t.n.v." and the like.
    pub(super) strong_label: bool,
    /// A noun for a person right before.
    pub(super) role: bool,
    /// A noun for somebody's kin right before.
    pub(super) kin: bool,
    /// First word of a sentence.
    pub(super) sentence_start: bool,
    /// Behind a preposition of place.
    pub(super) preposition: bool,
    /// A verb of people right behind, or speech before.
    pub(super) acts: bool,
    /// Behind a word that joins people, or in a list behind another name.
    pub(super) beside_people: bool,
    /// Opens a line or follows a colon, and a comma or the end comes next.
    pub(super) listed: bool,
    /// Behind the time or number that opens its line.
    pub(super) behind_time: bool,
    /// A verb that only people do right behind.
    pub(super) speaks: bool,
    /// What has the form of a verb right behind.
    pub(super) does: bool,
    /// Joined to a name before or behind by "en" and the like.
    pub(super) among_names: bool,
    /// Part of the name of a firm, building or institution.
    pub(super) firm: bool,
}

/// In a list of people: behind the label of one, between names, or where the
/// lines around open with a name in the same way.
pub(super) fn in_list(block: &Block<'_>, c: &Candidate) -> bool {
    list::holds(block, c)
}

/// `Anna: …`, `Anna (…`: what follows is said by her or of her.
pub(super) fn is_followed_up(block: &Block<'_>, c: &Candidate) -> bool {
    block.after(c.last).is_some_and(|n| matches!(block.tokens[n].class, Class::Sign(':' | '(')))
}

impl Context {
    /// A single word of a name, and nothing around it that only people have.
    pub(super) fn stands_bare(&self, c: &Candidate) -> bool {
        let introduced = self.title || self.salutation || self.signature || self.mail_header || self.label || self.role;
        let among = self.acts || self.speaks || self.among_names || self.beside_people || self.behind_time;
        c.words.len() == 1 && c.initials == 0 && c.infixes == 0 && !introduced && !among
    }

    pub(super) fn of(block: &Block<'_>, c: &Candidate) -> Self {
        let before = block.before(c.first);
        let title = title_before(block, c.first);
        let mut context = Context {
            title,
            salutation: salutation_before(block, c.first),
            signature: closing::signs(block, c),
            mail_header: mail_header(block, c),
            role: before.is_some_and(|b| block.tokens[b].has(flags::ROLE) && block.tokens[b].is_word())
                || of_kin(block, c.first),
            kin: before.is_some_and(|b| block.is(b, grammar::ONES_KIN)) && block.tokens[c.first].spaced
                || is_apposition(block, c),
            speaks: block.after(c.last).is_some_and(|n| block.tokens[n].is_word() && block.is(n, grammar::SPEAKS))
                || owns_kin(block, c),
            does: block.after(c.last).is_some_and(|n| has_verb_form(block, n)),
            among_names: among_names(block, c),
            behind_time: behind_time(block, c),
            sentence_start: starts_sentence(block, c.first),
            preposition: behind_preposition(block, c.first),
            acts: acts(block, c),
            beside_people: before.is_some_and(|b| {
                block.is(b, grammar::BESIDE)
                    || block.tokens[b].is_sign(',')
                        && b > 0
                        && block.covered(b - 1).is_some_and(|f| f.kind == crate::kind::Kind::Name)
            }),
            ..Context::default()
        };
        (context.label, context.strong_label) = label(block, c.first);
        context.listed = before
            .is_none_or(|b| matches!(block.tokens[b].class, Class::Sign(':' | '-' | '•' | '*' | '&')))
            && block.after(c.last).is_some_and(|n| matches!(block.tokens[n].class, Class::Sign(',' | '&' | '/' | '+')))
            || before.is_some_and(|b| block.tokens[b].is_sign('&'))
            || context.behind_time;
        context.firm = firm::is_firm(block, c, &context);
        context
    }
}

/// `De moeder, Oxana, …`, `zijn zoontje (Tygo)`: between two marks behind the noun for her.
fn is_apposition(block: &Block<'_>, c: &Candidate) -> bool {
    let Some(mark) = block.before(c.first) else { return false };
    let closes = block.after(c.last).is_some_and(|n| matches!(block.tokens[n].class, Class::Sign(',' | ')' | '.')));
    let noun = match block.tokens[mark].class {
        Class::Sign(',') if closes => block.before(mark),
        Class::Sign('(') => block.before(mark),
        _ => None,
    };
    noun.filter(|n| block.is(*n, grammar::ONES_KIN) || block.tokens[*n].has(flags::ROLE) && block.tokens[*n].is_word())
        .and_then(|n| block.before(n))
        .is_some_and(|p| block.is(p, grammar::POINTS_AT_ONE))
        && c.words.len() <= 3
        && c.words.iter().all(|w| block.tokens[*w].has(flags::FIRST) || block.tokens[*w].is_unknown_capital())
}

/// `Rixt z'n moeder`: her kin stands behind her in plain speech.
fn owns_kin(block: &Block<'_>, c: &Candidate) -> bool {
    let owner = block.after(c.last).filter(|n| block.is(*n, grammar::PLAIN_OWNERS));
    owner.and_then(|n| block.after(n)).is_some_and(|n| block.is(n, grammar::KIN))
}

/// `de moeder van …`: somebody's relatives.
fn of_kin(block: &Block<'_>, at: usize) -> bool {
    block
        .before(at)
        .filter(|b| block.is(*b, &["van", "of"]))
        .and_then(|b| block.before(b))
        .is_some_and(|noun| block.is(noun, grammar::KIN))
}

/// `09.10 de Vos, …`: a number opens the line, a comma follows.
fn behind_time(block: &Block<'_>, c: &Candidate) -> bool {
    let opens = block.before(c.first).filter(|b| block.tokens[*b].class == Class::Number);
    let follows = block.after(c.last).is_some_and(|n| matches!(block.tokens[n].class, Class::Sign(',' | ':')));
    follows
        && opens.is_some_and(|b| {
            let mut start = b;
            for _ in 0..3 {
                let Some(before) = block.before(start) else { return true };
                if block.tokens[before].is_word() {
                    return false;
                }
                start = before;
            }
            false
        })
}

/// Joined to a name by a conjunction, or between two in a list.
fn among_names(block: &Block<'_>, c: &Candidate) -> bool {
    let is_name = |at: usize| {
        let token = &block.tokens[at];
        block.covered(at).is_some_and(|f| f.kind == crate::kind::Kind::Name)
            || token.capital
                && token.has(flags::FIRST)
                && token.has(flags::COMMON)
                && !token.has(flags::WORD | flags::PLACE)
    };
    let joins = |at: usize| block.is(at, grammar::JOINS);
    let behind = block.after(c.last).filter(|n| joins(*n)).and_then(|n| block.after(n)).is_some_and(is_name);
    let before = block.before(c.first).filter(|b| joins(*b)).and_then(|b| block.before(b)).is_some_and(is_name);
    behind || before
}

/// The word with a capital right before, perhaps with a full stop behind it.
pub(super) fn capital_before(block: &Block<'_>, at: usize) -> Option<usize> {
    let before = block.before(at)?;
    let word = if block.tokens[before].is_sign('.') { block.before(before)? } else { before };
    let token = &block.tokens[word];
    (token.is_word() && token.capital && token.has(flags::PHRASE)).then_some(word)
}

pub(super) fn behind_preposition(block: &Block<'_>, at: usize) -> bool {
    block.before(at).is_some_and(|b| block.is(b, grammar::PLACE_PREPOSITIONS))
}

fn title_before(block: &Block<'_>, at: usize) -> bool {
    let mut here = block.before(at);
    if here.is_some_and(|b| block.tokens[b].is_sign('.')) {
        // Behind a long word the full stop ends a sentence.
        here = here.and_then(|b| block.before(b)).filter(|b| block.word(*b).len() <= 5);
    }
    here.is_some_and(|b| block.tokens[b].has(flags::TITLE) && block.tokens[b].is_word() && block.tokens[at].spaced)
}

fn salutation_before(block: &Block<'_>, at: usize) -> bool {
    let Some(before) = block.before(at) else { return false };
    let opens_line =
        block.before(before).is_none_or(|b| matches!(block.tokens[b].class, Class::Sign('"' | '>' | '“' | ':')));
    block.tokens[before].has(flags::SALUTATION) && opens_line
}

fn mail_header(block: &Block<'_>, c: &Candidate) -> bool {
    let mut after = block.after(c.last);
    if after.is_some_and(|n| block.tokens[n].is_sign('"')) {
        after = after.and_then(|n| block.after(n));
    }
    let address = after.is_some_and(|n| {
        matches!(block.tokens[n].class, Class::Sign('<' | '['))
            && block.covered(n + 1).is_some_and(|f| f.kind == crate::kind::Kind::Email)
    });
    let start = line_start(block, c.first);
    let header = block.is(start, grammar::MAIL_PEOPLE)
        && block.tokens.get(start + 1).is_some_and(|t| t.is_sign(':') && !t.spaced);
    address || header
}

/// Says whether `text` ends in `words`, with no letter before them.
fn ends_in_word(text: &str, words: &str) -> bool {
    text.strip_suffix(words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// Bytes of the longest words that announce a name.
const LONGEST_LABEL: usize = 18;

/// Returns whether a label stands before, and whether it says "name" outright.
fn label(block: &Block<'_>, at: usize) -> (bool, bool) {
    let start = block.tokens[at].start as usize;
    let from = crate::scan::cue::floor_boundary(block.text, start.saturating_sub(LONGEST_LABEL));
    let near = block.text[from..start].trim_end().to_ascii_lowercase();
    if grammar::NAME_ANNOUNCEMENTS.iter().any(|l| ends_in_word(&near, l)) {
        return (true, true);
    }
    // "I'm English", "ik ben Friezin": that is what she is.
    let other = flags::NATIONALITY | flags::ROLE | flags::OCCUPATION;
    let said = !block.tokens[at].has(other) && !block.is(at, grammar::LANGUAGES);
    if said && grammar::INTRODUCTIONS.iter().any(|l| ends_in_word(&near, l)) {
        return (true, false);
    }
    let Some(before) = block.before(at) else { return (false, false) };
    let particle = block.tokens[at].has(flags::INFIX) && !block.tokens[at].capital;
    if block.is(before, &["naam", "name"]) && !particle {
        return (true, true);
    }
    if !block.tokens[before].is_sign(':') {
        return (false, false);
    }
    let start = line_start(block, before);
    let word = (start..before).rev().find(|t| block.tokens[*t].is_word());
    let strong = word.is_some_and(|w| block.is(w, grammar::STRONG_NAME_LABELS));
    let weak =
        word.is_some_and(|w| block.is(w, grammar::NAME_LABELS) || block.tokens[w].has(flags::ROLE | flags::TITLE));
    (strong || weak, strong)
}

pub(super) fn starts_sentence(block: &Block<'_>, at: usize) -> bool {
    block.before(at).is_none_or(|b| {
        matches!(
            block.tokens[b].class,
            Class::Sign('.' | '!' | '?' | ':' | ';' | '"' | '-' | '*' | '•' | '(' | '–' | '“')
        )
    })
}

/// A verb of people, or what has the form of one, stands right behind.
pub(super) fn does_something(block: &Block<'_>, c: &Candidate) -> bool {
    acts(block, c) || block.after(c.last).is_some_and(|n| has_verb_form(block, n))
}

fn acts(block: &Block<'_>, c: &Candidate) -> bool {
    block.after(c.last).is_some_and(|n| {
        let token = &block.tokens[n];
        token.is_word() && !token.capital && (token.has(VERBS) || block.is(n, grammar::ACTS))
    })
}

/// "wears", "slipped", "loopt", "werkte": a verb of the third person by its ending.
fn has_verb_form(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let word = block.word(at);
    token.is_word()
        && token.spaced
        && !token.capital
        && (word.len() >= 5 || word.len() == 4 && ["kt", "pt", "gt"].iter().any(|ending| word.ends_with(ending)))
        && !token.has(flags::ROLE | flags::GENERIC | flags::PRONOUN | flags::FIRM_AFTER)
        && ["ed", "ts", "ks", "rs", "ps", "es", "ls", "ds", "ms", "kt", "pt", "gt", "rt", "lt", "nt", "te", "de"]
            .iter()
            .any(|ending| word.ends_with(ending))
        && block.after(at).is_some_and(|n| !matches!(block.tokens[n].class, Class::Sign(sign) if sign != '.'))
}

/// Verbs of what people do, as the pairs of statements have them.
const VERBS: u64 = flags::DEED | flags::ATTEND | flags::GIVE;
