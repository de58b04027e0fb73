//! Logs and receipts as a house would make them.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use waarborg_audit::checkpoint::{Checkpoint, Origin, Signer};
use waarborg_audit::leaf::{Flags, Kind, Leaf, Opening, Outcome, erased};
use waarborg_audit::log::push_entry;
use waarborg_audit::proof::Proof;
use waarborg_audit::receipt::{Receipt, Whom};
use waarborg_audit::tree::{Edge, FullTile, HashReader, TILE_WIDTH, Tile, inclusion_proof, leaf_hash};
use waarborg_audit::{Hash, tree::BundlePlace};

pub const ORIGIN: Origin = Origin { organisation: [0x5a; 16], instance: [0, 0, 0, 1], epoch: 1 };
pub const SUBJECT: [u8; 16] = [0x11; 16];
pub const SALT: [u8; 32] = [0x22; 32];
pub const BODY: &str = "erased: part\nat: 2026-09-21T14:18:20Z\nrecords: 1\n\
    stays: invoices | 2 | ret-fiscal-7y | AWR 52 lid 4 | 2033-12-31\nto-tell: Post\n";

/// The leaf of the erasure, among others.
pub const ERASED_AT: u64 = 300;

pub fn signer() -> Signer {
    Signer::from_seed(ORIGIN.key_name(), &[7; 32]).unwrap()
}

pub fn key() -> String {
    signer().verifier().to_string()
}

pub fn opening() -> Opening {
    Opening::of(&[1; 32], &ERASED_AT.to_be_bytes())
}

pub fn leaf(index: u64) -> Leaf {
    let (kind, outcome) = if index == ERASED_AT { (Kind::Erase, Outcome::Done) } else { (Kind::Use, Outcome::Allowed) };
    Leaf {
        kind,
        outcome,
        flags: Flags::NONE,
        time_ms: 1_790_000_000_000 + 1000 * index,
        id: index.to_be_bytes(),
        count: 1,
        actor: [1; 24],
        subject: opening().subject_tag(&SUBJECT),
        decision: [3; 32],
        content: erased(&SALT, BODY.as_bytes()),
    }
}

/// A log in memory.
pub struct Log {
    pub leaves: Vec<Vec<u8>>,
    edge: Edge,
    full: Vec<FullTile>,
}

impl HashReader for Log {
    type Error = std::convert::Infallible;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Self::Error> {
        let full = self.full.iter().find(|full| full.tile == tile.full()).map(|full| full.hashes.clone());
        let partial = || self.edge.partial_tiles().find(|(part, _)| *part == tile).map(|(_, hashes)| hashes.to_vec());
        Ok(full.or_else(partial))
    }
}

impl Log {
    pub fn of(leaves: Vec<Vec<u8>>) -> Self {
        let (mut edge, mut full) = (Edge::new(), Vec::new());
        for leaf in &leaves {
            edge.append(leaf_hash(leaf), &mut full).unwrap();
        }
        Self { leaves, edge, full }
    }

    pub fn new(size: u64) -> Self {
        Self::of((0..size).map(|index| leaf(index).encode().to_vec()).collect())
    }

    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint::new(ORIGIN.to_string(), self.edge.size(), self.edge.root())
    }

    pub fn signed(&self) -> String {
        self.checkpoint().sign(&[&signer()]).unwrap().to_string()
    }

    /// Lays the log down as files.
    pub fn write(&self, folder: &Path) {
        write(folder, "checkpoint", self.signed().as_bytes());
        for (index, leaves) in (0..).zip(self.leaves.chunks(TILE_WIDTH.into())) {
            let mut bytes = Vec::new();
            for leaf in leaves {
                push_entry(&mut bytes, leaf).unwrap();
            }
            let width = u16::try_from(leaves.len()).unwrap();
            write(folder, &BundlePlace { index, width }.path(), &bytes);
        }
        for full in &self.full {
            write(folder, &full.tile.path(), &full.hashes.concat());
        }
        for (tile, hashes) in self.edge.partial_tiles() {
            write(folder, &tile.path(), &hashes.concat());
        }
    }
}

pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

/// A log in a folder of its own.
pub fn log(size: u64) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    Log::new(size).write(folder.path());
    let path = folder.path().to_str().unwrap().to_owned();
    (folder, path)
}

/// The receipt of the erasure, after a change of its leaf before it went into the log.
pub fn receipt(change: impl Fn(&mut Leaf)) -> Receipt {
    let mut erasure = leaf(ERASED_AT);
    change(&mut erasure);
    let mut leaves = Log::new(600).leaves;
    leaves[usize::try_from(ERASED_AT).unwrap()] = erasure.encode().to_vec();
    let log = Log::of(leaves);
    let path = inclusion_proof(ERASED_AT, 600, &log).unwrap();
    let checkpoint = log.signed().parse().unwrap();
    Receipt {
        whom: Whom::Person { subject: SUBJECT, opening: opening() },
        salt: SALT,
        body: BODY.as_bytes().to_vec(),
        leaf: erasure.encode().to_vec(),
        proof: Proof { index: ERASED_AT, path, extra: None, checkpoint },
    }
}
