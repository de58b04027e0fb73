//! Stopping an import: the file is gone at once.

use super::{draft, look};
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;

pub fn cancel(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    look::remove(&visit.house, visit.vault()?, visit.actor, &held.id)?;
    Ok(visit.done(Banner::of(visit.say("bring-stopped")), "import-file", &[]))
}
