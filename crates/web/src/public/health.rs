//! Whether the program answers, for whoever watches over it: asked often, so that it stands beside the frame of the pages. It
//! tells nothing of what it holds, and no cookie, form or language is looked at.

use crate::house::House;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Where it is asked.
pub const PATH: &str = "/health";

/// Nobody on the way keeps it: it is true at this moment alone. No browser takes it for a page.
const HEADERS: [(header::HeaderName, HeaderValue); 4] = [
    (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'")),
];

/// The answer.
pub fn answer(house: &House, request: &Request) -> Response {
    if !house.config.is_asked_by_its_name(crate::frame::host(request)) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    let state = match house.opened() {
        Some(_) => "{\"status\":\"up\",\"vault\":\"open\"}\n",
        None => "{\"status\":\"up\",\"vault\":\"closed\"}\n",
    };
    (HEADERS, state).into_response()
}
