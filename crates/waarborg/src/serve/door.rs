//! The door to the vault in a folder, for the pages.

use super::shop::Shops;
use crate::exit::Exit;
use crate::folder::found::{self, Founding as Found};
use crate::folder::{self, Folder, Passphrase, Places, RootKept, memory, root, shown, unwritable};
use crate::system::SystemClock;
use crate::vault::fault::maintenance;
use crate::vault_fault;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, Weak};
use waarborg_decide::Rulebook;
use waarborg_seal::{RecoveryIdentity, RootKey, SealError};
use waarborg_store::KeyStore;
use waarborg_store_sqlite::{Sqlite, SqliteData};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::{
    Actor, BackupMark, BackupPlan, DrillPlace, MaintenanceError, Opener, RestorePlan, Stores, Vault, drill,
};
use waarborg_web::{Around, Door, DoorFault, Founding, Opened, Progress, Sheet, Stands};

/// Shares of a recovery sheet, and how many of them open the vault.
const SHARES: (u8, u8) = (2, 3);

/// The door to the vault in a folder.
pub struct FolderDoor {
    path: PathBuf,
    backups: PathBuf,
    book: Arc<Rulebook>,
    inside: Mutex<Option<Inside>>,
    /// Held while a backup is made.
    backing_up: Mutex<()>,
    /// The shop beside it, to look around in before there is a vault.
    shops: Arc<Shops>,
    /// Where this is the door of such a shop: what it stands among.
    stands_among: Option<Weak<Shops>>,
}

/// What lies behind it.
struct Inside {
    /// Held, so that no other process has it.
    folder: Folder,
    keys: Arc<dyn KeyStore>,
    /// Whether its vault was opened. Two at once would each finish what the other is doing.
    is_open: bool,
}

impl FolderDoor {
    /// The door of a folder. Backups go beside it, unless told otherwise.
    pub fn new(path: &Path, backups: Option<PathBuf>, book: Arc<Rulebook>) -> Self {
        let backups = backups.unwrap_or_else(|| {
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push("-backups");
            path.with_file_name(name)
        });
        let (inside, shops) = (Mutex::new(None), Arc::new(Shops::default()));
        Self { path: path.to_owned(), backups, book, inside, backing_up: Mutex::new(()), shops, stands_among: None }
    }

    /// The same, of a shop to look around in.
    pub fn of(mut self, shops: &Arc<Shops>) -> Self {
        self.stands_among = Some(Arc::downgrade(shops));
        self
    }

    /// The shop beside it.
    pub fn shops(&self) -> &Arc<Shops> {
        &self.shops
    }

    /// Takes the folder, and opens its vault if nobody has to type anything for that.
    pub fn enter(&self) -> Result<Option<Opened>, (Fault, Exit)> {
        if self.path.symlink_metadata().is_err() {
            return Ok(None);
        }
        let mut folder = folder::hold(&self.path)?;
        if folder::renewal::is_half(&folder) {
            return Err((Fault::new("serve.renewal-half"), Exit::Storage));
        }
        let keys: Arc<dyn KeyStore> = folder::keys(&folder)?;
        let kept = folder.settings.root;
        let root = match kept {
            RootKept::File => Some(root::read_plain(folder.places())?),
            RootKept::Passphrase => None,
        };
        let opened = root.map(|root| self.open(&mut folder, &keys, &root)).transpose()?;
        let is_open = opened.is_some();
        *self.inside.lock().unwrap_or_else(PoisonError::into_inner) = Some(Inside { folder, keys, is_open });
        Ok(opened)
    }

    fn open(&self, folder: &mut Folder, keys: &Arc<dyn KeyStore>, root: &RootKey) -> Result<Opened, (Fault, Exit)> {
        let data = SqliteData::open(&folder.places().data()).map_err(|error| vault_fault::store(&error))?;
        let stores = Stores { data: Arc::new(data), keys: Arc::clone(keys) };
        let clock = Arc::new(SystemClock);
        let opened = Vault::open(stores, clock, Arc::clone(&self.book), root, folder.settings.organisation);
        let (vault, healed) = opened.map_err(|error| vault_fault::vault(&error))?;
        Ok(Opened { vault, horizons: folder.settings.horizons(), healed })
    }

