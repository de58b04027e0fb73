//! Ages that the words around tell: numbers in words, bare numbers behind
//! "is", `een meisje van dertien`, and lists of ages.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::span::Found;
use crate::token::Class;

/// Signs of an age in digits, or of a decade such as "50's", at most.
const MOST_SIGNS: u32 = 4;

/// Says whether a word may tell an age: a number, a decade, or years in one word. Asked once of each word, since
/// every word of a text would be asked else. `listed` is its number among the closed classes.
pub(crate) fn counts(word: &str, listed: u16) -> bool {
    ends_with(word, "jarige")
        || grammar::DECADES.have(listed)
        || grammar::ORDINALS.have(listed)
        || is_number_word(word, listed)
}

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    for at in 0..block.tokens.len() {
        let token = &block.tokens[at];
        let may = match token.class {
            Class::Word => token.counts,
            Class::Number => token.end - token.start <= MOST_SIGNS,
            Class::Sign(_) | Class::Newline => false,
        };
        if !may {
            continue;
        }
        if let Some(last) = several(block, at) {
            for each in at..=last {
                if is_count(block, each) {
                    block.add(Found::new(block.bytes(each, each), Kind::Age, 70, &[Evidence::Quantity]));
                }
            }
            continue;
        }
        if let Some((first, last)) = rough(block, at).or_else(|| adjective(block, at)).or_else(|| ordinal(block, at)) {
            block.add(Found::new(block.bytes(first, last), Kind::Age, 70, &[Evidence::Quantity]));
        }
        if let Some(last) =
            age(block, at).or_else(|| about(block, at)).or_else(|| inverted(block, at)).or_else(|| beside(block, at))
        {
            block.add(Found::new(block.bytes(at, last), Kind::Age, 72, &[Evidence::Quantity]));
        }
    }
    drop_things(block);
}

/// Words before an age in which the thing that is so old may stand.
const THING_WITHIN: usize = 5;

/// "De lift is 31 jaar oud", "fridge (2 yrs)": nobody is that old.
fn drop_things(block: &mut Block<'_>) {
    let of_thing = |block: &Block<'_>, start: usize| {
        let mut at = block.tokens.partition_point(|t| (t.start as usize) < start);
        for _ in 0..THING_WITHIN {
            let Some(before) = block.before(at) else { return false };
            if block.is(before, grammar::AGING_THINGS) {
                return true;
            }
            if somebody(block, before) || block.is(before, grammar::OWNERS) {
                return false;
            }
            at = before;
        }
        false
    };
    let ages = block.found.iter().filter(|f| f.kind == Kind::Age).map(|f| f.start);
    let things: Vec<usize> = ages.filter(|start| of_thing(block, *start)).collect();
    if !things.is_empty() {
        block.found.retain(|f| f.kind != Kind::Age || !things.contains(&f.start));
    }
}

/// A name, a pronoun or a noun for one person.
fn somebody(block: &Block<'_>, at: usize) -> bool {
    is_named(block, at)
        || block.is(at, grammar::DOERS)
        || block.is(at, grammar::AGED)
        || block.is(at, grammar::RELATIVES)
        || block.tokens[at].is_word() && block.tokens[at].has(flags::ROLE)
}

/// A number, in digits or words, that may be years of life.
fn is_count(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    if token.is_word() { is_number_word(block.word(at), token.listed) } else { is_years(block, at) }
}

