//! The log as the files that an outsider checks (C2SP `tlog-tiles`).

use crate::error::VaultError;
use crate::log_epochs::Headed;
use crate::stored_log::Stored;
use crate::vault::Vault;
use std::ops::ControlFlow;
use waarborg_audit::log::LogReader;
use waarborg_audit::tree::{bundles_of, tiles_of};

impl Vault {
    /// Hands over every file of the log of an epoch (`None`: the one that goes on) with its path: bundles of leaves, tiles of
    /// hashes, and last the signed head. All of them are of one moment. Returns how many leaves there are.
    ///
    /// # Errors
    /// [`VaultError::NoSuchEntry`] if there is no such log; [`VaultError::Log`] if a log of before is not as the next says; failures of the stores.
    pub fn each_log_file(
        &self,
        epoch: Option<u32>,
        each: &mut dyn FnMut(&str, &[u8]) -> ControlFlow<()>,
    ) -> Result<u64, VaultError> {
        let missing = || VaultError::Damaged { what: "log" };
        let Headed { log, head: signed } = self.headed_of(epoch)?;
        let size = signed.unverified().size;
        self.read(|read| {
            let log = Stored { read, organisation: self.organisation, log };
            for place in bundles_of(size) {
                let bytes = log.bundle(place)?.ok_or_else(missing)?;
                if each(&place.path(), &bytes).is_break() {
                    return Ok(size);
                }
            }
            for tile in tiles_of(size) {
                let hashes = log.tile(tile)?.ok_or_else(missing)?;
                if each(&tile.path(), hashes.as_flattened()).is_break() {
                    return Ok(size);
                }
            }
            let _ = each("checkpoint", signed.to_string().as_bytes());
            Ok(size)
        })
    }
}
