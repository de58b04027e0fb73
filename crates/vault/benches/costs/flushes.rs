//! How often what is done flushes, counted from outside: `strace` writes down every flush of a process of its own.

use crate::house::{HORIZONS, House, actor, orders, said};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_vault::{Answer, Event, Value};

/// Names the file into which the flushes of this process are written.
pub const TRACE: &str = "WAARBORG_BENCH_TRACE";

/// Longer than anything waits to be written.
const SETTLED: Duration = Duration::from_millis(1_300);

/// How often each is done.
const TIMES: usize = 32;

pub fn run(folder: &Path) {
    let trace = folder.join("trace");
    let of = ["-f", "-q", "-y", "-e", "trace=fsync,fdatasync", "-o"];
    let mut command = Command::new("strace");
    command.args(of).arg(&trace).arg(std::env::current_exe().unwrap()).env(TRACE, &trace);
    match command.stdout(Stdio::inherit()).status() {
        Ok(status) => assert!(status.success()),
        Err(error) => println!("\nflushes cannot be counted here: strace: {error}"),
    }
}

/// What the trace holds so far.
struct Trace {
    path: PathBuf,
    seen: usize,
}

impl Trace {
    /// Files that were flushed since it was last asked, each as often as it was.
    fn news(&mut self) -> Vec<String> {
        // A line that is being written ends soon.
        std::thread::sleep(Duration::from_millis(20));
        let text = std::fs::read_to_string(&self.path).unwrap();
        let news: Vec<String> = text.lines().skip(self.seen).filter_map(file).collect();
        self.seen = text.lines().count();
        news
    }
}

/// The file in a line such as `7  fsync(5<…/keys.sqlite-wal>) = 0`.
fn file(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("sync(")?;
    let (path, _) = rest.split_once('<')?.1.split_once('>')?;
    Some(path.rsplit('/').next()?.trim_end_matches(" (deleted)").to_owned())
}

/// How often which file was flushed, for one of so many.
fn told(news: &[String], times: usize) -> String {
    let mut names: Vec<&String> = news.iter().collect();
    names.sort_unstable();
    names.dedup();
    let each = names.into_iter().map(|name| {
        let count = news.iter().filter(|other| *other == name).count();
        format!("{name} {:.2}", count as f64 / times as f64)
    });
    format!("{:6.2}   {}", news.len() as f64 / times as f64, each.collect::<Vec<_>>().join(", "))
}

/// In the process whose flushes are counted.
pub fn in_this_process(path: PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let house = House::of(folder.path(), 1_000, "Dorpsstraat");
    let (people, said) = (house.people(), said());
    let mut trace = Trace { path, seen: 0 };
    println!("\nflushes of one, no other at work");
    let mut count = |what: &str, times: usize, waits: bool, act: &dyn Fn(SubjectId)| {
        std::thread::sleep(SETTLED);
        trace.news();
        let (mut news, mut later) = (Vec::new(), Vec::new());
        for subject in people.iter().skip(people.len() / 2).take(times) {
            act(*subject);
            if waits {
                news.extend(trace.news());
                std::thread::sleep(SETTLED);
                later.extend(trace.news());
            }
        }
        if !waits {
            news.extend(trace.news());
        }
        println!("{what:40} {}", told(&news, times));
        if waits {
            println!("{:40} {}", "  and within a second after", told(&later, times));
        }
    };
    let wanted = orders();
    count("use of one record", TIMES, false, &|subject| {
        assert!(house.vault.use_one(actor(), &wanted, subject).unwrap().given().is_some());
    });
    count("note", TIMES, false, &|subject| {
        house.vault.note(actor(), subject, &Event::Object, &said).unwrap();
    });
    let records: HashMap<SubjectId, RecordId> = people
        .iter()
        .map(|subject| {
            let used = house.vault.use_one(actor(), &wanted, *subject).unwrap().given().unwrap();
            (*subject, used.records.first().unwrap().id)
        })
        .collect();
    count("correct", TIMES, false, &|subject| {
        let values = [("city".to_owned(), Value::new("Oudenbosch".to_owned()))];
        let record = records[&subject];
        assert!(matches!(house.vault.correct(actor(), subject, record, &values).unwrap(), Answer::Given(_)));
    });
    count("note of 400 people together", 1, false, &|_| {
        assert_eq!(house.vault.note_all(actor(), &people[..400], &Event::Object, &said, &mut |_, _| {}).unwrap(), 400);
    });
    count("erase, alone", 4, true, &|subject| drop(house.vault.erase(actor(), subject, HORIZONS).unwrap()));
    let behind = std::cell::Cell::new(0);
    count("erase, one after another", TIMES, false, &|_| {
        let subject = people[behind.replace(behind.get() + 1)];
        drop(house.vault.erase(actor(), subject, HORIZONS).unwrap());
    });
}
