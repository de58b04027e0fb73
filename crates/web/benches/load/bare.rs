//! The peer: a handler that does nothing, in the same server.

use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::routing::any;
use std::net::{SocketAddr, TcpListener};

/// Serves so many bytes to whoever asks, until this process ends.
pub fn serve(size: usize) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let body = Bytes::from(vec![b'a'; size]);
    let answer = move |_sent: Bytes| async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) };
    let router = Router::new().route("/", any(answer));
    let pages = router.into_make_service_with_connect_info::<SocketAddr>();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let server = move || runtime.block_on(async { axum_server::from_tcp(listener).unwrap().serve(pages).await });
    std::thread::spawn(server);
    address
}
