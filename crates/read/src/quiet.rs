//! Panics that tell where, never what.

use std::io::Write as _;
use std::panic::Location;

/// Makes every panic of this process tell its place in the code and nothing else.
///
/// The message of a panic may quote a value that was being read, and the libraries below the readers panic on some
/// malformed files; the readers go on with the next part. A program that reads calls this once, before it opens
/// anything. Panics unwind as before, and no hook that was set earlier runs any more.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, show);
        // Standard error may be closed; a panic inside the hook would end the process.
        let _ = writeln!(std::io::stderr(), "panic at {place}");
    }));
}

/// File, line and column. Of a path on the machine that built the program, the part from the crate on is kept.
fn show(place: &Location<'_>) -> String {
    format!("{}:{}:{}", from_crate(place.file()), place.line(), place.column())
}

fn from_crate(file: &str) -> &str {
    let is_separator = |sign| sign == '/' || sign == '\\';
    let before_source = file.rfind("/src/").or_else(|| file.rfind("\\src\\")).and_then(|end| file.get(..end));
    let Some(before) = before_source else { return file.rsplit(is_separator).next().unwrap_or(file) };
    let start = before.rfind(is_separator).map_or(0, |at| at + 1);
    file.get(start..).unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_from_its_crate_on() {
        for (path, told) in [
            ("/srv/cargo/registry/src/index-1/lopdf-0.47.0/src/reader/mod.rs", "lopdf-0.47.0/src/reader/mod.rs"),
            ("crates/read/src/pdf.rs", "read/src/pdf.rs"),
            ("D:\\x\\calamine-0.38.0\\src\\xls.rs", "calamine-0.38.0\\src\\xls.rs"),
            ("crates/read/tests/quiet.rs", "quiet.rs"),
            ("src/main.rs", "main.rs"),
            ("", ""),
        ] {
            assert_eq!(from_crate(path), told);
        }
    }
}
