use super::*;
use crate::text::to_hex;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;
use std::collections::HashMap;
use std::convert::Infallible;

/// A log of numbers, in tiles, and the same log as another library grows it.
struct Both {
    edge: Edge,
    tiles: HashMap<(u8, u64), Vec<Hash>>,
    other: MemoryBackedTree<Sha256, [u8; 8]>,
}

impl Both {
    fn new(size: u64) -> Self {
        let mut edge = Edge::new();
        let mut other = MemoryBackedTree::new();
        let mut full = Vec::new();
        for leaf in 0..size {
            assert_eq!(edge.append(leaf_hash(&leaf.to_be_bytes()), &mut full), Ok(leaf));
            other.push(leaf.to_be_bytes());
        }
        let mut tiles: HashMap<_, _> =
            full.into_iter().map(|full| ((full.tile.level, full.tile.index), full.hashes)).collect();
        tiles.extend(edge.partial_tiles().map(|(tile, hashes)| ((tile.level, tile.index), hashes.to_vec())));
        Self { edge, tiles, other }
    }
}

impl HashReader for Both {
    type Error = Infallible;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Infallible> {
        Ok(self.tiles.get(&(tile.level, tile.index)).cloned())
    }
}

fn joined(path: &[Hash]) -> Vec<u8> {
    path.concat()
}

fn old_root(size: u64) -> Hash {
    let mut log = Frontier::new();
    for leaf in 0..size {
        log.append(leaf_hash(&leaf.to_be_bytes())).unwrap();
    }
    log.root()
}

