visitor-badge = Lämna ut en besöksbricka
visitor-badge--a-visitor-badge-is-valid-for-one-day = En besöksbricka gäller i en dag.
visitor-badge--ask-for-an-identity-card = Be att få se en legitimation.
visitor-badge--write-the-name-of-the-host-on-the-badge = Skriv besöksmottagarens namn på brickan.
