//! The data folder: one vault, for one process at a time.
//!
//! What lies in it is told in `docs/developers/vault.md`. A command that needs the vault calls [`with_vault`]: it opens the
//! folder, does its work, and signs the head of the log before it ends.

mod files;
pub mod found;
pub mod lock;
pub mod memory;
mod passphrase;
pub mod renewal;
pub mod root;
mod settings;

pub use files::{make, make_if_missing, replace, shown, sync, unwritable, write_new};
pub use passphrase::Passphrase;
pub use settings::{RootKept, Settings, sixteen_bytes};

use crate::exit::Exit;
use crate::output::Output;
use crate::system::{self, SystemClock};
use crate::vault::fault as maintenance_fault;
use crate::vault_fault;
use clap::ArgMatches;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use waarborg_seal::RootKey;
use waarborg_store::{Backend as _, KeyStore};
use waarborg_store_sqlite::{Sqlite, SqliteData, SqliteKeys, make_room_to_open};
use waarborg_text::Fault;
use waarborg_vault::{Actor, Healed, Horizons, Stores, Vault, check_folder, sweep_copies};

/// Where the folder is if nothing says so.
const USUAL: &str = "waarborg";

/// The variable that says where the folder is.
const FOLDER: &str = "WAARBORG_FOLDER";

/// A vault that is open.
pub struct Opened {
    /// The vault.
    pub vault: Vault,
    /// Its stores, for what goes past the vault: backups, counts.
    pub stores: Stores,
    /// Who acts: `--as`, or who is signed in to the machine.
    pub actor: Actor,
    /// How long copies of what is erased live.
    pub horizons: Horizons,
    /// The folder; as long as it is held, no other process has it.
    pub folder: Folder,
    /// What a crash had left half and opening has finished.
    pub healed: Healed,
}

/// A data folder that this process alone has.
pub struct Folder {
    path: PathBuf,
    /// What its settings say.
    pub settings: Settings,
    _running: File,
}

/// The files of a data folder.
#[derive(Clone, Copy)]
pub struct Places<'p>(pub &'p Path);

impl Places<'_> {
    /// Format, organisation, how the root key is kept.
    pub fn settings(self) -> PathBuf {
        self.0.join("waarborg.toml")
    }

    /// The root key.
    pub fn root(self) -> PathBuf {
        self.0.join("root.key")
    }

    /// A root key that is to take the place of [`Places::root`]; there only while it does.
    pub fn next_root(self) -> PathBuf {
        self.0.join("root.key.new")
    }

    /// The key store.
    pub fn keys(self) -> PathBuf {
        self.0.join(Sqlite.keys_file())
    }

    /// The data store.
    pub fn data(self) -> PathBuf {
        self.0.join(Sqlite.data_file())
    }

    /// The signed heads that were laid down.
    pub fn anchors(self) -> PathBuf {
        self.0.join("anchors")
    }

    /// What is locked while a process has the folder.
    pub fn running(self) -> PathBuf {
        self.0.join("running")
    }
}

impl Folder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its files.
    pub fn places(&self) -> Places<'_> {
        Places(&self.path)
    }
}

/// Does some work with the vault, and signs the head of the log afterwards, however the work ended.
pub fn with_vault(
    output: &Output<'_>,
    matches: &ArgMatches,
    work: impl FnOnce(&Opened) -> Result<Exit, Exit>,
) -> Result<Exit, Exit> {
    let opened = open(output, matches)?;
    let done = work(&opened);
    let exit = match done {
        Ok(exit) | Err(exit) => exit,
    };
    Ok(opened.close(output, exit))
}

/// Opens the vault in the folder that the command line, the surroundings or custom name.
pub fn open(output: &Output<'_>, matches: &ArgMatches) -> Result<Opened, Exit> {
    open_with_root(output, matches).map(|(opened, _)| opened)
}

