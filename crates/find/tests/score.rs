//! The scorer of the detection set, and floors just under what is measured.
//! The rules stand in the README of the set; the data lie in `tests/data`.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use waarborg_find::{Detector, Event, Kind, Survey, TableFindings};
use waarborg_read::{Limits, Source, Step};

/// Kinds that are not scored in text.
const TEXT_IGNORED: [&str; 5] = ["gender", "occupation", "marital", "nationality", "free_text"];

/// True and false positives and false negatives.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    tp: u32,
    fp: u32,
    fn_: u32,
}

impl Count {
    fn f1(self) -> f64 {
        if self.tp == 0 {
            f64::from(self.fp + self.fn_ == 0)
        } else {
            f64::from(2 * self.tp) / f64::from(2 * self.tp + self.fp + self.fn_)
        }
    }

    fn precision(self) -> f64 {
        f64::from(self.tp) / f64::from((self.tp + self.fp).max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.tp) / f64::from((self.tp + self.fn_).max(1))
    }
}

/// Counts per kind, with the kinds that have labels.
#[derive(Debug, Default)]
struct Score {
    kinds: BTreeMap<String, Count>,
    labelled: BTreeSet<String>,
}

impl Score {
    fn kind(&mut self, kind: &str) -> &mut Count {
        self.kinds.entry(kind.to_owned()).or_default()
    }

    fn micro(&self) -> f64 {
        let all = self.kinds.values().fold(Count::default(), |a, c| Count {
            tp: a.tp + c.tp,
            fp: a.fp + c.fp,
            fn_: a.fn_ + c.fn_,
        });
        all.f1()
    }

    fn macro_f1(&self) -> f64 {
        self.labelled.iter().map(|k| self.kinds.get(k).copied().unwrap_or_default().f1()).sum::<f64>()
            / self.labelled.len().max(1) as f64
    }
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

    fn matches(&self, other: &Place) -> bool {
        let common = self.overlap(other);
        let all = (self.end - self.start) + (other.end - other.start) - common;
        self.kind == other.kind && if is_phrase(&self.kind) { common > 0 } else { common > 0 && common * 2 >= all }
    }
}

fn is_phrase(kind: &str) -> bool {
    kind.parse::<Kind>().is_ok_and(Kind::is_statement) || matches!(kind, "age" | "income")
}

type Places = HashMap<String, Vec<Place>>;

