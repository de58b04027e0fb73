//! Tables: rows are fed one by one, findings come out per column, and per cell
//! where a column holds running text.

mod column;
mod decide;
mod fits;
pub(crate) mod header;
mod spelling;
mod standard;
mod value;
mod whole;
mod words;

use crate::detector::{Detector, Session, TextContext};
use crate::evidence::Evidence;
use crate::kind::{Category, Directness, Kind};
use crate::person::Memory;
use crate::span::Span;
use column::Column;
use decide::{Surroundings, Verdict, decide, verdict};
use header::{Reading, Scene};
pub use standard::Standard;
use value::Trait;
pub(crate) use whole::{NameForm, name_form, whole};

/// Rows that are held back until it is known which columns hold running text.
const WARM_UP_ROWS: u64 = 200;

/// Bytes of a cell below which no note is worth a look.
const SHORTEST_NOTE: usize = 3;

/// Of cells that are merely short prose, this share must hold personal data.
const FEWEST_IN_PROSE: f32 = 0.08;

/// Bytes of cells that are held back at most.
const WARM_UP_BYTES: usize = 1 << 20;

/// Different values of a column from which it is judged whether it holds notes, if it did not at the beginning; again
/// whenever they have doubled.
const FEWEST_TO_JUDGE: u32 = 8;

/// Different values up to which the cells of such a column are held back, and so are looked at once it is judged.
const HELD_VALUES: u32 = 64;

/// Different values that are remembered of all columns together.
const MOST_DISTINCT: usize = 1 << 20;

/// Most columns of one table; cells beyond are not looked at.
pub(crate) const MOST_COLUMNS: usize = 4096;

/// Where a table comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct TableContext {
    /// The table has no header; columns are known by position alone.
    pub headerless: bool,
    /// Headers are dotted paths, as of JSON or XML.
    pub paths: bool,
    /// The format names the fields itself.
    pub standard: Option<Standard>,
    /// The name of the table, sheet or file says that it is about people who
    /// are known by a number of this kind; see [`Detector::people_of`].
    pub people: Option<Kind>,
}

/// What was found in one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnFinding {
    /// Position of the column, from 0.
    pub column: usize,
    /// Its header, or its path in a nested format.
    pub header: Option<String>,
    /// What it holds; `None` when no personal data was found.
    pub kind: Option<Kind>,
    /// The gravest category in it, for free text that of the cells.
    pub category: Option<Category>,
    /// Confidence in percent; 0 without a kind.
    pub confidence: u8,
    /// The reasons.
    pub evidence: Vec<Evidence>,
    /// Rows read.
    pub rows: u64,
    /// Cells that are not empty.
    pub filled: u64,
}

impl ColumnFinding {
    /// A column of one row in which nothing was found so far.
    pub(crate) fn nothing(column: usize, header: String) -> Self {
        ColumnFinding {
            column,
            header: Some(header),
            kind: None,
            category: None,
            confidence: 0,
            evidence: Vec::new(),
            rows: 1,
            filled: 1,
        }
    }
}

/// Personal data in a cell of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFinding {
    /// Position of the column, from 0.
    pub column: usize,
    /// Position of the row among the data rows, from 0.
    pub row: u64,
    /// Place inside the cell.
    pub span: Span,
}

/// A column under way, with what its running text held.
#[derive(Debug)]
struct State {
    column: Column,
    reading: Reading,
    text: bool,
    /// Different values at which it is judged again.
    next_judged: u32,
    /// Cells that wait for that, with their rows.
    held: Vec<(u64, String)>,
    scanned: u32,
    hits: u32,
    /// Cells in which somebody stands by name, number or address.
    direct: u32,
    gravest: Option<Category>,
}

/// A table under way. Columns may be named beforehand or on the way, so that
/// formats with optional fields fit too.
#[derive(Debug)]
pub struct TableScan<'d> {
    detector: &'d Detector,
    context: TableContext,
    states: Vec<State>,
    row: u64,
    held: Vec<(u64, usize, String)>,
    held_bytes: usize,
    warm: bool,
    /// Columns of names or numbers of people were seen while warming up.
    personal: bool,
    cells: Vec<CellFinding>,
    session: Session,
}

