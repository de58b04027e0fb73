//! An erasure of which a crash took the end: what the data say of it, and what the key store still has to hand over.

use crate::house::{HORIZONS, House, Open, found, is_looked_up, key_at, keys_of, place, put, read};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use waarborg_audit::leaf::Kind;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::names;
use waarborg_seal::{LookupField, random};
use waarborg_store::{EnvelopeRow, RecordRow, Write};
use waarborg_vault::Actor;

const ADDRESS: &str = "sanne@kanarie.example";

/// A house in which Sanne is, and whose process dies at a point while it erases her.
fn dies_at(house: &House, point: &str) -> SubjectId {
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    house.person(&open, "Anna Andere", "anna@kanarie.example", false);
    fail::cfg(point, "panic").unwrap();
    let died = catch_unwind(AssertUnwindSafe(|| open.vault.erase(Actor::House, sanne, HORIZONS).map(|_| ())));
    assert!(died.is_err());
    fail::remove(point);
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap().len(), 1);
    sanne
}

fn erasures_in_log(open: &Open) -> usize {
    let mut count = 0;
    open.vault
        .each_entry(0, None, &mut |entry| {
            count += usize::from(entry.leaf.kind == Kind::Erase);
            ControlFlow::Continue(())
        })
        .unwrap();
    count
}

fn is_remembered(house: &House, open: &Open) -> bool {
    let lookups = key_at(&open.stores, &house.root, house.organisation).lookup_keys().unwrap();
    let tag = lookups.erased_tag(LookupField::Email, ADDRESS).unwrap();
    let tag: [u8; 16] = tag.as_bytes().try_into().unwrap();
    let activity = names::number("activity", "newsletter");
    let kept = read(&open.stores, |look| look.erased(house.organisation, activity, &tag));
    kept.is_some_and(|kept| kept.until == date(2027, 11, 26))
}

#[test]
fn one_whose_rows_are_gone_is_not_done_again() {
    let house = House::new();
    dies_at(&house, "vault.after-removal");
    let open = house.open();
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap(), []);
    assert_eq!(open.stores.keys.notes(house.organisation).unwrap(), []);
    assert_eq!(erasures_in_log(&open), 1, "her own, and none of the opening");
    assert!(is_remembered(&house, &open));
    assert_eq!(found(&open, ADDRESS), []);
    assert_eq!(found(&open, "anna@kanarie.example").len(), 1);
}

#[test]
fn one_whose_rows_are_there_is_finished_and_she_is_remembered() {
    let house = House::new();
    let sanne = dies_at(&house, "vault.after-destroy");
    let open = house.open();
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap(), []);
    assert_eq!(open.stores.keys.notes(house.organisation).unwrap(), []);
    assert_eq!(erasures_in_log(&open), 1, "that of the opening");
    assert!(is_remembered(&house, &open));
    assert_eq!(read(&open.stores, |look| look.subject(house.organisation, sanne)), None);
    assert_eq!(found(&open, "anna@kanarie.example").len(), 1);
}

/// What the data say of one entry does not speak for one that is half done before it.
#[test]
fn one_that_is_half_done_is_not_hidden_by_the_next() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    let anna = house.person(&open, "Anna Andere", "anna@kanarie.example", false);
    fail::cfg("data.before-commit", "return(full)").unwrap();
    assert!(open.vault.erase(Actor::House, sanne, HORIZONS).is_err());
    fail::remove("data.before-commit");
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap().len(), 1);
    open.vault.erase(Actor::House, anna, HORIZONS).unwrap();
    drop(open);
    let open = house.open();
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap(), []);
    assert_eq!(erasures_in_log(&open), 2);
    for gone in [sanne, anna] {
        assert_eq!(read(&open.stores, |look| look.subject(house.organisation, gone)), None);
    }
    assert!(is_remembered(&house, &open));
}

#[test]
fn a_backup_that_caught_one_half_done_brings_back_that_she_is_remembered() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    fail::cfg("data.before-commit", "return(full)").unwrap();
    assert!(open.vault.erase(Actor::House, sanne, HORIZONS).is_err());
    fail::remove("data.before-commit");
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, into) = house.restore("into", None).unwrap();
    assert_eq!(restored.erased_people, 1);
    let back = house.open_at(&into, &house.root).unwrap();
    assert!(is_remembered(&house, &back));
    assert_eq!(back.stores.keys.notes(house.organisation).unwrap(), []);
}

#[test]
fn an_older_backup_brings_back_nobody_that_a_list_may_not() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    open.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, into) = house.restore("into", Some(&old.name)).unwrap();
    assert_eq!(restored.erased_people, 1);
    let back = house.open_at(&into, &house.root).unwrap();
    assert!(is_remembered(&house, &back));
}

#[test]
fn whoever_is_erased_while_a_backup_is_made_is_remembered_from_it() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    // A copy of the data from before, under a mark of after: what an erasure between the two copies leaves.
    let shared = std::sync::Arc::new(open);
    let inside = std::sync::Arc::clone(&shared);
    fail::cfg_callback("backup.data-copied", move || {
        inside.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    })
    .unwrap();
    house.back_up(&shared).unwrap();
    fail::remove("backup.data-copied");
    drop(shared);
    let (restored, into) = house.restore("into", None).unwrap();
    assert_eq!(restored.erased_people, 1);
    let back = house.open_at(&into, &house.root).unwrap();
    assert!(is_remembered(&house, &back));
}

