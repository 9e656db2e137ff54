"""Cases of NUM008, percent-for-percentage-points."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity

EXACT = {"exact": True}


def change(before: str, after: str, by: str, **other: Any) -> dict[str, Any]:
    """A change up from one figure that is declared exact to another."""
    held = {"id": "c", "before": "old", "after": "new", "direction": "up", **other}
    return {
        "statistics": [figure("old", before, **EXACT), figure("new", after, **EXACT)],
        "changes": [{"quantity": quantity(by), **held}],
    }


def difference(one: str, other: str, by: str) -> dict[str, Any]:
    """A difference of two figures."""
    return {
        "statistics": [figure("one", one), figure("other", other)],
        "differences": [
            {"id": "d", "minuend": "one", "subtrahend": "other", "quantity": quantity(by)}
        ],
    }


ERROR = (("fail", "error", "/changes/0"),)
WARNING = (("fail", "warning", "/changes/0"),)
DOWN = {"direction": "down"}

CASES: tuple[Case, ...] = (
    ("From 6 to 7 percent is no 1 percent.", change("6 percent", "7 percent", "1 percent"), ERROR),
    (
        "From 12 to 13.25 percent is no 1.25 percent.",
        change("12 percent", "13.25 percent", "1.25 percent"),
        ERROR,
    ),
    (
        "From 12 to 13.25 percent is none even if 12 was rounded.",
        {
            **change("12 percent", "13.25 percent", "1.25 percent"),
            "statistics": [figure("old", "12 percent"), figure("new", "13.25 percent")],
        },
        ERROR,
    ),
    (
        "From 15 to 10 percent is no 33.3 points.",
        change("15 percent", "10 percent", "33.3 points", **DOWN),
        ERROR,
    ),
    (
        "Rates for a year are percentages too.",
        {
            **change("6 percent", "7 percent", "1 percent"),
            "statistics": [
                figure(name, exact=True, quantity=quantity(words, per="a year"))
                for name, words in (("old", "6 percent"), ("new", "8 percent"))
            ],
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "after": "new",
                    "quantity": quantity("2 percent"),
                }
            ],
        },
        ERROR,
    ),
    (
        "The direction is not said.",
        {
            **change("6 percent", "7 percent", "1 percent"),
            "changes": [
                {"id": "c", "before": "new", "after": "old", "quantity": quantity("1 percent")}
            ],
        },
        ERROR,
    ),
    (
        "Only an approximation good to its last digit keeps it from being percent.",
        change("6 percent", "7 percent", "about 1 percent"),
        WARNING,
    ),
    (
        "The change is a figure with an id of its own, and the record's own reading.",
        {
            "statistics": [
                figure("old", "6 percent", **EXACT),
                figure("new", "7 percent", **EXACT),
                figure("rise", "1 percent"),
            ],
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "after": "new",
                    "value": "rise",
                    "basis": "inferred",
                    "note": "the sentence before gives both rates",
                }
            ],
        },
        ERROR,
    ),
    (
        "A lead of 4 points is called one of 4 percent.",
        difference("48 percent", "44 percent", "4 percent"),
        (("fail", "note", "/differences/0"),),
    ),
    (
        "A difference in percent of the smaller figure is called one of points.",
        difference("44 percent", "17 percent", "159 points"),
        (("fail", "error", "/differences/0"),),
    ),
    (
        "44 and 17 percent are 27 points apart.",
        difference("44 percent", "17 percent", "27 points"),
        (),
    ),
    (
        "44 percent is 159 percent more than 17.",
        difference("44 percent", "17 percent", "159 percent"),
        (),
    ),
    (
        "17 percent is 61 percent less than 44.",
        difference("44 percent", "17 percent", "61 percent"),
        (),
    ),
    (
        "From 15 to 10 percent is a fall of 5 points.",
        change("15 percent", "10 percent", "5 points", **DOWN),
        (),
    ),
    (
        "From 15 to 10 percent is a fall of 33.3 percent.",
        change("15 percent", "10 percent", "33.3 percent", **DOWN),
        (),
    ),
    (
        "Bare figures of 6 and 7 percent may lie one percent apart.",
        {
            **change("6 percent", "7 percent", "1 percent"),
            "statistics": [figure("old", "6 percent"), figure("new", "7 percent")],
        },
        (),
    ),
    (
        "What fits neither way is not explained by units.",
        change("6 percent", "7 percent", "5 percent"),
        (),
    ),
    ("A part in words is never points.", change("15 percent", "20 percent", "a third"), ()),
    ("Counts have no percentage points.", change("15 homes", "16 homes", "1 percent"), ()),
    ("A share of nothing has no base.", change("0 percent", "7 percent", "7 percent"), ()),
    (
        "Below nothing there are no percent of the first figure.",
        change("-2 percent", "-1 percent", "1 percent"),
        (),
    ),
    (
        "A sign against the direction leaves nothing to work out.",
        change("6 percent", "7 percent", "-1 percent"),
        (),
    ),
    (
        "The figure before is unprinted.",
        {
            **change("6 percent", "7 percent", "1 percent"),
            "statistics": [figure("old"), figure("new", "7 percent")],
        },
        (),
    ),
    (
        "Percentages of a month are not percentages of a year.",
        {
            **change("6 percent", "7 percent", "1 percent"),
            "statistics": [
                figure("old", exact=True, quantity=quantity("6 percent", per="a month")),
                figure("new", exact=True, quantity=quantity("7 percent", per="a year")),
            ],
        },
        (),
    ),
    (
        "The two are figures of different people.",
        {
            **change("6 percent", "7 percent", "1 percent"),
            "agents": PEOPLE,
            "statistics": [
                figure("old", "6 percent", **EXACT, **LEE),
                figure("new", "7 percent", **EXACT, **RAY),
            ],
        },
        (),
    ),
)
