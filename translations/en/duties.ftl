# What needs doing, and errors in publishing, the business listing and the house style.
# A task has a title, a sentence behind -text, and a button behind -do. $count counts, $name is what the register calls it.

# --- Tasks ---
task-apply-register = Make your register
task-apply-register-text = Without a register the program may keep nothing yet.
task-apply-register-do = Begin
task-clear-out =
    { $count ->
        [one] Clear out one record: { $name }
       *[other] Clear out { $count } records: { $name }
    }
task-clear-out-text = The retention period is over.
task-clear-out-do = Look and remove
task-clear-out-by-itself =
    { $count ->
        [one] One record goes by itself: { $name }
       *[other] { $count } records go by themselves: { $name }
    }
task-clear-out-by-itself-text = The register says that this is done without asking.
task-clear-out-by-itself-do = Remove now
task-sign-contract = Sign a processor agreement with { $name }
task-sign-contract-text = This company processes data for you. Without an agreement that is not allowed.
task-sign-contract-do = Make the agreement
task-date-contract = Fill in the day of the agreement with { $name }
task-date-contract-text = Then you can show later that it was there.
task-date-contract-do = Fill in the day
task-statement-outgrown = The statement does not name a purpose: { $name }
task-statement-outgrown-text =
    { $count ->
        [one] This was done once since the last version.
       *[other] This was done { $count } times since the last version.
    }
task-statement-outgrown-do = See the differences
task-statement-outgrown-recipient = The statement does not name a recipient: { $name }
task-statement-outgrown-recipient-text =
    { $count ->
        [one] It received data once since the last version.
       *[other] It received data { $count } times since the last version.
    }
task-statement-outgrown-recipient-do = See the differences
task-publish-statement = Publish your privacy statement
task-publish-statement-text = The draft is ready. People must be able to read it.
task-publish-statement-do = Read and publish
task-publish-statement-incomplete = Complete your privacy statement
task-publish-statement-incomplete-text =
    { $count ->
        [one] One thing is still missing.
       *[other] { $count } things are still missing.
    }
task-publish-statement-incomplete-do = Fill in
task-renew-statement = Your privacy statement is stale
task-renew-statement-text =
    { $count ->
        [one] One part no longer agrees with your register.
       *[other] { $count } parts no longer agree with your register.
    }
task-renew-statement-do = See the differences
task-back-up-first = Make a backup
task-back-up-first-text = There is no recent copy. If the computer breaks, you lose everything.
task-back-up-first-do = Make a copy
task-back-up = Make a new backup
task-back-up-text = The last copy is older than a week.
task-back-up-do = Make a copy
task-test-recovery-first = Try whether you can recover the vault
task-test-recovery-first-text = This was never tried. A copy that you cannot open is no help.
task-test-recovery-first-do = Test a restore
task-test-recovery = Try again whether you can recover the vault
task-test-recovery-text = The last time was a year ago.
task-test-recovery-do = Test a restore
task-fill-in = Complete your register
task-fill-in-text =
    { $count ->
        [one] One place is still empty.
       *[other] { $count } places are still empty.
    }
task-fill-in-do = Fill in
task-review-first =
    { $count ->
        [one] Read whether this is right: { $name }
       *[other] Read whether { $count } activities are right
    }
task-review-first-text = Nobody has read this yet.
task-review-first-do = Read
task-review =
    { $count ->
        [one] Is this still right: { $name }?
       *[other] Are { $count } activities still right?
    }
task-review-text = Read each activity once a year.
task-review-do = Still right
task-look-at-import =
    { $count ->
        [one] Check one imported person: { $name }
       *[other] Check { $count } imported people: { $name }
    }
task-look-at-import-text = Is it wrong? You can still undo it now.
task-look-at-import-do = Look
task-look-at-import-cards =
    { $count ->
        [one] Check one imported card: { $name }
       *[other] Check { $count } imported cards: { $name }
    }
