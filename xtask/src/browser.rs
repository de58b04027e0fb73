//! `cargo xtask browser`: looks at the pages in a real browser, as `e2e/run.mjs` says.
//!
//! The browser, Node and its package manager come from the system's packages, what `e2e/package-lock.json` names from
//! wherever this machine fetches such packages. The program under test does not know of any of it.

use crate::system::{self, BROWSER};
use crate::test::cargo;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// Debian names it one way, others the other.
pub const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// What belongs to the tests: all pages and all journeys.
pub fn all(root: &Path) -> Result<()> {
    run(root, &[])
}

/// Installs what is missing, builds the program, and looks at it.
pub fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    check(arguments)?;
    system::provide(&BROWSER)?;
    let folder = root.join("e2e");
    packages(&folder)?;
    cargo(root, &["build", "--workspace", "--bin", "waarborg"], &[])?;
    let program = beside_us("waarborg")?;
    let browser = BROWSERS.into_iter().find_map(system::find);
    let browser = browser.context("what: there is no browser\nwhy: it was there a moment ago\ndo: run this again")?;
    let mut node = Command::new("node");
    node.arg(folder.join("run.mjs")).arg("--program").arg(program).arg("--browser").arg(browser).args(arguments);
    let status = node.current_dir(root).status().context("`node` does not start")?;
    if !status.success() {
        bail!(
            "what: the pages are not as they must be in a browser\nwhy: each is told above\ndo: mend it, then run `cargo xtask browser --only NAME` until it passes"
        );
    }
    Ok(())
}

fn check(arguments: &[&str]) -> Result<()> {
    let mut rest = arguments;
    loop {
        rest = match rest {
            ["--shots" | "--only", _, rest @ ..] | ["--crawl" | "--journeys", rest @ ..] => rest,
            [] => return Ok(()),
            other => bail!(
                "what: `{}` is not understood\nwhy: known are --shots FOLDER, --only NAME, --crawl and --journeys\ndo: run `cargo xtask browser`",
                other.join(" ")
            ),
        };
    }
}

/// Brings the packages that the lock file names, unless they are there.
fn packages(folder: &Path) -> Result<()> {
    if is_newer(&folder.join("node_modules/.package-lock.json"), &folder.join("package-lock.json")) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let status = npm.status().context("`npm` does not start")?;
    if !status.success() {
        bail!(
            "what: the packages of e2e were not installed\nwhy: npm says it above\ndo: run `npm ci` in e2e until it works"
        );
    }
    Ok(())
}

/// Whether a file is there and at least as new as another.
fn is_newer(one: &Path, other: &Path) -> bool {
    let changed = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    let (one, other): (Option<SystemTime>, Option<SystemTime>) = (changed(one), changed(other));
    matches!((one, other), (Some(one), Some(other)) if one >= other)
}

/// A program of this workspace: cargo puts it where it put us.
fn beside_us(name: &str) -> Result<PathBuf> {
    let ours = std::env::current_exe().context("the place of this program cannot be told")?;
    let found = ours.parent().map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)));
    found.filter(|place| place.is_file()).with_context(|| {
        format!("what: `{name}` was not found\nwhy: it does not lie where this program lies\ndo: run it by `cargo xtask browser`")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_it_prints_as_a_remedy_and_refuses_the_rest() {
        check(&["--only", "log"]).unwrap();
        check(&["--shots", "pictures", "--crawl"]).unwrap();
        for wrong in [["--only"].as_slice(), &["--headed"], &["--crawl", "more"]] {
            let told = check(wrong).unwrap_err().to_string();
            assert!(told.starts_with("what: ") && told.contains("\ndo: "), "{told}");
        }
    }

    #[test]
    fn packages_are_brought_again_when_the_lock_file_is_newer() {
        let folder = tempfile::tempdir().unwrap();
        let (lock, brought) = (folder.path().join("lock"), folder.path().join("brought"));
        std::fs::write(&lock, "1").unwrap();
        assert!(!is_newer(&brought, &lock));
        std::fs::write(&brought, "1").unwrap();
        assert!(is_newer(&brought, &lock));
        let later = std::fs::metadata(&brought).unwrap().modified().unwrap() + std::time::Duration::from_mins(1);
        std::fs::File::options().write(true).open(&lock).unwrap().set_modified(later).unwrap();
        assert!(!is_newer(&brought, &lock));
    }

    #[test]
    fn the_lock_file_names_no_place_to_fetch_from() {
        let root = crate::repository::root().unwrap();
        let lock = std::fs::read_to_string(root.join("e2e/package-lock.json")).unwrap();
        assert!(lock.contains("\"integrity\": \"sha512-"));
        assert!(!lock.contains("\"resolved\"") && !lock.contains("://"), "run npm in e2e, where .npmrc is");
    }
}
