"""How schema.org is read and written: reviews, claims and the things around them."""
