"""What early, mid and late stand for: a convention, named and replaceable.

English has no agreed span for "early June". TimeML marks it as the start of a month and says no
more. Duckling takes the first third, Microsoft's recognizers take the first half.
"""

from typing import Final, Literal, TypeAlias

import attrs

Part: TypeAlias = Literal["start", "mid", "end"]
"""The part of a time that is meant, as in TIMEX3: early, mid or late."""


@attrs.frozen
class Division:
    """From where to where each part of a unit reaches, both ends included.

    Attributes:
        start: What "early" and "the beginning of" reach over.
        mid: What "mid" and "the middle of" reach over.
        end: What "late" and "the end of" reach over.
    """

    start: tuple[int, int]
    mid: tuple[int, int]
    end: tuple[int, int]

    def reach(self, part: Part) -> tuple[int, int]:
        """The first and the last piece of one part."""
        return {"start": self.start, "mid": self.mid, "end": self.end}[part]


@attrs.frozen(kw_only=True)
class Convention:
    """How units of the calendar are divided into early, mid and late.

    Only these words depend on a convention. Halves of a unit are halves in any.

    Attributes:
        name: Its name, for a report.
        source: Where it comes from.
        week: Days of the week, counted from 1.
        month: Days of the month; 31 stands for the last day of any month.
        quarter: Months of a quarter, counted from 1.
        year: Months of the year.
        decade: Years of a decade, from 0 to 9.
        century: Years of a century, from 0 to 99: 1901 is the year 1 of the 20th century.

    >>> THIRDS.month.reach("mid")
    (11, 20)
    """

    name: str
    source: str
    week: Division
    month: Division
    quarter: Division
    year: Division
    decade: Division
    century: Division


THIRDS: Final = Convention(
    name="thirds",
    source="early, mid and late are thirds, as Duckling takes them",
    week=Division((1, 3), (3, 5), (5, 7)),
    month=Division((1, 10), (11, 20), (21, 31)),
    quarter=Division((1, 1), (2, 2), (3, 3)),
    year=Division((1, 4), (5, 8), (9, 12)),
    decade=Division((0, 3), (4, 6), (7, 9)),
    century=Division((0, 33), (34, 66), (67, 99)),
)
"""Thirds: early June is June 1 to 10, late 2024 is September to December 2024.

Days of a week and years of a decade or century cannot be cut in three equal parts; a day on the
border of two parts of a week belongs to both.
"""

HALVES: Final = Convention(
    name="halves",
    source="early and late are halves, as Microsoft's recognizers take them",
    week=Division((1, 3), (2, 5), (4, 7)),
    month=Division((1, 15), (10, 20), (16, 31)),
    quarter=Division((1, 2), (2, 2), (2, 3)),
    year=Division((1, 6), (4, 9), (7, 12)),
    decade=Division((0, 4), (3, 6), (5, 9)),
    century=Division((0, 49), (25, 74), (50, 99)),
)
"""Halves: early June is June 1 to 15, late 2024 is July to December 2024.

Weeks, months and years are divided as in Microsoft's Recognizers-Text; quarters, decades and
centuries follow by analogy.
"""
