"""A feed of fact-checks (schema.org DataFeed, as Data Commons publishes it), read as a stream."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import IO, Any, Final

import attrs
import msgspec

from civicclaims.errors import Problem
from civicclaims.formats import claimreview
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.twins import quotation_marks
from civicclaims.formats._schema_org.fast import read_common
from civicclaims.formats._schema_org.jsonld import Document, parse
from civicclaims.formats._schema_org.jsonld_stream import Around, Element, Elements
from civicclaims.formats._schema_org.names import Beyond
from civicclaims.formats._schema_org.plain import is_empty
from civicclaims.formats._schema_org.read import gather, reading_of
from civicclaims.formats._schema_org.words import short
from civicclaims.formats.claimreview import refused
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Place, Places, Reading
from civicclaims.formats.told import told
from civicclaims.record.bundle import Bundle, references

NAME: Final = "datafeed"
TITLE: Final = "a DataFeed of ClaimReviews (Data Commons)"
SUFFIXES: Final = (".json", ".jsonld")
LOSSES: Final[tuple[Loss, ...]] = ()
_ARRAY: Final = "dataFeedElement"
_AROUND: Final = 2
"""How many brackets stand around the review in an element, at most."""


_decode: Final = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_decode_list: Final = msgspec.json.Decoder(list[msgspec.Raw]).decode
_decode_plain: Final = msgspec.json.Decoder(str | int | float | bool | None).decode


@attrs.frozen(eq=False)
class _ElementPlaces:
    """Where things stand in an element, which is read again the general way when it is asked."""

    element: Element
    options: Options

    def pointer(self, place: str) -> str:
        """The JSON pointer, in the element, to what a place of the record was read from."""
        return self._places.pointer(place)

    def place(self, pointer: str) -> Place | None:
        """Line and column of the value a pointer into the element leads to."""
        return self._places.place(pointer)

    @cached_property
    def _places(self) -> Places:
        return _general(self.element, self.options).places


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read a feed element by element, in memory for one element; each is a record.

    An element that cannot be read is refused by its number. The next is read all the same, as
    long as brackets and quotation marks show where it begins. Where many are refused, the first
    are named and the rest are counted.
    """
    return told(_read(file, options), "elements", options.limits.problems)


def _read(file: IO[bytes], options: Options) -> Iterator[Reading]:
    """The readings, each with what was passed over around the elements before it or behind it."""
    held: Reading | None = None
    aside: Counter[str] = Counter()
    for reading in _each(file, options):
        if reading.bundle is None and not reading.problems:
            aside.update(reading.passed_over)
            continue
        if held is not None:
            yield held
        held = reading
        if aside:
            held = attrs.evolve(held, passed_over=Counter(held.passed_over) + aside)
            aside.clear()
    if held is not None:
        yield attrs.evolve(held, passed_over=Counter(held.passed_over) + aside) if aside else held


def _each(file: IO[bytes], options: Options) -> Iterator[Reading]:
    elements = Elements(file, options.limits.size)
    read_around = False
    before, beyond = None, Beyond()
    for number, element in enumerate(elements, start=1):
        if elements.before is not before:
            before = elements.before
            found = None if before is None else _document(before, options)
            beyond = beyond.of(found if isinstance(found, Document) else None)
        yield read_element(element, number, options, beyond)
        while elements.around:
            yield _around(elements.around.pop(0), options, beyond)
    for around in elements.around:
        reading = _around(around, options, beyond)
        read_around = read_around or reading.bundle is not None
        yield reading
    if elements.broken:
        what = f"something longer than {options.limits.size:,} bytes (size) is in the file"
        end = "the file ends before the array is closed, or a bracket too many is in it"
        message = f"{what if elements.too_long else end}; nothing after this is read"
        problem = Problem(message=message, line=elements.line, column=elements.column)
        yield Reading(bundle=None, problems=(problem,), first_line=elements.line, count=0)
    elif not (elements.found or read_around):
        message = 'no array "dataFeedElement" is in the file, nor is the file one array'
        yield refused(Problem(message=message, line=elements.line, column=elements.column), 1)


def _document(around: Around, options: Options) -> Document | Problem:
    """The value around some elements, or why it cannot be read."""
    found = parse(around.raw, options.limits)
    if isinstance(found, Problem):
        return _placed(found, around)
    # An array that occurs twice is read twice.
    repeats = [each for each in found.problems if _name(each.pointer.rpartition("/")[2]) != _ARRAY]
    return Document(
        _whole(found.root),
        lambda pointer: None if (at := found.where(pointer)) is None else _moved(at, around),
        tuple(_placed(each, around) for each in repeats),
    )


def _around(around: Around, options: Options, beyond: Beyond) -> Reading:
    """What stands around the elements of a value, as a record if there are items in it.

    Else there is no record, and only what is wrong with it, or was passed over.
    """
    place = around.start
    found = _document(around, options)
    if isinstance(found, Problem):
        problem = attrs.evolve(found, message=f"around the elements: {found.message}")
        return Reading(bundle=None, problems=(problem,), first_line=place.line or 1, count=0)
    try:
        reading = reading_of(gather([found], options, beyond), place.line or 1)
    except RecursionError:
        message = "the nodes lie too deep in one another"
        problem = Problem(message=message, line=place.line, column=1)
        return Reading(bundle=None, problems=(problem,), first_line=place.line or 1, count=0)
    return reading if reading.bundle != Bundle() else attrs.evolve(reading, bundle=None, count=0)


