tv = Choose a TV channel.
measure = Quality is measured.
play = Play the video.
