//! Files: kinds of records, and the fields they have.

use crate::names;
use waarborg_law::Bilingual;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::FieldId;
use waarborg_model::vocabulary::{Category, Record, Subject};

/// A kind of record, such as *customers*: whose data, which fields, how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Identifier in the register.
    pub id: String,
    /// What people call it.
    pub name: Bilingual,
    /// Whose data.
    pub subject: Subject,
    /// Whether people of unknown age count as adults.
    pub adults: bool,
    /// The retention rule: an identifier of the register.
    pub retention: String,
    /// What is kept of each.
    pub fields: Vec<Field>,
}

/// One thing that is kept of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Identifier in the file.
    pub id: String,
    /// What people call it.
    pub name: Bilingual,
    /// Its category in the law.
    pub category: Category,
    /// The kind, by the finder's name, that fills it from an imported column.
    pub kind: Option<String>,
    /// No record without it.
    pub required: bool,
    /// Two records that agree in it may be one person's.
    pub identifies: bool,
    /// Screens show it covered until somebody asks.
    pub covered: bool,
}

impl File {
    /// The `kind` of this file's envelopes.
    #[must_use]
    pub fn number(&self) -> u32 {
        names::number("file", &self.id)
    }

    /// A field by identifier.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The stable identifier of one of its fields.
    #[must_use]
    pub fn field_id(&self, field: &Field) -> FieldId {
        FieldId::from_bytes(names::identifier("field", &format!("{}.{}", self.id, field.id)))
    }

    /// Its fields with identifier and the group in which each is sealed.
    pub fn file_fields(&self) -> impl Iterator<Item = (FieldId, &Field, SensitivityGroup)> {
        self.fields.iter().map(|field| (self.field_id(field), field, field.category.sensitivity()))
    }

    /// What the law calls this file where its retention rule does not say: so that a file escapes the law's terms by
    /// no name it is given.
    #[must_use]
    pub fn natural_record(&self) -> Record {
        let holds = |category| self.fields.iter().any(|field| field.category == category);
        match self.subject {
            Subject::Applicant => Record::ApplicantFile,
            Subject::Patient if holds(Category::Health) => Record::MedicalFile,
            Subject::Employee | Subject::FormerEmployee if holds(Category::SicknessAdmin) => Record::AbsenceAdmin,
            _ if holds(Category::Camera) => Record::CameraFootage,
            _ => Record::None,
        }
    }
}
