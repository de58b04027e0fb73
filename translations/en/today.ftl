# --- Today ---
today-greeting = Hello, { $name }
today-lead =
    { $count ->
        [one] One thing is waiting. { $urgent }
       *[other] { $count } things are waiting. { $urgent }
    }
today-lead-urgent =
    { $count ->
        [0] Nothing is urgent.
        [one] One is urgent.
       *[other] { $count } are urgent.
    }
today-lead-nothing = There is nothing to do. Everything is in order.
today-lead-staff = Ask what you may do, or look up a customer.
today-lead-auditor = Ask what is allowed, or look at the register, the security and the log.
today-tasks = To do
today-tasks-none = Nothing to do. When there is something, it appears here with the last day.
today-now = now
today-no-hurry = no hurry
today-more =
    { $count ->
        [one] And one more thing, less urgent.
       *[other] And { $count } more things, less urgent.
    }
today-days-left =
    { $count ->
        [0] Today is the last day.
        [one] One day left.
       *[other] { $count } days left.
    }
today-days-over =
    { $count ->
        [one] This was due yesterday.
       *[other] This was due { $count } days ago.
    }
today-held = What you keep of people, and why
today-held-caption = Number of people for each kind of data and purpose. The larger the mark, the more people.
today-held-purpose = Purpose and ground
today-held-none = You keep nothing yet. Begin with a list that you have.
today-import = Import a list
today-to-register = To the register
today-kind-ordinary = Ordinary
today-kind-sensitive = Sensitive
today-kind-special = Special
today-kind-criminal = Criminal
today-kind-national-number = BSN
today-how = How you stand
today-standing =
    { $count ->
        [0] None of { $of } duties is in order.
        [one] One of { $of } duties is in order.
       *[other] { $count } of { $of } duties are in order.
    }
today-fine = In order:
today-not-fine = Needs attention:
today-duty-register = Register complete
today-duty-register-not = Register not complete yet
today-duty-review = Purposes looked over
today-duty-review-not = Purposes not looked over yet
today-duty-statement = Privacy statement public and up to date
today-duty-statement-not = Privacy statement is not right yet
today-duty-contracts = Agreements with processors recorded
today-duty-contracts-not = An agreement with a processor is missing
today-duty-terms = Nothing kept too long
today-duty-terms-not = There are data that must go
today-duty-backup = Backup of this week
today-duty-backup-not = Backup missing or old
today-duty-sheet = Recovery sheet on paper
today-duty-sheet-not = Recovery sheet not on paper yet
today-duty-recovery = Restoring rehearsed
today-duty-recovery-not = Restoring never rehearsed
today-ending = What may go soon
today-ending-text = Data whose retention period ends.
today-resume = You have not finished beginning: step { $step } of { $of }.
today-resume-go = Go on where you were
