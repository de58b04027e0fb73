//! The program's own log: a line of JSON for each event, to standard error. No line names a person.
//!
//! A page is answered in some tens of microseconds, and each leaves a line: it is written in one go, by whoever has it to say,
//! and nobody waits for a lock.

use std::fmt;
use std::fs::File;
use std::io;
use std::os::fd::AsFd;
use std::sync::Arc;
use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

/// Lets the program's own log go to standard error, as far as a level. Where that is closed, nowhere.
pub fn log_to_stderr(level: LevelFilter) {
    if let Ok(stderr) = io::stderr().as_fd().try_clone_to_owned() {
        log_to(level, stderr.into());
    }
}

/// The same, to a file.
pub fn log_to(level: LevelFilter, file: File) {
    let lines = tracing_subscriber::fmt().with_max_level(level).event_format(Lines).with_writer(Arc::new(file));
    // Another log is set where tests run several programs in one process; it stays.
    let _ = lines.try_init();
}

/// Writes an event as a line.
struct Lines;

impl<S, N> FormatEvent<S, N> for Lines
where
    S: Subscriber + for<'s> LookupSpan<'s>,
    N: for<'w> FormatFields<'w> + 'static,
{
    fn format_event(&self, _: &FmtContext<'_, S, N>, mut to: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let about = event.metadata();
        to.write_str("{\"timestamp\":\"")?;
        SystemTime.format_time(&mut to)?;
        write!(to, "\",\"level\":\"{}\",\"fields\":{{", about.level())?;
        let mut fields = Fields { to: &mut to, before: "", written: Ok(()) };
        event.record(&mut fields);
        fields.written?;
        writeln!(to, "}},\"target\":\"{}\"}}", about.target())
    }
}

/// Writes what an event says, each behind its name.
struct Fields<'t, 'w> {
    to: &'t mut Writer<'w>,
    /// What stands before the next one.
    before: &'static str,
    written: fmt::Result,
}

impl Fields<'_, '_> {
    fn put(&mut self, field: &Field, value: impl fmt::Display) {
        if self.written.is_ok() {
            self.written = write!(self.to, "{}\"{}\":{value}", self.before, field.name());
            self.before = ",";
        }
    }
}

impl Visit for Fields<'_, '_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        // A text is always JSON.
        self.put(field, serde_json::to_string(value).unwrap_or_default());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.record_str(field, &format!("{value:?}"));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put(field, value);
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put(field, value);
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        if value.is_finite() { self.put(field, value) } else { self.put(field, "null") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Seek};

    #[test]
    fn each_event_is_one_line_of_json() {
        let mut file = tempfile::tempfile().unwrap();
        let writer = Arc::new(file.try_clone().unwrap());
        let lines = tracing_subscriber::fmt().event_format(Lines).with_writer(writer).finish();
        tracing::subscriber::with_default(lines, || {
            let milliseconds = f64::NAN;
            tracing::info!(
                route = "a \"b\"\n\\",
                status = 200_u16,
                milliseconds,
                is_up = true,
                less = -1,
                "answered {}",
                1
            );
            tracing::error!(took = 0.25, "of\u{7} \u{1b}[31mcolour");
            tracing::debug!("not told");
        });
        let mut text = String::new();
        file.rewind().unwrap();
        file.read_to_string(&mut text).unwrap();
        let read: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let [one, other] = &read[..] else { panic!("{text}") };
        assert_eq!((&one["level"], &one["target"]), (&"INFO".into(), &"waarborg_web::lines::tests".into()));
        let expected = serde_json::json!({ "message": "answered 1", "route": "a \"b\"\n\\", "status": 200,
            "milliseconds": null, "is_up": true, "less": -1 });
        assert_eq!(one["fields"], expected);
        assert_eq!(other["fields"], serde_json::json!({ "message": "of\u{7} \u{1b}[31mcolour", "took": 0.25 }));
        let at: jiff::Timestamp = one["timestamp"].as_str().unwrap().parse().unwrap();
        assert!(at.as_second() > 1_700_000_000);
    }
}
