//! Values of people as lists show them: covered, unless they were asked for.

use waarborg_find::{Kind, cover};
use waarborg_register::{File, Register};
use waarborg_text::shown;
use waarborg_vault::Value;

/// Whether values are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// As they are.
    Shown,
    /// So that whoever knows the person knows her again.
    Covered,
}

impl Values {
    /// As the option says.
    pub fn of(shows: bool) -> Self {
        if shows { Self::Shown } else { Self::Covered }
    }

    /// A value of a field of a file.
    pub fn of_field(self, register: &Register, file: &str, field: &str, value: &Value) -> String {
        match self {
            Self::Shown => shown(value.expose()).into_owned(),
            Self::Covered => cover(kind(register.file(file), field), value.expose()),
        }
    }
}

/// What a field holds, by the register; of a field without a kind nothing is left uncovered.
fn kind(file: Option<&File>, field: &str) -> Kind {
    let kind = file.and_then(|file| file.field(field)).and_then(|field| field.kind.as_deref()?.parse().ok());
    kind.unwrap_or(Kind::FreeText)
}
