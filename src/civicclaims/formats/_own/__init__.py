"""How our own JSON is read fast, and explained where it cannot be."""
