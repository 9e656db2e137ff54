"""Cases of NUM002, part-larger-than-its-whole."""

from typing import Any

from tests.cases.case import Case

PEOPLE = [{"id": "lee", "kind": "person"}, {"id": "ray", "kind": "person"}]


def record(part: dict[str, Any], whole: dict[str, Any], **subset: Any) -> dict[str, Any]:
    """Minors among victims."""
    return {
        "agents": PEOPLE,
        "statistics": [{"id": "minors", **part}, {"id": "victims", **whole}],
        "subsets": [{"id": "s", "part": "minors", "whole": "victims", **subset}],
    }


def printed(numeral: str, unit: str | None = None, hedge: str | None = None) -> dict[str, Any]:
    """A figure as printed."""
    words = [word for word in (hedge, numeral, unit) if word is not None]
    quantity = {"text": " ".join(words), "numeral": numeral, "unit": unit, "hedge": hedge}
    return {"quantity": {name: value for name, value in quantity.items() if value is not None}}


CASES: tuple[Case, ...] = (
    (
        "There are more minors than victims.",
        record(printed("57"), printed("41")),
        (("fail", "error", "/subsets/0"),),
    ),
    (
        "The part is said to exceed the whole.",
        record(printed("42", hedge="more than"), printed("41")),
        (("fail", "error", "/subsets/0"),),
    ),
    (
        "Only an approximation good to its last digit makes the part too large.",
        record(printed("57", hedge="about"), printed("41")),
        (("fail", "warning", "/subsets/0"),),
    ),
    ("There are fewer minors than victims.", record(printed("12"), printed("41")), ()),
    ("All victims are minors.", record(printed("41"), printed("41")), ()),
    ("Rounding explains it.", record(printed("1,840"), printed("1,800")), ()),
    ("The whole has no upper end.", record(printed("57"), printed("41", hedge="more than")), ()),
    (
        "Percentages are not held against counts.",
        record(printed("57", "percent"), printed("41")),
        (),
    ),
    (
        "One of the two is unprinted.",
        record(printed("57"), {}),
        (),
    ),
    (
        "The two are figures of different people.",
        record(
            {**printed("57"), "attribution": {"agents": ["lee"]}},
            {**printed("41"), "attribution": {"agents": ["ray"]}},
        ),
        (),
    ),
    (
        "A clearance rate above 100 percent is honest where no subset is declared.",
        {"statistics": [{"id": "rate", **printed("107", "percent")}]},
        (),
    ),
    (
        "Kilograms are not held against tonnes.",
        record(printed("500", "kilograms"), printed("2", "tonnes")),
        (),
    ),
)
