//! `waarborg law test`: a firm's own questions with the answers it expects, for its own CI.

use crate::batch::{Row, Rows};
use crate::exit::Exit;
use crate::output::Output;
use crate::system;
use clap::ArgMatches;
use serde_json::json;
use waarborg_decide::{Decision, Outcome, Rulebook};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let file = matches.get_one::<String>("file").map(String::as_str).unwrap_or_default();
    let columns = ["id", "date", "facts", "expected"];
    let mut rows = Rows::open(file, &columns).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    let book = system::rulebook(output)?;
    let mut differences = Vec::new();
    let mut failed = 0;
    let read = rows.each(|row| {
        let found = compare(output, &book, row);
        failed += usize::from(!found.is_empty());
        differences.extend(found);
    });
    let count = read.map_err(|(fault, exit)| output.fail(&fault, exit))?;
    output.show(
        || {
            let mut lines: Vec<String> = differences.iter().map(|line| format!("✗ {line}")).collect();
            lines.push(output.words.count("law-test-passed", count - failed, &[]));
            if failed > 0 {
                lines.push(output.words.count("law-test-failed", failed, &[]));
            }
            lines.join("\n") + "\n"
        },
        || json!({ "questions": count, "passed": count - failed, "failed": failed, "differences": differences }),
    );
    Ok(if failed == 0 { Exit::Done } else { Exit::Refused })
}

/// What differs between the answer and what a row expects, in words.
fn compare(output: &Output<'_>, book: &Rulebook, row: &Row<'_>) -> Vec<String> {
    let words = output.words;
    let id = row.get("id");
    let decision = match row.decide(book) {
        Ok(decision) => decision,
        Err(fault) => {
            let what = fault.explain(words).what;
            return vec![words.say_with("batch-row-failed", &[("row", id), ("what", &what)])];
        }
    };
    let mut found = Vec::new();
    let outcome = decision.outcome.word();
    if outcome != row.get("expected") {
        let expected = [("id", id), ("expected", row.get("expected")), ("found", outcome)];
        found.push(words.say_with("law-test-expected", &expected));
    }
    let value = value(&decision);
    if !row.get("expected_value").is_empty() && value != row.get("expected_value") {
        let expected = [("id", id), ("expected", row.get("expected_value")), ("found", value.as_str())];
        found.push(words.say_with("law-test-expected-date", &expected));
    }
    let missing: Vec<&str> = row
        .get("expected_rule_ids")
        .split([';', ' '])
        .filter(|rule| !rule.is_empty() && !decision.cited.iter().any(|cited| cited.rule == *rule))
        .collect();
    if !missing.is_empty() {
        found.push(words.say_with("law-test-expected-rules", &[("id", id), ("rules", &missing.join(", "))]));
    }
    found
}

fn value(decision: &Decision) -> String {
    match &decision.outcome {
        Outcome::Due(deadline) => deadline.due.to_string(),
        _ => String::new(),
    }
}
