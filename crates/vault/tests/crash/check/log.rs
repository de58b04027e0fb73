//! The log only grows, verifies, and holds every leaf that was acknowledged; receipts still prove what they say.

use crate::deed::{Deed, Noted};
use crate::house::{House, Outcome};
use crate::life::Tally;
use std::ops::ControlFlow;
use waarborg_audit::leaf::Kind;
use waarborg_audit::receipt::Receipt;

/// What is known of the log.
#[derive(Default)]
pub struct Log {
    leaves: Vec<Vec<u8>>,
    /// Places that were acknowledged, with the kind of leaf that stands there.
    promised: Vec<(u64, Kind)>,
    receipts: Vec<(u64, String)>,
}

impl Log {
    pub fn promise(&mut self, deed: Deed, leaf: u64, receipt: Option<String>) {
        let kind = match deed {
            Deed::Note(_, Noted::Consent) => Kind::Consent,
            Deed::Note(_, Noted::Withdraw) => Kind::Withdraw,
            Deed::Note(_, Noted::Notice) => Kind::Notice,
            Deed::Note(_, Noted::Object | Noted::LiftObjection) => Kind::Object,
            Deed::Note(_, Noted::Restrict) => Kind::Restrict,
            Deed::Note(_, Noted::Unrestrict) => Kind::Unrestrict,
            Deed::Note(..) => Kind::Standing,
            Deed::Correct(..) => Kind::Correct,
            Deed::Erase(_) => Kind::Erase,
            Deed::ClearOut => Kind::ClearOut,
            _ => Kind::Use,
        };
        self.promised.push((leaf, kind));
        self.receipts.extend(receipt.map(|receipt| (leaf, receipt)));
    }

    pub fn check(&mut self, house: &House, tally: &mut Tally) -> Outcome<()> {
        house.vault.verify_log().map_err(|error| format!("log: {}", error.code()))?;
        let mut leaves = Vec::with_capacity(self.leaves.len() + 32);
        let mut kinds = Vec::new();
        house.vault.each_entry(0, None, &mut |entry| {
            leaves.push(entry.leaf.encode().to_vec());
            kinds.push(entry.leaf.kind);
            ControlFlow::Continue(())
        })?;
        if !leaves.starts_with(&self.leaves) {
            return Err(format!("log: {} leaves were there, and are not as they were", self.leaves.len()).into());
        }
        for (leaf, kind) in &self.promised {
            if kinds.get(usize::try_from(*leaf)?) != Some(kind) {
                return Err(format!("log: leaf {leaf} was acknowledged and is not there").into());
            }
        }
        let keys = house.vault.verifier_keys()?;
        for (leaf, text) in &self.receipts {
            let receipt: Receipt = text.parse()?;
            let checked = receipt.verify(&keys)?;
            if checked.index() != *leaf || leaves.get(usize::try_from(*leaf)?) != Some(&receipt.leaf) {
                return Err(format!("receipt: that of leaf {leaf} speaks of another").into());
            }
        }
        tally.receipts += self.receipts.len() as u64;
        tally.leaves = tally.leaves.max(leaves.len() as u64);
        self.leaves = leaves;
        Ok(())
    }
}
