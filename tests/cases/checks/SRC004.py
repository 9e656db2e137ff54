"""Cases of SRC004, withheld-name-alone."""

from typing import Any

from tests.cases.case import Case

AIDE = {"id": "aide", "kind": "person", "naming": "withheld", "name": "an aide"}
CLERK = {"id": "clerk", "kind": "person", "naming": "withheld"}
LEE = {"id": "lee", "kind": "person"}
REPORT = {"id": "report", "title": "Annual report"}
RESIDENTS = {"id": "residents", "kind": "group", "naming": "unspecified"}
CITIES = {"id": "cities", "kind": "group", "naming": "withheld", "name": "other cities"}


def record(*agents: dict[str, Any], via: tuple[str, ...] = ()) -> dict[str, Any]:
    """A claim on the word of some people."""
    word = {"agents": [each["id"] for each in agents], "via": list(via)}
    claim = {"id": "c", "text": "A deal is near.", "attribution": word}
    return {"agents": list(agents), "sources": [REPORT], "claims": [claim]}


CASES: tuple[Case, ...] = (
    ("An aide alone says it.", record(AIDE), (("fail", "note", "/claims/0"),)),
    (
        "Two people say it, and neither is named.",
        record(AIDE, CLERK),
        (("fail", "note", "/claims/0"),),
    ),
    ("Somebody named says it too.", record(AIDE, LEE), ()),
    ("It came through a document.", record(AIDE, via=("report",)), ()),
    ("Nobody meant to name the residents.", record(RESIDENTS), ()),
    ("Other cities are a collective, whatever is said of their name.", record(CITIES), ()),
    (
        "A claim stands in the text's own voice.",
        {"claims": [{"id": "c", "text": "It rained."}]},
        (),
    ),
)