    fn found_here(&self, founding: &Founding) -> Result<(Opened, Sheet), (Fault, Exit)> {
        let (threshold, count) = SHARES;
        let building = found::beside(&self.path)?;
        let wish = Found { name: &founding.name, passphrase: None, threshold, count };
        let founded = found::found(Places(building.path()), &wish, Arc::clone(&self.book))?;
        founded.vault.sign_head().map_err(|error| vault_fault::vault(&error))?;
        let shares = founded.shares;
        // Its files are let go of before they are moved, and opened where they lie then.
        drop(founded.vault);
        // What could not be flushed is on the disk a little later; the shares are shown in any case, since the vault stands.
        let _ = found::put_in_place(building, &self.path).map_err(|error| unwritable(&self.path, &error))?;
        let opened =
            self.enter()?.ok_or((Fault::new("folder.not-found").with("folder", shown(&self.path)), Exit::Storage))?;
        let recovery = opened.vault.recovery().map_err(|error| maintenance(&error))?;
        Ok((opened, Sheet { shares, threshold, recovery, is_in_force: true }))
    }

    /// Held while a backup is made. Whoever needs that none is, is told to come back.
    fn backup_alone(&self) -> Result<MutexGuard<'_, ()>, DoorFault> {
        match self.backing_up.try_lock() {
            Ok(alone) => Ok(alone),
            Err(TryLockError::Poisoned(broken)) => Ok(broken.into_inner()),
            Err(TryLockError::WouldBlock) => Err((Fault::new("serve.backup-runs"), Nature::Refused)),
        }
    }

    fn with_inside<T>(&self, work: impl FnOnce(&mut Inside) -> Result<T, (Fault, Exit)>) -> Result<T, DoorFault> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        let inside = inside
            .as_mut()
            .ok_or_else(|| (Fault::new("folder.not-found").with("folder", shown(&self.path)), Nature::NotFound))?;
        work(inside).map_err(natured)
    }
}

impl Door for FolderDoor {
    fn stands(&self) -> Stands {
        if self.path.symlink_metadata().is_ok() { Stands::Sealed } else { Stands::Unfounded }
    }

    fn found(&self, founding: &Founding) -> Result<(Opened, Sheet), DoorFault> {
        memory::protect();
        if self.path.symlink_metadata().is_ok() {
            return Err((Fault::new("folder.exists").with("folder", shown(&self.path)), Nature::Refused));
        }
        self.found_here(founding).map_err(natured)
    }

    fn unseal(&self, passphrase: &str) -> Result<Option<Opened>, DoorFault> {
        let passphrase = Passphrase::typed(passphrase);
        let wrapped = self.with_inside(|inside| root::wrapped(inside.folder.places()))?;
        // It takes its time, in which nobody waits for what lies behind the door.
        let root = root::unwrap(&wrapped, &passphrase).map_err(natured)?;
        self.with_inside(|inside| {
            if inside.is_open {
                return Ok(None);
            }
            let keys = Arc::clone(&inside.keys);
            let opened = self.open(&mut inside.folder, &keys, &root)?;
            inside.is_open = true;
            Ok(Some(opened))
        })
    }

    fn new_sheet(&self) -> Result<Sheet, DoorFault> {
        let (threshold, count) = SHARES;
        let sealed = |error: SealError| natured(vault_fault::seal(&error));
        let identity = RecoveryIdentity::generate().map_err(sealed)?;
        let shares = identity.shares(threshold, count).map_err(sealed)?;
        Ok(Sheet { shares, threshold, recovery: identity.public(), is_in_force: false })
    }

    fn put_in_force(&self, opened: &Opened, actor: Actor, sheet: &Sheet) -> Result<(), DoorFault> {
        // A backup is sealed to one sheet from its beginning to its end, and so are the keys in it.
        let _none_runs = self.backup_alone()?;
        opened.vault.renew_recovery(actor, &sheet.recovery).map_err(|error| natured(maintenance(&error)))
    }

