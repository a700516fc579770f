### Ord och mönster som de inbyggda mallarna använder.

## The locale

chrome-language-name = Svenska

## Inline patterns

chrome-label = **{ $label }**
chrome-label-learn = **{ $label }**
chrome-menu = { $path } > { $item }
chrome-keys = { $path } + { $item }
chrome-step-reference = steg { $number }
    .initial = Steg { $number }
chrome-step-reference-in-section = steg { $number } i ”{ $section }”
    .initial = Steg { $number } i ”{ $section }”

## Alerts

chrome-alert-note = Obs!
chrome-alert-tip = Tips
chrome-alert-important = Viktigt
chrome-alert-caution = Var försiktig
chrome-alert-warning = Varning
chrome-alert-danger = Fara
chrome-alert-title = **{ $word }**
chrome-alert-again = **{ $word }:** { $text }

## Parts of a procedure

chrome-steps = Gör så här
chrome-before = Innan du börjar
chrome-prerequisite-for = { $item } ({ $role })
chrome-step-optional = (Valfritt) { $sentence }
chrome-step-by = **{ $role }:** { $sentence }
chrome-hold = **Stanna här.** Fortsätt inte förrän steget har kontrollerats.
chrome-option-goto = { $option } Gå till { $target }.
chrome-option-next = { $option } Fortsätt med nästa steg.
chrome-option-end = { $option } Du är klar.
chrome-result = **Resultat:** { $text }
chrome-why = **Varför:** { $text }
chrome-undo = **Så ångrar du:** { $text }
chrome-step-critical = **Kritiskt:** { $sentence }
chrome-step-time = { $sentence } ({ $time })
chrome-time = **Tidsåtgång:** { $time }
chrome-duration = { $path } { $item }
chrome-years = { $count } år
chrome-months =
    { $count ->
        [one] { $count } månad
       *[other] { $count } månader
    }
chrome-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagar
    }
chrome-hours =
    { $count ->
        [one] { $count } timme
       *[other] { $count } timmar
    }
chrome-minutes =
    { $count ->
        [one] { $count } minut
       *[other] { $count } minuter
    }
chrome-any-order = Ordningen mellan de här stegen spelar ingen roll:
chrome-input = **{ $label }:**
chrome-input-secret = **{ $label }** (ska inte skrivas ned)
chrome-yes = Ja
chrome-no = Nej
chrome-verify-found = **Utfall av kontrollen:**
chrome-next = Nästa steg
chrome-support = Behöver du hjälp?
chrome-support-text = Vänd dig till { $link } om något inte fungerar som det ska.

## Checklist

chrome-checklist-title = Checklista: { $title }
chrome-checklist-done = Klart
chrome-checklist-number = Nr
chrome-checklist-step = Steg
chrome-checklist-checked-by = Kontrollerat av
chrome-checklist-mode-read-do = **Läs och gör:** Läs en punkt, utför den och bocka av den. Läs sedan nästa.
chrome-checklist-mode-do-confirm = **Gör och bekräfta:** Utför arbetet ur minnet. Stanna vid varje kontrollstopp och bekräfta alla punkter innan du fortsätter.
chrome-checklist-mode-challenge-response = **Läs upp och svara:** En person läser varje punkt högt. Den som utför arbetet kontrollerar punkten och svarar. Bocka av punkten när svaret stämmer med det som står här.
chrome-checklist-pause = **Kontrollstopp.** Stanna och bekräfta varje punkt:
chrome-confirm-done = Utfört: { $sentence }
chrome-response = **Svar:** { $response }
chrome-response-done = Klart
chrome-response-checked = Kontrollerat
chrome-checklist-confirm = Att bekräfta
chrome-checklist-challenge = Läses upp
chrome-checklist-response = Svar
chrome-checklist-reader = Uppläst av
chrome-checklist-responder = Besvarat av
chrome-signoff = Underskrifter
chrome-signoff-line = { $person } ({ $role })
chrome-signoff-independent = { $line }. Ska intygas av någon annan än personerna ovan.
chrome-signoff-name = Namn
chrome-signoff-date = Datum
chrome-signoff-signature = Underskrift

## Pages

chrome-guide = Guide
chrome-checklist = Checklista
chrome-contents = På den här sidan
chrome-index = Instruktioner
# The heading of the index above what has no product or tag with a name
chrome-index-other = Övrigt
# The name of the search field
chrome-search = Sök
# $count — how many pages were found, 0 or more
chrome-search-count = Träffar: { $count }
# A button beside a command
chrome-copy = Kopiera
# What the button says once the command is on the clipboard
chrome-copied = Kopierat
# The title of the page for an address that leads nowhere
chrome-missing = Sidan finns inte
chrome-missing-text = Det finns ingen sida på den här adressen. Den kan ha flyttats eller tagits bort.
# $date — the day on which somebody last looked through the document
chrome-reviewed = Senast granskad: { $date }
chrome-language = Språk
chrome-skip = Hoppa till innehållet
chrome-fallback =
    { $count ->
        [one] Ett avsnitt på sidan är inte översatt än och visas på ett annat språk.
       *[other] { $count } avsnitt på sidan är inte översatta än och visas på ett annat språk.
    }
chrome-stale = { $text } (kan vara inaktuellt)
chrome-stale-count =
    { $count ->
        [one] Källtexten till ett avsnitt på sidan har ändrats sedan avsnittet översattes. Innehållet kan vara inaktuellt.
       *[other] Källtexten till { $count } avsnitt på sidan har ändrats sedan avsnitten översattes. Innehållet kan vara inaktuellt.
    }
chrome-current-source = **Källtextens nuvarande lydelse ({ $language }):**
