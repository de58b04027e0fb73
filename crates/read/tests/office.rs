//! Documents and workbooks, made here as small as they can be.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly, its helpers too")]

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use waarborg_read::{Format, Header, Limits, Part, Place, ReadError, Row, Source, Visitor, open};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Place, header, names of columns, rows with their numbers.
type SeenTable = (String, Header, Vec<String>, Vec<(u64, Vec<String>)>);

#[derive(Default)]
struct Seen {
    tables: Vec<SeenTable>,
    texts: Vec<(String, String)>,
    media: Vec<String>,
    problems: Vec<(String, &'static str)>,
}

impl Visitor for Seen {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        let place = part.place().to_string();
        match part {
            Part::Table(table) => {
                let (mut row, mut rows) = (Row::new(), Vec::new());
                while table.rows.read_row(&mut row)? {
                    rows.push((row.number(), row.cells().map(|cell| cell.text.to_owned()).collect()));
                }
                self.tables.push((place, table.header, table.rows.columns().to_vec(), rows));
            }
            Part::Text(text) => {
                let mut joined = String::new();
                while let Some(chunk) = text.chunks.next_chunk()? {
                    joined.push_str(chunk.text);
                }
                self.texts.push((place, joined));
            }
            Part::Media(media) => self.media.push(media.place.to_string()),
            _ => {}
        }
        Ok(())
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        self.problems.push((place.to_string(), error.code()));
    }
}

fn read(name: &str, bytes: &[u8], limits: &Limits) -> (Option<Format>, Seen) {
    let mut seen = Seen::default();
    match open(Source::Bytes { name: name.into(), bytes: bytes.into() }, limits) {
        Ok(contents) => {
            let format = contents.format();
            contents.visit(&mut seen);
            (Some(format), seen)
        }
        Err(error) => {
            seen.problems.push((name.to_owned(), error.code()));
            (None, seen)
        }
    }
}

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook(rows: &str) -> Vec<u8> {
    workbook_with(rows, "<sst/>")
}

fn workbook_with(rows: &str, shared_texts: &str) -> Vec<u8> {
    workbook_and(rows, shared_texts, &[])
}

fn workbook_and(rows: &str, shared_texts: &str, beside: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}\
         </sheetData></worksheet>"
    );
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
             officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
             xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
             <sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
             Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/sharedStrings.xml", shared_texts),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    package(&[&parts[..], beside].concat())
}

fn text_cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn a_sheet_with_a_title_and_far_corners_is_read_without_the_space_between() {
    let rows = [
        format!("<row r=\"1\">{}</row>", text_cell("A1", "Lijst van mei")),
        format!("<row r=\"3\">{}{}{}</row>", text_cell("A3", "naam"), text_cell("B3", "plaats"), text_cell("C3", "nr")),
        format!("<row r=\"4\">{}{}<c r=\"C4\"><v>12</v></c></row>", text_cell("A4", "Anna"), text_cell("B4", "Delft")),
        format!("<row r=\"6\">{}{}<c r=\"C6\"><v>2.5</v></c></row>", text_cell("A6", "Bert"), text_cell("B6", "Gouda")),
        format!("<row r=\"1048576\">{}</row>", text_cell("XFD1048576", "ver")),
    ];
    let (format, seen) = read("k.xlsx", &workbook(&rows.concat()), &Limits::default());
    assert_eq!((format, seen.problems.as_slice()), (Some(Format::Xlsx), &[][..]));
    let (place, header, columns, rows) = &seen.tables[0];
    assert_eq!((place.as_str(), *header), ("k.xlsx › Blad1", Header::Named));
    assert_eq!(columns, &["naam", "plaats", "nr"]);
    assert_eq!(rows[0], (0, ["Anna", "Delft", "12"].map(str::to_owned).to_vec()));
    assert_eq!(rows[1], (2, ["Bert", "Gouda", "2.5"].map(str::to_owned).to_vec()));
    assert_eq!(rows[2], (1_048_572, vec!["ver".to_owned()]));
}

