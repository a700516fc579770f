self.stegvisPages=[
[["إفراغ حوض الحمض\n the room is ventilated while light on acid burns skin and eyes wear gloves goggles fara syran fräter på hud och ögon använd handskar skyddsglasögon when you press pump splashes close lid first varning när du trycker pumpa stänker det syra stäng locket först rinse bath يبقى الحوض ساخنًا لمدة ساعة caution stays hot for an hour","empty-bath.html"]],
];
