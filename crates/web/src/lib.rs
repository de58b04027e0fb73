//! Waarborg over HTTP: the pages behind the login, and those for everyone.

pub mod assets;
