use super::*;
use crate::checkpoint::{Checkpoint, Signer, VerifiedCheckpoint};
use crate::leaf::{Flags, Kind, LEAF_BYTES, Leaf, Outcome};
use crate::tree::{Edge, TILE_WIDTH, leaf_hash};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A log as it is kept: bundles and tiles by place.
#[derive(Clone, Default)]
struct Kept {
    bundles: BTreeMap<u64, Vec<u8>>,
    tiles: BTreeMap<(u8, u64), Vec<Hash>>,
}

impl LogReader for Kept {
    type Error = Infallible;

    fn bundle(&self, bundle: BundlePlace) -> Result<Option<Vec<u8>>, Infallible> {
        Ok(self.bundles.get(&bundle.index).cloned())
    }

    fn tile(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Infallible> {
        Ok(self.tiles.get(&(tile.level, tile.index)).cloned())
    }
}

fn leaf(index: u64) -> Vec<u8> {
    let leaf = Leaf {
        kind: Kind::Use,
        outcome: Outcome::Allowed,
        flags: Flags::NONE,
        time_ms: 1_790_000_000_000 + index / 3,
        id: index.to_be_bytes(),
        count: 1,
        actor: [1; 24],
        subject: [2; 32],
        decision: [3; 32],
        content: [0; 32],
    };
    leaf.encode().to_vec()
}

fn leaves(size: u64) -> Vec<Vec<u8>> {
    (0..size).map(leaf).collect()
}

fn keep(leaves: &[Vec<u8>]) -> (Kept, Hash) {
    let mut kept = Kept::default();
    let (mut edge, mut full) = (Edge::new(), Vec::new());
    for leaf in leaves {
        let index = edge.append(leaf_hash(leaf), &mut full).unwrap();
        push_entry(kept.bundles.entry(index / u64::from(TILE_WIDTH)).or_default(), leaf).unwrap();
    }
    kept.tiles = full.into_iter().map(|full| ((full.tile.level, full.tile.index), full.hashes)).collect();
    kept.tiles.extend(edge.partial_tiles().map(|(tile, hashes)| ((tile.level, tile.index), hashes.to_vec())));
    (kept, edge.root())
}

fn head(size: u64, root: Hash) -> VerifiedCheckpoint {
    let signer = Signer::from_seed("log.example", &[1; 32]).unwrap();
    Checkpoint::new("log.example", size, root).sign(&[&signer]).unwrap().verify(&[signer.verifier()]).unwrap()
}

fn signed(leaves: &[Vec<u8>]) -> (Kept, VerifiedCheckpoint) {
    let (kept, root) = keep(leaves);
    (kept, head(leaves.len() as u64, root))
}

fn without_tiles(kept: Kept) -> Kept {
    Kept { tiles: BTreeMap::new(), ..kept }
}

#[test]
fn a_log_that_holds_is_told_with_its_span() {
    let (kept, head) = signed(&leaves(700));
    let expected =
        Summary { leaves: 700, first_ms: Some(1_790_000_000_000), last_ms: Some(1_790_000_000_233), unknown: 0 };
    assert_eq!(verify_log(&head, &kept), Ok(expected));
    assert_eq!(verify_log(&head, &without_tiles(kept)), Ok(expected));
    let (nothing, head) = signed(&[]);
    assert_eq!(verify_log(&head, &nothing), Ok(Summary::default()));
}

#[test]
fn an_older_head_is_checked_against_a_log_that_grew() {
    let (_, old) = signed(&leaves(300));
    let (grown, _) = signed(&leaves(700));
    assert_eq!(verify_log(&old, &grown).unwrap().leaves, 300);
}

#[test]
fn leaves_of_a_later_version_are_hashed_like_all_others() {
    let mut leaves = leaves(3);
    leaves[1][1] = 200;
    leaves.push(b"of another form".to_vec());
    let (kept, head) = signed(&leaves);
    let summary = verify_log(&head, &kept).unwrap();
    assert_eq!((summary.leaves, summary.unknown), (4, 2));
}

#[test]
fn time_that_runs_back_is_found_though_it_was_signed() {
    let mut leaves = leaves(300);
    leaves.swap(270, 290);
    let (kept, head) = signed(&leaves);
    assert_eq!(verify_log(&head, &kept), Err(LogFault::Time { index: 271 }));
}

#[test]
fn a_wrong_leaf_is_named_where_tiles_tell() {
    let (kept, head) = signed(&leaves(600));
    let changed = |place: u64, byte: usize| {
        let mut kept = kept.clone();
        kept.bundles.get_mut(&place).unwrap()[byte] ^= 1;
        kept
    };
    // Leaf 256 + 3, in its last byte; then the last leaf of all.
    let third = changed(1, 4 * (2 + LEAF_BYTES) - 1);
    assert_eq!(verify_log(&head, &third), Err(LogFault::Leaf { from: 259, until: 260 }));
    assert_eq!(verify_log(&head, &without_tiles(third)), Err(LogFault::Root));
    let last = changed(2, 88 * (2 + LEAF_BYTES) - 1);
    assert_eq!(verify_log(&head, &last), Err(LogFault::Leaf { from: 599, until: 600 }));
    // A length that reaches beyond the end.
    let length = changed(1, 0);
    assert_eq!(verify_log(&head, &length), Err(LogFault::Leaf { from: 256, until: 257 }));
    assert!(matches!(verify_log(&head, &without_tiles(length)), Err(LogFault::Bundle { .. })));
}

#[test]
fn a_rewritten_log_fails_even_with_tiles_of_its_own() {
    let (_, head) = signed(&leaves(600));
    let mut rewritten = leaves(600);
    rewritten.remove(17);
    rewritten.push(leaf(600));
    let (kept, _) = signed(&rewritten);
    assert_eq!(verify_log(&head, &kept), Err(LogFault::Root));
    // Whoever rewrote the lowest tile only is found by the one above.
    let (mut partly, head) = signed(&leaves(600));
    let mut changed = leaves(600);
    changed[17][143] ^= 1;
    let (other, _) = keep(&changed);
    partly.bundles = other.bundles;
    partly.tiles.insert((0, 0), other.tiles[&(0, 0)].clone());
    assert_eq!(verify_log(&head, &partly), Err(LogFault::Leaf { from: 0, until: 256 }));
}

#[test]
fn a_wrong_tile_does_not_blame_the_leaves() {
    let (mut kept, head) = signed(&leaves(600));
    kept.tiles.get_mut(&(0, 1)).unwrap()[5][0] ^= 1;
    assert_eq!(verify_log(&head, &kept), Err(LogFault::Tile(Tile { level: 0, index: 1, width: 256 })));
}

#[test]
fn what_is_missing_or_too_much_is_found() {
    let (kept, head) = signed(&leaves(600));
    let mut missing = kept.clone();
    missing.bundles.remove(&1);
    assert_eq!(verify_log(&head, &missing), Err(LogFault::Missing(BundlePlace { index: 1, width: 256 })));
    let mut longer = kept.clone();
    longer.bundles.get_mut(&1).unwrap().extend([0, 0]);
    let too_long = LogFault::Bundle { index: 512, why: BundleError::TooLong { width: 256 } };
    assert_eq!(verify_log(&head, &longer), Err(too_long));
    let mut cut = kept.clone();
    cut.bundles.get_mut(&2).unwrap().pop();
    let cut_off = LogFault::Bundle { index: 599, why: BundleError::CutOff { position: 87 } };
    assert_eq!(verify_log(&head, &cut), Err(cut_off));
}

#[test]
fn a_leaf_too_long_for_a_bundle_is_refused() {
    let mut bundle = vec![1];
    assert_eq!(push_entry(&mut bundle, &vec![0; 65_536]), Err(BundleError::LongLeaf { length: 65_536 }));
    assert_eq!(bundle, [1]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_flipped_dropped_swapped_or_truncated_leaf_is_found(
        size in 2_u64..600,
        at in any::<prop::sample::Index>(),
        with in any::<prop::sample::Index>(),
        byte in any::<prop::sample::Index>(),
        flip in 1_u8..=255,
        has_tiles in any::<bool>(),
    ) {
        let original = leaves(size);
        let (kept, head) = signed(&original);
        prop_assert!(verify_log(&head, &kept).is_ok());
        let (at, with) = (at.index(original.len()), with.index(original.len()));
        let check = |leaves: &[Vec<u8>]| {
            let (changed, _) = keep(leaves);
            let tiles = if has_tiles { kept.tiles.clone() } else { BTreeMap::new() };
            verify_log(&head, &Kept { bundles: changed.bundles, tiles })
        };
        let changed = |change: &dyn Fn(&mut Vec<Vec<u8>>)| {
            let mut leaves = original.clone();
            change(&mut leaves);
            check(&leaves)
        };

        let flipped = changed(&|leaves| leaves[at][byte.index(LEAF_BYTES)] ^= flip);
        let truncated = changed(&|leaves| leaves[at].truncate(byte.index(LEAF_BYTES)));
        let dropped = changed(&|leaves| drop(leaves.remove(at)));
        prop_assert!(flipped.is_err() && truncated.is_err() && dropped.is_err());
        if has_tiles {
            let index = at as u64;
            prop_assert_eq!(flipped, Err(LogFault::Leaf { from: index, until: index + 1 }));
            prop_assert_eq!(truncated, Err(LogFault::Leaf { from: index, until: index + 1 }));
        }
        if at != with {
            let swapped = changed(&|leaves| leaves.swap(at, with));
            prop_assert!(swapped.is_err());
            if has_tiles {
                let index = at.min(with) as u64;
                prop_assert_eq!(swapped, Err(LogFault::Leaf { from: index, until: index + 1 }));
            }
        }
    }

    #[test]
    fn any_flipped_byte_of_a_bundle_is_found(size in 1_u64..300, place in any::<prop::sample::Index>(), flip in 1_u8..=255) {
        let (mut kept, head) = signed(&leaves(size));
        let bundle = kept.bundles.get_mut(&0).unwrap();
        let place = place.index(bundle.len());
        bundle[place] ^= flip;
        prop_assert!(verify_log(&head, &kept).is_err());
    }

    #[test]
    fn any_bytes_end_in_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..2000), width in 1_u16..=256) {
        let read: Vec<_> = Bundle::exact(&bytes, width).collect();
        prop_assert!(read.len() <= usize::from(width) + 1);
        let kept = Kept { bundles: [(0, bytes)].into(), tiles: BTreeMap::new() };
        prop_assert!(verify_log(&head(width.into(), [0; 32]), &kept).is_err());
    }
}
