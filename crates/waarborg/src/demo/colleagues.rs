//! Who may look around in the shop: its owner, and a colleague who works at the till.

use super::failed::Failed;
use super::house::House;
use super::people::{MANAGER, OWNER};
use waarborg_vault::PaperError;
use waarborg_web::{Accounts, Role};

/// What the colleague works in.
const AT_THE_TILL: [&str; 2] = ["deliveries", "newsletter"];

/// Gives both an account. Neither has a password: a link that is printed signs them in.
pub fn welcome(house: &House) -> Result<(), Failed> {
    let welcomed = house.vault.change_paper(house.owner, |accounts: &mut Accounts| {
        accounts.add(OWNER, "marieke@example.nl", Role::Owner)?;
        let colleague = accounts.add(MANAGER, "karim@example.nl", Role::Staff)?;
        if let Some(account) = accounts.find_mut(&colleague) {
            account.activities = AT_THE_TILL.map(str::to_owned).to_vec();
        }
        Ok(())
    });
    welcomed.map_err(|error: PaperError<waarborg_seal::SealError>| match error {
        PaperError::Refused(error) => Failed::from(error),
        PaperError::Vault(error) => Failed::from(error),
    })
}
