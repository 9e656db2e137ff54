"""Cases of TIM011, archived-copy-older-than-its-page."""

from typing import Any

from tests.cases.case import Case

JULY_11 = {"start": "2025-07-11"}


def record(url: str | None, published: dict[str, Any] | None = JULY_11) -> dict[str, Any]:
    """A source with an archived copy."""
    source: dict[str, Any] = {"id": "a"}
    if url is not None:
        source["archived_url"] = url
    if published is not None:
        source["published"] = published
    return {"sources": [source]}


def stamped(stamp: str) -> str:
    """The address of a copy in an archive."""
    return f"https://web.archive.org/web/{stamp}/https://news.example/a"


FAILS = (("fail", "warning", "/sources/0/archived_url"),)
OPEN = (("open", "warning", "/sources/0/archived_url"),)
EARLY = "20250701120000"

CASES: tuple[Case, ...] = (
    ("The copy is from before the day of publication.", record(stamped(EARLY)), FAILS),
    ("The copy has a mark after its time.", record(stamped(f"{EARLY}if_")), FAILS),
    ("The page appeared in the month after.", record(stamped(EARLY), {"start": "2025-08"}), FAILS),
    (
        "Another archive writes the time with stops.",
        record("https://archive.example/2025.07.01-120000/https://news.example/a"),
        FAILS,
    ),
    (
        "Another archive has no folder before the time.",
        record(f"https://archive.example/{EARLY}/https://news.example/a"),
        FAILS,
    ),
    (
        "The address of the page has no scheme.",
        record(f"https://archive.example/wayback/{EARLY}/news.example/a"),
        FAILS,
    ),
    ("A short time leads to the nearest copy.", record(stamped("20250701")), OPEN),
    ("An hour of zeros fills up a day.", record(stamped("20250101000000")), OPEN),
    ("A year leads to the nearest copy.", record(stamped("2024")), OPEN),
    (
        "The day of publication was worked out by a rule.",
        record(stamped(EARLY), {**JULY_11, "rule": "the last Friday"}),
        OPEN,
    ),
    ("The copy is from the day of publication.", record(stamped("20250711080000")), ()),
    ("The copy is from the day before, elsewhere.", record(stamped("20250710235959")), ()),
    ("The copy is from years later.", record(stamped("20290711080000")), ()),
    ("The copy is from some time of that year.", record(stamped("2025")), ()),
    ("The time is none.", record(stamped("20251301120000")), ()),
    ("The hour is none.", record(stamped("20250701250000")), ()),
    ("The address holds the newest copy.", record(stamped("2")), ()),
    ("The address holds no time.", record("https://archive.example/aB3dE"), ()),
    (
        "A number in the address of the page is no time.",
        record("https://archive.example/aB3dE/20200101/a"),
        (),
    ),
    ("The day of publication is uncertain.", record(stamped(EARLY), {"start": "2025-07-11?"}), ()),
    ("The page may have appeared that month.", record(stamped(EARLY), {"start": "2025-07"}), ()),
    ("The page has no date.", record(stamped(EARLY), None), ()),
    ("The page is dated by words alone.", record(stamped(EARLY), {"text": "Friday"}), ()),
    ("There is no copy.", record(None), ()),
    ("A long address is read in part.", record("/web/2025" * 10_000), ()),
)
