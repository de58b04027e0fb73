# Keeping a vault: backups, bringing it back, other keys. An error has three keys, as in cli.ftl.

# --- Help: names of values ---
name-stamp = stamp

# --- Help: waarborg backup ---
backup-about = Makes a sealed backup of the whole vault.
backup-usage = waarborg backup <folder> [--folder <folder>]
backup-target = where the backups of this vault lie, and nothing else

# --- Help: waarborg restore ---
restore-about = Brings a vault back from its backups. Who was erased since stays away.
restore-usage = waarborg restore <folder> [--folder <folder>] --root-key <file> | --shares <file>
restore-from = where the backups lie
restore-backup = take the data of this backup (else the newest), such as `20261126T120000-000`
restore-anchor = hold this anchor against the backups; may be given more than once
restore-root-key = the root key that belongs to the backups
restore-shares = a file with shares of the recovery sheet, words or codes; `-` reads standard input
restore-passphrase = protect the key of the new folder with a passphrase
restore-drill = only look whether the backup is good; nothing stays behind

# --- Help: waarborg vault rotate, retire, recover ---
rotate-about = Puts other keys in the place of the present ones.
rotate-usage = waarborg vault rotate --root | --keys | --organisation | --signer
rotate-root = a new root key; the old file opens nothing of today any more
rotate-keys = new keys for everyone, with which everything is sealed anew
rotate-organisation = another half of the key that wraps everyone's keys
rotate-signer = another key that signs the log from here on
rotate-passphrase = protect the new root key with a passphrase
retire-about = Destroys old keys that no backup needs any more.
retire-usage = waarborg vault retire <folder> [<folder> …]
retire-backups = where the backups lie; name every place
recover-about = Opens a vault whose key or passphrase is lost, by the recovery sheet.
recover-usage = waarborg vault recover --shares <file> [--passphrase]
recover-shares = a file with shares of the recovery sheet, words or codes; `-` reads standard input
recover-passphrase = protect the new key with a passphrase

# --- How far it is ---
stage-copy-data = copying data
stage-data = data
stage-keys = keys
stage-people = people
stage-check = looking through

# --- waarborg backup ---
backup-done = Backup `{ $stamp }` lies in `{ $target }`.
backup-sizes = Data { $data } KiB, keys { $keys } KiB, destroyed keys { $journal } KiB.
backup-kept =
    { $count ->
        [one] It is the only one here. Its data stay until { $until }, and after that until there is a newer one.
       *[other] There are { $count } here now. The oldest is of { $at }, and its data stay until { $until }.
    }
backup-damaged-mark = `{ $file }` is not whole. We passed it over; nothing comes back from it.
backup-keys-go = Keys stay of the two newest only, so that erased people do not come back.
backup-root-apart = Keep `root.key` and the recovery sheet elsewhere.

# --- waarborg restore ---
restore-ask = The backup goes into `{ $folder }`. Go on?
restore-done = Backup `{ $stamp }` was brought back into `{ $folder }`.
restore-counts = { $people } people, { $records } records.
restore-erased-people =
    { $count ->
        [one] One person was erased since, and stays away.
       *[other] { $count } people were erased since, and stay away.
    }
restore-erased-records =
    { $count ->
        [one] One record was erased since, and stays away.
       *[other] { $count } records were erased since, and stay away.
    }
restore-keyless-people =
    { $count ->
        [one] ! Of one person the key is missing, though nobody erased it. Look for newer keys.
       *[other] ! Of { $count } people the keys are missing, though nobody erased them. Look for newer keys.
    }
restore-keyless-records =
    { $count ->
        [one] ! Of one record the key is missing, though nobody erased it.
       *[other] ! Of { $count } records the keys are missing, though nobody erased them.
    }
restore-damaged-people =
    { $count ->
        [one] ! The data of one person are damaged, and nothing finds that person.
       *[other] ! The data of { $count } people are damaged, and nothing finds them.
    }
restore-overdue-cleared =
    { $count ->
        [one] One record was past its term, and was cleared out.
       *[other] { $count } records were past their term, and were cleared out.
    }
restore-overdue-left =
    { $count ->
        [one] One record is past its term. Look with `waarborg clear-out`.
       *[other] { $count } records are past their term. Look with `waarborg clear-out`.
    }
restore-gap =
    { $count ->
        [0] The log has no gap that we know of.
        [one] One entry of the log from after this backup is lost. The log says so.
       *[other] { $count } entries of the log from after this backup are lost. The log says so.
    }
restore-gap-unknown = After this backup another log was begun. What was in it is lost, and the log says so.
restore-then = Look at `horizons` in `waarborg.toml`, make a backup, and lay an anchor down.
drill-done = Backup `{ $stamp }` is whole and was brought back as a drill.
drill-opened =
    { $count ->
        [one] One sealed piece opened.
       *[other] { $count } sealed pieces opened.
    }
drill-keyless =
    { $count ->
        [one] ! One sealed piece has no key.
       *[other] ! { $count } sealed pieces have no key.
    }
drill-damaged =
    { $count ->
        [one] ! One sealed piece does not open with its key.
       *[other] ! { $count } sealed pieces do not open with their keys.
    }
drill-gone = Nothing of it stayed behind.

# --- waarborg vault rotate, retire, recover ---
rotate-root-done = The vault has a new root key.
rotate-root-then = Make a backup. Older ones open with the old root key or the recovery sheet only.
rotate-organisation-done =
    { $count ->
        [one] One key was wrapped anew.
       *[other] { $count } keys were wrapped anew.
    }
