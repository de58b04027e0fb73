# The vault: help, answers and errors of the commands around it. Commands and options stay English.
# An error has three keys, as in cli.ftl: what happened, -why, and -do. An absent value is `none`.

# --- Help: names of values, options of many commands ---
name-shares = 2of3
name-person = identifier
option-folder = the folder of the vault (else `WAARBORG_FOLDER`, else `waarborg`)
option-as = who does this (else your login name); the log remembers it
option-dry-run = show what would happen, and change nothing

# --- Help: waarborg init ---
init-about = Makes a new vault, with a key, a log and a recovery sheet.
init-usage = waarborg init [--folder <folder>] [--name <name>] [--template <name>]
init-name = the name of your organisation
init-template = begin with a template of a register, such as `webshop`
init-passphrase = protect the key with a passphrase instead of the folder alone
init-shares = in how many shares the recovery sheet comes, and how many are enough (else `2of3`)
init-sheet = write the recovery sheet as a page to print, or as PDF (`.pdf`), outside the vault

# --- Help: waarborg vault ---
vault-about = Tells whether the vault opens, and how it stands.
vault-usage = waarborg vault <command>
vault-open-about = Opens the vault once, and finishes what a failure left half done.
vault-open-usage = waarborg vault open [--folder <folder>]
vault-status-about = Shows numbers, register, log, backup and disk.
vault-status-usage = waarborg vault status [--folder <folder>]

# --- Help: waarborg register ---
register-about = The register: templates, checking it, putting it in force, looking at it.
register-usage = waarborg register <command>
register-file = the file with the register, TOML
register-version = an earlier version, by its number
register-template-about = Shows a register to begin with.
register-template-usage = waarborg register template <name> | --list
register-template-name = the name of the template, such as `webshop`
register-template-list = show all templates
register-check-about = Puts a register before the law. No vault is needed.
register-check-usage = waarborg register check <file>
register-apply-about = Puts a register in force, if the law allows it.
register-apply-usage = waarborg register apply <file> [--dry-run]
register-export-about = Gives the register in force as a file.
register-export-usage = waarborg register export [--version <number>] [--pdf <path>] [--xlsx <path>]
register-diff-about = Shows what a file would change in the register.
register-diff-usage = waarborg register diff <file>
register-show-about = Shows what you do, why, with what and for whom.
register-show-usage = waarborg register show [--version <number>]

# --- Help: waarborg log ---
log-about = The log: look at it, check it, prove from it, lay it down outside the vault.
log-usage = waarborg log <command>
log-index = the number of the entry
log-show-about = Shows entries of the log; the last fifty without options.
log-show-usage = waarborg log show [--from <number> | --last <number>] [--about <identifier>] [--epoch <number>]
log-epoch-option = the log of before a restore: 1 is the first
log-show-from = begin at this number
log-show-last = only the last entries
log-show-person = only entries about this person
log-verify-about = Computes the whole log anew and compares it with the signature.
log-verify-usage = waarborg log verify [--epoch <number>]
log-prove-about = Proves that an entry stands in the log.
log-prove-usage = waarborg log prove <number> [--output <file>] [--epoch <number>]
log-prove-output = write the proof to this file
log-key-about = Shows the public keys by which others check the log.
log-key-usage = waarborg log key
log-anchor-about = Lays the signed head down in a small file, to be kept elsewhere.
log-anchor-usage = waarborg log anchor [--output <folder>] [--hook <program>]
log-anchor-output = the folder for the file (else `anchors` in the vault)
log-anchor-hook = start this program with the path of the file
log-anchor-mail-hook = the program that mails the file; it is given the path
log-export-about = Writes the log as files that someone else can check.
log-export-usage = waarborg log export <folder> [--epoch <number>]
log-export-to = the new folder
log-replay-about = Shows why something was or was not allowed then.
log-replay-usage = waarborg log replay <number> [--epoch <number>]

# --- Passphrases ---
passphrase-ask = Passphrase:
passphrase-choose = Choose a passphrase of at least { $least } signs:
passphrase-again = Once more:

