//! Words onto paper: PDF by typst, XLSX.
//!
//! What a document says is made elsewhere, as a [`Document`](waarborg_text::document::Document); here it only gets its
//! form. Every PDF has one form, `templates/paper/document.typ`, is tagged, and is held to PDF/UA-1 and PDF/A by the
//! exporter itself. Nothing is read from a file or the air, so the same document of the same moment gives the same bytes.

mod code;
mod data;
mod error;
mod fonts;
mod pdf;
mod signs;
mod world;
mod xlsx;

pub use error::PaperError;
pub use pdf::pdf;
pub use xlsx::{register_xlsx, xlsx};
