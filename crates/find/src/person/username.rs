//! Logins and handles, which only the word before tells apart.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use crate::token::Class;

/// Letters of a name that a login must hold to be made of it.
const SHORTEST_PART: usize = 4;

pub(super) fn find(block: &mut Block<'_>, lexicon: &Lexicon) {
    let names: Vec<(usize, usize)> =
        block.found.iter().filter(|f| f.kind == Kind::Name).map(|f| (f.start, f.end)).collect();
    for name in names {
        if let Some((first, last)) = in_brackets(block, name) {
            block.add(Found::new(block.bytes(first, last), Kind::Username, 75, &[Evidence::SeenBefore]));
        }
    }
    for cue in 0..block.tokens.len() {
        let marked = mention(block, cue).map(|last| (cue, last)).or_else(|| behind_domain(block, cue));
        if let Some((first, last)) = marked.or_else(|| maker(block, lexicon, cue)) {
            block.add(Found::new(block.bytes(first, last), Kind::Username, 70, &[Evidence::Cue(Kind::Username)]));
        }
        if !block.tokens[cue].is_word() || !block.tokens[cue].has(flags::LOGIN) {
            continue;
        }
        if let Some((first, last)) = login_behind(block, lexicon, cue) {
            block.add(Found::new(block.bytes(first, last), Kind::Username, 82, &[Evidence::Cue(Kind::Username)]));
        }
    }
}

/// `Anne-Fleur Hoekzema (hoekzemaf)`: a bracket behind a name with letters of it.
fn in_brackets(block: &Block<'_>, name: (usize, usize)) -> Option<(usize, usize)> {
    let open = block.tokens.partition_point(|t| (t.start as usize) < name.1);
    if !block.tokens.get(open)?.is_sign('(') {
        return None;
    }
    let (first, last) = login(block, block.after(open)?)?;
    let closes = block.after(last).is_some_and(|n| block.tokens[n].is_sign(')'));
    let text = block.text[block.bytes(first, last)].to_lowercase();
    let made = block.text[name.0..name.1]
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| part.chars().count() >= SHORTEST_PART)
        .any(|part| text.contains(&part.to_lowercase()) && text.len() != part.len());
    (closes && made && !block.tokens[first].capital && block.covered(first).is_none()).then_some((first, last))
}

/// `@j_vd`: somebody is spoken to; a word that a dictionary has may be anything.
fn mention(block: &Block<'_>, at: usize) -> Option<usize> {
    if !block.tokens[at].is_sign('@') || !block.tokens[at].spaced {
        return None;
    }
    let start = block.after(at).filter(|n| !block.tokens[*n].spaced)?;
    let (first, last) = login(block, start)?;
    let plain = (first..=last).any(|word| block.tokens[word].has(flags::WORD | flags::PLACE | flags::NOT_NAME));
    let letters = block.word(first).bytes().filter(u8::is_ascii_lowercase).count();
    let closes = block.after(last).is_none_or(|n| {
        block.tokens[n].spaced || matches!(block.tokens[n].class, Class::Sign(',' | ':' | '.' | '?' | '!' | ')'))
    });
    let single = first == last;
    (closes && letters >= 3 && !(single && plain) && block.covered(at).is_none()).then_some(last)
}

/// `DOMEIN\lbakker`; a path has more of those strokes.
fn behind_domain(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let stroke = |at: usize| block.tokens.get(at).is_some_and(|t| t.is_sign('\\') && !t.spaced);
    let domain = block.before(at).filter(|d| block.tokens[*d].all_capitals && block.tokens[*d].spaced)?;
    let start = block.after(at).filter(|n| stroke(at) && !block.tokens[*n].spaced)?;
    let (first, last) = login(block, start)?;
    (!stroke(last + 1) && block.covered(domain).is_none() && block.covered(first).is_none()).then_some((first, last))
}

