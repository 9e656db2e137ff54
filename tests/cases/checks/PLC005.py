"""Cases of PLC005, figure-not-at-its-place."""

from typing import Any

from tests.cases.case import Case

TEXT = {"a": "About 28 percent agreed, 25 percent did not; of 1,500 asked, dozens left. 28 and 9%."}
PLACE = "/statistics/0/anchors/0"
WARNING = (("fail", "warning", PLACE),)
NOTE = (("fail", "note", PLACE),)


def record(text: str, numeral: str | None, *exact: str) -> dict[str, Any]:
    """A figure with the pieces of its place."""
    quantity: dict[str, Any] = {"text": text}
    if numeral is not None:
        quantity["numeral"] = numeral
    selectors = [{"exact": each} for each in exact]
    figure = {"id": "s", "quantity": quantity, "anchors": [{"source": "a", "selectors": selectors}]}
    return {"sources": [{"id": "a"}], "statistics": [figure]}


CASES: tuple[Case, ...] = (
    ("Another number stands there.", record("28 percent", "28", "25 percent"), WARNING, TEXT),
    ("A longer number stands there.", record("500", "500", "1,500"), WARNING, TEXT),
    ("A word stands there.", record("scores", None, "dozens"), WARNING, TEXT),
    (
        "A second mention is of another number.",
        {
            "sources": [{"id": "a"}],
            "statistics": [
                {
                    "id": "s",
                    "quantity": {"text": "28 percent", "numeral": "28"},
                    "mentions": [
                        {
                            "quantity": {"text": "29 percent", "numeral": "29"},
                            "anchors": [{"source": "a", "selectors": [{"exact": "25 percent"}]}],
                        }
                    ],
                }
            ],
        },
        (("fail", "warning", "/statistics/0/mentions/0/anchors/0"),),
        TEXT,
    ),
    (
        "The number is written in words there.",
        record("12 berths", "12", "twelve berths"),
        NOTE,
        {"a": "They lost twelve berths."},
    ),
    (
        "The number has a comma there.",
        record("1840", "1840", "1,840"),
        NOTE,
        {"a": "They lost 1,840 berths."},
    ),
    (
        "The number has a fraction there.",
        record("2.5", "2.5", "2½"),
        NOTE,
        {"a": "They lost 2½ berths."},
    ),
    ("The figure stands there.", record("25 percent", "25", "25 percent"), (), TEXT),
    ("The place is wider.", record("28 percent", "28", "About 28 percent agreed"), (), TEXT),
    ("The place is the number alone.", record("About 28 percent", "28", "1,500"), WARNING, TEXT),
    ("The place is the count alone.", record("of 1,500 asked", "1,500", "1,500"), (), TEXT),
    ("The figure stands in two pieces.", record("28%", "28", "28 and", "9%"), (), TEXT),
    ("A word is a figure.", record("dozens", None, "dozens"), (), TEXT),
    ("The capital differs.", record("about 28 percent", "28", "About 28 percent"), (), TEXT),
    ("The place was not found.", record("28 percent", "28", "Nobody was there"), (), TEXT),
    ("The text is not at hand.", record("28 percent", "28", "25 percent"), ()),
    (
        "The figure is unprinted, and its place is that of its words.",
        {
            "sources": [{"id": "a"}],
            "statistics": [
                {"id": "s", "anchors": [{"source": "a", "selectors": [{"exact": "25 percent"}]}]}
            ],
        },
        (),
        TEXT,
    ),
    (
        "The place belongs to a claim.",
        {
            "sources": [{"id": "a"}],
            "claims": [
                {
                    "id": "c",
                    "text": "28 percent agreed.",
                    "anchors": [{"source": "a", "selectors": [{"exact": "25 percent"}]}],
                }
            ],
        },
        (),
        TEXT,
    ),
)
