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
    let in_bracket = |start: usize| block.text[..start].ends_with('(');
    let bracketed = names.iter().any(|(start, _)| in_bracket(*start));
    for name in names {
        if let Some((first, last)) = in_brackets(block, name) {
            block.add(Found::new(block.bytes(first, last), Kind::Username, 75, &[Evidence::SeenBefore]));
        }
    }
    speakers(block, lexicon);
    for cue in 0..block.tokens.len() {
        if !may_tell(block, cue, bracketed) {
            continue;
        }
        let named = if bracketed { before_name(block, cue) } else { None };
        if let Some((first, last)) = named.or_else(|| glued(block, lexicon, cue)) {
            block.add(Found::new(block.bytes(first, last), Kind::Username, 70, &[Evidence::PersonNear]));
        }
        let marked = mention(block, cue)
            .map(|last| (cue, last))
            .or_else(|| behind_domain(block, cue))
            .or_else(|| set_to(block, cue));
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

/// Most words are no login and tell none: nothing is joined to them.
fn may_tell(block: &Block<'_>, at: usize, bracketed: bool) -> bool {
    let token = &block.tokens[at];
    match token.class {
        Class::Word => bracketed || token.has(flags::LOGIN) || is_joined(block, at),
        Class::Number => true,
        Class::Sign(sign) => matches!(sign, '@' | '\\'),
        Class::Newline => false,
    }
}

/// A sign stands right behind it.
fn is_joined(block: &Block<'_>, at: usize) -> bool {
    block.tokens.get(at + 1).is_some_and(|next| !next.spaced && matches!(next.class, Class::Sign(_)))
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

/// Lines of a chat, from which on who speaks before a colon is known by a nick.
const FEWEST_LINES: usize = 2;

/// Letters of a nick without a sign or digit in it, at least.
const SHORTEST_NICK: usize = 5;

/// `tuinbaas: kom maar`, line after line: who speaks in a chat.
fn speakers(block: &mut Block<'_>, lexicon: &Lexicon) {
    let opening: Vec<(usize, usize)> =
        (0..block.tokens.len()).filter(|at| block.before(*at).is_none()).filter_map(|at| speaker(block, at)).collect();
    let text = |nick: &(usize, usize)| &block.text[block.bytes(nick.0, nick.1)];
    let same = |nick: &(usize, usize)| opening.iter().filter(|other| text(other) == text(nick)).count();
    let marked = |nick: &(usize, usize)| text(nick).contains('_') || text(nick).contains('.');
    let chats = opening.len() > FEWEST_LINES;
    let found: Vec<(usize, usize)> = opening
        .iter()
        .copied()
        .filter(|nick| same(nick) >= FEWEST_LINES && (chats || marked(nick) || is_made_of_name(block, lexicon, nick.0)))
        .collect();
    for (first, last) in found {
        block.add(Found::new(block.bytes(first, last), Kind::Username, 70, &[Evidence::SeenBefore]));
    }
}

/// A nick in small letters at the start of a line, before a colon and what is said.
fn speaker(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let token = block.tokens.get(at)?;
    if token.capital || !matches!(token.class, Class::Word | Class::Number) || block.covered(at).is_some() {
        return None;
    }
    let (first, last) = login(block, at)?;
    let text = &block.text[block.bytes(first, last)];
    let colon = block.after(last).filter(|n| block.tokens[*n].is_sign(':') && !block.tokens[*n].spaced)?;
    let said = block.after(colon).and_then(|word| block.after(word)).and_then(|word| block.after(word))?;
    let known = flags::WORD | flags::NOT_NAME | flags::PLACE | flags::LOGIN | flags::ROLE | flags::TITLE;
    let marked = text.contains('_') || text.contains('.') && text.starts_with(|c: char| c.is_ascii_lowercase());
    let bare = first == last && token.is_word() && text.len() >= SHORTEST_NICK && !token.has(known);
    (block.tokens[said].class != Class::Newline && text.is_ascii() && (marked || bare)).then_some((first, last))
}

/// `unlock by=adm-joris`: who did it, in the line of a log.
fn set_to(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let sign = block.after(at).filter(|n| block.tokens[*n].is_sign('=') && !block.tokens[*n].spaced)?;
    if !block.is(at, grammar::LOGGED_BY) {
        return None;
    }
    let (first, last) = login(block, block.after(sign).filter(|n| !block.tokens[*n].spaced)?)?;
    let text = &block.text[block.bytes(first, last)];
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let machine = block.tokens[first].has(flags::NOT_NAME) || block.is(first, grammar::MACHINE_USERS);
    (letters >= 3 && !machine && block.covered(first).is_none()).then_some((first, last))
}

/// `jvdberg3 (Joke van den Berg)`: what stands before a bracket with a name and holds letters of it.
fn before_name(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let token = &block.tokens[at];
    if token.capital || !token.spaced || !matches!(token.class, Class::Word | Class::Number) {
        return None;
    }
    let (first, last) = login(block, at)?;
    let open = block.after(last).filter(|n| block.tokens[*n].is_sign('('))?;
    let name = block.after(open).and_then(|n| block.covered(n)).filter(|f| f.kind == Kind::Name)?;
    let text = block.text[block.bytes(first, last)].to_lowercase();
    let plain = block.tokens[first].has(flags::WORD | flags::PLACE | flags::ROLE | flags::FIRST);
    let made = block.text[name.start..name.end]
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| part.len() >= SHORTEST_PART)
        .any(|part| text.contains(&part.to_lowercase()) && text.len() > part.len());
    (made && !plain && block.covered(first).is_none()).then_some((first, last))
}

/// `kaasboer_77`, `Blije_Bakker_12`: words glued with a stroke, behind a word for who somebody is; no name of a file
/// or a field.
fn glued(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> Option<(usize, usize)> {
    let token = &block.tokens[at];
    let opens = token.spaced || block.before(at).is_some_and(|b| block.tokens[b].is_sign('('));
    let joined = block.tokens.get(at + 1).is_some_and(|next| next.is_sign('_') && !next.spaced);
    if !joined || !opens || token.class != Class::Word || block.covered(at).is_some_and(|f| f.kind != Kind::Name) {
        return None;
    }
    let (first, last) = login(block, at)?;
    let text = &block.text[block.bytes(first, last)];
    if !text.contains('_') || text.contains('.') {
        return None;
    }
    let told = block.before(first).is_some_and(|b| {
        block.is(b, grammar::NICK_BEFORE)
            || block.tokens[b].is_sign('(') && block.before(b).is_some_and(|p| block.is(p, grammar::DOERS))
    });
    // "user_id" is made of words in small letters alone.
    let parts = || text.split(|c: char| !c.is_alphabetic()).filter(|part| part.len() > 1);
    let words = parts().all(|part| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && (lexicon.word(part.as_bytes()) & flags::WORD != 0 || grammar::is_one_of(part, grammar::FIELD_PARTS))
    });
    let field = parts().any(|part| grammar::is_one_of(part, grammar::FIELD_PARTS)) || text == text.to_uppercase();
    let follows = block.after(last).is_some_and(|n| {
        matches!(block.tokens[n].class, Class::Sign('(' | '=' | '/' | '.'))
            && !block.tokens[n].spaced
            && block.after(n).is_some_and(|m| !block.tokens[m].spaced)
    });
    (told && !words && !field && !follows).then_some((first, last))
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
    if token.is_word() && !is_joined(block, at) {
        return None;
    }
    let (first, last) = login(block, at)?;
    let text = &block.text[block.bytes(first, last)];
    let marked = text.contains('_') || !text.contains('-') && text.ends_with(|c: char| c.is_ascii_digit());
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
    // "Login problems", "account hacked": what is wrong with it.
    let headed = !told && !joined && block.is(cue, grammar::DOUBTFUL_LOGINS);
    let plain = (told || ends)
        && !headed
        && !block.tokens[at].has(flags::LOGIN)
        && !block.tokens[at].capital
        && block.tokens[at].bits & (flags::WORD | flags::INFIX | flags::PRONOUN | flags::ROLE) == 0;
    let letters = text.bytes().any(|b| b.is_ascii_alphabetic());
    // "Trade account BRK-4471", "user=backup"
    let numbered = text.contains('-') && !text.contains(['_', '.']) && !text.bytes().any(|b| b.is_ascii_lowercase());
    if numbered || block.is(first, grammar::MACHINE_USERS) && first == last {
        return None;
    }
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
