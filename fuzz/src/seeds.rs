//! The first inputs of every target, made here. People and numbers in them are invented.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::package;

/// First inputs of a reader, by the name of its entry.
pub fn reader(name: &str) -> Vec<Vec<u8>> {
    match name {
        "open" => TEXTS.iter().map(|(_, text)| text.as_bytes().to_vec()).chain([sqlite(), gzip()]).collect(),
        "gzip" => vec![gzip()],
        "sqlite" => vec![sqlite()],
        "xlsx" | "ods" | "docx" | "odt" | "zip" => {
            package::KINDS.iter().filter(|kind| kind.name == name).map(package::whole).collect()
        }
        "xls" => vec![compound()],
        _ => TEXTS.iter().filter(|(format, _)| *format == name).map(|(_, text)| text.as_bytes().to_vec()).collect(),
    }
}

const TEXTS: &[(&str, &str)] = &[
    ("delimited", "naam;plaats;nr\n\"Anna; \"\"A\"\"\";Delft;1\nBert;\"Gouda\n2\";2,5\n"),
    ("delimited", "sep=,\r\na,b\r\n1,2\r\n"),
    ("delimited", "a\tb|c\n1\t2|3\n"),
    (
        "json",
        r#"{"klanten": [{"naam": "Anna", "kinderen": [{"naam": "Bo"}], "x": null}], "tot": 1.5e3, "\u00e9": true}"#,
    ),
    ("json", r#"[{"a": 1, "b": {"c": [1, "x\n\ud83d\ude00"]}}, {"a": -0.5}]"#),
    ("json_lines", "{\"a\": 1}\n{\"a\": \"x\", \"b\": [1, {\"c\": 2}]}\n\n{\"a\": null}\n"),
    ("text", "Geachte mevrouw Jansen,\r\n\r\nU bent geboren op 3 mei 1980. \u{2014} \u{1F600}\n"),
    (
        "eml",
        "From: =?utf-8?Q?Zo=C3=AB?= <a@example.org>\nTo: b@example.org\nSubject: Hoi\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nDag =E9\n--x\nContent-Type: text/csv; name=\"l.csv\"\nContent-Disposition: attachment; filename=l.csv\nContent-Transfer-Encoding: base64\n\nYTtiCjE7Mgo=\n--x\nContent-Type: message/rfc822\n\nFrom: c@example.org\nSubject: in\n\nbinnen\n--x--\n",
    ),
    (
        "mbox",
        "From a@example.org Sat Jan  3 01:05:34 2026\nFrom: a@example.org\nSubject: x\n\nHoi\n>From hier\n\nFrom b@example.org Sat Jan  3 01:05:35 2026\nFrom: b@example.org\n\nDag\n",
    ),
    (
        "vcard",
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jans=C3=A9n;An=\r\n na;;;\r\nTEL;CELL:0612345678\r\nPHOTO;ENCODING=BASE64:/9j/\r\n\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:B\\, C\r\nitem1.ADR;TYPE=home:;;Straat 1;Delft;;1234 AB;NL\r\nEND:VCARD\r\n",
    ),
    (
        "icalendar",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Amsterdam:20260103T010000\r\nATTENDEE;CN=\"Anna\";ROLE=REQ-PARTICIPANT:mailto:a@example.org\r\nDESCRIPTION:een\\n\r\n  twee\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    (
        "ldif",
        "version: 1\ndn: cn=Anna,ou=x\nobjectClass: person\ncn: Anna\nsn:: SsOpbnNlbg==\nmail: a@example.org\n b\njpegPhoto:: /9j/\n\n# rem\ndn: cn=B\nchangetype: modify\nadd: x\nx: y\n-\n",
    ),
    (
        "html",
        "<!DOCTYPE html><html><head><meta charset=utf-8><style>p{}</style></head><body><p>Hoi&nbsp;&eacute;<br>x<table><tr><td>a</td><td>b</tr></table><script>x</script><!-- c --></body></html>",
    ),
    (
        "xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><Stmt><Ntry><Amt Ccy='EUR'>1.00</Amt><Nm>Anna &amp; &#66;</Nm></Ntry><Ntry><Amt Ccy='EUR'>2</Amt><!-- x --><![CDATA[y]]></Ntry></Stmt></Document>",
    ),
    (
        "pdf",
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 52>>stream\nBT /F1 12 Tf 10 100 Td (Beste Anna) Tj [(a) -9 (b)] TJ ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\nxref\n0 6\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n0000000213 00000 n \n0000000315 00000 n \ntrailer<</Root 1 0 R/Size 6>>\nstartxref\n404\n%%EOF\n",
    ),
    ("whatsapp", "31/12/2025, 23:59 - Anna: Hoi\nnog iets\n01/01/2026, 00:01 - Bert: <Media weggelaten>\n"),
    ("whatsapp", "[1-1-26, 13:05:00] \u{200E}Anna: \u{200E}foto weggelaten\n[1-1-26, 13:06:00] Bert: Ja\n"),
    (
        "mt940",
        ":20:A1\r\n:25:NL00BANK0123456789EUR\r\n:28C:1/1\r\n:60F:C260101EUR1,00\r\n:61:2601020102D1,23NTRFNONREF//x\r\n:86:/CNTP/NL00BANK0123456789/BANKNL2A/A. Jansen///REMI/USTD//huur\r\nmei/\r\n:62F:C260102EUR0,00\r\n-\r\n",
    ),
];

fn gzip() -> Vec<u8> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::none());
    let written = writer.write_all(b"naam;plaats\nAnna;Delft\nBert;Gouda\n").and_then(|()| writer.finish());
    written.expect("memory can be written")
}

