//! The one place that writes SVG. What it writes is well formed whatever it is given: text is escaped, a length is
//! finite, a size is not negative.

mod paint;

use crate::words::shown;
use std::fmt::Write as _;

use paint::positive;
pub(super) use paint::{Fill, Length};

/// How wide a text stands at most, in pixels. Source: widths of Source Sans 3 at 15 pixels, weight 660, the widest sign
/// that our numbers have.
pub(super) fn width_of_number(text: &str) -> f64 {
    text.chars().map(|sign| if sign.is_ascii_digit() { 8.2 } else { 4.2 }).sum()
}

/// What of an identifier is letters of one, so that none breaks out of its attribute.
pub(super) fn identifier(id: &str) -> String {
    id.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}

pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in shown(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // No characters of XML. Source: Extensible Markup Language 1.0, production 2.
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A drawing that grows.
pub(super) struct Svg {
    text: String,
}

impl Svg {
    /// As wide as its place, so that letters keep their size on a phone.
    pub(super) fn wide(id: &str, class: &str, height: f64, title: &str) -> Self {
        let size = format!(r#"width="100%" height="{}""#, Length::Px(positive(height)));
        Self::titled(id, class, &size, title)
    }

    /// A small picture that grows and shrinks whole.
    pub(super) fn picture(id: &str, class: &str, width: f64, height: f64, title: &str) -> Self {
        let size = format!(r#"viewBox="0 0 {} {}""#, Length::Px(positive(width)), Length::Px(positive(height)));
        Self::titled(id, class, &size, title)
    }

    fn titled(id: &str, class: &str, size: &str, title: &str) -> Self {
        let (id, title) = (identifier(id), escaped(title));
        let text = format!(
            r#"<svg class="{class}" {size} role="img" aria-labelledby="{id}-t"><title id="{id}-t">{title}</title>"#
        );
        Self { text }
    }

    /// A mark beside words that say the same.
    pub(super) fn mark(width: f64, height: f64) -> Self {
        let (width, height) = (Length::Px(positive(width)), Length::Px(positive(height)));
        let text =
            format!(r#"<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}" aria-hidden="true">"#);
        Self { text }
    }

    pub(super) fn rect(&mut self, x: Length, y: f64, width: Length, height: f64, radius: f64, fill: Fill) {
        self.rect_of(x, y, width, height, radius, &format!(r#"fill="{}""#, fill.colour()));
    }

    /// Filled with the hatching that [`Svg::hatching`] made under the same identifier.
    pub(super) fn hatched(&mut self, x: Length, y: f64, width: Length, height: f64, radius: f64, id: &str) {
        self.rect_of(x, y, width, height, radius, &format!(r#"fill="url(#{}-h)""#, identifier(id)));
    }

    /// What is still to come: pale, with a broken edge.
    pub(super) fn open(&mut self, x: Length, y: f64, width: Length, height: f64, radius: f64) {
        let paint = format!(
            r#"fill="{}" stroke="{}" stroke-width="1.5" stroke-dasharray="4 3""#,
            Fill::Pale.colour(),
            Fill::Sensitive.colour()
        );
        self.rect_of(x, y, width, height, radius, &paint);
    }

    fn rect_of(&mut self, x: Length, y: f64, width: Length, height: f64, radius: f64, paint: &str) {
        let (y, width) = (Length::Px(y), width.at_least_nothing());
        let (height, radius) = (Length::Px(positive(height)), Length::Px(positive(radius)));
        self.put(&format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" {paint}/>"#));
    }

    pub(super) fn hatching(&mut self, id: &str) {
        let (id, pale, strong) = (identifier(id), Fill::Pale.colour(), Fill::Sensitive.colour());
        self.put(&format!(
            concat!(
                r#"<defs><pattern id="{}-h" width="8" height="8" patternUnits="userSpaceOnUse" "#,
                r#"patternTransform="rotate(45)"><rect width="8" height="8" fill="{}"/>"#,
                r#"<rect width="4" height="8" fill="{}"/></pattern></defs>"#
            ),
            id, pale, strong
        ));
    }

    pub(super) fn circle(&mut self, x: Length, y: f64, radius: f64, fill: Fill) {
        let (y, radius, colour) = (Length::Px(y), Length::Px(positive(radius)), fill.colour());
        self.put(&format!(r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}"/>"#));
    }

    /// A white disc with a thick edge.
    pub(super) fn ring(&mut self, x: Length, y: f64, radius: f64, edge: Fill) {
        let (y, radius, colour) = (Length::Px(y), Length::Px(positive(radius)), edge.colour());
        let paper = Fill::Paper.colour();
        self.put(&format!(
            r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{paper}" stroke="{colour}" stroke-width="5"/>"#
        ));
    }

    pub(super) fn line(&mut self, from: (Length, f64), to: (Length, f64), width: f64, colour: Fill) {
        let (width, colour) = (Length::Px(positive(width)), colour.colour());
        self.put(&format!(
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{colour}" stroke-width="{width}"/>"#,
            from.0,
            Length::Px(from.1),
            to.0,
            Length::Px(to.1)
        ));
    }

    /// A shape through corners.
    pub(super) fn shape(&mut self, corners: &[(f64, f64)], fill: Fill) {
        let mut points = String::new();
        for (x, y) in corners {
            let gap = if points.is_empty() { "" } else { " " };
            // Writing to a string cannot fail.
            let _ = write!(points, "{gap}{},{}", Length::Px(*x), Length::Px(*y));
        }
        self.put(&format!(r#"<polygon points="{points}" fill="{}"/>"#, fill.colour()));
    }

    /// A ribbon between two edges that stand upright.
    pub(super) fn ribbon(&mut self, left: (f64, f64, f64), right: (f64, f64, f64), fill: Fill) {
        let [(x0, top0, bottom0), (x1, top1, bottom1)] = [left, right];
        let px = |value: f64| Length::Px(value);
        let middle = f64::midpoint(x0, x1);
        self.put(&format!(
            r#"<path d="M{} {}C{} {} {} {} {} {}V{}C{} {} {} {} {} {}Z" fill="{}" fill-opacity=".25"/>"#,
            px(x0),
            px(top0),
            px(middle),
            px(top0),
            px(middle),
            px(top1),
            px(x1),
            px(top1),
            px(bottom1.max(top1)),
            px(middle),
            px(bottom1.max(top1)),
            px(middle),
            px(bottom0.max(top0)),
            px(x0),
            px(bottom0.max(top0)),
            fill.colour()
        ));
    }

    /// A part that stretches in width, in which a place is a hundredth of it.
    pub(super) fn stretched(&mut self, height: f64, draw: impl FnOnce(&mut Self)) {
        let height = Length::Px(positive(height));
        self.put(&format!(
            r#"<svg width="100%" height="{height}" viewBox="0 0 100 {height}" preserveAspectRatio="none">"#
        ));
        draw(self);
        self.put("</svg>");
    }

    /// A text; the class says how it stands and how it is weighed.
    pub(super) fn text(&mut self, x: Length, y: f64, class: &str, text: &str) {
        let (y, text) = (Length::Px(y), escaped(text));
        self.put(&format!(r#"<text x="{x}" y="{y}" class="{class}">{text}</text>"#));
    }

    fn put(&mut self, part: &str) {
        self.text.push_str(part);
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push_str("</svg>");
        self.text
    }
}
