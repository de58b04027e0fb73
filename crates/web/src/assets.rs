//! Sheets, letter, scripts and pictures of the pages: built in, and served under the sum of what is in them.
//!
//! A name with its sum never holds anything else, so a browser keeps it for good and never asks again; a new version
//! has a new name. Nothing is read from disk, and nothing is compressed twice.

use crate::gzip;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::future::ready;
use std::sync::LazyLock;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../assets");

/// The sheet of ours. It names the letter, so it is made last.
const OURS: &str = "waarborg.css";

/// The scripts of ours, each for one page or a few.
const SCRIPTS: [&str; 2] = ["passkey.js", "question.js"];

/// How `waarborg.css` names a file beside it, before that file has its sum in its name.
const BESIDE: &str = "url(\"vendor/";

/// Letters of the sum in a name: forty bits, which two files of one program do not share by chance.
const SUM_LETTERS: usize = 10;

/// What a picture carries to stand alone, and a sheet says for it inside a page. Written by `assets/vendor/refresh.sh`.
const ALONE: [&str; 2] = [
    r#" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round""#,
    r#" xmlns="http://www.w3.org/2000/svg""#,
];

static SERVED: LazyLock<Served> = LazyLock::new(Served::new);
static ICONS: LazyLock<HashMap<&'static str, String>> = LazyLock::new(icons);

/// Everything that is served.
struct Served {
    /// By its name in a template, such as `ds.css`.
    by_name: HashMap<&'static str, String>,
    /// By the name it is asked for, such as `ds.0123456789.css`.
    by_address: HashMap<String, Asset>,
}

/// A file as it goes over the line.
struct Asset {
    content_type: HeaderValue,
    plain: Bytes,
    /// Smaller, where it is.
    gzip: Option<Bytes>,
}

/// The address of a file for a template: `ds.css` is `/static/ds.0123456789.css`.
///
/// A name that is no file of ours gives an address under which nothing is found.
#[must_use]
pub fn url(name: &str) -> &'static str {
    SERVED.by_name.get(name).map_or_else(
        || {
            tracing::error!(name, "a page names a file that is not built in");
            "/static/"
        },
        String::as_str,
    )
}

/// A picture to stand inside a page, hidden from who listens: the words beside it say what it means. Empty where there
/// is none of that name.
#[must_use]
pub fn icon(name: &str) -> &'static str {
    ICONS.get(name).map_or_else(
        || {
            tracing::error!(name, "a page names a picture that is not built in");
            ""
        },
        String::as_str,
    )
}

/// The licences of what is not ours: the name of the work, and the text.
pub fn licences() -> impl Iterator<Item = (&'static str, &'static str)> {
    let files = FILES.get_dir("vendor/licences").into_iter().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?)))
}

/// Gives a file by its address below `/static/`.
pub async fn serve(Path(address): Path<String>, headers: HeaderMap) -> Response {
    // Nothing here waits for anything, and yet a handler is asynchronous.
    ready(answer(&address, &headers)).await
}

fn answer(address: &str, headers: &HeaderMap) -> Response {
    let Some(asset) = SERVED.by_address.get(address) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let always = [
        (header::CONTENT_TYPE, asset.content_type.clone()),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
    ];
    match &asset.gzip {
        Some(smaller) if gzip::is_taken(headers) => {
            (always, [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))], smaller.clone()).into_response()
        }
        _ => (always, asset.plain.clone()).into_response(),
    }
}

impl Served {
    fn new() -> Self {
        let mut served = Self { by_name: HashMap::new(), by_address: HashMap::new() };
        let vendored = FILES.get_dir("vendor").into_iter().flat_map(Dir::files);
        // The mark is the picture of the page in a browser's tab.
        let scripts = SCRIPTS.iter().filter_map(|name| FILES.get_file(name));
        for file in vendored.chain(FILES.get_file("icons/mark.svg")).chain(scripts) {
            if let Some(name) = file.path().file_name().and_then(|name| name.to_str()) {
                served.add(name, Bytes::from_static(file.contents()));
            }
        }
        let sheet = FILES.get_file(OURS).and_then(|file| file.contents_utf8()).unwrap_or_default();
        let sheet = served.with_addresses(sheet);
        served.add(OURS, Bytes::from(sheet));
        served
    }

    /// Adds a file, if it is of a kind that pages use.
    fn add(&mut self, name: &'static str, plain: Bytes) {
        let Some((stem, extension)) = name.rsplit_once('.') else { return };
        let Some(content_type) = content_type(extension) else { return };
        let address = format!("{stem}.{}.{extension}", short_sum(&plain));
        // A letter of this kind is compressed already.
        let gzip =
            if extension == "woff2" { None } else { gzip::smaller(&plain, Compression::best()).map(Bytes::from) };
        self.by_name.insert(name, format!("/static/{address}"));
        self.by_address.insert(address, Asset { content_type: HeaderValue::from_static(content_type), plain, gzip });
    }

    /// A sheet in which files beside it are named by their addresses.
    fn with_addresses(&self, sheet: &str) -> String {
        let mut pieces = sheet.split(BESIDE);
        let mut whole = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (name, rest) = piece.split_once('"').unwrap_or((piece, ""));
            let address = self.by_name.get(name).map_or(name, String::as_str);
            // Writing to a string cannot fail.
            let _ = write!(whole, "url(\"{address}\"{rest}");
        }
        whole
    }
}

fn content_type(extension: &str) -> Option<&'static str> {
    match extension {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some("font/woff2"),
        _ => None,
    }
}

/// The beginning of the SHA-256 of some bytes, as hexadecimal.
fn short_sum(bytes: &[u8]) -> String {
    let mut sum = sum(bytes);
    sum.truncate(SUM_LETTERS);
    sum
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn icons() -> HashMap<&'static str, String> {
    let files = FILES.get_dir("icons").into_iter().flat_map(Dir::files);
    let picture = |text: &str| ALONE.iter().fold(text.trim_end().to_owned(), |text, part| text.replacen(part, "", 1));
    files.filter_map(|file| Some((file.path().file_stem()?.to_str()?, picture(file.contents_utf8()?)))).collect()
}

#[cfg(test)]
mod tests;
