//! How far an import is: rows, rate, time left.

use crate::output::Output;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;

/// A bar of things done on standard error, or none where nobody watches or nobody wants one.
pub fn bar(output: &Output<'_>, all: u64) -> ProgressBar {
    if !output.shows_progress() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(all), ProgressDrawTarget::stderr_with_hz(8));
    let left = output.words.say("scan-time-left");
    let style = ProgressStyle::with_template("{bar:30} {percent:>3} %  {pos} / {len}  {rate}/s  {left}");
    let Ok(style) = style else { return bar };
    bar.set_style(
        style
            .progress_chars("━╺─")
            .with_key("rate", |state: &ProgressState, out: &mut dyn Write| {
                // Writing to a string cannot fail.
                let _ = write!(out, "{:.0}", state.per_sec());
            })
            .with_key("left", move |state: &ProgressState, out: &mut dyn Write| {
                let seconds = state.eta().as_secs();
                let _ = write!(out, "{left} {}:{:02}", seconds / 60, seconds % 60);
            }),
    );
    bar
}