/// Labels and predictions of one run.
struct Run {
    labels: Vec<Value>,
    columns: HashMap<String, (String, String)>,
    spans: Places,
    cells: Places,
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

fn run() -> Run {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let labels = fs::read_to_string(root.join("labels.jsonl")).expect("labels are there");
    let labels = labels.lines().map(|l| serde_json::from_str(l).expect("a label is JSON")).collect();
    let mut run = Run { labels, columns: HashMap::new(), spans: HashMap::new(), cells: HashMap::new() };
    let detector = Detector::new();
    for folder in ["tables", "texts"] {
        for entry in fs::read_dir(root.join(folder)).expect("the folder is there") {
            let path = entry.expect("the folder can be read").path();
            let name = format!("{folder}/{}", path.file_name().and_then(|n| n.to_str()).expect("names are UTF-8"));
            predict(&path, &name, &detector, &mut run);
        }
    }
    run
}

fn predict(path: &Path, name: &str, detector: &Detector, run: &mut Run) {
    let contents = waarborg_read::open(Source::Path(path.to_owned()), &Limits::default()).expect("it opens");
    let how = Survey { as_it_lies: true, ..Survey::default() };
    waarborg_find::survey(contents, detector, &how, &mut |event| {
        match event {
            Event::Table(table) => note_table(name, &table, run),
            Event::Spans(_, found) => {
                let place = |s: &waarborg_find::Span| Place {
                    start: s.chars.start,
                    end: s.chars.end,
                    kind: s.kind.label().to_owned(),
                };
                run.spans.entry(name.to_owned()).or_default().extend(found.iter().map(|found| place(&found.span)));
            }
            Event::Problem(place, error) => panic!("{place}: {error}"),
            _ => {}
        }
        ControlFlow::Continue(())
    });
}

fn note_table(name: &str, table: &TableFindings, run: &mut Run) {
    let sheet = match table.place.steps().last() {
        Some(Step::Sheet(sheet) | Step::Table(sheet)) if !table.by_path => sheet.as_str(),
        _ => "",
    };
    for column in &table.columns {
        let finding = &column.finding;
        let Some(kind) = finding.kind else { continue };
        let at = if table.by_path { finding.header.clone().unwrap_or_default() } else { finding.column.to_string() };
        let category = finding.category.map_or("none", waarborg_find::Category::label);
        run.columns.insert(column_key(name, sheet, &at), (kind.label().to_owned(), category.to_owned()));
    }
    for cell in &table.cells {
        let key = format!("{}|{}", column_key(name, sheet, &cell.column.to_string()), cell.row);
        let place = Place { start: cell.start.into(), end: cell.end.into(), kind: cell.kind.label().to_owned() };
        run.cells.entry(key).or_default().push(place);
    }
}

/// Scores places; predictions that touch an `ignore` label are dropped.
fn score_places(gold: &Places, predicted: &Places) -> Score {
    let mut score = Score::default();
    let none = Vec::new();
    let keys: BTreeSet<&String> = gold.keys().chain(predicted.keys()).collect();
    for key in keys {
        let (ignored, labels): (Vec<&Place>, Vec<&Place>) =
            gold.get(key).unwrap_or(&none).iter().partition(|p| p.kind == "ignore");
        let found: Vec<&Place> = predicted
            .get(key)
            .unwrap_or(&none)
            .iter()
            .filter(|p| !TEXT_IGNORED.contains(&p.kind.as_str()) && !ignored.iter().any(|i| i.overlap(p) > 0))
            .collect();
        let mut used = vec![false; found.len()];
        for label in &labels {
            score.labelled.insert(label.kind.clone());
            let best = (0..found.len())
                .filter(|at| !used[*at] && found[*at].matches(label))
                .max_by_key(|at| found[*at].overlap(label));
            match best {
                Some(at) => {
                    used[at] = true;
                    score.kind(&label.kind).tp += 1;
                }
                None => score.kind(&label.kind).fn_ += 1,
            }
        }
        for (place, used) in found.iter().zip(used) {
            let piece = is_phrase(&place.kind) && labels.iter().any(|l| l.kind == place.kind && l.overlap(place) > 0);
            if !used && !piece {
                score.kind(&place.kind).fp += 1;
            }
        }
    }
    score
}

fn gold_places(run: &Run, form: &str) -> Places {
    let mut places: Places = HashMap::new();
    for label in run.labels.iter().filter(|l| l["type"] == form) {
        let key = if form == "cell" {
            format!("{}|{}", label_column(label), label["row"])
        } else {
            text(label, "file").to_owned()
        };
        let place = Place {
            start: label["start"].as_u64().unwrap_or(0),
            end: label["end"].as_u64().unwrap_or(0),
            kind: text(label, "kind").to_owned(),
        };
        places.entry(key).or_default().push(place);
    }
    places
}

#[test]
fn spans_hold_their_floors() {
    let run = run();
    let score = score_places(&gold_places(&run, "span"), &run.spans);
    println!("spans micro {:.3} macro {:.3}", score.micro(), score.macro_f1());
    assert!(score.micro() >= 0.985, "micro {:.3}", score.micro());
    assert!(score.macro_f1() >= 0.985, "macro {:.3}", score.macro_f1());
    for kind in ["name", "email", "phone", "iban", "bsn", "card", "postcode", "id_document", "vat_bsn", "kvk"] {
        assert!(score.kinds[kind].f1() >= 0.97, "{kind} {:.3}", score.kinds[kind].f1());
    }
    let empty: Vec<&str> = run.labels.iter().filter(|l| l["type"] == "empty").map(|l| text(l, "file")).collect();
    assert!(empty.iter().all(|file| run.spans.get(*file).is_none_or(Vec::is_empty)));
}

#[test]
fn cells_hold_their_floors() {
    let run = run();
    let free: BTreeSet<String> =
        run.labels.iter().filter(|l| l["type"] == "column" && l["kind"] == "free_text").map(label_column).collect();
    let predicted = run
        .cells
        .iter()
        .filter(|(key, _)| key.rsplit_once('|').is_some_and(|(column, _)| free.contains(column)))
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect();
    let score = score_places(&gold_places(&run, "cell"), &predicted);
    println!("cells micro {:.3} macro {:.3}", score.micro(), score.macro_f1());
    assert!(score.micro() >= 0.98, "micro {:.3}", score.micro());
}

#[test]
fn columns_hold_their_floors() {
    let run = run();
    let mut score = Score::default();
    let mut special = Count::default();
    let (mut nothing, mut false_alarms) = (0, 0);
    for label in run.labels.iter().filter(|l| l["type"] == "column") {
        let kind = text(label, "kind");
        let also: Vec<&str> = label["also"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let (found, category) = run.columns.get(&label_column(label)).map_or(("none", "none"), |(k, c)| (k, c));
        let right = found == kind || also.contains(&found);
        match (text(label, "category") == "special", category == "special") {
            (true, true) => special.tp += 1,
            (true, false) if !right => special.fn_ += 1,
            (false, true) if !right => special.fp += 1,
            _ => {}
        }
        if kind == "none" {
            nothing += 1;
            if !right {
                score.kind(found).fp += 1;
                false_alarms += 1;
            }
            continue;
        }
        score.labelled.insert(kind.to_owned());
        if found == "none" && right {
            continue;
        }
        if right {
            score.kind(kind).tp += 1;
        } else {
            score.kind(kind).fn_ += 1;
            if found != "none" {
                score.kind(found).fp += 1;
            }
        }
    }
    println!(
        "columns micro {:.3} macro {:.3}, false alarms {false_alarms} of {nothing}",
        score.micro(),
        score.macro_f1()
    );
    assert!(score.micro() >= 0.985, "micro {:.3}", score.micro());
    assert!(score.macro_f1() >= 0.98, "macro {:.3}", score.macro_f1());
    assert!(false_alarms * 100 <= nothing * 2, "{false_alarms} of {nothing}");
    assert!(special.recall() >= 0.99 && special.precision() >= 0.99, "{special:?}");
}
