# call-support = Call support

# call-support--intro = Look at the [status](link:status) first.
