//! Look-ups in the table and the automata that `build.rs` makes from `lexicons/`.

use crate::flags;
use crate::hash;
use crate::kind::Kind;
use crate::learned::Learned;
use fst::raw::{CompiledAddr, Fst, Output};

type Automaton = fst::Map<&'static [u8]>;

static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.table"));
static SENSES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/senses.table"));
static PAIRS: &[u8; hash::PAIR_BITS / 8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.pairs"));
static GAP_PAIRS: &[u8; hash::PAIR_BITS / 8] = include_bytes!(concat!(env!("OUT_DIR"), "/gaps.pairs"));
static GAPS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gaps.fst"));
static PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.fst"));
static SUFFIXES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/suffixes.fst"));

/// The embedded vocabulary, Dutch and English together.
#[derive(Debug)]
pub(crate) struct Lexicon {
    words: WordTable,
    senses: WordTable,
    phrases: Automaton,
    gaps: Automaton,
    suffixes: Automaton,
    /// Weights for what the rules are in doubt of.
    pub(crate) learned: Learned,
}

/// Letters before the ending of a compound, at least, and of that ending less one.
const SHORTEST_HEAD: usize = 3;
const SHORTEST_ENDING: usize = 4;

/// Longest phrase, in words, that [`Lexicon::phrase`] is asked for.
pub(crate) const PHRASE_WORDS: usize = 6;

impl Lexicon {
    /// Opens the embedded automata.
    ///
    /// # Panics
    /// Never with the automata of this build: their headers are written by the
    /// same version of `fst`.
    #[expect(clippy::expect_used, reason = "INVARIANT: the automata are made by the build script")]
    pub(crate) fn open() -> Self {
        let open = |bytes| Automaton::new(bytes).expect("INVARIANT: made by build.rs");
        Lexicon {
            words: WordTable::open(WORDS),
            senses: WordTable::open(SENSES),
            phrases: open(PHRASES),
            gaps: open(GAPS),
            suffixes: open(SUFFIXES),
            learned: Learned::embedded(),
        }
    }

    /// Returns the bits of a folded word, or of a key with a prefix sign.
    pub(crate) fn word(&self, key: &[u8]) -> u64 {
        self.words.bits(key)
    }

    /// Returns the number of the set of senses of a folded word: of the whole word, or of its longest ending that has
    /// any, for a compound is about what it ends in.
    pub(crate) fn senses(&self, folded: &[u8]) -> u16 {
        let endings = (SHORTEST_HEAD..folded.len().saturating_sub(SHORTEST_ENDING)).map(|at| &folded[at..]);
        let set = [folded].into_iter().chain(endings).map(|part| self.senses.bits(part)).find(|set| *set != 0);
        set.unwrap_or(0) as u16
    }

    /// Says whether a phrase may begin with two words, by their keys; it is
    /// seldom wrong, and only when it says yes.
    pub(crate) fn may_begin_phrase(first: u32, second: u32) -> bool {
        let bit = hash::pair_bit(first, second);
        PAIRS[bit / 8] >> (bit % 8) & 1 == 1
    }

    /// Says whether a word may begin a phrase whose gap another word ends, by
    /// their keys; it is seldom wrong, and only when it says yes. Asked for a word
    /// and itself, it says whether any phrase with a gap may begin with it.
    pub(crate) fn may_span_gap(first: u32, behind: u32) -> bool {
        let bit = hash::pair_bit(first, behind);
        GAP_PAIRS[bit / 8] >> (bit % 8) & 1 == 1
    }

    /// Begins a walk along the phrases with a gap.
    pub(crate) fn gap_walk(&self) -> PhraseWalk<'_> {
        PhraseWalk::new(self.gaps.as_fst())
    }

    /// Returns the bits of a folded phrase, its words parted by one blank.
    pub(crate) fn phrase(&self, key: &[u8]) -> u64 {
        self.phrases.get(key).unwrap_or(0)
    }

    /// Begins a walk along the phrases.
    pub(crate) fn walk(&self) -> PhraseWalk<'_> {
        PhraseWalk::new(self.phrases.as_fst())
    }

    /// Returns the bits of the longest listed ending of `folded`,
    /// which must leave at least three letters before it.
    pub(crate) fn suffix(&self, folded: &[u8]) -> u64 {
        let fst: &Fst<&'static [u8]> = self.suffixes.as_fst();
        let mut node = fst.root();
        let mut output = Output::zero();
        let mut found = 0;
        for (taken, byte) in folded.iter().rev().enumerate() {
            if folded.len() - taken < 3 {
                break;
            }
            if node.is_final() {
                found = output.cat(node.final_output()).value();
            }
            let Some(at) = node.find_input(*byte) else { break };
            let step = node.transition(at);
            output = output.cat(step.out);
            node = fst.node(step.addr);
        }
        found
    }
}

