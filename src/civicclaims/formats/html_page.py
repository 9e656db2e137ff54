"""schema.org in an HTML page: blocks of JSON-LD, and microdata."""

import html
from collections.abc import Iterator
from typing import IO, Final

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._schema_org.bases import Base
from civicclaims.formats._schema_org.jsonld import Document, parse
from civicclaims.formats._schema_org.microdata import Lines, Microdata
from civicclaims.formats._schema_org.microdata_tags import Tag, encoding_of, tags
from civicclaims.formats._schema_org.places import PagePlaces
from civicclaims.formats._schema_org.read import gather, reading_of
from civicclaims.formats._schema_org.words import REVIEWS, short
from civicclaims.formats.claimreview import refused
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Place, Reading

NAME: Final = "html"
TITLE: Final = "schema.org ClaimReview inside a web page"
SUFFIXES: Final = (".html", ".htm", ".xhtml")
LOSSES: Final[tuple[Loss, ...]] = ()

_NO_MARKUP: Final = (
    "the page has no markup of schema.org, neither JSON-LD nor microdata; where a script adds it, "
    "save the page from a browser when it has loaded"
)
_WRAPPINGS: Final = (
    ("<!--", "-->"), ("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>"), ("// <![CDATA[", "// ]]>"),
    ("/*<![CDATA[*/", "/*]]>*/"), ("/* <![CDATA[ */", "/* ]]> */"),
)  # fmt: skip
"""What old editors put around a script."""


