//! What somebody who knows can say of a delimited text that was taken for something else.

/// The encodings that can be said; any other is told from the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextEncoding {
    /// UTF-8.
    Utf8,
    /// Windows-1252, of older programs for Windows.
    Windows1252,
    /// ISO 8859-15, of older programs elsewhere.
    Iso8859_15,
    /// UTF-16, in the order of bytes that a mark or the bytes themselves tell.
    Utf16,
}

/// What can be said to stand between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Delimiter {
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// A tab.
    Tab,
    /// `|`
    Bar,
}

impl TextEncoding {
    /// All.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Iso8859_15, Self::Utf16];

    /// Its name among programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
            Self::Iso8859_15 => "iso-8859-15",
            Self::Utf16 => "utf-16",
        }
    }
}

impl Delimiter {
    /// All.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Bar];

    /// Its name among programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::Tab => "tab",
            Self::Bar => "bar",
        }
    }

    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The one that a byte is.
    pub(crate) fn of(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|delimiter| delimiter.byte() == byte)
    }
}