# --- waarborg init ---
init-done = The vault stands in `{ $folder }`.
init-not-flushed = The vault stands, but the system did not say that it is on the disk for good: `{ $folder }` ({ $reason }).
init-root-file = The key stands in `{ $file }`. Whoever has that file can open everything.
init-root-passphrase = The key stands in `{ $file }`, protected by your passphrase.
init-write-down = Your recovery sheet. Write the words down; we show them only once.
init-sheet-written = Your recovery sheet stands in `{ $file }`. Print it, then delete the file.
init-shares-why = With { $threshold } of the { $count } shares you get back to your data, even without the key. Keep them apart.
init-register =
    { $count ->
        [0] The template `{ $template }` is in force as your register.
        [one] The template `{ $template }` is in force as your register. One place is still empty.
       *[other] The template `{ $template }` is in force as your register. { $count } places are still empty.
    }
init-next-template = Fill it in further: `waarborg register template { $template } > register.toml`
init-next = Begin with a register: `waarborg register template --list`

# --- The recovery sheet ---
sheet-title = Recovery sheet
sheet-share = Share { $number } of { $count } · shares with { $set } belong together
sheet-what = This is a part of the spare key of a vault with personal data. With { $threshold } of the { $count } shares the vault opens. With fewer nothing does.
sheet-keep-apart = Keep each share in another place, with someone you trust.
sheet-keep-dry = Choose a place that is dry and can be locked, such as a safe or a notary.
sheet-keep-secret = Take no picture of it, and type it nowhere while all is well.
sheet-keep-paper = Delete the file that this was printed from.
sheet-use-heading = How to use it
sheet-use = Is the key lost? Bring { $threshold } shares together. The program asks for the words, or for the code.
sheet-made = Made on { $date }.
sheet-organisation = Identifier of the organisation: { $id }.
sheet-code = QR code with this share

# --- waarborg vault ---
vault-opened =
    { $name ->
        [none] The vault opens.
       *[other] The vault of { $name } opens.
    }
vault-healed-erasures =
    { $count ->
        [one] One erasure was half done and is finished now.
       *[other] { $count } erasures were half done and are finished now.
    }
vault-healed-imports =
    { $count ->
        [one] One import had broken off and was taken back.
       *[other] { $count } imports had broken off and were taken back.
    }
status-name = Organisation
status-name-none = without a name
status-folder = Folder
status-people = People
status-records = Records
status-imports = Imports running
status-register = Register
status-register-none = none yet
status-register-value = version { $version }, of { $at }
status-log = Entries in the log
status-head = Signed
status-head-value = up to { $size } entries, on { $at }
status-backup = Last backup
status-never = never yet
status-journal = Destroyed keys
status-erased = Erased is
status-erased-value = after { $hours } hours beyond opening, after { $days } days gone from backups too
status-disk = Disk
status-disk-value = { $used } MiB in use, { $free } MiB free
status-disk-used = { $used } MiB in use

# --- waarborg register ---
register-faults =
    { $count ->
        [one] One fault. Mend it, and try again.
       *[other] { $count } faults. Mend them, and try again.
    }
register-refusal = { $word }: { $data }
register-refusal-place =
    { $recipients ->
        [none] at { $activity } (`{ $file }`): { $actions } · for { $purposes }
       *[other] at { $activity } (`{ $file }`): { $actions } · for { $purposes } · to { $recipients }
    }
register-todo = Still to do
register-todo-fill = fill in at `{ $path }`: { $asked }
register-todo-review = read up on `{ $path }`: if the activity is true, write the day down
register-todo-weigh = weigh this interest, and write the outcome down: `{ $path }`
register-todo-country = see in which country this recipient is: `{ $path }`
register-todo-day = fill in the day at `{ $path }`
register-refused =
    { $count ->
        [one] This register is not allowed: the law stands in the way on one point.
       *[other] This register is not allowed: the law stands in the way on { $count } points.
    }
register-lawful =
    { $count ->
        [one] This register is allowed: one activity, all filled in.
       *[other] This register is allowed: { $count } activities, all filled in.
    }
register-lawful-open =
    { $count ->
        [one] This register is allowed. One place is still empty.
       *[other] This register is allowed. { $count } places are still empty.
    }
