badge-rules = Rules
badge-rules--intro = TODO: Say in one or two sentences what this is for, and when it is needed.
badge-rules--first-section = TODO: Write a heading.
badge-rules--first-paragraph = TODO: Write the first paragraph of this section.
