//! Builds a data folder beside its place, and moves it there when all of it stands.

use super::{rulebook, sheet};
use crate::exit::Exit;
use crate::folder::{self, Passphrase, Places, RECOVERY, RootKept, Settings, shown, unwritable, write_new};
use crate::new_file::NewFile;
use crate::output::Output;
use crate::register;
use crate::system::SystemClock;
use crate::vault_fault;
use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use waarborg_model::identifier::OrganisationId;
use waarborg_register::Template;
use waarborg_seal::{RecoveryIdentity, RootKey, Share};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_text::Fault;
use waarborg_vault::{Applied, Stores, Vault};

/// What is to be founded.
pub struct Plan<'p> {
    pub path: &'p Path,
    /// The organisation's name; may be empty.
    pub name: &'p str,
    /// Who founds it.
    pub actor: String,
    pub template: Option<Template>,
    pub passphrase: Option<Passphrase>,
    pub threshold: u8,
    pub count: u8,
    pub sheet: Option<&'p Path>,
}

/// What was founded.
pub struct Built {
    pub organisation: OrganisationId,
    pub shares: Vec<Share>,
    /// The public half of the recovery identity.
    pub recovery: String,
    /// How much is still to be filled in, if a register was applied.
    pub register: Option<usize>,
}

/// Builds it. What fails leaves nothing behind.
pub fn build(output: &Output<'_>, plan: &Plan<'_>) -> Result<Built, Exit> {
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let parent = plan.path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let building = tempfile::Builder::new()
        .prefix(".waarborg-init-")
        .permissions(Permissions::from_mode(0o700))
        .tempdir_in(parent)
        .map_err(|error| fail(unwritable(parent, &error)))?;
    let built = fill(output, plan, Places(building.path()))?;
    let sheet = plan.sheet.map(|path| (path, sheet::file(output, plan, &built, path)));
    if let Some((path, sheet)) = sheet {
        let sheet = sheet.map_err(fail)?;
        write_sheet(path, &sheet).map_err(|error| {
            let fault =
                Fault::new("file.unwritable").with("file", shown(path)).with("reason", error.kind().to_string());
            output.fail(&fault, Exit::Storage)
        })?;
    }
    if let Err(error) = put_in_place(building, plan.path, parent) {
        if let Some(path) = plan.sheet {
            let _ = std::fs::remove_file(path);
        }
        return Err(fail(unwritable(plan.path, &error)));
    }
    Ok(built)
}

fn fill(output: &Output<'_>, plan: &Plan<'_>, places: Places<'_>) -> Result<Built, Exit> {
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let book = rulebook(output)?;
    let sealed = |error: waarborg_seal::SealError| fail(vault_fault::seal(&error));
    let stored = |error: waarborg_store::StoreError| fail(vault_fault::store(&error));
    let failed = |error: waarborg_vault::VaultError| fail(vault_fault::vault(&error));
    let root = RootKey::generate().map_err(sealed)?;
    let identity = RecoveryIdentity::generate().map_err(sealed)?;
    let shares = identity.shares(plan.threshold, plan.count).map_err(sealed)?;
    let recovery = identity.public();
    folder::root::write(places, &root, plan.passphrase.as_ref()).map_err(fail)?;
    let keys = SqliteKeys::create(&places.keys()).map_err(stored)?;
    let data = SqliteData::create(&places.data()).map_err(stored)?;
    let stores = Stores { data: Arc::new(data), keys: Arc::new(keys) };
    let text = recovery.to_string();
    stores.keys.put_values(&[(RECOVERY, text.as_bytes())]).map_err(stored)?;
    let vault = Vault::found(stores, Arc::new(SystemClock), book, &root, &recovery, plan.name).map_err(failed)?;
    let actor = vault.actor(&plan.actor).map_err(failed)?;
    let register = match plan.template {
        Some(template) => {
            let read = template.register().map_err(|faults| register::tell_faults(output, &faults))?;
            match vault.apply_register(actor, &read).map_err(failed)? {
                Applied::InForce { checked, .. } => Some(checked.unfilled.len()),
                Applied::Same { .. } => Some(0),
                Applied::Refused(checked) => {
                    return Err(register::tell_refused(output, vault.book(), &read, &checked));
                }
            }
        }
        None => None,
    };
    vault.sign_head().map_err(failed)?;
    let organisation = vault.organisation();
    let kept = if plan.passphrase.is_some() { RootKept::Passphrase } else { RootKept::File };
    let settings = Settings::new(organisation, kept).to_toml();
    write_new(&places.settings(), settings.as_bytes()).map_err(|error| fail(unwritable(&places.settings(), &error)))?;
    folder::make(&places.anchors()).map_err(|error| fail(unwritable(&places.anchors(), &error)))?;
    Ok(Built { organisation, shares, recovery: text, register })
}

/// Moves the folder to its place, and has that on the disk before it returns.
fn put_in_place(building: tempfile::TempDir, path: &Path, parent: &Path) -> std::io::Result<()> {
    File::open(building.path())?.sync_all()?;
    std::fs::rename(building.path(), path)?;
    // Nothing is left there to remove.
    let _ = building.keep();
    File::open(parent)?.sync_all()
}

fn write_sheet(path: &Path, sheet: &[u8]) -> std::io::Result<()> {
    let mut file = NewFile::create(path)?;
    file.writer().write_all(sheet)?;
    file.finish()
}