#[test]
fn one_text_in_many_cells_counts_as_often_as_it_is_handed_out() {
    let limits = Limits { expansion: 20, expansion_floor_bytes: 100_000, ..Limits::default() };
    let texts = format!(
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{}</t></si></sst>",
        "Anna ".repeat(1000)
    );
    let rows: String = (1..=200).fold(String::new(), |mut rows, row| {
        write!(rows, "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>").unwrap();
        rows
    });
    let (_, seen) = read("k.xlsx", &workbook_with(&rows, &texts), &limits);
    assert_eq!(seen.problems, [("k.xlsx › Blad1".to_owned(), "read.too-large")]);
    let sheet = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
        <table:table table:name=\"Leden\"><table:table-row table:number-rows-repeated=\"900\">\
        <table:table-cell table:number-columns-repeated=\"900\"><text:p>Anna</text:p></table:table-cell>\
        </table:table-row></table:table></office:document-content>";
    let parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", sheet)];
    let (_, seen) = read("l.ods", &package(&parts), &limits);
    assert!(seen.problems.iter().any(|(_, code)| *code == "read.too-large"));
    assert_eq!(read("l.ods", &package(&parts), &Limits::default()).1.problems, []);
}

#[test]
fn a_workbook_that_swells_is_refused() {
    let limits = Limits { expansion: 20, expansion_floor_bytes: 10_000, ..Limits::default() };
    let bytes = workbook(&format!("<row r=\"1\">{}</row>", text_cell("A1", &"a".repeat(1 << 20))));
    assert_eq!(read("k.xlsx", &bytes, &limits).1.problems, [("k.xlsx".to_owned(), "read.too-large")]);
}

const SPREADSHEET: &str = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
    <office:spreadsheet><table:table table:name=\"Leden\">\
    <table:table-row><table:table-cell><text:p>naam</text:p></table:table-cell>\
    <table:table-cell><text:p>sinds</text:p></table:table-cell>\
    <table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>\
    <table:table-row table:number-rows-repeated=\"2\"><table:table-cell><text:p>Anna</text:p></table:table-cell>\
    <table:table-cell office:date-value=\"2020-05-01\"><text:p>1 mei 2020</text:p></table:table-cell></table:table-row>\
    <table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell \
    table:number-columns-repeated=\"16384\"/></table:table-row>\
    <table:table-row><table:table-cell><text:p>Bert</text:p></table:table-cell></table:table-row>\
    </table:table></office:spreadsheet></office:body></office:document-content>";

#[test]
fn repeated_cells_and_rows_of_a_spreadsheet_are_counted_but_empty_ones_not_made() {
    let parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", SPREADSHEET)];
    let (format, seen) = read("l.ods", &package(&parts), &Limits::default());
    assert_eq!(format, Some(Format::Ods));
    let (place, _, columns, rows) = &seen.tables[0];
    assert_eq!((place.as_str(), columns.as_slice()), ("l.ods › Leden", &["naam", "sinds"].map(str::to_owned)[..]));
    let anna = ["Anna", "2020-05-01"].map(str::to_owned).to_vec();
    assert_eq!(rows[..], [(0, anna.clone()), (1, anna), (1_000_002, vec!["Bert".to_owned()])]);
}

#[test]
fn a_document_with_a_password_is_encrypted() {
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "\u{1}\u{2}"),
        ("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
    ];
    assert_eq!(
        read("b.odt", &package(&parts), &Limits::default()).1.problems,
        [("b.odt".to_owned(), "read.encrypted")]
    );
}

