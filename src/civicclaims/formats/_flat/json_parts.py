"""Small objects of a JSON text, read key by key; what is never asked for is passed over."""

from collections.abc import Iterator, Mapping
from typing import IO, Final, TypeAlias

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._flat.origins import Origins, nearest
from civicclaims.formats._flat.review import Reviews
from civicclaims.formats._flat.values import Values
from civicclaims.formats._own.faults import shown
from civicclaims.formats._own.scan import pointer as pointer_of
from civicclaims.formats._schema_org.jsonld import Document, Value, parse
from civicclaims.formats.options import Options
from civicclaims.formats.reading import Place, Reading

FieldPointers: TypeAlias = Mapping[str, Mapping[str, str]]
"""For each array of a record, where in the object of the file each field of an item stands."""

_NAMES: Final = {
    dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null",
}  # fmt: skip


def document(file: IO[bytes], options: Options) -> Document | Reading:
    """The JSON of a file, or the reading of a file that holds none."""
    found = parse(file.read(options.limits.size + 1), options.limits)
    return refused(found) if isinstance(found, Problem) else found


def refused(problem: Problem) -> Reading:
    """The reading of a file that cannot be read at all."""
    return Reading(bundle=None, problems=(problem,), refused=("the file",))


@attrs.frozen
class Source:
    """What the objects of one file share.

    Attributes:
        document: The JSON.
        options: What the reader was told.
        reviews: What is gathered.
    """

    document: Document
    options: Options
    reviews: Reviews[str]

    @classmethod
    def of(cls, document: Document, options: Options) -> "Source":
        """A file about to be read; what is wrong with its JSON is kept."""
        reviews: Reviews[str] = Reviews(options.limits.problems)
        reviews.problems.add_all(document.problems)
        return cls(document, options, reviews)

    def problem(self, pointer: str, message: str) -> None:
        """Keep what could not be read at a pointer."""
        self.reviews.problem(message, lambda: self.document.nearest(pointer), pointer)

    def refuse(self, name: str, pointer: str, value: Value) -> None:
        """Refuse a review that is no object."""
        message = f"found {what(value)} where an object, {{ ... }}, was expected"
        self.reviews.refuse(name, message, lambda: self.document.where(pointer), pointer)

    def reading(self, fields: FieldPointers) -> Reading:
        """What came of it all."""
        return self.reviews.reading(
            lambda bundle, at: JsonOrigins(bundle, at, self.document, fields)
        )


@attrs.frozen
class JsonOrigins(Origins[str]):
    """Where the items of a record stand in a JSON text."""

    document: Document = attrs.field(repr=False, eq=False)
    fields: FieldPointers

    def pointer(self, place: str) -> str:
        """The JSON pointer into the file for a place of the bundle; the whole file for others."""
        found = self.origin(place)
        if found is None:
            return ""
        return found.at + (nearest(self.fields.get(found.array, {}), found.field) or "")

    def place(self, pointer: str) -> Place | None:
        """Line and column of the value a pointer into the file leads to, or of the one around."""
        return self.document.nearest(pointer)


class Fields(Values):
    """The keys of one object.

    Attributes:
        at: The pointer to it.
    """

    def __init__(self, source: Source, value: Mapping[str, Value], at: str, path: str) -> None:
        self.options = source.options
        self.at = at
        self._source = source
        self._value = value
        self._path = path
        self._asked: set[str] = set()

    @property
    def number(self) -> int:
        """Which one it is of the list it stands in, from 1."""
        return int(self.at.rpartition("/")[2]) + 1

    def where(self, name: str) -> str:
        """The pointer to the value of a key."""
        return self.at + pointer_of((name,))

    def words(self, name: str) -> str | None:
        """The text of that key; a number is taken as it is printed."""
        value = self._ask(name)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        self._unlike(name, value, "a text")
        return None

    def problem(self, name: str, message: str) -> None:
        """Keep that a value could not be read."""
        self._source.problem(self.where(name), message)

    def pass_over(self, name: str) -> None:
        """Count a key that a record has no place for."""
        self._source.reviews.gathering.pass_over(f"{self._path}{name}")

    def has(self, name: str) -> bool:
        """Whether the object has that key."""
        return name in self._value

    def inner(self, name: str) -> "Fields | None":
        """The object of that key."""
        value = self._ask(name)
        if isinstance(value, dict):
            return Fields(self._source, value, self.where(name), f"{self._path}{name}.")
        if value is not None:
            self._unlike(name, value, "an object, { ... },")
        return None

    def each(self, name: str) -> Iterator[tuple[str, Value]]:
        """The values of the list of that key, each with the pointer to it."""
        value = self._ask(name)
        if isinstance(value, list):
            for index, each in enumerate(value):
                yield f"{self.where(name)}/{index}", each
        elif value is not None:
            self._unlike(name, value, "a list, [ ... ],")

    def objects(self, name: str, refused: str | None = None) -> "Iterator[Fields]":
        """The objects of a list; anything else in it is a problem, or refused by that name.

        Args:
            name: The key of the list.
            refused: What each of them is called, without its number.
        """
        for number, (at, value) in enumerate(self.each(name), start=1):
            if isinstance(value, dict):
                yield Fields(self._source, value, at, f"{self._path}{name}.")
            elif refused is not None:
                self._source.refuse(f"{refused} {number}", at, value)
            elif value is not None:
                self._source.problem(at, unlike(value, "an object, { ... },"))

    def entries(self, name: str) -> Iterator[tuple[str, str]]:
        """The texts of a list, each with the pointer to it; one text alone is a list of it."""
        if isinstance(self._value.get(name), str):
            text = self.text(name)
            yield from () if text is None else ((self.where(name), text),)
            return
        for at, value in self.each(name):
            if isinstance(value, str) and value:
                yield at, value
            elif value:
                self._source.problem(at, unlike(value, "a text"))

    def rest(self) -> None:
        """Count the keys that were never asked for and hold something."""
        for name, value in self._value.items():
            if name not in self._asked and value not in (None, "", [], {}):
                self.pass_over(name)

    def _ask(self, name: str) -> Value:
        self._asked.add(name)
        return self._value.get(name)

    def _unlike(self, name: str, value: Value, wanted: str) -> None:
        self.problem(name, unlike(value, wanted))


def unlike(value: Value, wanted: str) -> str:
    """That a value is not what was expected."""
    return f"found {what(value)} where {wanted} was expected"


def what(value: Value) -> str:
    """A value in words."""
    if isinstance(value, str):
        return f"the text {shown(value)}"
    return _NAMES.get(type(value)) or f"the number {shown(str(value))[1:-1]}"
