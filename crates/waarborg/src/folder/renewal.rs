//! Puts another root key in the place of the present one, so that a crash at any point leaves a vault that opens.
//!
//! ```text
//! 1 root.key.new is written    2 the key store is put under it    3 waarborg.toml says how it is kept    4 it becomes root.key
//! ```
//!
//! A folder in which `root.key.new` lies is in the midst of that. What the settings say of the form is not asked then: each
//! file is read as it is, and the one that opens the key store stays.

use super::{Folder, Passphrase, RootKept, keys, replace, root, sync, unwritable};
use crate::exit::Exit;
use crate::output::Output;
use crate::vault::fault::maintenance;
use crate::vault_fault;
use waarborg_seal::{RootKey, SealError};
use waarborg_text::Fault;
use waarborg_vault::fitting_root;

/// Puts a root key in its place. `change` puts the key store under it.
pub fn renew(
    folder: &mut Folder,
    root: &RootKey,
    passphrase: Option<&Passphrase>,
    change: impl FnOnce() -> Result<(), (Fault, Exit)>,
) -> Result<(), (Fault, Exit)> {
    let next = folder.places().next_root();
    let bytes = root::to_bytes(root, passphrase)?;
    replace(&next, &bytes).map_err(|error| unwritable(&next, &error))?;
    change()?;
    take_over(folder, if passphrase.is_some() { RootKept::Passphrase } else { RootKept::File })
}

/// Whether putting another root key in place broke off.
pub fn is_half(folder: &Folder) -> bool {
    folder.places().next_root().exists()
}

/// Ends what broke off. Returns the root key that opens; `None` if nothing had broken off.
pub fn settle(output: &Output<'_>, folder: &mut Folder) -> Result<Option<RootKey>, (Fault, Exit)> {
    let (present, next) = (folder.places().root(), folder.places().next_root());
    if !next.exists() {
        return Ok(None);
    }
    // Of two files one may be damaged, or ask for a passphrase that nobody knows any more.
    let (old, new) = (root::read_any(output, &present), root::read_any(output, &next));
    let of_old = old.iter().map(|file| (&file.root, file.kept, false));
    let candidates: Vec<(&RootKey, RootKept, bool)> =
        of_old.chain(new.iter().map(|file| (&file.root, file.kept, true))).collect();
    let roots: Vec<&RootKey> = candidates.iter().map(|(root, ..)| *root).collect();
    let keys = keys(folder)?;
    let fitting = fitting_root(&*keys, &roots).ok().and_then(|place| candidates.get(place).copied());
    let Some((_, kept, is_new)) = fitting else {
        return Err(match (old, new) {
            (Err(told), _) | (_, Err(told)) => told,
            _ => maintenance(&waarborg_vault::MaintenanceError::NoRootFits),
        });
    };
    drop(keys);
    if is_new {
        take_over(folder, kept)?;
        return Ok(new.ok().map(|file| file.root));
    }
    keep_as(folder, kept)?;
    std::fs::remove_file(&next).map_err(|error| unwritable(&next, &error))?;
    Ok(old.ok().map(|file| file.root))
}

/// Steps 3 and 4.
fn take_over(folder: &mut Folder, kept: RootKept) -> Result<(), (Fault, Exit)> {
    keep_as(folder, kept)?;
    let (present, next) = (folder.places().root(), folder.places().next_root());
    std::fs::rename(&next, &present).and_then(|()| sync(folder.path())).map_err(|error| unwritable(&present, &error))
}

/// Has the settings say how the root key is kept.
fn keep_as(folder: &mut Folder, kept: RootKept) -> Result<(), (Fault, Exit)> {
    if folder.settings.root == kept {
        return Ok(());
    }
    let settings = super::Settings { root: kept, ..folder.settings };
    let path = folder.places().settings();
    replace(&path, settings.to_toml().as_bytes()).map_err(|error| unwritable(&path, &error))?;
    folder.settings = settings;
    Ok(())
}

/// A new root key, and the passphrase that was chosen for it if one was asked for.
pub fn fresh(output: &Output<'_>, is_wrapped: bool) -> Result<(RootKey, Option<Passphrase>), (Fault, Exit)> {
    let passphrase = if is_wrapped { Some(Passphrase::choose(output)?) } else { None };
    let root = RootKey::generate().map_err(|error: SealError| vault_fault::seal(&error))?;
    Ok((root, passphrase))
}
