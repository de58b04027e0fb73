//! What the rules are asked when a right of hers is to be met: about all that is kept of her.

use crate::decisions::Decided;
use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::house::{HERSELF, House, HouseQuestion, categories};
use crate::leaves::Actor;
use crate::snapshot::Snapshot;
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use std::sync::Arc;
use waarborg_decide::Decision;

impl Vault {
    /// Asks the rules whether a right of hers may be met with all that is kept, and uses the permit up.
    pub(crate) fn ask_for_right(
        &self,
        actor: Actor,
        in_force: &InForce,
        snapshot: &Snapshot,
        now: Timestamp,
    ) -> Result<Result<Arc<Decided>, Box<Decision>>, VaultError> {
        let files = snapshot.records.iter().filter_map(|(record, _)| file_and_retention(in_force, record));
        let files: Vec<_> = files.map(|(file, _)| file).collect();
        let question = HouseQuestion {
            house: House::Request,
            data: categories(files.iter().flat_map(|file| &file.fields)),
            subject: HERSELF,
            adults: files.iter().all(|file| file.adults),
        };
        let decided = self.decide_house(&question, snapshot, now)?;
        let permitted = self.permit_house(House::Request, &decided, (actor, in_force.version), snapshot, now)?;
        Ok(permitted.map(|()| decided))
    }
}