/// A database of two small tables, on pages as small as they can be.
fn sqlite() -> Vec<u8> {
    const SETUP: &str = "PRAGMA page_size = 512;
        CREATE TABLE klanten (nr INTEGER PRIMARY KEY, naam TEXT, foto BLOB, saldo REAL);
        INSERT INTO klanten VALUES (1, 'Anna', x'FFD8', 1.5), (2, NULL, NULL, NULL);
        CREATE TABLE \"twee delen\" (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID;
        INSERT INTO \"twee delen\" VALUES ('x', 1);
        CREATE VIEW zicht AS SELECT naam FROM klanten;
        CREATE INDEX op_naam ON klanten (naam);";
    let mut database = rusqlite::Connection::open_in_memory().expect("memory holds a database");
    database.execute_batch(SETUP).expect("the statements are right");
    database.serialize("main").expect("the database is whole").to_vec()
}

/// A compound file with one stream, `Workbook`: the beginning of a workbook and of its one sheet.
fn compound() -> Vec<u8> {
    const RECORDS: [(u16, &[u8]); 6] = [
        // Beginning of the workbook, version 8.
        (0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]),
        // A sheet called `B`; its place is mended below.
        (0x0085, &[0, 0, 0, 0, 0, 0, 1, 0, b'B']),
        (0x000A, &[]),
        // Beginning of the sheet.
        (0x0809, &[0, 6, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]),
        // Row 0, column 0, the text `Anna`.
        (0x0204, &[0, 0, 0, 0, 0, 0, 4, 0, 0, b'A', b'n', b'n', b'a']),
        (0x000A, &[]),
    ];
    let mut stream = Vec::new();
    for (kind, content) in RECORDS {
        let length = u16::try_from(content.len()).expect("records are short");
        stream.extend(kind.to_le_bytes());
        stream.extend(length.to_le_bytes());
        stream.extend(content);
    }
    let sheet_at: usize = RECORDS.iter().take(3).map(|(_, content)| 4 + content.len()).sum();
    let place = 4 + RECORDS[0].1.len() + 4;
    stream[place..place + 4].copy_from_slice(&u32::try_from(sheet_at).expect("records are short").to_le_bytes());
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory can be written");
    let written = file.create_stream("Workbook").and_then(|mut book| book.write_all(&stream));
    written.and_then(|()| file.flush()).expect("memory can be written");
    file.into_inner().into_inner()
}

/// Texts, before each the bytes that tell how to read it.
pub fn find_text() -> Vec<Vec<u8>> {
    const TEXTS: [&str; 4] = [
        "Mevrouw Jansen-de Vries (geb. 3 mei 1980) belt 06-12345678 of mailt naar zoe@example.org.",
        "Beste Anna,\n\nJe woont op de Dorpsstraat 12, 1234 AB Delft. BSN 999990019, NL91ABNA0417164300.\n\nGroet, Bert",
        "Hij is katholiek, heeft diabetes en is lid van de vakbond. \u{1F600} Dhr. El Amrani stemt links.",
        "Mr. John O'Neil, born 1980-05-03, passport NX1234567, IP 192.0.2.1, plate 12-ABC-3.",
    ];
    TEXTS.iter().map(|text| [&[255, 0, 7, 30], text.as_bytes()].concat()).collect()
}

/// Tables, before each the bytes that tell how to read it.
pub fn find_table() -> Vec<Vec<u8>> {
    const TABLES: [&str; 3] = [
        "naam\tgeboren\tbsn\topmerking\nAnna Jansen\t1980-05-03\t999990019\tMevrouw Jansen belt op 06-12345678 over haar diabetes.\nBert Bos\t3-5-1981\t999990020\tGeen bijzonderheden, zie mail van zoe@example.org.",
        "klant.naam\tklant.adres[].postcode\tbedrag\nJan de Vries\t1234 AB\t12,50\nFatima\t9999 ZZ\t1",
        "M\tgehuwd\t12-ABC-3\t192.0.2.1\nV\t\t\t2001:db8::1",
    ];
    TABLES.iter().zip(0_u8..).map(|(table, at)| [&[at / 2, at % 2, 255, at], table.as_bytes()].concat()).collect()
}

/// Sources of mails.
pub fn find_mail() -> Vec<Vec<u8>> {
    const MAILS: [&str; 2] = [
        "Message-ID: <1234@mail.example>\r\nFrom: Jan de Vries <jan@example.nl>\r\nReceived: by 192.0.2.1\r\nSubject: hoi\r\n\r\nHallo Zo\u{e9},\r\n\r\nBel 06-12345678.\r\n\r\nGroet,\r\nJan de Vries\r\n",
        "Van: Anna\n Jansen <anna@example.org>\nAan: Bert\nOnderwerp: ziek\n\n> Hoi Anna\nIk ben ziek.",
    ];
    MAILS.iter().map(|mail| mail.as_bytes().to_vec()).collect()
}

/// Numbers of every kind, before each the bytes that tell under which header it stands.
pub fn find_numbers() -> Vec<Vec<u8>> {
    const NUMBERS: [&str; 16] = [
        "999990019",
        "NL91 ABNA 0417 1643 00",
        "4111 1111 1111 1111",
        "+31 (0)6 12 34 56 78",
        "12-ABC-3",
        "NX1234567",
        "12345678",
        "NL999990019B01",
        "NL000099998B57",
        "192.0.2.1:80",
        "2001:db8::ff00:42",
        "3 mei 1980",
        "03/05/80",
        "1980-05-03T01:02:03Z",
        "1234 AB",
        "a.b+c@example.org",
    ];
    NUMBERS.iter().zip(0_u8..).map(|(number, at)| [&[at * 2, at % 2, 0, 0], number.as_bytes()].concat()).collect()
}
