texts = Texts
texts--try = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st attempt
    [two] { $n }nd attempt
    [few] { $n }rd attempt
   *[other] { $n }th attempt
}
