//! Where the hashes and leaves of a log lie: tiles of 256, as C2SP `tlog-tiles` names them.

use super::MOST_LEAVES;
use crate::text::to_number;
use std::fmt::Write;

/// Hashes of a full tile, leaves of a full bundle.
pub const TILE_WIDTH: u16 = 256;

/// Above this level no log has a tile: eight levels of eight heights are the 64 bits of a size.
const MOST_LEVEL: u8 = 7;

/// A row of hashes. At level 0 they are those of leaves; above, each is the root of a full tile below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    /// 0 to 7.
    pub level: u8,
    /// Which one of the level.
    pub index: u64,
    /// How many hashes, 1 to 256; 256 is full.
    pub width: u16,
}

/// A row of leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BundlePlace {
    /// Which one.
    pub index: u64,
    /// How many leaves, 1 to 256; 256 is full.
    pub width: u16,
}

impl Tile {
    /// The tile at a place as it stands in a log of `size`; `None` where such a log has no hash.
    #[must_use]
    pub fn of(level: u8, index: u64, size: u64) -> Option<Self> {
        let width = width_at(level, index, size)?;
        Some(Self { level, index, width })
    }

    /// Whether it will grow no more.
    #[must_use]
    pub fn is_full(self) -> bool {
        self.width == TILE_WIDTH
    }

    /// The same place when it is full.
    #[must_use]
    pub fn full(self) -> Self {
        Self { width: TILE_WIDTH, ..self }
    }

    /// Where it lies: `tile/0/x001/067.p/3`.
    #[must_use]
    pub fn path(self) -> String {
        place(&format!("tile/{}", self.level), self.index, self.width)
    }

    /// The tile that lies at a path.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let (level, rest) = path.strip_prefix("tile/")?.split_once('/')?;
        let level = u8::try_from(to_number(level)?).ok().filter(|level| *level <= MOST_LEVEL)?;
        let (index, width) = index_and_width(rest)?;
        Some(Self { level, index, width })
    }
}

impl BundlePlace {
    /// The bundle with this index as it stands in a log of `size`; `None` where such a log has no leaf.
    #[must_use]
    pub fn of(index: u64, size: u64) -> Option<Self> {
        let width = width_at(0, index, size)?;
        Some(Self { index, width })
    }

    /// The index of its first leaf.
    #[must_use]
    pub fn first_leaf(self) -> u64 {
        self.index.saturating_mul(TILE_WIDTH.into())
    }

    /// The same place when it is full.
    #[must_use]
    pub fn full(self) -> Self {
        Self { width: TILE_WIDTH, ..self }
    }

    /// Where it lies: `tile/entries/x001/067.p/3`.
    #[must_use]
    pub fn path(self) -> String {
        place("tile/entries", self.index, self.width)
    }

    /// The bundle that lies at a path.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let (index, width) = index_and_width(path.strip_prefix("tile/entries/")?)?;
        Some(Self { index, width })
    }
}

/// All tiles of hashes in a log of `size`, level by level.
pub fn tiles_of(size: u64) -> impl Iterator<Item = Tile> {
    let size = size.min(MOST_LEAVES);
    (0..=MOST_LEVEL).flat_map(move |level| {
        (0..(size >> (8 * level)).div_ceil(TILE_WIDTH.into())).filter_map(move |index| Tile::of(level, index, size))
    })
}

/// All bundles of leaves in a log of `size`.
pub fn bundles_of(size: u64) -> impl Iterator<Item = BundlePlace> {
    (0..size.div_ceil(TILE_WIDTH.into())).filter_map(move |index| BundlePlace::of(index, size))
}

fn width_at(level: u8, index: u64, size: u64) -> Option<u16> {
    if level > MOST_LEVEL {
        return None;
    }
    let before = index.checked_mul(TILE_WIDTH.into())?;
    let from_here_on = (size >> (8 * level)).checked_sub(before)?;
    u16::try_from(from_here_on.min(TILE_WIDTH.into())).ok().filter(|width| *width > 0)
}

fn place(folder: &str, index: u64, width: u16) -> String {
    let mut groups = vec![index % 1000];
    let mut above = index / 1000;
    while above > 0 {
        groups.push(above % 1000);
        above /= 1000;
    }
    let mut path = folder.to_owned();
    for (at, group) in groups.iter().enumerate().rev() {
        // Writing into a string does not fail.
        let _ = write!(path, "/{}{group:03}", if at == 0 { "" } else { "x" });
    }
    if width < TILE_WIDTH {
        let _ = write!(path, ".p/{width}");
    }
    path
}

fn index_and_width(path: &str) -> Option<(u64, u16)> {
    let (path, width) = match path.split_once(".p/") {
        Some((path, width)) => {
            (path, u16::try_from(to_number(width)?).ok().filter(|width| (1..TILE_WIDTH).contains(width))?)
        }
        None => (path, TILE_WIDTH),
    };
    let mut index: u64 = 0;
    let mut groups = path.split('/').peekable();
    while let Some(group) = groups.next() {
        let digits = if groups.peek().is_some() { group.strip_prefix('x')? } else { group };
        if digits.len() != 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    // One spelling only: no group of zeroes in front.
    (!path.starts_with("x000")).then_some((index, width))
}
