"""AVeriTeC: a list of claims, each with its label and the questions that led to it.

The format writes dates with the day first (31-10-2020).
"""

from collections.abc import Iterator
from typing import IO, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._flat.json_parts import Fields, Source as File, document, refused
from civicclaims.formats._flat.review import Claimed, Part, Reviewed, agent, single
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.claim import Claim, ClaimKind
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "iter_load", "load", "loads", "read",
]  # fmt: skip

NAME: Final = "averitec"
TITLE: Final = "AVeriTeC"
SUFFIXES: Final = (".json",)
LOSSES: Final[tuple[Loss, ...]] = ()
"""It is read and never written."""

_KINDS: Final[dict[str, ClaimKind]] = {
    "event/property": "event", "numerical": "numerical", "quote verification": "quote",
    "causal": "causal", "position statement": "position",
}  # fmt: skip
_FIELDS: Final = {
    "claims": {
        "text": "/claim", "made": "/claim_date", "attribution": "/speaker",
        "kinds": "/claim_types", "area": "/location_ISO_code",
        "first_appearance": "/original_claim_url",
    },
    "reviews": {
        "id": "/claim_id", "rating": "/label", "text": "/justification",
        "url": "/fact_checking_article", "sources": "/questions",
    },
}  # fmt: skip


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read the records of a file as one record of ours; never raises on content."""
    found = document(file, options)
    if isinstance(found, Reading):
        yield found
        return
    single = isinstance(found.root, dict)
    if not isinstance(found.root, list) and not (single and "claim" in found.root):
        place = found.where("") or Place(1, 1)
        message = "expected a list of claims, [{ ... }, ...]"
        yield refused(Problem(message=message, line=place.line, column=place.column))
        return
    source = File.of(found, attrs.evolve(options, date_order=options.date_order or "day-first"))
    held = [("", found.root)] if single else [(f"/{n}", each) for n, each in enumerate(found.root)]
    repeated = _repeated(each for _, each in held)
    for number, (at, value) in enumerate(held, start=1):
        if isinstance(value, dict):
            _take(source, Fields(source, value, at, ""), repeated)
        else:
            source.refuse(f"claim {number}", at, value)
    yield source.reading(_FIELDS)


def _repeated(values: Iterator[object]) -> frozenset[str]:
    """The ids that occur more than once, which therefore name nothing."""
    once: set[str] = set()
    again: set[str] = set()
    for value in values:
        name = str(value.get("claim_id")) if isinstance(value, dict) else ""
        (again if name in once else once).add(name)
    return frozenset(again)


def _take(source: File, values: Fields, repeated: frozenset[str]) -> None:
    """One claim with its label."""
    name = values.text("claim_id") or ""
    if name in repeated:
        values.pass_over("claim_id")
        name = ""
    label = values.text("label")
    review = Review(
        id=name, text=values.text("justification"), url=values.text("fact_checking_article"),
        rating=None if label is None else Rating(label=label),
    )  # fmt: skip
    reviewed = Reviewed(review=Part(review, values.at), sources=tuple(_sources(values)))
    claimed = _claimed(values)
    values.rest()
    source.reviews.take(claimed, (reviewed,))


def _claimed(values: Fields) -> Claimed[str]:
    claim = Claim(
        id="", text=values.text("claim") or "", kinds=_kinds(values),
        made=values.when("claim_date"), area=values.text("location_ISO_code"),
    )  # fmt: skip
    speaker, outlet = values.text("speaker"), values.text("reporting_source")
    first = Source(
        id="", url=values.text("original_claim_url"),
        archived_url=values.text("cached_original_claim_url"),
    )  # fmt: skip
    known = outlet is not None or first != Source(id="")
    return Claimed(
        claim=Part(claim, values.at),
        claimants=single(agent("person", speaker, values.where("speaker"))),
        first=Part(first, values.where("original_claim_url")) if known else None,
        publisher=agent("organization", outlet, values.where("reporting_source")),
    )


def _kinds(values: Fields) -> tuple[ClaimKind, ...]:
    """The kinds of a claim; each is written with or without the word Claim behind it."""
    found: dict[ClaimKind, None] = {}
    for _, text in values.entries("claim_types"):
        kind = _KINDS.get(text.strip().lower().removesuffix(" claim"))
        if kind is None:
            values.pass_over("claim_types")
        else:
            found[kind] = None
    return tuple(found)


def _sources(values: Fields) -> Iterator[Part[Source, str]]:
    """The sources of all answers; questions and answers themselves are counted."""
    for question in values.objects("questions"):
        for answer in question.objects("answers"):
            source = Source(
                id="", url=answer.text("source_url"),
                archived_url=answer.text("cached_source_url"),
            )  # fmt: skip
            if source != Source(id=""):
                kind = answer.text("source_medium")
                yield Part(attrs.evolve(source, kind=kind), answer.where("source_url"))
            answer.rest()
        question.rest()


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
