self.stegvisPages=[
];
