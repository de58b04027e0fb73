//! `cargo xtask fuzz`: feeds the readers and the detector with bytes until one fails.
//!
//! The program is `fuzz/`, a workspace of its own. libFuzzer needs counters of coverage and no sanitizer, so the one
//! stable compiler builds it and nothing has to be installed. One program holds all targets: it is linked once.

mod options;

use crate::test::cargo;
use anyhow::{Context as _, Result, anyhow, bail};
use options::Options;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

/// Counters of coverage, and what values are compared with, as libFuzzer reads them.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares";

/// For every target; the readers bound themselves far below. Blocks of the detector end at 16 KiB.
const LIMITS: [&str; 4] = ["-timeout=10", "-rss_limit_mb=512", "-max_len=20000", "-print_final_stats=1"];

/// How long the step of `cargo xtask test` feeds all targets together, in seconds of one processor.
const SHORT_SECONDS: u64 = 80;

/// How long a planted fault may stay hidden; one second does.
const PLANTED_SECONDS: u64 = 30;

/// What one run is about.
struct Run<'r> {
    program: &'r Path,
    folder: &'r Path,
    seconds: u64,
    is_short: bool,
}

/// Runs what `arguments` ask for.
pub fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    if arguments == ["--short"] {
        return short(root);
    }
    let options = Options::parse(arguments)?;
    let program = build(root)?;
    let folder = root.join("fuzz");
    if let Some(input) = &options.input {
        return again(&program, options.target.as_deref(), input);
    }
    let targets = chosen(&program, options.target.as_deref())?;
    let seconds = options.seconds_each(targets.len());
    let run = Run { program: &program, folder: &folder, seconds, is_short: false };
    run.all(&targets, options.jobs)
}

/// The step of `cargo xtask test`: a few seconds for each target, and always the same chance, so that a finding is the
/// work of the change at hand.
pub fn short(root: &Path) -> Result<()> {
    let program = build(root)?;
    let folder = root.join("fuzz");
    let targets = chosen(&program, None)?;
    let jobs = std::thread::available_parallelism().map_or(1, usize::from);
    let options = Options { seconds: SHORT_SECONDS, ..Options::default() };
    let run = Run { program: &program, folder: &folder, seconds: options.seconds_each(targets.len()), is_short: true };
    // A run that cannot fail shows nothing.
    for planted in ["planted_panic", "planted_memory"] {
        if (Run { seconds: PLANTED_SECONDS, ..run }).one(planted).is_ok() {
            bail!(
                "what: fuzzing finds nothing\nwhy: it did not find the fault of `{planted}` in time\ndo: see whether the counters of coverage still reach the compiler"
            );
        }
    }
    run.all(&targets, jobs)
}

/// Builds the program into a folder beside the other things that are built.
fn build(root: &Path) -> Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from).join("fuzz");
    let host = host()?;
    same_versions(root)?;
    let manifest = root.join("fuzz/Cargo.toml");
    let (manifest, folder) = (manifest.to_string_lossy(), target.to_string_lossy());
    let arguments = ["build", "--quiet", "--manifest-path", &manifest, "--target", &host, "--target-dir", &folder];
    // What cargo itself would take from the environment: the counters are not for build scripts, `--target` sees to it.
    cargo(root, &arguments, &[("RUSTFLAGS", COVERAGE), ("CARGO_INCREMENTAL", "0")])?;
    Ok(target.join(host).join("debug/waarborg-fuzz"))
}

fn host() -> Result<String> {
    let told = Command::new("rustc").arg("-vV").output().context("`rustc -vV` does not start")?;
    let told = String::from_utf8_lossy(&told.stdout);
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| anyhow!("`rustc -vV` tells no host"))
}

/// What is fed is what is shipped: where the two lock files differ, that of the program comes first.
fn same_versions(root: &Path) -> Result<()> {
    let (ours, theirs) = (root.join("Cargo.lock"), root.join("fuzz/Cargo.lock"));
    let read = |path: &Path| std::fs::read_to_string(path).unwrap_or_default();
    if differ(&read(&ours), &read(&theirs))? {
        println!("fuzz/Cargo.lock is made anew: it named other versions than Cargo.lock");
        std::fs::copy(&ours, &theirs).context("`fuzz/Cargo.lock` cannot be written")?;
    }
    Ok(())
}

/// Whether `theirs` has a version of a crate that `ours` does not have, although it has the crate; or has nothing.
fn differ(ours: &str, theirs: &str) -> Result<bool> {
    let (ours, theirs) = (packages(ours)?, packages(theirs)?);
    let knows = |name: &str| ours.iter().any(|(known, _)| known == name);
    Ok(theirs.is_empty() || theirs.iter().any(|package| knows(&package.0) && !ours.contains(package)))
}

