### Not translated to en yet. To translate a message, take the marks at the beginning of its lines away.

# ### Buttons, menus and fields, exactly as the product shows them in this language.

# label-share-screen = Share screen
# label-stop-sharing = Stop sharing
