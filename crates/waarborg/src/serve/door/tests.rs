//! What reaches past the vault, on a folder of its own.

use super::*;
use crate::serve::owner::owner;
use std::sync::mpsc;
use std::time::Duration;
use waarborg_vault::PaperError;
use waarborg_web::{Accounts, Role};

struct Founded {
    door: Arc<FolderDoor>,
    opened: Opened,
    sheet: Sheet,
    _folder: tempfile::TempDir,
}

fn founded() -> Founded {
    let folder = tempfile::tempdir().unwrap();
    let book = Arc::new(Rulebook::built_in().unwrap());
    let door = Arc::new(FolderDoor::new(&folder.path().join("vault"), None, book));
    let founding = Founding { name: "Bloemhof".to_owned(), actor: "Marieke".to_owned() };
    let (opened, sheet) = door.found(&founding).unwrap();
    Founded { door, opened, sheet, _folder: folder }
}

#[test]
fn a_new_sheet_is_in_force_only_once_it_is_put_there() {
    let Founded { door, opened, sheet, _folder } = founded();
    assert_eq!(opened.vault.recovery().unwrap(), sheet.recovery);
    let new = door.new_sheet().unwrap();
    assert_ne!(new.recovery, sheet.recovery);
    assert_eq!(opened.vault.recovery().unwrap(), sheet.recovery);
    let actor = opened.vault.actor("Marieke").unwrap();
    door.put_in_force(&opened, actor, &new).unwrap();
    assert_eq!(opened.vault.recovery().unwrap(), new.recovery);
}

#[test]
fn a_backup_holds_up_nobody_who_looks_and_no_sheet_comes_between() {
    let Founded { door, opened, sheet, _folder } = founded();
    let opened = Arc::new(opened);
    let (reached, begun) = mpsc::channel();
    let (go, wait) = mpsc::channel::<()>();
    let backing_up = {
        let (door, opened) = (Arc::clone(&door), Arc::clone(&opened));
        std::thread::spawn(move || {
            let mut is_first = true;
            door.back_up(&opened, &mut |_, _| {
                if std::mem::take(&mut is_first) {
                    reached.send(()).unwrap();
                    wait.recv_timeout(Duration::from_mins(1)).unwrap();
                }
            })
        })
    };
    begun.recv_timeout(Duration::from_mins(1)).unwrap();
    assert_eq!(door.root_kept(), Some(waarborg_web::RootKept::File));
    assert_eq!(opened.vault.recovery().unwrap(), sheet.recovery);
    let new = door.new_sheet().unwrap();
    let refused = |result: Result<(), DoorFault>| result.unwrap_err().0.code;
    assert_eq!(refused(door.put_in_force(&opened, Actor::House, &new)), "serve.backup-runs");
    assert_eq!(refused(door.back_up(&opened, &mut |_, _| {})), "serve.backup-runs");
    assert_eq!(opened.vault.recovery().unwrap(), sheet.recovery);
    go.send(()).unwrap();
    backing_up.join().unwrap().unwrap();
    door.put_in_force(&opened, Actor::House, &new).unwrap();
    assert_eq!(opened.vault.recovery().unwrap(), new.recovery);
    door.back_up(&opened, &mut |_, _| {}).unwrap();
}

#[test]
fn a_backup_that_a_stop_breaks_off_leaves_nothing_in_the_way_of_the_next() {
    let Founded { door, opened, _folder, .. } = founded();
    let mut steps = 0;
    door.back_up(&opened, &mut |_, _| steps += 1).unwrap();
    let names = |folder: &Path| {
        let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    let (vault, newest) = (names(&door.path), door.newest_backup().unwrap());
    assert!(steps > 2 && newest.is_some(), "{steps}");
    for end in 1..=steps {
        let mut step = 0;
        let broken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            door.back_up(&opened, &mut |_, _| {
                step += 1;
                if step == end {
                    // As long work does when the program stops.
                    std::panic::resume_unwind(Box::new(()));
                }
            })
        }));
        assert!(broken.is_err());
        assert_eq!((names(&door.path), door.newest_backup().unwrap()), (vault.clone(), newest), "at step {end}");
    }
    door.back_up(&opened, &mut |_, _| {}).unwrap();
    assert!(door.newest_backup().unwrap() > newest);
}

#[test]
fn a_link_is_for_the_owner_who_was_named_and_for_nobody_else() {
    let Founded { opened, _folder, .. } = founded();
    // There is nobody yet: she is made.
    let first = owner(&opened, Some("Marieke Bloem")).map_err(|(fault, _)| fault.code).unwrap();
    assert!(!first.has_secret && matches!(first.purpose(), waarborg_web::Purpose::SignIn(id) if id == first.id));
    let only = owner(&opened, None).map_err(|(fault, _)| fault.code).unwrap();
    assert_eq!(only.id, first.id);
    let second = opened.vault.change_paper(Actor::House, |accounts: &mut Accounts| {
        let id = accounts.add("Bob Vis", "bob@example.nl", Role::Owner).unwrap();
        accounts.add("Sanne de Boer", "", Role::Staff).unwrap();
        accounts.find_mut(&id).unwrap().password = Some("x".to_owned());
        Ok::<_, PaperError<()>>(id)
    });
    let second = second.unwrap();
    let bob = owner(&opened, Some("bob  vis")).map_err(|(fault, _)| fault.code).unwrap();
    assert_eq!((bob.id.as_str(), bob.name.as_str()), (second.as_str(), "Bob Vis"));
    assert!(matches!(bob.purpose(), waarborg_web::Purpose::Reset(id) if id == second));
    for nobody in ["bob", "Sanne de Boer", "Iemand Anders", ""] {
        let (fault, exit) = owner(&opened, Some(nobody)).err().unwrap();
        assert_eq!((fault.code, exit), ("serve.no-owner", Exit::NotFound), "{nobody}");
    }
    let accounts: Accounts = opened.vault.paper().unwrap();
    assert_eq!(accounts.accounts.len(), 3, "nobody was made");
}

#[test]
fn a_sealed_vault_is_opened_once_and_nobody_waits_for_who_tries() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault");
    let book = Arc::new(Rulebook::built_in().unwrap());
    let passphrase = Passphrase::typed(" drie oude eiken bij het water");
    let building = found::beside(&path).unwrap();
    let wish = Found { name: "Bloemhof", passphrase: Some(&passphrase), threshold: 2, count: 3 };
    drop(found::found(Places(building.path()), &wish, Arc::clone(&book)).map_err(|(fault, _)| fault.code).unwrap());
    let _ = found::put_in_place(building, &path).unwrap();
    let door = FolderDoor::new(&path, None, book);
    assert!(door.enter().map_err(|(fault, _)| fault.code).unwrap().is_none());
    // Its spaces are part of it.
    assert_eq!(door.unseal("drie oude eiken bij het water").err().unwrap().1, Nature::Sealed);
    let opened: Vec<Opened> = std::thread::scope(|scope| {
        let tries = [(); 3].map(|()| scope.spawn(|| door.unseal(" drie oude eiken bij het water")));
        let wrong = scope.spawn(|| door.unseal("een heel andere wachtzin"));
        assert!(wrong.join().unwrap().is_err(), "whoever types it wrong hears so, though it stands open meanwhile");
        tries.into_iter().filter_map(|one| one.join().unwrap().unwrap()).collect()
    });
    assert_eq!(opened.len(), 1);
    assert!(door.unseal(" drie oude eiken bij het water").unwrap().is_none());
}
