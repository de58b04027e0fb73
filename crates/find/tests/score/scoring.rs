//! The scorer: what a survey finds against labels, by the rules that stand in `sets/README.md`.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use waarborg_find::{Category, Detector, Event, Kind, Survey, TableFindings, is_text_with_records, survey};
use waarborg_read::{Format, Limits, Role, Source, Step, open};

/// Kinds that are not scored in text.
const TEXT_IGNORED: [&str; 5] = ["gender", "occupation", "marital", "nationality", "free_text"];

/// True and false positives and false negatives.
#[derive(Debug, Default, Clone, Copy)]
pub struct Count {
    pub right: u32,
    pub surplus: u32,
    pub missed: u32,
}

impl Count {
    pub fn f1(self) -> f64 {
        let (right, wrong) = (2 * self.right, self.surplus + self.missed);
        if right + wrong == 0 { 1.0 } else { f64::from(right) / f64::from(right + wrong) }
    }

    pub fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.surplus).max(1))
    }

    pub fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }
}

/// Counts per kind, with the kinds that have labels.
#[derive(Debug, Default)]
pub struct Score {
    pub kinds: BTreeMap<String, Count>,
    labelled: BTreeSet<String>,
}

impl Score {
    fn kind(&mut self, kind: &str) -> &mut Count {
        self.kinds.entry(kind.to_owned()).or_default()
    }

    pub fn all(&self) -> Count {
        self.kinds.values().fold(Count::default(), |all, one| Count {
            right: all.right + one.right,
            surplus: all.surplus + one.surplus,
            missed: all.missed + one.missed,
        })
    }

    pub fn micro(&self) -> f64 {
        self.all().f1()
    }

    pub fn macro_f1(&self) -> f64 {
        let f1 = self.labelled.iter().map(|kind| self.of(kind).f1());
        f1.sum::<f64>() / f64::from(u32::try_from(self.labelled.len().max(1)).unwrap_or(1))
    }

    pub fn of(&self, kind: &str) -> Count {
        self.kinds.get(kind).copied().unwrap_or_default()
    }
}

/// The score of columns, with what concerns grave and clean ones.
#[derive(Debug, Default)]
pub struct Columns {
    pub score: Score,
    pub special: Count,
    pub clean: u32,
    pub false_alarms: u32,
}

/// A place in a text or cell with its kind.
#[derive(Debug, Clone)]
struct Place {
    start: u64,
    end: u64,
    kind: String,
}

impl Place {
    fn overlap(&self, other: &Place) -> u64 {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }

    /// How well the two agree, in thousandths; none if they do not match.
    fn agreement(&self, other: &Place) -> Option<u64> {
        let common = self.overlap(other);
        let all = (self.end - self.start) + (other.end - other.start) - common;
        let enough = if is_phrase(&self.kind) { common > 0 } else { common > 0 && common * 2 >= all };
        (self.kind == other.kind && enough).then(|| common * 1000 / all.max(1))
    }
}

fn is_phrase(kind: &str) -> bool {
    kind.parse::<Kind>().is_ok_and(Kind::is_statement) || matches!(kind, "age" | "income")
}

type Places = HashMap<String, Vec<Place>>;

/// Labels and findings of one set.
#[derive(Default)]
pub struct Run {
    labels: Vec<Value>,
    columns: HashMap<String, (String, String)>,
    spans: Places,
    cells: Places,
    /// Records read of each file: rows and messages.
    pub records: HashMap<String, u64>,
    /// Problems met, by file.
    pub problems: Vec<String>,
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or("")
}

fn column_key(file: &str, sheet: &str, column: &str) -> String {
    format!("{file}|{sheet}|{column}")
}

fn label_column(label: &Value) -> String {
    let column = label["column"].as_str().map_or_else(|| label["column"].to_string(), str::to_owned);
    column_key(text(label, "file"), text(label, "sheet"), &column)
}

