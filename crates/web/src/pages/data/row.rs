//! People as rows: covered, each with the way to her own page.

use super::scope::Scope;
use waarborg_register::{Field, File};
use waarborg_text::Values;
use waarborg_vault::{Found, FoundRecord};

/// How many fields of a person a row shows beside her name.
const FIELDS: usize = 3;

/// A person in a list.
pub struct Row {
    /// The way to her page.
    pub path: String,
    /// Her name, covered; if she has none, that she has none.
    pub name: String,
    /// In which files she stands.
    pub files: String,
    /// The name of a field, and its value, covered.
    pub cells: Vec<(String, String)>,
    /// Nothing of her is opened.
    pub is_withheld: bool,
    /// Nothing of her can be read, so she has no page.
    pub is_damaged: bool,
}

impl Row {
    /// People who were found.
    pub fn all(scope: &Scope<'_>, found: &[Found]) -> Vec<Self> {
        found.iter().map(|one| Self::of(scope, one)).collect()
    }

    fn of(scope: &Scope<'_>, found: &Found) -> Self {
        let visit = scope.visit;
        let register = scope.register();
        let covered = |record: &FoundRecord, field: &Field| {
            let value = record.fields.get(&field.id)?;
            Some(Values::Covered.of_field(register, &record.file, &field.id, value)).filter(|text| !text.is_empty())
        };
        let known: Vec<(&FoundRecord, &File)> =
            found.records.iter().filter_map(|record| Some((record, register.file(&record.file)?))).collect();
        let name = known.iter().find_map(|(record, file)| {
            let named = file.fields.iter().find(|field| field.kind.as_deref() == Some("name"))?;
            covered(record, named)
        });
        let mut cells: Vec<(String, String)> = Vec::new();
        for (record, file) in &known {
            let mut fields: Vec<&Field> =
                file.fields.iter().filter(|field| field.kind.as_deref() != Some("name")).collect();
            // What tells people apart first.
            fields.sort_by_key(|field| (!field.identifies, field.kind.is_none()));
            for field in fields {
                let label = field.name.get(visit.language).to_owned();
                if cells.len() < FIELDS
                    && cells.iter().all(|(known, _)| *known != label)
                    && let Some(value) = covered(record, field)
                {
                    cells.push((label, value));
                }
            }
        }
        let mut files: Vec<String> = known.iter().map(|(_, file)| file.name.get(visit.language).to_owned()).collect();
        files.dedup();
        Self {
            path: visit.to("data-person", &[&found.subject.to_string()]),
            name: name.unwrap_or_else(|| visit.say("data-nameless")),
            files: files.join(", "),
            cells,
            is_withheld: found.withheld.is_some(),
            is_damaged: found.is_damaged,
        }
    }
}
