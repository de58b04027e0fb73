//! The log.

use super::invented::{ORGANISATION, change, leaf, look, put};
use crate::{Change, DataStore, LogId, StoreError, StoredLeaves, Write};
use sha2::{Digest as _, Sha256};
use std::ops::ControlFlow;

/// All leaves of a log from an index on, group by group.
pub fn groups(store: &dyn DataStore, log: LogId, from: u64) -> Vec<StoredLeaves> {
    let mut groups = Vec::new();
    look(store, |look| {
        groups.clear();
        look.each_leaf_group(ORGANISATION, log, from, &mut |group| {
            groups.push(group);
            ControlFlow::Continue(())
        })
    });
    groups
}

/// The root by the definition. Source: RFC 9162, section 2.1.1.
fn root(leaves: &[[u8; 32]]) -> [u8; 32] {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            Sha256::new().chain_update([1]).chain_update(root(left)).chain_update(root(right)).finalize().into()
        }
    }
}

/// Holds root, frontier, tiles and groups against the leaves themselves.
pub fn check_log(store: &dyn DataStore) -> u64 {
    let state = look(store, |look| look.log(ORGANISATION)).unwrap();
    let groups = groups(store, state.id, 0);
    let mut hashes: Vec<[u8; 32]> = Vec::new();
    for group in &groups {
        assert_eq!(group.first, hashes.len() as u64);
        hashes.extend(
            group
                .leaves
                .iter()
                .map(|leaf| -> [u8; 32] { Sha256::new().chain_update([0]).chain_update(leaf).finalize().into() }),
        );
    }
    assert_eq!(state.size, hashes.len() as u64);
    assert_eq!(state.root, root(&hashes));
    let mut frontier = state.size.to_be_bytes().to_vec();
    let mut rest = &hashes[..];
    for height in (0..64).rev().filter(|height| state.size >> height & 1 == 1) {
        let (subtree, behind) = rest.split_at(1 << height);
        frontier.extend(root(subtree));
        rest = behind;
    }
    assert_eq!(state.frontier, frontier);
    for level in 0..3_u8 {
        let width = 1_usize << (8 * level);
        let level_hashes: Vec<[u8; 32]> = hashes.chunks_exact(width).map(root).collect();
        let full = level_hashes.chunks_exact(256);
        let count = full.len() as u64;
        for (index, tile) in (0..).zip(full) {
            let kept = look(store, |look| look.tile(ORGANISATION, state.id, level, index)).unwrap();
            assert!(kept == tile.as_flattened(), "tile {index} of level {level}");
        }
        assert_eq!(look(store, |look| look.tile(ORGANISATION, state.id, level, count)), None);
    }
    state.size
}

pub fn leaves_are_kept_with_their_members(store: &dyn DataStore) {
    assert_eq!(look(store, |look| look.log(ORGANISATION)), None);
    let mut expected = Vec::new();
    for count in [1_u8, 3, 200, 255, 255, 7] {
        let leaves: Vec<[u8; 144]> = (0..count).map(|number| leaf(expected.len() as u64, number)).collect();
        let members = vec![(0, vec![count; 16]), (usize::from(count) - 1, vec![count; 48])];
        let committed = store.commit(Change { leaves: leaves.clone(), members, ..change(vec![]) }).unwrap();
        assert_eq!(committed.first_leaf, expected.len() as u64);
        expected.extend(leaves);
        assert_eq!(committed.size, expected.len() as u64);
    }
    assert_eq!(check_log(store), 721);
    let log = look(store, |look| look.log(ORGANISATION)).unwrap();
    assert_eq!((log.id, log.last_time_ms), (LogId::FIRST, 714));
    let kept = groups(store, log.id, 0);
    assert_eq!(kept.iter().flat_map(|group| group.leaves.clone()).collect::<Vec<_>>(), expected);
    assert_eq!(kept[1].members, [(1, vec![3; 16]), (3, vec![3; 48])]);
    let late = groups(store, log.id, 2);
    assert_eq!((late[0].first, late[0].leaves.len(), late[0].members.len()), (2, 2, 1));
    assert_eq!(late.len(), 5);
    assert_eq!(groups(store, log.id, 721), []);
    for (from, count) in [(0, 0), (0, 1), (2, 1), (3, 205), (458, 600), (720, 1), (721, 1), (u64::MAX, 1)] {
        let alone = look(store, |look| look.leaves(ORGANISATION, log.id, from, count));
        let skipped = usize::try_from(from).unwrap();
        assert_eq!(
            alone,
            expected.iter().copied().skip(skipped).take(count).collect::<Vec<_>>(),
            "{count} from {from}"
        );
    }
    let nothing = store.commit(Change { leaves: vec![], ..change(vec![]) }).unwrap();
    assert_eq!((nothing.first_leaf, nothing.size), (721, 721));
    let members = vec![(1, vec![0; 16])];
    assert!(matches!(store.commit(Change { members, ..change(vec![]) }), Err(StoreError::Missing)));
    assert_eq!(check_log(store), 721);
}

pub fn time_never_runs_back(store: &dyn DataStore) {
    for (given, raised) in [(10, 10), (5, 10), (20, 20), (0, 20)] {
        let first = store.commit(Change { leaves: vec![leaf(given, 1)], ..change(vec![]) }).unwrap().first_leaf;
        let kept = groups(store, LogId::FIRST, first);
        assert_eq!(kept[0].leaves[0], leaf(raised, 1));
    }
    let leaves = vec![leaf(30, 1), leaf(25, 2)];
    store.commit(Change { leaves, ..change(vec![]) }).unwrap();
    assert_eq!(groups(store, LogId::FIRST, 4)[0].leaves, [leaf(30, 1), leaf(30, 2)]);
    assert_eq!(look(store, |look| look.log(ORGANISATION)).unwrap().last_time_ms, 30);
    check_log(store);
}

pub fn another_epoch_starts_empty(store: &dyn DataStore) {
    put(store, vec![]).unwrap();
    put(store, vec![]).unwrap();
    let next = LogId { instance: [0, 0, 0, 9], epoch: 2 };
    let opened = put(store, vec![Write::OpenLog(next)]).unwrap();
    assert_eq!((opened.first_leaf, opened.size), (0, 1));
    put(store, vec![]).unwrap();
    assert_eq!(check_log(store), 2);
    let logs = look(store, |look| look.logs(ORGANISATION));
    assert_eq!(logs.iter().map(|log| (log.id, log.size)).collect::<Vec<_>>(), [(LogId::FIRST, 2), (next, 2)]);
    assert_eq!(look(store, |look| look.log(ORGANISATION)).unwrap().id, next);
    assert_eq!(groups(store, LogId::FIRST, 0).len(), 2);
}

pub fn checkpoints_are_found_by_size(store: &dyn DataStore) {
    put(store, vec![]).unwrap();
    put(store, vec![Write::PutCheckpoint(1, "one".into())]).unwrap();
    put(store, vec![Write::PutCheckpoint(2, "two".into())]).unwrap();
    let at = |size| look(store, |look| look.checkpoint(ORGANISATION, LogId::FIRST, size));
    assert_eq!(at(Some(1)).as_deref(), Some("one"));
    assert_eq!(at(None).as_deref(), Some("two"));
    assert_eq!(at(Some(3)), None);
    assert_eq!(look(store, |look| look.log(ORGANISATION)).unwrap().checkpoint.as_deref(), Some("two"));
}
