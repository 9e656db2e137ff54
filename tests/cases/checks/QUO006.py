"""Cases of QUO006, quotation-without-a-speaker."""

from typing import Any

from tests.cases.case import Case

NOTE = (("fail", "note", "/quotes/0"),)
SPEAKER = {"id": "roe", "kind": "person", "name": "Ann Roe"}


def record(*others: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A quotation, perhaps with a second one."""
    quote = {"id": "q", "text": "We will wait.", **fields}
    return {"agents": [SPEAKER], "sources": [{"id": "sign"}], "quotes": [quote, *others]}


def claim(**fields: Any) -> dict[str, Any]:
    """The quotation with a claim that rests on it."""
    return {**record(), "claims": [{"id": "c", "text": "They wait.", "quotes": ["q"], **fields}]}


CASES: tuple[Case, ...] = (
    ("Nobody said it.", record(), NOTE),
    ("It has a cue and no speaker.", record(cue="she said"), NOTE),
    ("It is written, and nobody knows where.", record(kind="written"), NOTE),
    ("It was taken from a document, and somebody said it.", record(quoted_from=["sign"]), NOTE),
    (
        "It translates a quotation without a speaker.",
        record({"id": "p", "text": "Vi venter.", "kind": "scare"}, translation_of="p"),
        NOTE,
    ),
    ("The claim that rests on it says nothing of whose word it is.", claim(), NOTE),
    (
        "The claim came through a document alone.",
        claim(attribution={"via": ["sign"]}),
        NOTE,
    ),
    ("Somebody said it.", record(speakers=["roe"]), ()),
    ("The speaker is not in the record, which BND001 tells.", record(speakers=["lund"]), ()),
    ("It was read on a sign.", record(kind="written", quoted_from=["sign"]), ()),
    ("It is a label.", record(kind="label"), ()),
    ("It is a title.", record(kind="title"), ()),
    ("The marks are for distance.", record(kind="scare"), ()),
    ("It has no words.", record(text="  "), ()),
    (
        "It translates what somebody said.",
        record({"id": "p", "text": "Vi venter.", "speakers": ["roe"]}, translation_of="p"),
        (),
    ),
    ("A claim that rests on it says whose word it is.", claim(attribution={"agents": ["roe"]}), ()),
    (
        "A group said it.",
        {
            **record(speakers=["crowd"]),
            "agents": [
                {"id": "crowd", "kind": "group", "name": "the crowd", "naming": "unspecified"}
            ],
        },
        (),
    ),
    (
        "Somebody said it who asked not to be named.",
        {
            **record(speakers=["aide"]),
            "agents": [{"id": "aide", "kind": "person", "naming": "withheld"}],
        },
        (),
    ),
)
