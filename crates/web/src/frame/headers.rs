//! Headers of every answer, and the cookie.

use crate::house::Config;
use crate::route::Who;
use crate::session::text_of;
use crate::visit::{NewCookie, Visit};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// Random signs for the policy of one answer.
pub fn nonce() -> String {
    // Without randomness no script runs, and every page works without one.
    waarborg_seal::random::<16>().map(|bytes| text_of(&bytes)).unwrap_or_default()
}

/// The host that was asked for, with its port.
pub fn host(request: &Request) -> Option<&str> {
    let said = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    said.or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str))
}

/// The token in the browser's cookie.
pub fn cookie(request: &Request, config: &Config) -> Option<String> {
    let name = name(config);
    let all = request.headers().get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).next()
}

/// What is the same on every answer.
const SAME: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
];

/// What a page may do in which these scripts may run.
macro_rules! policy {
    ($scripts:literal) => {
        concat!(
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src ",
            $scripts,
            "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    };
}

/// The policy of an answer: no script runs but those that the page has itself.
fn policy(visit: &Visit) -> Option<HeaderValue> {
    match visit.nonce.get() {
        None => Some(HeaderValue::from_static(policy!("'none'"))),
        Some(nonce) => HeaderValue::from_str(&format!(policy!("'self' 'nonce-{}'"), nonce)).ok(),
    }
}

/// Puts the headers of every answer on this one. Only what was found, is for everyone and lasts may be kept on the way.
pub fn put(visit: &Visit, may_be_kept: bool, headers: &mut HeaderMap) {
    let is_public = visit.route.who == Who::Everyone;
    headers.reserve(SAME.len() + 4);
    for (name, value) in SAME {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let cached = if is_public && may_be_kept { "public, max-age=60" } else { "no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cached));
    if visit.house.config.is_secure() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if let Some(policy) = policy(visit) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    if let Some((seconds, path)) = visit.again.get() {
        set(HeaderName::from_static("refresh"), &format!("{seconds};url={path}"));
    }
    let cookie = visit.cookie.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    if let Some(cookie) = cookie {
        set(header::SET_COOKIE, &line(&cookie, &visit.house.config));
    }
}

fn line(cookie: &NewCookie, config: &Config) -> String {
    let name = name(config);
    let secure = if config.is_secure() { "; Secure" } else { "" };
    match cookie {
        NewCookie::Token(token) => format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{secure}"),
        NewCookie::Gone => format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}"),
    }
}

/// The prefix makes browsers refuse it from elsewhere; they know it over TLS only. Cookies are of a machine and not of a
/// port: the invented firm beside one's own pages signs nobody out of these.
fn name(config: &Config) -> &'static str {
    match (config.is_secure(), config.is_demo) {
        (true, false) => "__Host-waarborg",
        (true, true) => "__Host-waarborg-demo",
        (false, false) => "waarborg",
        (false, true) => "waarborg-demo",
    }
}
