//! The other programs, if they are there.

use crate::{Measured, measure};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Patterns for what the scanner of numbers takes for a candidate. They test
/// shapes only: no check digits, no words around.
const PATTERNS: &str = r"[A-Za-z0-9._%+'/=-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}
(\+|00)[1-9][0-9]{0,2}[ -]?(\(0\))?([ .-]?[0-9]){6,12}
\b0[1-9][0-9]{0,3}[ -]?[0-9]{2,4}[ -]?[0-9]{2,4}([ -]?[0-9]{2})?\b
\b[A-Za-z]{2}[0-9]{2}([ .-]?[A-Za-z0-9]){11,30}\b
\b[0-9]{8,9}\b|\b[0-9]{3,4}[ .][0-9]{2,3}[ .][0-9]{3}\b
\b[1-9][0-9]{3} ?[A-Z]{2}\b
\b[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3}\b
\b([0-9]{1,3}\.){3}[0-9]{1,3}\b|\b([0-9a-fA-F]{1,4}:){2,7}[0-9a-fA-F]{1,4}\b
\b[0-9]{4}([ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}\b
\b[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{2,4}\b|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b
\b[0-9]{1,2} [a-z]{3,9} [0-9]{4}\b
\b[A-Z]{1,3}-?[0-9]{4,8}\b|\bNL[0-9]{9}B[0-9]{2}\b
\b[0-9]{1,3} (jaar|years)\b
";

/// Measures `rg -o` with [`PATTERNS`] on one thread, its start included.
pub fn ripgrep(text: &str) -> Result<Measured, String> {
    let folder = Folder::new("ripgrep")?;
    let (patterns, input, output) = (folder.path("patterns"), folder.path("input"), folder.path("output"));
    fs::write(&patterns, PATTERNS).map_err(told)?;
    fs::write(&input, text).map_err(told)?;
    let search = || -> Result<(), String> {
        Command::new("rg")
            .args(["-o", "--no-config", "-j1", "--no-mmap", "--no-unicode", "--no-filename", "--no-line-number", "-f"])
            .args([&patterns, &input])
            .stdout(File::create(&output).map_err(told)?)
            .status()
            .map_err(|error| format!("`rg` does not start: {error}"))
            .and_then(|status| if status.success() { Ok(()) } else { Err(format!("`rg` ended with {status}")) })
    };
    search()?;
    let count = memchr::memchr_iter(b'\n', &fs::read(&output).map_err(told)?).count();
    let rate = measure(text.len(), || usize::from(search().is_ok())).rate;
    Ok(Measured { rate, findings: count })
}

/// Writes `text` to a file, gives its path to `measure`, and takes the file away again.
pub fn in_file<T>(text: &str, measure: impl FnOnce(&Path) -> T) -> Result<T, String> {
    let folder = Folder::new("file")?;
    let path = folder.path("text.txt");
    fs::write(&path, text).map_err(told)?;
    Ok(measure(&path))
}

/// Rates of Presidio.
#[derive(Debug)]
pub struct Presidio {
    pub patterns: Measured,
    /// Absent where its model is.
    pub model: Option<Measured>,
}

/// Runs `benches/presidio.py` on some of the texts.
pub fn presidio(texts: &[String]) -> Result<Presidio, String> {
    let folder = Folder::new("presidio")?;
    let input = folder.path("input.json");
    let some = &texts[..texts.len().min(20)];
    fs::write(&input, serde_json::json!(some).to_string()).map_err(told)?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/presidio.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(&input)
        .stderr(Stdio::null())
        .output()
        .map_err(|error| format!("`python3` does not start: {error}"))?;
    let told = String::from_utf8_lossy(&output.stdout);
    let rate = |name: &str| {
        let mut words = told.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace();
        Some(Measured { rate: words.next()?.parse().ok()?, findings: words.next()?.parse().ok()? })
    };
    let patterns = rate("patterns ").ok_or("`python3` has no presidio_analyzer")?;
    Ok(Presidio { patterns, model: rate("model ") })
}

/// Starts the bench anew with `argument` and passes on what it tells.
pub fn fresh_process(argument: &str) {
    let told = std::env::current_exe().and_then(|this| Command::new(this).arg(argument).output());
    match told {
        Ok(output) => print!("{}", String::from_utf8_lossy(&output.stdout)),
        Err(error) => println!("start-up and memory are left out: {error}"),
    }
}

fn told(error: std::io::Error) -> String {
    error.to_string()
}

/// A temporary folder that goes with this value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Self, String> {
        let path = std::env::temp_dir().join(format!("waarborg-find-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).map_err(told)?;
        Ok(Folder(path))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
