"""Cases of NUM016, mean-outside-its-range."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure, quantity


def record(
    value: str, least: str = "", most: str = "", array: str = "means", **other: Any
) -> dict[str, Any]:
    """A mean or median, and the ends of what it is one of."""
    return {
        "agents": PEOPLE,
        "statistics": [figure("least", least), figure("most", most)],
        array: [
            {
                "id": "m",
                "minimum": "least",
                "maximum": "most",
                "quantity": quantity(value),
                **other,
            }
        ],
    }


ERROR = (("fail", "error", "/means/0"),)

CASES: tuple[Case, ...] = (
    ("A mean is more than the largest value.", record("36.2", "19", "34"), ERROR),
    ("A mean is less than the smallest value.", record("18.2", "19", "34"), ERROR),
    (
        "A median is less than the smallest value.",
        record("18.2", "19", "34", "medians", basis="inferred"),
        (("fail", "error", "/medians/0"),),
    ),
    ("The largest value is said to be less.", record("35.0", "", "less than 34"), ERROR),
    (
        "Only an approximation good to its last digit is too large.",
        record("about 36.2", "19", "34"),
        (("fail", "warning", "/means/0"),),
    ),
    ("A mean lies between the ends.", record("28.1", "19", "34"), ()),
    ("Rounding lets a mean be the largest value.", record("34.4", "19", "34"), ()),
    ("All values may be one.", record("34", "34", "34"), ()),
    ("No end is printed.", record("36.2"), ()),
    (
        "The mean is unprinted.",
        {"statistics": [figure("least", "19")], "means": [{"id": "m", "minimum": "least"}]},
        (),
    ),
    ("Months are not held against years.", record("36 months", "19 years", "34 years"), ()),
    (
        "The two are figures of different people.",
        {
            "agents": PEOPLE,
            "statistics": [figure("mean", "36.2", **LEE), figure("most", "34", **RAY)],
            "means": [{"id": "m", "value": "mean", "maximum": "most"}],
        },
        (),
    ),
)
