//! `cargo xtask learn`: the weights of the finder, from the labelled sets.

use crate::test::cargo;
use anyhow::{Result, bail};
use std::path::Path;

/// Argument with which each set is left out in turn, or only the folders behind it are scored.
const LEFT_OUT: &str = "--left-out";

/// Makes the weights anew, or tells what they are worth: on each set left out, or on the folders behind `--left-out`.
pub fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    let folders = match arguments {
        [] => arguments,
        [LEFT_OUT, folders @ ..] => folders,
        other => bail!(
            "what: `{}` is not understood\nwhy: only {LEFT_OUT} can be told, and folders of labelled texts behind it\ndo: run `cargo xtask learn`, or `cargo xtask learn {LEFT_OUT}`",
            other.join(" ")
        ),
    };
    if let Some(folder) = folders.iter().find(|folder| !root.join(folder).join("labels.jsonl").is_file()) {
        bail!(
            "what: `{folder}` has no labels.jsonl\nwhy: it says what stands in each text\ndo: name a folder in the form of crates/find/tests/sets"
        );
    }
    let tool = ["run", "--quiet", "--package", "waarborg-find", "--features", "learn", "--example", "learn", "--"];
    cargo(root, &[&tool, arguments].concat(), &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_no_set() {
        for wrong in [vec!["--anew"], vec!["held"], vec![LEFT_OUT, "no-such-folder"]] {
            let told = run(Path::new("."), &wrong).unwrap_err().to_string();
            assert!(told.starts_with("what: ") && told.contains("\ndo: "), "{told}");
        }
    }
}
