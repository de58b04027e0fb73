//! Passes over the rows of a store by something that may fail, of which a store only knows that it goes on or ends.

use crate::error::VaultError;
use std::ops::ControlFlow;

/// A pass that ends at the first error.
pub struct Pass(Result<(), VaultError>);

impl Pass {
    /// One that has met no error yet.
    pub const fn new() -> Self {
        Self(Ok(()))
    }

    /// What the store is told after a row: to end at an error, which is kept.
    pub fn after(&mut self, row: Result<ControlFlow<()>, VaultError>) -> ControlFlow<()> {
        row.unwrap_or_else(|error| {
            self.0 = Err(error);
            ControlFlow::Break(())
        })
    }

    /// The error at which it ended, if there was one.
    ///
    /// # Errors
    /// That one.
    pub fn end(self) -> Result<(), VaultError> {
        self.0
    }
}
