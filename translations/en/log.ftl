# The log.

# --- The list ---
log-title = Log
log-lead = What happened in the vault, newest first. It holds no names of customers.
log-check = Check the log
log-checking = Checking the log
log-filter = Search
log-filter-kind = What
log-filter-actor = Who
log-filter-from = From
log-filter-until = Up to and including
log-filter-all = everything
log-filter-everybody = everybody
log-filter-choose = Choose from the list
log-filter-day = Enter a date that exists, like 27-11-2026
log-filter-order = The last day lies before the first
log-empty = There are no entries such as you look for.
log-all = See all entries
log-list-shown =
    { $count ->
        [one] One entry of { $size }
       *[other] { $shown } of { $size } entries
    }
log-list-range = Number { $oldest } to { $newest }, the newest first.
log-list-fitting =
    { $count ->
        [one] One entry that fits
       *[other] { $shown } entries that fit
    }
log-list-range-one = Number { $newest }. The log has { $size } entries.
log-list-range-fitting = Number { $oldest } to { $newest }, the newest first. The log has { $size } entries.
log-held-back = sign-in held back, too many tries
log-in-by-link = signed in by a link
log-link-for = made a link to sign in for { $name }
log-reset-for = made a link to a new password for { $name }
log-reason = Why somebody looked
log-when = When
log-what = What
log-who = Who
log-about-whom = About whom
log-people =
    { $count ->
        [one] one person
       *[other] { $number } people
    }
log-nobody = nobody
log-older = Older
log-newest = To the newest
log-back = Back to the log

# --- One entry ---
log-entry-title = Entry { $number }
log-entry-told = What it says
log-entry-covered = Whom it is about stands here as a mark that nobody can read without that person’s key.
log-entry-why = Why this was allowed, or not
log-entry-no-decision = For this we did not have to ask the rules.
log-entry-same = right
log-entry-look = look at this
log-entry-rules = Rules that decided
log-entry-facts = What we knew of the case
log-decision-action = Asked
log-decision-day = On
log-decision-outcome = Answer
log-decision-law = State of the law
log-decision-holds = { $comparison }: yes
log-decision-holds-not = { $comparison }: no
log-entry-proof = Proof
log-entry-proof-text = With this, others see that this entry stands in the log, without the log itself.
log-entry-proof-get = Get the proof
log-proof-file = proof
log-entry-more = More details
log-entry-place = Place in the log
log-entry-hash = Hash (SHA-256)

# --- Checking ---
log-checked-title = The log was recomputed
log-check-unbroken = Unbroken until { $at }
log-checked-entry = See the first entry that is not right
log-checked-what = We recomputed every entry and held the result against the signature.
log-receipt-title = Check a receipt
log-receipt-lead = Someone shows a receipt of erasure. Here you see whether it is really yours. We do not keep it.
log-receipt-file = File with the receipt
log-receipt-text = Or paste the text of the receipt
log-receipt-missing = Choose a file or paste the text
log-receipt-check = Check
log-receipt-genuine = This receipt is genuine
log-receipt-proves = You put this erasure into your log, at this moment and in these words.
log-receipt-says = What the receipt says
log-receipt-signed = The words that were signed
log-receipt-at = Erased on
log-receipt-count = Count
log-receipt-place = Place
log-receipt-of = entry { $index } of { $size }
log-receipt-entry = See the entry in the log
log-receipt-false = This receipt is not genuine
log-receipt-code = Code: { $code }.
log-receipt-receipt-form = This is no receipt of Waarborg. A receipt begins with ‘waarborg receipt 1’ or ‘waarborg clear-out 1’.
log-receipt-receipt-line = A line of the receipt is missing or damaged. Ask for the whole file.
log-receipt-receipt-not-an-erasure = The receipt is not about erasing.
log-receipt-receipt-not-done = The erasure of this receipt was not done.
log-receipt-receipt-other-subject = The receipt is someone else’s.
log-receipt-receipt-other-content = The words of the receipt were changed. Do not trust them.
log-receipt-checkpoint-unsigned = It was not signed with your keys. It comes from someone else.
log-receipt-checkpoint-signature = The signature is wrong. The text was changed after it was signed.
log-receipt-path-root = This entry does not stand in your signed log.
log-receipt-other = The receipt is damaged or does not fit your log.