register-not-applied = Nothing was changed.
register-over = By this register the following is over its term at once:
register-over-file =
    { $count ->
        [one] `{ $file }`: 1 record, which clearing out proposes
       *[other] `{ $file }`: { $count } records, which clearing out proposes
    }
register-over-goes =
    { $count ->
        [one] `{ $file }`: 1 record, which goes by itself
       *[other] `{ $file }`: { $count } records, which go by themselves
    }
register-over-question = You may not use these records any more after it. Go on?
register-applied = This register is in force now, as version { $version }.
register-same = This register was in force already, as version { $version }.
register-would-apply = With `apply` this would be in force as version { $version }. Nothing was changed.
register-empty = empty
register-changes =
    { $count ->
        [0] No difference from version { $version }.
        [one] One difference from version { $version }.
       *[other] { $count } differences from version { $version }.
    }
register-version-of = Register, version { $version }, of { $at }
register-unnamed = still to be filled in
register-purpose = what for: { $purpose } · legal basis: { $ground }. { $text }
register-data = data: { $values }
register-files = files: { $values }
register-recipients = goes to: { $values }

# --- waarborg log ---
log-of-epoch = Log { $epoch }:
log-key-until = vouches until entry { $index } of log { $epoch }, and for nothing after it:
log-key-old = of before; from which entry on another signs is lost:
log-key-present = signs today:
log-unbroken = Unbroken until { $at }.
log-leaves =
    { $count ->
        [one] One entry computed anew.
       *[other] { $count } entries computed anew.
    }
log-unknown =
    { $count ->
        [one] One entry is of a newer kind. It was computed too.
       *[other] { $count } entries are of a newer kind. They were computed too.
    }
log-shown =
    { $count ->
        [0] No entries.
        [one] One entry.
       *[other] { $count } entries.
    }
log-house = the program itself
log-unknown-actor = someone we do not know any more
log-about-one = one person
log-about-set =
    { $count ->
        [one] a group of one
       *[other] a group of { $count }
    }
log-proof-written = The proof of entry { $index } stands in `{ $file }`.
log-anchor-written = The head after { $size } entries stands in `{ $file }`. Keep a copy outside this system.
log-exported =
    { $count ->
        [one] One entry stands in `{ $folder }`.
       *[other] { $count } entries stand in `{ $folder }`.
    }
log-export-check = To check: `waarborg-verify log { $folder } --key { $key }`
leaf-epoch = log begun
leaf-signer = new key of the log
leaf-configure = setting changed
leaf-register = register changed
leaf-write = data written
leaf-import = file taken in
leaf-use = data used
leaf-find = someone looked up
leaf-share = data shared
leaf-export = data handed out
leaf-consent = consent given
leaf-withdraw = consent withdrawn
leaf-object = objection made
leaf-notice = someone informed
leaf-restrict = use restricted
leaf-unrestrict = restriction lifted
leaf-correct = data corrected
leaf-standing = situation changed
leaf-erase = data erased
leaf-clear-out = cleared out after the term
leaf-rotate = sealed anew
leaf-undo-import = import taken back
leaf-backup = backup made
leaf-restore = backup brought back
leaf-anchor = head laid down
leaf-refuse = request refused
leaf-sign-in = signed in
leaf-sign-out = signed out elsewhere
leaf-link = made a link to sign in by
leaf-outcome-done = done
leaf-outcome-allowed = was allowed
leaf-outcome-refused = was not allowed
leaf-outcome-failed = went wrong
replay-asked = asked: `{ $action }`, on { $date }
replay-outcome = answer: `{ $outcome }`
replay-facts = facts
replay-comparisons = comparisons
replay-rules = rules: { $rules }
replay-law = state of the law: { $pack }
replay-again-same = decided anew: the same answer, by the same rules
replay-again-differs = decided anew: another answer. Find out what has changed.
replay-again-other-law = cannot be decided anew: this version holds another edition of the law

# --- Errors: the data folder ---
error-folder-not-found = there is no vault in `{ $folder }`
error-folder-not-found-why = that folder holds no file `waarborg.toml`
error-folder-not-found-do = name the folder with `--folder`, or make a vault with `waarborg init`

error-folder-exists = `{ $folder }` is there already
error-folder-exists-why = a new vault never takes the place of something
error-folder-exists-do = choose another folder with `--folder`

