//! A folder with a vault in it, and the programs that are run there.

use serde_json::Value as Json;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// What a run gave.
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A temporary folder in which a vault lies, or will.
pub struct House {
    folder: TempDir,
    surroundings: Vec<(String, String)>,
}

impl House {
    /// Without a vault yet.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), surroundings: Vec::new() }
    }

    /// With a vault, without a register.
    pub fn new() -> Self {
        let house = Self::empty();
        let run = house.run(&["init", "--name", "Bakkerij De Zon"]);
        assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
        house
    }

    /// From here on the programs see this variable.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.surroundings.retain(|(known, _)| known != name);
        self.surroundings.push((name.to_owned(), value.into()));
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the vault lies.
    pub fn vault(&self) -> PathBuf {
        self.path("waarborg")
    }

    /// Writes a file beside the vault.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR", "WAARBORG_FOLDER", "WAARBORG_PASSPHRASE_FILE"] {
            command.env_remove(name);
        }
        command.env("LANG", "nl_NL.UTF-8").env("LOGNAME", "ans").current_dir(self.folder.path());
        command.envs(self.surroundings.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Run {
        finish(self.command(program()).args(arguments))
    }

    /// Runs the program, which must end well.
    pub fn done(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.status, 0, "{arguments:?}\n{}{}", run.stdout, run.stderr);
        run.stdout
    }

    /// What the program says to programs, and how it ended.
    pub fn json(&self, arguments: &[&str]) -> (Json, i32) {
        let run = self.run(&[arguments, &["--json"]].concat());
        let json = serde_json::from_str(&run.stdout);
        (json.unwrap_or_else(|_| panic!("{arguments:?}\n{}{}", run.stdout, run.stderr)), run.status)
    }

    /// The code of the error that the program ends with, and its status.
    pub fn error(&self, arguments: &[&str]) -> (String, i32) {
        let (json, status) = self.json(arguments);
        (json["error"]["code"].as_str().unwrap_or_else(|| panic!("{arguments:?} gave {json}")).to_owned(), status)
    }

    /// Runs the checker of outsiders.
    pub fn verify(&self, arguments: &[&str]) -> Run {
        finish(self.command(verifier()).args(arguments))
    }

    /// The names of what lies in the folder, hidden things too.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

pub fn finish(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The program that was built for this test.
pub fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_waarborg"))
}

/// The checker, which another package builds; a test of this package alone has it built first.
fn verifier() -> &'static Path {
    static VERIFIER: OnceLock<PathBuf> = OnceLock::new();
    VERIFIER.get_or_init(|| {
        let path = program().with_file_name("waarborg-verify");
        if !path.exists() {
            let mut cargo = Command::new(env!("CARGO"));
            cargo.args(["build", "--offline", "--package", "waarborg-verify"]).current_dir(env!("CARGO_MANIFEST_DIR"));
            if !cfg!(debug_assertions) {
                cargo.arg("--release");
            }
            assert!(cargo.status().unwrap().success());
        }
        path
    })
}

/// Changes a file by a function of its text.
pub fn rewrite(path: &Path, change: impl FnOnce(String) -> String) {
    let before = std::fs::read_to_string(path).unwrap();
    let after = change(before.clone());
    assert_ne!(before, after, "nothing was changed");
    std::fs::write(path, after).unwrap();
}
