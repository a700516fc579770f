open-gate = Open the gate
open-gate--hold-the-card-at-the-post = Hold the card at the post.
