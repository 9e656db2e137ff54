"""Cases of NUM020, periods-of-different-length."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity

FIVE = {"when": {"start": "2019", "end": "2023"}}
ONE = {"when": {"start": "2024"}}
INSIDE = {"when": {"start": "2023"}}
ENDS = {
    "changes": ("before", "after"),
    "differences": ("minuend", "subtrahend"),
    "ratios": ("numerator", "denominator"),
    "shares": ("part", "whole"),
}


def record(
    one: dict[str, Any], other: dict[str, Any], array: str = "changes", **relation: Any
) -> dict[str, Any]:
    """Two figures set against each other; of a share the part first."""
    first, second = ENDS[array]
    return {
        "agents": PEOPLE,
        "statistics": [{**figure("one", "8,000"), **one}, {**figure("other", "1,900"), **other}],
        array: [{"id": "r", first: "one", second: "other", **relation}],
    }


def lasting(duration: str, words: str = "for long") -> dict[str, Any]:
    """A period of which the length is said."""
    return {"when": {"text": words, "duration": duration}}


def each(numeral: str, per: str) -> dict[str, Any]:
    """So many in every such period."""
    return {"quantity": quantity(numeral, per=per)}


def warning(array: str = "changes") -> tuple[tuple[str, str, str], ...]:
    """What the check says."""
    return (("fail", "warning", f"/{array}/0"),)


CASES: tuple[Case, ...] = (
    ("Five years are set against one.", record(FIVE, ONE), warning()),
    ("One year is set against five.", record(ONE, FIVE, basis="inferred"), warning()),
    ("The one year is the last of the five.", record(FIVE, INSIDE), warning()),
    (
        "Five years and one are two periods of a difference.",
        record(FIVE, ONE, "differences"),
        warning("differences"),
    ),
    (
        "Five years and one are two periods of a ratio.",
        record(FIVE, ONE, "ratios"),
        warning("ratios"),
    ),
    ("Five years are a share of one.", record(FIVE, ONE, "shares"), warning("shares")),
    (
        "Money over five years is set against money a year.",
        record(
            {
                "quantity": {"text": "£10bn", "numeral": "10", "scale": "bn", "currency": "GBP"},
                **lasting("P5Y", "over five years"),
            },
            {
                "quantity": {
                    "text": "£2bn a year",
                    "numeral": "2",
                    "scale": "bn",
                    "currency": "GBP",
                    "per": "a year",
                }
            },
            "ratios",
        ),
        warning("ratios"),
    ),
    (
        "So many a month are set against so many a year.",
        record(each("8,000", "a month"), each("1,900", "annum")),
        warning(),
    ),
    (
        "Nine months are set against twelve.",
        record({"when": {"start": "2024-01", "end": "2024-09"}}, {"when": {"start": "2023"}}),
        warning(),
    ),
    ("Six months are set against a year.", record(lasting("P6M"), ONE), warning()),
    (
        "Five years are set against five.",
        record(FIVE, {"when": {"start": "2014", "end": "2018"}}),
        (),
    ),
    ("A year is set against a year.", record(INSIDE, ONE), ()),
    (
        "A short month is set against a long one.",
        record(
            {"when": {"start": "2025-01-01", "end": "2025-01-31"}},
            {"when": {"start": "2025-02-01", "end": "2025-02-28"}},
        ),
        (),
    ),
    ("One year is a share of five.", record(INSIDE, FIVE, "shares"), ()),
    ("What is left of five years is a difference.", record(FIVE, INSIDE, "differences"), ()),
    ("Five years are so many times one of them.", record(FIVE, INSIDE, "ratios"), ()),
    (
        "The past month may lie in the past year.",
        record(lasting("P1M"), lasting("P1Y"), "ratios"),
        (),
    ),
    (
        "A sum over time adds up years.",
        {
            "statistics": [{**figure("one", "8,000"), **FIVE}, {**figure("other", "1,900"), **ONE}],
            "totals": [{"id": "r", "terms": ["other"], "total": "one"}],
        },
        (),
    ),
    ("A length is unsaid.", record(FIVE, {}), ()),
    ("A length is open.", record({"when": {"start": "2019", "end": ".."}}, ONE), ()),
    ("A year is uncertain.", record({"when": {"start": "2019?", "end": "2023"}}, ONE), ()),
    (
        "A year is not known to its last digit.",
        record({"when": {"start": "201X", "end": "2023"}}, ONE),
        (),
    ),
    ("A part of a year is meant.", record(FIVE, {"when": {"start": "2024", "mod": "start"}}), ()),
    (
        "A single month may be when something was counted.",
        record(FIVE, {"when": {"start": "2024-06"}}),
        (),
    ),
    (
        "Two single days may be when something was counted.",
        record({"when": {"start": "2024-06-01"}}, ONE),
        (),
    ),
    (
        "A year and its length are said.",
        record({"when": {"start": "2024", "duration": "P1Y"}}, INSIDE),
        (),
    ),
    ("Less than a day is no length.", record(lasting("PT45M"), lasting("P1Y")), ()),
    (
        "A time may be cut off before it begins.",
        record({"when": {"start": "2023", "end": "2019"}}, ONE),
        (),
    ),
    (
        "An average over five years is one of a year.",
        record({**FIVE, "measure": "five-year average"}, ONE),
        (),
    ),
    (
        "A mean over five years is one of a year.",
        {**record(FIVE, ONE), "means": [{"id": "m", "value": "one"}]},
        (),
    ),
    (
        "Percentages do not grow with time.",
        record(
            {**FIVE, "quantity": quantity("8 percent")}, {**ONE, "quantity": quantity("6 percent")}
        ),
        (),
    ),
    ("Rates do not grow with time.", record({**FIVE, **each("8", "100,000")}, ONE), ()),
    ("Something per nothing known has no length.", record({**FIVE, **each("8", " ")}, ONE), ()),
    (
        "Homes are not held against tonnes.",
        record({**FIVE, "quantity": quantity("8 tonnes")}, ONE),
        (),
    ),
    (
        "The words of the change name the periods.",
        record(FIVE, ONE, quantity=quantity("20 percent a year")),
        (),
    ),
    (
        "The note names the periods.",
        record(FIVE, ONE, note="five years against one, as the text says"),
        (),
    ),
    (
        "One of the figures is unprinted.",
        {
            **record(FIVE, ONE),
            "statistics": [{"id": "one", **FIVE}, {**figure("other", "1,900"), **ONE}],
        },
        (),
    ),
    (
        "The two are figures of different people.",
        record({**FIVE, **LEE}, {**ONE, **RAY}),
        (),
    ),
)
