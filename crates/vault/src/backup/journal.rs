//! The journal of destroyed keys as it lies in a backup, and by what those are recognised who were erased at their own
//! request: older data know neither.
//!
//! ```text
//! "waarborg/jrn/2" 14 │ how many 8 │ each: sequence 8 │ microseconds since 1970 8 │ token 16 │ hash 32 │ keys 8 │ key 8 …
//!                                         records 8 │ record 16 …
//!                     │ how many 8 │ each: activity 4 │ tag 16 │ year 2 │ month 1 │ day 1
//! ```

use crate::journal::{TAG_BYTES, decode as decode_tag, encode as encode_tag};
use jiff::Timestamp;
use waarborg_model::identifier::RecordId;
use waarborg_store::{ErasedTag, JournalEntry, JournalHead};

const MAGIC: &[u8; 14] = b"waarborg/jrn/2";

pub fn encode(entries: &[JournalEntry], erased: &[ErasedTag]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend((entries.len() as u64).to_be_bytes());
    for entry in entries {
        bytes.extend(entry.sequence.to_be_bytes());
        bytes.extend(entry.at.as_microsecond().to_be_bytes());
        bytes.extend(entry.token);
        bytes.extend(entry.hash);
        bytes.extend((entry.keys.len() as u64).to_be_bytes());
        entry.keys.iter().for_each(|key| bytes.extend(key.to_be_bytes()));
        bytes.extend((entry.records.len() as u64).to_be_bytes());
        entry.records.iter().for_each(|record| bytes.extend(record.as_bytes()));
    }
    bytes.extend((erased.len() as u64).to_be_bytes());
    bytes.extend(erased.iter().flat_map(encode_tag));
    bytes
}

/// The entries and who is remembered, or `None` for bytes that are no journal or whose chain of hashes does not hold.
pub fn decode(bytes: &[u8]) -> Option<(Vec<JournalEntry>, Vec<ErasedTag>)> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    let count = number(&mut rest)?;
    let mut entries: Vec<JournalEntry> = Vec::new();
    for _ in 0..count {
        let sequence = number(&mut rest)?;
        let at = Timestamp::from_microsecond(number(&mut rest)?.cast_signed()).ok()?;
        let (token, hash) = (take(&mut rest)?, take(&mut rest)?);
        let keys = (0..number(&mut rest)?).map(|_| number(&mut rest)).collect::<Option<Vec<u64>>>()?;
        let record = |rest: &mut &[u8]| take(rest).map(RecordId::from_bytes);
        let records = (0..number(&mut rest)?).map(|_| record(&mut rest)).collect::<Option<Vec<RecordId>>>()?;
        let entry = JournalEntry::of_both(head(&entries), at, token, keys, records);
        if entry.sequence != sequence || entry.hash != hash {
            return None;
        }
        entries.push(entry);
    }
    let count = number(&mut rest)?;
    let erased = (0..count).map(|_| decode_tag(&take::<TAG_BYTES>(&mut rest)?)).collect::<Option<Vec<_>>>()?;
    rest.is_empty().then_some((entries, erased))
}

/// Where these entries end.
pub fn head(entries: &[JournalEntry]) -> JournalHead {
    entries.last().map_or(JournalHead { entries: 0, hash: [0; 32] }, |last| JournalHead {
        entries: last.sequence,
        hash: last.hash,
    })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = rest.split_first_chunk()?;
    *rest = tail;
    Some(*head)
}

fn number(rest: &mut &[u8]) -> Option<u64> {
    take(rest).map(u64::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entries() -> Vec<JournalEntry> {
        let mut entries = Vec::new();
        for (second, keys) in [(1, vec![7, 8]), (2, vec![]), (3, vec![u64::MAX])] {
            let at = Timestamp::from_second(second).unwrap();
            let records = keys.iter().map(|_| RecordId::from_bytes([5; 16])).collect();
            let token = [u8::try_from(second).unwrap(); 16];
            entries.push(JournalEntry::of_both(head(&entries), at, token, keys, records));
        }
        entries
    }

    #[test]
    fn comes_back_and_every_flipped_or_cut_byte_is_found() {
        let bytes = encode(&entries(), &[]);
        assert_eq!(decode(&bytes), Some((entries(), Vec::new())));
        assert_eq!(decode(&encode(&[], &[])), Some((Vec::new(), Vec::new())));
        for place in 0..bytes.len() {
            let mut wrong = bytes.clone();
            wrong[place] ^= 1;
            assert_eq!(decode(&wrong), None, "{place}");
            assert_eq!(decode(&bytes[..place]), None, "{place}");
        }
    }

    /// Tags have no chain of hashes: the mark holds the file as a whole.
    #[test]
    fn who_is_remembered_comes_back() {
        let until = jiff::civil::date(2027, 11, 26);
        let erased = [1, 2].map(|activity| ErasedTag { activity, tag: [9; 16], until });
        let bytes = encode(&entries(), &erased);
        assert_eq!(decode(&bytes), Some((entries(), erased.to_vec())));
        for length in 0..bytes.len() {
            assert_eq!(decode(&bytes[..length]), None, "{length}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..120)) {
            let framed = [MAGIC.as_slice(), &bytes].concat();
            let _ = decode(&framed);
        }
    }
}
