//! The peers: handlers of the same server that do nothing but answer, or write to plain SQLite.

use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::response::Redirect;
use axum::routing::{any, post};
use std::collections::HashMap;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

/// Serves so many bytes to whoever asks, until this process ends.
pub fn serve(size: usize) -> SocketAddr {
    let body = Bytes::from(vec![b'a'; size]);
    let answer = move |_sent: Bytes| async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) };
    listen(Router::new().route("/", any(answer)))
}

/// Writes something durably for whoever sends a form, and leads on, until this process ends.
pub fn write(change: impl Fn() + Send + Sync + 'static) -> SocketAddr {
    let change = Arc::new(change);
    let answer = move |sent: Bytes| {
        let change = Arc::clone(&change);
        async move {
            let fields: HashMap<String, String> = form_urlencoded::parse(&sent).into_owned().collect();
            assert_eq!(fields.len(), 2);
            tokio::task::spawn_blocking(move || change()).await.unwrap();
            Redirect::to("/there")
        }
    };
    listen(Router::new().route("/", post(answer)))
}

fn listen(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let pages = router.into_make_service_with_connect_info::<SocketAddr>();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let server = move || runtime.block_on(async { axum_server::from_tcp(listener).unwrap().serve(pages).await });
    std::thread::spawn(server);
    address
}
