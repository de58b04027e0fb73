//! What all pages share: the vault behind its door, sessions, words, brakes, long work.

pub mod link;

use crate::account::Accounts;
use crate::answered::Answered;
use crate::brake::Brakes;
use crate::bringing::Bringing;
use crate::door::{Door, DoorFault, Opened, Stands};
use crate::jobs::Jobs;
use crate::layouts::Layouts;
use crate::links::Links;
use crate::looks::Looks;
use crate::parcels::Parcels;
use crate::proxy::Proxies;
use crate::reply::Refusal;
use crate::session::Sessions;
use crate::sheets::Sheets;
use crate::tally::Tally;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use waarborg_find::Detector;
use waarborg_law::Language;
use waarborg_model::Clock;
use waarborg_text::Words;
use waarborg_vault::{Actor, Paper, PaperError, Vault, VaultError};

/// How the pages are served.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address under which browsers reach them, without a slash at the end: `https://privacy.example.nl`.
    pub origin: String,
    /// Whether what is shown is the invented firm.
    pub is_demo: bool,
    /// The address of the pages from which somebody looks around in it, if it goes away again by a press of hers.
    pub way_back: Option<String>,
    /// Programs before them that pass requests on.
    pub proxies: Proxies,
}

impl Config {
    /// Whether browsers come over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// Whether only browsers on the same machine reach them.
    #[must_use]
    pub fn is_this_machine(&self) -> bool {
        is_this_machine(self.origin.split_once("://").map_or("", |(_, rest)| rest))
    }
}

/// Whether a host, with a port or without, is a name of this machine that no other can take.
pub fn is_this_machine(host: &str) -> bool {
    let name = host.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(inside, _)| inside);
    let name = name.unwrap_or_else(|| host.split(':').next().unwrap_or_default());
    let address: Option<std::net::IpAddr> = name.parse().ok();
    name.eq_ignore_ascii_case("localhost") || address.is_some_and(|address| address.is_loopback())
}

/// What all pages share.
pub struct House {
    /// What the program around the pages does.
    pub door: Arc<dyn Door>,
    /// How they are served.
    pub config: Config,
    /// Who is signed in where.
    pub sessions: Sessions,
    /// Links that sign in once.
    pub links: Links,
    /// What slows down whoever tries too often.
    pub brakes: Brakes,
    /// Long work.
    pub jobs: Jobs,
    /// The work that builds the invented firm, by its identifier.
    pub building: Mutex<Option<String>>,
    /// What was seen in files that wait to be brought in.
    pub looks: Looks,
    /// Which of them are being brought in.
    pub bringing: Bringing,
    /// Documents that were laid out for everyone.
    pub layouts: Layouts,
    /// Recovery sheets that are being shown.
    pub sheets: Sheets,
    /// Files that wait to be fetched.
    pub parcels: Parcels,
    /// What programs asked, with the answers.
    pub answered: Answered,
    /// How many people there are.
    pub tally: Tally,
    /// What recognises columns; making it takes a moment.
    pub detector: Detector,
    /// The present instant.
    pub clock: Arc<dyn Clock>,
    words: [Words; 2],
    open: RwLock<Option<Arc<Opened>>>,
    /// Held while a vault is opened: two at once would each finish what the other is doing.
    opening: Mutex<()>,
    /// The accounts as they stand. This process alone has the vault, and whoever changes them goes by here.
    accounts: RwLock<Option<Arc<Accounts>>>,
    /// Who people are for the log.
    actors: RwLock<HashMap<String, Actor>>,
}

impl House {
    /// A house before its door.
    #[must_use]
    pub fn new(door: Arc<dyn Door>, config: Config, clock: Arc<dyn Clock>, open: Option<Opened>) -> Self {
        Self {
            door,
            config,
            sessions: Sessions::default(),
            links: Links::default(),
            brakes: Brakes::default(),
            jobs: Jobs::default(),
            building: Mutex::default(),
            looks: Looks::default(),
            bringing: Bringing::default(),
            layouts: Layouts::default(),
            sheets: Sheets::default(),
            parcels: Parcels::default(),
            answered: Answered::default(),
            tally: Tally::default(),
            detector: Detector::new(),
            clock,
            words: Language::ALL.map(Words::new),
            open: RwLock::new(open.map(Arc::new)),
            opening: Mutex::new(()),
            accounts: RwLock::new(None),
            actors: RwLock::new(HashMap::new()),
        }
    }

