//! Programs of the system that the tests need, and how they come here.

use crate::{browser, postgres};
use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A program that is no crate.
pub struct Need {
    program: &'static str,
    place: fn() -> Option<PathBuf>,
    /// The Debian package that brings it.
    package: &'static str,
    why: &'static str,
}

/// What the tests of Rust need.
pub const TESTS: [Need; 3] = [
    Need { program: "cvc5", place: || find("cvc5"), package: "cvc5", why: "the proofs about the law ask this solver" },
    Need {
        program: "postgres",
        place: given_or_found_postgres,
        package: "postgresql",
        why: "the reader of databases is tested with a real one",
    },
    Need {
        program: "openssl",
        place: || find("openssl"),
        package: "openssl",
        why: "it makes the certificates of that database",
    },
];

/// What a look at the pages in a browser needs.
pub const BROWSER: [Need; 3] = [
    Need {
        program: "chromium",
        place: || browser::BROWSERS.into_iter().find_map(find),
        package: "chromium",
        why: "the pages are looked at in a real browser",
    },
    Need { program: "node", place: || find("node"), package: "nodejs", why: "it drives the browser" },
    Need { program: "npm", place: || find("npm"), package: "npm", why: "it brings what drives the browser" },
];

/// A person's own server is as good.
fn given_or_found_postgres() -> Option<PathBuf> {
    std::env::var_os(postgres::VARIABLE).map(PathBuf::from).or_else(postgres::programs)
}

/// Installs what is missing, or says what to do.
pub fn provide(needs: &[Need]) -> Result<()> {
    for need in needs {
        if (need.place)().is_some() {
            println!("{} is there", need.program);
            continue;
        }
        let Some(prefix) = right_to_install() else { bail!(missing(need, "only root can install it here")) };
        println!("installing the Debian package {}: {}", need.package, need.why);
        apt(&prefix, &["update"], need)?;
        apt(&prefix, &["install", "--yes", "--no-install-recommends", need.package], need)?;
        if (need.place)().is_none() {
            bail!(missing(need, "its package was installed, but the program was not found"));
        }
    }
    Ok(())
}

/// Where a program lies, by PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|place| place.is_file())
}

/// What to put before `apt-get`: nothing for root, `sudo` where it asks for no password.
fn right_to_install() -> Option<Vec<&'static str>> {
    find("apt-get")?;
    if is_root() {
        return Some(Vec::new());
    }
    let quiet = Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status().ok()?;
    quiet.success().then(|| vec!["sudo", "-n"])
}

pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}

fn apt(prefix: &[&str], arguments: &[&str], need: &Need) -> Result<()> {
    let words: Vec<&str> =
        prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]).collect();
    let Some((first, rest)) = words.split_first() else { bail!(missing(need, "no command")) };
    let ended = Command::new(first).args(rest).args(arguments).stdin(Stdio::null()).status();
    match ended {
        Ok(status) if status.success() => Ok(()),
        _ => bail!(missing(need, &format!("`apt-get {}` failed", arguments.join(" ")))),
    }
}

fn missing(need: &Need, reason: &str) -> String {
    format!(
        "what: the program `{}` is missing\nwhy: {}; {reason}\ndo: install it (Debian: `apt-get install {}`), then run this again",
        need.program, need.why, need.package
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_program_by_path() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-at-all").is_none());
    }

    #[test]
    fn says_in_three_lines_what_is_missing() {
        let [need, ..] = &TESTS;
        let text = missing(need, "only root can install it here");
        assert_eq!(text.lines().map(|line| line.split(':').next().unwrap()).collect::<Vec<_>>(), ["what", "why", "do"]);
        assert!(text.contains("apt-get install cvc5"));
    }
}
