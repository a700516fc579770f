read-label = Read the label of a bottle
    .description = Find out what is in a bottle.
read-label--content = Content
read-label--read = Read what the bottle holds.
    .result = You know the developer.
read-label--contents = Several contents
read-label--several = A bottle may hold a mixture.
