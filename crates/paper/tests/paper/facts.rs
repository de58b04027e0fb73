//! What a reader of PDFs finds in the files.

use crate::made;
use lopdf::{Dictionary, Object};
use waarborg_law::Language;
use waarborg_text::document::Document;

fn pdf(document: &Document) -> Vec<u8> {
    waarborg_paper::pdf(document, made::now()).unwrap()
}

fn catalogue(file: &lopdf::Document) -> &Dictionary {
    file.catalog().unwrap()
}

/// The bytes of a string, whichever way it is written.
fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

/// The metadata as XML.
fn metadata(file: &lopdf::Document) -> String {
    let stream = file.dereference(catalogue(file).get(b"Metadata").unwrap()).unwrap().1.as_stream().unwrap();
    String::from_utf8(stream.get_plain_content().unwrap()).unwrap()
}

#[test]
fn every_file_is_tagged_and_says_its_language_and_title() {
    for language in Language::ALL {
        let sheet = made::sheet(language);
        let answer = made::answer(language);
        let receipts = [made::receipt(language), made::cleared(language)];
        let all = receipts.into_iter().chain([made::register(language), made::access(language), answer]);
        for document in all.chain([sheet.expose().clone()]) {
            let file = lopdf::Document::load_mem(&pdf(&document)).unwrap();
            let catalogue = catalogue(&file);
            let marked = file.dereference(catalogue.get(b"MarkInfo").unwrap()).unwrap().1.as_dict().unwrap();
            assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
            assert!(catalogue.has(b"StructTreeRoot") && catalogue.has(b"Outlines"));
            assert!(text(catalogue.get(b"Lang").unwrap()).starts_with(language.as_str()));
            let info = file.dereference(file.trailer.get(b"Info").unwrap()).unwrap().1.as_dict().unwrap();
            assert_eq!(text(info.get(b"Title").unwrap()), document.title);
            let metadata = metadata(&file);
            assert!(metadata.contains("<pdfuaid:part>1<"), "{metadata}");
            let has_attachment = !file.get_pages().is_empty() && catalogue.has(b"AF");
            let part = if has_attachment { "<pdfaid:part>3<" } else { "<pdfaid:part>2<" };
            assert!(metadata.contains(part) && metadata.contains("<pdfaid:conformance>A<"), "{metadata}");
        }
    }
}

#[test]
fn a_recovery_sheet_is_as_many_pages_as_shares() {
    for language in Language::ALL {
        let file = lopdf::Document::load_mem(&pdf(made::sheet(language).expose())).unwrap();
        assert_eq!(file.get_pages().len(), 3);
    }
}

#[test]
fn a_receipt_carries_its_text_as_a_file() {
    let file = lopdf::Document::load_mem(&pdf(&made::receipt(Language::Nl))).unwrap();
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    let attached = streams.filter(|stream| {
        stream.dict.get(b"Type").is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"EmbeddedFile"))
    });
    let texts: Vec<Vec<u8>> = attached.map(|stream| stream.get_plain_content().unwrap()).collect();
    assert_eq!(texts, [made::erased().receipt.into_bytes()]);
}

#[test]
fn the_same_document_of_the_same_moment_is_the_same_file() {
    let document = made::register(Language::Nl);
    let first = pdf(&document);
    assert_eq!(first, pdf(&document));
    let later = waarborg_paper::pdf(&document, "2026-11-27T10:00:00Z".parse().unwrap()).unwrap();
    assert_ne!(first, later);
}
