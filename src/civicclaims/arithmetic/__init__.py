"""Can these rational unknowns exist? Exact answers with proofs, over intervals and linear rows."""
