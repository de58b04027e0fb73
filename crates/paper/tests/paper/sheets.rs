//! The register as a workbook, read back by another program's reader.

use crate::made;
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;
use waarborg_law::Language;
use waarborg_paper::{PaperError, register_xlsx, xlsx};
use waarborg_register::Register;
use waarborg_text::paper::sheets::{Cell, Sheet};

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

fn workbook(language: Language, register: &Register) -> Vec<u8> {
    register_xlsx(made::words(language), made::book(), register, made::today(), made::now()).unwrap()
}

#[test]
fn the_register_is_read_back_row_by_row() {
    let mut book = open(workbook(Language::Nl, &made::shop()));
    let names = ["Organisatie", "Verwerkingen", "Bestanden en velden", "Ontvangers", "Bewaartermijnen"];
    assert_eq!(book.sheet_names(), names);
    let activities = rows(&mut book, "Verwerkingen");
    // The heading, a row for each activity and purpose, and one for what the house itself keeps.
    assert_eq!(activities.len(), 1 + 3 + 1);
    assert_eq!((activities[4][0].as_str(), activities[4][3].contains("AVG 5(2)")), ("Verzoeken en logboek", true));
    assert_eq!(
        activities[1][..4],
        ["Bestellingen", "een overeenkomst uitvoeren", "Wij leveren wat u bestelt.", "overeenkomst"]
    );
    assert_eq!(rows(&mut book, "Bestanden en velden").len(), 1 + 8);
    assert_eq!(rows(&mut book, "Ontvangers").len(), 1 + 2);
    let terms = rows(&mut book, "Bewaartermijnen");
    assert_eq!(terms[2][2], "7 jaar na het einde van het boekjaar");
    let range = book.worksheet_range("Ontvangers").unwrap();
    assert!(matches!(range.get_value((1, 4)), Some(Data::DateTime(_))));
}

#[test]
fn it_speaks_the_language_that_was_asked() {
    let mut book = open(workbook(Language::En, &made::shop()));
    assert_eq!(book.sheet_names()[1], "Activities");
    assert_eq!(rows(&mut book, "Retention")[2][2], "7 years after the end of the financial year");
}

#[test]
fn every_template_becomes_a_workbook() {
    for template in waarborg_register::templates() {
        let register = template.register().unwrap();
        let mut book = open(workbook(Language::Nl, &register));
        let count: usize = register.activities.iter().map(|activity| activity.purposes.len()).sum();
        assert_eq!(rows(&mut book, "Verwerkingen").len(), 1 + count + 1, "{}", template.key);
    }
}

#[test]
fn a_text_is_never_a_formula() {
    let hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")", "\u{7}bel", "regel\nregel"];
    let rows = hostile.iter().map(|text| vec![Cell::from(*text)]).collect();
    let sheet = Sheet { name: "Blad".to_owned(), head: vec!["Kop".to_owned()], rows };
    let mut book = open(xlsx("Bedrijf", &[sheet], made::now()).unwrap());
    let formulas = book.worksheet_formula("Blad").unwrap();
    assert!(formulas.rows().flatten().all(String::is_empty));
    let read = self::rows(&mut book, "Blad");
    assert_eq!(read[1][0], "=1+1");
    assert_eq!(read[6][0], "=HYPERLINK(\"http://x\")");
    assert_eq!(read[8][0], "regel\nregel");
}

#[test]
fn the_same_register_is_the_same_file() {
    assert_eq!(workbook(Language::Nl, &made::shop()), workbook(Language::Nl, &made::shop()));
}

#[test]
fn a_cell_too_long_is_told_by_its_place() {
    let long = "x".repeat(32_768);
    let rows = vec![vec![Cell::from("kort")], vec![Cell::Text(long)]];
    let sheet = Sheet { name: "Blad".to_owned(), head: vec!["Kop".to_owned()], rows };
    assert_eq!(xlsx("", &[sheet], made::now()), Err(PaperError::CellTooLong { sheet: 1, row: 3 }));
}