fn packages(lock: &str) -> Result<Vec<(String, String)>> {
    let lock: toml::Table = lock.parse().context("a lock file is not TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let text = |package: &toml::Value, key: &str| package.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    Ok(packages.iter().filter_map(|package| Some((text(package, "name")?, text(package, "version")?))).collect())
}

/// The targets that the program names, or the one that is wanted.
fn chosen(program: &Path, wanted: Option<&str>) -> Result<Vec<String>> {
    let listed = Command::new(program).env("WAARBORG_FUZZ_TARGET", "list").output();
    let listed = listed.context("the built program does not start")?;
    let all: Vec<String> = String::from_utf8_lossy(&listed.stdout).lines().map(str::to_owned).collect();
    let Some(wanted) = wanted else { return Ok(all) };
    if all.iter().any(|name| name == wanted) {
        return Ok(vec![wanted.to_owned()]);
    }
    bail!("what: there is no target `{wanted}`\nwhy: the targets are {}\ndo: name one of them", all.join(", "))
}

/// Feeds one input that was found earlier; all that is printed comes through.
fn again(program: &Path, target: Option<&str>, input: &Path) -> Result<()> {
    let Some(target) = target else {
        bail!("what: nothing is fed\nwhy: `--input` needs a target\ndo: add `--target NAME`");
    };
    let mut command = Command::new(program);
    let status = command.env("WAARBORG_FUZZ_TARGET", target).args(LIMITS).arg(input).status();
    if status.context("the built program does not start")?.success() {
        println!("{target}: nothing goes wrong with this input");
        return Ok(());
    }
    bail!("what: {target} fails on this input\nwhy: see above\ndo: write a test that shows it, then mend it")
}

impl Run<'_> {
    /// Feeds the targets, `jobs` at a time, and stops at the first finding.
    fn all(&self, targets: &[String], jobs: usize) -> Result<()> {
        println!("{} targets, {} s each, {jobs} at a time", targets.len(), self.seconds);
        let waiting = Mutex::new(targets.iter());
        let first: Mutex<Option<anyhow::Error>> = Mutex::new(None);
        let next = || match first.lock() {
            Ok(first) if first.is_none() => waiting.lock().ok().and_then(|mut waiting| waiting.next()),
            _ => None,
        };
        std::thread::scope(|scope| {
            for _ in 0..jobs.max(1) {
                scope.spawn(|| {
                    while let Some(target) = next() {
                        match self.one(target) {
                            Ok(told) => println!("{target}: {told}"),
                            Err(error) => {
                                if let Ok(mut first) = first.lock() {
                                    first.get_or_insert(error);
                                }
                            }
                        }
                    }
                });
            }
        });
        first.into_inner().ok().flatten().map_or(Ok(()), Err)
    }

    fn one(&self, target: &str) -> Result<String> {
        let (seeds, artifacts) = (self.folder.join("corpus/seeds").join(target), self.folder.join("artifacts"));
        // What a short run learns is not kept: it must not get slower from run to run.
        let kept = self.folder.join(if self.is_short { "corpus/short" } else { "corpus/kept" }).join(target);
        // Written anew by the program, so that a seed taken out is not fed for ever. There may be none yet.
        let _ = std::fs::remove_dir_all(&seeds);
        std::fs::create_dir_all(&seeds)?;
        if self.is_short {
            // There may be none yet.
            let _ = std::fs::remove_dir_all(&kept);
        }
        std::fs::create_dir_all(&kept)?;
        std::fs::create_dir_all(&artifacts)?;
        let log = artifacts.join(format!("{target}.log"));
        let mut command = Command::new(self.program);
        command.env("WAARBORG_FUZZ_TARGET", target).env("WAARBORG_FUZZ_SEEDS", &seeds).args(LIMITS);
        command.arg(format!("-max_total_time={}", self.seconds));
        command.arg(format!("-artifact_prefix={}", artifacts.join(format!("{target}-")).display()));
        command.args(self.is_short.then_some("-seed=1"));
        // The first folder takes what is new.
        command.arg(&kept).arg(&seeds).stdout(File::create(&log)?).stderr(File::options().append(true).open(&log)?);
        let status = command.status().context("the built program does not start")?;
        let told = std::fs::read(&log)?;
        let told = String::from_utf8_lossy(&told);
        if status.success() {
            return Ok(summary(&told));
        }
        bail!("{}", finding(target, &told, &log))
    }
}

/// How often a target was fed, as libFuzzer tells at the end.
fn summary(told: &str) -> String {
    let number = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        line.map_or("?", str::trim).to_owned()
    };
    let runs = number("stat::number_of_executed_units:");
    let peak = number("stat::peak_rss_mb:");
    format!("{runs} inputs, at most {peak} MB")
}

/// A finding in three lines, below what the program said last.
fn finding(target: &str, told: &str, log: &Path) -> String {
    let lines: Vec<&str> = told.lines().filter(|line| !line.starts_with("stat::")).collect();
    let last = lines.get(lines.len().saturating_sub(12)..).unwrap_or_default().join("\n");
    let input = told.lines().find_map(|line| Some(line.split_once("Test unit written to ")?.1.trim()));
    let remedy = input.map_or_else(
        || format!("read `{}`", log.display()),
        |input| {
            format!("see it again with `cargo xtask fuzz --target {target} --input {input}`, write a test, mend it")
        },
    );
    format!("{last}\nwhat: {target} failed\nwhy: see above, all of it is in `{}`\ndo: {remedy}", log.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_how_to_see_it_again() {
        let told = "INFO: x\npanicked at y\nartifact_prefix='a/'; Test unit written to a/find_text-crash-1\n";
        let text = finding("find_text", told, Path::new("a/find_text.log"));
        assert!(text.contains("panicked at y") && text.contains("\nwhat: find_text failed\nwhy: "), "{text}");
        assert!(
            text.contains("\ndo: see it again with `cargo xtask fuzz --target find_text --input a/find_text-crash-1`")
        );
    }

    #[test]
    fn a_run_tells_how_much_it_fed() {
        let told = "stat::number_of_executed_units: 120\nstat::peak_rss_mb:             57\n";
        assert_eq!(summary(told), "120 inputs, at most 57 MB");
    }

    #[test]
    fn other_versions_than_those_shipped_are_noticed() {
        let lock = |version: &str| format!("[[package]]\nname = \"a\"\nversion = \"{version}\"\n");
        let more = format!("{}[[package]]\nname = \"b\"\nversion = \"9.0.0\"\n", lock("1.0.0"));
        assert!(!differ(&lock("1.0.0"), &more).unwrap());
        assert!(differ(&lock("1.0.1"), &more).unwrap());
        assert!(differ(&lock("1.0.1"), "").unwrap());
    }
}
