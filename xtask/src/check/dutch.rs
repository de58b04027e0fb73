//! Dutch that everyone can read: short sentences, none of the words of `translations/never.toml`.

use super::Finding;
use super::rule_texts::is_law;
use super::translations;
use crate::repository::File;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use toml::de::{DeTable, DeValue};

const LIST: &str = "translations/never.toml";

/// A text whose forms are too many to try all is tried in this many.
const MOST_FORMS: usize = 64;

/// Before a number or a small letter, the point behind these ends no sentence.
const ABBREVIATIONS: [&str; 12] = ["art", "artt", "nr", "blz", "bijv", "enz", "resp", "jo", "ca", "max", "min", "incl"];

struct Limits {
    words: usize,
    /// Never, and never in headings.
    anywhere: Vec<String>,
    headings: Vec<String>,
}

/// A Dutch text, and whether it is a heading.
struct Piece<'a> {
    file: &'a File,
    line: usize,
    key: String,
    text: String,
    is_heading: bool,
}

pub fn check(files: &[File]) -> Vec<Finding> {
    let pieces: Vec<Piece<'_>> = files.iter().flat_map(pieces).collect();
    let Some(first) = pieces.first() else { return Vec::new() };
    let Some(limits) = files.iter().find(|file| file.path == LIST).and_then(|file| Limits::parse(&file.text)) else {
        return vec![Finding::new(
            first.file,
            first.line,
            format!("`{LIST}` is missing or lacks max_words, anywhere or headings under [nl]"),
            "bring it back: it says how long a sentence may be and which words are never used",
        )];
    };
    let mut findings: Vec<Finding> = pieces.iter().flat_map(|piece| judge(piece, &limits)).collect();
    findings.dedup();
    findings
}

impl Limits {
    fn parse(text: &str) -> Option<Self> {
        let document = DeTable::parse(text).ok()?;
        let nl = document.get_ref().get("nl")?.get_ref();
        let words = nl.get("max_words")?.get_ref().as_integer()?.as_str().parse().ok()?;
        let list = |name: &str| -> Option<Vec<String>> {
            let values = nl.get(name)?.get_ref().as_array()?;
            values.iter().map(|value| value.get_ref().as_str().map(str::to_lowercase)).collect()
        };
        Some(Self { words, anywhere: list("anywhere")?, headings: list("headings")? })
    }
}

fn judge(piece: &Piece<'_>, limits: &Limits) -> Vec<Finding> {
    let Piece { file, line, key, text, is_heading } = piece;
    let mut findings = Vec::new();
    // The title of an act is what its legislator wrote.
    let is_name = key == "title.nl" && file.path.ends_with("/instrument.toml");
    for sentence in sentences(text).into_iter().filter(|_| !is_name) {
        let count = words(&sentence);
        if count > limits.words {
            let start: Vec<&str> = sentence.split_whitespace().take(4).collect();
            findings.push(Finding::new(
                file,
                *line,
                format!("`{key}`: the sentence `{} …` has {count} words, more than {}", start.join(" "), limits.words),
                "make two sentences of it, one idea each",
            ));
        }
    }
    let headings = if *is_heading { limits.headings.as_slice() } else { &[] };
    for word in limits.anywhere.iter().chain(headings).filter(|word| holds(text, word)) {
        findings.push(Finding::new(
            file,
            *line,
            format!(
                "`{key}`: `{word}` is a word we never use{}",
                if headings.contains(word) { " in headings" } else { "" }
            ),
            format!("say it plainly; the list is `{LIST}`"),
        ));
    }
    findings
}

fn pieces(file: &File) -> Vec<Piece<'_>> {
    if translations::place(&file.path).is_some_and(|(language, _)| language == "nl") {
        let (texts, _) = translations::read(file);
        let forms = texts
            .into_iter()
            .flat_map(|text| forms(&text.pattern).into_iter().map(move |form| (text.key.clone(), text.line, form)));
        forms.map(|(key, line, text)| Piece { file, line, is_heading: is_heading(&key), key, text }).collect()
    } else if is_law(file) {
        let mut pieces = Vec::new();
        if let Ok(document) = DeTable::parse(&file.text) {
            for (key, value) in document.get_ref() {
                dutch_of(file, key.get_ref(), value, key.get_ref() == "nl", &mut pieces);
            }
        }
        pieces
    } else {
        Vec::new()
    }
}

/// Collects the strings under a key `nl`.
fn dutch_of<'a>(
    file: &'a File,
    path: &str,
    value: &toml::Spanned<DeValue<'_>>,
    is_dutch: bool,
    pieces: &mut Vec<Piece<'a>>,
) {
    match value.get_ref() {
        DeValue::String(text) if is_dutch => pieces.push(Piece {
            file,
            line: file.line_at(value.span().start),
            key: path.to_owned(),
            text: text.to_string(),
            is_heading: is_heading(path),
        }),
        DeValue::Array(values) => {
            for inner in values {
                dutch_of(file, path, inner, is_dutch, pieces);
            }
        }
        DeValue::Table(table) => {
            for (key, inner) in table {
                dutch_of(file, &format!("{path}.{}", key.get_ref()), inner, is_dutch || key.get_ref() == "nl", pieces);
            }
        }
        _ => {}
    }
}

fn is_heading(key: &str) -> bool {
    key.split(['.', '-', '_']).any(|part| matches!(part, "title" | "heading"))
}

