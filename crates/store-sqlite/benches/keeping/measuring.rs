//! How long things take, and how often they are done.

use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How long each rate is measured.
const FOR: Duration = Duration::from_millis(1500);

pub fn seconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64()
}

/// The median in seconds of two hundred flushes of 4 KB each.
pub fn flush(path: &Path) -> f64 {
    let mut file = std::fs::File::create(path).unwrap();
    let mut times: Vec<f64> = (0..200)
        .map(|_| {
            file.write_all(&[7; 4096]).unwrap();
            let started = Instant::now();
            file.sync_data().unwrap();
            seconds(started)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.swap_remove(times.len() / 2)
}

/// Does it over and over on so many threads: how often, and in how many seconds.
pub fn over_and_over(threads: u32, act: impl Fn(u64) + Sync) -> (u64, f64) {
    let (is_over, turns) = (AtomicBool::new(false), AtomicU64::new(0));
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    act(turns.fetch_add(1, Ordering::Relaxed));
                }
            });
        }
        std::thread::sleep(FOR);
        is_over.store(true, Ordering::Relaxed);
    });
    (turns.into_inner(), seconds(started))
}
