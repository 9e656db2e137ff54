"""Cases of TIM015, day-and-month-that-could-be-swapped."""

from typing import Any

from tests.cases.case import Case


def record(text: str | None, start: str | None, **when: Any) -> dict[str, Any]:
    """A claim with a time in these words."""
    held = dict(when)
    if text is not None:
        held["text"] = text
    if start is not None:
        held["start"] = start
    return {"claims": [{"id": "c", "text": "It was signed.", "when": held}]}


def fails(text: str, start: str) -> Case:
    """Numbers that mean another day."""
    return (
        f"“{text}” is not {start}.",
        record(text, start),
        (("fail", "warning", "/claims/0/when"),),
    )


def may_be(text: str, start: str) -> Case:
    """Numbers that mean another day here, and may mean this one elsewhere."""
    return (
        f"“{text}” may be {start} elsewhere.",
        record(text, start),
        (("open", "warning", "/claims/0/when"),),
    )


def is_open(text: str, start: str) -> Case:
    """Numbers that mean this day or another."""
    return (
        f"“{text}” is {start} or another day.",
        record(text, start),
        (("open", "note", "/claims/0/when"),),
    )


def holds(text: str, start: str | None, **when: Any) -> Case:
    """Numbers that mean this day, or none that can be compared."""
    return (f"“{text}” may be {start}.", record(text, start, **when), ())


CASES: tuple[Case, ...] = (
    fails("on 03/04/2025", "2025-05-03"),
    fails("25/12/2025", "2025-12-23"),
    fails("Friday 11/07/2025", "2025-07-13"),
    may_be("25/12/2025", "2025-12-24"),
    may_be("dated 3.4.2025", "2024-04-03"),
    may_be("on 03/11/2017", "2025-07-11"),
    may_be("Friday 11/07/2025", "2025-07-12"),
    is_open("on 03/04/2025", "2025-03-04"),
    is_open("on 03/04/2025", "2025-04-03"),
    is_open("3-4-2025", "2025-04-03"),
    is_open("two days after 03/04/2025", "2025-04-03"),
    (
        "What is given follows from a rule.",
        record("on 03/04/2025", "2025-05-03", rule="counted"),
        (("open", "warning", "/claims/0/when"),),
    ),
    (
        "A rule says which of the two days it is.",
        record("03/04/2025", "2025-04-03", rule="in these dates the day comes before the month"),
        (),
    ),
    holds("25/12/2025", "2025-12-25"),
    holds("12/25/2025", "2025-12-25"),
    holds("04/04/2025", "2025-04-04"),
    holds("29/02/2024", "2024-02-29"),
    holds("31/31/2025", "2025-01-31"),
    holds("29/02/2023", "2023-03-01"),
    holds("two days after 03/04/2025", "2025-04-05"),
    holds("03/04/2025 to 05/04/2025", "2025-06-01"),
    holds("03/04/2568", "2025-04-03"),
    holds("12/04/1404", "2025-07-03"),
    holds("03/04/25", "2025-06-01"),
    holds("03/04.2025", "2025-06-01"),
    holds("2025/03/04", "2025-06-01"),
    holds("version 1.2.2025.4", "2025-06-01"),
    holds("page 3/4", "2025-06-01"),
    holds("03/04/2025", None),
    holds("03/04/2025", "2025"),
    holds("03/04/2025", "2025-05-03?"),
    holds("03/04/2025", "2025-05-03~"),
    holds("since 03/04/2025", "2025-05-03", end=".."),
    holds("about 03/04/2025", "2025-05-03", mod="approx"),
    holds("on 03/04/2025", "2025-04-04T01:00:00Z"),
    ("There are no words.", record(None, "2025-05-03"), ()),
)
