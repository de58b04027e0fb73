//! How many connections stand at once. Each holds a file of the process, of which the system gives so many: without a bound a
//! single machine could take them all, and neither pages nor stores nor backups could open one.

use crate::brake::place;
use crate::proxy::Proxies;
use axum_server::accept::Accept;
use std::collections::HashMap;
use std::future::{Ready, ready};
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use tokio::net::TcpStream;
use tower::Service;

/// Those that stand, and how many may.
pub struct Crowd {
    standing: Mutex<Standing>,
    most: usize,
    most_from_one_place: usize,
    /// From where everybody comes, so that there is no telling them apart.
    proxies: Proxies,
}

#[derive(Default)]
struct Standing {
    all: usize,
    by_place: HashMap<IpAddr, usize>,
}

/// A connection that stands, until the last of it is dropped.
pub struct Stands {
    crowd: Arc<Crowd>,
    place: Option<IpAddr>,
}

impl Crowd {
    pub fn new(most: usize, most_from_one_place: usize, proxies: Proxies) -> Arc<Self> {
        Arc::new(Self { standing: Mutex::default(), most, most_from_one_place, proxies })
    }

    /// Lets one more stand, if there is room for it.
    fn enter(self: &Arc<Self>, from: IpAddr) -> Option<Stands> {
        let is_anybody = from.to_canonical().is_loopback() || self.proxies.is_ours(from.to_canonical());
        let place = (!is_anybody).then(|| place(from));
        let mut standing = self.standing();
        let here = place.and_then(|place| standing.by_place.get(&place)).copied().unwrap_or(0);
        if standing.all >= self.most || here >= self.most_from_one_place {
            return None;
        }
        standing.all += 1;
        if let Some(place) = place {
            standing.by_place.insert(place, here + 1);
        }
        drop(standing);
        Some(Stands { crowd: Arc::clone(self), place })
    }

    fn standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Stands {
    fn drop(&mut self) {
        let mut standing = self.crowd.standing();
        standing.all -= 1;
        let Some(place) = self.place else { return };
        let left = standing.by_place.get(&place).map_or(0, |count| count - 1);
        if left == 0 {
            standing.by_place.remove(&place);
        } else {
            standing.by_place.insert(place, left);
        }
    }
}

/// Counts connections as they come in; one too many ends at once.
#[derive(Clone)]
pub struct Counting(pub Arc<Crowd>);

impl<S> Accept<TcpStream, S> for Counting {
    type Stream = TcpStream;
    type Service = Counted<S>;
    type Future = Ready<io::Result<(TcpStream, Counted<S>)>>;

    fn accept(&self, stream: TcpStream, inner: S) -> Self::Future {
        let stands = stream.peer_addr().ok().and_then(|from| self.0.enter(from.ip()));
        let counted = stands.map(|stands| (stream, Counted { inner, _stands: Arc::new(stands) }));
        ready(counted.ok_or_else(|| io::Error::from(io::ErrorKind::ConnectionRefused)))
    }
}

/// What answers on a connection that is counted.
#[derive(Clone)]
pub struct Counted<S> {
    inner: S,
    _stands: Arc<Stands>,
}

impl<S: Service<R>, R> Service<R> for Counted<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: R) -> S::Future {
        self.inner.call(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_so_many_and_for_fewer_from_one_place() {
        let crowd = Crowd::new(5, 2, Proxies(vec!["192.0.2.0/24".parse().unwrap()]));
        let enter = |from: &str| crowd.enter(from.parse().unwrap());
        let (one, two) = (enter("2001:db8::1"), enter("2001:db8:0:1::1"));
        assert!(one.is_some() && two.is_some() && enter("2001:db8::2").is_none());
        // Whoever comes by a proxy of the house, or from this machine, is not told apart.
        let others = [enter("192.0.2.7"), enter("192.0.2.7"), enter("127.0.0.1")];
        assert!(others.iter().all(Option::is_some) && enter("127.0.0.1").is_none() && enter("203.0.113.7").is_none());
        drop(two);
        let three = enter("203.0.113.7");
        assert!(three.is_some() && enter("203.0.113.7").is_none());
        drop((one, others, three));
        let standing = crowd.standing();
        assert!(standing.all == 0 && standing.by_place.is_empty());
    }
}
