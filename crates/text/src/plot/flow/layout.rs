//! Where nodes and ribbons stand. Ribbons cross as little as sorting by neighbours can make them.

use super::super::svg::Fill;
use super::super::{Shade, many, real, share};
use super::{Flow, Link};
use std::collections::BTreeMap;

/// Nodes of a column; more of them, and the small ones stand together. Three columns make twelve.
const NODES: usize = 4;
/// The height of a node with three lines of a name, and what its part of all people adds.
const LEAST_HEIGHT: f64 = 58.0;
const ADDED_HEIGHT: f64 = 60.0;
const GAP: f64 = 12.0;
/// Rounds of sorting. After the second nothing changes any more in columns as short as these.
const ROUNDS: usize = 2;

pub(super) struct Layout {
    pub(super) height: f64,
    pub(super) columns: [Column; 3],
    pub(super) uses: Vec<Ribbon>,
    pub(super) disclosures: Vec<Ribbon>,
}

#[derive(Default)]
pub(super) struct Column {
    pub(super) nodes: Vec<Node>,
}

pub(super) struct Node {
    pub(super) name: String,
    pub(super) top: f64,
    pub(super) height: f64,
    pub(super) fill: Fill,
    people: u64,
}

/// From the top and bottom on its left to those on its right.
pub(super) struct Ribbon {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    pub(super) fill: Fill,
}

/// One of the two ends of a link.
type End = fn(&Link) -> usize;
const FROM: End = |link| link.from;
const TO: End = |link| link.to;

impl Layout {
    /// Lays out a flow; `others` names nodes that stand together, by their number.
    pub(super) fn new(flow: &Flow, others: &dyn Fn(usize) -> String) -> Self {
        let uses = sound(&flow.uses, flow.kinds.len(), flow.purposes.len());
        let disclosures = sound(&flow.disclosures, flow.purposes.len(), flow.recipients.len());
        let kinds = flow.kinds.iter().map(|kind| (kind.name.as_str(), Some(kind.shade))).collect::<Vec<_>>();
        let purposes = flow.purposes.iter().map(|name| (name.as_str(), None)).collect::<Vec<_>>();
        let recipients = flow.recipients.iter().map(|name| (name.as_str(), None)).collect::<Vec<_>>();
        let (mut kinds, kind_of) = gather(&kinds, &sums(kinds.len(), &uses, FROM), others);
        let (mut purposes, purpose_of) = gather(&purposes, &sums(purposes.len(), &uses, TO), others);
        let (mut recipients, recipient_of) = gather(&recipients, &sums(recipients.len(), &disclosures, TO), others);
        let uses = merge(&uses, &kind_of, &purpose_of);
        let disclosures = merge(&disclosures, &purpose_of, &recipient_of);

        let mut order = by_people(&kinds);
        let (mut middle, mut last) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            middle = by_neighbours(purposes.nodes.len(), &uses, TO, FROM, &order);
            last = by_neighbours(recipients.nodes.len(), &disclosures, TO, FROM, &middle);
            order = by_neighbours(kinds.nodes.len(), &uses, FROM, TO, &middle);
        }
        let heights = [kinds.place(&order), purposes.place(&middle), recipients.place(&last)];
        let height = heights.into_iter().fold(LEAST_HEIGHT, f64::max);
        for (column, own) in [&mut kinds, &mut purposes, &mut recipients].into_iter().zip(heights) {
            column.nodes.iter_mut().for_each(|node| node.top += (height - own) / 2.0);
        }
        Self {
            height,
            uses: ribbons(&uses, &kinds, &purposes, true),
            disclosures: ribbons(&disclosures, &purposes, &recipients, false),
            columns: [kinds, purposes, recipients],
        }
    }
}

impl Column {
    /// Puts the nodes below each other in an order, and says how tall the column is.
    fn place(&mut self, order: &[usize]) -> f64 {
        let all = self.nodes.iter().fold(0_u64, |sum, node| sum.saturating_add(node.people));
        let mut top = 0.0;
        for place in order {
            if let Some(node) = self.nodes.get_mut(*place) {
                node.height = LEAST_HEIGHT + ADDED_HEIGHT * share(node.people, all);
                node.top = top;
                top += node.height + GAP;
            }
        }
        (top - GAP).max(0.0)
    }
}

/// The links between what there is.
fn sound(links: &[Link], from: usize, to: usize) -> Vec<Link> {
    links.iter().filter(|link| link.from < from && link.to < to).copied().collect()
}

/// The people at each node, counted at one end of its links.
fn sums(nodes: usize, links: &[Link], end: End) -> Vec<u64> {
    let mut sums = vec![0_u64; nodes];
    for link in links {
        if let Some(sum) = sums.get_mut(end(link)) {
            *sum = sum.saturating_add(link.people);
        }
    }
    sums
}

