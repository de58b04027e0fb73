//! Smaller bodies for whoever takes them.

use axum::http::{HeaderMap, header};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// Whether the other side takes gzip. Source: RFC 9110, section 12.5.3; a weight of nought is a refusal.
pub fn is_taken(headers: &HeaderMap) -> bool {
    let offers = headers.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    let mut any = false;
    for offer in offers.flat_map(|value| value.split(',')) {
        let (coding, weight) = offer.split_once(';').unwrap_or((offer, "q=1"));
        let weight = weight.trim().trim_start_matches(['q', 'Q']).trim_start_matches('=').trim();
        let is_taken = weight.parse::<f32>().is_ok_and(|weight| weight > 0.0);
        match coding.trim() {
            coding if coding.eq_ignore_ascii_case("gzip") || coding.eq_ignore_ascii_case("x-gzip") => return is_taken,
            "*" => any = is_taken,
            _ => {}
        }
    }
    any
}

/// The bytes compressed, if that helps.
pub fn smaller(plain: &[u8], how: Compression) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), how);
    encoder.write_all(plain).ok()?;
    let smaller = encoder.finish().ok()?;
    (smaller.len() < plain.len()).then_some(smaller)
}
