"""Where words stand in a text, and how faithfully they were quoted."""
