### Words and patterns that the built-in templates bring.
### A pattern owns the order, the punctuation and the markup of its locale: no template holds a word or a full stop.

## The locale

chrome-language-name = English

## Inline patterns

# $label — the name of a button, field or menu of the product described
chrome-label = **{ $label }**
# $label — the same in pages for the Microsoft documentation pipeline, whose style guide asks for this form
chrome-label-learn = **{ $label }**
# Joins a menu path from left to right. $path — what came before, $item — the next entry
chrome-menu = { $path } > { $item }
# Joins keys pressed together. $path — what came before, $item — the next key
chrome-keys = { $path } + { $item }
# $number — the number of a step. The attribute is used where a sentence begins.
chrome-step-reference = step { $number }
    .initial = Step { $number }
# $number — the number of a step, $section — the title of the section it stands in
chrome-step-reference-in-section = step { $number } of “{ $section }”
    .initial = Step { $number } of “{ $section }”

## Alerts

chrome-alert-note = Note
chrome-alert-tip = Tip
chrome-alert-important = Important
chrome-alert-caution = Caution
chrome-alert-warning = Warning
chrome-alert-danger = Danger
# $word — one of the six words above
chrome-alert-title = **{ $word }**
# A warning said again in this language, on a page in another one. $word — the word for caution, warning or danger, $text — what it says
chrome-alert-again = **{ $word }:** { $text }

## Parts of a procedure

chrome-steps = Steps
chrome-before = Before you begin
# $item — a prerequisite, $role — who must see to it
chrome-prerequisite-for = { $item } ({ $role })
# $sentence — what the step says
chrome-step-optional = (Optional) { $sentence }
# $role — who carries out the step, $sentence — what the step says
chrome-step-by = **{ $role }:** { $sentence }
chrome-hold = **Stop here.** Do not go on until this step has been checked.
# $option — an answer, $target — the step to go on with
chrome-option-goto = { $option } Go to { $target }.
# $option — an answer
chrome-option-next = { $option } Go on with the next step.
# $option — an answer
chrome-option-end = { $option } You are done.
# $text — a sentence
chrome-result = **Result:** { $text }
# $text — a sentence
chrome-why = **Why:** { $text }
# $text — a sentence
chrome-undo = **To undo this:** { $text }
# $sentence — what the step says
chrome-step-critical = **Critical:** { $sentence }
# $sentence — what the step says, $time — how long it takes
chrome-step-time = { $sentence } ({ $time })
# $time — how long the whole procedure takes
chrome-time = **Time needed:** { $time }
# Joins the parts of a time span. $path — what came before, $item — the next part
chrome-duration = { $path } { $item }
# $count — a whole number from 1
chrome-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
# $count — a whole number from 1
chrome-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
# $count — a whole number from 1
chrome-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
# $count — a whole number from 1
chrome-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
# $count — a whole number from 1
chrome-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
chrome-any-order = You can do these in any order:
# $label — what is to be entered or written down
chrome-input = **{ $label }:**
# $label — what is to be entered, and must not be written down
chrome-input-secret = **{ $label }** (do not write it down)
chrome-yes = Yes
chrome-no = No
chrome-verify-found = **What you found:**
chrome-next = Next steps
chrome-support = Need help?
# $link — a link whose text names the place to turn to
chrome-support-text = If something does not work as described, turn to { $link }.

## Checklist

# $title — the title of the procedure
chrome-checklist-title = Checklist: { $title }
chrome-checklist-done = Done
chrome-checklist-number = No.
chrome-checklist-step = Step
chrome-checklist-checked-by = Checked by
# How the checklist is used, said at its head
chrome-checklist-mode-read-do = **Read–do:** Read an item, carry it out, and tick it. Then read the next one.
chrome-checklist-mode-do-confirm = **Do–confirm:** Do the work from memory. At each pause point, stop and confirm every item before you go on.
chrome-checklist-mode-challenge-response = **Challenge and response:** One person reads each challenge aloud. The person who does the work checks it and gives the response. Tick the box when the response is the one given here.
chrome-checklist-pause = **Pause point.** Stop, and confirm each item:
# $sentence — what the step says to do
chrome-confirm-done = Done: { $sentence }
# $response — what is answered to a challenge
chrome-response = **Response:** { $response }
# The response to a challenge that says to do something, where the document has none of its own
chrome-response-done = Done
# The response to a challenge that names what must be there before the work begins
chrome-response-checked = Checked
chrome-checklist-confirm = To confirm
chrome-checklist-challenge = Challenge
chrome-checklist-response = Response
# The person who reads the challenges; a line for the name follows
chrome-checklist-reader = Read by
# The person who gives the responses; a line for the name follows
chrome-checklist-responder = Answered by
chrome-signoff = Sign-off
# $person — what the signer vouches for, $role — the role the signer holds
chrome-signoff-line = { $person } ({ $role })
# $line — a line of the sign-off block
chrome-signoff-independent = { $line }. Must be someone other than the people above.
chrome-signoff-name = Name
chrome-signoff-date = Date
chrome-signoff-signature = Signature

## Pages

chrome-guide = Guide
chrome-checklist = Checklist
chrome-contents = On this page
chrome-index = Procedures
# The heading of the index above what has no product or tag with a name
chrome-index-other = Other
# The name of the search field
chrome-search = Search
# $count — how many pages were found, 0 or more
chrome-search-count = Results: { $count }
# A button beside a command
chrome-copy = Copy
# What the button says once the command is on the clipboard
chrome-copied = Copied
# The title of the page for an address that leads nowhere
chrome-missing = This page is not here
chrome-missing-text = There is no page at this address. It may have been moved or removed.
# $date — the day on which somebody last looked through the document
chrome-reviewed = Last reviewed: { $date }
chrome-language = Language
chrome-skip = Skip to the content
# $count — how many passages of this page are not translated
chrome-fallback =
    { $count ->
        [one] One passage on this page has not been translated yet and is shown in another language.
       *[other] { $count } passages on this page have not been translated yet and are shown in another language.
    }
# $text — a translation whose source has changed since it was translated
chrome-stale = { $text } (may be out of date)
# $count — how many passages of this page may be out of date because their source has changed
chrome-stale-count =
    { $count ->
        [one] The source of one passage on this page has changed since it was translated. The passage may be out of date.
       *[other] The source of { $count } passages on this page has changed since they were translated. They may be out of date.
    }
# $language — what the language of the source calls itself. Stands above the present text of a warning whose translation may be out of date
chrome-current-source = **The current source text ({ $language }):**
