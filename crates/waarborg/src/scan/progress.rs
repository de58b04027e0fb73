//! How far a scan is: bytes, rate, time left.

use super::targets::Target;
use crate::output::Output;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;

/// A bar on standard error, or none where nobody watches or nobody wants one.
pub fn bar(output: &Output<'_>, targets: &[Target]) -> ProgressBar {
    if !output.shows_progress() {
        return ProgressBar::hidden();
    }
    let bytes = targets.iter().map(|target| target.bytes).sum();
    let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr_with_hz(8));
    let left = output.words.say("scan-time-left");
    let style = ProgressStyle::with_template("{bar:30} {percent:>3} %  {done} / {all} MB  {rate} MB/s  {left}");
    let Ok(style) = style else { return bar };
    bar.set_style(
        style
            .with_key("done", |state: &ProgressState, out: &mut dyn Write| megabytes(state.pos(), out))
            .with_key("all", |state: &ProgressState, out: &mut dyn Write| {
                megabytes(state.len().unwrap_or_default(), out);
            })
            .with_key("rate", |state: &ProgressState, out: &mut dyn Write| {
                // Writing to a string cannot fail.
                let _ = write!(out, "{:.0}", state.per_sec() / 1e6);
            })
            .with_key("left", move |state: &ProgressState, out: &mut dyn Write| {
                let seconds = state.eta().as_secs();
                let _ = write!(out, "{left} {}:{:02}", seconds / 60, seconds % 60);
            }),
    );
    bar
}

fn megabytes(bytes: u64, out: &mut dyn Write) {
    let _ = write!(out, "{}", bytes.div_ceil(1_000_000));
}
