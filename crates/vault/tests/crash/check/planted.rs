//! Faults that are planted to show that the checks see them.

use super::Known;
use crate::driver::EARLY;
use crate::house::{Folder, Outcome};
use rusqlite::Connection;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planted {
    Nothing,
    /// The driver acknowledges before it has done.
    Early,
    /// Rows behind the back of the vault.
    Rows {
        name: &'static str,
        in_keys: bool,
        sql: &'static str,
    },
}

/// Each fault, and the word that tells it.
pub const FAULTS: [(Planted, &str); 9] = [
    (Planted::Early, "standing"),
    (rows("lost-record", "DELETE FROM record WHERE number = (SELECT MAX(number) FROM record)"), "envelope"),
    (
        rows("lost-look-up", "DELETE FROM lookup WHERE field = (SELECT MAX(field) FROM lookup WHERE length(tag) = 16)"),
        "lost",
    ),
    (rows("altered-standing", "UPDATE subject SET flags = (flags | 2) - (flags & 2)"), "standing"),
    (rows("import-that-runs", "UPDATE import SET state = 1 WHERE state = 2"), "lost"),
    (rows("shorter-log", "UPDATE log SET size = size - 1"), "log"),
    // What is half is not finished any more.
    (rows("forgotten-groups", "DELETE FROM setting WHERE label = 'groups-of'"), "group:"),
    (rows("forgotten-clocks", "DELETE FROM setting WHERE label = 'clocks-since'"), "clock:"),
    (Planted::Rows { name: "lost-key", in_keys: true, sql: "DELETE FROM key WHERE lot = 0" }, "key"),
];

const fn rows(name: &'static str, sql: &'static str) -> Planted {
    Planted::Rows { name, in_keys: false, sql }
}

impl Planted {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Early => EARLY,
            Self::Rows { name, .. } => name,
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        FAULTS.into_iter().map(|(planted, _)| planted).find(|planted| planted.name() == name)
    }

    /// What the driver is told.
    pub fn of_the_driver(self) -> &'static str {
        if self == Self::Early { EARLY } else { "-" }
    }

    /// Alters rows, once there is somebody.
    pub fn plant(self, folder: &Folder, known: &Known) -> Outcome<()> {
        let Self::Rows { in_keys, sql, .. } = self else { return Ok(()) };
        if known.people.is_empty() {
            return Ok(());
        }
        let file = if in_keys { "keys.sqlite" } else { "data.sqlite" };
        Connection::open(folder.path.join(file))?.execute(sql, [])?;
        Ok(())
    }
}
