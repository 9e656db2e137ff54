"""Records as trees of another notation than JSON: YAML and TOML."""
