"""Cases of TIM005, duration-off-its-dates."""

from typing import Any

from tests.cases.case import Case


def record(start: str, end: str, duration: str, **when: Any) -> dict[str, Any]:
    """A figure for a time with a length."""
    held = {"start": start, "end": end, "duration": duration, **when}
    return {"statistics": [{"id": "s", "when": held}]}


def fails(start: str, end: str, duration: str, **when: Any) -> Case:
    """A length that no reading of the dates gives."""
    return (
        f"{start} to {end} is not {duration}.",
        record(start, end, duration, **when),
        (("fail", "warning", "/statistics/0/when"),),
    )


def is_open(start: str, end: str, duration: str, **when: Any) -> Case:
    """A length of days that may be some of those between the dates."""
    return (
        f"{start} to {end} may hold {duration}.",
        record(start, end, duration, **when),
        (("open", "warning", "/statistics/0/when"),),
    )


def holds(start: str, end: str, duration: str, **when: Any) -> Case:
    """A length that the dates may give."""
    words = f", “{when['text']}”" if "text" in when else ""
    return (
        f"{start} to {end} may be {duration}{words}{', approx' if 'mod' in when else ''}.",
        record(start, end, duration, **when),
        (),
    )


CASES: tuple[Case, ...] = (
    fails("2025-01-11", "2025-03-11", "P6M"),
    fails("2025-07-01", "2025-07-10", "P12D"),
    fails("2025-07-01", "2025-07-10", "P3W"),
    fails("2020-01", "2020-03", "P6M"),
    fails("2019", "2021", "P10Y", text="in ten years"),
    fails("2025-07-11", "2025-07-11", "P4D"),
    (
        "An end was worked out by a rule.",
        record("2025-01-11", "2025-03-11", "P6M", rule="counted back"),
        (("open", "warning", "/statistics/0/when"),),
    ),
    is_open("2025-07-01", "2025-07-10", "P7D"),
    is_open("2025-05-01", "2025-06-30", "P20D", text="20 days of evidence"),
    is_open("2025-05-01", "2025-06-30", "P12D", text="12 days of rail strikes"),
    is_open("2025-03-05", "2025-04-19", "P40D", text="the 40 days of Lent"),
    is_open("2025-01", "2025-12", "P6W", text="six weeks of strikes"),
    fails("2025-03-05", "2025-03-09", "P40D", text="the 40 days of Lent"),
    fails("2003-06", "2029-07", "P20Y", text="for two decades"),
    holds("2003-06", "2025-07", "P20Y", text="for two decades"),
    holds("1780", "2020", "P200Y", text="for two centuries"),
    holds("2025-07-07", "2025-07-11", "PT40H", text="40 hours of talks"),
    holds("2025-07-01", "2025-08-30", "PT90M", text="a 90-minute show"),
    holds("2025-07-01", "2025-07-09", "PT72H"),
    holds("2025-01-11", "2025-07-11", "P6M"),
    holds("2025-01", "2025-06", "P6M"),
    holds("2025-01-01", "2025-06-30", "P6M"),
    holds("2025-07-01", "2025-07-10", "P10D"),
    holds("2025-07-01", "2025-07-10", "P9D"),
    holds("2025-04-09", "2025-07-09", "P90D"),
    holds("2025-07-11", "2025-07-11", "P1D"),
    holds("2025-07-10", "2025-07-11", "PT36H"),
    holds("2025-07-11", "2025-07-11", "PT45M"),
    holds("2020", "2024", "P5Y"),
    holds("2020", "2024", "P4Y"),
    holds("2021-01-20", "2025-01-19", "P4Y"),
    holds("2023-06", "2025-01", "P2Y"),
    holds("2025-01-20", "2025-07-06", "P6M"),
    holds("2025-06-01", "2025-06-16", "P2W"),
    holds("1900", "1999", "P100Y"),
    holds("2021", "2025", "P2Y", text="for more than two years"),
    holds("2025-07-01", "2025-07-15", "P10D", text="for ten working days"),
    holds("2025-07-01", "2025-07-09", "P3D", text="on three days between July 1 and 9"),
    holds("2025-01-11", "2025-03-11", "P6M", mod="approx"),
    holds("2025-01-11~", "2025-03-11", "P6M"),
    holds("2025-01-11", "2025-03-11?", "P6M"),
    holds("2025-01-11", "..", "P6M"),
    holds("2025-03-11", "2025-01-11", "P6M"),
    holds("2025", "2025", "P5Y", fiscal=True),
    holds("2025-07-11T10:00:00", "2025-07-11T12:00:00", "P3D"),
    holds("201X", "2025", "P9Y"),
    holds("[2010,2020]", "2025", "P99Y"),
    (
        "A time with no end has no length to compare.",
        {"statistics": [{"id": "s", "when": {"start": "2025-07-11", "duration": "P6M"}}]},
        (),
    ),
    (
        "A length without dates is left alone.",
        {"statistics": [{"id": "s", "when": {"duration": "P6M"}}]},
        (),
    ),
)
