//! What a connection says of encryption: words and files that the library does not know, or knows otherwise.

use std::path::PathBuf;

/// The words of libpq, by what they come to here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `disable`: in plain, wherever the server is.
    Disable,
    /// `allow` and `prefer`: no wish. To libpq they mean encryption without a look at who answers, or none; that is
    /// no protection, and here they say nothing.
    Unsaid,
    /// `require`, `verify-ca` and `verify-full`: encrypted, and the server is who it says it is.
    Verify,
}

/// Whose word is taken for who a server is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trusted {
    /// The authorities that this system trusts.
    System,
    /// Those in a file, and no others.
    File(PathBuf),
}

/// The files with the certificate by which the server knows who comes, and with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    pub certificate: PathBuf,
    pub key: PathBuf,
}

/// What a connection says of encryption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub mode: Mode,
    pub trusted: Trusted,
    pub own: Option<Own>,
}

/// What was heard so far.
struct Heard {
    mode: Mode,
    trusted: Trusted,
    certificate: Option<PathBuf>,
    key: Option<PathBuf>,
}

impl Heard {
    /// A certificate without its key says nothing, nor does a key alone. Whoever shows one wants an encrypted way.
    fn said(self) -> Option<Said> {
        let Heard { mode, trusted, certificate, key } = self;
        let own = match (certificate, key) {
            (Some(certificate), Some(key)) => Some(Own { certificate, key }),
            (None, None) => None,
            _ => return None,
        };
        let mode = if own.is_some() && mode == Mode::Unsaid { Mode::Verify } else { mode };
        Some(Said { mode, trusted, own })
    }
}

impl Said {
    /// Takes from a connection what it says of encryption, and leaves the rest as it was. `None` if it is no connection.
    pub fn take(text: &str) -> Option<(String, Said)> {
        let mut heard = Heard { mode: Mode::Unsaid, trusted: Trusted::System, certificate: None, key: None };
        let is_url = ["postgres://", "postgresql://"].iter().any(|start| text.starts_with(start));
        let rest = if is_url { heard.take_url(text)? } else { heard.take_pairs(text)? };
        Some((rest, heard.said()?))
    }
}

impl Heard {
    fn take_url(&mut self, text: &str) -> Option<String> {
        // A password may hold a question mark.
        let host = text.find('@').map_or(0, |sign| sign + 1);
        let Some(question) = text.get(host..)?.find('?') else { return Some(text.to_owned()) };
        let (before, query) = text.split_at_checked(host + question)?;
        let mut kept = Vec::new();
        for pair in query.get(1..)?.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=')?;
            if !self.hear(key, &decoded(value)?)? {
                kept.push(pair);
            }
        }
        let sign = if kept.is_empty() { "" } else { "?" };
        Some(format!("{before}{sign}{}", kept.join("&")))
    }

    fn take_pairs(&mut self, text: &str) -> Option<String> {
        let (mut rest, mut kept) = (text.trim_start(), String::new());
        while !rest.is_empty() {
            let pair = rest;
            let (key, after) = rest.split_once('=')?;
            let (value, after) = value(after.trim_start())?;
            if !self.hear(key.trim_end(), &value)? {
                kept.push_str(pair.get(..pair.len() - after.len())?);
                kept.push(' ');
            }
            rest = after.trim_start();
        }
        Some(kept)
    }

    /// Whether a pair was about encryption. `None` if it says what nobody knows.
    fn hear(&mut self, key: &str, value: &str) -> Option<bool> {
        match (key, value) {
            ("sslmode", "disable") => self.mode = Mode::Disable,
            ("sslmode", "allow" | "prefer") => self.mode = Mode::Unsaid,
            ("sslmode", "require" | "verify-ca" | "verify-full") => self.mode = Mode::Verify,
            ("sslmode", _) | ("sslrootcert" | "sslcert" | "sslkey", "") => return None,
            ("sslrootcert", "system") => self.trusted = Trusted::System,
            ("sslrootcert", file) => self.trusted = Trusted::File(file.into()),
            ("sslcert", file) => self.certificate = Some(file.into()),
            ("sslkey", file) => self.key = Some(file.into()),
            _ => return Some(false),
        }
        Some(true)
    }
}

