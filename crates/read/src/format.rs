//! The formats this crate knows.

/// What a file is, judged by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Lines of cells between commas, semicolons, tabs or bars.
    Delimited,
    /// A workbook of Excel since 2007. Its binary form (XLSB) is not read.
    Xlsx,
    /// A workbook of Excel before 2007.
    Xls,
    /// An OpenDocument spreadsheet.
    Ods,
    /// One JSON document.
    Json,
    /// A JSON document a line.
    JsonLines,
    /// Plain text.
    Text,
    /// Text with the marks of Markdown.
    Markdown,
    /// One e-mail message.
    Eml,
    /// Messages one after the other.
    Mbox,
    /// Contact cards, versions 2.1 to 4.0.
    VCard,
    /// Calendars.
    ICalendar,
    /// Entries of a directory.
    Ldif,
    /// A web page.
    Html,
    /// Any other XML: bank statements, invoices, patients.
    Xml,
    /// A document of Word since 2007.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// A PDF document.
    Pdf,
    /// An archive.
    Zip,
    /// One compressed file.
    Gzip,
    /// A database file of SQLite.
    Sqlite,
    /// A PostgreSQL database.
    Postgres,
    /// A chat exported by WhatsApp.
    WhatsApp,
    /// A bank statement in SWIFT MT940.
    Mt940,
    /// A picture, a sound or a film.
    Media(MediaKind),
}

/// What a file without text shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaKind {
    /// A photo or drawing.
    Image,
    /// A recording of sound.
    Audio,
    /// A film.
    Video,
}

impl std::fmt::Display for Format {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}

impl Format {
    /// The stable name, for reports and machines.
    pub fn name(self) -> &'static str {
        match self {
            Format::Delimited => "csv",
            Format::Xlsx => "xlsx",
            Format::Xls => "xls",
            Format::Ods => "ods",
            Format::Json => "json",
            Format::JsonLines => "jsonl",
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Eml => "eml",
            Format::Mbox => "mbox",
            Format::VCard => "vcard",
            Format::ICalendar => "icalendar",
            Format::Ldif => "ldif",
            Format::Html => "html",
            Format::Xml => "xml",
            Format::Docx => "docx",
            Format::Odt => "odt",
            Format::Pdf => "pdf",
            Format::Zip => "zip",
            Format::Gzip => "gzip",
            Format::Sqlite => "sqlite",
            Format::Postgres => "postgres",
            Format::WhatsApp => "whatsapp",
            Format::Mt940 => "mt940",
            Format::Media(MediaKind::Image) => "image",
            Format::Media(MediaKind::Audio) => "audio",
            Format::Media(MediaKind::Video) => "video",
        }
    }
}

/// The extension of a file name as one of the list, with the formats it promises.
pub(crate) struct Extension {
    /// The extension, in lower case.
    pub name: &'static str,
    /// The formats that keep the promise; the first is what is meant.
    pub promises: &'static [Format],
}

impl Extension {
    /// The extension of `name`, if it is one that promises something.
    pub fn of(name: &str) -> Option<&'static Extension> {
        let (_, extension) = name.rsplit_once('.')?;
        EXTENSIONS.iter().find(|known| known.name.eq_ignore_ascii_case(extension))
    }

    /// Whether the name means `format` before all others.
    pub fn means(&self, format: Format) -> bool {
        self.promises.first() == Some(&format)
    }

    /// Whether the content keeps the promise of the name.
    pub fn allows(&self, format: Format) -> bool {
        self.promises.contains(&format)
    }
}

macro_rules! extensions {
    ($($name:literal: $($format:expr),+;)+) => {
        &[$(Extension { name: $name, promises: &[$($format),+] }),+]
    };
}

/// What people expect of an extension. Texts promise any text: a list of addresses in a `.txt` is no lie.
const EXTENSIONS: &[Extension] = extensions! {
    "csv": Format::Delimited, Format::Text;
    "tsv": Format::Delimited, Format::Text;
    "tab": Format::Delimited, Format::Text;
    "xlsx": Format::Xlsx;
    "xlsm": Format::Xlsx;
    "xls": Format::Xls;
    "ods": Format::Ods;
    "json": Format::Json, Format::JsonLines;
    "jsonl": Format::JsonLines, Format::Json;
    "ndjson": Format::JsonLines, Format::Json;
    "md": Format::Markdown;
    "markdown": Format::Markdown;
    "eml": Format::Eml, Format::Text;
    "mbox": Format::Mbox;
    "vcf": Format::VCard;
    "vcard": Format::VCard;
    "ics": Format::ICalendar;
    "ldif": Format::Ldif;
    "html": Format::Html;
    "htm": Format::Html;
    "xml": Format::Xml, Format::Html;
    "docx": Format::Docx;
    "odt": Format::Odt;
    "pdf": Format::Pdf;
    "zip": Format::Zip, Format::Xlsx, Format::Docx, Format::Ods, Format::Odt;
    "gz": Format::Gzip;
    "sqlite": Format::Sqlite;
    "sqlite3": Format::Sqlite;
    "jpg": Format::Media(MediaKind::Image);
    "jpeg": Format::Media(MediaKind::Image);
    "png": Format::Media(MediaKind::Image);
    "gif": Format::Media(MediaKind::Image);
    "webp": Format::Media(MediaKind::Image);
    "heic": Format::Media(MediaKind::Image);
    "mp3": Format::Media(MediaKind::Audio), Format::Media(MediaKind::Video);
    "mp4": Format::Media(MediaKind::Video), Format::Media(MediaKind::Audio);
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extension_is_found_in_any_case() {
        assert!(Extension::of("Klanten.XLSX").is_some_and(|found| found.allows(Format::Xlsx)));
        assert!(Extension::of("noextension").is_none());
    }
}
