//! Laying the head of the log down outside: what a rewritten log is later held against.

use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::Vault;
use std::fmt::Write as _;
use waarborg_audit::checkpoint::{Checkpoint, SignedCheckpoint};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_store::Priority;

impl Vault {
    /// Signs an anchor: the head of the log, and on lines that the signature covers too, the head of the journal of
    /// destroyed keys and the keys that vouch for this log. The log then tells that it was laid down.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn anchor(&self, actor: Actor) -> Result<SignedCheckpoint, VaultError> {
        let damaged = |what| VaultError::Damaged { what };
        let head = self.sign_head()?.ok_or(damaged("log"))?;
        let journal = self.stores.keys.journal_head(self.organisation)?;
        let mut lines = vec![format!("journal {} {}", journal.entries, hex(&journal.hash))];
        lines.extend(self.verifier_keys()?.iter().map(|key| format!("key {key}")));
        let head = head.unverified();
        let anchor = Checkpoint { extensions: lines, ..Checkpoint::new(head.origin.clone(), head.size, head.root) };
        let signed = anchor.sign(&[&self.present_signer()?]).map_err(|_| damaged("signer"))?;
        let told = Told {
            kind: Kind::Anchor,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: hash([signed.to_string().as_bytes()]),
            count: 1,
        };
        let leaf = self.leaf(self.now(), &told)?;
        self.commit(Priority::Write, Vec::new(), Vec::new(), vec![leaf])?;
        Ok(signed)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
