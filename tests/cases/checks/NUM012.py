"""Cases of NUM012, times-more-in-one-reading."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity


def record(one: str, other: str, words: str, **parts: Any) -> dict[str, Any]:
    """A ratio of two figures."""
    return {
        "agents": PEOPLE,
        "statistics": [figure("one", one), figure("other", other)],
        "ratios": [
            {
                "id": "r",
                "numerator": "one",
                "denominator": "other",
                "quantity": quantity(words, **parts),
            }
        ],
    }


def change(before: str, after: str, words: str, **other: Any) -> dict[str, Any]:
    """A change from one figure to another."""
    return {
        "statistics": [figure("old", before), figure("new", after)],
        "changes": [
            {"id": "c", "before": "old", "after": "new", "quantity": quantity(words), **other}
        ],
    }


NOTE = (("fail", "note", "/ratios/0"),)

CASES: tuple[Case, ...] = (
    ("412 is three times 137.", record("412", "137", "three times more"), NOTE),
    (
        "548 is three times more than 137 in the other sense.",
        record("548", "137", "3 times higher"),
        NOTE,
    ),
    ("Times greater is times more.", record("412", "137", "three times greater than"), NOTE),
    (
        "A change up says the same.",
        change("137", "412", "three times more", direction="up"),
        (("fail", "note", "/changes/0"),),
    ),
    (
        "A change without a direction says the same.",
        change("137", "412", "three times more", basis="inferred"),
        (("fail", "note", "/changes/0"),),
    ),
    (
        "Only multiples good to a tenth tell the readings apart.",
        record("447", "137", "three times more"),
        NOTE,
    ),
    ("Three times as many has one reading.", record("412", "137", "three times as many"), ()),
    ("Plain times have one reading.", record("412", "137", "three times"), ()),
    ("Times fewer are another matter.", record("137", "412", "three times fewer"), ()),
    ("Times lower are another matter.", record("137", "412", "three times lower"), ()),
    (
        "Neither reading fits, which is a contradiction.",
        record("912", "137", "three times more"),
        (),
    ),
    ("Both readings fit rough figures.", record("about 350", "100", "three times more"), ()),
    ("Between the two neither is closer.", record("480", "137", "three times more"), ()),
    (
        "More than three times more may be many times.",
        record("690", "137", "more than three times more"),
        (),
    ),
    (
        "A change down is another matter.",
        change("412", "137", "three times more", direction="down"),
        (),
    ),
    ("A loss is no base.", record("412", "-137", "three times more"), ()),
    (
        "One of them is unprinted.",
        {
            **record("412", "137", "three times more"),
            "statistics": [figure("one", "412"), figure("other")],
        },
        (),
    ),
    (
        "Kilograms are not held against tonnes.",
        record("412 kg", "137 tonnes", "three times more"),
        (),
    ),
    (
        "No number is printed.",
        {
            **record("412", "137", "three times more"),
            "ratios": [
                {
                    "id": "r",
                    "numerator": "one",
                    "denominator": "other",
                    "quantity": {
                        "text": "dozens of times more",
                        "hedge": "dozens of",
                        "unit": "times more",
                    },
                }
            ],
        },
        (),
    ),
    (
        "The two are figures of different people.",
        {
            **record("412", "137", "three times more"),
            "statistics": [figure("one", "412", **LEE), figure("other", "137", **RAY)],
        },
        (),
    ),
)
