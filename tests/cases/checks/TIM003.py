"""Cases of TIM003, day-that-does-not-exist."""

from tests.cases.case import Case


def fails(words: str) -> Case:
    """Words that name a day no calendar has."""
    record = {"claims": [{"id": "c", "text": "It ended.", "when": {"text": words}}]}
    return (f"“{words}” is no day.", record, (("fail", "warning", "/claims/0/when"),))


def holds(words: str) -> Case:
    """Words that name a day there is, or no day at all."""
    record = {"claims": [{"id": "c", "text": "It ended.", "when": {"text": words}}]}
    return (f"“{words}” may be a day.", record, ())


CASES: tuple[Case, ...] = (
    fails("until June 31"),
    fails("30 February 2024"),
    fails("Feb. 29, 2023"),
    fails("the 31st of November"),
    fails("until June 31 and beyond"),
    fails("on June 31, 1900"),
    fails("on Feb. 31, 1900"),
    fails("May 32"),
    fails("June 0"),
    holds("June 30"),
    holds("Feb. 29"),
    holds("February 29, 2000"),
    holds("29 February 2024"),
    holds("the 31st of December, 1999"),
    holds("June 2031"),
    holds("June 31.5 percent"),
    holds("Friday"),
    holds("in March, 40 homes"),
    fails("ſept 31"),
    holds("May 68"),
    holds("in March 40 years ago"),
    holds("in May 35 years ago"),
    holds("May 35 years ago"),
    holds("since May 32 homes"),
    holds("in May 32"),
    holds("at 20:45 July 4"),
    holds("by 11.45 June 3"),
    holds("at 2045 July 4"),
    holds("the 33 May Day marches"),
    holds("the 45 May protests"),
    holds("a $45 April fee"),
    holds("February 29, 1900"),
    holds("29 February 1700"),
    holds("February 30, 1712"),
)
