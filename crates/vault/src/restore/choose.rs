//! What of the backups is taken, after all that can be told without opening the large files was checked.

use super::RestorePlan;
use crate::anchor::{Anchor, keys_of};
use crate::backup::{BackupMark, Marks, decode_journal, time_in, unseal};
use crate::maintenance::MaintenanceError;
use waarborg_audit::checkpoint::{Checkpoint, Origin};
use waarborg_model::identifier::OrganisationId;
use waarborg_seal::OrganisationKey;
use waarborg_store::{ErasedTag, JournalEntry, JournalHead};

/// An anchor may have been signed by so many signers later than the newest backup knows.
const SIGNERS_AHEAD: u32 = 64;

pub struct Chosen {
    pub organisation: OrganisationId,
    pub key: OrganisationKey,
    pub newest: BackupMark,
    pub data: BackupMark,
    pub keys: BackupMark,
    /// Older marks that were passed over.
    pub damaged: Vec<String>,
    pub journal: Vec<JournalEntry>,
    /// Who was erased at her own request, as the newest backup knows it.
    pub erased: Vec<ErasedTag>,
    /// The newest head of a log that a mark or an anchor tells of.
    pub newest_head: Checkpoint,
    /// The highest epoch that was ever seen.
    pub epoch: u32,
}

impl Chosen {
    pub fn from(plan: &RestorePlan<'_>) -> Result<Self, MaintenanceError> {
        let found = BackupMark::found_in(plan.from)?;
        let newest = found.newest()?.clone();
        let Marks { sound: mut marks, mut damaged } = found;
        let organisation = newest.organisation;
        if marks.iter().any(|mark| mark.organisation != organisation) {
            return Err(MaintenanceError::OtherOrganisation);
        }
        let key = plan.opener.open(organisation, &newest.by_root, &newest.for_recovery)?;
        newest.verify(&key)?;
        // An older one that is not whole, or that nobody of this house signed, keeps nobody from the newest.
        marks.retain(|mark| {
            let is_signed = mark.verify(&key).is_ok();
            damaged.extend((!is_signed).then(|| mark.name.clone()));
            is_signed
        });
        let anchors = anchors(plan, &key, &newest)?;
        let seen: Vec<&Anchor> = marks.iter().map(|mark| &mark.note).chain(&anchors).collect();
        let (journal, erased) = newest_journal(plan, &key, &newest)?;
        for anchor in &seen {
            hold_against(&journal, anchor.unverified_journal())?;
        }
        let named = |name: Option<&str>| match name {
            None => Ok(newest.clone()),
            Some(name) => {
                let found = marks.iter().find(|mark| mark.name == name || mark.time() == name).cloned();
                if let Some(damaged) = damaged.iter().find(|damaged| *damaged == name || time_in(damaged) == name) {
                    return Err(MaintenanceError::damaged(damaged));
                }
                found.ok_or_else(|| MaintenanceError::UnknownBackup { name: name.to_owned() })
            }
        };
        let (data, keys) = (named(plan.data)?, named(plan.keys)?);
        let heads = seen.iter().map(|anchor| anchor.unverified_head());
        let newest_head = heads.max_by_key(|head| (epoch_of(head), head.size)).ok_or(MaintenanceError::NoBackup)?;
        let newest_head = Checkpoint { extensions: Vec::new(), ..newest_head.clone() };
        let epoch = epoch_of(&newest_head);
        Ok(Self { organisation, key, newest, data, keys, damaged, journal, erased, newest_head, epoch })
    }
}

/// The anchors that were given, each signed by this organisation.
fn anchors(
    plan: &RestorePlan<'_>,
    key: &OrganisationKey,
    newest: &BackupMark,
) -> Result<Vec<Anchor>, MaintenanceError> {
    let keys = keys_of(key, newest.organisation, newest.signer.saturating_add(SIGNERS_AHEAD))?.unwrap_or_default();
    let anchor = |(place, text): (usize, &String)| {
        let damaged = || MaintenanceError::AnchorDamaged { place };
        let anchor: Anchor = text.parse().map_err(|_| damaged())?;
        anchor.verify(&keys).map_err(|_| damaged())?;
        Ok(anchor)
    };
    (1..).zip(plan.anchors).map(anchor).collect()
}

fn newest_journal(
    plan: &RestorePlan<'_>,
    key: &OrganisationKey,
    newest: &BackupMark,
) -> Result<(Vec<JournalEntry>, Vec<ErasedTag>), MaintenanceError> {
    let mut bytes = Vec::new();
    unseal(plan.from, &newest.journal, &key.file_identity()?, &mut bytes, &mut |_, _| {})?;
    decode_journal(&bytes).ok_or_else(|| MaintenanceError::damaged(&newest.journal.name))
}

/// Refuses a journal that ends before what was seen, or that is another.
fn hold_against(journal: &[JournalEntry], seen: JournalHead) -> Result<(), MaintenanceError> {
    if seen.entries == 0 {
        return Ok(());
    }
    let found = journal.last().map_or(0, |last| last.sequence);
    if found < seen.entries {
        return Err(MaintenanceError::JournalTooOld { found, needed: seen.entries });
    }
    let at_that_place = journal.iter().find(|entry| entry.sequence == seen.entries);
    if at_that_place.is_some_and(|entry| entry.hash == seen.hash) {
        return Ok(());
    }
    Err(MaintenanceError::OtherJournal { entry: seen.entries })
}

/// The epoch in the name of a log.
pub fn epoch_of(head: &Checkpoint) -> u32 {
    head.origin.parse::<Origin>().map_or(0, |origin| origin.epoch)
}
