//! A link that is handed to somebody: the log has it, and she for whom it is will be told, before it is good.

use super::House;
use crate::account::LinkMade;
use crate::links::Purpose;
use jiff::SignedDuration;
use std::convert::Infallible;
use waarborg_vault::{Actor, Coming, PaperError, Vault, VaultError};

/// Who makes a link.
#[derive(Clone, Copy, Debug)]
pub struct Handed<'h> {
    /// For the log.
    pub actor: Actor,
    /// For her who gets it; none: whoever starts the program.
    pub by: Option<&'h str>,
}

impl House {
    /// Makes a link by which an account comes in once, or chooses a new password: its token; `None` if there is no such
    /// account, or a closed one. Older links of the account are worth nothing any more.
    ///
    /// # Errors
    /// Failures of the vault.
    pub fn hand_link(
        &self,
        vault: &Vault,
        handed: Handed<'_>,
        purpose: Purpose,
        lasts: SignedDuration,
    ) -> Result<Option<String>, VaultError> {
        let now = self.clock.now();
        let is_reset = matches!(purpose, Purpose::Reset(_));
        let accounts = self.accounts(vault)?;
        let id = purpose.account().unwrap_or_default().to_owned();
        let Some(account) = accounts.find(&id).filter(|account| !account.is_closed) else { return Ok(None) };
        let whom = self.actor(vault, &account.name)?;
        vault.note_coming(handed.actor, if is_reset { Coming::Reset(whom) } else { Coming::Link(whom) })?;
        let made = LinkMade { at_ms: now.as_millisecond(), by: handed.by.map(str::to_owned), is_reset };
        let noted = self.rewrite_accounts(vault, handed.actor, |accounts| {
            let account = accounts.find_mut(&id).filter(|account| !account.is_closed);
            Ok::<_, Infallible>(account.map(|account| account.note_link(made.clone())).is_some())
        });
        let is_noted = noted.map_err(|error| match error {
            PaperError::Refused(never) => match never {},
            PaperError::Vault(error) => error,
        })?;
        let make = || self.links.make(purpose, now, lasts).map_err(VaultError::Seal);
        is_noted.then(make).transpose()
    }
}
