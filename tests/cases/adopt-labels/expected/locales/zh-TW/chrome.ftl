chrome-label = **{ $label }**
chrome-menu = { $path } > { $item }