error-folder-in-use = the vault in `{ $folder }` is open already
error-folder-in-use-why = another process uses it, and two at once may not be
error-folder-in-use-do = wait until that is done, or end it

error-folder-settings-broken = the settings in `{ $file }` are not right
error-folder-settings-broken-why =
    { $line ->
        [none] something is missing, or a value does not fit
       *[other] line { $line } holds something we do not know, or something is missing
    }
error-folder-settings-broken-do = mend the file, or bring it back from a backup

error-folder-newer-format = the vault of `{ $file }` was made by a newer version
error-folder-newer-format-why = the folder has form { $found }, and this program knows up to { $known }
error-folder-newer-format-do = use the newest version of Waarborg

error-folder-key-open-to-others = others can get at the key in `{ $file }`
error-folder-key-open-to-others-why = the file gives rights to other users too
error-folder-key-open-to-others-do = take those rights away: `chmod 600 { $file }`

error-folder-key-damaged = the key in `{ $file }` cannot be used
error-folder-key-damaged-why = the file is damaged, or it is no key of Waarborg
error-folder-key-damaged-do = bring the file back from a backup, or recover with your recovery sheet: `waarborg recover`

error-folder-unwritable = we cannot write in `{ $file }`
error-folder-unwritable-why = the system says: { $reason }
error-folder-unwritable-do = give yourself the right to write, or choose another folder

error-folder-full = the disk with `{ $file }` is full
error-folder-full-why = the system says: { $reason }
error-folder-full-do = make room, and try again

error-file-taken = `{ $file }` is there already
error-file-taken-why = we do not write over a file
error-file-taken-do = choose another name

# --- Errors: passphrases and shares ---
error-passphrase-nobody-to-ask = we cannot ask for the passphrase
error-passphrase-nobody-to-ask-why = there is no screen at which someone can type
error-passphrase-nobody-to-ask-do = name a file with the passphrase in `{ $variable }`

error-passphrase-broken-off = no passphrase was given
error-passphrase-broken-off-why = the typing was broken off
error-passphrase-broken-off-do = try again

error-passphrase-too-short = this passphrase is too short
error-passphrase-too-short-why = below { $least } signs a passphrase is soon guessed
error-passphrase-too-short-do = choose a longer one, such as five words that have nothing in common

error-passphrase-not-the-same = the two passphrases differ
error-passphrase-not-the-same-why = the second time something else was typed
error-passphrase-not-the-same-do = try again

error-passphrase-unfit = this cannot be a passphrase
error-passphrase-unfit-why = a passphrase is plain text of at most { $most } bytes
error-passphrase-unfit-do = choose another one, or check whether the file is right

error-init-shares = `{ $value }` is no way to share the recovery sheet
error-init-shares-why = that is written as `2of3`: two of the three shares are enough
error-init-shares-do = choose a way, such as `2of3` or `3of5`

# --- Errors: register and log ---
error-register-no-template = there is no template `{ $name }`
error-register-no-template-why = the templates are: { $expected }
error-register-no-template-do =
    { $suggestion ->
        [none] choose one of these templates
       *[other] did you mean `{ $suggestion }`?
    }

error-register-no-version = the register has no version { $version }
error-register-no-version-why = versions count from 1, up to the one in force
error-register-no-version-do = look at the newest with `waarborg register show`

error-register-too-long = the file `{ $file }` is too big for a register
error-register-too-long-why = a register is a text of at most 4 MiB
error-register-too-long-do = check whether this is the right file

error-log-no-identifier = `{ $value }` is no identifier of a person
error-log-no-identifier-why = an identifier has 32 signs, digits and the letters a to f
error-log-no-identifier-do = look the person up first with `waarborg find-person`, and copy the identifier

error-log-no-decision = no decision belongs to entry { $index }
error-log-no-decision-why = the law was not asked for this
error-log-no-decision-do = choose an entry where data were used or refused: `waarborg log show`

error-log-no-folder = there is no folder `{ $folder }`
error-log-no-folder-why = an anchor goes into a folder that is there already
error-log-no-folder-do = make the folder, or choose another

