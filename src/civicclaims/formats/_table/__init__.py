"""Tables whose columns are guessed, shown and declared."""
