//! What all pages share: the vault behind its door, sessions, words, brakes, long work.

pub mod link;

use crate::account::Accounts;
use crate::answered::Answered;
use crate::brake::Brakes;
use crate::bringing::Bringing;
use crate::door::{Door, DoorFault, Opened, Stands};
use crate::gate::Gate;
use crate::jobs::Jobs;
use crate::layouts::Layouts;
use crate::links::Links;
use crate::looked::Looked;
use crate::looks::Looks;
use crate::parcels::Parcels;
use crate::proxy::Proxies;
use crate::reply::Refusal;
use crate::session::Sessions;
use crate::sheets::Sheets;
use crate::tally::Tally;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use waarborg_find::Detector;
use waarborg_law::Language;
use waarborg_model::Clock;
use waarborg_text::Words;
use waarborg_vault::{Actor, Healed, Paper, PaperError, Vault, VaultError};

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

    /// Whether a browser asked for this machine by a name of this machine, where the pages are for it alone. A page from
    /// elsewhere that has its own name lead here (DNS rebinding) would otherwise pass for one of ours.
    #[must_use]
    pub fn is_asked_by_its_name(&self, host: Option<&str>) -> bool {
        !self.is_this_machine() || host.is_none_or(is_this_machine)
    }
}

/// An address under which browsers come, as browsers write it: scheme, host, and the port if it is not the usual one. `None` for
/// anything that says more or less than that.
#[must_use]
pub fn origin(text: &str) -> Option<String> {
    let url = webauthn_rs::prelude::Url::parse(text.trim()).ok()?;
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let is_nobodys = url.username().is_empty() && url.password().is_none();
    let is_web = matches!(url.scheme(), "https" | "http") && url.host_str().is_some_and(|host| !host.is_empty());
    (is_bare && is_nobodys && is_web).then(|| url.origin().ascii_serialization())
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
    /// The gate before what stretches passwords.
    pub stretching: Gate,
    /// Long work.
    pub jobs: Jobs,
    /// What was half when the vault was opened, until somebody who answers for it heard of it.
    healed: Mutex<Healed>,
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
    /// Who looked at data.
    pub looked: Looked,
    /// What recognises columns; making it takes a moment.
    pub detector: Detector,
    /// The present instant.
    pub clock: Arc<dyn Clock>,
    words: [Words; 2],
    open: RwLock<Option<Arc<Opened>>>,
    /// The accounts as they stand. This process alone has the vault, and whoever changes them goes by here. Nothing waits for
    /// a disk while it is held: it is looked at on the threads that serve everybody.
    accounts: RwLock<Option<Arc<Accounts>>>,
    /// Held while they are changed or first read, so that nobody puts what is older in their place.
    changing: Mutex<()>,
    /// Who people are for the log.
    actors: RwLock<HashMap<String, Actor>>,
}

impl House {
    /// A house before its door.
    #[must_use]
    pub fn new(door: Arc<dyn Door>, config: Config, clock: Arc<dyn Clock>, open: Option<Opened>) -> Self {
        let house = Self {
            door,
            config,
            sessions: Sessions::default(),
            links: Links::default(),
            brakes: Brakes::default(),
            stretching: Gate::default(),
            jobs: Jobs::default(),
            healed: Mutex::default(),
            building: Mutex::default(),
            looks: Looks::default(),
            bringing: Bringing::default(),
            layouts: Layouts::default(),
            sheets: Sheets::default(),
            parcels: Parcels::default(),
            answered: Answered::default(),
            tally: Tally::default(),
            looked: Looked::default(),
            detector: Detector::new(),
            clock,
            words: Language::ALL.map(Words::new),
            open: RwLock::new(None),
            accounts: RwLock::new(None),
            changing: Mutex::new(()),
            actors: RwLock::new(HashMap::new()),
        };
        if let Some(opened) = open {
            house.put(opened);
        }
        house
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
        *self.healed() = opened.healed;
        // Looked at by each request from now on. What cannot be read now is told by the first that needs it.
        let _ = self.accounts(&opened.vault);
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&opened));
        opened
    }

    /// What was half when the vault was opened; told once.
    #[must_use]
    pub fn news_of_healing(&self) -> Healed {
        std::mem::take(&mut *self.healed())
    }

    fn healed(&self) -> MutexGuard<'_, Healed> {
        self.healed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the sealed vault by its passphrase; nothing is done if somebody else opened it a moment ago.
    ///
    /// # Errors
    /// As [`Door::unseal`].
    pub fn unseal(&self, passphrase: &str) -> Result<(), DoorFault> {
        if let Some(opened) = self.door.unseal(passphrase)? {
            self.put(opened);
        }
        Ok(())
    }

    /// The accounts of the firm.
    ///
    /// # Errors
    /// Failures of the vault.
    pub fn accounts(&self, vault: &Vault) -> Result<Arc<Accounts>, VaultError> {
        if let Some(accounts) = self.known_accounts() {
            return Ok(accounts);
        }
        let _one_by_one = self.changing();
        if let Some(accounts) = self.known_accounts() {
            return Ok(accounts);
        }
        let accounts = Arc::new(vault.paper::<Accounts>()?);
        self.know_accounts(Some(Arc::clone(&accounts)));
        Ok(accounts)
    }

    fn known_accounts(&self) -> Option<Arc<Accounts>> {
        self.accounts.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn know_accounts(&self, accounts: Option<Arc<Accounts>>) {
        *self.accounts.write().unwrap_or_else(PoisonError::into_inner) = accounts;
    }

    fn changing(&self) -> MutexGuard<'_, ()> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
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
        mut change: impl FnMut(&mut Accounts) -> Result<T, E>,
    ) -> Result<T, PaperError<E>> {
        let _one_by_one = self.changing();
        let mut latest = None;
        let changed = vault.change_paper(actor, |accounts: &mut Accounts| {
            let changed = change(accounts)?;
            latest = Some(Arc::new(accounts.clone()));
            Ok(changed)
        });
        match &changed {
            Ok(_) => self.know_accounts(latest),
            // Refused: they stand as they stood.
            Err(PaperError::Refused(_)) => {}
            // Whether it was written nobody knows; the next who looks reads it.
            Err(PaperError::Vault(_)) => self.know_accounts(None),
        }
        changed
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
    fn an_origin_is_written_as_browsers_write_it() {
        for (text, written) in [
            ("https://privacy.example.nl", "https://privacy.example.nl"),
            (" https://Privacy.Example.nl:443/ ", "https://privacy.example.nl"),
            ("http://192.0.2.7:8420", "http://192.0.2.7:8420"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ] {
            assert_eq!(origin(text).as_deref(), Some(written), "{text}");
        }
        for wrong in [
            "",
            "privacy.example.nl",
            "ftp://privacy.example.nl",
            "https://",
            "https://privacy.example.nl/waarborg",
            "https://privacy.example.nl/?x",
            "https://privacy.example.nl/#x",
            "https://a@privacy.example.nl",
            "https://a:b@privacy.example.nl",
            "javascript:alert(1)",
        ] {
            assert_eq!(origin(wrong), None, "{wrong}");
        }
    }

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
