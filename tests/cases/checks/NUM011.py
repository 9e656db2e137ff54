"""Cases of NUM011, fall-by-more-than-everything."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity


def record(
    by: str, before: dict[str, Any] | None = None, after: dict[str, Any] | None = None, **other: Any
) -> dict[str, Any]:
    """A fall from something that is recorded as a whole number, unless told otherwise."""
    ends = {"before": before or figure("old", measure="deaths", whole=True), "after": after}
    return {
        "agents": PEOPLE,
        "statistics": [each for each in ends.values() if each],
        "changes": [
            {
                "id": "c",
                "quantity": quantity(by),
                "direction": "down",
                **{end: each["id"] for end, each in ends.items() if each},
                **other,
            }
        ],
    }


def without(by: str, **other: Any) -> dict[str, Any]:
    """A fall of which neither end is recorded."""
    return {"changes": [{"id": "c", "quantity": quantity(by), **other}]}


ERROR = (("fail", "error", "/changes/0"),)
OPEN = (("open", "error", "/changes/0"),)

COUNTED: tuple[Case, ...] = tuple(
    (
        f"What falls is {words}.",
        {**record("300 percent", figure("old", "41"), basis="inferred"), **relation},
        ERROR,
    )
    for words, relation in (
        ("a set in a set", {"subsets": [{"id": "r", "part": "old", "whole": "all"}]}),
        ("the votes for one side", {"tallies": [{"id": "r", "counts": ["old"]}]}),
        ("the number of values of a mean", {"means": [{"id": "r", "count": "old"}]}),
        ("the number of values of a median", {"medians": [{"id": "r", "count": "old"}]}),
        ("a population", {"rates": [{"id": "r", "count": "all", "population": "old"}]}),
    )
)

CASES: tuple[Case, ...] = (
    *COUNTED,
    ("Deaths fall by 300 percent.", record("300 percent"), ERROR),
    (
        "The fall is printed with a sign.",
        {
            "statistics": [figure("old", whole=True)],
            "changes": [{"id": "c", "before": "old", "quantity": quantity("-300 percent")}],
        },
        ERROR,
    ),
    (
        "A count falls by 600 percent.",
        record("600 percent", figure("old", stat_type="count")),
        ERROR,
    ),
    ("Rain falls by 600 percent.", record("600 percent", figure("old", below_zero="no")), ERROR),
    ("A fall is said to exceed 100 percent.", record("more than 100 percent"), ERROR),
    (
        "Only an approximation good to its last digit makes it too much.",
        record("about 300 percent"),
        (("fail", "warning", "/changes/0"),),
    ),
    (
        "412 fall by 500.",
        record("500", figure("old", "412", whole=True)),
        ERROR,
    ),
    (
        "A share of 45 percent falls by 60 points.",
        record("60 points", figure("old", "45 percent", below_zero="no")),
        ERROR,
    ),
    (
        "A share of 45 percent falls by 120 percent.",
        record("120 percent", figure("old", "45 percent", below_zero="no")),
        ERROR,
    ),
    (
        "The figure after alone is recorded.",
        {
            "statistics": [figure("new", "41", whole=True)],
            "changes": [
                {
                    "id": "c",
                    "after": "new",
                    "direction": "down",
                    "quantity": quantity("300 percent"),
                }
            ],
        },
        ERROR,
    ),
    ("Nobody says what falls.", without("600 percent", direction="down"), ()),
    (
        "Nobody says whether it can be less than nothing.",
        record("600 percent", figure("old", "41", measure="balance")),
        OPEN,
    ),
    (
        "Net migration may turn round.",
        record("600 percent", figure("old", "41 people", below_zero="yes")),
        (),
    ),
    (
        "A profit may become a loss.",
        record(
            "300 percent",
            figure(
                "old", quantity={"text": "£4m", "numeral": "4", "scale": "m", "currency": "GBP"}
            ),
        ),
        (),
    ),
    (
        "A figure below nothing shows that there can be one.",
        record("300 percent", figure("old", "41"), figure("new", "-82")),
        (),
    ),
    ("Of nothing there is no part.", record("300 percent", figure("old", "0", whole=True)), ()),
    ("All of it may go.", record("100 percent"), ()),
    ("A rise may be as large.", record("300 percent", direction="up"), ()),
    ("A rise may be printed with a sign too many.", record("-300 percent", direction="up"), ()),
    ("412 may fall by 412.", record("412", figure("old", "412", whole=True)), ()),
    (
        "A ratio of 150 percent may fall by 120 points that are called percent.",
        record("120 percent", figure("old", "150 percent", below_zero="no")),
        (),
    ),
    ("Six times less is another matter.", record("6 times"), ()),
    (
        "A rate for a year is not what is gone.",
        {
            "statistics": [figure("old", whole=True)],
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "direction": "down",
                    "quantity": quantity("300 percent", per="a year"),
                }
            ],
        },
        (),
    ),
    ("An index may fall by points.", record("300 points", figure("old", "41", whole=True)), ()),
    ("The fall is unprinted.", {"changes": [{"id": "c", "direction": "down"}]}, ()),
    (
        "The two are figures of different people.",
        record("300 percent", figure("old", "41", whole=True, **LEE), figure("new", "41", **RAY)),
        (),
    ),
)
