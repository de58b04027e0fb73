//! The register of the organisation: applied as one text, after the law has looked at it.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::{InForce, Vault};
use std::sync::{Arc, PoisonError};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_register::{Checked, Register};
use waarborg_store::{Guard, Priority, RegisterRow, Write};

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

impl Vault {
    /// Puts a register before the law, and in force if the law does not refuse it.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn apply_register(&self, actor: Actor, register: &Register) -> Result<Applied, VaultError> {
        let now = self.now();
        let checked = register.check(&self.book, Self::day_of(now), now)?;
        if !checked.is_lawful() {
            return Ok(Applied::Refused(Box::new(checked)));
        }
        let text = register.to_toml();
        let held = self.read(|read| Ok(read.register(self.organisation, None)?))?;
        let version = held.as_ref().map_or(0, |row| row.version);
        if held.is_some_and(|row| row.text == text) {
            return Ok(Applied::Same { version });
        }
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
        let next = RegisterRow { version: version + 1, applied_at: now, text };
        self.commit(Priority::Write, vec![Guard::Register(version)], vec![Write::SetRegister(next)], vec![leaf])?;
        self.reload_register()?;
        Ok(Applied::InForce { version: version + 1, checked: Box::new(checked) })
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