error-log-export-exists = `{ $folder }` is there already
error-log-export-exists-why = the log goes into a new folder, so that nothing is mixed up
error-log-export-exists-do = choose a folder that is not there yet

error-log-hook = the program `{ $program }` did not end well
error-log-hook-why = the system says: { $reason }
error-log-hook-do = the anchor stands in `{ $file }`; send it yourself, or mend the program

# --- Errors: the vault ---
error-vault-no-register = there is no register yet
error-vault-no-register-why = without a register nobody knows what may be done with the data
error-vault-no-register-do = begin with a template: `waarborg register template --list`

error-vault-not-in-register =
    { $what ->
        [activity] the register has no activity `{ $name }`
        [file] the register has no file `{ $name }`
        [field] the register has no field `{ $name }`
        [recipient] the register has no recipient `{ $name }` for this activity
        [purpose] the activity has no purpose `{ $name }`
        [action] the activity does not do `{ $name }`
        [channel] the activity does not use the channel `{ $name }`
        [retention] the register has no retention rule `{ $name }`
       *[other] the register has no `{ $name }`
    }
error-vault-not-in-register-why = what does not stand in the register cannot happen
error-vault-not-in-register-do = look at `waarborg register show`, or add it to the register

error-vault-purpose-open = it is not clear what for
error-vault-purpose-open-why = the activity `{ $activity }` has several purposes: { $names }
error-vault-purpose-open-do = name one, with `--purpose`

error-vault-recipient-open = it is not clear to whom
error-vault-recipient-open-why =
    { $names ->
        [none] the activity `{ $activity }` does this only within your organisation
       *[other] the activity `{ $activity }` has these recipients: { $names }
    }
error-vault-recipient-open-do =
    { $names ->
        [none] leave the recipient out: `waarborg use`
       *[other] name one with `waarborg share --to`, or use `waarborg use` if it stays in the house
    }

error-vault-channel-open = it is not clear by which way
error-vault-channel-open-why = the activity `{ $activity }` has several channels: { $names }
error-vault-channel-open-do = name one, with `--channel`

error-vault-field-outside = the field `{ $field }` does not belong to the activity `{ $activity }`
error-vault-field-outside-why = an activity opens only the fields that the register gives it
error-vault-field-outside-do = leave the field out of `--fields`, or add it to the register with `waarborg register apply`

error-vault-unfit-value = the value for `{ $field }` is not right
error-vault-unfit-value-why = { value-fits }
error-vault-unfit-value-do = check the value; nothing was corrected. Whoever wants to take the field away gives it no value: `{ $field }=`

# What a value of a kind has to be; also beside a field on the pages.
value-fits =
    { $kind ->
        [email] an e-mail address has one at-sign, and a dot behind it, such as name@example.nl
        [phone] a telephone number has 7 to 15 digits, such as 06-12345678 or +32 2 123 45 67
        [postcode] a Dutch postcode has four digits and two letters, such as 1234 AB
        [birth_date] a day of birth is a day that was, with the whole year, such as 5-3-1980
        [age] an age is a number, such as 42
        [bsn] a citizen service number has 9 digits, and they pass the 11-test
        [iban] an IBAN is an account number whose length and check digits are right
        [card] the number of a payment card has a check digit, and it is not right
        [kvk] a Chamber of Commerce number has 8 digits
        [vat] a VAT number looks like NL123456789B01
        [vat_bsn] a VAT number looks like NL123456789B01
        [ip] an IP address looks like 192.0.2.1
       *[other] this is not how such a value is written
    }

error-vault-required-field = the field `{ $field }` cannot be empty
error-vault-required-field-why = by the register no record is without this field
error-vault-required-field-do = give another value: `{ $field }=value`

error-vault-unknown-person = there is no such person
error-vault-unknown-person-why = the identifier is unknown, or the person was erased
error-vault-unknown-person-do = look the person up again: `waarborg find-person`

error-vault-unknown-record = there is no such record
error-vault-unknown-record-why = the identifier is unknown, or the record was cleared out
error-vault-unknown-record-do = look which records there are: `waarborg person show`

error-vault-unknown-import = there is no such import
error-vault-unknown-import-why = the identifier is unknown
error-vault-unknown-import-do = look which imports there are: `waarborg import list`