/// A column of few nodes, and which of them each original node became.
fn gather(names: &[(&str, Option<Shade>)], people: &[u64], others: &dyn Fn(usize) -> String) -> (Column, Vec<usize>) {
    let mut ranked: Vec<usize> = (0..names.len()).collect();
    ranked.sort_by_key(|place| std::cmp::Reverse(people.get(*place).copied().unwrap_or_default()));
    let kept = if names.len() <= NODES { names.len() } else { NODES - 1 };
    let (own, together) = ranked.split_at_checked(kept).unwrap_or((&ranked, &[]));
    let mut became = vec![kept; names.len()];
    let mut column = Column::default();
    let groups = own.chunks(1).chain((!together.is_empty()).then_some(together));
    for (node, group) in groups.enumerate() {
        let members = group.iter().filter_map(|place| names.get(*place));
        let name = match group {
            [single] => names.get(*single).map_or_else(String::new, |(name, _)| (*name).to_owned()),
            several => others(several.len()),
        };
        let fill = Shade::worst(members.filter_map(|(_, shade)| *shade));
        let people =
            group.iter().filter_map(|place| people.get(*place)).fold(0_u64, |sum, one| sum.saturating_add(*one));
        column.nodes.push(Node { name, top: 0.0, height: 0.0, fill, people });
        for place in group {
            if let Some(slot) = became.get_mut(*place) {
                *slot = node;
            }
        }
    }
    (column, became)
}

/// Links between the nodes that there are now, one for each pair.
fn merge(links: &[Link], from_became: &[usize], to_became: &[usize]) -> Vec<Link> {
    let mut pairs: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for link in links {
        if let (Some(from), Some(to)) = (from_became.get(link.from), to_became.get(link.to)) {
            let people = pairs.entry((*from, *to)).or_default();
            *people = people.saturating_add(link.people);
        }
    }
    pairs.into_iter().map(|((from, to), people)| Link { from, to, people }).collect()
}

fn by_people(column: &Column) -> Vec<usize> {
    let mut order: Vec<usize> = (0..column.nodes.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(column.nodes.get(*place).map(|node| node.people)));
    order
}

/// The nodes of a column, sorted by where their neighbours stand on average.
fn by_neighbours(nodes: usize, links: &[Link], own: End, other: End, order: &[usize]) -> Vec<usize> {
    let place_of = |node: usize| many(order.iter().position(|one| *one == node).unwrap_or_default());
    let average = |node: usize| {
        let (sum, weight) = links.iter().filter(|link| own(link) == node).fold((0.0, 0.0), |(sum, weight), link| {
            let people = real(link.people.max(1));
            (sum + place_of(other(link)) * people, weight + people)
        });
        // Who has no neighbour stands below those that have.
        if weight > 0.0 { sum / weight } else { f64::MAX }
    };
    let mut sorted: Vec<(usize, f64)> = (0..nodes).map(|node| (node, average(node))).collect();
    sorted.sort_by(|a, b| a.1.total_cmp(&b.1));
    sorted.into_iter().map(|(node, _)| node).collect()
}

fn ribbons(links: &[Link], left: &Column, right: &Column, is_coloured: bool) -> Vec<Ribbon> {
    let from = spans(links, (left, FROM), (right, TO));
    let to = spans(links, (right, TO), (left, FROM));
    let fill = |link: &Link| left.nodes.get(link.from).filter(|_| is_coloured).map_or(Fill::Accent, |node| node.fill);
    links.iter().zip(from).zip(to).map(|((link, from), to)| Ribbon { from, to, fill: fill(link) }).collect()
}

/// The piece of its node that each link takes at one end, from above to below as its other ends stand.
fn spans(links: &[Link], (own, own_end): (&Column, End), (other, other_end): (&Column, End)) -> Vec<(f64, f64)> {
    let mut spans = vec![(0.0, 0.0); links.len()];
    for (place, node) in own.nodes.iter().enumerate() {
        let mut mine: Vec<(usize, &Link)> =
            links.iter().enumerate().filter(|(_, link)| own_end(link) == place).collect();
        let top_of = |link: &Link| other.nodes.get(other_end(link)).map_or(0.0, |node| node.top);
        mine.sort_by(|a, b| top_of(a.1).total_cmp(&top_of(b.1)));
        let all: f64 = mine.iter().map(|(_, link)| real(link.people)).sum();
        let mut top = node.top;
        for (place, link) in &mine {
            let part = if all > 0.0 { real(link.people) / all } else { 1.0 / many(mine.len()) };
            let bottom = top + node.height * part;
            if let Some(span) = spans.get_mut(*place) {
                *span = (top, bottom);
            }
            top = bottom;
        }
    }
    spans
}
