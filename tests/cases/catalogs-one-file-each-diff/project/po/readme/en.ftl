broken = {
