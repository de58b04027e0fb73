//! What an entry lacks, in words.

use crate::visit::Visit;
use waarborg_register::{Activity, Checked, Register};
use waarborg_text::{Fault, sentence};

/// What is still open in an activity, its recipients and its terms: a few words each.
pub fn of(visit: &Visit, register: &Register, checked: &Checked, activity: &Activity) -> Vec<String> {
    let own = format!("activity.{}.", activity.id);
    let mut lacks: Vec<String> = Vec::new();
    let mut push = |words: String| {
        if !lacks.contains(&words) {
            lacks.push(words);
        }
    };
    for open in &checked.unfilled {
        if let Some(rest) = open.path.strip_prefix(&own) {
            push(missing(visit, rest));
            continue;
        }
        let of_recipient = activity.recipients.iter().find_map(|id| {
            let rest = open.path.strip_prefix(&format!("recipient.{id}."))?;
            Some((register.recipient(id)?, rest))
        });
        match of_recipient {
            Some((_, "name")) => push(visit.say("register-lacks-recipient-name")),
            Some((recipient, "contract_date")) => {
                push(
                    visit.say_with(
                        "register-lacks-contract-date",
                        &[("name", &super::list::name(visit, &recipient.name))],
                    ),
                );
            }
            _ => {}
        }
    }
    for term in &checked.terms {
        if term.file.as_ref().is_some_and(|file| activity.files.contains(file)) {
            push(sentence(&Fault { code: term.code(), arguments: term.arguments() }.explain(visit.words()).what));
        }
    }
    lacks
}

/// `owner` → "wie ervoor zorgt ontbreekt".
fn missing(visit: &Visit, path: &str) -> String {
    let key = path.rsplit('.').find(|part| !matches!(*part, "nl" | "en")).unwrap_or(path);
    let words = visit.words().maybe(&format!("register-lacks-{}", key.replace('_', "-")));
    words.unwrap_or_else(|| visit.say_with("register-lacks", &[("what", &super::history::key(visit, key))]))
}
