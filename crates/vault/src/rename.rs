//! Another name for the organisation.

use crate::error::VaultError;
use crate::leaves::Actor;
use crate::open::NAME;
use crate::vault::Vault;
use std::sync::atomic::Ordering;

impl Vault {
    /// Gives the organisation another name. The log tells that the house was altered, and not into what.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn rename(&self, actor: Actor, name: &str) -> Result<(), VaultError> {
        if self.name()? == name {
            return Ok(());
        }
        let sealed = self.key.settings_key(self.organisation)?.seal(NAME, name.as_bytes())?;
        self.write_paper(actor, NAME, Vec::new(), Some(sealed))?;
        self.renamed.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}
