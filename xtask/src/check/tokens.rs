//! Rust as a flat list of tokens, without comments, documentation and tests, each with its line.

use crate::repository::File;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Identifier,
    Number,
    /// A string, as written in the source without its quotes.
    Text,
    Punctuation,
    Open,
    Close,
}

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    /// From 1.
    pub line: usize,
    /// Whether it stands where only a developer or an operator reads it: in an assertion, a log line, an `expect`.
    pub inside: bool,
}

/// Macros and methods whose text is for developers and for the log.
const FOR_DEVELOPERS: [&str; 15] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "unreachable",
    "panic",
    "trace",
    "debug",
    "info",
    "warn",
    "error",
    "expect",
    "expect_err",
];

/// Attributes whose text is for developers.
const SILENT_ATTRIBUTES: [&str; 7] = ["doc", "allow", "expect", "warn", "deny", "deprecated", "must_use"];

/// The tokens, or nothing if the text is no Rust (the compiler says so better).
pub fn read(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    if let Ok(stream) = text.parse::<TokenStream>() {
        flatten(stream, false, &mut tokens);
    }
    tokens
}

/// The Rust of the product: files under `crates/*/src` that are no tests, neither by name nor by a `#[cfg(test)] mod
/// name;` elsewhere.
pub fn product_code(files: &[File]) -> impl Iterator<Item = &File> {
    let tests: Vec<String> = files.iter().filter(|file| file.is_product_code()).flat_map(test_modules).collect();
    files.iter().filter(move |file| {
        file.is_product_code()
            && !tests.iter().any(|module| {
                file.path.strip_prefix(module.as_str()).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
            })
    })
}

/// Where the modules lie that a file declares for tests only, without `.rs`.
fn test_modules(file: &File) -> Vec<String> {
    let folder = file.path.strip_suffix(".rs").unwrap_or_default();
    let (parent, name) = folder.rsplit_once('/').unwrap_or_default();
    let folder = if matches!(name, "lib" | "main" | "mod") { parent } else { folder };
    let Ok(stream) = file.text.parse::<TokenStream>() else { return Vec::new() };
    let mut trees = stream.into_iter();
    let mut modules = Vec::new();
    while let Some(tree) = trees.next() {
        let TokenTree::Group(attribute) = tree else { continue };
        if attribute.delimiter() != Delimiter::Bracket || !is_test(&attribute.stream()) {
            continue;
        }
        let mut words = trees.by_ref().skip_while(|tree| !matches!(tree, TokenTree::Ident(_)));
        if words.next().is_some_and(|word| word.to_string() == "mod")
            && let Some(TokenTree::Ident(module)) = words.next()
            && words.next().is_some_and(|tree| is_punctuation(&tree, ';'))
        {
            modules.push(format!("{folder}/{module}"));
        }
    }
    modules
}

fn flatten(stream: TokenStream, inside: bool, tokens: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        if is_punctuation(&tree, '#') {
            if trees.peek().is_some_and(|next| is_punctuation(next, '!')) {
                trees.next();
            }
            if let Some(TokenTree::Group(attribute)) = trees.peek() {
                let content = attribute.stream();
                if is_test(&content) {
                    skip_item(&mut trees);
                } else if SILENT_ATTRIBUTES.contains(&first_word(&content).as_str()) {
                    trees.next();
                }
            }
            continue;
        }
        let line = tree.span().start().line;
        let mut push = |kind, text| tokens.push(Token { kind, text, line, inside });
        match tree {
            TokenTree::Ident(word) => push(Kind::Identifier, word.to_string()),
            TokenTree::Punct(mark) => push(Kind::Punctuation, mark.as_char().to_string()),
            TokenTree::Literal(literal) => {
                let source = literal.to_string();
                if source.starts_with(|first: char| first.is_ascii_digit()) {
                    push(Kind::Number, source);
                } else if let Some(text) = unquoted(&source) {
                    push(Kind::Text, text.to_owned());
                }
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                let inside = inside || (open != "{" && is_for_developers(tokens));
                tokens.push(Token { kind: Kind::Open, text: open.to_owned(), line, inside });
                flatten(group.stream(), inside, tokens);
                let line = group.span_close().start().line;
                tokens.push(Token { kind: Kind::Close, text: close.to_owned(), line, inside });
            }
        }
    }
}

