label-file = File
label-print = Print
