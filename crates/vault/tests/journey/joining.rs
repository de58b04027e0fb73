//! Whose row is whose, and by what everyone is found.

use crate::house::{HORIZONS, House, actor};
use crate::importing::{LIST, customers};
use std::fmt::Write as _;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::LookupRow;
use waarborg_vault::{Answer, Import, Imported, Value};

const HEADER: &str = "Klantnummer;Naam;E-mail;Telefoon;Postcode\n";

/// Brings customers in from rows.
pub fn bring(house: &House, rows: &str) -> Imported {
    house.customers(&format!("{HEADER}{rows}"), &customers())
}

fn invoices(house: &House, rows: &str) -> Imported {
    let list = format!("Factuurnummer;Naam op de factuur;Postcode;Bedrag\n{rows}");
    let import = Import {
        file: "invoices".to_owned(),
        activity: Some("bookkeeping".to_owned()),
        purpose: Some(Purpose::Invoicing),
        ..customers()
    };
    house.import(&house.file("invoices.csv", &list), &import).unwrap()
}

pub fn found(house: &House, words: &str) -> Vec<SubjectId> {
    house.vault.find_person(actor(), words).unwrap().iter().map(|found| found.subject).collect()
}

/// All look-ups as they are, and as they would be made anew from the records.
pub fn lookups(house: House) -> (House, Vec<LookupRow>, Vec<LookupRow>) {
    let all = |house: House| {
        let (mut rows, organisation) = (Vec::new(), house.organisation);
        let (house, _) = house.reopen_after(|read, _| {
            read.each_lookup(organisation, &mut |row| {
                rows.push(row);
                ControlFlow::Continue(())
            })
            .unwrap();
            Vec::new()
        });
        rows.sort_by(|one, other| (one.field, &one.tag, one.posting).cmp(&(other.field, &other.tag, other.posting)));
        (house, rows)
    };
    let (house, are) = all(house);
    house.vault.rebuild_lookups(None, &mut |_, _| {}).unwrap();
    let (house, would_be) = all(house);
    (house, are, would_be)
}

/// An invoice with nothing but a common name is of nobody in particular.
#[test]
fn a_bare_name_is_nobody_of_whom_more_is_known() {
    let house = House::new();
    let first = bring(&house, "K-1;Jan Jansen;j1@example.nl;;\nK-2;Jan Jansen;;06-10000002;\n;Jan Jansen;;;1234 AB\n");
    assert_eq!(first.brought.people, 3);
    let bare = invoices(&house, "F-1;Jan Jansen;;10,00\nF-2;Jan Jansen;;20,00\n");
    assert_eq!((bare.brought.people, bare.brought.joined), (1, 1));
    assert_eq!(found(&house, "Jan Jansen").len(), 4);
    // With her postcode it is hers.
    assert_eq!(invoices(&house, "F-3;Jan Jansen;1234 AB;30,00\n").brought.people, 0);
}

/// Rows of others stand between two of the same name or none: they are as many people in any place of the file.
#[test]
fn a_name_is_worth_the_same_wherever_a_batch_ends() {
    for between in [0, 1_999] {
        let house = House::new();
        let mut rows = ";Jan Jansen;;06-11111111;\n".to_owned();
        for number in 0..between {
            writeln!(rows, "K-{number};;p{number}@example.nl;;").unwrap();
        }
        rows += ";Jan Jansen;jj@example.nl;;\n;Jan Jansen;;;\n";
        assert_eq!(bring(&house, &rows).brought.people, between + 3, "{between}");
        assert_eq!(found(&house, "Jan Jansen").len(), 3);
    }
}

#[test]
fn who_is_kept_with_initials_is_found_by_her_name() {
    let house = House::new();
    bring(&house, "K-1;J. de Vries;j@example.nl;;\nK-2;Petra de Vries;p@example.nl;;\nK-3;IJ.P. Bos;b@example.nl;;\n");
    let initials = found(&house, "j@example.nl");
    for words in ["J. de Vries", "Vries, J. de", "j de vries", "Jan de Vries", "Joke Vries", "J. P. de Vries"] {
        assert_eq!(found(&house, words), initials, "{words}");
    }
    assert_eq!(found(&house, "Vries").len(), 2);
    assert_eq!(found(&house, "P. de Vries"), found(&house, "p@example.nl"));
    assert_eq!(found(&house, "IJsbrand Bos"), found(&house, "b@example.nl"));
    for words in ["Kees de Vries", "K. de Vries", "Jan Bos", "Jan", "J."] {
        assert!(found(&house, words).is_empty(), "{words}");
    }
    // A name that was written together comes apart although her initial is that of its infix.
    bring(&house, "K-4;Anna D. Bos;a@example.nl;;\nK-5;Anna de Smit;s@example.nl;;\n");
    assert!(found(&house, "anna desmit").contains(&found(&house, "s@example.nl")[0]));
}

#[test]
fn everyone_is_found_by_each_of_her_names() {
    let house = House::new();
    bring(&house, "K-1;S. de Vries;s@example.nl;;1234 AB\n");
    let again = bring(&house, "K-1;Sanne Bakker-de Vries;s@example.nl;;2345 BC\n");
    assert_eq!(again.brought.people, 0);
    // In one batch as well.
    bring(&house, "K-2;M. Yılmaz;m@example.nl;;\nK-2;Mehmet Yılmaz-Bos;m@example.nl;;\n");
    let check = |house: &House| {
        for words in ["Bakker", "Sanne", "S. de Vries", "Vries", "Mehmet", "Bos"] {
            assert_eq!(found(house, words).len(), 1, "{words}");
        }
    };
    check(&house);
    let (house, are, would_be) = lookups(house);
    assert_eq!(are, would_be);
    check(&house);
}

