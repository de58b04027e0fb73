//! Rows that were not taken in, as a file for whoever wants to mend them.

use crate::exit::Exit;
use crate::new_file::NewFile;
use crate::output::Output;
use clap::ArgMatches;
use std::io;
use std::path::{Path, PathBuf};
use waarborg_text::{Fault, Words, csv_rows};
use waarborg_vault::{LeftOut, Plan, Value, Vault, WhyLeft};

/// Where they are to stand.
///
/// # Errors
/// The file is there already.
pub fn place(matches: &ArgMatches) -> Result<Option<&Path>, Fault> {
    let path = matches.get_one::<PathBuf>("failed").map(PathBuf::as_path);
    match path.filter(|path| path.exists()) {
        Some(path) => Err(Fault::new("file.exists").with("file", path.display().to_string())),
        None => Ok(path),
    }
}

/// Begins the file, before anybody is brought in.
///
/// # Errors
/// It cannot be written.
pub fn begin(output: &Output<'_>, path: &Path) -> Result<NewFile, Exit> {
    NewFile::create(path).map_err(|error| unwritable(output, path, &error))
}

/// Writes the rows: their places, why they were not taken in, and the fields that would have been kept of them.
///
/// # Errors
/// They cannot be written.
pub fn write(
    output: &Output<'_>,
    (path, mut file): (&Path, NewFile),
    plan: &Plan,
    vault: &Vault,
    left: &LeftOut,
) -> Result<(), Exit> {
    let words = output.words;
    let in_force = vault.in_force().map_err(super::failed(output))?;
    let of_file = in_force.register.file(&plan.file).map(|file| file.fields.as_slice()).unwrap_or_default();
    let is_filled = |id: &str| plan.filled().any(|(_, filled)| filled == id);
    let fields: Vec<&str> = of_file.iter().map(|field| field.id.as_str()).filter(|id| is_filled(id)).collect();
    let heads = [words.say("import-left-row"), words.say("import-left-why")];
    let whys = [words.say("import-left-erased"), words.say("import-left-nobody")];
    let mut row = |cells: Vec<&str>| csv_rows::write(file.writer(), &cells);
    let mut written = row(heads.iter().map(String::as_str).chain(fields.iter().copied()).collect());
    let [erased, nobody] = &whys;
    for left in &left.rows {
        let number = left.number.to_string();
        let why = match left.why {
            WhyLeft::Erased => erased,
            WhyLeft::Nobody => nobody,
        };
        let values = fields.iter().map(|field| left.fields.get(*field).map_or("", Value::expose));
        written = written.and_then(|()| row([number.as_str(), why].into_iter().chain(values).collect()));
    }
    written.and_then(|()| file.finish()).map_err(|error| unwritable(output, path, &error))
}

/// Where they stand, and whether there were more.
pub fn told(words: &Words, path: &Path, left: &LeftOut) -> String {
    let rows = left.rows.len();
    let mut text = words.count("import-left-file", rows, &[("file", &path.display().to_string())]);
    if left.is_cut {
        text.push(' ');
        text.push_str(&words.say("import-left-cut"));
    }
    text
}

fn unwritable(output: &Output<'_>, path: &Path, error: &io::Error) -> Exit {
    let fault = Fault::new("file.unwritable").with("file", path.display().to_string());
    output.fail(&fault.with("reason", error.kind().to_string()), Exit::Storage)
}
