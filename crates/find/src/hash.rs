//! One hash of words, shared by the build script (tables) and the detector
//! (look-ups).

/// Hashes folded bytes; every bit of the result depends on all of them.
pub fn hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut hash = bytes.len() as u64;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        hash = mix(hash ^ u64::from_le_bytes(*chunk), FACTOR);
    }
    let last = rest.iter().rev().fold(0, |last, byte| last << 8 | u64::from(*byte));
    hash = mix(hash ^ last, FACTOR);
    mix(hash, 0xbf58_476d_1ce4_e5b9)
}

fn mix(hash: u64, factor: u64) -> u64 {
    let product = hash.wrapping_mul(factor);
    product ^ (product >> 32)
}

/// Bits of the table of pairs of words that begin a phrase; few of them may be set, for each false one costs a walk.
pub const PAIR_BITS: usize = 1 << 19;

/// Stands for the gap in the key of a phrase that has one.
pub const GAP: u8 = 1;

/// Returns the bit of a pair of words, by their hashes.
pub fn pair_bit(first: u32, second: u32) -> usize {
    let pair = u64::from(first) << 32 | u64::from(second);
    (mix(pair, 0x94d0_49bb_1331_11eb) >> 40) as usize % PAIR_BITS
}

/// Returns the slot of a table of `slots` at which the search for `hash` begins.
pub fn slot(hash: u64, slots: usize) -> usize {
    (((hash >> 32) * slots as u64) >> 32) as usize
}

/// Bits of a slot that tell words apart; the others number a value. A slot of
/// zero is free.
pub const MARK: u64 = !0xffff;
