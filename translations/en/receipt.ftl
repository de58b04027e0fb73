# The lines of a receipt of erasure, for the pages, the commands and waarborg-verify.
#
# The keys stand in `waarborg_audit::receipt_line`. `many` is `one` or `other`; what is not there is `none`.

receipt-says-erased-everything = Everything about this person was erased.
receipt-says-erased-part = A part of the data was erased. What stays is told below.
receipt-says-asked = Asked on { $date }.
receipt-says-at = Erased on { $moment }.
receipt-says-records =
    { $many ->
        [one] Erased: { $count } record.
       *[other] Erased: { $count } records.
    }
receipt-says-kept-keys =
    { $many ->
        [one] Of these { $count } record can be opened in backups until the last copy is gone.
       *[other] Of these { $count } records can be opened in backups until the last copy is gone.
    }
receipt-says-unopened =
    { $many ->
        [one] { $count } record did not open any more. It was erased as well.
       *[other] { $count } records did not open any more. They were erased as well.
    }
receipt-says-own-unopened = The list of what we recognise this person by did not open any more. It was erased as well.
receipt-says-stays =
    { $many ->
        [one] { $count } record stays in `{ $file }` by { $article } [{ $rule }]
       *[other] { $count } records stay in `{ $file }` by { $article } [{ $rule }]
    }{ $date ->
        [none] ; the term has not begun.
       *[other] , up to and including { $date }.
    }{ $reason ->
        [none] { "" }
       *[other] {" "}The reason: { $reason }.
    }
receipt-says-recipients =
    { $many ->
        [one] There was { $count } recipient of these data.
       *[other] There were { $count } recipients of these data.
    }
receipt-says-told = The recipient { $name } knows that the data were erased.
receipt-says-to-tell = The recipient { $name } is still to be told.
receipt-says-got-nothing = The recipient { $name } got nothing of this person.
receipt-says-not-told = The recipient { $name } is not told: { $why }.
receipt-says-recognised = Up to and including { $date } a sealed mark stays. By it we recognise this person in a list.
receipt-says-keys-gone = After { $moment } there is no copy of the keys any more.
receipt-says-data-gone = On { $moment } the last backup is gone as well.
receipt-says-journal = Number in the list of destroyed keys: { $token }.
receipt-says-cleared = What was past its retention period was erased, the last of it on { $moment }.
receipt-says-people =
    { $many ->
        [one] Of { $count } person nothing is left.
       *[other] Of { $count } people nothing is left.
    }
receipt-says-group =
    { $many ->
        [one] { $count } record
       *[other] { $count } records
    }{ $file ->
        [none] {" "}of a file that is no longer in the register
       *[other] {" "}of `{ $file }`
    }{ $rule ->
        [none] .
       *[other] , by the retention rule `{ $rule }`.
    }
receipt-says-earlier = An earlier part of it stands in the log under number { $entry }.
