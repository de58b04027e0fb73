//! For which owner a link is printed: whoever starts the program says it, or there is no doubt.

use crate::exit::Exit;
use crate::folder;
use crate::vault_fault;
use waarborg_text::{Fault, Words};
use waarborg_vault::{PaperError, VaultError};
use waarborg_web::{Account, Accounts, Opened, Purpose, Role};

/// An owner for whom a link is made.
pub struct Owner {
    pub id: String,
    pub name: String,
    /// Whether she has a secret, of which she lost something if she needs a link.
    pub has_secret: bool,
}

impl Owner {
    fn of(account: &Account) -> Self {
        Self { id: account.id.clone(), name: account.name.clone(), has_secret: account.has_secret() }
    }

    /// For what her link is good: whoever has no secret yet comes in and chooses one.
    pub fn purpose(&self) -> Purpose {
        if self.has_secret { Purpose::Reset(self.id.clone()) } else { Purpose::SignIn(self.id.clone()) }
    }

    /// Whose link it is, and what it does.
    pub fn told(&self, words: &Words) -> String {
        let key = if self.has_secret { "serve-reset-for" } else { "serve-link-for" };
        words.say_with(key, &[("name", &self.name)])
    }
}

/// The owner of a name or an address of mail; without a name the only one, or she who is signed in to the machine. Where
/// there is no account at all, she is made.
pub fn owner(opened: &Opened, named: Option<&str>) -> Result<Owner, (Fault, Exit)> {
    let failed = |error: VaultError| vault_fault::vault(&error);
    let accounts = opened.vault.paper::<Accounts>().map_err(failed)?;
    let name = named.map_or_else(folder::name_of_user, str::to_owned);
    if let Some(owner) = accounts.owner(&name) {
        return Ok(Owner::of(owner));
    }
    let mut owners = accounts.owners();
    if let (None, Some(only), None) = (named, owners.next(), owners.next()) {
        return Ok(Owner::of(only));
    }
    if !accounts.accounts.is_empty() {
        let names: Vec<&str> = accounts.owners().map(|owner| owner.name.as_str()).collect();
        let fault = Fault::new("serve.no-owner").with("name", &name).with("owners", names.join(", "));
        return Err((fault, Exit::NotFound));
    }
    let actor = opened.vault.actor(&name).map_err(failed)?;
    let made = opened.vault.change_paper(actor, |accounts: &mut Accounts| {
        Ok::<_, std::convert::Infallible>(accounts.add(&name, "", Role::Owner))
    });
    let id = made.map_err(|error| match error {
        PaperError::Refused(never) => match never {},
        PaperError::Vault(error) => failed(error),
    })?;
    let id = id.map_err(|error| vault_fault::seal(&error))?;
    Ok(Owner { id, name, has_secret: false })
}
