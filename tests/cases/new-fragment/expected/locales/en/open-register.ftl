open-register--first-step = TODO: Say what to do, in one sentence that begins with a verb.
