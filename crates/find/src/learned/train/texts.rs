//! What is learned from: labelled texts, labelled lines, and the vocabulary.

use crate::kind::Kind;
use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A place in a text with its label.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) range: Range<usize>,
    pub(super) kind: String,
}

/// Says which kinds are labelled.
type Labelled = fn(Kind) -> bool;

/// A text with its labels.
pub(super) struct Text {
    pub(super) content: String,
    pub(super) places: Vec<Place>,
    /// The kinds that are labelled in it; all where nothing is said.
    labelled: Option<Labelled>,
}

impl Text {
    /// Whether a place in it is what a candidate may be: `None` where that is open.
    pub(super) fn truth(&self, range: &Range<usize>, kind: Kind) -> Option<bool> {
        let labelled = self.labelled.is_none_or(|labelled| labelled(kind));
        labelled.then(|| truth(&self.places, range, kind)).flatten()
    }
}

/// Where the labelled sets lie.
pub(super) fn sets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sets")
}

/// Reads the texts of a set with their labels, in bytes of the decoded text.
pub(super) fn texts(root: &Path) -> Vec<Text> {
    let labels = fs::read_to_string(root.join("labels.jsonl")).unwrap();
    let labels: Vec<serde_json::Value> = labels.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let is_text = |label: &&serde_json::Value| matches!(label["type"].as_str(), Some("span" | "empty"));
    let files: BTreeSet<&str> = labels.iter().filter(is_text).map(|label| label["file"].as_str().unwrap()).collect();
    let mut texts = Vec::new();
    for file in files.into_iter().filter(|file| file.starts_with("texts/")) {
        let bytes = fs::read(root.join(file)).unwrap();
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => error.into_bytes().iter().map(|byte| char::from(*byte)).collect(),
        };
        let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
        let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        starts.push(text.len());
        let of_file = labels.iter().filter(|label| label["file"] == file && label["type"] == "span");
        let places = of_file.map(|label| {
            let at = |field: &str| starts[usize::try_from(label[field].as_u64().unwrap()).unwrap()];
            Place { range: at("start")..at("end"), kind: label["kind"].as_str().unwrap().to_owned() }
        });
        texts.push(Text { places: places.collect(), content: text, labelled: None });
    }
    texts
}

pub(super) fn common(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

pub(super) fn is_phrase(kind: &str) -> bool {
    kind.parse::<Kind>().is_ok_and(is_told)
}

/// Whether a kind says something of somebody: what is labelled in the lines about that.
fn is_told(kind: Kind) -> bool {
    kind.is_statement() || matches!(kind, Kind::Age | Kind::Income)
}

/// What is labelled in lines about who people are.
fn is_of_identity(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::City | Kind::Income | Kind::Age)
}

/// Whether a place is what its label says: `None` where that is open.
fn truth(places: &[Place], range: &Range<usize>, kind: Kind) -> Option<bool> {
    let touching = || places.iter().filter(|place| common(&place.range, range) > 0);
    if touching().any(|place| place.kind == "ignore") {
        return None;
    }
    let mut same = touching().filter(|place| place.kind == kind.label());
    if is_phrase(kind.label()) {
        return Some(same.next().is_some());
    }
    match same.next() {
        None => Some(false),
        Some(place) => {
            let shared = common(&place.range, range);
            (shared * 2 >= place.range.len() + range.len() - shared).then_some(true)
        }
    }
}

/// The labelled lines: each is a text by itself, with `{{kind|words}}` for what it tells.
pub(super) fn lines() -> Vec<Text> {
    [("told", is_told as Labelled), ("named", is_of_identity)]
        .into_iter()
        .flat_map(|(folder, labelled)| lines_of(folder, labelled))
        .collect()
}

fn lines_of(folder: &str, labelled: Labelled) -> Vec<Text> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lines").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let lines = |file: PathBuf| fs::read_to_string(file).unwrap().lines().map(|text| line(text, labelled)).collect();
    files.into_iter().flat_map(|file| -> Vec<Text> { lines(file) }).collect()
}

fn line(mut marked: &str, labelled: Labelled) -> Text {
    let mut text = Text { content: String::new(), places: Vec::new(), labelled: Some(labelled) };
    while let Some((before, kind, words, behind)) = mark(marked) {
        text.content.push_str(before);
        let from = text.content.len();
        text.content.push_str(words);
        text.places.push(Place { range: from..text.content.len(), kind: kind.to_owned() });
        marked = behind;
    }
    text.content.push_str(marked);
    text
}

/// The first mark of a line: what stands before it, its kind, its words, and what stands behind.
fn mark(line: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, marked) = line.split_once("{{")?;
    let (kind, words) = marked.split_once('|')?;
    let (words, behind) = words.split_once("}}")?;
    Some((before, kind, words, behind))
}
