"""Cases of SRC002, circular-sourcing."""

from tests.cases.case import Case

CASES: tuple[Case, ...] = (
    (
        "Two sources draw on each other.",
        {"sources": [{"id": "b", "quoted_from": ["a"]}, {"id": "a", "derived_from": ["b"]}]},
        (("fail", "warning", "/sources/1"),),
    ),
    (
        "A source draws on itself.",
        {"sources": [{"id": "a", "derived_from": ["a"]}]},
        (("fail", "warning", "/sources/0"),),
    ),
    (
        "Three sources draw on one another in turn, and a fourth on them.",
        {
            "sources": [
                {"id": "a", "derived_from": ["b"]},
                {"id": "b", "derived_from": ["c"]},
                {"id": "c", "primary_source": "a"},
                {"id": "d", "derived_from": ["a"]},
            ]
        },
        (("fail", "warning", "/sources/0"),),
    ),
    (
        "Two lines meet in one source.",
        {
            "sources": [
                {"id": "a", "derived_from": ["b", "c"]},
                {"id": "b", "derived_from": ["d"]},
                {"id": "c", "derived_from": ["d"]},
                {"id": "d"},
            ]
        },
        (),
    ),
    (
        "A correction names what it corrects, and the text names its correction.",
        {"sources": [{"id": "a"}, {"id": "b", "correction_of": "a", "revision_of": "a"}]},
        (),
    ),
    ("A source is its own primary source.", {"sources": [{"id": "a", "primary_source": "a"}]}, ()),
    (
        "A circle of thousands is found at once.",
        {
            "sources": [
                {"id": f"s{number:04}", "derived_from": [f"s{(number + 1) % 3_000:04}"]}
                for number in range(3_000)
            ]
        },
        (("fail", "warning", "/sources/0"),),
    ),
    (
        "Two circles share a way.",
        {
            "sources": [
                {"id": "a", "derived_from": ["b"]},
                {"id": "b", "derived_from": ["a", "c"]},
                {"id": "c", "derived_from": ["d"]},
                {"id": "d", "derived_from": ["c"]},
            ]
        },
        (("fail", "warning", "/sources/0"), ("fail", "warning", "/sources/2")),
    ),
)
