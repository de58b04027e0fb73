//! Files of real systems, where a folder of them lies: `cargo xtask real FOLDER`.

use crate::scoring::Run;
use std::collections::BTreeSet;
use std::path::Path;

/// Names the folder, with an `expected.jsonl` in it.
const FOLDER: &str = "WAARBORG_REAL_FILES";

#[test]
fn files_of_real_systems_open_and_score() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        // A person's machine has no such folder; the chore that sets the variable fails without it.
        println!("{FOLDER} is not set");
        return;
    };
    let run = Run::of(Path::new(&folder), "expected.jsonl");
    assert_eq!(run.problems, [""; 0], "every file opens");
    let mut families = BTreeSet::new();
    for (file, records) in run.told_records() {
        let read = run.records.get(file).copied().unwrap_or(0);
        assert_eq!(read, records, "records of {file}");
        families.insert(file.split('/').next().unwrap_or(file).to_owned());
    }
    for family in &families {
        let columns = run.columns(&format!("{family}/"));
        let all = columns.score.all();
        println!("{family:<18} {:.3}  right {} surplus {} missed {}", all.f1(), all.right, all.surplus, all.missed);
    }
    let all = run.columns("");
    println!(
        "{} families, columns {:.3} / {:.3}, false alarms {} of {}",
        families.len(),
        all.score.micro(),
        all.score.macro_f1(),
        all.false_alarms,
        all.clean
    );
    assert!(all.score.micro() >= 0.95);
}
