//! Numbers by which a business knows whom it names: `Lid Harm Scholtens (4410982)`, `Member N. N., no. MB-55120`,
//! `polis RZ 440 918`, `her number with us is C-2208`.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar::{self, is_one_of};
use crate::kind::Kind;
use crate::number::date;
use crate::span::Found;
use crate::token::Class;

/// Digits of such a number, at least.
const FEWEST_DIGITS: usize = 4;

/// Digits of one that its label or a letter makes a number, at least.
const FEW_DIGITS: usize = 3;

/// Digits of one, at most.
const MOST_DIGITS: usize = 14;

/// Groups of one number, at most.
const MOST_GROUPS: usize = 5;

/// Words between a label and its number, at most.
const MOST_BETWEEN: usize = 6;

/// Lines that begin with a number and a name, from which on they are a list.
const FEWEST_LINES: usize = 2;

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    let names: Vec<(usize, usize)> =
        block.found.iter().filter(|f| f.kind == Kind::Name).map(|f| (f.start, f.end)).collect();
    let mut about = About(None);
    for (start, end) in &names {
        let first = block.tokens.partition_point(|t| (t.end as usize) <= *start);
        let behind = block.tokens.partition_point(|t| (t.start as usize) < *end);
        let named = role(block, first);
        if let (Some(kind), Some((first, last))) = (named, code(block, behind)) {
            block.add(Found::new(block.bytes(first, last), kind, 75, &[Evidence::Cue(kind), Evidence::PersonNear]));
        } else if let Some(range) = behind_name(block, behind) {
            let card = block.after(behind).is_some_and(|noun| block.is(noun, grammar::CARDS));
            let named = named.or(card.then_some(Kind::CustomerNo));
            let kind = named.unwrap_or_else(|| about.kind_of(block, &range));
            block.add(Found::new(range, kind, 70, &[Evidence::PersonNear]));
        }
    }
    for at in 0..block.tokens.len() {
        // Labels stand in the closed classes, and most words in none.
        if !block.tokens[at].is_word() || block.tokens[at].listed == 0 {
            continue;
        }
        if let Some((kind, range)) = behind_label(block, at).or_else(|| said(block, at, &mut about)) {
            block.add(Found::new(range, kind, 80, &[Evidence::Cue(kind)]));
        }
    }
    list(block, &names, &mut about);
}

/// What the text is about, read once and only where it is asked: those who work there, or those who are served.
struct About(Option<Kind>);

impl About {
    /// Of whom a code is: its letters may say so.
    fn kind_of(&mut self, block: &Block<'_>, code: &std::ops::Range<usize>) -> Kind {
        let prefix = block.text[code.clone()].split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        if is_one_of(prefix, grammar::STAFF_PREFIXES) { Kind::EmployeeNo } else { self.kind(block) }
    }

    fn kind(&mut self, block: &Block<'_>) -> Kind {
        *self.0.get_or_insert_with(|| {
            let count = |words: &grammar::Words| (0..block.tokens.len()).filter(|at| block.is(*at, words)).count();
            if count(grammar::STAFF_WORDS) > count(grammar::CUSTOMER_WORDS) {
                Kind::EmployeeNo
            } else {
                Kind::CustomerNo
            }
        })
    }
}

/// What the noun before a name makes a number behind it.
fn role(block: &Block<'_>, name: usize) -> Option<Kind> {
    let noun = block.before(name)?;
    let noun = if block.tokens[noun].is_sign(':') { block.before(noun)? } else { noun };
    if block.is(noun, grammar::EMPLOYEE_LABELS) {
        Some(Kind::EmployeeNo)
    } else {
        block.is(noun, grammar::CUSTOMER_LABELS).then_some(Kind::CustomerNo)
    }
}

/// The number in brackets, or behind a comma and a word for one: its first and last token.
fn code(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let sign = block.tokens.get(at)?;
    let mut first = block.after(at)?;
    let mut called = false;
    while block.is(first, grammar::NUMBER_NOUNS)
        || called && matches!(block.tokens[first].class, Class::Sign('.' | ':'))
    {
        called = true;
        first = block.after(first)?;
    }
    let bracketed = sign.is_sign('(');
    // "Werknemer N. N., P30418": with a letter before its digits it needs no word.
    let lettered = block.word(first).as_bytes()[0].is_ascii_uppercase();
    let joined = matches!(sign.class, Class::Sign(',' | '/' | '-' | '–')) && (called || lettered);
    if !(bracketed || joined) || !is_code(block, first) {
        return None;
    }
    let mut last = first;
    while let Some(next) = block.after(last).filter(|n| called && n - first < MOST_GROUPS && is_digits(block, *n)) {
        last = next;
    }
    let closed = !bracketed || block.after(last).is_some_and(|n| block.tokens[n].is_sign(')'));
    let text = &block.text[block.bytes(first, last)];
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let year = digits == FEWEST_DIGITS && text.len() == digits && is_year(text.as_bytes());
    (closed && digits >= FEWEST_DIGITS && !year).then_some((first, last))
}

