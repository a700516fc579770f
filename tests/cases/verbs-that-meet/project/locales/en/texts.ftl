client = The client that you use uses TLS.
files = The files that exist are in the folder.
licence = Give each one a licence of their own.
start = When the guide starts, the light starts, too.
slip = Open the folder.
