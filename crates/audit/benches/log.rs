//! How fast a log grows in memory, and how fast a whole log is checked; one core.
//!
//! `cargo bench --package waarborg-audit`. The aims: a million leaves appended a second, encoding included, and one and a
//! half million checked.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a measurement may fail loudly")]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use std::convert::Infallible;
use std::hint::black_box;
use waarborg_audit::Hash;
use waarborg_audit::checkpoint::{Checkpoint, Signer, VerifiedCheckpoint};
use waarborg_audit::leaf::{Flags, Kind, Leaf, Opening, Outcome};
use waarborg_audit::log::{LogReader, push_entry, verify_log};
use waarborg_audit::tree::{BundlePlace, Edge, Frontier, HashReader, TILE_WIDTH, Tile, inclusion_proof, leaf_hash};

const LEAVES: u64 = 100_000;

struct Kept {
    bundles: Vec<Vec<u8>>,
    tiles: Vec<Vec<Vec<Hash>>>,
}

impl LogReader for Kept {
    type Error = Infallible;

    fn bundle(&self, bundle: BundlePlace) -> Result<Option<Vec<u8>>, Infallible> {
        Ok(self.bundles.get(usize::try_from(bundle.index).unwrap()).cloned())
    }

    fn tile(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Infallible> {
        let index = usize::try_from(tile.index).unwrap();
        Ok(self.tiles.get(usize::from(tile.level)).and_then(|level| level.get(index)).cloned())
    }
}

impl HashReader for Kept {
    type Error = Infallible;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Infallible> {
        self.tile(tile)
    }
}

fn leaf(index: u64) -> Leaf {
    Leaf {
        kind: Kind::Use,
        outcome: Outcome::Allowed,
        flags: Flags::NONE,
        time_ms: 1_790_000_000_000 + index,
        id: index.to_be_bytes(),
        count: 1,
        actor: [1; 24],
        subject: [2; 32],
        decision: [3; 32],
        content: [0; 32],
    }
}

fn kept() -> (Kept, VerifiedCheckpoint) {
    let (mut edge, mut full) = (Edge::new(), Vec::new());
    let mut kept = Kept { bundles: Vec::new(), tiles: vec![Vec::new(); 8] };
    for index in 0..LEAVES {
        if index % u64::from(TILE_WIDTH) == 0 {
            kept.bundles.push(Vec::new());
        }
        let bytes = leaf(index).encode();
        push_entry(kept.bundles.last_mut().unwrap(), &bytes).unwrap();
        edge.append(leaf_hash(&bytes), &mut full).unwrap();
    }
    let partial = edge.partial_tiles().map(|(tile, hashes)| (tile, hashes.to_vec()));
    let mut tiles: Vec<_> = full.into_iter().map(|full| (full.tile, full.hashes)).chain(partial).collect();
    tiles.sort();
    for (tile, hashes) in tiles {
        kept.tiles[usize::from(tile.level)].push(hashes);
    }
    let signer = Signer::from_seed("log.example", &[1; 32]).unwrap();
    let signed = Checkpoint::new("log.example", LEAVES, edge.root()).sign(&[&signer]).unwrap();
    (kept, signed.verify(&[signer.verifier()]).unwrap())
}

fn measure(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("log");
    group.sample_size(20).throughput(Throughput::Elements(LEAVES));
    group.bench_function("append", |bencher| {
        bencher.iter(|| {
            let mut log = Frontier::new();
            for index in 0..LEAVES {
                log.append(leaf_hash(&leaf(black_box(index)).encode())).unwrap();
            }
            log.root()
        });
    });
    group.bench_function("append in tiles, each with its tag", |bencher| {
        bencher.iter_batched(
            || (Edge::new(), Vec::new()),
            |(mut log, mut full)| {
                for index in 0..LEAVES {
                    let opening = Opening::of(&[7; 32], &index.to_be_bytes());
                    let leaf = Leaf { subject: opening.subject_tag(&[1; 16]), ..leaf(black_box(index)) };
                    log.append(leaf_hash(&leaf.encode()), &mut full).unwrap();
                }
                log.root()
            },
            BatchSize::LargeInput,
        );
    });
    let (kept, head) = kept();
    group.bench_function("verify", |bencher| bencher.iter(|| verify_log(&head, &kept).unwrap()));
    group.throughput(Throughput::Elements(1));
    group.bench_function("inclusion proof", |bencher| {
        bencher.iter(|| inclusion_proof(black_box(54_321), LEAVES, &kept).unwrap());
    });
    group.finish();
}

criterion_group!(benches, measure);
criterion_main!(benches);
