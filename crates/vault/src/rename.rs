//! Another name for the organisation.

use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::open::NAME;
use crate::vault::Vault;
use std::sync::atomic::Ordering;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_store::{Priority, Write};

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
        let told = Told {
            kind: Kind::Configure,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: hash([sealed.as_slice()]),
            count: 1,
        };
        let leaf = self.leaf(self.now(), &told)?;
        let write = Write::PutSetting(NAME.to_owned(), Some(sealed));
        self.commit(Priority::Write, Vec::new(), vec![write], vec![leaf])?;
        self.renamed.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}
