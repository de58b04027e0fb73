//! A plan as people and programs read it.

use crate::output::Output;
use crate::people::grid::Grid;
use crate::people::refusal;
use serde_json::{Value as Json, json};
use std::fmt::Write;
use waarborg_decide::{Outcome, Remedy, Rulebook};
use waarborg_model::vocabulary::Fact;
use waarborg_text::answer::brief_json;
use waarborg_text::finding::{kind_word, read_fault};
use waarborg_text::{Fault, shown};
use waarborg_vault::{ColumnPlan, Fate, Import, Plan, Why};

/// A column that was chosen by hand and is not there.
pub fn missed(plan: &Plan, import: &Import) -> Option<Fault> {
    let is_there = |name: &str| {
        plan.columns.iter().any(|column| {
            let header = column.header.as_deref().unwrap_or_default();
            bare(header) == bare(name) || name.parse() == Ok(column.column + 1)
        })
    };
    let (name, _) = import.chosen.iter().find(|(name, _)| !is_there(name))?;
    let headers: Vec<&str> = plan.columns.iter().filter_map(|column| column.header.as_deref()).collect();
    Some(Fault::new("people.no-column").with("name", name).with("found", headers.join(", ")))
}

/// A header as the vault compares it: letters and digits, whatever their case.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The plan for people.
pub fn told(output: &Output<'_>, book: &Rulebook, plan: &Plan) -> String {
    let words = output.words;
    let mut text = words.count(
        "import-plan",
        usize::try_from(plan.rows).unwrap_or(usize::MAX),
        &[
            ("place", &plan.place.to_string()),
            ("file", &plan.file),
            ("activity", &plan.activity),
            ("purpose", plan.purpose.as_str()),
        ],
    );
    text.push_str("\n\n");
    let (mut grid, mut reasons) = (Grid::new(2), Reasons::default());
    let heads = ["column", "kind", "example", "becomes"];
    grid.row(heads.map(|head| words.say(&format!("import-head-{head}"))));
    for column in &plan.columns {
        let kind = column.kind.map(|kind| kind_word(words, kind)).unwrap_or_default();
        let example = column.example.clone().unwrap_or_default();
        let mut becomes = fate(output, &column.fate);
        if let Fate::Out(Why::Forbidden(decision)) = &column.fate {
            let _ = write!(becomes, " [{}]", reasons.note(refusal::lines(output, book, decision)));
        }
        grid.row([name(output, column), kind, example, becomes]);
    }
    text.push_str(&grid.text());
    text.push_str(&reasons.text());
    for (fact, key) in [(Fact::Informed, "import-hint-informed"), (Fact::ConsentFree, "import-hint-consent")] {
        if plan.columns.iter().any(|column| would_help(column, fact)) {
            let _ = write!(text, "\n{}\n", words.say(key));
        }
    }
    if !plan.missing.is_empty() {
        let count = plan.missing.len();
        let _ = write!(text, "\n{}", words.count("import-missing", count, &[("fields", &plan.missing.join(", "))]));
        text.push('\n');
    }
    for (place, error) in &plan.problems {
        let explained = read_fault(place, error).explain(words);
        let _ = write!(text, "\n✗ {}\n  {}\n", explained.what, explained.why);
    }
    text
}

/// Reasons below the table, each once, however many columns have it.
#[derive(Default)]
struct Reasons(Vec<Vec<String>>);

impl Reasons {
    /// The number of a reason, from 1.
    fn note(&mut self, lines: Vec<String>) -> usize {
        if let Some(at) = self.0.iter().position(|known| *known == lines) {
            return at + 1;
        }
        self.0.push(lines);
        self.0.len()
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for (at, lines) in self.0.iter().enumerate() {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n  [{}] {}\n", at + 1, lines.join("\n      "));
        }
        text
    }
}

/// Whether a column would be lawful if that fact were another, which an option can say.
fn would_help(column: &ColumnPlan, fact: Fact) -> bool {
    let Fate::Out(Why::Forbidden(decision)) = &column.fate else { return false };
    let Outcome::Forbidden(Remedy::Changes(ways)) = &decision.outcome else { return false };
    ways.iter().any(|way| way.changes.iter().any(|(changed, _)| *changed == fact))
}

/// The plan for programs.
pub fn told_json(output: &Output<'_>, book: &Rulebook, plan: &Plan) -> Json {
    let columns: Vec<Json> = plan
        .columns
        .iter()
        .map(|column| {
            let refused = match &column.fate {
                Fate::Out(Why::Forbidden(decision)) => Some(brief_json(output.words, book, decision)),
                _ => None,
            };
            json!({
                "column": column.column + 1,
                "header": column.header,
                "kind": column.kind.map(waarborg_find::Kind::label),
                "filled": column.filled,
                "example": column.example,
                "field": if let Fate::Field(field) = &column.fate { Some(field) } else { None },
                "out": if let Fate::Out(why) = &column.fate { Some(code(why)) } else { None },
                "refused": refused,
            })
        })
        .collect();
    let problem = |(place, error): &(waarborg_read::Place, waarborg_read::ReadError)| json!({ "place": place.to_string(), "code": error.code() });
    json!({
        "file": plan.file,
        "activity": plan.activity,
        "purpose": plan.purpose.as_str(),
        "place": plan.place.to_string(),
        "rows": plan.rows,
        "columns": columns,
        "missing": plan.missing,
        "problems": plan.problems.iter().map(problem).collect::<Vec<_>>(),
    })
}

fn name(output: &Output<'_>, column: &ColumnPlan) -> String {
    match column.header.as_deref().map(str::trim).filter(|header| !header.is_empty()) {
        Some(header) => shown(header).into_owned(),
        None => output.words.say_with("scan-column", &[("number", &(column.column + 1).to_string())]),
    }
}

fn fate(output: &Output<'_>, fate: &Fate) -> String {
    match fate {
        Fate::Field(field) => field.clone(),
        Fate::Out(why) => {
            let field = if let Why::Filled(field) | Why::Graver(field) = why { field.as_str() } else { "" };
            let why =
                output.words.say_with(&format!("import-out-{}", code(why).replace('_', "-")), &[("field", field)]);
            output.words.say_with("import-out", &[("why", &why)])
        }
    }
}

/// Why a column stays out, for programs.
fn code(why: &Why) -> &'static str {
    match why {
        Why::NoField => "no_field",
        Why::Filled(_) => "filled",
        Why::Graver(_) => "graver",
        Why::Forbidden(_) => "forbidden",
        Why::Chosen => "chosen",
        Why::Empty => "empty",
    }
}
