//! `cargo xtask crash`: kills processes in the middle of their work, and looks at the vaults they leave behind.

use crate::test::cargo;
use anyhow::Result;
use std::path::Path;

/// Rounds that belong to the tests: each point has its turn several times.
const ROUNDS: &str = "200";

/// Builds the crash test of the vault with its points, and hands it the arguments.
pub fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    check(arguments)?;
    // Of the whole workspace, so that what it depends on is what the tests before it have built.
    let package = ["test", "--workspace", "--features", "waarborg-vault/crash-points", "--test", "crash", "--"];
    cargo(root, &[package.as_slice(), arguments].concat(), &[])
}

/// What belongs to the tests: planted faults are seen, and then nothing is found in so many rounds.
pub fn short(root: &Path) -> Result<()> {
    run(root, &["--prove", "--rounds", ROUNDS])
}

fn check(arguments: &[&str]) -> Result<()> {
    let mut rest = arguments;
    loop {
        rest = match rest {
            ["--rounds" | "--seed" | "--turn", number, rest @ ..] if number.parse::<u64>().is_ok() => rest,
            ["--fault", _, rest @ ..] | ["--prove", rest @ ..] => rest,
            [] => return Ok(()),
            other => anyhow::bail!(
                "what: `{}` is not understood\nwhy: known are --rounds N, --seed N, --turn N, --fault NAME and --prove\ndo: run `cargo xtask crash --rounds {ROUNDS}`",
                other.join(" ")
            ),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_the_crash_test_prints_as_a_remedy() {
        check(&["--seed", "7", "--turn", "50", "--rounds", "12"]).unwrap();
        check(&["--fault", "early", "--prove"]).unwrap();
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for wrong in [["--rounds", "many"], ["--rounds", "-1"], ["--times", "3"]] {
            let told = run(Path::new("."), &wrong).unwrap_err().to_string();
            assert!(told.starts_with("what: ") && told.contains("\ndo: "), "{told}");
        }
    }
}
