"""Cases of NUM004, percent-off-its-counts."""

from typing import Any

from tests.cases.case import Case

PEOPLE = [{"id": "lee", "kind": "person"}, {"id": "ray", "kind": "person"}]


def figure(name: str, text: str, **parts: Any) -> dict[str, Any]:
    """A figure as printed; the text is the number unless told otherwise."""
    return {"id": name, "quantity": {"text": text, **(parts or {"numeral": text})}}


def percent(numeral: str, **parts: Any) -> dict[str, Any]:
    """A share in percent."""
    return {"text": f"{numeral} percent", "numeral": numeral, "unit": "percent", **parts}


def record(part: Any, whole: Any, quantity: Any, **share: Any) -> dict[str, Any]:
    """A part of a whole, and the share it is."""
    return {
        "agents": PEOPLE,
        "statistics": [part, whole],
        "shares": [{"id": "s", "part": "part", "whole": "whole", "quantity": quantity, **share}],
    }


FAILS = (("fail", "error", "/shares/0"),)

CASES: tuple[Case, ...] = (
    (
        "1,196 of 1,840 is not 56 percent.",
        record(figure("part", "1,196"), figure("whole", "1,840"), percent("56")),
        FAILS,
    ),
    (
        "212 of 641 is not half.",
        record(figure("part", "212"), figure("whole", "641"), {"text": "half", "numeral": "half"}),
        FAILS,
    ),
    (
        "Only an approximation good to its last digit keeps them apart.",
        record(
            figure("part", "1,196"),
            figure("whole", "1,840"),
            {"text": "about 56 percent", "hedge": "about", "numeral": "56", "unit": "percent"},
        ),
        (("fail", "warning", "/shares/0"),),
    ),
    (
        "The share is a figure with an id of its own.",
        {
            "statistics": [
                figure("part", "1,196"),
                figure("whole", "1,840"),
                figure("share", "56 percent", numeral="56", unit="percent"),
            ],
            "shares": [{"id": "s", "part": "part", "whole": "whole", "value": "share"}],
        },
        FAILS,
    ),
    (
        "1,196 of 1,840 is 65 percent.",
        record(figure("part", "1,196"), figure("whole", "1,840"), percent("65")),
        (),
    ),
    (
        "Two amounts of money in one currency are divided.",
        record(
            figure("part", "£412,000", numeral="412,000", currency="GBP"),
            figure("whole", "£1.88 million", numeral="1.88", scale="million", currency="GBP"),
            percent("22"),
        ),
        (),
    ),
    (
        "Pounds are not divided by dollars.",
        record(
            figure("part", "£412", numeral="412", currency="GBP"),
            figure("whole", "$824", numeral="824", currency="USD"),
            percent("90"),
        ),
        (),
    ),
    (
        "None of some is 0 percent.",
        record(figure("part", "0"), figure("whole", "1,841"), percent("0")),
        (),
    ),
    (
        "Nothing is divided by nothing.",
        record(figure("part", "0"), figure("whole", "0"), percent("0")),
        (),
    ),
    (
        "A loss is no part that can be counted.",
        record(figure("part", "-12"), figure("whole", "160"), percent("7.5")),
        (),
    ),
    (
        "The whole is unprinted.",
        record(figure("part", "1,196"), {"id": "whole"}, percent("56")),
        (),
    ),
    (
        "Part and whole are figures of different people.",
        record(
            {**figure("part", "1,196"), "attribution": {"agents": ["lee"]}},
            {**figure("whole", "1,840"), "attribution": {"agents": ["ray"]}},
            percent("56"),
        ),
        (),
    ),
)
