//! What was sent: where it comes from, that it is from a page of ours, and its fields.

use super::{FORM, admit, fault};
use crate::reply::Refusal;
use crate::route::{Takes, Who};
use crate::visit::{Fields, Sent, Visit};
use axum::body::{Bytes, to_bytes};
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{HeaderMap, Method, StatusCode, header};
use waarborg_text::vault_fault::Nature;
use zeroize::Zeroize;

/// What a form with a file holds beside it.
const BESIDE_FILE: usize = 64 * 1024;
/// The most fields of a form.
const FIELDS: usize = 2_000;

/// Reads what was sent into the visit.
pub async fn read(visit: &mut Visit, request: Request) -> Result<(), Refusal> {
    let is_act = request.method() == Method::POST;
    if visit.route.who == Who::Doorstep && !is_act {
        admit::on_the_doorstep(visit)?;
    }
    if !is_act {
        return Ok(());
    }
    if !is_of_our_origin(request.headers(), &visit.house.config.origin) {
        return Err(Refusal::Stale);
    }
    if visit.account.is_none() {
        visit.house.brakes.knock(visit.from).map_err(|_| Refusal::TooOften)?;
    }
    let token = request.headers().get("x-csrf").and_then(|value| value.to_str().ok()).map(str::to_owned);
    visit.sent = match visit.route.takes {
        Takes::Form => fields(request).await?,
        Takes::File(most) => parts(request, most).await?,
        Takes::Json => json(request).await?,
    };
    let token = token.unwrap_or_else(|| visit.sent.text("csrf").to_owned());
    let is_own = visit.session.as_ref().is_some_and(|session| session.is_own(&token));
    if is_own || visit.route.who == Who::Everyone {
        return Ok(());
    }
    let is_of_people = matches!(visit.route.who, Who::Roles(_));
    if visit.route.takes != Takes::Json && is_of_people {
        visit.before = visit.house.sessions.whose(&token, visit.now);
    }
    if visit.before.is_some() {
        return Ok(());
    }
    Err(if visit.account.is_some() || !is_of_people { Refusal::Stale } else { Refusal::SignedOut })
}

/// Whether a page of ours sent it. Browsers say so themselves; one that says nothing has the token of the form to show.
fn is_of_our_origin(headers: &HeaderMap, ours: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin == ours,
        (None, None) => true,
    }
}

async fn fields(request: Request) -> Result<Sent, Refusal> {
    let bytes = to_bytes(request.into_body(), FORM).await.map_err(|_| Refusal::TooLarge(FORM))?;
    let pairs = form_urlencoded::parse(&bytes).take(FIELDS + 1);
    let fields: Fields = pairs.map(|(name, value)| (name.into_owned(), value.into_owned().into())).collect();
    wipe(bytes);
    if fields.len() > FIELDS {
        return Err(Refusal::TooLarge(FORM));
    }
    Ok(Sent { fields, ..Sent::default() })
}

/// Wipes what was read, unless the server holds it for more that comes in by the same connection.
fn wipe(bytes: Bytes) {
    if let Ok(mut bytes) = bytes.try_into_mut() {
        bytes.zeroize();
    }
}

async fn json(request: Request) -> Result<Sent, Refusal> {
    let bytes = to_bytes(request.into_body(), FORM).await.map_err(|_| Refusal::TooLarge(FORM))?;
    let json = serde_json::from_slice(&bytes).map_err(|_| fault("web.not-json", Nature::WrongUse))?;
    Ok(Sent { json: Some(json), ..Sent::default() })
}

async fn parts(mut request: Request, most: usize) -> Result<Sent, Refusal> {
    let broken = |error: MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge(most),
        _ => fault("web.broken-form", Nature::WrongUse),
    };
    DefaultBodyLimit::max(most + BESIDE_FILE).apply(&mut request);
    let mut multipart =
        Multipart::from_request(request, &()).await.map_err(|_| fault("web.broken-form", Nature::WrongUse))?;
    let mut sent = Sent::default();
    while let Some(part) = multipart.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file) => {
                let bytes = part.bytes().await.map_err(broken)?;
                if bytes.len() > most {
                    return Err(Refusal::TooLarge(most));
                }
                // A browser sends an empty part where no file was chosen.
                if !(file.is_empty() && bytes.is_empty()) {
                    sent.file = Some((file, bytes.to_vec().into()));
                }
                wipe(bytes);
            }
            None => sent.fields.push((name, part.text().await.map_err(broken)?.into())),
        }
        if sent.fields.len() > FIELDS {
            return Err(Refusal::TooLarge(most));
        }
    }
    Ok(sent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_send() {
        let ours = "https://a.example";
        let of = |pairs: &[(&'static str, &'static str)]| {
            let headers: HeaderMap =
                pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
            is_of_our_origin(&headers, ours)
        };
        assert!(of(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(of(&[("origin", "https://a.example")]));
        assert!(of(&[]));
        assert!(!of(&[("sec-fetch-site", "cross-site"), ("origin", "https://a.example")]));
        assert!(!of(&[("sec-fetch-site", "same-site")]));
        assert!(!of(&[("origin", "https://b.example")]));
        assert!(!of(&[("origin", "null")]));
    }
}
