"""Workbooks (.xlsx, ECMA-376): their parts, and the cells of their sheets, a row at a time.

The parts are XML inside a ZIP. Nothing is unpacked beyond the limits, and XML that declares a
document type is refused, so that no bomb goes off.
"""

import io
import itertools
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Final
from xml.parsers import expat

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.table import Cell, TableError
from civicclaims.formats._table.workbook_display import BUILT_IN
from civicclaims.formats._table.workbook_text import Runs, is_on
from civicclaims.formats.options import Limits

_MAX_PARTS: Final = 10_000
_LONGEST_NAME: Final = 255
_CHUNK: Final = 2**16
_OLD: Final = b"\xd0\xcf\x11\xe0"

Attributes = Mapping[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str, str], None]


@attrs.frozen
class Sheet:
    """A sheet of a workbook.

    Attributes:
        name: Its name.
        part: The part of the file that holds it.
        hidden: Whether the workbook does not show it.
    """

    name: str
    part: str
    hidden: bool


@attrs.frozen
class Style:
    """A style of cells.

    Attributes:
        code: The number format.
        is_struck: Whether what such a cell shows is struck out.
    """

    code: str = "General"
    is_struck: bool = False


@attrs.frozen(eq=False)
class Workbook:
    """An open workbook.

    Attributes:
        file: The ZIP file it is.
        limits: How much of it is read.
        sheets: Its sheets, in their order.
        strings: The texts its cells share, each as the cell that it makes.
        styles: The styles of cells.
        from_1904: Whether its days are counted from 1904.
    """

    file: zipfile.ZipFile
    limits: Limits
    sheets: tuple[Sheet, ...] = ()
    strings: tuple[Cell, ...] = ()
    styles: tuple[Style, ...] = ()
    from_1904: bool = False

    def parse(self, part: str, start: Start, end: End) -> Iterator[None]:
        """Go through a part; after every piece of it there is a pause.

        Args:
            part: Its name.
            start: Called for each element that begins.
            end: Called for each that ends, with the text right inside it.

        Raises:
            TableError: If it is missing, is no XML, or goes beyond a limit.
        """
        parser = _Parser(start, end, self.limits, part)
        try:
            with self.file.open(part) as opened:
                while chunk := opened.read(_CHUNK):
                    parser.feed(chunk, last=False)
                    yield
                parser.feed(b"", last=True)
                yield
        except (
            LookupError, UnicodeError, zipfile.BadZipFile, zlib.error, EOFError, OSError,
            RuntimeError,
        ) as error:  # fmt: skip
            raise no_workbook(f"its part {shown(part)} cannot be read: {error}"[:200]) from None

    def whole(self, part: str, start: Start, end: End) -> None:
        """Go through a part at once."""
        for _ in self.parse(part, start, end):
            pass


class _Parser:
    """Hands on the elements of XML, with their text, under the limits."""

    def __init__(self, start: Start, end: End, limits: Limits, part: str) -> None:
        self._start, self._end, self._limits, self._part = start, end, limits, part
        self._texts: list[list[str]] = []
        self._lengths: list[int] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, chunk: bytes, *, last: bool) -> None:
        """Take in a piece."""
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            raise no_workbook(f"its part {shown(self._part)} is no XML: {error}") from None

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._texts) >= self._limits.depth:
            raise no_workbook(f"elements lie more than {self._limits.depth} deep (depth)")
        self._texts.append([])
        self._lengths.append(0)
        self._start(name.rpartition(":")[2], attributes)

    def _text(self, text: str) -> None:
        # One character more than the limit is enough to know that it is passed.
        room = self._limits.cell + 1 - self._lengths[-1]
        if room > 0:
            self._texts[-1].append(text[:room])
            self._lengths[-1] += len(text)

    def _close(self, name: str) -> None:
        self._lengths.pop()
        self._end(name.rpartition(":")[2], "".join(self._texts.pop()))

    def _doctype(self, *_: object) -> None:
        raise no_workbook(f"its part {shown(self._part)} declares a document type")


def no_workbook(why: str) -> TableError:
    """The error of a file that cannot be read as a workbook."""
    return TableError(Problem(message=f"the file is no workbook (.xlsx) that can be read: {why}"))


