//! What keeps records past their term, or against a request: a restriction (AVG 18), or a hold that somebody in the house
//! put on a file of hers for a claim or an inquiry (AVG 17(3)(b) and (e)).
//!
//! A hold keeps and allows nothing else: what is over its term is used by nobody, held or not. What she asked to have erased
//! and a hold keeps is over its term from that day.

use crate::error::VaultError;
use crate::standing::{Flag, has};
use crate::vault::{InForce, Vault};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::File;
use waarborg_store::{EventKind, Read, RecordRow};

/// How long a hold lasts unless it is said anew, in years: nothing stays because nobody thinks of it any more (AVG 5(1)(e)).
const YEARS: i64 = 1; // not law: the house's own measure

/// What records are held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldFor {
    /// A legal claim (AVG 17(3)(e)).
    Claim,
    /// An inquiry of an authority, to which they must be shown (AVG 17(3)(b)).
    Inquiry,
}

impl HoldFor {
    /// Every reason.
    pub const ALL: [Self; 2] = [Self::Claim, Self::Inquiry];

    /// Its name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Inquiry => "inquiry",
        }
    }

    /// The reason with that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == name)
    }

    /// The provision by which they stay, with Dutch abbreviations.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Claim => "AVG 17(3)(e)",
            Self::Inquiry => "AVG 17(3)(b)",
        }
    }

    /// The kinds of a hold and of its end.
    pub(crate) const fn kinds(self) -> (EventKind, EventKind) {
        match self {
            Self::Claim => (EventKind::HeldForClaim, EventKind::ClaimHoldEnded),
            Self::Inquiry => (EventKind::HeldForInquiry, EventKind::InquiryHoldEnded),
        }
    }
}

/// A hold on what someone has in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The file, by its name in the register.
    pub file: String,
    /// For what.
    pub why: HoldFor,
    /// Since when.
    pub since: Date,
    /// The last day on which it holds, unless it is said anew.
    pub until: Date,
}

/// What becomes of a record that is over its term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It goes as the register says: by itself, or once somebody says so.
    Goes,
    /// She asked for it to be erased and only a hold kept it, which somebody ended: it goes by itself.
    Asked,
    /// It was held until nobody said so any more: it goes once somebody says so, whatever the register says.
    Lapsed,
    /// It stays: processing is restricted, and to erase is to process (AVG 4(2), 18(2)).
    Restricted,
    /// It stays: it is held.
    Held,
}

impl Fate {
    /// Whether it may go: of the house by itself, or once somebody says so.
    pub const fn may_go(self, by_itself: bool) -> bool {
        match self {
            Self::Goes | Self::Asked => true,
            Self::Lapsed => !by_itself,
            Self::Restricted | Self::Held => false,
        }
    }
}

/// Holds on one file, without its name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Held {
    /// For what, and the first and last day of each; those that hold today.
    pub now: Vec<(HoldFor, Date, Date)>,
    /// One held until its last day, and nobody ended it.
    pub lapsed: bool,
}

impl Held {
    /// The one that holds longest.
    pub fn longest(&self) -> Option<(HoldFor, Date)> {
        self.now.iter().map(|(why, _, until)| (*why, *until)).max_by_key(|(_, until)| *until)
    }
}

/// What is held of one person today, by the number of the file.
pub(crate) type Holds = BTreeMap<u32, Held>;

/// Whether anything may keep records of hers; only then is it looked for.
const fn may_be_stopped(flags: u32) -> bool {
    flags & (Flag::Restricted as u32 | Flag::Held as u32) != 0
}

/// Whether she asked for a record to be erased and only a hold kept it: it is over its term without a clock, and no clock
/// brings it back. `flags` are those of how she stands.
pub(crate) fn is_let_go(flags: u32, record: &RecordRow, today: Date) -> bool {
    let is_over = record.clock_on.is_none() && record.erase_on.is_some_and(|end| end <= today);
    flags & Flag::Held as u32 != 0 && is_over
}

impl Vault {
    /// The holds that are on files of someone today.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; failures of the store.
    pub fn holds(&self, subject: SubjectId) -> Result<Vec<Hold>, VaultError> {
        let in_force = self.in_force()?;
        let today = Self::day_of(self.now());
        let holds = self.holds_on(&in_force, subject, today)?;
        let mut all = Vec::new();
        for file in &in_force.register.files {
            let now = holds.get(&file.number()).into_iter().flat_map(|held| &held.now);
            all.extend(now.map(|(why, since, until)| Hold {
                file: file.id.clone(),
                why: *why,
                since: *since,
                until: *until,
            }));
        }
        Ok(all)
    }

