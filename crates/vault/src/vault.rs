//! One organisation's open vault: its keys, its register, its log.

use crate::ask::{Asked, Wanted};
use crate::error::VaultError;
use crate::events::EventIdentifiers;
use crate::head::Head;
use crate::house::HouseDecisions;
use crate::leaves::{LeafMaker, Made, Told};
use crate::standing::AgeBands;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use waarborg_decide::Rulebook;
use waarborg_law::deadline::Start;
use waarborg_model::Clock;
use waarborg_model::identifier::{ImportId, OrganisationId};
use waarborg_model::vocabulary::Fact;
use waarborg_register::Register;
use waarborg_seal::{LookupKeys, OrganisationKey};
use waarborg_store::{Change, Committed, DataStore, Guard, KeyStore, Priority, Read, Write};

/// The two stores of a vault.
#[derive(Clone)]
pub struct Stores {
    /// Envelopes, standing, look-ups, register, log.
    pub data: Arc<dyn DataStore>,
    /// Wrapped keys, journal.
    pub keys: Arc<dyn KeyStore>,
}

/// The register in force, and its version.
pub struct InForce {
    /// Rises by one with every change.
    pub version: u64,
    /// The register.
    pub register: Register,
}

/// One organisation's open vault. It may be shared among threads.
pub struct Vault {
    pub(crate) stores: Stores,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) book: Arc<Rulebook>,
    pub(crate) organisation: OrganisationId,
    pub(crate) key: OrganisationKey,
    pub(crate) lookups: LookupKeys,
    pub(crate) leaves: LeafMaker,
    pub(crate) bits: AtomicU8,
    pub(crate) half_laid_out: AtomicBool,
    /// A register moved fields among groups, and not every record is sealed by it yet.
    pub(crate) half_regrouped: AtomicBool,
    /// Keys were destroyed, or may be, whose rows are still there.
    pub(crate) is_half_done: AtomicBool,
    pub(crate) head: Head,
    /// Makes the identifiers of events.
    pub(crate) event_ids: EventIdentifiers,
    /// Read by whoever seals with a key or moves a clock, written by whoever destroys keys or changes the register: nothing is
    /// sealed with a key that goes, or comes in by a register that is no longer looked at.
    pub(crate) sealing: RwLock<()>,
    pub(crate) register: RwLock<Option<Arc<InForce>>>,
    pub(crate) running_imports: RwLock<HashSet<ImportId>>,
    /// Held for the whole of an import: of two at once neither would see whom the other brings, and make them anew.
    pub(crate) importing: Mutex<()>,
    /// What was asked, as it was found in the register.
    pub(crate) asked: RwLock<HashMap<Wanted, Arc<Asked>>>,
    /// What the rules said of the house's own work.
    pub(crate) house: HouseDecisions,
    /// The ages that the rules of a day tell apart.
    pub(crate) bands: RwLock<Option<(Date, Arc<AgeBands>)>>,
    /// How often it was given another name.
    pub(crate) renamed: AtomicU64,
    /// The organisation's name, after so many: it stands on every page.
    pub(crate) name: RwLock<Option<(u64, String)>>,
}

/// How often a change is put anew when what it relied on moved.
pub(crate) const ATTEMPTS: usize = 8;

impl Vault {
    /// Whose vault it is.
    #[must_use]
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// The rules it asks.
    #[must_use]
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// The register in force.
    ///
    /// # Errors
    /// [`VaultError::NoRegister`] before the first is applied.
    pub fn in_force(&self) -> Result<Arc<InForce>, VaultError> {
        let held = self.register.read().unwrap_or_else(PoisonError::into_inner);
        held.clone().ok_or(VaultError::NoRegister)
    }

    /// To how many bits tags of names are cut.
    pub(crate) fn bits(&self) -> u8 {
        self.bits.load(Ordering::Relaxed)
    }

    /// The present instant.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The calendar day in the controller's time zone.
    pub(crate) fn day_of(now: Timestamp) -> Date {
        // INVARIANT: the time zone is built in.
        Start::At(now).day().unwrap_or_default()
    }

    /// The ages that the rules of a day tell apart.
    pub(crate) fn bands(&self, on: Date) -> Arc<AgeBands> {
        let held = self.bands.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, bands)) = held.filter(|(day, _)| *day == on) {
            return bands;
        }
        let bounds = self.book.bounds(Fact::Age, on).into_iter().filter_map(|age| u8::try_from(age).ok()).collect();
        let bands = Arc::new(AgeBands::new(bounds));
        *self.bands.write().unwrap_or_else(PoisonError::into_inner) = Some((on, Arc::clone(&bands)));
        bands
    }

    /// Looks at one snapshot of the store.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&dyn Read) -> Result<T, VaultError>) -> Result<T, VaultError> {
        let (mut look, mut seen) = (Some(look), None);
        self.stores.data.read(&mut |read| {
            seen = look.take().map(|look| look(read));
            Ok(())
        })?;
        seen.unwrap_or(Err(VaultError::Damaged { what: "snapshot" }))
    }

    /// Makes the leaf of what was done.
    pub(crate) fn leaf(&self, now: Timestamp, told: &Told<'_>) -> Result<Made, VaultError> {
        self.leaves.make(now, told)
    }

    /// Commits a change with its leaves; both are durable when it returns. A head of the log that was signed and not kept
    /// yet goes with it.
    pub(crate) fn commit(
        &self,
        priority: Priority,
        guards: Vec<Guard>,
        mut writes: Vec<Write>,
        made: Vec<Made>,
    ) -> Result<Committed, VaultError> {
        let opens_log = writes.iter().any(|write| matches!(write, Write::OpenLog(_)));
        if opens_log {
            self.head.forget();
        }
        let head = self.head.to_keep().map(|(size, write)| {
            writes.push(write);
            size
        });
        let mut members = Vec::new();
        let mut leaves = Vec::with_capacity(made.len());
        for (at, leaf) in made.into_iter().enumerate() {
            leaves.push(leaf.bytes);
            members.extend(leaf.members.map(|tags| (at, tags)));
        }
        let organisation = self.organisation;
        let committed = self.stores.data.commit(Change { organisation, priority, guards, writes, leaves, members })?;
        if let Some(size) = head {
            self.head.is_kept(size);
        }
        Ok(committed)
    }
}