/// A value as it may be written, and what stands behind it.
fn value(text: &str) -> Option<(String, &str)> {
    let quoted = text.strip_prefix('\'');
    let mut value = String::new();
    let mut signs = quoted.unwrap_or(text).chars();
    loop {
        let before = signs.as_str();
        match signs.next() {
            Some('\\') => value.extend(signs.next()),
            Some('\'') if quoted.is_some() => return Some((value, signs.as_str())),
            Some(sign) if quoted.is_some() || !sign.is_whitespace() => value.push(sign),
            None if quoted.is_some() => return None,
            Some(_) | None => return Some((value, before)),
        }
    }
}

/// The signs behind per cents.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_encryption_is_taken_out_and_nothing_else() {
        let file = |name: &str| Trusted::File(name.into());
        for (text, rest, mode, trusted) in [
            ("host=a user=u", "host=a user=u ", Mode::Unsaid, Trusted::System),
            ("host=a sslmode=disable user=u", "host=a user=u ", Mode::Disable, Trusted::System),
            ("sslmode = prefer host=a", "host=a ", Mode::Unsaid, Trusted::System),
            (
                r"password='a \' sslmode=disable' sslmode=verify-ca",
                r"password='a \' sslmode=disable' ",
                Mode::Verify,
                Trusted::System,
            ),
            (r"sslrootcert='C:\\my files\\ca.crt'", "", Mode::Unsaid, file(r"C:\my files\ca.crt")),
            (r"sslrootcert=my\ ca.crt sslmode=require", "", Mode::Verify, file("my ca.crt")),
            ("postgres://u:p?x@a/d", "postgres://u:p?x@a/d", Mode::Unsaid, Trusted::System),
            ("postgresql://a/d?sslmode=verify-full", "postgresql://a/d", Mode::Verify, Trusted::System),
            (
                "postgres://u:p@a?application_name=x&sslrootcert=%2Fetc%2Fca.crt&sslmode=require&port=1",
                "postgres://u:p@a?application_name=x&port=1",
                Mode::Verify,
                file("/etc/ca.crt"),
            ),
        ] {
            let (left, said) = Said::take(text).unwrap();
            assert_eq!((left.as_str(), said), (rest, Said { mode, trusted, own: None }), "{text}");
        }
    }

    #[test]
    fn a_certificate_is_shown_with_its_key_and_over_an_encrypted_way() {
        for (text, rest, mode) in [
            ("host=a sslcert=me.crt sslkey=me.key", "host=a ", Mode::Verify),
            ("sslkey=me.key sslmode=prefer host=a sslcert='me.crt'", "host=a ", Mode::Verify),
            ("host=a sslcert=me.crt sslkey=me.key sslmode=disable", "host=a ", Mode::Disable),
            ("postgres://a/d?sslcert=me.crt&port=1&sslkey=me%2Ekey", "postgres://a/d?port=1", Mode::Verify),
        ] {
            let own = Some(Own { certificate: "me.crt".into(), key: "me.key".into() });
            let said = Said { mode, trusted: Trusted::System, own };
            assert_eq!(Said::take(text), Some((rest.to_owned(), said)), "{text}");
        }
    }

    #[test]
    fn a_word_that_nobody_knows_is_no_wish_for_less() {
        for text in [
            "sslmode=off host=a",
            "sslmode='disable",
            "sslmode",
            "postgres://a?sslmode=no",
            "postgres://a?sslrootcert=%zz",
            "host=a sslcert=me.crt",
            "postgres://a?sslkey=me.key",
            "sslcert= sslkey=me.key host=a",
        ] {
            assert_eq!(Said::take(text), None, "{text}");
        }
    }
}
