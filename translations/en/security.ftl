# Security and the recovery sheet.

# --- The overview ---
security-lead =
    { $count ->
        [0] What we can check is in order.
        [one] One thing needs your attention. Do this first.
       *[other] { $count } things need your attention. Start at the top.
    }
security-list = Checked
security-fine = in order
security-not-fine = look at this
security-root = Key of the vault
security-root-file = The key lies beside the vault, so it opens by itself. Encrypt the disk of this computer for that reason.
security-root-passphrase = A passphrase opens the vault at each start.
security-root-unknown = We cannot see now how the key is kept.
security-backup = Backup
security-backup-made = The last one is of { $at }. It lies in { $place }.
security-backup-old = The last one is of { $at }, more than a week ago. It lies in { $place }.
security-backup-elsewhere = The last one is of { $at }. It does not lie in { $place }, or no longer. See where it is, or make a new one.
security-backup-elsewhere-old = The last one is of { $at }, more than a week ago. It does not lie in { $place }, or no longer.
security-backup-none = There is no backup yet. What you have exists only once. It will lie in { $place }.
security-backup-unseen = The place of the backups is not there, or cannot be read: { $place }. See whether that disk is there.
security-back-up = Make a backup
security-backing-up = Making a backup
security-backup-done = Done. The backup was made.
security-rehearsal = Restoring
security-rehearsal-done = On { $at } a backup was restored on trial. Everything was right.
security-rehearsal-old = The last trial is of { $at }, more than a year ago.
security-rehearsal-none = Nobody has tried yet whether a backup can be restored.
security-rehearse = Test restoring
security-rehearsing = Restoring on trial
security-rehearsed = Done. The newest backup can be restored. We took the trial away again.
security-on-paper = Somebody showed that the recovery sheet in force is there.
security-not-on-paper = Nobody showed yet that the recovery sheet in force is there. Make a new one. Else everything is lost once the key is.
security-not-on-paper-ask = Nobody showed yet that the recovery sheet in force is there. Ask an owner to make a new one: { $names }.
security-factors = Signing in
security-factors-all = Nobody comes in with a password alone.
security-factors-missing = Ask these people for codes from a phone, or for a passkey without a password: { $names }.
security-to-settings = Set it up for yourself
security-line = Connection
security-line-tls = The connection is encrypted.
security-line-here = Only this computer can reach it.
security-line-plain = The connection is not encrypted. Whoever listens can read along. Start with a certificate.
security-looked = Who looked
security-looked-table = How often data were looked at, by day and hour, in four weeks
security-looked-day = Day
security-times =
    { $count ->
        [one] once
       *[other] { $number } times
    }
security-to-log = See the log
security-log-text = Everything that happens to data stands in the log. Nobody can take anything out unseen.
security-devices = Where you are signed in
security-elsewhere =
    { $count ->
        [0] You are signed in here only.
        [one] You are signed in in one other browser too.
       *[other] You are signed in in { $count } other browsers too.
    }
sessions-close = Sign out all other devices
sessions-closed = Done. You are signed in here only.

# --- The recovery sheet ---
security-sheet = Recovery sheet
security-sheet-text = The sheet opens the vault when the key is gone. Lost it, or did someone else see it? Make a new one.
security-new-sheet = New recovery sheet
new-sheet-confirm-title = Make a new recovery sheet
new-sheet-confirm-text = The old sheet works until you have typed two words of the new one.
new-sheet-confirm-before = Make sure that you can print or save. Then we ask you for those two words. The old sheet works no longer after that.
new-sheet-make = Make a new sheet
new-sheet-keep-old = Keep the old sheet
new-sheet-show-title = Your new recovery sheet
new-sheet-show-lead = Print or save this. Until you type two words below, the old sheet still works. After that we do not show this any more.
new-sheet-save = Save as PDF
new-sheet-file-name = recovery-sheet.pdf
new-sheet-done = Done. Your new recovery sheet works. Destroy the old one.