/// `twee kinderen (7 en 12)`, `jongens van 15 en 13`, `ze zijn zes en negen`: the last of several ages, of which the
/// first is at `at`.
fn several(block: &Block<'_>, at: usize) -> Option<usize> {
    if !is_count(block, at) || block.covered(at).is_some_and(|f| f.kind != Kind::Age) {
        return None;
    }
    let before = block.before(at)?;
    let called = block.tokens[before].is_sign(':');
    let apart =
        matches!(block.tokens[before].class, Class::Sign('(' | ',')) || block.is(before, &["van", "of", "aged"]);
    let noun = if called || apart { block.before(before)? } else { before };
    let plural = if called { block.is(noun, &["leeftijden", "ages"]) } else { block.is(noun, grammar::CHILDREN) };
    let stated = block.is(before, &["zijn", "are", "were", "waren"])
        && block.before(before).is_some_and(|b| block.is(b, &["ze", "zij", "they", "we", "wij", "die", "who"]))
        || block.is(before, &["they're", "we're"]);
    if !(plural || stated) {
        return None;
    }
    let mut last = at;
    while let Some(next) = block
        .after(last)
        .filter(|n| matches!(block.tokens[*n].class, Class::Sign(',' | '&')) || block.is(*n, grammar::JOINS))
        && let Some(number) = block.after(next).filter(|number| is_count(block, *number))
    {
        last = number;
    }
    let next = block.after(last);
    let closes = next.is_none_or(|n| {
        matches!(block.tokens[n].class, Class::Sign('.' | ',' | ';' | ')' | '!' | '?'))
            || block.is(n, grammar::ACTS)
            || block.is(n, grammar::BEHIND_AGES)
    });
    (last > at && closes).then_some(last)
}

/// `een man van ca. 45`, `looked about 16`, `zij is een jaar of veertig`: the last token of a rough age.
fn about(block: &Block<'_>, at: usize) -> Option<usize> {
    if !is_count(block, at) || block.covered(at).is_some() {
        return None;
    }
    let mut lead = block.before(at)?;
    let mut roughly = false;
    loop {
        let dot = block.tokens[lead].is_sign('.');
        let of = block.is(lead, &["of"])
            && lead > 1
            && block.is(lead - 1, &["jaar", "jaartje"])
            && block.is(lead - 2, &["een", "'n"]);
        let skipped = if of {
            lead - 2
        } else if block.is(lead, grammar::ROUGHLY_OLD) || dot && block.is(lead.saturating_sub(1), &["ca"]) {
            lead
        } else if block.is(lead, &["de"]) && block.is(lead.saturating_sub(1), grammar::ROUGHLY_OLD) {
            lead - 1
        } else {
            break;
        };
        roughly = true;
        lead = block.before(skipped)?;
    }
    let mut last = at;
    if let Some(years) = block.after(at).filter(|n| block.is(*n, grammar::YEARS)) {
        last = years;
    }
    let next = block.after(last);
    let closes = next.is_none_or(|n| {
        matches!(block.tokens[n].class, Class::Sign('.' | ',' | ';' | ')' | '!' | '?'))
            || block.is(n, &["en", "and", "maar", "but", "met", "with", "die", "dat", "who", "oud", "old"])
    });
    if !roughly {
        return None;
    }
    if block.is(lead, &["van", "of", "aged"]) {
        let acts = next.is_some_and(|n| block.is(n, grammar::ACTS) || block.is(n, grammar::BEHIND_AGES));
        return (block.before(lead).is_some_and(|b| block.is(b, grammar::AGED)) && (closes || acts)).then_some(last);
    }
    if !closes {
        return None;
    }
    let looks = block.is(lead, grammar::LOOKS_SO_OLD) || block.is(lead, grammar::BE_VERBS);
    let subject = || {
        let before = block.before(lead);
        before.is_none_or(|b| somebody(block, b) || block.tokens[b].is_sign(',') && is_listed(block, b))
    };
    (looks && subject() || is_contracted(block, lead)).then_some(last)
}

/// `die net achttien is`, `nu hij bijna 70 wordt`: the verb stands behind.
fn inverted(block: &Block<'_>, at: usize) -> Option<usize> {
    let verb = block.after(at).filter(|n| block.is(*n, &["is", "ben", "wordt", "was"]))?;
    let adverb = block.before(at).filter(|b| block.is(*b, &["net", "pas", "bijna", "nu", "al", "inmiddels"]))?;
    let subject = block.before(adverb)?;
    let whose = block.is(subject, &["die", "hij", "ze", "zij", "ik"]) && is_count(block, at);
    let opened = block.before(subject).is_some_and(|b| block.is(b, grammar::CONDITIONS));
    let closes = block.after(verb).is_none_or(|n| !block.tokens[n].is_word() || block.is(n, grammar::JOINS));
    (whose && !opened && closes && block.covered(at).is_none()).then_some(at)
}

