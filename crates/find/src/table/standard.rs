//! Formats whose fields have names that a standard gives.

use crate::fold::fold_into;
use crate::kind::Kind;
use std::collections::HashMap;

static LIST: &str = include_str!("../../lexicons/standards.txt");

/// A format that names its fields itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standard {
    /// Contact cards.
    VCard,
    /// Entries of a directory, as of LDAP.
    Directory,
    /// Calendars.
    Calendar,
    /// Exported chats.
    Chat,
}

/// The fields of the standards, with what they hold.
#[derive(Debug)]
pub(super) struct Fields(HashMap<(Standard, Vec<u8>), Option<Kind>>);

impl Fields {
    #[expect(clippy::expect_used, reason = "INVARIANT: the sections of standards.txt are formats and kinds")]
    pub(super) fn new() -> Self {
        let mut fields = HashMap::new();
        let mut section = None;
        for line in LIST.lines().filter(|l| !l.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                let (format, kind) = name.split_once(' ').expect("INVARIANT: a format and a kind");
                let standard = match format {
                    "vcard" => Standard::VCard,
                    "directory" => Standard::Directory,
                    "chat" => Standard::Chat,
                    _ => Standard::Calendar,
                };
                let kind = (kind != "none").then(|| kind.parse().expect("INVARIANT: the kind of a section"));
                section = Some((standard, kind));
                continue;
            }
            let Some((standard, kind)) = section else { continue };
            for entry in line.split(',').map(str::trim).filter(|e| !e.is_empty()) {
                fields.insert((standard, entry.as_bytes().to_vec()), kind);
            }
        }
        Fields(fields)
    }

    /// What a field holds; the outer `None` if the standard does not know it.
    #[expect(clippy::option_option, reason = "a field that holds no personal data is no unknown field")]
    pub(super) fn holds(&self, standard: Standard, name: &str) -> Option<Option<Kind>> {
        let plain = name.replace(['-', '.', '_', ';'], " ");
        let mut key = Vec::new();
        fold_into(plain.trim(), &mut key);
        self.0.get(&(standard, key)).copied()
    }
}
