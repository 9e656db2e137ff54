"""Cases of QUO009, claim-reversing-its-quotation."""

from typing import Any

from tests.cases.case import Case

AGENTS: tuple[dict[str, Any], ...] = (
    {"id": "lund", "kind": "person", "name": "Bo Lund", "role": "Mayor", "part_of": ["town"]},
    {"id": "town", "kind": "organization", "name": "the town"},
    {"id": "roe", "kind": "person", "name": "Ann Roe"},
)
WARNING = (("fail", "warning", "/claims/0/text"),)


def record(claim: str, *quotes: str, by: str = "lund", **fields: Any) -> dict[str, Any]:
    """A claim that rests on quotations."""
    return {
        "agents": [*AGENTS],
        "quotes": [
            {"id": f"q{number}", "text": text, "speakers": [by]}
            for number, text in enumerate(quotes)
        ],
        "claims": [
            {
                "id": "c",
                "text": claim,
                "quotes": [f"q{number}" for number in range(len(quotes))],
                **fields,
            }
        ],
    }


def quoted(**fields: Any) -> dict[str, Any]:
    """A claim that reverses its quotation, which has further fields."""
    made = record("Lund will close the harbour.", "I will never close the harbour.")
    made["quotes"][0].update(fields)
    return made


def reversed_(name: str, claim: str, quote: str) -> Case:
    """A claim that says no where its quotation does not, or the reverse."""
    return name, record(claim, quote), WARNING


def honest(name: str, claim: str, quote: str) -> Case:
    """A claim that does not reverse its quotation, or nobody can tell from the words."""
    return name, record(claim, quote), ()


CASES: tuple[Case, ...] = (
    reversed_(
        "The quotation says never.",
        "Lund will close the harbour.",
        "I will never close the harbour.",
    ),
    reversed_(
        "The claim says not.",
        "The mayor will not close the harbour.",
        "We will close the harbour!",
    ),
    reversed_("The negation is contracted.", "Bo Lund will raise taxes.", "We won’t raise taxes."),
    reversed_("One word is enough with the name.", "Lund will resign.", "I will not resign."),
    reversed_(
        "There is no first person.", "The harbour will close.", "The harbour will never close."
    ),
    reversed_(
        "The claim is a passive.",
        "The harbour will be closed.",
        "We will not close the harbour.",
    ),
    reversed_(
        "A time stands in the one that says yes.",
        "The town will close the harbour in May 2031.",
        "We will never close the harbour.",
    ),
    reversed_(
        "One of several clauses is reversed.",
        "Lund will close the harbour.",
        "I love this town, and I will never close the harbour.",
    ),
    reversed_("Have is contracted with not.", "Lund has a plan.", "We don't have a plan."),
    reversed_("No plan is a plan.", "Lund has a plan.", "I have no plan."),
    reversed_("Nobody is somebody.", "The boats will leave.", "None of the boats will leave."),
    (
        "The one who makes the claim said it.",
        record(
            "Lund will close the harbour.",
            "I will never close the harbour.",
            attribution={"agents": ["lund"]},
        ),
        WARNING,
    ),
    honest("Both say no.", "Lund will not close the harbour.", "I will never close the harbour."),
    honest("Neither says no.", "Lund will close the harbour.", "I will close the harbour."),
    honest("It says no twice.", "Lund will resign.", "I will not not resign, never."),
    honest(
        "An exclamation says no.", "Lund will close the harbour.", "No, I will close the harbour."
    ),
    honest("The claim has a word for it.", "Lund refuses to resign.", "I do not resign."),
    honest("Somebody denies it.", "Lund denies that he will resign.", "I will not resign."),
    honest("It is stopped.", "Lund will stop closing the harbour.", "I will not stop."),
    honest("Only some of it is denied.", "Boats will leave.", "Not all boats will leave."),
    honest(
        "It is not only so.", "Lund will close the harbour.", "I will not only close the harbour."
    ),
    honest("It depends.", "Lund will resign.", "I will not resign if the wall holds."),
    honest("Not until is a time.", "Lund will resign.", "I will not resign until June."),
    honest("It is a question.", "Lund will resign.", "Will I not resign?"),
    honest(
        "Something else was closed.", "Lund will close the harbour.", "I will not close the school."
    ),
    honest(
        "A part of it is something else.",
        "Lund will not close the harbour.",
        "I will close the harbour office.",
    ),
    honest(
        "It is closed to somebody.",
        "Lund will not close the harbour.",
        "I will close the harbour to tankers.",
    ),
    honest(
        "What is denied is the manner.",
        "Lund will close the harbour.",
        "I will not close the harbour quietly.",
    ),
    honest(
        "What is denied is the time.",
        "Lund will close the harbour.",
        "I will not close the harbour in May.",
    ),
    honest("The times differ.", "Lund will close the harbour.", "I did not close the harbour."),
    honest("One may and the other will.", "Lund will resign.", "I may not resign."),
    honest("For is not against.", "Lund will vote for it.", "I will not vote against it."),
    honest("Somebody else will.", "Roe will close the harbour.", "I will not close the harbour."),
    honest("They are others.", "Lund will close the harbour.", "They will not close the harbour."),
    honest("Nobody does it to us.", "Lund will sue.", "Nobody will sue us."),
    honest("The other way round.", "Lund will sue Roe.", "Roe will not sue Lund."),
    honest("The claim names him last.", "Roe will not sue Lund.", "I will sue Roe."),
    honest("It is done to him.", "Lund will not be sued.", "I will sue."),
    honest("It is done by another.", "Lund will not be sued by Roe.", "I will sue Roe."),
    honest("It is one of them.", "Lund will sell a boat.", "I will not sell the boat."),
    honest("His brother will not.", "Lund will resign.", "My brother will not resign."),
    honest("He thinks not.", "Lund will resign.", "I do not think I will resign."),
    honest("Words are left out.", "Lund will resign.", "I will not … resign."),
    honest("An editor put words in.", "Lund will resign.", "I will not [today] resign."),
    honest("The claim has two clauses.", "Lund will resign, as will Roe.", "I will not resign."),
    honest("They share too little.", "The harbour.", "No harbour."),
    honest("The claim has no words.", " ", "I will not resign."),
    honest("The quotation has no words.", "Lund will resign.", " "),
    (
        "A second quotation bears it out.",
        record("Lund will resign.", "I will not resign.", "I will resign."),
        (),
    ),
    (
        "Somebody else makes the claim.",
        record("Lund will resign.", "I will not resign.", attribution={"agents": ["roe"]}),
        (),
    ),
    (
        "The claim is a question.",
        record("Lund will resign.", "I will not resign.", modality="question"),
        (),
    ),
    (
        "It will not be so in one year, and in another it will.",
        record(
            "Lund will not close the harbour.",
            "I will close the harbour in 2031.",
            when={"start": "2030"},
        ),
        (),
    ),
    (
        "It will not be so this year, and next year it will.",
        record("Lund will not close the harbour this year.", "I will close the harbour next year."),
        (),
    ),
    (
        "Neither will it be so next year.",
        record("Lund will not close the harbour next year.", "I will close the harbour next year."),
        WARNING,
    ),
    ("The quotation is a translation.", quoted(translation_of="p"), ()),
    ("The quotation is in another language.", quoted(language="da"), ()),
    ("The marks are for distance.", quoted(kind="scare"), ()),
    ("Nobody is the speaker.", quoted(speakers=[]), ()),
    ("Somebody else is the speaker.", quoted(speakers=["roe"]), ()),
    ("The claim rests on nothing.", record("Lund will resign."), ()),
)