/// "i'm", "my nan's": somebody with the verb in one word.
fn is_contracted(block: &Block<'_>, at: usize) -> bool {
    let word = block.word(at);
    let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or("");
    block.is(at, &["i'm", "he's", "she's", "i’m", "he’s", "she’s", "im"])
        || !stem.is_empty() && grammar::is_one_of(stem, grammar::RELATIVES.listed)
}

/// A name stands in the line before: "Dirk-Willem alleen wo, is 64".
fn is_listed(block: &Block<'_>, comma: usize) -> bool {
    (comma.saturating_sub(THING_WITHIN)..comma).any(|at| is_named(block, at))
}

/// `op zijn veertiende`, `her 40th birthday`: first and last token.
fn ordinal(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let word = block.word(at);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && matches!(&word[digits..], "e" | "de" | "ste" | "st" | "nd" | "rd" | "th");
    if !(numbered || block.is(at, grammar::ORDINALS)) || block.covered(at).is_some() {
        return None;
    }
    let owner =
        block.before(at).filter(|b| block.is(*b, grammar::OWNERS) || block.is(*b, &["je", "jouw", "ons", "your"]))?;
    let next = block.after(at);
    let party = next.is_some_and(|n| block.is(n, &["verjaardag", "birthday", "verjaardagsfeest"]));
    let since = block.before(owner).is_some_and(|b| block.is(b, &["op", "sinds", "vanaf", "rond"]));
    let alone = next
        .is_none_or(|n| !block.tokens[n].is_word() || block.is(n, grammar::ACTS) || block.is(n, grammar::BEHIND_AGES));
    (party || since && alone).then_some((at, at))
}

