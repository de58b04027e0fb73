//! How far the work on a whole vault is: which part, how much of it.

use crate::output::Output;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use waarborg_vault::Stage;

/// A bar on standard error, or nothing where nobody watches or nobody wants one.
pub struct Shown<'o> {
    output: &'o Output<'o>,
    bar: ProgressBar,
    stage: Option<Stage>,
}

impl<'o> Shown<'o> {
    pub fn new(output: &'o Output<'o>) -> Self {
        let bar = if output.shows_progress() {
            ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(8))
        } else {
            ProgressBar::hidden()
        };
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent:>3} %  {msg}") {
            bar.set_style(style.progress_chars("━╺─"));
        }
        Self { output, bar, stage: None }
    }

    /// So much of so much of a part is done.
    pub fn tell(&mut self, stage: Stage, done: u64, all: u64) {
        if self.stage != Some(stage) {
            self.stage = Some(stage);
            self.bar.set_message(self.output.words.say(key(stage)));
        }
        self.bar.set_length(all);
        self.bar.set_position(done);
    }
}

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn key(stage: Stage) -> &'static str {
    match stage {
        Stage::CopyData => "stage-copy-data",
        Stage::Data => "stage-data",
        Stage::Keys => "stage-keys",
        Stage::People => "stage-people",
        Stage::Check => "stage-check",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Language;
    use waarborg_text::Words;

    #[test]
    fn every_part_has_a_name_in_both_languages() {
        for stage in [Stage::CopyData, Stage::Data, Stage::Keys, Stage::People, Stage::Check] {
            for language in Language::ALL {
                assert_ne!(Words::new(language).say(key(stage)), key(stage));
            }
        }
    }
}
