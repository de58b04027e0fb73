//! The frame around every page: from a request to a visit, from a reply to a response.
//!
//! ```text
//! request ─► route ─► session ─► who, when ─► body, origin, token ─► handler on a thread that may wait ─► headers ─► response
//! ```
//!
//! A handler never sees a request that its route did not admit. What it answers goes out with the same headers whatever it
//! is, and each request leaves one line in the program's log, which names the route and nobody.

mod admit;
mod answer;
mod body;
mod headers;

pub use headers::{host, nonce};

use crate::assets;
use crate::gzip;
use crate::house::House;
use crate::pages::sign_in::was_told;
use crate::public::health;
use crate::reply::{Refusal, Reply};
use crate::route::{self, Handler, Route, Takes, Who};
use crate::visit::{NewCookie, Sent, Visit};
use axum::Router;
use axum::extract::{ConnectInfo, RawPathParams, Request};
use axum::http::Method;
use axum::response::Response;
use axum::routing::{any, get};
use std::future::{poll_fn, ready};
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;
use waarborg_law::Language;
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::Actor;

/// The largest form without a file.
const FORM: usize = 256 * 1024;
/// Within which what is sent must be here: a form, and a file over a slow line.
const PATIENCE: [Duration; 2] = [Duration::from_mins(1), Duration::from_mins(15)];
/// How many signs the number of an act has: 12 bytes.
pub const ACT: usize = 16;

/// All pages, as a service.
pub fn router(house: &Arc<House>) -> Router {
    let mut router = Router::new();
    for route in route::all() {
        let languages = if route.nl == route.en { &Language::ALL[..1] } else { &Language::ALL[..] };
        for language in languages {
            let (house, language) = (Arc::clone(house), *language);
            let answer = move |ConnectInfo(from): ConnectInfo<SocketAddr>, parts: RawPathParams, request: Request| {
                let parts = parts.iter().map(|(_, part)| part.to_owned()).collect();
                whole(handle(Arc::clone(&house), Asked { route, language, parts, from, request }))
            };
            router = router.route(route.path(language), any(answer));
        }
    }
    let elsewhere = Arc::clone(house);
    let fallback = move |ConnectInfo(from): ConnectInfo<SocketAddr>, request: Request| {
        whole(lost(Arc::clone(&elsewhere), from, request))
    };
    let watched = Arc::clone(house);
    router
        .route(health::PATH, get(move |request: Request| ready(health::answer(&watched, &request))))
        .route("/static/{file}", get(assets::serve))
        .fallback(fallback)
}

/// An answer; a panic of ours on the way ends this one alone.
async fn whole(work: impl Future<Output = Response>) -> Response {
    let mut work = pin!(work);
    poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context)));
        polled.unwrap_or_else(|_| Poll::Ready(answer::broken()))
    })
    .await
}

/// A request with the route it found.
struct Asked {
    route: &'static Route,
    language: Language,
    parts: Vec<String>,
    from: SocketAddr,
    request: Request,
}

async fn handle(house: Arc<House>, asked: Asked) -> Response {
    let (clock, began) = (Arc::clone(&house.clock), house.clock.now());
    let is_head = asked.request.method() == Method::HEAD;
    let (route, method) = (asked.route, asked.request.method().clone());
    let (visit, request) = approach(house, asked);
    let admitted = match admit::admit(&visit, &method) {
        Ok(handler) => {
            let mut visit = visit;
            let [form, file] = PATIENCE;
            let patience = if matches!(route.takes, Takes::File(_)) { file } else { form };
            let read = tokio::time::timeout(patience, body::read(&mut visit, request)).await;
            match read.unwrap_or_else(|_| Err(fault("web.broken-form", Nature::WrongUse))) {
                Ok(()) if visit.before.is_some() => {
                    let late = admit::keep_for_its_sender(&visit);
                    Err((visit, late))
                }
                Ok(()) => Ok((visit, handler)),
                // What was too large is told where it was chosen.
                Err(Refusal::TooLarge(_)) if route.name == "import-file" => {
                    visit.is_too_large = true;
                    Ok((visit, handler))
                }
                // Nothing tells whose it was: the program began anew since.
                Err(Refusal::SignedOut) if route.get.is_some() => {
                    let undone = admit::undone(&visit);
                    Err((visit, Ok(undone)))
                }
                Err(refusal) => Err((visit, Err(refusal))),
            }
        }
        Err(reply) => Err((visit, reply)),
    };
    let finish = move || {
        let (visit, outcome) = match admitted {
            Ok((mut visit, handler)) => {
                let is_act = method == Method::POST && !route.is_quick;
                let named = if route.is_quick { Ok(()) } else { admit::actor(&mut visit) };
                let outcome = match named {
                    Ok(()) if is_act => act(&mut visit, handler),
                    Ok(()) => handler(&visit),
                    Err(refusal) => Err(refusal),
                };
                (visit, outcome)
            }
            Err(refused) => refused,
        };
        if matches!(&outcome, Ok(Reply::Page(_))) && visit.account.is_some() {
            was_told(&visit);
        }
        answer::respond(&visit, outcome)
    };
    let (response, fault) = if route.is_quick {
        finish()
    } else {
        // A handler may wait for the disk; here that stops nobody else.
        let told = tokio::task::spawn_blocking(finish).await;
        told.unwrap_or_else(|_| (answer::broken(), Some("web.broke-off")))
    };
    let response = if is_head { response.map(|_| axum::body::Body::empty()) } else { response };
    let milliseconds = clock.now().duration_since(began).as_secs_f64() * 1_000.0;
    tracing::info!(
        route = route.name,
        status = response.status().as_u16(),
        milliseconds,
        fault = fault.unwrap_or(""),
        "answered"
    );
    response
}

