"""Cases of NUM005, words-off-their-parts."""

from typing import Any

from tests.cases.case import Case


def record(text: str, **parts: Any) -> dict[str, Any]:
    """One figure."""
    return {"statistics": [{"id": "s", "quantity": {"text": text, **parts}}]}


FAILS = (("fail", "warning", "/statistics/0/quantity"),)

CASES: tuple[Case, ...] = (
    ("Two digits changed places.", record("About 28 percent", numeral="82"), FAILS),
    ("The hedge is not in the words.", record("28 percent", hedge="about", numeral="28"), FAILS),
    ("The number is a piece of a longer one.", record("280 homes", numeral="28"), FAILS),
    ("The number is a piece of a decimal.", record("1.5 million", numeral="15"), FAILS),
    ("The end of a range is another.", record("200 to 300", numeral="200", high="310"), FAILS),
    (
        "A mention of the figure is off.",
        {"statistics": [{"id": "s", "mentions": [{"quantity": {"text": "28", "numeral": "82"}}]}]},
        (("fail", "warning", "/statistics/0/mentions/0/quantity"),),
    ),
    (
        "All parts stand in the words.",
        record("About 28 percent", hedge="about", numeral="28", unit="percent"),
        (),
    ),
    ("Case does not count.", record("ABOUT 28", hedge="about", numeral="28"), ()),
    (
        "A sign of money stands before the number.",
        record("$1.2 million", numeral="1.2", scale="million", currency="USD"),
        (),
    ),
    ("A percent sign stands behind the number.", record("28%", numeral="28", unit="%"), ()),
    ("A proportion is in words.", record("one in four", numeral="one", out_of="four"), ()),
    ("A vague count has no number.", record("dozens", hedge="dozens"), ()),
    ("Dashes and blanks differ.", record("200–300", numeral="200", high="300"), ()),
    *(
        (f"The parts stand in “{text}”.", record(text, **parts), ())
        for text, parts in [
            ("$1.2bn", {"numeral": "1.2", "scale": "bn"}),
            ("R5 billion", {"numeral": "5"}),
            ("20km", {"numeral": "20"}),
            ("minus 5 degrees", {"numeral": "-5"}),
            ("two-thirds", {"numeral": "two thirds"}),
            ("twenty-\nfive", {"numeral": "twenty-five"}),
            ("55 000", {"numeral": "55,000"}),
            ("10–12 percent", {"numeral": "10", "high": "12"}),
        ]
    ),
    ("The number is a piece of a mixed one.", record("6½ percent", numeral="6"), FAILS),
)