error-vault-over-term = this list does not come in
error-vault-over-term-why = the retention term of `{ $file }` is over already for these people, since { $day }
error-vault-over-term-do = if the day is wrong, give it with `--clock`, or with `--customers`; if it is right, throw the list away

error-vault-undo-kept = this import cannot be undone
error-vault-undo-kept-why =
    { $many ->
        [one] the data of { $count } person must stay: they are restricted (GDPR 18(2)) or held
       *[other] the data of { $count } people must stay: they are restricted (GDPR 18(2)) or held
    }
error-vault-undo-kept-do = try again once the reason is over, or ask these people themselves

error-vault-undo-over = this import can no longer be undone
error-vault-undo-over-why = the time for that is over, or it was undone already
error-vault-undo-over-do = erase or correct the data person by person: `waarborg person erase` or `waarborg person correct`

error-vault-kept-moving = it did not work: the data kept changing
error-vault-kept-moving-why = others wrote at the same time, eight times in a row
error-vault-kept-moving-do = try again in a moment

error-vault-clock-behind = the clock of this computer is { $seconds } seconds behind the log
error-vault-clock-behind-why = in the log time never runs back
error-vault-clock-behind-do = set the clock right, and try again

error-vault-log-too-short = the log is shorter than it was
error-vault-log-too-short-why = there are { $found } entries, and { $noted } were noted beside the keys
error-vault-log-too-short-do = use the newest data, or bring a backup back with `waarborg restore`

error-vault-no-such-entry = the log has no entry { $index }
error-vault-no-such-entry-why = entries count from 0
error-vault-no-such-entry-do = look with `waarborg log show` which entries there are

error-log-no-epoch = there is no log { $epoch }
error-log-no-epoch-why = each restore begins a log; there are { $last }
error-log-no-epoch-do = choose a number from 1 to { $last }

error-vault-log-broken = the log is not as it was signed
error-vault-log-broken-why =
    { $index ->
        [none] the entries together do not fit the signature (`{ $reason }`)
       *[other] from entry { $index } on it does not fit the signature (`{ $reason }`)
    }
error-vault-log-broken-do = change nothing more, keep a copy, and find out who could get at it

error-vault-too-many-found = more than { $most } people fit this
error-vault-too-many-found-why = a search opens as few data as it can
error-vault-too-many-found-do = give more, such as a postcode or a date of birth

error-vault-register-unreadable = this register cannot be kept: nobody could read it afterwards
error-vault-register-unreadable-why = something is missing that must be there, such as the address of your company
error-vault-register-unreadable-do = check what you entered, a file with `waarborg register check`; nothing was changed
error-vault-in-future = that moment has yet to come
error-vault-in-future-why = only what happened is written down
error-vault-in-future-do = check the day and the time

error-vault-nothing-to-erase = nothing of this person can be erased now
error-vault-nothing-to-erase-why = a law says that all there is must stay for now
error-vault-nothing-to-erase-do = explain which law that is, and until when; you see it with `waarborg person erase --dry-run`
error-vault-more-than-shown = there is more by now than you saw
error-vault-more-than-shown-why = somebody changed the data or the register
error-vault-more-than-shown-do = look again, then confirm

error-vault-activity-open = it is not clear for which activity
error-vault-activity-open-why = several activities collect data for `{ $file }`: { $names }
error-vault-activity-open-do = name one, with `--activity`

error-vault-no-table = this file holds no table with rows
error-vault-no-table-why = there is no table, or none of that name
error-vault-no-table-do = choose a file with a heading and at least one row, or name the table with `--table`

error-vault-source-changed = the file has changed meanwhile
error-vault-source-changed-why = it is no longer the file that you looked at
error-vault-source-changed-do = look at the plan again (`--dry-run`), then take it in

error-vault-source-broken = the file cannot be read to its end
error-vault-source-broken-why = the reader says: `{ $reason }`
error-vault-source-broken-do = check the file, and begin again; nothing was kept

error-vault-clock-leapt = the last entry of the log is { $days } days old
error-vault-clock-leapt-why = perhaps the clock is wrong, and then too much would go
error-vault-clock-leapt-do = check the clock, and clear out yourself with `waarborg clear-out`