def _whole(root: Any) -> Any:
    """The value around some elements, in which a feed is one without doubt."""
    if not isinstance(root, dict) or _ARRAY not in map(_name, root):
        return root
    return {"@type": "DataFeed", **{_name(key): value for key, value in root.items()}}


def _name(key: str) -> str:
    return _ARRAY if short(key.replace("~1", "/")) == _ARRAY else key


def _moved(place: Place, around: Around) -> Place:
    """The place in the file of a place around the elements."""
    return around.place(place.line or 1, place.column or 1)


def _placed(problem: Problem, around: Around) -> Problem:
    """A problem with its place in the file."""
    place = _moved(Place(problem.line, problem.column), around)
    return attrs.evolve(problem, line=place.line, column=place.column)


def read_element(
    element: Element, number: int, options: Options = PLAIN, beyond: Beyond | None = None
) -> Reading:
    """Read one element: the common shape by the fast path, any other by the general one.

    Args:
        element: The element.
        number: Which one it is, from 1.
        options: What the reader is told.
        beyond: What stands before the elements, and is read where this one refers to it.
    """
    name = f"element {number}"
    raw = element.raw
    if raw is None or raw[:1] not in {b"{", b"["}:
        message = (
            f"it is not closed, or longer than {options.limits.size:,} bytes (size)"
            if raw is None
            else "an element is an object in braces; this is a plain value"
        )
        message = f"{name}: {message}"
        problem = Problem(message=message, line=element.line, column=element.column)
        return refused(problem, element.line, name)
    inner, aside = _inner(raw) or (raw, ())
    common = read_common(inner, options, 0 if inner is raw else _AROUND)
    if common is not None:
        return Reading(
            bundle=common[0], first_line=element.line,
            passed_over={**common[1], **dict.fromkeys(aside, 1)},
            places=_ElementPlaces(element, options),
        )  # fmt: skip
    found = _general(element, options, beyond)
    if found.bundle is None:
        return attrs.evolve(found, refused=(name,))
    if found.bundle == Bundle():
        if found.problems:
            problems = tuple(_named(each, name) for each in found.problems)
            return attrs.evolve(found, bundle=None, problems=problems, count=1, refused=(name,))
        return attrs.evolve(found, passed_over=found.passed_over or {"an empty element": 1})
    unknown = tuple(_unknown(found, found.bundle, name))
    return attrs.evolve(found, problems=(*found.problems, *unknown)) if unknown else found


def _unknown(found: Reading, bundle: Bundle, name: str) -> Iterator[Problem]:
    """A problem for each name that an element refers to and does not describe.

    What stands behind the elements may describe it, or another element, of which nothing is held
    in memory.
    """
    links = {
        link.target: link for link in references(bundle) if bundle.pointer(link.target) is None
    }
    for target, link in links.items():
        pointer = found.pointers(link.pointer)
        place = found.place(pointer) or Place()
        message = (
            f"{name} refers to {shown(target)}, which neither it nor the beginning of the feed "
            "describes; a feed is read element by element, so put that before dataFeedElement"
        )
        yield Problem(message=message, pointer=pointer, line=place.line, column=place.column)


def _named(problem: Problem, name: str) -> Problem:
    return attrs.evolve(problem, message=f"{name}: {problem.message}")


def _inner(raw: bytes) -> tuple[bytes, list[str]] | None:
    """The review in an element that holds no other node, and what it is passed over for.

    None where the element is another, or a key occurs twice in it.
    """
    try:
        found = _decode(raw)
        if quotation_marks(msgspec.json.encode(found)) != quotation_marks(raw):
            return None
        if bytes(found.pop("@type", b"")) != b'"DataFeedItem"':
            return None
        item = bytes(found.pop("item", b""))
        if item[:1] == b"[":
            (item,) = map(bytes, _decode_list(item))
        said = {f"DataFeedItem.{key}": _decode_plain(one) for key, one in found.items()}
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        return None
    if item[:1] != b"{" or any(_is_special(key) for key in found):
        return None
    return item, [key for key, one in said.items() if not is_empty(one)]


def _is_special(key: str) -> bool:
    """Whether the general path may read a property of an element, and not only count it."""
    return key[:1] == "@" or ":" in key or key == "claimReviewed"


def _general(element: Element, options: Options, beyond: Beyond | None = None) -> Reading:
    raw = element.raw or b""
    return claimreview.read_text(raw, options, element.line, element.column, beyond)


_READER: Final = Reader(read)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load

__all__ = [
    "LOSSES",
    "NAME",
    "SUFFIXES",
    "TITLE",
    "iter_load",
    "load",
    "loads",
    "read",
    "read_element",
]
