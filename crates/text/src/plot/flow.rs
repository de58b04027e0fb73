//! Who gets what: kinds of data flow to purposes, and purposes to recipients. Below it the same as rows, all of them.

mod layout;

use super::svg::{Fill, Length, Svg};
use super::{Drawing, Shade};
use crate::numbers::number;
use crate::words::Words;
use layout::{Column, Layout, Ribbon};

/// Where the columns stand, in hundredths of the width, and how wide a node is. Each has its names on its right.
const PLACES: [f64; 3] = [0.0, 33.5, 67.0];
const NODE_WIDTH: f64 = 1.5;
/// Letters that fit beside a node on a phone, and lines that fit in its height.
const LETTERS: usize = 12;
const LINES: usize = 3;

/// What to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// The kinds of data.
    pub kinds: Vec<FlowKind>,
    /// The purposes.
    pub purposes: Vec<String>,
    /// The recipients.
    pub recipients: Vec<String>,
    /// From a kind to a purpose.
    pub uses: Vec<Link>,
    /// From a purpose to a recipient.
    pub disclosures: Vec<Link>,
}

/// A kind of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowKind {
    /// Its name.
    pub name: String,
    /// How much it may hurt.
    pub shade: Shade,
}

/// From one to another, by their places in their lists. A link to nowhere is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// The data of how many people.
    pub people: u64,
}

/// The picture and its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowPicture {
    /// The picture; in a column with many nodes the small ones stand together.
    pub drawing: Drawing,
    /// Each kind, purpose and recipient.
    pub rows: Vec<FlowRow>,
}

/// What goes where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowRow {
    /// The kind of data.
    pub kind: String,
    /// The purpose.
    pub purpose: String,
    /// The recipient, or that nobody outside gets it.
    pub recipient: String,
    /// Of how many people.
    pub people: String,
}

/// Draws which data go to whom, and for which purpose.
#[must_use]
pub fn flow(words: &Words, id: &str, flow: &Flow) -> FlowPicture {
    let rows = rows(words, flow);
    let count = |count: usize| number(words.language(), u64::try_from(count).unwrap_or(u64::MAX));
    let sizes = [flow.kinds.len(), flow.purposes.len(), flow.recipients.len()].map(count);
    let [kinds, purposes, recipients] = sizes;
    let text = words.say_with(
        "plot-flow",
        &[("kinds", &kinds), ("purposes", &purposes), ("recipients", &recipients), ("rows", &count(rows.len()))],
    );
    let others = |left_out: usize| words.say_with("plot-flow-others", &[("count", &count(left_out))]);
    let svg = draw(id, &text, &Layout::new(flow, &others));
    FlowPicture { drawing: Drawing { svg, text }, rows }
}

fn rows(words: &Words, flow: &Flow) -> Vec<FlowRow> {
    let mut rows = Vec::new();
    for used in &flow.uses {
        let (Some(kind), Some(purpose)) = (flow.kinds.get(used.from), flow.purposes.get(used.to)) else { continue };
        let to = flow.disclosures.iter().filter(|link| link.from == used.to);
        let mut recipients: Vec<String> = to.filter_map(|link| flow.recipients.get(link.to).cloned()).collect();
        if recipients.is_empty() {
            recipients.push(words.say("plot-flow-nobody"));
        }
        rows.extend(recipients.into_iter().map(|recipient| FlowRow {
            kind: kind.name.clone(),
            purpose: purpose.clone(),
            recipient,
            people: number(words.language(), used.people),
        }));
    }
    rows
}

fn draw(id: &str, text: &str, layout: &Layout) -> String {
    let mut svg = Svg::wide(id, "wb-plaat", layout.height, text);
    let [first, second, third] = PLACES;
    svg.stretched(layout.height, |svg| {
        for ribbon in &layout.uses {
            draw_ribbon(svg, (first, second), ribbon);
        }
        for ribbon in &layout.disclosures {
            draw_ribbon(svg, (second, third), ribbon);
        }
        for (column, place) in layout.columns.iter().zip(PLACES) {
            for node in &column.nodes {
                svg.rect(Length::Px(place), node.top, Length::Px(NODE_WIDTH), node.height, 0.0, node.fill);
            }
        }
    });
    for (column, place) in layout.columns.iter().zip(PLACES) {
        draw_names(&mut svg, column, place + NODE_WIDTH + 1.5);
    }
    svg.finish()
}

fn draw_ribbon(svg: &mut Svg, (left, right): (f64, f64), ribbon: &Ribbon) {
    let (from, to) = (ribbon.from, ribbon.to);
    svg.ribbon((left + NODE_WIDTH, from.0, from.1), (right, to.0, to.1), ribbon.fill);
}

/// Names stand beside their node, on its ribbons.
fn draw_names(svg: &mut Svg, column: &Column, place: f64) {
    const LINE: f64 = 18.0;
    for node in &column.nodes {
        let lines = lines(&node.name);
        let mut y = node.top + node.height / 2.0 + 5.0 - LINE / 2.0 * (super::many(lines.len()) - 1.0);
        for line in lines {
            svg.text(Length::Part(place / 100.0), y, "w", &line);
            y += LINE;
        }
    }
}

/// A name in as many lines as there is room for; what has no room stands in the rows below.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in name.split_whitespace().flat_map(pieces) {
        match lines.last_mut() {
            Some(line) if !line.ends_with('-') && line.chars().count() + 1 + piece.chars().count() <= LETTERS => {
                line.push(' ');
                line.push_str(&piece);
            }
            _ => lines.push(piece),
        }
    }
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(LETTERS - 1).chain(['…']).collect();
        }
    }
    lines
}

/// A word, or what it is broken into.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() <= LETTERS {
        return vec![word.to_owned()];
    }
    let mut pieces: Vec<String> = letters.chunks(LETTERS - 1).map(|piece| piece.iter().collect()).collect();
    let last = pieces.len().saturating_sub(1);
    pieces.iter_mut().take(last).for_each(|piece| piece.push('-'));
    pieces
}

impl Shade {
    /// A shade that several kinds share stands for the worst of them.
    fn worst(shades: impl Iterator<Item = Self>) -> Fill {
        shades.max().map_or(Fill::Accent, Self::fill)
    }
}