fn is_code(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let date = date::prefix(block.word(at).as_bytes(), false).is_some();
    token.class == Class::Number && block.covered(at).is_none() && !date
}

fn is_digits(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.class == Class::Number
        && token.spaced
        && block.covered(at).is_none()
        && block.word(at).bytes().all(|byte| byte.is_ascii_digit())
}

/// `Wim Kuipers, P-0417:`, `Sandra Post (st-22)`: what stands behind a name and says by its form that it is a code.
fn behind_name(block: &Block<'_>, sign: usize) -> Option<std::ops::Range<usize>> {
    let bracketed = block.tokens.get(sign)?.is_sign('(');
    if !bracketed && !block.tokens[sign].is_sign(',') {
        return None;
    }
    let mut first = block.after(sign)?;
    let called = block.is(first, grammar::CODE_NOUNS);
    if called {
        first = block.after(first)?;
        if matches!(block.tokens[first].class, Class::Sign('.' | ':')) {
            first = block.after(first)?;
        }
    }
    let code = Code::at(block, first)?;
    let behind = block.text[code.end..].trim_start_matches(' ');
    let closed = if bracketed {
        behind.starts_with(')')
    } else {
        behind.is_empty() || behind.starts_with([',', ':', ';', '.', '\n', '\r', '|', ')'])
    };
    let shown = code.letters > 0 && code.digits >= 2 && code.signs() >= 5 && code.is_marked()
        || called && code.digits >= FEW_DIGITS
        || bracketed && code.letters == 0 && code.groups == 1 && (code.zero && code.digits >= 4 || code.digits >= 5);
    (closed && shown && !code.is_doubtful(block)).then_some(code.start..code.end)
}

/// `polis RZ 440 918`, `member 4410-22-X`, `cliëntnummer is 381 472 903`.
fn behind_label(block: &Block<'_>, label: usize) -> Option<(Kind, std::ops::Range<usize>)> {
    let kind = if block.is(label, grammar::CUSTOMER_MARKS) {
        Kind::CustomerNo
    } else if block.is(label, grammar::EMPLOYEE_MARKS) {
        Kind::EmployeeNo
    } else if block.is(label, grammar::BOUND_MARKS) && block.after(label).is_some_and(|n| block.is(n, &["bij", "with"]))
    {
        Kind::CustomerNo
    } else {
        return None;
    };
    let mut called = block.is(label, grammar::NUMBERED_MARKS);
    let mut at = block.after(label)?;
    for _ in 0..MOST_BETWEEN {
        let between = block.is(at, grammar::MARK_BETWEEN)
            || matches!(block.tokens[at].class, Class::Sign(':' | '.' | '#' | '(' | '='))
            || block.tokens[at].is_sign(',') && block.after(at).is_some_and(|n| block.is(n, grammar::NUMBER_NOUNS));
        if !between {
            break;
        }
        called |= block.is(at, grammar::NUMBER_NOUNS) || matches!(block.tokens[at].class, Class::Sign(':' | '#'));
        at = block.after(at)?;
    }
    let code = Code::at(block, at)?;
    // Of a word that means other things as well the number must show more.
    let doubtful = block.is(label, grammar::DOUBTFUL_MARKS) && !called;
    let plain = code.letters == 0 && code.groups == 1;
    let lettered = block.is(label, grammar::LETTERED_MARKS) && code.letters == 0 && !code.joined;
    let shown = if plain {
        !lettered && code.digits >= 8
            || !doubtful && (code.zero || code.digits >= FEWEST_DIGITS)
            || called && code.digits >= 3
    } else {
        code.digits >= FEW_DIGITS || called && code.digits >= 2
    };
    let amount = plain && !called && code.is_year(block) || code.is_amount(block) && !called;
    let bank = block.before(label).is_some_and(|b| block.is(b, grammar::BANK_BEFORE));
    (shown && !amount && !bank && (plain || !lettered) && !code.is_dated(block) && !code.is_measured(block))
        .then_some((kind, code.start..code.end))
}

