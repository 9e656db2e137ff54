"""Cases of TIM012, review-before-its-claim-appeared."""

from typing import Any

from tests.cases.case import Case

JUNE_2 = {"start": "2025-06-02"}
JULY_11 = {"start": "2025-07-11"}
JULY_20 = {"start": "2025-07-20"}


def record(
    date: dict[str, Any] | None,
    *published: dict[str, Any] | None,
    modified: dict[str, Any] | None = None,
    **claim: Any,
) -> dict[str, Any]:
    """A review of a claim that appeared in texts of these days."""
    names = [f"s{place}" for place in range(len(published))]
    review: dict[str, Any] = {"id": "r", "claim": "c"}
    if date is not None:
        review["date"] = date
    if modified is not None:
        review["modified"] = modified
    return {
        "sources": [
            {"id": name} if when is None else {"id": name, "published": when}
            for name, when in zip(names, published, strict=True)
        ],
        "claims": [{"id": "c", "text": "The levy doubled.", "appearances": names, **claim}],
        "reviews": [review],
    }


FAILS = (("fail", "note", "/reviews/0/date"),)
CERTAIN = (("fail", "warning", "/reviews/0/date"),)
OPEN = (("open", "note", "/reviews/0/date"),)

CASES: tuple[Case, ...] = (
    (
        "The review is from before the first appearance by name.",
        record(JUNE_2, JULY_11, first_appearance="s0"),
        CERTAIN,
    ),
    (
        "The first appearance is dated, and a later one is not.",
        record(JUNE_2, JULY_11, None, first_appearance="s0"),
        CERTAIN,
    ),
    ("The review is from before the claim was made.", record(JUNE_2, made=JULY_11), CERTAIN),
    (
        "The claim was made later, and its appearances have no dates.",
        record(JUNE_2, None, made=JULY_11),
        CERTAIN,
    ),
    (
        "The review was modified, and still before the claim was made.",
        record(JUNE_2, made=JULY_20, modified=JULY_11),
        CERTAIN,
    ),
    (
        "The review took up the claim later.",
        record(JUNE_2, made=JULY_11, modified=JULY_20),
        (),
    ),
    (
        "The review was modified at a time in words alone.",
        record(JUNE_2, made=JULY_11, modified={"text": "Friday"}),
        (),
    ),
    ("The claim was made and appeared later.", record(JUNE_2, JULY_20, made=JULY_11), CERTAIN),
    ("The claim was made before and appeared later.", record(JUNE_2, JULY_20, made=JUNE_2), ()),
    (
        "The claim was made before its first appearance.",
        record(JUNE_2, JULY_20, made={"start": "2025-05"}, first_appearance="s0"),
        (),
    ),
    ("The claim was made later, and appeared before.", record(JUNE_2, JUNE_2, made=JULY_11), ()),
    ("The claim was made about then.", record(JUNE_2, made={"start": "2025-07-11~"}), ()),
    (
        "The claim was made at a time in words alone.",
        record(JUNE_2, JULY_11, made={"text": "Friday"}),
        (),
    ),
    ("The first appearance has no date.", record(JUNE_2, None, JULY_11, first_appearance="s0"), ()),
    (
        "The first appearance is not on record.",
        record(JUNE_2, JULY_11, first_appearance="gone"),
        (),
    ),
    ("The first appearance is from before.", record(JULY_11, JUNE_2, first_appearance="s0"), ()),
    ("The review is from before the only appearance.", record(JUNE_2, JULY_11), FAILS),
    ("The review is from before the first appearance.", record(JUNE_2, JULY_20, JULY_11), FAILS),
    ("The review is from the month before.", record({"start": "2025-05"}, JULY_11), FAILS),
    ("The day of the review follows a rule.", record({**JUNE_2, "rule": "r"}, JULY_11), OPEN),
    (
        "The day of the appearance follows a rule.",
        record(JUNE_2, {**JULY_11, "rule": "the last Friday"}),
        OPEN,
    ),
    ("The review came after.", record(JULY_20, JULY_11), ()),
    ("The review came between two appearances.", record(JULY_11, JUNE_2, JULY_20), ()),
    ("The review came the same day.", record(JULY_11, JULY_11), ()),
    ("The review came the day before, elsewhere.", record({"start": "2025-07-10"}, JULY_11), ()),
    ("The review may have come after.", record({"start": "2025"}, JULY_11), ()),
    ("The day of the review is uncertain.", record({"start": "2025-06-02?"}, JULY_11), ()),
    ("The appearance is about then.", record(JUNE_2, {"start": "2025-07-11~"}), ()),
    ("One appearance has no date.", record(JUNE_2, JULY_11, None), ()),
    ("One appearance is dated by words alone.", record(JUNE_2, JULY_11, {"text": "Friday"}), ()),
    ("The claim has no appearance on record.", record(JUNE_2), ()),
    ("The review has no date.", record(None, JULY_11), ()),
    ("The claim restates an older one.", record(JUNE_2, JULY_11, restates="old"), ()),
    ("The claim speaks of a later time.", record(JULY_11, JUNE_2, when={"start": "2031"}), ()),
    ("The claim is not on record.", {"reviews": [{"id": "r", "claim": "x", "date": JUNE_2}]}, ()),
    (
        "One of the texts is not on record.",
        record(JUNE_2, JULY_11, appearances=["s0", "missing"]),
        (),
    ),
)
