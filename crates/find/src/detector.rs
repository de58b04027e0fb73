//! The detector: built once, asked for texts, mails and tables.

use crate::block::Block;
use crate::kind::Kind;
use crate::lexicon::{Lexicon, WordCache};
use crate::person::{self, Memory};
use crate::place;
use crate::scan::{Hint, Scanner};
use crate::span::{Found, Span, place as place_spans};
use crate::statement;
use crate::table::header::HeaderReader;

/// Which passes run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// Everything: numbers, names, places, statements.
    #[default]
    Everything,
    /// The kinds of [`Kind::is_number`] alone; in texts several times as fast.
    Numbers,
}

/// Where a text comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct TextContext {
    /// Kind that a label or header gives to the whole text, as for a cell.
    pub hint: Option<Kind>,
    /// The text is a cell of a table, where people are often left unnamed.
    pub cell: bool,
}

/// What is carried from block to block of one document.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) memory: Memory,
    pub(crate) cache: WordCache,
    /// What was weighed on the way, to learn from.
    #[cfg(any(test, feature = "learn"))]
    pub(crate) weighed: Vec<crate::learned::train::Weighed>,
}

impl Session {
    pub(crate) fn new() -> Self {
        Session {
            memory: Memory::default(),
            cache: WordCache::new(),
            #[cfg(any(test, feature = "learn"))]
            weighed: Vec::new(),
        }
    }
}

/// Finds personal data. Holds its lexicons only: it is cheap to share and keeps
/// nothing of what it reads.
#[derive(Debug)]
pub struct Detector {
    pub(crate) lexicon: Lexicon,
    pub(crate) scanner: Scanner,
    pub(crate) headers: HeaderReader,
    scope: Scope,
}

/// Longest text that is analysed in one piece; longer ones are cut at ends of
/// lines, so that memory stays bounded.
pub(crate) const BLOCK_BYTES: usize = 16 * 1024;

impl Default for Detector {
    fn default() -> Self {
        Detector::new()
    }
}

impl Detector {
    /// Builds a detector that runs every pass.
    #[must_use]
    pub fn new() -> Self {
        Detector::with_scope(Scope::Everything)
    }

    /// Builds a detector for `scope`.
    #[must_use]
    pub fn with_scope(scope: Scope) -> Self {
        Detector { lexicon: Lexicon::open(), scanner: Scanner::new(), headers: HeaderReader::new(), scope }
    }

    /// Says whether columns of this kind are told; a column of running text is for what stands in it.
    pub(crate) fn tells(&self, kind: Kind) -> bool {
        self.scope == Scope::Everything || kind == Kind::FreeText || kind.is_number()
    }

    /// Returns what is found in `text`, in order of place, without overlaps.
    #[must_use]
    pub fn text(&self, text: &str, context: TextContext) -> Vec<Span> {
        let mut spans = Vec::new();
        self.long(text, (0, 0), context, &mut Session::new(), &mut |_, found| spans.extend(found));
        spans
    }

    /// Begins a text that comes in pieces.
    #[must_use]
    pub fn text_scan(&self, context: TextContext) -> crate::text::TextScan<'_> {
        crate::text::TextScan::new(self, context)
    }

    /// Analyses one block; `session` carries names from block to block.
    pub(crate) fn block(&self, text: &str, context: TextContext, session: &mut Session) -> Vec<Found> {
        let mut found = Vec::new();
        self.scanner.scan(text, Hint { kind: context.hint }, &self.lexicon, &mut found);
        if self.scope == Scope::Numbers {
            return found;
        }
        let mut block = Block::new(text, &self.lexicon, &mut session.cache, found);
        let memory = &mut session.memory;
        let of_firms = place::find(&mut block, &self.lexicon);
        person::find(&mut block, &self.lexicon, memory);
        place::firm::drop_towns(&mut block, &of_firms);
        person::code::find(&mut block);
        person::born::find(&mut block);
        person::age::find(&mut block);
        person::income::find(&mut block);
        place::home::find_behind_names(&mut block, &self.lexicon);
        place::home::find_behind_nouns(&mut block, &self.lexicon);
        place::dwelling::find(&mut block, &self.lexicon);
        person::citizen::find(&mut block);
        statement::find(&mut block, &self.lexicon, memory, context.cell);
        #[cfg(any(test, feature = "learn"))]
        session.weighed.append(&mut block.weighed);
        block.found
    }

    /// Analyses one block and makes its offsets absolute.
    pub(crate) fn spans(
        &self,
        text: &str,
        context: TextContext,
        session: &mut Session,
        bases: (u64, u64),
    ) -> Vec<Span> {
        place_spans(text, self.block(text, context, session), bases.0, bases.1)
    }
}
