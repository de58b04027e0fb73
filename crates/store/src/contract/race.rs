//! Many at once.

use super::invented::{ORGANISATION, add_person, change, leaf, look, put_guarded, subject};
use super::leaf::check_log;
use crate::{Change, DataStore, Guard, Priority, PurposeStanding, StoreError, Write};
use std::sync::Barrier;
use waarborg_model::vocabulary::Purpose;

pub fn of_two_that_race_one_wins(store: &dyn DataStore) {
    let id = subject(1);
    add_person(store, id);
    for round in 1..=50 {
        let barrier = Barrier::new(2);
        let race = |bits| {
            let standing = PurposeStanding { activity: 7, purpose: Purpose::Offers, bits };
            barrier.wait();
            put_guarded(store, Guard::Standing(id, round), vec![Write::SetPurposes(id, vec![standing])])
        };
        let (first, second) = std::thread::scope(|scope| {
            let first = scope.spawn(|| race(1));
            let second = scope.spawn(|| race(2));
            (first.join().unwrap(), second.join().unwrap())
        });
        let bits = look(store, |look| look.purposes(ORGANISATION, id))[0].bits;
        match (first, second) {
            (Ok(_), Err(StoreError::Moved)) => assert_eq!(bits, 1),
            (Err(StoreError::Moved), Ok(_)) => assert_eq!(bits, 2),
            both => panic!("{both:?}"),
        }
    }
    assert_eq!(check_log(store), 51);
}

pub fn losers_do_not_undo_others(store: &dyn DataStore) {
    let id = subject(1);
    add_person(store, id);
    std::thread::scope(|scope| {
        for thread in 0_u32..16 {
            scope.spawn(move || {
                for round in 0..20 {
                    let label = format!("{thread}.{round}");
                    let kept = Write::PutSetting(label.clone(), Some(vec![1]));
                    if thread % 2 == 0 {
                        store.commit(change(vec![kept])).unwrap();
                    } else {
                        let lost = Write::DeleteSubject(subject(9));
                        assert!(matches!(store.commit(change(vec![kept, lost])), Err(StoreError::Missing)));
                    }
                    let is_kept = look(store, |look| look.setting(ORGANISATION, &label)).is_some();
                    assert_eq!(is_kept, thread % 2 == 0);
                }
            });
        }
    });
    assert_eq!(check_log(store), 1 + 8 * 20);
}

pub fn many_threads_leave_no_gap(store: &dyn DataStore) {
    let priorities = [Priority::Bulk, Priority::Write, Priority::Use, Priority::Erase];
    let mut firsts: Vec<u64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0_u8..64)
            .map(|thread| {
                scope.spawn(move || {
                    (0..20_u64)
                        .map(|round| {
                            let priority = priorities[usize::from(thread) % priorities.len()];
                            let leaves = vec![leaf(round, thread), leaf(round, thread)];
                            let committed = store.commit(Change { priority, leaves, ..change(vec![]) }).unwrap();
                            assert_eq!(committed.size, committed.first_leaf + 2);
                            committed.first_leaf
                        })
                        .collect::<Vec<u64>>()
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    firsts.sort_unstable();
    assert_eq!(firsts, (0..64 * 20).map(|number| number * 2).collect::<Vec<u64>>());
    assert_eq!(check_log(store), 64 * 20 * 2);
}
