//! `cargo xtask equal`: the compiled rules against plain Cedar, on as many random requests as wanted.

use crate::test::cargo;
use anyhow::{Context as _, Result};
use std::path::Path;

/// Requests where nobody says how many.
const MANY: &str = "1000000";

/// Runs the comparison of `crates/decide/tests`, in release. `arguments` is empty or `--requests N`.
pub fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    let requests = match arguments {
        [] => MANY,
        ["--requests", count] => count,
        other => anyhow::bail!(
            "what: `{}` is not understood\nwhy: only the number of requests can be told\ndo: run `cargo xtask equal --requests {MANY}`",
            other.join(" ")
        ),
    };
    requests.parse::<u64>().with_context(|| {
        format!("what: `{requests}` is no number of requests\nwhy: it must be a whole number\ndo: write digits only, such as {MANY}")
    })?;
    let compare = [
        "test",
        "--release",
        "--package",
        "waarborg-decide",
        "--test",
        "reference",
        "--test",
        "reference_open",
        "--",
        "--nocapture",
    ];
    cargo(root, &compare, &[("WAARBORG_REQUESTS", requests)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_no_number_of_requests() {
        for wrong in [["--requests", "many"], ["--requests", "-1"], ["--times", "3"]] {
            let told = run(Path::new("."), &wrong).unwrap_err().to_string();
            assert!(told.starts_with("what: ") && told.contains("\ndo: "), "{told}");
        }
    }
}
