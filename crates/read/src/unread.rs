//! Formats that are known and not read, so that a person hears which file to save as something else.

/// A format that is told apart but not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnreadFormat {
    /// A document of Word before 2007.
    Doc,
    /// Slides of PowerPoint before 2007.
    Ppt,
    /// Text with layout, as WordPad writes it.
    Rtf,
    /// One message of Outlook.
    Msg,
    /// A mailbox of Outlook.
    Pst,
    /// A database of Access.
    Access,
    /// A binary workbook of Excel.
    Xlsb,
    /// An archive of a program other than zip and gzip: 7-Zip, RAR, tar, bzip2, xz, Zstandard.
    Archive,
    /// Columns of tables, as Parquet stores them.
    Parquet,
}

impl UnreadFormat {
    /// The stable name, for reports and machines.
    pub fn name(self) -> &'static str {
        match self {
            UnreadFormat::Doc => "doc",
            UnreadFormat::Ppt => "ppt",
            UnreadFormat::Rtf => "rtf",
            UnreadFormat::Msg => "msg",
            UnreadFormat::Pst => "pst",
            UnreadFormat::Access => "access",
            UnreadFormat::Xlsb => "xlsb",
            UnreadFormat::Archive => "archive",
            UnreadFormat::Parquet => "parquet",
        }
    }

    /// Tells a format by its first bytes.
    pub(crate) fn of_head(head: &[u8]) -> Option<UnreadFormat> {
        let mark = |(mark, _): &&(&[u8], UnreadFormat)| head.starts_with(mark);
        let at_start = MARKS.iter().find(mark).map(|(_, format)| *format);
        let is_there = |(at, mark): &(usize, &[u8])| head.get(*at..).is_some_and(|rest| rest.starts_with(mark));
        at_start.or(LATER_MARKS.iter().any(is_there).then_some(UnreadFormat::Archive))
    }

    /// Tells a compound file by the stream that its kind must have.
    pub(crate) fn of_stream(has: impl Fn(&str) -> bool) -> Option<UnreadFormat> {
        STREAMS.iter().find(|(stream, _)| has(stream)).map(|(_, format)| *format)
    }
}

impl std::fmt::Display for UnreadFormat {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

const MARKS: &[(&[u8], UnreadFormat)] = &[
    (b"{\\rtf", UnreadFormat::Rtf),
    (b"!BDN", UnreadFormat::Pst),
    (b"\0\x01\0\0Standard Jet DB", UnreadFormat::Access),
    (b"\0\x01\0\0Standard ACE DB", UnreadFormat::Access),
    (b"7z\xBC\xAF\x27\x1C", UnreadFormat::Archive),
    (b"Rar!\x1A\x07", UnreadFormat::Archive),
    (b"\xFD7zXZ\0", UnreadFormat::Archive),
    (b"\x28\xB5\x2F\xFD", UnreadFormat::Archive),
    // The mark of the format and the beginning of its first page: a text may begin with the mark alone.
    (b"PAR1\x15", UnreadFormat::Parquet),
];

/// Marks of tar and bzip2, with where they stand.
const LATER_MARKS: [(usize, &[u8]); 2] = [(257, b"ustar"), (4, b"1AY&SY")];

/// Names of streams inside compound files.
const STREAMS: [(&str, UnreadFormat); 3] = [
    ("WordDocument", UnreadFormat::Doc),
    ("PowerPoint Document", UnreadFormat::Ppt),
    ("__properties_version1.0", UnreadFormat::Msg),
];

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use super::UnreadFormat;
    use crate::limits::Limits;
    use crate::testing::read_bytes;

    fn compound(streams: &[&str]) -> Vec<u8> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for stream in streams {
            if let Some((folder, _)) = stream.rsplit_once('/').filter(|(folder, _)| !folder.is_empty()) {
                file.create_storage(folder).unwrap();
            }
            file.create_stream(stream).unwrap().write_all(b"Anna").unwrap();
        }
        file.into_inner().into_inner()
    }

    #[test]
    fn each_format_that_is_not_read_is_told_by_its_name() {
        let tar = [b"lijst.csv".as_slice(), &[0; 248], b"ustar\x0000"].concat();
        for (name, bytes, format) in [
            ("a.doc", compound(&["/WordDocument", "/1Table"]), UnreadFormat::Doc),
            ("a.ppt", compound(&["/PowerPoint Document"]), UnreadFormat::Ppt),
            ("a.msg", compound(&["/__properties_version1.0"]), UnreadFormat::Msg),
            ("a.msg", compound(&["/__properties_version1.0", "/__attach/Workbook"]), UnreadFormat::Msg),
            ("a.pst", b"!BDN\0\0\0\0".to_vec(), UnreadFormat::Pst),
            ("a.rtf", b"{\\rtf1\\ansi Beste Anna}".to_vec(), UnreadFormat::Rtf),
            ("a.doc", b"{\\rtf1\\ansi Beste Anna}".to_vec(), UnreadFormat::Rtf),
            ("a.mdb", b"\0\x01\0\0Standard Jet DB\0".to_vec(), UnreadFormat::Access),
            ("a.accdb", b"\0\x01\0\0Standard ACE DB\0".to_vec(), UnreadFormat::Access),
            ("a.7z", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec(), UnreadFormat::Archive),
            ("a.rar", b"Rar!\x1A\x07\x01\0".to_vec(), UnreadFormat::Archive),
            ("a.tar", tar, UnreadFormat::Archive),
            ("a.bz2", b"BZh91AY&SY\0\0".to_vec(), UnreadFormat::Archive),
            ("a.xz", b"\xFD7zXZ\0\0".to_vec(), UnreadFormat::Archive),
            ("a.parquet", b"PAR1\x15\x04".to_vec(), UnreadFormat::Parquet),
        ] {
            let source = crate::Source::Bytes { name: name.into(), bytes: bytes.into() };
            let error = crate::open(source, &Limits::default()).err();
            assert_eq!(error, Some(crate::ReadError::UnsupportedFormat { format }), "{name}");
        }
    }

    #[test]
    fn texts_that_begin_like_a_format_are_texts() {
        for text in ["PAR1;PAR2\n1;2\n", "BZh is een afkorting.\n", "{ \\rtf }\n"] {
            assert_eq!(read_bytes("a.txt", text.as_bytes(), &Limits::default()).problems, [""; 0], "{text}");
        }
    }

    #[test]
    fn a_workbook_with_a_document_inside_is_a_workbook() {
        let bytes = compound(&["/Workbook", "/MBD1/WordDocument"]);
        let source = crate::Source::Bytes { name: "a.xls".into(), bytes: bytes.into() };
        assert_eq!(crate::open(source, &Limits::default()).unwrap().format(), crate::Format::Xls);
    }
}
