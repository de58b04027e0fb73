//! The plan: which column fills which field, which stays out, and why.

use super::Import;
use super::looked::Looked;
use super::run::Brought;
use super::seen::TableHash;
use crate::content::hash;
use crate::error::VaultError;
use crate::maintenance::to_hex;
use crate::standing::{Flag, PurposeBit, set, standing};
use crate::vault::{InForce, Vault};
use std::fmt::Write as _;
use std::sync::Arc;
use waarborg_decide::Decision;
use waarborg_decide::case::Deed;
use waarborg_find::{ColumnReport, Detector, Kind};
use waarborg_model::vocabulary::{Action, Category, Purpose};
use waarborg_read::{Contents, Place, ReadError};
use waarborg_register::{Activity, Field, File, PurposeEntry};
use waarborg_store::StandingRow;

/// What an import would do.
pub struct Plan {
    /// The register it was made with.
    pub(crate) in_force: Arc<InForce>,
    /// Of all cells of the table, as it was looked at.
    pub(super) table: TableHash,
    /// The file of the register.
    pub file: String,
    /// The activity.
    pub activity: String,
    /// The purpose.
    pub purpose: Purpose,
    /// Which table of the source.
    pub place: Place,
    /// Rows of it.
    pub rows: u64,
    /// The columns, in their order.
    pub columns: Vec<ColumnPlan>,
    /// What could not be read of the source.
    pub problems: Vec<(Place, ReadError)>,
    /// Fields that the register requires and no column fills.
    pub missing: Vec<String>,
}

/// What becomes of a column.
pub struct ColumnPlan {
    /// Its place, from 0.
    pub column: usize,
    /// Its header or path.
    pub header: Option<String>,
    /// What was found in it.
    pub kind: Option<Kind>,
    /// A value, covered.
    pub example: Option<String>,
    /// How many cells are filled.
    pub filled: u64,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a column.
pub enum Fate {
    /// It fills this field of the file.
    Field(String),
    /// It stays out.
    Out(Why),
}

/// Why a column stays out.
pub enum Why {
    /// The file has no field for it.
    NoField,
    /// Another column fills its field already.
    Filled(String),
    /// It holds data with a regime of their own, such as health, and this field is for others: uses would be asked as if
    /// they were. Whoever wants it there all the same chooses it.
    Graver(String),
    /// The law forbids collecting it for this purpose.
    Forbidden(Box<Decision>),
    /// It was chosen so.
    Chosen,
    /// It is empty.
    Empty,
}

impl Plan {
    /// The columns that fill fields, with the names of these.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        self.columns.iter().filter_map(|column| match &column.fate {
            Fate::Field(field) => Some((column.column, field.as_str())),
            Fate::Out(_) => None,
        })
    }

    /// A number for what was shown of the plan and of what would become of its rows: another one if the list, the register, a
    /// column, or whom the rows meet here has changed since. Whoever looks first and imports later holds one to the other.
    #[must_use]
    pub fn number(&self, foreseen: &Brought) -> String {
        let mut text = format!("waarborg/plan/1\n{}\n{}\n", self.in_force.version, self.rows);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n{}\n{}", self.file, self.activity, self.purpose.as_str());
        for (column, field) in self.filled() {
            let _ = writeln!(text, "{column} {field}");
        }
        let Brought { rows, people, records, joined, same, erased, nobody } = foreseen;
        let _ = writeln!(text, "{rows} {people} {records} {joined} {same} {erased} {nobody}");
        let number = hash([self.table.as_slice(), text.as_bytes()]);
        to_hex(number.first_chunk::<16>().unwrap_or(&[0; 16]))
    }
}

