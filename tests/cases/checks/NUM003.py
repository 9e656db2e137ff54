"""Cases of NUM003, parts-off-their-whole."""

from typing import Any

from tests.cases.case import Case

ALL = {"exhaustive": "yes", "exclusive": "yes"}
PEOPLE = [{"id": "lee", "kind": "person"}, {"id": "ray", "kind": "person"}]
ERROR = (("fail", "error", "/parts_of_whole/0"),)
WARNING = (("fail", "warning", "/parts_of_whole/0"),)
OPEN = (("open", "error", "/parts_of_whole/0"),)


def figure(name: str, words: str, **other: Any) -> dict[str, Any]:
    """A figure: an optional hedge, a number, and percent unless a unit stands behind it."""
    *hedge, numeral = words.removesuffix(" people").rsplit(" ", 1)
    unit = "people" if words.endswith(" people") else "percent"
    quantity = {"text": f"{' '.join([*hedge, numeral])} {unit}", "numeral": numeral, "unit": unit}
    if hedge:
        quantity["hedge"] = hedge[0]
    return {"id": name, "quantity": quantity, **other}


def record(
    parts: list[str], relation: dict[str, Any] | None = None, whole: str = "", **each: Any
) -> dict[str, Any]:
    """Figures recorded as the parts of a whole; an empty one is unprinted."""
    statistics = [
        figure(f"part{index}", words, **each) if words else {"id": f"part{index}"}
        for index, words in enumerate(parts)
    ]
    held: dict[str, Any] = {"id": "p", "parts": [part["id"] for part in statistics]}
    if whole:
        statistics.append(figure("whole", whole))
        held["whole"] = "whole"
    return {"statistics": statistics, "parts_of_whole": [{**held, **(ALL | (relation or {}))}]}


def of_two_people(relation: dict[str, Any]) -> dict[str, Any]:
    """Parts that come to 110 percent, one of them somebody else's figure."""
    found = record(["60", "50"], relation)
    found["statistics"][0]["attribution"] = {"agents": ["lee"]}
    found["statistics"][1]["attribution"] = {"agents": ["ray"]}
    return {**found, "agents": PEOPLE}


