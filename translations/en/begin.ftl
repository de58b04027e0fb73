# The first time: from nothing to a register, a statement and a list.

begin-title = Welcome to Waarborg
begin-need = You need: a list of customers, and five minutes.
begin-need-none = No list? Then you skip that step.
begin-go = Begin
begin-around = Look around first
begin-around-hint = Do you want to see what Waarborg does first? Then we build an invented flower shop on this computer.
begin-around-busy = We are building the example shop
begin-around-wait = This takes less than a minute. The page goes on by itself.
begin-around-ready = The example shop is ready
begin-around-lead = Bloemhof Deventer is invented, and so is everyone in it. You cannot break anything.
begin-around-how = Above each page of the shop is a button. It takes the shop away again. When Waarborg stops, the shop goes by itself.
begin-around-open = Open the example shop
begin-around-back = Back to the beginning
begin-around-gone = The example shop is gone
begin-around-gone-lead = Everything was removed, also what you changed in it.
begin-back = Back
begin-link = Open the link of the terminal
begin-link-how = Where Waarborg was started stands a link. Open it in this browser.
begin-link-why = So nobody else can make your vault. The link works once. If it is too old, start Waarborg again.

begin-who-title = Who are you?
begin-who-lead = You become the owner: you may do everything, and you hold the keys.
begin-name = Your name
begin-name-missing = Enter your name
begin-email = Your e-mail address
begin-email-hint = You sign in with it.
begin-email-wrong = This e-mail address misses an @ or a dot, like name@example.nl
begin-password = Choose a password
begin-password-help = At least { $shortest } characters. Three or four separate words are easy to remember.
begin-password-missing = Choose a password
begin-firm = Name of your company
begin-firm-hint = As your customers know it.
begin-firm-missing = Enter the name of your company
begin-signs = This holds characters that are not possible
begin-passkey = You add a passkey later, in Settings.
password-short = This password is too short. Take at least 12 characters
password-common = This password is among the first to be guessed. Choose another
password-own = This password is too much like your name or company. Choose another

begin-step-1 = Step 1 of 8
begin-step-2 = Step 2 of 8
begin-step-3 = Step 3 of 8
begin-firm-title = Your company
begin-firm-lead = Your sector fills in the register. What you enter here goes into your privacy statement.
begin-sector = What kind of company do you have?
begin-sector-none = None of these
begin-sector-none-about = fits every company: customers, invoices and suppliers. You add the rest yourself
begin-sector-missing = Choose what kind of company you have
begin-staff = Do you have staff?
begin-staff-hint = On-call workers and paid trainees count as well.
begin-staff-yes = Yes
begin-staff-yes-about = your register also gets wages, sick leave and applications
begin-staff-no = No
begin-staff-no-about = these stay out. If you get staff later, you add them
begin-staff-missing = Choose whether you have staff
begin-kvk = Trade register number (KvK)
begin-kvk-hint = Eight digits.
begin-kvk-wrong = A KvK number has eight digits
begin-address = Address
begin-address-hint = Street, number, postcode and town.
begin-address-missing = Enter the address of your company
begin-firm-email = E-mail address for questions about data
begin-firm-email-missing = Enter an e-mail address where people reach you
begin-phone = Telephone number

begin-step-4 = Step 4 of 8
begin-sheet-title = Your recovery sheet
begin-sheet-lead = If the computer breaks, { $threshold } of these { $count } parts open your vault. Nothing else can.
begin-sheet-how = Print the parts, or save them and print them then. Keep each part in another place, not near the computer.
begin-sheet-save = Get the recovery sheet (PDF)
begin-sheet-file = recovery-sheet.pdf
begin-share = Part { $number } of { $count }
sheet-word-title = Do you have it on paper?
sheet-word-lead = Copy two words of part 1. After that we never show the sheet again.
sheet-word = Word { $number } of part 1
sheet-word-missing = Copy the word
sheet-word-wrong = These words do not stand at that place in part 1. Look again
sheet-have = I have the sheet
begin-sheet-lost = For an hour nobody looked at the recovery sheet, or Waarborg was started again. We do not show the sheet from before any more.
begin-sheet-lost-what = Make a new sheet. What you have of the one before opens nothing any more once you type two words of the new one.
begin-sheet-replaced = There is a newer recovery sheet by now. This one opens nothing any more. Make it unreadable and throw it away.
begin-sheet-make = Make a new recovery sheet

begin-no-list = No list at hand?
begin-skip = Skip this step

begin-done-title = Done
begin-done-lead = This is what Waarborg filled in for you.
begin-done-register-title = Register
begin-done-register =
    { $count ->
        [one] One activity is filled in.
       *[other] { $count } activities are filled in.
    }
begin-done-register-go = See the register
begin-done-unweighed =
    { $count ->
        [one] One interest you still weigh yourself. Until then what rests on it is not allowed.
       *[other] { $count } interests you still weigh yourself. Until then what rests on them is not allowed.
    }
begin-done-statement-title = Privacy statement
begin-done-statement =
    { $count ->
        [0] Your statement is ready to publish.
        [one] Your statement is a draft. One thing is missing.
       *[other] Your statement is a draft. { $count } things are missing.
    }
begin-done-statement-go = Check the statement
begin-done-people-title = People
begin-done-people =
    { $count ->
        [0] Nobody has been imported yet. You can do that at any time.
        [one] One person is safe in your vault.
       *[other] { $people } people are safe in your vault.
    }
begin-finish = To Today
