//! Signed notes (C2SP `signed-note`): a text, and who signed it.

use crate::sha256;
use crate::text::{array_from_hex, from_base64, to_base64, to_hex};
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The number of Ed25519 among the kinds of signature. Source: C2SP signed-note, "Signature types".
const ED25519_KIND: u8 = 1;

/// The most signatures a note may carry; the specification asks for at least 16.
const MOST_SIGNATURES: usize = 64;

/// The longest note that is looked at.
const MOST_BYTES: usize = 1 << 18;

/// What begins a line with a signature.
const MARK: &str = "\u{2014} ";

/// Why text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// Not `name+number+key`.
    #[error("a key is a name, a number and base64, joined by `+`")]
    Form,
    /// The name is empty or holds a space, a plus or a control character.
    #[error("the name of a key is not empty and holds no space, plus or control character")]
    Name,
    /// Another kind of signature.
    #[error("only Ed25519 keys are known")]
    Kind,
    /// The number is not that of name and key: something was mistyped.
    #[error("the number of the key does not follow from its name and its bytes")]
    Number,
    /// The seed was not taken.
    #[error("the seed makes no key")]
    Seed,
}

impl KeyError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "key.form",
            Self::Name => "key.name",
            Self::Kind => "key.kind",
            Self::Number => "key.number",
            Self::Seed => "key.seed",
        }
    }
}

/// Why a note says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoteError {
    /// No text, an empty line, and lines with signatures.
    #[error("this is not a text with signatures below it")]
    Form,
    /// No listed key signed.
    #[error("no listed key signed it")]
    Unsigned,
    /// A listed key is named, and the signature is not hers for this text.
    #[error("a signature does not fit the text")]
    Signature,
}

impl NoteError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "note.form",
            Self::Unsigned => "note.unsigned",
            Self::Signature => "note.signature",
        }
    }
}

/// The public half of a key, under its name: `name+number+key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    public: [u8; 32],
}

impl VerifierKey {
    /// A key under a name.
    ///
    /// # Errors
    /// [`KeyError::Name`] for a name that cannot stand in a note.
    pub fn new(name: impl Into<String>, public: [u8; 32]) -> Result<Self, KeyError> {
        let name = name.into();
        if !is_name(&name) {
            return Err(KeyError::Name);
        }
        Ok(Self { name, public })
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The short number by which notes name the key.
    #[must_use]
    pub fn number(&self) -> [u8; 4] {
        let [a, b, c, d, ..] = sha256(&[self.name.as_bytes(), b"\n", &[ED25519_KIND], &self.public]);
        [a, b, c, d]
    }

    /// Whether this key made the signature over the text.
    fn signed(&self, text: &str, signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, &self.public).verify(text.as_bytes(), signature).is_ok()
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[ED25519_KIND], self.public.as_slice()].concat();
        write!(formatter, "{}+{}+{}", self.name, to_hex(&self.number()), to_base64(&key))
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        // Base64 may hold a plus, a name may not.
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(number), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(KeyError::Form);
        };
        let number = array_from_hex::<4>(number).ok_or(KeyError::Form)?;
        let bytes = from_base64(key).ok_or(KeyError::Form)?;
        let public = match bytes.split_first() {
            Some((&ED25519_KIND, public)) => public.try_into().map_err(|_| KeyError::Form)?,
            Some(_) => return Err(KeyError::Kind),
            None => return Err(KeyError::Form),
        };
        let key = Self::new(name, public)?;
        if key.number() == number { Ok(key) } else { Err(KeyError::Number) }
    }
}

/// What signs. It does not print.
pub struct Signer {
    pair: Ed25519KeyPair,
    verifier: VerifierKey,
}