/// Whether the last tokens are `warn!` or `.expect`.
fn is_for_developers(tokens: &[Token]) -> bool {
    let named = |token: &Token| FOR_DEVELOPERS.contains(&token.text.as_str());
    match tokens {
        [.., word, mark] if mark.text == "!" => named(word),
        [.., mark, word] if mark.text == "." => named(word),
        _ => false,
    }
}

fn is_punctuation(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(punctuation) if punctuation.as_char() == mark)
}

fn first_word(stream: &TokenStream) -> String {
    stream.clone().into_iter().next().map(|tree| tree.to_string()).unwrap_or_default()
}

/// `test`, `cfg(test)`, `tokio::test`.
fn is_test(attribute: &TokenStream) -> bool {
    let text: String = attribute.to_string().split_whitespace().collect();
    text == "test" || text.ends_with("::test") || text == "cfg(test)" || text.starts_with("cfg(all(test,")
}

/// Passes over the attribute itself, further attributes, and the item they belong to.
fn skip_item(trees: &mut impl Iterator<Item = TokenTree>) {
    for tree in trees {
        let ends = match &tree {
            TokenTree::Punct(mark) => mark.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        if ends {
            return;
        }
    }
}

/// What stands between the quotes; nothing for a character or a byte.
fn unquoted(source: &str) -> Option<&str> {
    let start = source.find('"')?;
    if source.starts_with('\'') || source.starts_with("b'") {
        return None;
    }
    let end = source.rfind('"')?;
    source.get(start + 1..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        read(source).into_iter().filter(|token| token.kind == Kind::Text).map(|token| token.text).collect()
    }

    #[test]
    fn leaves_out_comments_documentation_and_tests() {
        let source = r#"
            //! "crate"
            /// "doc"
            #[expect(dead_code, reason = "silent")]
            fn product() { "kept"; /* "comment" */ r"raw too"; '"'; }
            #[cfg(test)]
            #[expect(clippy::all, reason = "silent")]
            mod tests { fn t() { "test"; } }
            #[test]
            fn alone() { "test"; }
            #[cfg(test)]
            use std::fmt;
            #[cfg(not(test))]
            const LAST: &str = "last";
        "#;
        assert_eq!(texts(source), ["kept", "raw too", "last"]);
    }

    #[test]
    fn a_module_declared_for_tests_is_no_product() {
        let files = [
            ("crates/law/src/lib.rs", "mod day;\n#[cfg(test)]\nmod samples;"),
            (
                "crates/law/src/day.rs",
                "#[cfg(test)]\n#[path_less]\nmod properties;\n#[cfg(test)]\nmod inline {}\nmod kept;",
            ),
            ("crates/law/src/samples.rs", ""),
            ("crates/law/src/day/properties.rs", ""),
            ("crates/law/src/day/properties/part.rs", ""),
            ("crates/law/src/day/kept.rs", ""),
            ("crates/law/src/day/inline.rs", ""),
        ]
        .map(|(path, text)| File { path: path.to_owned(), text: text.to_owned() });
        let kept: Vec<&str> = product_code(&files).map(|file| file.path.as_str()).collect();
        assert_eq!(
            kept,
            [
                "crates/law/src/lib.rs",
                "crates/law/src/day.rs",
                "crates/law/src/day/kept.rs",
                "crates/law/src/day/inline.rs"
            ]
        );
    }

    #[test]
    fn knows_what_only_developers_read() {
        let tokens = read("fn f() { warn!(\"log\"); x.expect(\"why\"); show(\"people\"); }");
        let seen: Vec<_> = tokens
            .iter()
            .filter(|token| token.kind == Kind::Text)
            .map(|token| (token.text.as_str(), token.inside))
            .collect();
        assert_eq!(seen, [("log", true), ("why", true), ("people", false)]);
    }

    #[test]
    fn tells_lines() {
        let tokens = read("fn f() {\n    7\n}");
        assert_eq!(tokens.iter().find(|token| token.kind == Kind::Number).unwrap().line, 2);
    }
}
