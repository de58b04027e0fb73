//! One command per file of `cases/`: arguments, standard input, output, errors, exit status.
//!
//! ```toml
//! what = "a fact that is misspelt gets a suggestion"
//! args = ["may", "keep_register", "staf=3"]
//! env = { LANG = "nl_NL.UTF-8" }      # absent: no language, no colour
//! stdin = "…"                         # absent: empty
//! pack = { file = "nl/uavg/x.cedar", find = "16", put = "17" }
//! #       a changed copy of law/ named `pack` in the folder; {} for an unchanged one
//! status = 2
//! stdout = '''…'''                    # absent: empty; patterns as in pattern.rs
//! stderr = '''…'''
//! ```
//!
//! Commands run in `files/`, or, with a `pack`, in a folder of their own.

use crate::pattern::{fits, leaves_lines_out, renew};
use crate::program;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

#[test]
fn every_case_gives_what_it_shows() {
    let mut files = Vec::new();
    collect(&folder().join("cases"), "toml", &mut files);
    assert!(files.len() > 80, "only {} cases were found", files.len());
    let wrong = crate::try_all(&files, |file| check(file));
    assert!(wrong.is_empty(), "{} of {} cases differ\n\n{}", wrong.len(), files.len(), wrong.join("\n"));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd")
}

/// The files with an extension, below a folder, in order.
pub fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, extension, found);
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
}

fn check(file: &Path) -> Result<(), String> {
    let name = file.strip_prefix(folder()).unwrap().display().to_string();
    let text = std::fs::read_to_string(file).unwrap();
    let case: Table = text.parse().map_err(|error| format!("{name}: {error}"))?;
    let text = |key: &str| case.get(key).and_then(Value::as_str).unwrap_or_default();
    let arguments: Vec<&str> = case["args"].as_array().unwrap().iter().filter_map(Value::as_str).collect();

    let own = case.get("pack").map(|change| changed_law(&name, change)).transpose()?;
    let place = own.as_ref().map_or_else(|| folder().join("files"), |own| own.path().to_owned());
    let mut command = program::command(program::path(), &place);
    command.args(&arguments);
    for (key, value) in case.get("env").and_then(Value::as_table).into_iter().flatten() {
        command.env(key, value.as_str().unwrap());
    }
    let run = program::run(&mut command, text("stdin").as_bytes());

    let status = case.get("status").and_then(Value::as_integer).unwrap_or_default();
    let same = run.status.map(i64::from) == Some(status)
        && fits(text("stdout"), &run.stdout)
        && fits(text("stderr"), &run.stderr);
    if same {
        return Ok(());
    }
    if crate::overwrites() && !leaves_lines_out(text("stdout")) && !leaves_lines_out(text("stderr")) {
        let (stdout, stderr) = (renew(text("stdout"), &run.stdout), renew(text("stderr"), &run.stderr));
        overwrite(file, &run, &stdout, &stderr);
        return Ok(());
    }
    Err(format!(
        "{name}: {}\n  waarborg {}\n--- status {status}, got {:?}\n--- expected output\n{}--- got\n{}--- expected errors\n{}--- got\n{}",
        text("what"),
        arguments.join(" "),
        run.status,
        text("stdout"),
        run.stdout,
        text("stderr"),
        run.stderr,
    ))
}

/// Writes what came out below what was asked.
fn overwrite(file: &Path, run: &program::Run, stdout: &str, stderr: &str) {
    let old = std::fs::read_to_string(file).unwrap();
    let asked: String = old.split_inclusive('\n').take_while(|line| !line.starts_with("status = ")).collect();
    let mut new = format!("{asked}status = {}\n", run.status.unwrap());
    for (key, text) in [("stdout", stdout), ("stderr", stderr)] {
        if !text.is_empty() {
            write!(new, "{key} = '''\n{text}'''\n").unwrap();
        }
    }
    std::fs::write(file, new).unwrap();
}

/// A copy of the law with one change.
fn changed_law(name: &str, change: &Value) -> Result<tempfile::TempDir, String> {
    let own = tempfile::tempdir().unwrap();
    let pack = own.path().join("pack");
    copy(&crate::root().join("law"), &pack);
    let part = |key: &str| change.get(key).and_then(Value::as_str);
    if let Some(file) = part("file") {
        let path = pack.join(file);
        let old = std::fs::read_to_string(&path).map_err(|error| format!("{name}: law/{file}: {error}"))?;
        let new = match part("find") {
            Some(find) if !old.contains(find) => return Err(format!("{name}: law/{file} no longer holds `{find}`")),
            Some(find) => old.replacen(find, part("put").unwrap_or_default(), 1),
            None => old + part("put").unwrap_or_default(),
        };
        std::fs::write(path, new).unwrap();
    }
    Ok(own)
}

/// Copies a folder whole.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
