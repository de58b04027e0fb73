//! Answers a second, beside the bare handler.

use super::asker::{PAGE, Pace, Request, pace};
use super::shop::Shop;
use super::{bare, served};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// How long each rate is measured, and how often: what else the machine does then falls on both.
pub const FOR: Duration = Duration::from_secs(2);
pub const TURNS: usize = 5;

/// People in the vault, and those of them whose pages are read.
const PEOPLE: u32 = 10_000;
const READ: u32 = 2_000;

/// Questions that are asked over and over.
const KNOWN: u64 = 200;

/// A question about somebody of an age and a firm of a size: each is decided by itself.
fn question(turn: u64) -> String {
    let (age, staff) = (turn % 100, turn / 100);
    format!(
        r#"{{"facts":"action=direct_marketing;channel=email;subject=customer;data=contact;purpose=newsletter;ground=consent;age={age};staff={staff}"}}"#
    )
}

pub fn run() {
    let shop = Arc::new(Shop::of(PEOPLE));
    let address = served(&shop.firm);
    head("bare");
    let health = shop.get("/health", true);
    beside(address, "health, 64 in flight", 64, &fixed(health));
    let again: Vec<Vec<u8>> = (0..KNOWN).map(|turn| shop.ask(&question(turn))).collect();
    beside(address, "decision as JSON, asked before", 64, &any_of(again));
    let anew: Request = {
        let shop = Arc::clone(&shop);
        Arc::new(move |turn| shop.ask(&question(turn)))
    };
    beside(address, "decision as JSON, never asked", 64, &anew);
}

/// Pages of people alone: each is read under a permit, with its leaf on the disk before the page leaves.
pub fn person() {
    let shop = Shop::of(PEOPLE);
    let pages = shop.pages(READ);
    let address = served(&shop.firm);
    head("bare");
    let requests: Vec<Vec<u8>> = pages.iter().map(|page| shop.get(page, true)).collect();
    let person = any_of(requests);
    for connections in [1, 64, 256] {
        beside(address, &format!("person page, {connections} in flight"), connections, &person);
    }
}

/// One of so many, in an order without a pattern.
fn any_of(requests: Vec<Vec<u8>>) -> Request {
    Arc::new(move |turn| {
        let mixed = turn.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
        requests.get(mixed as usize % requests.len()).unwrap().clone()
    })
}

fn fixed(bytes: Vec<u8>) -> Request {
    Arc::new(move |_| bytes.clone())
}

/// Measures both in turns, and tells the middle of the ratios.
fn beside(address: SocketAddr, name: &str, connections: u64, request: &Request) {
    let size = body(address, request);
    let bare = bare::serve(size);
    let plain = fixed(b"GET / HTTP/1.1\r\nHost: privacy.example.nl\r\n\r\n".to_vec());
    let turn = || (pace(address, connections, FOR, request, PAGE), pace(bare, connections, FOR, &plain, PAGE));
    tell(name, (0..TURNS).map(|_| turn()).collect(), size);
}

/// Tells the middle of the ratios of what was measured in turns.
pub fn tell(name: &str, mut both: Vec<(Pace, Pace)>, size: usize) {
    both.sort_by(|one, other| (one.0.rate / one.1.rate).total_cmp(&(other.0.rate / other.1.rate)));
    let (ours, peer) = &both[both.len() / 2];
    println!(
        "{name:<34} {:>9.0} {:>9.0} {:>6.2} {:>9.2} {:>9.2} {size:>7}",
        ours.rate,
        peer.rate,
        ours.rate / peer.rate,
        ours.median,
        ours.late
    );
}

/// The head over what [`tell`] tells.
pub fn head(peer: &str) {
    println!(
        "\n{:<34} {:>9} {:>9} {:>6} {:>9} {:>9} {:>7}",
        "", "a second", peer, "ratio", "p50 ms", "p99 ms", "bytes"
    );
}

/// How many bytes are answered.
fn body(address: SocketAddr, request: &Request) -> usize {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    let text = String::from_utf8(request(0)).unwrap();
    stream.write_all(text.replace("Connection: keep-alive", "Connection: close").as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    answer.split_once("\r\n\r\n").unwrap().1.len()
}
