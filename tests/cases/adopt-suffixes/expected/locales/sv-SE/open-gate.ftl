open-gate = Öppna grinden
open-gate--enter-the-code = Ange koden.
open-gate--lift-the-bar = Lyft bommen.
open-gate--then-see-close-the-gate = Läs sedan [Stäng grinden](doc:close-gate).
open-gate--vakten-hjalper-dig = Vakten hjälper dig.
