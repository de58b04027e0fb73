//! An import of 100,000 rows of twelve columns, in a process of its own that tells the most memory it held.

use crate::house::House;
use crate::{folk, resident, seconds};
use std::process::Command;

/// Names how many rows a process of its own imports.
pub const ROWS: &str = "WAARBORG_BENCH_ROWS";

pub fn run(rows: u32) {
    let output = Command::new(std::env::current_exe().unwrap()).env(ROWS, rows.to_string()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    print!("{}", String::from_utf8_lossy(&output.stdout));
}

#[expect(clippy::disallowed_methods, reason = "a measurement takes the time")]
pub fn in_this_process(rows: u32) {
    let folder = tempfile::tempdir().unwrap();
    let started = std::time::Instant::now();
    let house = House::new(folder.path());
    println!("empty vault: opened in {:.3} s, {:.0} MB resident", seconds(started), resident("VmRSS:"));
    let path = folk::file(folder.path(), rows, "Dorpsstraat");
    let started = std::time::Instant::now();
    let plan = house.plan(&path);
    let planned = seconds(started);
    let started = std::time::Instant::now();
    let imported = house.bring(&path, &plan);
    let brought = seconds(started);
    assert_eq!(imported.brought.people, u64::from(rows));
    let megabytes = |name: &str| std::fs::metadata(folder.path().join(name)).unwrap().len() as f64 / 1e6;
    println!(
        "import of {rows} rows: planned in {planned:.1} s, brought in {brought:.1} s ({:.0} rows/s), at most {:.0} MB \
         held, {:.0} MB resident after; files {:.0} + {:.0} MB",
        f64::from(rows) / brought,
        resident("VmHWM:"),
        resident("VmRSS:"),
        megabytes("data.sqlite"),
        megabytes("keys.sqlite"),
    );
}
