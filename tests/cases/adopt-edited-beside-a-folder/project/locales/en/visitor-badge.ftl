visitor-badge = Issue a visitor badge
visitor-badge--a-visitor-badge-is-valid-for-one-day = A visitor badge is valid for one day.
visitor-badge--ask-for-an-identity-card = Ask for an identity card.
visitor-badge--write-the-name-of-the-host-on-the-badge = Write the name of the host on the badge.