/// As [`open`], and hands out the root key, for what exchanges keys.
pub fn open_with_root(output: &Output<'_>, matches: &ArgMatches) -> Result<(Opened, RootKey), Exit> {
    memory::protect();
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let mut folder = hold(&path(matches)).map_err(fail)?;
    let root = match renewal::settle(output, &mut folder).map_err(fail)? {
        Some(root) => root,
        None => root::read(output, folder.places(), folder.settings.root).map_err(fail)?,
    };
    let keys = keys(&folder).map_err(fail)?;
    Ok((serve(output, matches, folder, keys, &root)?, root))
}

/// The key store of a folder: the first that is opened. A disk that is quite full gets room for it and the data.
pub fn keys(folder: &Folder) -> Result<Arc<dyn KeyStore>, (Fault, Exit)> {
    make_room_to_open(&folder.places().data());
    let keys = SqliteKeys::open(&folder.places().keys()).map_err(|error| vault_fault::store(&error))?;
    Ok(Arc::new(keys))
}

/// Opens the vault in a folder that is held, by its root key.
pub fn serve(
    output: &Output<'_>,
    matches: &ArgMatches,
    folder: Folder,
    keys: Arc<dyn KeyStore>,
    root: &RootKey,
) -> Result<Opened, Exit> {
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let book = Arc::new(system::rulebook(output)?);
    let data = SqliteData::open(&folder.places().data()).map_err(|error| fail(vault_fault::store(&error)))?;
    let stores = Stores { data: Arc::new(data), keys };
    let failed = |error: &waarborg_vault::VaultError| fail(vault_fault::vault(error));
    let (vault, healed) = Vault::open(stores.clone(), Arc::new(SystemClock), book, root, folder.settings.organisation)
        .map_err(|error| failed(&error))?;
    let actor = vault.actor(&name(matches)).map_err(|error| failed(&error))?;
    let horizons = folder.settings.horizons();
    Ok(Opened { vault, stores, actor, horizons, folder, healed })
}

impl Opened {
    /// Signs the head of the log and lets the folder go. Returns how the command ended: as it did, unless the head could
    /// not be signed.
    pub fn close(self, output: &Output<'_>, exit: Exit) -> Exit {
        match self.vault.sign_head() {
            Ok(_) => exit,
            Err(error) => {
                let (fault, failed) = vault_fault::vault(&error);
                output.fail(&fault, failed)
            }
        }
    }
}

/// Where the folder is.
pub fn path(matches: &ArgMatches) -> PathBuf {
    let asked = matches.get_one::<PathBuf>("folder").cloned();
    let surroundings = || std::env::var_os(FOLDER).filter(|path| !path.is_empty()).map(PathBuf::from);
    asked.or_else(surroundings).unwrap_or_else(|| PathBuf::from(USUAL))
}

/// Who acts: the name of `--as`, else that of whoever is signed in to the machine.
pub fn name(matches: &ArgMatches) -> String {
    matches.get_one::<String>("as").cloned().unwrap_or_else(name_of_user)
}

/// Who is signed in to the machine.
pub fn name_of_user() -> String {
    let signed_in = || {
        let names = ["LOGNAME", "USER"].into_iter().filter_map(|name| std::env::var(name).ok());
        names.into_iter().find(|name| !name.is_empty())
    };
    signed_in().unwrap_or_else(|| format!("user-{}", rustix::process::getuid().as_raw()))
}

/// Takes the folder for this process alone, reads its settings, and clears away what a backup that broke off left there.
pub fn hold(path: &Path) -> Result<Folder, (Fault, Exit)> {
    let places = Places(path);
    let told = |error: &waarborg_vault::MaintenanceError| maintenance_fault::maintenance(error);
    check_folder(path).map_err(|error| told(&error))?;
    let settings = settings::read(&places.settings()).map_err(|failed| missing(path, failed))?;
    let running = lock::take(&places.running())?;
    // Not before the lock: another process may be making a backup.
    sweep_copies(path).map_err(|error| told(&error))?;
    Ok(Folder { path: path.to_owned(), settings, _running: running })
}

/// Settings that are not there mean that there is no vault.
fn missing(path: &Path, (fault, exit): (Fault, Exit)) -> (Fault, Exit) {
    if fault.code == "file.not-found" {
        return (Fault::new("folder.not-found").with("folder", shown(path)), exit);
    }
    (fault, exit)
}
