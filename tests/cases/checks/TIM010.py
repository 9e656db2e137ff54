"""Cases of TIM010, source-published-after-its-citation."""

from typing import Any

from tests.cases.case import Case

JULY_11 = {"start": "2025-07-11"}
JULY_21 = {"start": "2025-07-21"}


def record(
    published: dict[str, Any] | None = JULY_21,
    article: dict[str, Any] | None = None,
    by: str = "derived_from",
    **report: Any,
) -> dict[str, Any]:
    """An article and a report that it draws on."""
    held = {"id": "report", **report}
    if published is not None:
        held["published"] = published
    first = {"id": "article", "published": JULY_11} if article is None else article
    return {"sources": [{"id": "article", **first, by: ["report"]}, held]}


OPEN = (("open", "warning", "/sources/0/derived_from/0"),)

CASES: tuple[Case, ...] = (
    (
        "The page was stored before it was published.",
        record(JULY_21, {"published": JULY_21, "modified": JULY_11}),
        (),
    ),
    ("The report appeared after the article.", record(), OPEN),
    ("A book is reviewed before it appears.", record(kind="book"), OPEN),
    (
        "The report is quoted and appeared after.",
        record(by="quoted_from"),
        (("open", "warning", "/sources/0/quoted_from/0"),),
    ),
    (
        "The report appeared after the article was last modified.",
        record(article={"published": {"start": "2025-07-01"}, "modified": JULY_11}),
        OPEN,
    ),
    (
        "The report appeared two days later.",
        record({"start": "2025-07-13"}),
        OPEN,
    ),
    (
        "Both times are of one zone.",
        record({"start": "2025-07-12T09:00:00Z"}, {"published": {"start": "2025-07-11T09:00:00Z"}}),
        OPEN,
    ),
    ("The article is dated by its year.", record(article={"published": {"start": "2024"}}), OPEN),
    (
        "The day the report appeared was worked out by a rule.",
        record({**JULY_21, "rule": "the Monday after"}),
        OPEN,
    ),
    ("The report appeared before.", record({"start": "2025-07-01"}), ()),
    ("The report appeared that day.", record(JULY_11), ()),
    ("The report appeared the day after, elsewhere.", record({"start": "2025-07-12"}), ()),
    ("The report may have appeared that month.", record({"start": "2025-07"}), ()),
    ("A journal is dated ahead.", record({"start": "2025-09"}), ()),
    ("The day the report appeared is uncertain.", record({"start": "2025-07-21?"}), ()),
    ("The day the report appeared is approximate.", record({**JULY_21, "mod": "approx"}), ()),
    ("The report has no date.", record(None), ()),
    ("The article has no date.", record(article={}), ()),
    ("The article is dated by words alone.", record(article={"published": {"text": "Friday"}}), ()),
    (
        "The article was changed after the report appeared.",
        record(article={"published": JULY_11, "modified": {"start": "2025-07-22"}}),
        (),
    ),
    ("The report was read later.", record({"start": "2025-07-01"}, accessed=JULY_21), ()),
    ("The report is a live page.", record({"start": "2025-07-01"}, modified=JULY_21), ()),
    ("The report is still to come.", record(planned=True), ()),
    ("The article is still to come.", record(article={"published": JULY_11, "planned": True}), ()),
    ("The report was read in advance.", record(kind="advance copy of a report"), ()),
    ("A leaked letter appeared later.", record(kind="letter"), ()),
    ("The report is known through another.", record(known_through="article"), ()),
    ("The report is a later version.", record(revision_of="old"), ()),
    ("The report corrects another.", record(correction_of="old"), ()),
    ("What is drawn on is not on record.", {"sources": [{"id": "a", "derived_from": ["x"]}]}, ()),
)
