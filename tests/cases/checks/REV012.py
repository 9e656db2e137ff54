"""Cases of REV012, review-of-nothing."""

from tests.cases.case import Case

CASES: tuple[Case, ...] = (
    (
        "A review is about nothing.",
        {"reviews": [{"id": "r", "rating": {"label": "False"}}]},
        (("fail", "warning", "/reviews/0"),),
    ),
    ("A claim was reviewed.", {"reviews": [{"id": "r", "claim": "c"}]}, ()),
    ("A film was reviewed.", {"reviews": [{"id": "r", "media": ["film"]}]}, ()),
)
