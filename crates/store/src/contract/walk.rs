//! Walks over many rows.

use super::invented::{ORGANISATION, OTHER, add_person, bytes, day, envelope, look, put, record, record_of, subject};
use crate::{DataStore, LookupRow, PurposeStanding, RecordRow, StandingRow, SubjectNumber, Write};
use std::ops::ControlFlow;
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::Purpose;

pub fn lookups_come_and_go(store: &dyn DataStore) {
    let row = |field, tag: &[u8], posting| LookupRow { field, tag: tag.to_vec(), posting: bytes(b'p', posting) };
    let all = [row(1, b"aa", 1), row(1, b"aa", 2), row(1, b"ab", 1), row(2, b"aa", 3)];
    put(store, vec![Write::AddLookups(all.to_vec())]).unwrap();
    put(store, vec![Write::AddLookups(vec![all[0].clone()])]).unwrap();
    assert_eq!(look(store, |look| look.lookup(ORGANISATION, 1, b"aa")), [bytes(b'p', 1), bytes(b'p', 2)]);
    assert_eq!(look(store, |look| look.lookup(ORGANISATION, 3, b"aa")), [[0; 16]; 0]);
    put(store, vec![Write::DeleteLookups(vec![all[1].clone(), row(9, b"zz", 9)])]).unwrap();
    let mut left = Vec::new();
    look(store, |look| {
        left.clear();
        look.each_lookup(ORGANISATION, &mut |row| {
            left.push(row);
            ControlFlow::Continue(())
        })
    });
    assert_eq!(left, [all[0].clone(), all[2].clone(), all[3].clone()]);
}