#[test]
fn a_correction_of_one_record_leaves_the_names_of_the_others() {
    let house = House::new();
    bring(&house, "K-1;Sanne de Vries;s@example.nl;;\n");
    bring(&house, "K-1;Sanne de Vries-Bakker;s@example.nl;06-10000001;\n");
    let person = &house.vault.find_person(actor(), "K-1").unwrap()[0];
    assert_eq!(person.records.len(), 2);
    let first = person.records.iter().find(|record| record.fields["name"].expose() == "Sanne de Vries").unwrap();
    let values = [("email".to_owned(), Value::new("sanne@example.nl".to_owned()))];
    let corrected = house.vault.correct(actor(), person.subject, first.id, &values).unwrap();
    assert!(matches!(corrected, Answer::Given(_)));
    for words in ["Vries", "Bakker", "s@example.nl", "sanne@example.nl"] {
        assert_eq!(found(&house, words), [person.subject], "{words}");
    }
    let (_, are, would_be) = lookups(house);
    assert_eq!(are, would_be);
}

#[test]
fn numbers_of_two_kinds_are_two_numbers() {
    let house = House::new();
    bring(&house, "1001;Jansen;;;\n12;;twelve@example.nl;;\n");
    let list = "Personeelsnummer;Naam\n1001;Pieter Jansen\n12;Kees Bos\n";
    let import = Import {
        file: "employees".to_owned(),
        activity: Some("personnel".to_owned()),
        purpose: Some(Purpose::HrAdmin),
        ..customers()
    };
    let brought = house.import(&house.file("employees.csv", list), &import).unwrap().brought;
    assert_eq!((brought.people, brought.joined), (2, 0));
    assert_eq!(found(&house, "1001").len(), 2);
    assert_eq!(found(&house, "Pieter 1001").len(), 1);
}

/// Two rows of a batch lead to one person, each by something else that only she has.
#[test]
fn a_person_is_met_once_in_a_batch_by_whatever_she_is_found() {
    let house = House::new();
    bring(&house, "K-1;Jan de Vries;a@example.nl;06-10000001;\n");
    let chosen = [("E-mail", "email"), ("Telefoon", "phone"), ("Naam", "name")];
    let chosen = chosen.map(|(column, field)| (column.to_owned(), Some(field.to_owned()))).to_vec();
    let more = "Naam;E-mail;Telefoon\n\
        Jan de Vries;a@example.nl, b@example.nl;\nJ. de Vries;;06-10000001, 06-10000002\n";
    let more = house.customers(more, &Import { chosen, ..customers() });
    assert_eq!((more.brought.people, more.brought.joined, more.brought.records), (0, 2, 2));
    let subject = found(&house, "K-1")[0];
    for words in ["a@example.nl", "b@example.nl", "06-10000001", "06-10000002", "J. de Vries"] {
        assert_eq!(found(&house, words), [subject], "{words}");
    }
    house.vault.erase(actor(), subject, HORIZONS).unwrap();
    let (_, left, _) = lookups(house);
    assert!(left.is_empty(), "{} look-ups of nobody", left.len());
}

#[test]
fn who_shares_a_telephone_with_the_erased_is_not_erased() {
    let house = House::new();
    house.customers(LIST, &customers());
    house.vault.erase(actor(), found(&house, "K-1")[0], HORIZONS).unwrap();
    let others = bring(&house, "K-8;Kees Bos;kees@example.nl;06-10000001;\n;Petra de Vries;;06-10000001;\n");
    assert_eq!((others.brought.people, others.brought.erased), (2, 0));
    for hers in [
        ";Sanne de Vries;;06-10000001;\n",
        ";S. de Vries;s.other@example.nl;06-10000001;\n",
        ";;;06-10000001;\n",
        ";Iemand Anders;sanne@example.nl;;\n",
        "K-1;;;;\n",
    ] {
        let brought = bring(&house, hers).brought;
        assert_eq!(brought.people, 0, "{hers}");
        assert_eq!(brought.erased + brought.nobody, 1, "{hers}");
    }
}

/// Of two who were erased and shared a telephone one comes back herself: the other stays away.
#[test]
fn who_comes_back_brings_nobody_else_along() {
    let house = House::new();
    let both = "K-1;Sanne de Vries;sanne@example.nl;06-10000001;\nK-2;Mehmet Bos;;06-10000001;\n";
    bring(&house, both);
    for number in ["K-1", "K-2"] {
        house.vault.erase(actor(), found(&house, number)[0], HORIZONS).unwrap();
    }
    let list = format!("{HEADER};Sanne de Vries;sanne@example.nl;06-10000001;\n");
    let herself = house.customers(&list, &Import { by_themselves: true, ..customers() });
    assert_eq!(herself.brought.people, 1);
    let lists = bring(&house, ";Mehmet Bos;;06-10000001;\n;S. de Vries;;06-10000001;\n").brought;
    assert_eq!((lists.people, lists.erased, lists.joined), (0, 1, 1));
}

/// A table with a column of that name is no address book.
#[test]
fn a_column_called_kind_drops_no_rows() {
    let house = House::new();
    let list = "Kind;Naam;E-mail\norg;Jan Jansen;jan@example.nl\ngroup;Sanne de Vries;sanne@example.nl\n";
    assert_eq!(house.customers(list, &customers()).brought.people, 2);
    let cards = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:De club\r\nEMAIL:club@example.nl\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Mehmet Yilmaz\r\nEMAIL:m@example.nl\r\nEND:VCARD\r\n";
    let brought = house.import(&house.file("cards.vcf", cards), &customers()).unwrap().brought;
    assert_eq!((brought.rows, brought.people), (1, 1));
}
