//! Licences, bans, sources and advisories of what we depend on, by `cargo deny` and `deny.toml`.
//!
//! Licences, bans and sources need nothing from outside and are always checked. Advisories need a database that is
//! fetched by git: where it cannot be reached, this says so and goes on. With `WAARBORG_REQUIRE_ADVISORIES=1`
//! in the environment it fails instead; that is for the release.

use crate::test::cargo;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::{Command, Stdio};

/// Two minutes to install on two cores: acceptable once per machine, so no check of our own takes its place.
const VERSION: &str = "0.20.2";

pub fn run(root: &Path) -> Result<()> {
    if !answers(root, &["deny", "--version"]) {
        println!(
            "installing cargo-deny {VERSION} among cargo's own programs; it takes a few minutes, once per machine"
        );
        install(root)?;
    }
    cargo(root, &["deny", "--workspace", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"], &[])?;
    if answers(root, &["deny", "fetch", "db"]) {
        return cargo(root, &["deny", "--workspace", "check", "advisories"], &[]);
    }
    let unchecked = "what: known vulnerabilities were NOT CHECKED\n\
                     why: the advisory database could not be fetched\n\
                     do: run `cargo deny check advisories` where git reaches it, at the latest before a release";
    if std::env::var_os("WAARBORG_REQUIRE_ADVISORIES").is_some_and(|value| value == "1") {
        bail!(unchecked);
    }
    println!("{unchecked}");
    Ok(())
}

/// Into cargo's own folder of programs, for every project of this person; built in a folder of its own, so that the
/// target folder of the workspace stays small.
fn install(root: &Path) -> Result<()> {
    let arguments = ["install", "--quiet", "--locked", "--version", VERSION, "cargo-deny"];
    let status = Command::new("cargo").args(arguments).env_remove("CARGO_TARGET_DIR").current_dir(root).status();
    if !status.is_ok_and(|status| status.success()) {
        bail!(
            "what: cargo-deny could not be installed\nwhy: see above\ndo: run `cargo {}`, or leave this step out with `cargo xtask test --fast`",
            arguments.join(" ")
        );
    }
    Ok(())
}

fn answers(root: &Path, arguments: &[&str]) -> bool {
    Command::new("cargo")
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
