//! Mail messages: head, bodies, attachments.

use std::borrow::Cow;

use mail_parser::{HeaderValue, Message as Parsed, MessageParser, MessagePart, MimeHeaders};

use crate::error::ReadError;
use crate::format::Format;
use crate::html;
use crate::part::Message;
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::shield::shield;
use crate::source::{Input, Source};

/// Reads one message.
pub(crate) fn read(input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let bytes = input.into_bytes(reading.limits)?;
    read_message(&bytes, place, reading)
}

/// Hands out the message, then reads each attachment as a file of its own.
pub(crate) fn read_message(bytes: &[u8], place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let malformed = ReadError::Malformed { format: Format::Eml };
    let parser = MessageParser::new().with_mime_headers().default_header_text();
    let parsed = shield(Format::Eml, || parser.parse(bytes).ok_or(malformed))?;
    let (headers, bodies) = shield(Format::Eml, || Ok((headers(&parsed), bodies(&parsed))))?;
    reading.message(Message { place, headers, bodies, attachments: parsed.attachment_count() })?;
    for (number, attachment) in parsed.attachments().enumerate() {
        read_attachment(number, attachment, place, reading)?;
    }
    Ok(())
}

/// Every field, decoded and unfolded; those that repeat, repeat.
fn headers(message: &Parsed<'_>) -> Vec<(String, String)> {
    let raw = message.raw_message();
    let text = |header: &mail_parser::Header<'_>| {
        if let HeaderValue::Text(text) = header.value() {
            text.trim().to_owned()
        } else {
            let start = usize::try_from(header.offset_start()).unwrap_or(usize::MAX);
            let end = usize::try_from(header.offset_end()).unwrap_or(usize::MAX);
            String::from_utf8_lossy(raw.get(start..end).unwrap_or_default()).trim().to_owned()
        }
    };
    message.headers().iter().map(|header| (header.name().trim().to_owned(), text(header))).collect()
}

/// The plain bodies, and what HTML says where there is no plain one or where it says much more.
fn bodies(message: &Parsed<'_>) -> Vec<String> {
    let mut bodies: Vec<String> =
        (0..message.text_body_count()).filter_map(|at| message.body_text(at)).map(Cow::into_owned).collect();
    let plain: usize = bodies.iter().map(|body| letters(body)).sum();
    let only_html = message.html_body.iter().filter(|part| !message.text_body.contains(part));
    let pages = only_html.filter_map(|part| message.part(*part)?.text_contents());
    let texts: Vec<String> = pages.map(html::to_text).collect();
    let said: usize = texts.iter().map(|text| letters(text)).sum();
    // "Your program shows no HTML" stands for the whole of it.
    if said > plain.saturating_mul(3) / 2 {
        bodies.extend(texts);
    }
    bodies
}

fn letters(text: &str) -> usize {
    text.chars().filter(|sign| sign.is_alphanumeric()).count()
}

fn read_attachment(
    number: usize,
    attachment: &MessagePart<'_>,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let is_message = attachment.is_message();
    let named = attachment.attachment_name().map(str::to_owned);
    let name = named.unwrap_or_else(|| if is_message { format!("{number}.eml") } else { number.to_string() });
    let place = place.step(Step::Attachment(name.clone()));
    let input = Input::new(Source::Bytes { name, bytes: Cow::Borrowed(attachment.contents()) });
    reading.nested(&place, input)
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::testing::{read_bytes, read_text};

    #[test]
    fn a_message_gives_its_head_and_body() {
        let seen = read_text(
            "m.eml",
            "From: =?utf-8?q?Zo=C3=AB?=\r\n <zoe@example.org>\r\nTo: b@example.org\r\nX-Note: a\r\n\r\nHoi Bert\r\n",
        );
        let message = &seen.messages[0];
        assert_eq!(message.headers[0], ("From".into(), "Zoë <zoe@example.org>".into()));
        assert_eq!(message.headers[2], ("X-Note".into(), "a".into()));
        assert_eq!(message.bodies, ["Hoi Bert\r\n"]);
    }

    #[test]
    fn a_page_that_says_more_than_the_plain_text_is_read() {
        let mail = |plain: &str| {
            format!(
                "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n\
                 Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n{plain}\n\
                 --x\nContent-Type: text/html\n\n<p>Uw bestelling gaat naar Anna Bos, Weg 1, Delft, morgen</p>\n--x--\n"
            )
        };
        let bodies = |plain: &str| read_text("m.eml", &mail(plain)).messages.remove(0).bodies;
        assert!(bodies("Uw programma toont geen HTML")[1].contains("Anna Bos"));
        assert_eq!(bodies("Uw bestelling gaat naar Anna Bos, Weg 1, Delft, morgen").len(), 1);
    }

    const WITH_TABLE: &str = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n\
        Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Hoi&nbsp;<b>Bert</b></p>\n\
        --x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"l.csv\"\n\
        Content-Transfer-Encoding: base64\n\nbmFhbTtwbGFhdHMKQW5uYTtEZWxmdApCZXJ0O0dvdWRhCg==\n--x--\n";

    #[test]
    fn attachments_are_parts_of_their_own() {
        let seen = read_text("m.eml", WITH_TABLE);
        assert!(seen.messages[0].bodies[0].contains("Bert"));
        assert_eq!(seen.tables[0].place, "m.eml › l.csv");
        assert_eq!(seen.tables[0].values("naam"), ["Anna", "Bert"]);
    }

    #[test]
    fn attachments_beyond_the_depth_are_refused() {
        let limits = Limits { depth: 0, ..Limits::default() };
        assert_eq!(read_bytes("m.eml", WITH_TABLE.as_bytes(), &limits).problems, ["read.too-deep"]);
    }
}