task-look-at-import-cards-text = Is it wrong? You can still undo it now.
task-look-at-import-cards-do = Look
task-tell-end =
    { $count ->
        [one] Has this ended? { $name }: one card waits
       *[other] Has this ended? { $name }: { $count } cards wait
    }
task-tell-end-text = The retention period begins once you write down the end. Do that on the page of the person.
task-tell-end-do = Look
task-tell-people =
    { $count ->
        [one] Of one person it is not written down that they know what you do
       *[other] Of { $count } people it is not written down that they know what you do
    }
task-tell-people-text = Until it is, you may not use their data for it. Tell them, then write it down.
task-tell-people-do = Write it down
task-weigh =
    { $count ->
        [one] Weigh your interest: { $name }
       *[other] Weigh your interest in { $count } activities
    }
task-weigh-text = We filled in a proposal. Whether your interest weighs more is for you to say. Until then what rests on it is not allowed.
task-weigh-do = Weigh

# --- Errors: publishing ---
error-publish-incomplete = the privacy statement is not complete
error-publish-incomplete-why = the register lacks something that must stand in it
error-publish-incomplete-do = complete the register, then publish
error-publish-unchanged = nothing was published
error-publish-unchanged-why = the statement says the same as the last version
error-publish-unchanged-do = there is nothing to do
error-publish-meanwhile = nothing was published
error-publish-meanwhile-why = someone else has just published a version
error-publish-meanwhile-do = read that version, then publish again if needed
error-publish-damaged = a published version cannot be shown
error-publish-damaged-why = the text is no longer as it was published
error-publish-damaged-do = bring back a backup

# --- Errors: listing and house style ---
listing-weekday =
    { $weekday ->
        [monday] { weekday-1 }
        [tuesday] { weekday-2 }
        [wednesday] { weekday-3 }
        [thursday] { weekday-4 }
        [friday] { weekday-5 }
        [saturday] { weekday-6 }
       *[sunday] { weekday-7 }
    }
error-listing-sort = choose a sort of business
error-listing-sort-why = we do not know this sort
error-listing-sort-do = choose one from the list
error-listing-hours = the opening hours of { listing-weekday } cannot be read
error-listing-hours-why = a time is an hour from 0 to 24, with or without minutes
error-listing-hours-do = write them like 9:00-12:30, 13:00-17:00
error-listing-no-time = on { listing-weekday } you close when you open
error-listing-no-time-why = beginning and end are the same
error-listing-no-time-do = write 0-24 if you are open all day
error-listing-overlap = on { listing-weekday } two spans overlap
error-listing-overlap-why = you would be open twice at once
error-listing-overlap-do = make one span of them, or change one of them
error-listing-too-many-spans = on { listing-weekday } there are too many spans
error-listing-too-many-spans-why = a day has room for { $most } spans
error-listing-too-many-spans-do = join spans
error-listing-vat-form = this is no Dutch VAT number
error-listing-vat-form-why = a VAT number is NL, nine digits, a B and two digits
error-listing-vat-form-do = copy it from an invoice or from the tax office
error-listing-vat-check = this VAT number is not right
error-listing-vat-check-why = the digits do not fit together
error-listing-vat-check-do = check the digits
error-listing-link = link { $place } is no address of a page
error-listing-link-why = an address has a name with a dot, like example.nl
error-listing-link-do = copy the address from the browser
error-listing-too-many-links = there are too many links
error-listing-too-many-links-why = a listing has room for { $most } links
error-listing-too-many-links-do = choose the most important ones
error-style-name = this name cannot be shown
error-style-name-why = the name is too long or has invisible signs
error-style-name-do = type the name again, shorter
error-style-colour = this colour cannot be read
error-style-colour-why = a colour is a # with six digits or letters, like #0f5257
error-style-colour-do = choose a colour
error-style-contrast = this colour is too light
error-style-contrast-why = letters in this colour are hard to read on white
error-style-contrast-do = take { $nearest }, the nearest that can be read
