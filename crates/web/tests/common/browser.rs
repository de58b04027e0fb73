//! A browser without a screen or scripts: it keeps its cookie, sends forms, and goes where it is sent.

use super::firm::ORIGIN;
use super::form::Filled;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use std::fmt::Write;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// A browser.
pub struct Browser {
    router: Router,
    runtime: Runtime,
    cookie: Option<String>,
    /// How many pages were shown.
    pub pages: usize,
    /// What a proxy before the pages says of where it is.
    pub forwarded_for: Option<String>,
}

/// What a browser was answered.
pub struct Shown {
    /// Where it was asked for.
    pub path: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Shown {
    /// The page as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    /// Where it leads.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION).map(|to| to.to_str().unwrap())
    }

    /// Whether a text stands on it.
    pub fn says(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// The form that goes there.
    pub fn form(&self, action: &str) -> Filled {
        let html = self.text();
        let found = Filled::all(&html).into_iter().find(|form| form.action == action);
        found.unwrap_or_else(|| panic!("no form to {action} on {}:\n{html}", self.path))
    }

    /// The only form of the page's own part.
    pub fn only_form(&self) -> Filled {
        let html = self.text();
        let (_, own) = html.split_once("<main").unwrap_or(("", &html));
        let mut forms = Filled::all(own);
        assert_eq!(forms.len(), 1, "not one form on {}:\n{html}", self.path);
        forms.remove(0)
    }
}

impl Browser {
    /// One that was nowhere yet.
    pub fn new(router: Router) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        Self { router, runtime, cookie: None, pages: 0, forwarded_for: None }
    }

    /// Another that holds the same cookie now: what is pressed twice at once comes from both.
    pub fn twin(&self) -> Self {
        let mut twin = Self::new(self.router.clone());
        twin.cookie.clone_from(&self.cookie);
        twin.forwarded_for.clone_from(&self.forwarded_for);
        twin
    }

    /// What it sends of itself with each request: name and value.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Asks for a path, and goes nowhere else.
    pub fn ask(&mut self, path: &str) -> Shown {
        let request = Request::get(path).body(Body::empty()).unwrap();
        self.knock(path, request)
    }

    /// Asks for a path under the name of a host.
    pub fn ask_host(&mut self, path: &str, host: &str) -> Shown {
        let request = Request::get(path).header(header::HOST, host).body(Body::empty()).unwrap();
        self.knock(path, request)
    }

    /// Asks for a path, saying something more.
    pub fn ask_with(&mut self, path: &str, (name, value): (&str, &str)) -> Shown {
        let request = Request::get(path).header(name, value).body(Body::empty()).unwrap();
        self.knock(path, request)
    }

    /// Asks for a path, and follows where it leads.
    pub fn get(&mut self, path: &str) -> Shown {
        let shown = self.ask(path);
        self.follow(shown)
    }

    /// Sends a form, and goes nowhere else.
    pub fn post(&mut self, form: &Filled) -> Shown {
        let (kind, body) = encode(form);
        let request = Request::post(&form.action)
            .header(header::CONTENT_TYPE, kind)
            .header(header::ORIGIN, ORIGIN)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.knock(&form.action, request)
    }

    /// Sends a form of which the end comes in only after something else was done: it is let through before, and read after.
    pub fn post_slowly(&mut self, form: &Filled, mut meanwhile: impl FnMut() + Send + 'static) -> Shown {
        let (kind, body) = encode(form);
        let body = http_body_util::Full::<axum::body::Bytes>::from(body).map_frame(move |frame| {
            meanwhile();
            frame
        });
        let request = Request::post(&form.action)
            .header(header::CONTENT_TYPE, kind)
            .header(header::ORIGIN, ORIGIN)
            .header("sec-fetch-site", "same-origin")
            .body(Body::new(body))
            .unwrap();
        self.knock(&form.action, request)
    }

    /// Sends JSON, as a script of a page does, with the token of a form of that page.
    pub fn send_json(&mut self, path: &str, token: &str, json: &serde_json::Value) -> Shown {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ORIGIN, ORIGIN)
            .header("sec-fetch-site", "same-origin")
            .header("x-csrf", token)
            .body(Body::from(json.to_string()))
            .unwrap();
        self.knock(path, request)
    }

    /// Sends a form, and follows where it leads.
    pub fn send(&mut self, form: &Filled) -> Shown {
        let shown = self.post(form);
        self.follow(shown)
    }

    /// Sends JSON, with what a form of this browser carries.
    pub fn post_json(&mut self, path: &str, carried: &Filled, body: &str) -> Shown {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/json")
            .header("x-csrf", carried.value("csrf").unwrap_or_default())
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.to_owned()))
            .unwrap();
        self.knock(path, request)
    }

    /// Uses a link that is good once.
    pub fn use_link(&mut self, path: &str) -> Shown {
        let form = self.get(path).form(path);
        self.send(&form)
    }

    /// Goes where an answer leads, as often as it does, and waits for long work to end.
    pub fn follow(&mut self, mut shown: Shown) -> Shown {
        for _ in 0..3_000 {
            match shown.location().map(str::to_owned) {
                Some(to) => shown = self.ask(&to),
                None if shown.headers.contains_key("refresh") => {
                    std::thread::sleep(Duration::from_millis(10));
                    shown = self.ask(&shown.path.clone());
                }
                None => {
                    self.pages += 1;
                    return shown;
                }
            }
        }
        panic!("{} leads nowhere", shown.path)
    }

    fn knock(&mut self, path: &str, mut request: Request<Body>) -> Shown {
        let from = SocketAddr::from(([192, 0, 2, 7], 50_000));
        request.extensions_mut().insert(ConnectInfo(from));
        if let Some(forwarded) = &self.forwarded_for {
            request.headers_mut().insert("x-forwarded-for", forwarded.parse().unwrap());
        }
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
        }
        let router = self.router.clone();
        let (parts, bytes) = self.runtime.block_on(async {
            let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
            (parts, body.collect().await.unwrap().to_bytes().to_vec())
        });
        if let Some(line) = parts.headers.get(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let pair = line.split(';').next().unwrap_or_default().to_owned();
            self.cookie = (!line.contains("Max-Age=0")).then_some(pair);
        }
        Shown { path: path.to_owned(), status: parts.status, headers: parts.headers, bytes }
    }
}

/// What stands between the parts of a form with a file.
const BETWEEN: &str = "----between-the-parts-of-a-test";

fn encode(form: &Filled) -> (String, Vec<u8>) {
    if !form.is_multipart {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
        return ("application/x-www-form-urlencoded".to_owned(), body.into_bytes());
    }
    let mut body = Vec::new();
    for (name, value) in &form.fields {
        let mut part = String::new();
        write!(part, "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").unwrap();
        body.extend(part.into_bytes());
    }
    // A browser sends an empty part where no file was chosen.
    let (field, name, bytes) = form.file.clone().unwrap_or_else(|| ("file".to_owned(), String::new(), Vec::new()));
    let head = format!(
        "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(bytes);
    body.extend(format!("\r\n--{BETWEEN}--\r\n").into_bytes());
    (format!("multipart/form-data; boundary={BETWEEN}"), body)
}
