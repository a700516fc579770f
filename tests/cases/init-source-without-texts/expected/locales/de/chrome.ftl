### Not translated to de yet. To translate a message, take the marks at the beginning of its lines away.

# ### Words and patterns that the built-in templates bring.
# ### A pattern owns the order, the punctuation and the markup of its locale: no template holds a word or a full stop.

# ## The locale

# chrome-language-name = English

# ## Inline patterns

# # $label — the name of a button, field or menu of the product described
# chrome-label = **{ $label }**
# # $label — the same in pages for the Microsoft documentation pipeline, whose style guide asks for this form
# chrome-label-learn = **{ $label }**
# # Joins a menu path from left to right. $path — what came before, $item — the next entry
# chrome-menu = { $path } > { $item }
# # Joins keys pressed together. $path — what came before, $item — the next key
# chrome-keys = { $path } + { $item }
# # $number — the number of a step. The attribute is used where a sentence begins.
# chrome-step-reference = step { $number }
#     .initial = Step { $number }
# # $number — the number of a step, $section — the title of the section it stands in
# chrome-step-reference-in-section = step { $number } of “{ $section }”
#     .initial = Step { $number } of “{ $section }”

# ## Alerts

# chrome-alert-note = Note
# chrome-alert-tip = Tip
# chrome-alert-important = Important
# chrome-alert-caution = Caution
# chrome-alert-warning = Warning
# chrome-alert-danger = Danger
# # $word — one of the six words above
# chrome-alert-title = **{ $word }**
# # A warning said again in this language, on a page in another one. $word — the word for caution, warning or danger, $text — what it says
# chrome-alert-again = **{ $word }:** { $text }

# ## Parts of a procedure

# chrome-steps = Steps
# chrome-before = Before you begin
# # $item — a prerequisite, $role — who must see to it
# chrome-prerequisite-for = { $item } ({ $role })
# # $sentence — what the step says
# chrome-step-optional = (Optional) { $sentence }
# # $role — who carries out the step, $sentence — what the step says
# chrome-step-by = **{ $role }:** { $sentence }
# chrome-hold = **Stop here.** Do not go on until this step has been checked.
# # $option — an answer, without a full stop at its end, $target — the step to go on with
# chrome-option-goto = { $option }: go to { $target }.
# # $option — an answer, without a full stop at its end
# chrome-option-next = { $option }: go on with the next step.
# # $option — an answer, without a full stop at its end
# chrome-option-end = { $option }: you are done.
# # $text — a sentence
# chrome-result = **Result:** { $text }
# # $text — a sentence
# chrome-why = **Why:** { $text }
# # $text — a sentence
# chrome-undo = **To undo this:** { $text }
# # $sentence — what the step says
# chrome-step-critical = **Critical:** { $sentence }
# # $sentence — what the step says, $time — how long it takes
# chrome-step-time = { $sentence } ({ $time })
# # $time — how long the whole procedure takes
# chrome-time = **Time needed:** { $time }
# # Joins the parts of a time span. $path — what came before, $item — the next part
# chrome-duration = { $path } { $item }
# # $count — a whole number from 1
# chrome-years =
#     { $count ->
#         [one] { $count } year
#        *[other] { $count } years
#     }
# # $count — a whole number from 1
# chrome-months =
#     { $count ->
#         [one] { $count } month
#        *[other] { $count } months
#     }
# # $count — a whole number from 1
# chrome-days =
#     { $count ->
#         [one] { $count } day
#        *[other] { $count } days
#     }
# # $count — a whole number from 1
# chrome-hours =
#     { $count ->
#         [one] { $count } hour
#        *[other] { $count } hours
#     }
# # $count — a whole number from 1
# chrome-minutes =
#     { $count ->
#         [one] { $count } minute
#        *[other] { $count } minutes
#     }
# chrome-any-order = You can do these in any order:
# # $label — what is to be entered or written down
# chrome-input = **{ $label }:**
# # $label — what is to be entered, and must not be written down
# chrome-input-secret = **{ $label }** (do not write it down)
# chrome-yes = Yes
# chrome-no = No
# chrome-verify-found = **What you found:**
# chrome-next = Next steps
# chrome-support = Need help?
# # $link — a link whose text names the place to turn to
# chrome-support-text = If something does not work as described, turn to { $link }.