    fn root_kept(&self) -> Option<waarborg_web::RootKept> {
        let inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.as_ref().map(|inside| match inside.folder.settings.root {
            RootKept::File => waarborg_web::RootKept::File,
            RootKept::Passphrase => waarborg_web::RootKept::Passphrase,
        })
    }

    fn backup_place(&self) -> String {
        shown(&self.backups)
    }

    fn back_up(&self, opened: &Opened, progress: &mut Progress<'_>) -> Result<(), DoorFault> {
        let _alone = self.backup_alone()?;
        // What it takes is copied out: whoever looks at the safety of the vault meanwhile does not wait for it.
        let folder = self.with_inside(|inside| {
            folder::make_if_missing(&self.backups).map_err(|error| unwritable(&self.backups, &error))?;
            Ok(inside.folder.path().to_owned())
        })?;
        let plan = BackupPlan { target: &self.backups, folder: &folder, data_horizon: opened.horizons.data };
        let made = opened.vault.back_up(&plan, &mut |_, done, all| progress(done, all));
        made.map_err(|error| natured(maintenance(&error)))?;
        Ok(())
    }

    fn rehearse(&self, opened: &Opened, progress: &mut Progress<'_>) -> Result<(), DoorFault> {
        let (root, place) = self.with_inside(|inside| match inside.folder.settings.root {
            RootKept::File => {
                let place = DrillPlace::make(inside.folder.path()).map_err(|error| maintenance(&error))?;
                Ok((root::read_plain(inside.folder.places())?, place))
            }
            // What opens the backups is typed at a terminal, and not kept here.
            RootKept::Passphrase => Err((Fault::new("serve.rehearse-passphrase"), Exit::Refused)),
        })?;
        let plan = RestorePlan {
            from: &self.backups,
            into: &place.folder(),
            opener: Opener::Root(&root),
            data: None,
            keys: None,
            horizons: opened.horizons,
            anchors: &[],
            clock: Arc::new(SystemClock),
            book: Arc::clone(&self.book),
        };
        let drilled = drill(&plan, &Sqlite, &mut |_, done, all| progress(done, all));
        let (restored, _) = drilled.map_err(|error| natured(maintenance(&error)))?;
        if restored.organisation != opened.vault.organisation() {
            return Err(natured(maintenance(&MaintenanceError::OtherOrganisation)));
        }
        Ok(())
    }

    fn newest_backup(&self) -> Result<Option<jiff::Timestamp>, DoorFault> {
        if !self.backups.is_dir() {
            return Err((Fault::new(MaintenanceError::NoBackup.code()), Nature::NotFound));
        }
        let marks = BackupMark::found_in(&self.backups).map_err(|error| natured(maintenance(&error)))?;
        Ok(marks.sound.iter().map(|mark| mark.made_at).max())
    }

    fn look_around(&self, way_back: &str, progress: &mut Progress<'_>) -> Result<(), DoorFault> {
        self.shops.open(&self.book, way_back, progress).map_err(natured)
    }

    fn around(&self) -> Result<Option<Around>, DoorFault> {
        self.shops.around().map_err(natured)
    }

    fn leave(&self) -> Result<(), DoorFault> {
        let shops = self.stands_among.as_ref().and_then(Weak::upgrade);
        let gone = || (Fault::new("folder.not-found").with("folder", shown(&self.path)), Nature::NotFound);
        shops.ok_or_else(gone)?.leave();
        Ok(())
    }
}

/// The sort of a fault, of how a command would have ended.
fn natured((fault, exit): (Fault, Exit)) -> DoorFault {
    let nature = match exit {
        Exit::Refused => Nature::Refused,
        Exit::NotFound => Nature::NotFound,
        Exit::Sealed => Nature::Sealed,
        Exit::WrongUse => Nature::WrongUse,
        _ => Nature::Storage,
    };
    (fault, nature)
}

#[cfg(test)]
mod tests;
