//! The register to take along: as a workbook, on paper, as the file itself, and for programs.

use super::change::held;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use waarborg_law::deadline::Start;
use waarborg_paper::{PaperError, pdf, register_xlsx};
use waarborg_text::paper::register_document;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, register_json};

/// The forms, as addresses name them.
pub const FORMS: [&str; 4] = ["xlsx", "pdf", "toml", "json"];

/// Hands the register over in a form.
pub fn fetch(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let held = held(visit)?;
    let row = vault.register_text(Some(held.version))?;
    let (words, book, register, today) = (visit.words(), vault.book(), &held.register, visit.today());
    let since = Start::At(row.applied_at).day().unwrap_or(today);
    // What a document cannot hold is ours to mend.
    let broken = |_: PaperError| Refusal::of(Fault::new("web.broke-off"), Nature::Storage);
    let (kind, bytes) = match visit.part() {
        "xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            register_xlsx(words, book, register, today, visit.now).map_err(broken)?,
        ),
        "pdf" => {
            let document = register_document(words, book, register, Some((held.version, since)), today);
            ("application/pdf", pdf(&document, visit.now).map_err(broken)?)
        }
        "toml" => ("application/toml", register.to_toml().into_bytes()),
        "json" => ("application/json", register_json(register).to_string().into_bytes()),
        _ => return Err(Refusal::NotFound),
    };
    let name = format!("register-{}-{}.{}", held.version, today, visit.part());
    Ok(Reply::File { name, kind, bytes: bytes.into() })
}
