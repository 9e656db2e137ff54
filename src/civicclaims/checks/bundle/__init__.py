"""Whether the record itself is whole: ids, references, unreadable parts, waivers."""
