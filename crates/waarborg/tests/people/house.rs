//! A data folder of a web shop that does not exist.

use crate::program::{Run, command, path, run};
use serde_json::Value as Json;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A folder with a vault, and with whatever files a test lays beside it.
pub struct House {
    folder: tempfile::TempDir,
    /// The moment in which the program lives, where a test moves it.
    now: RefCell<Option<&'static str>>,
}

impl House {
    /// A vault with the register of a web shop.
    pub fn new() -> Self {
        Self::founded(None)
    }

    /// The same, founded at a moment from which a test goes on ([`House::live_on`]).
    pub fn founded_at(now: &'static str) -> Self {
        Self::founded(Some(now))
    }

    fn founded(now: Option<&'static str>) -> Self {
        let house = Self { folder: tempfile::tempdir().unwrap(), now: RefCell::new(now) };
        house.done(&["init", "--name", "Winkel", "--sheet", "sheet.html"]);
        let template = house.done(&["register", "template", "webshop"]);
        house.lay("register.toml", &filled(&template.stdout));
        house.done(&["register", "apply", "register.toml"]);
        house.lay("privacy.txt", "Wij gebruiken uw gegevens om te leveren en u te mailen.\n");
        house.lay("yes.txt", "Ja, mail mij de nieuwsbrief.\n");
        house
    }

    /// Goes on at a later moment.
    pub fn live_on(&self, now: &'static str) {
        self.now.replace(Some(now));
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Lays a file beside the vault.
    pub fn lay(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The text of a file that a command wrote.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// Runs a command in Dutch, whatever comes of it.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, "", "nl")
    }

    /// Runs a command with standard input, in a language.
    pub fn run_with(&self, arguments: &[&str], stdin: &str, language: &str) -> Run {
        let mut program = command(path(), self.path());
        program.args(arguments).env("LANG", format!("{language}.UTF-8"));
        program.env("WAARBORG_FOLDER", self.path().join("vault")).env("LOGNAME", "tester");
        if let Some(now) = *self.now.borrow() {
            program.env("WAARBORG_TEST_NOW", now);
        }
        let done = run(&mut program, stdin.as_bytes());
        assert!(!done.stderr.contains("panicked"), "{arguments:?}: {}", done.stderr);
        done
    }

    /// Runs a command that must go well.
    pub fn done(&self, arguments: &[&str]) -> Run {
        let done = self.run(arguments);
        assert_eq!(done.status, Some(0), "{arguments:?}\n{}{}", done.stdout, done.stderr);
        done
    }

    /// Runs a command for programs, and gives its object, its last line or its list.
    pub fn json(&self, arguments: &[&str]) -> Json {
        let done = self.run(&[arguments, &["--json"]].concat());
        let text = done.stdout.trim();
        let whole = serde_json::from_str(text).ok();
        whole.or_else(|| serde_json::from_str(text.lines().last()?).ok()).unwrap_or_else(|| {
            panic!("{arguments:?} gave no JSON: {}{}", done.stdout, done.stderr);
        })
    }

    /// Brings a list in for orders: informed customers who could refuse advertising.
    pub fn import(&self, list: &str, more: &[&str]) -> Json {
        let usual = [
            "import",
            list,
            "--file",
            "customers",
            "--activity",
            "orders",
            "--purpose",
            "contract",
            "--customers",
            "current",
            "--optout-offered",
            "--informed",
            "privacy.txt",
            "--informed-by",
            "form",
            "--informed-at",
            "2026-01-05",
            "--yes",
        ];
        let told = self.json(&[&usual[..], more].concat());
        assert!(told["imported"].is_object(), "{told:#}");
        told
    }

    /// The one person who is found by a text.
    pub fn person(&self, text: &str) -> String {
        let found = self.json(&["find-person", text]);
        let found = found.as_array().unwrap();
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found[0]["person"].as_str().unwrap().to_owned()
    }

    /// How many are found by a text.
    pub fn count(&self, text: &str) -> usize {
        self.json(&["find-person", text]).as_array().unwrap().len()
    }

    /// The only record of someone.
    pub fn record(&self, person: &str) -> String {
        let shown = self.json(&["person", "show", person]);
        shown["records"][0]["id"].as_str().unwrap().to_owned()
    }
}

/// The register of a template with something in every place that is open.
fn filled(template: &str) -> String {
    // The firm weighed its interests.
    let weighed = template.replace("# balancing", "balancing");
    let mut parts = weighed.split("\"<");
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (_, rest) = part.split_once(">\"").unwrap();
        text.push_str("\"Verzonnen\"");
        text.push_str(rest);
    }
    text
}

/// Runs `waarborg-verify`, built beside the program first, since it is a package of its own.
pub fn verify(folder: &Path, arguments: &[&str]) -> Run {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let verify = BUILT.get_or_init(|| {
        let beside = path().with_file_name("waarborg-verify");
        let target = path().ancestors().nth(2).unwrap().to_owned();
        let mut cargo = std::process::Command::new(env!("CARGO"));
        cargo.current_dir(crate::root()).args(["build", "--quiet", "--package", "waarborg-verify", "--target-dir"]);
        cargo.arg(target);
        if path().parent().is_some_and(|folder| folder.ends_with("release")) {
            cargo.arg("--release");
        }
        assert!(cargo.status().unwrap().success());
        beside
    });
    run(command(verify, folder).args(arguments).env("LANG", "en"), b"")
}
