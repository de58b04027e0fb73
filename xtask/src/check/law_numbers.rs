//! No period, age, amount or date of the law stands in Rust: it changes, and then the code would lie about the past.
//!
//! A heuristic, meant to be right when it speaks: a number counts only beside a word that says what it counts. Where
//! it is wrong, a comment `// not law: why` on the line or on the one above says so.

use super::Finding;
use super::tokens::{self, Kind, Token};
use crate::repository::File;

const CRATES: [&str; 3] = ["crates/model/src/", "crates/law/src/", "crates/decide/src/"];

const EXCEPTION: &str = "// not law: ";

/// Words, as parts of a name, beside which a number may be the law's.
const WORDS: [&str; 21] = [
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "hour",
    "hours",
    "year",
    "years",
    "age",
    "ages",
    "old",
    "retention",
    "deadline",
    "period",
    "fee",
    "fine",
    "staff",
    "employees",
    "adult",
];

/// Numbers that laws like. Smaller ones are too common in code, except where a span of time is made of them.
const NUMBERS: [u64; 26] = [
    13, 14, 15, 16, 18, 20, 21, 25, 28, 30, 42, 48, 56, 65, 72, 84, 90, 120, 180, 182, 183, 250, 365, 366, 10_000_000,
    20_000_000,
];

/// Functions that make a span of time: every number but 0 and 1 counts.
const SPANS: [&str; 10] =
    ["days", "weeks", "months", "years", "hours", "from_days", "from_weeks", "from_hours", "try_days", "try_months"];

pub fn check(files: &[File]) -> Vec<Finding> {
    let concerned = |file: &&File| CRATES.iter().any(|folder| file.path.starts_with(folder));
    tokens::product_code(files).filter(concerned).flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let tokens = without_empty_calls(tokens::read(&file.text));
    let lines: Vec<&str> = file.text.lines().collect();
    let mut findings = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let (before, after) = (tokens.get(..index).unwrap_or_default(), tokens.get(index + 1..).unwrap_or_default());
        if token.kind == Kind::Number
            && let Some(number) = value(&token.text)
            && let Some(word) = meaning(number, before, after)
            && !is_excepted(&lines, token.line)
        {
            findings.push(Finding::new(
                file,
                token.line,
                format!("`{}` beside `{word}` looks like a number of law", token.text),
                format!("put it into law/ with its date and source; if it is none, add a comment `{EXCEPTION}why`"),
            ));
        }
    }
    findings
}

/// The word that gives a number its meaning, if it has one that the law could have set.
fn meaning<'a>(number: u64, before: &'a [Token], after: &'a [Token]) -> Option<&'a str> {
    span(number, before, after)
        .or_else(|| date(number, before, after))
        .or_else(|| if NUMBERS.contains(&number) { named_before(before).or_else(|| named_after(after)) } else { None })
}

/// `days(30)` or `30.days()`.
fn span<'a>(number: u64, before: &'a [Token], after: &'a [Token]) -> Option<&'a str> {
    let word = match (before, after) {
        ([.., word, open], [next, ..]) if open.text == "(" && next.kind == Kind::Close => word,
        (_, [dot, word, ..]) if dot.text == "." => word,
        _ => return None,
    };
    (number > 1 && SPANS.contains(&word.text.as_str())).then_some(&word.text)
}

/// `date(2018, 5, 25)` or `Date::constant(2018, 5, 25)`.
fn date<'a>(number: u64, before: &'a [Token], after: &'a [Token]) -> Option<&'a str> {
    let ([.., word, open], [comma, ..]) = (before, after) else { return None };
    let makes_a_date = matches!(word.text.as_str(), "date" | "constant") && open.text == "(" && comma.text == ",";
    ((1900..2100).contains(&number) && makes_a_date).then_some(&word.text)
}

/// `age < 16`, `const RETENTION_DAYS: i64 = 30`, `max_age(16)`, `age: Some(16)`.
fn named_before(before: &[Token]) -> Option<&str> {
    let related = before.iter().rev().take(8).take_while(|token| match token.kind {
        Kind::Identifier => !matches!(token.text.as_str(), "let" | "if" | "while" | "return" | "match" | "in" | "as"),
        Kind::Punctuation => matches!(token.text.as_str(), "<" | ">" | "=" | "!" | ":" | "." | "*" | "&"),
        Kind::Open => token.text == "(",
        Kind::Close | Kind::Number | Kind::Text => false,
    });
    let related: Vec<&Token> = related.collect();
    related
        .iter()
        .filter(|token| token.kind == Kind::Identifier)
        .find(|token| is_telling(&token.text))
        .map(|token| token.text.as_str())
}

