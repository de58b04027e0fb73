//! Removals beside other work, and of what does not open any more.

use crate::house::{HORIZONS, House, actor};
use crate::importing::{LIST, customers};
use rusqlite::Connection;
use std::fmt::Write as _;
use std::sync::mpsc::channel;
use std::time::Duration;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_read::{Contents, Limits, Source};
use waarborg_store::{ImportState, Write as Change};
use waarborg_vault::{Brought, Erased, Import, Unopened, VaultError};

fn invoices() -> Import {
    Import {
        file: "invoices".to_owned(),
        activity: Some("bookkeeping".to_owned()),
        purpose: Some(Purpose::Invoicing),
        ..customers()
    }
}

const INVOICE: &str = "Factuurnummer;Naam op de factuur;Postcode;Bedrag\nF-9;Sanne de Vries;1234 AB;12,50\n";

/// Customers for more than a batch, then Sanne with another telephone.
pub fn more_than_a_batch(last: &str) -> String {
    let mut list = "Klantnummer;Naam;E-mail;Telefoon\n".to_owned();
    for number in 10..2_110 {
        writeln!(list, "K-{number};;p{number}@example.nl;").unwrap();
    }
    list + last
}

pub fn sanne(house: &House) -> SubjectId {
    house.vault.find_person(actor(), "K-1").unwrap()[0].subject
}

/// Imports a list, and stops within it until `meanwhile` has been told to go on: others then wait for the import.
fn beside_an_import<T>(house: &House, list: &str, import: &Import, meanwhile: impl FnOnce(&dyn Fn()) -> T) -> T {
    let path = house.file("beside.csv", list);
    let plan = house.plan(&path, import).unwrap();
    std::thread::scope(|scope| {
        let (began, begins) = channel();
        let (go, wait) = channel::<()>();
        let importing = scope.spawn(move || {
            let source: Contents<'_> = waarborg_read::open(Source::Path(path), &Limits::default()).unwrap();
            let mut first = true;
            let mut note = |_: u64, _: &Brought| {
                if std::mem::take(&mut first) {
                    began.send(()).unwrap();
                    wait.recv().unwrap();
                }
            };
            house.vault.import(actor(), source, &plan, import, "beside.csv", &mut note)
        });
        begins.recv().unwrap();
        let answer = meanwhile(&|| go.send(()).unwrap());
        let _ = importing.join().unwrap();
        answer
    })
}

/// Erases someone on several threads while an import holds them up.
fn erase_beside(house: &House, subject: SubjectId, last: &str, times: usize) -> Vec<Result<Erased, VaultError>> {
    beside_an_import(house, &more_than_a_batch(last), &customers(), |go| {
        std::thread::scope(|scope| {
            let erase = || house.vault.erase(actor(), subject, HORIZONS);
            let erasing: Vec<_> = (0..times).map(|_| scope.spawn(erase)).collect();
            // Long enough to have looked at her, if that is done before waiting.
            std::thread::sleep(Duration::from_millis(300));
            go();
            erasing.into_iter().map(|one| one.join().unwrap()).collect()
        })
    })
}

#[test]
fn what_comes_in_while_an_erasure_waits_is_looked_at() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = sanne(&house);
    let last = "K-1;Sanne de Vries;sanne@example.nl;06-19999999\n";
    let erased = erase_beside(&house, subject, last, 1).remove(0).unwrap();
    assert_eq!(erased.gone, 3, "the receipt leaves out what came in meanwhile");
    assert_eq!(rows_of(&house, "lookup WHERE field = 2"), 2, "her new telephone is still there");
}

#[test]
fn of_two_erasures_of_one_person_the_second_finds_nobody() {
    let house = House::new();
    house.customers(LIST, &customers());
    let both = erase_beside(&house, sanne(&house), "", 2);
    assert_eq!(both.iter().filter(|one| one.is_ok()).count(), 1);
    let refused = both.into_iter().find_map(Result::err).unwrap();
    assert!(matches!(refused, VaultError::UnknownPerson), "{refused}");
    let (_, healed) = house.reopen();
    assert_eq!(healed, waarborg_vault::Healed::default());
}

/// Spoils what is sealed of someone: every envelope, or also the list of what she is found by.
fn spoil(house: &House, subject: SubjectId, and_tags: bool) {
    let data = Connection::open(house.folder().join("data.sqlite")).unwrap();
    let id = subject.as_bytes().as_slice();
    let flip = "CAST(substr(envelope, 1, 40) || x'00' AS BLOB)";
    let spoilt = data
        .execute(
            &format!(
                "UPDATE envelope SET envelope = {flip} WHERE place / 4 IN (SELECT r.number FROM record AS r
                 JOIN subject AS s ON s.number = r.subject WHERE s.id = ?1)"
            ),
            [id],
        )
        .unwrap();
    assert!(spoilt > 0);
    if and_tags {
        let tags = "UPDATE subject_tags SET tags = CAST(substr(tags, 1, 40) || x'00' AS BLOB)
            WHERE subject = (SELECT number FROM subject WHERE id = ?1)";
        assert_eq!(data.execute(tags, [id]).unwrap(), 1);
    }
}