impl Vault {
    /// Looks at a source and plans its import: nothing is kept. The source is read whole.
    ///
    /// # Errors
    /// As [`Vault::plan_looked`].
    pub fn plan_import(
        &self,
        source: Contents<'_>,
        detector: &Detector,
        import: &Import,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Plan, VaultError> {
        self.plan_looked(&Looked::at(source, detector, progress), import)
    }

    /// That what they were told and what they said has happened.
    pub(super) fn check_said(&self, import: &Import) -> Result<(), VaultError> {
        let told = import.people.informed.as_ref().map(|(said, _)| said.at);
        let consented = import.people.consent.as_ref().map(|(_, said)| said.at);
        let now = self.now();
        if told.into_iter().chain(consented).any(|at| at > now) { Err(VaultError::InFuture) } else { Ok(()) }
    }

    /// Plans the import of a source that was looked at: nothing is kept.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] for a file, activity, purpose or chosen field that is none;
    /// [`VaultError::NoTable`] if the source has no rows of people; [`VaultError::InFuture`] for something they were told or
    /// said that has yet to happen.
    pub fn plan_looked(&self, looked: &Looked, import: &Import) -> Result<Plan, VaultError> {
        self.check_said(import)?;
        let in_force = self.in_force()?;
        let register = &in_force.register;
        let file = register.file(&import.file).ok_or_else(|| not_there("file", &import.file))?;
        let (activity, purpose) = collecting(register, file, import)?;
        told_of(register, file, &import.people.informed_too)?;
        let table = looked.table(import.table.as_deref()).ok_or(VaultError::NoTable)?;
        let hash = looked.hash_of(table).ok_or(VaultError::NoTable)?;
        let fates = fates(file, &table.columns, import)?;
        let planned = table.columns.iter().zip(fates).map(|(report, fate)| ColumnPlan {
            column: report.finding.column,
            header: report.finding.header.clone(),
            kind: report.finding.kind,
            example: report.example.clone(),
            filled: report.finding.filled,
            fate,
        });
        let mut columns: Vec<ColumnPlan> = planned.collect();
        for (column, report) in columns.iter_mut().zip(&table.columns) {
            let Fate::Field(field) = &column.fate else { continue };
            let Some(field) = file.field(field) else { continue };
            // What the column holds counts, and what the field is meant for: notes may be full of health.
            let found: Vec<Category> = report.kinds().filter_map(Kind::data).filter(|found| graver(*found)).collect();
            let is_graver = found.iter().any(|found| found.sensitivity() != field.category.sensitivity());
            let data = std::iter::once(field.category).chain(found).collect();
            if let Some(refused) = self.refused(&in_force, activity, purpose, file, data, import)? {
                column.fate = Fate::Out(Why::Forbidden(Box::new(refused)));
            } else if is_graver && by_choice(file, report, import)?.is_none() {
                column.fate = Fate::Out(Why::Graver(field.id.clone()));
            }
        }
        let fills =
            |field: &Field| columns.iter().any(|column| matches!(&column.fate, Fate::Field(name) if *name == field.id));
        let missing = file.fields.iter().filter(|field| field.required && !fills(field)).map(|field| field.id.clone());
        let missing = missing.collect();
        let (file, activity, purpose) = (file.id.clone(), activity.id.clone(), purpose.purpose);
        let (place, rows, problems) = (table.place.clone(), table.rows, looked.problems.clone());
        let in_force = Arc::clone(&in_force);
        Ok(Plan { in_force, table: hash, file, activity, purpose, place, rows, columns, problems, missing })
    }

    /// The law's refusal to collect what a column was found to hold, whatever field it would fill, if it refuses: so that a
    /// column that no field waits for is not only left out, but known to be forbidden. Nothing is asked of a column without a
    /// regime of its own.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] for a file, activity or purpose that is none.
    pub fn forbids_column(&self, import: &Import, report: &ColumnReport) -> Result<Option<Decision>, VaultError> {
        let in_force = self.in_force()?;
        let register = &in_force.register;
        let file = register.file(&import.file).ok_or_else(|| not_there("file", &import.file))?;
        let (activity, purpose) = collecting(register, file, import)?;
        let data: Vec<Category> = report.kinds().filter_map(Kind::data).filter(|found| graver(*found)).collect();
        if data.is_empty() {
            return Ok(None);
        }
        self.refused(&in_force, activity, purpose, file, data, import)
    }

    /// The law's refusal to collect such data into a file, if it refuses.
    fn refused(
        &self,
        in_force: &InForce,
        activity: &Activity,
        purpose: &PurposeEntry,
        file: &File,
        mut data: Vec<Category>,
        import: &Import,
    ) -> Result<Option<Decision>, VaultError> {
        let now = self.now();
        let today = Self::day_of(now);
        let (row, bits) = import.people.standing();
        let bands = self.bands(today);
        let standing = standing(&row, bits, &bands, today, file.adults);
        data.sort_unstable_by_key(|category| *category as u8);
        data.dedup();
        let case = in_force.register.case(activity, purpose, file, Deed::Collect, standing, data);
        let decision = self.book.decide_case(&case, today, now)?;
        Ok((!decision.permits()).then_some(decision))
    }
}

/// Whether a category has a regime of its own.
fn graver(category: Category) -> bool {
    category.sensitivity() != waarborg_model::SensitivityGroup::Ordinary
}

impl super::People {
    /// How someone of this import stands at first, apart from her age.
    pub(crate) fn standing(&self) -> (StandingRow, u32) {
        let mut row = StandingRow::default();
        match self.customer {
            Some(super::Relation::Current) => set(&mut row, Flag::Customer, true),
            Some(super::Relation::Until(day)) => {
                set(&mut row, Flag::FormerCustomer, true);
                row.customer_until = Some(day);
            }
            None => {}
        }
        set(&mut row, Flag::OptoutAtCollection, self.optout_offered);
        let mut bits = 0;
        if let Some((_, recipients)) = &self.informed {
            bits |= PurposeBit::Informed as u32;
            if *recipients {
                bits |= PurposeBit::InformedRecipients as u32;
            }
        }
        if let Some((given, _)) = &self.consent {
            bits |= given.bits();
        }
        (row, bits)
    }
}

/// The activity and purpose for which rows are collected.
fn collecting<'r>(
    register: &'r waarborg_register::Register,
    file: &File,
    import: &Import,
) -> Result<(&'r Activity, &'r PurposeEntry), VaultError> {
    let activity = if let Some(name) = &import.activity {
        let activity = register.activity(name).ok_or_else(|| not_there("activity", name))?;
        if !activity.files.contains(&file.id) {
            return Err(VaultError::FieldOutside { activity: name.clone(), field: format!("{}.*", file.id) });
        }
        activity
    } else {
        let using = register
            .activities
            .iter()
            .filter(|activity| activity.files.contains(&file.id) && activity.actions.contains(&Action::Collect));
        let using: Vec<&Activity> = using.collect();
        match using.as_slice() {
            [only] => *only,
            [] => return Err(not_there("activity", &file.id)),
            several => {
                let activities = several.iter().map(|activity| activity.id.clone()).collect();
                return Err(VaultError::ActivityOpen { file: file.id.clone(), activities });
            }
        }
    };
    let purpose = match (import.purpose, activity.purposes.as_slice()) {
        (Some(wanted), _) => activity.purpose(wanted).ok_or_else(|| not_there("purpose", wanted.as_str()))?,
        (None, [only]) => only,
        (None, several) => {
            return Err(VaultError::PurposeOpen {
                activity: activity.id.clone(),
                purposes: several.iter().map(|entry| entry.purpose.as_str()).collect(),
            });
        }
    };
    Ok((activity, purpose))
}