/// `mijn nummer bij u is R-00417`, `haar nummer 50218`, `you've got me as KT-1182-4`.
fn said(block: &Block<'_>, at: usize, about: &mut About) -> Option<(Kind, std::ops::Range<usize>)> {
    if let Some(range) = on_card(block, at) {
        return Some((Kind::CustomerNo, range));
    }
    let numbered = block.is(at, grammar::PLAIN_NUMBERS);
    let taken = block.is(at, grammar::TAKEN_AS);
    if !numbered && !taken {
        return None;
    }
    let owner = block.before(at)?;
    let mut next = block.after(at)?;
    if taken {
        let known = [owner, owner.saturating_sub(1)].into_iter().any(|b| block.is(b, grammar::KNOWN_AS));
        let code = Code::at(block, next).filter(|code| known && code.letters > 0 && code.is_marked())?;
        let shown = code.digits >= FEW_DIGITS && !code.is_doubtful(block);
        return shown.then(|| (about.kind_of(block, &(code.start..code.end)), code.start..code.end));
    }
    if !block.is(owner, grammar::OWNERS) {
        return None;
    }
    let mut told = false;
    while block.is(next, grammar::NUMBER_BETWEEN) || block.tokens[next].is_sign(':') {
        told |= block.is(next, &["bij", "with"]);
        next = block.after(next)?;
    }
    let code = Code::at(block, next)?;
    let digits = if told || code.letters > 0 { FEW_DIGITS } else { FEWEST_DIGITS };
    (code.digits >= digits && !code.is_doubtful(block))
        .then(|| (about.kind_of(block, &(code.start..code.end)), code.start..code.end))
}

/// `your card is LB-0049317`, `uw pas D0098812`: the card of somebody, by a code with letters.
fn on_card(block: &Block<'_>, at: usize) -> Option<std::ops::Range<usize>> {
    if !block.is(at, grammar::CARDS) {
        return None;
    }
    block.before(at).filter(|o| block.is(*o, grammar::OWNERS) || block.is(*o, &["your", "uw", "je", "jouw"]))?;
    let mut next = block.after(at)?;
    while block.is(next, grammar::NUMBER_BETWEEN) || block.tokens[next].is_sign(':') {
        next = block.after(next)?;
    }
    let code = Code::at(block, next)?;
    let shown = code.letters > 0 && !code.small && code.digits >= FEWEST_DIGITS && !code.is_doubtful(block);
    shown.then_some(code.start..code.end)
}

/// `50218 Wim Kuipers | …` on line after line: the number of the one who is named behind it.
fn list(block: &mut Block<'_>, names: &[(usize, usize)], about: &mut About) {
    let mut numbers: Vec<(usize, usize)> = Vec::new();
    for (start, _) in names {
        let name = block.tokens.partition_point(|t| (t.end as usize) <= *start);
        let Some(mut at) = block.before(name) else { continue };
        if matches!(block.tokens[at].class, Class::Sign('|' | ':' | ';' | ',' | '-' | '–')) {
            let Some(before) = block.before(at) else { continue };
            at = before;
        }
        let token = &block.tokens[at];
        let opens = block.before(at).is_none() && token.class == Class::Number && block.covered(at).is_none();
        let digits = block.word(at).bytes().filter(u8::is_ascii_digit).count();
        let plain = block.word(at).len() == digits;
        if opens && (FEWEST_DIGITS..=8).contains(&digits) && !(plain && is_year(block.word(at).as_bytes())) {
            numbers.push((at, block.word(at).len()));
        }
    }
    let same = numbers.first().is_some_and(|(_, length)| numbers.iter().all(|(_, other)| other == length));
    let ordered = || (0..block.tokens.len()).any(|at| block.is(at, grammar::ORDER_WORDS));
    if numbers.len() < FEWEST_LINES || !same || ordered() {
        return;
    }
    let kind = about.kind(block);
    for (at, _) in numbers {
        block.add(Found::new(block.bytes(at, at), kind, 70, &[Evidence::PersonNear]));
    }
}

/// Letters, digits and what joins them, read as one code.
struct Code {
    start: usize,
    end: usize,
    digits: usize,
    letters: usize,
    groups: usize,
    /// Begins with a zero.
    zero: bool,
    /// What joins its groups is a hyphen or stroke somewhere.
    joined: bool,
    /// Small letters stand in it.
    small: bool,
}

