"""Cases of NUM017, items-other-than-announced."""

from typing import Any

from tests.cases.case import Case
from tests.cases.printed import LEE, PEOPLE, RAY, figure


def record(words: str, listed: int, exhaustive: str = "yes", **relation: Any) -> dict[str, Any]:
    """An announcement, and so many claims that are listed."""
    names = [f"claim {n}" for n in range(listed)]
    return {
        "agents": PEOPLE,
        "statistics": [figure("announced", words)],
        "claims": [{"id": name, "text": "A priority."} for name in names],
        "item_lists": [
            {
                "id": "l",
                "announced": "announced",
                "items": names,
                "exhaustive": exhaustive,
                **relation,
            }
        ],
    }


ERROR = (("fail", "error", "/item_lists/0"),)
OPEN = (("open", "error", "/item_lists/0"),)

CASES: tuple[Case, ...] = (
    ("Of four priorities three are listed.", record("four priorities", 3), ERROR),
    ("Of four priorities one is listed.", record("four priorities", 1, basis="inferred"), ERROR),
    ("Of four priorities five are listed.", record("four priorities", 5), ERROR),
    (
        "Five of four are too many even if they are not all.",
        record("four priorities", 5, "no"),
        ERROR,
    ),
    (
        "One that is listed twice is one.",
        record("four priorities", 3, items=["claim 0", "claim 1", "claim 2", "claim 2"]),
        ERROR,
    ),
    ("Five days are announced and four listed.", record("five days", 4), ERROR),
    (
        "Dozens are announced and three listed.",
        {
            **record("dozens", 3),
            "statistics": [{"id": "announced", "quantity": {"text": "dozens", "hedge": "dozens"}}],
        },
        ERROR,
    ),
    (
        "Only an approximation good to its last digit makes them too few.",
        record("about 5 priorities", 3),
        (("fail", "warning", "/item_lists/0"),),
    ),
    ("Nobody says whether three of four are all.", record("four priorities", 3, "unknown"), OPEN),
    ("Four of four are listed.", record("four priorities", 4), ()),
    ("Three are listed as some among four.", record("four priorities", 3, "no"), ()),
    ("More than three may be five.", record("more than three priorities", 5), ()),
    ("About four may be five.", record("about four priorities", 4), ()),
    ("Nothing is listed.", record("four priorities", 0), ()),
    ("The announcement is unprinted.", record("", 3), ()),
    ("A percentage announces no items.", record("4 percent", 3), ()),
    (
        "Three of the four are a share of them.",
        {
            **record("three", 2),
            "statistics": [
                {
                    "id": "announced",
                    "quantity": {"text": "three of the four", "numeral": "three", "out_of": "four"},
                }
            ],
        },
        (),
    ),
    (
        "Announcement and items are figures of different people.",
        {
            "agents": PEOPLE,
            "statistics": [figure("announced", "two", **LEE), figure("one", "41", **RAY)],
            "item_lists": [
                {"id": "l", "announced": "announced", "items": ["one"], "exhaustive": "yes"}
            ],
        },
        (),
    ),
)
