//! Builds a data folder beside its place, and moves it there when all of it stands.

use super::{rulebook, sheet};
use crate::exit::Exit;
use crate::folder::found::{self, Founding};
use crate::folder::{Passphrase, Places, shown, unwritable};
use crate::new_file::NewFile;
use crate::output::Output;
use crate::register;
use crate::vault_fault;
use std::path::Path;
use waarborg_model::identifier::OrganisationId;
use waarborg_register::Template;
use waarborg_seal::Share;
use waarborg_text::Fault;
use waarborg_vault::Applied;

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
    let building = found::beside(plan.path).map_err(fail)?;
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
    match found::put_in_place(building, plan.path) {
        Ok(None) => {}
        // It stands, and without its sheet nobody would ever get back in.
        Ok(Some(error)) => {
            let told = [("folder", &*shown(plan.path)), ("reason", &error.kind().to_string())];
            output.notice(&format!("{}\n", output.words.say_with("init-not-flushed", &told)));
        }
        Err(error) => {
            if let Some(path) = plan.sheet {
                let _ = std::fs::remove_file(path);
            }
            return Err(fail(unwritable(plan.path, &error)));
        }
    }
    Ok(built)
}

fn fill(output: &Output<'_>, plan: &Plan<'_>, places: Places<'_>) -> Result<Built, Exit> {
    let fail = |(fault, exit): (Fault, Exit)| output.fail(&fault, exit);
    let failed = |error: waarborg_vault::VaultError| fail(vault_fault::vault(&error));
    let founding = Founding {
        name: plan.name,
        passphrase: plan.passphrase.as_ref(),
        threshold: plan.threshold,
        count: plan.count,
    };
    let founded = found::found(places, &founding, rulebook(output)?).map_err(fail)?;
    let vault = &founded.vault;
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
    Ok(Built { organisation, shares: founded.shares, recovery: founded.recovery, register })
}

fn write_sheet(path: &Path, sheet: &[u8]) -> std::io::Result<()> {
    let mut file = NewFile::create(path)?;
    file.writer().write_all(sheet)?;
    file.finish()
}
