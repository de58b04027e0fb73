//! Files of any size, made while they are written. Nobody in them exists.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A format, by the name of its file and what stands in it before, between and after the records.
#[derive(Clone, Copy)]
pub struct Kind {
    pub name: &'static str,
    before: &'static str,
    between: &'static str,
    after: &'static str,
    /// Appends record number so and so.
    record: fn(&mut String, u64),
}

pub const KINDS: [Kind; 5] = [
    Kind { name: "a.csv", before: "nr;naam;mail;geboren;opmerking\n", between: "", after: "", record: line },
    Kind { name: "a.json", before: "{\"klanten\": [", between: ",\n", after: "]}\n", record: object },
    Kind { name: "a.txt", before: "", between: "", after: "", record: paragraph },
    Kind { name: "a.mbox", before: "", between: "", after: "", record: message },
    Kind { name: "a.xlsx", before: SHEET, between: "", after: "</sheetData></worksheet>", record: row },
];

/// Writes a file of `bytes` or a little more, and tells how many; of a workbook, those of its parts.
pub fn write(kind: Kind, path: &Path, bytes: u64) -> u64 {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let written = if kind.name == "a.xlsx" {
        workbook(kind, &mut file, bytes)
    } else {
        let mut next = 0;
        records(kind, &mut file, bytes, &mut next, u64::MAX)
    };
    file.flush().unwrap();
    written
}

/// Writes records from number `next` on until there are so many bytes or records.
fn records(kind: Kind, file: &mut impl Write, bytes: u64, next: &mut u64, most: u64) -> u64 {
    let (mut written, mut record) = (0, String::from(kind.before));
    let end = next.saturating_add(most);
    while written < bytes && *next < end {
        (kind.record)(&mut record, *next);
        *next += 1;
        let is_last = written + record.len() as u64 >= bytes || *next == end;
        record.push_str(if is_last { kind.after } else { kind.between });
        file.write_all(record.as_bytes()).unwrap();
        written += record.len() as u64;
        record.clear();
    }
    written
}

const FIRST_NAMES: [&str; 8] = ["Anna", "Bert", "Zoë", "Fatima", "Jan", "Sanne", "Mohammed", "Els"];
const SURNAMES: [&str; 8] = ["Jansen", "de Vries", "El Amrani", "Bos", "van den Berg", "Yılmaz", "Smit", "Visser"];

/// A name that returns after a while, as names do.
fn name(number: u64) -> (&'static str, &'static str) {
    let pick = |list: &[&'static str; 8], at: u64| list.get(usize::try_from(at % 8).unwrap()).copied().unwrap();
    (pick(&FIRST_NAMES, number), pick(&SURNAMES, number / 8))
}

fn line(text: &mut String, number: u64) {
    let ((first, last), day, month) = (name(number), number % 28 + 1, number % 12 + 1);
    let _ = writeln!(
        text,
        "{number};{first} {last};k{number}@example.org;1980-{month:02}-{day:02};\"Belde over factuur {number}; \"\"komt terug\"\"\""
    );
}

fn object(text: &mut String, number: u64) {
    let (first, last) = name(number);
    let _ = write!(
        text,
        "{{\"nr\": {number}, \"naam\": {{\"voor\": \"{first}\", \"achter\": \"{last}\"}}, \"mail\": \"k{number}@example.org\", \"tags\": [\"a\", \"b\"], \"actief\": true, \"opmerking\": \"eerste regel\\ntweede \\u00e9\"}}"
    );
}

fn paragraph(text: &mut String, number: u64) {
    let (first, last) = name(number);
    let _ = write!(
        text,
        "Op dag {number} sprak {first} {last} met de afdeling over een brief die zoek was.\nHet antwoord ging naar k{number}@example.org; daarna bleef het stil.\n\n"
    );
}

fn message(text: &mut String, number: u64) {
    let _ = write!(
        text,
        "From k{number}@example.org Sat Jan  3 01:05:34 2026\nFrom: k{number}@example.org\nTo: info@example.org\nSubject: Vraag {number}\nContent-Type: text/plain; charset=utf-8\n\nGoedendag,\n\n"
    );
    for at in 0..4 {
        paragraph(text, number + at);
    }
}

const SHEET: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

fn row(text: &mut String, number: u64) {
    let at = number % ROWS + 1;
    let _ = write!(
        text,
        "<row r=\"{at}\"><c r=\"A{at}\"><v>{number}</v></c><c r=\"B{at}\" t=\"s\"><v>{}</v></c><c r=\"C{at}\" t=\"s\"><v>{}</v></c><c r=\"D{at}\" t=\"inlineStr\"><is><t>k{number}@example.org</t></is></c><c r=\"E{at}\"><v>{}.25</v></c></row>",
        number % 8,
        number / 8 % 8 + 8,
        number % 1000,
    );
}

/// Rows of one sheet; Excel ends a little above.
const ROWS: u64 = 1_000_000;

fn workbook(kind: Kind, file: &mut (impl Write + std::io::Seek), bytes: u64) -> u64 {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut writer = ZipWriter::new(file);
    let options = SimpleFileOptions::default().compression_level(Some(1)).large_file(true);
    let (mut written, mut next, mut sheets) = (0, 0, 0);
    while written < bytes {
        sheets += 1;
        writer.start_file(format!("xl/worksheets/sheet{sheets}.xml"), options).unwrap();
        written += records(kind, &mut writer, bytes - written, &mut next, ROWS);
    }
    let mut relations =
        format!("<Relationship Id=\"rIdS\" Type=\"{DOCUMENT}/sharedStrings\" Target=\"sharedStrings.xml\"/>");
    let mut list = String::new();
    for sheet in 1..=sheets {
        let _ = write!(list, "<sheet name=\"Blad{sheet}\" sheetId=\"{sheet}\" r:id=\"rId{sheet}\"/>");
        let _ = write!(
            relations,
            "<Relationship Id=\"rId{sheet}\" Type=\"{DOCUMENT}/worksheet\" Target=\"worksheets/sheet{sheet}.xml\"/>"
        );
    }
    let shared =
        FIRST_NAMES.iter().chain(&SURNAMES).fold(String::new(), |list, name| list + "<si><t>" + name + "</t></si>");
    for (name, text) in [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{DOCUMENT}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><sheets>{list}</sheets></workbook>"),
        ),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"{PACKAGE}\">{relations}</Relationships>")),
        ("xl/sharedStrings.xml", format!("<sst xmlns=\"{MAIN}\" count=\"16\" uniqueCount=\"16\">{shared}</sst>")),
    ] {
        writer.start_file(name, options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
    written
}
