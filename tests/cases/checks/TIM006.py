"""Cases of TIM006, past-period-off-its-dates."""

from typing import Any

from tests.cases.case import Case


def record(text: str, start: str, end: str, **when: Any) -> dict[str, Any]:
    """A figure for a time in these words."""
    return {"statistics": [{"id": "s", "when": {"text": text, "start": start, "end": end, **when}}]}


def fails(text: str, start: str, end: str) -> Case:
    """Words that name another length than the dates span."""
    return (
        f"“{text}” is not {start} to {end}.",
        record(text, start, end),
        (("fail", "warning", "/statistics/0/when"),),
    )


def holds(text: str, start: str, end: str, **when: Any) -> Case:
    """Words that may name what the dates span."""
    return (f"“{text}” may be {start} to {end}.", record(text, start, end, **when), ())


CASES: tuple[Case, ...] = (
    fails("over the past six months", "2025-04-11", "2025-07-11"),
    fails("over the past six months", "2024-07-11", "2025-07-11"),
    fails("in the past two weeks", "2025-07-09", "2025-07-11"),
    fails("the last 10 days", "2025-06-01", "2025-07-11"),
    fails("in the last twenty years", "2015-01", "2025-01"),
    fails("during the past decade", "2000", "2024"),
    fails("in the past week", "2025-05-01", "2025-07-11"),
    (
        "The dates were worked out by a rule.",
        record("over the past six months", "2025-04-11", "2025-07-11", rule="counted back"),
        (("open", "warning", "/statistics/0/when"),),
    ),
    (
        "The past year may be a school year.",
        record("over the past year", "2024-09-03", "2025-05-20"),
        (("open", "warning", "/statistics/0/when"),),
    ),
    holds("worst past two months since 1990", "1990-01", "2025-07"),
    holds("the past two years, against 2019", "2019", "2025"),
    holds("the past two years compared to the two before", "2021-07", "2025-07"),
    holds("over the past six months", "2025-01-11", "2025-07-11"),
    holds("over the past six months", "2025-01", "2025-06"),
    holds("over the past six months", "2025-02-01", "2025-07-11"),
    holds("over the past six months", "2024-12-11", "2025-07-11"),
    holds("in the past two weeks", "2025-06-23", "2025-07-11"),
    holds("in the past week", "2025-07-06", "2025-07-10"),
    holds("in the past three days", "2025-07-08", "2025-07-11"),
    holds("in the past 24 months", "2023-07", "2025-06"),
    holds("the past five years", "2020", "2024"),
    holds("the past five years", "2019", "2024"),
    holds("the past decade", "2015", "2024"),
    holds("last year", "2024-07-01", "2024-12-31"),
    holds("last week", "2025-07-07", "2025-07-08"),
    holds("last month", "2025-06-01", "2025-06-10"),
    holds("in half of the past year", "2025-01-01", "2025-06-30"),
    holds("in three of the past six months", "2025-01-01", "2025-03-31"),
    holds("for most of the past year", "2025-01-01", "2025-06-30"),
    holds("in almost the past six months", "2025-04-11", "2025-07-11"),
    holds("in the past few months", "2025-01-11", "2025-02-11"),
    holds("in the past several years", "2025-01-11", "2025-02-11"),
    holds("in the past couple of weeks", "2025-01-11", "2025-02-11"),
    holds("twice in the past six months", "2025-03-03", "2025-05-04"),
    holds("in the past fiscal year", "2023-10", "2025-09"),
    holds("past midnight", "2025-01-11", "2025-02-11"),
    holds("over the past six months to June", "2025-04-11~", "2025-07-11"),
    holds("over the past seven months", "2025-04-11", ".."),
    holds("over the past eight months", "2025-04-11", "2025-07-11", duration="P3M"),
    holds("over the past nine months", "2025-04-11", "2025-07-11", mod="approx"),
    holds("the past year and the past month", "2025-06-11", "2025-07-11"),
)
