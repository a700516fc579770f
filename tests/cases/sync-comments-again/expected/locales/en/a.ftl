join-meeting = Join a meeting
# $br — verbatim: <br />, $command — code: join again
join-meeting--intro = Be quick.{ $br }Type { $command }.
join-meeting--join = Join.
