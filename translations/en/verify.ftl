# waarborg-verify: the program on its own that checks receipts and logs, and its errors.
#
# A key is `error-` and the code with its dots as hyphens. What others wrote stands between backticks or behind a bar.

# --- Help ---
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-exit = Exit statuses
help-exit-list = 0 genuine · 1 not genuine · 2 wrong use · 3 not found · 5 unreadable
name-command = COMMAND
name-file = FILE
name-folder = FOLDER
name-old = ANCHOR
name-key = KEY
option-lang = language of the text: nl or en
option-json = print one JSON object and nothing else
option-help = show this help
option-version = show the version
option-key = public key that you trust: its text, or a file with keys; may be repeated

waarborg-verify-about = Checks receipts and logs of Waarborg, offline.
waarborg-verify-usage = waarborg-verify COMMAND … --key KEY
receipt-about = Checks a receipt of erasure.
receipt-usage = waarborg-verify receipt FILE --key KEY
receipt-file = the receipt that you were given
receipt-signed-text = show the text itself as well, as it was signed
log-about = Checks every entry of a log.
log-usage = waarborg-verify log FOLDER --key KEY
log-folder = the folder with the log: `checkpoint` and `tile`
consistency-about = Checks that a log goes on from an earlier anchor.
consistency-usage = waarborg-verify consistency ANCHOR FOLDER --key KEY
consistency-old = the anchor of that time
anchor-about = Checks who signed an anchor.
anchor-usage = waarborg-verify anchor FILE --key KEY
anchor-file = the anchor

# --- What holds ---
genuine = GENUINE
not-genuine = NOT GENUINE
proves = This is certain
proves-not = This is not shown by it

label-erased-at = Erased on
label-count = Count
label-log = Log
label-place = Place
label-signed = Signed by
label-size = Entries
label-old-size = Entries then
label-root = Fingerprint
label-first = First entry
label-last = Last entry
label-unknown = Unknown kinds
label-further = Further
label-epoch = Epoch
place-of-leaf = entry with number { $index }, counted from 0, of { $size }

receipt-holds = this receipt of erasure holds
receipt-quoted = What was erased, as the organisation says:
receipt-signed = The text itself, as it was signed:
receipt-proves =
    - The organisation entered this erasure in its log, at the moment above.
    - What stands above has not changed since.
    - It is about the person for whom this receipt was made.
    - A key that you trust signed the log.
receipt-proves-not =
    - Copies outside Waarborg may still exist, with recipients or on paper.
    - Whether the words are complete, this program cannot see.
    - Backups go on the dates that the receipt names, not before.

cleared-holds = this receipt of clearing out holds
cleared-quoted = What was erased, as the organisation says:
cleared-signed = The text itself, as it was signed:
cleared-proves =
    - The organisation entered this clearing out in its log, at the moment above.
    - What stands above has not changed since.
    - A key that you trust signed the log.
cleared-proves-not =
    - Whom it is about: that stands neither in the receipt nor in the log.
    - Copies outside Waarborg may still exist, with recipients or on paper.
    - Whether the words are complete, this program cannot see.
    - Backups go on the dates that the receipt names, not before.

log-holds = every entry of this log holds
log-epoch = { $epoch }; a new one begins after a restore, and epoch { $before } stands in another log
log-proves =
    - Every entry is as it was signed. Nothing was changed, left out or swapped.
    - Time runs back nowhere from entry to entry.
    - A key that you trust signed the log.
log-proves-not =
    - Whether the log was different before, only an older anchor shows: `waarborg-verify consistency`.
    - Whether this is the newest log, this program cannot see.
    - What happened outside Waarborg is not in it.

consistency-holds = the log goes on from this anchor
consistency-proves =
    - What stood in the log at the time of the anchor stands there unchanged.
    - What was added stands behind it.
    - A key that you trust signed the anchor and the log.
consistency-proves-not =
    - The entries themselves were not checked; `waarborg-verify log` does that.
    - Whether this is the newest log, this program cannot see.

anchor-holds = this anchor is signed
anchor-proves =
    - A key that you trust signed this anchor.
anchor-proves-not =
    - Whether a log fits this anchor, `waarborg-verify consistency` shows.

# --- Errors ---
error-exit = exit { $status }

error-receipt-form = this file is not a receipt of Waarborg
error-receipt-form-why = a receipt begins with the line `waarborg receipt 1` or `waarborg clear-out 1`
error-receipt-form-do = choose the file that you were given as a receipt

error-receipt-line = the receipt is damaged
error-receipt-line-why = the line `{ $line }` is missing or cannot be read
error-receipt-line-do = ask the organisation for the receipt again

error-receipt-leaf = the entry of the log in this receipt cannot be read
error-receipt-leaf-why = the reason is `{ $reason }`
error-receipt-leaf-do = use the newest version of this program, or ask for the receipt again

error-receipt-not-an-erasure = this receipt is not about an erasure
error-receipt-not-an-erasure-why = the entry in the log is about `{ $kind }`
error-receipt-not-an-erasure-do = ask the organisation for a receipt of the erasure itself

error-receipt-not-done = the erasure of this receipt was not done
error-receipt-not-done-why = the outcome in the log is `{ $outcome }`
error-receipt-not-done-do = ask the organisation why

error-receipt-other-subject = this receipt is about someone else
error-receipt-other-subject-why = the number of the person does not fit the entry in the log
error-receipt-other-subject-do = ask the organisation for the receipt that belongs to you

error-receipt-other-content = the words of this receipt were changed
error-receipt-other-content-why = the log holds the fingerprint of other words
error-receipt-other-content-do = do not rely on these words, and ask for the receipt again

error-proof-form = the receipt is damaged
error-proof-form-why = the part that leads to the log cannot be read
error-proof-form-do = ask the organisation for the receipt again

