//! Ends the process when Rust holds more memory than was granted.
//!
//! libFuzzer looks at the memory of the process once a second; a reader that asks for too much at once, and gives it
//! back, is only seen here.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The system's allocator with a bound.
pub struct Bounded;

static HELD: AtomicUsize = AtomicUsize::new(0);
static GRANTED: AtomicUsize = AtomicUsize::new(usize::MAX);

/// Grants `bytes` on top of what is held now.
pub fn grant(bytes: usize) {
    GRANTED.store(HELD.load(Ordering::Relaxed).saturating_add(bytes), Ordering::Relaxed);
}

fn take(bytes: usize) {
    let held = HELD.fetch_add(bytes, Ordering::Relaxed) + bytes;
    let granted = GRANTED.load(Ordering::Relaxed);
    if held > granted {
        GRANTED.store(usize::MAX, Ordering::Relaxed);
        eprintln!("more memory than granted: {bytes} bytes more make {held}, granted are {granted}");
        std::process::abort();
    }
}

// SAFETY: every request goes to the system's allocator unchanged; only sizes are counted beside it.
unsafe impl GlobalAlloc for Bounded {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        take(layout.size());
        // SAFETY: the caller's promise, passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        take(layout.size());
        // SAFETY: the caller's promise, passed on.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise, passed on.
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        take(size);
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise, passed on.
        unsafe { System.realloc(place, layout, size) }
    }
}
