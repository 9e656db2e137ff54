"""Cases of REV006, reviewer-who-is-the-claimant."""

from typing import Any

from tests.cases.case import Case

LUND = {"id": "lund", "kind": "person", "name": "Mayor Lund"}
OFFICE = {
    "id": "office",
    "kind": "organization",
    "name": "Office of Mayor Lund",
    "part_of": ["city"],
}
CITY = {"id": "city", "kind": "organization", "name": "City of Alden"}
SAME = {"id": "m", "kind": "person", "name": "mayor  lund"}


def record(reviewer: str | None, *claimants: str, **review: Any) -> dict[str, Any]:
    """A review by somebody of a claim of somebody."""
    claim = {"id": "c", "text": "The levy doubled.", "attribution": {"agents": list(claimants)}}
    made = {"id": "r", "claim": "c", "reviewer": reviewer, **review}
    residents = {"id": "some", "kind": "group", "name": "residents", "naming": "unspecified"}
    others = {"id": "others", "kind": "group", "name": "Residents", "naming": "unspecified"}
    agents = [LUND, OFFICE, CITY, SAME, residents, others, {"id": "x", "kind": "person"}]
    return {"agents": agents, "claims": [claim], "reviews": [made]}


FAILS = (("fail", "warning", "/reviews/0/reviewer"),)
OPEN = (("open", "warning", "/reviews/0/reviewer"),)

CASES: tuple[Case, ...] = (
    ("The claimant is the reviewer.", record("lund", "lund"), FAILS),
    ("One of several claimants is the reviewer.", record("lund", "city", "lund"), FAILS),
    ("The one who is both has no name.", record("x", "x"), FAILS),
    ("The one who is both is not on record.", record("gone", "gone"), FAILS),
    ("Two agents have one name.", record("m", "lund"), OPEN),
    ("Somebody else reviewed it.", record("office", "lund"), ()),
    ("The reviewer belongs to the claimant.", record("office", "city"), ()),
    ("The claimant corrects themselves.", record("lund", "lund", correction=True), ()),
    ("Two groups of nobody in particular have one name.", record("others", "some"), ()),
    ("Nobody is said to have made the claim.", record("lund"), ()),
    ("Nobody is said to have reviewed it.", record(None, "lund"), ()),
    ("The claim is not on record.", record("lund", "lund", claim="gone"), ()),
    (
        "The claim has no attribution.",
        {
            "agents": [LUND],
            "claims": [{"id": "c", "text": "It doubled."}],
            "reviews": [{"id": "r", "claim": "c", "reviewer": "lund"}],
        },
        (),
    ),
)
