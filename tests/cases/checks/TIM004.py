"""Cases of TIM004, weekday-off-its-date."""

from typing import Any

from tests.cases.case import Case


def record(text: str, **when: Any) -> dict[str, Any]:
    """A claim with a time in these words."""
    return {"claims": [{"id": "c", "text": "It was signed.", "when": {"text": text, **when}}]}


def fails(words: str, start: str | None = None) -> Case:
    """Words with a weekday that the day is not."""
    when = {} if start is None else {"start": start}
    name = f"“{words}” is not {start}." if start else f"“{words}” cannot be."
    return (name, record(words, **when), (("fail", "warning", "/claims/0/when"),))


def holds(words: str, start: str | None = None, **when: Any) -> Case:
    """Words with a weekday that the day may be."""
    if start is not None:
        when["start"] = start
    return (f"“{words}” may be {start or 'a day'}.", record(words, **when), ())


OPEN = (("open", "warning", "/claims/0/when"),)

CASES: tuple[Case, ...] = (
    fails("on Friday", "2025-07-10"),
    fails("Friday, July 10, 2025"),
    fails("Friday, July 10, 2025", "2025-07-10"),
    fails("Friday, July 11, 2025", "2025-07-10"),
    fails("Monday the 14th of July, 2024"),
    fails("Fri., Jul. 10, 2025"),
    fails("Sun 12 July 2025"),
    fails("on friday morning", "2025-07-12"),
    fails("Friday night", "2025-07-13"),
    fails("Friday night", "2025-07-10"),
    fails("Tuesday, Feb. 29, 2024"),
    fails("at noon Friday", "2025-07-10T12:00:00"),
    fails("on Wednesday", "1930-01-02"),
    (
        "Of two days printed whole one does not hold.",
        record("from Friday, July 11, 2025, to Sunday, July 12, 2025"),
        (("fail", "warning", "/claims/0/when"),),
    ),
    (
        "The day was worked out by a rule.",
        record("on Friday", start="2025-07-10", rule="the Friday before the article"),
        OPEN,
    ),
    (
        "A time is looked at wherever it stands.",
        {"sources": [{"id": "s", "published": {"text": "Friday", "start": "2025-07-10"}}]},
        (("fail", "warning", "/sources/0/published"),),
    ),
    holds("on Friday", "2025-07-11"),
    holds("Friday, July 11, 2025"),
    holds("Thurs., July 10", "2025-07-10"),
    holds("the 11th of July, a Friday", "2025-07-11"),
    holds("Friday night", "2025-07-12"),
    holds("late on Friday", "2025-07-12"),
    holds("about midnight Friday", "2025-07-12"),
    holds("overnight Friday", "2025-07-10"),
    holds("on Friday", "2025-07-11T22:00:00-07:00"),
    holds("on Friday at ten", "2025-07-12T05:00:00Z"),
    holds("on Friday", None),
    holds("on Friday", "2025-07"),
    holds("on Friday", "2025-07-10?"),
    holds("on Friday", "2025-07-10~"),
    holds("on Friday", "2025-07-1X"),
    holds("starting Friday", "2025-07-10", end="2025-07-14"),
    holds("starting on Friday", "2025-07-10", duration="P3D"),
    holds("around Friday", "2025-07-10", mod="approx"),
    holds("Friday or Saturday", "2025-07-10"),
    holds("Monday, Tuesday", "2025-07-10"),
    holds("the day after Friday", "2025-07-12"),
    holds("two days before Monday", "2025-07-12"),
    holds("on Fridays", "2025-07-10"),
    holds("every Friday", "2025-07-10"),
    holds("after Friday’s vote", "2025-07-12"),
    holds("Friday’s paper", "2025-07-10"),
    holds("in the week of Monday", "2025-07-10"),
    holds("on Black Friday", "2024-11-29"),
    holds("Friday, Tokyo time", "2025-07-10"),
    holds("The Sun, July 12", "2025-07-12"),
    holds("when the sun rose on July 10", "2025-07-10"),
    holds("Wednesday, October 25, 1917"),
    holds("on Wednesday", "1917-10-25"),
    holds("Friday, February 30, 2024"),
    holds("Friday, July 10", "2025-07"),
    holds("viernes", "2025-07-10"),
    holds("Tuesday to Sunday, 14 June 2025 – 2 November 2025"),
    holds("Tuesday–Sunday, 14 June 2025 – 2 November 2025"),
    holds("Sunday, 14 June 2025 – 2 November 2025"),
    holds("closed Mondays; Sunday July 5, 2025"),
    holds("open Sunday, July 5, 2025"),
    holds("in the Sunday Times", "2025-07-10"),
    holds("in the Mail on Sunday", "2025-07-10"),
    fails("on Sunday July 10", "2025-07-10"),
)
