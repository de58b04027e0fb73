//! Words: values that are one of a fixed list, of the law's vocabulary or of the register's own.

use waarborg_model::vocabulary::{
    Action, Balancing, Category, Channel, DecisionEffect, Derogation, DpiaItem, Ground, Origin, Purpose, Recipient,
    Record, Role, Safeguard, SenderKind, Situation, Subject,
};

/// One of a fixed list of words.
pub trait Word: Copy + 'static {
    /// All of them, in order.
    fn all() -> &'static [Self];
    /// As it is written.
    fn word(self) -> &'static str;

    /// Reads one.
    #[must_use]
    fn from_word(text: &str) -> Option<Self> {
        Self::all().iter().copied().find(|one| one.word() == text)
    }
}

macro_rules! vocabulary {
    ($($name:ident),*) => {$(
        impl Word for $name {
            fn all() -> &'static [Self] {
                &Self::ALL
            }

            fn word(self) -> &'static str {
                self.as_str()
            }
        }
    )*};
}

vocabulary!(
    Action,
    Balancing,
    Category,
    Channel,
    DecisionEffect,
    Derogation,
    DpiaItem,
    Ground,
    Origin,
    Purpose,
    Recipient,
    Record,
    Role,
    Safeguard,
    SenderKind,
    Situation,
    Subject
);

/// Makes an enum of the register's own words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])* $variant,)* }

        impl $crate::word::Word for $name {
            fn all() -> &'static [Self] {
                &[$(Self::$variant,)*]
            }

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}
pub(crate) use words;
