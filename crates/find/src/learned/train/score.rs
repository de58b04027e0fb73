//! How well the finder does on a labelled set.

use super::texts::{Place, Text, common, is_phrase};
use crate::detector::{Detector, TextContext};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Right, surplus and missed, by kind.
#[derive(Default)]
pub(super) struct Score(BTreeMap<String, [u32; 3]>);

impl Score {
    pub(super) fn of(detector: &Detector, texts: &[Text]) -> Self {
        let mut score = Score::default();
        for text in texts {
            let found = detector.text(&text.content, TextContext::default());
            let found: Vec<Place> = found
                .into_iter()
                .map(|span| Place {
                    range: usize::try_from(span.bytes.start).unwrap()..usize::try_from(span.bytes.end).unwrap(),
                    kind: span.kind.label().to_owned(),
                })
                .collect();
            score.judge(text, &found);
        }
        score
    }

    fn judge(&mut self, text: &Text, found: &[Place]) {
        let (ignored, labels): (Vec<&Place>, Vec<&Place>) = text.places.iter().partition(|p| p.kind == "ignore");
        let found: Vec<&Place> =
            found.iter().filter(|f| !ignored.iter().any(|i| common(&i.range, &f.range) > 0)).collect();
        let mut pairs = Vec::new();
        for (at, label) in labels.iter().enumerate() {
            for (other, place) in found.iter().enumerate().filter(|(_, place)| place.kind == label.kind) {
                let shared = common(&label.range, &place.range);
                let all = label.range.len() + place.range.len() - shared;
                if shared > 0 && (is_phrase(&label.kind) || shared * 2 >= all) {
                    pairs.push((std::cmp::Reverse(shared * 1000 / all), at, other));
                }
            }
        }
        pairs.sort();
        let (mut seen, mut used) = (BTreeSet::new(), BTreeSet::new());
        for (_, label, place) in pairs {
            if !seen.contains(&label) && !used.contains(&place) {
                seen.insert(label);
                used.insert(place);
                self.0.entry(labels[label].kind.clone()).or_default()[0] += 1;
            }
        }
        for (_, place) in found.iter().enumerate().filter(|(at, _)| !used.contains(at)) {
            let piece = is_phrase(&place.kind)
                && labels.iter().any(|label| label.kind == place.kind && common(&label.range, &place.range) > 0);
            if !piece {
                self.0.entry(place.kind.clone()).or_default()[1] += 1;
            }
        }
        for (_, label) in labels.iter().enumerate().filter(|(at, _)| !seen.contains(at)) {
            self.0.entry(label.kind.clone()).or_default()[2] += 1;
        }
    }

    pub(super) fn sum(&self) -> [u32; 3] {
        self.0.values().fold([0; 3], |a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]])
    }

    pub(super) fn f1(&self) -> f64 {
        let [right, surplus, missed] = self.sum();
        f64::from(2 * right) / f64::from((2 * right + surplus + missed).max(1))
    }

    /// F1 over all findings, and its mean over the kinds that are labelled.
    pub(super) fn figures(&self) -> String {
        let f1 = |[right, surplus, missed]: [u32; 3]| f64::from(2 * right) / f64::from(2 * right + surplus + missed);
        let labelled: Vec<f64> = self.0.values().filter(|n| n[0] + n[2] > 0).map(|n| f1(*n)).collect();
        format!("{:.4}/{:.4}", self.f1(), labelled.iter().sum::<f64>() / labelled.len().max(1) as f64)
    }

    pub(super) fn told(&self) -> String {
        let mut told = self.figures();
        for (kind, [right, surplus, missed]) in &self.0 {
            if is_phrase(kind) || matches!(kind.as_str(), "name" | "city") {
                write!(told, "\n    {kind:14} {right:4} right {surplus:3} surplus {missed:3} missed")
                    .expect("a string takes all");
            }
        }
        told
    }
}
