//! The receipt of what was cleared out. Each commit has a leaf of its own; that of the last says what all of them did, and
//! where those before it stand.

use super::Cleared;
use crate::erase::{Horizons, file_and_retention};
use crate::error::VaultError;
use crate::removal::Removal;
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use waarborg_audit::leaf::erased;
use waarborg_audit::receipt::{Receipt, Whom};

/// What proves that something was cleared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearedProof {
    /// The receipt; nobody else keeps it.
    pub receipt: String,
    /// Where the last of it stands in the log.
    pub leaf: u64,
    /// When the last of it went.
    pub at: Timestamp,
    /// Until when someone with a backup of the keys can open it.
    pub keys_gone_on: Timestamp,
    /// Until when the sealed bytes stand in backups.
    pub data_gone_on: Timestamp,
    /// What went, by file and rule.
    pub groups: Vec<ClearedGroup>,
}

/// What went of one file under one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearedGroup {
    /// The file, by its name in the register; `None` if the register no longer has it.
    pub file: Option<String>,
    /// The retention rule, by its name in the register.
    pub retention: Option<String>,
    /// How many records.
    pub records: u64,
}

/// What a file or rule is called that the register no longer has. No name of the register is like it.
const GONE: &str = "-";

/// What went so far, and what the leaf of the last commit says of it.
pub(super) struct Account {
    pub cleared: Cleared,
    horizons: Horizons,
    groups: BTreeMap<(Option<String>, Option<String>), u64>,
    /// Records whose key stays for others of the same person: copies of them open until the last copy is gone.
    under_kept_keys: usize,
    /// Where the leaves of the commits stand.
    entries: Vec<u64>,
    last: Option<Said>,
}

/// What the leaf of a commit says.
pub(super) struct Said {
    at: Timestamp,
    salt: [u8; 32],
    body: String,
}

impl Said {
    /// What stands for it in the leaf.
    pub fn content(&self) -> [u8; 32] {
        erased(&self.salt, self.body.as_bytes())
    }
}

impl Account {
    /// Nothing went yet.
    pub fn new(horizons: Horizons) -> Self {
        let (cleared, groups) = (Cleared::default(), BTreeMap::new());
        Self { cleared, horizons, groups, under_kept_keys: 0, entries: Vec::new(), last: None }
    }

    pub fn horizons(&self) -> Horizons {
        self.horizons
    }

    /// Counts what goes with the next commit, and says what its leaf is to say.
    ///
    /// # Errors
    /// The system has no randomness: then nothing was counted.
    pub fn say(&mut self, in_force: &InForce, removals: &[Removal], at: Timestamp) -> Result<Said, VaultError> {
        let salt = waarborg_seal::random()?;
        for record in removals.iter().flat_map(|removal| &removal.gone) {
            let known = file_and_retention(in_force, record);
            let group = (known.map(|(file, _)| file.id.clone()), known.map(|(_, retention)| retention.id.clone()));
            *self.groups.entry(group).or_default() += 1;
            self.cleared.records += 1;
        }
        self.under_kept_keys += removals.iter().map(|removal| removal.gone_under_kept_keys().count()).sum::<usize>();
        self.cleared.people += removals.iter().filter(|removal| removal.is_whole()).count() as u64;
        Ok(Said { at, salt, body: self.body(at) })
    }

    /// Notes that the commit was done, and where its leaf stands.
    pub fn done(&mut self, said: Said, entry: u64) {
        self.entries.push(entry);
        self.last = Some(said);
    }

    /// When copies are gone of what went at that moment: those of the keys, those of the data.
    fn copies_gone(&self, at: Timestamp) -> [Timestamp; 2] {
        [self.horizons.keys, self.horizons.data].map(|lasts| at.saturating_add(lasts).unwrap_or(Timestamp::MAX))
    }

    /// What the receipt says, line by line; the names of the lines are part of what is documented.
    fn body(&self, at: Timestamp) -> String {
        let moment = |at: Timestamp| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let mut text = format!("cleared-out: {}\n", moment(at));
        let Cleared { records, people, .. } = self.cleared;
        // Writing to a string cannot fail.
        let _ = writeln!(text, "records: {records}");
        if self.under_kept_keys > 0 {
            let _ = writeln!(text, "records-under-kept-keys: {}", self.under_kept_keys);
        }
        let _ = writeln!(text, "people-whole: {people}");
        for ((file, retention), records) in &self.groups {
            let [file, retention] = [file, retention].map(|name| name.as_deref().unwrap_or(GONE));
            let _ = writeln!(text, "group: {file} | {retention} | {records}");
        }
        for entry in &self.entries {
            let _ = writeln!(text, "earlier-entry: {entry}");
        }
        let [keys, data] = self.copies_gone(at).map(moment);
        let _ = writeln!(text, "key-copies-gone: {keys}\ndata-copies-gone: {data}");
        text
    }

    /// What was cleared out, with its proof if there is somebody to take it.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn closed(self, vault: &Vault, is_taken: bool) -> Result<Cleared, VaultError> {
        let (Some(said), Some(leaf)) = (&self.last, self.entries.last().copied()) else { return Ok(self.cleared) };
        if !is_taken {
            return Ok(self.cleared);
        }
        let (kept, proof) = vault.prove(leaf)?;
        let (salt, body) = (said.salt, said.body.clone().into_bytes());
        let receipt = Receipt { whom: Whom::Several, salt, body, leaf: kept.encode().to_vec(), proof };
        let [keys_gone_on, data_gone_on] = self.copies_gone(said.at);
        let at = said.at;
        let group = |((file, retention), records)| ClearedGroup { file, retention, records };
        let groups = self.groups.into_iter().map(group).collect();
        let proof = ClearedProof { receipt: receipt.to_string(), leaf, at, keys_gone_on, data_gone_on, groups };
        Ok(Cleared { proof: Some(proof), ..self.cleared })
    }
}