pub fn rows_of(house: &House, table: &str) -> i64 {
    let data = Connection::open(house.folder().join("data.sqlite")).unwrap();
    data.query_row(&format!("SELECT COUNT(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

fn lookups(house: &House) -> i64 {
    rows_of(house, "lookup")
}

#[test]
fn what_does_not_open_is_erased_all_the_same() {
    for and_tags in [false, true] {
        let house = House::new();
        house.customers("Klantnummer;Naam;E-mail\nK-2;Piet Blijver;piet@example.nl\n", &customers());
        let others = lookups(&house);
        house.customers(LIST, &customers());
        for words in ["K-1", "anna@example.nl", "mehmet@example.nl"] {
            let subject = house.vault.find_person(actor(), words).unwrap()[0].subject;
            spoil(&house, subject, and_tags);
            let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
            assert!(erased.gone > 0 && erased.stays.is_empty());
            assert_eq!(erased.unopened, Unopened { records: erased.gone, own: and_tags });
            let receipt: waarborg_audit::receipt::Receipt = erased.receipt.parse().unwrap();
            receipt.verify(&house.vault.verifier_keys().unwrap()).unwrap();
            let body = String::from_utf8(receipt.body).unwrap();
            assert!(body.contains(&format!("\nrecords-unopened: {}\n", erased.gone)), "{body}");
            assert_eq!(body.contains("\nown-list-unopened: yes\n"), and_tags, "{body}");
            assert!(matches!(house.vault.access(actor(), subject), Err(VaultError::UnknownPerson)));
        }
        assert_eq!(lookups(&house), others, "she is still looked up");
        assert_eq!(house.vault.people().unwrap(), 1);
    }
}

/// A key that is missing, as after a restore with keys that are too old.
#[test]
fn whose_key_is_missing_is_erased_all_the_same() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = sanne(&house);
    let keys = Connection::open(house.folder().join("keys.sqlite")).unwrap();
    assert_eq!(keys.execute("DELETE FROM key WHERE subject = ?1", [subject.as_bytes().as_slice()]).unwrap(), 2);
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    let receipt: waarborg_audit::receipt::Receipt = erased.receipt.parse().unwrap();
    receipt.verify(&house.vault.verifier_keys().unwrap()).unwrap();
    assert_eq!(erased.unopened, Unopened { records: erased.gone, own: true });
    assert_eq!(house.vault.people().unwrap(), 2);
    // Of whom all opens nothing is said.
    let subject = house.vault.find_person(actor(), "mehmet@example.nl").unwrap()[0].subject;
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    assert_eq!(erased.unopened, Unopened::default());
    let receipt: waarborg_audit::receipt::Receipt = erased.receipt.parse().unwrap();
    assert!(!String::from_utf8(receipt.body).unwrap().contains("unopened"));
}

#[test]
fn one_who_does_not_open_keeps_nobody_from_being_cleared_out() {
    let house = House::new();
    house.customers(LIST, &customers());
    let people: Vec<SubjectId> = ["K-1", "mehmet@example.nl", "anna@example.nl"]
        .iter()
        .map(|words| house.vault.find_person(actor(), words).unwrap()[0].subject)
        .collect();
    let data = Connection::open(house.folder().join("data.sqlite")).unwrap();
    data.execute("UPDATE record SET erase_on = 100", []).unwrap();
    for subject in &people {
        spoil(&house, *subject, true);
    }
    let cleared = house.vault.clear_out(actor(), HORIZONS, &mut |_, _| {}).unwrap();
    assert_eq!((cleared.records, cleared.people), (4, 3));
    assert!(house.vault.due().unwrap().is_empty());
    assert_eq!(lookups(&house), 0);
}

#[test]
fn an_import_that_broke_off_keeps_no_vault_shut() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = sanne(&house);
    let imported = house.import(&house.file("invoices.csv", INVOICE), &invoices()).unwrap();
    spoil(&house, subject, true);
    let row = house.vault.imports().unwrap().into_iter().find(|row| row.id == imported.id).unwrap();
    let (house, healed) = house
        .reopen_after(|_, _| vec![Change::PutImport(waarborg_store::ImportRow { state: ImportState::Running, ..row })]);
    assert_eq!(healed.imports, 1);
    let undone = house.vault.imports().unwrap().into_iter().find(|row| row.id == imported.id).unwrap();
    assert_eq!((undone.state, rows_of(&house, "record")), (ImportState::Undone, 4));
}

#[test]
fn an_import_that_is_undone_while_it_runs_leaves_nothing() {
    let house = House::new();
    let list = more_than_a_batch("K-1;Sanne de Vries;sanne@example.nl;06-19999999\n");
    beside_an_import(&house, &list, &customers(), |go| {
        let id = house.vault.imports().unwrap()[0].id;
        while rows_of(&house, "record") == 0 {
            std::thread::sleep(Duration::from_millis(10));
        }
        std::thread::scope(|scope| {
            let undoing = scope.spawn(|| house.vault.undo_import(actor(), id, &mut |_, _| {}));
            std::thread::sleep(Duration::from_millis(300));
            go();
            undoing.join().unwrap().unwrap();
        });
    });
    assert_eq!((house.vault.people().unwrap(), rows_of(&house, "record")), (0, 0));
    assert_eq!(house.vault.imports().unwrap()[0].state, ImportState::Undone);
}
