self.stegvisPages=[
[["排空酸洗槽\n 燈亮時 室內會持續通風 酸液會灼傷皮膚和眼睛 請穿戴 手套 護目鏡 danger the acid burns skin and eyes wear gloves goggles fara syran fräter på hud och ögon använd handskar skyddsglasögon 按下 抽取 酸液會飛濺 請先蓋上槽蓋 warning when you press pump splashes close lid first varning när du trycker pumpa stänker det syra stäng locket först 沖洗酸洗槽 槽體在一小時內仍會燙手 caution bath stays hot for an hour","empty-bath.html"]],
];
