//! Looking at a file that waits: what its columns hold. It takes a while, so it runs as work of its own.

use super::draft::{Draft, Held};
use crate::house::House;
use crate::looks::{Reading, Shelf};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use waarborg_read::{Contents, ReadError, Source, open};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::Looked;

/// Under which a page leaves what was wrong with a file, for the page where it is chosen.
pub const FAULT: &str = "import-fault";

/// Under which a page leaves that a file could not be read as somebody said.
pub const UNREADABLE: &str = "import-unreadable";

/// How long work is waited for before a page tells how far it is.
const MOMENT: Duration = Duration::from_millis(300);

/// What was looked at, or where to wait for it.
pub enum Sight<T> {
    /// It was looked at.
    Ready(Arc<T>),
    /// It is being looked at.
    Wait(Reply),
}

/// A file as something to read.
///
/// # Errors
/// It is of no kind that is known.
pub fn contents<'b>(name: &str, bytes: &'b [u8], reading: Reading) -> Result<Contents<'b>, ReadError> {
    open(Source::Bytes { name: name.to_owned(), bytes: bytes.into() }, &reading.limits())
}

/// That a file waits no longer.
pub fn gone() -> Refusal {
    Refusal::of(Fault::new("bring.gone"), Nature::NotFound)
}

/// Where work leads, if it ends within a moment; else the page that tells how far it is.
///
/// # Errors
/// Nobody is signed in.
pub fn there(visit: &Visit, job: &str) -> Result<Reply, Refusal> {
    let found = visit.house.jobs.find(job, &visit.account()?.id);
    Ok(match found.and_then(|job| job.wait(MOMENT)) {
        Some(Ok(to)) => Reply::To(to),
        // How it failed is told where it would have been waited for.
        Some(Err(_)) | None => visit.go("job", &[job]),
    })
}

/// The work that is under way already, if whoever asks started it: who looks at a page again starts nothing twice.
///
/// # Errors
/// Nobody is signed in.
pub fn under_way<K: PartialEq>(
    visit: &Visit,
    shelf: &Shelf<K, String>,
    id: &str,
    of: &K,
) -> Result<Option<String>, Refusal> {
    let Some(job) = shelf.find(id, of) else { return Ok(None) };
    let found = visit.house.jobs.find(&job, &visit.account()?.id);
    Ok(found.filter(|found| found.end().is_none()).map(|_| String::clone(&job)))
}

/// What was seen in a file. If it has to be looked at first and that takes long, the page that asks comes after it.
///
/// # Errors
/// Failures of the vault.
pub fn look(visit: &Visit, held: &Held, then: &'static str) -> Result<Sight<Looked>, Refusal> {
    let reading = held.draft.reading();
    if let Some(looked) = visit.house.looks.seen.find(&held.id, &reading) {
        return Ok(Sight::Ready(looked));
    }
    let seeing = &visit.house.looks.seeing;
    let job = match under_way(visit, seeing, &held.id, &reading)? {
        Some(job) => job,
        None => start(visit, held, then)?,
    };
    seeing.put(&held.id, reading, job.clone());
    let reply = there(visit, &job)?;
    let seen = visit.house.looks.seen.find(&held.id, &reading);
    Ok(seen.map_or(Sight::Wait(reply), Sight::Ready))
}

/// Starts looking at a file.
fn start(visit: &Visit, held: &Held, then: &'static str) -> Result<String, Refusal> {
    let reading = held.draft.reading();
    let (house, opened) = (Arc::clone(&visit.house), Arc::clone(visit.open()?));
    let to = |name: &str| visit.to(name, &[&held.id]);
    let (there_to, columns, back) = (to(then), to("import-columns"), visit.to("import-file", &[]));
    let (id, actor, session) = (held.id.clone(), visit.actor, visit.session.clone());
    let (name, all) = (held.file.name.clone(), held.file.bytes);
    visit.house.jobs.start(&visit.account()?.id, "bring-looking", move |job| {
        let bytes = opened.vault.waiting(&id)?.ok_or_else(gone)?;
        let mut read = 0;
        let seen = contents(&name, &bytes, reading).map(|contents| {
            Looked::at(contents, &house.detector, &mut |bytes| {
                read += bytes;
                job.reach(read.min(all), all);
            })
        });
        let note = |key, words: &str| {
            if let Some(session) = &session {
                session.note(key, Some(words.to_owned()));
            }
        };
        match seen {
            Ok(looked) if looked.table(None).is_some() => {
                house.looks.seen.put(&id, reading, looked);
                Ok(there_to)
            }
            // Nobody loses a file by a choice: it is read again as it was at first.
            _ if reading != Reading::default() => {
                opened.vault.change_paper_named(actor, &id, |draft: &mut Draft| {
                    draft.read_as(Reading::default());
                    Ok::<(), Infallible>(())
                })?;
                note(UNREADABLE, "bring-reading-none");
                Ok(columns)
            }
            // There is nothing to choose of it, so it does not stay.
            seen => {
                remove(&house, &opened.vault, actor, &id)?;
                note(FAULT, if seen.is_ok() { "bring-file-empty" } else { "bring-file-kind" });
                Ok(back)
            }
        }
    })
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
