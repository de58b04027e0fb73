//! Where bytes come from, and the same bytes with their beginning looked at.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;

use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::limits::Limits;

/// What is to be opened.
pub enum Source<'a> {
    /// A file on disk; read where it lies, never changed.
    Path(PathBuf),
    /// Bytes in memory.
    Bytes {
        /// The name to report, with its extension if it has one.
        name: String,
        /// The content.
        bytes: Cow<'a, [u8]>,
    },
    /// Bytes that come once, such as an upload.
    Stream {
        /// The name to report, with its extension if it has one.
        name: String,
        /// The content.
        stream: Box<dyn Read + 'a>,
    },
}

/// How much of the beginning is looked at to tell the format, the encoding and the shape.
const HEAD_BYTES: u64 = 256 << 10;

/// A source whose beginning has been read.
pub(crate) struct Input<'a> {
    /// The name to report.
    pub name: String,
    head: Vec<u8>,
    body: Body<'a>,
}

enum Body<'a> {
    File { file: File, path: PathBuf, length: u64 },
    Bytes(Cow<'a, [u8]>),
    Stream(Box<dyn Read + 'a>),
}

impl<'a> Input<'a> {
    /// Opens the source and reads its beginning.
    pub fn new(source: Source<'a>) -> Result<Input<'a>, ReadError> {
        match source {
            Source::Path(path) => Input::from_path(path),
            Source::Bytes { name, bytes } => Ok(Input { name, head: Vec::new(), body: Body::Bytes(bytes) }),
            Source::Stream { name, stream } => Input::from_stream(name, stream),
        }
    }

    fn from_path(path: PathBuf) -> Result<Input<'a>, ReadError> {
        let name = path.display().to_string();
        let mut file = File::open(&path).map_err(|error| ReadError::from(error.kind()))?;
        let metadata = file.metadata().map_err(|error| ReadError::from(error.kind()))?;
        if !metadata.is_file() {
            return Err(ReadError::Unsupported);
        }
        let head = read_head(&mut file)?;
        file.rewind().map_err(|error| ReadError::from(error.kind()))?;
        Ok(Input { name, head, body: Body::File { file, path, length: metadata.len() } })
    }

    /// A stream, as entries of archives are.
    pub fn from_stream(name: String, mut stream: Box<dyn Read + 'a>) -> Result<Input<'a>, ReadError> {
        let head = read_head(&mut stream)?;
        Ok(Input { name, head, body: Body::Stream(stream) })
    }

    /// The beginning: all of it if [`Input::is_whole`], never empty unless the source is.
    pub fn head(&self) -> &[u8] {
        match &self.body {
            Body::Bytes(bytes) => {
                let end = usize::try_from(HEAD_BYTES).map_or(bytes.len(), |end| end.min(bytes.len()));
                bytes.get(..end).unwrap_or_default()
            }
            _ => &self.head,
        }
    }

    /// Whether [`Input::head`] is everything.
    pub fn is_whole(&self) -> bool {
        u64::try_from(self.head().len()).is_ok_and(|length| length < HEAD_BYTES)
    }

    /// How many bytes there are, if that is known.
    pub fn length(&self) -> Option<u64> {
        match &self.body {
            Body::File { length, .. } => Some(*length),
            Body::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Body::Stream(_) => None,
        }
    }

    /// The path, if the source is a file on disk.
    pub fn path(&self) -> Option<&PathBuf> {
        match &self.body {
            Body::File { path, .. } => Some(path),
            _ => None,
        }
    }

    /// Everything from the first byte, once.
    pub fn into_reader(self) -> Box<dyn Read + 'a> {
        match self.body {
            Body::File { file, .. } => Box::new(file),
            Body::Bytes(bytes) => Box::new(Cursor::new(bytes)),
            Body::Stream(stream) => Box::new(Cursor::new(self.head).chain(stream)),
        }
    }

    /// Everything, as one piece of memory.
    pub fn into_bytes(mut self, limits: &Limits) -> Result<Cow<'a, [u8]>, ReadError> {
        if let Body::File { length, .. } = &self.body
            && *length > limits.held_bytes
        {
            return Err(ReadError::TooLarge { bound: Bound::HeldBytes, limit: limits.held_bytes });
        }
        self.hold(limits)?;
        match self.body {
            Body::Bytes(bytes) => Ok(bytes),
            body => hold(Input { body, ..self }.into_reader(), limits).map(Cow::Owned),
        }
    }

    /// Everything, with a position that can be moved; a stream is taken into memory for it.
    pub fn seekable(&mut self, limits: &Limits) -> Result<Seekable<'_>, ReadError> {
        self.hold(limits)?;
        match &mut self.body {
            Body::File { file, .. } => {
                file.rewind().map_err(|error| ReadError::from(error.kind()))?;
                Ok(Seekable::File(file))
            }
            Body::Bytes(bytes) => Ok(Seekable::Bytes(Cursor::new(bytes))),
            Body::Stream(_) => Err(ReadError::Unsupported),
        }
    }

    fn hold(&mut self, limits: &Limits) -> Result<(), ReadError> {
        if let Body::Stream(stream) = &mut self.body {
            let head = Cursor::new(std::mem::take(&mut self.head));
            let bytes = hold(Box::new(head.chain(stream)), limits)?;
            self.body = Body::Bytes(Cow::Owned(bytes));
        }
        Ok(())
    }
}

/// A source that can be read in any order.
pub(crate) enum Seekable<'i> {
    File(&'i File),
    Bytes(Cursor<&'i [u8]>),
}

impl Read for Seekable<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Seekable::File(file) => file.read(buffer),
            Seekable::Bytes(bytes) => bytes.read(buffer),
        }
    }
}

impl Seek for Seekable<'_> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        match self {
            Seekable::File(file) => file.seek(position),
            Seekable::Bytes(bytes) => bytes.seek(position),
        }
    }
}

fn read_head(reader: &mut dyn Read) -> Result<Vec<u8>, ReadError> {
    let mut head = Vec::new();
    reader.take(HEAD_BYTES).read_to_end(&mut head).map_err(|error| ReadError::from_io(&error, Format::Text))?;
    Ok(head)
}

fn hold(reader: Box<dyn Read + '_>, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    let limit = limits.held_bytes;
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| ReadError::from_io(&error, Format::Text))?;
    Bound::HeldBytes.check(bytes.len(), limit)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stream(length: usize) -> Source<'static> {
        Source::Stream { name: "s".into(), stream: Box::new(Cursor::new(vec![b'a'; length])) }
    }

    #[test]
    fn stream_gives_its_head_again() {
        let mut all = Vec::new();
        Input::new(stream(700_000)).unwrap().into_reader().read_to_end(&mut all).unwrap();
        assert_eq!(all.len(), 700_000);
    }

    #[test]
    fn refuses_to_hold_more_than_the_limit() {
        let limits = Limits { held_bytes: 1000, ..Limits::default() };
        let error = Input::new(stream(1001)).unwrap().into_bytes(&limits).unwrap_err();
        assert_eq!(error.code(), "read.too-large");
        assert_eq!(Input::new(stream(1000)).unwrap().into_bytes(&limits).unwrap().len(), 1000);
    }

    #[test]
    fn a_folder_is_no_file() {
        assert_eq!(Input::new(Source::Path(".".into())).err(), Some(ReadError::Unsupported));
        assert_eq!(Input::new(Source::Path("./no/such".into())).err(), Some(ReadError::NotFound));
    }
}
