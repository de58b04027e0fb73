//! Durable writes over HTTP, beside the same server that writes as much to plain SQLite with the same flushes and no duties.

use super::asker::{LEADS_ON, Request, once, pace};
use super::rates::{FOR, TURNS, head, tell};
use super::shop::Shop;
use super::{bare, plain, served};
use jiff::SignedDuration;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// People who object to advertising and take it back, over and over.
const PEOPLE: u32 = 12_000;

/// Sessions from which it is done: those of one session wait for each other.
const SESSIONS: usize = 100;

/// What her browser sends with the form of either.
const FIELDS: &str = "way=phone&note=";

pub fn run() {
    let shop = Arc::new(Shop::of(PEOPLE));
    let (pages, devices) = (shop.pages(PEOPLE), shop.devices(SESSIONS));
    let folder = tempfile::tempdir().unwrap();
    let beside = plain::Plain::filled(&folder.path().join("plain.db"), PEOPLE);
    let turns = AtomicU64::new(0);
    let bare = bare::write(move || {
        let turn = turns.fetch_add(1, Ordering::Relaxed);
        beside.note((turn % u64::from(PEOPLE)) as u32, turn);
    });
    let address = served(&shop.firm);
    let leaves = || shop.firm.vault(|vault| vault.log_size().unwrap());
    let before = leaves();
    let form = b"POST / HTTP/1.1\r\nHost: privacy.example.nl\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n\r\nway=phone&note=";
    let plain: Request = Arc::new(move |_| form.to_vec());
    // Each turn goes on where the one before stopped, so that no act finds it is so already.
    let done = Arc::new(AtomicU64::new(0));
    let (writer, asked) = (Arc::clone(&shop), Arc::clone(&done));
    let ours: Request = Arc::new(move |_| {
        let turn = done.fetch_add(1, Ordering::Relaxed);
        // What was said before something that stands changes nothing.
        writer.firm.clock.wait(SignedDuration::from_millis(1));
        let (person, round) = (turn % u64::from(PEOPLE), turn / u64::from(PEOPLE));
        let act = if round.is_multiple_of(2) { "niet-mailen" } else { "weer-mailen" };
        let device = &devices[turn as usize % SESSIONS];
        device.send(&format!("{}/{act}", pages[person as usize]), FIELDS)
    });
    let (_, answer) = once(address, &closing(ours(0)));
    assert!(answer.starts_with(LEADS_ON.as_bytes()), "{}", String::from_utf8_lossy(&answer));
    head("plain");
    for connections in [1, 8, 64] {
        let turn =
            || (pace(address, connections, FOR, &ours, LEADS_ON), pace(bare, connections, FOR, &plain, LEADS_ON));
        tell(&format!("objection, {connections} in flight"), (0..TURNS).map(|_| turn()).collect(), 0);
    }
    let (grown, asked) = (leaves() - before, asked.load(Ordering::Relaxed));
    assert!(grown >= asked, "{asked} acts left {grown} leaves");
}

fn closing(request: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8(request).unwrap();
    text.replace("Connection: keep-alive", "Connection: close").into_bytes()
}
