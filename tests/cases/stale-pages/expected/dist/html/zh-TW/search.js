self.stegvisPages=[
[["更換保險絲\n讓燈光恢復。 需要十分鐘 內容可能已過時 請先關閉總開關 並且不要碰觸 紅色電線 藍色電線 目前的原文 english turn off the main switch first do not touch these red wire and its clamp blue 打開保險絲盒 拔出損壞的保險絲可能會燙手 結果 燈會熄滅","swap-fuse.html"]],
];
