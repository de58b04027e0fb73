# Settings, people, signing in.

# --- The overview ---
settings-lead = How you sign in, who works with you, and what your business is called.
settings-parts = What you can set
settings-change = Change
settings-leave = Leave it as it is
settings-own = Your details
settings-own-now = { $name } · { $email }
settings-own-lead = Under this name you stand in the log. Older entries keep your old name.
settings-own-kept = Done. Your details were changed.
settings-people = People
settings-people-count =
    { $count ->
        [one] One person can sign in.
       *[other] { $count } people can sign in.
    }
settings-firm = Business
language-nl = Nederlands
language-en = English

# --- Showing once more who you are ---
again-title = Is it you?
again-lead = Only you may do this. Show once more who you are. That holds for five minutes.
again-none = Only you may do this. You have no password or passkey yet to show it. Choose one first.
again-password = Your password
again-wrong = This is not your password
again-press = You have shown who you are. Press the button once more.
again-passkey = Use a passkey
again-set-password = Choose a password

# --- Password ---
settings-password = Password
settings-password-set = You have a password.
settings-password-none = You have no password.
settings-password-lead = Take a few unrelated words. You will remember them, and nobody guesses.
settings-password-kept = Done. Your password was changed. You are signed in here only.
settings-password-passkeys = Your passkeys still work. Did you lose one?
own-password-old = Your present password
own-password-new = New password
own-password-again = Once more
own-password-new-missing = Enter your new password
own-password-differs = This is not what you entered above

# --- Codes from a phone ---
settings-code = Codes from your phone
settings-code-set = Beside your password we ask for a code from your phone.
settings-code-none = Your password alone lets you in.
settings-code-needs-password = Codes go with a password. Choose a password first.
settings-code-lead = Whoever knows your password still does not come in.
settings-code-step-app = Take an app for codes on your phone, such as Aegis or FreeOTP.
settings-code-step-picture = Read this picture with that app.
settings-code-step-text = Does that not work? Then type these characters.
settings-code-step-type = Enter below the code that the app shows now.
settings-code-picture = Picture for your app. The characters below it say the same.
settings-code-use = Use these codes
settings-code-wrong = This code is not right. See whether the clock of your phone is right
settings-code-kept = Done. From now on we ask for a code too.
settings-code-remove = Stop with codes
settings-code-remove-title = Stop with codes
settings-code-remove-text = After this your password alone lets you in. You can begin again later.
settings-code-removed = Done. We ask for no code any more.

# --- Passkeys ---
settings-passkeys = Passkeys
settings-passkeys-count =
    { $count ->
        [0] You have no passkey yet.
        [one] You have one passkey.
       *[other] You have { $count } passkeys.
    }
passkeys-lead = A passkey is a key on your phone, computer or stick. Then there is nothing to remember.
passkeys-own = Your passkeys
passkeys-none = You have no passkey yet. Make one below.
passkey-add = Add a passkey
passkey-make = Make a passkey
passkey-name = What do you call it?
passkey-name-hint = For example: phone
passkey-unnamed = Passkey
passkey-added-on = Added on { $day }
passkey-kept = Done. You can sign in with this passkey now.
passkey-remove = Remove
passkey-remove-title = Remove a passkey
passkey-remove-text = After this you cannot sign in with ‘{ $name }’ any more.
passkey-removed = Done. The passkey was removed.
passkey-failed = This did not work, or it took too long. Try once more.
passkey-script = For a passkey your browser must allow JavaScript.
passkey-not-here = You cannot add a passkey here. That needs a secure connection, and room in your list.
sign-in-passkey = Sign in with a passkey
error-web-passkey-failed = the passkey was not recognised
error-web-passkey-failed-why = it does not belong here, or it took too long
error-web-passkey-failed-do = try once more, or sign in another way
error-web-last-secret = this is the only way in
error-web-last-secret-why = without this passkey nobody could sign in to this account any more
error-web-last-secret-do = choose a password first, under Settings
error-web-passkey-not-here = passkeys do not work here
error-web-passkey-not-here-why = browsers give them over a secure connection with a name only
error-web-passkey-not-here-do = sign in with your password

