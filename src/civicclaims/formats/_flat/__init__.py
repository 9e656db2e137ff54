"""Reviews that stand flat, a column or a key for each fact."""
