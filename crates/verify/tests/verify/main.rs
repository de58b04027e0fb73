//! Runs the program on receipts and logs made for the test: genuine ones, and each way of tampering.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod anchors;
mod command_line;
mod documents;
mod logs;
mod made;
mod receipts;

use std::ffi::OsStr;
use std::process::Command;

/// What the program said.
pub struct Said {
    pub status: i32,
    pub out: String,
    pub errors: String,
}

/// Runs the program in English.
pub fn run<A: AsRef<OsStr>>(arguments: &[A]) -> Said {
    run_in("en_GB.UTF-8", arguments)
}

/// Runs the program in surroundings of a language.
pub fn run_in<A: AsRef<OsStr>>(language: &str, arguments: &[A]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waarborg-verify"));
    command.args(arguments).env_clear().env("LC_ALL", language);
    let output = command.output().unwrap();
    Said {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Said {
    /// It is genuine, and nothing is wrong.
    pub fn is_genuine(&self) -> &Self {
        assert_eq!((self.status, self.errors.as_str()), (0, ""), "{}", self.out);
        self
    }

    /// It failed with a status, in three lines, the first of which is this, and said nothing else.
    pub fn fails(&self, status: i32, what: &str) -> &Self {
        assert_eq!((self.status, self.out.as_str()), (status, ""), "{}", self.errors);
        let lines: Vec<&str> = self.errors.lines().collect();
        let mark = if status == 1 { "✗ NOT GENUINE: " } else { "✗ " };
        assert_eq!(lines[0], format!("{mark}{what}"));
        assert_eq!(lines.len(), 3, "{}", self.errors);
        assert!(lines[2].ends_with(&format!("(exit {status})")), "{}", self.errors);
        assert!(!self.errors.contains("error-"), "a text is missing: {}", self.errors);
        self
    }

    /// The reason stands in the second line.
    pub fn because(&self, why: &str) -> &Self {
        assert_eq!(self.errors.lines().nth(1).map(str::trim), Some(why));
        self
    }
}
