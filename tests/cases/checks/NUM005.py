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
    *(
        (f"“{numeral}” stands in “{text}” of another notation.", record(text, numeral=numeral), ())
        for text, numeral in [
            ("3,9 %", "3.9"),
            ("1.234,5", "1,234.5"),
            ("1 234,5", "1,234.5"),
            ("1\u202f234,5", "1,234.5"),
            ("1'234.5", "1,234.5"),
            ("1’234,50", "1234.50"),
            ("1.234.567", "1,234,567"),
            ("minus 1.234,5", "-1,234.5"),
            ("1,00,000", "100,000"),
            ("1,234", "1.234"),
            ("1,234", "1234"),
            ("1.234", "1,234"),
            ("1.234", "1.234"),
        ]
    ),
    *(
        (f"“{numeral}” does not stand in “{text}”.", record(text, numeral=numeral), FAILS)
        for text, numeral in [
            ("3,9 %", "39"),
            ("3,9 %", "3"),
            ("3,9 %", "9"),
            ("3,90", "3.9"),
            ("1.234,5", "1.234"),
            ("1.234,5", "12,345"),
            ("1.234,567", "1.234567"),
            ("1,234.5", "1.234"),
            ("1.234.567", "1.234567"),
            ("1,5", "15"),
            ("12,34", "1,234"),
        ]
    ),
    ("A range in another notation.", record("3,5–4,5 %", numeral="3.5", high="4.5"), ()),
    ("The number is a piece of a mixed one.", record("6½ percent", numeral="6"), FAILS),
)
