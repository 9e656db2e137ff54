"""Places in texts: whether words stand where the record says."""