#[test]
fn text_and_tables_of_a_document_come_in_order() {
    let row = |cells: [&str; 2]| {
        let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        format!("<w:tr>{}</w:tr>", cells.map(cell).concat())
    };
    let table = [row(["naam", "plaats"]), row(["Anna", "Delft"]), row(["Bert", "Gouda"])].concat();
    let body = format!(
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Beste </w:t></w:r><w:r><w:instrText>VELD</w:instrText>\
         <w:t>Anna &amp; Bert</w:t></w:r></w:p><w:tbl>{table}</w:tbl><w:p><w:r><w:t>Groet</w:t><w:tab/><w:t>C</w:t></w:r>\
         </w:p></w:body></w:document>"
    );
    let footer = "<w:ftr xmlns:w=\"w\"><w:p><w:r><w:t>Voet</w:t></w:r></w:p></w:ftr>";
    let bytes = package(&[("word/document.xml", &body), ("word/footer1.xml", footer)]);
    let (format, seen) = read("b.docx", &bytes, &Limits::default());
    assert_eq!(format, Some(Format::Docx));
    let texts: Vec<&str> = seen.texts.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["Beste Anna & Bert\n", "Groet\tC\n", "Voet\n"]);
    assert_eq!(seen.tables[0].2, ["naam", "plaats"]);
    assert_eq!(seen.tables[0].3.len(), 2);
    assert_eq!(seen.texts[2].0, "b.docx › word/footer1.xml");
}

/// The texts of a file, joined by their places.
fn texts(seen: &Seen) -> Vec<(&str, &str)> {
    seen.texts.iter().map(|(place, text)| (place.as_str(), text.trim())).collect()
}

#[test]
fn what_a_document_hides_is_read_and_what_it_repeats_is_not() {
    let body = "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>\
        <w:p><w:r><w:t>Beste </w:t></w:r><w:del><w:r><w:delText>Anna Bos</w:delText></w:r></w:del></w:p>\
        <w:p><mc:AlternateContent><mc:Choice><w:t>kader</w:t></mc:Choice><mc:Fallback><w:p><w:t>kader</w:t></w:p>\
        </mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>";
    let links = "<Relationships><Relationship Id=\"r1\" Target=\"mailto:anna@example.nl\" TargetMode=\"External\"/></Relationships>";
    let bytes = package(&[("word/document.xml", body), ("word/_rels/document.xml.rels", links)]);
    let seen = read("b.docx", &bytes, &Limits::default()).1;
    assert_eq!(
        texts(&seen),
        [("b.docx", "Beste Anna Bos\nkader"), ("b.docx › word/_rels/document.xml.rels", "mailto: anna@example.nl")]
    );
}

#[test]
fn text_behind_many_empty_paragraphs_is_read() {
    let body = format!(
        "<w:document xmlns:w=\"w\"><w:body>{}<w:p><w:r><w:t>Anna Bos</w:t></w:r></w:p></w:body></w:document>",
        "<w:p/>".repeat(70_000)
    );
    let seen = read("b.docx", &package(&[("word/document.xml", &body)]), &Limits::default()).1;
    assert_eq!(texts(&seen), [("b.docx", "Anna Bos")]);
}

