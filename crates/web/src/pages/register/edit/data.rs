//! Which fields an activity uses.

use crate::form::{Choice, Field, Form, Kind};
use crate::visit::Visit;
use waarborg_register::{Activity, File, Register};

/// The fields of the activity's files, those that it uses ticked.
pub fn form(visit: &Visit, register: &Register, one: &Activity) -> Form {
    let of_file = |file: &'_ File| -> Vec<Choice> {
        let choice = |field: &waarborg_register::Field| {
            let label = format!("{}: {}", file.name.get(visit.language), field.name.get(visit.language));
            let kind = visit.say(&format!("value-data-{}", field.category.as_str().replace('_', "-")));
            let mut choice = Choice::new(format!("{}.{}", file.id, field.id), label).hint(kind);
            choice.is_chosen = one.uses(&file.id, &field.id);
            choice
        };
        file.fields.iter().map(choice).collect()
    };
    let choices = register.files_of(one).flat_map(of_file).collect();
    Form::new(visit, vec![Field::text(visit, "fields", "register-field-fields").kind(Kind::Ticks(choices))])
}

/// Puts the chosen fields into the register: a file whose fields are all chosen is used whole, one without any not at all.
pub fn change(form: &Form, register: &mut Register, id: &str) {
    let chosen = form.chosen("fields");
    let files: Vec<File> = register.files.clone();
    let Some(one) = register.activities.iter_mut().find(|one| one.id == id) else { return };
    let mut fields = Vec::new();
    one.files.retain(|file| {
        let Some(file) = files.iter().find(|known| known.id == *file) else { return true };
        let names: Vec<String> = file.fields.iter().map(|field| format!("{}.{}", file.id, field.id)).collect();
        let used: Vec<String> = names.iter().filter(|name| chosen.contains(&name.as_str())).cloned().collect();
        if used.len() == names.len() {
            fields.push(format!("{}.*", file.id));
        } else {
            fields.extend(used.iter().cloned());
        }
        !used.is_empty()
    });
    one.fields = fields;
    one.forget_files();
}