rotate-then-backup = Make a backup.
rotate-keys-done =
    { $count ->
        [one] One record was sealed with a new key.
       *[other] { $count } records were sealed with new keys.
    }
rotate-keys-keyless =
    { $count ->
        [one] ! One record has no key, and stayed as it was.
       *[other] ! { $count } records have no key, and stayed as they were.
    }
rotate-then-retire = Make a backup. Once no older one is left, destroy the old keys with `waarborg vault retire`.
rotate-signer-done = From here on another key signs the log. Give it to whoever checks the log:
retire-done =
    { $count ->
        [one] One old key was destroyed.
       *[other] { $count } old keys were destroyed.
    }
retire-none = There is no old key that can go. The oldest backup, of { $at }, may still need them. A backup counts from a minute after the renewal.
recover-done = The vault opens again, under a new root key.
recover-then = Make a backup. If shares got into other hands, found a new vault.

# --- Errors ---
error-backup-unreachable = `{ $file }` cannot be read or written
error-backup-unreachable-why = the system says: { $reason }
error-backup-unreachable-do = check the folder, its permissions and the disk

error-backup-inside-data = the backups would lie in the vault itself
error-backup-inside-data-why = what destroys the vault would destroy them too
error-backup-inside-data-do = choose a folder elsewhere, rather on another disk

error-backup-other-organisation = these backups belong to another vault
error-backup-other-organisation-why = one folder holds the backups of one vault
error-backup-other-organisation-do = choose another folder

error-backup-several-organisations = this vault holds { $count } organisations
error-backup-several-organisations-why = a backup is sealed for one organisation
error-backup-several-organisations-do = give each organisation a vault of its own

error-restore-no-backup = there is no backup here
error-restore-no-backup-why = this folder holds no file `mark-….toml`
error-restore-no-backup-do = name the folder where the backups lie

error-restore-unknown-backup = there is no backup `{ $name }`
error-restore-unknown-backup-why = no mark in this folder has that name
error-restore-unknown-backup-do = look at the names of the files `mark-….toml`

error-restore-file-missing = `{ $file }` is not there
error-restore-file-missing-why = the backup names this file, and it is gone
error-restore-file-missing-do = look for another copy of the backups, or choose another one with `--backup`

error-restore-file-damaged = `{ $file }` is not as it was written
error-restore-file-damaged-why = it is damaged, or someone changed it
error-restore-file-damaged-do = look for another copy of that file, or choose another backup with `--backup`

error-restore-newer-format = `{ $file }` was made by a newer version
error-restore-newer-format-why = it has form { $found }, and this program knows up to { $known }
error-restore-newer-format-do = use the newest version of Waarborg

error-restore-anchor-damaged = anchor { $place } does not belong to this vault
error-restore-anchor-damaged-why = it is no anchor, or another organisation signed it
error-restore-anchor-damaged-do = take another copy of the anchor

error-restore-journal-too-old = these backups are too old
error-restore-journal-too-old-why = { $needed } destroyed keys were seen, and they tell of { $found }: erased people would come back
error-restore-journal-too-old-do = look for newer backups

error-restore-other-journal = these backups do not belong together
error-restore-other-journal-why = entry { $entry } of the destroyed keys is another than was seen
error-restore-other-journal-do = find out who could get at the backups, and take another copy

error-restore-other-log = the log in this backup is another one
error-restore-other-log-why = it does not fit the signature (`{ $reason }`)
error-restore-other-log-do = find out who could get at the backups, and take another copy

error-restore-folder-not-empty = the new folder is not empty
error-restore-folder-not-empty-why = a backup never goes over what is there
error-restore-folder-not-empty-do = choose another folder with `--folder`

error-restore-unfinished = this vault is not whole
error-restore-unfinished-why = a backup was being brought back into it, and that broke off
error-restore-unfinished-do = run the same `waarborg restore` once more; it begins anew

error-restore-clock-behind = the clock of this computer is { $seconds } seconds behind the backup
error-restore-clock-behind-why = a backup is never of tomorrow
error-restore-clock-behind-do = set the clock right, and try again

error-restore-no-opener = it is not clear what opens the backups
error-restore-no-opener-why = a backup opens with the root key, or with the recovery sheet
error-restore-no-opener-do = add `--root-key` or `--shares`

error-restore-nobody-to-ask = we would ask whether to go on, and nobody can answer
error-restore-nobody-to-ask-why = standard input is no terminal
error-restore-nobody-to-ask-do = add `--yes`, or look first with `--drill`

error-recover-opens-nothing = these shares open nothing here
error-recover-opens-nothing-why = the key that they give opens no row of `keys.sqlite`
error-recover-opens-nothing-do = take the shares and `keys.sqlite` of the same vault

error-rotate-no-root-fits = the root key does not belong to this vault
error-rotate-no-root-fits-why = it does not open the organisation's key
error-rotate-no-root-fits-do = bring the right `root.key` back, or recover with `waarborg vault recover`

error-rotate-still-needed = old keys are still in use
error-rotate-still-needed-why = { $rows } rows are still sealed with them, as after a restore
error-rotate-still-needed-do = run `waarborg vault rotate --keys` once more

error-rotate-no-recovery = we do not know the recovery sheet of this vault
error-rotate-no-recovery-why = its public half is missing in `keys.sqlite`, or was changed
error-rotate-no-recovery-do = make a new recovery sheet under *Security*, or bring `keys.sqlite` back from a backup

error-rotate-old-recovery = an older recovery sheet was put back
error-rotate-old-recovery-why = `keys.sqlite` names a recovery sheet that holds no longer
error-rotate-old-recovery-do = make a new recovery sheet under *Security*, and find out who can write to the folder of the vault
