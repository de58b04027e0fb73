//! What a store keeps of the log: one log for each organisation and instance, leaves in groups.

/// Which log: its origin is `waarborg/organisation/instance/epoch`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LogId {
    /// Which process wrote it, where several share one store.
    pub instance: [u8; 4],
    /// Rises with every restore.
    pub epoch: u32,
}

impl LogId {
    /// The log that the first leaf of an organisation opens, where none was opened before.
    pub const FIRST: Self = Self { instance: [0; 4], epoch: 1 };
}

/// Where a log is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogState {
    /// Which log.
    pub id: LogId,
    /// How many leaves.
    pub size: u64,
    /// The root over them (RFC 9162).
    pub root: [u8; 32],
    /// The right edge of the tree, as `audit` encodes it.
    pub frontier: Vec<u8>,
    /// Milliseconds since 1970 of the last leaf; zero in an empty log.
    pub last_time_ms: u64,
    /// The newest signed checkpoint, if one was ever signed.
    pub checkpoint: Option<String>,
}

/// Leaves that were committed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLeaves {
    /// Index of the first.
    pub first: u64,
    /// The leaves, 144 bytes each.
    pub leaves: Vec<[u8; 144]>,
    /// Members' tags of leaves about sets: index of the leaf, tags of 16 bytes in a row.
    pub members: Vec<(u64, Vec<u8>)>,
}