/// Whether activities that people were informed of as well are of the register, and use the file.
fn told_of(register: &waarborg_register::Register, file: &File, activities: &[String]) -> Result<(), VaultError> {
    for name in activities {
        let activity = register.activity(name).ok_or_else(|| not_there("activity", name))?;
        if !activity.files.contains(&file.id) {
            return Err(VaultError::FieldOutside { activity: name.clone(), field: format!("{}.*", file.id) });
        }
    }
    Ok(())
}

fn not_there(what: &'static str, name: &str) -> VaultError {
    VaultError::NotInRegister { what, name: name.to_owned() }
}

/// Which field each column fills: the one that was chosen, one of its name, or a free one of its kind.
///
/// Names are settled first, so that an infix does not take the place of the family name behind it.
fn fates(file: &File, columns: &[ColumnReport], import: &Import) -> Result<Vec<Fate>, VaultError> {
    let mut fates: Vec<Option<Fate>> = Vec::with_capacity(columns.len());
    for report in columns {
        let fate = by_choice(file, report, import)?.or_else(|| by_name(file, report, &fates));
        fates.push(fate);
    }
    for (at, report) in columns.iter().enumerate() {
        if fates.get(at).is_some_and(Option::is_none) {
            let fate = by_kind(file, report, at, &fates);
            if let Some(place) = fates.get_mut(at) {
                *place = Some(fate);
            }
        }
    }
    Ok(fates.into_iter().map(|fate| fate.unwrap_or(Fate::Out(Why::NoField))).collect())
}

