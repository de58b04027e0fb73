//! `waarborg clear-out`: what is over its term.
