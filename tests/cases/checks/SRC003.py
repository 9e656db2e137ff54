"""Cases of SRC003, sources-with-one-origin."""

from tests.cases.case import Case

WIRE = {"id": "wire"}
POST = {"id": "post", "derived_from": ["wire"]}
TIMES = {"id": "times", "quoted_from": ["wire"]}
CLAIM = {"id": "c", "text": "Rents rose.", "attribution": {"via": ["post", "times"]}}

CASES: tuple[Case, ...] = (
    (
        "Two papers print one agency report.",
        {"sources": [WIRE, POST, TIMES], "claims": [CLAIM]},
        (("fail", "note", "/claims/0"),),
    ),
    (
        "A figure came through two papers that print one agency report.",
        {
            "sources": [WIRE, POST, TIMES],
            "statistics": [{"id": "s", "attribution": {"via": ["post", "times"]}}],
        },
        (("fail", "note", "/statistics/0"),),
    ),
    (
        "A review rests on a report and on a paper that prints it.",
        {
            "sources": [WIRE, POST],
            "claims": [{"id": "c", "text": "Rents rose."}],
            "reviews": [{"id": "r", "claim": "c", "sources": ["wire", "post"]}],
        },
        (("fail", "note", "/reviews/0"),),
    ),
    (
        "Two papers reported by themselves.",
        {"sources": [{"id": "post"}, {"id": "times"}], "claims": [CLAIM]},
        (),
    ),
    (
        "One of them also draws on something else.",
        {
            "sources": [WIRE, {"id": "x"}, {**POST, "derived_from": ["wire", "x"]}, TIMES],
            "claims": [CLAIM],
        },
        (),
    ),
    (
        "There is one source alone.",
        {"sources": [WIRE, POST], "claims": [{**CLAIM, "attribution": {"via": ["post"]}}]},
        (),
    ),
)
