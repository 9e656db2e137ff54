"""A feed of fact-checks (schema.org DataFeed, as Data Commons publishes it), read as a stream."""

from collections.abc import Iterator
from functools import cached_property
from typing import IO, Final, Literal

import attrs
import msgspec

from civicclaims.errors import Problem
from civicclaims.formats import claimreview
from civicclaims.formats._own.twins import quotation_marks
from civicclaims.formats._schema_org.fast import read_common
from civicclaims.formats._schema_org.jsonld_stream import Element, Elements
from civicclaims.formats.claimreview import refused
from civicclaims.formats.losses import Loss
from civicclaims.formats.options import PLAIN, Options
from civicclaims.formats.public import Reader
from civicclaims.formats.reading import Place, Places, Reading
from civicclaims.formats.told import told

NAME: Final = "datafeed"
TITLE: Final = "a DataFeed of ClaimReviews (Data Commons)"
SUFFIXES: Final = (".json", ".jsonld")
LOSSES: Final[tuple[Loss, ...]] = ()


class _Item(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True,
            rename={"type": "@type"}.get):  # fmt: skip
    """An element that does nothing but hold one review."""

    type: Literal["DataFeedItem"]
    item: msgspec.Raw | list[msgspec.Raw]


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
    elements = Elements(file, options.limits.size)
    number = 0
    for number, element in enumerate(elements, start=1):
        yield read_element(element, number, options)
    if not elements.found:
        message = 'no array "dataFeedElement" is in the file, nor is the file one array'
        yield refused(Problem(message=message, line=elements.line, column=elements.column), 1)
    elif not elements.ended:
        what = f"something longer than {options.limits.size:,} bytes (size) is in the array"
        end = "the file ends before the array is closed, or a bracket too many is in it"
        message = f"{what if elements.too_long else end}; nothing after this is read"
        problem = Problem(message=message, line=elements.line, column=elements.column)
        yield Reading(bundle=None, problems=(problem,), first_line=elements.line, count=0)


def read_element(element: Element, number: int, options: Options = PLAIN) -> Reading:
    """Read one element: the common shape by the fast path, any other by the general one."""
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
    common = read_common(_inner(raw) or raw, options)
    if common is not None:
        return Reading(
            bundle=common[0], first_line=element.line, passed_over=common[1],
            places=_ElementPlaces(element, options),
        )  # fmt: skip
    found = _general(element, options)
    return found if found.bundle is not None else attrs.evolve(found, refused=(name,))


def _inner(raw: bytes) -> bytes | None:
    """The review in an element that holds nothing else; None where it is another."""
    try:
        found = msgspec.json.decode(raw, type=_Item)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    items = found.item if isinstance(found.item, list) else [found.item]
    if len(items) != 1 or quotation_marks(msgspec.json.encode(found)) != quotation_marks(raw):
        return None
    return bytes(items[0])


def _general(element: Element, options: Options) -> Reading:
    return claimreview.read_text(element.raw or b"", options, element.line, element.column)


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