// Computed with hashlib of Python by the definition of RFC 9162, section 2.1.1: leaves "a", "b", "c".
#[test]
fn hashes_as_the_published_vectors_say() {
    assert_eq!(to_hex(&empty_root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(to_hex(&leaf_hash(b"a")), "022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c");
    let mut log = Frontier::new();
    for leaf in ["a", "b", "c"] {
        log.append(leaf_hash(leaf.as_bytes())).unwrap();
    }
    assert_eq!(to_hex(&log.root()), "36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1");
}

#[test]
fn roots_and_inclusion_agree_with_another_library() {
    for size in [1, 2, 3, 7, 8, 9, 100, 255, 256, 257, 600] {
        let both = Both::new(size);
        assert_eq!(both.edge.root().as_slice(), both.other.root().as_bytes().as_slice());
        assert_eq!(root(size, &both), Ok(both.edge.root()));
        for index in (0..size).filter(|index| size < 20 || index % 13 == 0 || size - index < 3) {
            let path = inclusion_proof(index, size, &both).unwrap();
            let expected = both.other.prove_inclusion(usize::try_from(index).unwrap());
            assert_eq!(joined(&path), expected.as_bytes(), "{index} of {size}");
            let leaf = leaf_hash(&index.to_be_bytes());
            assert_eq!(verify_inclusion(&leaf, index, size, &path, &both.edge.root()), Ok(()));
        }
    }
}

#[test]
fn consistency_agrees_with_another_library() {
    for new in [1, 2, 3, 7, 8, 9, 64, 255, 256, 257, 600] {
        let both = Both::new(new);
        for old in (1..=new).filter(|old| new < 20 || old % 17 == 0 || old.is_power_of_two() || new - old < 3) {
            let path = consistency_proof(old, new, &both).unwrap();
            if old < new {
                let expected = both.other.prove_consistency(usize::try_from(new - old).unwrap());
                assert_eq!(joined(&path), expected.as_bytes(), "{old} of {new}");
            }
            assert_eq!(
                verify_consistency(old, &old_root(old), new, &both.edge.root(), &path),
                Ok(()),
                "{old} of {new}"
            );
        }
    }
}

#[test]
fn large_logs_read_several_levels_of_tiles() {
    let size = 70_000;
    let both = Both::new(size);
    // Source: the example of C2SP tlog-tiles, "Partial Tiles".
    let partial: Vec<String> = both.edge.partial_tiles().map(|(tile, _)| tile.path()).collect();
    assert_eq!(partial, ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
    assert_eq!(both.tiles.keys().filter(|(level, _)| *level == 0).count(), 274);
    assert_eq!(tiles_of(size).count(), 274 + 2 + 1);
    assert_eq!(bundles_of(size).count(), 274);
    for index in [0, 255, 256, 65_535, 65_536, 69_999] {
        let path = inclusion_proof(index, size, &both).unwrap();
        let expected = both.other.prove_inclusion(usize::try_from(index).unwrap());
        assert_eq!(joined(&path), expected.as_bytes(), "{index}");
    }
    for old in [1, 256, 300, 65_536, 65_537, 69_999] {
        let path = consistency_proof(old, size, &both).unwrap();
        let expected = both.other.prove_consistency(usize::try_from(size - old).unwrap());
        assert_eq!(joined(&path), expected.as_bytes(), "{old}");
    }
    assert_eq!(row_root(&both.tiles[&(0, 5)]), Some(both.tiles[&(1, 0)][5]));
    assert_eq!((row_root(&[]), row_root(&[[0; 32]; 3])), (None, None));
    let resumed = Edge::resume(size, &both).unwrap();
    assert_eq!((resumed.frontier(), resumed.size()), (both.edge.frontier(), size));
    assert!(resumed.partial_tiles().eq(both.edge.partial_tiles()));
    // Older heads can be had from the tiles of today.
    assert_eq!(root(65_700, &both), Ok(old_root(65_700)));
}

#[test]
fn tiles_lie_where_the_specification_says() {
    let tile = |level, index, width| Tile { level, index, width };
    for (place, path) in [
        (tile(0, 0, 256), "tile/0/000"),
        (tile(1, 999, 5), "tile/1/999.p/5"),
        (tile(0, 1_234_067, 256), "tile/0/x001/x234/067"),
        (tile(7, 1000, 255), "tile/7/x001/000.p/255"),
    ] {
        assert_eq!(place.path(), path);
        assert_eq!(Tile::parse(path), Some(place));
    }
    let bundle = BundlePlace { index: 1067, width: 3 };
    assert_eq!(bundle.path(), "tile/entries/x001/067.p/3");
    assert_eq!(BundlePlace::parse(&bundle.path()), Some(bundle));
    for wrong in [
        "tile/0/1",
        "tile/00/001",
        "tile/8/000",
        "tile/0/x000/001",
        "tile/0/001/001",
        "tile/0/x001/x067",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/",
        "tile/0/x+01/001",
        "tile/0/000/",
        "entries/000",
        "",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
    ] {
        assert_eq!(Tile::parse(wrong), None, "{wrong}");
    }
}

/// Counts what is read.
struct Counting<'a>(&'a Both, std::cell::Cell<usize>);

impl HashReader for Counting<'_> {
    type Error = Infallible;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Infallible> {
        self.1.set(self.1.get() + 1);
        self.0.hashes(tile)
    }
}

#[test]
fn a_proof_reads_each_tile_once() {
    let both = Both::new(1000);
    let counting = Counting(&both, std::cell::Cell::new(0));
    inclusion_proof(300, 1000, &counting).unwrap();
    // Level 0: that of the leaf, and the last. Level 1: the only one.
    assert_eq!(counting.1.get(), 3);
}

#[test]
fn missing_and_short_tiles_are_told() {
    let mut both = Both::new(300);
    assert_eq!(inclusion_proof(300, 300, &both), Err(ReadError::Beyond));
    assert_eq!(inclusion_proof(0, 0, &both), Err(ReadError::Beyond));
    assert_eq!(consistency_proof(301, 300, &both), Err(ReadError::Beyond));
    assert_eq!(root(u64::MAX, &both), Err(ReadError::Beyond));
    assert_eq!(root(0, &both), Ok(empty_root()));
    both.tiles.get_mut(&(0, 1)).unwrap().pop();
    let last = Tile { level: 0, index: 1, width: 44 };
    assert_eq!(root(300, &both), Err(ReadError::Missing(last)));
    both.tiles.remove(&(0, 1));
    assert_eq!(root(300, &both), Err(ReadError::Missing(last)));
}

#[test]
fn a_full_log_takes_no_more() {
    let mut full = Frontier::decode(&[MOST_LEAVES.to_be_bytes().as_slice(), &[7; 32]].concat()).unwrap();
    let before = full.clone();
    assert_eq!(full.append([0; 32]), Err(TreeFull));
    assert_eq!(full, before);
}

#[test]
fn bytes_that_are_no_frontier_are_refused() {
    let good = {
        let mut log = Frontier::new();
        for leaf in 0..5_u8 {
            log.append(leaf_hash(&[leaf])).unwrap();
        }
        log.encode()
    };
    assert_eq!(good.len(), 8 + 2 * 32);
    assert_eq!(Frontier::decode(&good).unwrap().encode(), good);
    assert_eq!(Frontier::decode(&good[..7]), Err(FrontierError::Size));
    assert_eq!(Frontier::decode(&[255; 8]), Err(FrontierError::Size));
    assert_eq!(Frontier::decode(&good[..71]), Err(FrontierError::Length { expected: 72, length: 71 }));
    assert_eq!(
        Frontier::decode(&[good, vec![0; 32]].concat()),
        Err(FrontierError::Length { expected: 72, length: 104 })
    );
}

proptest! {
    #[test]
    fn a_frontier_that_was_kept_goes_on_as_if_nothing_had_been(size in 0_u64..600, more in 0_u64..20) {
        let mut log = Frontier::new();
        for leaf in 0..size {
            log.append(leaf_hash(&leaf.to_be_bytes())).unwrap();
        }
        let mut log = Frontier::decode(&log.encode()).unwrap();
        for leaf in size..size + more {
            prop_assert_eq!(log.append(leaf_hash(&leaf.to_be_bytes())), Ok(leaf));
        }
        prop_assert_eq!(log.root(), old_root(size + more));
    }

    #[test]
    fn a_path_shows_no_other_leaf_place_or_size(
        size in 1_u64..80,
        index in any::<prop::sample::Index>(),
        other_index in 0_u64..100,
        other_size in 0_u64..100,
        at in any::<prop::sample::Index>(),
    ) {
        let both = Both::new(size);
        let index = index.index(usize::try_from(size).unwrap()) as u64;
        let leaf = leaf_hash(&index.to_be_bytes());
        let path = inclusion_proof(index, size, &both).unwrap();
        let root = both.edge.root();
        if other_index != index {
            prop_assert!(verify_inclusion(&leaf, other_index, size, &path, &root).is_err());
        }
        prop_assert!(verify_inclusion(&leaf_hash(b"x"), index, size, &path, &root).is_err());
        if other_size <= index {
            prop_assert_eq!(verify_inclusion(&leaf, index, other_size, &path, &root), Err(PathError::Beyond));
        }
        if !path.is_empty() {
            let mut changed = path.clone();
            changed[at.index(path.len())][at.index(32)] ^= 1;
            prop_assert_eq!(verify_inclusion(&leaf, index, size, &changed, &root), Err(PathError::Root));
            prop_assert!(verify_inclusion(&leaf, index, size, &path[1..], &root).is_err());
        }
    }

    #[test]
    fn a_log_that_was_rewritten_is_not_consistent(new in 2_u64..80, old in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        let both = Both::new(new);
        let old = old.index(usize::try_from(new - 1).unwrap()) as u64 + 1;
        let path = consistency_proof(old, new, &both).unwrap();
        let (first, last) = (old_root(old), both.edge.root());
        prop_assert!(verify_consistency(old, &[1; 32], new, &last, &path).is_err());
        prop_assert!(verify_consistency(old, &first, new, &[1; 32], &path).is_err());
        prop_assert!(verify_consistency(new, &last, old, &first, &path).is_err());
        let mut changed = path.clone();
        changed[at.index(path.len())][at.index(32)] ^= 1;
        prop_assert!(verify_consistency(old, &first, new, &last, &changed).is_err());
        prop_assert!(verify_consistency(old, &first, new, &last, &path[1..]).is_err());
    }

    #[test]
    fn hostile_numbers_and_paths_end_in_an_answer(
        a in any::<u64>(),
        b in any::<u64>(),
        path in proptest::collection::vec(any::<[u8; 32]>(), 0..70),
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        text in "(tile/)?(entries/|[0-9]/)?(x?[0-9]{3}/){0,8}[0-9]{3}(.p/[0-9]{1,3})?|\\PC{0,40}",
    ) {
        prop_assert!(verify_inclusion(&[0; 32], a, b, &path, &[1; 32]).is_err());
        let _ = verify_consistency(a, &[0; 32], b, &[1; 32], &path);
        let both = Both::new(3);
        let _ = (inclusion_proof(a, b, &both), consistency_proof(a, b, &both), root(a, &both));
        let _ = Edge::resume(a, &both).map(|edge| edge.root());
        let _ = (Tile::of(u8::try_from(a % 256).unwrap(), b, a), BundlePlace::of(a, b).map(BundlePlace::first_leaf));
        if let Ok(frontier) = Frontier::decode(&bytes) {
            prop_assert_eq!(frontier.encode(), bytes);
        }
        if let Some(tile) = Tile::parse(&text) {
            prop_assert_eq!(tile.path(), text);
        } else if let Some(bundle) = BundlePlace::parse(&text) {
            prop_assert_eq!(bundle.path(), text);
        }
    }
}
