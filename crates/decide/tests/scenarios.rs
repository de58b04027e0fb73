//! Every scenario of `fixtures/law` comes out as expected: outcome, day or moment, deciding rules.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::path::Path;
use waarborg_decide::{Outcome, Question, Rulebook};
use waarborg_model::Facts;

fn check(file: &str) {
    let book = Rulebook::built_in().unwrap_or_else(|faults| panic!("{faults:#?}"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/law").join(file);
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in csv::Reader::from_path(path).unwrap().deserialize() {
        let row: std::collections::HashMap<String, String> = row.unwrap();
        count += 1;
        let facts = Facts::parse(&row["facts"]).unwrap_or_else(|error| panic!("{}: {error}", row["id"]));
        let question =
            Question::new(facts, row["date"].parse().unwrap(), "2026-11-24T12:00:00Z".parse().unwrap()).unwrap();
        let decision = match book.ask(&question) {
            Ok(decision) => decision,
            Err(error) => {
                wrong.push(format!("{}: {error}", row["id"]));
                continue;
            }
        };
        let value = match &decision.outcome {
            Outcome::Due(deadline) => deadline.due.to_string(),
            _ => String::new(),
        };
        let shown: BTreeSet<&str> = decision.cited.iter().map(|cited| cited.rule.as_str()).collect();
        let missing: Vec<&str> = row["expected_rule_ids"]
            .split(';')
            .map(str::trim)
            .filter(|id| !id.is_empty() && !shown.contains(id))
            .collect();
        if decision.outcome.word() != row["expected"] || value != row["expected_value"] || !missing.is_empty() {
            wrong.push(format!(
                "{} {} {}\n   expected {} {} {}\n   got      {:?} {value} {:?}\n   missing  {missing:?}",
                row["id"],
                row["date"],
                row["facts"],
                row["expected"],
                row["expected_value"],
                row["expected_rule_ids"],
                decision.outcome,
                decision.cited.iter().map(|c| format!("{}:{:?}", c.rule, c.part)).collect::<Vec<_>>(),
            ));
        }
    }
    assert!(count > 0, "no scenarios in {file}");
    assert!(wrong.is_empty(), "{} of {count} scenarios of {file} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_scenarios_that_came_with_the_rulebook_come_out() {
    check("scenarios.csv");
}

#[test]
fn the_scenarios_written_from_the_articles_come_out() {
    check("scenarios-own.csv");
}
