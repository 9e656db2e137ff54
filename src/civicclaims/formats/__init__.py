"""Records in files and texts, one file a format, each with the same few public names.

`load`, `loads`, `dump`, `dumps` and `iter_load` are those of our own JSON.
"""
