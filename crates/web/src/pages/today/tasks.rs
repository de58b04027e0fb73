//! A task as a row of the list.

use super::first_of;
use crate::pages::data::scope::may_use;
use crate::pages::register::weigh;
use crate::visit::Visit;
use jiff::civil::Date;
use waarborg_duties::today::{Task, TaskKind, Urgency};
use waarborg_model::vocabulary::Fact;
use waarborg_register::Register;
use waarborg_text::{Argument, word_label};

/// A row of the list.
pub struct TaskRow {
    /// The classes of its date box.
    pub class: &'static str,
    /// The day of the month; empty: no day in particular.
    pub day: String,
    /// What stands there in place of a day.
    pub hurry: String,
    /// The month, short.
    pub month: String,
    /// What needs doing.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// The verb at the right.
    pub verb: String,
    /// Where it is done; empty: nowhere here.
    pub path: String,
}

impl TaskRow {
    /// A task, told to whoever looks.
    pub fn of(visit: &Visit, task: &Task, register: Option<&Register>, today: Date) -> Self {
        let name = match &task.kind {
            TaskKind::StatementOutgrown(one) => match &one.recipient {
                Some(recipient) => word_label(visit.words(), Fact::Recipient, recipient),
                None => word_label(visit.words(), Fact::Purpose, &one.purpose),
            },
            _ => register.map(|register| task.name(register, visit.language)).unwrap_or_default(),
        };
        let last = last_of(visit, &task.kind);
        let arguments: [Argument<'_>; 2] = [("name", &name), ("last", &last)];
        let words = |end: &str| visit.words().count(&format!("{}{end}", task.key()), task.count(), &arguments);
        let left =
            task.days_left(today).filter(|_| task.urgency != Urgency::Calm).map(|left| left_in_words(visit, left));
        let text = match left {
            Some(left) => format!("{left} {}", words("-text")),
            None => words("-text"),
        };
        let class = match task.urgency {
            Urgency::Overdue => "wb-day wb-day--laat",
            Urgency::Now | Urgency::Urgent => "wb-day wb-day--haast",
            Urgency::Calm => "wb-day",
        };
        let month = |day: Date| visit.say(&format!("month-short-{}", day.month()));
        Self {
            class,
            day: task.due_on.map(|day| day.day().to_string()).unwrap_or_default(),
            month: task.due_on.map(month).unwrap_or_default(),
            hurry: visit.say(if task.urgency == Urgency::Now { "today-now" } else { "today-no-hurry" }),
            title: words(""),
            text,
            verb: words("-do"),
            path: match &task.kind {
                TaskKind::TellEnd { file, .. } => visit.to("data-file", &[file]),
                TaskKind::LookAtImport(import) => visit.to("import-done", &[&import.id.to_string()]),
                TaskKind::Weigh { .. } => {
                    let first = register.filter(|_| may_use(visit, "register-weigh")).and_then(weigh::first_of);
                    first.map(|(one, purpose)| weigh::path(visit, &one.id, purpose)).unwrap_or_default()
                }
                kind => first_of(visit, place(kind)).unwrap_or_default(),
            },
        }
    }
}

/// Where a task is done: the first of these that there is.
fn place(kind: &TaskKind) -> &'static [&'static str] {
    match kind {
        TaskKind::ApplyRegister => &["begin-firm", "register"],
        TaskKind::ClearOut(_) => &["data-clear-out"],
        TaskKind::SignContract { .. } | TaskKind::DateContract { .. } => &["register-recipients", "register"],
        TaskKind::StatementOutgrown(_) | TaskKind::PublishStatement { .. } | TaskKind::RenewStatement { .. } => {
            &["public-statement"]
        }
        TaskKind::BackUp { .. } | TaskKind::TestRecovery { .. } => &["security"],
        TaskKind::FillIn { .. } | TaskKind::Review { .. } | TaskKind::Weigh { .. } => &["register"],
        TaskKind::TellPeople { .. } => &["data-tell-all"],
        // Each has a page of its own.
        TaskKind::LookAtImport(_) | TaskKind::TellEnd { .. } => &[],
    }
}

fn last_of(visit: &Visit, kind: &TaskKind) -> String {
    let (TaskKind::BackUp { last } | TaskKind::TestRecovery { last }) = kind else { return String::new() };
    last.map(|day| waarborg_text::long_date(visit.words(), day)).unwrap_or_default()
}

fn left_in_words(visit: &Visit, left: i32) -> String {
    let days = usize::try_from(left.unsigned_abs()).unwrap_or(usize::MAX);
    visit.words().count(if left < 0 { "today-days-over" } else { "today-days-left" }, days, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Language;
    use waarborg_text::Words;

    #[test]
    fn what_a_statement_does_not_name_is_told_in_the_language_of_the_page() {
        let (nl, en) = (Words::new(Language::Nl), Words::new(Language::En));
        for (fact, word) in [(Fact::Purpose, "third_party_marketing"), (Fact::Recipient, "processor")] {
            let (dutch, english) = (word_label(&nl, fact, word), word_label(&en, fact, word));
            assert!(dutch != english && dutch != word && !dutch.contains('_'), "{dutch}, {english}");
        }
        assert_eq!(word_label(&nl, Fact::Purpose, "of an older vocabulary"), "of an older vocabulary");
    }
}
