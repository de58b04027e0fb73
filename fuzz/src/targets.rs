//! Every target: its name, what it does with bytes, its first inputs, its memory.

use waarborg_read::Tally;
use waarborg_read::fuzz::ENTRIES;

use crate::{find, package, seeds};

/// What is done with the bytes of one input; tells whether all of it was read, as it must be of a first input.
pub type Run = Box<dyn Fn(&[u8]) -> bool + Send + Sync>;

/// Something to be fed.
pub struct Target {
    pub name: String,
    pub run: Run,
    pub seeds: Vec<Vec<u8>>,
    pub memory_bytes: usize,
}

/// What a reader may hold; the limits of `waarborg_read::fuzz` are far below.
const READER_BYTES: usize = 256 << 20;

/// What the detector may hold beside its lexicons.
const DETECTOR_BYTES: usize = 64 << 20;

/// The readers by the names of their entries, then packages around what is fed, then the detector.
pub fn all() -> Vec<Target> {
    let readers = ENTRIES.iter().map(|(entry, read)| {
        let name = entry.strip_prefix("fuzz_").unwrap_or(entry);
        target(&format!("read_{name}"), seeds::reader(name), READER_BYTES, |bytes| is_read(read(bytes)))
    });
    let packages = package::KINDS.iter().map(|kind| {
        target(&format!("parts_{}", kind.name), package::seeds(kind), READER_BYTES, |bytes| {
            is_read(package::read(kind, bytes))
        })
    });
    let detector = [
        target("find_text", seeds::find_text(), DETECTOR_BYTES, always(find::text)),
        target("find_table", seeds::find_table(), DETECTOR_BYTES, always(find::table)),
        target("find_mail", seeds::find_mail(), DETECTOR_BYTES, always(find::mail)),
        target("find_redact", seeds::find_text(), DETECTOR_BYTES, always(find::redacted)),
        target("find_numbers", seeds::find_numbers(), DETECTOR_BYTES, always(find::numbers)),
    ];
    readers.chain(packages).chain(detector).collect()
}

/// Targets with a planted fault, by which `cargo xtask fuzz --short` shows that it finds any.
pub fn planted() -> Vec<Target> {
    let panics = |bytes: &[u8]| assert!(!bytes.starts_with(b"fault"), "a planted fault");
    let takes = |bytes: &[u8]| {
        if bytes.starts_with(b"much") {
            std::hint::black_box(Vec::<u8>::with_capacity(2 * READER_BYTES));
        }
    };
    vec![
        target("planted_panic", Vec::new(), READER_BYTES, always(panics)),
        target("planted_memory", Vec::new(), READER_BYTES, always(takes)),
    ]
}

fn is_read(tally: Tally) -> bool {
    tally.parts > 0 && tally.problems == 0
}

fn always(run: impl Fn(&[u8])) -> impl Fn(&[u8]) -> bool {
    move |bytes| {
        run(bytes);
        true
    }
}

fn target(
    name: &str,
    seeds: Vec<Vec<u8>>,
    memory_bytes: usize,
    run: impl Fn(&[u8]) -> bool + Send + Sync + 'static,
) -> Target {
    Target { name: name.to_owned(), run: Box::new(run), seeds, memory_bytes }
}
