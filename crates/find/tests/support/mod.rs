//! Marked texts: `{kind|words}` says that the words must be found as the kind;
//! anything else found is one too many.

use std::ops::Range;
use waarborg_find::Span;

/// A text without its marks, and where the marks were, in bytes.
pub struct Marked {
    pub text: String,
    pub marks: Vec<(String, Range<usize>)>,
}

pub fn unmark(marked: &str) -> Marked {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut rest = marked;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        let close = open + rest[open..].find('}').expect("a mark is closed");
        let (kind, words) = rest[open + 1..close].split_once('|').expect("a mark has a kind");
        marks.push((kind.to_owned(), text.len()..text.len() + words.len()));
        text.push_str(words);
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
    Marked { text, marks }
}

/// What went wrong in one text: marks missed, findings too many.
pub struct Faults {
    pub missed: Vec<String>,
    pub surplus: Vec<String>,
    pub right: usize,
}

/// Compares with the matching rule of the detection set.
pub fn compare(marked: &Marked, spans: &[Span]) -> Faults {
    let mut used = vec![false; spans.len()];
    let mut faults = Faults { missed: Vec::new(), surplus: Vec::new(), right: 0 };
    for (kind, range) in &marked.marks {
        let hit =
            (0..spans.len()).find(|at| !used[*at] && spans[*at].kind.label() == kind && matches(&spans[*at], range));
        match hit {
            Some(at) => {
                used[at] = true;
                faults.right += 1;
            }
            None => faults.missed.push(format!("{kind} `{}`", &marked.text[range.clone()])),
        }
    }
    for (span, used) in spans.iter().zip(used) {
        let range = span.bytes.start as usize..span.bytes.end as usize;
        let piece = is_statement(span)
            && marked.marks.iter().any(|(kind, m)| kind == span.kind.label() && overlap(m, &range) > 0);
        if !used && !piece {
            faults.surplus.push(format!("{} `{}`", span.kind, &marked.text[range]));
        }
    }
    faults
}

fn matches(span: &Span, mark: &Range<usize>) -> bool {
    let range = span.bytes.start as usize..span.bytes.end as usize;
    let common = overlap(&range, mark);
    let all = range.len() + mark.len() - common;
    if is_statement(span) { common > 0 } else { common * 2 >= all }
}

fn is_statement(span: &Span) -> bool {
    span.kind.is_statement() || matches!(span.kind.label(), "age" | "income")
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}
