//! Where a receipt goes: as text, and as a document that carries it. It exists but once, so its places are made before anything
//! is erased, and what finds no place stands on the screen.

use crate::exit::Exit;
use crate::new_file::NewFile;
use crate::output::Output;
use crate::paper;
use crate::system::{SystemClock, today};
use clap::ArgMatches;
use jiff::civil::Date;
use serde_json::Value as Json;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use waarborg_model::Clock;
use waarborg_text::Fault;
use waarborg_text::document::Document;

/// Where the receipt is to stand, or stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Places {
    text: Option<PathBuf>,
    paper: Option<PathBuf>,
}

/// Its files, begun.
pub struct Begun {
    text: Option<(PathBuf, NewFile)>,
    paper: Option<(PathBuf, NewFile)>,
}

impl Places {
    /// Where `--receipt` and `--pdf` want it.
    ///
    /// # Errors
    /// Something stands there already, or both name the same place.
    pub fn wanted(output: &Output<'_>, matches: &ArgMatches) -> Result<Self, Exit> {
        let text = matches.get_one::<PathBuf>("receipt").cloned();
        if let Some(path) = text.as_deref().filter(|path| path.exists()) {
            return Err(
                output.fail(&Fault::new("file.exists").with("file", path.display().to_string()), Exit::WrongUse)
            );
        }
        let paper = paper::place(output, matches, "pdf")?;
        paper::apart(output, text.as_deref(), paper.as_deref())?;
        Ok(Self { text, paper })
    }

    /// Begins its files.
    ///
    /// # Errors
    /// One cannot be written: then nothing is to be erased.
    pub fn begun(&self, output: &Output<'_>) -> Result<Begun, Exit> {
        let begin = |path: &Option<PathBuf>| {
            let begin = |path: &PathBuf| match NewFile::create(path) {
                Ok(file) => Ok((path.clone(), file)),
                Err(error) => Err(unwritable(output, path, &error)),
            };
            path.as_ref().map(begin).transpose()
        };
        Ok(Begun { text: begin(&self.text)?, paper: begin(&self.paper)? })
    }

    /// Whether it stands somewhere, and need not be told.
    pub fn hold_it(&self) -> bool {
        self.text.is_some() || self.paper.is_some()
    }

    /// Where it stands, by the keys for its text and for its document.
    pub fn told(&self, output: &Output<'_>, [text, paper]: [&str; 2]) -> String {
        let told = |(key, path): (&str, &Option<PathBuf>)| {
            let file = path.as_ref()?.display().to_string();
            Some(format!("  {}\n", output.words.say_with(key, &[("file", &file)])))
        };
        [(text, &self.text), (paper, &self.paper)].into_iter().filter_map(told).collect()
    }

    /// How it is checked, and the receipt itself where it has no other place.
    pub fn check_told(&self, output: &Output<'_>, receipt: &str, key: &str) -> String {
        let file = match &self.text {
            Some(path) => path.display().to_string(),
            None if self.hold_it() => output.words.say("paper-receipt-file"),
            None => "…".to_owned(),
        };
        let mut told = format!("  {}\n  waarborg-verify receipt {file} --key {key}\n", output.words.say("erase-check"));
        if !self.hold_it() {
            // Writing to a string cannot fail.
            let _ = writeln!(told, "\n{}", receipt.trim_end());
        }
        told
    }

    /// The same for programs.
    pub fn add_json(&self, told: &mut Json, receipt: &str, key: &str) {
        let shown = |path: &Option<PathBuf>| Json::from(path.as_ref().map(|path| path.display().to_string()));
        let receipt = if self.hold_it() { Json::Null } else { receipt.into() };
        let all = [("receipt", receipt), ("file", shown(&self.text)), ("pdf", shown(&self.paper)), ("key", key.into())];
        if let Some(told) = told.as_object_mut() {
            told.extend(all.map(|(name, value)| (name.to_owned(), value)));
        }
    }
}

impl Begun {
    /// Writes it, and says where it stands. What fails is told.
    pub fn put(self, output: &Output<'_>, receipt: &str, document: impl FnOnce(Date) -> Document) -> Places {
        let text = self.text.and_then(|(path, file)| put(output, path, file, receipt.as_bytes()));
        let paper = self.paper.and_then(|(path, file)| {
            let now = SystemClock.now();
            match waarborg_paper::pdf(&document(today(now)), now) {
                Ok(bytes) => put(output, path, file, &bytes),
                Err(error) => {
                    output.fail(&paper::fault(&error), Exit::Partly);
                    None
                }
            }
        });
        Places { text, paper }
    }
}

fn put(output: &Output<'_>, path: PathBuf, mut file: NewFile, bytes: &[u8]) -> Option<PathBuf> {
    let written = file.writer().write_all(bytes).and_then(|()| file.finish());
    written.map_err(|error| unwritable(output, &path, &error)).is_ok().then_some(path)
}

fn unwritable(output: &Output<'_>, path: &Path, error: &std::io::Error) -> Exit {
    let fault = Fault::new("file.unwritable").with("file", path.display().to_string());
    output.fail(&fault.with("reason", error.kind().to_string()), Exit::Storage)
}
