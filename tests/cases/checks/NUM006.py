"""Cases of NUM006, figures-that-cannot-all-hold."""

from typing import Any

from tests.cases.case import Case

PEOPLE = [{"id": "lee", "kind": "person"}, {"id": "ray", "kind": "person"}]
TOTAL = {"totals": [{"id": "t", "terms": ["a", "b"], "total": "c"}]}


def figure(name: str, words: str, **other: Any) -> dict[str, Any]:
    """A figure: an optional hedge, a number, an optional unit after a slash."""
    words, _, unit = words.partition("/")
    *hedge, numeral = words.rsplit(" ", 1)
    quantity = {"text": f"{words} {unit}".strip(), "numeral": numeral}
    if hedge:
        quantity["hedge"] = hedge[0]
    if unit:
        quantity["unit"] = unit
    return {"id": name, "quantity": quantity, **other}


def figures(**words: str) -> list[dict[str, Any]]:
    """Figures by their ids."""
    return [figure(name, each) for name, each in words.items()]


def printed(words: str) -> dict[str, Any]:
    """A quantity of a relation's own."""
    found: dict[str, Any] = figure("x", words)["quantity"]
    return found


CASES: tuple[Case, ...] = (
    (
        "A sum that is off cannot hold.",
        {"statistics": figures(a="22", b="13", c="38"), **TOTAL},
        (("fail", "error", "/totals/0"),),
    ),
    (
        "A sum that rounding explains can hold.",
        {"statistics": figures(a="22", b="16", c="38"), **TOTAL},
        (),
    ),
    (
        "A sum of approximations has room literally.",
        {"statistics": figures(a="about 22", b="13", c="38"), **TOTAL},
        (),
    ),
    (
        "A change and a sum that are fine apart contradict each other together.",
        {
            "statistics": figures(old="100", new="110", a="60", b="70"),
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "after": "new",
                    "direction": "up",
                    "quantity": printed("10/percent"),
                }
            ],
            "totals": [{"id": "t", "terms": ["a", "b"], "total": "new"}],
        },
        (("fail", "error", "/totals/0"),),
    ),
    (
        "A change that fits neither its base nor any other is one relation without a closed rule.",
        {
            "statistics": figures(old="6.6", new="10"),
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "after": "new",
                    "direction": "up",
                    "quantity": printed("more than 100/percent"),
                }
            ],
        },
        (("fail", "error", "/changes/0"),),
    ),
    (
        "A share alone is the closed rule's.",
        {
            "statistics": figures(part="40", whole="160"),
            "shares": [
                {"id": "s", "part": "part", "whole": "whole", "quantity": printed("18/percent")}
            ],
        },
        (),
    ),
    (
        "Two shares that are printed nowhere are too far apart for their counts.",
        {
            "statistics": [
                *figures(men="12", crew="48", women="10", all="50"),
                {"id": "now"},
                {"id": "before"},
            ],
            "shares": [
                {"id": "s", "part": "men", "whole": "crew", "value": "now"},
                {"id": "t", "part": "women", "whole": "all", "value": "before"},
            ],
            "differences": [
                {
                    "id": "d",
                    "minuend": "now",
                    "subtrahend": "before",
                    "quantity": printed("19/points"),
                }
            ],
        },
        (("fail", "error", "/differences/0"),),
    ),
    (
        "Figures of two people are nobody's sum.",
        {
            "agents": PEOPLE,
            "statistics": [
                figure("a", "22", attribution={"agents": ["lee"]}),
                figure("b", "13", attribution={"agents": ["ray"]}),
                figure("c", "38", attribution={"agents": ["lee"]}),
            ],
            **TOTAL,
        },
        (),
    ),
    (
        "Percentages are not added to counts.",
        {"statistics": figures(a="22", b="13/percent", c="38"), **TOTAL},
        (),
    ),
    (
        "A change from cents to dollars is not reckoned.",
        {
            "statistics": [
                {
                    "id": "old",
                    "quantity": {
                        "text": "90 cents",
                        "numeral": "90",
                        "unit": "cents",
                        "currency": "USD",
                    },
                },
                {
                    "id": "new",
                    "quantity": {"text": "$1.20", "numeral": "1.20", "currency": "USD"},
                },
            ],
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "after": "new",
                    "direction": "up",
                    "quantity": printed("33/percent"),
                }
            ],
        },
        (),
    ),
    (
        "A crude count and an age-adjusted rate are two measures.",
        {
            "statistics": [
                figure("deaths", "900"),
                figure("people", "300,000"),
                {
                    "id": "rate",
                    "method": "age-adjusted",
                    "quantity": {
                        "text": "280 per 100,000",
                        "numeral": "280",
                        "per": "100,000",
                    },
                },
            ],
            "rates": [{"id": "r", "count": "deaths", "population": "people", "value": "rate"}],
        },
        (),
    ),
    (
        "A rate per million people is per million.",
        {
            "statistics": figures(cases="52", people="4,100,000"),
            "rates": [
                {
                    "id": "r",
                    "count": "cases",
                    "population": "people",
                    "quantity": {
                        "text": "12.7 per 1 million people",
                        "numeral": "12.7",
                        "per": "1 million people",
                    },
                }
            ],
        },
        (),
    ),
    (
        "What fell threefold has no one meaning.",
        {
            "statistics": figures(old="36", new="12"),
            "changes": [
                {
                    "id": "c",
                    "before": "old",
                    "after": "new",
                    "direction": "down",
                    "quantity": {"text": "threefold", "numeral": "three", "unit": "fold"},
                }
            ],
        },
        (),
    ),
    (
        "A difference has no sign of its own.",
        {
            "statistics": figures(a="8", b="12"),
            "differences": [
                {"id": "d", "minuend": "a", "subtrahend": "b", "quantity": printed("4")}
            ],
        },
        (),
    ),
    (
        "A weighted share is no share of whole people.",
        {
            "statistics": [
                figure("n", "exactly 43", whole=True),
                {"id": "yes", "whole": True},
                figure("share", "71/percent", weighted="yes"),
            ],
            "shares": [{"id": "s", "part": "yes", "whole": "n", "value": "share"}],
            "subsets": [{"id": "u", "part": "yes", "whole": "n"}],
        },
        (),
    ),
    (
        "Whole people cannot be half people.",
        {
            "statistics": [
                figure("a", "exactly 3", whole=True, weighted="no"),
                {"id": "b", "whole": True},
            ],
            "ratios": [
                {
                    "id": "r",
                    "numerator": "b",
                    "denominator": "a",
                    "quantity": printed("exactly 0.5"),
                }
            ],
        },
        (("fail", "error", "/ratios/0"),),
    ),
)
