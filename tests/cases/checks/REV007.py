"""Cases of REV007, rating-in-its-claim."""

from typing import Any

from tests.cases.case import Case


def record(text: str, label: str) -> dict[str, Any]:
    """A review of a claim."""
    return {
        "claims": [{"id": "c", "text": text}],
        "reviews": [{"id": "r", "claim": "c", "rating": {"label": label}}],
    }


FAILS = (("fail", "note", "/reviews/0/claim"),)


def holds(text: str, label: str = "False") -> Case:
    """A claim that holds its rating."""
    return f"“{text[:60]}” holds “{label}”.", record(text, label), FAILS


def silent(text: str, label: str = "False") -> Case:
    """A claim that does not hold its rating."""
    return f"“{text[:60]}” does not hold “{label[:20]}”.", record(text, label), ()


CASES: tuple[Case, ...] = (
    holds("False: the levy doubled."),
    holds("FALSE - the levy doubled."),
    holds("False — the levy doubled"),
    holds("false! The levy doubled."),
    holds("[False] The levy doubled."),
    holds("“False”: the levy doubled"),
    holds("FALSE The levy doubled."),
    holds("Fact check: False: the levy doubled."),
    holds("Fact-check – mostly  false: the levy doubled.", "Mostly False"),
    holds("The levy doubled (false)."),
    holds("The levy doubled – FALSE"),
    holds("The levy doubled. Verdict: false.", "False"),
    holds("The levy doubled. FALSE."),
    holds("The levy doubled | Pants on Fire!", "Pants on Fire!"),
    holds("Faux : la taxe a doublé.", "Faux"),
    holds("The levy doubled " + "and doubled " * 200 + "(false)"),
    holds("TRUE cost of the levy doubled.", "True"),
    holds("False"),
    silent("The mayor gave false figures."),
    silent("The true cost of the levy doubled.", "True"),
    silent("True cost: the levy doubled.", "True"),
    silent("What the mayor said is true", "True"),
    silent("Nothing was misleading.", "Misleading"),
    silent("False figures were given."),
    silent("The false: how the levy doubled"),
    silent("True love waits: a study.", "True"),
    silent("Is it true?", "True"),
    silent("True, the levy doubled.", "True"),
    silent("The TRUE Act passed.", "True"),
    silent("THE LEVY IS FALSE", "False"),
    silent("Falsehoods: a list."),
    silent("The half-true (and other) tales", "True"),
    silent("Mostly false: the levy doubled.", "False"),
    silent("The levy doubled.", "False"),
    silent("The levy doubled.", ""),
    silent("A: the levy doubled.", "A"),
    silent("1/5: the levy doubled.", "1/5"),
    silent("No " * 100 + ": the levy doubled.", "No " * 100),
    (
        "There is no rating.",
        {"claims": [{"id": "c", "text": "False: x"}], "reviews": [{"id": "r", "claim": "c"}]},
        (),
    ),
    (
        "The claim is not on record.",
        {"reviews": [{"id": "r", "claim": "c", "rating": {"label": "False"}}]},
        (),
    ),
)
