//! A file or standard output, as one thing to write to.

use crate::new_file::NewFile;
use std::io::{self, Write};

/// Where data are written.
pub enum Writer {
    /// A file that is there whole or not at all.
    File(NewFile),
    /// Standard output.
    Standard(io::Stdout),
}

impl Writer {
    /// What to write to.
    pub fn as_write(&mut self) -> &mut dyn Write {
        match self {
            Self::File(file) => file.writer(),
            Self::Standard(out) => out,
        }
    }

    /// Puts a file in its place.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::File(file) => file.finish(),
            Self::Standard(mut out) => out.flush(),
        }
    }
}
