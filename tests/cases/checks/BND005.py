"""Cases of BND005, repeated-key."""

from tests.cases.case import Case

CASES: tuple[Case, ...] = (
    (
        "The record has two names.",
        '{"civicclaims": "1-draft", "id": "a", "id": "b"}',
        (("fail", "error", "/id"),),
    ),
    (
        "A key deep in an item is written twice, once with an escape.",
        r'{"civicclaims": "1-draft", "sources": [{"id": "a", "\u0069d": "b"}]}',
        (("fail", "error", "/sources/0/id"),),
    ),
    (
        "The same key stands in two objects.",
        '{"civicclaims": "1-draft", "sources": [{"id": "a"}, {"id": "b"}]}',
        (),
    ),
    (
        "The words of a key stand in a text.",
        r'{"civicclaims": "1-draft", "claims": [{"id": "c", "text": "\"id\": \"c\", \"id\": 1"}]}',
        (),
    ),
)
