"""Cases of NUM013, percent-of-no-whole-count."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity


def record(
    percent: str, count: str, part: str = "", weighted: str = "no", **other: Any
) -> dict[str, Any]:
    """A percentage of a whole number; the figures are not weighted unless told otherwise."""
    return {
        "agents": PEOPLE,
        "statistics": [
            figure("part", part, weighted=weighted),
            figure("whole", count, **{"whole": True, **other}),
        ],
        "shares": [{"id": "s", "part": "part", "whole": "whole", "quantity": quantity(percent)}],
    }


ERROR = (("fail", "error", "/shares/0"),)
WARNING = (("fail", "warning", "/shares/0"),)
OPEN = (("open", "error", "/shares/0"),)
_OF_150 = (("67.4", False), ("54.2", False), ("54.0", True), ("69.8", False), ("68.1", False))

FACTS: tuple[Case, ...] = (
    *(
        (
            f"{n} percent of 50 {'can' if n % 2 == 0 else 'cannot'} be.",
            record(f"{n} percent", "50"),
            () if n % 2 == 0 else ERROR,
        )
        for n in range(6, 17)
    ),
    *(
        (
            f"{n} percent of exactly 150 {'can' if fits else 'cannot'} be.",
            record(f"{n} percent", "150", exact=True),
            () if fits else ERROR,
        )
        for n, fits in (*_OF_150, ("55.4", False))
    ),
    ("71 percent of 43 cannot be.", record("71 percent", "43"), ERROR),
    ("30 percent of 8 cannot be.", record("30 percent", "8"), ERROR),
    ("28 percent of 32 can be.", record("28 percent", "32"), ()),
)

CASES: tuple[Case, ...] = (
    *FACTS,
    ("No part of 9 or fewer is 5 percent.", record("5 percent", "at most 9"), ERROR),
    (
        "The part is printed, and only the parts it can be are tried.",
        record("73 percent", "about 21", "about 16"),
        WARNING,
    ),
    (
        "Only an approximation good to its last digit makes it impossible.",
        record("about 71 percent", "43"),
        WARNING,
    ),
    ("Nobody says whether it is weighted.", record("71 percent", "43", weighted="unknown"), OPEN),
    ("A weighted percentage is that of no count.", record("71 percent", "43", weighted="yes"), ()),
    (
        "150 may be 153, of which 83 are 54.2 percent.",
        record("54.2 percent", "150"),
        (),
    ),
    (
        "A number that is not recorded as whole may be 43.2.",
        record("71 percent", "43", whole=False),
        (),
    ),
    ("Of many thousands any percentage is some part.", record("71.3 percent", "55,000"), ()),
    (
        "Of more than so many any percentage is some part.",
        record("71.3 percent", "more than 40"),
        (),
    ),
    ("None of them are 0 percent.", record("0 percent", "43"), ()),
    ("All of them are 100 percent.", record("100 percent", "43"), ()),
    (
        "Counts that do not fit in any numbers are another matter.",
        record("71 percent", "43", "12"),
        (),
    ),
    ("Counts that fit are fine.", record("70 percent", "43", "30"), ()),
    ("The part is no whole number.", record("71 percent", "43", "30.5"), ()),
    ("A part in words is rough.", record("a third", "8"), ()),
    (
        "One in three is rough.",
        {
            **record("71 percent", "8"),
            "shares": [
                {
                    "id": "s",
                    "part": "part",
                    "whole": "whole",
                    "quantity": {"text": "one in three", "numeral": "one", "out_of": "three"},
                }
            ],
        },
        (),
    ),
    ("The whole is unprinted.", record("71 percent", ""), ()),
    (
        "A balance is no part that is counted.",
        {
            **record("71 percent", "43"),
            "statistics": [
                figure("part", below_zero="yes", weighted="no"),
                figure("whole", "43", whole=True),
            ],
        },
        (),
    ),
    ("Less than nothing is no part.", record("-71 percent", "43"), ()),
    (
        "Part and whole are figures of different people.",
        {
            **record("71 percent", "43"),
            "statistics": [
                figure("part", "30", weighted="no", **LEE),
                figure("whole", "43", whole=True, **RAY),
            ],
        },
        (),
    ),
)
