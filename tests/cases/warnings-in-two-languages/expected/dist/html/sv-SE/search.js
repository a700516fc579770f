self.stegvisPages=[
[["Töm syrabadet\n rummet ventileras så länge lampan lyser syran fräter på hud och ögon använd handskar skyddsglasögon danger the acid burns skin and eyes wear gloves goggles när du trycker pumpa stänker det syra stäng locket först warning when you press pump splashes close lid first tryck skölj badet bath stays hot for an hour","empty-bath.html"]],
];
