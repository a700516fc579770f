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
chrome-option-goto = { $option }: gå till { $target }.
chrome-option-next = { $option }: fortsätt med nästa steg.
chrome-option-end = { $option }: du är klar.
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
chrome-verify-found = **Resultat av kontrollen:**
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
chrome-checklist-progress = { $done } av { $all } klara
chrome-checklist-reset = Börja om
chrome-checklist-reset-ask = Vill du ta bort alla bockar och ifyllda uppgifter i checklistan?
chrome-checklist-address = Webbadress
chrome-checklist-reviewed = Senast granskad
chrome-checklist-version = Version
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
chrome-index-other = Övrigt
chrome-search = Sök
chrome-search-count = Träffar: { $count }
chrome-copy = Kopiera
chrome-copied = Kopierat
chrome-missing = Sidan finns inte
chrome-missing-text = Det finns ingen sida på den här adressen. Sidan kan ha flyttats eller tagits bort.
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

## Review pages and the dashboard

chrome-review = Översättningsstatus
chrome-review-in = Översättningsstatus: { $language }
chrome-review-of = Granskning: { $title }
chrome-review-source = Källtext ({ $language })
chrome-review-translation = Översättning ({ $language })
chrome-review-passage = Textavsnitt
chrome-review-state = Status
chrome-review-only = Visa bara det som behöver åtgärdas ({ $count })
chrome-review-all-done = Inget på den här sidan behöver åtgärdas.
chrome-review-changed = Ändrat i källtexten:
chrome-review-added = Tillagt:
chrome-review-removed = Borttaget:
chrome-review-findings = Påpekanden
chrome-review-error = Fel:
chrome-review-warning = Varning:
chrome-review-note = Upplysning:
chrome-review-fresh = Aktuell
chrome-review-revised = Ändrad sedan den registrerades
chrome-review-stale-minor = Inaktuell: små ändringar i källtexten
chrome-review-stale-meaning = Inaktuell: källtextens innebörd har ändrats
chrome-review-stale-structure = Inaktuell: variabler, länkar eller tal i källtexten har ändrats
chrome-review-both-changed = Både källtexten och översättningen har ändrats
chrome-review-unrecorded = Inte registrerad
chrome-review-missing = Inte översatt
chrome-review-unknown = Översatt, men det är oklart om översättningen är aktuell
chrome-review-human = Översatt av en människa
chrome-review-machine = Maskinöversatt
chrome-review-edited = Maskinöversatt och redigerad
chrome-review-reviewed = Granskad
chrome-review-unreviewed = Inte granskad
chrome-review-title = Titel
chrome-review-short-title = Titel i webbläsaren
chrome-review-description = Beskrivning
chrome-review-summary = Sammanfattning
chrome-review-heading = Rubrik
chrome-review-paragraph = Stycke
chrome-review-item = Listpunkt
chrome-review-tab = Flik
chrome-review-prerequisite = Förutsättning
chrome-review-answer = Svarsalternativ
chrome-review-result = Resultat
chrome-review-why = Motivering
chrome-review-undo = Så ångrar du
chrome-review-detail = Mer information
chrome-review-input = Inmatning
chrome-review-alt = Bildbeskrivning
chrome-review-caption = Bild- eller tabelltext
chrome-review-column = Kolumnrubrik
chrome-review-cell = Tabellcell
chrome-review-verbatim = Text som återges oförändrad
chrome-review-signer = Rad för underskrift
chrome-review-message = Meddelande
chrome-review-term = Term
chrome-review-by-language = Per språk
chrome-review-by-document = Per dokument
chrome-review-document = Dokument
chrome-review-shared = Gemensamma meddelanden
chrome-review-fragments = Fragment
chrome-review-messages = Meddelanden
chrome-review-count-fresh = Aktuella
chrome-review-count-stale = Inaktuella
chrome-review-count-unrecorded = Ej registrerade
chrome-review-count-missing = Ej översatta
chrome-review-count-machine = Maskinöversatta
chrome-review-count-unreviewed = Ej granskade
chrome-review-amount = { $name }: { $count }
chrome-review-done =
    { $count ->
        [one] 1 utan något att åtgärda
       *[other] { $count } utan något att åtgärda
    }
chrome-review-draft = Utkast
chrome-review-incomplete = Vissa filer kunde inte läsas, så texter som ser ut att saknas kan ändå finnas
chrome-review-no-ledger = Inget är registrerat, så det går inte att avgöra vad som är inaktuellt
chrome-review-badge = { $language }: { $share } aktuellt
chrome-review-badge-unknown = { $language }: { $share } översatt, men det är oklart hur mycket som är aktuellt