/// An invoice of someone beside those she has, sealed with the same key.
fn invoice(house: &House, open: &Open, subject: SubjectId, content: &str, erase_on: Option<Date>) -> RecordId {
    let (lot, file) = (names::number("lot", "tax"), names::number("file", "invoices"));
    let (_, key_row) = keys_of(&open.stores, &house.root, house.organisation)
        .into_values()
        .find(|(of, row)| *of == subject && row.lot.0 == lot)
        .unwrap();
    let key = key_at(&open.stores, &house.root, house.organisation);
    let key = key.open_lot_key(house.organisation, subject, &key_row).unwrap();
    let id = RecordId::new(jiff::Timestamp::UNIX_EPOCH, random().unwrap());
    let sealed = key.seal(&place(house.organisation, subject, id, file, 1), content.as_bytes()).unwrap();
    let record = RecordRow {
        id,
        subject,
        file,
        lot,
        version: 1,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        // Seven years after the end of that year, as the statute says.
        clock_on: erase_on.map(|end| end.saturating_sub(8.years())),
        erase_on,
        import: None,
    };
    let envelope = EnvelopeRow { record: id, group: SensitivityGroup::Ordinary, envelope: sealed };
    put(&open.stores, house.organisation, vec![Write::AddRecord(record, vec![envelope])]);
    id
}

/// Someone with an invoice that a statute keeps, and one of the same lot that is over.
fn with_invoices(house: &House, open: &Open) -> (SubjectId, RecordId) {
    let sanne = house.person(open, "Sanne Kanarie", ADDRESS, true);
    let over = invoice(house, open, sanne, r#"{"name":"Sanne Kanarie-Oud"}"#, Some(date(2026, 1, 1)));
    open.vault.rebuild_lookups(None, &mut |_, _| {}).unwrap();
    (sanne, over)
}

fn is_there(house: &House, open: &Open, record: RecordId) -> bool {
    read(&open.stores, |look| look.record(house.organisation, record)).is_some()
}

/// Its key stays for another record of the lot, so no key tells that it goes.
#[test]
fn one_of_a_record_under_a_kept_key_is_finished_as_well() {
    let house = House::new();
    let open = house.open();
    let (sanne, over) = with_invoices(&house, &open);
    fail::cfg("vault.after-destroy", "panic").unwrap();
    let died = catch_unwind(AssertUnwindSafe(|| open.vault.erase(Actor::House, sanne, HORIZONS).map(|_| ())));
    assert!(died.is_err());
    fail::remove("vault.after-destroy");
    drop(open);
    let open = house.open();
    assert!(!is_there(&house, &open, over), "half of the erasure was called done");
    assert_eq!(read(&open.stores, |look| look.records(house.organisation, sanne)).len(), 1);
    assert_eq!(found(&open, "Kanarie"), [sanne]);
    assert_eq!(found(&open, "Oud"), []);
}

#[test]
fn a_record_under_a_kept_key_is_not_brought_back_by_an_older_backup() {
    let house = House::new();
    let open = house.open();
    let (sanne, over) = with_invoices(&house, &open);
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    open.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    house.wait(24);
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, into) = house.restore("into", Some(&old.name)).unwrap();
    assert_eq!((restored.people, restored.records, restored.erased_records), (1, 1, 2));
    let back = house.open_at(&into, &house.root).unwrap();
    assert!(!is_there(&house, &back, over));
    assert_eq!(found(&back, "Oud"), []);
}

#[test]
fn one_of_a_person_without_records_is_finished_as_well() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    let all: Vec<Write> = read(&open.stores, |look| look.records(house.organisation, sanne))
        .into_iter()
        .map(|record| Write::DeleteRecord(record.id))
        .collect();
    put(&open.stores, house.organisation, all);
    drop(open);
    let open = house.open();
    fail::cfg("vault.after-destroy", "panic").unwrap();
    let died = catch_unwind(AssertUnwindSafe(|| open.vault.erase(Actor::House, sanne, HORIZONS).map(|_| ())));
    assert!(died.is_err());
    fail::remove("vault.after-destroy");
    drop(open);
    let open = house.open();
    assert_eq!(read(&open.stores, |look| look.subject(house.organisation, sanne)), None);
    assert!(!is_looked_up(&open.stores, &house.root, house.organisation, ADDRESS));
}

/// Where the rows could not go after the keys, the same process makes up for it.
#[test]
fn one_whose_rows_could_not_go_is_finished_before_the_next_opening() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    fail::cfg("data.before-commit", "1*return(full)->1*return(full)->off").unwrap();
    assert!(open.vault.erase(Actor::House, sanne, HORIZONS).is_err());
    fail::remove("data.before-commit");
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap(), []);
    assert_eq!(found(&open, ADDRESS), []);
    assert_eq!(read(&open.stores, |look| look.subject(house.organisation, sanne)), None);
    assert!(is_remembered(&house, &open));
}

/// A disk that is full to the last byte: the room that is kept for it serves the keys too.
#[test]
fn whoever_is_erased_on_a_full_disk_is_erased_from_the_reserve() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", ADDRESS, false);
    let reserve = house.data().join("data.reserve");
    assert!(reserve.exists());
    fail::cfg("keys.before-journal", "1*return(full)").unwrap();
    open.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    fail::remove("keys.before-journal");
    assert_eq!(found(&open, ADDRESS), []);
    assert_eq!(open.stores.keys.journal_head(house.organisation).unwrap().entries, 1);
    // Without any room left it is told, and nothing is half.
    let piet = house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    let _ = std::fs::remove_file(&reserve);
    fail::cfg("keys.before-journal", "1*return(full)").unwrap();
    let error = open.vault.erase(Actor::House, piet, HORIZONS).map(|_| ()).unwrap_err();
    fail::remove("keys.before-journal");
    assert_eq!(error.code(), "store.disk-full");
    assert_eq!(found(&open, "piet@blijver.example"), [piet]);
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap(), []);
}
