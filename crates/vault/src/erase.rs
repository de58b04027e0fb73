//! Erases a person at her request (AVG 17), keeps what a statute or a hold keeps, and gives her a receipt that anyone can check.

mod answering;
mod body;
mod keeping;
mod unopened;

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::removal::Removal;
use crate::vault::{InForce, Vault};
use body::body;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use keeping::{Duties, Keeping};
use std::collections::{BTreeMap, BTreeSet};
use waarborg_audit::leaf::{Kind, Opening, Outcome};
use waarborg_audit::receipt::{Receipt, Whom};
use waarborg_model::identifier::SubjectId;
use waarborg_register::unfilled::is_placeholder;
use waarborg_register::{File, RecipientEntry, Retention, names};
use waarborg_seal::LookupField;
use waarborg_store::{ErasedTag, RecordRow};

pub use answering::{Answering, Foreseen, Informed, Keepable, Stays, Telling};
pub use unopened::Unopened;

/// What the house promises of erased data: how long copies live that it knows of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizons {
    /// Until the last backup of the keys from before is gone.
    pub keys: SignedDuration,
    /// Until the last backup of the data from before is gone.
    pub data: SignedDuration,
    /// How long someone erased at her own request, or after she took her consent back, is remembered, so that a list from elsewhere does not bring her back.
    pub remembered: SignedDuration,
}

/// An erasure that was carried out.
pub struct Erased {
    /// Records that are gone.
    pub gone: u64,
    /// What stays, with its reason.
    pub stays: Vec<Stays>,
    /// Of what stays, how many records only a hold keeps: nobody uses them any more, and they go once it ends.
    pub let_go: u64,
    /// The receipt, to be handed to the person and not kept.
    pub receipt: String,
    /// Where it stands in the log.
    pub leaf: u64,
    /// Until when nobody can open what was erased with key backups that still exist.
    pub keys_gone_on: Timestamp,
    /// Until when the sealed bytes stand in backups.
    pub data_gone_on: Timestamp,
    /// When the request came in.
    pub received: Option<Date>,
    /// Who may have got what is gone, and whether it was told.
    pub recipients: Vec<Informed>,
    /// Until when she is remembered by what she was recognised by, so that no list from elsewhere brings her back; `None`: not
    /// at all.
    pub remembered_until: Option<Date>,
    /// What did not open of what is gone.
    pub unopened: Unopened,
}

impl Vault {
    /// What erasing someone would do, without doing it.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; failures of the store.
    pub fn erasure(&self, subject: SubjectId) -> Result<Foreseen, VaultError> {
        let in_force = self.in_force()?;
        let today = Self::day_of(self.now());
        let duties = self.duties(&in_force, today)?;
        let (kept, holds) = (BTreeMap::new(), self.holds_on(&in_force, subject, today)?);
        let keeping = Keeping { in_force: &in_force, duties: &duties, kept: &kept, holds: &holds, today };
        let removal = self.read(|read| self.removal(read, subject, &|record| keeping.keeps(record).is_none()))?;
        Ok(Foreseen {
            gone: removal.gone.len() as u64,
            let_go: removal.stays.iter().filter(|record| keeping.lets_go(record)).count() as u64,
            stays: keeping.stays_of(&removal),
            keepable: keeping.keepable(&removal),
            recipients: self.recipients_of(&removal.gone)?,
        })
    }

    /// Erases someone at her own request, and gives the receipt. Nobody was told yet, and nothing stays that may go.
    ///
    /// # Errors
    /// As [`Vault::erase_answering`].
    pub fn erase(&self, actor: Actor, subject: SubjectId, horizons: Horizons) -> Result<Erased, VaultError> {
        self.erase_answering(actor, subject, horizons, &Answering::default())
    }

