//! Packages around what is fed, so that bytes reach the reader of the parts: sums and compression would stop them.
//!
//! The input is the parts in their order, with [`BETWEEN`] between them.

use std::io::{Cursor, Write};

use waarborg_read::Tally;
use waarborg_read::fuzz::fuzz_open;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const BETWEEN: &[u8] = b"\n==\n";

/// A format that is a package of named parts.
pub struct Kind {
    pub name: &'static str,
    /// Parts as they are, which make the package one of its kind.
    fixed: &'static [(&'static str, &'static str)],
    /// Parts to be fed, with what they hold at first.
    fed: &'static [(&'static str, &'static str)],
}

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

pub const KINDS: [Kind; 5] = [
    Kind {
        name: "xlsx",
        fixed: &[("_rels/.rels", RELATIONS)],
        fed: &[
            (
                "xl/worksheets/sheet1.xml",
                r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>plaats</t></is></c></row><row r="2"><c r="A2" s="1"><v>45000.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>A1&amp;B1</f><v>2.5</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>"#,
            ),
            (
                "xl/workbook.xml",
                r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
            ),
            (
                "xl/_rels/workbook.xml.rels",
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
            ),
            (
                "xl/sharedStrings.xml",
                r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><r><t xml:space="preserve">naam </t></r><rPh><t>x</t></rPh></si></sst>"#,
            ),
            (
                "xl/styles.xml",
                r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd [h]"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#,
            ),
        ],
    },
    Kind {
        name: "docx",
        fixed: &[],
        fed: &[
            (
                "word/document.xml",
                r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t xml:space="preserve">Beste </w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:tab/><w:br/><w:t>Anna</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>naam</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl></w:body></w:document>"#,
            ),
            (
                "word/header1.xml",
                r#"<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>kop</w:t></w:r></w:p></w:hdr>"#,
            ),
            (
                "word/comments.xml",
                r#"<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Bert"><w:p><w:r><w:t>ja</w:t></w:r></w:p></w:comment></w:comments>"#,
            ),
        ],
    },
    Kind {
        name: "ods",
        fixed: &[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")],
        fed: &[(
            "content.xml",
            r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Blad"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>naam<text:s text:c="3"/>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="2.5"/><table:covered-table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#,
        )],
    },
    Kind {
        name: "odt",
        fixed: &[("mimetype", "application/vnd.oasis.opendocument.text")],
        fed: &[
            (
                "content.xml",
                r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h>Kop</text:h><text:p>a<text:tab/><text:line-break/><text:span>b</text:span></text:p><table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>"#,
            ),
            (
                "styles.xml",
                r#"<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><text:p>voet</text:p></office:document-styles>"#,
            ),
        ],
    },
    Kind {
        name: "zip",
        fixed: &[],
        fed: &[
            ("a.csv", "naam;plaats\nAnna;Delft\n"),
            ("b/c.json", r#"[{"naam": "Anna", "kinderen": [{"naam": "Bo"}]}]"#),
            ("d.eml", "From: a@example.org\nSubject: x\n\nHoi\n"),
            ("e.txt", "[1-1-26, 13:05:00] Anna: Hoi\n"),
        ],
    },
];

/// The parts as they are at first.
pub fn seeds(kind: &Kind) -> Vec<Vec<u8>> {
    let parts: Vec<&[u8]> = kind.fed.iter().map(|(_, text)| text.as_bytes()).collect();
    vec![parts.join(BETWEEN)]
}

/// The package as it is at first.
pub fn whole(kind: &Kind) -> Vec<u8> {
    pack(kind, &seeds(kind).concat())
}

/// Reads a package whose parts are those of `bytes`.
pub fn read(kind: &Kind, bytes: &[u8]) -> Tally {
    fuzz_open(&pack(kind, bytes))
}

fn pack(kind: &Kind, bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let fixed = kind.fixed.iter().map(|(name, text)| (*name, text.as_bytes()));
    let fed = kind.fed.iter().map(|(name, _)| *name).zip(split(bytes));
    for (name, content) in fixed.chain(fed) {
        let written = writer.start_file(name, stored).map(|()| writer.write_all(content));
        written.expect("names differ, memory can be written").expect("memory can be written");
    }
    writer.finish().expect("memory can be written").into_inner()
}

fn split(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let current = rest?;
        let end = current.windows(BETWEEN.len()).position(|window| window == BETWEEN);
        rest = end.and_then(|end| current.get(end + BETWEEN.len()..));
        current.get(..end.unwrap_or(current.len()))
    })
}
