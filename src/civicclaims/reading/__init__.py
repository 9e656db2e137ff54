"""Reading of English prose: where the figures and quotations stand, and what only looks like one.

It puts the grammar of `civicclaims.values` to a text, place by place. Nothing is guessed: what
cannot be read is said to be unread, and never read in part.
"""

from civicclaims.reading.quotation_finder import quotations

__all__ = ["quotations"]
