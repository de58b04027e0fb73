//! Files sealed to those who can open them: backups, and keys for recovery.
//!
//! ```text
//! file   age v1 (c2sp.org/age): header with one X25519 stanza for each who can open │ nonce 16
//!        │ chunks of 64 KiB under ChaCha20-Poly1305, the last one marked (STREAM)
//! organisation's identity = X25519 secret HKDF(organisation key, "waarborg/organisation/files/1")
//! ```
//!
//! Purpose: a backup opens by the root key (through the organisation key) or by the recovery shares, each alone, and with
//! anyone's age program if Waarborg is gone. Attacker: a thief of the backup gets its length. Cutting, reordering and
//! flipping are found; a cut file only at its end, so nothing read may be acted upon before the reader came to the end.
//! Age does not say who sealed a file: whoever knows the public half can make one. What a backup holds is told genuine by
//! what is in it, the keys and the signed head of the log. The header is bound to its file key by an HMAC, so one file does
//! not open differently for different people. A file cannot ask for more memory or time than a header of 4 KiB takes.

mod bounded;

use crate::{SealError, Secret32};
use age::secrecy::ExposeSecret;
use age::{DecryptError, EncryptError, x25519};
use bech32::{Bech32, Hrp};
use bounded::Bounded;
use std::io::{self, Read, Write};
use zeroize::{Zeroize, Zeroizing};

/// Who can open a file: an X25519 secret.
pub struct FileIdentity {
    secret: Secret32,
    age: x25519::Identity,
}

impl FileIdentity {
    pub(crate) fn from_secret(secret: Secret32) -> Result<Self, SealError> {
        // Age takes its identities as text only.
        let prefix = Hrp::parse("age-secret-key-").map_err(|_| SealError::Library)?;
        let text = bech32::encode_upper::<Bech32>(prefix, secret.expose()).map(Zeroizing::new);
        let age = text.map_err(|_| SealError::Library)?.parse().map_err(|_| SealError::Library)?;
        Ok(Self { secret, age })
    }

    pub(crate) fn secret(&self) -> &Secret32 {
        &self.secret
    }

    /// The public half.
    #[must_use]
    pub fn recipient(&self) -> FileRecipient {
        FileRecipient(self.age.to_public())
    }

    /// The text that other programs for age take, `AGE-SECRET-KEY-1…`.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.age.to_string().expose_secret().to_owned())
    }
}

/// To whom a file is sealed: the public half.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FileRecipient(pub(crate) x25519::Recipient);

/// Seals what is written to all of the recipients, each of whom can open it alone.
///
/// # Errors
/// [`SealError::NoRecipient`], [`SealError::Stream`].
pub fn encrypt_to<W: Write>(recipients: &[&FileRecipient], out: W) -> Result<FileWriter<W>, SealError> {
    let recipients = recipients.iter().map(|recipient| &recipient.0 as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(recipients).map_err(|error| match error {
        EncryptError::MissingRecipients => SealError::NoRecipient,
        _ => SealError::Library,
    })?;
    encryptor.wrap_output(out).map(FileWriter).map_err(|error| SealError::Stream(error.kind()))
}

/// Seals what is written. Without [`FileWriter::finish`] the file is cut and does not open to its end.
pub struct FileWriter<W: Write>(age::stream::StreamWriter<W>);

impl<W: Write> FileWriter<W> {
    /// Marks the end; gives back where it was written to.
    ///
    /// # Errors
    /// [`SealError::Stream`].
    pub fn finish(self) -> Result<W, SealError> {
        self.0.finish().map_err(|error| SealError::Stream(error.kind()))
    }
}

impl<W: Write> Write for FileWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Opens what [`encrypt_to`] sealed. Errors of reading tell of damage as [`io::ErrorKind::InvalidData`] or
/// [`io::ErrorKind::UnexpectedEof`].
///
/// # Errors
/// [`SealError::Format`] if it is no such file; [`SealError::Damaged`] if it was changed, or is sealed to others.
pub fn decrypt_with<R: Read>(identity: &FileIdentity, input: R) -> Result<FileReader<R>, SealError> {
    let (bounded, bound) = Bounded::new(input);
    let opened = age::Decryptor::new(bounded)
        .and_then(|file| file.decrypt(std::iter::once(&identity.age as &dyn age::Identity)))
        .map_err(|error| match error {
            DecryptError::Io(error) => match error.kind() {
                io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => SealError::Format,
                kind => SealError::Stream(kind),
            },
            DecryptError::InvalidHeader | DecryptError::UnknownFormat => SealError::Format,
            _ => SealError::Damaged,
        })?;
    bound.lift();
    Ok(FileReader(opened))
}

/// Reads an opened file.
pub struct FileReader<R: Read>(age::stream::StreamReader<Bounded<R>>);

impl<R: Read> Read for FileReader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.read(out)
    }
}

/// Seals a few bytes.
pub(crate) fn encrypt_all(recipients: &[&FileRecipient], plain: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut writer = encrypt_to(recipients, Vec::new())?;
    writer.write_all(plain).map_err(|error| SealError::Stream(error.kind()))?;
    writer.finish()
}

/// Opens a few bytes.
pub(crate) fn decrypt_all(identity: &FileIdentity, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    // As long as what is sealed, so that it never moves and leaves no copy.
    let mut plain = Zeroizing::new(vec![0; sealed.len()]);
    let mut reader = decrypt_with(identity, sealed)?;
    let mut length = 0;
    while let Some(room) = plain.get_mut(length..).filter(|room| !room.is_empty()) {
        match reader.read(room) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(_) => {
                plain.zeroize();
                return Err(SealError::Damaged);
            }
        }
    }
    plain.truncate(length);
    Ok(plain)
}
