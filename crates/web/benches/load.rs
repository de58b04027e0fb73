//! What a page costs beside a bare handler of the same server that sends as many bytes, in the same run; and how long the
//! first byte of each page takes once a hundred thousand people are in the vault.
//!
//! `cargo bench --package waarborg-web` measures all of it; `-- load`, `-- person`, `-- writes` or `-- first-byte` one
//! part. A ratio of one means: as many answers a second as the bare handler; for `writes`, as one that writes as much to plain
//! SQLite. Set `TMPDIR` to the disk that is to be measured.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::get_unwrap,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a measurement may fail loudly, takes the time, and tells rounded numbers"
)]

#[path = "load/asker.rs"]
mod asker;
#[path = "load/bare.rs"]
mod bare;
#[path = "../tests/common/mod.rs"]
#[allow(dead_code, unused_imports, missing_docs, clippy::indexing_slicing, reason = "what all tests of pages stand on")]
mod common;
#[path = "load/first_byte.rs"]
mod first_byte;
#[path = "../../store-sqlite/benches/keeping/grouped.rs"]
#[allow(dead_code, missing_docs, reason = "what plain peers share; the half of it is asked here")]
mod grouped;
#[path = "../../vault/benches/costs/plain.rs"]
#[allow(dead_code, missing_docs, reason = "the peer of the vault's own measurement; the half of it is asked here")]
mod plain;
#[path = "load/rates.rs"]
mod rates;
#[path = "load/shop.rs"]
mod shop;
#[path = "load/writes.rs"]
mod writes;

use std::fs::File;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, mpsc};
use tracing_subscriber::filter::LevelFilter;
use waarborg_web::{Stop, log_to, serve};

fn main() {
    // Cargo says `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let is_wanted = |part: &str| arguments.is_empty() || arguments.iter().any(|argument| argument == part);
    // As `waarborg serve` writes a line for each answer.
    log_to(LevelFilter::INFO, File::create("/dev/null").unwrap());
    if is_wanted("load") {
        rates::run();
    }
    if is_wanted("person") {
        rates::person();
    }
    if is_wanted("writes") {
        writes::run();
    }
    if is_wanted("first-byte") {
        first_byte::run();
    }
}

/// Serves the pages of a firm as the program does, until this process ends.
fn served(firm: &common::Firm) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (tell, told) = mpsc::channel();
    let house = Arc::clone(&firm.house);
    let ready = move |address| tell.send(address).unwrap();
    std::thread::spawn(move || serve(&house, listener, None, &Stop::default(), ready));
    told.recv().unwrap()
}
