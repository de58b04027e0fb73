//! Values of people as lists show them: covered, unless they were asked for.

use crate::words::shown;
use waarborg_find::{Kind, cover};
use waarborg_register::{File, Register};
use waarborg_vault::Value;

/// Whether values are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// As they are.
    Shown,
    /// So that whoever knows the person knows her again.
    Covered,
}

impl Values {
    /// As an option says.
    #[must_use]
    pub const fn of(shows: bool) -> Self {
        if shows { Self::Shown } else { Self::Covered }
    }

    /// A value of a field of a file.
    #[must_use]
    pub fn of_field(self, register: &Register, file: &str, field: &str, value: &Value) -> String {
        match self {
            Self::Shown => shown(value.expose()).into_owned(),
            Self::Covered => cover(kind(register.file(file), field), value.expose()),
        }
    }
}

/// What a field holds, by the register. Of a field without a kind nothing is left uncovered, nor of one that the register
/// wants covered: both as if anything could stand there.
fn kind(file: Option<&File>, field: &str) -> Kind {
    let field = file.and_then(|file| file.field(field)).filter(|field| !field.covered);
    field.and_then(|field| field.kind.as_deref()?.parse().ok()).unwrap_or(Kind::FreeText)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_register::Template;

    #[test]
    fn a_field_is_covered_as_its_kind_says_and_wholly_where_the_register_wants_it() {
        let register = Template::find("webshop").unwrap().register().unwrap();
        let of = |field: &str, value: &str| {
            Values::Covered.of_field(&register, "employees", field, &Value::new(value.to_owned()))
        };
        assert_eq!(of("name", "Sanne de Vries"), "S•••• d• V••••");
        assert_eq!(of("talks", "te laat"), "•• ••••");
        assert_eq!(of("shoe-size", "38"), "••");
        let iban = Value::new("NL91ABNA0417164300".to_owned());
        assert_eq!(Values::Covered.of_field(&register, "payroll", "iban", &iban), "•".repeat(18));
        assert_eq!(Values::of(true).of_field(&register, "payroll", "iban", &iban), iban.expose());
    }
}
