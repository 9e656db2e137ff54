"""Cases of PLC006, overlapping-quotations."""

from typing import Any

from tests.cases.case import Case

TEXT = {"a": "“We stay and fight,” she said. “They said ‘no deal’ to us all.”"}


def quote(number: int, *spans: tuple[int, int], source: str = "a") -> dict[str, Any]:
    """A quotation with its positions."""
    selectors = [{"start": start, "end": end} for start, end in spans]
    anchors = [{"source": source, "selectors": selectors}]
    return {"id": f"q{number}", "text": f"Words {number}.", "anchors": anchors}


def words(number: int, *exact: str) -> dict[str, Any]:
    """A quotation with the words of its place."""
    selectors = [{"exact": each} for each in exact]
    anchors = [{"source": "a", "selectors": selectors}]
    return {"id": f"q{number}", "text": " ".join(exact), "anchors": anchors}


def record(*quotes: dict[str, Any]) -> dict[str, Any]:
    """A record of some quotations."""
    agents = [
        {"id": "roe", "kind": "person", "name": "Ann Roe"},
        {"id": "lund", "kind": "person", "name": "Bo Lund"},
    ]
    return {"agents": agents, "sources": [{"id": "a"}, {"id": "b"}], "quotes": [*quotes]}


CASES: tuple[Case, ...] = (
    (
        "Two quotations share some words.",
        record(quote(0, (10, 30)), quote(1, (20, 40))),
        (("fail", "warning", "/quotes/0"),),
    ),
    (
        "Two quotations inside a third share some words.",
        record(quote(0, (0, 90)), quote(1, (10, 30)), quote(2, (20, 40))),
        (("fail", "warning", "/quotes/1"),),
    ),
    (
        "A piece of one shares words with a piece of another.",
        record(quote(0, (10, 20), (50, 60)), quote(1, (30, 40), (55, 70))),
        (("fail", "warning", "/quotes/0"),),
    ),
    (
        "The words in the text overlap.",
        record(words(0, "We stay and"), words(1, "stay and fight")),
        (("fail", "warning", "/quotes/0"),),
        TEXT,
    ),
    ("One lies inside the other.", record(quote(0, (10, 40)), quote(1, (20, 30))), ()),
    ("One begins where the other does.", record(quote(0, (10, 40)), quote(1, (10, 30))), ()),
    ("One ends where the other does.", record(quote(0, (10, 40)), quote(1, (20, 40))), ()),
    ("Both have one place.", record(quote(0, (10, 40)), quote(1, (10, 40))), ()),
    ("They touch.", record(quote(0, (10, 20)), quote(1, (20, 30))), ()),
    ("They are in two texts.", record(quote(0, (10, 30)), quote(1, (20, 40), source="b")), ()),
    (
        "A quotation is in a quotation.",
        record(words(0, "They said ‘no deal’ to us all."), words(1, "no deal")),
        (),
        TEXT,
    ),
    (
        "They are excerpts of what one speaker said.",
        record(
            {**words(0, "We stay and"), "speakers": ["roe"]},
            {**words(1, "stay and fight"), "speakers": ["roe"]},
        ),
        (),
        TEXT,
    ),
    (
        "They are of two speakers.",
        record(
            {**words(0, "We stay and"), "speakers": ["roe"]},
            {**words(1, "stay and fight"), "speakers": ["lund"]},
        ),
        (("fail", "warning", "/quotes/0"),),
        TEXT,
    ),
    ("The pieces of one quotation overlap.", record(quote(0, (10, 30), (20, 40))), ()),
    ("A position ends before it starts.", record(quote(0, (30, 10)), quote(1, (20, 40))), ()),
)
