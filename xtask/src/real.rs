//! `cargo xtask real FOLDER`: opens and scores files of real systems that lie beside the repository, never in it.

use crate::test::cargo;
use anyhow::{Result, bail};
use std::path::Path;

/// Where such a folder lies beside a checkout, if it does.
const BESIDE: &str = "../shared/real";

/// Reads every file of the folder, compares the numbers of records with its `expected.jsonl`, and prints the score of
/// the columns for each family of systems; then brings every list of people into a vault and counts them.
pub fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    let [folder] = arguments else {
        bail!(
            "what: one folder of real files is needed\nwhy: they are not part of this repository\ndo: run `cargo xtask real FOLDER`, with an expected.jsonl in the folder"
        )
    };
    let Ok(folder) = root.join(folder).canonicalize() else {
        bail!("what: `{folder}` is not there\nwhy: no folder has this name\ndo: check the path")
    };
    if !folder.join("expected.jsonl").is_file() {
        bail!(
            "what: `{}` has no expected.jsonl\nwhy: it says what each file holds\ndo: name the folder that has it",
            folder.display()
        );
    }
    let folder = folder.to_string_lossy();
    let files = [("WAARBORG_REAL_FILES", folder.as_ref())];
    // Of the finder and of the vault; asked of the whole workspace, so that nothing is built that the tests have built.
    for target in ["score", "journey"] {
        cargo(root, &["test", "--workspace", "--test", target, "real", "--", "--nocapture"], &files)?;
    }
    Ok(())
}

/// As [`run`], where the folder lies beside the checkout; says so where it does not.
pub fn run_if_there(root: &Path) -> Result<()> {
    if root.join(BESIDE).join("expected.jsonl").is_file() {
        return run(root, &[BESIDE]);
    }
    println!(
        "no files of real systems beside this checkout: NOT MEASURED; `cargo xtask real FOLDER` does it elsewhere"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_string_lossy().into_owned();
        for wrong in [vec![], vec!["no-such-folder"], vec![path.as_str()]] {
            let told = run(Path::new("."), &wrong).unwrap_err().to_string();
            assert!(told.starts_with("what: ") && told.contains("\ndo: "), "{told}");
        }
    }
}
