//! Every command that a document shows runs, and gives what the document shows.
//!
//! A fenced block `console` holds commands behind `$ ` and what they print; `$ echo $?` tells the
//! exit status, which is 0 where a document says nothing. They run in a copy of `docs/examples/` of
//! their document's own, one after the other, in Dutch below `docs/nl/` and in English elsewhere. A
//! line `…` stands for lines left out.
//!
//! A fenced block with a path behind its language (` ```toml law/nl/… `) is a file: all of them
//! together, laid over a copy of `law/`, must pass `waarborg law check`.

use crate::cases::{collect, copy};
use crate::pattern::{fits, leaves_lines_out, renew};
use crate::program;
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[test]
fn every_command_in_the_documents_gives_what_they_show() {
    let documents = documents();
    let wrong = crate::try_all(&documents, |path| check(path));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_documents_show_commands() {
    let count: usize =
        documents().iter().map(|path| blocks(&read(path)).iter().map(|block| block.steps().len()).sum::<usize>()).sum();
    assert!(count > 40, "only {count} commands");
}

#[test]
fn files_of_law_in_the_documents_pass_the_check() {
    let folder = tempfile::tempdir().unwrap();
    let law = folder.path().join("law");
    copy(&crate::root().join("law"), &law);
    let mut count = 0;
    for path in documents() {
        for block in blocks(&read(&path)) {
            if let Some(file) = block.info.split_whitespace().nth(1).filter(|file| file.starts_with("law/")) {
                let file = folder.path().join(file);
                std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                // A file that is there already is added to.
                let before = std::fs::read_to_string(&file).unwrap_or_default();
                std::fs::write(file, before + "\n" + &block.body).unwrap();
                count += 1;
            }
        }
    }
    assert!(count > 0, "no document shows a file of law");
    let run = program::run(program::command(program::path(), folder.path()).args(["law", "check", "law"]), b"");
    assert_eq!(run.status, Some(0), "{}{}", run.stdout, run.stderr);
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut wrong = Vec::new();
    for path in documents() {
        for target in read(&path).split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            let outside = target.is_empty() || target.contains("://");
            if !outside && !path.parent().unwrap().join(target).exists() {
                wrong.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dutch_documents_are_in_short_sentences_and_plain_words() {
    let limits: toml::Table = read(&crate::root().join("translations/never.toml")).parse().unwrap();
    let most = usize::try_from(limits["nl"]["max_words"].as_integer().unwrap()).unwrap();
    let never: Vec<&str> =
        limits["nl"]["anywhere"].as_array().unwrap().iter().filter_map(toml::Value::as_str).collect();
    let mut wrong = Vec::new();
    for path in documents().into_iter().filter(|path| path.starts_with(crate::root().join("docs/nl"))) {
        for sentence in sentences(&read(&path)) {
            let words: Vec<String> = sentence
                .split_whitespace()
                .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase())
                .filter(|word| !word.is_empty())
                .collect();
            if words.len() > most || never.iter().any(|word| words.iter().any(|one| one == word)) {
                wrong.push(format!("{}: {sentence}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sentences of a document, without code: a paragraph, a cell and a point of a list each begin anew.
fn sentences(text: &str) -> Vec<String> {
    let mut prose = String::new();
    let mut inside = false;
    for line in text.lines() {
        let fence = line.starts_with("```");
        inside ^= fence;
        if inside || fence || line.is_empty() {
            prose.push_str(" \u{1}");
        } else {
            let begins =
                line.starts_with(['-', '#', '|', '*']) || line.starts_with(|letter: char| letter.is_ascii_digit());
            prose.push_str(if begins { " \u{1}" } else { " " });
            prose.push_str(&line.replace('|', "\u{1}"));
        }
    }
    let ends = prose.replace(". ", ".\u{1}").replace("? ", "?\u{1}").replace(": ", ":\u{1}");
    ends.split('\u{1}').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// `README.md` and everything below `docs/`.
fn documents() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        Some(crate::root().join("README.md")).filter(|path| path.exists()).into_iter().collect();
    collect(&crate::root().join("docs"), "md", &mut found);
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn check(path: &Path) -> Result<(), String> {
    let name = path.strip_prefix(crate::root()).unwrap().display().to_string();
    let text = read(path);
    let mut new = text.clone();
    let mut wrong = String::new();
    // What a command leaves behind is there for the next, and for no other document.
    let folder = tempfile::tempdir().unwrap();
    copy(&crate::root().join("docs/examples"), folder.path());
    for block in blocks(&text).iter().filter(|block| block.info == "console") {
        let mut body = String::new();
        for step in block.steps() {
            let run = step.run(&name, folder.path())?;
            let status = run.status.unwrap_or(-1);
            let same = status == step.status && fits(&step.output, &run.stdout);
            if !same {
                writeln!(
                    wrong,
                    "{name}: $ {}\n--- exit status {}, got {status}\n--- shown\n{}--- got\n{}",
                    step.line, step.status, step.output, run.stdout
                )
                .unwrap();
            }
            let keep = same || leaves_lines_out(&step.output);
            let output = if keep { step.output.clone() } else { renew(&step.output, &run.stdout) };
            write!(body, "$ {}\n{output}", step.line).unwrap();
            if status != 0 {
                writeln!(body, "$ echo $?\n{status}").unwrap();
            }
        }
        new = new.replace(&format!("```console\n{}```", block.body), &format!("```console\n{body}```"));
    }
    if crate::overwrites() && new != text {
        std::fs::write(path, new).unwrap();
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// A fenced block: what stands behind its opening fence, and its lines.
struct Block {
    info: String,
    body: String,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in text.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => open = Some(Block { info: info.trim().to_owned(), body: String::new() }),
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => writeln!(block.body, "{line}").unwrap(),
            (None, None) => {}
        }
    }
    blocks
}

/// A command with what it prints and how it ends.
struct Step {
    line: String,
    output: String,
    status: i32,
}

impl Block {
    fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut status = false;
        for line in self.body.lines().filter(|_| self.info == "console") {
            if line == "$ echo $?" {
                status = true;
            } else if let Some(line) = line.strip_prefix("$ ") {
                steps.push(Step { line: line.to_owned(), output: String::new(), status: 0 });
            } else if let Some(step) = steps.last_mut() {
                if std::mem::take(&mut status) {
                    step.status = line.parse().unwrap_or(-1);
                } else {
                    writeln!(step.output, "{line}").unwrap();
                }
            }
        }
        steps
    }
}

impl Step {
    /// Runs it in a shell, as a reader would.
    fn run(&self, document: &str, folder: &Path) -> Result<program::Run, String> {
        let first = self.line.split(' ').next().unwrap_or_default();
        if !["waarborg", "cat"].contains(&first) {
            return Err(format!("{document}: `$ {}` is no command that a document may show in `console`", self.line));
        }
        let language = if document.starts_with("docs/nl/") { "nl_NL.UTF-8" } else { "en_GB.UTF-8" };
        let mut folders = vec![program::path().parent().unwrap().to_owned()];
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let mut shell = program::command("sh", folder);
        shell
            .args(["-c", &format!("exec 2>&1; {}", self.line)])
            .env("PATH", std::env::join_paths(folders).unwrap())
            .env("LC_MESSAGES", language);
        Ok(program::run(&mut shell, b""))
    }
}

#[test]
fn sentences_are_told_apart_and_code_is_left_out() {
    let text = "# A\n\nOne two. Three\nfour: five.\n\n- six\n- seven\n\n```console\n$ waarborg\n```\n\n| a | b |\n";
    assert_eq!(sentences(text), ["# A", "One two.", "Three four:", "five.", "- six", "- seven", "a", "b"]);
}
