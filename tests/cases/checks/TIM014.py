"""Cases of TIM014, relative-date-without-a-reference."""

from typing import Any

from tests.cases.case import Case


def record(text: str | None, source: dict[str, Any] | None = None, **when: Any) -> dict[str, Any]:
    """A claim with a time in these words, and a source that they may count from."""
    held = {**when} if text is None else {"text": text, **when}
    found: dict[str, Any] = {"claims": [{"id": "c", "text": "It ended.", "when": held}]}
    return found if source is None else {**found, "sources": [{"id": "a", **source}]}


OPEN = (("open", "note", "/claims/0/when"),)


def is_open(text: str) -> Case:
    """Words that count from a day nobody gives."""
    return (f"“{text}” counts from an unknown day.", record(text), OPEN)


def silent(text: str) -> Case:
    """Words that count from no other day."""
    return (f"“{text}” needs no other day.", record(text), ())


DATED = {"published": {"start": "2025-07-11"}}

CASES: tuple[Case, ...] = (
    is_open("yesterday"),
    is_open("Tuesday"),
    is_open("on Tuesday night"),
    is_open("last week"),
    is_open("two weeks ago"),
    is_open("a month ago"),
    is_open("earlier this year"),
    is_open("over the past six months"),
    is_open("next summer"),
    is_open("in March"),
    is_open("on Sept. 5"),
    is_open("last May"),
    (
        "The source has no date.",
        record("on Tuesday", {}, relative_to="a"),
        OPEN,
    ),
    (
        "The source is dated by words alone.",
        record("on Tuesday", {"published": {"text": "Friday"}}, relative_to="a"),
        (*OPEN, ("open", "note", "/sources/0/published")),
    ),
    ("The source is not on record.", record("on Tuesday", relative_to="x"), OPEN),
    ("A length is given, and no date.", record("in the past month", duration="P1M"), OPEN),
    ("A weekday is given, and no date.", record("on Tuesday", value="XXXX-WXX-2"), OPEN),
    ("The source has a date.", record("on Tuesday", DATED, relative_to="a"), ()),
    (
        "The source prints no date.",
        record("on Tuesday", {"not_said": ["published"]}, relative_to="a"),
        (),
    ),
    ("A date is given.", record("on Tuesday", start="2025-07-08"), ()),
    ("An end is given.", record("until Tuesday", end="2025-07-08"), ()),
    ("There are no words.", record(None, duration="P1M"), ()),
    is_open("until June 30"),
    is_open("on the 29 February"),
    silent("until June 31"),
    silent("on the 30 February"),
    silent("July 11, 2025"),
    silent("on Friday, July 11, 2025"),
    silent("in March 2024"),
    silent("in 2024"),
    silent("every Tuesday"),
    silent("on Tuesdays"),
    silent("for two weeks"),
    silent("long ago"),
    silent("the day after"),
    silent("during the march"),
    silent("it may be"),
    silent("in the 1990s"),
    silent("once the rate applies"),
)