#[test]
fn remarks_on_cells_are_texts_and_no_part_of_the_cells() {
    let cells = |name: &str, remark: &str, city: &str| {
        let remark = if remark.is_empty() {
            String::new()
        } else {
            format!("<office:annotation><text:p>{remark}</text:p></office:annotation>")
        };
        format!(
            "<table:table-row><table:table-cell>{remark}<text:p>{name}</text:p></table:table-cell><table:table-cell>\
             <text:p>{city}</text:p></table:table-cell></table:table-row>"
        )
    };
    let content = format!(
        "<office:document-content><office:body><table:table table:name=\"Leden\">{}{}{}</table:table></office:body>\
         </office:document-content>",
        cells("naam", "", "plaats"),
        cells("Jansen", "Betaalt niet", "Delft"),
        cells("Bos", "Heeft astma", "Gouda")
    );
    let styles = "<office:document-styles><style:header><text:p>Opgesteld door Anna Bos</text:p></style:header>\
                  </office:document-styles>";
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
        ("styles.xml", styles),
    ];
    let seen = read("l.ods", &package(&parts), &Limits::default()).1;
    assert_eq!(seen.tables[0].3[0].1, ["Jansen", "Delft"]);
    assert_eq!(
        texts(&seen),
        [("l.ods › Leden", "Betaalt niet\nHeeft astma"), ("l.ods › styles.xml", "Opgesteld door Anna Bos")]
    );
    let row = |at: u32, name: &str| {
        format!("<row r=\"{at}\">{}{}</row>", text_cell(&format!("A{at}"), name), text_cell(&format!("B{at}"), "x"))
    };
    let remarks = "<comments><authors><author>Jan</author></authors><commentList><comment ref=\"A2\"><text><r><t>Heeft </t></r>\
                   <r><t>astma</t></r></text></comment></commentList></comments>";
    let bytes = workbook_and(&[row(1, "naam"), row(2, "Anna")].concat(), "<sst/>", &[("xl/comments1.xml", remarks)]);
    assert_eq!(texts(&read("l.xlsx", &bytes, &Limits::default()).1), [("l.xlsx › xl/comments1.xml", "Heeft astma")]);
}

#[test]
fn forms_are_read_and_papers_without_text_are_told() {
    let form = "<</FT/Tx/T(geboortedatum)/V(12-03-1984)>>";
    let seen = read("f.pdf", pdf("BT ET", form).as_bytes(), &Limits::default()).1;
    assert_eq!((texts(&seen), seen.media.len()), (vec![("f.pdf", "geboortedatum: 12-03-1984")], 0));
    let seen = read("p.pdf", pdf("BT ET", "<</X 1>>").as_bytes(), &Limits::default()).1;
    assert_eq!((seen.texts.len(), seen.media), (0, vec!["p.pdf".to_owned()]));
}

#[test]
fn pages_of_a_pdf_are_texts() {
    let pdf = pdf("BT /F1 12 Tf 72 700 Td (Beste Anna) Tj ET", "<</X 1>>");
    let (format, seen) = read("b.pdf", pdf.as_bytes(), &Limits::default());
    assert_eq!(format, Some(Format::Pdf));
    assert_eq!((seen.texts[0].0.as_str(), seen.texts[0].1.trim()), ("b.pdf › 1", "Beste Anna"));
}

/// A document of one page with `content`, and one object more.
fn pdf(content: &str, further: &str) -> String {
    pdf_with(content, further, "")
}

