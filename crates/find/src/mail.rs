//! Mails: the headers that people read, then the body, with one memory of names.

use crate::detector::{Detector, Session, TextContext};
use crate::grammar;
use crate::span::{Span, chars};

/// A part of a mail with its place in the file, if it stands there as it is.
#[derive(Debug, Clone, Copy)]
pub struct MailPart<'t> {
    /// The text of the part.
    pub text: &'t str,
    /// Bytes and code points before the part; zero for a decoded part.
    pub offset: (u64, u64),
}

impl Detector {
    /// Finds personal data in the source text of a mail whose parts are not
    /// encoded; offsets are those of the source.
    #[must_use]
    pub fn mail_source(&self, source: &str) -> Vec<Span> {
        self.mail_parts(&parts(source))
    }

    /// Finds personal data in parts of one mail, such as decoded headers and
    /// bodies; a name in one part is known in the next.
    #[must_use]
    pub fn mail_parts(&self, parts: &[MailPart<'_>]) -> Vec<Span> {
        let mut session = Session::new();
        let mut spans = Vec::new();
        for part in parts {
            self.long(part.text, part.offset, TextContext::default(), &mut session, &mut |_, found| {
                spans.extend(found);
            });
        }
        spans
    }
}

/// Cuts a source text into the lines of headers for people, and the body.
fn parts(source: &str) -> Vec<MailPart<'_>> {
    let body = body_start(source);
    let mut parts = Vec::new();
    let mut counted = (0, 0);
    let mut kept: Option<(usize, usize)> = None;
    let mut wanted = false;
    let mut at = 0;
    let mut flush = |kept: Option<(usize, usize)>| {
        if let Some((from, to)) = kept {
            counted = (from, counted.1 + chars(&source[counted.0..from]));
            parts.push(MailPart { text: &source[from..to], offset: (from as u64, counted.1) });
        }
    };
    for line in source[..body].split_inclusive('\n') {
        if !line.starts_with([' ', '\t']) {
            let name = line.split(':').next().unwrap_or("").to_ascii_lowercase();
            wanted = grammar::PEOPLE_HEADERS.contains(&name.as_str());
        }
        if wanted {
            kept = Some((kept.map_or(at, |(from, _)| from), at + line.len()));
        } else {
            flush(kept.take());
        }
        at += line.len();
    }
    flush(kept);
    flush(Some((body, source.len())));
    parts
}

/// Returns where the body begins; a text without headers is all body.
fn body_start(source: &str) -> usize {
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\r', '\n']);
        let header = bare.starts_with([' ', '\t']) && at > 0
            || bare.split_once(':').is_some_and(|(name, _)| {
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            });
        if bare.is_empty() && at > 0 {
            return at;
        }
        if !header {
            return if at == 0 { 0 } else { at };
        }
        at += line.len();
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_for_machines_are_left_out() {
        let source = "Message-ID: <1234@mail.example>\r\nFrom: Jan de Vries <jan@example.nl>\r\nReceived: by 10.1.2.3\r\nSubject: hoi\r\n\r\nHallo é\r\n";
        let texts: Vec<&str> = parts(source).iter().map(|p| p.text).collect();
        assert_eq!(texts, ["From: Jan de Vries <jan@example.nl>\r\n", "Subject: hoi\r\n", "\r\nHallo é\r\n"]);
        let spans = Detector::new().mail_source(source);
        assert_eq!(&source[spans[0].bytes.start as usize..spans[0].bytes.end as usize], "Jan de Vries");
    }
}
