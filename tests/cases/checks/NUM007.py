"""Cases of NUM007, figures-that-fit-only-by-a-stretch."""

from tests.cases.case import Case
from tests.cases.checks.NUM006 import TOTAL, figures, printed

CASES: tuple[Case, ...] = (
    (
        "About has to reach twice as far.",
        {"statistics": figures(a="about 22", b="about 13", c="about 38"), **TOTAL},
        (("fail", "warning", "/totals/0"),),
    ),
    (
        "About reaches far enough.",
        {"statistics": figures(a="about 22", b="about 15", c="about 38"), **TOTAL},
        (),
    ),
    (
        "What cannot hold literally is an error and no matter of stretching.",
        {"statistics": figures(a="about 22", b="about 13", c="138"), **TOTAL},
        (),
    ),
    (
        "Nearly sets a bound that stretching does not move.",
        {
            "statistics": figures(old="exactly 100", new="exactly 300"),
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "after": "new",
                    "direction": "up",
                    "quantity": printed("nearly 200/percent"),
                }
            ],
        },
        (("fail", "warning", "/changes/0"),),
    ),
)
