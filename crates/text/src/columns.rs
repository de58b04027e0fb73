//! Which fields come out, and under which names.

use waarborg_register::Register;
use waarborg_vault::Wanted;

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
    /// The fields that are wanted of an activity: those that are named, else all that it has.
    ///
    /// The vault judges what is wanted; a field that it refuses does not come this far.
    #[must_use]
    pub fn of(register: &Register, wanted: &Wanted) -> Self {
        let mut fields: Vec<Column> = Vec::new();
        let activity = register.activity(&wanted.activity);
        let files: Vec<_> = activity.into_iter().flat_map(|activity| register.files_of(activity)).collect();
        for file in &files {
            for field in &file.fields {
                let whole = format!("{}.{}", file.id, field.id);
                let is_wanted =
                    wanted.fields.is_empty() || wanted.fields.iter().any(|name| *name == whole || *name == field.id);
                if is_wanted && activity.is_some_and(|activity| activity.uses(&file.id, &field.id)) {
                    fields.push(Column { file: file.number(), field: field.id.clone(), name: whole });
                }
            }
        }
        // A name that only one file has needs no file before it.
        let names: Vec<String> = fields.iter().map(|column| column.field.clone()).collect();
        for column in &mut fields {
            if names.iter().filter(|name| **name == column.field).count() == 1 {
                column.name.clone_from(&column.field);
            }
        }
        Self { fields, files: files.iter().map(|file| (file.number(), file.id.clone())).collect() }
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