error-checkpoint-form = this is not a signed head of a log
error-checkpoint-form-why = name, size, fingerprint or signature is missing or damaged
error-checkpoint-form-do = choose another file, or ask for it again

error-checkpoint-unsigned = no key that you trust signed this
error-checkpoint-unsigned-why = the signatures are of other keys than you gave
error-checkpoint-unsigned-do = check that you have the key of this organisation

error-checkpoint-signature = a signature does not fit
error-checkpoint-signature-why = the text was changed after it was signed, or the signature is damaged
error-checkpoint-signature-do = do not rely on this, and ask for it again

error-checkpoint-other-log = the key belongs to another log
error-checkpoint-other-log-why = the name of the key is not the beginning of the name of the log
error-checkpoint-other-log-do = use the key of the organisation that keeps this log

error-path-root = the entry is not in the signed log
error-path-root-why = the path from the entry to the signed head does not hold
error-path-root-do = do not rely on this, and ask the organisation to explain

error-path-length = the entry is not in the signed log
error-path-length-why = the path from the entry to the signed head is too long or too short
error-path-length-do = do not rely on this, and ask the organisation to explain

error-path-beyond = the entry is not in the signed log
error-path-beyond-why = its number is one that the log did not yet have
error-path-beyond-do = do not rely on this, and ask the organisation to explain

error-log-missing = the log is not complete
error-log-missing-why = from entry { $index } on the file `{ $file }` is missing
error-log-missing-do = ask for a complete copy; if it is still missing, the log was cut off

error-log-bundle = a file of the log is damaged
error-log-bundle-why = from entry { $index } on the lengths are wrong
error-log-bundle-do = ask for a new copy, and check that

error-log-leaf = entry { $index } is not as it was signed
error-log-leaf-why = it does not fit its fingerprint, and that fingerprint was signed
error-log-leaf-do = ask for a new copy; if it is the same, the log was changed

error-log-leaves = an entry from { $index } to { $last } was changed
error-log-leaves-why = together they do not fit their fingerprint, and that fingerprint was signed
error-log-leaves-do = ask for a new copy; if it is the same, the log was changed

error-log-root = the log is not as it was signed
error-log-root-why = the entries come to another fingerprint; which of them is wrong cannot be told
error-log-root-do = ask for a new copy; if it is the same, the log was changed

error-log-tile = a helping file of the log is wrong
error-log-tile-why = the entries are as they were signed, but `{ $file }` does not fit them
error-log-tile-do = ask for a new copy of the log

error-log-time = time runs back in the log
error-log-time-why = entry { $index } is older than the one before
error-log-time-do = ask the organisation to explain

error-tree-full = this log is longer than a log can be
error-tree-full-why = no log has more than 2^62 entries
error-tree-full-do = ask for a new copy

error-tile-missing = a helping file of the log is missing
error-tile-missing-why = without `{ $file }` the anchor cannot be compared
error-tile-missing-do = ask for a complete copy of the log

error-consistency-other-log = the anchor belongs to another log
error-consistency-other-log-why = the anchor is of `{ $old }`, the folder is of `{ $new }`
error-consistency-other-log-do = choose the anchor or the folder that belongs to the other

error-consistency-shorter = the log was cut off
error-consistency-shorter-why = there were { $old } entries at the anchor, now there are { $new }
error-consistency-shorter-do = ask the organisation to explain, and keep this anchor safe

error-consistency-rewritten = the log was rewritten
error-consistency-rewritten-why = its first { $size } entries are not those of the anchor
error-consistency-rewritten-do = ask the organisation to explain, and keep this anchor safe

error-consistency-tiles = the helping files of the log are wrong
error-consistency-tiles-why = they do not lead to the signed head of the log
error-consistency-tiles-do = check the folder with `waarborg-verify log`

error-key-form = this is not a key
error-key-form-why = a key is a name, a number and signs, with `+` between them
error-key-form-do = copy the key as you were given it, on one line

error-key-name = the name of the key is not possible
error-key-name-why = a name has no space
error-key-name-do = copy the key as you were given it, on one line

error-key-kind = this kind of key is unknown
error-key-kind-why = only keys of Ed25519 are known
error-key-kind-do = use the key of the log

error-key-number = the key was not copied well
error-key-number-why = the number in the middle does not fit the rest
error-key-number-do = copy the key as you were given it, on one line

error-key-none = there is no key in `{ $file }`
error-key-none-why = empty lines and lines with `#` do not count
error-key-none-do = put a key into it, on a line of its own

error-file-not-found = `{ $file }` is not there
error-file-not-found-why = there is no file or key of this name
error-file-not-found-do = check the name and the folder

error-file-unreadable = `{ $file }` cannot be read
error-file-unreadable-why = the system says: { $reason }
error-file-unreadable-do = check that you may read the file

error-file-not-text = `{ $file }` is not text
error-file-not-text-why = receipts, anchors and keys are files of text
error-file-not-text-do = choose the file that you were given

error-command-unknown = command `{ $command }` is unknown
error-command-unknown-why = it is not in the list
error-command-unknown-do = see the list with `waarborg-verify --help`

error-command-unknown-option = option `{ $option }` is unknown
error-command-unknown-option-why = this command does not have it
error-command-unknown-option-do = see the options with `--help`

error-command-argument-missing = something is missing here: `{ $name }`
error-command-argument-missing-why = without it nothing can be checked
error-command-argument-missing-do = see how it goes with `waarborg-verify { $command } --help`

error-command-unknown-language = language `{ $value }` is unknown
error-command-unknown-language-why = the program speaks Dutch and English
error-command-unknown-language-do = choose `--lang nl` or `--lang en`
