"""Cases of QUO008, figure-in-a-quotation-off-its-statistic."""

from typing import Any

from tests.cases.case import Case

TEXT = "“We lost 212 berths in a single night,” Roe said. The town has 640 berths."
WORDS = "We lost 212 berths in a single night,"


def spot(start: int, end: int, source: str = "a") -> list[dict[str, Any]]:
    """A place known by its position."""
    return [{"source": source, "selectors": [{"start": start, "end": end}]}]


def exact(words: str) -> list[dict[str, Any]]:
    """A place known by its words."""
    return [{"source": "a", "selectors": [{"exact": words}]}]


def figure(text: str, numeral: str | None = None, **fields: Any) -> dict[str, Any]:
    """A statistic as printed."""
    quantity = {"text": text} if numeral is None else {"text": text, "numeral": numeral}
    return {"id": "s", "quantity": quantity, **fields}


def record(statistic: dict[str, Any], text: str = WORDS, **fields: Any) -> dict[str, Any]:
    """A statistic and a quotation that stands from 1 to 38."""
    quote = {"id": "q", "text": text, "anchors": spot(1, 38), **fields}
    return {"sources": [{"id": "a"}], "quotes": [quote], "statistics": [statistic]}


HERE = (("fail", "warning", "/statistics/0/anchors/0"),)
OTHER = figure("221 berths", "221", anchors=spot(9, 19))

CASES: tuple[Case, ...] = (
    ("The figure is another.", record(OTHER), HERE),
    (
        "The figure is another one in words.",
        record(figure("twelve berths", "twelve", anchors=spot(9, 19))),
        HERE,
    ),
    (
        "The number is a part of another.",
        record(figure("21 berths", "21", anchors=spot(9, 19))),
        HERE,
    ),
    (
        "The figure is vague, and the quotation has a number.",
        record(figure("dozens of berths", anchors=spot(9, 19))),
        HERE,
    ),
    (
        "A further mention is another figure.",
        record(
            figure(
                "212 berths",
                "212",
                mentions=[
                    {
                        "quantity": {"text": "221 berths", "numeral": "221"},
                        "anchors": spot(9, 19),
                    }
                ],
            )
        ),
        (("fail", "warning", "/statistics/0/mentions/0/anchors/0"),),
    ),
    (
        "The places are found in the text.",
        record(
            figure("221 berths", "221", anchors=exact("212 berths")),
            text="We lost 202 berths in a single night,",
            anchors=exact(WORDS),
        ),
        HERE,
        {"a": TEXT},
    ),
    (
        "The figure is in the second piece of the quotation.",
        record(
            OTHER,
            anchors=[
                {
                    "source": "a",
                    "selectors": [{"start": 40, "end": 60}, {"start": 1, "end": 38}],
                }
            ],
        ),
        HERE,
    ),
    ("The figure is the same.", record(figure("212 berths", "212", anchors=spot(9, 19))), ()),
    (
        "The number is the same, in other words around it.",
        record(figure("some 212 of the berths", "212", anchors=spot(9, 19))),
        (),
    ),
    (
        "The quotation has the number in words.",
        record(figure("12 berths", "12", anchors=spot(9, 19)), text="We lost twelve berths,"),
        (),
    ),
    (
        "The quotation has the number in digits.",
        record(figure("twelve berths", "twelve", anchors=spot(9, 19)), text="We lost 12 berths,"),
        (),
    ),
    (
        "The figure has curly marks and the quotation straight ones.",
        record(figure("6’", anchors=spot(9, 11)), text="It is 6' deep,"),
        (),
    ),
    (
        "The vague figure stands in the quotation.",
        record(figure("Dozens of berths", anchors=spot(9, 19)), text="We lost dozens of berths,"),
        (),
    ),
    (
        "The place is outside of the quotation.",
        record(figure("640 berths", "640", anchors=spot(63, 73))),
        (),
    ),
    (
        "The place is only partly in the quotation.",
        record(figure("221 berths", "221", anchors=spot(30, 45))),
        (),
    ),
    (
        "A piece of the place is outside of the quotation.",
        record(
            figure(
                "221 berths",
                "221",
                anchors=[
                    {
                        "source": "a",
                        "selectors": [{"start": 9, "end": 12}, {"start": 63, "end": 73}],
                    }
                ],
            )
        ),
        (),
    ),
    (
        "The place is in another source.",
        record(figure("221 berths", "221", anchors=spot(9, 19, source="b"))),
        (),
    ),
    ("The place has no position.", record(figure("221 berths", "221", anchors=exact("221"))), ()),
    (
        "One piece of the quotation has no position.",
        record(
            OTHER,
            anchors=[
                {"source": "a", "selectors": [{"start": 1, "end": 38}, {"exact": "The town"}]}
            ],
        ),
        (),
    ),
    (
        "The words of the place are not in the text at hand.",
        record(
            figure("221 berths", "221", anchors=exact("221 berths of the old town")),
            anchors=exact(WORDS),
        ),
        (),
        {"a": TEXT},
    ),
    ("The figure was left out by an ellipsis.", record(OTHER, text="We lost … in a night"), ()),
    (
        "The quotation is a translation.",
        record(OTHER, text="Vi mistede 212 pladser", translation_of="p"),
        (),
    ),
    ("The quotation has no words.", record(OTHER, text=" "), ()),
    ("The figure is not printed.", record({"id": "s", "anchors": spot(9, 19)}), ()),
    ("The figure has no place.", record(figure("221 berths", "221")), ()),
)