impl Detector {
    /// The kind of number of the people that a table, sheet or file with this
    /// name is about, if it says so: `ledenlijst`, `customers`.
    #[must_use]
    pub fn people_of(&self, name: &str) -> Option<Kind> {
        self.headers.people(name)
    }

    /// Begins a table; name its columns with [`TableScan::column`].
    #[must_use]
    pub fn table_scan(&self, context: TableContext) -> TableScan<'_> {
        TableScan {
            detector: self,
            context,
            states: Vec::new(),
            row: 0,
            held: Vec::new(),
            held_bytes: 0,
            warm: false,
            personal: false,
            cells: Vec::new(),
            session: Session::new(),
        }
    }
}

impl TableScan<'_> {
    /// Adds a column and returns its position.
    pub fn column(&mut self, header: Option<&str>) -> usize {
        let reading = header.map_or_else(Reading::default, |h| {
            let (headers, lexicon) = (&self.detector.headers, &self.detector.lexicon);
            match self.context.standard {
                Some(standard) => headers.read_field(h, standard, lexicon),
                None if self.context.paths => headers.read_path(h, lexicon),
                None => headers.read(h, lexicon),
            }
        });
        let column = Column::new(header.map(str::to_owned));
        self.states.push(State {
            column,
            reading,
            text: false,
            next_judged: FEWEST_TO_JUDGE,
            held: Vec::new(),
            scanned: 0,
            hits: 0,
            direct: 0,
            gravest: None,
        });
        self.states.len() - 1
    }

    /// Takes a whole row; missing columns are added without header.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) {
        for (at, cell) in cells.into_iter().take(MOST_COLUMNS).enumerate() {
            if at == self.states.len() {
                self.column(None);
            }
            self.cell(at, cell);
        }
        self.end_row();
    }

    /// Takes one cell of the current row; a position that was never added is
    /// left out.
    pub fn cell(&mut self, column: usize, value: &str) {
        let most = MOST_DISTINCT / self.states.len().max(1);
        let Some(state) = self.states.get_mut(column) else { return };
        state.column.add(value, most, &self.detector.lexicon, &mut self.session.cache);
        let may_be_note = value.len() >= SHORTEST_NOTE && value.bytes().any(|b| b.is_ascii_lowercase());
        if self.warm && state.text {
            self.scan_cell(self.row, column, value);
        } else if self.warm {
            if may_be_note && state.column.tested() <= HELD_VALUES && self.held_bytes < WARM_UP_BYTES {
                self.held_bytes += value.len();
                state.held.push((self.row, value.to_owned()));
            }
            if state.column.tested() >= state.next_judged {
                state.next_judged = state.column.tested().saturating_mul(2);
                self.judge(column);
            }
        } else if may_be_note {
            self.held_bytes += value.len();
            self.held.push((self.row, column, value.to_owned()));
        }
    }

    /// Begins the row that stands at `number` among the data rows, from 0; without it rows count on by one.
    pub fn begin_row(&mut self, number: u64) {
        self.row = number;
    }

    /// Ends the current row.
    pub fn end_row(&mut self) {
        self.row += 1;
        if !self.warm && (self.row >= WARM_UP_ROWS || self.held_bytes >= WARM_UP_BYTES) {
            self.warm_up();
        }
    }

    /// Takes the findings in cells that are settled by now. Call it now and
    /// then, or they add up in memory. Only the columns that end as
    /// [`Kind::FreeText`] have them.
    pub fn take_cells(&mut self) -> Vec<CellFinding> {
        std::mem::take(&mut self.cells)
    }

    /// Ends the table: one finding for every column, and the last cells.
    #[must_use]
    pub fn finish(mut self) -> (Vec<ColumnFinding>, Vec<CellFinding>) {
        self.warm_up();
        for column in 0..self.states.len() {
            if !self.states[column].held.is_empty() {
                self.judge(column);
            }
        }
        let around = self.surroundings();
        let verdicts: Vec<Option<Verdict>> =
            self.states.iter().map(|s| conclude(s, around).filter(|v| self.detector.tells(v.kind))).collect();
        let mut cells = std::mem::take(&mut self.cells);
        cells.retain(|c| verdicts[c.column].as_ref().is_some_and(|v| v.kind == Kind::FreeText));
        let columns = self
            .states
            .into_iter()
            .zip(verdicts)
            .enumerate()
            .map(|(at, (state, verdict))| report(at, &state, verdict))
            .collect();
        (columns, cells)
    }

    /// What the columns say of each other.
    fn surroundings(&self) -> Surroundings {
        let mut around = Surroundings { headerless: self.context.headerless, ..Surroundings::default() };
        around.firms = self.states.iter().any(|s| s.column.share(Trait::Firm) >= 0.3);
        let about = |scene| self.states.iter().filter(|s| s.reading.scene == Some(scene)).count();
        around.care = about(Scene::Care) >= 1;
        let of_health = |s: &State| s.reading.kind == Some(Kind::Health) && !s.reading.in_care;
        around.health = self.states.iter().any(of_health) || about(Scene::Bodies) >= 2 && about(Scene::Goods) == 0;
        around.people = self.context.people.or_else(|| (about(Scene::Staff) >= 2).then_some(Kind::EmployeeNo));
        around.animals = about(Scene::Animals) >= 1;
        around.goods = about(Scene::Goods) >= 2;
        around.machines = about(Scene::Machines) >= 2;
        let decided = |around: Surroundings| {
            self.states
                .iter()
                .filter_map(move |s| decide(&s.column, s.reading, around).map(|verdict| (s, verdict.kind)))
        };
        let (mut identified, mut attributes) = (false, 0);
        for (state, kind) in decided(around) {
            let reached = matches!(kind, Kind::Email | Kind::Phone);
            identified |=
                kind == Kind::Name || identifies(kind) && state.column.tested() > 0 && !(reached && around.firms);
            attributes += u32::from(describes(kind) && state.column.tested() > 1);
            around.named |= kind == Kind::Name;
        }
        around.personal = identified || attributes >= 2;
        around
    }

    fn warm_up(&mut self) {
        if std::mem::replace(&mut self.warm, true) {
            return;
        }
        self.personal = self.is_personal();
        let around = self.alone();
        for state in &mut self.states {
            state.text = holds_notes(state, around);
            state.next_judged = state.column.tested().saturating_mul(2).max(FEWEST_TO_JUDGE);
        }
        self.held_bytes = 0;
        for (row, column, value) in std::mem::take(&mut self.held) {
            if self.states[column].text {
                self.scan_cell(row, column, &value);
            }
        }
    }

    /// Judges again whether a column holds notes: it may have been empty at the beginning, or not have been there.
    fn judge(&mut self, column: usize) {
        let around = self.alone();
        let state = &mut self.states[column];
        state.text = holds_notes(state, around);
        if !state.text && state.column.tested() <= HELD_VALUES {
            return;
        }
        let held = std::mem::take(&mut state.held);
        let is_text = state.text;
        if is_text && !self.personal {
            self.personal = self.is_personal();
        }
        for (row, value) in held {
            self.held_bytes = self.held_bytes.saturating_sub(value.len());
            if is_text {
                self.scan_cell(row, column, &value);
            }
        }
    }

    /// What is known of a table while its columns are judged one by one.
    fn alone(&self) -> Surroundings {
        Surroundings { headerless: self.context.headerless, ..Surroundings::default() }
    }

    fn is_personal(&self) -> bool {
        let around = self.alone();
        // What is noted of animals is not said of their owner.
        let animals = self.states.iter().any(|s| s.reading.scene == Some(Scene::Animals));
        !animals
            && self.states.iter().any(|s| {
                s.column.tested() > 0 && decide(&s.column, s.reading, around).is_some_and(|v| identifies(v.kind))
            })
    }

    fn scan_cell(&mut self, row: u64, column: usize, value: &str) {
        let context = TextContext { hint: None, cell: self.personal };
        // A cell stands alone: names of one row say nothing of the next.
        self.session.memory = Memory::default();
        let mut spans = Vec::new();
        self.detector.long(value, (0, 0), context, &mut self.session, &mut |_, found| spans.extend(found));
        let state = &mut self.states[column];
        state.scanned += 1;
        state.hits += u32::from(!spans.is_empty());
        state.direct += u32::from(spans.iter().any(|s| s.directness() == Directness::Direct && !s.kind.is_statement()));
        state.gravest = state.gravest.max(spans.iter().map(Span::category).max());
        self.cells.extend(spans.into_iter().map(|span| CellFinding { column, row, span }));
    }
}