def open_workbook(file: IO[bytes], limits: Limits) -> Workbook:
    """Open a workbook.

    Raises:
        TableError: If the file is none, or goes beyond a limit.
    """
    raw = file.read(limits.size + 1)
    if len(raw) > limits.size:
        raise no_workbook(f"it has more than {limits.size:,} bytes, the limit (size)")
    if raw.startswith(_OLD):
        raise no_workbook("it is an old one (.xls) or has a password; save it as .xlsx without one")
    if raw.count(b"PK\x01\x02") > _MAX_PARTS:
        raise no_workbook(f"it has more than {_MAX_PARTS:,} parts")
    try:
        opened = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise no_workbook(f"{error}"[:200]) from None
    # A part never gives more than the size it declares, so the sum is a bound.
    unpacked = sum(each.file_size for each in opened.infolist())
    if unpacked > limits.unpacked:
        raise no_workbook(
            f"its parts have {unpacked:,} bytes unpacked; at most {limits.unpacked:,} are read "
            "(unpacked)"
        )
    return _described(Workbook(opened, limits))


def _described(book: Workbook) -> Workbook:
    """The workbook with its sheets, shared texts and number formats."""
    top = _relations(book, "", "_rels/.rels")
    main = next((part for kind, part in top.values() if kind == "officeDocument"), None)
    if main is None:
        raise no_workbook("it does not say which of its parts is the workbook")
    folder, name = posixpath.split(main)
    related = _relations(book, folder, f"{folder}/_rels/{name}.rels".removeprefix("/"))
    sheets: list[Sheet] = []
    from_1904: list[bool] = []

    def start(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            link = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            kind, part = related.get(link, ("", ""))
            if kind == "worksheet":
                hidden = attributes.get("state", "visible") != "visible"
                called = attributes.get("name", "")
                if len(called) > _LONGEST_NAME:
                    raise no_workbook(f"a sheet has a name of {len(called):,} characters")
                sheets.append(Sheet(called, part, hidden))
        elif name == "workbookPr":
            from_1904.append(attributes.get("date1904") in {"1", "true"})

    book.whole(main, start, _nothing)
    parts = dict(related.values())
    return attrs.evolve(
        book,
        sheets=tuple(sheets),
        strings=_strings(book, parts["sharedStrings"]) if "sharedStrings" in parts else (),
        styles=_styles(book, parts["styles"]) if "styles" in parts else (),
        from_1904=any(from_1904),
    )


def _nothing(name: str, text: str) -> None:
    """What is inside these elements is not needed."""


def _relations(book: Workbook, folder: str, part: str) -> dict[str, tuple[str, str]]:
    """The parts that a part speaks of: their kind and name, by the id it has for them."""
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            found[attributes.get("Id", "")] = (kind, target.lstrip("/"))

    book.whole(part, start, _nothing)
    return found


def _strings(book: Workbook, part: str) -> tuple[Cell, ...]:
    """The cells of the texts that cells share."""
    found: list[Cell] = []
    runs = Runs(book.limits.cell)

    def start(name: str, attributes: Attributes) -> None:
        runs.start(name, attributes)

    def end(name: str, text: str) -> None:
        runs.end(name, text)
        if name == "si":
            found.append(runs.cell())
            runs.clear()

    book.whole(part, start, end)
    return tuple(found)


def _styles(book: Workbook, part: str) -> tuple[Style, ...]:
    """The styles of cells."""
    own = {str(number): code for number, code in BUILT_IN.items()}
    fonts, struck = itertools.count(), set[str]()
    font = ""
    styles: list[Style] = []
    inside: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        nonlocal font
        if name in {"cellXfs", "fonts"}:
            inside.append(name)
        elif name == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "General")[:1_000]
        elif name == "font" and "fonts" in inside:
            font = str(next(fonts))
        elif name == "strike" and "fonts" in inside and is_on(attributes):
            struck.add(font)
        elif name == "xf" and "cellXfs" in inside:
            code = own.get(attributes.get("numFmtId", "0"), "General")
            styles.append(Style(code, attributes.get("fontId", "0") in struck))

    def end(name: str, text: str) -> None:  # noqa: ARG001 - as all of them
        if name in inside:
            inside.remove(name)

    book.whole(part, start, end)
    return tuple(styles)
