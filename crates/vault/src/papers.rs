//! Papers of the house: what the administration keeps beside the register, sealed, each under a label of its own.
//!
//! Who may sign in, how the firm shows itself, which statements were published: small, written seldom, read whole. A paper
//! is a type that serialises; its label and what it is called in the log belong to that type ([`Paper`]). What is about
//! data subjects is no paper: it lies with the person, under her key.

use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::vault::{ATTEMPTS, Vault};
use serde::Serialize;
use serde::de::DeserializeOwned;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_store::{Guard, Priority, StoreError, Write};
use zeroize::Zeroizing;

/// Something the house keeps as one sealed value.
pub trait Paper: Serialize + DeserializeOwned + Default {
    /// Under which it is kept; for a paper of many, the beginning of it. Never changed once released.
    const LABEL: &'static str;
}

/// Why a paper was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PaperError<E> {
    /// Whoever changes it would not.
    #[error("the change was refused")]
    Refused(E),
    /// The vault could not.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl Vault {
    /// A paper as it stands; one that was never written is the empty one.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] if it is not what was written; failures of the store.
    pub fn paper<P: Paper>(&self) -> Result<P, VaultError> {
        self.paper_of(P::LABEL).map(|(paper, _)| paper)
    }

    /// One of several papers of a kind, by its name: letters, digits and hyphens.
    ///
    /// # Errors
    /// As [`Vault::paper`].
    pub fn paper_named<P: Paper>(&self, name: &str) -> Result<P, VaultError> {
        self.paper_of(&label::<P>(name)).map(|(paper, _)| paper)
    }

    /// Changes a paper, or leaves it as it was if `change` refuses. Others who change it meanwhile make `change` run anew
    /// on what they left. The log tells that the house was altered, by whom and when, and nothing of the paper.
    ///
    /// # Errors
    /// [`PaperError::Refused`] with what `change` says; [`VaultError::KeptMoving`] if others kept writing.
    pub fn change_paper<P: Paper, T, E>(
        &self,
        actor: Actor,
        change: impl FnMut(&mut P) -> Result<T, E>,
    ) -> Result<T, PaperError<E>> {
        self.change_paper_of(actor, P::LABEL, change)
    }

    /// Changes one of several papers of a kind, by its name.
    ///
    /// # Errors
    /// As [`Vault::change_paper`].
    pub fn change_paper_named<P: Paper, T, E>(
        &self,
        actor: Actor,
        name: &str,
        change: impl FnMut(&mut P) -> Result<T, E>,
    ) -> Result<T, PaperError<E>> {
        self.change_paper_of(actor, &label::<P>(name), change)
    }

    /// Takes one of several papers away. One that is not there is no fault.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn remove_paper_named<P: Paper>(&self, actor: Actor, name: &str) -> Result<(), VaultError> {
        let label = label::<P>(name);
        self.write_paper(actor, &label, Vec::new(), None)
    }

    fn paper_of<P: Paper>(&self, label: &str) -> Result<(P, Option<Vec<u8>>), VaultError> {
        let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, label)?))? else {
            return Ok((P::default(), None));
        };
        let bytes = self.key.settings_key(self.organisation)?.open(label, &sealed)?;
        let paper = serde_json::from_slice(&bytes).map_err(|_| VaultError::Damaged { what: "setting" })?;
        Ok((paper, Some(sealed)))
    }

    fn change_paper_of<P: Paper, T, E>(
        &self,
        actor: Actor,
        label: &str,
        mut change: impl FnMut(&mut P) -> Result<T, E>,
    ) -> Result<T, PaperError<E>> {
        for _ in 0..ATTEMPTS {
            let (mut paper, before) = self.paper_of::<P>(label)?;
            let done = change(&mut paper).map_err(PaperError::Refused)?;
            let plain = serde_json::to_vec(&paper).map(Zeroizing::new);
            let plain = plain.map_err(|_| VaultError::Damaged { what: "setting" })?;
            let sealed = self.key.settings_key(self.organisation).map_err(VaultError::from)?;
            let sealed = sealed.seal(label, &plain).map_err(VaultError::from)?;
            let guard = vec![Guard::Setting(label.to_owned(), before)];
            match self.write_paper(actor, label, guard, Some(sealed)) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                written => return Ok(written.map(|()| done)?),
            }
        }
        Err(VaultError::KeptMoving.into())
    }

    /// Writes a setting down, or takes it away. The log tells that the house was altered, and not into what.
    pub(crate) fn write_paper(
        &self,
        actor: Actor,
        label: &str,
        guards: Vec<Guard>,
        sealed: Option<Vec<u8>>,
    ) -> Result<(), VaultError> {
        let told = Told {
            kind: Kind::Configure,
            outcome: Outcome::Done,
            actor,
            about: About::Nobody,
            decision: [0; 32],
            content: hash([sealed.as_deref().unwrap_or_default()]),
            count: 1,
        };
        let leaf = self.leaf(self.now(), &told)?;
        let write = Write::PutSetting(label.to_owned(), sealed);
        self.commit(Priority::Write, guards, vec![write], vec![leaf])?;
        Ok(())
    }
}

fn label<P: Paper>(name: &str) -> String {
    let name: String = name.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
    format!("{}/{name}", P::LABEL)
}
