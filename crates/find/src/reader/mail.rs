//! Mails in their source form, with MIME parts.

use super::encoding::decode;
use super::{Format, ReadError};
use crate::detector::Detector;
use crate::mail::MailPart;
use crate::span::Span;
use mail_parser::{MessageParser, MimeHeaders, PartType};

/// Findings of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailFindings {
    /// No part is encoded: places are those of the decoded source.
    Source(Vec<Span>),
    /// Per decoded part: its number (0 for the headers) and the places in it.
    Parts(Vec<(usize, Vec<Span>)>),
}

/// Scans a mail.
///
/// # Errors
/// [`ReadError::Malformed`] if parts are encoded and cannot be parsed.
pub fn scan(bytes: &[u8], detector: &Detector) -> Result<MailFindings, ReadError> {
    let source = decode(bytes);
    if !is_encoded(&source) {
        return Ok(MailFindings::Source(detector.mail_source(&source)));
    }
    let message = MessageParser::default().parse(bytes).ok_or(ReadError::Malformed(Format::Mail))?;
    let mut texts = vec![headers(&message)];
    for part in &message.parts {
        match &part.body {
            PartType::Text(text) if part.attachment_name().is_none() => texts.push(text.clone().into_owned()),
            PartType::Html(html) => texts.push(mail_parser::decoders::html::html_to_text(html)),
            _ => {}
        }
    }
    let parts =
        texts.iter().enumerate().map(|(at, text)| (at, detector.mail_parts(&[MailPart { text, offset: (0, 0) }])));
    Ok(MailFindings::Parts(parts.collect()))
}

/// Says whether a part or header is encoded, so that its place in the source
/// says nothing.
fn is_encoded(source: &str) -> bool {
    let lower = source.get(..source.len().min(64 * 1024)).unwrap_or(source).to_ascii_lowercase();
    [
        "content-transfer-encoding: base64",
        "content-transfer-encoding: quoted-printable",
        "=?utf-8?",
        "=?iso-8859",
        "=?windows-125",
    ]
    .iter()
    .any(|mark| lower.contains(mark))
}

/// Writes the decoded headers for people as lines.
fn headers(message: &mail_parser::Message<'_>) -> String {
    let mut lines = String::new();
    for (label, addresses) in [("From", message.from()), ("To", message.to()), ("Cc", message.cc())] {
        for address in addresses.into_iter().flat_map(mail_parser::Address::iter) {
            let name = address.name().unwrap_or_default();
            let mailbox = address.address().unwrap_or_default();
            lines.push_str(&format!("{label}: {name} <{mailbox}>\n"));
        }
    }
    if let Some(subject) = message.subject() {
        lines.push_str(&format!("Subject: {subject}\n"));
    }
    lines
}
