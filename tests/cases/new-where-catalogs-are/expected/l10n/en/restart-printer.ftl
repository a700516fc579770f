restart-printer = TODO: Write a title that says what the reader gets done.
restart-printer--intro = TODO: Say in one or two sentences what this is for, and when it is needed.
restart-printer--first-step = TODO: Say what to do, in one sentence that begins with a verb.
