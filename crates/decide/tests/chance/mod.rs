//! Chance that repeats itself: the same seed gives the same run, on every machine.
#![allow(dead_code, reason = "each test takes what it needs")]

/// SplitMix64 (Steele, Lea, Flood 2014): small, and good enough to shuffle facts.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `count`, which is not zero.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count).unwrap()).unwrap()
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// The place of a set bit among those of `mask` below `count`, if there is one.
    pub fn bit(&mut self, mask: u64, count: usize) -> Option<u8> {
        let places: Vec<u8> =
            (0..count).filter(|place| mask >> place & 1 == 1).map(|place| u8::try_from(place).unwrap()).collect();
        (!places.is_empty()).then(|| self.pick(&places))
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last + 1);
            list.swap(last, other);
        }
    }
}