/// Returns the last token of the age that begins with the number at `at`.
fn age(block: &Block<'_>, at: usize) -> Option<usize> {
    let spelled = block.tokens[at].is_word();
    if !(if spelled { is_number_word(block.word(at), block.tokens[at].listed) } else { is_years(block, at) })
        || block.covered(at).is_some()
    {
        return None;
    }
    let mut last = at;
    let mut next = block.after(at);
    // "Ik ben een", "I'm one": rather an article, or somebody among others.
    let one = block.is(at, &["een", "one"]);
    let years = next.is_some_and(|n| block.is(n, grammar::YEARS));
    let young = next.is_some_and(|n| block.is(n, grammar::YOUNG));
    if years || young {
        last = next?;
        next = block.after(last);
        if years && next.is_some_and(|n| block.is(n, grammar::OLD)) {
            return next;
        }
    }
    let before = block.before(at)?;
    let bracketed = matches!(block.tokens[before].class, Class::Sign('(' | ','));
    let closes = next.is_none_or(|n| {
        matches!(block.tokens[n].class, Class::Sign('.' | ',' | ';' | ')' | '!' | '?'))
            || block.is(n, &["en", "and", "maar", "but"]) && !block.after(n).is_some_and(|m| is_years(block, m))
    });
    // "Ze is nu 91", "zij is dit jaar 56"
    let mut verb = before;
    for _ in 0..2 {
        if block.is(verb, grammar::NOWADAYS)
            && let Some(b) = block.before(verb)
        {
            verb = b;
        }
    }
    // "(2 jr, 5 jr en 11 jr)": an age stands before, joined to this one.
    let joined = (bracketed || block.is(before, grammar::JOINS))
        && before > 0
        && block.covered(before - 1).is_some_and(|f| f.kind == Kind::Age);
    if years && joined && closes {
        return Some(last);
    }
    // "haar zoontje Yonas, anderhalf jaar": behind a name or a noun for somebody.
    let person = |at: usize| {
        block.covered(at).is_some_and(|f| f.kind == Kind::Name)
            || block.tokens[at].is_word() && (block.tokens[at].has(flags::ROLE) || block.is(at, grammar::AGED))
    };
    if (years && spelled || young) && bracketed && closes && before > 0 && person(before - 1) {
        return Some(last);
    }
    if young {
        return None;
    }
    let open = next.is_some_and(|n| block.tokens[n].is_sign('%') || block.tokens[n].is_sign('€'));
    if block.is(before, &["van", "of", "aged"]) && before > 0 && block.is(before - 1, grammar::AGED) && !open {
        // "Een man of twaalf": so many came.
        let crowd = block.is(before, &["of"]) && before > 1 && block.is(before - 2, &["een", "'n"]);
        let heavy = next.is_some_and(|n| block.is(n, &["stone", "kilo", "kg"]));
        return (!crowd && !heavy && (years || spelled && !one || closes)).then_some(last);
    }
    if one && !years {
        return None;
    }
    // "Zij is al drie jaar bezig" tells how long.
    let (direct, lasting) = (verb == before, years && verb < before && block.is(before, &["al"]));
    let before = verb;
    let somebody = |at: usize| person(at) || block.is(at, grammar::DOERS) && !block.is(at, &["they"]);
    // "dan ben ik 67": the verb stands first.
    if block.is(before, &["ik", "hij", "ze", "zij"])
        && block.before(before).is_some_and(|b| block.is(b, grammar::BE_VERBS))
        && closes
    {
        return Some(last);
    }
    let reached = next.is_some_and(|n| block.is(n, &["geworden", "geweest"]));
    // "turns sixty-six in August"
    let turning = spelled
        && is_many(block, at)
        && block.is(before, &["turns", "turned", "wordt", "werd", "turning"])
        && next.is_some_and(|n| block.is(n, grammar::SOME_TIME));
    let own = years
        && block.is(before, &["ben", "am"])
        && next.is_some_and(|n| {
            block.is(n, &["en", "and"]) && !block.after(n).is_some_and(|m| block.tokens[m].class == Class::Number)
        });
    let contracted = is_contracted(block, before);
    let stated = block.is(before, grammar::BE_VERBS) || contracted;
    // "she's eighty next week", "hij is zelf vijfenvijftig hoor"
    let soon = next.is_some_and(|n| {
        (contracted || block.is(before, &["wordt", "turns"])) && block.is(n, grammar::SOON)
            || block.is(n, grammar::CLOSING_WORDS)
    });
    if !stated
        || !(closes && !lasting || years && direct || reached || turning || soon && !years)
        || !own && years && next.is_some_and(|n| block.is(n, grammar::NO_AGE_AFTER))
    {
        return None;
    }
    // "ben nu 20 en sta al drie jaar …": the verb says who.
    let first_person = block.is(before, &["ben"]) && !block.tokens[before].capital;
    let subject = contracted
        || first_person
        || block.before(before).is_some_and(|b| {
            somebody(b)
                || turning && block.tokens[b].is_sign('(')
                || block.tokens[b].is_sign(',') && is_listed(block, b)
        });
    subject.then_some(last)
}

