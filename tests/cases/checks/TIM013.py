"""Cases of TIM013, anniversary-off-its-count."""

from typing import Any

from tests.cases.case import Case

OPEN = (("open", "warning", "/claims/0/when"),)


def record(text: str, start: str | None = "2025-06-03", **when: Any) -> dict[str, Any]:
    """A claim with a time in these words."""
    held = {"text": text, **when} if start is None else {"text": text, "start": start, **when}
    return {"claims": [{"id": "c", "text": "A tree was planted.", "when": held}]}


def fails(text: str, start: str) -> Case:
    """Words whose count does not come to the date."""
    return (
        f"“{text}” is not {start}.",
        record(text, start),
        (("fail", "warning", "/claims/0/when"),),
    )


def is_open(text: str, start: str) -> Case:
    """Words whose year may be that of something else than the event."""
    return (f"“{text}” is open at {start}.", record(text, start), OPEN)


def holds(text: str, start: str | None, **when: Any) -> Case:
    """Words whose count may come to the date."""
    return (f"“{text}” may be {start}.", record(text, start, **when), ())


def claim(text: str, start: str) -> dict[str, Any]:
    """A claim in these words, with a date."""
    return {"claims": [{"id": "c", "text": text, "when": {"start": start}}]}


CASES: tuple[Case, ...] = (
    fails("on the 10th anniversary of the 2014 fire", "2026-06-03"),
    fails("on the tenth anniversary of the fire of 2014", "2025-06-03"),
    fails("the 50th anniversary of the landing in 1969", "2025-07"),
    fails("the 10th anniversary of the 2014 fire", "2027"),
    fails("five years after the 2014 fire", "2021-06-03"),
    fails("a decade after the 2014 fire", "2030"),
    fails("two years since the 2014 fire", "2014-06-03"),
    is_open("the 10th anniversary of the expiration of the 1994 ban", "2014-09-13"),
    is_open("a decade after the release of the 1988 bomber", "2005-06-03"),
    is_open("the first anniversary of the 2020 Olympics", "2022-07-23"),
    is_open("a year after Expo 2020", "2023-03-31"),
    is_open("the 10th anniversary of the 1994 ban’s expiration", "2014-09-13"),
    is_open("the 200th anniversary of the end of the war of 1812", "2015-02-18"),
    (
        "A year alone is one off.",
        record("the 10th anniversary of the 2014 fire", "2025"),
        OPEN,
    ),
    (
        "The date was worked out by a rule.",
        record("the 10th anniversary of the 2014 fire", "2026-06-03", rule="the day of the text"),
        OPEN,
    ),
    (
        "The count stands in a claim.",
        claim("A tree marked the 10th anniversary of the 2014 fire.", "2026-06-03"),
        (("open", "warning", "/claims/0"),),
    ),
    (
        "Claim and time say the same, once.",
        {
            "claims": [
                {
                    "id": "c",
                    "text": "A tree marked the 10th anniversary of the 2014 fire.",
                    "when": {
                        "text": "on the 10th anniversary of the 2014 fire",
                        "start": "2026-06-03",
                    },
                }
            ]
        },
        (("fail", "warning", "/claims/0/when"),),
    ),
    holds("the 10th anniversary of the 2014 fire", "2024-06-03"),
    holds("the 10th anniversary of the 2014 fire", "2024"),
    holds("the 10th anniversary of the 2014 fire", "2025-01-20"),
    holds("the 10th anniversary of the 2015 fire", "2024-12-20"),
    holds("the 10th anniversary of the 2014 fire", "202X"),
    holds("the hundredth anniversary of the fire in 1924", "2024-06-03"),
    holds("the 10th anniversary of the fire", "2031-06-03"),
    holds("ahead of the 10th anniversary of the 2014 fire", "2022-06-03"),
    holds("three days before the 10th anniversary of the 2014 fire", "2026-06-03"),
    holds("nearly five years after the 2014 fire", "2021-06-03"),
    holds("the 10th anniversary of the 2014–15 season", "2026-06-03"),
    holds("the 10th anniversary of the 2014/15 season", "2026-06-03"),
    holds("the 10th anniversary of the 2014 fire and the 2016 flood", "2030-06-03"),
    holds("the 10th anniversary of the 2014s", "2030-06-03"),
    holds("the 10th anniversary of the 2,014 fires", "2030-06-03"),
    holds("the 10th annual 2014 fair", "2026-06-03"),
    holds("five years after the 2014 fire", "2018-06-03"),
    holds("five years after the 2014 fire", "2020-12-03"),
    holds("two decades after the 2000 vote", "2023"),
    holds("a few years after the 2014 fire", "2030"),
    holds("five years after", "2030"),
    holds("the 11th anniversary of the 2014 fire", "2029-06-03?"),
    holds("the 12th anniversary of the 2014 fire", "2030-06-03", mod="approx"),
    holds("the 13th anniversary of the 2014 fire", "2020-06-03", end="2020-06-05"),
    holds("the 14th anniversary of the 2014 fire", None),
    (
        "A claim of the event itself, made on an anniversary.",
        claim("Papers of the 10th anniversary of the fire name the cause.", "2014-06-03"),
        (),
    ),
    (
        "A claim looks ahead.",
        claim("It will open by the 10th anniversary of the 2014 fire.", "2030-06-03"),
        (),
    ),
    (
        "A claim has no time.",
        {"claims": [{"id": "c", "text": "It is the 10th anniversary of the 2014 fire."}]},
        (),
    ),
)