impl Signer {
    /// A signer from its seed, under the name by which notes call it. The seed is the caller's to wipe.
    ///
    /// # Errors
    /// [`KeyError`] for a name that cannot stand in a note.
    pub fn from_seed(name: impl Into<String>, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| KeyError::Seed)?;
        let public = pair.public_key().as_ref().try_into().map_err(|_| KeyError::Seed)?;
        Ok(Self { verifier: VerifierKey::new(name, public)?, pair })
    }

    /// The public half, to be handed out.
    #[must_use]
    pub fn verifier(&self) -> VerifierKey {
        self.verifier.clone()
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.verifier.name
    }

    fn sign(&self, text: &str) -> Signature {
        Signature {
            name: self.verifier.name.clone(),
            number: self.verifier.number(),
            bytes: self.pair.sign(text.as_bytes()).as_ref().to_vec(),
        }
    }
}

/// A text with the signatures that stand below it, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    name: String,
    number: [u8; 4],
    bytes: Vec<u8>,
}

impl Note {
    /// Signs a text, which ends with a line feed.
    ///
    /// # Errors
    /// [`NoteError::Form`] for a text that cannot be a note, [`NoteError::Unsigned`] without a signer.
    pub fn sign(text: String, signers: &[&Signer]) -> Result<Self, NoteError> {
        if !is_note_text(&text) || signers.len() > MOST_SIGNATURES {
            return Err(NoteError::Form);
        }
        if signers.is_empty() {
            return Err(NoteError::Unsigned);
        }
        let signatures = signers.iter().map(|signer| signer.sign(&text)).collect();
        Ok(Self { text, signatures })
    }

    /// The text, with its last line feed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The keys of a list that signed the text. Signatures of others are passed over.
    ///
    /// # Errors
    /// [`NoteError::Unsigned`] if none did, [`NoteError::Signature`] if one is named that did not.
    pub fn verify<'k>(&self, keys: &'k [VerifierKey]) -> Result<Vec<&'k VerifierKey>, NoteError> {
        let mut signed: Vec<&VerifierKey> = Vec::new();
        for signature in &self.signatures {
            let listed = keys.iter().find(|key| key.name == signature.name && key.number() == signature.number);
            let Some(key) = listed.filter(|key| !signed.contains(key)) else { continue };
            if !key.signed(&self.text, &signature.bytes) {
                return Err(NoteError::Signature);
            }
            signed.push(key);
        }
        if signed.is_empty() { Err(NoteError::Unsigned) } else { Ok(signed) }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}", self.text)?;
        for signature in &self.signatures {
            let bytes = [&signature.number, signature.bytes.as_slice()].concat();
            writeln!(formatter, "{MARK}{} {}", signature.name, to_base64(&bytes))?;
        }
        Ok(())
    }
}

impl FromStr for Note {
    type Err = NoteError;

    fn from_str(note: &str) -> Result<Self, NoteError> {
        if note.len() > MOST_BYTES {
            return Err(NoteError::Form);
        }
        // The last empty line parts the text from the signatures.
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteError::Form)?;
        let text = format!("{text}\n");
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Form)?;
        if !is_note_text(&text) || lines.split('\n').nth(MOST_SIGNATURES).is_some() {
            return Err(NoteError::Form);
        }
        let signatures = lines.split('\n').map(signature).collect::<Option<_>>().ok_or(NoteError::Form)?;
        Ok(Self { text, signatures })
    }
}

fn signature(line: &str) -> Option<Signature> {
    let (name, bytes) = line.strip_prefix(MARK)?.split_once(' ')?;
    let bytes = from_base64(bytes)?;
    let (number, bytes) = bytes.split_first_chunk()?;
    is_name(name).then(|| Signature { name: name.to_owned(), number: *number, bytes: bytes.to_vec() })
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|sign: char| sign == '+' || sign.is_whitespace() || sign.is_control())
}

