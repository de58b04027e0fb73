//! Colleagues: who may sign in, and as what.

use super::taken;
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::pages::again;
use crate::reply::{Refusal, Reply};
use crate::route::{OWNER, Role, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_model::name::tidy;
use waarborg_text::shown;
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("settings-people", "/instellingen/mensen", "/en/settings/people", OWNER, show, take)];

#[derive(Template)]
#[template(path = "web/settings/people.html")]
struct People<'v> {
    page: Page<'v>,
    rows: Vec<Row>,
    form: Form,
}

/// Somebody.
struct Row {
    path: String,
    name: String,
    email: String,
    role: String,
    is_closed: bool,
}

/// Fields of the role, and of what a member of staff works in.
pub fn role_fields(visit: &Visit, role: &str, activities: &[String]) -> Vec<Field> {
    let roles = Role::ALL.map(|role| {
        Choice::new(role.as_str(), visit.say(&format!("role-{}", role.as_str())))
            .hint(visit.say(&format!("role-{}-hint", role.as_str())))
    });
    let mut fields = vec![Field::text(visit, "role", "colleague-role").kind(Kind::Radios(roles.to_vec())).value(role)];
    let in_force = visit.vault().ok().and_then(|vault| vault.in_force().ok());
    let choices: Vec<Choice> = in_force
        .iter()
        .flat_map(|in_force| &in_force.register.activities)
        .map(|activity| {
            let mut choice = Choice::new(&*activity.id, activity.name.get(visit.language));
            choice.is_chosen = activities.contains(&activity.id);
            choice
        })
        .collect();
    if !choices.is_empty() {
        fields
            .push(Field::text(visit, "activities", "colleague-activities").kind(Kind::Ticks(choices)).optional(visit));
    }
    fields
}

/// What was chosen of them; `None`: no role, which is then said.
pub fn chosen_role(visit: &Visit, form: &mut Form) -> Option<(Role, Vec<String>)> {
    form.require("role", visit.say("colleague-role-missing"));
    let role = Role::ALL.into_iter().find(|role| form.chosen("role").first() == Some(&role.as_str()))?;
    let activities = form.chosen("activities").into_iter().map(str::to_owned).collect();
    Some((role, if role == Role::Staff { activities } else { Vec::new() }))
}

fn form(visit: &Visit) -> Form {
    let mut fields = vec![
        Field::text(visit, "name", "colleague-name").longest(80),
        Field::text(visit, "email", "colleague-email").kind(Kind::Email),
    ];
    fields.extend(role_fields(visit, Role::Staff.as_str(), &[]));
    Form::new(visit, fields)
}

fn shown_page(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    let mut rows: Vec<Row> = accounts
        .accounts
        .iter()
        .map(|account| Row {
            path: visit.to("settings-person", &[&account.id]),
            name: shown(&account.name).into_owned(),
            email: shown(&account.email).into_owned(),
            role: visit.say(&format!("role-{}", account.role.as_str())),
            is_closed: account.is_closed,
        })
        .collect();
    rows.sort_by_key(|row| row.is_closed);
    let people = People { page: Page::new(visit, "settings-people", "settings").with(&form), rows, form };
    Ok(form_page(&people, &people.form))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    shown_page(visit, form(visit))
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("settings-people", &[]))? {
        return Ok(reply);
    }
    let mut form = form(visit);
    let vault = visit.vault()?;
    let names = vault.actor_names()?;
    let role = chosen_role(visit, &mut form);
    let added = visit.house.change_accounts(vault, visit.actor, |accounts| {
        taken::check(visit, &mut form, accounts, &names, None);
        let Some((role, activities)) = role.clone().filter(|_| form.is_fine()) else { return Err(Refusal::Stale) };
        let id = accounts.add(&tidy(form.text("name")), form.text("email"), role).map_err(VaultError::Seal)?;
        if let Some(account) = accounts.find_mut(&id) {
            account.activities = activities;
            account.language = visit.language;
        }
        Ok(id)
    });
    match added {
        Ok(id) => {
            super::person::hand_over(visit, &id)?;
            Ok(visit.done(
                Banner::of(visit.say_with("colleague-added", &[("name", form.text("name"))])),
                "settings-person",
                &[&id],
            ))
        }
        Err(Refusal::Stale) if !form.is_fine() => shown_page(visit, form),
        Err(refusal) => Err(refusal),
    }
}
