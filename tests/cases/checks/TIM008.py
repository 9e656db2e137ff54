"""Cases of TIM008, deadline-before-its-start."""

from typing import Any

from tests.cases.case import Case

VOTE = {"start": "2025-07-14"}
LAW = {"start": "2025-07-01"}


def claim(name: str, when: dict[str, Any] | None, **fields: Any) -> dict[str, Any]:
    """A claim of an event."""
    held = {"id": name, "text": "It happened.", "kinds": ["event"], **fields}
    return held if when is None else {**held, "when": when}


def ordered(
    first: dict[str, Any] | None, then: dict[str, Any] | None, **fields: Any
) -> dict[str, Any]:
    """Two events, of which the one is said to have come first."""
    return {
        "claims": [claim("vote", first, **fields), claim("law", then, **fields)],
        "orderings": [{"id": "o", "before": "vote", "after": "law"}],
    }


def documents(kind: str, dated: str, **fields: Any) -> dict[str, Any]:
    """Two items of a kind that are put in order against their dates."""
    items = [{"id": name, **fields, dated: when} for name, when in (("a", VOTE), ("b", LAW))]
    return {kind: items, "orderings": [{"id": "o", "before": "a", "after": "b"}]}


def planned(
    when: dict[str, Any] | None, published: dict[str, Any] | None, **fields: Any
) -> dict[str, Any]:
    """A plan in a text."""
    held = {"kinds": ["plan"], "anchors": [{"source": "text"}], **fields}
    text = {"id": "text"} if published is None else {"id": "text", "published": published}
    return {"sources": [text], "claims": [claim("plan", when, **held)]}


FAILS = (("fail", "warning", "/orderings/0"),)
OPEN = (("open", "warning", "/orderings/0"),)
PAST = (("open", "warning", "/claims/0/when"),)

CASES: tuple[Case, ...] = (
    ("The later event lies before the earlier.", ordered(VOTE, LAW), FAILS),
    ("The later event was in the month before.", ordered(VOTE, {"start": "2025-06"}), FAILS),
    (
        "The later period was over before the earlier began.",
        ordered({"start": "2025", "end": ".."}, {"start": "2019", "end": "2023"}),
        FAILS,
    ),
    ("Two quotations are in the wrong order.", documents("quotes", "said", text="Never."), FAILS),
    ("Two reviews are in the wrong order.", documents("reviews", "date", claim="c"), FAILS),
    (
        "A date was worked out by a rule.",
        ordered({**VOTE, "rule": "the Monday after"}, LAW),
        OPEN,
    ),
    (
        "Claims may be ordered by when they were made.",
        ordered(VOTE, LAW, kinds=["numerical"]),
        OPEN,
    ),
    ("Documents may be older than the day they appeared.", documents("sources", "published"), OPEN),
    ("A plan was past when the text appeared.", planned(LAW, VOTE), PAST),
    ("A plan has an end alone.", planned({"end": "2025-06"}, VOTE), PAST),
    ("A promise was for a day before.", planned(LAW, VOTE, kinds=[], modality="promise"), PAST),
    ("The events are in order.", ordered(LAW, VOTE), ()),
    ("The events are on one day.", ordered(LAW, LAW), ()),
    ("The events lie a day apart.", ordered({"start": "2025-07-02"}, LAW), ()),
    ("The one may lie within the other.", ordered({"start": "2025"}, LAW), ()),
    (
        "The later began before the earlier but went on.",
        ordered(VOTE, {"start": "2025-07-01", "end": "2025-07-31"}),
        (),
    ),
    ("The earlier has no date.", ordered(None, LAW), ()),
    ("The later has no date.", ordered(VOTE, {"text": "soon"}), ()),
    ("The earlier is uncertain.", ordered({"start": "2025-07-14?"}, LAW), ()),
    ("The later is approximate.", ordered(VOTE, {"start": "2025-07-01~"}), ()),
    (
        "A financial year may begin in the calendar year before.",
        ordered({"start": "2025", "fiscal": True}, {"start": "2024-10-01"}),
        (),
    ),
    (
        "A financial year may end in the calendar year after.",
        ordered({"start": "2026-02-01"}, {"start": "2025", "fiscal": True}),
        (),
    ),
    ("The later is about then.", ordered(VOTE, {**LAW, "mod": "approx"}), ()),
    (
        "Figures have no place in the order of events.",
        documents("statistics", "when"),
        (),
    ),
    (
        "A source that does not exist yet has no date to compare.",
        documents("sources", "published", planned=True),
        (),
    ),
    (
        "What is ordered is not on record.",
        {"orderings": [{"id": "o", "before": "x", "after": "y"}]},
        (),
    ),
    ("A plan is for a day to come.", planned(VOTE, LAW), ()),
    ("A plan is for the month of the text.", planned({"start": "2025-07"}, VOTE), ()),
    ("A plan goes on.", planned({"start": "2025-06", "end": ".."}, VOTE), ()),
    ("A plan has no time.", planned(None, VOTE), ()),
    ("The text has no date.", planned(LAW, None), ()),
    ("A rule has run out.", planned(LAW, VOTE, kinds=["rule"]), ()),
    ("An event is past.", planned(LAW, VOTE, kinds=["event"]), ()),
    ("An old promise is under review.", planned(LAW, VOTE, voice="under_review"), ()),
    (
        "An earlier text had announced it.",
        {
            "sources": [
                {"id": "text", "published": VOTE},
                {"id": "old", "published": {"start": "2024"}},
            ],
            "claims": [
                claim(
                    "plan",
                    LAW,
                    kinds=["plan"],
                    anchors=[{"source": "text"}],
                    appearances=["old"],
                )
            ],
        },
        (),
    ),
)
