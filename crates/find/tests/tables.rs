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

/// Rows of `columns` cells under `headers`; the first is a name.
fn kinds_of(headers: &str, values: &[&str]) -> Vec<Option<Kind>> {
    let names = ["Anna Visser", "Piet Smit", "Karin Bakker", "Jan de Boer", "Femke Oosterling"];
    let rows: Vec<Vec<&str>> =
        values.iter().zip(names).map(|(row, name)| std::iter::once(name).chain(row.split(';')).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    kinds(TableContext::default(), &headers.split(';').collect::<Vec<_>>(), &rows)
}

#[test]
fn what_is_said_of_parcels_and_houses_is_not_of_health() {
    for (headers, rows) in [
        ("Naam;Adres;Gewicht", ["Weg 1;1,2", "Laan 2;0,8", "Dijk 3;12", "Plein 4;3,5"]),
        ("Naam;Gewicht;Lengte;Breedte;Colli", ["1,2;30;20;1", "0,8;40;25;2", "12;50;20;1", "3,5;10;10;4"]),
        ("Klantnaam;Klachten", ["te laat geleverd", "kras op de deur", "te laat geleverd", "geen"]),
        ("Gast;Transfer", ["ja", "nee", "ja", "ja"]),
        ("Naam;Isolatie", ["spouw", "dak", "vloer", "dak"]),
        ("Verkoper;Conditie", ["nieuw", "gebruikt", "nieuw", "gebruikt"]),
        ("Naam;Gewicht", ["", "", "", ""]),
    ] {
        let found = kinds_of(headers, &rows);
        assert!(!found.contains(&Some(Kind::Health)), "{headers}: {found:?}");
    }
    for (headers, rows) in [
        ("Naam;Lengte;Gewicht;BMI", ["180;81;25", "165;60;22", "172;90;30", "190;85;24"]),
        ("Lid;Lengte;Gewicht", ["180;81", "165;60", "172;90", "190;85"]),
        ("Patiënt;Klachten;Diagnose", ["moe;bloedarmoede", "hoest;astma", "pijn;reuma", "geen;diabetes"]),
    ] {
        let found = kinds_of(headers, &rows);
        assert!(found[1..].iter().all(|kind| *kind == Some(Kind::Health)), "{headers}: {found:?}");
    }
}

#[test]
fn who_made_a_row_is_told_by_her_login_and_goods_bear_first_names() {
    let table = |headers: [&str; 3], rows: &[[&str; 3]]| {
        let rows: Vec<&[&str]> = rows.iter().map(<[&str; 3]>::as_slice).collect();
        kinds(TableContext::default(), &headers, &rows)
    };
    let logins =
        [["1", "jdevries", "12,50"], ["2", "amulder", "9,00"], ["3", "kpostma", "3"], ["4", "sbakker", "8,10"]];
    assert_eq!(table(["volgnr", "ingevoerd door", "bedrag"], &logins), [None, Some(Kind::Username), None]);
    let goods = [["Emma", "12", "149"], ["Lisa", "4", "99"], ["Max", "9", "49"], ["Olaf", "3", "59"]];
    assert_eq!(table(["naam", "voorraad", "prijs"], &goods), [None, None, None]);
    assert_eq!(table(["naam", "groep", "kamer"], &goods)[0], Some(Kind::Name));
}

#[test]
fn a_list_of_addresses_of_mail_is_one_of_people() {
    let rows: &[&[&str]] = &[&["zonnetje@hotmail.com"], &["kpbv88@gmail.com"], &["w2k@ziggo.nl"]];
    assert_eq!(kinds(TableContext::default(), &["e-mail"], rows), [Some(Kind::Email)]);
    let boxes: &[&[&str]] = &[&["info@winkel.nl"], &["verkoop@firma.nl"], &["administratie@zaak.nl"]];
    assert_eq!(kinds(TableContext::default(), &["e-mail"], boxes), [None]);
}

#[test]
fn kinds_among_each_other_are_the_strongest() {
    let rows: &[&[&str]] = &[
        &["anna.visser@example.nl"],
        &["06-12345678"],
        &["06-12345679"],
        &["piet.smit@example.nl"],
        &["06-12345670"],
        &["geen"],
        &["karin.bakker@example.nl"],
        &["020-1234567"],
    ];
    assert_eq!(kinds(TableContext::default(), &["Bereikbaar"], rows), [Some(Kind::Phone)]);
    // Some addresses in a column of something else are told all the same.
    let codes: Vec<String> = (0..40).map(|number| format!("code-{number}-x")).collect();
    let mut rows: Vec<Vec<&str>> = codes.iter().map(|code| vec![code.as_str()]).collect();
    rows.extend(["anna.visser@example.nl", "piet.smit@example.nl", "jan.bakker@example.nl"].map(|mail| vec![mail]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    assert_eq!(kinds(TableContext::default(), &["Bron"], &rows), [Some(Kind::Email)]);
}

#[test]
fn notes_that_begin_late_are_looked_at() {
    let detector = Detector::new();
    let note = |row: usize| format!("heeft diabetes en belt mevrouw Jansen op 06-12345{:03}", row % 1000);
    for before in ["", "-", "nee"] {
        let mut table = detector.table_scan(TableContext::default());
        table.column(Some("naam"));
        table.column(Some("opmerking"));
        for row in 0..300 {
            table.row(["Anna Visser", if row % 2 == 0 { before } else { "" }]);
        }
        for row in 0..1_000 {
            table.row(["Anna Visser", note(row).as_str()]);
        }
        let (columns, cells) = table.finish();
        assert_eq!(columns[1].kind, Some(Kind::FreeText), "after {before:?}");
        assert_eq!(cells.iter().filter(|cell| cell.span.kind == Kind::Health).count(), 1_000, "after {before:?}");
    }
    // A field that is met only then, with a few notes.
    let mut table = detector.table_scan(TableContext { paths: true, ..TableContext::default() });
    table.column(Some("naam"));
    for _ in 0..300 {
        table.row(["Anna Visser"]);
    }
    table.column(Some("remark"));
    for row in 0..3 {
        table.row(["Anna Visser", note(row).as_str()]);
    }
    let (columns, cells) = table.finish();
    assert_eq!(columns[1].kind, Some(Kind::FreeText));
    assert_eq!(cells.iter().filter(|cell| cell.span.kind == Kind::Health).count(), 3);
}
