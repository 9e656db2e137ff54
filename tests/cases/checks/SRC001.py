"""Cases of SRC001, unsourced-statistic."""

from tests.cases.case import Case

RAIDS = {"id": "raids", "measure": "raids", "quantity": {"text": "dozens", "hedge": "dozens"}}
LEE = {"id": "lee", "kind": "person"}

CASES: tuple[Case, ...] = (
    (
        "A figure stands in the text's own voice.",
        {"statistics": [RAIDS]},
        (("fail", "note", "/statistics/0"),),
    ),
    (
        "A claim states the figure, in the text's own voice too.",
        {"statistics": [RAIDS], "claims": [{"id": "c", "text": "Raids.", "statistics": ["raids"]}]},
        (("fail", "note", "/statistics/0"),),
    ),
    (
        "The figure is attributed.",
        {"agents": [LEE], "statistics": [{**RAIDS, "attribution": {"agents": ["lee"]}}]},
        (),
    ),
    (
        "A claim that states the figure is attributed.",
        {
            "agents": [LEE],
            "statistics": [RAIDS],
            "claims": [
                {
                    "id": "c",
                    "text": "Raids.",
                    "statistics": ["raids"],
                    "attribution": {"agents": ["lee"]},
                }
            ],
        },
        (),
    ),
    ("The figure is unprinted.", {"statistics": [{"id": "rest", "measure": "the rest"}]}, ()),
    (
        "A claim without a figure stands in the text's own voice.",
        {"claims": [{"id": "c", "text": "The hall was full."}]},
        (),
    ),
)
