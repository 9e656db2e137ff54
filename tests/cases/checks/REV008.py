"""Cases of REV008, claim-without-words."""

from tests.cases.case import Case

FAILS = (("fail", "warning", "/claims/0/text"),)


def empty(text: str) -> Case:
    """A claim that says nothing."""
    return f"{text!r} says nothing.", {"claims": [{"id": "c", "text": text}]}, FAILS


def speaks(text: str) -> Case:
    """A claim that says something."""
    return f"{text!r} says something.", {"claims": [{"id": "c", "text": text}]}, ()


CASES: tuple[Case, ...] = (
    empty(""),
    empty(" \t\n"),
    empty("\u200b\u00ad"),
    empty("None"),
    empty(" null "),
    empty("NaN"),
    empty("N/A"),
    empty("-"),
    empty("…"),
    empty("“”"),
    speaks("None of the bridges is safe."),
    speaks("Nope"),
    speaks("100%"),
    speaks("租金上涨。"),
    speaks("🔥"),
    speaks("½"),
)
