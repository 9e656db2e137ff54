"""Cases of NUM018, lead-inside-its-margin."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import PEOPLE, figure, quantity

ASKED = "1,003 adults"
VIA = {"attribution": {"via": ["poll"]}}


def record(one: str, other: str, lead: str = "", asked: str = ASKED, **both: Any) -> dict[str, Any]:
    """Two shares of one poll, and the lead of one over the other."""
    printed = {"quantity": quantity(lead)} if lead else {}
    return {
        "agents": PEOPLE,
        "sources": [
            {"id": "poll", **({"sample_size": quantity(asked)} if asked else {})},
            {"id": "other poll", "sample_size": quantity(ASKED)},
        ],
        "statistics": [figure("one", one, **VIA, **both), figure("other", other, **VIA, **both)],
        "differences": [{"id": "d", "minuend": "one", "subtrahend": "other", **printed}],
    }


def apart(**other: Any) -> dict[str, Any]:
    """Two shares of which the second is of something else."""
    found = record("48 percent", "44 percent")
    found["statistics"][1] |= other
    return found


def margin(words: str) -> dict[str, Any]:
    """A printed margin of error."""
    return {"margin_of_error": quantity(words)}


NOTE = (("fail", "note", "/differences/0"),)

CASES: tuple[Case, ...] = (
    (
        "48 to 44 percent of 1,003 may be chance.",
        record("48 percent", "44 percent", "4 points"),
        NOTE,
    ),
    ("The lead is unprinted.", record("48 percent", "44 percent"), NOTE),
    ("The lead is called one of percent.", record("48 percent", "44 percent", "4 percent"), NOTE),
    ("The smaller share is named first.", record("44 percent", "48 percent", "4 points"), NOTE),
    ("A lead of 5 points may be chance too.", record("48 percent", "43 percent", "5 points"), NOTE),
    (
        "A printed margin says more than the number who were asked.",
        record("48 percent", "43 percent", "5 points", "2,403", **margin("3.1 points")),
        NOTE,
    ),
    (
        "A printed margin is enough.",
        record("48 percent", "44 percent", "4 points", "", **margin("3 percent")),
        NOTE,
    ),
    (
        "The comparison is the record's own reading.",
        {
            **record("48 percent", "44 percent"),
            "differences": [
                {"id": "d", "minuend": "one", "subtrahend": "other", "basis": "inferred"}
            ],
        },
        NOTE,
    ),
    (
        "Shares of one whole are of one sample.",
        {
            **record("48 percent", "44 percent"),
            "statistics": [
                figure("all", "1,003"),
                *(
                    figure(name, words, denominator="all", **margin("3.1 points"))
                    for name, words in (("one", "48 percent"), ("other", "44 percent"))
                ),
            ],
        },
        NOTE,
    ),
    ("A lead of 8 points is no chance.", record("50 percent", "42 percent", "8 points"), ()),
    ("Rounding may hide a lead of 6 points.", record("48 percent", "43 percent"), ()),
    (
        "Of very many even a small lead counts.",
        record("48 percent", "44 percent", asked="55,003"),
        (),
    ),
    ("Nobody says how many were asked.", record("48 percent", "44 percent", asked=""), ()),
    (
        "More than 900 may be very many.",
        record("48 percent", "44 percent", asked="more than 900"),
        (),
    ),
    (
        "A margin of one of the two without a lower end says nothing.",
        record("48 percent", "44 percent", **margin("less than 3 points")),
        (),
    ),
    (
        "A margin of nothing says nothing.",
        record("48 percent", "44 percent", **margin("0 points")),
        (),
    ),
    ("Counts of votes are no shares.", record("480", "440"), ()),
    ("One of the two is unprinted.", record("48 percent", ""), ()),
    (
        "Answers of which each may give several are another matter.",
        record("62 percent", "60 percent"),
        (),
    ),
    ("The shares are of different groups.", apart(population="women"), ()),
    ("The shares are of different times.", apart(when={"start": "2024"}), ()),
    ("The shares are of different polls.", apart(attribution={"via": ["other poll"]}), ()),
    ("Nobody says that the shares are of one poll.", apart(attribution={"cue": "said"}), ()),
    (
        "A part in words is no percentage.",
        {
            **record("48 percent", "44 percent"),
            "statistics": [figure("one", "half", **VIA), figure("other", "44 percent", **VIA)],
        },
        (),
    ),
    ("Vague shares may lie far apart.", record("more than 48 percent", "44 percent"), ()),
)