    /// The words of a language.
    #[must_use]
    pub fn words(&self, language: Language) -> &Words {
        let [dutch, english] = &self.words;
        match language {
            Language::Nl => dutch,
            Language::En => english,
        }
    }

    /// The open vault.
    #[must_use]
    pub fn opened(&self) -> Option<Arc<Opened>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts an open vault behind the pages.
    pub fn put(&self, opened: Opened) -> Arc<Opened> {
        let opened = Arc::new(opened);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&opened));
        opened
    }

    /// Opens the sealed vault by its passphrase; nothing is done if somebody else opened it a moment ago.
    ///
    /// # Errors
    /// As [`Door::unseal`].
    pub fn unseal(&self, passphrase: &str) -> Result<(), DoorFault> {
        let _one_by_one = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if self.opened().is_none() {
            self.put(self.door.unseal(passphrase)?);
        }
        Ok(())
    }

    /// The accounts of the firm.
    ///
    /// # Errors
    /// Failures of the vault.
    pub fn accounts(&self, vault: &Vault) -> Result<Arc<Accounts>, VaultError> {
        if let Some(accounts) = self.accounts.read().unwrap_or_else(PoisonError::into_inner).clone() {
            return Ok(accounts);
        }
        let mut held = self.accounts.write().unwrap_or_else(PoisonError::into_inner);
        let accounts = Arc::new(vault.paper::<Accounts>()?);
        *held = Some(Arc::clone(&accounts));
        Ok(accounts)
    }

    /// Changes the accounts of the firm.
    ///
    /// # Errors
    /// What `change` says; failures of the vault.
    pub fn change_accounts<T>(
        &self,
        vault: &Vault,
        actor: Actor,
        change: impl FnMut(&mut Accounts) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        Ok(self.rewrite_accounts(vault, actor, change)?)
    }

    fn rewrite_accounts<T, E>(
        &self,
        vault: &Vault,
        actor: Actor,
        change: impl FnMut(&mut Accounts) -> Result<T, E>,
    ) -> Result<T, PaperError<E>> {
        // Held while it is written, so that nobody reads what is older into its place.
        let mut held = self.accounts.write().unwrap_or_else(PoisonError::into_inner);
        *held = None;
        vault.change_paper(actor, change)
    }

    /// Who somebody is for the log.
    ///
    /// # Errors
    /// Failures of the vault.
    pub fn actor(&self, vault: &Vault, name: &str) -> Result<Actor, VaultError> {
        if let Some(actor) = self.actors.read().unwrap_or_else(PoisonError::into_inner).get(name) {
            return Ok(*actor);
        }
        let actor = vault.actor(name)?;
        self.actors.write().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), actor);
        Ok(actor)
    }

    /// How the vault stands while it is not open.
    #[must_use]
    pub fn stands(&self) -> Stands {
        self.door.stands()
    }
}

/// Changes a paper in a way that is never refused.
///
/// # Errors
/// Failures of the vault.
pub fn change_always<P: Paper>(vault: &Vault, actor: Actor, mut change: impl FnMut(&mut P)) -> Result<(), Refusal> {
    vault.change_paper(actor, |paper: &mut P| {
        change(paper);
        Ok::<(), Infallible>(())
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_whether_a_line_leaves_the_machine() {
        let of = |origin: &str| {
            let config =
                Config { origin: origin.to_owned(), is_demo: false, way_back: None, proxies: Proxies::default() };
            (config.is_secure(), config.is_this_machine())
        };
        assert_eq!(of("http://127.0.0.1:8420"), (false, true));
        assert_eq!(of("http://[::1]:8420"), (false, true));
        assert_eq!(of("http://localhost"), (false, true));
        assert_eq!(of("https://privacy.example.nl"), (true, false));
        assert_eq!(of("http://192.0.2.7:8420"), (false, false));
        assert_eq!(of("http://127.0.0.1.example.nl"), (false, false));
    }
}