error-vault-unknown-organisation = the keys do not know this organisation
error-vault-unknown-organisation-why = `waarborg.toml` and `keys.sqlite` do not belong together
error-vault-unknown-organisation-do = bring both files back from the same backup, with `waarborg restore`

error-vault-damaged = what we keep is damaged
error-vault-damaged-why = it is about: `{ $what }`
error-vault-damaged-do = change nothing more, and bring a backup back with `waarborg restore`

# --- Errors: permits ---
error-permit-not-allowed = this was not allowed
error-permit-not-allowed-why = the law gave no yes to exactly this question
error-permit-not-allowed-do = ask `waarborg may` why, or ask again

error-permit-not-today = this answer is not of today
error-permit-not-today-why = data may be opened only on an answer of the same day
error-permit-not-today-do = ask again

error-permit-run-out = this answer has run out
error-permit-run-out-why = a yes is good for thirty seconds
error-permit-run-out-do = ask again

# --- Errors: keeping ---
error-store-moved = someone else was just earlier
error-store-moved-why = what you wanted to change has changed meanwhile
error-store-moved-do = look again, and try once more

error-store-taken = this identifier is in use already
error-store-taken-why = there is something with the same identifier
error-store-taken-do = try again

error-store-missing = what you wanted to change is no longer there
error-store-missing-why = it was erased or cleared out meanwhile
error-store-missing-do = look again what there is

error-store-disk-nearly-full = the disk is nearly full
error-store-disk-nearly-full-why = the last room is kept for reading and erasing
error-store-disk-nearly-full-do = make room, and try again

error-store-disk-full = the disk is full
error-store-disk-full-why = nothing more fits, and nothing was changed
error-store-disk-full-do = make room, and try again

error-store-read-only = we cannot write in the vault
error-store-read-only-why = the disk or the folder can only be read; reading too must stand in the log
error-store-read-only-do = give yourself the right to write, or choose another disk

error-store-stopped = the vault has stopped
error-store-stopped-why = one write failed, and nobody knows what is on the disk now
error-store-stopped-do = check the disk, and start again

error-store-newer-format = the vault was made by a newer version
error-store-newer-format-why = the files have form { $found }, and this program knows up to { $known }
error-store-newer-format-do = use the newest version of Waarborg

error-store-damaged = a file of the vault is damaged
error-store-damaged-why = it is about: `{ $what }`
error-store-damaged-do = change nothing more, and bring a backup back with `waarborg restore`

error-store-foreign-head = someone else wrote in the log
error-store-foreign-head-why = its end is not what this program wrote
error-store-foreign-head-do = end the other program, and check with `waarborg log verify`

error-store-busy = the vault does not answer
error-store-busy-why = after { $seconds } seconds it was still at work
error-store-busy-do = try again in a moment

error-store-unreachable = a file of the vault does not open
error-store-unreachable-why = the system says: { $reason }
error-store-unreachable-do = check whether `keys.sqlite` and `data.sqlite` are there, and yours

error-store-failed = keeping failed
error-store-failed-why = the store says number { $number }
error-store-failed-do = try again, and check the disk

# --- Errors: keys ---
error-seal-randomness = the system gives no randomness
error-seal-randomness-why = without chance no key is safe
error-seal-randomness-do = start the computer again

error-seal-library = sealing failed
error-seal-library-why = what computes with keys refused, perhaps for want of memory
error-seal-library-do = free some memory, and try again

error-seal-format = what is sealed here is unknown to us
error-seal-format-why = it has another form or length
error-seal-format-do = use the newest version, or bring a backup back

error-seal-wrong-key = this was sealed with another key
error-seal-wrong-key-why = the key it names is not this one
error-seal-wrong-key-do = bring keys and data back from the same backup

error-seal-damaged = this does not open
error-seal-damaged-why = it was changed or moved, or the key belongs to another vault
error-seal-damaged-do = check whether `root.key` belongs to this vault, or bring a backup back

error-seal-commitment = the key is not right
error-seal-commitment-why = another key comes out than went in
error-seal-commitment-do = bring the keys back from a backup

error-seal-wrong-lot = this key is for something else
error-seal-wrong-lot-why = every retention rule has a key of its own
error-seal-wrong-lot-do = report this to us; nothing was changed

