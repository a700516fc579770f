cellar = Källaren
cellar--start = Ta [nyckeln](link:key), eller [den till skjulet](link:shed-key), och [lampan](link:lamp). [Vad det kostar](link:fees) står [ovan](link:nowhere).
cellar--lamp = ### Lampan
cellar--nyckel = Nyckel
cellar--mat = Den ligger under mattan.
cellar--swedish-lamp = Lampa
cellar--dark = Den är mörk.
