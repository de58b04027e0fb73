//! Whether the log has outgrown a published statement: something was done with data that it does not name.
//!
//! The vault does nothing that the register does not name, but the register may have been changed, and used, before a new
//! statement was published. An entry of the log points to its decision record, and that holds the purpose, the action and
//! the *kind* of recipient. Which recipient it was, and which activity, stands in no record: they name nobody, so that
//! everyone of equal standing shares one. So a new recipient of a kind that was named before is not seen here; it is seen
//! as a difference of the texts.

use crate::statement::Statement;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Kind, Leaf, Outcome};
use waarborg_model::vocabulary::Recipient;
use waarborg_vault::{Vault, VaultError};

/// A purpose that a statement names, with the kinds of recipients it names for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Named {
    purpose: String,
    recipients: Vec<String>,
}

/// Something that was done and that the statement does not name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgrown {
    /// For which purpose, in the vocabulary's word.
    pub purpose: String,
    /// To which kind of recipient, where the purpose is named and the recipient is not.
    pub recipient: Option<String>,
    /// How many entries of the log tell of it.
    pub entries: u64,
}

pub(super) fn named(statement: &Statement) -> Vec<Named> {
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for purpose in statement.purposes() {
        let recipients = all.entry(purpose.purpose.as_str()).or_default();
        recipients.extend(purpose.recipients.iter().map(|recipient| recipient.kind.as_str().to_owned()));
        if purpose.is_published {
            recipients.push(Recipient::Public.as_str().to_owned());
        }
        recipients.sort();
        recipients.dedup();
    }
    all.into_iter().map(|(purpose, recipients)| Named { purpose: purpose.to_owned(), recipients }).collect()
}

/// One pass over the entries from `from` on; each distinct decision is looked up once.
pub(super) fn since(vault: &Vault, from: u64, named: &[Named]) -> Result<Vec<Outgrown>, VaultError> {
    let mut decisions: BTreeMap<[u8; 32], (Leaf, u64)> = BTreeMap::new();
    vault.each_entry(from, None, &mut |entry| {
        let uses = matches!(entry.leaf.kind, Kind::Use | Kind::Share | Kind::Export);
        if uses && entry.leaf.outcome == Outcome::Allowed {
            decisions.entry(entry.leaf.decision).or_insert((entry.leaf, 0)).1 += 1;
        }
        ControlFlow::Continue(())
    })?;
    let mut outgrown: Vec<Outgrown> = Vec::new();
    for (leaf, entries) in decisions.into_values() {
        let record = vault.decision_of(&leaf)?.unwrap_or_default();
        let Some((purpose, recipient)) = purpose_and_recipient(&record) else { continue };
        let Some(what) = unnamed(named, purpose, recipient) else { continue };
        match outgrown.iter_mut().find(|one| one.purpose == what.0 && one.recipient == what.1) {
            Some(one) => one.entries += entries,
            None => outgrown.push(Outgrown { purpose: what.0, recipient: what.1, entries }),
        }
    }
    Ok(outgrown)
}

/// The purpose, and for a disclosure the kind of recipient, of a decision record.
fn purpose_and_recipient(record: &[u8]) -> Option<(String, Option<String>)> {
    let record: Value = serde_json::from_slice(record).ok()?;
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let facts = record.get("facts")?;
    let discloses = matches!(record.get("action").and_then(Value::as_str), Some("share" | "transfer" | "publish"));
    Some((text(facts.get("purpose"))?, text(facts.get("recipient")).filter(|_| discloses)))
}

fn unnamed(named: &[Named], purpose: String, recipient: Option<String>) -> Option<(String, Option<String>)> {
    let Some(known) = named.iter().find(|known| known.purpose == purpose) else { return Some((purpose, None)) };
    let recipient = recipient.filter(|recipient| !known.recipients.contains(recipient))?;
    Some((purpose, Some(recipient)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Vec<Named> {
        vec![Named { purpose: "delivery".to_owned(), recipients: vec!["processor".to_owned()] }]
    }

    fn found(record: &str) -> Option<(String, Option<String>)> {
        let (purpose, recipient) = purpose_and_recipient(record.as_bytes())?;
        unnamed(&statement(), purpose, recipient)
    }

    #[test]
    fn a_purpose_that_is_not_named_is_found() {
        let record = r#"{"action":"use","facts":{"purpose":"offers","recipient":"controller"}}"#;
        assert_eq!(found(record), Some(("offers".to_owned(), None)));
    }

    #[test]
    fn a_kind_of_recipient_that_is_not_named_is_found_for_disclosures_only() {
        let record = |action: &str, kind: &str| {
            format!(r#"{{"action":"{action}","facts":{{"purpose":"delivery","recipient":"{kind}"}}}}"#)
        };
        let both = Some(("delivery".to_owned(), Some("controller".to_owned())));
        assert_eq!(found(&record("share", "controller")), both);
        assert_eq!(found(&record("share", "processor")), None);
        assert_eq!(found(&record("use", "controller")), None);
    }

    #[test]
    fn a_record_that_says_nothing_of_it_is_passed_by() {
        for record in ["", "[]", r#"{"facts":{}}"#, r#"{"action":"use"}"#] {
            assert_eq!(found(record), None, "{record}");
        }
    }
}
