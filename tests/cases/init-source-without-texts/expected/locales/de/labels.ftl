### These texts are English. Put your own in de in their place.

### Buttons, menus and fields, exactly as the product shows them in this language.

label-share-screen = Share screen
label-stop-sharing = Stop sharing
