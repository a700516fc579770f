fill-lamp = املأ المصباح
    .description = املأ مصباح الزيت في المصلى.
fill-lamp--oil-there = توجد علبة زيت.
fill-lamp--unscrew = فك الموقد.
fill-lamp--pour = صب الزيت.
    .result = الزجاج ممتلئ حتى العلامة.
