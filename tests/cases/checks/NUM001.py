"""Cases of NUM001, figures-that-cannot-both-hold."""

from typing import Any

from tests.cases.case import Case

ASPECTS = {
    "measure": "homicides",
    "population": "all residents",
    "area": "Elm",
    "when": {"start": "2024"},
    "method": "police records",
    "qualifier": "final",
}
LEE = {"agents": ["lee"]}
RAY = {"agents": ["ray"]}
PEOPLE = [{"id": "lee", "kind": "person"}, {"id": "ray", "kind": "person"}]


def figure(name: str, numeral: str, hedge: str = "", **other: Any) -> dict[str, Any]:
    """A figure for the same thing unless told otherwise."""
    quantity: dict[str, Any] = {"text": numeral, "numeral": numeral}
    if hedge:
        quantity = {"text": f"{hedge} {numeral}", "hedge": hedge, "numeral": numeral}
    return {"id": name, **ASPECTS, "quantity": quantity, **other}


def unsaid(aspect: str, *figures: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures with one aspect left unsaid."""
    return [{key: value for key, value in each.items() if key != aspect} for each in figures]


_APART: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("the kind of figure", {"stat_type": "median"}, {"stat_type": "mean"}),
    ("what they are shares of", {"denominator": "one"}, {"denominator": "three"}),
    ("the state of knowledge", {"as_of": "first report"}, {"as_of": "final report"}),
    (
        "the part of the year",
        {"when": {"start": "2025", "mod": "start"}},
        {"when": {"start": "2025", "mod": "end"}},
    ),
    (
        "the calendar",
        {"when": {"start": "2025", "fiscal": True}},
        {"when": {"start": "2025"}},
    ),
    (
        "the unit of weight",
        {"quantity": {"text": "1.2 tonnes", "numeral": "1.2", "unit": "tonnes"}},
        {"quantity": {"text": "1,200 kg", "numeral": "1,200", "unit": "kg"}},
    ),
    (
        "what is counted",
        {"quantity": {"text": "41 homes", "numeral": "41", "unit": "homes"}},
        {"quantity": {"text": "57 people", "numeral": "57", "unit": "people"}},
    ),
    (
        "the unit of money",
        {
            "quantity": {
                "text": "75 cents",
                "numeral": "75",
                "unit": "cents",
                "currency": "USD",
            }
        },
        {"quantity": {"text": "$0.75", "numeral": "0.75", "currency": "USD"}},
    ),
)

CASES: tuple[Case, ...] = (
    (
        "Two counts of the same thing differ.",
        {"statistics": [figure("one", "41"), figure("two", "57")]},
        (("fail", "error", "/statistics/1"),),
    ),
    (
        "A count lies below what the other is said to exceed.",
        {"statistics": [figure("one", "41"), figure("two", "50", "more than")]},
        (("fail", "error", "/statistics/1"),),
    ),
    (
        "Only an approximation good to its last digit keeps them apart.",
        {"statistics": [figure("one", "41"), figure("two", "57", "about")]},
        (("fail", "warning", "/statistics/1"),),
    ),
    (
        "Different people give different figures.",
        {
            "agents": PEOPLE,
            "statistics": [
                figure("one", "41", attribution=LEE),
                figure("two", "57", attribution=RAY),
            ],
        },
        (("fail", "note", "/statistics/1"),),
    ),
    *(
        (
            f"The {aspect} of both is unsaid.",
            {"statistics": unsaid(aspect, figure("one", "41"), figure("two", "57"))},
            (("open", "error", "/statistics/1"),),
        )
        for aspect in ("population", "area", "when", "method", "qualifier")
    ),
    *(
        (
            f"The {aspect} differs.",
            {"statistics": [figure("one", "41"), {**figure("two", "57"), aspect: other}]},
            (),
        )
        for aspect, other in [
            ("measure", "burglaries"),
            ("population", "minors"),
            ("area", "Ash"),
            ("when", {"start": "2023"}),
            ("method", "health records"),
            ("qualifier", "preliminary"),
        ]
    ),
    (
        "The same number is printed twice.",
        {"statistics": [figure("one", "1,840"), figure("two", "1840")]},
        (),
    ),
    (
        "Rounding lets one value lie behind both.",
        {"statistics": [figure("one", "1,840"), figure("two", "1,800", "about")]},
        (),
    ),
    (
        "A vague count holds the other.",
        {
            "statistics": [
                figure("one", "41"),
                figure("two", "57", quantity={"text": "dozens", "hedge": "dozens"}),
            ]
        },
        (),
    ),
    (
        "A later figure says that it replaces the earlier one.",
        {"statistics": [figure("one", "41"), figure("two", "57", revision_of="one")]},
        (),
    ),
    (
        "Counts and percentages are not compared.",
        {
            "statistics": [
                figure("one", "41"),
                figure(
                    "two", "57", quantity={"text": "57 percent", "numeral": "57", "unit": "percent"}
                ),
            ]
        },
        (),
    ),
    *(
        (
            f"They differ in {aspect}.",
            {"statistics": [figure("one", "41", **one), figure("two", "57", **two)]},
            (),
        )
        for aspect, one, two in _APART
    ),
    (
        "One of them leaves unsaid what it counts.",
        {
            "statistics": [
                figure("one", "41"),
                figure(
                    "two", "57", quantity={"text": "57 people", "numeral": "57", "unit": "people"}
                ),
            ]
        },
        (("fail", "error", "/statistics/1"),),
    ),
    (
        "The year of both is approximate.",
        {
            "statistics": [
                figure("one", "41", when={"start": "2025~"}),
                figure("two", "57", when={"start": "2025~"}),
            ]
        },
        (("open", "error", "/statistics/1"),),
    ),
    (
        "The state of knowledge does not say whether the figures are final.",
        {
            "statistics": unsaid(
                "qualifier",
                figure("one", "41", as_of="2025-06-30"),
                figure("two", "57", as_of="2025-06-30"),
            )
        },
        (("open", "error", "/statistics/1"),),
    ),
)
