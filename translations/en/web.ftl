# The frame of every page: menu, foot, faults, signing in, opening the vault.

# --- Frame ---
web-skip = To the content
web-optional = (optional)
web-next = Next
web-keep = Keep
web-problem = There is a problem
web-moved = This changed meanwhile. Look again, then confirm it.
web-fault-title = Error: { $title }
web-too-long = This is too long. There is room for { $longest } characters
web-sent-late = You were signed out meanwhile, and in again. So this was not done yet. Check it and send it again.
web-was-done = This was already done. Nothing was done twice.
web-rules-until = Rules updated until { $day }
web-other-language = Nederlands
web-about = About Waarborg
web-accessibility = Accessibility
web-to-start = To the start
web-mention = If it stays, mention code { $code }.
web-demo-name = Example
web-demo = You are looking around in an invented flower shop. Nobody in it exists.
web-demo-leave = Take the example shop away
web-missing-email = Enter your e-mail address
web-missing-password = Enter your password

# --- Menu ---
menu-main = Main menu
menu-menu = Menu
menu-daily = Every day
menu-order = In order
menu-outside = Outside
menu-today = Today
menu-may = May I?
menu-data = Data
menu-register = Register
menu-security = Security
menu-rules = Rules
menu-public-pages = Public pages
menu-settings = Settings
menu-sign-out = Sign out

# --- Signing in ---
sign-in-title = Sign in
sign-in-lead = Which e-mail address do you use here?
sign-in-email = E-mail address
sign-in-was-out = You were signed out after 30 minutes. What you filled in is kept.
sign-in-sent-late = You were signed out meanwhile. What you sent was not done, and is kept. Sign in within an hour to send it again.
sign-in-undone = You were signed out meanwhile. What you wanted to do was not done. Sign in and do it there again.
sign-in-kept = Welcome back. What you filled in stands there again. It was not sent yet.
sign-in-password-title = Password
sign-in-password-lead = Enter your password.
sign-in-password = Password
sign-in-wrong = This password does not belong to this e-mail address
sign-in-code-title = Code
sign-in-code-lead = Open the app on your telephone and copy the code.
sign-in-code = Code of six digits
sign-in-code-missing = Enter the code of six digits
sign-in-code-wrong = This code is not right, or was used already. Copy the new one
sign-in-link-title = Sign in
sign-in-link-lead = This link signs you in once.
sign-in-link-over = This link was used already, or is too old.
sign-in-link-go = Begin
sign-in-link-otherwise = Sign in another way
sign-in-link-passkey = This link alone is not enough. Sign in with your passkey or password.
sign-in-link-by-program = whoever started Waarborg
sign-in-link-was-made = On { $at } a link to sign in was made for you by { $name }.
sign-in-reset-was-made = On { $at } a link to a new password was made for you by { $name }.
sign-in-reset-title = Choose a new password
sign-in-reset-lead = This link gives the account of { $name } a new password once.
sign-in-reset-what = Your old password works no longer then. We ask for no codes of a telephone any more. Everywhere else you are signed out.
sign-in-reset-passkeys = Which passkeys do you still have?
sign-in-reset-passkeys-hint = We remove those you do not tick. Whoever finds a lost telephone then does not get in with it.
sign-in-codes-were-wrong = A wrong code was typed { $count } times, after your password. Was that not you? Then choose a new password.
sign-in-reset-go = Keep it and sign in

# --- Opening the vault ---
unseal-title = The vault is sealed
unseal-lead = Open it with the passphrase, or ask the administrator.
unseal-passphrase = Passphrase
unseal-missing = Enter the passphrase
unseal-wrong = This passphrase does not open the vault
unseal-open = Open the vault
unseal-otherwise = Lost the passphrase? The recovery sheet opens the vault with `waarborg vault recover`.

# --- Long work ---
job-begins = We are beginning.
job-reached = Working: { $done } of { $all }.
job-may-close = You may close this page. The work goes on.
job-look-again = Look again

# --- About ---
about-title = About Waarborg
about-lead = Waarborg keeps the data of your customers, suppliers and staff safe, and tells you what you may do with it.
about-made = What it is made of
about-version = Version
about-licence = Licence
about-others = Work of others
accessibility-title = Accessibility
accessibility-lead = Everyone must be able to work with this. We follow WCAG 2.2, level AA.
accessibility-how = How we do that
accessibility-keyboard = Everything works with the keyboard. You always see where you are.
accessibility-script = Everything works without JavaScript.
accessibility-colour = Colour never stands alone: there is always a word or a shape.
accessibility-size = You can make letters twice as large without missing anything.
accessibility-problem = Does something not work?
accessibility-tell = Tell whoever runs Waarborg for you. Name the page and what you wanted to do.

# --- Faults ---
error-web-not-found = this page does not exist
error-web-not-found-why = perhaps it was cleared out, or there is a slip in the address
error-web-not-found-do = go to the start and look from there
error-web-not-yours = you may not open this page
error-web-not-yours-why = this is only for: { $names }
error-web-not-yours-do = ask there
error-web-too-often = this was tried too often
error-web-too-often-why = after many tries we wait a while, so that nobody can guess
error-web-too-often-do = wait a few minutes and try again
error-web-codes-shut = too many wrong codes were typed
error-web-codes-shut-why = whoever knows your password could go on guessing
error-web-codes-shut-do = ask an owner for a link to a new password, or start Waarborg with --link
error-web-stale = this page was too old
error-web-stale-why = you were signed out meanwhile, or the page is not ours; nothing has changed
error-web-stale-do = open the page again and fill it in once more
error-web-elsewhere = you came here under another name
error-web-elsewhere-why = these pages are for this computer alone
error-web-elsewhere-do = open { $origin }
error-web-too-large = this is too large
error-web-too-large-why = there is room for { $most } MB at most
error-web-too-large-do = split it and send it in parts
error-web-broke-off = this did not work
error-web-broke-off-why = the work broke off on our side; nothing was done by half
error-web-broke-off-do = try it again in a minute
error-web-not-json = this is no JSON
error-web-not-json-why = what you sent cannot be read as JSON
error-web-not-json-do = check what you send
error-web-broken-form = this form did not arrive whole
error-web-broken-form-why = sending broke off; nothing has changed
error-web-broken-form-do = send it again
error-web-closed = this page is closed for a while
error-web-closed-why = the firm has sealed its data
error-web-closed-do = come back later
