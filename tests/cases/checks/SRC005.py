"""Cases of SRC005, untraceable-source."""

from tests.cases.case import Case

FAILS = (("fail", "note", "/sources/0"),)

CASES: tuple[Case, ...] = (
    (
        "A report has neither title nor link.",
        {"sources": [{"id": "report", "kind": "report"}]},
        FAILS,
    ),
    (
        "The record says of the title alone that it is unsaid.",
        {"sources": [{"id": "report", "not_said": ["title"]}]},
        FAILS,
    ),
    (
        "The record says that the text leaves title and link out.",
        {"sources": [{"id": "report", "not_said": ["title", "url"]}]},
        (),
    ),
    ("There is a title.", {"sources": [{"id": "report", "title": "Annual report"}]}, ()),
    ("There is a link.", {"sources": [{"id": "report", "url": "https://example.org/r"}]}, ()),
    (
        "A copy is kept somewhere.",
        {"sources": [{"id": "report", "archived_url": "https://example.org/r"}]},
        (),
    ),
    (
        "A request that is still to be sent is no document yet.",
        {"sources": [{"id": "request", "kind": "records request", "planned": True}]},
        (),
    ),
    (
        "The text the record is about is known by its digest.",
        {"subject": "a", "sources": [{"id": "a", "sha256": "0" * 64}]},
        (),
    ),
)