    /// Erases someone at her own request, as it is answered, and gives the receipt. What only a hold keeps is over its term
    /// from now on, and goes by itself once the hold ends.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; [`VaultError::InFuture`] for a request that has yet to come in;
    /// [`VaultError::NotInRegister`] for a recipient who got nothing, or a file that has nothing
    /// of hers that may stay for a reason; [`VaultError::NothingToErase`] if all there is stays; failures of the stores. If it
    /// breaks off after the keys are destroyed, it is finished without a receipt, at the next opening at the latest.
    pub fn erase_answering(
        &self,
        actor: Actor,
        subject: SubjectId,
        horizons: Horizons,
        answering: &Answering,
    ) -> Result<Erased, VaultError> {
        // What she has is read behind this, so that the receipt tells of all that goes.
        let nobody_seals = self.nobody_seals();
        let in_force = self.in_force()?;
        let now = self.now();
        let today = Self::day_of(now);
        if answering.received.is_some_and(|day| day > today) {
            return Err(VaultError::InFuture);
        }
        let duties = self.duties(&in_force, today)?;
        let (kept, holds) = (&answering.kept, self.holds_on(&in_force, subject, today)?);
        let keeping = Keeping { in_force: &in_force, duties: &duties, kept, holds: &holds, today };
        let goes = |record: &RecordRow| keeping.keeps(record).is_none();
        let mut removal = self.read(|read| self.removal(read, subject, &goes))?;
        let stays = keeping.stays_of(&removal);
        if let Some(file) = kept.keys().find(|file| !stays.iter().any(|one| one.file == **file && one.reason.is_some()))
        {
            return Err(VaultError::NotInRegister { what: "file", name: file.clone() });
        }
        removal.let_go =
            removal.stays.iter().filter(|record| keeping.lets_go(record)).map(|record| record.id).collect();
        if removal.gone.is_empty() && removal.let_go.is_empty() && !removal.stays.is_empty() {
            return Err(VaultError::NothingToErase);
        }
        let recipients = informed(&self.recipients_of(&removal.gone)?, answering)?;
        removal.remember = self.to_remember(&in_force, &removal, &|_| true, now, horizons)?;
        let gone = removal.gone.len() as u64;
        let keys_gone_on = now.saturating_add(horizons.keys).unwrap_or(Timestamp::MAX);
        let data_gone_on = now.saturating_add(horizons.data).unwrap_or(Timestamp::MAX);
        let mut erased = Erased {
            gone,
            stays,
            let_go: removal.let_go.len() as u64,
            receipt: String::new(),
            leaf: 0,
            keys_gone_on,
            data_gone_on,
            received: answering.received,
            recipients,
            remembered_until: removal.remember.iter().map(|tag| tag.until).max(),
            unopened: self.unopened(&removal)?,
        };
        let body = body(&removal, &erased, now);
        let salt: [u8; 32] = waarborg_seal::random()?;
        let id: [u8; 8] = waarborg_seal::random()?;
        let log_key = self.log_key_to_go(&removal.keys)?;
        let opening = Opening::of(log_key.expose(), &id);
        let told = Told {
            kind: Kind::Erase,
            outcome: Outcome::Done,
            actor,
            about: About::One(subject, &log_key),
            decision: [0; 32],
            content: waarborg_audit::leaf::erased(&salt, body.as_bytes()),
            count: u32::try_from(gone).unwrap_or(u32::MAX),
        };
        let leaf = self.leaves.make_with(now, id, &told);
        let committed = self.carry_out(&nobody_seals, &[removal], vec![leaf])?;
        drop(nobody_seals);
        let (kept, proof) = self.prove(committed.first_leaf)?;
        let receipt = Receipt {
            whom: Whom::Person { subject: *subject.as_bytes(), opening },
            salt,
            body: body.into_bytes(),
            leaf: kept.encode().to_vec(),
            proof,
        };
        (erased.receipt, erased.leaf) = (receipt.to_string(), committed.first_leaf);
        Ok(erased)
    }