/// `mijn dochter (9)`, `Tygo (wordt 4)`, `N. N., tweeënzeventig`, `kleindochter Rixt van 12`: beside somebody.
fn beside(block: &Block<'_>, at: usize) -> Option<usize> {
    let spelled = block.tokens[at].is_word();
    let counted = if spelled { is_many(block, at) } else { is_years(block, at) };
    if !counted || block.covered(at).is_some() {
        return None;
    }
    let named = |at: usize| block.covered(at).is_some_and(|f| f.kind == Kind::Name);
    let aged = |at: usize| block.is(at, grammar::AGED) || block.is(at, grammar::ONES_KIN);
    let mut before = block.before(at)?;
    let mut next = block.after(at);
    let mut last = at;
    if next.is_some_and(|n| block.is(n, grammar::YEARS)) {
        last = next?;
        next = block.after(last);
    }
    let turns = block.is(before, grammar::BE_VERBS) || block.is(before, grammar::NOWADAYS);
    while block.is(before, grammar::BE_VERBS) || block.is(before, grammar::NOWADAYS) {
        before = block.before(before)?;
    }
    let sign = |at: Option<usize>, sign: char| at.is_some_and(|n| block.tokens[n].is_sign(sign));
    let someone = block.before(before);
    if block.tokens[before].is_sign('(') && (sign(next, ')') || turns && sign(next, ',')) {
        let kin = |b: usize| aged(b) && !block.tokens[b].all_capitals;
        return someone.is_some_and(|b| kin(b) || turns && named(b)).then_some(last);
    }
    let ends = next.is_none_or(|n| matches!(block.tokens[n].class, Class::Sign('.' | ',' | ';' | ')' | ':')));
    let soon = next.is_some_and(|n| block.is(n, grammar::SOME_TIME));
    if block.tokens[before].is_sign(',') && !turns && spelled && (ends || soon) {
        return someone.is_some_and(named).then_some(last);
    }
    // "my little boy, 3, has asthma", "Amal, bijna 5, start"
    let between = next.is_none_or(|n| block.tokens[n].is_sign(',')) || ends && !spelled;
    let one_of_kin = |b: usize| block.is(b, grammar::AGED) || block.is(b, grammar::ONES_KIN);
    if block.tokens[before].is_sign(',') && between && someone.is_some_and(|b| one_of_kin(b) || turns && named(b)) {
        return Some(last);
    }
    // "kleindochter Rixt van 12", "een jongen van 12 kwam"
    let acts = || next.is_some_and(|n| block.is(n, grammar::ACTS) || block.is(n, &["die", "dat", "who", "that"]));
    if block.is(before, &["van"]) && !turns && (ends || acts() || last > at) {
        let bearer = someone.filter(|b| named(*b));
        let kin = bearer.and_then(|b| {
            let start = block.covered(b).map(|f| f.start)?;
            block.tokens.partition_point(|t| (t.start as usize) < start).checked_sub(1)
        });
        return kin.or(someone).is_some_and(aged).then_some(last);
    }
    None
}

/// A number in words from twenty on: smaller ones count anything.
fn is_many(block: &Block<'_>, at: usize) -> bool {
    is_number_word(block.word(at), block.tokens[at].listed) && !block.is(at, grammar::NUMBER_UNITS)
}

/// `in de vijftig`, `dik in de tachtig`, `late forties`, `in her sixties`: first and last token.
fn rough(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let before = block.before(at)?;
    let next = block.after(at);
    if block.is(at, grammar::DECADES) {
        let part = block.is(before, grammar::PARTS_OF_DECADES);
        let owner = block.is(before, &["his", "her", "their", "my", "zijn", "haar"]);
        let first = if part { before } else { at };
        let opens = block.before(first)?;
        // "the late forties" were long ago.
        let era = block.is(opens, &["the", "de"]);
        let whose = block.is(opens, &["his", "her", "their", "my"]) || owner || part && !era;
        return (whose && block.covered(at).is_none()).then_some((first, at));
    }
    if !block.is(at, grammar::NUMBER_TENS) || block.covered(at).is_some() {
        return None;
    }
    let ends = next.is_none_or(|n| !block.tokens[n].is_word() || block.is(n, &["en", "maar", "met", "is", "die"]));
    if block.is(before, grammar::PARTS_OF_DECADES) {
        let of_somebody = block
            .before(before)
            .is_some_and(|b| block.is(b, &["van"]) && block.before(b).is_some_and(|n| block.is(n, grammar::AGED)));
        if of_somebody {
            return Some((before, at));
        }
        let stated = block.before(before).is_some_and(|b| {
            block.is(b, grammar::BE_VERBS)
                || block.tokens[b].is_sign(',') && block.before(b).is_some_and(|n| is_named(block, n))
        });
        return (ends && stated).then_some((before, at));
    }
    let preposition = block.before(before).filter(|b| block.is(before, &["de"]) && block.is(*b, &["in"]))?;
    let first = block.before(preposition).filter(|b| block.is(*b, grammar::DEEP)).unwrap_or(preposition);
    ends.then_some((first, at))
}

