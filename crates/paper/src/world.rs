//! All that the form may see: itself, the typefaces and one document. There are no files, no packages and no clock.

use crate::fonts::FONTS;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

const FORM: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../templates/paper/document.typ"));

/// The form, parsed once. None only if its name were none.
static SOURCE: LazyLock<Option<Source>> = LazyLock::new(|| {
    let path = VirtualPath::new("document.typ").ok()?;
    Some(Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), FORM.to_owned()))
});

/// The world of one document.
pub struct Paper {
    library: LazyHash<Library>,
    source: Source,
}

impl Paper {
    /// A world with these data in it.
    pub fn new(inputs: Dict) -> Option<Self> {
        let source = SOURCE.as_ref()?.clone();
        // What a table is about is told to whoever does not see it; typst still counts that among its novelties.
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_inputs(inputs).with_features(features).build();
        Some(Self { library: LazyHash::new(library), source })
    }

    /// The line of the form in which a byte stands, from 1.
    pub fn line(&self, byte: usize) -> Option<usize> {
        self.source.lines().byte_to_line(byte)?.checked_add(1)
    }
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
