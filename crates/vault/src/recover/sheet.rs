//! For whom the vault is sealed beside itself: the recovery sheet in force.
//!
//! ```text
//! key store  recovery-public/<organisation>   version 8 │ SHA-256 of what is sealed for recovery 32 │ `age1…`     sealed
//! data       setting `recovery`               version 8 │ SHA-256 of `age1…` 32 │ SHA-256 of what is sealed 32     sealed
//! ```
//!
//! Purpose: whoever once had a sheet that is in force no longer, and can write to one of the stores, must not bring it back:
//! the next backup would be sealed to him. What he puts back is sealed as it was, so each says its version, and each store
//! is held to the other. The key store is written first; where a crash came between, it is one version ahead. What is left is
//! whoever puts both stores back as they were: the log is shorter then than its anchors.

use crate::content::hash;
use crate::error::VaultError;
use crate::leaves::Actor;
use crate::maintenance::{MaintenanceError, reach};
use crate::vault::Vault;
use waarborg_seal::RecoveryPublic;
use waarborg_store::{Priority, Write};

/// The label of the public half of the recovery identity, and the beginning of its name in the key store.
const PUBLIC: &str = "recovery-public";

/// The label of what the data know of it.
const LABEL: &str = "recovery";

/// What the key store says.
struct Kept {
    version: u64,
    /// Of what is sealed for recovery.
    sealed: [u8; 32],
    public: RecoveryPublic,
}

/// What the data say.
struct Bound {
    version: u64,
    public: [u8; 32],
    sealed: [u8; 32],
}

impl Kept {
    fn encode(&self) -> Vec<u8> {
        [self.version.to_be_bytes().as_slice(), &self.sealed, self.public.to_string().as_bytes()].concat()
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first_chunk::<8>()?;
        let (sealed, text) = rest.split_first_chunk::<32>()?;
        let public = RecoveryPublic::from_text(std::str::from_utf8(text).ok()?).ok()?;
        Some(Self { version: u64::from_be_bytes(*version), sealed: *sealed, public })
    }

    fn bound(&self) -> Bound {
        Bound { version: self.version, public: hash([self.public.to_string().as_bytes()]), sealed: self.sealed }
    }
}

impl Bound {
    fn encode(&self) -> Vec<u8> {
        [self.version.to_be_bytes().as_slice(), &self.public, &self.sealed].concat()
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first_chunk::<8>()?;
        let (public, rest) = rest.split_first_chunk::<32>()?;
        let sealed = rest.try_into().ok()?;
        Some(Self { version: u64::from_be_bytes(*version), public: *public, sealed })
    }

    /// Whether the key store says what was put there last. `there` is of what is sealed for recovery as it lies.
    fn allows(&self, kept: &Kept, there: &[u8; 32]) -> bool {
        if kept.version == self.version {
            kept.bound().public == self.public && kept.sealed == self.sealed && *there == self.sealed
        } else {
            // A crash came before the data were told, or before what is sealed was exchanged.
            kept.version == self.version.saturating_add(1) && (*there == kept.sealed || *there == self.sealed)
        }
    }
}

impl Vault {
    /// Wraps the organisation key for another recovery identity: sheets from before open it no longer.
    ///
    /// # Errors
    /// Failures of the stores.
    pub fn renew_recovery(&self, actor: Actor, recovery: &RecoveryPublic) -> Result<(), MaintenanceError> {
        let kept = self.stores.keys.organisation(self.organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        let for_recovery = self.key.wrap_for_recovery(recovery, self.organisation)?;
        // Backups are sealed to the new identity from now on. Should the next step not be reached, the old sheet still opens
        // the vault, and the root key every backup.
        let bound = self.keep_recovery(recovery, &for_recovery)?;
        reach("recover.kept")?;
        self.stores.keys.put_organisation(self.organisation, &kept.0, &for_recovery)?;
        reach("recover.renewed")?;
        self.tell_rotation_with(actor, b"sheet", 1, vec![bound])
    }

    /// For whom the organisation key and every backup are sealed, beside this vault itself. It is kept sealed: whoever can
    /// write to the key store alone could otherwise put a key of his own there, and be handed everything at the next
    /// rotation or backup.
    ///
    /// # Errors
    /// [`MaintenanceError::NoRecovery`] if it is not there, or is not what was put there;
    /// [`MaintenanceError::OldRecovery`] if it is one that was in force before; failures of the stores.
    pub fn recovery(&self) -> Result<RecoveryPublic, MaintenanceError> {
        // The data first: what is exchanged meanwhile is ahead in the key store.
        let bound = self.bound_recovery()?;
        let kept = self.kept_recovery()?;
        let (_, sealed) = self.stores.keys.organisation(self.organisation)?.ok_or(VaultError::UnknownOrganisation)?;
        let is_in_force = match bound {
            Some(bound) => bound.allows(&kept, &hash([sealed.as_slice()])),
            // Founding broke off before the data were told.
            None => kept.version == 1,
        };
        if is_in_force { Ok(kept.public) } else { Err(MaintenanceError::OldRecovery) }
    }

    /// Keeps for whom it is sealed, and what is sealed to them from now on. Returns what the data are to be told once that is
    /// in its place.
    pub(crate) fn keep_recovery(&self, public: &RecoveryPublic, for_recovery: &[u8]) -> Result<Write, VaultError> {
        let before = self.bound_recovery()?.map_or(0, |bound| bound.version);
        let version = before.saturating_add(1);
        let kept = Kept { version, sealed: hash([for_recovery]), public: public.clone() };
        let sealed = self.key.settings_key(self.organisation)?.seal(PUBLIC, &kept.encode())?;
        self.stores.keys.put_values(&[(&self.public_name(), &sealed)])?;
        self.bind(&kept.bound())
    }

    /// The data are of another day than the keys: from here on they go by what the keys say.
    pub(crate) fn bind_recovery(&self) -> Result<(), MaintenanceError> {
        let kept = match self.kept_recovery() {
            Ok(kept) => kept,
            // A new sheet heals it, as ever.
            Err(MaintenanceError::NoRecovery) => return Ok(()),
            Err(error) => return Err(error),
        };
        let write = self.bind(&kept.bound())?;
        self.commit(Priority::Write, Vec::new(), vec![write], Vec::new())?;
        Ok(())
    }

    fn bind(&self, bound: &Bound) -> Result<Write, VaultError> {
        let sealed = self.key.settings_key(self.organisation)?.seal(LABEL, &bound.encode())?;
        Ok(Write::PutSetting(LABEL.to_owned(), Some(sealed)))
    }

    fn kept_recovery(&self) -> Result<Kept, MaintenanceError> {
        let sealed = self.stores.keys.value(&self.public_name())?.ok_or(MaintenanceError::NoRecovery)?;
        let bytes = self.key.settings_key(self.organisation)?.open(PUBLIC, &sealed);
        let bytes = bytes.map_err(|_| MaintenanceError::NoRecovery)?;
        Kept::decode(&bytes).ok_or(MaintenanceError::NoRecovery)
    }

    fn bound_recovery(&self) -> Result<Option<Bound>, VaultError> {
        let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, LABEL)?))? else { return Ok(None) };
        let bytes = self.key.settings_key(self.organisation)?.open(LABEL, &sealed)?;
        Bound::decode(&bytes).map(Some).ok_or(VaultError::Damaged { what: "setting" })
    }

    fn public_name(&self) -> String {
        format!("{PUBLIC}/{}", self.organisation)
    }
}