fn is_note_text(text: &str) -> bool {
    text.len() > 1 && text.ends_with('\n') && !text.contains(|sign: char| sign != '\n' && sign < ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: C2SP signed-note, "Example".
    const EXAMPLE_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const EXAMPLE: &str = "This is an example message.\n\n\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    fn signer(name: &str, seed: u8) -> Signer {
        Signer::from_seed(name, &[seed; 32]).unwrap()
    }

    #[test]
    fn checks_the_example_of_the_specification() {
        let key: VerifierKey = EXAMPLE_KEY.parse().unwrap();
        assert_eq!(key.to_string(), EXAMPLE_KEY);
        let note: Note = EXAMPLE.parse().unwrap();
        assert_eq!(note.to_string(), EXAMPLE);
        assert_eq!(note.verify(std::slice::from_ref(&key)).unwrap(), [&key]);
        let changed: Note = EXAMPLE.replace("an example", "no example").parse().unwrap();
        assert_eq!(changed.verify(&[key]), Err(NoteError::Signature));
    }

    #[test]
    fn unknown_signatures_are_passed_over_and_one_listed_key_must_have_signed() {
        let (ours, witness, stranger) = (signer("a.example/log", 1), signer("b.example", 2), signer("c.example", 3));
        let note = Note::sign("text\n".to_owned(), &[&stranger, &ours, &witness]).unwrap();
        let keys = [witness.verifier(), ours.verifier()];
        assert_eq!(note.verify(&keys).unwrap(), [&keys[1], &keys[0]]);
        assert_eq!(note.verify(&[signer("a.example/log", 9).verifier()]), Err(NoteError::Unsigned));
        assert_eq!(note.verify(&[]), Err(NoteError::Unsigned));
        assert_eq!(Note::sign("text\n".to_owned(), &[]), Err(NoteError::Unsigned));
    }

    #[test]
    fn a_listed_key_whose_signature_does_not_fit_spoils_the_note() {
        let (ours, witness) = (signer("a.example/log", 1), signer("b.example", 2));
        let mut note = Note::sign("text\n".to_owned(), &[&ours, &witness]).unwrap();
        note.signatures[1].bytes[5] ^= 1;
        assert_eq!(note.verify(&[ours.verifier(), witness.verifier()]), Err(NoteError::Signature));
        assert_eq!(note.verify(&[ours.verifier()]).unwrap().len(), 1);
    }

    #[test]
    fn a_mistyped_key_is_told() {
        let wrong = |from: &str, to: &str| EXAMPLE_KEY.replacen(from, to, 1).parse::<VerifierKey>().unwrap_err();
        assert_eq!(wrong("foo+", "fox+"), KeyError::Number);
        assert_eq!(wrong("530d", "530e"), KeyError::Number);
        assert_eq!(wrong("+530d903a", ""), KeyError::Form);
        assert_eq!(wrong("530d903a", "530D903A"), KeyError::Form);
        assert_eq!(wrong("AekyeR", "AukyeR"), KeyError::Kind);
        assert_eq!(wrong("U2k", "U"), KeyError::Form);
        assert_eq!(wrong("example.com", "example com"), KeyError::Name);
        assert_eq!("".parse::<VerifierKey>(), Err(KeyError::Form));
    }

    #[test]
    fn what_is_no_note_is_refused() {
        let cut = EXAMPLE.trim_end();
        let marked = EXAMPLE.replace('\u{2014}', "-");
        let control = EXAMPLE.replace("an ", "an\t");
        let spaced = EXAMPLE.replace("foo Uw2", "foo  Uw2");
        for wrong in ["", "\n", "\n\n", "text\n\n", cut, &marked, &control, &spaced] {
            assert_eq!(wrong.parse::<Note>(), Err(NoteError::Form), "{wrong:?}");
        }
        let line = EXAMPLE.lines().last().unwrap();
        let many = |count: usize| format!("text\n\n{}", format!("{line}\n").repeat(count)).parse::<Note>();
        assert!(many(MOST_SIGNATURES).is_ok());
        assert_eq!(many(MOST_SIGNATURES + 1), Err(NoteError::Form));
    }
}
