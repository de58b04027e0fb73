//! What is asked: may I do this, or may I leave it undone.

use std::fmt;
use waarborg_model::vocabulary::Action;

/// An action, done or left undone. A duty is a ban on leaving undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// May it be done?
    Do(Action),
    /// May it be left undone?
    Omit(Action),
}

// Both halves fit in the bits of [`Act::bit`].
const _: () = assert!(Action::ALL.len() <= 64);

impl Act {
    /// Number of acts.
    pub const COUNT: usize = 128;

    /// A number below [`Act::COUNT`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Do(action) => action as usize,
            Self::Omit(action) => action as usize + 64,
        }
    }

    /// A bit of its own.
    #[must_use]
    pub const fn bit(self) -> u128 {
        1 << self.index()
    }

    /// The action, done or not.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Do(action) | Self::Omit(action) => action,
        }
    }

    /// The Cedar entity type of the action.
    #[must_use]
    pub const fn entity_type(self) -> &'static str {
        match self {
            Self::Do(_) => "Do::Action",
            Self::Omit(_) => "Omit::Action",
        }
    }

    /// The act of a Cedar action, `Do::Action::"collect"`.
    #[must_use]
    pub fn parse(entity_type: &str, id: &str) -> Option<Self> {
        let action = Action::parse(id)?;
        match entity_type {
            "Do::Action" => Some(Self::Do(action)),
            "Omit::Action" => Some(Self::Omit(action)),
            _ => None,
        }
    }

    /// Every act there is.
    pub fn all() -> impl Iterator<Item = Self> {
        Action::ALL.iter().flat_map(|action| [Self::Do(*action), Self::Omit(*action)])
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}::\"{}\"", self.entity_type(), self.action().as_str())
    }
}