impl Code {
    /// Reads the code that begins with token `at`: groups behind a blank are of digits alone.
    fn at(block: &Block<'_>, at: usize) -> Option<Code> {
        if !matches!(block.tokens.get(at)?.class, Class::Word | Class::Number) {
            return None;
        }
        let bytes = block.text.as_bytes();
        let start = block.tokens[at].start as usize;
        let mut code = Code {
            start,
            end: start,
            digits: 0,
            letters: 0,
            groups: 0,
            zero: bytes[start] == b'0',
            joined: false,
            small: false,
        };
        let (mut from, mut blank) = (start, false);
        while code.groups < MOST_GROUPS + 5 {
            let length = bytes[from..].iter().take(20).take_while(|b| b.is_ascii_alphanumeric()).count();
            let group = &bytes[from..from + length];
            if length == 0 || !code.takes(group, blank, bytes.get(from + length).copied()) {
                break;
            }
            code.joined |= !blank && code.groups > 0 && bytes[from - 1] != b'.';
            code.take(group, from + length);
            match bytes.get(code.end) {
                Some(b'-' | b'/' | b'.') => blank = false,
                Some(b' ') => blank = true,
                _ => break,
            }
            from = code.end + 1;
        }
        let whole = code.digits > 0
            && code.digits <= MOST_DIGITS
            && !bytes.get(code.end).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80 && b.is_ascii_alphabetic())
            && code.closes(block.text);
        whole.then_some(code)
    }

    /// Whether a group goes on with the code so far.
    fn takes(&self, group: &[u8], blank: bool, next: Option<u8>) -> bool {
        let digits = group.iter().filter(|b| b.is_ascii_digit()).count();
        if self.groups == 0 {
            // "RZ 440918", "st-22": letters alone need digits behind them.
            let opens = match next {
                Some(b'-' | b'/' | b'.') => group.len() <= 5,
                Some(b' ') => group.len() <= 4 && group.iter().all(u8::is_ascii_uppercase),
                _ => false,
            };
            return digits > 0 || opens;
        }
        if self.digits + digits > MOST_DIGITS {
            return false;
        }
        if blank {
            let follows = !matches!(next, Some(b':' | b'%'));
            let single = group.len() == 1 && self.groups > 1 && self.digits == self.groups;
            return digits == group.len() && (group.len() > 1 || single) && follows && !is_year(group);
        }
        digits > 0 || group.len() <= 4 && group.iter().all(u8::is_ascii_uppercase)
    }

    fn take(&mut self, group: &[u8], end: usize) {
        let digits = group.iter().filter(|b| b.is_ascii_digit()).count();
        self.digits += digits;
        self.letters += group.len() - digits;
        self.small |= group.iter().any(u8::is_ascii_lowercase);
        self.groups += 1;
        self.end = end;
    }

    /// Nothing carries it on: no sum, time or address of mail.
    fn closes(&self, text: &str) -> bool {
        let rest = &text.as_bytes()[self.end..];
        match rest {
            [b'@' | b'_' | b'%', ..] => false,
            [b':' | b',', next, ..] => !next.is_ascii_digit(),
            [b, ..] if *b >= 0x80 => !text[self.end..].starts_with(char::is_alphanumeric),
            _ => true,
        }
    }

    fn signs(&self) -> usize {
        self.digits + self.letters
    }

    /// Capitals before the digits, or a stroke between.
    fn is_marked(&self) -> bool {
        self.joined || !self.small
    }

    fn text<'t>(&self, block: &Block<'t>) -> &'t str {
        &block.text[self.start..self.end]
    }

    fn is_dated(&self, block: &Block<'_>) -> bool {
        date::prefix(self.text(block).as_bytes(), true).is_some()
    }

    fn is_year(&self, block: &Block<'_>) -> bool {
        self.digits == 4 && is_year(self.text(block).as_bytes())
    }

    /// `12.50`, `1.200`: a sum or a time.
    fn is_amount(&self, block: &Block<'_>) -> bool {
        let mut parts = self.text(block).split('.');
        let (whole, rest) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        self.groups == 2 && self.letters == 0 && whole.len() <= 3 && matches!(rest.len(), 1..=3)
    }

    /// A unit stands behind it.
    fn is_measured(&self, block: &Block<'_>) -> bool {
        let behind = block.tokens.partition_point(|t| (t.start as usize) < self.end);
        block.tokens.get(behind).is_some_and(|t| matches!(t.class, Class::Sign('%' | '€' | '£')))
            || block.is(behind, grammar::COUNTED)
    }

    /// Something else may be written so: a date, a year, an order, a place abroad, or what was found already.
    fn is_doubtful(&self, block: &Block<'_>) -> bool {
        let text = self.text(block);
        let prefix = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let abroad = matches!(text.as_bytes(), [b'A'..=b'Z', b'-', rest @ ..]
            if matches!(rest.len(), 4 | 5) && rest.iter().all(u8::is_ascii_digit))
            && block.text[self.end..].trim_start_matches(' ').starts_with(|c: char| c.is_alphabetic());
        let word = block.tokens.partition_point(|t| (t.end as usize) <= self.start);
        let known = block.covered(word).is_some_and(|f| !matches!(f.kind, Kind::CustomerNo | Kind::EmployeeNo));
        abroad
            || known
            || self.is_dated(block)
            || self.letters == 0 && (self.is_year(block) || self.is_amount(block))
            || self.is_measured(block)
            || is_one_of(prefix, grammar::ORDER_PREFIXES)
            || block.tokens[word].has(flags::DRUG)
    }
}

fn is_year(digits: &[u8]) -> bool {
    matches!(digits, [b'1', b'9', _, _] | [b'2', b'0', b'0'..=b'3', _]) && digits.iter().all(u8::is_ascii_digit)
}
