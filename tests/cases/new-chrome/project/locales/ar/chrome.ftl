chrome-language-name = العربية
chrome-steps = الخطوات