# ## Checklist

# # $title — the title of the procedure
# chrome-checklist-title = Checklist: { $title }
# chrome-checklist-done = Done
# chrome-checklist-number = No.
# chrome-checklist-step = Step
# chrome-checklist-checked-by = Checked by
# # How the checklist is used, said at its head
# chrome-checklist-mode-read-do = **Read–do:** Read an item, carry it out, and tick it. Then read the next one.
# chrome-checklist-mode-do-confirm = **Do–confirm:** Do the work from memory. At each pause point, stop and confirm every item before you go on.
# chrome-checklist-mode-challenge-response = **Challenge and response:** One person reads each challenge aloud. The person who does the work checks it and gives the response. Tick the box when the response is the one given here.
# chrome-checklist-pause = **Pause point.** Stop, and confirm each item:
# # $sentence — what the step says to do
# chrome-confirm-done = Done: { $sentence }
# # $response — what is answered to a challenge
# chrome-response = **Response:** { $response }
# # The response to a challenge that says to do something, where the document has none of its own
# chrome-response-done = Done
# # The response to a challenge that names what must be there before the work begins
# chrome-response-checked = Checked
# chrome-checklist-confirm = To confirm
# chrome-checklist-challenge = Challenge
# chrome-checklist-response = Response
# # The person who reads the challenges; a line for the name follows
# chrome-checklist-reader = Read by
# # The person who gives the responses; a line for the name follows
# chrome-checklist-responder = Answered by
# # How many boxes are ticked, shown as figures alone: nothing may depend on whether they are one or many. $done — ticked boxes, $all — all boxes
# chrome-checklist-progress = { $done } of { $all } done
# # A button that clears the checklist on the screen
# chrome-checklist-reset = Start over
# # A question, asked before the checklist on the screen is cleared
# chrome-checklist-reset-ask = Clear all ticks and entries of this checklist?
# # The words below stand before what they name, at the end of the checklist
# chrome-checklist-address = Address
# chrome-checklist-reviewed = Last reviewed
# # Letters and digits that change with the text of the checklist follow
# chrome-checklist-version = Version
# chrome-signoff = Sign-off
# # $person — what the signer vouches for, without a full stop at its end, $role — the role the signer holds
# chrome-signoff-line = { $person } ({ $role })
# # $line — a line of the sign-off block
# chrome-signoff-independent = { $line }. Must be someone other than the people above.
# chrome-signoff-name = Name
# chrome-signoff-date = Date
# chrome-signoff-signature = Signature

# ## Pages

# chrome-guide = Guide
# chrome-checklist = Checklist
# chrome-contents = On this page
# chrome-index = Procedures
# # The heading of the index above what has no product or tag with a name
# chrome-index-other = Other
# # The name of the search field
# chrome-search = Search
# # $count — how many pages were found, 0 or more
# chrome-search-count = Results: { $count }
# # A button beside a command
# chrome-copy = Copy
# # What the button says once the command is on the clipboard
# chrome-copied = Copied
# # The title of the page for an address that leads nowhere
# chrome-missing = Page not found
# chrome-missing-text = There is no page at this address. The page may have been moved or removed.
# # $date — the day on which somebody last looked through the document
# chrome-reviewed = Last reviewed: { $date }
# chrome-language = Language
# chrome-skip = Skip to the content
# # $count — how many passages of this page are not translated
# chrome-fallback =
#     { $count ->
#         [one] One passage on this page has not been translated yet and is shown in another language.
#        *[other] { $count } passages on this page have not been translated yet and are shown in another language.
#     }
# # $text — a translation whose source has changed since it was translated
# chrome-stale = { $text } (may be out of date)
# # $count — how many passages of this page may be out of date because their source has changed
# chrome-stale-count =
#     { $count ->
#         [one] The source of one passage on this page has changed since it was translated. The passage may be out of date.
#        *[other] The source of { $count } passages on this page has changed since they were translated. They may be out of date.
#     }
# # $language — what the language of the source calls itself. Stands above the present text of a warning whose translation may be out of date
# chrome-current-source = **The current source text ({ $language }):**

# ## Review pages and the dashboard

