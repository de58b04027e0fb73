//! Look-ups in the automata that `build.rs` makes from `lexicons/`.

use crate::flags;
use crate::kind::Kind;
use fst::raw::{CompiledAddr, Fst, Output};

type Automaton = fst::Map<&'static [u8]>;

static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.fst"));
static PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.fst"));
static SUFFIXES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/suffixes.fst"));

/// The embedded vocabulary, Dutch and English together.
#[derive(Debug)]
pub(crate) struct Lexicon {
    words: Automaton,
    phrases: Automaton,
    suffixes: Automaton,
}

/// Longest phrase, in words, that [`Lexicon::phrase`] is asked for.
pub(crate) const PHRASE_WORDS: usize = 6;

impl Lexicon {
    /// Opens the embedded automata.
    ///
    /// # Panics
    /// Never with the automata of this build: their headers are written by the
    /// same version of `fst`.
    pub(crate) fn open() -> Self {
        let open = |bytes| Automaton::new(bytes).expect("INVARIANT: made by build.rs");
        Lexicon { words: open(WORDS), phrases: open(PHRASES), suffixes: open(SUFFIXES) }
    }

    /// Returns the bits of a folded word, or of a key with a prefix sign.
    pub(crate) fn word(&self, key: &[u8]) -> u64 {
        self.words.get(key).unwrap_or(0)
    }

    /// Returns the bits of a folded phrase, its words parted by one blank.
    pub(crate) fn phrase(&self, key: &[u8]) -> u64 {
        self.phrases.get(key).unwrap_or(0)
    }

    /// Begins a walk along the phrases.
    pub(crate) fn walk(&self) -> PhraseWalk<'_> {
        let fst = self.phrases.as_fst();
        PhraseWalk { fst, node: fst.root().addr(), output: Output::zero(), begun: false }
    }

    /// Returns the statement bits of the longest listed ending of `folded`,
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

/// A walk along the phrases, word by word, that stops as soon as no phrase
/// begins with the words so far.
pub(crate) struct PhraseWalk<'l> {
    fst: &'l Fst<&'static [u8]>,
    node: CompiledAddr,
    output: Output,
    begun: bool,
}

impl PhraseWalk<'_> {
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

/// Bits of words seen lately, by a hash of their spelling. Words repeat; an
/// automaton walk costs ten times a look here.
#[derive(Debug, Clone)]
pub(crate) struct WordCache(Vec<(u64, u64)>);

impl WordCache {
    const SLOTS: usize = 8192;

    /// Makes an empty cache; its slots are made with the first word, for a text
    /// may ask for none.
    pub(crate) fn new() -> Self {
        WordCache(Vec::new())
    }

    /// Returns the bits of `word`, looking them up with `read` when needed.
    pub(crate) fn bits(&mut self, word: &[u8], read: impl FnOnce() -> u64) -> u64 {
        let hash = word.chunks(8).fold(word.len() as u64 | 1 << 63, |hash, chunk| {
            let mut bytes = [0; 8];
            bytes[..chunk.len()].copy_from_slice(chunk);
            (hash ^ u64::from_le_bytes(bytes)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
        });
        if self.0.is_empty() {
            self.0.resize(Self::SLOTS, (0, 0));
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