/// Whether the cells are looked at as texts.
fn holds_notes(state: &State, around: Surroundings) -> bool {
    may_be_notes(state) && decide(&state.column, state.reading, around).is_none_or(|v| v.kind.is_statement())
}

/// Cells of sentences, or of whatever a header of notes stands over.
fn may_be_notes(state: &State) -> bool {
    let share = |one| state.column.share(one);
    state.column.tested() > 0
        && (share(Trait::Running) >= 0.3
            || share(Trait::Prose) >= 0.3 && !state.reading.nothing && !state.reading.thing
            || state.reading.notes && share(Trait::Words) >= 0.2)
}

/// Kinds that show a table to be about people.
fn identifies(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Name
            | Kind::Email
            | Kind::Bsn
            | Kind::BirthDate
            | Kind::EmployeeNo
            | Kind::CustomerNo
            | Kind::Username
            | Kind::Phone
    )
}

/// Kinds that describe people; two of them show a table to be about people.
fn describes(kind: Kind) -> bool {
    matches!(kind, Kind::Gender | Kind::Age | Kind::Marital | Kind::BirthDate | Kind::Nationality)
        || kind.category() == Category::Special
}

fn conclude(state: &State, around: Surroundings) -> Option<Verdict> {
    let decided = decide(&state.column, state.reading, around);
    let text_share = state.hits as f32 / state.scanned.max(1) as f32;
    let is_prose = state.reading.notes || state.column.share(Trait::Running) >= 0.3;
    // Where nobody stands in the row, one statement alone is chance.
    let told = state.hits > 0 && (around.personal || state.direct > 0 || state.hits > 1);
    let enough = if is_prose && around.personal { 0.01 } else { FEWEST_IN_PROSE };
    let holds_people = state.text && told && text_share >= enough;
    // Names and numbers between the statements make notes of them.
    let mixed = state.direct * 8 >= state.scanned && state.direct > 0;
    let prefer_text = decided.as_ref().is_none_or(|v| {
        let few = state.column.statement_share(v.kind) < 0.5;
        v.kind.is_statement() && (mixed || few && (is_prose || state.reading.kind != Some(v.kind)))
    });
    if holds_people && prefer_text {
        let mut verdict = verdict(&state.column, Kind::FreeText, None);
        verdict.evidence.insert(0, Evidence::Cells { cells: state.hits, scanned: state.scanned });
        return Some(verdict);
    }
    decided.or_else(|| decide::minority(&state.column))
}

fn report(at: usize, state: &State, verdict: Option<Verdict>) -> ColumnFinding {
    let kind = verdict.as_ref().map(|v| v.kind);
    let category = match kind {
        Some(Kind::FreeText) => state.gravest,
        other => other.map(Kind::category),
    };
    ColumnFinding {
        column: at,
        header: state.column.header.clone(),
        kind,
        category,
        confidence: verdict.as_ref().map_or(0, |v| v.confidence),
        rows: state.column.rows,
        filled: state.column.filled,
        evidence: verdict.map(|v| v.evidence).unwrap_or_default(),
    }
}
