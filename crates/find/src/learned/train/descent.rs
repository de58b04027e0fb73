//! Learning: log-odds by gradient descent.

use super::super::{Facts, UNIT};

/// One fact-sheet with its answers, a bit for each lane.
pub(super) struct Example {
    facts: Facts,
    known: u16,
    is: u16,
}

impl Example {
    /// An example without answers; what is told of it twice teaches once.
    pub(super) fn new(mut facts: Facts) -> Self {
        facts.0.sort_unstable();
        facts.0.dedup();
        Example { facts, known: 0, is: 0 }
    }

    /// Notes the answer of a lane; where it is open, nothing is learned.
    pub(super) fn answer(&mut self, lane: usize, answer: Option<bool>) {
        self.known |= u16::from(answer.is_some()) << lane;
        self.is |= u16::from(answer == Some(true)) << lane;
    }
}

/// How often the examples are gone through.
const ROUNDS: usize = 8;

/// How far a weight moves at first.
const STEP: f32 = 0.25;

/// How strongly a weight that nothing speaks for goes back to zero.
const DECAY: f32 = 1e-3;

/// Log-odds by bucket and lane that tell the examples apart, each rounded to a byte: gradient descent with steps that
/// shorten for each weight, and the mean of all rounds, which depends least on their order.
pub(super) fn learn<const LANES: usize>(examples: &[&Example], bits: u32) -> Vec<u8> {
    let mut weights = vec![[0f32; LANES]; 1 << bits];
    let mut slopes = vec![[1e-3f32; LANES]; 1 << bits];
    let mut total = vec![[0f32; LANES]; 1 << bits];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = 1u64;
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(at, usize::try_from((dice >> 33) % (at as u64 + 1)).unwrap());
        }
        for at in &order {
            let example = examples[*at];
            let buckets = || example.facts.0.iter().map(|fact| (fact >> (32 - bits)) as usize);
            let mut sums = [0f32; LANES];
            for bucket in buckets() {
                sums.iter_mut().zip(&weights[bucket]).for_each(|(sum, weight)| *sum += weight);
            }
            let mut errors = [0f32; LANES];
            for (lane, error) in errors.iter_mut().enumerate().filter(|(lane, _)| example.known >> lane & 1 == 1) {
                *error = f32::from(example.is >> lane & 1) - chance(sums[lane]);
            }
            for bucket in buckets() {
                for lane in 0..LANES {
                    let slope = errors[lane] - DECAY * weights[bucket][lane];
                    slopes[bucket][lane] += slope * slope;
                    weights[bucket][lane] += STEP * slope / slopes[bucket][lane].sqrt();
                }
            }
        }
        for (total, weights) in total.iter_mut().zip(&weights) {
            total.iter_mut().zip(weights).for_each(|(total, weight)| *total += weight);
        }
    }
    total.iter().flatten().map(|total| rounded(total / ROUNDS as f32)).collect()
}

fn rounded(weight: f32) -> u8 {
    ((weight * UNIT as f32).round().clamp(-127.0, 127.0) as i8).cast_unsigned()
}

/// The logistic function, from operations that give the same on every machine.
fn chance(sum: f32) -> f32 {
    let mut power = 1.0 - sum.clamp(-30.0, 30.0) / 4096.0;
    for _ in 0..12 {
        power *= power;
    }
    1.0 / (1.0 + power)
}