/// "Bericht van sjors_v": letters of a name with a stroke or digits, where somebody stands who made something.
fn maker(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> Option<(usize, usize)> {
    let token = &block.tokens[at];
    if token.capital || !token.spaced || !matches!(token.class, Class::Word | Class::Number) {
        return None;
    }
    let (first, last) = login(block, at)?;
    let text = &block.text[block.bytes(first, last)];
    let marked = text.contains('_') || !text.contains(['.', '-']) && text.ends_with(|c: char| c.is_ascii_digit());
    if !marked || !text.starts_with(|c: char| c.is_ascii_lowercase()) || block.covered(first).is_some() {
        return None;
    }
    let made = block.before(first).is_some_and(|b| block.is(b, grammar::MAKERS));
    let acts = block.after(last).is_some_and(|n| block.is(n, grammar::ACTS) && !block.is(n, grammar::JOINS));
    let speaks = block.after(last).is_some_and(|n| block.tokens[n].is_sign(':'));
    let named = || {
        let parts = text.split(|c: char| !c.is_alphabetic()).filter(|part| part.len() >= SHORTEST_PART);
        parts.map(|part| lexicon.word(part.as_bytes())).any(|bits| bits & flags::FIRST != 0 && bits & flags::WORD == 0)
    };
    (made && speaks && text.contains('_') || (made || acts || speaks) && named()).then_some((first, last))
}

/// `kvdmeer`, `lbakker`: initials and a surname, written together as companies make logins.
fn is_made_of_name(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> bool {
    let token = &block.tokens[at];
    let mut key = Vec::new();
    fold_into(block.word(at), &mut key);
    let surname = |part: &[u8]| {
        let part = [b"vander".as_slice(), b"vanden", b"vande", b"vd", b"van", b"de"]
            .iter()
            .find_map(|particles| part.strip_prefix(*particles))
            .unwrap_or(part);
        part.len() >= SHORTEST_PART && lexicon.word(part) & flags::SURNAME != 0
    };
    token.is_word()
        && token.bits & (flags::WORD | flags::FIRST | flags::PLACE) == 0
        && (!token.capital || token.all_capitals)
        && key.is_ascii()
        && (1..3).any(|initials| key.len() > initials && surname(&key[initials..]))
}

fn login_behind(block: &Block<'_>, lexicon: &Lexicon, cue: usize) -> Option<(usize, usize)> {
    let mut at = block.after(cue)?;
    let mut joined = false;
    let mut told = !block.is(cue, grammar::DOUBTFUL_LOGINS);
    for _ in 0..4 {
        let token = &block.tokens[at];
        let skip = matches!(token.class, Class::Sign(':' | '"' | '\'' | '(' | '‘' | '“' | '`' | '='))
            || token.is_word() && block.is(at, grammar::LOGIN_BETWEEN);
        if !skip {
            break;
        }
        // "account is geblokkeerd": behind a verb a bare word is rather what happened.
        told = block.is(at, grammar::NAMING) || told && block.is(at, &["is", "was", "luidt"]);
        joined |= matches!(token.class, Class::Sign(':' | '=' | '"' | '\'' | '`' | '‘' | '“'));
        at = block.after(at)?;
    }
    if block.covered(at).is_some_and(|f| f.kind != Kind::Name) {
        return None;
    }
    let (first, last) = login(block, at)?;
    let text = &block.text[block.bytes(first, last)];
    let marked = text.starts_with('@') || text.contains(['_', '.']) || text.bytes().any(|b| b.is_ascii_digit());
    let ends = block.after(last).is_none_or(|n| {
        !block.tokens[n].is_word()
            || block.is(n, grammar::PLACE_PREPOSITIONS) && !(text.starts_with("ge") && text.ends_with(['d', 't']))
    });
    let plain = (told || ends)
        && !block.tokens[at].has(flags::LOGIN)
        && !block.tokens[at].capital
        && block.tokens[at].bits & (flags::WORD | flags::INFIX | flags::PRONOUN | flags::ROLE) == 0;
    let letters = text.bytes().any(|b| b.is_ascii_alphabetic());
    let named = first == last && is_made_of_name(block, lexicon, first);
    let likely = marked || plain || named || joined && !block.tokens[at].capital;
    (letters && text.len() >= 3 && likely).then_some((first, last))
}

/// Reads letters and digits joined by full stops, underscores and hyphens
/// without a blank, perhaps behind an `@`.
fn login(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let start = if block.tokens[at].is_sign('@') { block.after(at)? } else { at };
    let run = |t: usize| matches!(block.tokens[t].class, Class::Word | Class::Number);
    if !run(start) {
        return None;
    }
    let mut last = start;
    while let Some(next) = block.after(last).filter(|n| !block.tokens[*n].spaced) {
        if run(next) || matches!(block.tokens[next].class, Class::Sign('_')) {
            last = next;
            continue;
        }
        let joins = matches!(block.tokens[next].class, Class::Sign('.' | '-'));
        match block.after(next).filter(|n| joins && run(*n) && !block.tokens[*n].spaced) {
            Some(word) => last = word,
            None => break,
        }
    }
    Some((at, last))
}
