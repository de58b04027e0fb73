//! How much a file may cost, and what somebody who knows said of it.

use crate::error::{Bound, ReadError};
use crate::said::{Delimiter, TextEncoding};

/// Bounds on what one call of [`open`](crate::open) may unpack, hold and hand out.
///
/// The defaults read what companies have and stop bombs; every field may be set on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Containers inside containers: an archive in a mail in an archive is three.
    pub depth: u32,
    /// Entries of all containers together.
    pub entries: u64,
    /// Bytes out for each byte in of one entry; counts once an entry has given [`Limits::expansion_floor_bytes`].
    pub expansion: u64,
    /// What an entry may give before its expansion is looked at.
    pub expansion_floor_bytes: u64,
    /// Bytes out of all containers together.
    pub expanded_bytes: u64,
    /// Bytes of a format that cannot be streamed: a page, a PDF, a mail, a workbook inside an archive.
    pub held_bytes: u64,
    /// Bytes of one cell.
    pub cell_bytes: u64,
    /// Bytes of one record: a line, a card, an element of a JSON array.
    pub record_bytes: u64,
    /// Columns of one table.
    pub columns: u64,
    /// Rows handed out of each table, for samples; `None` for all.
    pub rows: Option<u64>,
    /// Whether tables of texts and sheets begin with a header, where somebody said so; `None`: they are looked at.
    pub header: Option<bool>,
    /// In which encoding delimited texts are, where somebody said so; `None`: their bytes are looked at.
    pub encoding: Option<TextEncoding>,
    /// What stands between the cells of delimited texts, where somebody said so; `None`: they are looked at.
    pub delimiter: Option<Delimiter>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            depth: 6,
            entries: 100_000,
            expansion: 300,
            expansion_floor_bytes: 16 << 20,
            expanded_bytes: 16 << 30,
            held_bytes: 64 << 20,
            cell_bytes: 4 << 20,
            record_bytes: 32 << 20,
            columns: 16_384,
            rows: None,
            header: None,
            encoding: None,
            delimiter: None,
        }
    }
}

impl Bound {
    /// Whether `size` is within `limit`.
    pub(crate) fn check(self, size: usize, limit: u64) -> Result<(), ReadError> {
        if u64::try_from(size).is_ok_and(|size| size <= limit) {
            Ok(())
        } else {
            Err(ReadError::TooLarge { bound: self, limit })
        }
    }
}