fn standing(store: &dyn DataStore, file: Option<u32>, after: SubjectNumber, most: usize) -> Vec<(u64, u32)> {
    let mut seen = Vec::new();
    look(store, |look| {
        look.each_standing(ORGANISATION, file, 7, Purpose::Newsletter, after, &mut |person, bits| {
            assert!(person.tags.is_empty());
            seen.push((person.number.0, bits));
            if seen.len() == most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
    });
    seen
}

pub fn everyone_is_walked_in_order(store: &dyn DataStore) {
    let mut expected = Vec::new();
    for number in 0..20 {
        let id = subject(number);
        let kept_as = add_person(store, id);
        // Every fourth has no record; every third stands towards the purpose; some in other files or towards others.
        let mut writes = Vec::new();
        for file in (0..number % 4).map(|copy| 3 + copy % 2) {
            let card = record(number * 10 + u32::try_from(writes.len()).unwrap());
            writes.push(Write::AddRecord(RecordRow { file, ..record_of(card, id) }, vec![]));
        }
        let towards = |activity, purpose, bits| PurposeStanding { activity, purpose, bits };
        writes.push(Write::SetPurposes(id, vec![towards(7, Purpose::Offers, 77), towards(8, Purpose::Newsletter, 88)]));
        if number % 3 == 0 {
            writes.push(Write::SetPurposes(id, vec![towards(7, Purpose::Newsletter, number + 1)]));
        }
        put(store, writes).unwrap();
        if number % 4 > 0 {
            expected.push((kept_as.0, if number % 3 == 0 { number + 1 } else { 0 }, number % 4 > 1));
        }
    }
    let all: Vec<(u64, u32)> = expected.iter().map(|(number, bits, _)| (*number, *bits)).collect();
    let second_file: Vec<(u64, u32)> =
        expected.iter().filter(|(.., in_second)| *in_second).map(|(number, bits, _)| (*number, *bits)).collect();
    assert_eq!(standing(store, None, SubjectNumber(0), usize::MAX), all);
    assert_eq!(standing(store, Some(3), SubjectNumber(0), usize::MAX), all);
    assert_eq!(standing(store, Some(4), SubjectNumber(0), usize::MAX), second_file);
    assert_eq!(standing(store, Some(5), SubjectNumber(0), usize::MAX), []);
    let mut paged = Vec::new();
    loop {
        let page = standing(store, None, SubjectNumber(paged.last().map_or(0, |(number, _)| *number)), 4);
        if page.is_empty() {
            break;
        }
        paged.extend(page);
    }
    assert_eq!(paged, all);
    look(store, |look| {
        look.each_standing(OTHER, None, 7, Purpose::Newsletter, SubjectNumber(0), &mut |_, _| panic!("not hers"))
    });
}

pub fn what_is_due_comes_oldest_end_first(store: &dyn DataStore) {
    let id = subject(1);
    add_person(store, id);
    put(store, vec![Write::SetStanding(id, StandingRow { flags: 5, ..StandingRow::default() })]).unwrap();
    for (number, end) in [(1, Some(30)), (2, Some(10)), (3, None), (4, Some(20)), (5, Some(31))] {
        let row = RecordRow { erase_on: end.map(day), ..record_of(record(number), id) };
        put(store, vec![Write::AddRecord(row, vec![])]).unwrap();
    }
    let mut due = Vec::new();
    look(store, |look| {
        look.each_due(ORGANISATION, day(30), &mut |row, flags| {
            due.push((row.id, flags));
            ControlFlow::Continue(())
        })
    });
    assert_eq!(due, [(record(2), 5), (record(4), 5), (record(1), 5)]);
}

pub fn files_and_ends_are_counted(store: &dyn DataStore) {
    for number in [1, 2, 3] {
        add_person(store, subject(number));
    }
    let rows = [(1, 1, 7, Some(10)), (2, 1, 3, Some(10)), (3, 1, 7, None), (4, 2, 7, Some(12)), (5, 2, 7, Some(31))];
    for (number, person, file, end) in rows {
        let row = record_of(record(number), subject(person));
        put(store, vec![Write::AddRecord(RecordRow { file, erase_on: end.map(day), ..row }, vec![])]).unwrap();
    }
    let mut sets = Vec::new();
    look(store, |look| {
        look.each_file_set(ORGANISATION, &mut |files| {
            sets.push(files.to_vec());
            ControlFlow::Continue(())
        })
    });
    sets.sort();
    assert_eq!(sets, [vec![3, 7], vec![7]], "who has no record is in no file");
    let mut seen = 0;
    look(store, |look| {
        look.each_file_set(ORGANISATION, &mut |_| {
            seen += 1;
            ControlFlow::Break(())
        })
    });
    assert_eq!(seen, 1);
    assert_eq!(look(store, |look| look.ends(ORGANISATION, day(30))), [(day(10), 2), (day(12), 1)]);
    look(store, |look| look.each_file_set(OTHER, &mut |_| panic!("not hers")));
    assert_eq!(look(store, |look| look.ends(OTHER, day(31))), []);
}

pub fn every_record_tells_its_key_numbers(store: &dyn DataStore) {
    let id = subject(1);
    add_person(store, id);
    for number in 1..=3 {
        let card = record(number);
        let envelopes = vec![
            envelope(card, SensitivityGroup::Ordinary, u64::from(number), 2000),
            envelope(card, SensitivityGroup::Criminal, 100 + u64::from(number), 16),
        ];
        put(store, vec![Write::AddRecord(record_of(card, id), envelopes)]).unwrap();
    }
    let mut seen = Vec::new();
    look(store, |look| {
        look.each_record(ORGANISATION, &mut |row, heads| {
            let keys: Vec<u64> = heads.iter().map(|head| u64::from_be_bytes(head[2..].try_into().unwrap())).collect();
            seen.push((row.id, keys));
            ControlFlow::Continue(())
        })
    });
    seen.sort();
    assert_eq!(seen, [(record(1), vec![1, 101]), (record(2), vec![2, 102]), (record(3), vec![3, 103])]);
}

pub fn a_snapshot_does_not_move(store: &dyn DataStore) {
    add_person(store, subject(1));
    look(store, |look| {
        assert_eq!(look.count(ORGANISATION)?, (1, 0));
        std::thread::scope(|scope| {
            scope.spawn(|| add_person(store, subject(2)));
        });
        assert_eq!(look.count(ORGANISATION)?, (1, 0));
        assert_eq!(look.subject(ORGANISATION, subject(2))?, None);
        Ok(())
    });
    assert_eq!(look(store, |look| look.count(ORGANISATION)), (2, 0));
}
