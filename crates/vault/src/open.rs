//! Opens a vault, or founds one. What a crash left half is finished here, before anything is served.

use crate::backup::last_backup;
use crate::error::VaultError;
use crate::events::EventIdentifiers;
use crate::head::Head;
use crate::house::HouseDecisions;
use crate::leaves::{About, Actor, LeafMaker, Told};
use crate::lookups::DONE;
use crate::vault::{Stores, Vault};
use jiff::SignedDuration;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_decide::Rulebook;
use waarborg_model::Clock;
use waarborg_model::identifier::OrganisationId;
use waarborg_seal::lookup::shared_bits;
use waarborg_seal::{OrganisationKey, RecoveryPublic, RootKey};
use waarborg_store::{ImportState, LogId, Priority, Write};

/// How far the clock may be behind the last entry before nothing is served: clocks of machines differ by seconds.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_secs(60);

/// People for whom look-ups are laid out at first. They are laid out anew when there are four times as many.
const PEOPLE_AT_FIRST: u64 = 1_000;

/// The label under which the organisation's own name is kept.
pub(crate) const NAME: &str = "organisation-name";

/// The label under which the width of shared tags is kept.
pub(crate) const BITS: &str = "lookup-bits";

/// What was found half and finished at opening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Healed {
    /// Erasures whose rows were still there.
    pub erasures: u64,
    /// Imports that had broken off, and were taken back.
    pub imports: u64,
}

