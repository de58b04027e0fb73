//! What the house does by itself once a day: whoever serves the vault asks for it.

use crate::clear_out::Cleared;
use crate::erase::Horizons;
use crate::error::VaultError;
use crate::leaves::Actor;
use crate::vault::Vault;
use waarborg_store::{ImportState, Priority, Write};

impl Vault {
    /// Clears out what the register says goes by itself, and forgets what need not be remembered any more: who was erased,
    /// once that term is over, and what an import changed, once it cannot be undone. A removal that was left half is
    /// finished first.
    ///
    /// # Errors
    /// As [`Vault::clear_out`] for the house by itself: after a leap of the clock nothing is done. What fails is still due
    /// the next time.
    pub fn keep_terms(&self, horizons: Horizons) -> Result<Cleared, VaultError> {
        drop(self.nobody_seals());
        let now = self.now();
        self.check_leap(now)?;
        let mut writes = vec![Write::ForgetErased(Self::day_of(now))];
        for import in self.imports()? {
            if import.state == ImportState::Done && import.undo_until <= now {
                writes.extend(self.forget_beside(import.id)?);
            }
        }
        self.commit(Priority::Bulk, Vec::new(), writes, Vec::new())?;
        match self.clear_out(Actor::House, horizons, &mut |_, _| {}) {
            Err(VaultError::NoRegister) => Ok(Cleared::default()),
            cleared => cleared,
        }
    }
}