/// The text in each form that its selections allow; a variable counts as one word.
fn forms(pattern: &Pattern<String>) -> Vec<String> {
    let mut forms = vec![String::new()];
    for element in &pattern.elements {
        let endings = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression } => forms_of(expression),
        };
        forms = forms
            .iter()
            .flat_map(|form| endings.iter().map(move |ending| format!("{form}{ending}")))
            .take(MOST_FORMS)
            .collect();
    }
    forms
}

fn forms_of(expression: &Expression<String>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => variants.iter().flat_map(|variant| forms(&variant.value)).collect(),
        Expression::Inline(InlineExpression::StringLiteral { value }) => vec![value.clone()],
        Expression::Inline(InlineExpression::Placeable { expression }) => forms_of(expression),
        Expression::Inline(_) => vec!["x".to_owned()],
    }
}

fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// An empty line, a list item, a `·`, or a point with a new beginning behind it ends a sentence.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut current: Vec<&str> = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() || line.starts_with("- ") || line.starts_with("* ") {
            sentences.push(current.join(" "));
            current.clear();
        }
        let mut words = line.split_whitespace().peekable();
        while let Some(word) = words.next() {
            current.push(word);
            if word == "·" || ends_a_sentence(word, words.peek().copied()) {
                sentences.push(current.join(" "));
                current.clear();
            }
        }
    }
    sentences.push(current.join(" "));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn ends_a_sentence(word: &str, next: Option<&str>) -> bool {
    let core = word.trim_end_matches(['"', '\'', ')', '’', '”', '»']);
    let Some(before) = core.strip_suffix(['.', '!', '?', '…']) else { return false };
    let Some(next) = next.and_then(|next| next.chars().find(|letter| letter.is_alphanumeric())) else { return true };
    let name = before.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let is_abbreviation = core.ends_with('.') && ABBREVIATIONS.contains(&name.as_str());
    next.is_uppercase() || (next.is_numeric() && !is_abbreviation)
}

/// Whether `word` stands in `text`, whole, in any case.
fn holds(text: &str, word: &str) -> bool {
    let text: String = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    text.match_indices(word).any(|(place, _)| {
        let before = text.get(..place).and_then(|part| part.chars().next_back());
        let after = text.get(place + word.len()..).and_then(|part| part.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    const NEVER: &str =
        "[nl]\nmax_words = 5\nanywhere = ['helaas', 'dient te']\nheadings = ['verwerkingsverantwoordelijke']\n";

    fn reasons(path: &str, text: &str) -> Vec<String> {
        let files = [file(LIST, NEVER), file(path, text)];
        check(&files).into_iter().map(|finding| format!("{} {}", finding.line, finding.reason)).collect()
    }

    #[test]
    fn finds_a_long_sentence_in_translations_and_in_law() {
        assert_eq!(
            reasons("translations/nl/a.ftl", "x = Een. Dit is nu echt veel te lang.\n"),
            ["1 `x`: the sentence `Dit is nu echt …` has 7 words, more than 5"]
        );
        assert_eq!(
            reasons(
                "law/eu/a.toml",
                "[rule.a]\ntext.nl = 'Dit is nu echt te lang'\ntext.en = 'one two three four five six seven'\n"
            ),
            ["2 `rule.a.text.nl`: the sentence `Dit is nu echt …` has 6 words, more than 5"]
        );
    }

    #[test]
    fn leaves_the_name_of_an_act_alone() {
        let text = "title.nl = 'Verordening over heel veel dingen tegelijk'\n";
        assert!(reasons("law/eu/a/instrument.toml", text).is_empty());
        assert_eq!(reasons("law/eu/a/art-01.toml", text).len(), 1);
    }

    #[test]
    fn tries_every_variant_of_a_selection() {
        let text = "x = U heeft { $n ->\n    [one] één verzoek\n   *[other] { $n } heel erg lange verzoeken\n}.\n";
        assert_eq!(
            reasons("translations/nl/a.ftl", text),
            ["1 `x`: the sentence `U heeft x heel …` has 7 words, more than 5"]
        );
    }

    #[test]
    fn finds_words_we_never_use() {
        assert_eq!(reasons("translations/nl/a.ftl", "x = Helaas, u dient\n    te wachten.\n").len(), 2);
        let heading = "titel-title = Verwerkingsverantwoordelijke\nx = De verwerkingsverantwoordelijke\n";
        assert_eq!(
            reasons("translations/nl/a.ftl", heading),
            ["1 `titel-title`: `verwerkingsverantwoordelijke` is a word we never use in headings"]
        );
        assert!(reasons("translations/nl/a.ftl", "x = Onhelaasbaar dientengevolge\n").is_empty());
    }

    #[test]
    fn knows_where_a_sentence_ends() {
        assert_eq!(sentences("Zie art. 6 AVG. Daarna niet. 2 dagen").len(), 3);
        assert_eq!(sentences("een\n\ntwee\n- drie\n- vier").len(), 4);
        assert_eq!(sentences("0 gedaan · 1 geweigerd · 2 verkeerd").len(), 3);
        assert_eq!(sentences("Mag dit? Nee (nooit.) Echt").len(), 3);
    }

    #[test]
    fn says_when_the_list_is_gone() {
        let [finding] = check(&[file("translations/nl/a.ftl", "x = X\n")]).try_into().unwrap();
        assert!(finding.reason.contains("never.toml` is missing"));
        assert!(check(&[file("translations/en/a.ftl", "x = X\n")]).is_empty());
    }
}
