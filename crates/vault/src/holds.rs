//! What keeps records past their term, or against a request: a restriction (AVG 18), or a hold that somebody in the house
//! put on a file of hers for a claim or an inquiry (AVG 17(3)(b) and (e)).
//!
//! A hold keeps and allows nothing else: what is over its term is used by nobody, held or not.

use crate::error::VaultError;
use crate::standing::{Flag, has};
use crate::vault::{InForce, Vault};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::File;
use waarborg_store::{EventKind, EventRow, Read, RecordRow};

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

    pub(crate) const fn kind(self) -> EventKind {
        match self {
            Self::Claim => EventKind::HeldForClaim,
            Self::Inquiry => EventKind::HeldForInquiry,
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

/// Why a record that is over its term stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Processing is restricted, and to erase is to process (AVG 4(2), 18(2)).
    Restricted,
    /// It is held.
    Held,
}

/// A hold, without the file: for what, and its first and last day.
#[derive(Clone, Copy)]
pub(crate) struct Held {
    pub why: HoldFor,
    pub since: Date,
    pub until: Date,
}

/// Holds of one person, by the number of their file.
pub(crate) type Holds = BTreeMap<u32, Held>;

/// Whether anything may keep records of hers; only then is it looked for.
const fn may_be_stopped(flags: u32) -> bool {
    flags & (Flag::Restricted as u32 | Flag::Held as u32) != 0
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
        let files = in_force.register.files.iter();
        let hold = |(id, Held { why, since, until }): (&String, &Held)| Hold {
            file: id.clone(),
            why: *why,
            since: *since,
            until: *until,
        };
        Ok(files.filter_map(|file| Some((&file.id, holds.get(&file.number())?))).map(hold).collect())
    }

    /// As [`Vault::holds`], by the number of each file.
    pub(crate) fn holds_on(&self, in_force: &InForce, subject: SubjectId, today: Date) -> Result<Holds, VaultError> {
        self.read(|read| {
            let row = read.subject(self.organisation, subject)?.ok_or(VaultError::UnknownPerson)?;
            if !has(&row.standing, Flag::Held) {
                return Ok(Holds::new());
            }
            let files = in_force.register.files.iter().map(File::number);
            let held = files.map(|file| Ok(self.hold_on(read, subject, file, today)?.map(|held| (file, held))));
            held.filter_map(Result::transpose).collect()
        })
    }

    /// What is over its term on that day, and why it stays if it does; what stays comes last.
    pub(crate) fn each_over(
        &self,
        read: &dyn Read,
        today: Date,
        each: &mut dyn FnMut(RecordRow, Option<Stopped>),
    ) -> Result<(), VaultError> {
        let mut doubtful = Vec::new();
        read.each_due(self.organisation, today, &mut |record, flags| {
            if may_be_stopped(flags) {
                doubtful.push((record, flags));
            } else {
                each(record, None);
            }
            ControlFlow::Continue(())
        })?;
        for (record, flags) in doubtful {
            let stopped = self.stopped(read, flags, &record, today)?;
            each(record, stopped);
        }
        Ok(())
    }

    /// Those of the records of some people that are kept past their term.
    pub(crate) fn kept_past_term(
        &self,
        read: &dyn Read,
        people: &[SubjectId],
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
                if self.stopped(read, flags, &record, today)?.is_some() {
                    kept.insert(record.id);
                }
            }
        }
        Ok(kept)
    }

    fn stopped(
        &self,
        read: &dyn Read,
        flags: u32,
        record: &RecordRow,
        today: Date,
    ) -> Result<Option<Stopped>, VaultError> {
        if flags & Flag::Restricted as u32 != 0 {
            return Ok(Some(Stopped::Restricted));
        }
        let held = self.hold_on(read, record.subject, record.file, today)?;
        Ok(held.map(|_| Stopped::Held))
    }

    /// The hold on what someone has in a file, by its number: the last that was said of it, unless it was ended since.
    fn hold_on(&self, read: &dyn Read, subject: SubjectId, file: u32, today: Date) -> Result<Option<Held>, VaultError> {
        let about = (file, None);
        let mut last: Option<(HoldFor, EventRow)> = None;
        for why in HoldFor::ALL {
            let said = self.last_event(read, subject, why.kind(), about)?;
            if let Some(event) = said
                && last.as_ref().is_none_or(|(_, other)| event.at > other.at)
            {
                last = Some((why, event));
            }
        }
        let Some((why, event)) = last else { return Ok(None) };
        let ended = self.last_event(read, subject, EventKind::HoldEnded, about)?;
        let since = Self::day_of(event.at);
        let until = since.checked_add(YEARS.years()).unwrap_or(Date::MAX);
        let holds = until >= today && ended.is_none_or(|ended| ended.at < event.at);
        Ok(holds.then_some(Held { why, since, until }))
    }
}
