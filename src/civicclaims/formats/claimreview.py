"""schema.org ClaimReview in JSON-LD: one file is one record, with all the reviews in it."""

from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

import msgspec

from civicclaims.errors import Problem
from civicclaims.formats._schema_org.jsonld import parse
from civicclaims.formats._schema_org.read import gather, reading_of, top_of
from civicclaims.formats._schema_org.words import (
    date_kept,
    figure_read,
    figure_written,
    period_read,
    period_written,
)
from civicclaims.formats._schema_org.write import Nodes, plain_date
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

NAME: Final = "claimreview"
TITLE: Final = "schema.org ClaimReview and its like, in JSON-LD"
SUFFIXES: Final = (".jsonld", ".json")

_NO_WORD: Final = "schema.org has no property for it"


def _period_kept(time: When | None) -> When | None:
    written = period_written(time)
    return None if written is None else period_read(written)


def _figure_kept(quantity: Quantity | None) -> Quantity | None:
    written = figure_written(quantity)
    if not written:
        return None
    return figure_read(str(written["value"]), written.get("unitText"))


def _attribution_kept(attribution: Attribution | None) -> Attribution | None:
    return attribution if attribution is not None and attribution.agents else None


def _unsaid(cls: str, *fields: str) -> tuple[Loss, ...]:
    return tuple(Loss(field=f"{cls}.{field}", why=_NO_WORD) for field in fields)


def _dates(cls: str, *fields: str) -> tuple[Loss, ...]:
    why = "a date or a timestamp is written; other words for a time are left out"
    return tuple(Loss(field=f"{cls}.{field}", why=why, keeps=date_kept) for field in fields)


LOSSES: Final = (
    *_unsaid("Attribution", "cue", "via", "manner"),
    *_unsaid("Rating", "verdict", "map_version"),
    *_unsaid("Agent", "naming", "acts_for"),
    Loss(
        field="Agent.birth_date", why="a year, month or day is written", keeps=plain_date
    ),
    *_unsaid(
        "Source", "accessed", "sha256", "primary_source", "revision_of", "correction_of",
        "known_through", "not_said", "planned", "fieldwork", "sample_size",
    ),
    *_dates("Source", "published", "modified"),
    *_unsaid("Quote", "cue", "addressed_to", "anchors", "sic"),
    *_dates("Quote", "said"),
    *_unsaid(
        "Statistic", "mentions", "as_of", "revision_of", "rounding", "exact", "whole",
        "below_zero", "weighted", "anchors", "attribution",
    ),
    *_dates("Statistic", "when"),
    *(
        Loss(
            field=f"Statistic.{field}",
            why="the words are written, and what can be read in them comes back",
            keeps=_figure_kept,
        )
        for field in ("quantity", "margin_of_error")
    ),
    *_unsaid("Claim", "anchors", "restates"),
    *_dates("Claim", "made"),
    Loss(
        field="Claim.when",
        why="its calendar date or period is written; the words are left out",
        keeps=_period_kept,
    ),
    Loss(
        field="Claim.attribution",
        why="those who say it are written; without them it is left out",
        keeps=_attribution_kept,
    ),
    *_unsaid("Review", "supersedes", "replies_sought"),
    *_dates("Review", "date", "modified"),
    *_unsaid(
        "Bundle", "parts_of_whole", "shares", "changes", "differences", "ratios", "rates",
        "means", "medians", "totals", "products", "subsets", "tallies", "rankings", "orderings",
        "item_lists", "waivers", "unconfirmed", "as_of", "made_by",
    ),
)  # fmt: skip
"""What of a record schema.org has no word for."""


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a file: a node, a list of nodes or a graph, as one record."""
    yield read_text(file.read(options.limits.size + 1), options)


def read_text(
    raw: bytes, options: Options = PLAIN, first_line: int = 1, first_column: int = 1
) -> Reading:
    """Read one JSON-LD text, with everything that is wrong with it.

    Args:
        raw: The text, in UTF-8 with or without a byte order mark.
        options: What the reader is told.
        first_line: The line of the file it begins on.
        first_column: The column it begins in.
    """
    document = parse(raw, options.limits, first_line, first_column)
    if isinstance(document, Problem):
        return refused(document, first_line)
    try:
        return reading_of(gather([document], options), first_line, **top_of(document.root))
    except RecursionError:
        message = "the nodes lie too deep in one another"
        return refused(Problem(message=message, line=first_line, column=1), first_line)


def refused(problem: Problem, first_line: int, name: str = "document") -> Reading:
    """The reading of a text of which nothing could be read."""
    return Reading(bundle=None, problems=(problem,), first_line=first_line, refused=(name,))


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write records, each as a graph; several follow one another, one a line.

    The text can be put into a page as it is: no `</script>` stands in it.
    """
    for bundle in bundles:
        file.write(written(bundle) + b"\n")


def written(bundle: Bundle) -> bytes:
    """One record as a graph on one line."""
    nodes = Nodes(bundle)
    top: dict[str, Any] = {
        "@context": "https://schema.org",
        "@id": bundle.id,
        "about": nodes.reference("sources", bundle.subject),
        "license": bundle.licence,
        "@graph": nodes.all(),
    }
    raw = msgspec.json.encode({key: value for key, value in top.items() if value is not None})
    return raw.replace(b"</", b"<\\/").replace(b"<!--", b"\\u003c!--")


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps

__all__ = [
    "LOSSES",
    "NAME",
    "SUFFIXES",
    "TITLE",
    "dump",
    "dumps",
    "iter_load",
    "load",
    "loads",
    "read",
    "read_text",
    "refused",
    "write",
    "written",
]
