//! What can be told to `cargo xtask fuzz`.

use anyhow::{Result, bail};
use std::path::PathBuf;

/// What is fed, how long, and how many at a time.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// For all targets together, for each of those that run at a time.
    pub seconds: u64,
    pub target: Option<String>,
    pub jobs: usize,
    /// One input that was found earlier.
    pub input: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { seconds: 10 * 60, target: None, jobs: 1, input: None }
    }
}

impl Options {
    pub fn parse(arguments: &[&str]) -> Result<Self> {
        let mut options = Self::default();
        for pair in arguments.chunks(2) {
            match *pair {
                ["--minutes", number] => options.seconds = 60 * whole(number)?,
                ["--jobs", number] => options.jobs = usize::try_from(whole(number)?)?,
                ["--target", name] => options.target = Some(name.to_owned()),
                ["--input", path] => options.input = Some(PathBuf::from(path)),
                _ => bail!(
                    "what: `{}` is not understood\nwhy: only minutes, a target, jobs and an input can be told, each with its value\ndo: run `cargo xtask fuzz --minutes 10 --target read_csv --jobs 1`",
                    pair.join(" ")
                ),
            }
        }
        Ok(options)
    }

    /// The equal share of each of `targets`; libFuzzer reads 0 as without end.
    pub fn seconds_each(&self, targets: usize) -> u64 {
        (self.seconds / u64::try_from(targets).unwrap_or(1).max(1)).max(1)
    }
}

fn whole(number: &str) -> Result<u64> {
    match number.parse::<u32>() {
        Ok(number) if number > 0 => Ok(u64::from(number)),
        _ => bail!(
            "what: `{number}` is no number\nwhy: it must be whole and more than 0\ndo: write digits only, such as 10"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_its_value() {
        let options = Options::parse(&["--minutes", "3", "--jobs", "2", "--target", "find_text"]).unwrap();
        assert_eq!((options.seconds, options.jobs, options.target.as_deref()), (180, 2, Some("find_text")));
        for wrong in [&["--minutes"] as &[&str], &["--minutes", "0"], &["--jobs", "many"], &["--times", "3"]] {
            let told = Options::parse(wrong).unwrap_err().to_string();
            assert!(told.starts_with("what: ") && told.contains("\ndo: "), "{told}");
        }
    }

    #[test]
    fn time_is_shared_and_never_without_end() {
        let options = Options { seconds: 90, ..Options::default() };
        assert_eq!((options.seconds_each(30), options.seconds_each(1000), options.seconds_each(0)), (3, 1, 90));
    }
}
