//! A document by its parts, for telling two versions apart.

use super::VERSION;
use crate::document::{Block, Document};
use waarborg_duties::publishing::{Printed, Section};
use waarborg_law::Language;

impl Printed for Document {
    fn language(&self) -> Language {
        self.language
    }

    fn sections(&self) -> Vec<Section> {
        let lead = Section { id: String::new(), heading: self.title.clone(), lines: vec![self.lead.clone()] };
        let mut sections = vec![lead];
        for block in &self.blocks {
            match block {
                Block::Heading { id, text, .. } => {
                    sections.push(Section { id: id.clone(), heading: text.clone(), lines: Vec::new() });
                }
                block => {
                    if let Some(section) = sections.last_mut() {
                        section.lines.extend(lines(block));
                    }
                }
            }
        }
        sections.retain(|section| section.id != VERSION);
        sections
    }
}

/// A block, line by line, as it reads.
fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Text(text) | Block::Line(text) => vec![text.clone()],
        Block::List(lines) | Block::Steps(lines) | Block::Words(lines) => lines.clone(),
        Block::Facts(facts) => facts.iter().map(|(name, value)| format!("{name}: {value}")).collect(),
        Block::Table { caption, head, rows } => {
            let row = |cells: &Vec<String>| cells.join(" · ");
            [caption.clone(), row(head)].into_iter().chain(rows.iter().map(row)).collect()
        }
        Block::Notice { heading, text } => vec![heading.clone(), text.clone()],
        Block::Code { content, text } => vec![text.clone(), content.clone()],
        Block::Attachment { about, text, .. } => vec![about.clone(), text.clone()],
        Block::Heading { .. } | Block::NewPage => Vec::new(),
    }
}
