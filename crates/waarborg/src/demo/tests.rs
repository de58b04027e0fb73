//! The shop as it is built: who is there, how they stand, what the log says.
