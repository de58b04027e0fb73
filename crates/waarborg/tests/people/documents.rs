//! The manual about people: every command in a block `console vault` runs, in order, in one data folder a page.
//!
//! `[..]` stands for what differs from run to run, a line `…` for lines left out. Words like `$PERSON` in a command are
//! variables of the shell; `PERSON=$(…)` sets one, as a reader would.

use crate::house::House;
use crate::invented::list;
use crate::pattern::fits;
use crate::plans::undated;
use crate::program::{command, path, run};
use std::fmt::Write;

const PAGES: [&str; 6] = [
    "docs/nl/klanten-invoeren.md",
    "docs/en/bring-in-customers.md",
    "docs/nl/gegevens-gebruiken.md",
    "docs/en/use-data.md",
    "docs/nl/rechten.md",
    "docs/en/rights.md",
];

#[test]
fn every_command_of_these_pages_gives_what_they_show() {
    let mut wrong = String::new();
    for page in PAGES {
        let file = crate::root().join(page);
        let text = std::fs::read_to_string(&file).unwrap();
        let steps = steps(&text);
        assert!(steps.len() > 2, "{page} shows {} commands", steps.len());
        let renewed = check(page, &text, &steps, &mut wrong);
        if crate::overwrites() && renewed != text {
            std::fs::write(&file, renewed).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A command, what it prints and how it ends.
struct Step {
    line: String,
    output: String,
    status: i32,
}

/// Runs the steps of a page in one shell each, with the variables of those before.
///
/// Returns the page as it would be right.
fn check(page: &str, text: &str, steps: &[Step], wrong: &mut String) -> String {
    let mut renewed = text.to_owned();
    let house = House::new();
    for name in ["klanten.csv", "customers.csv"] {
        house.lay(name, &list(12));
    }
    if !page.contains("invoeren") && !page.contains("bring-in") {
        house.import("klanten.csv", &[]);
    }
    let language = if page.starts_with("docs/nl/") { "nl_NL.UTF-8" } else { "en_GB.UTF-8" };
    let mut folders = vec![path().parent().unwrap().to_owned()];
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let (mut before, mut shown) = (String::new(), 0);
    for step in steps {
        let setting = setting(&step.line);
        let line = match setting {
            Some(name) => format!("{}\nprintf %s \"${name}\"", step.line),
            None => format!("exec 2>&1\n{}", step.line),
        };
        let mut shell = command("sh", house.path());
        shell
            .args(["-c", &format!("{before}{line}")])
            .env("PATH", std::env::join_paths(&folders).unwrap())
            .env("LANG", language)
            .env("LOGNAME", "tester")
            .env("WAARBORG_FOLDER", house.path().join("vault"));
        let done = run(&mut shell, b"");
        if let Some(name) = setting {
            assert!(!done.stdout.is_empty(), "{page}: {} gives nothing", step.line);
            writeln!(before, "{name}='{}'", done.stdout).unwrap();
            continue;
        }
        shown += renewed[shown..].find(&format!("$ {}\n", step.line)).unwrap_or_default();
        if done.status != Some(step.status) || !fits(&step.output, &done.stdout) {
            let status = done.status.filter(|status| *status != 0);
            let status = status.map(|status| format!("$ echo $?\n{status}\n")).unwrap_or_default();
            let old_status = if step.status == 0 { String::new() } else { format!("$ echo $?\n{}\n", step.status) };
            let old = format!("$ {}\n{}{old_status}", step.line, step.output);
            let now = format!("$ {}\n{}{status}", step.line, undated(&done.stdout));
            // A page may show a command twice: what stands before this one stays.
            if let Some(at) = renewed[shown..].find(&old) {
                renewed.replace_range(shown + at..shown + at + old.len(), &now);
                shown += at + now.len();
            }
            writeln!(
                wrong,
                "{page}: $ {}\n--- exit status {}, got {:?}\n--- shown\n{}--- got\n{}",
                step.line, step.status, done.status, step.output, done.stdout
            )
            .unwrap();
        } else {
            shown += step.line.len();
        }
    }
    renewed
}

/// The variable of the shell that a line sets.
fn setting(line: &str) -> Option<&str> {
    let (name, _) = line.split_once("=$(")?;
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(name)
}

fn steps(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let (mut inside, mut status) = (false, false);
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```console vault";
        }
        if !inside || line.starts_with("```") {
            continue;
        }
        if line == "$ echo $?" {
            status = true;
        } else if let Some(line) = line.strip_prefix("$ ") {
            steps.push(Step { line: line.to_owned(), output: String::new(), status: 0 });
        } else if let Some(step) = steps.last_mut() {
            if std::mem::take(&mut status) {
                step.status = line.parse().unwrap();
            } else {
                writeln!(step.output, "{line}").unwrap();
            }
        }
    }
    steps
}
