visitor-badge = Lämna ut en besöksbricka
visitor-badge--a-visitor-badge-is-valid-until-midnight = En besöksbricka gäller till midnatt.
visitor-badge--ask-for-an-identity-card = Be att få se en legitimation.
visitor-badge--write-the-name-of-the-host-on-the-badge = Skriv besöksmottagarens namn på brickan.
