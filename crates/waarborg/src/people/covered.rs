//! Values of people as lists show them.

pub use waarborg_text::Values;
