"""Cases of TIM009, fieldwork-ending-after-publication."""

from typing import Any

from tests.cases.case import Case


def record(fieldwork: dict[str, Any] | None, **source: Any) -> dict[str, Any]:
    """A poll."""
    held = {"id": "poll", **source}
    return {"sources": [held if fieldwork is None else {**held, "fieldwork": fieldwork}]}


JULY_11 = {"start": "2025-07-11"}
LONG = {"start": "2025-07-01", "end": "2025-07-20"}
OPEN = (("open", "warning", "/sources/0/fieldwork"),)

CASES: tuple[Case, ...] = (
    (
        "The page was stored before it was published.",
        record(LONG, published={"start": "2025-07-21"}, modified=JULY_11),
        (),
    ),
    ("The results are those of a first wave.", record(LONG, published=JULY_11, kind="poll"), OPEN),
    ("Fieldwork ended after publication.", record(LONG, published=JULY_11), OPEN),
    ("Fieldwork was on one day after.", record({"start": "2025-07-20"}, published=JULY_11), OPEN),
    ("Fieldwork was in the month after.", record({"start": "2025-08"}, published=JULY_11), OPEN),
    (
        "Fieldwork ended after the last change.",
        record(LONG, published={"start": "2025-07-02"}, modified=JULY_11),
        OPEN,
    ),
    (
        "The day it ended was worked out by a rule.",
        record({**LONG, "rule": "five days on"}, published=JULY_11),
        OPEN,
    ),
    (
        "The day of publication was worked out by a rule.",
        record(LONG, published={**JULY_11, "rule": "last Friday"}),
        OPEN,
    ),
    ("Fieldwork ended before.", record({**LONG, "end": "2025-07-09"}, published=JULY_11), ()),
    ("Fieldwork ended that day.", record({**LONG, "end": "2025-07-11"}, published=JULY_11), ()),
    (
        "Fieldwork ended the day after, elsewhere.",
        record({**LONG, "end": "2025-07-12"}, published=JULY_11),
        (),
    ),
    (
        "The page was changed after fieldwork.",
        record(LONG, published=JULY_11, modified={"start": "2025-07-21"}),
        (),
    ),
    ("Fieldwork ended in that month.", record({"start": "2025-07"}, published=JULY_11), ()),
    ("Fieldwork goes on.", record({**LONG, "end": ".."}, published=JULY_11), ()),
    ("The end is uncertain.", record({**LONG, "end": "2025-07-20?"}, published=JULY_11), ()),
    ("Publication is approximate.", record(LONG, published={"start": "2025-07-11~"}), ()),
    ("Publication is known in words alone.", record(LONG, published={"text": "Friday"}), ()),
    ("The poll has no date.", record(LONG), ()),
    ("The poll tells no fieldwork.", record(None, published=JULY_11), ()),
    ("The poll is still to come.", record(LONG, published=JULY_11, planned=True), ()),
    (
        "Fieldwork ends before it starts, which is another question.",
        record({"start": "2025-07-20", "end": "2025-07-02"}, published=JULY_11),
        (),
    ),
)