impl Run {
    /// Surveys every file that a label names, below `root`.
    pub fn of(root: &Path, labels: &str) -> Run {
        let labels =
            fs::read_to_string(root.join(labels)).unwrap_or_else(|_| panic!("no labels in {}", root.display()));
        let labels: Vec<Value> = labels.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let files: BTreeSet<String> = labels.iter().map(|label| text(label, "file").to_owned()).collect();
        let mut run = Run { labels, ..Run::default() };
        let detector = Detector::new();
        for name in files {
            run.look_at(&root.join(&name), &name, &detector);
        }
        run
    }

    fn look_at(&mut self, path: &Path, name: &str, detector: &Detector) {
        let lies = Survey { as_it_lies: true, ..Survey::default() };
        let again = || {
            open(Source::Path(path.to_owned()), &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
        };
        let has_records = is_text_with_records(&again());
        let ways = if has_records { vec![lies, Survey::default()] } else { vec![lies] };
        for how in ways {
            survey(again(), detector, &how, &mut |event| {
                self.note(name, event);
                ControlFlow::Continue(())
            });
        }
    }

    fn note(&mut self, name: &str, event: Event) {
        match event {
            Event::Table(table) => self.note_table(name, &table),
            Event::Spans(_, found) => {
                let place = |span: &waarborg_find::Span| Place {
                    start: span.chars.start,
                    end: span.chars.end,
                    kind: span.kind.label().to_owned(),
                };
                self.spans.entry(name.to_owned()).or_default().extend(found.iter().map(|found| place(&found.span)));
            }
            Event::Text(text) if text.format == Format::Eml => *self.records.entry(name.to_owned()).or_default() += 1,
            Event::Problem(place, error) => self.problems.push(format!("{place}: {}", error.code())),
            _ => {}
        }
    }

    fn note_table(&mut self, name: &str, table: &TableFindings) {
        let sheet = match table.place.steps().last() {
            Some(Step::Sheet(sheet) | Step::Table(sheet)) if !table.by_path => sheet.as_str(),
            _ => "",
        };
        if table.role == Role::Records {
            *self.records.entry(name.to_owned()).or_default() += table.rows;
        }
        for column in &table.columns {
            let finding = &column.finding;
            let Some(kind) = finding.kind else { continue };
            let at =
                if table.by_path { finding.header.clone().unwrap_or_default() } else { finding.column.to_string() };
            let category = finding.category.map_or("none", Category::label);
            self.columns.insert(column_key(name, sheet, &at), (kind.label().to_owned(), category.to_owned()));
        }
        for cell in &table.cells {
            let key = format!("{}|{}", column_key(name, sheet, &cell.column.to_string()), cell.row);
            let place = Place { start: cell.start.into(), end: cell.end.into(), kind: cell.kind.label().to_owned() };
            self.cells.entry(key).or_default().push(place);
        }
    }

    /// The records that labels tell for each file, where they tell any.
    pub fn told_records(&self) -> impl Iterator<Item = (&str, u64)> {
        let told = self.labels.iter().filter(|label| label["type"] == "file");
        told.map(|label| (text(label, "file"), label["records"].as_u64().unwrap_or(0)))
    }

    pub fn files_without_findings(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().filter(|label| label["type"] == "empty").map(|label| text(label, "file"))
    }

    pub fn spans_of(&self, file: &str) -> usize {
        self.spans.get(file).map_or(0, Vec::len)
    }

    pub fn spans(&self) -> Score {
        score_places(&self.gold("span"), &self.spans)
    }

    pub fn cells(&self) -> Score {
        let free = self.labels.iter().filter(|label| label["type"] == "column" && label["kind"] == "free_text");
        let free: BTreeSet<String> = free.map(label_column).collect();
        let is_asked = |key: &str| key.rsplit_once('|').is_some_and(|(column, _)| free.contains(column));
        let found =
            self.cells.iter().filter(|(key, _)| is_asked(key)).map(|(key, places)| (key.clone(), places.clone()));
        score_places(&self.gold("cell"), &found.collect())
    }

    fn gold(&self, form: &str) -> Places {
        let mut places: Places = HashMap::new();
        for label in self.labels.iter().filter(|label| label["type"] == form) {
            let key = match form {
                "cell" => format!("{}|{}", label_column(label), label["row"]),
                _ => text(label, "file").to_owned(),
            };
            let at = |field: &str| label[field].as_u64().unwrap_or(0);
            let place = Place { start: at("start"), end: at("end"), kind: text(label, "kind").to_owned() };
            places.entry(key).or_default().push(place);
        }
        places
    }

    /// The score of the columns of files whose name begins with `family`.
    pub fn columns(&self, family: &str) -> Columns {
        let mut columns = Columns::default();
        let labels = self.labels.iter().filter(|label| label["type"] == "column");
        for label in labels.filter(|label| text(label, "file").starts_with(family)) {
            columns.judge(label, self.columns.get(&label_column(label)));
        }
        columns
    }
}

impl Columns {
    fn judge(&mut self, label: &Value, found: Option<&(String, String)>) {
        let kind = text(label, "kind");
        let also: Vec<&str> = label["also"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let (found, category) = found.map_or(("none", "none"), |(kind, category)| (kind, category));
        let right = found == kind || also.contains(&found);
        match (text(label, "category") == "special", category == "special") {
            (true, true) => self.special.right += 1,
            (true, false) if !right => self.special.missed += 1,
            (false, true) if !right => self.special.surplus += 1,
            _ => {}
        }
        if kind == "none" {
            self.clean += 1;
            if !right {
                self.score.kind(found).surplus += 1;
                self.false_alarms += 1;
            }
            return;
        }
        self.score.labelled.insert(kind.to_owned());
        if found == "none" && right {
            return;
        }
        if right {
            self.score.kind(kind).right += 1;
        } else {
            self.score.kind(kind).missed += 1;
            if found != "none" {
                self.score.kind(found).surplus += 1;
            }
        }
    }
}

/// Scores places; findings that touch an `ignore` label are dropped.
fn score_places(gold: &Places, found: &Places) -> Score {
    let mut score = Score::default();
    let none = Vec::new();
    let keys: BTreeSet<&String> = gold.keys().chain(found.keys()).collect();
    for key in keys {
        let (ignored, labels): (Vec<&Place>, Vec<&Place>) =
            gold.get(key).unwrap_or(&none).iter().partition(|place| place.kind == "ignore");
        let found: Vec<&Place> = found
            .get(key)
            .unwrap_or(&none)
            .iter()
            .filter(|place| !TEXT_IGNORED.contains(&place.kind.as_str()))
            .filter(|place| !ignored.iter().any(|other| other.overlap(place) > 0))
            .collect();
        judge_places(&labels, &found, &mut score);
    }
    score
}

/// Matches one to one, the best agreement first.
fn judge_places(labels: &[&Place], found: &[&Place], score: &mut Score) {
    let mut pairs = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        let agree = |(other, place): (usize, &&Place)| label.agreement(place).map(|how| (how, at, other));
        pairs.extend(found.iter().enumerate().filter_map(agree));
    }
    pairs.sort_by_key(|(agreement, ..)| std::cmp::Reverse(*agreement));
    let (mut labels_used, mut found_used) = (vec![false; labels.len()], vec![false; found.len()]);
    for (_, label, place) in pairs {
        if !labels_used[label] && !found_used[place] {
            (labels_used[label], found_used[place]) = (true, true);
            score.kind(&labels[label].kind).right += 1;
        }
    }
    for (label, used) in labels.iter().zip(labels_used) {
        score.labelled.insert(label.kind.clone());
        score.kind(&label.kind).missed += u32::from(!used);
    }
    for (place, used) in found.iter().zip(found_used) {
        let is_piece =
            is_phrase(&place.kind) && labels.iter().any(|label| label.kind == place.kind && label.overlap(place) > 0);
        if !used && !is_piece {
            score.kind(&place.kind).surplus += 1;
        }
    }
}
