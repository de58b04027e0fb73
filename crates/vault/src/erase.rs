//! Erases a person at her request (AVG 17), keeps what a statute keeps, and gives her a receipt that anyone can check.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::removal::Removal;
use crate::vault::{InForce, Vault};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use waarborg_audit::leaf::{Kind, Opening, Outcome, erased};
use waarborg_audit::receipt::Receipt;
use waarborg_law::deadline::Kind as PeriodKind;
use waarborg_model::identifier::SubjectId;
use waarborg_register::{File, Retention, Term, names};
use waarborg_seal::LookupField;
use waarborg_store::{ErasedTag, RecordRow};

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

/// A part that stays, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stays {
    /// The file, by its name in the register.
    pub file: String,
    /// How many records.
    pub records: u64,
    /// The rule of law that keeps it.
    pub rule: String,
    /// The provision, with Dutch abbreviations.
    pub article: String,
    /// Until when; `None`: its clock has not started.
    pub until: Option<Date>,
}

/// An erasure that was carried out.
pub struct Erased {
    /// Records that are gone.
    pub gone: u64,
    /// What stays, with its reason.
    pub stays: Vec<Stays>,
    /// The receipt, to be handed to the person and not kept.
    pub receipt: String,
    /// Where it stands in the log.
    pub leaf: u64,
    /// Until when nobody can open what was erased with key backups that still exist.
    pub keys_gone_on: Timestamp,
    /// Until when the sealed bytes stand in backups.
    pub data_gone_on: Timestamp,
}

impl Vault {
    /// What erasing someone would leave, without doing it.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; failures of the store.
    pub fn erasure(&self, subject: SubjectId) -> Result<(u64, Vec<Stays>), VaultError> {
        let in_force = self.in_force()?;
        let today = Self::day_of(self.now());
        let duties = self.duties(&in_force, today)?;
        let removal = self.read(|read| self.removal(read, subject, &|record| !is_kept(&duties, record, today)))?;
        Ok((removal.gone.len() as u64, Self::stays_of(&in_force, &removal, &duties)))
    }

    /// Erases someone at her own request, and gives the receipt.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; [`VaultError::NothingToErase`] if a statute keeps all there is; failures of the
    /// stores. If it breaks off after the keys are destroyed, it is finished without a receipt, at the next opening at the
    /// latest.
    pub fn erase(&self, actor: Actor, subject: SubjectId, horizons: Horizons) -> Result<Erased, VaultError> {
        // What she has is read behind this, so that the receipt tells of all that goes.
        let nobody_seals = self.nobody_seals();
        let in_force = self.in_force()?;
        let now = self.now();
        let today = Self::day_of(now);
        let duties = self.duties(&in_force, today)?;
        let mut removal = self.read(|read| self.removal(read, subject, &|record| !is_kept(&duties, record, today)))?;
        let stays = Self::stays_of(&in_force, &removal, &duties);
        if removal.gone.is_empty() && !removal.stays.is_empty() {
            return Err(VaultError::NothingToErase);
        }
        removal.remember = self.to_remember(&in_force, &removal, &|_| true, now, horizons)?;
        let gone = removal.gone.len() as u64;
        let keys_gone_on = now.saturating_add(horizons.keys).unwrap_or(Timestamp::MAX);
        let data_gone_on = now.saturating_add(horizons.data).unwrap_or(Timestamp::MAX);
        let body = body(&removal, &stays, now, keys_gone_on, data_gone_on);
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
            content: erased(&salt, body.as_bytes()),
            count: u32::try_from(gone).unwrap_or(u32::MAX),
        };
        let leaf = self.leaves.make_with(now, id, &told);
        let committed = self.carry_out(&nobody_seals, &[removal], vec![leaf])?;
        drop(nobody_seals);
        let (kept, proof) = self.prove(committed.first_leaf)?;
        let receipt = Receipt {
            subject: *subject.as_bytes(),
            opening,
            salt,
            body: body.into_bytes(),
            leaf: kept.encode().to_vec(),
            proof,
        };
        Ok(Erased { gone, stays, receipt: receipt.to_string(), leaf: committed.first_leaf, keys_gone_on, data_gone_on })
    }

    /// The duties to keep records, by the number of their file: rule and provision. A term of one's own takes no record out
    /// of a statute.
    fn duties(&self, in_force: &InForce, today: Date) -> Result<Duties, VaultError> {
        let register = &in_force.register;
        let mut duties = Duties::new();
        for file in &register.files {
            let Some(retention) = register.retention(&file.retention) else { continue };
            let duty = match &retention.term {
                Term::Rule(rule) => self.book.periods().for_rule(rule, today).and_then(|period| {
                    let is_duty = !period.guideline && matches!(period.kind, PeriodKind::Minimum | PeriodKind::Exact);
                    is_duty.then(|| (rule.clone(), period.article.clone()))
                }),
                Term::Own(_) | Term::AtOnce => register.duties(file, &self.book, today, self.now())?.into_iter().next(),
            };
            duties.extend(duty.map(|duty| (file.number(), duty)));
        }
        Ok(duties)
    }

    fn stays_of(in_force: &InForce, removal: &Removal, duties: &Duties) -> Vec<Stays> {
        let mut stays: Vec<Stays> = Vec::new();
        for record in &removal.stays {
            let Some((file, _)) = file_and_retention(in_force, record) else { continue };
            let Some((rule, article)) = duties.get(&record.file).cloned() else { continue };
            let until = last_day(record.erase_on);
            match stays.iter_mut().find(|one| one.file == file.id && one.rule == rule) {
                Some(one) => {
                    one.records += 1;
                    one.until = one.until.zip(until).map(|(one, other)| one.max(other));
                }
                None => stays.push(Stays { file: file.id.clone(), records: 1, rule, article, until }),
            }
        }
        stays
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

/// Rule and provision that keep the records of a file, by its number.
type Duties = HashMap<u32, (String, String)>;

/// Whether a statute keeps a record even against a request (AVG 17(3)(b)): its term is a duty, and not over.
fn is_kept(duties: &Duties, record: &RecordRow, today: Date) -> bool {
    duties.contains_key(&record.file) && record.erase_on.is_none_or(|end| end > today)
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

/// What the receipt says, line by line; the names of the lines are part of what is documented.
fn body(removal: &Removal, stays: &[Stays], now: Timestamp, keys: Timestamp, data: Timestamp) -> String {
    let mut text = String::new();
    let scope = if removal.is_whole() { "everything" } else { "part" };
    // Writing to a string cannot fail.
    let _ = writeln!(text, "erased: {scope}");
    let _ = writeln!(text, "at: {}", now.strftime("%Y-%m-%dT%H:%M:%SZ"));
    let _ = writeln!(text, "records: {}", removal.gone.len());
    let kept_keys = removal.gone_under_kept_keys().count();
    if kept_keys > 0 {
        // Their key stays for what a statute keeps, so copies of them can be opened until the last copy is gone.
        let _ = writeln!(text, "records-under-kept-keys: {kept_keys}");
    }
    for one in stays {
        let until = one.until.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let _ = writeln!(text, "stays: {} | {} | {} | {} | {until}", one.file, one.records, one.rule, one.article);
    }
    let _ = writeln!(text, "key-copies-gone: {}", keys.strftime("%Y-%m-%dT%H:%M:%SZ"));
    let _ = writeln!(text, "data-copies-gone: {}", data.strftime("%Y-%m-%dT%H:%M:%SZ"));
    let token = removal.token.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let _ = writeln!(text, "journal: {token}");
    text
}