@attrs.define
class _Page:
    """What was found in a page.

    Attributes:
        limits: How much is read.
        documents: The trees, in the order of their blocks.
        faults: The blocks that could not be read, by name, with what is wrong.
        blocks: How many blocks there were so far.
    """

    limits: Limits
    documents: list[Document] = attrs.field(factory=list)
    faults: list[tuple[str, Problem]] = attrs.field(factory=list)
    blocks: int = 0

    def tell_of_rdfa(self, tag: Tag, lines: Lines) -> None:
        """Tell once that there are reviews in RDFa, which is not read."""
        types = map(short, tag.attributes.get("typeof", "").split())
        name = "the reviews in RDFa"
        if REVIEWS.isdisjoint(types) or any(each == name for each, _ in self.faults):
            return
        place = lines.place(tag.start)
        message = "RDFa (typeof) is not read; JSON-LD and microdata are"
        problem = Problem(message=message, line=place.line, column=place.column)
        self.faults.append((name, problem))

    def begin_block(self, place: Place) -> bool:
        """Count a block that begins, and tell of one too many; False where it is not to be read."""
        self.blocks += 1
        if self.blocks <= self.limits.blocks:
            return True
        message = f"more than {self.limits.blocks:,} blocks of data (blocks); the rest is not read"
        problem = Problem(message=message, line=place.line, column=place.column)
        self.faults.append((f"block {self.blocks} and all after it", problem))
        return False


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a page as one record, with the reviews of all its blocks.

    A block that cannot be read is refused by its number, and the others are read all the same.
    """
    limit = options.limits.size
    raw = file.read(limit + 1)
    if len(raw) > limit:
        message = f"a page of more than {limit:,} bytes (size)"
        yield refused(Problem(message=message, line=1, column=1), 1, "page")
        return
    page, undecoded = _decoded(raw, options.encoding)
    found = _found(page, options.limits)
    try:
        graph = gather(found.documents, options)
    except RecursionError:
        message = "the nodes lie too deep in one another"
        yield refused(Problem(message=message, line=1, column=1), 1, "page")
        return
    graph.faults.add_all(undecoded)
    for name, problem in found.faults:
        graph.count += 1
        graph.refuse(name, problem.message, Place(problem.line, problem.column))
    notes = () if found.blocks or found.faults else (_NO_MARKUP,)
    yield attrs.evolve(reading_of(graph), notes=notes, places=PagePlaces(graph.spots))


def _found(page: str, limits: Limits) -> _Page:
    """The blocks and the items of a page."""
    lines = Lines(page)
    found = _Page(limits)
    microdata = Microdata(limits.depth, lines.place)
    base = Base()
    read_to = 0
    for tag in tags(page):
        if microdata.reads_text:
            microdata.text(html.unescape(page[read_to : tag.start]))
        read_to = tag.end if tag.inside is None else tag.inside
        if not tag.name:
            _tell_of_the_rest(page, lines.place(tag.start), tag.start, found)
            break
        if tag.name == "script" and tag.inside is not None:
            if _is_block(tag):
                if not found.begin_block(lines.place(tag.start)):
                    break
                _read_block(page, tag, lines, found)
            continue
        base.tag(tag)
        found.tell_of_rdfa(tag, lines)
        if not _take_in(tag, microdata, lines, found):
            break
    else:
        if microdata.reads_text:
            microdata.text(html.unescape(page[read_to:]))
    found.documents = [attrs.evolve(each, base=base.address) for each in found.documents]
    found.documents.append(microdata.document(base.address))
    if microdata.too_deep is not None:
        place = microdata.too_deep
        message = f"items lie more than {limits.depth} deep in one another (depth)"
        problem = Problem(message=message, line=place.line, column=place.column)
        found.faults.append(("the innermost items", problem))
    return found


def _take_in(tag: Tag, microdata: Microdata, lines: Lines, found: _Page) -> bool:
    """Take in a tag; False, and nothing taken in, where it begins an item too many."""
    before = len(microdata.items)
    microdata.tag(tag)
    if len(microdata.items) > before and not found.begin_block(lines.place(tag.start)):
        microdata.items.pop()
        return False
    return True


def _tell_of_the_rest(page: str, place: Place, at: int, found: _Page) -> None:
    """Tell that nothing more is read, where there may be something to read."""
    if "<" in page[at + 1 :]:
        message = "what begins here is never closed, so nothing after it can be read"
        problem = Problem(message=message, line=place.line, column=place.column)
        found.faults.append(("the rest of the page", problem))


def _is_block(tag: Tag) -> bool:
    kind = tag.attributes.get("type", "").partition(";")[0].strip().lower()
    return kind == "application/ld+json"


def _read_block(page: str, tag: Tag, lines: Lines, found: _Page) -> None:
    start, end = _unwrapped(page, tag.end, tag.inside or tag.end)
    place = lines.place(start)
    block = page[start:end].encode()
    read_ = parse(block, found.limits, place.line or 1, place.column or 1)
    if isinstance(read_, Document):
        found.documents.append(read_)
    else:
        found.faults.append((f"block {found.blocks}", read_))


def _unwrapped(page: str, start: int, end: int) -> tuple[int, int]:
    """Where a block begins and ends, without blanks and without what is put around scripts."""
    start, end = _trimmed(page, start, end)
    for opening, closing in _WRAPPINGS:
        if page.startswith(opening, start, end):
            start += len(opening)
            if page.endswith(closing, start, end):
                end -= len(closing)
            return _trimmed(page, start, end)
    return start, end


def _trimmed(page: str, start: int, end: int) -> tuple[int, int]:
    text = page[start:end]
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _decoded(raw: bytes, declared: str | None) -> tuple[str, tuple[Problem, ...]]:
    """The page as text; bytes that are none in its encoding are replaced, with a problem."""
    name = declared or encoding_of(raw)
    try:
        return raw.decode(name), ()
    except LookupError:
        message = f"the page says it is in {shown(name)}, which is no encoding known here"
        problem = Problem(message=f"{message}; it is read as UTF-8", line=1, column=1)
        text = raw.decode(errors="replace")
        return text, (problem,)
    except UnicodeError as error:
        text = raw.decode(name, errors="replace")
        at = getattr(error, "start", 0)
        before = raw[:at].decode(name, errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"the byte 0x{raw[at]:02x} is nothing in {name}; it is read as \ufffd"
        return text, (Problem(message=message, line=line, column=column),)


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load

__all__ = ["LOSSES", "NAME", "SUFFIXES", "TITLE", "iter_load", "load", "loads", "read"]
