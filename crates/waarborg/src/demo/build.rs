//! Builds the demonstration: beside its place, and moved there when all of it stands.

use super::calendar::Years;
use super::failed::Failed;
use super::house::House;
use super::people::People;
use super::place::Place;
use super::{colleagues, founding, lists, weeks, years};
use crate::folder::sync;
use jiff::Timestamp;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use waarborg_decide::Rulebook;
use waarborg_vault::Due;

/// What was built.
#[derive(Debug)]
pub struct Built {
    /// Customers who are there today, beside those of whom only invoices are left.
    pub customers: u32,
    pub suppliers: usize,
    pub staff: usize,
    /// What is over its term.
    pub due: Vec<Due>,
    /// Entries of the log.
    pub entries: u64,
}

impl Built {
    /// Records that are over their term.
    pub fn over_their_term(&self) -> u64 {
        self.due.iter().map(|due| due.records).sum()
    }
}

/// Builds the flower shop in a folder that is not there yet, as it is at `now`, with so many customers. `progress` hears
/// of steps done and of all there are. What fails leaves nothing behind.
///
/// # Errors
/// The folder cannot be written; failures of the stores.
pub fn build(
    folder: &Path,
    customers: u32,
    now: Timestamp,
    book: Arc<Rulebook>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Built, Failed> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let building = tempfile::Builder::new()
        .prefix(".waarborg-demo-")
        .permissions(Permissions::from_mode(0o700))
        .tempdir_in(parent)
        .map_err(|error| Failed::unwritable(parent, &error))?;
    let built = fill(Place::new(building.path()), customers, now, book, progress)?;
    let moved = std::fs::rename(building.path(), folder).and_then(|()| sync(parent));
    moved.map_err(|error| Failed::unwritable(folder, &error))?;
    // Nothing is left there to remove.
    let _ = building.keep();
    Ok(built)
}

fn fill(
    place: Place,
    customers: u32,
    now: Timestamp,
    book: Arc<Rulebook>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Built, Failed> {
    place.make()?;
    let years = Years::until(now);
    let people = People::invent(customers, &years)?;
    let all = years.periods.len() as u64 + weeks::STEPS + 2;
    let mut steps = 0;
    let mut done = || {
        steps += 1;
        progress(steps, all);
    };
    let house = House::found(place, years, people, book)?;
    founding::first_days(&house)?;
    done();
    let known = years::live(&house, &mut done)?;
    weeks::live(&house, &known, &mut done)?;
    lists::write(&house)?;
    house.clock.set(now);
    colleagues::welcome(&house)?;
    house.vault.sign_head()?;
    let built = Built {
        customers,
        suppliers: house.people.suppliers.len(),
        staff: house.people.staff.len(),
        due: house.vault.due()?,
        entries: house.vault.verify_log()?.leaves,
    };
    house.place.write_mark(customers)?;
    done();
    Ok(built)
}
