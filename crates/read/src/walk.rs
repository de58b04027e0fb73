//! The files of a folder, in a stable order.

use std::path::{Path, PathBuf};

use ignore::gitignore::GitignoreBuilder;
use ignore::{DirEntry, WalkBuilder};

use crate::error::ReadError;

/// What to leave out of a walk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkOptions {
    /// Whether `.gitignore` files are obeyed, those of folders above too, with or without a repository around them, and
    /// what Git keeps for itself is left out.
    pub gitignore: bool,
    /// Patterns as in `.gitignore` of what to leave out; with `!` before them, of what to take all the same.
    pub exclude: Vec<String>,
}

/// A file or folder that could not be walked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkProblem {
    /// The path, where it is known.
    pub path: Option<PathBuf>,
    /// Why.
    pub error: ReadError,
}

/// Lists the files below `root`, or `root` itself if it is a file, sorted by name within each folder.
///
/// Links are followed; a folder that leads back into itself is a problem, and the walk goes on. Hidden files count.
///
/// # Errors
/// A pattern of [`WalkOptions::exclude`] is none.
pub fn walk(
    root: &Path,
    options: &WalkOptions,
) -> Result<impl Iterator<Item = Result<PathBuf, WalkProblem>> + use<>, ReadError> {
    let mut excludes = GitignoreBuilder::new(root);
    excludes.allow_unclosed_class(false);
    for pattern in &options.exclude {
        excludes.add_line(None, pattern).map_err(|_| ReadError::Io(std::io::ErrorKind::InvalidInput))?;
    }
    let excludes = excludes.build().map_err(|_| ReadError::Io(std::io::ErrorKind::InvalidInput))?;
    let mut builder = WalkBuilder::new(root);
    builder.standard_filters(false).follow_links(true).sort_by_file_name(Ord::cmp);
    let gitignore = options.gitignore;
    builder.git_ignore(gitignore).git_exclude(gitignore).parents(gitignore).require_git(false);
    builder.filter_entry(move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        // What was named itself is looked at.
        entry.depth() == 0
            || !(gitignore && entry.file_name() == ".git" || excludes.matched(entry.path(), is_folder).is_ignore())
    });
    Ok(builder.build().filter_map(|entry| match entry {
        Ok(entry) => is_file(&entry).then(|| Ok(entry.into_path())),
        Err(error) => Some(Err(problem(&error))),
    }))
}

/// Pipes, sockets and devices are no files: to open one could wait forever.
fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

fn problem(error: &ignore::Error) -> WalkProblem {
    match error {
        ignore::Error::WithPath { path, err } => {
            let inner = problem(err);
            WalkProblem { path: inner.path.or_else(|| Some(path.clone())), ..inner }
        }
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => problem(err),
        ignore::Error::Loop { child, .. } => WalkProblem { path: Some(child.clone()), error: ReadError::DirectoryLoop },
        other => {
            let kind = other.io_error().map_or(std::io::ErrorKind::Other, std::io::Error::kind);
            WalkProblem { path: None, error: ReadError::from(kind) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(root: &Path, options: &WalkOptions) -> (Vec<String>, Vec<&'static str>) {
        let (mut files, mut problems) = (Vec::new(), Vec::new());
        for found in walk(root, options).unwrap() {
            match found {
                Ok(path) => files.push(path.strip_prefix(root).unwrap().display().to_string()),
                Err(problem) => problems.push(problem.error.code()),
            }
        }
        (files, problems)
    }

    #[test]
    fn files_come_sorted_and_excludes_are_obeyed() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir(root.join("b")).unwrap();
        for name in ["c.csv", "a.csv", "b/x.txt", "b/y.csv", ".hidden"] {
            std::fs::write(root.join(name), "x").unwrap();
        }
        std::fs::write(root.join(".gitignore"), "y.csv\n").unwrap();
        let all = names(root, &WalkOptions::default()).0;
        assert_eq!(all, [".gitignore", ".hidden", "a.csv", "b/x.txt", "b/y.csv", "c.csv"]);
        let options = WalkOptions { gitignore: true, exclude: vec!["*.txt".into(), "c.csv".into()] };
        assert_eq!(names(root, &options).0, [".gitignore", ".hidden", "a.csv"]);
    }

    #[test]
    fn a_folder_of_a_repository_obeys_the_whole_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir_all(root.join(".git/logs")).unwrap();
        std::fs::create_dir_all(root.join(".git/info")).unwrap();
        std::fs::create_dir_all(root.join("crates/target")).unwrap();
        for name in [".git/logs/HEAD", "crates/a.txt", "crates/b.own", "crates/target/c.txt"] {
            std::fs::write(root.join(name), "x").unwrap();
        }
        std::fs::write(root.join(".gitignore"), "/crates/target\n").unwrap();
        std::fs::write(root.join(".git/info/exclude"), "*.own\n").unwrap();
        let options = WalkOptions { gitignore: true, ..WalkOptions::default() };
        assert_eq!(names(root, &options).0, [".gitignore", "crates/a.txt"]);
        assert_eq!(names(&root.join("crates"), &options).0, ["a.txt"]);
        assert_eq!(names(&root.join("crates"), &WalkOptions::default()).0, ["a.txt", "b.own", "target/c.txt"]);
        let options =
            WalkOptions { exclude: vec!["*.txt".into(), "!a.txt".into(), ".git/".into()], ..WalkOptions::default() };
        assert_eq!(names(root, &options).0, [".gitignore", "crates/a.txt", "crates/b.own"]);
        let broken = WalkOptions { exclude: vec!["[".into()], ..WalkOptions::default() };
        assert!(walk(root, &broken).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_loop_is_told_and_the_walk_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("b")).unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("b/back")).unwrap();
        std::fs::write(folder.path().join("c.csv"), "x").unwrap();
        let (files, problems) = names(folder.path(), &WalkOptions::default());
        assert_eq!((files, problems), (vec!["c.csv".to_owned()], vec!["read.directory-loop"]));
    }
}