# chrome-review = Translation status
# # $language — what a language calls itself
# chrome-review-in = Translation status: { $language }
# # $title — title of a document, or name of a file
# chrome-review-of = Review: { $title }
# # $language — what the language of the source calls itself
# chrome-review-source = Source ({ $language })
# # $language — what the language of the translation calls itself
# chrome-review-translation = Translation ({ $language })
# # Heading of the column that says what a text is: a step, a heading, a table cell
# chrome-review-passage = Passage
# chrome-review-state = State
# # Label of a box to tick. $count — how many passages that are
# chrome-review-only = Show only what needs work ({ $count })
# chrome-review-all-done = Nothing on this page needs work.
# # Stands above the old and the new source, in which changes are marked
# chrome-review-changed = Changed in the source:
# # For those who hear the page, before a word that is new
# chrome-review-added = Added:
# # For those who hear the page, before a word that is gone
# chrome-review-removed = Removed:
# chrome-review-findings = Findings
# chrome-review-error = Error:
# chrome-review-warning = Warning:
# chrome-review-note = Note:
# # The next nine say how one translation stands to its source
# chrome-review-fresh = Up to date
# chrome-review-revised = Edited since it was recorded
# chrome-review-stale-minor = Out of date: small changes in the source
# chrome-review-stale-meaning = Out of date: the source says something else now
# chrome-review-stale-structure = Out of date: variables, links or numbers in the source have changed
# chrome-review-both-changed = Source and translation have both changed
# # No ledger says what the translation was made from
# chrome-review-unrecorded = Not recorded
# chrome-review-missing = Not translated
# chrome-review-unknown = Translated, but it is not known whether it is up to date
# chrome-review-human = Translated by a person
# chrome-review-machine = Translated by a machine
# chrome-review-edited = Translated by a machine and edited
# chrome-review-reviewed = Reviewed
# chrome-review-unreviewed = Not reviewed
# # The next ones say what a text is
# chrome-review-title = Title
# chrome-review-short-title = Title in the browser
# chrome-review-description = Description
# chrome-review-summary = Summary
# chrome-review-heading = Heading
# chrome-review-paragraph = Paragraph
# chrome-review-item = List item
# chrome-review-tab = Tab
# chrome-review-prerequisite = Prerequisite
# # An answer to choose from in a decision
# chrome-review-answer = Answer
# chrome-review-result = Result
# chrome-review-why = Reason
# chrome-review-undo = How to undo it
# chrome-review-detail = Details
# # What is to be entered or written down
# chrome-review-input = Input
# # What an image says to those who do not see it
# chrome-review-alt = Image description
# chrome-review-caption = Caption
# chrome-review-column = Column heading
# chrome-review-cell = Table cell
# chrome-review-verbatim = Text taken over as it is
# chrome-review-signer = Line to sign
# # A Fluent message that belongs to no document
# chrome-review-message = Message
# chrome-review-term = Term
# chrome-review-by-language = By language
# chrome-review-by-document = By document
# chrome-review-document = Document
# # Messages of no document: names of buttons, links and roles
# chrome-review-shared = Shared messages
# # Parts that several documents use
# chrome-review-fragments = Fragments
# # The next seven are headings of columns of counts
# chrome-review-messages = Messages
# chrome-review-count-fresh = Current
# chrome-review-count-stale = Out of date
# chrome-review-count-unrecorded = Unrecorded
# chrome-review-count-missing = Untranslated
# chrome-review-count-machine = Machine-translated
# chrome-review-count-unreviewed = Unreviewed
# # $name — one of the headings above, $count — how many messages
# chrome-review-amount = { $name }: { $count }
# # $count — how many documents, fragments or files
# chrome-review-done =
#     { $count ->
#         [one] One with nothing to do
#        *[other] { $count } with nothing to do
#     }
# chrome-review-draft = Draft
# chrome-review-incomplete = Some files could not be read, so texts that seem to be missing may exist
# chrome-review-no-ledger = Nothing is recorded, so it is not known what is out of date
# # $language — what a language calls itself, $share — how much of it is up to date
# chrome-review-badge = { $language }: { $share } up to date
# chrome-review-badge-unknown = { $language }: { $share } translated, but it is not known how much is up to date
