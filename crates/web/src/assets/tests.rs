use super::*;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use flate2::read::GzDecoder;
use http_body_util::BodyExt as _;
use std::io::Read as _;
use tower::ServiceExt as _;

async fn ask(path: &str, encodings: Option<&str>) -> (StatusCode, HeaderMap, Bytes) {
    let mut request = Request::get(path);
    if let Some(encodings) = encodings {
        request = request.header(header::ACCEPT_ENCODING, encodings);
    }
    let router: Router = Router::new().route("/static/{address}", get(serve));
    let answer = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (head, body) = answer.into_parts();
    (head.status, head.headers, body.collect().await.unwrap().to_bytes())
}

fn text(path: &str) -> &'static str {
    FILES.get_file(path).and_then(|file| file.contents_utf8()).unwrap()
}

#[tokio::test]
async fn gives_each_file_under_the_sum_of_what_it_gives() {
    let names = [
        ("ds.css", "text/css; charset=utf-8"),
        ("thema.css", "text/css; charset=utf-8"),
        ("waarborg.css", "text/css; charset=utf-8"),
        ("passkey.js", "text/javascript; charset=utf-8"),
        ("question.js", "text/javascript; charset=utf-8"),
        ("mark.svg", "image/svg+xml"),
        ("source-sans-3.woff2", "font/woff2"),
    ];
    assert_eq!(SERVED.by_address.len(), names.len());
    for (name, content_type) in names {
        let (status, headers, body) = ask(url(name), None).await;
        assert_eq!(status, StatusCode::OK, "{name}");
        assert_eq!(headers[header::CONTENT_TYPE], content_type);
        assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert!(!headers.contains_key(header::CONTENT_ENCODING));
        assert!(url(name).contains(&short_sum(&body)), "{name}: {}", url(name));
    }
}

#[tokio::test]
async fn gives_the_smaller_form_to_who_takes_it() {
    let (_, _, plain) = ask(url("ds.css"), None).await;
    for encodings in ["gzip", "br, GZIP;q=0.5", "*"] {
        let (_, headers, body) = ask(url("ds.css"), Some(encodings)).await;
        assert_eq!(headers[header::CONTENT_ENCODING], "gzip", "{encodings}");
        assert_eq!(headers[header::VARY], "accept-encoding");
        assert!(body.len() * 4 < plain.len());
        let mut again = Vec::new();
        GzDecoder::new(body.as_ref()).read_to_end(&mut again).unwrap();
        assert_eq!(again, plain);
    }
    for encodings in ["", "br", "gzip;q=0", "*;q=1, gzip;q=0.0", "gzip;q=much"] {
        let (_, headers, body) = ask(url("ds.css"), Some(encodings)).await;
        assert!(!headers.contains_key(header::CONTENT_ENCODING), "{encodings}");
        assert_eq!(body, plain);
    }
    let (_, headers, _) = ask(url("source-sans-3.woff2"), Some("gzip")).await;
    assert!(!headers.contains_key(header::CONTENT_ENCODING));
}

#[tokio::test]
async fn gives_nothing_else() {
    for path in ["/static/ds.css", "/static/ds.0000000000.css", "/static/VENDORED.md", "/static/..%2fCargo.toml"] {
        let (status, headers, body) = ask(path, Some("gzip")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert!(body.is_empty() && !headers.contains_key(header::CACHE_CONTROL));
    }
    assert_eq!(url("no-such-file.css"), "/static/");
    assert_eq!(icon("no-such-picture"), "");
}

#[test]
fn our_sheet_names_the_letter_by_its_address() {
    let sheet = SERVED.by_address.iter().find(|(address, _)| address.starts_with("waarborg.")).map(|(_, asset)| asset);
    let sheet = String::from_utf8(sheet.unwrap().plain.to_vec()).unwrap();
    assert!(sheet.contains(&format!("url(\"{}\")", url("source-sans-3.woff2"))));
    assert!(!sheet.contains("vendor/source"));
}

#[test]
fn pictures_stand_inside_a_page_and_say_nothing() {
    assert!(ICONS.len() > 50);
    for (name, picture) in ICONS.iter() {
        assert!(picture.starts_with("<svg class=\"") && picture.ends_with("</svg>"), "{name}: {picture}");
        assert!(picture.contains(" aria-hidden=\"true\""), "{name}");
        for unwanted in ["xmlns", "style=", "\n", "<!--", "<script", "stroke-width=\"1.9\""] {
            assert!(!picture.contains(unwanted), "{name} has {unwanted}");
        }
    }
    let outcomes = ["stamp-yes", "stamp-yes-if", "stamp-no-unless", "stamp-no", "stamp-unknown"];
    assert!(outcomes.iter().all(|name| icon(name).contains("class=\"stempel\"")));
    assert!(icon("today").contains("class=\"i\"") && icon("mark").contains("class=\"wb-mark\""));
}

#[test]
fn what_is_not_ours_is_what_the_table_says() {
    let rows: Vec<Vec<&str>> = text("vendor/VENDORED.md")
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.split('|').map(|cell| cell.trim().trim_matches('`')).collect())
        .collect();
    let listed: Vec<&str> = rows.iter().map(|row| row[1]).collect();
    for row in &rows {
        let file = FILES.get_file(format!("vendor/{}", row[1])).unwrap_or_else(|| panic!("{} is absent", row[1]));
        assert_eq!(sum(file.contents()), row[5], "{}", row[1]);
        assert!(row[2].contains('@') && !row[3].is_empty(), "{row:?}");
    }
    for file in FILES.get_dir("vendor").unwrap().files() {
        let name = file.path().file_name().unwrap().to_str().unwrap();
        let is_served = name.rsplit_once('.').is_some_and(|(_, extension)| content_type(extension).is_some());
        assert_eq!(listed.contains(&name), is_served, "{name}");
    }
}

#[test]
fn every_work_comes_with_its_licence() {
    let names: Vec<&str> = licences().map(|(name, _)| name).collect();
    assert_eq!(names, ["designsystemet", "lucide", "source-sans-3"]);
    assert!(licences().all(|(_, text)| text.len() > 500));
}

#[test]
fn our_sheet_stays_small_and_keeps_its_promises() {
    let sheet = text("waarborg.css");
    assert!(sheet.len() <= 31 * 1024, "{} bytes", sheet.len());
    assert!(!sheet.contains("!important"));
    assert!(sheet.starts_with("/*") && sheet.contains("@layer ds, wb;"));
    // What stands before a brace is a selector; a `#` in it is an id.
    let before_braces = sheet.split('{').map(|part| part.rsplit(['}', ';', '{']).next().unwrap_or_default());
    assert!(before_braces.clone().count() > 300);
    for selector in before_braces {
        assert!(!selector.contains('#'), "{selector}");
    }
}
