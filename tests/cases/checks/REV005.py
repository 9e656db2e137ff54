"""Cases of REV005, labels-out-of-order."""

from typing import Any

from tests.cases.case import Case
from tests.cases.checks.REV004 import record, review

FAILS = (("fail", "warning", "/reviews/0/rating"),)
TRUE = review("a", "True", "4")


def with_verdict(name: str, verdict: str, value: str) -> dict[str, Any]:
    """A review whose verdict is on record."""
    made = review(name, f"Nr. {verdict}", value)
    made["rating"]["verdict"] = verdict
    return made


CASES: tuple[Case, ...] = (
    (
        "What is true stands below what is mostly true.",
        record(TRUE, review("b", "Mostly true", "5")),
        FAILS,
    ),
    (
        "What is half true stands below what is false.",
        record(review("a", "Half true", "1"), review("b", "False", "2")),
        FAILS,
    ),
    (
        "The verdicts are on record.",
        record(with_verdict("a", "mostly_false", "1"), with_verdict("b", "false", "3")),
        FAILS,
    ),
    (
        "Two reviewers have one name, and no page.",
        record(TRUE, review("b", "Mostly true", "5", reviewer="desk2")),
        (("open", "warning", "/reviews/0/rating"),),
    ),
    (
        "Two reviewers have one name, and pages on different hosts.",
        record(
            review("a", "True", "4", reviewer="a1"), review("b", "Mostly true", "5", reviewer="b1")
        ),
        (),
    ),
    ("The labels are in order.", record(TRUE, review("b", "Mostly true", "3")), ()),
    ("Two labels share a number.", record(TRUE, review("b", "Mostly true", "4")), ()),
    (
        "Two labels of one verdict have two numbers.",
        record(
            review("a", "False", "2", url="https://politifact.com/a"),
            review("b", "Pants on Fire", "1", url="https://politifact.com/b"),
        ),
        (),
    ),
    (
        "A number contradicts its own label.",
        record(review("a", "True", "1"), review("b", "Half true", "3")),
        (),
    ),
    ("One label is unknown.", record(TRUE, review("b", "Wobbly", "5")), ()),
    (
        "One label has no place between true and false.",
        record(TRUE, review("b", "Satire", "5")),
        (),
    ),
    ("The publishers differ.", record(TRUE, review("b", "Mostly true", "5", reviewer="tern")), ()),
    (
        "The scales differ.",
        record(TRUE, review("b", "Mostly true", "5", scale={"worst": "0", "best": "6"})),
        (),
    ),
    (
        "One review was superseded.",
        record(TRUE, review("b", "Mostly true", "5", supersedes="a")),
        (),
    ),
    ("There is one review.", record(TRUE), ()),
    (
        "There are no numbers.",
        record(review("a", "True", None), review("b", "Mostly true", None)),
        (),
    ),
)