    /// The duties to keep records, by the number of their file. A term of one's own takes no record out of a statute, and makes
    /// no duty longer.
    fn duties(&self, in_force: &InForce, today: Date) -> Result<Duties<'_>, VaultError> {
        let mut duties = Duties::new();
        for file in &in_force.register.files {
            let of_file = in_force.register.duties_to_keep(file, &self.book, today, self.now())?;
            duties.insert(file.number(), of_file);
        }
        Ok(duties)
    }

    /// Tags by which she is recognised in a list from elsewhere, for each activity that used what is gone by her own act. What
    /// does not open any more tells of none.
    pub(crate) fn to_remember(
        &self,
        in_force: &InForce,
        removal: &Removal,
        is_by_her_act: &dyn Fn(&RecordRow) -> bool,
        now: Timestamp,
        horizons: Horizons,
    ) -> Result<Vec<ErasedTag>, VaultError> {
        let gone: Vec<RecordRow> = removal.gone.iter().filter(|record| is_by_her_act(record)).cloned().collect();
        if gone.is_empty() {
            return Ok(Vec::new());
        }
        let handles = self.handles_that_open(&removal.keys, &gone)?;
        let until = Self::day_of(now.saturating_add(horizons.remembered).unwrap_or(Timestamp::MAX));
        let files: Vec<&str> =
            gone.iter().filter_map(|record| Some(file_and_retention(in_force, record)?.0.id.as_str())).collect();
        let activities = in_force.register.activities.iter();
        let using = activities.filter(|activity| activity.files.iter().any(|file| files.contains(&file.as_str())));
        let tags = self.erased_tags(&handles)?;
        Ok(using
            .flat_map(|activity| {
                let activity = names::number("activity", &activity.id);
                tags.iter().map(move |tag| ErasedTag { activity, tag: *tag, until })
            })
            .collect())
    }

    /// Tags under the key for the erased, of all by which one person is told from another.
    pub(crate) fn erased_tags(&self, handles: &crate::tags::Handles) -> Result<Vec<[u8; 16]>, VaultError> {
        let by: BTreeSet<_> = handles.recognised_by().into_iter().collect();
        by.iter().map(|(field, value)| self.erased_tag(*field, value)).collect()
    }

    /// A tag under the key for the erased.
    pub(crate) fn erased_tag(&self, field: LookupField, value: &str) -> Result<[u8; 16], VaultError> {
        let tag = self.lookups.erased_tag(field, value)?;
        tag.as_bytes().try_into().map_err(|_| VaultError::Damaged { what: "tag" })
    }
}

/// Who may have got what goes, with what is said of telling each.
fn informed(recipients: &[RecipientEntry], answering: &Answering) -> Result<Vec<Informed>, VaultError> {
    if let Some(name) = answering.recipients.keys().find(|id| !recipients.iter().any(|one| one.id == **id)) {
        return Err(VaultError::NotInRegister { what: "recipient", name: name.clone() });
    }
    // Whom the owner has not named yet is told by what it does: the receipt goes to her whom it is about.
    let named = |one: &RecipientEntry| if is_placeholder(&one.name) { one.what.nl.clone() } else { one.name.clone() };
    let one = |one: &RecipientEntry| Informed {
        name: named(one),
        telling: answering.recipients.get(&one.id).cloned().unwrap_or_default(),
    };
    Ok(recipients.iter().map(one).collect())
}

/// The last day on which a record may be there, by the first on which it may not be used any more. Of what goes at once it
/// lies before that event.
pub(crate) fn last_day(erase_on: Option<Date>) -> Option<Date> {
    erase_on.and_then(|day| day.yesterday().ok())
}

/// The file a record stands in, and how long it stays.
pub(crate) fn file_and_retention<'r>(in_force: &'r InForce, record: &RecordRow) -> Option<(&'r File, &'r Retention)> {
    let file = in_force.register.files.iter().find(|file| file.number() == record.file)?;
    Some((file, in_force.register.retention(&file.retention)?))
}
