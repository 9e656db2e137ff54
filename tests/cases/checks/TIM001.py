"""Cases of TIM001, period-ending-before-its-start."""

from typing import Any

from tests.cases.case import Case


def record(**when: Any) -> dict[str, Any]:
    """A claim about a time."""
    return {"claims": [{"id": "c", "text": "It went on.", "when": when}]}


FAILS = (("fail", "error", "/claims/0/when"),)
OPEN = (("open", "error", "/claims/0/when"),)

CASES: tuple[Case, ...] = (
    ("It ends a month before it starts.", record(start="2025-05", end="2025-03"), FAILS),
    ("It ends two days before it starts.", record(start="2025-05-03", end="2025-05-01"), FAILS),
    (
        "It ends a day before it starts, as a flight across the date line does.",
        record(text="left July 12 and landed July 11", start="2025-07-12", end="2025-07-11"),
        OPEN,
    ),
    (
        "It ends a day before it starts, in one zone.",
        record(start="2025-05-02T09:00:00Z", end="2025-05-01T09:00:00Z"),
        FAILS,
    ),
    ("It ends in the month before it starts.", record(start="2025-05", end="2025-04"), FAILS),
    (
        "The fieldwork of a source ends before it starts.",
        {"sources": [{"id": "a", "fieldwork": {"start": "2025", "end": "2024"}}]},
        (("fail", "error", "/sources/0/fieldwork"),),
    ),
    (
        "The dates were worked out by a rule that can err.",
        record(start="2025-05", end="2025-03", rule="the months of the year of the article"),
        (("open", "error", "/claims/0/when"),),
    ),
    ("It starts and ends on one day.", record(start="2025-05-01", end="2025-05-01"), ()),
    ("The end may lie in the start.", record(start="2025", end="2025-03"), ()),
    ("The start may lie in the end.", record(start="2025-05", end="2025"), ()),
    ("It goes on.", record(start="2025-05", end=".."), ()),
    ("The end is uncertain.", record(start="2025-05", end="2025-03?"), ()),
    ("The start is approximate.", record(start="2025-05~", end="2025-03"), ()),
    ("It has a start alone.", record(start="2025-05"), ()),
    ("It has words alone.", record(text="from May to March"), ()),
    ("Both are approximate.", record(start="2025-05", end="2025-03", mod="approx"), ()),
    (
        "A financial year may begin in the calendar year before.",
        record(start="2025", end="2024-12", fiscal=True),
        (("open", "error", "/claims/0/when"),),
    ),
)
