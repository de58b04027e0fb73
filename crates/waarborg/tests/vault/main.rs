//! The vault as its owner meets it: the real program, in folders of its own.
//!
//! [`journey`] goes the way of a good day; [`folder`] is what a folder refuses; [`sheet`] brings a vault back from paper;
//! [`keeping`] makes backups, brings them back and exchanges keys; [`register`] holds registers against the law; [`log`] holds a log that was tampered with against its head.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly, its helpers too"
)]

mod folder;
mod house;
mod journey;
mod keeping;
mod log;
mod register;
mod sheet;