RAIDS: tuple[Case, ...] = (
    ("28, 25 and 47 are 100.", record(["about 28", "about 25", "about 47"]), ()),
    (
        "About 49 instead of 47 is one more than rounding explains.",
        record(["about 28", "about 25", "about 49"]),
        WARNING,
    ),
    ("49 without any about is more than can be.", record(["28", "25", "49"]), ERROR),
    ("46 is explained by rounding.", record(["28", "25", "46"]), ()),
    ("48 is explained by rounding.", record(["28", "25", "48"]), ()),
    (
        "Parts that are not everybody can still be too many.",
        record(["about 28", "about 25", "about 49"], {"exhaustive": "no"}),
        WARNING,
    ),
    (
        "Parts that are not everybody may be few.",
        record(["about 28", "about 25", "about 40"], {"exhaustive": "no"}),
        (),
    ),
    (
        "Parts that are everybody may not be few.",
        record(["about 28", "about 25", "about 40"]),
        WARNING,
    ),
)
ENDS: tuple[Case, ...] = (
    (
        "Parts of 0 cannot be less, so 51 and 51 are too many.",
        record(["51", "51", "0", "0", "0"]),
        ERROR,
    ),
    (
        "98 out of four halves rounded up is too few.",
        record(["25", "25", "24", "24"], rounding="half up"),
        ERROR,
    ),
    (
        "98 out of four is possible at ties of an unknown convention.",
        record(["25", "25", "24", "24"]),
        (),
    ),
    (
        "102 out of four halves rounded up is possible.",
        record(["26", "26", "25", "25"], rounding="half up"),
        (),
    ),
    ("49 and 50, halves rounded up, are too few.", record(["49", "50"], rounding="half up"), ERROR),
    (
        "50 and 51, halves rounded up, are 49.5 and 50.5.",
        record(["50", "51"], rounding="half up"),
        (),
    ),
    ("49 and 50 are possible at ties of an unknown convention.", record(["49", "50"]), ()),
    (
        "102 is possible where halves go to even digits.",
        record(["26", "26", "24", "26"], rounding="half even"),
        (),
    ),
    (
        "102 is too much where one odd digit keeps its half.",
        record(["26", "26", "25", "25"], rounding="half even"),
        ERROR,
    ),
    ("Digits cut off explain 97.", record(["33", "32", "32"], rounding="down"), ERROR),
    ("Digits cut off explain 98.", record(["33", "33", "32"], rounding="down"), ()),
    ("Each part counts with its own precision.", record(["33.4", "33.4", "34"]), ERROR),
    ("A coarse part leaves room.", record(["33.4", "33.3", "33"]), ()),
    ("An end that is said to be open may be 100 and more.", record(["more than 60", "41"]), ERROR),
    ("An end that is said to be open may be met by rounding.", record(["more than 60", "40"]), ()),
    ("A part without an upper end is never too few.", record(["more than 10", "20"]), ()),
    (
        "More than 50 and at least 50 are more than all.",
        record(["more than 50", "at least 50"]),
        ERROR,
    ),
    ("Exactly 50 and at least 50 are all.", record(["exactly 50", "at least 50"]), ()),
    (
        "Less than 40 and at most 60 are less than all.",
        record(["less than 40", "at most 60"]),
        ERROR,
    ),
)
WHOLES: tuple[Case, ...] = (
    (
        "Counts are held against the whole.",
        record(["12 people", "11 people"], whole="21 people"),
        ERROR,
    ),
    ("Counts come to the whole.", record(["12 people", "11 people"], whole="23 people"), ()),
    (
        "Counts leave some of the whole out.",
        record(["12 people", "11 people"], whole="31 people"),
        ERROR,
    ),
    (
        "Counts of some of the whole leave the others out.",
        record(["12 people", "11 people"], {"exhaustive": "no"}, whole="31 people"),
        (),
    ),
    (
        "A whole without an upper end is never too small.",
        record(["12 people", "11 people"], {"exhaustive": "no"}, whole="more than 21 people"),
        (),
    ),
    (
        "Counts without a whole have nothing to be held against.",
        record(["12 people", "11 people"]),
        (),
    ),
    ("Counts and percentages are not added.", record(["12 people", "95", "90"]), ()),
    (
        "Parts in percent of a count are held against 100.",
        record(["60", "45"], whole="23 people"),
        ERROR,
    ),
    ("Parts of a whole in percent are held against it.", record(["35", "25"], whole="60"), ()),
    ("Parts of a whole in percent are more than it.", record(["35", "29"], whole="60"), ERROR),
    (
        "Shares of a whole in percent are held against 100.",
        record(["35", "65"], whole="60", denominator="whole"),
        (),
    ),
)
DOUBTS: tuple[Case, ...] = (
    ("Whether the parts overlap is unknown.", record(["60", "50"], {"exclusive": "unknown"}), OPEN),
    (
        "Whether the parts are everybody is unknown.",
        record(["30", "20"], {"exhaustive": "unknown"}),
        OPEN,
    ),
    ("The parts overlap.", record(["60", "50"], {"exclusive": "no"}), ()),
    (
        "Parts that overlap and are everybody are too few.",
        record(["30", "20"], {"exclusive": "no"}),
        ERROR,
    ),
    ("One could give several answers.", record(["60", "50"], {"multiple_response": True}), ()),
    ("An unprinted part makes up for what is missing.", record(["60", "30", ""]), ()),
    ("An unprinted part cannot be less than nothing.", record(["60", "50", ""]), ERROR),
    ("Figures of two people are nobody's sum.", of_two_people({}), ()),
    (
        "Figures of two people stay nobody's sum where one of them adds them up.",
        of_two_people({"attribution": {"agents": ["lee"]}}),
        (),
    ),
    (
        "A part that is not in the record cannot be added.",
        {
            "statistics": [figure("one", "60")],
            "parts_of_whole": [{"id": "p", "parts": ["one", "two"], **ALL}],
        },
        (),
    ),
    (
        "A loss among profits is nobody's part.",
        record(["-5 people", "10 people"], {}, "5 people"),
        (),
    ),
    (
        "Shares of a whole that is a share itself come to 100.",
        record(["60", "40"], {}, "30"),
        (),
    ),
    (
        "Fractions without a common denominator of any use are not added up.",
        record([f"1/{10**1_000 + number}" for number in range(400)]),
        (),
    ),
    ("Very many parts come to too much.", record(["5"] * 1_000), ERROR),
)

CASES: tuple[Case, ...] = (*RAIDS, *ENDS, *WHOLES, *DOUBTS)
