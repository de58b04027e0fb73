//! The main job from end to end, on SQLite: bring in, use, be refused, find, withdraw, correct, erase, verify.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail loudly")]

mod answering;
mod browsing;
mod erasing;
mod foreseeing;
mod handing;
mod holding;
mod house;
mod importing;
mod joining;
mod keeping;
mod meanwhile;
mod owing;
mod papers;
mod real;
mod registers;
mod removing;
mod several;
mod standing;
mod telling;
mod undoing;
mod using;
mod waiting;
mod weighing;
