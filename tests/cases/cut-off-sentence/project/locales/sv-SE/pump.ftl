pump = Stanna pumpen
pump--hot = Öppna ventilen
aldrig när pumpen går.
pump--stop = Tryck på den röda knappen.

# The id begins with a digit: no other message goes on there.
1-wait = Vänta en minut.
pump--wait = Vänta en minut.
