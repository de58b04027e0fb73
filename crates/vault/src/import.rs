//! Takes people in from a file: a plan by the register and the law, then row by row, and back out while it can be undone.

mod undo;