/// `16 > facts.age`, `30 * DAY`.
fn named_after(after: &[Token]) -> Option<&str> {
    let [operator, ..] = after else { return None };
    if !matches!(operator.text.as_str(), "<" | ">" | "=" | "*") {
        return None;
    }
    let related = after.iter().take(6).take_while(|token| match token.kind {
        Kind::Identifier => true,
        Kind::Punctuation => matches!(token.text.as_str(), "<" | ">" | "=" | "*" | "." | "&" | ":"),
        _ => false,
    });
    related
        .filter(|token| token.kind == Kind::Identifier)
        .find(|token| is_telling(&token.text))
        .map(|token| token.text.as_str())
}

/// `age()` reads as `age`.
fn without_empty_calls(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        if token.text == ")" && kept.last().is_some_and(|last| last.text == "(") {
            kept.pop();
        } else {
            kept.push(token);
        }
    }
    kept
}

/// Whether a part of the name is one of [`WORDS`]; `page` is not `age`.
fn is_telling(name: &str) -> bool {
    let mut parts = vec![String::new()];
    let mut was_lower = false;
    for letter in name.chars() {
        if letter == '_' || (letter.is_uppercase() && was_lower) {
            parts.push(String::new());
        }
        was_lower = letter.is_lowercase();
        if let Some(part) = parts.last_mut()
            && letter != '_'
        {
            part.extend(letter.to_lowercase());
        }
    }
    parts.iter().any(|part| WORDS.contains(&part.as_str()))
}

/// The value of a whole number without its suffix.
fn value(literal: &str) -> Option<u64> {
    let digits: String = literal.chars().filter(|letter| *letter != '_').take_while(char::is_ascii_digit).collect();
    let rest: String = literal.chars().filter(|letter| *letter != '_').skip(digits.len()).collect();
    (rest.is_empty() || rest.starts_with(['u', 'i'])).then(|| digits.parse().ok()).flatten()
}

fn is_excepted(lines: &[&str], line: usize) -> bool {
    let says = |number: usize| {
        lines.get(number).is_some_and(|text| text.split_once(EXCEPTION).is_some_and(|(_, why)| !why.trim().is_empty()))
    };
    says(line.wrapping_sub(1)) || says(line.wrapping_sub(2))
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn fires(source: &str) -> bool {
        !check(&[file("crates/decide/src/a.rs", source)]).is_empty()
    }

    #[test]
    fn finds_periods_ages_amounts_and_dates() {
        for body in [
            "const RETENTION_DAYS: i64 = 365;",
            "fn f() { let due = start.checked_add(30.days()); }",
            "fn f() { let span = Span::new().months(3); }",
            "fn f() { let span = Duration::from_hours(72); }",
            "fn f() -> bool { facts.age < 16 }",
            "fn f() -> bool { facts.age() >= Some(16) }",
            "fn f() -> bool { 18 > age }",
            "fn f() { let limits = Limits { adult_age: Some(18) }; }",
            "fn f() -> bool { staff >= 250 }",
            "const MAX_FINE: u64 = 20_000_000;",
            "fn f() { let start = date(2018, 5, 25); }",
            "const START: Date = Date::constant(2018, 5, 25);",
            "fn f() { let total = 28 * DAY; }",
        ] {
            assert!(fires(body), "{body}");
        }
    }

    #[test]
    fn leaves_other_numbers_alone() {
        for body in [
            "fn f(key: [u8; 16], nonce: [u8; 30]) {}",
            "fn f() { let page = bytes[16]; let message = pages.get(18); }",
            "fn f() { let tomorrow = today.checked_add(1.day()); let span = Span::new().days(1); }",
            "fn f() -> bool { month <= 12 && day <= 31 }",
            "fn f(day: u8) { let key = [0; 16]; }",
            "fn f() { let text = &text[..16]; let usage = 16; let storage = 30; }",
            "fn f() { let version = (2018, 5); }",
            "/// after 72 hours\nfn f() {} // 30 days",
            "#[cfg(test)]\nmod tests { fn f() { let age = 16; } }",
        ] {
            assert!(!fires(body), "{body}");
        }
    }

    #[test]
    fn an_exception_says_why() {
        assert!(!fires("// not law: rows of a calendar page\nconst DAYS: usize = 42;"));
        assert!(!fires("const DAYS: usize = 42; // not law: rows of a calendar page"));
        assert!(fires("const DAYS: usize = 42; // not law: "));
    }

    #[test]
    fn speaks_of_the_law_crates_only() {
        assert!(check(&[file("crates/web/src/a.rs", "const DAYS: usize = 42;")]).is_empty());
        assert!(check(&[file("crates/law/src/tests.rs", "const DAYS: usize = 42;")]).is_empty());
    }
}
