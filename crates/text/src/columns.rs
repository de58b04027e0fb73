//! Which fields come out, and under which names.

use waarborg_register::{Field, File, Register};
use waarborg_vault::{VaultError, Wanted};

/// The columns of a list, in the order of the register.
pub struct Columns {
    fields: Vec<Column>,
    /// Files by number.
    files: Vec<(u32, String)>,
}

struct Column {
    file: u32,
    field: String,
    name: String,
}

impl Columns {
    /// The fields that are wanted of an activity: those that are named, else all that it has, as the vault finds them.
    ///
    /// # Errors
    /// What the register does not have, as a use would answer.
    pub fn of(register: &Register, wanted: &Wanted) -> Result<Self, VaultError> {
        let found = wanted.fields_in(register)?;
        let column = |(file, field): &(&File, &Field)| Column {
            file: file.number(),
            field: field.id.clone(),
            name: format!("{}.{}", file.id, field.id),
        };
        let mut fields: Vec<Column> = found.iter().map(column).collect();
        let mut files: Vec<(u32, String)> = found.iter().map(|(file, _)| (file.number(), file.id.clone())).collect();
        files.dedup();
        // A name that only one file has needs no file before it.
        let names: Vec<String> = fields.iter().map(|column| column.field.clone()).collect();
        for column in &mut fields {
            if names.iter().filter(|name| **name == column.field).count() == 1 {
                column.name.clone_from(&column.field);
            }
        }
        Ok(Self { fields, files })
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|column| column.name.as_str())
    }

    /// The field of each column, if it is one of that file.
    pub fn fields_in(&self, file: u32) -> impl Iterator<Item = Option<&str>> {
        self.fields.iter().map(move |column| (column.file == file).then_some(column.field.as_str()))
    }

    /// The name of a file.
    #[must_use]
    pub fn file(&self, number: u32) -> &str {
        self.files.iter().find(|(known, _)| *known == number).map(|(_, name)| name.as_str()).unwrap_or_default()
    }
}