/// Words with their bits in slots of eight bytes, used where they lie. A look
/// costs one or two lines of memory, where an automaton walks a node a letter.
#[derive(Debug)]
struct WordTable {
    values: &'static [[u8; 8]],
    slots: &'static [[u8; 8]],
}

impl WordTable {
    fn open(bytes: &'static [u8]) -> Self {
        let (words, _) = bytes.as_chunks::<8>();
        let values = words.first().map_or(0, |count| u64::from_le_bytes(*count) as usize);
        WordTable { values: &words[1..=values], slots: &words[1 + values..] }
    }

    fn bits(&self, key: &[u8]) -> u64 {
        let hash = hash::hash(key);
        let mut at = hash::slot(hash, self.slots.len());
        loop {
            let slot = u64::from_le_bytes(self.slots[at]);
            if slot == 0 {
                return 0;
            }
            if (slot ^ hash) & hash::MARK == 0 {
                return u64::from_le_bytes(self.values[(slot & !hash::MARK) as usize]);
            }
            at += 1;
            if at == self.slots.len() {
                at = 0;
            }
        }
    }
}

/// A walk along the phrases, word by word, that stops as soon as no phrase
/// begins with the words so far.
#[derive(Clone)]
pub(crate) struct PhraseWalk<'l> {
    fst: &'l Fst<&'static [u8]>,
    node: CompiledAddr,
    output: Output,
    begun: bool,
}

impl<'l> PhraseWalk<'l> {
    fn new(fst: &'l Fst<&'static [u8]>) -> Self {
        PhraseWalk { fst, node: fst.root().addr(), output: Output::zero(), begun: false }
    }

    /// Steps over the gap, if a phrase has one behind the words so far.
    pub(crate) fn gap(&mut self) -> Option<()> {
        self.byte(hash::GAP)?;
        self.begun = false;
        Some(())
    }

    /// Takes the next word; returns its bits if a phrase ends here (0 if none
    /// does), or `None` if no phrase goes on.
    pub(crate) fn word(&mut self, folded: &[u8]) -> Option<u64> {
        if self.begun {
            self.byte(b' ')?;
        }
        self.begun = true;
        for byte in folded {
            self.byte(*byte)?;
        }
        let node = self.fst.node(self.node);
        Some(if node.is_final() { self.output.cat(node.final_output()).value() } else { 0 })
    }

    fn byte(&mut self, byte: u8) -> Option<()> {
        let node = self.fst.node(self.node);
        let step = node.transition(node.find_input(byte)?);
        self.output = self.output.cat(step.out);
        self.node = step.addr;
        Some(())
    }
}

/// What the lexicon says of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Entry {
    /// Bits of [`flags`].
    pub(crate) bits: u64,
    /// Tells folded words apart, well enough for [`Lexicon::may_begin_phrase`].
    pub(crate) key: u32,
    /// Which word of the closed classes it is, as in [`crate::grammar::listed`].
    pub(crate) listed: u16,
    /// It may tell an age, as [`crate::person::age::counts`] says.
    pub(crate) counts: bool,
    /// What it is about, as in [`crate::sense::of`].
    pub(crate) senses: u16,
}

impl Entry {
    pub(crate) fn new(folded: &[u8], bits: u64) -> Self {
        Entry { bits, key: hash::hash(folded) as u32, ..Entry::default() }
    }
}

/// Entries of words seen lately, by a hash of their spelling. Words repeat; to
/// fold one and look it up costs ten times a look here.
#[derive(Debug, Clone)]
pub(crate) struct WordCache(Vec<(u64, Entry)>);

impl WordCache {
    const SLOTS: usize = 4096;

    /// Makes an empty cache; its slots are made with the first word, for a text
    /// may ask for none.
    pub(crate) fn new() -> Self {
        WordCache(Vec::new())
    }

    /// Returns the entry of `word`, looking it up with `read` when needed.
    pub(crate) fn entry(&mut self, word: &[u8], read: impl FnOnce() -> Entry) -> Entry {
        // A hash is never zero, as free slots are.
        let hash = hash::hash(word) | 1;
        if self.0.is_empty() {
            self.0.resize(Self::SLOTS, (0, Entry::default()));
        }
        let slot = &mut self.0[(hash >> 20) as usize % Self::SLOTS];
        if slot.0 != hash {
            *slot = (hash, read());
        }
        slot.1
    }
}

/// Returns the statement kinds among `bits`, gravest first is not implied.
pub(crate) fn statements(bits: u64) -> impl Iterator<Item = Kind> {
    const KINDS: [Kind; 10] = [
        Kind::Health,
        Kind::Religion,
        Kind::Ethnicity,
        Kind::Politics,
        Kind::Union,
        Kind::Sexuality,
        Kind::Genetic,
        Kind::Biometric,
        Kind::Crime,
        Kind::SocialStatus,
    ];
    KINDS
        .into_iter()
        .enumerate()
        .filter(move |(at, _)| bits >> (flags::STATEMENT_SHIFT as usize + at) & 1 == 1)
        .map(|(_, kind)| kind)
}