/// Makes a visit of a request, without looking at what was sent.
fn approach(house: Arc<House>, asked: Asked) -> (Visit, Request) {
    let Asked { route, language, parts, from, request } = asked;
    let now = house.clock.now();
    // What everyone may see is the same for everyone, and may be kept on the way: nobody is looked up for it.
    let token = headers::cookie(&request, &house.config).filter(|_| route.who != Who::Everyone);
    let is_act = request.method() == Method::POST;
    let passed = |token: &String| if is_act { house.sessions.passed(token, now) } else { None };
    let session = token.and_then(|token| house.sessions.find(&token, now).or_else(|| passed(&token)));
    let opened = house.opened();
    let account = admit::account(&house, opened.as_ref(), session.as_ref());
    let query = request.uri().query().unwrap_or_default();
    let visit = Visit {
        opened,
        route,
        language,
        parts,
        path: request.uri().path().to_owned(),
        query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
        sent: Sent::default(),
        is_too_large: false,
        before: None,
        session,
        account,
        actor: Actor::House,
        nonce: std::sync::OnceLock::new(),
        from: house.config.proxies.source(from.ip(), request.headers()),
        host: headers::host(&request).map(str::to_owned),
        takes_gzip: gzip::is_taken(request.headers()),
        now,
        cookie: Mutex::new(None),
        again: std::sync::OnceLock::new(),
        house,
    };
    (visit, request)
}

/// Runs an act: those of one session one after another, and none twice.
fn act(visit: &mut Visit, handler: Handler) -> Result<Reply, Refusal> {
    let Some(session) = visit.session.clone() else { return handler(visit) };
    let _one_by_one = session.act();
    // Who she is was looked up before what she sent had come in, and before the acts ahead of hers: both take time.
    admit::anew(visit)?;
    let act = visit.sent.text("act");
    if act.len() > ACT {
        return Err(Refusal::Stale);
    }
    if !act.is_empty()
        && let Some(to) = session.was_done(act)
    {
        session.tell(crate::session::Banner::of(visit.say("web-was-done")));
        if let Some(token) = session.successor(act) {
            visit.set_cookie(NewCookie::Token(token));
        }
        return Ok(Reply::To(to));
    }
    let outcome = handler(visit);
    if let Ok(Reply::To(to)) = &outcome
        && !act.is_empty()
    {
        session.note_done(act, to);
    }
    outcome
}

/// Answers where there is no page.
async fn lost(house: Arc<House>, from: SocketAddr, request: Request) -> Response {
    let language = if request.uri().path().starts_with("/en") { Language::En } else { Language::Nl };
    let Some(route) = route::find("today") else { return answer::broken() };
    let (visit, _) = approach(house, Asked { route, language, parts: Vec::new(), from, request });
    let finish = move || {
        let outcome = if visit.path == "/en" { Ok(visit.go("today", &[])) } else { Err(Refusal::NotFound) };
        answer::respond(&visit, outcome).0
    };
    tokio::task::spawn_blocking(finish).await.unwrap_or_else(|_| answer::broken())
}

/// A fault of the pages' own.
fn fault(code: &'static str, nature: Nature) -> Refusal {
    Refusal::of(Fault::new(code), nature)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_ends_one_answer_alone() {
        let broken = whole(async {
            std::future::ready(()).await;
            panic!("on purpose")
        });
        assert_eq!(broken.await.status(), axum::http::StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(whole(async { answer::broken() }).await.headers()["content-type"], "text/plain; charset=utf-8");
    }
}
