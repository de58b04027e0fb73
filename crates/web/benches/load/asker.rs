//! Whoever asks: so many connections, each with one request in flight, sent and read as plain bytes so that asking costs
//! little beside answering.

use std::io::{Read, Write};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Makes the bytes of the n-th request.
pub type Request = Arc<dyn Fn(u64) -> Vec<u8> + Send + Sync>;

/// How an answer with a page begins, and one that leads on from an act.
pub const PAGE: &str = "HTTP/1.1 200 ";
pub const LEADS_ON: &str = "HTTP/1.1 303 ";

/// How fast it was answered.
#[derive(Clone, Copy)]
pub struct Pace {
    /// Answers a second.
    pub rate: f64,
    /// Milliseconds within which half of the answers came.
    pub median: f64,
    /// Milliseconds within which 99 of 100 came.
    pub late: f64,
}

/// Asks over so many connections for so long; every answer begins as it should.
pub fn pace(address: SocketAddr, connections: u64, time: Duration, request: &Request, begin: &'static str) -> Pace {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (is_over, turns) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let mut asking = Vec::new();
        for _ in 0..connections {
            let stream = TcpStream::connect(address).await.unwrap();
            stream.set_nodelay(true).unwrap();
            let (request, is_over, turns) = (Arc::clone(request), Arc::clone(&is_over), Arc::clone(&turns));
            asking.push(tokio::spawn(ask(stream, request, begin, is_over, turns)));
        }
        let began = Instant::now();
        tokio::time::sleep(time).await;
        is_over.store(true, Ordering::Relaxed);
        let mut times: Vec<f64> = Vec::new();
        for one in asking {
            times.extend(one.await.unwrap());
        }
        let seconds = began.elapsed().as_secs_f64();
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default() * 1e3;
        Pace { rate: times.len() as f64 / seconds, median: at(0.5), late: at(0.99) }
    })
}

async fn ask(
    mut stream: TcpStream,
    request: Request,
    begin: &'static str,
    is_over: Arc<AtomicBool>,
    turns: Arc<AtomicU64>,
) -> Vec<f64> {
    let mut times = Vec::new();
    let mut answer = Vec::with_capacity(64 * 1024);
    while !is_over.load(Ordering::Relaxed) {
        let bytes = request(turns.fetch_add(1, Ordering::Relaxed));
        let began = Instant::now();
        stream.write_all(&bytes).await.unwrap();
        answer.clear();
        let mut whole = None;
        while whole.is_none_or(|whole| answer.len() < whole) {
            assert!(stream.read_buf(&mut answer).await.unwrap() > 0, "the server hung up");
            if whole.is_none() {
                whole = length(&answer);
            }
        }
        times.push(began.elapsed().as_secs_f64());
        assert!(answer.starts_with(begin.as_bytes()), "{}", String::from_utf8_lossy(&answer));
    }
    times
}

/// How many bytes an answer has, head and body, once its head is there.
fn length(answer: &[u8]) -> Option<usize> {
    const END: &[u8] = b"\r\n\r\n";
    let head = answer.windows(END.len()).position(|four| four == END)?;
    let lines = std::str::from_utf8(answer.get(..head)?).unwrap().lines();
    let value = lines.filter_map(|line| line.split_once(": ")).find(|(name, _)| *name == "content-length");
    let (_, value) = value.unwrap_or_else(|| panic!("an answer without a length"));
    Some(head + END.len() + value.parse::<usize>().unwrap())
}

/// Asks once, on a connection of its own: milliseconds to the first byte, and the answer.
pub fn once(address: SocketAddr, request: &[u8]) -> (f64, Vec<u8>) {
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    let began = Instant::now();
    stream.write_all(request).unwrap();
    let mut answer = vec![0];
    stream.read_exact(&mut answer).unwrap();
    let first = began.elapsed().as_secs_f64() * 1e3;
    stream.read_to_end(&mut answer).unwrap();
    (first, answer)
}
