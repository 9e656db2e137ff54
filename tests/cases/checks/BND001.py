"""Cases of BND001, dangling-reference."""

from tests.cases.case import Case

CLAIM = {"id": "c", "text": "Rents rose."}
ARTICLE = {"id": "article"}
LEE = {"id": "lee", "kind": "person"}

CASES: tuple[Case, ...] = (
    (
        "The source a claim appears in is missing.",
        {"claims": [{**CLAIM, "appearances": ["article"]}]},
        (("fail", "error", "/claims/0/appearances/0"),),
    ),
    (
        "The text a record is about is missing.",
        {"subject": "article"},
        (("fail", "error", "/subject"),),
    ),
    (
        "An agent stands where a source is meant.",
        {"agents": [LEE], "claims": [{**CLAIM, "appearances": ["lee"]}]},
        (("fail", "error", "/claims/0/appearances/0"),),
    ),
    (
        "The source of an anchor deep in an item is missing.",
        {"claims": [{**CLAIM, "anchors": [{"source": "nowhere"}]}]},
        (("fail", "error", "/claims/0/anchors/0/source"),),
    ),
    (
        "A waiver names an item that is not there.",
        {"waivers": [{"check": "NUM003", "reason": "Known.", "items": ["p"]}]},
        (("fail", "error", "/waivers/0/items/0"),),
    ),
    (
        "Every id can be looked up.",
        {"subject": "article", "sources": [ARTICLE], "claims": [{**CLAIM, "about": ["article"]}]},
        (),
    ),
    (
        "The source it names is there and could not be read.",
        {"subject": "article", "sources": [{**ARTICLE, "published": "2025-07-11"}]},
        (("open", "error", "/subject"),),
    ),
    (
        "A key occurs twice, and nothing is lost that could have borne the id.",
        '{"civicclaims": "1-draft", "id": "a", "id": "b", "subject": "article"}',
        (("fail", "error", "/subject"),),
    ),
    (
        "The items that stood under a key first are lost where it occurs again.",
        '{"civicclaims": "1-draft", "subject": "a", "sources": [{"id": "a"}], "sources": []}',
        (("open", "error", "/subject"),),
    ),
    (
        "The id an item had first is lost where it has another.",
        '{"civicclaims": "1-draft", "subject": "a", "sources": [{"id": "a", "id": "b"}]}',
        (("open", "error", "/subject"),),
    ),
    ("A record without references has nothing to look up.", {"claims": [CLAIM]}, ()),
)
