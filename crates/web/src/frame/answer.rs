//! From what a handler says to a response.

use super::headers;
use crate::gzip;
use crate::pages::error;
use crate::reply::{Refusal, Reply};
use crate::route::Takes;
use crate::visit::Visit;
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response, StatusCode, header};
use flate2::Compression;
use waarborg_text::vault_fault::Nature;

const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";

/// Fewer bytes go in one packet, whether compressed or not.
const WORTH_IT: usize = 1_024;

/// The response to a visit, and the code of what went wrong.
pub fn respond(visit: &Visit, outcome: Result<Reply, Refusal>) -> (Response<Body>, Option<&'static str>) {
    // A file is small already, or of people and not to lie about in more copies than it must. What is quick has no thread on
    // which it may take its time.
    let goes_as_it_is = visit.route.is_quick || matches!(&outcome, Ok(Reply::File { .. }));
    let (mut response, fault) = match outcome {
        Ok(reply) => (said(reply), None),
        Err(refusal) => refused(visit, &refusal),
    };
    let may_be_kept = response.status() == StatusCode::OK;
    headers::put(visit, may_be_kept, response.headers_mut());
    if !goes_as_it_is && response.body().len() >= WORTH_IT {
        shrink(visit.takes_gzip, &mut response);
    }
    (response.map(Body::from), fault)
}

/// Makes what is said smaller for whoever takes that.
fn shrink(is_taken: bool, response: &mut Response<Bytes>) {
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if is_taken && let Some(smaller) = gzip::smaller(response.body(), Compression::fast()) {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        *response.body_mut() = smaller.into();
    }
}

/// What is said where nothing of ours works.
pub fn broken() -> Response<Body> {
    with(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", "500".into()).map(Body::from)
}

fn said(reply: Reply) -> Response<Bytes> {
    match reply {
        Reply::Page(html) => with(StatusCode::OK, HTML, html.into()),
        Reply::Unfit(html) => with(StatusCode::UNPROCESSABLE_ENTITY, HTML, html.into()),
        Reply::To(path) => to(&path),
        Reply::Json(text) => with(StatusCode::OK, JSON, text.into()),
        Reply::Shown { kind, text } => with(StatusCode::OK, kind, text.into()),
        Reply::File { name, kind, bytes } => {
            let mut response = with(StatusCode::OK, kind, Bytes::from_owner(bytes));
            let name: String =
                name.chars().filter(|sign| sign.is_ascii_alphanumeric() || "-._".contains(*sign)).collect();
            put(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""));
            response
        }
    }
}

fn refused(visit: &Visit, refusal: &Refusal) -> (Response<Bytes>, Option<&'static str>) {
    let (status, code) = match refusal {
        Refusal::SignedOut => return (to(&visit.to("sign-in", &[])), None),
        Refusal::Sealed => return (to(&visit.to("unseal", &[])), None),
        Refusal::NotFound => (StatusCode::NOT_FOUND, "web.not-found"),
        Refusal::NotYours => (StatusCode::FORBIDDEN, "web.not-yours"),
        Refusal::TooOften => (StatusCode::TOO_MANY_REQUESTS, "web.too-often"),
        Refusal::Stale => (StatusCode::FORBIDDEN, "web.stale"),
        Refusal::Elsewhere => (StatusCode::MISDIRECTED_REQUEST, "web.elsewhere"),
        Refusal::TooLarge(_) => (StatusCode::PAYLOAD_TOO_LARGE, "web.too-large"),
        Refusal::Fault(fault, nature) => (status_of(*nature), fault.code),
    };
    if visit.route.takes == Takes::Json {
        return (with(status, JSON, error::json(visit, refusal).to_string().into()), Some(code));
    }
    (with(status, HTML, error::html(visit, refusal).into()), Some(code))
}

fn status_of(nature: Nature) -> StatusCode {
    match nature {
        Nature::WrongUse => StatusCode::UNPROCESSABLE_ENTITY,
        Nature::Refused => StatusCode::CONFLICT,
        Nature::NotFound => StatusCode::NOT_FOUND,
        Nature::Sealed => StatusCode::SERVICE_UNAVAILABLE,
        Nature::Storage => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn to(path: &str) -> Response<Bytes> {
    let mut response = with(StatusCode::SEE_OTHER, HTML, Bytes::new());
    put(&mut response, header::LOCATION, path);
    response
}

fn with(status: StatusCode, kind: &'static str, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn put(response: &mut Response<Bytes>, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}
