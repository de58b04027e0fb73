//! Documents as files: written whole or not at all, and never over another.

use crate::exit::Exit;
use crate::new_file::NewFile;
use crate::output::Output;
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use waarborg_paper::PaperError;
use waarborg_text::Fault;

/// Where an option wants a document.
///
/// # Errors
/// Something stands there already.
pub fn place(output: &Output<'_>, matches: &ArgMatches, option: &str) -> Result<Option<PathBuf>, Exit> {
    let path = matches.get_one::<PathBuf>(option);
    if let Some(path) = path.filter(|path| path.exists()) {
        return Err(output.fail(&Fault::new("file.taken").with("file", path.display().to_string()), Exit::WrongUse));
    }
    Ok(path.cloned())
}

/// Refuses the same place for two files, of which one would be lost.
pub fn apart(output: &Output<'_>, one: Option<&Path>, other: Option<&Path>) -> Result<(), Exit> {
    match one.filter(|one| Some(*one) == other) {
        Some(path) => {
            let fault = Fault::new("file.taken").with("file", path.display().to_string());
            Err(output.fail(&fault, Exit::WrongUse))
        }
        None => Ok(()),
    }
}

/// Writes a document that was made, or tells why there is none.
pub fn write(output: &Output<'_>, path: &Path, made: Result<Vec<u8>, PaperError>) -> Result<(), Exit> {
    let bytes = made.map_err(|error| output.fail(&fault(&error), Exit::WrongUse))?;
    let written = NewFile::create(path).and_then(|mut file| {
        file.writer().write_all(&bytes)?;
        file.finish()
    });
    written.map_err(|error| {
        let fault = Fault::new("file.unwritable").with("file", path.display().to_string());
        output.fail(&fault.with("reason", error.kind().to_string()), Exit::Storage)
    })
}

/// Why there is no document.
pub fn fault(error: &PaperError) -> Fault {
    let fault = Fault::new(error.code());
    match error {
        PaperError::Layout { line } | PaperError::Standard { line } => {
            fault.with("line", line.map_or_else(|| "?".to_owned(), |line| line.to_string()))
        }
        PaperError::CodeTooLong { bytes } => fault.with("bytes", bytes.to_string()),
        PaperError::CellTooLong { sheet, row } => fault.with("sheet", sheet.to_string()).with("row", row.to_string()),
        PaperError::Moment | PaperError::Workbook => fault,
    }
}