/// The same, whose trailer says more.
fn pdf_with(content: &str, further: &str, trailer: &str) -> String {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        further.to_owned(),
    ];
    let (mut pdf, mut offsets) = ("%PDF-1.4\n".to_owned(), Vec::new());
    for (number, object) in (1..).zip(&objects) {
        offsets.push(pdf.len());
        write!(pdf, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let start = pdf.len();
    write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in offsets {
        writeln!(pdf, "{offset:010} 00000 n ").unwrap();
    }
    write!(pdf, "trailer\n<</Size {}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).unwrap();
    pdf
}

#[test]
fn a_lying_name_is_told_and_the_content_read_as_what_it_is() {
    let (format, seen) = read("k.xlsx", b"naam;plaats\nAnna;Delft\nBert;Gouda\n", &Limits::default());
    assert_eq!(format, Some(Format::Delimited));
    assert_eq!(seen.problems, [("k.xlsx".to_owned(), "read.misnamed")]);
    assert_eq!(seen.tables[0].3.len(), 2);
    let noise: Vec<u8> = (0..=u8::MAX).cycle().take(4000).collect();
    assert_eq!(read("k.pdf", &noise, &Limits::default()).1.problems, [("k.pdf".to_owned(), "read.misnamed")]);
    let cut = &workbook("")[..300];
    assert_eq!(read("k.xlsx", cut, &Limits::default()).1.problems, [("k.xlsx".to_owned(), "read.truncated")]);
}

#[test]
fn a_format_that_is_not_read_is_told_where_it_lies_and_the_rest_is_read() {
    let (_, seen) = read("a.xlsb", &package(&[("xl/workbook.bin", "\u{83}\u{1}")]), &Limits::default());
    assert_eq!(seen.problems, [("a.xlsb".to_owned(), "read.unsupported-format")]);
    let archive = package(&[("brief.rtf", "{\\rtf1 Beste Anna}"), ("lijst.csv", "naam;plaats\nAnna;Delft\n")]);
    let (_, seen) = read("a.zip", &archive, &Limits::default());
    let [(place, code)] = &seen.problems[..] else { panic!("{:?}", seen.problems) };
    assert!(place.ends_with("brief.rtf"), "{place}");
    assert_eq!(*code, "read.unsupported-format");
    assert_eq!((seen.tables.len(), seen.texts.len()), (1, 0));
}

#[test]
fn what_a_workbook_keeps_for_pivot_tables_is_a_table() {
    let definition = "<pivotCacheDefinition><cacheFields count=\"2\">\
        <cacheField name=\"Naam\"><sharedItems count=\"3\"><s v=\"Anna Bos\"/><m/><s v=\"Piet &amp; Co\"/></sharedItems></cacheField>\
        <cacheField name=\"Bedrag\"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>";
    let records = "<pivotCacheRecords><r><x v=\"2\"/><n v=\"12.5\"/></r><r><x v=\"1\"/><m/></r>\
        <r><x v=\"0\"/><n v=\"3\"/></r><r><x v=\"99\"/><n v=\"4\"/></r></pivotCacheRecords>";
    let (of, rows) = ("xl/pivotCache/pivotCacheDefinition1.xml", "xl/pivotCache/pivotCacheRecords1.xml");
    let row = format!("<row r=\"1\">{}</row>", text_cell("A1", "leeg"));
    let bytes = workbook_and(&row, "<sst/>", &[(of, definition), (rows, records)]);
    let seen = read("l.xlsx", &bytes, &Limits::default()).1;
    let kept = seen.tables.iter().find(|table| table.0 == format!("l.xlsx › {of}")).unwrap();
    assert_eq!(kept.2, ["Naam", "Bedrag"]);
    let cells: Vec<&[String]> = kept.3.iter().map(|(_, cells)| cells.as_slice()).collect();
    assert_eq!(cells, [&["Piet & Co", "12.5"][..], &["Anna Bos", "3"], &["4"]]);
    // Without rows, the values are there still.
    let seen = read("l.xlsx", &workbook_and(&row, "<sst/>", &[(of, definition)]), &Limits::default()).1;
    let kept = seen.tables.iter().find(|table| table.0.ends_with(of)).unwrap();
    assert_eq!(kept.3.iter().map(|(_, cells)| cells.concat()).collect::<Vec<_>>(), ["Anna Bos", "Piet & Co"]);
    let tight = Limits { held_bytes: 100, ..Limits::default() };
    assert_eq!(read("l.xlsx", &bytes, &tight).1.problems.last().unwrap().1, "read.too-large");
}

#[test]
fn who_wrote_a_document_is_told_and_a_program_is_not() {
    let core = "<cp:coreProperties><dc:title>Verslag van Piet Bos</dc:title><dc:creator>Anna de Vries</dc:creator>\
        <cp:lastModifiedBy>O&apos;Brien, K&#233;vin</cp:lastModifiedBy></cp:coreProperties>";
    let app = "<Properties><Application>Microsoft Office Word</Application><Manager>beheer</Manager></Properties>";
    let body = "<w:document xmlns:w=\"w\"><w:body/></w:document>";
    let parts = [("word/document.xml", body), ("docProps/core.xml", core), ("docProps/app.xml", app)];
    let seen = read("b.docx", &package(&parts), &Limits::default()).1;
    let [table] = &seen.tables[..] else { panic!("{:?}", seen.tables) };
    assert_eq!(table.0, "b.docx › docProps/core.xml");
    assert_eq!(table.2, ["author", "last author"]);
    assert_eq!(table.3[0].1, ["Anna de Vries", "O'Brien, Kévin"]);
    assert_eq!(texts(&seen), [("b.docx › docProps/core.xml", "Verslag van Piet Bos")]);
}

#[test]
fn what_a_pdf_says_of_itself_is_read() {
    let page = "BT /F1 12 Tf 72 700 Td (Beste lezer) Tj ET";
    let info = "<</Author(Anna de Vries)/Title(Verslag van Piet Bos)/Subject<FEFF00C900E9006E>/Keywords( )/Creator(Writer X)>>";
    let seen = read("f.pdf", pdf_with(page, info, "/Info 6 0 R").as_bytes(), &Limits::default()).1;
    let [table] = &seen.tables[..] else { panic!("{:?}", seen.tables) };
    assert_eq!(
        (table.0.as_str(), &table.2[..], &table.3[0].1[..]),
        ("f.pdf › Info", &["author".to_owned()][..], &["Anna de Vries".to_owned()][..])
    );
    assert_eq!(texts(&seen), [("f.pdf › 1", "Beste lezer"), ("f.pdf › Info", "Verslag van Piet Bos\nÉén")]);
    // One word is a program, a dictionary that nothing refers to is none, and a scanned paper stays one.
    for (info, trailer) in
        [("<</Author(scanner)>>", "/Info 6 0 R"), (info, ""), ("(Anna)", "/Info 6 0 R"), (info, "/Info 9 0 R")]
    {
        let seen = read("f.pdf", pdf_with(page, info, trailer).as_bytes(), &Limits::default()).1;
        assert_eq!((seen.tables.len(), seen.texts.len(), seen.problems.len()), (0, 1, 0), "{info} {trailer}");
    }
    let scanned = read("f.pdf", pdf_with("BT ET", info, "/Info 6 0 R").as_bytes(), &Limits::default()).1;
    assert_eq!((scanned.tables.len(), scanned.texts.len(), scanned.media.len()), (1, 1, 1));
}

#[test]
fn heads_and_feet_of_the_pages_of_a_workbook_are_texts() {
    let header = "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Vet\"Cliënten van Anna Bos&amp;RBlad &amp;P</oddHeader>\
                  <oddFooter>&amp;Cvertrouwelijk</oddFooter></headerFooter>";
    let rows = format!("<row r=\"1\">{}</row></sheetData>{header}<sheetData>", text_cell("A1", "leeg"));
    let seen = read("l.xlsx", &workbook(&rows), &Limits::default()).1;
    assert_eq!(texts(&seen), [("l.xlsx › xl/worksheets/sheet1.xml", "Cliënten van Anna Bos\nBlad\nvertrouwelijk")]);
    assert_eq!((seen.tables.len(), seen.problems.len()), (1, 0));
}

#[test]
fn text_boxes_of_a_workbook_are_texts() {
    let drawing = "<xdr:wsDr><mc:AlternateContent><mc:Choice><xdr:sp><xdr:txBody><a:p><a:r><a:t>Bel Anna Bos</a:t></a:r></a:p>\
        </xdr:txBody></xdr:sp></mc:Choice><mc:Fallback><a:p><a:r><a:t>Bel Anna Bos</a:t></a:r></a:p></mc:Fallback>\
        </mc:AlternateContent></xdr:wsDr>";
    let row = format!("<row r=\"1\">{}</row>", text_cell("A1", "leeg"));
    let bytes = workbook_and(&row, "<sst/>", &[("xl/drawings/drawing1.xml", drawing)]);
    assert_eq!(
        texts(&read("l.xlsx", &bytes, &Limits::default()).1),
        [("l.xlsx › xl/drawings/drawing1.xml", "Bel Anna Bos")]
    );
}