fn by_choice(file: &File, report: &ColumnReport, import: &Import) -> Result<Option<Fate>, VaultError> {
    let finding = &report.finding;
    let header = finding.header.as_deref().unwrap_or_default();
    // A number is a place first: a header may be one too.
    let is_placed = |column: &str| column.parse::<usize>().is_ok_and(|number| number == finding.column + 1);
    let by_place = import.chosen.iter().find(|(column, _)| is_placed(column));
    let chosen = by_place.or_else(|| import.chosen.iter().find(|(column, _)| same_word(column, header)));
    match chosen {
        Some((_, None)) => Ok(Some(Fate::Out(Why::Chosen))),
        Some((_, Some(name))) => {
            let field = file.field(name).ok_or_else(|| not_there("field", name))?;
            Ok(Some(Fate::Field(field.id.clone())))
        }
        None if finding.filled == 0 => Ok(Some(Fate::Out(Why::Empty))),
        None => Ok(None),
    }
}

fn by_name(file: &File, report: &ColumnReport, before: &[Option<Fate>]) -> Option<Fate> {
    let finding = &report.finding;
    let header = finding.header.as_deref()?;
    let last = header.rsplit(['.', '/']).next().unwrap_or(header);
    let is_named = |field: &&Field| {
        let names = [field.id.as_str(), &field.name.nl, &field.name.en];
        names.iter().any(|name| same_word(name, header) || same_word(name, last))
    };
    // What was found must not contradict the name: a column `notes` full of numbers of citizens is no notes.
    let fits = |field: &&Field| match (&field.kind, finding.kind) {
        (Some(wanted), Some(found)) => wanted == found.label(),
        _ => true,
    };
    let field = file.fields.iter().filter(is_named).filter(fits).find(|field| !is_filled(before, field))?;
    Some(Fate::Field(field.id.clone()))
}

fn by_kind(file: &File, report: &ColumnReport, at: usize, fates: &[Option<Fate>]) -> Fate {
    let Some(kind) = report.finding.kind else { return Fate::Out(Why::NoField) };
    let of_kind: Vec<&Field> = file.fields.iter().filter(|field| field.kind.as_deref() == Some(kind.label())).collect();
    if let Some(field) = of_kind.iter().find(|field| !is_filled(fates, field)) {
        return Fate::Field(field.id.clone());
    }
    let Some(first) = of_kind.first() else { return Fate::Out(Why::NoField) };
    if !matches!(kind, Kind::Name | Kind::Address) {
        return Fate::Out(Why::Filled(first.id.clone()));
    }
    // An infix belongs to what stands behind it, a house number to what stands before it: parts of one field.
    let of_this_kind = |fate: &Option<Fate>| match fate {
        Some(Fate::Field(name)) => of_kind.iter().find(|field| field.id == *name).map(|field| field.id.clone()),
        _ => None,
    };
    let behind = fates.iter().skip(at + 1).find_map(of_this_kind);
    let before = fates.iter().take(at).rev().find_map(of_this_kind);
    let near = if kind == Kind::Name { behind.or(before) } else { before.or(behind) };
    Fate::Field(near.unwrap_or_else(|| first.id.clone()))
}

fn is_filled(fates: &[Option<Fate>], field: &Field) -> bool {
    fates.iter().flatten().any(|fate| matches!(fate, Fate::Field(name) if *name == field.id))
}

/// Whether two names of a column are the same word, however it is written.
fn same_word(one: &str, other: &str) -> bool {
    let bare = |text: &str| {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let (one, other) = (bare(one), bare(other));
    !one.is_empty() && one == other
}
