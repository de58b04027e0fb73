//! What stands around a candidate for a name.

mod after;
mod list;
mod product;

use super::parse::Candidate;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::token::Class;
pub(super) use after::is_named_after;
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
        let alone = line_is(block, c);
        let mut context = Context {
            title,
            salutation: salutation_before(block, c.first),
            signature: alone && (closing_above(block, c.first) || is_last_line(block, c))
                || speaker(block, c)
                || closes_text(block, c)
                || closing_on_line(block, c.first)
                || is_here(block, c),
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
        context.firm = is_firm(block, c, &context) || names_thing(block, c.first);
        context
    }
}

/// `De moeder, Svitlana, …`, `zijn zoontje (Mees)`: between two marks behind the noun for her.
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

/// `Milan z'n moeder`: her kin stands behind her in plain speech.
fn owns_kin(block: &Block<'_>, c: &Candidate) -> bool {
    let owner = block.after(c.last).filter(|n| block.is(*n, grammar::PLAIN_OWNERS));
    owner.and_then(|n| block.after(n)).is_some_and(|n| block.is(n, grammar::KIN))
}

/// `Anoek hier, …`: says who writes.
fn is_here(block: &Block<'_>, c: &Candidate) -> bool {
    let here = block.after(c.last).filter(|n| block.is(*n, &["hier", "here"]));
    starts_sentence(block, c.first)
        && here.is_some_and(|n| {
            block.after(n).is_none_or(|m| matches!(block.tokens[m].class, Class::Sign(',' | '.' | ':' | '!')))
        })
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

/// Says whether token `at` is the only word of its line.
pub(super) fn alone_on_line(block: &Block<'_>, at: usize) -> bool {
    let opens = block.before(at).is_none_or(|b| {
        (block.tokens[b].is_sign(',') || block.tokens[b].has(flags::CLOSING)) && closing_on_line(block, at)
    });
    let closes = match block.after(at) {
        None => true,
        Some(n) => (block.tokens[n].is_sign(',') || block.tokens[n].is_sign('.')) && block.after(n).is_none(),
    };
    opens && closes && (closing_above(block, at) || closing_on_line(block, at))
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

/// The candidate, perhaps with a sign behind it, is all there is on its line.
fn line_is(block: &Block<'_>, c: &Candidate) -> bool {
    let mut after = block.after(c.last);
    if after
        .is_some_and(|n| matches!(block.tokens[n].class, Class::Sign('|' | ',' | '(')) || block.is(n, grammar::KISSES))
    {
        after = None;
    }
    let dash = block.before(c.first).filter(|b| matches!(block.tokens[*b].class, Class::Sign('-' | '–' | '—')));
    let opens = dash.or(Some(c.first)).is_some_and(|first| block.before(first).is_none());
    opens && after.is_none()
}

fn line_start(block: &Block<'_>, at: usize) -> usize {
    let mut start = at;
    while let Some(before) = block.before(start).filter(|_| at - start < 40) {
        start = before;
    }
    start
}

/// One of the two lines with words above closes a letter.
fn closing_above(block: &Block<'_>, at: usize) -> bool {
    let mut end = line_start(block, at);
    for _ in 0..2 {
        while end > 0 && block.tokens[end - 1].class == Class::Newline {
            end -= 1;
        }
        if end == 0 {
            return false;
        }
        let start = line_start(block, end - 1);
        if closes_letter(block, start, end) {
            return true;
        }
        end = start;
    }
    false
}

fn closes_letter(block: &Block<'_>, start: usize, end: usize) -> bool {
    let short = end - start <= 6;
    short
        && (start..end).any(|t| block.tokens[t].has(flags::CLOSING))
        && !(start..end).any(|t| block.tokens[t].is_sign('?'))
}

/// `Groet, Iris van den Brink` on one line.
fn closing_on_line(block: &Block<'_>, at: usize) -> bool {
    let Some(comma) = block.before(at) else { return false };
    let word = if matches!(block.tokens[comma].class, Class::Sign(',')) { block.before(comma) } else { Some(comma) };
    word.is_some_and(|w| {
        block.tokens[w].has(flags::CLOSING) && block.tokens[w].is_word() && !block.is(w, grammar::DOUBTFUL_CLOSINGS)
    }) || block.tokens[comma].is_sign(',') && closes_before(block, comma)
}

/// Words of a closing before its comma at most.
const LONGEST_CLOSING: usize = 5;

/// `Groeten van de bakker, …`, `Met achting, …`: a sentence that opens like a closing ends at the comma.
fn closes_before(block: &Block<'_>, comma: usize) -> bool {
    let mut first = comma;
    while let Some(before) = block.before(first).filter(|b| block.tokens[*b].is_word()) {
        first = before;
        if comma - first > LONGEST_CLOSING {
            return false;
        }
    }
    let opens = block.tokens.get(first).is_some_and(|token| {
        token.has(flags::CLOSING) && !block.is(first, grammar::DOUBTFUL_CLOSINGS)
            || block.is(first, grammar::OPENS_CLOSING) && first + 1 < comma
    });
    opens && first < comma && starts_sentence(block, first)
}

/// The last line with words of the text, when there are others before it.
fn is_last_line(block: &Block<'_>, c: &Candidate) -> bool {
    c.first > 8 && ends_text(block, c.last)
}

/// `… tot morgen. Nel`, `… four weeks. Gwendolen Abara`: a name behind the last sentence.
fn closes_text(block: &Block<'_>, c: &Candidate) -> bool {
    let named = |w: &usize| {
        let token = &block.tokens[*w];
        let single = c.words.len() == 1 && c.initials + c.infixes == 0;
        token.has(flags::FIRST) && !(single && token.has(flags::PLACE))
            || !single && (token.has(flags::SURNAME) || token.is_unknown_capital() && !token.all_capitals)
    };
    c.first > 8
        && c.words.len() <= 3
        && c.words.iter().all(named)
        && block.before(c.first).is_some_and(|b| matches!(block.tokens[b].class, Class::Sign('.' | '!' | '?')))
        && ends_text(block, c.last)
}

/// Nothing but signs and kisses stands behind.
fn ends_text(block: &Block<'_>, last: usize) -> bool {
    let rest = &block.tokens[last + 1..];
    let is_kiss =
        |token: &crate::token::Token| token.text(block.text).bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
    rest.len() < 5 && rest.iter().all(|t| !matches!(t.class, Class::Word | Class::Number) || is_kiss(t))
}

/// `[22-11-2026 09:14] Ruben: …`
fn speaker(block: &Block<'_>, c: &Candidate) -> bool {
    let colon = block.after(c.last).is_some_and(|n| block.tokens[n].is_sign(':') && !block.tokens[n].spaced);
    colon
        && block.before(c.first).is_some_and(|b| {
            matches!(block.tokens[b].class, Class::Sign(']' | '-'))
                && block.tokens[line_start(block, b)].class != Class::Word
        })
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

/// "De nieuwe boot heet Juliana".
fn names_thing(block: &Block<'_>, at: usize) -> bool {
    let verb = block.before(at).filter(|verb| block.is(*verb, grammar::CALLS_THINGS));
    verb.and_then(|verb| block.before(verb)).is_some_and(|noun| is_thing(block, noun))
}

/// A noun that stands for nobody.
fn is_thing(block: &Block<'_>, noun: usize) -> bool {
    let token = &block.tokens[noun];
    let somebody = flags::ROLE | flags::OCCUPATION | flags::PRONOUN | flags::TITLE | flags::FIRST | flags::SURNAME;
    token.is_word()
        && (token.has(flags::WORD) || token.bits == 0)
        && !token.capital
        && !token.has(somebody)
        && !block.is(noun, grammar::KIN)
        && !block.is(noun, grammar::SMALL_WORDS)
        && block.before(noun).is_some_and(|b| block.tokens[b].is_word())
}

/// Returns whether a label stands before, and whether it says "name" outright.
fn label(block: &Block<'_>, at: usize) -> (bool, bool) {
    let start = block.tokens[at].start as usize;
    let from = crate::scan::cue::floor_boundary(block.text, start.saturating_sub(12));
    let near = block.text[from..start].trim_end().to_ascii_lowercase();
    if grammar::NAME_ANNOUNCEMENTS.iter().any(|l| ends_in_word(&near, l)) {
        return (true, true);
    }
    if grammar::INTRODUCTIONS.iter().any(|l| ends_in_word(&near, l)) {
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
        && block.after(at).is_some_and(|n| block.tokens[n].is_word() || block.tokens[n].is_sign('.'))
}

/// Verbs of what people do, as the pairs of statements have them.
const VERBS: u64 = flags::DEED | flags::ATTEND | flags::GIVE;

fn is_firm(block: &Block<'_>, c: &Candidate, context: &Context) -> bool {
    if context.title || context.mail_header && c.words.len() > 1 {
        return false;
    }
    if firm_behind(block, c.first, c.last)
        || c.words
            .iter()
            .skip(1)
            .any(|w| block.tokens[*w].has(flags::FIRM_AFTER) && !block.tokens[*w].has(flags::SURNAME))
        || c.words.first().is_some_and(|w| {
            *w < c.last
                && block.tokens[*w].has(flags::FIRM_BEFORE)
                && !block.tokens[*w].has(flags::FIRST | flags::SURNAME)
        })
        || quoted(block, c)
    {
        return true;
    }
    let plain = c.words.len() == 1 && c.initials == 0;
    let Some(before) = block.before(c.first) else { return false };
    let token = &block.tokens[before];
    if token.is_sign('&') {
        let left = before.checked_sub(1);
        let named = left.and_then(|at| block.covered(at)).is_some_and(|f| f.kind == crate::kind::Kind::Name);
        return !(couple(block, left, Some(c.first)) || named && block.tokens[c.first].has(flags::FIRST));
    }
    if !token.is_word() || !token.has(flags::FIRM_BEFORE) {
        return false;
    }
    let by_preposition = block.is(before, &["bij"]);
    !by_preposition || plain && !block.tokens[c.words[0]].has(flags::FIRST) && firm_like(block, c)
}

/// A name between quotation marks is that of a ship, a dish or a work.
fn quoted(block: &Block<'_>, c: &Candidate) -> bool {
    let mark = |at: Option<usize>| {
        at.is_some_and(|at| matches!(block.tokens[at].class, Class::Sign('"' | '“' | '”' | '„' | '\'' | '‘' | '’')))
    };
    mark(block.before(c.first)) && (mark(block.after(c.last)) || mark(block.after(c.last).and_then(|n| block.after(n))))
}

/// Behind "bij" a bare surname is more often a shop than a person.
fn firm_like(block: &Block<'_>, c: &Candidate) -> bool {
    block.tokens[c.words[0]].has(flags::SURNAME) && !context_has_role(block, c)
}

fn context_has_role(block: &Block<'_>, c: &Candidate) -> bool {
    block.before(c.first).is_some_and(|b| block.tokens[b].has(flags::ROLE))
}

/// `Jaap & Els`: two first names are a couple, not a firm.
fn couple(block: &Block<'_>, left: Option<usize>, right: Option<usize>) -> bool {
    let first = |at: Option<usize>| at.is_some_and(|at| block.tokens[at].has(flags::FIRST) && block.tokens[at].capital);
    let owns = right.is_some_and(|at| block.word(at).ends_with("'s") || block.word(at).ends_with("\u{2019}s"));
    // "Baker & Rose": two words with capitals are a brand.
    let word = |at: Option<usize>| {
        at.is_some_and(|at| block.tokens[at].has(flags::WORD) && !block.tokens[at].has(flags::COMMON))
    };
    first(left) && first(right) && !owns && !(word(left) && word(right))
}

/// `Jansen B.V.`, `De Boer Transport`, `Visser & Zonen`, `Bakker en Zn.`
fn firm_behind(block: &Block<'_>, first: usize, last: usize) -> bool {
    let Some(next) = block.after(last) else { return false };
    let token = &block.tokens[next];
    if token.is_sign('&') {
        return !couple(block, Some(first), block.after(next));
    }
    if !token.is_word() || !token.spaced {
        return false;
    }
    if block.is(next, &["en", "and"]) {
        return block.after(next).is_some_and(|n| block.is(n, grammar::FAMILY_FIRM));
    }
    if block.is(next, &["b", "n", "v", "c"]) && block.tokens.get(next + 1).is_some_and(|t| t.is_sign('.')) {
        return block.tokens.get(next + 2).is_some_and(|t| t.is_word() && !t.spaced);
    }
    token.has(flags::FIRM_AFTER) && (token.capital || block.is(next, grammar::LOWER_FIRM))
}
