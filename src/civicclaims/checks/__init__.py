"""What can fail to hold together: one check, one file, and its docstring is its page."""