# --- People ---
colleagues-lead = Who may sign in here, and what they may do.
colleagues-list = Who there are
colleague-title = A colleague
colleague-closed-tag = closed
colleague-add-title = Add someone
colleague-add = Add
colleague-name = Name
colleague-name-missing = Enter a name
colleague-name-signs = This name holds a character that cannot be seen, or letters of two scripts in one word
colleague-name-taken = Somebody is called so here, or stands in the log by that name. Add something
colleague-email = E-mail address
colleague-email-form = This e-mail address misses an @ or a dot, like name@example.nl
colleague-email-taken = This e-mail address is someone else’s here
colleague-language = Language
colleague-language-missing = Choose a language
colleague-role = Role
colleague-role-missing = Choose a role
colleague-activities = What does a member of staff work on?
colleague-activities-hint = For a member of staff only. Without a tick that person sees nobody.
role-owner = Owner
role-owner-hint = May do everything, adding people and renewing keys too.
role-officer = Privacy officer
role-officer-hint = May do everything but for people and keys.
role-staff = Member of staff
role-staff-hint = Works with data of their own work. Those are covered.
role-auditor = Reader
role-auditor-hint = Sees register and log. No data of people.
colleague-added = Done. { $name } was added. Hand over the link below.
colleague-link-title = Link to sign in
colleague-link-text = Give this link to nobody else. It works once, for three days, and we show it only now.
colleague-new-link-title = Can someone not get in?
colleague-new-link-text = With a link someone comes in once. Then they choose a password or passkey.
colleague-new-link = Make a link
colleague-reset-title = Lost a password or telephone?
colleague-reset-text = With this link someone chooses a new password. We ask for no codes then. The log and that person are told.
colleague-reset = Make a link to a new password
colleague-reset-handed = Give this link to nobody else. Whoever has it chooses the password. It works once, for a day.
colleague-may = What may this person do?
colleague-kept = Done. The role of { $name } was changed.
colleague-last-owner = There must be an owner who has a password or passkey. First make someone else an owner
colleague-has-passkey = Signs in with a passkey.
colleague-has-code = Signs in with password and code.
colleague-has-password = Signs in with a password alone.
colleague-has-nothing = Can sign in by a link only.
colleague-is-closed = This account is closed.
colleague-close-heading = No longer works here?
colleague-close-lead = Close the account. What this person did stays in the log.
colleague-close = Close the account
colleague-close-title = Close the account of { $name }
colleague-close-text = { $name } is signed out everywhere and cannot come in any more. You can open the account again later.
colleague-closed = Done. The account of { $name } is closed.
colleague-passkeys-heading = A passkey was lost?
colleague-passkeys-lead = Whoever finds a lost telephone may get in with it. Take the passkeys away then.
colleague-passkeys-go = Take the passkeys away
colleague-passkeys-title = Take the passkeys of { $name } away
colleague-passkeys-text = { $name } is signed out everywhere. No passkey works any more. Without a password a link is needed then.
colleague-passkeys-gone = Done. { $name } has no passkeys any more.
colleague-open = Open the account again
colleague-open-text = Once open, password and passkeys work again.
colleague-opened = Done. The account of { $name } is open again.
error-web-last-owner = this account cannot be closed
error-web-last-owner-why = there must be an owner who has a password or passkey
error-web-last-owner-do = first make someone else an owner, and have them choose a password or passkey

# --- Business ---
settings-firm-lead = So your business stands in the register and in the privacy statement.
settings-firm-name = Name
settings-firm-name-missing = Enter the name of your business
settings-firm-kvk = KvK number
settings-firm-kvk-form = A KvK number has eight digits
settings-firm-address = Address
settings-firm-email = E-mail address for questions about data
settings-firm-reach = (e-mail or telephone is needed)
settings-firm-reach-missing = Enter an e-mail address or a telephone number
settings-firm-phone = Telephone
settings-firm-phone-form = A telephone number has at least eight digits
settings-firm-website = Website
settings-firm-website-form = An address of a website begins with https:// or http://
settings-firm-dpo = Data protection officer
settings-firm-signs = This holds a character or word that we cannot keep
settings-firm-kept = Done. Your business was changed. See whether the privacy statement is still right.
settings-firm-meanwhile = By now this says: { $value }
settings-firm-empty = nothing
