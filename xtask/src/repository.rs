//! The files of the repository, as text.

use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A text file: its path from the root, with `/`, and what it holds.
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    /// The number of the line on which the byte at `offset` stands, from 1.
    pub fn line_at(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }

    /// The lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    pub fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Whether it is Rust of the product: under `crates/*/src`, and no test.
    pub fn is_product_code(&self) -> bool {
        let parts: Vec<&str> = self.path.split('/').collect();
        matches!(parts.as_slice(), ["crates", _, "src", ..])
            && self.extension() == "rs"
            && !parts.iter().any(|part| matches!(*part, "tests" | "tests.rs" | "benches"))
    }
}

/// The root of the workspace.
pub fn root() -> Result<PathBuf> {
    let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => std::env::current_dir().context("the current folder cannot be told")?,
    };
    start
        .ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file() && folder.join("xtask").is_dir())
        .map(Path::to_owned)
        .context("what: the root of the workspace was not found\nwhy: no folder above has Cargo.lock and xtask\ndo: run `cargo xtask` inside the repository")
}

/// Every text file that is tracked or would be: what `.gitignore` names is left out. Sorted by path.
pub fn files(root: &Path) -> Result<Vec<File>> {
    let mut paths = if root.join(".git").exists() { listed_by_git(root)? } else { found_by_walking(root)? };
    paths.sort_unstable();
    paths.dedup();
    let mut files = Vec::new();
    for path in paths {
        let whole = root.join(&path);
        // A tracked file may be deleted but not yet so in the index; a link is its target's business.
        if whole.is_symlink() || !whole.is_file() {
            continue;
        }
        let bytes = std::fs::read(&whole).with_context(|| format!("`{path}` cannot be read"))?;
        if let Ok(text) = String::from_utf8(bytes)
            && !text.contains('\0')
        {
            files.push(File { path, text });
        }
    }
    Ok(files)
}

fn listed_by_git(root: &Path) -> Result<Vec<String>> {
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .context("what: the files of the repository cannot be listed\nwhy: git does not start\ndo: install git")?;
    if !output.status.success() {
        bail!(
            "what: the files of the repository cannot be listed\nwhy: git says: {}\ndo: run `git status` here and follow it",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let listing = String::from_utf8(output.stdout).context("a path is not UTF-8")?;
    Ok(listing.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
}

/// For an unpacked archive, without git.
fn found_by_walking(root: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                if !path.is_symlink() && !matches!(name, "target" | ".git" | "node_modules") {
                    folders.push(path);
                }
            } else if let Ok(relative) = path.strip_prefix(root) {
                paths.push(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_text_and_leaves_out_what_is_built_or_binary() {
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes) in
            [("a.txt", b"text".as_slice()), ("b/c.toml", b"d = 1"), ("target/x.txt", b"built"), ("e.bin", b"\0\x01")]
        {
            let whole = folder.path().join(path);
            std::fs::create_dir_all(whole.parent().unwrap()).unwrap();
            std::fs::write(whole, bytes).unwrap();
        }
        let paths: Vec<String> = files(folder.path()).unwrap().into_iter().map(|file| file.path).collect();
        assert_eq!(paths, ["a.txt", "b/c.toml"]);
    }

    #[test]
    fn tells_product_code_from_tests() {
        let is_product = |path: &str| File { path: path.to_owned(), text: String::new() }.is_product_code();
        assert!(is_product("crates/law/src/rule.rs"));
        assert!(!is_product("crates/law/src/rule/tests.rs"));
        assert!(!is_product("crates/law/tests/rule.rs"));
        assert!(!is_product("xtask/src/main.rs"));
    }

    #[test]
    fn counts_lines_from_one() {
        let file = File { path: "a".into(), text: "one\ntwo\n".into() };
        assert_eq!((file.line_at(0), file.line_at(4)), (1, 2));
    }
}
