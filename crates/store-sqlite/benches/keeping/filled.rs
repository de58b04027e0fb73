//! Stores with many people, each with a record of about a kilobyte, four look-ups, a standing and a key.

use std::path::{Path, PathBuf};
use waarborg_model::SensitivityGroup;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::contract::{ORGANISATION, change, envelope, person, record, record_of, subject};
use waarborg_store::{
    Change, DataStore, KeyStore, LookupRow, Priority, PurposeStanding, StoredKey, SubjectNumber, Write,
};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};

/// People in one change of the filling.
const SLICE: u32 = 500;

pub struct Filled {
    pub data: SqliteData,
    pub keys: SqliteKeys,
    pub people: u32,
    path: PathBuf,
}

impl Filled {
    pub fn new(folder: &Path, people: u32) -> Self {
        let path = folder.join("data.sqlite");
        let data = SqliteData::create(&path).unwrap();
        let keys = SqliteKeys::create(&folder.join("keys.sqlite")).unwrap();
        let first = data.reserve_numbers(people.into()).unwrap();
        for start in (0..people).step_by(SLICE as usize) {
            let slice = start..people.min(start + SLICE);
            let new: Vec<StoredKey> = slice
                .clone()
                .map(|number| StoredKey {
                    subject: subject(number),
                    number: u64::from(number) + 1,
                    lot: 1,
                    row: vec![9; 109],
                })
                .collect();
            keys.add(ORGANISATION, &new).unwrap();
            let writes =
                slice.flat_map(|number| Self::writes(number, SubjectNumber(first.0 + u64::from(number)))).collect();
            data.commit(Change { priority: Priority::Bulk, ..change(writes) }).unwrap();
        }
        Self { data, keys, people, path }
    }

    fn writes(number: u32, kept_as: SubjectNumber) -> [Write; 4] {
        let (id, card) = (subject(number), record(number));
        let standing = PurposeStanding { activity: 7, purpose: Purpose::Newsletter, bits: number };
        [
            person(id, kept_as),
            Write::AddRecord(record_of(card, id), vec![envelope(card, SensitivityGroup::Ordinary, 1, 1024)]),
            Write::SetPurposes(id, vec![standing]),
            Write::AddLookups(Self::lookups(number)),
        ]
    }

    /// Tags as random as those of a keyed hash.
    pub fn lookups(number: u32) -> Vec<LookupRow> {
        (0..4)
            .map(|field| {
                let mut tag = [field; 16];
                tag[..8].copy_from_slice(&scatter(u64::from(number) * 4 + u64::from(field)).to_be_bytes());
                LookupRow { field, tag: tag.to_vec(), posting: tag }
            })
            .collect()
    }

    /// Someone, as if by chance.
    pub fn scattered(&self, turn: u64) -> u32 {
        u32::try_from(scatter(turn) % u64::from(self.people)).unwrap()
    }

    pub fn megabytes(&self) -> f64 {
        super::float(std::fs::metadata(&self.path).unwrap().len()) / 1e6
    }
}

/// Source: the finaliser of SplitMix64.
fn scatter(number: u64) -> u64 {
    let mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
