"""A phrase taken apart, and what no figure can hold."""

import attrs


class UnheldError(Exception):
    """A phrase is understood, and no figure can hold it.

    Attributes:
        end: Where in the text it ends.
        expected: What a figure could hold instead, in words.
    """

    def __init__(self, end: int, expected: str) -> None:
        super().__init__(expected)
        self.end = end
        self.expected = expected


@attrs.frozen(kw_only=True)
class Parts:
    """A phrase taken apart; the fields are those of `Quantity`, with its place in the text."""

    start: int
    end: int
    hedge: str | None = None
    numeral: str | None = None
    high: str | None = None
    unit: str | None = None
    per: str | None = None
    currency: str | None = None
    scale: str | None = None
    high_scale: str | None = None
    out_of: str | None = None
