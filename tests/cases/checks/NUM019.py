"""Cases of NUM019, margin-off-its-sample."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import figure, quantity


def record(
    margin: str, asked: str = "1,003 adults", share: str = "48 percent", **other: Any
) -> dict[str, Any]:
    """A share of a poll, with its margin of error."""
    return {
        "sources": [
            {"id": "poll", **({"sample_size": quantity(asked)} if asked else {})},
            {"id": "second", "sample_size": quantity("2,003")},
        ],
        "statistics": [
            figure(
                "s",
                share,
                **{
                    "attribution": {"via": ["poll"]},
                    "margin_of_error": quantity(margin),
                    **other,
                },
            )
        ],
    }


NOTE = (("fail", "note", "/statistics/0/margin_of_error"),)

CASES: tuple[Case, ...] = (
    ("2 points are too few for 1,003.", record("2 points"), NOTE),
    ("3.0 points are too few for 1,003.", record("3.0 points"), NOTE),
    ("The margin is called one of percent.", record("2 percent"), NOTE),
    ("The share is unprinted.", record("2 points", share=""), NOTE),
    ("0 points are too few.", record("0 points"), NOTE),
    ("3 points are right for 1,003.", record("3 points"), ()),
    ("3.1 points are right for 1,003.", record("3.1 points"), ()),
    ("4 points leave room for weights.", record("4 points"), ()),
    ("3.0 points are right for 1,000, which may be 1,050.", record("3.0 points", "1,000"), ()),
    ("2 points are right for a share of 10 percent.", record("2 points", share="10 percent"), ()),
    ("A share of nothing has no margin.", record("0 points", share="0 percent"), ()),
    ("More than 1,000 may be very many.", record("2 points", "more than 1,000"), ()),
    ("Nobody says how many were asked.", record("2 points", ""), ()),
    ("Nobody was asked.", record("2 points", "at most 0"), ()),
    (
        "The figure comes from two polls.",
        record("2 points", attribution={"via": ["poll", "second"]}),
        (),
    ),
    ("The figure comes from no poll.", record("2 points", attribution={"cue": "said"}), ()),
    (
        "The figure is the text's own.",
        {"statistics": [figure("s", "48 percent", margin_of_error=quantity("2 points"))]},
        (),
    ),
    ("There is no margin.", {"statistics": [figure("s", "48 percent")]}, ()),
    ("A mean is no share.", record("2 points", share="48 years"), ()),
    ("A margin in years is no margin of a share.", record("2 years"), ()),
    ("A vague share may be any.", record("2 points", share="about 48 percent"), NOTE),
)