impl Vault {
    /// Founds a vault for a new organisation: its key, wrapped by the root and for recovery, and its log.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn found(
        stores: Stores,
        clock: Arc<dyn Clock>,
        book: Arc<Rulebook>,
        root: &RootKey,
        recovery: &RecoveryPublic,
        name: &str,
    ) -> Result<Self, VaultError> {
        let organisation = OrganisationId::new(clock.now(), waarborg_seal::random()?);
        let key = OrganisationKey::generate()?;
        let by_root = key.wrap(root, organisation)?;
        let for_recovery = key.wrap_for_recovery(recovery, organisation)?;
        stores.keys.put_organisation(organisation, &by_root, &for_recovery)?;
        let vault = Self::with_key(stores, clock, book, organisation, key)?;
        let bound = vault.keep_recovery(recovery, &for_recovery)?;
        let told = Told {
            kind: Kind::Epoch,
            outcome: Outcome::Done,
            actor: Actor::House,
            about: About::Nobody,
            decision: [0; 32],
            content: [0; 32],
            count: 1,
        };
        let leaf = vault.leaf(vault.now(), &told)?;
        let log = LogId { instance: waarborg_seal::random()?, epoch: 1 };
        let settings = vault.key.settings_key(organisation)?;
        let writes = vec![
            Write::OpenLog(log),
            Write::PutSetting(NAME.to_owned(), Some(settings.seal(NAME, name.as_bytes())?)),
            Write::PutSetting(BITS.to_owned(), Some(settings.seal(BITS, &[vault.bits(), DONE])?)),
            last_backup(None),
            bound,
        ];
        vault.commit(Priority::Write, Vec::new(), writes, vec![leaf])?;
        vault.sign_head()?;
        Ok(vault)
    }

    /// Opens the vault of an organisation, and finishes what a crash left half.
    ///
    /// # Errors
    /// [`VaultError::Restoring`]; [`VaultError::Seal`] for another root key; [`VaultError::ClockBehind`]; [`VaultError::LogTooShort`] where the
    /// data are older than what was noted beside the keys; [`VaultError::Log`] where their log is another; failures of the
    /// stores.
    pub fn open(
        stores: Stores,
        clock: Arc<dyn Clock>,
        book: Arc<Rulebook>,
        root: &RootKey,
        organisation: OrganisationId,
    ) -> Result<(Self, Healed), VaultError> {
        if crate::restore::is_restoring(&*stores.keys)? {
            return Err(VaultError::Restoring);
        }
        let (by_root, _) = stores.keys.organisation(organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        let key = OrganisationKey::unwrap(root, organisation, &by_root)?;
        let vault = Self::with_key(stores, clock, book, organisation, key)?;
        vault.check_clock_and_head()?;
        vault.reload_bits()?;
        vault.reload_register()?;
        let healed = vault.heal()?;
        Ok((vault, healed))
    }

    pub(crate) fn with_key(
        stores: Stores,
        clock: Arc<dyn Clock>,
        book: Arc<Rulebook>,
        organisation: OrganisationId,
        key: OrganisationKey,
    ) -> Result<Self, VaultError> {
        let leaves = LeafMaker { salt: key.log_salt()?, actor_key: key.actor_log_key()? };
        let lookups = key.lookup_keys()?;
        Ok(Self {
            stores,
            clock,
            book,
            organisation,
            key,
            lookups,
            leaves,
            bits: AtomicU8::new(shared_bits(PEOPLE_AT_FIRST)),
            half_laid_out: AtomicBool::new(false),
            half_regrouped: AtomicBool::new(false),
            is_half_done: AtomicBool::new(false),
            event_ids: EventIdentifiers::default(),
            head: Head::default(),
            sealing: RwLock::new(()),
            register: RwLock::new(None),
            running_imports: RwLock::new(HashSet::new()),
            importing: Mutex::new(()),
            asked: RwLock::default(),
            house: HouseDecisions::default(),
            bands: RwLock::default(),
            renamed: AtomicU64::new(0),
            name: RwLock::default(),
        })
    }

    /// The organisation's name.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn name(&self) -> Result<String, VaultError> {
        // Read before the name is: what is remembered under an earlier number is not taken for the present name.
        let renamed = self.renamed.load(Ordering::SeqCst);
        if let Some((at, name)) = &*self.name.read().unwrap_or_else(PoisonError::into_inner)
            && *at == renamed
        {
            return Ok(name.clone());
        }
        let name = self.stored_name()?;
        *self.name.write().unwrap_or_else(PoisonError::into_inner) = Some((renamed, name.clone()));
        Ok(name)
    }

    fn stored_name(&self) -> Result<String, VaultError> {
        let sealed = self.read(|read| Ok(read.setting(self.organisation, NAME)?))?;
        let Some(sealed) = sealed else { return Ok(String::new()) };
        let bytes = self.key.settings_key(self.organisation)?.open(NAME, &sealed)?;
        String::from_utf8(bytes.to_vec()).map_err(|_| VaultError::Damaged { what: "setting" })
    }

    fn check_clock_and_head(&self) -> Result<(), VaultError> {
        let state = self.log_state()?;
        let now = self.now();
        let last = i64::try_from(state.last_time_ms).unwrap_or(i64::MAX);
        let behind = SignedDuration::from_millis(last.saturating_sub(now.as_millisecond()));
        if behind > CLOCK_TOLERANCE {
            return Err(VaultError::ClockBehind { seconds: behind.as_secs().unsigned_abs() });
        }
        let Some(noted) = self.stores.keys.noted_head(self.organisation)? else { return Ok(()) };
        self.check_origin(&noted, &state)?;
        if noted.size > state.size {
            return Err(VaultError::LogTooShort { found: state.size, noted: noted.size });
        }
        if noted.size == state.size && noted.root != state.root {
            return Err(VaultError::Log { code: "log.root", index: None });
        }
        Ok(())
    }

    /// Finishes erasures, takes back imports that broke off, counts clocks that a new register moved, and seals by its
    /// groups.
    fn heal(&self) -> Result<Healed, VaultError> {
        let mut healed = Healed { erasures: self.finish_erasures()?, imports: 0 };
        let broken: Vec<_> = self
            .read(|read| Ok(read.imports(self.organisation)?))?
            .into_iter()
            .filter(|import| import.state == ImportState::Running)
            .map(|import| import.id)
            .collect();
        self.running_imports.write().unwrap_or_else(PoisonError::into_inner).extend(&broken);
        for import in broken {
            match self.take_back(Actor::House, import, &mut |_, _| {}) {
                Ok(_) => healed.imports += 1,
                // What is left of it is returned by no use, and is tried again at the next opening.
                Err(error) if error.is_of_one_person() => {}
                Err(error) => return Err(error),
            }
        }
        self.finish_lookups()?;
        self.finish_clocks()?;
        self.finish_groups()?;
        Ok(healed)
    }
}
