//! What a table is about decides what its columns hold.

#![allow(clippy::unwrap_used, reason = "a test may stop where it is wrong")]

use waarborg_find::{Detector, Kind, Standard, TableContext};

fn kinds(context: TableContext, headers: &[&str], rows: &[&[&str]]) -> Vec<Option<Kind>> {
    let detector = Detector::new();
    let mut table = detector.table_scan(context);
    for header in headers {
        table.column(Some(header));
    }
    for row in rows {
        table.row(row.iter().copied());
    }
    table.finish().0.into_iter().map(|finding| finding.kind).collect()
}

#[test]
fn birth_and_breed_of_animals_are_not_those_of_people() {
    let rows: &[&[&str]] = &[
        &["528140000111222", "Bello", "12-03-1988", "reu", "M. de Boer"],
        &["528140000111223", "Max", "01-07-2015", "teef", "Anna Visser"],
        &["528140000111224", "Luna", "23-11-2019", "teef", "P. Smit"],
        &["528140000111225", "Nero", "30-01-2020", "reu", "Karin Bakker"],
    ];
    let found = kinds(TableContext::default(), &["Chipnummer", "Roepnaam", "Geboren", "Geslacht", "Eigenaar"], rows);
    assert_eq!(found[2], None);
    assert_eq!(found[3], None);
    assert_eq!(found[4], Some(Kind::Name));
}

#[test]
fn a_bare_number_is_that_of_the_people_the_table_is_about() {
    let people = Detector::new().people_of("export_leden_2031");
    assert_eq!(people, Some(Kind::CustomerNo));
    let rows: &[&[&str]] =
        &[&["80412", "Anna Visser"], &["30977", "Piet Smit"], &["66120", "Karin Bakker"], &["41255", "Jan de Boer"]];
    let context = TableContext { people, ..TableContext::default() };
    assert_eq!(kinds(context, &["Nr", "Naam"], rows), [Some(Kind::CustomerNo), Some(Kind::Name)]);
    assert_eq!(kinds(TableContext::default(), &["Nr", "Naam"], rows)[0], None);
}

#[test]
fn fields_of_cards_are_what_the_standard_says() {
    let context = TableContext { paths: true, standard: Some(Standard::VCard), ..TableContext::default() };
    let rows: &[&[&str]] = &[&["Visser;Anna;;;", "Hoofd inkoop", "Visser Fietsen B.V."]];
    assert_eq!(kinds(context, &["N", "TITLE", "ORG"], rows), [Some(Kind::Name), Some(Kind::Occupation), None]);
}

#[test]
fn logins_under_a_role_are_logins() {
    let rows: &[&[&str]] = &[
        &["Anna Visser", "ksmit4"],
        &["Piet Smit", "jbakker1"],
        &["Karin Bakker", "ksmit4"],
        &["Jan de Boer", "p.visser"],
    ];
    assert_eq!(kinds(TableContext::default(), &["Klant", "Behandelaar"], rows)[1], Some(Kind::Username));
}

/// Notes of a row and what was found in them.
fn notes(headers: &[&str], rows: &[&[&str]]) -> (Vec<Option<Kind>>, Vec<Kind>) {
    let detector = Detector::new();
    let mut table = detector.table_scan(TableContext::default());
    for header in headers {
        table.column(Some(header));
    }
    for row in rows {
        table.row(row.iter().copied());
    }
    let (columns, cells) = table.finish();
    (columns.into_iter().map(|column| column.kind).collect(), cells.into_iter().map(|cell| cell.span.kind).collect())
}

#[test]
fn short_notes_are_about_the_person_of_their_row() {
    let rows: &[&[&str]] = &[
        &["Anna Visser", "mag niet tillen"],
        &["Piet Smit", "zwanger"],
        &["Karin Bakker", "dochter Marieke belt terug"],
        &["Jan de Boer", "sloeg een collega"],
    ];
    let (columns, cells) = notes(&["Naam", "Opm."], rows);
    assert_eq!(columns, [Some(Kind::Name), Some(Kind::FreeText)]);
    assert_eq!(cells, [Kind::Health, Kind::Health, Kind::Name, Kind::Crime]);
}

#[test]
fn notes_of_animals_are_not_about_their_owner() {
    let rows: &[&[&str]] = &[
        &["Bello", "Anna Visser", "mag niet springen"],
        &["Luna", "Piet Smit", "drachtig"],
        &["Max", "Karin Bakker", "diabetes"],
        &["Nero", "Jan de Boer", "nagels geknipt"],
    ];
    let (columns, cells) = notes(&["Diernaam", "Eigenaar", "Opm."], rows);
    assert_eq!(columns.last(), Some(&None));
    assert_eq!(cells, []);
}