error-seal-retiring = this key seals nothing any more
error-seal-retiring-why = a new key has taken its place
error-seal-retiring-do = try again

error-seal-too-long = this is too long to be sealed at once
error-seal-too-long-why = a field or file is bigger than one key can take
error-seal-too-long-do = divide it into smaller parts

error-seal-passphrase = the vault stays shut
error-seal-passphrase-why = the passphrase is wrong, or the file with the key is damaged
error-seal-passphrase-do = try again, or recover with your recovery sheet: `waarborg recover`

error-seal-no-passphrase = the passphrase is empty
error-seal-no-passphrase-why = an empty passphrase protects nothing
error-seal-no-passphrase-do = fill in a passphrase

error-seal-cost = the key asks for a strange amount of work
error-seal-cost-why = the file asks for more memory or time than is ever needed, or for too little
error-seal-cost-do = do not trust this file, and bring it back from a backup

error-seal-other-form = the key is kept otherwise than the settings say
error-seal-other-form-why = `root` in `waarborg.toml` says whether there is a passphrase
error-seal-other-form-do = bring `root.key` and `waarborg.toml` back from the same backup

error-seal-no-recipient = there is nobody who could open this
error-seal-no-recipient-why = a sealed file needs at least one key
error-seal-no-recipient-do = name for whom it is

error-seal-stream = reading or writing broke off
error-seal-stream-why = the system says: { $reason }
error-seal-stream-do = check the disk, and try again

error-recovery-recipient = this is no public recovery key
error-recovery-recipient-why = that begins with `age1`, and protects something
error-recovery-recipient-do = copy it as you were given it

error-recovery-threshold = the recovery sheet cannot be shared like this
error-recovery-threshold-why = at least two shares are needed, and there are sixteen at most
error-recovery-threshold-do = choose a way, such as `2of3` or `3of5`

error-recovery-unknown-word = word { $place } is not on the list
error-recovery-unknown-word-why = the recovery sheet uses a fixed list of English words
error-recovery-unknown-word-do = check that word on the sheet

error-recovery-word-count = these are { $found } words
error-recovery-word-count-why = a share has { $expected } words
error-recovery-word-count-do = check whether you skipped something or typed it twice

error-recovery-share-damaged = a word of this share is not right
error-recovery-share-damaged-why = a word is mistyped, or stands in another place
error-recovery-share-damaged-do = compare each word with the sheet

error-recovery-too-few = these are too few shares
error-recovery-too-few-why = you gave { $found }, and { $needed } are needed
error-recovery-too-few-do = look for another share

error-recovery-duplicate = the same share is there twice
error-recovery-duplicate-why = each share counts once
error-recovery-duplicate-do = take another share

error-recovery-mixed = these shares do not belong together
error-recovery-mixed-why = they come from different recovery sheets
error-recovery-mixed-do = take shares with the same mark

error-recovery-damaged = these shares together give no key
error-recovery-damaged-why = each share reads well, but together they do not fit
error-recovery-damaged-do = take other shares of the same sheet

error-vault-file-in-use = the new register is not in force
error-vault-file-in-use-why = it lacks the file `{ $file }`, in which data still stand
error-vault-file-in-use-do = put the file back into the register (`waarborg register export`), or first erase what stands in it

error-replay-form = this decision cannot be made anew
error-replay-form-why = what is kept of it is no decision
error-replay-form-do = check the vault with `waarborg log verify`

error-replay-unknown = this decision cannot be made anew
error-replay-unknown-why = it names `{ $name }`, which this version does not know
error-replay-unknown-do = use the version with which it was made

error-replay-deadline = this decision cannot be made anew
error-replay-deadline-why = of a deadline the end is kept and not the start
error-replay-deadline-do = compute it with `waarborg deadline`

error-replay-contradiction = this decision cannot be made anew
error-replay-contradiction-why = what is kept of it contradicts itself
error-replay-contradiction-do = check the vault with `waarborg log verify`

error-vault-restoring = this vault does not open
error-vault-restoring-why = a backup is being put back into it, and that was not finished
error-vault-restoring-do = put the backup back anew with `waarborg restore`
