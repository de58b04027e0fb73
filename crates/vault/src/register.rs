//! The register of the organisation: applied as one text, after the law has looked at it.

mod clocks;
mod groups;
mod kept;

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_register::{Checked, Register};
use waarborg_store::{Guard, Priority, RegisterRow, StoreError, Write};

/// What became of a register that was to be applied.
pub enum Applied {
    /// It is in force.
    InForce {
        /// Its version.
        version: u64,
        /// What the law said of it.
        checked: Box<Checked>,
    },
    /// It is the one in force already.
    Same {
        /// Its version.
        version: u64,
    },
    /// The law refuses it, and the old one stays.
    Refused(Box<Checked>),
}

/// What a register is found to be before anything is changed.
enum Weighed {
    /// It can come into force after that version, as that text.
    Fits { checked: Checked, version: u64, text: String },
    /// Nothing is to be changed.
    Settled(Applied),
}

impl Vault {
    /// Puts a register before the law, and in force if the law does not refuse it.
    ///
    /// # Errors
    /// [`VaultError::FileInUse`] if it lacks a file in which records stand; failures of the store.
    pub fn apply_register(&self, actor: Actor, register: &Register) -> Result<Applied, VaultError> {
        self.apply(actor, register, None)
    }

    /// The same, if the register in force is still that version: whoever changed what they saw then overwrites nothing
    /// that they did not see.
    ///
    /// # Errors
    /// As [`Vault::apply_register`]; [`StoreError::Moved`] if another version is in force.
    pub fn apply_register_over(&self, actor: Actor, version: u64, register: &Register) -> Result<Applied, VaultError> {
        self.apply(actor, register, Some(version))
    }

    /// What would become of a register, as [`Vault::apply_register`] would say; nothing is changed.
    ///
    /// # Errors
    /// As [`Vault::apply_register`].
    pub fn try_register(&self, register: &Register) -> Result<Applied, VaultError> {
        let in_force = self.in_force().ok();
        Ok(match self.weigh(register, in_force.as_deref(), None, self.now())? {
            Weighed::Fits { checked, version, .. } => {
                Applied::InForce { version: version.saturating_add(1), checked: Box::new(checked) }
            }
            Weighed::Settled(applied) => applied,
        })
    }

    /// Holds a register to the law, to the records that are there and to the one in force.
    fn weigh(
        &self,
        register: &Register,
        before: Option<&InForce>,
        over: Option<u64>,
        now: Timestamp,
    ) -> Result<Weighed, VaultError> {
        if let Some(before) = before {
            self.refuse_lost_files(&before.register, register)?;
        }
        let mut checked = register.check(&self.book, Self::day_of(now), now)?;
        if let Some(before) = before {
            checked.terms.extend(self.check_kept(&before.register, register, now)?);
        }
        if !checked.is_lawful() {
            return Ok(Weighed::Settled(Applied::Refused(Box::new(checked))));
        }
        let text = register.to_toml();
        // Whoever put a register together by hand may have left out what each has. Kept, it would be damage.
        if Register::parse(&text).is_err() {
            return Err(VaultError::UnreadableRegister);
        }
        let held = self.read(|read| Ok(read.register(self.organisation, None)?))?;
        let version = held.as_ref().map_or(0, |row| row.version);
        if over.is_some_and(|over| over != version) {
            return Err(StoreError::Moved.into());
        }
        if held.is_some_and(|row| row.text == text) {
            return Ok(Weighed::Settled(Applied::Same { version }));
        }
        Ok(Weighed::Fits { checked, version, text })
    }

    fn apply(&self, actor: Actor, register: &Register, over: Option<u64>) -> Result<Applied, VaultError> {
        // What is sealed meanwhile would come in by a register that is no longer looked at.
        let nobody_seals = self.sealing.write().unwrap_or_else(PoisonError::into_inner);
        let now = self.now();
        let before = self.in_force().ok();
        let (checked, version, text) = match self.weigh(register, before.as_deref(), over, now)? {
            Weighed::Fits { checked, version, text } => (checked, version, text),
            Weighed::Settled(applied) => return Ok(applied),
        };
        let told = Told {
            kind: Kind::Register,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: crate::content::hash([text.as_bytes()]),
            count: u32::try_from(register.activities.len()).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(now, &told)?;
        let mut writes = vec![Write::SetRegister(RegisterRow { version: version + 1, applied_at: now, text })];
        let regrouped = match &before {
            Some(before) => self.regrouped(before, register)?,
            None => BTreeSet::new(),
        };
        let moves_clocks = before.is_some_and(|before| clocks::moved(&before.register, register).next().is_some());
        if moves_clocks {
            writes.extend(self.clocks_are_to_be_counted(version)?);
        }
        let was_half_regrouped = self.half_regrouped.load(Ordering::SeqCst);
        writes.extend(self.groups_are_to_follow(&regrouped)?);
        if let Err(error) = self.commit(Priority::Write, vec![Guard::Register(version)], writes, vec![leaf]) {
            self.half_regrouped.store(was_half_regrouped, Ordering::SeqCst);
            return Err(error);
        }
        self.reload_register()?;
        self.finish_clocks()?;
        drop(nobody_seals);
        self.finish_groups()?;
        Ok(Applied::InForce { version: version + 1, checked: Box::new(checked) })
    }

    /// Refuses a register that no longer has a file in which records stand: nothing would tell any more what may be done
    /// with them, or how long they stay.
    fn refuse_lost_files(&self, before: &Register, after: &Register) -> Result<(), VaultError> {
        let lost: Vec<(u32, &str)> = before
            .files
            .iter()
            .filter(|file| after.file(&file.id).is_none())
            .map(|file| (file.number(), file.id.as_str()))
            .collect();
        if lost.is_empty() {
            return Ok(());
        }
        let mut in_use = None;
        self.read(|read| {
            read.each_record(self.organisation, &mut |record, _| {
                in_use = lost.iter().find(|(number, _)| *number == record.file).map(|(_, name)| (*name).to_owned());
                if in_use.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            Ok(())
        })?;
        match in_use {
            Some(file) => Err(VaultError::FileInUse { file }),
            None => Ok(()),
        }
    }

    /// The register as text: the one in force, or an earlier version.
    ///
    /// # Errors
    /// [`VaultError::NoRegister`] if there is none of that version.
    pub fn register_text(&self, version: Option<u64>) -> Result<RegisterRow, VaultError> {
        self.read(|read| Ok(read.register(self.organisation, version)?))?.ok_or(VaultError::NoRegister)
    }

    /// Takes up the register that is kept.
    pub(crate) fn reload_register(&self) -> Result<(), VaultError> {
        let held = self.read(|read| Ok(read.register(self.organisation, None)?))?;
        let in_force = match held {
            Some(row) => {
                let register = Register::parse(&row.text).map_err(|_| VaultError::Damaged { what: "register" })?;
                Some(Arc::new(InForce { version: row.version, register }))
            }
            None => None,
        };
        *self.register.write().unwrap_or_else(PoisonError::into_inner) = in_force;
        Ok(())
    }
}