    /// As [`Vault::holds`], by the number of each file.
    pub(crate) fn holds_on(&self, in_force: &InForce, subject: SubjectId, today: Date) -> Result<Holds, VaultError> {
        self.read(|read| {
            let row = read.subject(self.organisation, subject)?.ok_or(VaultError::UnknownPerson)?;
            if !has(&row.standing, Flag::Held) {
                return Ok(Holds::new());
            }
            let files = in_force.register.files.iter().map(File::number);
            let held = files.map(|file| Ok((file, self.hold_on(read, subject, file, today)?)));
            let mut held = held.collect::<Result<Holds, VaultError>>()?;
            held.retain(|_, held| !held.now.is_empty());
            Ok(held)
        })
    }

    /// What is over its term on that day, and what becomes of it; what stays comes last.
    pub(crate) fn each_over(
        &self,
        read: &dyn Read,
        today: Date,
        each: &mut dyn FnMut(RecordRow, Fate),
    ) -> Result<(), VaultError> {
        let mut doubtful = Vec::new();
        read.each_due(self.organisation, today, &mut |record, flags| {
            if may_be_stopped(flags) {
                doubtful.push((record, flags));
            } else {
                each(record, Fate::Goes);
            }
            ControlFlow::Continue(())
        })?;
        let with_fate = |(record, flags)| Ok((self.fate(read, flags, &record, today)?, record));
        let doubtful = doubtful.into_iter().map(with_fate).collect::<Result<Vec<_>, VaultError>>()?;
        let (goes, stays): (Vec<_>, Vec<_>) = doubtful.into_iter().partition(|(fate, _)| fate.may_go(false));
        goes.into_iter().chain(stays).for_each(|(fate, record)| each(record, fate));
        Ok(())
    }

    /// Those of the records of some people that are kept past their term, also where the house would let them go `by_itself`.
    pub(crate) fn kept_past_term(
        &self,
        read: &dyn Read,
        people: &[SubjectId],
        by_itself: bool,
        today: Date,
    ) -> Result<HashSet<RecordId>, VaultError> {
        let mut kept = HashSet::new();
        for subject in people {
            let Some(row) = read.subject(self.organisation, *subject)? else { continue };
            let flags = row.standing.flags;
            if !may_be_stopped(flags) {
                continue;
            }
            for record in read.records(self.organisation, *subject)? {
                if !self.fate(read, flags, &record, today)?.may_go(by_itself) {
                    kept.insert(record.id);
                }
            }
        }
        Ok(kept)
    }

    /// Whether something of hers may not be taken away, in that file: since processing is restricted, or since it is held.
    pub(crate) fn is_kept(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        file: u32,
        today: Date,
    ) -> Result<bool, VaultError> {
        let Some(row) = read.subject(self.organisation, subject)? else { return Ok(false) };
        Ok(has(&row.standing, Flag::Restricted)
            || has(&row.standing, Flag::Held) && !self.hold_on(read, subject, file, today)?.now.is_empty())
    }

    fn fate(&self, read: &dyn Read, flags: u32, record: &RecordRow, today: Date) -> Result<Fate, VaultError> {
        if flags & Flag::Restricted as u32 != 0 {
            return Ok(Fate::Restricted);
        }
        let held = self.hold_on(read, record.subject, record.file, today)?;
        Ok(match held {
            Held { now, .. } if !now.is_empty() => Fate::Held,
            Held { lapsed: true, .. } => Fate::Lapsed,
            _ if is_let_go(flags, record, today) => Fate::Asked,
            Held { .. } => Fate::Goes,
        })
    }

    /// The holds on what someone has in a file, by its number: for each reason the last that was said of it, unless it was
    /// ended since.
    pub(crate) fn hold_on(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        file: u32,
        today: Date,
    ) -> Result<Held, VaultError> {
        let about = (file, None);
        let mut held = Held::default();
        for why in HoldFor::ALL {
            let (began, ended) = why.kinds();
            let Some(said) = self.last_event(read, subject, began, about)? else { continue };
            // Of one moment, what was written down last; identifiers rise with that.
            let ended = self.last_event(read, subject, ended, about)?;
            if ended.is_some_and(|ended| (ended.at, ended.id) > (said.at, said.id)) {
                continue;
            }
            let since = Self::day_of(said.at);
            let until = since.checked_add(YEARS.years()).unwrap_or(Date::MAX);
            if until >= today {
                held.now.push((why, since, until));
            } else {
                held.lapsed = true;
            }
        }
        Ok(held)
    }
}
