//! A vault in a folder, as each of the two processes opens it.

use crate::deed::card;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use waarborg_decide::Rulebook;
use waarborg_model::Clock;
use waarborg_model::identifier::{ActorId, OrganisationId};
use waarborg_model::vocabulary::Category;
use waarborg_register::{Register, Starts, Template, Term};
use waarborg_seal::lookup::normalise;
use waarborg_seal::{LookupField, LookupKeys, Mask, OrganisationKey, RecoveryIdentity, RootKey, Secret32};
use waarborg_store::{Read, SubjectNumber, SubjectRow};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_vault::{Actor, Applied, Healed, Stores, Vault};

pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// The day on which every life begins.
pub const START: i64 = 1_795_687_200;

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl SetClock {
    pub fn at(second: i64) -> Arc<Self> {
        Arc::new(Self(AtomicI64::new(second)))
    }

    pub fn set(&self, second: i64) {
        self.0.store(second, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap_or_default()
    }
}

/// Where a vault lies, and what opens it.
pub struct Folder {
    pub path: PathBuf,
    pub root: [u8; 32],
    pub organisation: OrganisationId,
}

/// A vault that is open, with what its tests look at it by.
pub struct House {
    pub vault: Vault,
    pub stores: Stores,
    pub lookups: LookupKeys,
    pub clock: Arc<SetClock>,
}

pub const fn actor() -> Actor {
    Actor::Known(ActorId::from_bytes([7; 16]))
}

/// The field that moves among groups.
const MOVES: &str = "postcode";

/// The register of a web shop, whose customers are kept from when they left; or one that calls postcodes health, so that no activity uses them, and keeps customers shorter.
pub fn register(is_graver: bool) -> Outcome<Register> {
    let mut register = Template::find("webshop").ok_or("no template")?.register().map_err(|_| "no register")?;
    let customers = register.retentions.iter_mut().find(|one| one.id == "customers").ok_or("no term")?;
    // So that whoever left long ago is over her term at once.
    customers.starts = Starts::EndOfRelation;
    if !is_graver {
        return Ok(register);
    }
    let Term::Own(length) = &mut customers.term else { return Err("no term of its own".into()) };
    length.count = 1;
    let file = register.files.iter_mut().find(|file| file.id == "customers").ok_or("no file")?;
    let field = file.fields.iter_mut().find(|field| field.id == MOVES).ok_or("no field")?;
    field.category = Category::Health;
    let others = file.fields.iter().filter(|field| field.id != MOVES);
    let others: Vec<String> = others.map(|field| format!("customers.{}", field.id)).collect();
    for activity in &mut register.activities {
        if activity.fields.iter().any(|field| field == "customers.*") {
            activity.fields.retain(|field| field != "customers.*");
            activity.fields.extend(others.iter().cloned());
        }
    }
    Ok(register)
}

/// The day until which whoever left was a customer.
pub const LEFT: Date = date(2024, 1, 5);

/// Years that customers are kept by each of them.
pub const fn years(is_graver: bool) -> i32 {
    if is_graver { 1 } else { 2 }
}

impl Folder {
    /// Founds a vault with the register of a web shop.
    pub fn found(path: &Path, book: &Arc<Rulebook>, root: [u8; 32]) -> Outcome<Self> {
        let stores = Stores {
            data: Arc::new(SqliteData::create(&path.join("data.sqlite"))?),
            keys: Arc::new(SqliteKeys::create(&path.join("keys.sqlite"))?),
        };
        let recovery = RecoveryIdentity::generate()?.public();
        let key = RootKey::from_secret(Secret32::from_bytes(root))?;
        let vault = Vault::found(stores, SetClock::at(START), Arc::clone(book), &key, &recovery, "De Tulp")?;
        match vault.apply_register(actor(), &register(false)?)? {
            Applied::InForce { .. } => Ok(Self { path: path.to_owned(), root, organisation: vault.organisation() }),
            Applied::Same { .. } | Applied::Refused(_) => Err("the register is refused".into()),
        }
    }

    /// Opens the vault, which finishes what a crash left half.
    pub fn open(&self, book: &Arc<Rulebook>, second: i64) -> Outcome<(House, Healed)> {
        let stores = Stores {
            data: Arc::new(SqliteData::open(&self.path.join("data.sqlite"))?),
            keys: Arc::new(SqliteKeys::open(&self.path.join("keys.sqlite"))?),
        };
        let root = RootKey::from_secret(Secret32::from_bytes(self.root))?;
        let clock = SetClock::at(second);
        let (vault, healed) =
            Vault::open(stores.clone(), Arc::clone(&clock) as _, Arc::clone(book), &root, self.organisation)?;
        let (wrapped, _) = stores.keys.organisation(self.organisation)?.ok_or("no organisation")?;
        let lookups = OrganisationKey::unwrap(&root, self.organisation, &wrapped)?.lookup_keys()?;
        Ok((House { vault, stores, lookups, clock }, healed))
    }
}

impl House {
    /// Looks at one snapshot.
    pub fn read<T>(&self, look: impl FnOnce(&dyn Read) -> Outcome<T>) -> Outcome<T> {
        let (mut look, mut seen) = (Some(look), None);
        self.stores.data.read(&mut |read| {
            seen = look.take().map(|look| look(read));
            Ok(())
        })?;
        seen.unwrap_or_else(|| Err("nothing was read".into()))
    }

    /// Whether the register in force is the one that calls postcodes health.
    pub fn is_graver(&self) -> Outcome<bool> {
        let in_force = self.vault.in_force()?;
        let field = in_force.register.file("customers").and_then(|file| file.field(MOVES)).ok_or("no field")?;
        Ok(field.category == Category::Health)
    }

    /// Everyone whom a look-up finds. No leaf is written for it.
    pub fn under(&self, read: &dyn Read, field: LookupField, value: &str) -> Outcome<Vec<SubjectNumber>> {
        let normal = match field {
            LookupField::Email => normalise::email(value),
            // A number is one of its kind.
            _ => normalise::number(value).map(|number| format!("customer_no {number}")),
        };
        // Fields of one person each: their tags have no width.
        let tag = self.lookups.tag(field, &normal.ok_or("no value to look up")?, 0)?;
        let postings = read.lookup(self.vault.organisation(), field as u8, tag.as_bytes())?;
        postings.into_iter().map(|posting| Ok(SubjectNumber(self.lookups.unmask(field, Mask(posting))?))).collect()
    }

    /// The one with that customer card.
    pub fn holder(&self, read: &dyn Read, number: u32) -> Outcome<Option<SubjectRow>> {
        match self.under(read, LookupField::Number, &card(number))?.as_slice() {
            [] => Ok(None),
            [one] => {
                let row = read.subject_by_number(self.vault.organisation(), *one)?;
                Ok(Some(row.ok_or_else(|| format!("look-up: card {number} leads to nobody"))?))
            }
            several => Err(format!("look-up: card {number} leads to {} people", several.len()).into()),
        }
    }
}
