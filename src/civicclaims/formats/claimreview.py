"""schema.org ClaimReview in JSON-LD: one file is one record, with all the reviews in it."""

from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

import attrs
import msgspec

from civicclaims.errors import Problem
from civicclaims.formats._schema_org.jsonld import parse
from civicclaims.formats._schema_org.names import Beyond
from civicclaims.formats._schema_org.read import gather, reading_of, top_of
from civicclaims.formats._schema_org.salvage import mended
from civicclaims.formats._schema_org.write import Nodes
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.problems import capped
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

NAME: Final = "claimreview"
TITLE: Final = "schema.org ClaimReview and its like, in JSON-LD"
SUFFIXES: Final = (".jsonld", ".json")

_NO_WORD: Final = "schema.org has no property for it"


def _unsaid(cls: str, *fields: str) -> tuple[Loss, ...]:
    return tuple(Loss(field=f"{cls}.{field}", why=_NO_WORD) for field in fields)


LOSSES: Final = (
    *_unsaid("Source", "accessed", "sha256", "fieldwork", "sample_size"),
    *_unsaid("Quote", "addressed_to", "anchors", "sic"),
    *_unsaid("Mention", "anchors"),
    *_unsaid("Statistic", "anchors"),
    *_unsaid("Claim", "anchors"),
    *_unsaid("Review", "replies_sought"),
    *_unsaid(
        "Bundle", "parts_of_whole", "shares", "changes", "differences", "ratios", "rates",
        "means", "medians", "totals", "products", "subsets", "tallies", "rankings", "orderings",
        "item_lists", "waivers", "unconfirmed", "as_of", "made_by",
    ),
)  # fmt: skip
"""What of a record schema.org has no word for, and whose loss makes no check speak up."""


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a file: a node, a list of nodes or a graph, as one record.

    Where the syntax of a list or a graph is broken, its elements are read one by one, and those
    that cannot be read are refused by their numbers.
    """
    raw = file.read(options.limits.size + 1)
    whole = read_text(raw, options)
    if whole.bundle is None and len(raw) <= options.limits.size:
        yield _salvaged(raw, options) or whole
    else:
        yield whole


def read_text(
    raw: bytes,
    options: Options = PLAIN,
    first_line: int = 1,
    first_column: int = 1,
    beyond: Beyond | None = None,
) -> Reading:
    """Read one JSON-LD text, with everything that is wrong with it.

    Args:
        raw: The text, in UTF-8 with or without a byte order mark.
        options: What the reader is told.
        first_line: The line of the file it begins on.
        first_column: The column it begins in.
        beyond: What stands outside it, and is read where it is referred to.
    """
    document = parse(raw, options.limits, first_line, first_column)
    if isinstance(document, Problem):
        return refused(document, first_line)
    try:
        graph = gather([document], options, beyond)
        return reading_of(graph, first_line, **top_of(document.root))
    except RecursionError:
        message = "the nodes lie too deep in one another"
        return refused(Problem(message=message, line=first_line, column=1), first_line)


def _salvaged(raw: bytes, options: Options) -> Reading | None:
    """What can be read of a list or a graph that is broken; None where that is nothing."""
    text = mended(raw, options.limits)
    found = None if text is None else read_text(text.raw, options)
    if text is None or found is None or found.bundle is None:
        return None
    lost = [
        attrs.evolve(problem, message=f"{name}: {problem.message}") for name, problem in text.lost
    ]
    problems = capped((*found.problems, *text.around, *lost), options.limits.problems)
    return attrs.evolve(
        found,
        problems=problems,
        count=found.count + len(lost),
        refused=tuple(name for name, _ in text.lost),
    )


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
