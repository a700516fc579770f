# A button that is gone.
label-retry = Retry
