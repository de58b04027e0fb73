//! How what was said is kept: the text that the house shows to many in the clear and once, what one person said sealed.

use super::{Event, Said};
use crate::content::{GroupFields, Value, decode, encode, hash};
use crate::error::VaultError;
use crate::person::PersonKeys;
use crate::vault::Vault;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, RecordId, SubjectId};
use waarborg_seal::{LotKey, Place};
use waarborg_store::{EventKind, EventRow, Read};

/// In the place of a hash: the text is sealed. The hash of what somebody said would be found by guessing, and outlive her.
const SEALED: [u8; 32] = [0; 32];

/// The names under which evidence and text are sealed.
const EVIDENCE: &str = "evidence";
const TEXT: &str = "text";

/// Whether the text of such an event is one that the house shows, and not what a person said or wrote.
#[must_use]
pub const fn shows_text(kind: EventKind) -> bool {
    matches!(kind, EventKind::Consent | EventKind::Notice)
}

/// The hash under which a text is kept that is shown to many; `None` if it is to be sealed.
pub(super) fn shown_text(event: &Event, said: &Said) -> Option<[u8; 32]> {
    shows_text(event.kinds().0).then(|| hash([said.text.as_bytes()]))
}

impl Vault {
    /// Seals what was noted of one event: evidence, and the text if it is not kept for everyone. Returns it behind what is
    /// written in the place of the text's hash.
    pub(crate) fn seal_said(
        &self,
        own: &LotKey,
        subject: SubjectId,
        event: EventId,
        said: &Said,
        shown: Option<[u8; 32]>,
    ) -> Result<([u8; 32], Vec<u8>), VaultError> {
        let mut fields = GroupFields::new();
        fields.insert(EVIDENCE.to_owned(), Value::new(said.evidence.clone()));
        if shown.is_none() {
            fields.insert(TEXT.to_owned(), Value::new(said.text.clone()));
        }
        let sealed = own.seal(&self.place_of_evidence(subject, event), &encode(&fields))?;
        Ok((shown.unwrap_or(SEALED), sealed))
    }

    /// The text of an event, and the evidence beside it.
    pub(crate) fn open_said(
        &self,
        read: &dyn Read,
        keys: &PersonKeys,
        event: &EventRow,
    ) -> Result<(Value, Value), VaultError> {
        let bytes = self.open_own(keys, &self.place_of_evidence(event.subject, event.id), &event.evidence)?;
        let mut fields = decode(&bytes)?;
        let evidence = fields.remove(EVIDENCE).ok_or(VaultError::Damaged { what: "evidence" })?;
        let text = if event.text == SEALED {
            fields.remove(TEXT)
        } else {
            read.shown_text(self.organisation, &event.text)?.map(Value::new)
        };
        Ok((text.ok_or(VaultError::Damaged { what: "text" })?, evidence))
    }

    /// Where the evidence of an event stands.
    pub(crate) fn place_of_evidence(&self, subject: SubjectId, event: EventId) -> Place {
        Place {
            organisation: self.organisation,
            subject,
            record: RecordId::from_bytes(*event.as_bytes()),
            kind: 0,
            group: SensitivityGroup::Ordinary,
            version: 1,
        }
    }
}
