cellar = The cellar
cellar--start = Take [the key](link:key), or [that of the shed](link:shed-key), and [the lamp](link:lamp). [What it costs](link:fees) is written [above](link:nowhere).
cellar--lamp = ### The lamp
