//! Serving: a listener in, pages out, until the system or a key says stop.

mod crowd;
mod renewal;

use crate::frame::router;
use crate::house::House;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use axum_server::{Handle, Server};
use crowd::{Counting, Crowd};
use jiff::tz::TimeZone;
use renewal::Renewal;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use waarborg_vault::Cleared;

/// How long answers that were begun may take when the program is asked to stop.
const GRACE: Duration = Duration::from_secs(10);
/// How much one connection may ask at once.
const AT_ONCE: u32 = 64;

/// How often is looked whether a new day has begun.
const DAWN: Duration = Duration::from_mins(1);

/// How often is looked whether the certificate was renewed.
const RENEWED: Duration = Duration::from_mins(1);

/// Threads on which handlers wait for the disk. As many share one flush; more would only change places with each other.
const WAITING: usize = 64;

/// What one browser, one place and all together may have of the program.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Until when a browser must have said what it wants, each time; then its connection ends.
    pub patience: Duration,
    /// How many connections may stand. Each holds a file of the process, and stores and backups need some too.
    pub connections: usize,
    /// How many of them from one place: an office comes from one.
    pub from_one_place: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { patience: Duration::from_secs(30), connections: 768, from_one_place: 256 }
    }
}

/// A certificate and its key, in files of PEM.
pub struct Certificate {
    /// The certificate, with what leads to its root.
    pub chain: PathBuf,
    /// Its key.
    pub key: PathBuf,
}

/// What stops pages that are served, from another thread.
#[derive(Clone, Default)]
pub struct Stop(Handle<SocketAddr>);

impl Stop {
    /// Has them stop: answers that were begun are given yet.
    pub fn now(&self) {
        self.0.graceful_shutdown(Some(GRACE));
    }
}

/// Serves the pages until the program is asked to stop, or they are. `ready` is called once they can be reached.
///
/// # Errors
/// What the system says of the listener or the certificate.
pub fn serve(
    house: &Arc<House>,
    listener: TcpListener,
    certificate: Option<Certificate>,
    stopped: &Stop,
    ready: impl FnOnce(SocketAddr),
) -> io::Result<()> {
    serve_within(Bounds::default(), house, listener, certificate, stopped, ready)
}

/// The same, within other bounds.
///
/// # Errors
/// As [`serve`].
pub fn serve_within(
    bounds: Bounds,
    house: &Arc<House>,
    listener: TcpListener,
    certificate: Option<Certificate>,
    stopped: &Stop,
    ready: impl FnOnce(SocketAddr),
) -> io::Result<()> {
    let address = listener.local_addr()?;
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.max_blocking_threads(WAITING).enable_all().build()?;
    runtime.block_on(async {
        let handle = stopped.0.clone();
        tokio::spawn(stop(handle.clone()));
        tokio::spawn(keep_house(Arc::clone(house)));
        tokio::spawn(keep_terms(Arc::clone(house)));
        let crowd = Crowd::new(bounds.connections, bounds.from_one_place, house.config.proxies.clone());
        let pages = router(house).into_make_service_with_connect_info::<SocketAddr>();
        if let Some(Certificate { chain, key }) = certificate {
            // Another part of the program may have chosen it first: the same one.
            let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
            let renewal = Renewal::of(&chain, &key);
            let config = RustlsConfig::from_pem_file(chain, key).await?;
            tokio::spawn(renewal.watch(config.clone(), RENEWED));
            let server = axum_server::from_tcp(listener)?.handle(handle);
            let mut server = server.acceptor(RustlsAcceptor::new(config).acceptor(Counting(crowd)));
            be_patient(&mut server, bounds.patience);
            ready(address);
            server.first_request_timeout(bounds.patience).serve(pages).await
        } else {
            let server = axum_server::from_tcp(listener)?.handle(handle);
            let mut server = server.acceptor(Counting(crowd));
            be_patient(&mut server, bounds.patience);
            ready(address);
            server.first_request_timeout(bounds.patience).serve(pages).await
        }
    })?;
    // What goes on for longer ends with the process; what that leaves half is taken back or finished at the next start.
    if !house.jobs.stop(GRACE) {
        tracing::warn!("work that was under way is broken off");
    }
    runtime.shutdown_timeout(GRACE);
    Ok(())
}

/// Ends connections on which nothing is said, at the second request as at the first: each holds a file of the process.
fn be_patient<A>(server: &mut Server<SocketAddr, A>, patience: Duration) {
    let builder = server.http_builder();
    builder.http1().header_read_timeout(patience);
    let mut http2 = builder.http2();
    http2.keep_alive_interval(patience).keep_alive_timeout(patience).max_concurrent_streams(AT_ONCE);
}

async fn stop(handle: Handle<SocketAddr>) {
    let interrupted = tokio::signal::ctrl_c();
    let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else { return };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated.recv() => {}
    }
    handle.graceful_shutdown(Some(GRACE));
}

/// Signs the head of the log within a second of each change, and forgets what is over.
async fn keep_house(house: Arc<House>) {
    let mut ticks = 0_u32;
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        ticks = ticks.wrapping_add(1);
        let house = Arc::clone(&house);
        let kept = tokio::task::spawn_blocking(move || {
            if let Some(opened) = house.opened()
                && let Err(error) = opened.vault.sign_head()
            {
                tracing::error!(fault = error.code(), "the head of the log could not be signed");
            }
            if ticks.is_multiple_of(60) {
                house.sessions.sweep(house.clock.now());
                house.brakes.sweep();
                house.sheets.sweep(house.clock.now());
                house.parcels.sweep(house.clock.now());
            }
            if ticks.is_multiple_of(3_600) && crate::pages::import::sweep(&house).is_err() {
                tracing::error!("files that waited too long could not be taken away");
            }
        });
        // A panic there has printed its place; the next second tries again.
        let _ = kept.await;
    }
}

/// Once a day, and soon after the vault is opened: has go what the register says goes by itself. Long work, so that it stands
/// apart from what is done each second.
async fn keep_terms(house: Arc<House>) {
    let mut kept_on = None;
    loop {
        tokio::time::sleep(DAWN).await;
        let today = TimeZone::UTC.to_datetime(house.clock.now()).date();
        let Some(opened) = house.opened().filter(|_| kept_on != Some(today)) else { continue };
        kept_on = Some(today);
        let kept = tokio::task::spawn_blocking(move || match opened.vault.keep_terms(opened.horizons) {
            Ok(Cleared { records: 0, apart: 0, .. }) => {}
            Ok(Cleared { records, people, apart, .. }) => {
                tracing::info!(records, people, apart, "what was over its term went by itself");
            }
            Err(error) => tracing::error!(fault = error.code(), "what is over its term could not go by itself"),
        });
        // A panic there has printed its place; the next day tries again.
        let _ = kept.await;
    }
}
