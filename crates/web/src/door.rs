//! The door to a vault: what the program around these pages does for them.
//!
//! The pages name no backend and no file. Whoever starts them hands in a [`Door`], which founds a vault, opens it, and does
//! what reaches past it: the recovery sheet, backups, rehearsing a restore.

use waarborg_seal::{RecoveryPublic, Share};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use waarborg_vault::{Actor, Healed, Horizons, Vault};

/// A vault that is open.
pub struct Opened {
    /// The vault.
    pub vault: Vault,
    /// How long copies of what is erased live.
    pub horizons: Horizons,
    /// What was found half when it was opened, and finished or taken back.
    pub healed: Healed,
}

/// How a folder stands before it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// There is no vault yet.
    Unfounded,
    /// It waits for its passphrase.
    Sealed,
}

/// How the key that opens everything is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RootKept {
    /// In a file beside the vault: it opens by itself.
    File,
    /// Under a passphrase that is typed at each start.
    Passphrase,
}

/// What is to be founded.
pub struct Founding {
    /// The firm's name.
    pub name: String,
    /// Who founds it, by the name under which the log will know her.
    pub actor: String,
}

/// Shares of a recovery sheet: any so many of them open the vault. They are secrets, shown once.
pub struct Sheet {
    /// The shares.
    pub shares: Vec<Share>,
    /// How many are needed.
    pub threshold: u8,
    /// For whom a vault is sealed that they open.
    pub recovery: RecoveryPublic,
    /// Whether they open this one already, as those of founding do.
    pub is_in_force: bool,
}

/// An invented firm that can be looked at: pages of their own, beside these.
pub struct Around {
    /// The address under which browsers reach them, without a slash at the end.
    pub origin: String,
    /// The token of a link that signs in there once.
    pub token: String,
}

/// What went wrong, for people, and of which sort.
pub type DoorFault = (Fault, Nature);

/// How far a long piece of work is: done, of all.
pub type Progress<'p> = dyn FnMut(u64, u64) + 'p;

/// What the program around the pages does for them.
pub trait Door: Send + Sync {
    /// How the folder stands.
    fn stands(&self) -> Stands;

    /// Founds a vault whose root key lies beside it, whole or not at all.
    ///
    /// # Errors
    /// In words, with what to do.
    fn found(&self, founding: &Founding) -> Result<(Opened, Sheet), DoorFault>;

    /// Opens a sealed vault; `None` if it stands open already. While a passphrase is stretched nobody waits for it who asks for
    /// something else.
    ///
    /// # Errors
    /// In words, with what to do; a wrong passphrase takes as long as a right one.
    fn unseal(&self, passphrase: &str) -> Result<Option<Opened>, DoorFault>;

    /// Makes a new recovery sheet. It opens nothing yet: the one from before stays in force.
    ///
    /// # Errors
    /// In words, with what to do.
    fn new_sheet(&self) -> Result<Sheet, DoorFault>;

    /// Puts a recovery sheet in force: it opens the vault and every backup from now on, sheets from before do so no longer.
    /// While a backup is being made this is refused.
    ///
    /// # Errors
    /// In words, with what to do; then the one from before is in force still.
    fn put_in_force(&self, opened: &Opened, actor: Actor, sheet: &Sheet) -> Result<(), DoorFault>;

    /// How the key that opens everything is kept; `None` while nobody can tell.
    fn root_kept(&self) -> Option<RootKept>;

    /// Where backups go, for people.
    fn backup_place(&self) -> String;

    /// Makes a backup there.
    ///
    /// # Errors
    /// In words, with what to do.
    fn back_up(&self, opened: &Opened, progress: &mut Progress<'_>) -> Result<(), DoorFault>;

    /// Restores the newest backup into a place for the while, checks everything, and takes it away again.
    ///
    /// # Errors
    /// In words, with what to do.
    fn rehearse(&self, opened: &Opened, progress: &mut Progress<'_>) -> Result<(), DoorFault>;

    /// When the newest backup was made that lies in the place of backups.
    ///
    /// # Errors
    /// In words, with what to do; [`Nature::NotFound`](waarborg_text::vault_fault::Nature::NotFound) where that place is not there.
    fn newest_backup(&self) -> Result<Option<jiff::Timestamp>, DoorFault>;

    /// Has an invented firm stand, to look around in before there is a vault: built for the while, on this machine alone, and
    /// gone with the program. One that stands already stays as it is. `way_back`: the address of these pages, which those of
    /// the firm lead back to.
    ///
    /// # Errors
    /// In words, with what to do.
    fn look_around(&self, way_back: &str, progress: &mut Progress<'_>) -> Result<(), DoorFault>;

    /// The invented firm, if one stands: each time with a new link.
    ///
    /// # Errors
    /// In words, with what to do.
    fn around(&self) -> Result<Option<Around>, DoorFault>;

    /// Takes away the invented firm of which these are the pages, with all that lies in it, once this answer is given.
    ///
    /// # Errors
    /// In words, with what to do; where these are no pages of such a firm.
    fn leave(&self) -> Result<(), DoorFault>;
}
