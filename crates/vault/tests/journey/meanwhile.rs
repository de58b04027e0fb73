//! A list and a correction that meet: one is ready to be written when the other is.

use crate::house::{HORIZONS, House, actor};
use crate::joining::{bring, found, lookups};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use waarborg_store::{Change, Committed, DataStore, Read, StoreError, SubjectNumber, Write};
use waarborg_vault::{Answer, Value};

/// A store that lets the first change with such a write wait until it may go on.
struct Waiting {
    data: Arc<dyn DataStore>,
    wants: fn(&Write) -> bool,
    stops: Mutex<Option<(Sender<()>, Receiver<()>)>>,
}

impl DataStore for Waiting {
    fn commit(&self, change: Change) -> Result<Committed, StoreError> {
        if change.writes.iter().any(self.wants) {
            let stops = self.stops.lock().unwrap().take();
            if let Some((came, goes)) = stops {
                came.send(()).unwrap();
                goes.recv().unwrap();
            }
        }
        self.data.commit(change)
    }

    fn read(&self, read: &mut dyn FnMut(&dyn Read) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.data.read(read)
    }

    fn reserve_numbers(&self, count: u64) -> Result<SubjectNumber, StoreError> {
        self.data.reserve_numbers(count)
    }

    fn copy_to(&self, file: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
        self.data.copy_to(file, progress)
    }

    fn check(&self) -> Result<(), StoreError> {
        self.data.check()
    }

    fn give_up_reserve(&self) -> bool {
        self.data.give_up_reserve()
    }
}

/// Does one thing, and the other when the first is ready to be written. Sanne is there with `s@example.nl`.
fn while_ready(
    wants: fn(&Write) -> bool,
    first: impl FnOnce(&House) + Send,
    meanwhile: impl FnOnce(&House) + Send,
) -> House {
    let mut held = None;
    let house = House::over(|data| {
        let waiting = Arc::new(Waiting { data, wants, stops: Mutex::new(None) });
        held = Some(Arc::clone(&waiting));
        waiting
    });
    bring(&house, "K-1;Sanne de Vries;s@example.nl;;\n");
    let (came, comes) = channel();
    let (go, goes) = channel();
    *held.unwrap().stops.lock().unwrap() = Some((came, goes));
    std::thread::scope(|scope| {
        let house = &house;
        let first = scope.spawn(move || first(house));
        comes.recv().unwrap();
        meanwhile(house);
        go.send(()).unwrap();
        first.join().unwrap();
    });
    house
}

/// Gives Sanne another address, in the first record that came in.
fn correct(house: &House) {
    let person = &house.vault.find_person(actor(), "K-1").unwrap()[0];
    let record = person.records.iter().min_by_key(|record| record.id).unwrap();
    let values = [("email".to_owned(), Value::new("sanne@example.nl".to_owned()))];
    let corrected = house.vault.correct(actor(), person.subject, record.id, &values).unwrap();
    assert!(matches!(corrected, Answer::Given(_)));
}

/// She is found by what her records say, and by nothing once she is erased.
fn is_whole(house: House, by: &[&str], not_by: &[&str]) {
    let subject = found(&house, "K-1")[0];
    for words in by {
        assert_eq!(found(&house, words), [subject], "{words}");
    }
    for words in not_by {
        assert!(found(&house, words).is_empty(), "{words}");
    }
    // The list of her look-ups is whole only if it takes all of them away, so this comes before they are made anew.
    house.vault.erase(actor(), subject, HORIZONS).unwrap();
    let (_, left, _) = lookups(house);
    assert!(left.is_empty(), "{} look-ups of nobody", left.len());
}

#[test]
fn a_correction_while_a_list_is_ready_to_be_written_is_not_undone() {
    let is_list = |write: &Write| matches!(write, Write::AddRecord(..));
    let more = |house: &House| {
        let brought = bring(house, "K-1;Sanne de Vries;s.devries@example.nl;06-10000001;\nK-2;Mehmet;;;\n").brought;
        assert_eq!((brought.people, brought.joined), (1, 1));
        let mehmet = found(house, "K-2")[0];
        house.vault.erase(actor(), mehmet, HORIZONS).unwrap();
    };
    let house = while_ready(is_list, more, correct);
    let (house, are, would_be) = lookups(house);
    assert_eq!(are, would_be);
    is_whole(house, &["s.devries@example.nl", "sanne@example.nl", "06-10000001"], &["s@example.nl"]);
    let house = while_ready(is_list, more, correct);
    is_whole(house, &["s.devries@example.nl", "sanne@example.nl"], &[]);
}

#[test]
fn a_list_while_a_correction_is_ready_to_be_written_is_not_forgotten() {
    let is_correction = |write: &Write| matches!(write, Write::ReplaceContent { .. });
    let more = |house: &House| {
        assert_eq!(bring(house, "K-1;Sanne de Vries;s@example.nl;06-10000001;\n").brought.people, 0);
    };
    let house = while_ready(is_correction, correct, more);
    is_whole(house, &["s@example.nl", "sanne@example.nl", "06-10000001"], &[]);
    // What the list says is all known: it adds a record all the same.
    let same = |house: &House| {
        assert_eq!(bring(house, "K-1;S. de Vries;s@example.nl;;\n").brought.records, 1);
    };
    let house = while_ready(is_correction, correct, same);
    is_whole(house, &["s@example.nl", "sanne@example.nl"], &[]);
}
