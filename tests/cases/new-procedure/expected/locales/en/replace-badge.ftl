replace-badge = TODO: Write a title that says what the reader gets done.
replace-badge--intro = TODO: Say in one or two sentences what this is for, and when it is needed.
replace-badge--first-step = TODO: Say what to do, in one sentence that begins with a verb.
