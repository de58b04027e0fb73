//! `cargo xtask test`: what CI runs and what a person runs before a commit.

use crate::{browser, check, crash, deny, fuzz, generate, postgres, real, system};
use anyhow::{Context as _, Result, anyhow, bail};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    Everything,
    /// Without browser, killed processes, documentation, licences and fuzzing.
    Fast,
}

type Step = (&'static str, fn(&Path) -> Result<()>);

/// The cheap ones first: whoever made a slip hears of it within seconds.
const STEPS: [Step; 6] = [
    ("formatting", formatting),
    ("generated files", generate::check),
    ("rules of the repository", check::run),
    ("clippy", |root| cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], &[])),
    ("programs of the system", |_| system::provide(&system::TESTS)),
    ("tests", tests),
];

const SLOW_STEPS: [Step; 6] = [
    ("pages in a browser", browser::all),
    ("processes that are killed", crash::short),
    ("files of real systems, where they are", real::run_if_there),
    ("documentation", |root| cargo(root, &["doc", "--workspace", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")])),
    ("licences, sources, advisories", deny::run),
    ("a minute of fuzzing", fuzz::short),
];

/// Runs every step in turn and stops at the first that fails.
pub fn run(root: &Path, extent: Extent) -> Result<()> {
    let slow = if extent == Extent::Everything { SLOW_STEPS.as_slice() } else { &[] };
    let start = now();
    for (name, step) in STEPS.iter().chain(slow) {
        println!("== {name}");
        let begun = now();
        let ended = step(root);
        println!(
            "-- {name}: {} after {:.1} s",
            if ended.is_ok() { "good" } else { "FAILED" },
            since(begun).as_secs_f64()
        );
        ended?;
    }
    println!("== all good after {:.0} s", since(start).as_secs_f64());
    // The first failure ends the run, so whoever reads this line sees none.
    println!("steps: {} passed, 0 failed", STEPS.len() + slow.len());
    Ok(())
}

fn formatting(root: &Path) -> Result<()> {
    let remedy =
        "what: the code is not formatted\nwhy: rustfmt would write what is shown above\ndo: run `cargo fmt --all`";
    cargo(root, &["fmt", "--all", "--check"], &[]).map_err(|_| anyhow!(remedy))?;
    cargo(root, &["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"], &[])
}

fn tests(root: &Path) -> Result<()> {
    // Stopped when this function ends, however it ends.
    let server = postgres::serve()?;
    let connections = server.as_ref().map(|server| {
        [
            (postgres::VARIABLE, server.connection()),
            (postgres::ENCRYPTED, server.encrypted_connection()),
            (postgres::CERTIFIED, server.certified_connection()),
        ]
    });
    let environment: Vec<(&str, &str)> =
        connections.iter().flatten().map(|(name, connection)| (*name, connection.as_str())).collect();
    cargo(root, &["test", "--workspace", "--no-fail-fast"], &environment)
}

/// Runs cargo at the root; its output goes where ours goes.
pub fn cargo(root: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Result<()> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(program)
        .args(arguments)
        .envs(environment.iter().copied())
        .current_dir(root)
        .status()
        .with_context(|| format!("`cargo {}` does not start", arguments.join(" ")))?;
    if !status.success() {
        bail!(
            "what: `cargo {}` failed\nwhy: see above\ndo: mend it, then run it alone until it passes",
            arguments.join(" ")
        );
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch for the person who waits; nothing is decided by it")]
fn now() -> Instant {
    Instant::now()
}

fn since(begun: Instant) -> Duration {
    now().duration_since(begun)
}
