//! Looking at a file that waits: what its columns hold. It takes a while, so it runs as work of its own.

use super::draft::{Draft, Held};
use crate::house::House;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use std::sync::Arc;
use waarborg_read::{Contents, Limits, ReadError, Source, open};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::Looked;

/// Under which a page leaves what was wrong with a file, for the page where it is chosen.
pub const FAULT: &str = "import-fault";

/// What was seen in a file, or where to wait for it.
pub enum Sight {
    /// It was looked at.
    Ready(Arc<Looked>),
    /// It is being looked at.
    Wait(Reply),
}

/// A file as something to read.
///
/// # Errors
/// It is of no kind that is known.
pub fn contents<'b>(name: &str, bytes: &'b [u8], header: Option<bool>) -> Result<Contents<'b>, ReadError> {
    let limits = Limits { header, ..Limits::default() };
    open(Source::Bytes { name: name.to_owned(), bytes: bytes.into() }, &limits)
}

/// What was seen in a file. If it has to be looked at first, the page that asks comes after that.
///
/// # Errors
/// Failures of the vault.
pub fn look(visit: &Visit, held: &Held, then: &'static str) -> Result<Sight, Refusal> {
    let of = (held.id.clone(), held.draft.header);
    if let Some(looked) = visit.house.looks.find(&of) {
        return Ok(Sight::Ready(looked));
    }
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let (there, back) = (visit.to(then, &[&held.id]), visit.to("import-file", &[]));
    let (id, actor, session) = (held.id.clone(), visit.actor, visit.session.clone());
    let (name, header, all) = (held.file.name.clone(), held.draft.header, held.file.bytes);
    let job = visit.house.jobs.start(&visit.account()?.id, "bring-looking", move |job| {
        let gone = || Refusal::of(Fault::new("bring.gone"), Nature::NotFound);
        let bytes = opened.vault.waiting(&id)?.ok_or_else(gone)?;
        let mut read = 0;
        let seen = contents(&name, &bytes, header).map(|contents| {
            Looked::at(contents, &house.detector, &mut |bytes| {
                read += bytes;
                job.reach(read.min(all), all);
            })
        });
        match seen {
            Ok(looked) if looked.table(None).is_some() => {
                house.looks.put((id, header), looked);
                Ok(there)
            }
            // There is nothing to choose of it, so it does not stay.
            seen => {
                remove(&house, &opened.vault, actor, &id)?;
                let why = if seen.is_ok() { "bring-file-empty" } else { "bring-file-kind" };
                if let Some(session) = session {
                    session.note(FAULT, Some(why.to_owned()));
                }
                Ok(back)
            }
        }
    })?;
    Ok(Sight::Wait(visit.go("job", &[&job])))
}

/// Takes a file away, with what was chosen for it.
///
/// # Errors
/// Failures of the vault.
pub fn remove(
    house: &House,
    vault: &waarborg_vault::Vault,
    actor: waarborg_vault::Actor,
    id: &str,
) -> Result<(), Refusal> {
    vault.remove_waiting(actor, id)?;
    vault.remove_paper_named::<Draft>(actor, id)?;
    house.looks.forget(id);
    Ok(())
}
