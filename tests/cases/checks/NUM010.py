"""Cases of NUM010, slip-of-magnitude."""

from typing import Any

from tests.cases.case import Case
from tests.cases.checks.NUM006 import TOTAL, figure, figures, printed


def priced(worth: str) -> dict[str, Any]:
    """So many coins of one penny each, and what they are worth in pence."""
    return {
        "statistics": [
            *figures(coins="65,000,000,000", pence="exactly 1"),
            figure("worth", worth),
        ],
        "products": [{"id": "p", "factors": ["pence", "coins"], "product": "worth"}],
    }


CASES: tuple[Case, ...] = (
    (
        "Sixty-five billion pennies are worth ten times as many pence as is said.",
        priced("6,500,000,000"),
        (("fail", "error", "/products/0"),),
    ),
    ("Sixty-five billion pennies are worth as many pence.", priced("65,000,000,000"), ()),
    (
        "A part that lost a nought is repaired by one.",
        {
            "statistics": figures(part="275", whole="11,000"),
            "shares": [
                {"id": "s", "part": "part", "whole": "whole", "quantity": printed("25/percent")}
            ],
        },
        (("fail", "error", "/shares/0"),),
    ),
    (
        "Approximations that are off by a factor of ten only close are a warning.",
        {
            "statistics": figures(a="about 220", b="16", c="exactly 38"),
            "differences": [
                {"id": "d", "minuend": "a", "subtrahend": "b", "value": "c"},
            ],
        },
        (("fail", "error", "/differences/0"),),
    ),
    (
        "Numbers that no factor mends are no slip of magnitude.",
        {"statistics": figures(a="22", b="13", c="38"), **TOTAL},
        (),
    ),
    (
        "A bound without an end is not taken for another.",
        {"statistics": figures(a="more than 220", b="more than 160", c="38"), **TOTAL},
        (),
    ),
)
