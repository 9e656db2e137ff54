"""Cases of TIM007, age-off-its-birth-date."""

from typing import Any

from tests.cases.case import Case

JULY_11 = {"start": "2025-07-11"}


def record(
    numeral: str,
    birth_date: str | None = "1970-03-01",
    published: dict[str, Any] | None = JULY_11,
    claim: dict[str, Any] | None = None,
    quantity: dict[str, Any] | None = None,
    **figure: Any,
) -> dict[str, Any]:
    """A person, an age, a claim that states it, and the text it is in."""
    person: dict[str, Any] = {"id": "p", "kind": "person", "name": "Ada Holm"}
    if birth_date is not None:
        person["birth_date"] = birth_date
    printed = {"text": numeral, "numeral": numeral, **(quantity or {})}
    text: dict[str, Any] = {"id": "text"}
    if published is not None:
        text["published"] = published
    said = {
        "id": "c", "text": "It is her age.", "about": ["p"], "statistics": ["a"], "when": JULY_11
    }  # fmt: skip
    figure = {"measure": "age", **figure}
    return {
        "subject": "text",
        "agents": [person, {"id": "q", "kind": "person"}, {"id": "g", "kind": "group"}],
        "sources": [text],
        "statistics": [{"id": "a", "stat_type": "age", "quantity": printed, **figure}],
        "claims": [
            {name: value for name, value in {**said, **(claim or {})}.items() if value is not None}
        ],
    }


FAILS = (("fail", "warning", "/statistics/0/quantity"),)
OPEN = (("open", "warning", "/statistics/0/quantity"),)

CASES: tuple[Case, ...] = (
    ("The age is a year too low.", record("54"), FAILS),
    ("The age is a year too high.", record("56"), FAILS),
    ("A round age is not rounded.", record("100", "1930-03-01"), FAILS),
    ("The birthday was yesterday.", record("54", "1970-07-10"), FAILS),
    ("The birthday is in two days.", record("55", "1970-07-13"), FAILS),
    ("The age is in words.", record("fifty-four"), FAILS),
    (
        "A unit says that it is an age.",
        record("54", quantity={"unit": "years old"}, stat_type="count"),
        FAILS,
    ),
    ("The age is given for a day of its own.", record("55", when={"start": "2020-07-11"}), FAILS),
    ("The year of birth is known.", record("40", "1970"), FAILS),
    ("The person was not yet born.", record("1", "2030-01-01"), FAILS),
    ("A name in the measure is that of the person.", record("54", measure="age of Holm"), FAILS),
    (
        "The age is a range that leaves out the true one.",
        record("40", quantity={"text": "40 to 50", "high": "50"}),
        FAILS,
    ),
    (
        "The day of the claim is not told.",
        record("17", claim={"when": None, "text": "She was 17 when she was arrested."}),
        OPEN,
    ),
    (
        "The claim speaks of the day of a death.",
        record("24", claim={"text": "She died at the age of 24."}),
        OPEN,
    ),
    ("The claim looks ahead.", record("56", claim={"text": "She turns 56 next year."}), OPEN),
    ("The claim looks back.", record("30", claim={"text": "She was first elected at 30."}), OPEN),
    (
        "Nothing says that it is the age of the person.",
        record("30", claim={"text": "She broke a 30-year-old law."}, measure=""),
        OPEN,
    ),
    (
        "It is the age of a dog, and nothing says so.",
        record("16", claim={"text": "She has a 16-year-old dog."}, measure=""),
        OPEN,
    ),
    (
        "The text it is printed in decides, and not the subject.",
        {
            **record("54", claim={"anchors": [{"source": "b"}]}),
            "sources": [
                {"id": "text"},
                {"id": "b", "published": {"start": "2025-07-11"}},
            ],
        },
        FAILS,
    ),
    (
        "The day of the text was worked out by a rule.",
        record("54", published={**JULY_11, "rule": "the last Friday"}),
        OPEN,
    ),
    (
        "Only the day of the claim is known.",
        record("54", published=None),
        OPEN,
    ),
    ("The age is that on the day.", record("55"), ()),
    ("The birthday is tomorrow, and the age is the one before.", record("54", "1970-07-12"), ()),
    ("The birthday is tomorrow, and the age is the next.", record("55", "1970-07-12"), ()),
    ("The birthday is today, and the age is the one before.", record("54", "1970-07-11"), ()),
    (
        "Born on February 29, a year older on February 28.",
        record("18", "2004-02-29", when={"start": "2022-02-28"}),
        (),
    ),
    (
        "Born on February 29, a year older on March 1.",
        record("17", "2004-02-29", when={"start": "2022-02-28"}),
        (),
    ),
    ("The year of birth leaves this age.", record("54", "1970"), ()),
    ("The year of birth leaves that age too.", record("55", "1970"), ()),
    ("The date of birth is uncertain.", record("40", "1970?"), ()),
    ("The date of birth is approximate.", record("40", "1970~"), ()),
    ("The date of birth is unknown.", record("40", None), ()),
    ("The text was published in some month.", record("54", "1970-07-20", {"start": "2025-07"}), ()),
    ("The day of the text is uncertain.", record("54", published={"start": "2025?"}), ()),
    ("No day is known.", record("54", published=None, claim={"when": None}), ()),
    (
        "The claim is of the past, and the age of that time.",
        record("45", claim={"when": {"start": "2015-07-11"}}),
        (),
    ),
    (
        "The claim is of the past, and the age of today.",
        record("55", claim={"when": {"start": "2015-07-11"}}),
        (),
    ),
    ("About so many years is loose.", record("60", quantity={"hedge": "about"}), ()),
    ("The age is that of a time in words.", record("40", when={"text": "back then"}), ()),
    ("It is the age at death.", record("40", measure="age at death"), ()),
    ("It is the age of another.", record("12", population="her daughter"), ()),
    ("The claim speaks of a relative.", record("12", claim={"text": "Her son is 12."}), ()),
    ("The claim is about two persons.", record("12", claim={"about": ["p", "q"]}), ()),
    ("The claim is about a group too.", record("12", claim={"about": ["p", "g"]}), ()),
    ("The claim is about nobody.", record("12", claim={"about": []}), ()),
    ("The claim is under review.", record("12", claim={"voice": "under_review"}), ()),
    ("The claim is a question.", record("12", claim={"modality": "question"}), ()),
    ("The age is counted by another custom.", record("57", method="counted from birth as one"), ()),
    ("The figure is an amount of money.", record("12", quantity={"currency": "USD"}), ()),
    ("The age is in months.", record("18", quantity={"unit": "months old"}), ()),
    ("The figure counts years of work.", record("12", stat_type="count"), ()),
    ("The figure is no age.", record("12", quantity={"unit": "years"}, stat_type="duration"), ()),
    ("No claim states the figure.", record("12", claim={"statistics": []}), ()),
    ("The age is unprinted.", {"statistics": [{"id": "a", "stat_type": "age"}]}, ()),
)