fn is_named(block: &Block<'_>, at: usize) -> bool {
    block.covered(at).is_some_and(|f| f.kind == Kind::Name)
}

/// `haar zestienjarige zoon`: years in words, said of somebody.
fn adjective(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let word = block.word(at);
    if word.len() <= "jarige".len()
        || !block.tokens[at].is_word()
        || !ends_with(word, "jarige")
        || word.len() > 30
        || block.covered(at).is_some()
    {
        return None;
    }
    let years = word.get(..word.len() - "jarige".len())?.to_lowercase();
    let counted = grammar::NUMBER_UNITS.contains(&years.as_str()) || is_number_in_words(&years);
    let next = block.after(at);
    let somebody = next.is_none_or(|n| {
        block.is(n, grammar::AGED)
            || block.is(n, grammar::ONES_KIN)
            || block.is(n, grammar::ACTS)
            || block.tokens[n].has(flags::ROLE | flags::OCCUPATION)
            || is_named(block, n)
            || matches!(block.tokens[n].class, Class::Sign('.' | ',' | ')'))
    });
    let article = block.before(at).is_some_and(|b| block.is(b, grammar::ARTICLES) || block.is(b, grammar::OWNERS));
    (counted && article && somebody).then_some((at, at))
}

/// A number of one to three digits that may be years of life.
fn is_years(block: &Block<'_>, at: usize) -> bool {
    block.tokens[at].class == Class::Number
        && block.word(at).parse::<u32>().is_ok_and(|years| (1..=110).contains(&years))
        && !block.word(at).starts_with('0')
        && block.tokens.get(at + 1).is_none_or(|t| t.spaced || !matches!(t.class, Class::Sign('-' | '/' | '%' | '°')))
}

fn ends_with(word: &str, ending: &str) -> bool {
    let from = word.len().checked_sub(ending.len());
    from.is_some_and(|from| word.as_bytes()[from..].eq_ignore_ascii_case(ending.as_bytes()))
}

/// `veertien`, `eenentachtig`, `thirty-two`.
pub(super) fn is_number_word(word: &str, listed: u16) -> bool {
    if grammar::NUMBER_UNITS.have(listed) {
        return true;
    }
    // Tens end so; only behind a hyphen stands a unit last.
    let end = word.as_bytes().last_chunk().map_or([0; 2], |end: &[u8; 2]| end.map(|byte| byte.to_ascii_lowercase()));
    let tens = matches!(&end, b"ig" | b"rd" | b"ty") && grammar::NUMBER_TENS.iter().any(|tens| ends_with(word, tens));
    if word.len() > 20 || !tens && !word.as_bytes().contains(&b'-') {
        return false;
    }
    is_number_in_words(&word.to_lowercase())
}

/// As [`is_number_word`], from twenty on and in small letters.
fn is_number_in_words(lower: &str) -> bool {
    if let Some((tens, unit)) = lower.split_once('-') {
        return grammar::NUMBER_TENS.contains(&tens) && grammar::NUMBER_UNITS.contains(&unit);
    }
    grammar::NUMBER_TENS.iter().filter_map(|tens| lower.strip_suffix(tens)).any(|unit| {
        unit.is_empty()
            || unit
                .strip_suffix("en")
                .or_else(|| unit.strip_suffix("ën"))
                .is_some_and(|u| grammar::NUMBER_UNITS.contains(&u))
    })
}
